/** Rows → CSV that Excel opens rightly: UTF-8 with a byte order mark, CRLF, quoted by RFC 4180, formulas defused. */

/** Tells Excel that the file is UTF-8. */
export const BYTE_ORDER_MARK = "\ufeff";
const NEEDS_QUOTES = /[",\r\n]/;
/** What a spreadsheet would take for the beginning of a formula (OWASP, CSV Injection). */
const FORMULA = /^[=+\-@\t\r＝＋－＠]/;
const NUMBER = /^-?\d+(?:\.\d+)?$/;

/** A cell: text, a number, or nothing. */
export type Cell = string | number | null;

/**
 * One file of the rows, the header first. A text that a spreadsheet would run as a formula (`=HYPERLINK(…)`, `-3.8%`) gets
 * an apostrophe before it; a number stays one.
 *
 * @example csv([["指标", "数值"], ["优良天数比率", 93.4]]) // "\ufeff指标,数值\r\n优良天数比率,93.4\r\n"
 */
export function csv(rows: readonly (readonly Cell[])[]): string {
  return `${BYTE_ORDER_MARK}${rows.map((row) => `${row.map(cellText).join(",")}\r\n`).join("")}`;
}

function cellText(cell: Cell): string {
  if (cell === null) return "";
  if (typeof cell === "number") return String(cell);
  const text = FORMULA.test(cell) && !NUMBER.test(cell) ? `'${cell}` : cell;
  return NEEDS_QUOTES.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
