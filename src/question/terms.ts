/**
 * A question's words and what each is worth to a search: question words, politeness and grammar nothing, common words
 * little, rare words and names much. In goes the question, out come {@link SearchTerms}.
 */
import type { SearchTerms, SearchWord } from "../index/search-terms.js";
import { type IndexWord, indexWords } from "../index/words.js";
import { alignedFold } from "../text/align.js";
import { fold } from "../text/fold.js";
import type { WordFrequency } from "../text/frequency.js";
import { stopWords } from "../text/lexicon/stop.js";
import type { Segmenter } from "../text/segment.js";

/** Words as common as this (nats; the surprise of 年 or 中国) say nothing by themselves. */
const COMMON_NATS = 4;
/** Numbers stand in every text: one says little, four digits (mostly a year) more. */
const NUMBER_NATS = 3;
const YEAR_NATS = 5;
const YEAR_DIGITS = 4;
/** A single Latin letter is mostly a label. */
const LETTER_NATS = 3;
/** Questions are searched by their first units; what is beyond is not read. */
export const LONGEST_SEARCHED = 512;

/** Makes {@link SearchTerms} of questions. */
export type TermReader = (question: string) => SearchTerms;

/**
 * A reader of questions' words.
 *
 * @example reader("请问空气质量优良天数比率是多少？").words // 空气质量, 优良, 天数, 比率 have weights; 请问, 是, 多少 have 0
 */
export function createTermReader(segmenter: Segmenter, frequency: WordFrequency): TermReader {
  return (question) => {
    const text = alignedFold(fold(question).text).slice(0, LONGEST_SEARCHED);
    const words: SearchWord[] = indexWords(text, segmenter).map((word) => ({
      ...word,
      weight: weightOf(word, frequency),
    }));
    const unitWeights = new Float32Array(text.length);
    let totalWeight = 0;
    for (const word of words) {
      totalWeight += word.weight;
      unitWeights.fill(word.weight / (word.end - word.start), word.start, word.end);
    }
    return { text, words, unitWeights, totalWeight };
  };
}

function weightOf(word: IndexWord, frequency: WordFrequency): number {
  if (stopWords.has(word.text)) return 0;
  if (word.kind === "number") return word.text.length >= YEAR_DIGITS ? YEAR_NATS : NUMBER_NATS;
  if (word.kind === "latin" && word.text.length === 1) return LETTER_NATS;
  return Math.max(0, frequency.surprise(word.text) - COMMON_NATS);
}
