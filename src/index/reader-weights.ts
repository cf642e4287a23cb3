/** What each feature of the reader is worth. */
import type { ReaderFeatureName } from "./reader-features.js";

/** Weights in log odds, by what is asked for. */
export interface ReaderWeights {
  readonly date: Readonly<Record<ReaderFeatureName, number>>;
  readonly amount: Readonly<Record<ReaderFeatureName, number>>;
}

/**
 * Conditional logit (McFadden 1974) over the quantities of the three best passages, fitted by `bench/fit-reader.ts` on
 * the 1,160 questions of CMRC 2018 and DRCD that ask for a number, with dates apart from amounts: a date governs what
 * follows it, an amount belongs to what stands before it or to the noun behind it. Set by hand, for want of such
 * questions in the data: `endAsked` and `startAsked`, so that the end asked for is preferred to the whole stretch.
 */
export const readerWeights: ReaderWeights = {
  date: {
    kind: 0.6,
    unit: 0,
    dimension: 0,
    otherDimension: -0.04,
    year: 2.6,
    month: 1.12,
    century: 0.72,
    rangeEnd: -0.9,
    endAsked: 1.5,
    startAsked: 0.5,
    inQuestion: -1.6,
    passage: 0.7,
    earlier: -1,
    sentence: 3,
    window: 1.53,
    before: -0.01,
    after: 1.7,
    noun: 0.81,
    leftWord: 0.53,
    rightWord: 0.5,
    density: 1.03,
    leftRun: 0.24,
    gloss: -1.2,
    event: 0.73,
    otherEvent: -0.39,
    yearAgrees: 0,
    yearConflicts: -0.02,
  },
  amount: {
    kind: 1.85,
    unit: 1.07,
    dimension: 1.14,
    otherDimension: -0.45,
    year: 0,
    month: 0,
    century: 0,
    rangeEnd: -0.11,
    endAsked: 0,
    startAsked: 0,
    inQuestion: -2.51,
    passage: 1.12,
    earlier: -0.24,
    sentence: 2.75,
    window: 2.52,
    before: 0.58,
    after: -0.99,
    noun: 1.47,
    leftWord: 0.96,
    rightWord: 1.05,
    density: 1.71,
    leftRun: 1.24,
    gloss: -0.06,
    event: -0.35,
    otherEvent: -0.14,
    yearAgrees: 1.41,
    yearConflicts: -0.37,
  },
};
