/**
 * Which piece of the passages found is shown as the answer to a question that asks for no number: the sentence, or of a
 * long one the clauses in a row, with most of the question in it.
 *
 * Measured on the questions of CMRC 2018 and DRCD that ask for no number: a piece of at most 90 characters holds the
 * annotated answer for 84% of both. Signs of what is asked for (因 for 为什么, a title in 《》 for 哪本书) were tried and
 * brought nothing, nor did a fitted sum of nine features.
 */

import type { Span } from "../corpus/notice.js";
import { cutAt } from "../text/cut.js";
import { QuestionCoverage } from "./coverage.js";
import type { ReadPassage } from "./reader-features.js";
import type { SearchTerms } from "./search-terms.js";

/** A piece of a passage, as a range of its notice's text. */
export interface Extract extends Span {
  /** Index of the passage among those given. */
  readonly from: number;
  /** Share of the question's weight that stands in it, its title and headings, 0 to 1. */
  readonly coverage: number;
}

/** Longest extract, in UTF-16 units. */
export const LONGEST_EXTRACT = 90;
/** What a difference of 1 in the ranking's scores of two passages counts in coverage. */
const PASSAGE = 0.1;

/** The piece of the passages that answers best; null where there is nothing to choose from. */
export function chooseExtract(
  terms: SearchTerms,
  passages: readonly Omit<ReadPassage, "quantities">[],
  longest = LONGEST_EXTRACT,
): Extract | null {
  const coverage = new QuestionCoverage(terms);
  const highest = passages.reduce((most, { score }) => Math.max(most, score), Number.NEGATIVE_INFINITY);
  let best: (Extract & { readonly score: number }) | null = null;
  coverage.use(() => {
    for (const [from, { text, passage, score, context }] of passages.entries()) {
      const finds = coverage.find(text, passage);
      const beside = coverage.find(context, { start: 0, end: context.length });
      for (const piece of passage.sentences.flatMap((sentence) => piecesOf(text, sentence, longest))) {
        const covered = coverage.share(finds, piece, beside);
        const sum = covered + PASSAGE * (score - highest);
        if (best === null || sum > best.score) best = { ...piece, from, coverage: covered, score: sum };
      }
    }
  });
  return best;
}

/** A sentence, or where it is too long its clauses, as many in a row as fit; a clause that is too long is cut. */
function piecesOf(text: string, sentence: Span & { readonly clauses: readonly Span[] }, longest: number): Span[] {
  if (sentence.end - sentence.start <= longest) return [{ start: sentence.start, end: sentence.end }];
  const clauses = sentence.clauses.length > 0 ? sentence.clauses : [sentence];
  const pieces: Span[] = [];
  let lastEnd = -1;
  for (const [index, { start }] of clauses.entries()) {
    let end = start;
    for (const clause of clauses.slice(index)) {
      if (clause.end - start > longest) break;
      end = clause.end;
    }
    if (end === start) end = Math.min(sentence.end, cutAt(text, start, longest));
    if (end > Math.max(start, lastEnd)) pieces.push({ start, end });
    lastEnd = Math.max(lastEnd, end);
  }
  return pieces;
}
