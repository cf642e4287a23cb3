/**
 * One numeral at one place of a flattened text: 14,216, 9200余万, 四亿五千六百四十二万零一十五, 3万4000. What it is worth, how
 * far it reaches and how precisely it is printed. No unit, sign or fraction: those are the readers' above.
 */
import { BIG_UNITS, DIGITS, SMALL_UNITS, TENS } from "./lexicon/numerals.js";

/** A numeral as read. */
export interface Numeral {
  readonly start: number;
  readonly end: number;
  readonly value: number;
  /** Bounds where the numeral itself is open (十余万, 三四百); both equal to `value` otherwise. */
  readonly low: number;
  readonly high: number;
  /** Half of one in the last printed place, in the same scale as `value`: 0.05 for 93.4, 500 for 4.9万. */
  readonly precision: number;
  /** `arabic` has an ASCII digit, `digits` is a row of Chinese digits (二〇二三), `chinese` any other. */
  readonly script: "arabic" | "digits" | "chinese";
  /** Whether it is a multiplier without a digit before it (百, 千万); 十 does not count. */
  readonly bare: boolean;
}

/** How a numeral is read. */
export interface NumeralOptions {
  /** Whether spaces may stand between its characters (一百 五 十 二). Default: only before 万 and 亿. */
  readonly gaps?: boolean;
}

/** `1,234.5`, `.5`, `2022`; not the group comma of `1, 234`. */
const ARABIC = /(?:\d{1,3}(?:,\d{3})+(?!\d)|\d+)(?:\.\d+)?|\.\d+/y;
/** `4，565` where the text is known to have full-width digits there. */
const ARABIC_WIDE = /\d{1,3}(?:，\d{3})+(?![\d])(?:\.\d+)?/y;
/** A metric prefix, not a multiplier: the 千 of 25千瓦时, the 兆 of 5兆瓦. */
const METRIC = /[千兆](?=[米克瓦卡焦伏赫帕安欧]|字节|比特)/y;
/** 点五七九; not 三点五十分, whose digits go on to be tens. */
const DECIMALS = /点([零〇○一二三四五六七八九壹贰叁肆伍陆柒捌玖]+)(?![十百千拾佰仟两])/y;
const DECIMALS_GAPS = / *点 *([零〇○一二三四五六七八九壹贰叁肆伍陆柒捌玖]+)(?![十百千拾佰仟两])/y;

/** `a × b` without the noise of binary fractions: 2.37 × 10000 = 23700. */
export function times(a: number, b: number): number {
  return tidy(a * b);
}

/** Rounds off the noise of binary fractions (15 significant digits). */
export function tidy(value: number): number {
  return Number(value.toPrecision(15));
}

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

function skipSpaces(text: string, at: number): number {
  let position = at;
  while (text.charCodeAt(position) === 32) position++;
  return position;
}

/** The state of a numeral while its characters are read from left to right. */
class Reading {
  /** Sums of closed groups, largest first: 四亿五千万 → [4e8, 5e7]. */
  private readonly groups: number[] = [];
  private section = 0;
  /** A digit or Arabic literal that no multiplier has followed yet. */
  pending: number | null = null;
  pendingHigh = 0;
  pendingSingle = false;
  zero = false;
  /** The last multiplier in this group of four places; infinite at its beginning. */
  lastSmall = Number.POSITIVE_INFINITY;
  /** The last multiplier of any size; 0 at the beginning. */
  lastUnit = 0;
  place = 1;
  arabic = false;
  bare = false;
  /** What 余, 几 or a pair of digits (三四) may add at most. */
  slack = 0;

  get started(): boolean {
    return this.lastUnit > 0 || this.pending !== null;
  }

  takeSmall(unit: number): boolean {
    if (unit >= this.lastSmall) return false;
    if (this.pending === null && this.lastUnit > 0 && !this.zero) return false;
    const digit = this.pending ?? 1;
    if (this.pending === null && unit > 10) this.bare = true;
    if (this.pending !== null && this.pendingHigh > this.pending) this.slack = (this.pendingHigh - this.pending) * unit;
    this.section += times(digit, unit);
    this.place = this.arabic ? times(this.place, unit) : 1;
    this.lastSmall = unit;
    this.lastUnit = unit;
    this.clearPending();
    return true;
  }

  takeBig(unit: number): boolean {
    const inside = this.section + (this.pending ?? 0);
    const began = this.started;
    const slack =
      this.pending !== null && this.pendingHigh > this.pending ? this.pendingHigh - this.pending : this.slack;
    if (inside === 0 && this.pending === null && this.groups.length > 0) {
      const last = this.groups.pop() ?? 1;
      this.groups.push(times(last, unit));
    } else {
      let sum = inside;
      while ((this.groups.at(-1) ?? Number.POSITIVE_INFINITY) < unit) sum += this.groups.pop() ?? 0;
      if (!began) {
        sum = 1;
        this.bare = true;
      }
      this.groups.push(times(sum, unit));
    }
    this.slack = times(slack, unit);
    this.place = times(this.place, unit);
    this.section = 0;
    this.lastSmall = Number.POSITIVE_INFINITY;
    this.lastUnit = unit;
    this.clearPending();
    return true;
  }

  private clearPending(): void {
    this.pending = null;
    this.pendingHigh = 0;
    this.pendingSingle = false;
    this.zero = false;
  }

  /** The sum so far; a last digit without its unit takes the next lower one (四百五 is 450). */
  total(): number {
    let sum = this.section;
    for (const group of this.groups) sum += group;
    if (this.pending === null) return tidy(sum);
    const omitted = this.pendingSingle && !this.zero && this.lastUnit > 10;
    if (omitted) {
      this.place = this.lastUnit / 10;
      if (this.pendingHigh > this.pending) this.slack = ((this.pendingHigh - this.pending) * this.lastUnit) / 10;
      return tidy(sum + (this.pending * this.lastUnit) / 10);
    }
    if (this.pendingHigh > this.pending) this.slack = this.pendingHigh - this.pending;
    return tidy(sum + this.pending);
  }
}

function numberOf(literal: string): number {
  return Number(literal.replace(/[,，]/g, ""));
}

/** Length of the row of Chinese digits at `at`, 两 left out. */
function rowLength(flat: string, at: number): number {
  let end = at;
  for (;;) {
    const character = flat[end];
    if (character === undefined || character === "两" || character === "俩" || !DIGITS.has(character)) return end - at;
    end++;
  }
}

function rowValue(flat: string, start: number, end: number): number {
  let digits = "";
  for (let index = start; index < end; index++) digits += DIGITS.get(flat[index] ?? "") ?? 0;
  return Number(digits);
}

/**
 * Reads the numeral that begins at `at` of a text from `flatten`; null where none begins. 余 and 几 are taken in
 * only before 万 or 亿 (十余万); a trailing 余 is the caller's. `14,216` → 14216, `四百五` → 450, `九千二百余万` →
 * 92000000 up to 93000000. Linear in the numeral's length.
 */
export function readNumeral(flat: string, at: number, options: NumeralOptions = {}): Numeral | null {
  const gaps = options.gaps ?? false;
  const state = new Reading();
  let script: Numeral["script"] = "chinese";
  let end = at;
  let position = at;
  let chineseLast = false;
  for (;;) {
    const here = gaps && state.started ? skipSpaces(flat, position) : position;
    const character = flat[here];
    if (character === undefined) break;
    const code = character.charCodeAt(0);
    if (code < 128) {
      const wide = match(ARABIC_WIDE, flat, here);
      const literal = wide ?? match(ARABIC, flat, here);
      if (literal === null) {
        if (code === 32 && !gaps && state.started) {
          const next = flat[here + 1] ?? "";
          if (BIG_UNITS.has(next) && state.arabic) {
            position = here + 1;
            continue;
          }
        }
        break;
      }
      const printed = literal[0];
      const value = numberOf(printed);
      if (state.pending !== null) break;
      if (state.lastUnit > 0) {
        if (here !== position && !SMALL_UNITS.has(flat[skipSpaces(flat, here + printed.length)] ?? "")) break;
        if (printed.includes(".") || value >= state.lastUnit || (printed.length > 1 && printed.startsWith("0"))) break;
        if (state.lastUnit < 100) break;
      }
      const point = printed.indexOf(".");
      state.pending = value;
      state.pendingSingle = false;
      state.arabic = true;
      script = "arabic";
      chineseLast = false;
      state.place = point < 0 ? 1 : Number(`1e-${printed.length - point - 1}`);
      position = here + printed.length;
      end = position;
      continue;
    }
    const digit = DIGITS.get(character);
    if (digit !== undefined) {
      if (state.pending !== null) break;
      const row = rowLength(flat, here);
      const next = DIGITS.get(flat[here + 1] ?? "");
      if (state.lastUnit > 0 && digit === 0) {
        // 一百零五: the zero says that places are skipped.
        if (state.zero) break;
        state.zero = true;
        position = here + 1;
        continue;
      }
      if (next === digit + 1 && digit > 0 && row <= 2) {
        state.pending = digit;
        state.pendingHigh = next;
        position = here + 2;
      } else if (row >= 2 && state.lastUnit === 0) {
        state.pending = rowValue(flat, here, here + row);
        script = "digits";
        position = here + row;
      } else {
        state.pending = digit;
        position = here + 1;
      }
      state.pendingSingle = position === here + 1 || state.pendingHigh > 0;
      state.place = 1;
      chineseLast = true;
      end = position;
      continue;
    }
    const tens = TENS.get(character);
    if (tens !== undefined) {
      if (state.started) break;
      state.pending = tens / 10;
      state.takeSmall(10);
      position = here + 1;
      chineseLast = true;
      end = position;
      continue;
    }
    const small = SMALL_UNITS.get(character);
    if (small !== undefined) {
      if (state.arabic && state.lastUnit === 0 && match(METRIC, flat, here) !== null) break;
      if (!state.takeSmall(small)) break;
      script = script === "digits" ? "chinese" : script;
      position = here + 1;
      chineseLast = true;
      end = position;
      continue;
    }
    const big = BIG_UNITS.get(character);
    if (big !== undefined) {
      if (state.arabic && match(METRIC, flat, here) !== null) break;
      state.takeBig(big);
      script = script === "digits" ? "chinese" : script;
      position = here + 1;
      chineseLast = true;
      end = position;
      continue;
    }
    if ((character === "余" || character === "多" || character === "几") && state.started) {
      const after = gaps ? skipSpaces(flat, here + 1) : here + 1;
      const unit = BIG_UNITS.get(flat[after] ?? "") ?? SMALL_UNITS.get(flat[after] ?? "");
      if (unit === undefined || (character !== "几" && unit < 1e4)) break;
      if (character === "几" && state.pending !== null) break;
      state.slack = character === "几" ? 9 : openness(state.total());
      position = here + 1;
      continue;
    }
    break;
  }
  if (!state.started || end === at) return null;
  let value = state.total();
  let precision = state.place / 2;
  let slack = state.slack;
  if (chineseLast) {
    const decimals = match(gaps ? DECIMALS_GAPS : DECIMALS, flat, end);
    const row = decimals?.[1];
    if (decimals !== null && row !== undefined) {
      end += decimals[0].length;
      const digits = Array.from(row, (each) => DIGITS.get(each) ?? 0).join("");
      value = tidy(value + Number(`0.${digits}`));
      precision = Number(`5e-${row.length + 1}`);
      slack = 0;
      for (;;) {
        const after = gaps ? skipSpaces(flat, end) : end;
        const unit = BIG_UNITS.get(flat[after] ?? "");
        if (unit === undefined) break;
        value = times(value, unit);
        precision = times(precision, unit);
        end = after + 1;
      }
    }
  }
  if (!Number.isFinite(value)) return null;
  return {
    start: at,
    end,
    value,
    low: value,
    high: tidy(value + slack),
    precision: tidy(precision),
    script,
    bare: state.bare,
  };
}

/** How far 余 or 多 may reach beyond a number: one in its last place that is not zero (9200余 is below 9300). */
export function openness(value: number): number {
  if (!Number.isFinite(value) || value <= 0) return 0;
  let place = 1;
  while (place < 1e15 && Number.isInteger(value / (place * 10))) place *= 10;
  return place;
}
