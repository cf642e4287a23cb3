/**
 * What speaks for a quantity of a passage as the answer to a question that asks for one: that it is of the sort asked
 * for, and that the question's words stand around it. The names of the features and the data that they are read from.
 */
import type { Passage, Span } from "../corpus/notice.js";
import type { Quantity } from "../text/quantity.js";

/** The features, in the order of {@link QuantityCandidate.features}; all between 0 and 1 but `passage` and `density`. */
export const readerFeatureNames = [
  /** Of a kind asked for (1), or of one easily taken for it (0.5). */
  "kind",
  /** Has the unit that the question names. */
  "unit",
  /** Measures what is asked for: a length, an area, people. */
  "dimension",
  /** Measures something else. */
  "otherDimension",
  /** A date with a year where the year or the time is asked for. */
  "year",
  /** A date with a month where a month, a day or the time is asked for. */
  "month",
  /** A century or decade where one is asked for. */
  "century",
  /** The end of a stretch of time: 477年 of 475年至477年. */
  "rangeEnd",
  /** The same where the question asks for an end: 哪年去世. */
  "endAsked",
  /** The beginning of a stretch of time where the question asks for one: 哪年出生. */
  "startAsked",
  /** Stands in the question. */
  "inQuestion",
  /** The ranking's score of the passage less that of the best. */
  "passage",
  /** Another of its sort stands before it. */
  "earlier",
  /** Share of the question that its sentence covers, with title and headings. */
  "sentence",
  /** The same with the sentence before. */
  "window",
  /** Share between it and the last of its sort, in the sentence. */
  "before",
  /** Share between it and the next of its sort, in the sentence. */
  "after",
  /** The noun that is counted stands behind it: 81座桥梁. */
  "noun",
  /** How near the word before the asking phrase is. */
  "leftWord",
  /** How near the word behind the asking phrase is. */
  "rightWord",
  /** How much of its clause is of the question. */
  "density",
  /** A piece of the question ends right before it: 全长 in 全长约81公里. */
  "leftRun",
  /** Explains a date in brackets: 建安二十四年（219年）. */
  "gloss",
  /** Beside a date an event of the question's family: 病逝 where 去世 is asked for. */
  "event",
  /** Beside a date only events of other families. */
  "otherEvent",
  /** The year nearest before an amount is one that the question names. */
  "yearAgrees",
  /** It is one that the question does not name. */
  "yearConflicts",
] as const;

/** The name of a feature. */
export type ReaderFeatureName = (typeof readerFeatureNames)[number];

/** A passage to read quantities from. */
export interface ReadPassage {
  /** The text of its notice. */
  readonly text: string;
  readonly passage: Passage;
  /** Its quantities, in order; places are those of the notice's text. */
  readonly quantities: readonly Quantity[];
  /** The ranking's score. */
  readonly score: number;
  /** Title and headings: they count as standing beside every sentence. */
  readonly context: string;
}

/** A quantity that may answer. */
export interface QuantityCandidate extends Span {
  /** The quantity, of which the candidate may be one end: 1990年 of 1899年—1990年. */
  readonly quantity: Quantity;
  /** Index of the passage among those given. */
  readonly from: number;
  readonly features: Float64Array;
}
