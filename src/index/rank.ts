/**
 * The order of passages for a question: candidates by FlexSearch, then BM25 over words, then for the best of those the
 * weighted sum of {@link featureNames}.
 */
import type { Candidate, CandidateIndex, CandidateWord } from "./candidates.js";
import {
  type FeatureName,
  featureNames,
  inverseFrequency,
  PassageComparer,
  type PassageComparison,
  saturated,
} from "./features.js";
import type { PairCounts } from "./pair-counts.js";
import type { PassageStore } from "./passage-store.js";
import type { SearchTerms } from "./search-terms.js";
import { pairsAcross, pairsIn } from "./words.js";

/** The parts that a ranking is made of. */
export interface RankingParts {
  readonly store: PassageStore;
  readonly pairs: PairCounts;
  readonly candidates: CandidateIndex;
}

/** A passage with its place in the order. */
export interface RankedPassage extends PassageComparison {
  /** Weighted sum of the features; differences are log odds of being the passage asked for. */
  readonly score: number;
}

/** What the ranking may be told. */
export interface RankingOptions {
  /** Which rows may be found; default: all. */
  readonly accepts?: (row: number) => boolean;
  /** Features left out, to measure what they bring. */
  readonly without?: ReadonlySet<FeatureName>;
}

/** As many candidates are scored by words, and as many of those are compared in full. */
const SCORED = 256;
const COMPARED = 24;
/** A candidate with less than this share of the best one's score is passed over: it never comes first. */
const LEAST_ORDER = 0.45;

/**
 * Weights of the features: conditional logit (McFadden 1974; which of the passages compared is the one asked for),
 * fitted by `bench/fit-rank.ts` on CMRC 2018 and DRCD. R@1 with weights fitted on the other set: 98.9% and 95.7%; with
 * these: 99.3% and 96.0%. Tried and left out, for bringing nothing: coverage by the whole passage, pieces of the
 * question in its order, the share of the title that the question names.
 */
const weights: Readonly<Record<FeatureName, number>> = {
  words: 1.77,
  pairs: 1.41,
  sentence: 3.84,
  sentencePairs: 4.34,
  window: 3.32,
  titleNamed: 2.69,
};

/** Ranks passages for questions over one corpus. */
export interface Ranker {
  /** The best passages, best first, at most 24. */
  rank(terms: SearchTerms, options?: RankingOptions): { ranked: RankedPassage[]; comparer: PassageComparer };
}

/** A ranker over the parts given. */
export function createRanker(parts: RankingParts): Ranker {
  const { store, pairs, candidates } = parts;
  /** Word id → index of the question's word plus one; all zero between questions. */
  const marks = new Uint16Array(store.vocabulary.size);
  return {
    rank(terms, options = {}) {
      const words = questionWords(terms, parts);
      const rows = candidates.find(words.wanted, SCORED, options.accepts);
      const scored = scoreByWords(rows, words.known, store, marks);
      const comparer = new PassageComparer(store, pairs, terms);
      const ranked = comparer
        .compare(scored)
        .map((comparison) => ({ ...comparison, score: rankScore(comparison.features, options.without) }))
        .sort((a, b) => b.score - a.score || a.row - b.row);
      return { ranked, comparer };
    },
  };
}

/** The weighted sum of a passage's features. */
export function rankScore(features: Float64Array, without?: ReadonlySet<FeatureName>): number {
  let score = 0;
  for (const [index, name] of featureNames.entries()) {
    if (without?.has(name) !== true) score += weights[name] * (features[index] ?? 0);
  }
  return score;
}

interface KnownWord {
  readonly id: number;
  readonly nats: number;
}

/**
 * The question's words that say something: those to look for, rarest first, and those of the vocabulary. Where the
 * question may be cut wrongly (王沈是, or beside words of one character) pairs of characters are looked for as well.
 */
function questionWords(
  terms: SearchTerms,
  { store, pairs }: RankingParts,
): { wanted: CandidateWord[]; known: KnownWord[] } {
  const known = new Map<string, KnownWord>();
  const wanted = new Map<string, CandidateWord>();
  const unsure = pairsAcross(terms.words.filter(({ weight }) => weight > 0));
  for (const { text, weight, kind } of terms.words) {
    if (weight === 0 || wanted.has(text)) continue;
    const id = store.vocabulary.get(text);
    const nats = inverseFrequency(id === undefined ? 0 : (store.passagesWith[id] ?? 0), store.size);
    wanted.set(text, { text, gain: nats });
    if (id !== undefined) known.set(text, { id, nats });
    else if (kind === "han") unsure.push(...pairsIn(text));
  }
  for (const pair of unsure) {
    if (wanted.has(pair)) continue;
    const count = pairs.passagesWith(pair.charCodeAt(0), pair.charCodeAt(1));
    wanted.set(pair, { text: pair, gain: inverseFrequency(count, store.size) });
  }
  return { wanted: [...wanted.values()].sort((a, b) => b.gain - a.gain), known: [...known.values()] };
}

/** BM25 over words for each candidate, best first; those far below the best are left out. */
function scoreByWords(
  rows: readonly Candidate[],
  known: readonly KnownWord[],
  store: PassageStore,
  marks: Uint16Array,
): { row: number; wordScore: number; order: number }[] {
  let mark = 0;
  for (const { id } of known) {
    mark += 1;
    marks[id] = mark;
  }
  const counts = new Uint16Array(mark + 1);
  const scored: { row: number; wordScore: number; order: number }[] = [];
  for (const { row, gain } of rows) {
    counts.fill(0);
    const lengthRatio = countWords(row, store, marks, counts) / store.meanLength;
    let wordScore = 0;
    for (let at = 1; at <= mark; at += 1) {
      const count = counts[at] ?? 0;
      if (count > 0) wordScore += saturated(known[at - 1]?.nats ?? 0, count, lengthRatio);
    }
    scored.push({ row, wordScore, order: wordScore + gain });
  }
  for (const { id } of known) marks[id] = 0;
  scored.sort((a, b) => b.order - a.order || a.row - b.row);
  const leastOrder = (scored[0]?.order ?? 0) * LEAST_ORDER;
  return scored.slice(0, COMPARED).filter(({ order }) => order >= leastOrder);
}

/** Counts the marked words of a passage and its context; gives the passage's length in words. */
function countWords(row: number, store: PassageStore, marks: Uint16Array, counts: Uint16Array): number {
  const { words } = store;
  const from = store.wordsFrom[row] ?? 0;
  const to = store.wordsFrom[row + 1] ?? from;
  for (let at = from; at < to; at += 1) {
    const mark = marks[words[at] ?? 0] ?? 0;
    if (mark !== 0) counts[mark] = (counts[mark] ?? 0) + 1;
  }
  for (const id of store.contexts[store.contextOf[row] ?? 0]?.words ?? []) {
    const mark = marks[id] ?? 0;
    if (mark !== 0) counts[mark] = (counts[mark] ?? 0) + 1;
  }
  return to - from;
}
