/**
 * Text to the words that are indexed: jieba's words for Han text, whole runs for Latin text and numbers, without marks.
 * Passages and questions go through the same function, so that what is cut alike is found.
 */
import type { Span } from "../corpus/notice.js";
import type { Segmenter } from "../text/segment.js";
import { endOfRun, UnitClass, unitClass } from "./units.js";

/** What an index word is. */
export type IndexWordKind = "han" | "latin" | "number";

/** A word with its place in the folded text. */
export interface IndexWord extends Span {
  readonly text: string;
  readonly kind: IndexWordKind;
}

const COMMA = ",";
const COMMAS = /,/g;
/** A date's parts: set apart before cutting, or jieba takes 2010年石河市 for 2010 年石 河市. */
const DATE_PART = /\d[年月日]/g;
const DATE_PART_APART = "  ";

/**
 * The words of a folded text, in order; the 年, 月 and 日 of dates are none.
 *
 * @example indexWords("pm2.5浓度为14,216个", segmenter) // pm, 2.5, 浓度, 为, 14216, 个
 */
export function indexWords(folded: string, segmenter: Segmenter): IndexWord[] {
  const runs = latinAndNumbers(folded);
  const apart = runs.length > 0 ? folded.replace(DATE_PART, DATE_PART_APART) : folded;
  const words: IndexWord[] = [];
  let nextRun = 0;
  let at = 0;
  for (const text of segmenter.split(apart)) {
    const start = at;
    at += text.length;
    if (!isHan(text)) continue;
    for (let run = runs[nextRun]; run !== undefined && run.start < start; run = runs[nextRun]) {
      words.push(run);
      nextRun += 1;
    }
    words.push({ text, kind: "han", start, end: at });
  }
  for (; nextRun < runs.length; nextRun += 1) words.push(runs[nextRun] as IndexWord);
  return words;
}

function latinAndNumbers(folded: string): IndexWord[] {
  const words: IndexWord[] = [];
  let at = 0;
  while (at < folded.length) {
    const kind = unitClass(folded.charCodeAt(at));
    if (kind !== UnitClass.letter && kind !== UnitClass.digit) {
      at += 1;
      continue;
    }
    const end = endOfRun(folded, at, folded.length, kind);
    const run = folded.slice(at, end);
    words.push({
      text: run.includes(COMMA) ? run.replace(COMMAS, "") : run,
      kind: kind === UnitClass.digit ? "number" : "latin",
      start: at,
      end,
    });
    at = end;
  }
  return words;
}

function isHan(word: string): boolean {
  for (let at = 0; at < word.length; at += 1) {
    if (unitClass(word.charCodeAt(at)) !== UnitClass.han) return false;
  }
  return word !== "";
}

/** Words this long are looked into for shorter ones. */
const LONG_WORD = 3;

/** The pairs of neighbouring characters in a word: 尚恩有 → 尚恩, 恩有. */
export function pairsIn(word: string): string[] {
  const pairs: string[] = [];
  for (let at = 0; at + 1 < word.length; at += 1) pairs.push(word.slice(at, at + 2));
  return pairs;
}

/** Pairs of characters across the edge of a word of one character: where words may be cut otherwise elsewhere. */
export function pairsAcross(words: readonly IndexWord[]): string[] {
  const pairs: string[] = [];
  let before: IndexWord | undefined;
  for (const word of words) {
    if (before?.kind === "han" && word.kind === "han" && before.end === word.start) {
      if (before.text.length === 1 || word.text.length === 1) pairs.push(before.text.slice(-1) + word.text.charAt(0));
    }
    before = word;
  }
  return pairs;
}

/** Gives the keys of a passage's words. */
export type KeyReader = (words: readonly IndexWord[]) => string[];

/**
 * Tells what a passage is found by: its words, the dictionary's words inside them (环境 in 生态环境保护), the pairs of
 * characters in words of three or more, and those across the edge of a word of one character. A word's own keys are
 * worked out once, and a key is one and the same string wherever it comes from: an index looks such strings up faster.
 */
export function createKeyReader(segmenter: Segmenter): KeyReader {
  const keysOf = new Map<string, readonly string[]>();
  const shared = new Map<string, string>();
  const one = (key: string): string => {
    const known = shared.get(key);
    if (known !== undefined) return known;
    shared.set(key, key);
    return key;
  };
  const ownKeys = (word: IndexWord): readonly string[] => {
    const known = keysOf.get(word.text);
    if (known !== undefined) return known;
    const keys = [word.text];
    if (word.kind === "han" && word.text.length >= LONG_WORD) {
      for (const part of segmenter.subWords({ ...word, tag: "" })) keys.push(part.text);
      keys.push(...pairsIn(word.text));
    }
    const made = [...new Set(keys)].map(one);
    keysOf.set(word.text, made);
    return made;
  };
  return (words) => {
    const keys: string[] = [];
    for (const word of words) for (const key of ownKeys(word)) keys.push(key);
    for (const pair of pairsAcross(words)) keys.push(one(pair));
    return keys;
  };
}
