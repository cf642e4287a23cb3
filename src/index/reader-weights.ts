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
 * follows it, an amount belongs to what stands before it or to the noun behind it.
 */
export const readerWeights: ReaderWeights = {
  date: {
    kind: 0.59,
    unit: 0,
    dimension: 0,
    otherDimension: 0,
    year: 2.61,
    month: 1.19,
    century: 0.74,
    rangeEnd: -0.92,
    endAsked: 0.88,
    inQuestion: -1.6,
    passage: 0.69,
    earlier: -1.03,
    sentence: 3.01,
    window: 1.6,
    before: 0.04,
    after: 1.73,
    noun: 0.83,
    leftWord: 0.57,
    rightWord: 0.45,
    density: 1.03,
    leftRun: 0.25,
    gloss: -1.19,
    event: 0.69,
    otherEvent: -0.41,
    yearAgrees: 0,
    yearConflicts: 0,
  },
  amount: {
    kind: 1.85,
    unit: 1.07,
    dimension: 1.16,
    otherDimension: -0.46,
    year: 0,
    month: 0,
    century: 0,
    rangeEnd: -0.11,
    endAsked: 0,
    inQuestion: -2.43,
    passage: 1.13,
    earlier: -0.23,
    sentence: 2.75,
    window: 2.52,
    before: 0.57,
    after: -0.98,
    noun: 1.46,
    leftWord: 0.97,
    rightWord: 1.05,
    density: 1.74,
    leftRun: 1.23,
    gloss: -0.06,
    event: -0.35,
    otherEvent: -0.14,
    yearAgrees: 1.29,
    yearConflicts: -0.37,
  },
};
