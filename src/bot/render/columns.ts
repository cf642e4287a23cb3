/**
 * Short lines of figures whose columns stand below one another, in a message (where Chinese characters are all of one
 * width and two narrow ones make about one) as well as in a terminal.
 */
import { eastAsianWidth } from "get-east-asian-width";
import type { FigureLine } from "./layout.js";

/** Columns that `text` takes: 2 for a Chinese character, 1 for a Latin letter or a digit. */
export function width(text: string): number {
  let columns = 0;
  for (const character of text) columns += eastAsianWidth(character.codePointAt(0) ?? 0, { ambiguousAsWide: true });
  return columns;
}

/** A line on a phone holds about 18 Chinese characters at the usual size of text. */
const SCREEN = 36;

/** `text` with spaces after it up to `columns`: an ideographic space for each two, an en space for one. */
function padded(text: string, columns: number): string {
  const room = Math.max(0, columns - width(text));
  return text + "\u3000".repeat(Math.floor(room / 2)) + "\u2002".repeat(room % 2);
}

/** A line of figures, cut into what is plain and what is the value, so that the value can be made to stand out. */
export interface Columns {
  readonly before: string;
  readonly value: string;
  readonly after: string;
}

/**
 * Sets figures in columns if they fit on a phone's screen, else each indicator on a line of its own with the value and
 * change indented below it.
 */
export function inColumns(lines: readonly FigureLine[]): Columns[] {
  const widest = (of: (line: FigureLine) => string): number => Math.max(...lines.map((line) => width(of(line))));
  const first = widest((line) => line.indicator) + 2;
  const second = widest((line) => line.value) + 2;
  if (first + second + widest((line) => line.change) <= SCREEN) {
    return lines.map((line) => {
      const gap = line.change === "" ? "" : padded(line.value, second).slice(line.value.length);
      return { before: padded(line.indicator, first), value: line.value, after: `${gap}${line.change}` };
    });
  }
  return lines.map((line) => ({
    before: `${line.indicator}\n\u3000`,
    value: line.value,
    after: line.change === "" ? "" : `\u3000${line.change}`,
  }));
}
