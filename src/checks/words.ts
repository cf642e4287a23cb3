/**
 * The words of a stretch of text that say what it is about, each with its weight: rare words much, common words and
 * bare verbs little, grammar nothing. Claims and notices are read by the same function, so that they can be compared.
 */
import type { WordFrequency } from "../text/frequency.js";
import { synonymSets, weakWords } from "../text/lexicon/ask.js";
import { fillers, newsWords } from "../text/lexicon/claims.js";
import { stopWords } from "../text/lexicon/stop.js";
import type { Segmenter } from "../text/segment.js";

/** A word and how much it says, 0 to 1. */
export interface Word {
  readonly text: string;
  readonly weight: number;
  /** Words that say the same. */
  readonly alternatives: readonly string[];
}

/** Reads words of folded text. */
export type WordReader = (plain: string) => readonly Word[];

/** Words as common as this (nats) or commoner weigh the least, those this much rarer weigh 1. */
const COMMON_NATS = 5.5;
const RANGE_NATS = 6;
const LEAST = 0.1;
/** A verb or adjective says less of what is measured than a noun; an adverb hardly anything. */
const VERB = 0.6;
const ADVERB = 0.2;
/** A single character is mostly grammar or half a word. */
const SINGLE = 0.3;
/** 全省, 全年, 人数, 完成: words that stand beside nearly every figure. */
const WEAK = 0.4;
/** A word found under another name counts this much of one found as it is; found in pieces, at most that much. */
const SYNONYM = 0.9;
const PIECES = 0.8;
const HALVES = 0.85;
const ONE_HALF = 0.4;
const SHORT = 0.7;

/** Ⅳ类, 劣五类, a级: a class is told by its number. */
const CLASS = /(?<![a-z\d])劣?(?:[ivx]{1,4}|[a-e]|[一二三四五])[类级](?!别)/g;
/** Latin numerals of classes as Chinese ones: 五类 is Ⅴ类. */
const CLASS_NUMERALS: readonly (readonly [string, string])[] = [
  ["一", "i"],
  ["二", "ii"],
  ["三", "iii"],
  ["四", "iv"],
  ["五", "v"],
];
const LATIN = /[a-z][a-z0-9]*(?:[.+-][a-z0-9]+)*/g;
const HAN_WORD = /^[\u3400-\u9fff]+$/;
/** 十二, 两项 */
const NUMERAL = /^[零一二两三四五六七八九十百千万亿几]+[项个家起处条次名件位省市县区州镇乡村]?$/;
const CLASS_WEIGHT = 0.8;
/** What jieba guesses of characters that make no word: 率为, 各获, 居前. */
const UNKNOWN = "x";
const LOOSE = /^(?:[各均共已仅获达居列排占在较比约超].|.[为是达有获得占至到了居列前后均仅])$/;
const MARKED = /^(?:d|c|p|u|r|y|e|o|f|k|h)/;
const REMEMBERED = 20_000;

const alternativesOf = new Map<string, string[]>();
for (const set of [...synonymSets, ...newsWords])
  for (const word of set)
    alternativesOf.set(word, [...(alternativesOf.get(word) ?? []), ...set.filter((other) => other !== word)]);

/** A reader of words; what it has read it remembers, up to a bound. */
export function createWordReader(segmenter: Segmenter, frequency: WordFrequency): WordReader {
  const known = new Map<string, readonly Word[]>();
  return (plain) => {
    const before = known.get(plain);
    if (before) return before;
    if (known.size > REMEMBERED) known.clear();
    const words = read(plain, segmenter, frequency);
    known.set(plain, words);
    return words;
  };
}

function read(plain: string, segmenter: Segmenter, frequency: WordFrequency): Word[] {
  const words = new Map<string, Word>();
  const add = (text: string, weight: number): void => {
    if (weight > (words.get(text)?.weight ?? 0))
      words.set(text, { text, weight, alternatives: alternativesOf.get(text) ?? [] });
  };
  const unclassed = plain.replace(CLASS, (word) => {
    if (!words.has(word)) words.set(word, { text: word, weight: CLASS_WEIGHT, alternatives: sameClass(word) });
    return " ".repeat(word.length);
  });
  const han = unclassed.replace(LATIN, (word) => {
    if (word.length > 1) add(word, 1);
    return " ".repeat(word.length);
  });
  for (const { text, tag } of segmenter.cut(han)) {
    if (tag === UNKNOWN && LOOSE.test(text)) continue;
    if (!HAN_WORD.test(text) || stopWords.has(text) || NUMERAL.test(text)) continue;
    const rarity = Math.min(1, Math.max(LEAST, (frequency.surprise(text) - COMMON_NATS) / RANGE_NATS));
    add(text, rarity * kindWeight(text, tag));
  }
  return [...words.values()];
}

function sameClass(word: string): string[] {
  const [, worse = "", numeral = "", kind = ""] = /^(劣?)(.+)([类级])$/.exec(word) ?? [];
  return CLASS_NUMERALS.flatMap(([han, latin]) => {
    if (numeral === han) return [`${worse}${latin}${kind}`];
    return numeral === latin ? [`${worse}${han}${kind}`] : [];
  });
}

const weak = new Set([...weakWords, ...fillers]);

function kindWeight(text: string, tag: string): number {
  if (weak.has(text)) return WEAK;
  if (text.length === 1) return SINGLE;
  if (tag === "d") return ADVERB;
  if (MARKED.test(tag)) return SINGLE;
  return /^(?:v$|a)/.test(tag) ? VERB : 1;
}

/** How far a word is said in a text, 0 to 1: as it is, by a word that says the same, or in pieces. */
export function said(word: Word, text: string): number {
  if (includes(text, word.text)) return 1;
  if (word.alternatives.some((other) => text.includes(other))) return SYNONYM;
  return inPieces(word.text, text);
}

/** v类 is not said by iv类, nor 五类 by 劣五类. */
function includes(text: string, word: string): boolean {
  if (!/[类级]$/.test(word)) return text.includes(word);
  const at = text.indexOf(word);
  return at === 0 || (at > 0 && !/[a-z劣]/.test(text.charAt(at - 1)));
}

/** 技改 in 技术改造, 环评 in 环境评价: the first characters of two words of two. */
function isShortFor(word: string, text: string): boolean {
  const [a, b] = word;
  for (let at = text.indexOf(a ?? ""); at >= 0; at = text.indexOf(a ?? "", at + 1))
    if (text.charAt(at + 2) === b && HAN_WORD.test(text.slice(at, at + 4)) && at + 4 <= text.length) return true;
  return false;
}

function inPieces(word: string, text: string): number {
  if (/^[a-z]/.test(word)) return 0;
  if (word.length === 2) return isShortFor(word, text) ? SHORT : 0;
  if (word.length === 4 && text.includes(`${word.charAt(0)}${word.charAt(2)}`)) return SHORT;
  // 年度计划 in 年度投资计划
  if (word.length === 4) {
    const halves = [word.slice(0, 2), word.slice(2)].filter((half) => text.includes(half)).length;
    if (halves === 2) return HALVES;
    // 高中学生 in 高中近视率
    if (halves === 1) return ONE_HALF;
  }
  let pieces = 0;
  for (let i = 0; i + 1 < word.length; i++) if (text.includes(word.slice(i, i + 2))) pieces += 1;
  const share = pieces / (word.length - 1);
  return share >= 0.5 ? share * PIECES : 0;
}

/** A text that words are looked for in, and what finding one there counts, 0 to 1. */
export interface Layer {
  readonly text: string;
  readonly credit: number;
}

const remembered = new WeakMap<readonly Layer[], Map<string, number>>();
/** Words remembered for each stretch of layers. */
const MOST_REMEMBERED = 500;

/** The best that the layers say of a word; remembered, since the same words are looked for again and again. */
export function credit(word: Word, layers: readonly Layer[]): number {
  const known = remembered.get(layers) ?? new Map<string, number>();
  const before = known.get(word.text);
  if (before !== undefined) return before;
  const found = bestOf(word, layers);
  if (known.size >= MOST_REMEMBERED) known.clear();
  known.set(word.text, found);
  remembered.set(layers, known);
  return found;
}

function bestOf(word: Word, layers: readonly Layer[]): number {
  let best = 0;
  for (const layer of layers) if (layer.credit > best) best = Math.max(best, layer.credit * said(word, layer.text));
  return best;
}

/** A word with what it counts. */
export interface Weighed {
  readonly word: Word;
  readonly weight: number;
}

/** Words with what they count by themselves. */
export function weighed(words: readonly Word[]): Weighed[] {
  return words.map((word) => ({ word, weight: word.weight }));
}

/** The weighted mean of the words' credits, 0 to 1; null for no words. */
export function coverage(words: readonly Weighed[], layers: readonly Layer[]): number | null {
  let all = 0;
  let got = 0;
  for (const { word, weight } of words) {
    all += weight;
    got += weight * credit(word, layers);
  }
  return all > 0 ? got / all : null;
}
