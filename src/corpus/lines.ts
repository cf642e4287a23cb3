/** A text's lines with their places: the first thing that reading a notice does. */
import type { Span } from "./notice.js";
import { isSpaceAt } from "./signs.js";

/** One line of a text with its line ending. */
export interface Line extends Span {
  /** The line without white space around it and without its ending. */
  readonly content: Span;
  /** The characters of `content`. */
  readonly text: string;
  /** How far it is indented, in columns of a Latin letter's width: 2 for U+3000, 1 for any other white space. */
  readonly indent: number;
}

/** \r\n counts as one ending; form feed, vertical tab and Unicode's line and paragraph separators end lines too. */
const LINE_ENDING = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/gu;

/** Splits a text into its lines, which cover it without a gap. An empty text has none. */
export function splitLines(text: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  for (const ending of text.matchAll(LINE_ENDING)) {
    const end = ending.index + ending[0].length;
    lines.push(makeLine(text, start, ending.index, end));
    start = end;
  }
  if (start < text.length) lines.push(makeLine(text, start, text.length, text.length));
  return lines;
}

function makeLine(text: string, start: number, stop: number, end: number): Line {
  const content = trimSpan(text, { start, end: stop });
  let indent = 0;
  for (let at = start; at < content.start; at += 1) indent += text.charAt(at) === "\u3000" ? 2 : 1;
  return { start, end, content, text: text.slice(content.start, content.end), indent };
}

/** A range without the white space at its ends; empty, at its start, where there is nothing else. */
export function trimSpan(text: string, { start, end }: Span): Span {
  let first = start;
  let last = end;
  while (first < last && isSpaceAt(text, first)) first += 1;
  while (last > first && isSpaceAt(text, last - 1)) last -= 1;
  return first === last ? { start, end: start } : { start: first, end: last };
}
