/** A question as the index takes it: its words, each with what it is worth. */
import type { Span } from "../corpus/notice.js";
import type { IndexWordKind } from "./words.js";

/** A word of a question. */
export interface SearchWord extends Span {
  readonly text: string;
  readonly kind: IndexWordKind;
  /**
   * What finding the word says, in nats, from how rare it is in Chinese at large: 0 for stop words, 3.5 for 现在,
   * 7.7 for rare words and names, 3 for a number, 5 for a year.
   */
  readonly weight: number;
}

/** A question as the index takes it. */
export interface SearchTerms {
  /** The question, folded; the words' places are in it. */
  readonly text: string;
  readonly words: readonly SearchWord[];
  /** For each unit of {@link text} its share of its word's weight. */
  readonly unitWeights: Float32Array;
  /** Sum of the weights, in nats. */
  readonly totalWeight: number;
}
