/**
 * Candidate passages for a question, from FlexSearch. FlexSearch knows which passages hold a word but not how rare the
 * word is, and joining long lists is slow in it (10 ms at 100,000 passages): it is asked for one word at a time, rarest
 * first, and the lists are added up here by the words' weights.
 *
 * What is indexed (`createKeyReader`): words, the dictionary's words inside them, and pairs of characters where words are
 * unsure (inside long words, beside words of one character), which find a name that the question's sentence cut
 * otherwise. Measured on CMRC 2018 and DRCD, the right passage is among the best 100 for 99.9% of the questions; all
 * pairs of characters bring nothing more at twice the memory, so they only rank.
 */
import { Index } from "flexsearch";

/** A word to look for. */
export interface CandidateWord {
  readonly text: string;
  /** What a passage gains by holding it. */
  readonly gain: number;
}

/** A passage that may answer. */
export interface Candidate {
  readonly row: number;
  /** Sum of the gains of the words in it, those left out apart that cannot change the order of the best. */
  readonly gain: number;
}

/** Which passages may answer. */
export interface CandidateIndex {
  /** Notes what a passage is found by. Rows are added in order. */
  add(row: number, keys: string[]): void;
  /**
   * Passages that hold the most of the words, at most `limit`, best first; ties in order of rows. Words are given
   * rarest first: once there are passages with so much gain that no other can come near them, long lists are only
   * looked through for those.
   */
  find(words: readonly CandidateWord[], limit: number, accepts?: (row: number) => boolean): Candidate[];
}

/** A passage with less than this share of the best one's gain is no candidate. */
const LEAST_GAIN = 0.36;
/** Words that together gain less than this share bring in no new passages. */
const LEAST_NEW = 0.45;
/** Nor is worth looking further for one that the words left cannot bring to this share. */
const LEAST_HOPE = 0.75;
/** As many list entries may bring in new passages, as many more may add to those: bounds a question's time. */
const MOST_NEW = 40_000;
const MOST_ENTRIES = 160_000;
/** Stands for a text whose keys are handed over. */
const UNCUT = "-";
const BINS = 512;

/** An empty index of candidates. */
export function createCandidateIndex(): CandidateIndex {
  // keys come cut: they are handed over beside the text, which is only there to be cut by `encode`
  let handed: string[] = [];
  const index = new Index({
    tokenize: "strict",
    resolution: 1,
    fastupdate: false,
    cache: false,
    encode: () => handed,
  });
  let size = 0;
  let gains = new Float32Array(0);
  let touched = new Uint32Array(0);
  return {
    add(row, keys) {
      handed = keys;
      index.add(row, UNCUT);
      size = Math.max(size, row + 1);
    },
    find(words, limit, accepts) {
      if (gains.length < size) {
        gains = new Float32Array(size);
        touched = new Uint32Array(size);
      }
      let used = 0;
      let entries = 0;
      let best = 0;
      let left = words.reduce((sum, { gain }) => sum + gain, 0);
      for (const { text, gain } of words) {
        const isOpen = entries < MOST_NEW && left >= best * LEAST_NEW;
        if (!isOpen && (used <= limit || entries > MOST_ENTRIES)) break;
        handed = [text];
        const rows = index.search(UNCUT, { limit: size });
        const isLong = rows.length > used;
        if (!isOpen && isLong && countOver(touched, used, gains, best * LEAST_HOPE - left) <= limit) break;
        for (const id of rows) {
          const row = id as number;
          const before = gains[row] ?? 0;
          if (before === 0) {
            if (!isOpen || accepts?.(row) === false) continue;
            touched[used] = row;
            used += 1;
          }
          const after = before + gain;
          gains[row] = after;
          if (after > best) best = after;
        }
        entries += rows.length;
        left -= gain;
      }
      const found = bestRows(touched.subarray(0, used), gains, { limit, best });
      for (let at = 0; at < used; at += 1) gains[touched[at] ?? 0] = 0;
      return found;
    },
  };
}

/** How many of the first `used` rows have at least this gain. */
function countOver(rows: Uint32Array, used: number, gains: Float32Array, least: number): number {
  let count = 0;
  for (let at = 0; at < used; at += 1) if ((gains[rows[at] ?? 0] ?? 0) >= least) count += 1;
  return count;
}

/** The rows with the highest gains, best first; where there are many, by a histogram rather than by sorting all. */
function bestRows(
  rows: Uint32Array,
  gains: Float32Array,
  { limit, best }: { readonly limit: number; readonly best: number },
): Candidate[] {
  const binsAGain = BINS / best;
  let least = best * LEAST_GAIN;
  if (rows.length > limit) {
    const bins = new Uint32Array(BINS);
    for (const row of rows) {
      const gain = gains[row] ?? 0;
      if (gain < least) continue;
      const bin = Math.min(BINS - 1, Math.floor(gain * binsAGain));
      bins[bin] = (bins[bin] ?? 0) + 1;
    }
    let bin = BINS - 1;
    for (let count = bins[bin] ?? 0; bin > 0 && count < limit; count += bins[bin] ?? 0) bin -= 1;
    least = Math.max(least, (bin / BINS) * best * 0.999);
  }
  const found: Candidate[] = [];
  for (const row of rows) {
    const gain = gains[row] ?? 0;
    if (gain >= least) found.push({ row, gain });
  }
  return found.sort((a, b) => b.gain - a.gain || a.row - b.row).slice(0, limit);
}
