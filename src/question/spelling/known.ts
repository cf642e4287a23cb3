/** What putting slips right needs to know of a corpus and of Chinese. */
import type { Word } from "../../text/segment.js";

/** What a question may be corrected to, and what tells whether it needs to be. */
export interface Known {
  /** Names of the corpus and their short forms. */
  readonly names: readonly string[];
  /** Words of the corpus (folded) and how often they are printed. */
  readonly words: ReadonlyMap<string, number>;
  /** Words of the genre that a slip may be meant for though the corpus does not print them: grades, 罚款, 等次. */
  readonly genreWords: readonly string[];
  /** Words that ask: never changed, never put in. */
  readonly generalWords: readonly string[];
  /** Words that say little beside others (考评, 水平): never changed. */
  readonly weakWords: readonly string[];
  /** Whether the corpus prints these characters. */
  readonly prints: (text: string) => boolean;
  /** Cuts text into words; a tag x is a word that no dictionary has. */
  readonly cut: (text: string) => readonly Word[];
  /** Whether a word is common in Chinese at large, so that it is meant where it is written. */
  readonly common: (word: string) => boolean;
}
