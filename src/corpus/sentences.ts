/** A line of text → its sentences and clauses, each a range. Numbers, times and titles in 《》 are never cut. */
import { trimSpan } from "./lines.js";
import type { Sentence, Span } from "./notice.js";
import { closingCode, isSpaceAt, SIGN, signAt } from "./signs.js";

/** A pair further apart than this (UTF-16 units) does not hold a sentence together: it is text in its own right. */
const WIDEST_PAIR = 120;
/** A quotation wider than this is speech, whose clauses count; a narrower one is a name or a term. */
const WIDEST_TERM = 30;

const FULL_STOP_CODE = ".".charCodeAt(0);
const DIGIT = /[0-9０-９]/u;
const LETTER = /[\p{L}）)”"]/u;
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
    const sign = signAt(text, at);
    if ((sign & SIGN.opening) !== 0) {
      const closing = closings?.get(at);
      if (closing === undefined || closing - at > WIDEST_PAIR) {
        at += 1;
        continue;
      }
      at = closing + 1;
      const isQuotation = (signAt(text, closing) & SIGN.closingQuote) !== 0;
      if (isQuotation && endsSentence(text, closing, range.end)) finish(at);
    } else if ((sign & SIGN.stop) !== 0 || isLatinStop(text, at, range.end)) {
      // repeated stops and closing signs after them belong to the sentence
      do at += 1;
      while (at < range.end && (signAt(text, at) & (SIGN.stop | SIGN.closing)) !== 0);
      finish(at);
    } else at += 1;
  }
  finish(range.end);
  return sentences;
}

/** Opening sign → its closing one, for all that pair up within the range; null where none opens. */
function pairs(text: string, range: Span): Map<number, number> | null {
  let closings: Map<number, number> | null = null;
  const open: number[] = [];
  for (let at = range.start; at < range.end; at += 1) {
    const sign = signAt(text, at);
    if ((sign & SIGN.opening) !== 0) open.push(at);
    else if ((sign & SIGN.closing) !== 0) {
      for (let opening = open.pop(); opening !== undefined; opening = open.pop()) {
        if (closingCode(text, opening) !== text.charCodeAt(at)) continue;
        closings ??= new Map();
        closings.set(opening, at);
        break;
      }
    }
  }
  return closings;
}

function endsSentence(text: string, closing: number, end: number): boolean {
  if ((signAt(text, closing - 1) & SIGN.fullStop) === 0) return false;
  return closing + 1 >= end || !CONTINUES.test(text.charAt(closing + 1));
}

/** A Latin full stop that ends a sentence: after a letter, before a space or the end. Not 1. and not PM2.5. */
function isLatinStop(text: string, at: number, end: number): boolean {
  if (text.charCodeAt(at) !== FULL_STOP_CODE || at === 0 || !LETTER.test(text.charAt(at - 1))) return false;
  return at + 1 >= end || isSpaceAt(text, at + 1);
}

function splitClauses(text: string, sentence: Span, closings: ReadonlyMap<number, number> | null): Span[] {
  const clauses: Span[] = [];
  let start = sentence.start;
  const finish = (end: number): void => {
    const span = trimSpan(text, { start, end });
    if (span.end > span.start) clauses.push(span);
    start = end + 1;
  };
  let at = sentence.start;
  while (at < sentence.end) {
    const sign = signAt(text, at);
    if ((sign & SIGN.opening) !== 0) {
      const closing = closings?.get(at);
      const width = (sign & SIGN.openingQuote) !== 0 ? WIDEST_TERM : WIDEST_PAIR;
      if (closing !== undefined && closing < sentence.end && closing - at <= width) at = closing;
    } else if ((sign & SIGN.stop) !== 0 || ((sign & SIGN.clauseBreak) !== 0 && isClauseBreak(text, at))) finish(at);
    at += 1;
  }
  finish(sentence.end);
  return clauses;
}

/** ， and ：, but not the comma of 1,234, the colon of 9:30 or of https://. */
function isClauseBreak(text: string, at: number): boolean {
  const character = text.charAt(at);
  if (character === "，") return true;
  if (character === ":" && text.startsWith("//", at + 1)) return false;
  return !(DIGIT.test(text.charAt(at - 1)) && DIGIT.test(text.charAt(at + 1)));
}
