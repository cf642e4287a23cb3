/** A line of text → its sentences and clauses, each a range. Numbers, times and titles in 《》 are never cut. */
import { trimSpan } from "./lines.js";
import type { Sentence, Span } from "./notice.js";

const CLOSING_OF: ReadonlyMap<string, string> = new Map([
  ["（", "）"],
  ["(", ")"],
  ["《", "》"],
  ["〈", "〉"],
  ["“", "”"],
  ["「", "」"],
  ["『", "』"],
  ["〔", "〕"],
  ["[", "]"],
  ["【", "】"],
]);
const CLOSINGS: ReadonlySet<string> = new Set(CLOSING_OF.values());
const CLOSING_QUOTES: ReadonlySet<string> = new Set(["”", "」", "』"]);
const OPENING_QUOTES: ReadonlySet<string> = new Set(["“", "「", "『"]);

/** A pair further apart than this (UTF-16 units) does not hold a sentence together: it is text in its own right. */
const WIDEST_PAIR = 120;
/** A quotation wider than this is speech, whose clauses count; a narrower one is a name or a term. */
const WIDEST_TERM = 30;

const STOP = /[。！？；!?;]/u;
const FULL_STOP = /[。！？]/u;
const CLAUSE_BREAK = /[，,：:]/u;
const DIGIT = /[0-9０-９]/u;
const LETTER = /[\p{L}）)”"]/u;
const WHITE_SPACE = /\s/u;
/** What goes on with the sentence that a quotation ended in: “……。”，他说. */
const CONTINUES = /[，,、；;：:。）)》的]/u;

/**
 * The sentences of a range that is one line. A sentence ends after 。！？； and their Latin forms, not inside brackets,
 * 《》 or quotes that close within 120 characters, but after ” where a 。 stands before it. Sentences have no white
 * space around them; clauses end before ，：, are not cut in brackets, 《》 or short quotes, and have no stop at the end.
 *
 * `优良天数比率为93.4%，居全国第9位；下降1,234个。` → two sentences, the first with two clauses.
 */
export function splitSentences(text: string, range: Span): Sentence[] {
  const closings = pairs(text, range);
  const sentences: Sentence[] = [];
  let start = range.start;
  let at = range.start;
  const finish = (end: number): void => {
    const span = trimSpan(text, { start, end });
    if (span.end > span.start) sentences.push({ ...span, clauses: splitClauses(text, span, closings) });
    start = end;
  };
  while (at < range.end) {
    const closing = closings.get(at);
    if (closing !== undefined && closing - at <= WIDEST_PAIR) {
      at = closing + 1;
      if (CLOSING_QUOTES.has(text.charAt(closing)) && endsSentence(text, closing, range.end)) finish(at);
      continue;
    }
    if (isStop(text, at, range.end)) {
      at += 1;
      while (at < range.end && (STOP.test(text.charAt(at)) || (CLOSINGS.has(text.charAt(at)) && !closesLater(at)))) {
        at += 1;
      }
      finish(at);
      continue;
    }
    at += 1;
  }
  finish(range.end);
  return sentences;

  /** A closing sign that directly follows a stop belongs to the sentence; an opening one never gets here. */
  function closesLater(place: number): boolean {
    return closings.has(place);
  }
}

/** Opening sign → its closing one, for all that pair up within the range. */
function pairs(text: string, range: Span): Map<number, number> {
  const closings = new Map<number, number>();
  const open: { at: number; closing: string }[] = [];
  for (let at = range.start; at < range.end; at += 1) {
    const character = text.charAt(at);
    const closing = CLOSING_OF.get(character);
    if (closing !== undefined) open.push({ at, closing });
    else if (CLOSINGS.has(character)) {
      while (open.length > 0) {
        const last = open.pop();
        if (last?.closing === character) {
          closings.set(last.at, at);
          break;
        }
      }
    }
  }
  return closings;
}

function endsSentence(text: string, closing: number, end: number): boolean {
  if (!FULL_STOP.test(text.charAt(closing - 1))) return false;
  return closing + 1 >= end || !CONTINUES.test(text.charAt(closing + 1));
}

function isStop(text: string, at: number, end: number): boolean {
  const character = text.charAt(at);
  if (STOP.test(character)) return true;
  // A Latin full stop: after a letter, before a space or the end. Not 1. and not PM2.5.
  if (character !== "." || at === 0 || !LETTER.test(text.charAt(at - 1))) return false;
  return at + 1 >= end || WHITE_SPACE.test(text.charAt(at + 1));
}

function splitClauses(text: string, sentence: Span, closings: ReadonlyMap<number, number>): Span[] {
  const clauses: Span[] = [];
  let start = sentence.start;
  const finish = (end: number): void => {
    const span = trimSpan(text, { start, end });
    if (span.end > span.start) clauses.push(span);
    start = end + 1;
  };
  let at = sentence.start;
  while (at < sentence.end) {
    const closing = closings.get(at);
    if (closing !== undefined && closing < sentence.end && holdsClause(text, at, closing)) {
      at = closing + 1;
      continue;
    }
    if (STOP.test(text.charAt(at)) || isClauseBreak(text, at)) finish(at);
    at += 1;
  }
  finish(sentence.end);
  return clauses;
}

function holdsClause(text: string, at: number, closing: number): boolean {
  const width = closing - at;
  return width <= (OPENING_QUOTES.has(text.charAt(at)) ? WIDEST_TERM : WIDEST_PAIR);
}

/** ， and ：, but not the comma of 1,234, the colon of 9:30 or of https://. */
function isClauseBreak(text: string, at: number): boolean {
  const character = text.charAt(at);
  if (!CLAUSE_BREAK.test(character)) return false;
  const isBetweenDigits = DIGIT.test(text.charAt(at - 1)) && DIGIT.test(text.charAt(at + 1));
  if (character === "，") return true;
  if (character === ":" && text.startsWith("//", at + 1)) return false;
  return !isBetweenDigits;
}
