/**
 * Numbers in Chinese text, without their units: 14,216, 9200余万, 四百五, 三分之一, 百分之五, 六成, -3.8%. What each is worth,
 * between which bounds, and how precisely it is printed.
 */
import type { Span } from "../corpus/notice.js";
import { flatten } from "./flat.js";
import { FINANCIAL_DIGITS, NOT_NUMBERS } from "./lexicon/numerals.js";
import { type Numeral, openness, readNumeral, tidy, times } from "./numeral.js";
import { unitAt } from "./unit.js";

/** A number that a text prints. */
export interface NumberMention extends Span {
  readonly text: string;
  /** Per cent, 成 and 百分之 as per cent (六成 and 60% are 60, 千分之三 is 0.3); 三分之一 is 0.333…. */
  readonly value: number;
  /** Bounds where the text leaves it open (9200余万: 9200万 to 9300万); both equal to `value` otherwise. */
  readonly low: number;
  readonly high: number;
  /** Half of one in the last printed place, in the scale of `value`: 0.05 for 93.4, 500 for 4.9万. */
  readonly precision: number;
}

/** How numbers are looked for. */
export interface NumberReading {
  /**
   * `all`: whatever can be a number, also in short test phrases: spaces inside, 2^5, 40k, 一打, a lone 一.
   * `prose`: as running text means it; words that only hold a numeral (统一, 进一步, 三农, PM2.5) are passed over.
   */
  readonly mode: "all" | "prose";
}

/** A number at one place, as the readers of units see it. */
export interface FoundNumber {
  readonly start: number;
  readonly end: number;
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly precision: number;
  /** `percent` for 百分之五 and 六成, `fraction` for 三分之一, else `plain`. */
  readonly form: "plain" | "percent" | "fraction";
  readonly numeral: Numeral;
}

const MINUS = /负 *|-/y;
const PER_HUNDRED = /(百万|[百佰千仟万]) *分 *之 */y;
const PARTS_OF = / *分 *之 */y;
const AND = / *又 */y;
const TENTHS = / *成(?![立为员果长功绩本品语都熟就分效年交活])(?: *([一二三四五六七八九半]))?/y;
const SLASH = /\/(\d{1,9})(?![\d/.])/y;
const MIXED = / (\d{1,9})\/(\d{1,9})(?![\d/.])/y;
const POWER = /\^([+-]{0,2}\d{1,3}(?:\.\d+)?)/y;
const EXPONENT = /[eE](-?\d{1,3})(?![\d.])/y;
const LATIN_MULTIPLIER = / *([kKmMgGtT])(?![A-Za-z])/y;
const DOZEN = / *打/y;
/** What belongs to the number's text in the reading of everything. */
const PERCENT_SIGN = / *(?:%|个 *百 *分 *点)/y;

const LATIN_VALUES: Readonly<Record<string, number>> = { k: 1e3, m: 1e6, g: 1e9, t: 1e12 };
const BASES: Readonly<Record<string, number>> = { 百: 100, 佰: 100, 千: 1000, 仟: 1000, 万: 1e4, 百万: 1e6 };

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** A minus sign, or 0: after a digit, letter, dash or closing bracket `-` joins, it does not negate. */
function signLength(flat: string, at: number): number {
  const sign = match(MINUS, flat, at);
  if (sign === null) return 0;
  if (flat[at] === "-" && at > 0 && /[\w%)）\-—年月日]/.test(flat[at - 1] ?? "")) return 0;
  return sign[0].length;
}

function signed(flat: string, at: number, gaps: boolean): { numeral: Numeral; factor: 1 | -1 } | null {
  const length = signLength(flat, at);
  const numeral = readNumeral(flat, at + length, { gaps });
  return numeral === null ? null : { numeral, factor: length > 0 ? -1 : 1 };
}

function plain(start: number, numeral: Numeral, factor: 1 | -1): FoundNumber {
  const [low, high] = factor === 1 ? [numeral.low, numeral.high] : [-numeral.high, -numeral.low];
  const { end, precision } = numeral;
  return { start, end, value: factor * numeral.value, low, high, precision, form: "plain", numeral };
}

function scaled(number: FoundNumber, factor: number, end: number, form: FoundNumber["form"]): FoundNumber {
  return {
    ...number,
    end,
    form,
    value: times(number.value, factor),
    low: times(number.low, factor),
    high: times(number.high, factor),
    precision: times(number.precision, factor),
  };
}

function exact(number: FoundNumber, value: number, end: number, form: FoundNumber["form"]): FoundNumber {
  return { ...number, value, low: value, high: value, precision: 0, end, form };
}

/** 百分之五 → 5, 千分之三 → 0.3: per cent. */
function perHundred(flat: string, at: number, mode: NumberReading["mode"]): FoundNumber | null {
  const length = signLength(flat, at);
  const base = match(PER_HUNDRED, flat, at + length);
  if (base === null) return null;
  const inner = signed(flat, at + length + base[0].length, mode === "all");
  if (inner === null) return null;
  const factor = (length > 0 ? -1 : 1) * inner.factor === 1 ? 1 : -1;
  let number = plain(at, inner.numeral, factor);
  if (mode === "all") number = latinMultiplied(flat, number);
  return scaled(number, 100 / (BASES[base[1] ?? ""] ?? 100), number.end, "percent");
}

function latinMultiplied(flat: string, number: FoundNumber): FoundNumber {
  if (number.numeral.script !== "arabic") return number;
  const letter = match(LATIN_MULTIPLIER, flat, number.end);
  const factor = LATIN_VALUES[letter?.[1]?.toLowerCase() ?? ""];
  return letter === null || factor === undefined
    ? number
    : scaled(number, factor, number.end + letter[0].length, number.form);
}

/** 2^5, 1e5, 40k, 一打: forms that running text of notices does not use. */
function extended(flat: string, number: FoundNumber): FoundNumber {
  if (number.numeral.script === "arabic") {
    const power = match(POWER, flat, number.end);
    if (power !== null) {
      const sign = number.value < 0 ? -1 : 1;
      const exponent = Number((power[1] ?? "").replace(/^(?:\+\+|--|\+)/, ""));
      const value = sign * Math.abs(number.value) ** exponent;
      if (Number.isFinite(value)) return exact(number, tidy(value), number.end + power[0].length, "plain");
    }
    const exponent = match(EXPONENT, flat, number.end);
    if (exponent !== null) {
      const value = number.value * 10 ** Number(exponent[1]);
      if (Number.isFinite(value)) return exact(number, tidy(value), number.end + exponent[0].length, "plain");
    }
    const multiplied = latinMultiplied(flat, number);
    if (multiplied !== number) return multiplied;
  }
  const dozen = match(DOZEN, flat, number.end);
  return dozen === null ? number : scaled(number, 12, number.end + dozen[0].length, "plain");
}

/** 三分之一, 一又二分之一, 3/5, 1 4/3. */
function fraction(flat: string, number: FoundNumber, mode: NumberReading["mode"]): FoundNumber | null {
  const gaps = mode === "all";
  const and = match(AND, flat, number.end);
  if (and !== null) {
    const base = readNumeral(flat, number.end + and[0].length, { gaps });
    const part = base === null ? null : partsOf(flat, base.value, base.end, gaps);
    if (part !== null) {
      const sign = number.value < 0 ? -1 : 1;
      return exact(number, tidy(number.value + sign * part.value), part.end, "fraction");
    }
  }
  const part = partsOf(flat, number.value, number.end, gaps);
  if (part !== null) return exact(number, part.value, part.end, "fraction");
  if (number.numeral.script !== "arabic" || !Number.isInteger(number.value)) return null;
  const mixed = gaps ? match(MIXED, flat, number.end) : null;
  if (mixed !== null && Number(mixed[2]) > 0) {
    const value = tidy(number.value + Number(mixed[1]) / Number(mixed[2]));
    return exact(number, value, number.end + mixed[0].length, "fraction");
  }
  const slash = match(SLASH, flat, number.end);
  const below = Number(slash?.[1] ?? 0);
  if (slash === null || below === 0) return null;
  if (!gaps && (Math.abs(number.value) >= below || below > 100)) return null;
  return exact(number, tidy(number.value / below), number.end + slash[0].length, "fraction");
}

function partsOf(flat: string, base: number, at: number, gaps: boolean): { value: number; end: number } | null {
  const word = match(PARTS_OF, flat, at);
  if (word === null || base === 0) return null;
  const inner = signed(flat, at + word[0].length, gaps);
  if (inner === null) return null;
  return { value: tidy((inner.factor * inner.numeral.value) / base), end: inner.numeral.end };
}

/** 六成 → 60, 七成六 → 76, 三成半 → 35: per cent. */
function tenths(flat: string, number: FoundNumber): FoundNumber | null {
  if (number.value < 0 || number.value > 10) return null;
  const found = match(TENTHS, flat, number.end);
  if (found === null) return null;
  const printed = found[1];
  const more = printed === undefined ? 0 : printed === "半" ? 5 : (readNumeral(printed, 0)?.value ?? 0);
  const result = scaled(number, 10, number.end + found[0].length, "percent");
  return more === 0 ? result : exact(result, result.value + more, result.end, "percent");
}

/**
 * Reads the number that begins at `at` of a text from `flatten`, its sign, fraction or 成 included; null where none
 * begins. The unit and a trailing 余 are the caller's.
 */
export function numberAt(flat: string, at: number, mode: NumberReading["mode"]): FoundNumber | null {
  const percent = perHundred(flat, at, mode);
  if (percent !== null) return percent;
  const found = signed(flat, at, mode === "all");
  if (found === null) return null;
  const number = plain(at, found.numeral, found.factor);
  const special = fraction(flat, number, mode) ?? tenths(flat, number);
  if (special !== null) return special;
  return mode === "all" ? extended(flat, number) : number;
}

/** Words of {@link NOT_NUMBERS} by their first numeral, with its place in the word; longest first. */
const WORDS_BY_NUMERAL: ReadonlyMap<string, readonly { word: string; offset: number }[]> = (() => {
  const map = new Map<string, { word: string; offset: number }[]>();
  for (const word of NOT_NUMBERS) {
    const offset = word.search(/[零一二两俩三四五六七八九十百千万亿半伍陆肆拾]/);
    const list = map.get(word.charAt(offset)) ?? [];
    list.push({ word, offset });
    map.set(word.charAt(offset), list);
  }
  for (const list of map.values()) list.sort((a, b) => b.word.length - a.word.length);
  return map;
})();

/** Where the word ends that holds the numeral at `at` without meaning a number (统一, 进一步); -1 where none does. */
export function endOfWordAt(flat: string, at: number): number {
  for (const { word, offset } of WORDS_BY_NUMERAL.get(flat.charAt(at)) ?? []) {
    if (at >= offset && flat.startsWith(word, at - offset)) return at - offset + word.length;
  }
  return -1;
}

/** Whether a numeral of financial digits is only part of a word: 伍 in 队伍. In prose they need a multiplier. */
export function isLoneFinancial(flat: string, numeral: Numeral): boolean {
  const printed = flat.slice(numeral.start, numeral.end);
  return printed.length < 3 && Array.from(printed).some((character) => FINANCIAL_DIGITS.includes(character));
}

/** Where a number may begin. */
const BEGINNING = /[0-9.〇○零一二三四五六七八九两俩十百千万亿廿卅壹贰叁肆伍陆柒捌玖拾佰仟半负-]/g;
/** A row of numbers with points that is no decimal: 2222.2222.22222. */
const DOTTED = /\d+(?:\.\d+){2,}/y;
/** 半 in front of 百 and 成 is a number: 半百, 半成. */
const HALF = /半(?=[百成])/y;

/**
 * The numbers of a text, in order, not overlapping: `罚款2994万元` → 2994万 = 29940000. Never throws; linear in the text's
 * length. Default mode: `prose`.
 */
export function readNumbers(text: string, reading: NumberReading = { mode: "prose" }): NumberMention[] {
  const flat = flatten(text);
  const mentions: NumberMention[] = [];
  const { mode } = reading;
  let at = 0;
  const add = (start: number, end: number, number: Omit<FoundNumber, "start" | "end" | "form" | "numeral">): void => {
    const { value, low, high, precision } = number;
    mentions.push({ start, end, text: text.slice(start, end), value, low, high, precision });
    at = end;
  };
  for (;;) {
    BEGINNING.lastIndex = at;
    const next = BEGINNING.exec(flat);
    if (next === null) return mentions;
    at = next.index;
    const afterWord = endOfWordAt(flat, at);
    if (afterWord > at && (mode === "prose" || NAMES.has(flat.slice(at, afterWord)))) {
      at = afterWord;
      continue;
    }
    const dotted = match(DOTTED, flat, at);
    if (dotted !== null) {
      if (mode === "all") addRow(flat, at, dotted[0], add);
      at = next.index + dotted[0].length;
      continue;
    }
    const half = match(HALF, flat, at);
    const number = half === null ? numberAt(flat, at, mode) : halfOf(flat, at);
    if (number === null || number.end <= at) {
      at++;
      continue;
    }
    if (mode === "prose" && !isMeant(flat, number)) {
      at = number.end;
      continue;
    }
    const approximate = mode === "prose" && /[余多]/.test(flat[number.end] ?? "") && number.form === "plain";
    if (approximate) add(at, number.end + 1, { ...number, high: number.value + openness(Math.abs(number.value)) });
    else add(at, number.end + (match(PERCENT_SIGN, flat, number.end)?.[0].length ?? 0), number);
  }
}

/** Names that are no numbers in any reading. */
const NAMES: ReadonlySet<string> = new Set(["四川"]);

function addRow(
  flat: string,
  at: number,
  row: string,
  add: (start: number, end: number, number: Numeral) => void,
): void {
  let start = at;
  for (const piece of row.split(".")) {
    const numeral = readNumeral(flat.slice(start, start + piece.length), 0);
    if (numeral !== null) add(start, start + piece.length, numeral);
    start += piece.length + 1;
  }
}

function halfOf(flat: string, at: number): FoundNumber | null {
  const unit = flat[at + 1] === "百" ? 100 : 10;
  const numeral: Numeral = {
    ...{ start: at, end: at + 2, value: unit / 2, low: unit / 2, high: unit / 2 },
    ...{ precision: 0, script: "chinese", bare: false },
  };
  return { ...plain(at, numeral, 1), form: unit === 10 ? "percent" : "plain" };
}

/** In prose: not glued to Latin letters, and a lone Chinese numeral only with a unit. */
function isMeant(flat: string, number: FoundNumber): boolean {
  const { numeral, form } = number;
  if (numeral.script === "arabic") {
    return (
      !/[A-Za-z]/.test(flat[number.start - 1] ?? "") &&
      !(/[A-Za-z]/.test(flat[number.end] ?? "") && unitAt(flat, number.end) === null)
    );
  }
  if (form !== "plain") return true;
  if (isLoneFinancial(flat, numeral) || numeral.bare) return false;
  return numeral.end - numeral.start > 1 || unitAt(flat, numeral.end) !== null;
}
