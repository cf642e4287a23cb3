/**
 * What speaks for a passage as the answer to a question: the features that the ranking weighs.
 *
 * BM25 is that of Robertson and Zaragoza, The Probabilistic Relevance Framework: BM25 and Beyond (2009), with the usual
 * k1 and b, once over words and once over pairs of neighbouring characters. Coverage of one sentence and of two in a
 * row is passage retrieval by density (Tellex et al., Quantitative Evaluation of Passage Retrieval Algorithms, 2003):
 * how much of the question stands together.
 */
import type { Notice, Passage, Span } from "../corpus/notice.js";
import type { PairCounts } from "./pair-counts.js";
import type { PassageStore } from "./passage-store.js";
import { QuestionScanner } from "./scan.js";
import type { SearchTerms, SearchWord } from "./search-terms.js";

/** The features, in the order of {@link PassageComparison.features}. */
export const featureNames = [
  /** BM25 over words, in tens of nats. */
  "words",
  /** BM25 over pairs of characters, in tens of nats. */
  "pairs",
  /** The largest share of the question's weight that one sentence covers, with title and headings. */
  "sentence",
  /** The same over pairs, weighed by how rare they are in the corpus. */
  "sentencePairs",
  /** The largest share of the question's weight that two sentences in a row cover. */
  "window",
  /** 1 where the question contains the notice's whole title, without what stands in brackets. */
  "titleNamed",
] as const;

/** The name of a feature. */
export type FeatureName = (typeof featureNames)[number];

/** A passage compared with a question. */
export interface PassageComparison {
  readonly row: number;
  /** Values in the order of {@link featureNames}. */
  readonly features: Float64Array;
  /** Index of the sentence that covers most of the question, the first where several do. */
  readonly sentence: number;
  /** Nats of the question that the best sentence covers, with title and headings. */
  readonly evidence: number;
}

const K1 = 1.2;
const B = 0.75;
/** Mean UTF-16 units of text for each word that is indexed; only the ratio of lengths matters. */
const UNITS_A_WORD = 2.4;
const TITLE_REMARK = /[ (（〔[].*$/u;
const SHORTEST_TITLE = 2;

/** Robertson and Sparck Jones's weight, in nats, of a term that `count` of `size` passages hold; never negative. */
export function inverseFrequency(count: number, size: number): number {
  return Math.log(1 + (size - count + 0.5) / (count + 0.5));
}

/** BM25's part for one term: its weight, saturated by how often it stands in a text of this length ÷ the mean. */
export function saturated(weight: number, count: number, lengthRatio: number): number {
  return (weight * count * (K1 + 1)) / (count + K1 * (1 - B + B * lengthRatio));
}

interface ContextMatch {
  /** Probes found in title and headings. */
  readonly probes: readonly number[];
  readonly titleNamed: number;
}

/** A question made ready to be compared with passages. */
export class PassageComparer {
  private readonly scanner: QuestionScanner;
  /** For each probe its rarity in the corpus, in nats. */
  private readonly rarity: Float64Array;
  /** For each unit of the question 1 where something with it in stands in the corpus. */
  private readonly knownUnits: Uint8Array;
  private readonly rarityTotal: number;
  private readonly contextMatches = new Map<number, ContextMatch>();
  private readonly unitStamps: Int32Array;
  private readonly probeStamps: Int32Array;
  private stamp = 0;

  constructor(
    private readonly store: PassageStore,
    pairs: PairCounts,
    private readonly terms: SearchTerms,
  ) {
    this.scanner = new QuestionScanner(terms);
    const { probes } = this.scanner;
    this.knownUnits = new Uint8Array(terms.text.length);
    this.rarity = Float64Array.from(probes, ({ first, second, text, from, to }) => {
      const count = first === 0 ? passagesWithWord(store, text) : pairs.passagesWith(first, second);
      if (count > 0) this.knownUnits.fill(1, from, to);
      return inverseFrequency(count, store.size);
    });
    this.rarityTotal = this.rarity.reduce((sum, nats) => sum + nats, 0) || 1;
    this.unitStamps = new Int32Array(terms.text.length);
    this.probeStamps = new Int32Array(probes.length);
  }

  /** Compares passages, given by row with their BM25 over words in nats. */
  compare(candidates: readonly { readonly row: number; readonly wordScore: number }[]): PassageComparison[] {
    return this.scanner.use(() => candidates.flatMap(({ row, wordScore }) => this.compareOne(row, wordScore)));
  }

  /** Words of the question, weights above 0, of which no part stands anywhere in the corpus. */
  unknownWords(): SearchWord[] {
    return this.terms.words.filter(
      ({ weight, start, end }) => weight > 0 && !this.knownUnits.subarray(start, end).includes(1),
    );
  }

  /** Nats of the question that stand somewhere in the corpus, together or not. */
  knownNats(): number {
    return this.terms.unitWeights.reduce((sum, weight, unit) => sum + weight * (this.knownUnits[unit] ?? 0), 0);
  }

  /** Where in a passage words of the question stand: ranges in order, touching ones joined. */
  matches(row: number): Span[] {
    const found = passageAt(this.store, row);
    if (found === null) return [];
    const { notice, passage } = found;
    const spans: { start: number; end: number }[] = [];
    this.scanner.use(() =>
      this.scanner.scan(notice.text, passage.start, passage.end, (_, start, end) => {
        const last = spans[spans.length - 1];
        if (last !== undefined && start <= last.end) last.end = Math.max(last.end, end);
        else spans.push({ start, end });
      }),
    );
    return spans;
  }

  private compareOne(row: number, wordScore: number): PassageComparison[] {
    const found = passageAt(this.store, row);
    if (found === null) return [];
    const { notice, passage } = found;
    const { probes } = this.scanner;
    const context = this.contextMatch(row);
    const counts = new Uint16Array(probes.length);
    const finds = this.findBySentence(notice, passage, counts);

    let sentence = { weight: 0, rarity: 0, index: 0 };
    let window = 0;
    for (const [index, own] of finds.entries()) {
      const covered = this.covered([context.probes, own]);
      if (covered.weight > sentence.weight) sentence = { ...sentence, weight: covered.weight, index };
      if (covered.rarity > sentence.rarity) sentence = { ...sentence, rarity: covered.rarity };
      const next = finds[index + 1];
      const both = next === undefined ? covered : this.covered([context.probes, own, next]);
      window = Math.max(window, both.weight);
    }
    const total = this.terms.totalWeight || 1;
    return [
      {
        row,
        sentence: sentence.index,
        evidence: sentence.weight,
        features: Float64Array.of(
          wordScore / 10,
          this.pairScore(context, counts, passage) / 10,
          sentence.weight / total,
          sentence.rarity / this.rarityTotal,
          window / total,
          context.titleNamed,
        ),
      },
    ];
  }

  /** For each sentence the probes in it; counts how often each stands in the passage. */
  private findBySentence(notice: Notice, passage: Passage, counts: Uint16Array): number[][] {
    return sentencesOf(passage).map((sentence) => {
      const own: number[] = [];
      this.scanner.scan(notice.text, sentence.start, sentence.end, (index) => {
        counts[index] = (counts[index] ?? 0) + 1;
        own.push(index);
      });
      return own;
    });
  }

  /** What lists of probes cover together: nats of the question's units, and nats of rarity in the corpus. */
  private covered(lists: readonly (readonly number[])[]): { weight: number; rarity: number } {
    this.stamp += 1;
    const { stamp, unitStamps, probeStamps, rarity } = this;
    const { unitWeights } = this.terms;
    let weight = 0;
    let rare = 0;
    for (const list of lists) {
      for (const index of list) {
        if (probeStamps[index] === stamp) continue;
        probeStamps[index] = stamp;
        rare += rarity[index] ?? 0;
        const probe = this.scanner.probes[index];
        if (probe === undefined) continue;
        for (let unit = probe.from; unit < probe.to; unit += 1) {
          if (unitStamps[unit] === stamp) continue;
          unitStamps[unit] = stamp;
          weight += unitWeights[unit] ?? 0;
        }
      }
    }
    return { weight, rarity: rare };
  }

  private pairScore(context: ContextMatch, counts: Uint16Array, passage: Passage): number {
    const lengthRatio = (passage.end - passage.start) / (this.store.meanLength * UNITS_A_WORD);
    for (const index of context.probes) counts[index] = (counts[index] ?? 0) + 1;
    let score = 0;
    for (let index = 0; index < counts.length; index += 1) {
      const count = counts[index] ?? 0;
      if (count > 0) score += saturated(this.rarity[index] ?? 0, count, lengthRatio);
    }
    return score;
  }

  /** What title and headings have of the question; one comparison for all passages of a section. */
  private contextMatch(row: number): ContextMatch {
    const { store, scanner } = this;
    const index = store.contextOf[row] ?? 0;
    const known = this.contextMatches.get(index);
    if (known !== undefined) return known;
    const { text, title } = store.contexts[index] ?? { text: "", title: "" };
    const found = new Set<number>();
    scanner.scan(text, 0, text.length, (probe) => found.add(probe));
    const probes = [...found];
    const bare = title.replace(TITLE_REMARK, "");
    const match: ContextMatch = {
      probes,
      titleNamed: bare.length >= SHORTEST_TITLE && this.terms.text.includes(bare) ? 1 : 0,
    };
    this.contextMatches.set(index, match);
    return match;
  }
}

/** The notice and passage of a row; null where there is no such row. */
export function passageAt(store: PassageStore, row: number): { notice: Notice; passage: Passage } | null {
  const notice = store.corpus.notices[store.noticeOf[row] ?? -1];
  const passage = notice?.passages[store.passageOf[row] ?? -1];
  return notice === undefined || passage === undefined ? null : { notice, passage };
}

/** A passage's sentences; the passage itself where it has none. */
export function sentencesOf(passage: Passage): readonly Span[] {
  return passage.sentences.length > 0 ? passage.sentences : [passage];
}

function passagesWithWord(store: PassageStore, word: string): number {
  const id = store.vocabulary.get(word);
  return id === undefined ? 0 : (store.passagesWith[id] ?? 0);
}
