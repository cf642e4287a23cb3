/**
 * Orders: a table's ranking against its scores, those named as first or last (曦城市、苇川市、麟江市列前三名) against the table,
 * their scores in falling order, and how many pass a mark (得分超过90分的地区有7个).
 */
import type { Figure, Group } from "../facts.js";
import type { NoticeFacts } from "../read.js";
import { smallNumber } from "../small-number.js";
import type { Table } from "../table.js";
import type { Sum } from "./sums.js";

/** 排名: the column of places; 序号 only numbers the rows. */
const PLACES = /^(?:排名|名次|位次)$/;
const SCORES = /得分|总分|成绩|分数/;
/** 列前三名, 得分列后三位. */
const ENDS = /(?<side>前|后|末)(?<count>[0-9一二两三四五六七八九十]{1,3})(?:名|位)/;
/** 超过90分, 低于60分. */
const MARK = /(?<side>超过|高于|大于|低于|不足|不到|小于)(?<mark>\d{1,3}(?:\.\d+)?)分/;
const LEAST_ROWS = 3;

/** A ranked row. */
interface Ranked {
  readonly name: string;
  readonly place: number;
  readonly score: number;
  readonly printed: string;
}

interface RankedTable {
  readonly table: Table;
  readonly rows: readonly Ranked[];
}

/** Finds the orders of a notice. */
export function auditRanks(read: NoticeFacts): Sum[] {
  const tables = read.tables.flatMap((table) => {
    const rows = rankedRows(table);
    return rows ? [{ table, rows }] : [];
  });
  return [
    ...tables.map(({ table, rows }) => inOrder(read, table, rows)),
    ...read.facts.groups.flatMap((group) => endsOf(read, group, tables)),
    ...read.facts.figures.flatMap((figure) => pastMark(read, figure, tables)),
  ];
}

/** The rows of a table with one column of places and one of scores; null for any other table. */
function rankedRows(table: Table): Ranked[] | null {
  const at = (pattern: RegExp): number[] =>
    table.columns.flatMap((column, i) =>
      pattern.test(column.plain) && !/较|比|变化|升降/.test(column.plain) ? [i] : [],
    );
  const [[place], scores] = [at(PLACES), at(SCORES)];
  const [score] = scores;
  if (place === undefined || score === undefined || scores.length > 1 || table.rows.length < LEAST_ROWS) return null;
  const rows = table.rows.map(({ cells }): Ranked => {
    const printed = cells[score]?.plain ?? "";
    const name = cells[table.nameColumn]?.plain ?? "";
    return { name, place: Number.parseInt(cells[place]?.plain ?? "", 10), score: Number.parseFloat(printed), printed };
  });
  return rows.every((row) => row.place > 0 && Number.isFinite(row.score)) ? rows : null;
}

/** The figures of a table's rows. */
function cellsOf({ facts }: NoticeFacts, table: Table, rows: readonly Ranked[]): Figure[] {
  return facts.figures.filter(
    ({ passage, scope }) => passage === table.passage && rows.some((row) => row.name === scope),
  );
}

/** Whether who stands higher has the higher score, or the same. */
function inOrder(read: NoticeFacts, table: Table, rows: readonly Ranked[]): Sum {
  const sorted = [...rows].sort((a, b) => a.place - b.place);
  const wrong = sorted.findIndex((row, i) => i > 0 && row.score > (sorted[i - 1]?.score ?? row.score));
  const [first, last] = [sorted[0], sorted.at(-1)];
  const [above, below] = [sorted[wrong - 1], sorted[wrong]];
  return {
    kind: "rank",
    holds: wrong < 0,
    formula:
      wrong < 0
        ? `${first?.name}${first?.printed} ≥ … ≥ ${last?.name}${last?.printed}`
        : `${above?.name}${above?.printed} < ${below?.name}${below?.printed}`,
    printed: `第${first?.place}至${last?.place}名`,
    figures: cellsOf(read, table, rows),
    at: table.span,
    quote: read.analysis.notice.text.slice(table.span.start, table.span.end),
  };
}

/** 曦城市、苇川市、麟江市列前三名 against the table; where there is none, their own scores in falling order. */
function endsOf(read: NoticeFacts, group: Group, tables: readonly RankedTable[]): Sum[] {
  const found = ENDS.exec(group.label)?.groups;
  const count = smallNumber(found?.["count"] ?? "");
  const names = group.members.map((member) => member.name);
  if (!found || !count || names.length !== count) return [];
  const base = {
    kind: "rank" as const,
    printed: ENDS.exec(group.label)?.[0] ?? "",
    at: group.statement,
    quote: read.analysis.notice.text.slice(group.statement.start, group.statement.end),
  };
  const ranked = tables.find(({ rows }) => names.every((name) => rows.some((row) => row.name === name)));
  // 罗田县（312件）、…重复信访量居前三位: ranked by the numbers beside the names, which are not those of the table
  const isByOther =
    ranked !== undefined &&
    names.every((name) =>
      read.facts.figures.some(
        ({ scope, passage, role, value }) =>
          scope === name &&
          passage === group.passage &&
          role === "value" &&
          value !== ranked.rows.find((row) => row.name === name)?.score,
      ),
    );
  if (isByOther) return [];
  if (ranked) {
    const sorted = [...ranked.rows].sort((a, b) => a.place - b.place);
    const ends = found["side"] === "前" ? sorted.slice(0, count) : sorted.slice(-count);
    const holds = ends.every((row) => names.includes(row.name));
    return [
      {
        ...base,
        holds,
        formula: ends.map((row) => `第${row.place}${row.name}`).join("、"),
        figures: cellsOf(read, ranked.table, ends),
      },
    ];
  }
  const scores = names.map((name) =>
    read.facts.figures.find(
      (figure) =>
        figure.kind === "score" && figure.scope === name && figure.passage === group.passage && figure.role === "value",
    ),
  );
  const known = scores.filter((figure): figure is Figure => figure?.value != null);
  if (known.length !== names.length) return [];
  const holds = known.every((figure, i) => i === 0 || (figure.value ?? 0) <= (known[i - 1]?.value ?? 0));
  const formula = known.map((figure, i) => `${names[i]}${figure.text}`).join(" ≥ ");
  // whose scores are told in another order than that of the places is not said to be wrong
  return holds ? [{ ...base, holds, formula, figures: known }] : [];
}

/** 得分超过90分的地区有7个 against the only ranking of its section. */
function pastMark(read: NoticeFacts, figure: Figure, tables: readonly RankedTable[]): Sum[] {
  const { notice, plain } = read.analysis;
  const found = MARK.exec(plain.slice(figure.clause.start, figure.span.start))?.groups;
  const sectionOf = (passage: number): number | undefined => notice.passages[passage]?.section;
  const own = tables.filter(({ table }) => sectionOf(table.passage) === sectionOf(figure.passage));
  const [only] = own;
  if (!found || figure.kind !== "count" || figure.role !== "value" || own.length !== 1 || !only) return [];
  const mark = Number(found["mark"]);
  const isAbove = /超|高|大/.test(found["side"] ?? "");
  const passing = only.rows.filter(({ score }) => (isAbove ? score > mark : score < mark));
  const names = passing.map((row) => `${row.name}${row.printed}`).join("、");
  return [
    {
      kind: "rank",
      holds: passing.length === figure.value,
      formula: `${names}：${passing.length}个`,
      printed: figure.text,
      figures: [...cellsOf(read, only.table, passing), figure],
      at: figure.clause,
      quote: notice.text.slice(figure.clause.start, figure.clause.end),
    },
  ];
}
