/** The cell of a table that a question names by its row: 砺石市的优良天数比例, 衡野市排第几, 麟江市位次掉了吗. */
import type { Question } from "../../question/question.js";
import type { Candidate } from "../candidate.js";
import { narrowing } from "../fit.js";
import { COVERED, creditOf } from "../match.js";
import { type Source, sameName } from "../source.js";
import { ASKS_RANK, changeAsked, columnAsked, isWithin, POINTS, unitOf } from "./columns.js";
import { type Column, type Grid, moveIn, numberIn, type Row } from "./grid.js";
import { differenceOf, figureAt, named, titleShown, unitBehind } from "./tell.js";
import type { SetWording } from "./wording.js";

/** What a cell counts as an answer; figures answer the same questions where they can. */
const CELL = 1.2;
/** … and a verdict on what the question supposes of it. */
const VERDICT = 1.5;

/** Proposes the cell of the one row that the question names. */
export function cellOf(question: Question, wording: SetWording, source: Source, grid: Grid): Candidate | null {
  const asked = narrowing(question, source);
  const [name] = asked;
  if (!name || asked.length !== 1 || wording.ends.length || wording.difference || question.compute) return null;
  const readings = [name.text, ...name.readings];
  const row = rowOf(grid, readings);
  if (!row?.cells.length) return null;
  if (question.ask === "yesno") return verdict(question, wording, source, grid, row);
  const column = askedCell(question, wording, source, grid);
  const cell = column && row.cells[column.index];
  if (!column || !cell?.plain) return null;
  const said = named(source, cell).text;
  const value = column.kind === "rank" ? `第${said}位` : `${said}${unitBehind(column, said)}`;
  const direct = `${named(source, row.name).text}${column.kind === "rank" ? "" : titleShown(source, grid, column)}：${value}`;
  return made(source, grid, row, column, direct, CELL);
}

/** 谁高, 哪个低: which of several is ahead. */
const ASKS_MORE = /(?:谁|哪)[^，]{0,16}?更?(?<word>高|低|多|少|长|短|大|小|快|慢|好|差|靠前|靠后)/;

/** 西岭新区和桦州市谁得分高, 曦城市比霜河市高多少分: the cells of the rows that the question names, side by side. */
export function cellsOf(question: Question, wording: SetWording, source: Source, grid: Grid): Candidate | null {
  const asked = narrowing(question, source);
  const word = ASKS_MORE.exec(question.plain)?.groups?.["word"];
  if (asked.length < 2 || wording.ends.length || wording.bounds.length || !(word || wording.difference)) return null;
  const rows = asked.flatMap((name) => rowOf(grid, [name.text, ...name.readings]) ?? []);
  const column = columnAsked(wording, grid.columns) ?? (word === undefined ? onlyPoints(grid) : null);
  if (rows.length < asked.length || !column || column.kind === "words") return null;
  const values = rows.flatMap((row) => {
    const cell = row.cells[column.index];
    const value = numberIn(cell);
    return cell && value !== null ? [{ row, cell, value }] : [];
  });
  if (values.length < rows.length) return null;
  const [first, second] = values;
  const told = values.map(
    ({ row, cell }) => `${named(source, row.name).text}${named(source, cell).text}${unitBehind(column, cell.plain)}`,
  );
  const base = {
    kind: "compare" as const,
    score: VERDICT,
    figures: values.flatMap(({ cell }) => {
      const figure = figureAt(source, cell.span);
      return figure ? [{ source, figure }] : [];
    }),
    names: [],
    evidence: [{ source, passage: grid.table.passage, spans: rows.map((row) => row.span) }],
  };
  if (wording.difference) {
    if (!first || !second || values.length > 2) return null;
    const result = differenceOf(first.value, second.value);
    const unit = column.unit === "%" ? "个百分点" : column.unit || (POINTS.test(column.title) ? "分" : "");
    return { ...base, direct: `相差${result.text}${unit}（${told.join("，")}）`, computed: [result] };
  }
  const least = /低|少|短|小|慢/.test(word ?? "");
  const rank = column.kind === "rank";
  if (/好|差|靠/.test(word ?? "") && !rank) return null;
  const wanted = rank ? /低|差|后/.test(word ?? "") : !least;
  const most = Math[wanted ? "max" : "min"](...values.map(({ value }) => value));
  const ahead = values.filter(({ value }) => value === most).map(({ row }) => named(source, row.name).text);
  const verdict = ahead.length === values.length ? "一样" : `${ahead.join("、")}更${word ?? ""}`;
  return { ...base, direct: `${verdict}：${told.join("，")}`, computed: [] };
}

const onlyPoints = (grid: Grid): Column | null => grid.columns.find((column) => POINTS.test(column.title)) ?? null;

function rowOf(grid: Grid, readings: readonly string[]): Row | undefined {
  return grid.rows.find((row) => readings.some((reading) => sameName(reading, row.name.plain)));
}

/** The column asked for: the ranking by 第几, a change by 同比 or 变化, else the one whose title is said. */
function askedCell(question: Question, wording: SetWording, source: Source, grid: Grid): Column | null {
  if (question.ask === "change" || wording.move !== null) {
    const change = changeAsked(question, wording, source, grid);
    return change && saysAll(wording, source, grid, change) ? change : null;
  }
  if (ASKS_RANK.test(question.plain)) return grid.columns.find((column) => column.kind === "rank") ?? null;
  // 投诉是多少件: no move in a ranking, whatever its title says
  const counts = question.ask === "amount" && question.unit !== "" && !/^[位名]/.test(question.unit);
  const column = columnAsked(
    wording,
    counts ? grid.columns.filter(({ kind }) => kind !== "rank" && kind !== "change") : grid.columns,
  );
  // every noun of the question is the title's, the notice's or the row's
  const left = wording.topic.filter(
    (term) =>
      term.need >= 1 &&
      column !== null &&
      !column.title.toLowerCase().includes(term.text) &&
      !term.alternatives.some((other) => column.title.toLowerCase().includes(other)) &&
      !source.context.names(term.text),
  );
  return left.length ? null : column;
}

/** From this need on a noun or a verb that is one (投资) says what changed. */
const SAYS_WHAT = 0.6;

/** 工业投资增速, asked of a table of 工业增加值: no column of changes tells it that nothing around calls 投资. */
function saysAll(wording: SetWording, source: Source, { table }: Grid, { title }: Column): boolean {
  const titles = table.columns.map(({ plain }) => plain).join(" ");
  const layers = [
    { text: `${titles} ${title}`, credit: 1 },
    ...source.context.around(source.clauseAt(table.span.start)).layers,
  ];
  return wording.topic.every((term) => term.inherited || term.need < SAYS_WHAT || creditOf(term, layers) >= COVERED);
}

/** 位次往下掉了是吗, 得分超过90分了吗: what the cell says to it. */
function verdict(question: Question, wording: SetWording, source: Source, grid: Grid, row: Row): Candidate | null {
  const [bound] = wording.bounds;
  if (bound) {
    const column = columnAsked(
      wording,
      grid.columns.filter((candidate) => candidate.kind === "value"),
    );
    const value = column && numberIn(row.cells[column.index]);
    if (!column || value === null || value === undefined) return null;
    const sides = wording.bounds.map((one) => isWithin(value, unitOf(source, grid, column), column.title, one));
    if (sides.includes(null)) return null;
    return said(source, grid, row, column, sides.every(Boolean));
  }
  if (!wording.move || wording.move === "better" || wording.move === "worse") return null;
  const column = changeAsked(question, wording, source, grid);
  const move = column && moveIn(row.cells[column.index]);
  if (!column || !move) return null;
  const denied = /(?:没|不|未)(?:有)?(?:上升|下降|升|降|涨|掉)/.test(question.plain);
  return said(source, grid, row, column, (move.direction === wording.move) !== denied);
}

function said(source: Source, grid: Grid, row: Row, column: Column, yes: boolean): Candidate {
  const cell = row.cells[column.index];
  const value = cell ? named(source, cell).text : "";
  const direct = `${yes ? "是" : "不是"}，${named(source, row.name).text}${titleShown(source, grid, column)}${/^[\u4e00-\u9fff]/.test(value) ? "" : "为"}${value}${unitBehind(column, value)}`;
  return made(source, grid, row, column, direct, VERDICT);
}

function made(source: Source, grid: Grid, row: Row, column: Column, direct: string, score: number): Candidate {
  const cell = row.cells[column.index];
  const figure = cell && figureAt(source, cell.span);
  return {
    kind: "figure",
    score,
    direct,
    figures: figure ? [{ source, figure }] : [],
    names: [],
    evidence: [{ source, passage: grid.table.passage, spans: [row.span] }],
    computed: [],
  };
}
