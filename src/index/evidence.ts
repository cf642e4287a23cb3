/**
 * Whether a search found what was asked for, as one number: how much of the question the best passage covers, and how
 * much of it stands anywhere in the corpus at all. Words are weighed by how rare they are in Chinese at large, so that
 * one short notice is enough to judge by.
 */
import type { SearchTerms } from "./search-terms.js";

/** What the judgement rests on. Nats are those of {@link SearchTerms.unitWeights}. */
export interface Evidence {
  /** Nats of the question that the best sentence found covers, with title and headings. */
  readonly coveredNats: number;
  /** Nats of the question that stand somewhere in the corpus. */
  readonly knownNats: number;
}

/** The features, in the order of {@link evidenceFeatures}. */
export const evidenceFeatureNames = ["constant", "coveredShare", "knownShare", "covered", "unknown"] as const;

/**
 * Weights of the judgement: a logistic regression, fitted by `bench/fit-evidence.ts` on the questions of CMRC 2018 and
 * DRCD, asked of their own paragraphs (to be answered) and of the notice in `corpus/` alone (to be refused). Fitted on
 * one set and tested on the other, at log odds of 0.5 about 0.1% of the former are refused and 0.2% of the latter pass.
 */
const weights: Readonly<Record<(typeof evidenceFeatureNames)[number], number>> = {
  constant: -4.1,
  coveredShare: 3.07,
  knownShare: 4.37,
  covered: 4.17,
  unknown: -4.62,
};

/** Nats beyond these add no further certainty; the unit in which nats enter the sum. */
const MOST_NATS = 40;
const NATS = 20;

/** Refuse a question whose {@link answerability} is below this, unless the facts answer it. */
export const ANSWERABLE = 0.5;

/** What the judgement adds up; null for a question without a word that says anything. */
export function evidenceFeatures(
  { totalWeight }: Pick<SearchTerms, "totalWeight">,
  { coveredNats, knownNats }: Evidence,
): Float64Array | null {
  if (totalWeight <= 0) return null;
  return Float64Array.of(
    1,
    coveredNats / totalWeight,
    knownNats / totalWeight,
    Math.min(coveredNats, MOST_NATS) / NATS,
    Math.min(totalWeight - knownNats, MOST_NATS) / NATS,
  );
}

/** Log odds that what a question needs stands in the corpus: below 0 it more likely does not. */
export function answerability(terms: Pick<SearchTerms, "totalWeight">, evidence: Evidence): number {
  const features = evidenceFeatures(terms, evidence);
  if (features === null) return weights.constant;
  return evidenceFeatureNames.reduce((sum, name, index) => sum + weights[name] * (features[index] ?? 0), 0);
}
