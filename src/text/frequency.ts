/**
 * How common a word is in Chinese at large, whatever the corpus says: with one short notice loaded, its own word counts
 * cannot tell 现在 from 结案率. From the counts in jieba's dictionary (60 million words of text); in goes a word, out
 * comes its surprise in nats.
 */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

/** Tells common words from rare ones. */
export interface WordFrequency {
  /**
   * −ln of the word's share of all words: about 5 for 的, 7 for 现在, {@link RARE_NATS} for all words seen less than
   * 500 times, such as 销号, and for those that the dictionary does not know.
   */
  surprise(word: string): number;
}

/** Words seen less often than this in the dictionary's text count as equally rare; keeps 12,000 of 350,000 words. */
const LEAST_COUNT = 500;
/** Surprise, in nats, of a word that is rare or unknown: −ln(500 ÷ 60 million), rounded. */
export const RARE_NATS = 11.7;

const SPACE = 0x20;
const NEWLINE = 0x0a;
const ZERO = 0x30;

/** Frequencies that are read (some 30 ms) when a word is first looked up, or when they are told to be. */
export interface LazyWordFrequency extends WordFrequency {
  warm(): void;
}

/** {@link loadWordFrequency}, put off until it is needed: many questions never weigh a word. */
export function lazyWordFrequency(dictionaries: string = defaultDictionaries()): LazyWordFrequency {
  let loaded: WordFrequency | undefined;
  const frequency = (): WordFrequency => {
    loaded ??= loadWordFrequency(dictionaries);
    return loaded;
  };
  return { surprise: (word) => frequency().surprise(word), warm: () => void frequency() };
}

/**
 * Reads the counts from the folder of jieba's dictionaries (default: those that come with nodejieba). Takes about
 * 20 ms.
 *
 * @throws Error with code ENOENT where jieba.dict.utf8 is missing.
 */
export function loadWordFrequency(dictionaries: string = defaultDictionaries()): WordFrequency {
  return parseWordFrequency(readFileSync(join(dictionaries, "jieba.dict.utf8")));
}

/** Reads the counts from a dictionary's bytes: one `word count tag` a line, UTF-8. Lines of another form are skipped. */
export function parseWordFrequency(bytes: Uint8Array): WordFrequency {
  const decoder = new TextDecoder();
  const counts = new Map<string, number>();
  let total = 0;
  let at = 0;
  while (at < bytes.length) {
    let wordEnd = at;
    while (wordEnd < bytes.length && bytes[wordEnd] !== SPACE && bytes[wordEnd] !== NEWLINE) wordEnd += 1;
    let count = 0;
    let next = wordEnd + 1;
    if (bytes[wordEnd] === SPACE) {
      for (; next < bytes.length; next += 1) {
        const digit = (bytes[next] ?? 0) - ZERO;
        if (digit < 0 || digit > 9) break;
        count = count * 10 + digit;
      }
      total += count;
      if (count >= LEAST_COUNT) counts.set(decoder.decode(bytes.subarray(at, wordEnd)), count);
      while (next < bytes.length && bytes[next] !== NEWLINE) next += 1;
      next += 1;
    }
    at = next;
  }
  const surprises = new Map([...counts].map(([word, count]) => [word, Math.log(total / count)] as const));
  return { surprise: (word) => surprises.get(word) ?? RARE_NATS };
}

function defaultDictionaries(): string {
  const entry = createRequire(import.meta.url).resolve("nodejieba");
  return join(dirname(entry), "submodules", "cppjieba", "dict");
}
