/** Which rows of a table a question asks for: a place in its order, an end of its numbers, a side of a bound. */
import type { Span } from "../../corpus/notice.js";
import type { Question } from "../../question/question.js";
import type { Computed } from "../answer.js";
import { layerCredits } from "../context.js";
import { COVERED, creditOf } from "../match.js";
import type { Source } from "../source.js";
import { columnAsked, isWithin, measures, POINTS, unitOf } from "./columns.js";
import { type Column, followsRank, type Grid, moreIsBetter, numberIn, type Row } from "./grid.js";
import { differenceOf } from "./tell.js";
import type { Bound, End, SetWording } from "./wording.js";

/** Rows chosen, and the column whose values go with them. */
export interface Chosen {
  readonly rows: readonly Row[];
  readonly column: Column | null;
  /** What else the choice rests on: the printed average. */
  readonly also?: { readonly passage: number; readonly span: Span };
}

/** 前十名如下, 后三位: the table holds only one end. */
const ONLY_FIRST = /前(?:[0-9]{1,3}|[一二三四五六七八九十]{1,3})(?:名|位|强)[^，。；]{0,12}(?:如下|见下表|情况)/;
const ONLY_LAST = /后(?:[0-9]{1,3}|[一二三四五六七八九十]{1,3})(?:名|位)[^，。；]{0,12}(?:如下|见下表|情况)/;

const valueAt = (row: Row, column: Column): number | null => numberIn(row.cells[column.index]);

/** The rows with their numbers; null where one cannot be read, since it might be the one asked for. */
function numbered(grid: Grid, column: Column): { row: Row; value: number }[] | null {
  const read: { row: Row; value: number }[] = [];
  for (const row of grid.rows) {
    if (!row.cells.length) return null;
    const value = valueAt(row, column);
    if (value !== null) read.push({ row, value });
  }
  return read;
}

/** The column whose values are told with a place: the one asked for, else that of the points, else the first. */
function toldWith(wording: SetWording, grid: Grid): Column | null {
  const values = grid.columns.filter((column) => column.kind === "value");
  return columnAsked(wording, values) ?? values.find((column) => POINTS.test(column.title)) ?? values[0] ?? null;
}

/** From the best to the worst: by the ranking, else by points or by numbers of which the notice says what is better. */
function ordered(source: Source, grid: Grid, column: Column | null): { row: Row; value: number }[] | null {
  const rank = grid.columns.find((candidate) => candidate.kind === "rank");
  if (rank) return numbered(grid, rank)?.sort((a, b) => a.value - b.value) ?? null;
  if (!column) return null;
  const more = moreIsBetter(source, grid, column.title);
  if (more === null) return null;
  return numbered(grid, column)?.sort((a, b) => (more ? b.value - a.value : a.value - b.value)) ?? null;
}

/** From an end: the rows from the asked place on; those that share the last number are taken along. */
function slice(rows: readonly { row: Row; value: number }[], end: End): Row[] {
  const chosen = rows.slice(end.place - 1, end.place - 1 + end.count);
  const last = chosen.at(-1);
  if (!last || chosen.length < end.count) return [];
  const equal = rows.slice(end.place - 1 + end.count).filter((item) => item.value === last.value);
  return [...chosen, ...equal].map((item) => item.row);
}

/** The rows at an end of the table's order or of a column's numbers; null where that cannot be told. */
export function atEnd(question: Question, wording: SetWording, source: Source, grid: Grid, end: End): Chosen | null {
  const above = source.read.analysis.plain.slice(Math.max(0, grid.table.span.start - 60), grid.table.span.start);
  if (end.kind === "number") return byNumber(question, wording, source, grid, end);
  if (end.from === "last" ? ONLY_FIRST.test(above) : ONLY_LAST.test(above)) return null;
  if (end.kind === "quality" && !isNamed(wording, source, grid)) return null;
  const column = toldWith(wording, grid);
  const rank = grid.columns.find((candidate) => candidate.kind === "rank");
  const order = ordered(source, grid, column);
  if (!order) return null;
  // the second of a table that leaves places out is the one printed as second
  const rows =
    rank && end.kind === "place" && end.from === "first" && end.count === 1 && !wording.among
      ? order.filter((item) => item.value === end.place).map((item) => item.row)
      : slice(end.from === "first" ? order : [...order].reverse(), end);
  const inOrder = end.from === "last" && end.count > 1 ? [...rows].reverse() : rows;
  return rows.length ? { rows: inOrder, column } : null;
}

/** 空气质量最好: whether the table is of what is said to be good, by its titles or the words above it. */
function isNamed({ measure }: SetWording, source: Source, grid: Grid): boolean {
  if (!measure) return true;
  const { layers } = source.context.around(source.clauseAt(grid.table.span.start));
  const titles = grid.table.columns.map((column) => column.plain).join(" ");
  const near = layers.filter((layer) => layer.credit > layerCredits.opening);
  return creditOf(measure, [{ text: titles, credit: layerCredits.own }, ...near]) >= COVERED;
}

function byNumber(question: Question, wording: SetWording, source: Source, grid: Grid, end: End): Chosen | null {
  const column = columnAsked(wording, grid.columns);
  if (!column || column.kind === "words" || !measures(wording, source, column.title)) return null;
  // in a ranking the smallest number is the highest place
  if (column.kind === "rank") return atEnd(question, wording, source, grid, { ...end, kind: "place" });
  // rows left out might have more, unless the numbers go with the ranking
  if (!grid.whole && !followsRank(grid, column)) return null;
  const read = numbered(grid, column);
  if (!read) return null;
  const rows = slice(
    read.sort((a, b) => (end.from === "first" ? b.value - a.value : a.value - b.value)),
    end,
  );
  return rows.length ? { rows, column } : null;
}

/** The rows on the asked side of a bound; null where no column is meant, or the table leaves rows out. */
export function within(wording: SetWording, source: Source, grid: Grid): Chosen | null {
  if (!grid.whole) return null;
  const values = grid.columns.filter((column) => column.kind === "value" || column.kind === "change");
  const titled = columnAsked(wording, values);
  if (titled && !measures(wording, source, titled.title)) return null;
  const average = wording.average ? averageOf(source, grid, titled ?? onlyPoints(values), wording) : null;
  if (wording.average && !average) return null;
  const bounds = average ? [average.bound] : wording.bounds;
  const [bound] = bounds;
  const column = titled ?? average?.column ?? (bound && byUnit(wording, source, grid, values, bound));
  if (!column || !bound) return null;
  const read = numbered(grid, column);
  if (!read) return null;
  const unit = unitOf(source, grid, column);
  const sides = read.map((item) => bounds.map((one) => isWithin(item.value, unit, column.title, one)));
  if (sides.some((all) => all.includes(null))) return null;
  const rows = read.filter((_, i) => sides[i]?.every((side) => side === true)).map((item) => item.row);
  if (!rows.length) return null;
  return average ? { rows, column, also: average.also } : { rows, column };
}

const onlyPoints = (columns: readonly Column[]): Column | null => {
  const points = columns.filter((column) => POINTS.test(column.title));
  return points.length === 1 ? (points[0] ?? null) : null;
};

/** 没到90分: points by their unit alone; 80%以上: the one column of per cents. */
function byUnit(
  wording: SetWording,
  source: Source,
  grid: Grid,
  columns: readonly Column[],
  bound: Bound,
): Column | null {
  if (bound.unit === "") return null;
  const fitting = columns.filter((column) =>
    bound.unit === "分"
      ? POINTS.test(column.title)
      : column.kind === "value" && unitOf(source, grid, column).replace(/^[万亿千百]/, "") === bound.unit,
  );
  const [only] = fitting;
  return only && fitting.length === 1 && measures(wording, source, only.title) ? only : null;
}

/** 高于平均分: the average that the notice prints for what the column measures. */
function averageOf(
  source: Source,
  grid: Grid,
  column: Column | null,
  wording: SetWording,
): { bound: Bound; column: Column; also: NonNullable<Chosen["also"]> } | null {
  if (!column) return null;
  const { notice } = source.read.analysis;
  const section = notice.passages[grid.table.passage]?.section;
  const figure = source.read.facts.figures.find(
    (candidate) =>
      candidate.role === "value" &&
      candidate.value !== null &&
      candidate.indicator.includes("平均") &&
      candidate.indicator.includes(column.title.slice(-2)) &&
      notice.passages[candidate.passage]?.section === section,
  );
  if (!figure || figure.value === null) return null;
  const side = wording.average === "above" ? "above" : "below";
  return {
    bound: { side, value: figure.value, unit: "", scaled: false, text: figure.text },
    column,
    also: { passage: figure.passage, span: figure.clause },
  };
}

/** The two rows between which a difference is asked for, and the difference. */
export function between(
  question: Question,
  wording: SetWording,
  source: Source,
  grid: Grid,
): { first: Row; second: Row; column: Column; result: Computed } | null {
  const [one, other] = wording.ends;
  if (!one || !other) return null;
  const column = toldWith(wording, grid);
  if (!column) return null;
  const pick = (end: End): Row | undefined => {
    const rows = atEnd(question, wording, source, grid, end)?.rows ?? [];
    return rows.length === 1 ? rows[0] : undefined;
  };
  const [first, second] = [pick(one), pick(other)];
  const a = first && valueAt(first, column);
  const b = second && valueAt(second, column);
  if (!first || !second || first === second || typeof a !== "number" || typeof b !== "number") return null;
  return { first, second, column, result: differenceOf(a, b) };
}
