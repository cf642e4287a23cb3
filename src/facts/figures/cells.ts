/** The figures of a table: the row's name is the scope, the column's title the indicator; or the other way round. */
import { fallWords, riseWords } from "../../text/lexicon/genre.js";
import { alternation } from "../../text/lexicon/words.js";
import { type Quantity, type QuantityKind, readQuantities } from "../../text/quantity.js";
import type { Analysis } from "../analysis.js";
import { looksLikeName } from "../names.js";
import type { Cell, Row, Table } from "../table.js";
import { type Draft, draftOf } from "./draft.js";
import { lastBasis } from "./role.js";

const RISE = alternation(riseWords);
const FALL = alternation(fallWords);
/** 上升1位, 升1位, 降2位. */
const MOVED = new RegExp(`^(?:(?<up>${RISE}|[升进](?=\\d))|(?<down>${FALL}|[降退](?=\\d))|持平|不变|[↑↓])`);
const CHANGE_TITLE = /增速|增幅|降幅|涨幅|同比|环比|增长|变化|升降|较|位次变化|改善率/;
const RANK_TITLE = /^(?:[^（）]{0,10}(?:排名|名次|位次|排位))$/;
/** 增速位次: the place by growth, and no growth. */
const RANK_BY_CHANGE = /(?:增速|增幅|降幅|涨幅|增长率?|改善率|改善幅度)(?:排名|名次|位次|排位)$/;
const RUNNING_TITLE = /^(?:序号|编号)$/;
/** 年度目标, 计划投资: what is to be reached; not 目标完成率. */
const TARGET_TITLE = /目标|计划|任务(?:数|量|$)|下达/;
const COMPLETION = /完成|占|率|比/;
/** 上年位次: the column is of the time before. */
const BEFORE_TITLE =
  /^(?:上年度?|去年|上一年度?|上期|上季度|上月|上半年|(?:19|20)\d\d年度?)(?:同期)?(?=[\u4e00-\u9fff])/;
const SCORE_TITLE = /得分|分数|总分|成绩|分值|评分/;
/** 完成投资（亿元）: the unit of a column. */
const UNIT = /[（(](?<unit>[^（）()]{1,12})[）)]/;
/** 单位：万元, above a table. */
const TABLE_UNIT = /单位[：:]\s?(?<unit>[^\s，；。）)、]{1,8})/;
/** 合计, 全市平均: the row is about the whole. */
const WHOLE_ROW = /^(?:合计|总计|小计|平均|均值|总和|全[省市县区州盟国](?:合计|平均)?)$/;
const EMPTY = /^(?:[-—/＼\\－–―]{1,3}|无|…)?$/;

/** One figure for each cell that holds a number or a move in a ranking. */
export function cellFigures(analysis: Analysis, table: Table): Draft[] {
  const unit = unitAbove(analysis, table);
  const isTurned = isTurnedTable(analysis, table);
  const drafts: Draft[] = [];
  const clause = analysis.clausesOf[table.passage]?.from ?? 0;
  for (const row of table.rows) {
    const name = row.cells[table.nameColumn];
    if (!name) continue;
    let value: Draft | null = null;
    for (const [c, cell] of row.cells.entries()) {
      const column = table.columns[c];
      if (c === table.nameColumn || !column || EMPTY.test(cell.plain) || RUNNING_TITLE.test(column.plain)) continue;
      const [title, scope] = isTurned ? [name, column] : [column, name];
      const draft = cellFigure(analysis, { row, cell, title, scope, unit, clause, passage: table.passage });
      if (!draft) continue;
      if (draft.figure.role === "value") value = draft;
      else draft.from = value;
      drafts.push(draft);
    }
  }
  return drafts;
}

interface CellPlace {
  readonly row: Row;
  readonly cell: Cell;
  readonly title: Cell;
  readonly scope: Cell;
  readonly unit: string;
  readonly clause: number;
  readonly passage: number;
}

function cellFigure(analysis: Analysis, place: CellPlace): Draft | null {
  const { cell, title, row } = place;
  const moved = MOVED.exec(cell.plain);
  const signed = /^[-+−](?=\d)/.exec(cell.plain)?.[0] ?? "";
  const titled = UNIT.exec(title.plain)?.groups?.["unit"] ?? place.unit;
  const [found] = readQuantities(cell.plain.slice(signed.length)).filter((q) => q.kind !== "date");
  if (!found && !moved) return null;
  const isChange = moved !== null || (CHANGE_TITLE.test(title.plain) && !RANK_BY_CHANGE.test(title.plain));
  const isRank = RANK_TITLE.test(title.plain) && !isChange;
  const q: Quantity = {
    ...(found ?? { value: null, low: null, high: null, precision: null, unit: "", kind: "bare", text: cell.plain }),
    ...cell.span,
    kind: kindOf(found, title.plain, isRank, isChange),
  };
  const value = found?.value ?? null;
  const at = {
    ...row.span,
    index: place.clause,
    segment: -1 - row.span.start,
    passage: place.passage,
    sentenceSpan: row.span,
  };
  const isTarget = TARGET_TITLE.test(title.plain) && !COMPLETION.test(title.plain);
  const draft = draftOf(analysis, at, q, isRank ? "rank" : isChange ? "change" : isTarget ? "target" : "value");
  const isDown = moved ? moved.groups?.["down"] !== undefined || cell.plain.startsWith("↓") : /[-−]/.test(signed);
  const isUp = moved ? moved.groups?.["up"] !== undefined || cell.plain.startsWith("↑") : !isDown;
  Object.assign(draft.figure, {
    value: value !== null && /[-−]/.test(signed) ? -value : value,
    low: null,
    high: null,
    unit: found && found.unit !== "" ? found.unit : unitOf(titled, cell.plain),
    indicator: title.plain.replace(/\s+/g, ""),
    indicatorSpans: [title.span],
    scope: WHOLE_ROW.test(place.scope.plain) ? null : place.scope.plain,
    period: isChange ? null : (BEFORE_TITLE.exec(title.plain)?.[0] ?? null),
    direction: isChange && value !== 0 ? (isDown ? "down" : isUp ? "up" : null) : null,
    basis: isChange ? (lastBasis(title.plain)?.text ?? /^[同环]比/.exec(title.plain)?.[0] ?? title.plain) : null,
  });
  return draft;
}

function kindOf(found: Quantity | undefined, title: string, isRank: boolean, isChange: boolean): QuantityKind {
  if (isRank) return "rank";
  if (!found) return "bare";
  if (isChange && /^(?:位|名|个位次|位次|名次)$/.test(found.unit)) return "places";
  if (found.kind === "bare" && SCORE_TITLE.test(title)) return "score";
  return found.kind;
}

const unitOf = (titled: string, cell: string): string => (cell.endsWith("%") ? "%" : titled);

/** The unit printed above the table for all of it. */
function unitAbove(analysis: Analysis, table: Table): string {
  const above = analysis.plain.slice(Math.max(0, table.span.start - 120), table.span.start);
  return TABLE_UNIT.exec(above)?.groups?.["unit"] ?? "";
}

/** Places in the header and measures in the rows. */
function isTurnedTable(analysis: Analysis, table: Table): boolean {
  const titles = table.columns.filter((column, c) => c !== table.nameColumn && column.plain !== "");
  const isPlace = (text: string): boolean => analysis.isName(text) || looksLikeName(text);
  return (
    titles.length >= 2 &&
    titles.filter((title) => isPlace(title.plain)).length * 2 > titles.length &&
    !table.rows.some((row) => isPlace(row.cells[table.nameColumn]?.plain ?? ""))
  );
}
