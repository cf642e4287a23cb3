/**
 * Values of one thing that a notice prints for several names, so that the most, the least, the first and the last can be
 * told: a table's column, 其中石梁市6.9公里、霁台区4.2公里, the scores of 列后三名. In goes a prepared notice, out come its boards.
 */
import type { Span } from "../corpus/notice.js";
import type { Clause } from "../facts/analysis.js";
import { type Cell, readTables, type Table } from "../facts/table.js";
import { fallWords, riseWords } from "../text/lexicon/genre.js";
import { alternation } from "../text/lexicon/words.js";
import { credits } from "./around.js";
import type { Printed, PrintedFigure } from "./printed.js";
import { credit, type Layer, said, type Weighed } from "./words.js";

/** Who has what. */
export interface Entry {
  readonly name: string;
  readonly value: number;
  /** What is quoted for it. */
  readonly at: Span;
}

/** Values of one thing for several names. */
export interface Board {
  /** `rank`: a column of places (排名), in which 1 is the first; `move`: places won or lost (上升2位). */
  readonly kind: "rank" | "move" | "column" | "list";
  /** What is measured: 环比增速, 优等路率. */
  readonly title: string;
  readonly layers: readonly Layer[];
  readonly entries: readonly Entry[];
  /** Whether no one who is not among the entries can have more, or less. */
  readonly hasMost: boolean;
  readonly hasLeast: boolean;
  readonly near: string;
  readonly headings: string;
}

const remembered = new WeakMap<Printed, readonly Board[]>();

/** All boards of a notice, made once. */
export function boardsOf(printed: Printed): readonly Board[] {
  const known = remembered.get(printed);
  if (known) return known;
  const boards = [
    ...readTables(printed.read.analysis).flatMap((table) => columnsOf(table, printed)),
    ...listsOf(printed),
  ];
  remembered.set(printed, boards);
  return boards;
}

const NUMBER = /^[-+−±]?\d[\d,]*(?:\.\d+)?[%‰]?$/;
const MOVE = new RegExp(
  `^(?:(?<up>${alternation([...riseWords, "升", "进"])})|(?<down>${alternation([...fallWords, "降", "退"])}))(?<by>\\d{1,3})(?:个?位|个?名次?)?$`,
);
const UNMOVED = /^(?:持平|不变|未变|0)$/;
const RANK = /^(?:排名|名次|位次)$/;
const RUNNING = /^(?:序号|编号)$/;
/** 合计, 全市: no one's row. */
const TOTAL = /^(?:合计|总计|小计|总体|平均|全[省市县区州盟国])/;
const FEWEST_ROWS = 3;

/** 96.35, -3.8%, 上升2位, 持平; null for what is no value. */
function valueIn(cell: Cell | undefined): number | null {
  const plain = cell?.plain ?? "";
  if (NUMBER.test(plain)) return Number(plain.replace(/[,%‰±]/g, "").replace("−", "-"));
  if (UNMOVED.test(plain)) return 0;
  const move = MOVE.exec(plain)?.groups;
  return move ? Number(move["by"]) * (move["up"] ? 1 : -1) : null;
}

/** The columns of numbers of a table; a cell without one leaves the column out. */
function columnsOf(table: Table, printed: Printed): Board[] {
  const rows = table.rows.filter((row) => !TOTAL.test(row.cells[table.nameColumn]?.plain ?? ""));
  if (rows.length < FEWEST_ROWS) return [];
  const { clausesOf } = printed.read.analysis;
  const { layers, near, headings } = printed.around(clausesOf[table.passage]?.from ?? -1);
  const isExcerpt = table.columns.some(
    ({ plain }, c) => RANK.test(plain) && rows.some((row) => (valueIn(row.cells[c]) ?? 0) > rows.length),
  );
  const others = table.columns.map(({ plain }) => plain).join(" ");
  return table.columns.flatMap(({ plain: title }, c): Board[] => {
    if (c === table.nameColumn || RUNNING.test(title) || title === "") return [];
    const entries = rows.flatMap((row): Entry[] => {
      const name = row.cells[table.nameColumn]?.plain ?? "";
      const value = valueIn(row.cells[c]);
      return value === null || name === "" ? [] : [{ name, value, at: row.span }];
    });
    if (entries.length < rows.length) return [];
    const isRank = RANK.test(title);
    const isMove = rows.some((row) => MOVE.test(row.cells[c]?.plain ?? ""));
    return [
      {
        kind: isRank ? "rank" : isMove ? "move" : "column",
        title,
        layers: [
          { text: title, credit: credits.own },
          { text: others, credit: isRank ? credits.indicator : credits.heading },
          ...layers.slice(1).map(({ text, credit }) => ({ text, credit: Math.max(credit, credits.elsewhere) })),
        ],
        entries,
        // of 1, 2, 3, 14, 15, 16 only the places tell who comes first and last
        hasMost: isRank || !isExcerpt,
        hasLeast: isRank || !isExcerpt,
        near,
        headings,
      },
    ];
  });
}

const FIRST = /(?:前|头)[一二三四五六七八九十\d]{1,2}(?:名|位)?|居前/;
const LAST = /(?:后|末|倒数)[一二三四五六七八九十\d]{1,2}(?:名|位)?|居后/;
const OF_WHOLE = /其中/;

/** Values of one clause, or of the clause behind 列后三名, each of another name. */
function listsOf(printed: Printed): Board[] {
  const { notice } = printed.read.analysis;
  const byClause = new Map<Clause, PrintedFigure[]>();
  for (const one of printed.figures) {
    const { kind, role, value, passage } = one.figure;
    const isValue = (role === "value" || role === "share") && value !== null && kind !== "rank" && kind !== "bare";
    if (!isValue || one.owners.length !== 1 || notice.passages[passage]?.kind === "table") continue;
    byClause.set(one.clause, [...(byClause.get(one.clause) ?? []), one]);
  }
  return [...byClause.values()].flatMap((figures): Board[] => {
    const [first] = figures;
    if (!first) return [];
    const alike = figures.filter(
      ({ figure }) => figure.kind === first.figure.kind && figure.unit === first.figure.unit,
    );
    const entries = alike.map(
      ({ figure, owners, clause }): Entry => ({ name: owners[0]?.text ?? "", value: figure.value ?? 0, at: clause }),
    );
    if (entries.length < 2 || new Set(entries.map(({ name }) => name)).size < entries.length) return [];
    return [{ ...listOf(first, entries, wholeOf(first, alike, printed)), title: first.indicator }];
  });
}

/** A list as a board; `whole` is the number of which it gives parts. */
function listOf(first: PrintedFigure, entries: readonly Entry[], whole: number | null): Board {
  const values = entries.map(({ value }) => value);
  const [most, least] = [Math.max(...values), Math.min(...values)];
  const rest = whole === null ? null : whole - values.reduce((sum, value) => sum + value, 0);
  const isFalling = (values[0] ?? 0) > (values.at(-1) ?? 0);
  const isFirst = FIRST.test(first.near) && !LAST.test(first.clause.plain);
  const isLast = LAST.test(first.near) && first.figure.kind === "score" && !isFirst;
  return {
    kind: "list",
    title: first.indicator,
    layers: first.layers,
    entries,
    hasMost: (rest !== null && rest >= 0 && rest < most) || (isFirst && isFalling),
    hasLeast: (rest !== null && Math.abs(rest) < least / 1000) || isLast || (isFirst && !isFalling),
    near: first.near,
    headings: first.headings,
  };
}

/** 14.3公里 of 还有14.3公里…，其中石梁市6.9公里、霁台区4.2公里; null where the list is of no whole. */
function wholeOf(first: PrintedFigure, parts: readonly PrintedFigure[], printed: Printed): number | null {
  if (!OF_WHOLE.test(first.clause.plain)) return null;
  const whole = printed.figures.findLast(
    ({ figure, statement, owners }) =>
      statement === first.statement &&
      figure.id < first.figure.id &&
      figure.unit === first.figure.unit &&
      figure.role === "value" &&
      !parts.some((part) => owners.some((owner) => part.owners.includes(owner))),
  );
  return whole?.figure.value ?? null;
}

const CHANGE = /增速|增幅|涨幅|降幅|同比|环比|增长|变化|变动/;
const GROWTH = /增速|增幅|涨幅|增长率/;
/** A word with at least this credit is said of a list's values. */
const SAID = 0.75;

/** Whether a board is of changes: 环比增速. */
export function isOfChange({ title }: Board): boolean {
  return CHANGE.test(title);
}

/** Whether a word can call what a board is of: a list's values are called in their clause, a column's in its title; 增速 is 同比增长. */
export function isCalled({ word }: Weighed, board: Board): boolean {
  if (board.kind === "list") return credit(word, board.layers) > SAID;
  return said(word, board.title) > 0 || (GROWTH.test(word.text) && isOfChange(board));
}
