/**
 * A notice prepared for reading facts off it: its folded text, the names in it, and its clauses in order, each with its
 * quantities and with what surrounds it, from nearest to farthest.
 */
import type { Notice, Passage, Span } from "../corpus/notice.js";
import { alignedFold } from "../text/align.js";
import type { Quantity } from "../text/quantity.js";
import { amountsIn } from "./amounts.js";
import { findNames } from "./find-names.js";
import { NameFinder, type NameMention } from "./name-finder.js";
import type { Name } from "./names.js";

/** A clause and where it stands. All spans are of the notice's text. */
export interface Clause extends Span {
  /** Index into {@link Analysis.clauses}. */
  readonly index: number;
  /** The clause folded, without the mark that ends it. */
  readonly plain: string;
  /** The mark that ends it: ，；。：or empty at a line's end. */
  readonly mark: string;
  /** Index into the notice's passages. */
  readonly passage: number;
  /** Number of the sentence, counted through the notice, and its range; parts that semicolons join are one sentence. */
  readonly sentence: number;
  readonly sentenceSpan: Span;
  /** Number of the stretch between semicolons (or sentence ends), counted through the notice. */
  readonly segment: number;
  readonly quantities: readonly Quantity[];
  readonly names: readonly NameMention[];
}

/** A notice prepared for reading facts. */
export interface Analysis {
  readonly notice: Notice;
  /** The whole text folded; offsets are those of {@link Notice.text}. */
  readonly plain: string;
  readonly names: readonly Name[];
  /** Whether these characters are a name that the notice prints. */
  isName(text: string): boolean;
  /** The longest name with which the text opens; empty for none. */
  nameAt(text: string): string;
  readonly clauses: readonly Clause[];
  /** For each passage the range of its clauses: first index, one past the last. */
  readonly clausesOf: readonly { readonly from: number; readonly to: number }[];
}

const END_MARK = /[，；：。！？,;:!?\s]/;
/** As many marks and blanks may end a clause. */
const MOST_END_MARKS = 8;
const SEMICOLON = /[；;]/;

/** Prepares a notice: pure, linear in its length. */
export function analyse(notice: Notice): Analysis {
  const plain = alignedFold(notice.text);
  const { names, shortForms } = findNames(notice);
  const finder = new NameFinder([...names, ...shortForms]);
  const clauses: Clause[] = [];
  const clausesOf: { from: number; to: number }[] = [];
  let sentence = -1;
  let segment = -1;
  for (const passage of notice.passages) {
    const from = clauses.length;
    const quantities = amountsIn(plain, passage);
    let q = 0;
    let isOpen = false; // the part before ended in a semicolon: the sentence goes on
    let sentenceSpan: Span = { start: passage.start, end: passage.start };
    for (const [at, part] of passage.sentences.entries()) {
      segment += 1;
      if (!isOpen) {
        sentence += 1;
        sentenceSpan = { start: part.start, end: sentenceEnd(passage, at, plain) };
      }
      isOpen = endsInSemicolon(part, plain);
      for (const span of part.clauses) {
        const raw = plain.slice(span.start, span.end);
        const body = withoutEndMarks(raw);
        const mark = (raw.slice(body.length).trim() || plain.slice(span.end, span.end + 1).trim()).slice(0, 1);
        const text = body.trimStart();
        const start = span.start + body.length - text.length;
        const own: Quantity[] = [];
        for (; q < quantities.length; q++) {
          const quantity = quantities[q];
          if (!quantity || quantity.start >= span.end) break;
          own.push(quantity);
        }
        clauses.push({
          index: clauses.length,
          start,
          end: start + text.length,
          plain: text,
          mark,
          passage: passage.index,
          sentence,
          sentenceSpan,
          segment,
          quantities: own,
          names: finder.find(text, start),
        });
        if (SEMICOLON.test(mark)) segment += 1;
      }
    }
    clausesOf.push({ from, to: clauses.length });
  }
  return {
    notice,
    plain,
    names,
    isName: (text) => finder.has(text),
    nameAt: (text) => finder.at(text),
    clauses,
    clausesOf,
  };
}

/** 优良天数比率为93.4%， → without the comma. */
function withoutEndMarks(clause: string): string {
  let end = clause.length;
  while (end > 0 && clause.length - end < MOST_END_MARKS && END_MARK.test(clause.charAt(end - 1))) end -= 1;
  return end === clause.length ? clause : clause.slice(0, end);
}

function endsInSemicolon(part: Span, plain: string): boolean {
  return SEMICOLON.test(plain.charAt(part.end - 1)) || SEMICOLON.test(plain.charAt(part.end));
}

/** Where the sentence that begins with the part at `at` ends: behind the parts that semicolons join to it. */
function sentenceEnd(passage: Passage, at: number, plain: string): number {
  for (let i = at; i < passage.sentences.length; i++) {
    const part = passage.sentences[i];
    if (part && !endsInSemicolon(part, plain)) return part.end;
  }
  return passage.end;
}

/** The index of the clause that holds an offset, or that it follows; -1 before the first. */
export function clauseAt(clauses: readonly Clause[], offset: number): number {
  let low = 0;
  let high = clauses.length - 1;
  let best = -1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    if ((clauses[middle]?.start ?? 0) <= offset) {
      best = middle;
      low = middle + 1;
    } else high = middle - 1;
  }
  return best;
}
