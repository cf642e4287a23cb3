/**
 * Answers from the columns of a table: the highest and the second, those below a bound, those that rose or stayed, the
 * difference of first and last, one cell, how many rows. Nothing is said of a column that the question does not mean,
 * and 最好 is left open where the notice does not let it be told which numbers are better.
 */
import type { Question } from "../../question/question.js";
import { type Candidate, type FigureAt, nothing, type Proposal } from "../candidate.js";
import { concerns, narrowing } from "../fit.js";
import { cellOf, cellsOf } from "../sets/cells.js";
import { changeAsked, isBetter } from "../sets/columns.js";
import { type Column, type Grid, moveIn, type Row, readGrid } from "../sets/grid.js";
import { atEnd, between, type Chosen, within } from "../sets/rows.js";
import {
  counted,
  countOf,
  evidenceOf,
  figureAt,
  joined,
  named,
  titleShown,
  topicFit,
  unitBehind,
} from "../sets/tell.js";
import { timeFits } from "../sets/times.js";
import { ASKS_PART, type End, readWording, type SetWording } from "../sets/wording.js";
import type { Source } from "../source.js";

/** What a table counts as an answer: where the question asks for a part of an order, a bound or a move. */
const ASKED_FOR = 1.6;
/** … where first and last are asked for, which sentences tell as well. */
const ENDS = 0.65;
/** … where only the rows are to be counted. */
const ROWS = 0.95;
/** So many rows at most are told with their values. */
const WITH_VALUES = 3;

/** Proposes answers from tables. */
export function tableAnswers(question: Question, source: Source): Proposal {
  if (question.ask === "reason" || question.grades.length > 0 || !source.read.tables.length) return nothing;
  if (!concerns(question, source)) return nothing;
  const wording = readWording(question);
  if (question.ask === "yesno" && wording.ends.length && question.names.length && !narrowing(question, source).length)
    return nothing;
  const candidates = source.read.tables.flatMap((table): Candidate[] => {
    const grid = readGrid(table);
    if (!grid) return [];
    const titles = table.columns.map((column) => column.plain).join(" ");
    if (!timeFits(question, source, table.passage, titles)) return [];
    const asked = narrowing(question, source);
    const own = `${titles} ${asked.map((name) => name.text).join(" ")}`;
    const fit = topicFit(question, wording, source, own, table.span.start);
    if (!fit) return [];
    const made = asked.length
      ? (cellsOf(question, wording, source, grid) ?? cellOf(question, wording, source, grid))
      : ofRows(question, wording, source, grid);
    return made ? [{ ...made, score: made.score + 0.4 * fit }] : [];
  });
  return { candidates, shortfalls: [] };
}

/** What a column is called that names parts of a whole, not places. */
const PARTS = /类|行业|领域|项目|指标|产品|渠道|学段|方面|原因|事项|品种|平台/;

/** Whether the rows are what the question asks for: 月份, 部门. */
function rowsFit(question: Question, wording: SetWording, grid: Grid): boolean {
  const { names } = wording;
  const title = grid.table.columns[grid.table.nameColumn]?.plain ?? "";
  if (ASKS_PART.test(question.plain) && !PARTS.test(title)) return false;
  // 哪个县区: a table of cities does not tell
  if (/县/.test(question.whose) && /^(?:城市|市州|地市|设区市|市（州）)$/.test(title)) return false;
  return names === null || grid.rows.some((row) => names.test(row.name.plain));
}

function ofRows(question: Question, wording: SetWording, source: Source, whole: Grid): Candidate | null {
  if (!rowsFit(question, wording, whole)) return null;
  const grid = wording.among
    ? { ...whole, rows: whole.rows.filter((row) => wording.names?.test(row.name.plain)) }
    : whole;
  if (wording.difference && wording.ends.length === 2) return differenceAnswer(question, wording, source, grid);
  const filtered = wording.bounds.length > 0 || wording.average !== null;
  const [end] = wording.ends;
  if (wording.move && !filtered) {
    if (wording.amount) return null;
    const column = changeAsked(question, wording, source, grid);
    if (!column) return null;
    const direction = isTurn(wording.move) ? turned(source, grid, column, wording.move) : wording.move;
    const moved = grid.rows.filter((row) => moveIn(row.cells[column.index])?.direction === direction);
    // a table that leaves rows out does not tell who else moved
    if (!moved.length || !grid.whole) return null;
    return rowsAnswer(question, wording, source, grid, end ? furthest(moved, column, end) : { rows: moved, column });
  }
  if (filtered) {
    if (end) return null;
    const chosen = within(wording, source, grid);
    return chosen && rowsAnswer(question, wording, source, grid, chosen);
  }
  if (end) return joined(wording.ends.map((one) => endAnswer(question, wording, source, grid, one)));
  return wording.counts ? rowCount(question, source, grid) : null;
}

function endAnswer(question: Question, wording: SetWording, source: Source, grid: Grid, end: End): Candidate | null {
  const chosen = atEnd(question, wording, source, grid, end);
  if (!chosen) return null;
  const made = rowsAnswer(question, wording, source, grid, chosen);
  const told = end.kind === "place" && (end.place === 1 || end.count > 1);
  return told ? { ...made, score: ENDS } : made;
}

/** 改善: up where more is better, down where less is; null where the notice does not say. */
function turned(source: Source, grid: Grid, column: Column, turn: "better" | "worse"): "up" | "down" | null {
  const better = isBetter(source, grid, column);
  if (better === null) return null;
  return better === (turn === "better") ? "up" : "down";
}

const isTurn = (move: SetWording["move"]): move is "better" | "worse" => move === "better" || move === "worse";

/** The rows that moved furthest, or least. */
function furthest(rows: readonly Row[], column: Column, end: End): Chosen {
  const by = (row: Row): number => moveIn(row.cells[column.index])?.by ?? 0;
  const sign = end.from === "first" ? -1 : 1;
  const sorted = [...rows].sort((a, b) => sign * (by(a) - by(b)));
  const wanted = sorted.slice(end.place - 1, end.place - 1 + end.count);
  const last = wanted.at(-1);
  return { rows: sorted.filter((row) => wanted.includes(row) || (last !== undefined && by(row) === by(last))), column };
}

/** Names, with the values of a few. */
function rowsAnswer(question: Question, wording: SetWording, source: Source, grid: Grid, chosen: Chosen): Candidate {
  const { rows, column } = chosen;
  const names = rows.map((row) => named(source, row.name));
  const figures = rows.flatMap((row): FigureAt[] => {
    const cell = column ? row.cells[column.index] : undefined;
    const figure = cell && figureAt(source, cell.span);
    return figure ? [{ source, figure }] : [];
  });
  const parts = [
    ...rows.map((row) => ({ passage: grid.table.passage, span: row.span })),
    ...(chosen.also ? [chosen.also] : []),
  ];
  if (wording.counts) {
    const printed = printedCount(source, wording, rows.length);
    return {
      kind: "count",
      score: ASKED_FOR,
      direct: counted(
        rows.length,
        names.map((name) => name.text),
        classifierOf(question),
      ),
      figures: [],
      names,
      evidence: evidenceOf(source, printed ? [printed, ...parts] : parts),
      computed: printed ? [] : [countOf(rows.length, "表中各行")],
    };
  }
  const asksValue = /多少|几分|得分|分数|成绩|数值|各是/.test(question.plain);
  const values = rows.length === 1 || (asksValue && rows.length <= WITH_VALUES);
  return {
    kind: "list",
    score: ASKED_FOR,
    direct: rows
      .map((row, i) => `${names[i]?.text ?? ""}${values && column ? `（${cellTold(source, grid, row, column)}）` : ""}`)
      .join("、"),
    figures: values ? figures : [],
    names,
    evidence: evidenceOf(source, parts),
    computed: [],
  };
}

/** 网上办件量486.1, 上升2位: a cell with the title that says what it is, but where the words say it themselves. */
function cellTold(source: Source, grid: Grid, row: Row, column: Column): string {
  const cell = row.cells[column.index];
  if (!cell) return "";
  const printed = named(source, cell).text;
  if (/^[^\d+−-]/.test(printed)) return printed;
  return `${titleShown(source, grid, column)}${printed}${unitBehind(column, printed)}`;
}

function classifierOf(question: Question): string {
  return /(?:几|多少)(?<unit>[家座])/.exec(question.plain)?.groups?.["unit"] ?? "个";
}

/** 得分超过90分的地区有7个: the count where the notice prints it with the same bound. */
function printedCount(
  source: Source,
  wording: SetWording,
  count: number,
): { passage: number; span: { start: number; end: number } } | null {
  const [bound] = wording.bounds;
  if (!bound || wording.bounds.length > 1) return null;
  const figure = source.read.facts.figures.find(
    (candidate) =>
      candidate.kind === "count" &&
      candidate.role === "value" &&
      candidate.value === count &&
      source.read.analysis.plain
        .slice(candidate.clause.start, candidate.span.start)
        .includes(bound.text.replace(/^(?:在|达到?)/, "")),
  );
  return figure ? { passage: figure.passage, span: figure.clause } : null;
}

/** 第一名和最后一名差多少分. */
function differenceAnswer(question: Question, wording: SetWording, source: Source, grid: Grid): Candidate | null {
  const found = between(question, wording, source, grid);
  if (!found) return null;
  const { first, second, column, result } = found;
  const unit = column.unit || (/分/.test(question.plain) && /分$/.test(column.title) ? "分" : "");
  const told = (row: Row): string => `${named(source, row.name).text}${row.cells[column.index]?.plain ?? ""}`;
  return {
    kind: "compare",
    score: ASKED_FOR,
    direct: `相差${result.text}${unit}（${told(first)}，${told(second)}）`,
    figures: [first, second].flatMap((row) => {
      const cell = row.cells[column.index];
      const figure = cell && figureAt(source, cell.span);
      return figure ? [{ source, figure }] : [];
    }),
    names: [named(source, first.name), named(source, second.name)],
    evidence: evidenceOf(
      source,
      [first, second].map((row) => ({ passage: grid.table.passage, span: row.span })),
    ),
    computed: [result],
  };
}

/** 参加排名的城市有几个: the rows, where the table is whole and the title of its names is what is counted. */
function rowCount(question: Question, source: Source, grid: Grid): Candidate | null {
  const title = grid.table.columns[grid.table.nameColumn]?.plain ?? "";
  if (!grid.whole || title.length < 2 || !question.plain.includes(title)) return null;
  if (!/排名|排行|参加|参与|参评|评估|考核|列入|表/.test(question.plain)) return null;
  const names = grid.rows.map((row) => named(source, row.name));
  return {
    kind: "count",
    score: ROWS,
    direct: counted(
      names.length,
      names.map((name) => name.text),
    ),
    figures: [],
    names,
    evidence: [{ source, passage: grid.table.passage, spans: [grid.table.span] }],
    computed: [countOf(names.length, "表中各行")],
  };
}
