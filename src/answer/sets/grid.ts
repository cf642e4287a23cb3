/**
 * A table as something to ask of: its rows by name, its columns by what they hold, numbers and moves read off the cells.
 */
import type { Cell, Table } from "../../facts/table.js";
import { badMeasures, goodMeasures } from "../../text/lexicon/comparing.js";
import { alternation } from "../../text/lexicon/words.js";
import type { Source } from "../source.js";

/** What a column holds. */
export type ColumnKind =
  | "rank" // 排名: 1, 2, 3
  | "value" // numbers
  | "change" // 同比变化, 较上期位次: numbers with a sign, 上升1位
  | "words"; // anything else

/** A column but for that of the names. */
export interface Column {
  /** Index into the row's cells. */
  readonly index: number;
  readonly kind: ColumnKind;
  /** The title as printed but folded, without its unit: 完成投资. */
  readonly title: string;
  /** 亿元 of 完成投资（亿元）, or the % that its cells carry; empty for none. */
  readonly unit: string;
}

/** A row with its name. */
export interface Row {
  readonly span: Cell["span"];
  readonly name: Cell;
  readonly cells: readonly (Cell | undefined)[];
}

/** A table ready to be asked. */
export interface Grid {
  readonly table: Table;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
  /** Whether no place of its ranking is left out (ranks 1, 2, 3, 14, 15, 16 leave some out). */
  readonly whole: boolean;
}

/** A step up or down: `by` is without sign, null where none is printed. */
export interface Move {
  readonly direction: "up" | "down" | "same";
  readonly by: number | null;
}

const TITLE_UNIT = /[（(](?<unit>[^（）()]{1,12})[）)]/;
const RANK_TITLE = /(?:排名|名次|位次|排位|排序)$/;
const RUNNING = /^(?:序号|编号|序列|序)$/;
const CHANGE_TITLE = /同比|环比|较|比上|变化|变动|增速|增幅|降幅|涨幅|升降|增减|增长/;
/** 合计, 全市平均: no row of its own. */
const WHOLE_ROW = /^(?:合计|总计|小计|平均|均值|总和|全[省市县区州盟国](?:合计|平均)?)$/;
const NUMBER = /^[-+−±]?\d[\d,，]*(?:\.\d+)?(?:%|％|[\u4e00-\u9fff‰]{0,4})$/;
const EMPTY = /^(?:[-—/－–―]{1,3}|无)?$/;
const UP = /^(?:上升|前移|提升|提高|进位|增加|增长|[↑▲升])/;
const DOWN = /^(?:下降|后移|降低|退位|减少|[↓▼降])/;
const SAME = /^(?:持平|不变|没有变化|未变|平|→|=|0(?:\.0+)?%?)$/;

/** The number in a cell; null where it holds none. */
export function numberIn(cell: Cell | undefined): number | null {
  if (!cell || !NUMBER.test(cell.plain)) return null;
  const digits = /\d[\d,，]*(?:\.\d+)?/.exec(cell.plain)?.[0].replace(/[,，]/g, "") ?? "";
  return (/^[-−]/.test(cell.plain) ? -1 : 1) * Number(digits);
}

/** The move in a cell: 上升1位, -4.4%, 持平, ↑2; null where it holds none. */
export function moveIn(cell: Cell | undefined): Move | null {
  if (!cell || EMPTY.test(cell.plain)) return null;
  if (SAME.test(cell.plain)) return { direction: "same", by: 0 };
  const digits = /\d[\d,，]*(?:\.\d+)?/.exec(cell.plain)?.[0].replace(/[,，]/g, "");
  const by = digits === undefined ? null : Number(digits);
  if (by === 0) return { direction: "same", by };
  if (UP.test(cell.plain)) return { direction: "up", by };
  if (DOWN.test(cell.plain)) return { direction: "down", by };
  if (!NUMBER.test(cell.plain)) return null;
  return { direction: /^[-−]/.test(cell.plain) ? "down" : "up", by };
}

/** Makes a table ready to be asked; null where its columns have no titles or its rows no names. */
export function readGrid(table: Table): Grid | null {
  const titled = table.columns.filter((column) => column.plain !== "" && !/^\d/.test(column.plain));
  if (table.columns.length < 2 || titled.length < table.columns.length || table.columns.some(isValue)) return null;
  const rows = table.rows.flatMap((row): Row[] => {
    const name = row.cells[table.nameColumn];
    if (!name?.plain || WHOLE_ROW.test(name.plain)) return [];
    // a row with fewer cells than titles has one left out, nobody knows which
    const cells = row.cells.length === table.columns.length ? row.cells : [];
    return [{ span: row.span, name, cells }];
  });
  if (rows.length < 2) return null;
  const columns = table.columns.flatMap((title, index): Column[] =>
    index === table.nameColumn || RUNNING.test(title.plain)
      ? []
      : [
          columnOf(
            title.plain,
            index,
            rows.flatMap((row) => row.cells[index] ?? []),
          ),
        ],
  );
  const rank = columns.find((column) => column.kind === "rank");
  const ranks = rows.map((row) => numberIn(rank ? row.cells[rank.index] : undefined) ?? 0).sort((a, b) => a - b);
  return {
    table,
    columns,
    rows,
    whole: !rank || ranks.every((place, i) => i === 0 || place - (ranks[i - 1] ?? 0) <= 1),
  };
}

const PLACE_TITLE = /(?:排名|名次|位次|排位)$/;
const MOVE_TITLE = /较|比|变化|升降|变动|上年|去年|上期|上月|上季/;

const isValue = (cell: Cell): boolean => NUMBER.test(cell.plain);

function columnOf(printed: string, index: number, cells: readonly Cell[]): Column {
  const filled = cells.filter((cell) => !EMPTY.test(cell.plain));
  const title = printed.replace(TITLE_UNIT, "").replace(/\s+/g, "");
  const unit =
    TITLE_UNIT.exec(printed)?.groups?.["unit"] ?? (filled.every((cell) => /[%％]$/.test(cell.plain)) ? "%" : "");
  const numbers = filled.length > 0 && filled.every((cell) => numberIn(cell) !== null);
  const moves = filled.length > 0 && filled.every((cell) => moveIn(cell) !== null);
  // 增速位次: the place that a growth holds, and no change of it
  const isPlace = numbers && PLACE_TITLE.test(title) && !MOVE_TITLE.test(title);
  const isChange = moves && !isPlace && (CHANGE_TITLE.test(title) || !numbers);
  const isRank = isPlace || (numbers && !isChange && RANK_TITLE.test(title));
  return { index, title, unit, kind: isChange ? "change" : isRank ? "rank" : numbers ? "value" : "words" };
}

/** 综合指数越小，空气质量越好: less of it is better. */
const LESS_IS_BETTER =
  /(?<what>[\u4e00-\u9fffA-Za-z0-9.]{2,16})越(?:小|低|少)[，,]?[^，。；]{0,12}越(?:好|优|佳|靠前|高)/g;
const MORE_IS_BETTER =
  /(?<what>[\u4e00-\u9fffA-Za-z0-9.]{2,16})越(?:大|高|多)[，,]?[^，。；]{0,12}越(?:好|优|佳|靠前)/g;
/** Points are given so that more is better, and words like 合格率 and 漏损率 say themselves which way is good. */
const BAD = new RegExp(`(?:${alternation(badMeasures)})$`);
const GOOD = new RegExp(`(?:${alternation(goodMeasures)})$`);

/**
 * Whether more of a measure is better, as far as it can be told: by the notice's own words, by the ranking in the same
 * table, or because its name says so (得分, 合格率, 漏损率); null where it cannot be told.
 */
export function moreIsBetter(source: Source, grid: Grid | null, title: string): boolean | null {
  const { plain } = source.read.analysis;
  const says = (pattern: RegExp): boolean =>
    [...plain.matchAll(pattern)].some((found) => title.includes(found.groups?.["what"]?.slice(-title.length) ?? "—"));
  if (says(LESS_IS_BETTER)) return false;
  if (says(MORE_IS_BETTER)) return true;
  const column = grid?.columns.find((candidate) => candidate.title === title);
  const way = grid && column ? followsRank(grid, column) : null;
  return way === null ? byName(title) : way === "down";
}

/** Whether a column's numbers go up or down with the places of the ranking in the same table; null where neither. */
export function followsRank(grid: Grid, column: Column): "up" | "down" | null {
  const rank = grid.columns.find((candidate) => candidate.kind === "rank");
  if (!rank) return null;
  const pairs = grid.rows
    .map((row) => [numberIn(row.cells[rank.index]), numberIn(row.cells[column.index])] as const)
    .filter((pair): pair is readonly [number, number] => pair[0] !== null && pair[1] !== null)
    .sort((a, b) => a[0] - b[0])
    .map((pair) => pair[1]);
  if (pairs.length < 3) return null;
  if (pairs.every((value, i) => i === 0 || value <= (pairs[i - 1] ?? value))) return "down";
  return pairs.every((value, i) => i === 0 || value >= (pairs[i - 1] ?? value)) ? "up" : null;
}

const byName = (title: string): boolean | null => (BAD.test(title) ? false : GOOD.test(title) ? true : null);
