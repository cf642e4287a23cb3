/**
 * Candidate passages for a question, from FlexSearch. FlexSearch knows which passages hold a word but not how rare the
 * word is, and joining long lists is slow in it (10 ms at 100,000 passages): it is asked for one word at a time, rarest
 * first, and the lists are added up here by the words' weights.
 *
 * What is indexed ({@link passageKeys}): words, the dictionary's words inside them, and pairs of characters where words
 * are unsure (inside long words, beside words of one character), which find a name that the question's sentence cut
 * otherwise. Measured on CMRC 2018 and DRCD, the right passage is among the best 100 for 99.9% of the questions; all
 * pairs of characters bring nothing more at twice the memory, so they only rank.
 */
import { Index } from "flexsearch";

/** A word to look for. */
export interface CandidateWord {
  readonly text: string;
  /** What a passage gains by holding it; the list is in order of falling rarity. */
  readonly gain: number;
}

/** A passage that may answer. */
export interface Candidate {
  readonly row: number;
  /** Sum of the gains of the words in it that were looked for. */
  readonly gain: number;
}

/** Which passages may answer. */
export interface CandidateIndex {
  /** Notes a passage's words. Rows are added in order. */
  add(row: number, words: readonly string[]): void;
  /** Passages that hold the most of the words, at most `limit`, best first; ties in order of rows. */
  find(words: readonly CandidateWord[], limit: number, accepts?: (row: number) => boolean): Candidate[];
}

/** As many list entries are read for a question, whole lists and at least one: bounds its time at any corpus size. */
const MOST_ENTRIES = 60_000;
const SEPARATOR = " ";

/** An empty index of candidates. */
export function createCandidateIndex(): CandidateIndex {
  const index = new Index({
    tokenize: "strict",
    resolution: 1,
    fastupdate: false,
    cache: false,
    encode: (text) => text.split(SEPARATOR),
  });
  let size = 0;
  let gains = new Float32Array(0);
  return {
    add(row, words) {
      index.add(row, words.join(SEPARATOR));
      size = Math.max(size, row + 1);
    },
    find(words, limit, accepts = () => true) {
      if (gains.length < size) gains = new Float32Array(size);
      const touched: number[] = [];
      let entries = 0;
      for (const { text, gain } of words) {
        if (entries > MOST_ENTRIES) break;
        for (const id of index.search(text, { limit: size })) {
          const row = Number(id);
          const before = gains[row] ?? 0;
          if (before === 0) {
            if (!accepts(row)) continue;
            touched.push(row);
          }
          gains[row] = before + gain;
          entries += 1;
        }
      }
      const best = bestRows(touched, gains, limit).map((row) => ({ row, gain: gains[row] ?? 0 }));
      for (const row of touched) gains[row] = 0;
      return best;
    },
  };
}

/** The rows with the highest gains, best first: by a threshold found on a sample where there are many. */
function bestRows(rows: readonly number[], gains: Float32Array, limit: number): number[] {
  const byGain = (a: number, b: number): number => (gains[b] ?? 0) - (gains[a] ?? 0) || a - b;
  if (rows.length <= limit * 4) return [...rows].sort(byGain).slice(0, limit);
  const sorted = Float32Array.from(rows, (row) => gains[row] ?? 0).sort();
  const threshold = sorted[sorted.length - limit] ?? 0;
  return rows
    .filter((row) => (gains[row] ?? 0) >= threshold)
    .sort(byGain)
    .slice(0, limit);
}
