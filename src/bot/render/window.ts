/**
 * Windows on a notice: the stretch of it that one message shows. A window ends where a sentence ends; only a sentence
 * that is too long by itself is cut, at a clause if it can be, never inside a number. Reading on from a window's edge
 * skips nothing and repeats nothing.
 */
import type { Notice, Passage, Span } from "../../corpus/notice.js";
import { cutBefore } from "./cut.js";

/** How many UTF-16 units of a notice one message quotes at most. */
export const WINDOW = 600;

/** Places inside `passage`, its ends included, at which a window of at most `limit` units may begin or end. */
function edges(notice: Notice, passage: Passage, limit: number): number[] {
  const places = new Set([passage.start, passage.end]);
  const pieces: readonly Span[] = passage.rows.length > 0 ? passage.rows : passage.sentences;
  for (const piece of pieces) {
    if (piece.start > passage.start && piece.start < passage.end) places.add(piece.start);
  }
  for (const sentence of passage.sentences) {
    if (sentence.end - sentence.start <= limit) continue;
    for (const clause of sentence.clauses) if (clause.start > passage.start) places.add(clause.start);
  }
  const sorted = [...places].sort((a, b) => a - b);
  const all: number[] = [];
  sorted.forEach((place, index) => {
    all.push(place);
    const next = sorted[index + 1];
    let from = place;
    while (next !== undefined && next - from > limit) {
      const step = cutBefore(notice.text.slice(from, next), limit);
      from += Math.max(1, step);
      if (from < next) all.push(from);
    }
  });
  return all;
}

/** The last of `places` (ascending) that is at most `at`. */
function floor(places: readonly number[], at: number): number {
  return places.findLast((place) => place <= at) ?? at;
}

/** The first of `places` (ascending) that is at least `at`. */
function ceiling(places: readonly number[], at: number): number {
  return places.find((place) => place >= at) ?? at;
}

/**
 * The part of a passage to show around its evidence: all of it if it has at most `limit` units, else whole sentences
 * around the evidence, as many after as before as there is room.
 */
export function windowAround(notice: Notice, passage: Passage, evidence: Span, limit: number = WINDOW): Span {
  if (passage.end - passage.start <= limit) return { start: passage.start, end: passage.end };
  const places = edges(notice, passage, limit);
  let start = floor(places, evidence.start);
  let end = ceiling(places, Math.min(Math.max(evidence.end, evidence.start + 1), start + limit));
  if (end - start > limit) end = Math.max(ceiling(places, start + 1), floor(places, start + limit));
  for (;;) {
    const later = places.find((place) => place > end);
    const grownAfter = later !== undefined && later - start <= limit;
    if (grownAfter) end = later;
    const earlier = places.findLast((place) => place < start);
    const grownBefore = earlier !== undefined && end - earlier <= limit;
    if (grownBefore) start = earlier;
    if (!grownAfter && !grownBefore) return { start, end };
  }
}

/** What follows `offset` in the notice, at most `limit` units; null at its end. Headings go with what they head. */
export function windowAfter(notice: Notice, offset: number, limit: number = WINDOW): Span | null {
  let start: number | null = null;
  let end = offset;
  for (const passage of notice.passages) {
    if (passage.end <= offset) continue;
    const from = Math.max(passage.start, offset);
    start ??= from;
    if (passage.end - start <= limit) {
      end = passage.end;
      continue;
    }
    if (end > start && !isHeading(notice, end)) return { start, end };
    const place = edges(notice, passage, limit).findLast((edge) => edge > from && edge - (start ?? 0) <= limit);
    return { start, end: place ?? ceiling(edges(notice, passage, limit), from + 1) };
  }
  return start === null || notice.text.slice(start, end).trim() === "" ? null : { start, end };
}

/** Whether the passage that ends at `end` is a heading, which must not be the last line shown. */
function isHeading(notice: Notice, end: number): boolean {
  return notice.passages.some((passage) => passage.end === end && passage.kind === "heading");
}

/** What stands before `offset` in the notice, at most `limit` units; null at its beginning. */
export function windowBefore(notice: Notice, offset: number, limit: number = WINDOW): Span | null {
  let start = offset;
  let end: number | null = null;
  for (const passage of notice.passages.toReversed()) {
    if (passage.start >= offset) continue;
    const to = Math.min(passage.end, offset);
    end ??= to;
    if (end - passage.start <= limit) {
      start = passage.start;
      continue;
    }
    if (start < end) return { start, end };
    const places = edges(notice, passage, limit);
    const place = places.find((edge) => edge < to && to - edge <= limit);
    return { start: place ?? floor(places, to - 1), end };
  }
  return end === null || notice.text.slice(start, end).trim() === "" ? null : { start, end };
}

/** A stretch of characters that are all evidence, or all not. */
export interface Run {
  readonly text: string;
  readonly marked: boolean;
}

/** The lines of a window as printed, without the white space around them, cut into runs at the evidence's edges. */
export function linesOf(notice: Notice, window: Span, evidence: readonly Span[]): Run[][] {
  const lines: Run[][] = [];
  for (const block of notice.blocks) {
    const start = Math.max(block.content.start, window.start);
    const end = Math.min(block.content.end, window.end);
    if (start >= end) continue;
    const line = runsOf(notice, { start, end }, evidence);
    if (line.length > 0) lines.push(line);
  }
  return lines;
}

function runsOf(notice: Notice, line: Span, evidence: readonly Span[]): Run[] {
  const runs: Run[] = [];
  let at = line.start;
  const push = (end: number, marked: boolean): void => {
    if (end > at) runs.push({ text: notice.text.slice(at, end), marked });
    at = Math.max(at, end);
  };
  for (const span of [...evidence].sort((a, b) => a.start - b.start)) {
    push(Math.min(span.start, line.end), false);
    push(Math.min(span.end, line.end), true);
  }
  push(line.end, false);
  return runs;
}
