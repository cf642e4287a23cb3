/**
 * Text to the words that are indexed: jieba's words for Han text, whole runs for Latin text and numbers, without marks.
 * Passages and questions go through the same function, so that what is cut alike is found.
 */
import type { Span } from "../corpus/notice.js";
import type { Segmenter } from "../text/segment.js";

/** What an index word is. */
export type IndexWordKind = "han" | "latin" | "number";

/** A word with its place in the folded text. */
export interface IndexWord extends Span {
  readonly text: string;
  readonly kind: IndexWordKind;
  /** Part of speech as jieba names it; m for numbers, eng for Latin runs. */
  readonly tag: string;
}

/** A run of digits with its thousands separators and decimals (14,216 or 2.5), or of letters (pm). */
const LATIN_OR_NUMBER = /(?<number>\d+(?:[.,]\d+)*)|(?<latin>[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]+)/gu;
const HAN_WORD = /^[\p{L}\p{N}]+$/u;
const HAS_LATIN_OR_NUMBER = /[\d\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]/u;
const THOUSANDS = /,/g;

/**
 * The words of a folded text, in order.
 *
 * @example indexWords("pm2.5浓度为14,216个", segmenter) // pm, 2.5, 浓度, 为, 14216, 个
 */
export function indexWords(folded: string, segmenter: Segmenter): IndexWord[] {
  const words: IndexWord[] = [];
  for (const match of folded.matchAll(LATIN_OR_NUMBER)) {
    const start = match.index;
    const isNumber = match.groups?.["number"] !== undefined;
    words.push({
      text: isNumber ? match[0].replace(THOUSANDS, "") : match[0],
      kind: isNumber ? "number" : "latin",
      tag: isNumber ? "m" : "eng",
      start,
      end: start + match[0].length,
    });
  }
  const hasRuns = words.length > 0;
  for (const word of segmenter.cut(folded)) {
    if (!HAN_WORD.test(word.text) || HAS_LATIN_OR_NUMBER.test(word.text)) continue;
    words.push({ text: word.text, kind: "han", tag: word.tag, start: word.start, end: word.end });
  }
  return hasRuns ? words.sort((a, b) => a.start - b.start) : words;
}

/** Words this long are looked into for shorter ones. */
const LONG_WORD = 3;

/** The pairs of neighbouring characters in a word: 尚恩有 → 尚恩, 恩有. */
export function pairsIn(word: string): string[] {
  const pairs: string[] = [];
  for (let at = 0; at + 1 < word.length; at += 1) pairs.push(word.slice(at, at + 2));
  return pairs;
}

/**
 * What a passage is found by: its words, the dictionary's words inside them (环境 in 生态环境保护), the pairs of
 * characters in words of three or more, and those across the edge of a word of one character (恩·有 beside 尚恩).
 */
export function passageKeys(words: readonly IndexWord[], segmenter: Segmenter): string[] {
  const keys: string[] = [];
  let before: IndexWord | undefined;
  for (const word of words) {
    keys.push(word.text);
    if (word.kind === "han") {
      if (word.text.length >= LONG_WORD) {
        for (const part of segmenter.subWords(word)) keys.push(part.text);
        keys.push(...pairsIn(word.text));
      }
      const touches = before !== undefined && before.kind === "han" && before.end === word.start;
      if (before !== undefined && touches && (before.text.length === 1 || word.text.length === 1)) {
        keys.push(before.text.slice(-1) + word.text.charAt(0));
      }
    }
    before = word;
  }
  return keys;
}
