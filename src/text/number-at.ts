/**
 * One number at one place of a flattened text: a numeral with its sign, or a fraction, or parts of a hundred. Goes from
 * a position to a value and an end; the unit and words of approximation are the readers' above.
 */
import { matchAt } from "./flat.js";
import { type Mode, type Numeral, readNumeral, tidy, times } from "./numeral.js";

/** A number at one place. */
export interface FoundNumber {
  readonly start: number;
  readonly end: number;
  /** Per cent for the form `percent` (六成 is 60, 千分之三 is 0.3), parts of one for `fraction`. */
  readonly value: number;
  /** What the numeral leaves open away from zero (十余万: 10000); 0 where it is closed. */
  readonly slack: number;
  /** Half of one in the last printed place, in the scale of `value`; 0 for fractions. */
  readonly precision: number;
  /** `percent` for 百分之五 and 六成, `fraction` for 三分之一 and 1/3, else `plain`. */
  readonly form: "plain" | "percent" | "fraction";
  /** The numeral that it begins with (of 百分之五 the 五). */
  readonly numeral: Numeral;
}

/** 负三, -3.8; not 为企业减负43.6亿元, which is a burden. */
const MINUS = /(?<![减欠背担肩抱胜自])负 *|-/y;
/** 百分之, 千分之: parts of a hundred, given as per cent. A digit before it makes it a fraction (一百分之二). */
const PER_HUNDRED = /(百万|[百佰千仟万]) *分 *之 */y;
const PARTS_OF = / *分 *之 */y;
const AND = / *又 */y;
/** 六成, 七成六, 三成半; not 五成立 and the like. */
const TENTHS = / *成(?![立为员果长功绩品语都熟就效活])(?: *([一二三四五六七八九半]))?/y;
/** 1/3 */
const SLASH = /\/(\d{1,9})(?![\d/.])/y;
/** 1 4/3 */
const MIXED = / (\d{1,9})\/(\d{1,9})(?![\d/.])/y;
/** 2^5, 2.5^-1 */
const POWER = /\^([+-]{0,2}\d{1,3}(?:\.\d{1,9})?)/y;
/** 2e5 */
const EXPONENT = /[eE](-?\d{1,3})(?![\d.])/y;
/** 40k */
const LATIN_MULTIPLIER = / *([kKmMgGtT])(?![A-Za-z])/y;
/** 一打 */
const DOZEN = / *打/y;

const LATIN_VALUES: Readonly<Record<string, number>> = { k: 1e3, m: 1e6, g: 1e9, t: 1e12 };
const BASES: Readonly<Record<string, number>> = { 百: 100, 佰: 100, 千: 1000, 仟: 1000, 万: 1e4, 百万: 1e6 };

/** After a digit, letter, unit or closing bracket a hyphen joins and does not negate. */
const JOINING = /[\w%)）\-—年月日\u00b2\u00b3\u2080-\u209c]/;
/** In prose neither after another word (甲醛-3), but after 至, 为 and the like it does… */
const WORD = /[\u4e00-\u9fff]/;
const BEFORE_MINUS = /[至到为达约在是了降升和、]/;
/** …and before per cent and degrees: 环比-3.8%. */
const NEGATED = /-\d{1,9}(?:\.\d{1,9})? ?[%‰℃°]/y;

function isMinus(flat: string, at: number, mode: Mode): boolean {
  const before = at === 0 ? "" : flat.charAt(at - 1);
  if (JOINING.test(before)) return false;
  return mode === "all" || !WORD.test(before) || BEFORE_MINUS.test(before) || matchAt(NEGATED, flat, at) !== null;
}

function signLength(flat: string, at: number, mode: Mode): number {
  const sign = matchAt(MINUS, flat, at);
  if (sign === null) return 0;
  if (sign[0] === "-") return isMinus(flat, at, mode) ? 1 : 0;
  return mode === "all" || !/[胜平场抱担背]/.test(flat.charAt(at - 1)) ? sign[0].length : 0;
}

interface Signed {
  readonly numeral: Numeral;
  readonly sign: 1 | -1;
}

function signed(flat: string, at: number, mode: Mode): Signed | null {
  const length = signLength(flat, at, mode);
  const numeral = readNumeral(flat, at + length, mode);
  return numeral === null ? null : { numeral, sign: length > 0 ? -1 : 1 };
}

function plain(start: number, { numeral, sign }: Signed): FoundNumber {
  const { end, slack, precision } = numeral;
  return { start, end, value: sign * numeral.value, slack, precision, form: "plain", numeral };
}

function scaled(number: FoundNumber, factor: number, end: number, form: FoundNumber["form"]): FoundNumber {
  const { value, slack, precision } = number;
  return {
    ...{ ...number, end, form },
    ...{ value: times(value, factor), slack: times(slack, factor), precision: times(precision, factor) },
  };
}

function exact(number: FoundNumber, value: number, end: number, form: FoundNumber["form"]): FoundNumber {
  return { ...number, value, slack: 0, precision: 0, end, form };
}

/** 百分之五 → 5, 千分之三 → 0.3. */
function perHundred(flat: string, at: number, mode: Mode): FoundNumber | null {
  const length = signLength(flat, at, mode);
  const base = matchAt(PER_HUNDRED, flat, at + length);
  if (base === null) return null;
  const inner = signed(flat, at + length + base[0].length, mode);
  if (inner === null) return null;
  const number = plain(at, { ...inner, sign: length > 0 === inner.sign < 0 ? 1 : -1 });
  const whole = mode === "all" ? latinMultiplied(flat, number) : number;
  return scaled(whole, 100 / (BASES[base[1] ?? ""] ?? 100), whole.end, "percent");
}

function latinMultiplied(flat: string, number: FoundNumber): FoundNumber {
  if (number.numeral.script !== "arabic") return number;
  const letter = matchAt(LATIN_MULTIPLIER, flat, number.end);
  const factor = LATIN_VALUES[letter?.[1]?.toLowerCase() ?? ""];
  if (letter === null || factor === undefined) return number;
  return scaled(number, factor, number.end + letter[0].length, number.form);
}

/** 2^5, 2e5, 40k, 一打: forms that the prose of notices does not use. */
function extended(flat: string, number: FoundNumber): FoundNumber {
  if (number.numeral.script === "arabic") {
    const power = matchAt(POWER, flat, number.end);
    const exponent = power === null ? matchAt(EXPONENT, flat, number.end) : null;
    const sign = number.value < 0 ? -1 : 1;
    if (power !== null) {
      const value = sign * Math.abs(number.value) ** Number((power[1] ?? "").replace(/^(?:\+\+|--|\+)/, ""));
      if (Number.isFinite(value)) return exact(number, tidy(value), number.end + power[0].length, "plain");
    }
    if (exponent !== null) {
      const value = number.value * 10 ** Number(exponent[1]);
      if (Number.isFinite(value)) return exact(number, tidy(value), number.end + exponent[0].length, "plain");
    }
    const multiplied = latinMultiplied(flat, number);
    if (multiplied !== number) return multiplied;
  }
  const dozen = matchAt(DOZEN, flat, number.end);
  return dozen === null ? number : scaled(number, 12, number.end + dozen[0].length, "plain");
}

/** 分之 and the number after it, divided by `base`. */
function partsOf(flat: string, base: number, at: number, mode: Mode): { value: number; end: number } | null {
  const word = base === 0 ? null : matchAt(PARTS_OF, flat, at);
  if (word === null) return null;
  const inner = signed(flat, at + word[0].length, mode);
  if (inner === null) return null;
  return { value: tidy((inner.sign * inner.numeral.value) / base), end: inner.numeral.end };
}

/** 三分之一, 一又二分之一. */
function chineseFraction(flat: string, number: FoundNumber, mode: Mode): FoundNumber | null {
  const and = matchAt(AND, flat, number.end);
  const base = and === null ? null : readNumeral(flat, number.end + and[0].length, mode);
  const rest = base === null ? null : partsOf(flat, base.value, base.end, mode);
  if (rest !== null) {
    const value = number.value + (number.value < 0 ? -rest.value : rest.value);
    return exact(number, tidy(value), rest.end, "fraction");
  }
  const part = partsOf(flat, number.value, number.end, mode);
  return part === null ? null : exact(number, part.value, part.end, "fraction");
}

/** 1/3, 1 4/3; in prose only parts of one, so that a date or a ratio of two codes is none. */
function slashFraction(flat: string, number: FoundNumber, mode: Mode): FoundNumber | null {
  if (number.numeral.script !== "arabic" || !Number.isInteger(number.value)) return null;
  const mixed = mode === "all" ? matchAt(MIXED, flat, number.end) : null;
  if (mixed !== null && Number(mixed[2]) > 0) {
    const value = tidy(number.value + Number(mixed[1]) / Number(mixed[2]));
    return exact(number, value, number.end + mixed[0].length, "fraction");
  }
  const slash = matchAt(SLASH, flat, number.end);
  const below = Number(slash?.[1] ?? 0);
  if (slash === null || below === 0) return null;
  if (mode === "prose" && (number.value < 1 || number.value >= below || below > 100)) return null;
  return exact(number, tidy(number.value / below), number.end + slash[0].length, "fraction");
}

/** 六成 → 60, 七成六 → 76, 三成半 → 35. */
function tenths(flat: string, number: FoundNumber): FoundNumber | null {
  if (number.value < 0 || number.value > 10) return null;
  const found = matchAt(TENTHS, flat, number.end);
  if (found === null) return null;
  const printed = found[1];
  const result = scaled(number, 10, number.end + found[0].length, "percent");
  if (printed === undefined) return result;
  const more = printed === "半" ? 5 : (readNumeral(printed, 0)?.value ?? 0);
  return { ...result, value: result.value + more, precision: 0.5 };
}

/**
 * Reads the number that begins at `at` of a text from `flatten`; null where none begins. `-3.8` → -3.8, `百分之五` → 5
 * per cent, `三分之一` → 0.333….
 */
export function numberAt(flat: string, at: number, mode: Mode): FoundNumber | null {
  const percent = perHundred(flat, at, mode);
  if (percent !== null) return percent;
  const found = signed(flat, at, mode);
  if (found === null) return null;
  const number = plain(at, found);
  const parts = chineseFraction(flat, number, mode) ?? slashFraction(flat, number, mode) ?? tenths(flat, number);
  if (parts !== null) return parts;
  return mode === "all" ? extended(flat, number) : number;
}
