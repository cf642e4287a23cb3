/**
 * Whether two quantities say the same: 4.9万个 and 49000个, 九成三 and 93.4%, 约1.4万件 and 14216个, 超过9200万元 and 9200余万元.
 *
 * The rules, as in GB/T 8170 (rounding) and everyday Chinese:
 * - Equal values in the same unit agree, however they are written.
 * - A claim with fewer digits agrees if the printed value rounds to it: it lies within half of one in the claim's last
 *   printed digit (93% and 93.4%; 20万 and 19.85万).
 * - 约 and 左右: within half of one in the last digit that is not zero (约1700万 and 1687.5万), or within 2 %; of a fraction
 *   within a tenth (约三分之一 and 32.1%).
 * - 超过, 以上, 逾: the printed value is not less, and less than one more in the claim's last digit that is not zero
 *   (超过八成 and 81.8%, not 93%); a last 5 reaches to the next ten, a half to three quarters.
 * - 余, 多: the printed value lies within what they leave open (9200余万元: below 9300万元).
 * - 近, 不足: the printed value is not more, and less than one in that digit less; for 近 at most a tenth less. 以内, 低于:
 *   not more, and not less than half.
 * - Of two bounds (超过90% and 超过98%) neither bears out the other unless one is the other rounded down; of two ranges
 *   both ends are compared.
 * - A printed approximation (9200余万元) is met by what lies within its own bounds.
 */
import { fold } from "../text/fold.js";
import type { Quantity } from "../text/quantity.js";
import { asGrowth, type Multiplied } from "./multiples.js";
import { sameUnit } from "./units.js";

/** How two quantities compare: `rounded` agrees, but not digit for digit. */
export type Agreement = "same" | "rounded" | "unit" | "value";

/** A quantity as compared: what `readQuantities` gives, with the folded text. */
export type Compared = Pick<Quantity, "kind" | "text" | "value" | "low" | "high" | "unit" | "precision">;

/** Equal but for what floating-point numbers leave. */
const EPSILON = 1e-9;
const ABOUT = 0.02;
/** 约三分之一 of 32.1%: a fraction is a rougher word than a number. */
const ABOUT_FRACTION = 0.1;
const NEARLY = 0.9;
/** 三分之一强, 近三分之二: so many percentage points more or less. */
const FRACTION = 5;
const CLOSE_BELOW = /近/;
const SHORT_OF = /不足|不到|不满|未满/;
const RANGE = /\d[^\d.,]{0,6}(?:至|到|—|–|-|~|～)\D{0,2}\d/;
const ABOUT_WORD = /约|左右|上下|之多/;

/** Compares a claim's quantity with a printed one. `beside` is the claim's clause: 每日 there stands for /日. */
export function agreement(asked: Multiplied, told: Multiplied, beside = ""): Agreement {
  const [claim, printed] = asGrowth(asked, told);
  const value = agreeInValue(claim, printed);
  if (value === null) return "value";
  return sameUnit(claim, printed, beside) ? value : "unit";
}

const DIGITS = /\d[\d,]*(?:\.\d+)?/;
const REMEMBERED = 10_000;
const digitsOf = new Map<string, string>();

/** Whether the digits are the same, whatever 万, 亿 or unit stands behind them: 9200余亿元 and 9200余万元. */
export function sameDigits(a: string, b: string): boolean {
  const digits = plainDigits(a);
  return digits !== "" && digits === plainDigits(b);
}

/** 2592 of 2,592.0万件; remembered, since every claim asks it of every figure. */
function plainDigits(text: string): string {
  const known = digitsOf.get(text);
  if (known !== undefined) return known;
  if (digitsOf.size >= REMEMBERED) digitsOf.clear();
  const found = DIGITS.exec(fold(text).text)?.[0].replaceAll(",", "") ?? "";
  const digits = found.includes(".") ? found.replace(/0+$/, "").replace(/\.$/, "") : found;
  digitsOf.set(text, digits);
  return digits;
}

/** A percentage as such: 三分之二 is 66.7, 一半 is 50. */
function scaled(q: Compared): { value: number; low: number | null; high: number | null; precision: number } {
  const factor = q.kind === "percent" && q.unit === "" ? 100 : 1;
  const by = (x: number | null): number | null => (x === null ? null : x * factor);
  return { value: (q.value ?? 0) * factor, low: by(q.low), high: by(q.high), precision: (q.precision ?? 0) * factor };
}

function agreeInValue(claim: Compared, printed: Compared): "same" | "rounded" | null {
  if (claim.value === null || printed.value === null) return null;
  const a = scaled(claim);
  const b = scaled(printed);
  // a table's cell has its 万 in the column's title, or above the table
  const isCell = printed.unit === "" && printed.kind === "bare" && !/[万亿]/.test(printed.text);
  const scale = isCell ? (SCALES.find(([word]) => claim.text.includes(word))?.[1] ?? 1) : 1;
  if (scale !== 1) return agreeInValue(divided(claim, scale), printed);
  const bare = printed.unit === "" && printed.kind !== "percent" && sameDigits(claim.text, printed.text);
  // 不足六成 and 六成以上 have the same number
  if (sideOf(a) * sideOf(b) < 0) return null;
  const isRange = RANGE.test(claim.text) && RANGE.test(printed.text);
  if (isRange && !equal(a.high ?? a.value, b.high ?? b.value)) return null;
  if (equal(a.value, b.value) || bare) return "same";
  // -3.8% in a table is 下降3.8%
  if (
    (claim.kind === printed.kind || printed.kind === "bare") &&
    equal(Math.abs(a.value), Math.abs(b.value)) &&
    a.value >= 0 &&
    printed.kind !== "rank"
  )
    return "same";
  if (claim.kind === "rank" || printed.kind === "rank") return null;
  if (isRange) return null;
  const third = claim.kind === "percent" && claim.unit === "" ? 0.5 : 0;
  const half = Math.max(lastDigit(a.value) / 2, a.precision);
  const isAbout =
    ABOUT_WORD.test(claim.text) || (a.low !== null && a.high !== null && a.low < a.value && a.high > a.value);
  const roughly = third > 0 ? ABOUT_FRACTION : ABOUT;
  if (isAbout) return within(a.value, b.value, Math.max(third > 0 ? 0 : half, a.value * roughly)) ? "rounded" : null;
  if (sideOf(b) !== 0) return sideOf(a) === sideOf(b) && isBoundRounded(claim, a, b) ? "rounded" : null;
  if (sideOf(a) !== 0) return reaches(claim, a, b.value) ? "rounded" : null;
  if (a.high !== null && a.high > a.value)
    return b.value >= a.value - EPSILON && b.value < a.high - EPSILON ? "rounded" : null;
  if (a.precision > b.precision + EPSILON && within(a.value, b.value, a.precision)) return "rounded";
  if (third > 0 && within(a.value, b.value, third)) return "rounded";
  // 9200余万元: what is said lies within what is left open
  if (b.low !== null && b.high !== null && b.low < b.high && a.value >= b.low && a.value <= b.high) return "rounded";
  return null;
}

const SCALES: readonly (readonly [string, number])[] = [
  ["亿", 1e8],
  ["万", 1e4],
];

/** 400万 in a column of 万 is 400. */
function divided(claim: Compared, scale: number): Compared {
  const by = (x: number | null): number | null => (x === null ? null : x / scale);
  const text = claim.text.replace(/[万亿]/, "");
  return {
    ...claim,
    text,
    value: by(claim.value),
    low: by(claim.low),
    high: by(claim.high),
    precision: by(claim.precision),
  };
}

/** 超过9200 for 超过9260, but not 175以内 for 173.5以内. */
function isBoundRounded(claim: Compared, a: ReturnType<typeof scaled>, b: ReturnType<typeof scaled>): boolean {
  return a.precision > b.precision && reaches(claim, a, b.value) && within(a.value, b.value, lastDigit(a.value));
}

/** -1 for what is open downwards (以内), 1 for what is open upwards (不低于), 0 for neither. */
export function sideOf({ low, high }: Pick<Compared, "low" | "high">): -1 | 0 | 1 {
  if (low === null && high !== null) return -1;
  return low !== null && high === null ? 1 : 0;
}

/** Whether a value is what people would say this of: 超过八成 of 81.8%, 近20万 of 19.85万, 不足九成 of 88.7%. */
function reaches(claim: Compared, a: { readonly value: number; readonly low: number | null }, value: number): boolean {
  const digit = lastDigit(a.value);
  const isHalf = claim.kind === "percent" && equal(a.value, 50);
  const digits = Math.round(a.value / digit);
  const isFraction = claim.kind === "percent" && claim.unit === "";
  const reach = isHalf ? 25 : isFraction ? FRACTION : digits > 10 && digits % 10 === 5 ? 5 * digit : digit;
  if (a.low !== null) return value >= a.value - EPSILON && value < a.value + reach - EPSILON;
  if (value > a.value + EPSILON) return false;
  if (CLOSE_BELOW.test(claim.text)) return value >= a.value * NEARLY && value > a.value - reach;
  return SHORT_OF.test(claim.text) ? value > a.value - reach : value >= a.value / 2;
}

function equal(a: number, b: number): boolean {
  return Math.abs(a - b) <= EPSILON * Math.max(1, Math.abs(a), Math.abs(b));
}

function within(middle: number, value: number, reach: number): boolean {
  return Math.abs(value - middle) <= reach * (1 + EPSILON) + EPSILON;
}

/** What one in the last digit that is not zero is worth: 100 for 1700, 0.1 for 93.4. */
function lastDigit(value: number): number {
  if (value === 0) return 0;
  const digits = Math.abs(value)
    .toPrecision(12)
    .replace(/e.*$/, "")
    .replace(/(\.\d*?)0+$/, "$1")
    .replace(/\.$/, "");
  const decimals = digits.split(".")[1]?.length ?? 0;
  if (decimals > 0) return 10 ** -decimals;
  const zeros = /0*$/.exec(digits)?.[0].length ?? 0;
  return 10 ** zeros;
}
