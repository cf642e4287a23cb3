/**
 * The open reader: which number in the passages found answers a question. In go the question's words, the sort of
 * quantity that it asks for, and passages with their quantities; out come the quantities that may answer, best first.
 */
import type { Span } from "../corpus/notice.js";
import type { Quantity } from "../text/quantity.js";
import type { ExpectedQuantity } from "./expected.js";
import {
  type QuantityCandidate,
  type ReaderFeatureName,
  type ReadPassage,
  readerFeatureNames,
} from "./reader-features.js";
import { ReaderQuestion } from "./reader-question.js";
import { type ReaderWeights, readerWeights } from "./reader-weights.js";
import type { SearchTerms } from "./search-terms.js";

/** A quantity that may answer, as a range of its notice's text. */
export interface QuantityChoice extends Span {
  /** The quantity; the range is one end of it where a stretch of time has the date asked for at one end. */
  readonly quantity: Quantity;
  /** Index of the passage among those given. */
  readonly from: number;
  /** Sum of the weighted features, in log odds. */
  readonly score: number;
  /** Probability, 0 to 1, that it is the one asked for, given that one of the candidates is. */
  readonly share: number;
}

/** What the reader may be told. */
export interface ReaderOptions {
  /** Features left out, to measure what they bring. */
  readonly without?: ReadonlySet<ReaderFeatureName>;
  readonly weights?: ReaderWeights;
}

/** As many of the best passages are worth reading; more bring nothing. */
export const PASSAGES_READ = 3;

/** （219年） behind 建安二十四年: the same date in other words, shown with it. */
const GLOSS = /^[(（][^()（）]{2,14}[)）]/u;

/**
 * The quantities of the passages that may answer, best first.
 *
 * @example chooseQuantity(terms("刘备称汉中王是什么时候"), expected, passages)[0] // 建安二十四年（219年）
 */
export function chooseQuantity(
  terms: SearchTerms,
  expected: ExpectedQuantity,
  passages: readonly ReadPassage[],
  { without, weights = readerWeights }: ReaderOptions = {},
): QuantityChoice[] {
  const table = expected.kinds.includes("date") ? weights.date : weights.amount;
  const values = readerFeatureNames.map((name) => (without?.has(name) === true ? 0 : table[name]));
  const candidates = new ReaderQuestion(terms, expected).compare(passages);
  const scores = candidates.map(({ features }) =>
    values.reduce((sum, value, i) => sum + value * (features[i] ?? 0), 0),
  );
  const highest = scores.reduce((most, score) => Math.max(most, score), Number.NEGATIVE_INFINITY);
  const total = scores.reduce((sum, score) => sum + Math.exp(score - highest), 0);
  return candidates
    .map((candidate, index) => {
      const score = scores[index] ?? 0;
      const { quantity, from, start } = candidate;
      const end = withGloss(candidate, passages[from]?.text ?? "");
      return { start, end, quantity, from, score, share: Math.exp(score - highest) / total };
    })
    .sort((a, b) => b.score - a.score || a.from - b.from || a.start - b.start);
}

/** Where the candidate ends with the bracket that explains it. */
function withGloss({ quantity, end }: QuantityCandidate, text: string): number {
  if (quantity.kind !== "date" || end !== quantity.end) return end;
  const gloss = GLOSS.exec(text.slice(end, end + 18))?.[0] ?? "";
  return /\d年/u.test(gloss) && !/\d/u.test(text.slice(quantity.start, end)) ? end + gloss.length : end;
}
