/**
 * Amounts: a number with its unit and the words of approximation around it, or two of them as a range (3至5个,
 * 1,284.6米至1,285.2米). Numerals that state no amount are passed over.
 */
import { matchAt } from "./flat.js";
import { COUNTING, CURRENCY_SIGNS, DETERMINERS, LABELLED, MOVEMENTS, type Side } from "./lexicon/quantity-words.js";
import { isLoneFinancial } from "./number.js";
import { type FoundNumber, numberAt } from "./number-at.js";
import { openness, tidy, times } from "./numeral.js";
import type { QuantityKind } from "./quantity.js";
import { type Draft, type Finding, unvalued } from "./quantity-draft.js";
import { boundsOf, prefixBefore, suffixAt } from "./quantity-side.js";
import { type FoundUnit, unitAt } from "./unit.js";

/** 三个半月, 5个多小时: what stands between number and unit. */
const INSIDE_UNIT = /个(半|多)(月|小时|世纪|钟头|星期|礼拜|学期|季度|工作日)/y;
/** 两年半, 三年多 */
const AFTER_UNIT = /(半|多)(?![元样边种数方项层次个家名位级党民径导球夜年])/y;
const HALVED_UNIT = /[年岁天时月]$/;

/** A number with the unit behind it. */
interface Measured {
  readonly number: FoundNumber;
  readonly end: number;
  readonly kind: QuantityKind;
  readonly unit: string;
  /** The unit as found; null for none and for 个半月. */
  readonly found: FoundUnit | null;
  /** What 半 adds to the number. */
  readonly more: number;
  /** What 余 and 多 leave open. */
  readonly slack: number;
}

/** 余, 多, 来 and 几 after the number: 838余个, 十来个, 十几个. */
function openAfter(flat: string, number: FoundNumber): { end: number; slack: number } {
  const { end, value, slack } = number;
  const closed = { end, slack };
  if (number.form !== "plain") return closed;
  const word = flat.charAt(end);
  const last = flat.charAt(end - 1);
  const after = flat[end + 1] === " " ? end + 2 : end + 1;
  const opens =
    word === "余" ||
    (word === "多" && (unitAt(flat, after) !== null || flat[after] === "个")) ||
    (word === "来" && /[十百千万亿]/.test(last) && unitAt(flat, after) !== null) ||
    (word === "几" && last === "十" && unitAt(flat, after) !== null);
  return opens ? { end: end + 1, slack: openness(Math.abs(value)) } : closed;
}

function measured(flat: string, number: FoundNumber): Measured {
  if (number.form !== "plain") {
    const unit = number.form === "percent" ? "%" : "";
    return { number, end: number.end, kind: "percent", unit, found: null, more: 0, slack: number.slack };
  }
  const { end, slack } = openAfter(flat, number);
  const at = flat[end] === " " ? end + 1 : end;
  const inside = flat[at] === "个" ? matchAt(INSIDE_UNIT, flat, at) : null;
  if (inside !== null) {
    const more = inside[1] === "半" ? 0.5 : 0;
    const unit = `个${inside[2] ?? ""}`;
    return {
      number,
      end: at + inside[0].length,
      kind: "duration",
      unit,
      found: null,
      more,
      slack: more > 0 ? slack : 1,
    };
  }
  const found = unitAt(flat, at);
  if (found === null) return { number, end, kind: "bare", unit: "", found, more: 0, slack };
  const { kind, text: unit } = found;
  const after = kind === "duration" && HALVED_UNIT.test(unit) ? matchAt(AFTER_UNIT, flat, found.end) : null;
  if (after === null) return { number, end: found.end, kind, unit, found, more: 0, slack };
  const more = after[1] === "半" ? 0.5 : 0;
  return { number, end: found.end + 1, kind, unit, found, more, slack: more > 0 ? slack : 1 };
}

/** 二 before a classifier numbers (二期, 二次), but with these it counts in older style. */
const COUNTED_WITH_TWO = /^[人省县州国卷者旗府子女]/;

/** 二次供水, 一期工程: a numeral of one character that numbers a thing without 第. */
function numbersAThing(flat: string, { numeral }: FoundNumber, unit: string, before: string): boolean {
  if (numeral.script !== "chinese" || numeral.end - numeral.start > 1) return false;
  if (unit === "期") return !/[分共有了续]$/.test(before);
  return flat[numeral.start] === "二" && !COUNTED_WITH_TWO.test(unit);
}

/** Before 分: 30度45分 is an angle, 满意度98分 a score. */
const DEGREES = /[\d一二三四五六七八九十]度$/;

/** After 级: 7级大风, 6级地震 are measured. */
const STRONG = /^(?:[大强阵]?风|地震)/;

/** The kind that the surroundings give a unit: 位 after 上升 are places, 类 of water is a class. */
function kindInContext(flat: string, { number, end, unit, kind }: Measured): QuantityKind {
  const before = flat.slice(Math.max(0, number.start - 3), number.start);
  if (unit === "位" || unit === "名")
    return MOVEMENTS.some((word) => before.replace(/了$/, "").endsWith(word)) ? "places" : kind;
  if (unit === "类") return before.endsWith("劣") || flat[end] === "水" ? "ordinal" : kind;
  if (unit === "级")
    return number.numeral.script === "arabic" &&
      (number.precision < 0.5 || /[震风力]/.test(before) || STRONG.test(flat.slice(end, end + 2)))
      ? "measure"
      : kind;
  if (unit === "届") return /(?:连续|蝉联|连任|共)$/.test(before) ? "count" : kind;
  if (unit === "次" && before.endsWith("届")) return "ordinal";
  if (kind === "count" && numbersAThing(flat, number, unit, before)) return "ordinal";
  if (unit === "分") return /[时点]$/.test(before) ? "duration" : DEGREES.test(before) ? "measure" : kind;
  return kind;
}

/** Before them a numeral of one character with 分 is a score: 得三分. */
const SCORED = /[得扣加减打评计满记为低高]/;
/** “三区三线”, “五化”, “一主六双”: numerals with one or two characters each, in quotation marks. */
const SLOGAN = /(?:[一二三四五六七八九十双两][\u4e00-\u9fff]{1,2}){1,4}”/y;

/** Whether 一 with a unit counts: 发生一起, 有一个, but not 统一, 这一个, 一个 as an article. */
function oneCounts(flat: string, number: FoundNumber, unit: FoundUnit, from: number): boolean {
  const before = flat.charAt(number.start - 1);
  if (before !== "" && DETERMINERS.includes(before)) return false;
  if (unit.noun) return false;
  // 一县一策, 一对一: patterns.
  if (flat[unit.end] === "一" || (number.start - 2 >= from && flat[number.start - 2] === "一")) return false;
  if (unit.kind !== "count") return true;
  if (unit.text === "次" || unit.text === "期") return true;
  if (unit.text === "起") return /[生现引造处理报成有发]/.test(before);
  return before === "" || COUNTING.includes(before) || /[\s|（(：:]/.test(before);
}

/** Whether a numeral with its unit states an amount; Arabic ones always do. */
function isAmount(flat: string, { number, found, unit }: Measured, from: number): boolean {
  const { numeral } = number;
  if (numeral.script === "arabic" || number.form !== "plain") return true;
  if (isLoneFinancial(flat, numeral)) return false;
  const length = numeral.end - numeral.start;
  const before = flat.charAt(number.start - 1);
  const approximate = prefixBefore(flat, number.start, from) !== null;
  if (numeral.bare && !/[上成]/.test(before) && !approximate && (length < 2 || found === null)) return false;
  if (unit === "") return numeral.script === "chinese" && length > 1 && (approximate || (length > 2 && !numeral.bare));
  if (found?.text === "番") return /[翻了]/.test(before);
  if (length > 1 || found === null) return true;
  if (matchAt(SLOGAN, flat, number.start) !== null && isQuoted(flat, number.start, from)) return false;
  if (found.wordy && !(found.text === "角" && before === "元")) return false;
  if (found.kind === "ordinal" || found.kind === "percent") return true;
  if (found.text === "分") return SCORED.test(flat.slice(Math.max(0, number.start - 2), number.start));
  const printed = flat.slice(numeral.start, numeral.end);
  if (printed === "一") return oneCounts(flat, number, found, from);
  return true;
}

/** Whether an opening quotation mark stands shortly before `at`. */
function isQuoted(flat: string, at: number, from: number): boolean {
  const opening = flat.lastIndexOf("“", at);
  return opening >= from && at - opening <= 8 && !flat.slice(opening, at).includes("”");
}

/** Digits that only number a line or a clause: 1. at its beginning, （2）. */
function isLabel(flat: string, start: number, end: number): boolean {
  if (end - start > 2) return false;
  const next = flat.charAt(end);
  const before = flat.slice(Math.max(0, start - 2), start);
  if (/[（(]$/.test(before) && /[)）]/.test(next)) return true;
  const numbers = (next === "." || next === "、") && !/\d/.test(flat.charAt(end + 1));
  return numbers && (start === 0 || /[\n\r\u3000：:。；;] ?$/.test(before) || /^\s+$/.test(before));
}

/** 12345, 12306: service numbers of the country. */
const SERVICE_NUMBER = /^12[345]\d{2}$/;

/** A bare number that names something: 12345热线; null where it does not. */
function labelled(flat: string, { number, found }: Measured): Draft | null {
  const { start, end, value } = number;
  const printed = flat.slice(start, end);
  const named = LABELLED.some((word) => flat.startsWith(word, end)) && Number.isInteger(value);
  if (!named && !(found === null && SERVICE_NUMBER.test(printed))) return null;
  return { start, end, kind: "ordinal", value, low: value, high: value, unit: "", precision: null };
}

/** 上千人: no fewer than a thousand. Only before a multiplier without a digit. */
function upTo(flat: string, { number }: Measured, from: number): { start: number; side: Side } | null {
  const start = number.start - 1;
  const fits =
    number.numeral.bare && start >= from && flat[start] === "上" && !/[以加马晚早]/.test(flat.charAt(start - 1));
  return fits ? { start, side: "above" } : null;
}

/** The last characters of {@link CURRENCY_SIGNS}. */
const CURRENCY_MARKS = "$¥￥€£";

function signBefore(flat: string, at: number, from: number): { sign: string; unit: string } | null {
  if (!CURRENCY_MARKS.includes(flat.charAt(at - 1))) return null;
  return CURRENCY_SIGNS.find(({ sign }) => at - sign.length >= from && flat.endsWith(sign, at)) ?? null;
}

/** A single amount: bounds, kind and the words around it. */
function single(flat: string, one: Measured, from: number): Draft {
  const { number } = one;
  const sign = signBefore(flat, number.start, from);
  const start = sign === null ? number.start : number.start - sign.sign.length;
  const kind = sign === null ? kindInContext(flat, one) : "money";
  const prefix = prefixBefore(flat, start, from) ?? upTo(flat, one, from);
  const suffix = suffixAt(flat, one.end, kind);
  const value = one.more === 0 ? number.value : tidy(number.value + one.more);
  const beyond = one.slack === 0 ? value : tidy(value + (value < 0 ? -one.slack : one.slack));
  const { low, high } = boundsOf(
    Math.min(value, beyond),
    Math.max(value, beyond),
    suffix?.side ?? prefix?.side ?? null,
  );
  return {
    start: prefix?.start ?? start,
    end: suffix?.end ?? one.end,
    kind,
    value,
    low,
    high,
    unit: sign?.unit ?? one.unit,
    precision: number.precision,
  };
}

/** 至, —, ~ between the ends of a range. */
const JOIN = / ?(至|到|—{1,2}|-|~) ?/y;
/** 由3个到5个 is a change and no range. */
const CHANGE = /[由从自]$/;

/** The range that begins with `one`, or null: 3至5个, 10%—15%, 四至八倍. */
function range(flat: string, one: Measured, from: number): Draft | null {
  const join = matchAt(JOIN, flat, one.end);
  if (join === null) return null;
  const changes = (join[1] === "至" || join[1] === "到") && CHANGE.test(flat.slice(0, one.number.start).slice(-1));
  if (changes) return null;
  const secondNumber = numberAt(flat, one.end + join[0].length, "prose");
  if (secondNumber === null || secondNumber.start !== one.end + join[0].length) return null;
  const two = measured(flat, secondNumber);
  if (one.unit !== "" && one.unit !== two.unit) return null;
  if (one.kind !== "bare" && one.kind !== two.kind) return null;
  const { numeral } = one.number;
  if (
    two.unit === "" &&
    (numeral.script !== "arabic" || secondNumber.numeral.script !== "arabic" || /[A-Za-z]/.test(flat.charAt(two.end)))
  )
    return null;
  // 3—5万个: the first end leaves its 万 to the second.
  const factor = one.unit === "" && numeral.scale === 1 && one.number.value < 1000 ? secondNumber.numeral.scale : 1;
  const value = times(one.number.value, factor);
  const high = tidy(secondNumber.value + two.more + two.slack);
  if (value >= high) return null;
  const prefix = prefixBefore(flat, one.number.start, from);
  const suffix = suffixAt(flat, two.end, two.kind);
  return {
    ...{ start: prefix?.start ?? one.number.start, end: suffix?.end ?? two.end, kind: two.kind, unit: two.unit },
    ...{ value, low: value, high, precision: times(one.number.precision, factor) },
  };
}

/** 1比3, 1:5 */
const RATIO = /\d{1,4} ?[比:] ?\d{1,4}(?![\d:])/y;

/**
 * Reads the amount whose numeral begins at `at` of a text from `flatten`: a quantity, or where the numeral ends that
 * states none; null where no number begins.
 */
export function amountAt(flat: string, at: number, from: number): Finding | null {
  const ratio = matchAt(RATIO, flat, at);
  // 负1比3 is a lost game and no negative number.
  if (ratio === null && flat[at] === "负" && matchAt(RATIO, flat, at + 1) !== null) return null;
  if (ratio !== null) {
    const end = at + ratio[0].length;
    return { draft: unvalued(at, end, "bare", "") };
  }
  const number = numberAt(flat, at, "prose");
  if (number === null) return null;
  const one = measured(flat, number);
  const label = labelled(flat, one);
  if (label !== null) return { draft: label };
  const joined = range(flat, one, from);
  if (joined !== null) return { draft: joined };
  const passTo = number.end;
  if (one.kind === "bare") {
    const next = flat.charAt(number.end);
    if (/[A-Za-z+]/.test(next) || isLabel(flat, number.start, number.end)) return { passTo };
  }
  if (!isAmount(flat, one, from)) return { passTo };
  return { draft: single(flat, one, from) };
}
