/**
 * One numeral at one place of a flattened text: 14,216, 9200余万, 四亿五千六百四十二万零一十五, 3万4000. What it is worth, how
 * far it reaches and how precisely it is printed. No unit, sign or fraction: those are the readers' above.
 */
import { matchAt, skipSpaces } from "./flat.js";
import { BIG_UNITS, DIGITS, SMALL_UNITS, TENS } from "./lexicon/numerals.js";

/** A numeral as read. */
export interface Numeral {
  readonly start: number;
  readonly end: number;
  readonly value: number;
  /** What 余, 几 or a pair of digits (三四百) may add to `value` at most; 0 where the numeral is closed. */
  readonly slack: number;
  /** Half of one in the last printed place, in the same scale as `value`: 0.05 for 93.4, 500 for 4.9万. */
  readonly precision: number;
  /** The 万 or 亿 at its end as a number (10000 for 4.9万); 1 where it ends in none. */
  readonly scale: number;
  /** `arabic` has an ASCII digit, `row` is a row of Chinese digits (二〇二三), `chinese` any other. */
  readonly script: "arabic" | "row" | "chinese";
  /** Whether it is a multiplier without a digit before it (百, 千万); 十 does not count. */
  readonly bare: boolean;
}

/**
 * `all` takes spaces between the characters (一百 五 十 二) and a point without a digit before it (.5); `prose` neither,
 * but for one space between Arabic digits and 万 or 亿.
 */
export type Mode = "all" | "prose";

/** `1,234.5`, `2022`; of `1, 234` only the 1. */
const ARABIC = /(?:\d{1,3}(?:,\d{3}){1,8}(?!\d)|\d+)(?:\.\d+)?/y;
/** `.5` */
const POINT_FIRST = /\.\d+/y;
/** `4，565`, once written in full-width digits. */
const ARABIC_WIDE = /\d{1,3}(?:，\d{3}){1,8}(?!\d)(?:\.\d+)?/y;
/** A metric prefix and no multiplier: the 千 of 25千瓦时, the 兆 of 5兆瓦. */
const METRIC = /[千兆](?=[米克瓦卡焦伏赫帕安欧]|字节|比特)/y;
/** The 百 of 第90百分位数 and 百分点, no multiplier either; that of 三百分之一 is one. */
const HUNDREDTH = /百分[位点比制]/y;
/** 点五七九; not 三点五十分, whose digits go on to be tens. */
const DECIMALS = / *点 *([零〇○一二三四五六七八九壹贰叁肆伍陆柒捌玖]+)(?![十百千拾佰仟两分])/y;

/** Beyond this a row of multipliers (亿亿亿…) is no number that anybody writes. */
const LARGEST = 1e24;

/** Rounds off the noise of binary fractions, to 15 significant digits: 2.3700000000000001 → 2.37. */
export function tidy(value: number): number {
  return Number.isSafeInteger(value) ? value : Number(value.toPrecision(15));
}

/** `a × b` without the noise of binary fractions: 2.37 × 10000 = 23700. */
export function times(a: number, b: number): number {
  return tidy(a * b);
}

/** How far 余 or 多 may reach beyond a number: one in its last place that is not zero (9200余 is below 9300). */
export function openness(value: number): number {
  if (!Number.isFinite(value) || value <= 0) return 0;
  let place = 1;
  while (place < 1e15 && Number.isInteger(value / (place * 10))) place *= 10;
  return place;
}

/** Whether the character is a Chinese digit that may stand in a row (two is then 二, never 两). */
function inRow(character: string | undefined): boolean {
  return character !== undefined && character !== "两" && character !== "俩" && DIGITS.has(character);
}

/** Reads one numeral from left to right, its characters in `flat` from `start` on. */
class NumeralReading {
  private end: number;
  private script: Numeral["script"] = "chinese";
  private bare = false;
  /** Sums of closed groups, largest first: 四亿五千万 → [4e8, 5e7]. */
  private readonly groups: number[] = [];
  /** The sum within the open group of four places. */
  private section = 0;
  /** A digit or Arabic literal that no multiplier has followed yet. */
  private pending: number | null = null;
  /** How far a pair of digits or a 余 reaches beyond `pending` (三四: 1). */
  private pendingSlack = 0;
  private pendingSingle = false;
  /** Whether 零 has been read since the last multiplier: the next digit is then a unit and no omitted place. */
  private zero = false;
  private lastSmall = Number.POSITIVE_INFINITY;
  private lastUnit = 0;
  private lastBig = 1;
  private place = 1;
  private arabic = false;
  private slack = 0;
  private lastIsChinese = false;

  constructor(
    private readonly flat: string,
    private readonly start: number,
    private readonly gaps: boolean,
  ) {
    this.end = start;
  }

  read(): Numeral | null {
    let position = this.start;
    for (;;) {
      const here = this.gaps && this.started ? skipSpaces(this.flat, position) : position;
      const next = this.step(here, here !== position);
      if (next === null) break;
      position = next;
    }
    return this.started && this.end > this.start ? this.result() : null;
  }

  private get started(): boolean {
    return this.lastUnit > 0 || this.pending !== null;
  }

  /** Takes what stands at `at`; the position after it, or null where the numeral has ended before. */
  private step(at: number, afterGap: boolean): number | null {
    const character = this.flat[at];
    if (character === undefined) return null;
    const code = character.charCodeAt(0);
    if (code === 32) return this.arabic && BIG_UNITS.has(this.flat[at + 1] ?? "") ? at + 1 : null;
    if (code < 128) return this.takeArabic(at, afterGap);
    const digit = DIGITS.get(character);
    if (digit !== undefined) return this.takeDigit(at, digit, character);
    const tens = TENS.get(character);
    if (tens !== undefined) return this.takeTens(at, tens);
    const small = SMALL_UNITS.get(character);
    if (small !== undefined) return this.takeSmall(at, small) ? this.closeAt(at + 1) : null;
    const big = BIG_UNITS.get(character);
    if (big !== undefined) return this.takeBig(at, big) ? this.closeAt(at + 1) : null;
    return this.takeOpen(at, character);
  }

  private closeAt(end: number): number {
    this.end = end;
    this.lastIsChinese = true;
    if (this.script === "row") this.script = "chinese";
    return end;
  }

  private takeArabic(at: number, afterGap: boolean): number | null {
    if (this.pending !== null) return null;
    const literal =
      matchAt(ARABIC_WIDE, this.flat, at) ??
      matchAt(ARABIC, this.flat, at) ??
      (this.gaps ? matchAt(POINT_FIRST, this.flat, at) : null);
    if (literal === null) return null;
    const printed = literal[0];
    const after = at + printed.length;
    const value = Number(printed.replace(/[,，]/g, ""));
    if (this.lastUnit > 0) {
      // 3万4000: what follows must fit below the last multiplier.
      if (afterGap && !SMALL_UNITS.has(this.flat[skipSpaces(this.flat, after)] ?? "")) return null;
      if (this.lastUnit < 100 || value >= this.lastUnit || /^0\d/.test(printed)) return null;
    }
    const point = printed.indexOf(".");
    this.pending = value;
    this.pendingSingle = false;
    this.arabic = true;
    this.script = "arabic";
    this.lastIsChinese = false;
    this.place = point < 0 ? 1 : Number(`1e-${printed.length - point - 1}`);
    this.end = after;
    return after;
  }

  private takeDigit(at: number, digit: number, character: string): number | null {
    if (this.pending !== null) return null;
    const next = this.flat[at + 1] ?? "";
    if (digit === 0 && (this.lastUnit > 0 || SMALL_UNITS.has(next))) {
      // 一百零五: the zero says that places are skipped; it ends no numeral.
      if (this.zero) return null;
      this.zero = true;
      return at + 1;
    }
    const isTwo = !inRow(character);
    if (isTwo && this.lastUnit > 0 && !SMALL_UNITS.has(next) && !BIG_UNITS.has(next)) return null;
    const rowEnd = isTwo ? at + 1 : this.endOfRow(at);
    let end = at + 1;
    this.pending = digit;
    this.pendingSingle = true;
    const step = (DIGITS.get(next) ?? 0) - digit;
    if (digit > 0 && (step === 1 || (step === 2 && digit === 3)) && rowEnd - at <= 2) {
      // 三四百, 三五年: from the one to the other.
      this.pendingSlack = step;
      end = at + 2;
    } else if (rowEnd > end && this.lastUnit === 0) {
      this.pending = this.rowValue(at, rowEnd);
      this.pendingSingle = false;
      this.script = "row";
      end = rowEnd;
    }
    this.place = 1;
    this.lastIsChinese = true;
    this.end = end;
    return end;
  }

  private endOfRow(at: number): number {
    let end = at;
    while (inRow(this.flat[end])) end++;
    return end;
  }

  private rowValue(start: number, end: number): number {
    let digits = "";
    for (let index = start; index < end; index++) digits += DIGITS.get(this.flat[index] ?? "") ?? 0;
    return Number(digits);
  }

  private takeTens(at: number, tens: number): number | null {
    if (this.started) return null;
    this.pending = tens / 10;
    this.takeSmall(at, 10);
    return this.closeAt(at + 1);
  }

  private takeSmall(at: number, unit: number): boolean {
    if (unit >= this.lastSmall) return false;
    if (this.pending === null && this.lastUnit > 0 && !this.zero) return false;
    if (this.arabic && this.lastUnit === 0 && matchAt(METRIC, this.flat, at) !== null) return false;
    if (unit === 100 && matchAt(HUNDREDTH, this.flat, at) !== null) return false;
    if (this.pending === null && unit > 10) this.bare = true;
    this.slack = times(this.pendingSlack, unit);
    this.section = tidy(this.section + (this.pending ?? 1) * unit);
    this.place = this.arabic ? times(this.place, unit) : 1;
    this.lastSmall = unit;
    this.lastUnit = unit;
    this.clearPending();
    return true;
  }

  private takeBig(at: number, unit: number): boolean {
    if (this.arabic && matchAt(METRIC, this.flat, at) !== null) return false;
    if (this.sum() * unit > LARGEST) return false;
    const slack = this.pending === null ? this.slack : this.pendingSlack;
    let sum = this.section + (this.pending ?? 0);
    const last = this.groups.at(-1) ?? 0;
    // Groups descend: 一亿一万, 四万万五千万; 一万一万 is no number.
    if (sum > 0 && last >= unit && this.lastBig <= unit && last % (unit * 1e4) !== 0) return false;
    if (!this.started) {
      sum = 1;
      this.bare = true;
    } else if (sum === 0 && this.groups.length > 0) {
      sum = this.groups.pop() ?? 0;
    }
    while ((this.groups.at(-1) ?? Number.POSITIVE_INFINITY) < unit) sum += this.groups.pop() ?? 0;
    this.groups.push(times(sum, unit));
    this.slack = times(slack, unit);
    this.place = times(this.place, unit);
    this.section = 0;
    this.lastSmall = Number.POSITIVE_INFINITY;
    this.lastUnit = unit;
    this.lastBig = unit;
    this.clearPending();
    return true;
  }

  /** 余, 多 and 几 inside: 十余万, 二十几万. A trailing one is the caller's. */
  private takeOpen(at: number, character: string): number | null {
    if (!this.started || (character !== "余" && character !== "多" && character !== "几")) return null;
    const after = this.flat[this.gaps ? skipSpaces(this.flat, at + 1) : at + 1] ?? "";
    if (!BIG_UNITS.has(after) || (character === "几" && this.pending !== null)) return null;
    const slack = character === "几" ? 9 : openness(this.sum());
    if (this.pending === null) this.slack = slack;
    else this.pendingSlack = slack;
    return at + 1;
  }

  private clearPending(): void {
    this.pending = null;
    this.pendingSlack = 0;
    this.pendingSingle = false;
    this.zero = false;
  }

  private sum(): number {
    let sum = this.section + (this.pending ?? 0);
    for (const group of this.groups) sum += group;
    return tidy(sum);
  }

  private result(): Numeral | null {
    let value = this.sum();
    let { end, slack } = this;
    let precision = this.place / 2;
    let scale = this.lastUnit === this.lastBig && this.pending === null ? this.lastBig : 1;
    if (this.pending !== null) {
      // 四百五 is 450: a last digit without its unit takes the next lower one.
      const omitted = this.pendingSingle && !this.zero && this.lastUnit > 10 ? this.lastUnit / 10 : 1;
      value = tidy(value + this.pending * (omitted - 1));
      slack = this.pendingSlack * omitted;
      precision = (this.place * omitted) / 2;
    }
    const decimals = this.lastIsChinese ? matchAt(DECIMALS, this.flat, end) : null;
    const row = decimals?.[1];
    if (decimals !== null && row !== undefined && (this.gaps || !decimals[0].includes(" "))) {
      end += decimals[0].length;
      const digits = Array.from(row.slice(0, 20), (each) => DIGITS.get(each) ?? 0).join("");
      value = tidy(value + Number(`0.${digits}`));
      precision = Number(`5e-${digits.length + 1}`);
      slack = 0;
      for (;;) {
        const after = this.gaps ? skipSpaces(this.flat, end) : end;
        const unit = BIG_UNITS.get(this.flat[after] ?? "");
        if (unit === undefined || value * unit > LARGEST) break;
        value = times(value, unit);
        precision = times(precision, unit);
        scale *= unit;
        end = after + 1;
      }
    }
    if (!Number.isFinite(value)) return null;
    const { start, script, bare } = this;
    return { start, end, value, slack, precision: tidy(precision), scale, script, bare };
  }
}

/**
 * Reads the numeral that begins at `at` of a text from `flatten`; null where none begins. `14,216` → 14216, `四百五` →
 * 450, `九千二百余万` → 92000000 with a slack of 1000000. Linear in the numeral's length.
 */
export function readNumeral(flat: string, at: number, mode: Mode = "prose"): Numeral | null {
  return new NumeralReading(flat, at, mode === "all").read();
}
