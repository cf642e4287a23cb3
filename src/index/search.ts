/**
 * The passage searcher: a corpus made searchable by words, with for each hit how much of the question it covers, so
 * that the caller can refuse.
 */
import type { Corpus, Span } from "../corpus/notice.js";
import type { Segmenter } from "../text/segment.js";
import { createCandidateIndex } from "./candidates.js";
import { answerability, type Evidence } from "./evidence.js";
import type { FeatureName } from "./features.js";
import { createPairCounter } from "./pair-counts.js";
import { buildPassageStore } from "./passage-store.js";
import { createRanker } from "./rank.js";
import type { SearchTerms, SearchWord } from "./search-terms.js";

/** A passage found. */
export interface Hit {
  /** Index into the corpus's notices. */
  readonly notice: number;
  /** Index into the notice's passages. */
  readonly passage: number;
  /** The order's score; a difference of 1 makes a hit e times as likely to be the one asked for. */
  readonly score: number;
  /** Index into the passage's sentences: the one that covers most of the question. */
  readonly sentence: number;
  /** Share of the question's weight, 0 to 1, that the best sentence covers with title and headings. */
  readonly coverage: number;
  /** The same in nats. */
  readonly evidence: number;
  readonly features: Float64Array;
  /** Where the question's words stand in the notice's text: in order, inside the passage. Found when it is asked for. */
  readonly matches: readonly Span[];
}

/** What a search gives. */
export interface SearchResult {
  /** Best first. */
  readonly hits: readonly Hit[];
  /** Log odds that the corpus says what is asked; refuse below 0.5. See {@link answerability}. */
  readonly answerability: number;
  /** What that rests on. */
  readonly judged: Evidence;
  /** Words of the question of which no part stands anywhere in the corpus. */
  readonly unknownWords: readonly SearchWord[];
}

/** How to search. */
export interface SearchOptions {
  /** Most hits to give, up to 24; default 10. */
  readonly limit?: number;
  /** Indices of the notices to search; default: all. */
  readonly notices?: ReadonlySet<number>;
  /** Features of the ranking left out, to measure what they bring. */
  readonly without?: ReadonlySet<FeatureName>;
}

/** A corpus made searchable. */
export interface PassageIndex {
  readonly size: number;
  search(terms: SearchTerms, options?: SearchOptions): SearchResult;
}

const HITS = 10;
/** Whether anything was found is judged by so many of the best passages, whatever the limit. */
const JUDGED = 3;

/** Makes a corpus searchable. Time and memory grow with its text. */
export function createPassageIndex(corpus: Corpus, segmenter: Segmenter): PassageIndex {
  const candidates = createCandidateIndex();
  const counter = createPairCounter(corpus.notices.reduce((sum, { text }) => sum + text.length, 0));
  let context = { index: -1, places: counter.placesOf("") };
  const store = buildPassageStore(corpus, segmenter, ({ row, text, keys, contextIndex, contextText }) => {
    candidates.add(row, keys);
    if (context.index !== contextIndex) context = { index: contextIndex, places: counter.placesOf(contextText) };
    counter.add(row, context.places);
    counter.add(row, counter.placesOf(text));
  });
  const ranker = createRanker({ store, pairs: counter.finish(), candidates });
  return {
    size: store.size,
    search(terms, { limit = HITS, notices, without } = {}) {
      const accepts = notices === undefined ? undefined : (row: number) => notices.has(store.noticeOf[row] ?? -1);
      const { ranked, comparer } = ranker.rank(terms, {
        ...(accepts === undefined ? {} : { accepts }),
        ...(without === undefined ? {} : { without }),
      });
      const hits = ranked.slice(0, limit).map((hit) => ({
        notice: store.noticeOf[hit.row] ?? 0,
        passage: store.passageOf[hit.row] ?? 0,
        score: hit.score,
        sentence: hit.sentence,
        coverage: terms.totalWeight === 0 ? 0 : hit.evidence / terms.totalWeight,
        evidence: hit.evidence,
        features: hit.features,
        get matches() {
          return comparer.matches(hit.row);
        },
      }));
      const coveredNats = ranked.slice(0, JUDGED).reduce((most, { evidence }) => Math.max(most, evidence), 0);
      const judged = { coveredNats, knownNats: comparer.knownNats() };
      return {
        hits,
        answerability: answerability(terms, judged),
        judged,
        unknownWords: comparer.unknownWords(),
      };
    },
  };
}
