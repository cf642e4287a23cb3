/** Plain-text tables: which lines are rows, and where the cells of a row are. */
import type { Line } from "./lines.js";
import { trimSpan } from "./lines.js";
import type { Span } from "./notice.js";

type Separator = "|" | "tab" | "space" | "single";

interface Columns {
  readonly separator: Separator;
  readonly count: number;
}

/** One ideographic space, or two others, part columns; one alone stands inside a cell. */
const WIDE_SPACE = /\u3000[ \u00a0\u3000]*|[ \u00a0]{2}[ \u00a0\u3000]*/gu;
/** One space between the columns, as copying from a PDF leaves it. */
const SINGLE_SPACE = / /gu;
const BAR = /[|｜│┃]/gu;
const TAB = /\t/gu;
/** | --- | :--: |, the line under a markdown table's header. */
const RULE_ROW = /^[\s|:+=┼├┤─━-]+$/u;
/** Running text is no row. */
const SENTENCE_STOP = /[。！？；]/u;
/** Widest cell of a table whose columns are parted by white space, in UTF-16 units. */
const WIDEST_CELL = 60;
/** The same, and the least columns and lines, where one space parts them: any looser, and lists would be tables. */
const SINGLE = { widestCell: 20, columns: 3, lines: 3 } as const;
const PUNCTUATION = /[。！？；，、：:“”]/u;
const HAN_OR_DIGIT = /[\p{Script=Han}0-9]/u;

/** Whether a row is only the rule under a header: |---|---|. */
export function isRule(row: string): boolean {
  return row.length > 2 && RULE_ROW.test(row);
}

/**
 * The cells of a table's row, each without white space around it. Cells between bars or tabs may be empty.
 *
 * `1　　　曦城市　　96.35` → 1, 曦城市, 96.35.
 */
export function tableCells(text: string, row: Span): Span[] {
  const line = text.slice(row.start, row.end);
  const separator = separatorOf(line);
  if (separator === null) return [row];
  const pattern = PATTERN_OF[separator];
  const cells: Span[] = [];
  let start = 0;
  const add = (end: number): void => {
    cells.push(trimSpan(text, { start: row.start + start, end: row.start + end }));
  };
  for (const match of line.matchAll(pattern)) {
    const isOuterBar = separator === "|" && match.index === 0;
    if (!isOuterBar) add(match.index);
    start = match.index + match[0].length;
  }
  const endsWithBar = separator === "|" && start === line.length;
  if (!endsWithBar) add(line.length);
  return cells;
}

const PATTERN_OF: Readonly<Record<Separator, RegExp>> = {
  "|": BAR,
  tab: TAB,
  space: WIDE_SPACE,
  single: SINGLE_SPACE,
};

function separatorOf(line: string): Separator | null {
  if (line.search(BAR) >= 0) return "|";
  if (line.includes("\t")) return "tab";
  if (line.search(WIDE_SPACE) >= 0) return "space";
  const isSingle = line.includes(" ") && !PUNCTUATION.test(line) && line.split(" ").length >= SINGLE.columns;
  return isSingle && line.split(" ").every(isSmallCell) ? "single" : null;
}

function isSmallCell(cell: string): boolean {
  return cell.length <= SINGLE.widestCell && (HAN_OR_DIGIT.test(cell) || cell === "-" || cell === "/");
}

/** How a line is parted into columns, or null where it cannot be a row. */
function columnsOf(text: string, line: Line, from: number): Columns | null {
  const content = { start: line.content.start + from, end: line.content.end };
  const words = text.slice(content.start, content.end);
  const separator = separatorOf(words);
  if (separator === null) return null;
  const cells = tableCells(text, content);
  if (cells.length < 2) return null;
  if (separator !== "|" && SENTENCE_STOP.test(words)) return null;
  if (separator === "space" && cells.some((cell) => cell.end - cell.start > WIDEST_CELL)) return null;
  return { separator, count: cells.length };
}

/**
 * The tables among a range of lines: runs of two or more neighbouring lines with the same number of columns, as pairs
 * of the first line's index and the one after the last. Lines between bars or tabs may differ in their number.
 *
 * `labelEnd` tells where a line's words start after its numbering (0 where it has none).
 */
export function findTables(
  text: string,
  lines: readonly Line[],
  range: { readonly from: number; readonly to: number },
  labelEnd: (line: number) => number,
): (readonly [number, number])[] {
  const tables: (readonly [number, number])[] = [];
  let first = range.from;
  let columns: Columns | null = null;
  for (let at = range.from; at <= range.to; at += 1) {
    const line = at < range.to ? lines[at] : undefined;
    const next = line === undefined || line.text === "" ? null : columnsOf(text, line, labelEnd(at));
    if (columns !== null && next !== null && isSameTable(columns, next)) continue;
    const least = columns?.separator === "single" ? SINGLE.lines : 2;
    if (columns !== null && at - first >= least) tables.push([first, at]);
    first = at;
    columns = next;
  }
  return tables;
}

function isSameTable(one: Columns, other: Columns): boolean {
  if (one.separator !== other.separator) return false;
  return one.separator === "|" || one.separator === "tab" || one.count === other.count;
}
