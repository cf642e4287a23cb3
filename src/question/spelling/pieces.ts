/** A question's words by how firmly they are meant: what no dictionary has may be a slip. */
import { words as wordList } from "../../text/lexicon/words.js";
import type { Known } from "./known.js";
import { HAN, LONGEST, SHORTEST, type Terms } from "./terms.js";

/** Characters of grammar: no slip for a character that sounds like them. */
export const FUNCTION = new Set(
  wordList(
    "的 了 是 在 有 和 与 及 或 也 都 就 还 又 被 把 给 对 从 到 由 于 以 其 之 这 那 哪 什 么 谁 多 少 几 怎 为 何 吗 呢 吧 啊 着 过 得 地 我 你 他 她 它 们 不 没 未 无 非 等 个 名 位 项 件 家 次 年 月 日",
  ),
);
/** Chinese numerals. */
export const NUMERAL = /[零一二三四五六七八九十百千万亿两]/;
/** Tags of places and bodies: real ones that the corpus lacks. */
const PLACE_TAG = /^n[st]/;

/**
 * A word of the question and how firmly it is meant: `loose` is no word, `word` a rare and `common` a common one that
 * the corpus does not print.
 */
export interface Piece {
  readonly start: number;
  readonly end: number;
  readonly standing: "firm" | "common" | "word" | "loose";
  /** Where the word that it was cut out of starts. */
  readonly word: number;
}

/** Tags of words that ask for nothing themselves: pronouns, adverbs, prepositions, conjunctions, numbers, times … */
const GRAMMAR_TAG = /^[rdpcuymqteoh]/;

/** The question's words; what no dictionary has goes to pieces: 市是 → 市, 是. */
export function piecesOf(text: string, known: Known, terms: Terms): Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  // 岱川超现率: a name stands apart from what follows it
  for (const { start, end } of namesIn(text, terms)) {
    pieces.push(...piecesBetween(text, from, start, known, terms), { start, end, standing: "firm", word: start });
    from = end;
  }
  return [...pieces, ...piecesBetween(text, from, text.length, known, terms)];
}

/** The names of the corpus in a text, the longest where several begin. */
function namesIn(text: string, { names }: Terms): { readonly start: number; readonly end: number }[] {
  const found: { start: number; end: number }[] = [];
  for (let start = 0; start < text.length; ) {
    let end = Math.min(text.length, start + LONGEST);
    while (end > start + 1 && !names.has(text.slice(start, end))) end -= 1;
    if (end > start + 1) found.push({ start, end });
    start = Math.max(end, start + 1);
  }
  return found;
}

function piecesBetween(text: string, from: number, to: number, known: Known, { own, general }: Terms): Piece[] {
  if (to <= from) return [];
  const cut = known.cut(text.slice(from, to));
  return cut.flatMap(({ text: word, tag, start: at, end: upTo }): Piece[] => {
    const [start, end] = [from + at, from + upTo];
    const unknown = (tag === "x" || tag === "nr") && word.length > 1 && !own.has(word) && !known.prints(word);
    if (unknown && HAN.test(word)) {
      return Array.from(word, (character, at) => {
        const standing = FUNCTION.has(character) || NUMERAL.test(character) ? "firm" : "loose";
        return { start: start + at, end: start + at + 1, standing, word: start };
      });
    }
    if (!HAN.test(word) || (word.length === 1 && FUNCTION.has(word)))
      return [{ start, end, standing: "firm", word: start }];
    if (word.length === 1) return [{ start, end, standing: NUMERAL.test(word) ? "firm" : "loose", word: start }];
    const meant = own.has(word) || general.has(word) || PLACE_TAG.test(tag) || known.prints(word);
    return [{ start, end, standing: meant ? "firm" : known.common(word) ? "common" : "word", word: start }];
  });
}

/** Whether the corpus prints all that the question asks for, so that nothing is asked that no correction reaches. */
export function covered(text: string, known: Known, terms: Terms): boolean {
  const { own, general } = terms;
  let from = 0;
  const between: string[] = [];
  for (const { start, end } of namesIn(text, terms)) {
    between.push(text.slice(from, start));
    from = end;
  }
  return [...between, text.slice(from)]
    .flatMap((stretch) => (stretch === "" ? [] : known.cut(stretch)))
    .every(
      ({ text: word, tag }) =>
        Array.from(word).filter((character) => !FUNCTION.has(character)).length < SHORTEST ||
        !HAN.test(word) ||
        GRAMMAR_TAG.test(tag) ||
        /^(?:v|a|nrt)$/.test(tag) ||
        own.has(word) ||
        general.has(word) ||
        known.prints(word),
    );
}
