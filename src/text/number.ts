/**
 * Numbers in Chinese text, without their units: 14,216, 9200余万, 四百五, 三分之一, 百分之五, 六成, -3.8%. What each is worth,
 * between which bounds, and how precisely it is printed.
 */
import type { Span } from "../corpus/notice.js";
import { flatten, matchAt } from "./flat.js";
import { NEVER_NUMBERS, WORDS_WITH_NUMERALS } from "./lexicon/numeral-words.js";
import { FINANCIAL_DIGITS } from "./lexicon/numerals.js";
import { type FoundNumber, numberAt } from "./number-at.js";
import { type Mode, type Numeral, openness, readNumeral, tidy } from "./numeral.js";
import { unitAt } from "./unit.js";

/** A number that a text prints. */
export interface NumberMention extends Span {
  readonly text: string;
  /** Per cent, 成 and 百分之 as per cent (六成 and 60% are 60, 千分之三 is 0.3); 三分之一 is 0.333…. */
  readonly value: number;
  /** Bounds where the text leaves it open (9200余万: 9200万 to 9300万); both equal to `value` otherwise. */
  readonly low: number;
  readonly high: number;
  /** Half of one in the last printed place, in the scale of `value`: 0.05 for 93.4, 500 for 4.9万, 0 for 三分之一. */
  readonly precision: number;
}

/** How numbers are looked for. */
export interface NumberReading {
  /**
   * `all`: whatever can be a number, also in short test phrases: spaces inside, 2^5, 40k, 一打, a lone 一.
   * `prose`: as running text means it; words that only hold a numeral (统一, 进一步, 三农, PM2.5) are passed over.
   */
  readonly mode: Mode;
}

/** Words by the first numeral that they hold, with its place in the word; longest first. */
function byNumeral(words: readonly string[]): ReadonlyMap<string, readonly { word: string; offset: number }[]> {
  const map = new Map<string, { word: string; offset: number }[]>();
  for (const word of words) {
    const offset = word.search(BEGINNING_OF_WORD);
    const list = map.get(word.charAt(offset)) ?? [];
    list.push({ word, offset });
    map.set(word.charAt(offset), list);
  }
  for (const list of map.values()) list.sort((a, b) => b.word.length - a.word.length);
  return map;
}

const BEGINNING_OF_WORD = /[零一二两俩三四五六七八九十百千万亿半伍陆肆拾]/;
const NEVER = byNumeral(NEVER_NUMBERS);
const WORDS = byNumeral([...WORDS_WITH_NUMERALS, ...NEVER_NUMBERS]);

/**
 * Where the word ends that holds the numeral at `at` without meaning a number (统一, 进一步); -1 where none does. In the
 * mode `all` only a few (四川, 统一) are such words.
 */
export function endOfWordAt(flat: string, at: number, mode: Mode): number {
  for (const { word, offset } of (mode === "all" ? NEVER : WORDS).get(flat.charAt(at)) ?? []) {
    if (at >= offset && flat.startsWith(word, at - offset)) return at - offset + word.length;
  }
  return -1;
}

/** Whether a numeral of financial digits is only part of a word: 伍 in 队伍. In prose they need a multiplier. */
export function isLoneFinancial(flat: string, numeral: Numeral): boolean {
  const printed = flat.slice(numeral.start, numeral.end);
  return printed.length < 3 && Array.from(printed).some((character) => FINANCIAL_DIGITS.includes(character));
}

/** A row of digits longer than any number: a code, or noise. */
const ENDLESS = /\d{20,}|[零〇○一二三四五六七八九]{20,}/y;

/** The end of a row of digits at `at` that is too long for a number; -1 where there is none. */
export function endOfEndless(flat: string, at: number): number {
  const found = matchAt(ENDLESS, flat, at);
  return found === null ? -1 : at + found[0].length;
}

/** Where a number may begin. */
const BEGINNING = /[0-9.〇○零一二三四五六七八九两俩十百千万亿廿卅壹贰叁肆伍陆柒捌玖拾佰仟半负-]/g;
/** A row of numbers with points that is no decimal: 2222.2222.22222, .9 after two points. */
const DOTTED = /\d+(?:\.\d+){2,}/y;
const POINTS = /\.{2,}/y;
/** 半百, 半成 */
const HALF = /半(?=[百成])/y;
/** Belongs to the number's text: 5%, 六个百分点. */
const PERCENT_SIGN = / *(?:%|个 *百 *分 *点)/y;

function halfOf(flat: string, at: number): FoundNumber {
  const hundred = flat[at + 1] === "百";
  const numeral: Numeral = {
    ...{ start: at, end: at + 2, value: hundred ? 50 : 5, slack: 0, precision: 0 },
    ...{ scale: 1, script: "chinese", bare: false },
  };
  const { start, end, value, slack, precision } = numeral;
  return { start, end, value, slack, precision, form: hundred ? "plain" : "percent", numeral };
}

/** In prose: not glued to Latin letters, and a lone Chinese numeral only with a unit. */
function isMeant(flat: string, number: FoundNumber): boolean {
  const { numeral, form } = number;
  if (numeral.script === "arabic") {
    if (/[A-Za-z]/.test(flat[number.start - 1] ?? "")) return false;
    return !/[A-Za-z]/.test(flat[number.end] ?? "") || unitAt(flat, number.end) !== null;
  }
  if (form !== "plain") return true;
  if (isLoneFinancial(flat, numeral) || numeral.bare) return false;
  return numeral.end - numeral.start > 1 || unitAt(flat, numeral.end) !== null;
}

/** The pieces of 2222.2222.22222, each a number. */
function piecesOf(flat: string, at: number, row: string): FoundNumber[] {
  const pieces: FoundNumber[] = [];
  let start = at;
  for (const piece of row.split(".")) {
    const numeral = readNumeral(flat.slice(start, start + piece.length), 0);
    if (numeral !== null) {
      const { value, slack, precision } = numeral;
      pieces.push({ start, end: start + piece.length, value, slack, precision, form: "plain", numeral });
    }
    start += piece.length + 1;
  }
  return pieces;
}

function mention(text: string, number: FoundNumber, end: number, slack: number): NumberMention {
  const { start, value, precision } = number;
  const [low, high] = value < 0 ? [tidy(value - slack), value] : [value, tidy(value + slack)];
  return { start, end, text: text.slice(start, end), value, low, high, precision };
}

/**
 * The numbers of a text, in order, not overlapping: `罚款2994万元` → 2994万 = 29940000. Never throws; linear in the text's
 * length. Default mode: `prose`.
 */
export function readNumbers(text: string, { mode }: NumberReading = { mode: "prose" }): NumberMention[] {
  const flat = flatten(text);
  const mentions: NumberMention[] = [];
  let at = 0;
  for (;;) {
    BEGINNING.lastIndex = at;
    const next = BEGINNING.exec(flat);
    if (next === null) return mentions;
    at = next.index;
    const passed = Math.max(endOfWordAt(flat, at, mode), endOfEndless(flat, at));
    if (passed > at) {
      at = passed;
      continue;
    }
    const points = matchAt(POINTS, flat, at);
    const dotted = matchAt(DOTTED, flat, at);
    if (points !== null || dotted !== null) {
      const row = dotted?.[0] ?? points?.[0] ?? "";
      if (mode === "all" && dotted !== null) {
        for (const piece of piecesOf(flat, at, row)) mentions.push(mention(text, piece, piece.end, 0));
      }
      at += row.length;
      continue;
    }
    const number = matchAt(HALF, flat, at) === null ? numberAt(flat, at, mode) : halfOf(flat, at);
    if (number === null) {
      at++;
      continue;
    }
    // 五十千: a multiplier that the numeral before could not take belongs to no number.
    const left = number.numeral.bare && mentions.at(-1)?.end === number.start;
    at = number.end;
    if (left || (mode === "prose" && !isMeant(flat, number))) continue;
    const open = mode === "prose" && number.form === "plain" && /[余多]/.test(flat[number.end] ?? "");
    if (open) at++;
    else at += matchAt(PERCENT_SIGN, flat, at)?.[0].length ?? 0;
    mentions.push(mention(text, number, at, open ? openness(Math.abs(number.value)) : number.slack));
  }
}
