/**
 * What a short word of a question is short for in the corpus: 社保 is 社会保险 or 社会保障, 个税 is 个人所得税. Chinese shortens by
 * keeping one character of each word, mostly the first, or the first and the last of all.
 */
import type { Segmenter } from "../text/segment.js";
import type { Vocabulary } from "./vocabulary.js";

const TWO = /^[\u4e00-\u9fff]{2}$/;
const THREE = /^[\u4e00-\u9fff]{3}$/;
/** As many are looked for. */
const MOST = 4;
const known = new WeakMap<object, Map<string, readonly string[]>>();

/** Whether the dictionary has the word as one that stands for a longer one (its tag is j, 简称). */
function isShort(word: string, segmenter: Pick<Segmenter, "cut">): boolean {
  const [first] = segmenter.cut(word);
  return first?.text === word && first.tag === "j";
}

/**
 * The long forms that the corpus prints of a word of two characters that it does not print itself, or that is known to be
 * short for another; empty for any other.
 */
export function longForms(
  word: string,
  segmenter: Pick<Segmenter, "isInDictionary" | "cut">,
  vocabulary: Pick<Vocabulary, "prints" | "printed">,
): readonly string[] {
  if (THREE.test(word) && !vocabulary.prints(word)) return ofThree(word, segmenter, vocabulary);
  if (!TWO.test(word) || (vocabulary.prints(word) && !isShort(word, segmenter))) return [];
  const remembered = known.get(vocabulary) ?? new Map<string, readonly string[]>();
  known.set(vocabulary, remembered);
  const before = remembered.get(word);
  if (before) return before;
  const [first = "", last = ""] = word;
  const isWord = (text: string): boolean => segmenter.isInDictionary(text);
  // 社|会保|险: both halves are words of their own
  const pairs = vocabulary
    .printed(new RegExp(`${first}[\\u4e00-\\u9fff]${last}[\\u4e00-\\u9fff]`, "g"))
    .filter((text) => isWord(text.slice(0, 2)) && isWord(text.slice(2)));
  // 个|人所得|税: one word of the dictionary
  const whole = vocabulary
    .printed(new RegExp(`${first}[\\u4e00-\\u9fff]{2,4}?${last}`, "g"))
    .filter((text) => isWord(text));
  const found = [...pairs, ...whole].slice(0, MOST);
  remembered.set(word, found);
  return found;
}

/** 长护险 is 长期|护理|保险: the first character of two words, and the first or the last of a third. */
function ofThree(
  word: string,
  segmenter: Pick<Segmenter, "isInDictionary">,
  vocabulary: Pick<Vocabulary, "printed">,
): readonly string[] {
  if (segmenter.isInDictionary(word)) return [];
  const [first = "", second = "", last = ""] = word;
  const han = "[\\u4e00-\\u9fff]";
  return vocabulary
    .printed(new RegExp(`${first}${han}${second}${han}(?:${last}${han}|${han}${last})`, "g"))
    .filter((text) => [0, 2, 4].every((at) => segmenter.isInDictionary(text.slice(at, at + 2))))
    .slice(0, MOST);
}
