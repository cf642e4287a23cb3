/**
 * Numbers with their units in running text: 4.9万个, 25微克/立方米, 9200余万元, 第9位, 2023年4月25日.
 */
import type { Span } from "../corpus/notice.js";
import { dateAt } from "./date.js";
import { flatten } from "./flat.js";
import {
  CURRENCY_SIGNS,
  LABELLED,
  MOVEMENTS,
  ORDINAL_UNITS,
  PREFIXES,
  RANKINGS,
  type Side,
  SUFFIXES,
} from "./lexicon/quantity-words.js";
import { endOfWordAt, type FoundNumber, isLoneFinancial, numberAt } from "./number.js";
import { openness, tidy, times } from "./numeral.js";
import { type FoundUnit, unitAt } from "./unit.js";

/** What sort of quantity it is; question words ask for one or several of these. */
export type QuantityKind =
  | "count" // 114项, 18座: a classifier
  | "measure" // 25微克/立方米, 19.85万吨/日
  | "money" // 9200余万元
  | "percent" // 93.4%, 六成, 三分之一
  | "points" // 6.6个百分点
  | "times" // 1.8倍
  | "score" // 97.2分
  | "rank" // 第9位, 末位, 前三名
  | "places" // 3个位次
  | "ordinal" // 第二轮, 第37次: names a thing, is no amount
  | "date" // 2023年4月25日, 2022年底, 6月
  | "duration" // 19年, 15个工作日
  | "contact" // 0000-6018235
  | "bare"; // a number without a unit
/** A quantity in a text. The span takes in number, unit and what is printed of approximation (约, 余, 近). */
export interface Quantity extends Span {
  readonly kind: QuantityKind;
  readonly text: string;
  /** 49000 for 4.9万个; the lower bound of a range; null for dates and contacts. */
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  /** 个, 微克/立方米, 元; empty for none. 万 and 亿 belong to the number, not to the unit. */
  readonly unit: string;
  /** Half of one in the last printed place, in the scale of `value` (0.05 for 93.4); null where there is no value. */
  readonly precision: number | null;
}

type Draft = Omit<Quantity, "text">;

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** 0000-6018235, 0431-88888888, 13800000000, 400-800-8888. */
const PHONE = /(?:0\d{2,3}[-—]|\(0\d{2,3}\) ?)\d{7,8}(?:-\d{1,5})?(?!\d)|400-?\d{3}-?\d{4}(?!\d)|1[3-9]\d{9}(?!\d)/y;
/** aqkh@beihu.example */
const EMAIL = /[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,8}/g;
/** 〔2023〕16号 */
const DOCUMENT_NUMBER = /[〔[【(（]((?:19|20)\d{2})[〕\]】)）](?:第)?\d{1,5}号/y;
/** The year in its brackets. */
const LATIN_RUN = /[A-Za-z0-9.+_/-]*/y;
/** 第二季度 and 第9位 both begin so. */
const DIGITS_PLUS = /\d+(?:\.\d+)?\+(?=[\dA-Za-z])\S{1,8}/y;
const HALVES = /(一半|半数|过半数|过半|大半|多半)(以上|左右)?(?![天年月日个小时路夜岛])/y;
const ENDS = /(首位|榜首|末位|末尾|倒数第一)/y;
const HALF_UNIT = /个(半|多)(月|小时|世纪|钟头|星期|礼拜|学期|季度|工作日)/y;
const TRAILING_HALF = /(?:年|岁|小时|天|个月)(半|多)(?![元样边种数方项层次个家名位级党民径导球夜])/y;
const JOIN = / ?(至|到|—{1,2}|-|~) ?/y;
const NUMBER_START = /[0-9.〇○零一二三四五六七八九两俩十百千万亿廿卅壹贰叁肆伍陆柒捌玖拾佰仟半负首末榜过大多数几前-]/g;

function sideBounds(
  number: { low: number; high: number; value: number },
  side: Side | null,
): [number | null, number | null] {
  if (side === null) return [number.low, number.high];
  if (side === "above") return [number.low, null];
  if (side === "below") return [null, number.high];
  return [times(number.low, 0.9), times(number.high, 1.1)];
}

function prefixBefore(flat: string, at: number, from: number): { start: number; side: Side } | null {
  for (const { word, side, notAfter } of PREFIXES) {
    const start = at - word.length;
    if (start < from || !flat.startsWith(word, start)) continue;
    if (start > 0 && notAfter.includes(flat.charAt(start - 1))) continue;
    return { start, side };
  }
  return null;
}

function bareDraft(start: number, end: number, kind: QuantityKind, unit: string): Draft {
  return { start, end, kind, value: null, low: null, high: null, unit, precision: null };
}

/** Characters after 第九 that let it be a rank: not those of a noun that it numbers (第二产业). */
const AFTER_RANK = /^(?:$|[^\u4e00-\u9fff]|[的和与及或高低大长多强吗呢么是为])/;

function ordinal(flat: string, at: number, from: number): Draft | null {
  if (flat[at - 1] !== "第" || at - 1 < from) return null;
  const backwards = flat.startsWith("倒数", at - 3) && at - 3 >= from;
  const start = backwards ? at - 3 : at - 1;
  const found = numberAt(flat, at, "prose");
  if (found === null || found.form !== "plain") return null;
  const unit = unitAt(flat, found.end);
  const rankUnit = unit !== null && (unit.text === "位" || unit.text === "名");
  const end = unit?.end ?? found.end;
  const value = backwards ? -found.value : found.value;
  const draft = { start, end, value, low: value, high: value, unit: unit?.text ?? "", precision: null };
  if (rankUnit) return { ...draft, kind: "rank" };
  const ranked = unit === null && AFTER_RANK.test(flat.slice(found.end, found.end + 1));
  return { ...draft, kind: ranked ? "rank" : "ordinal" };
}

function topOrBottom(flat: string, at: number, from: number): Draft | null {
  const before = flat[at - 1];
  if (at - 1 < from || (before !== "前" && before !== "后" && before !== "末")) return null;
  if (/[目此以之年月日天提当眼先然午]/.test(flat[at - 2] ?? "")) return null;
  const found = numberAt(flat, at, "prose");
  if (found === null || found.form !== "plain") return null;
  const unit = flat[found.end];
  const named = unit === "名" || unit === "位";
  const after = flat.slice(found.end, found.end + 1);
  const near = flat.slice(Math.max(from, at - 7), at - 1);
  if (!named && !(AFTER_RANK.test(after) && RANKINGS.some((word) => near.includes(word)))) return null;
  const end = named ? found.end + 1 : found.end;
  const start = at - 1;
  const shared = { start, end, kind: "rank" as const, unit: named ? (unit ?? "") : "", precision: null };
  if (before === "前") return { ...shared, value: found.value, low: 1, high: found.value };
  return { ...shared, value: -found.value, low: -found.value, high: -1 };
}

function endOfTable(flat: string, at: number, from: number): Draft | null {
  const found = match(ENDS, flat, at);
  if (found === null) return null;
  const near = flat.slice(Math.max(from, at - 8), at);
  if (!/[居列排占位获登]|名/.test(near)) return null;
  const value = /首/.test(found[0]) ? 1 : -1;
  return {
    start: at,
    end: at + found[0].length,
    kind: "rank",
    value,
    low: value,
    high: value,
    unit: "",
    precision: null,
  };
}

function halves(flat: string, at: number): Draft | null {
  const found = match(HALVES, flat, at);
  if (found === null) return null;
  const above = found[2] === "以上" || /过|大|多/.test(found[1] ?? "");
  return {
    ...{ start: at, end: at + found[0].length, kind: "percent", value: 0.5, low: above || !found[2] ? 0.5 : 0.45 },
    ...{ high: above ? null : 0.5, unit: "", precision: 0 },
  };
}

/** 数十, 几百: between two and nine of the unit. */
function several(flat: string, at: number, from: number): Draft | null {
  if (flat[at] !== "数" && flat[at] !== "几") return null;
  if (/[总人次户基指系分点件位单个十百千万]/.test(flat[at - 1] ?? "") && flat[at] === "数") return null;
  const found = numberAt(flat, at + 1, "prose");
  if (found === null || found.form !== "plain" || (!found.numeral.bare && flat[at + 1] !== "十")) return null;
  const unit = unitAt(flat, found.end);
  if (unit === null) return null;
  const prefix = prefixBefore(flat, at, from);
  return {
    ...{ start: prefix?.start ?? at, end: unit.end, kind: unit.kind, unit: unit.text },
    ...{ value: times(found.value, 2), low: times(found.value, 2), high: times(found.value, 10), precision: null },
  };
}

/** Characters before 一 that make 一个 an article and no count: 这一个, 另一项, 新一轮. */
const DETERMINERS = "这那哪另同某每任新下上前后本单统唯之逐";
/** Units with which 一 counts nothing: 一种, 一批. */
const ARTICLES = "种批股片段面样道把口眼头组层群伙拨丝点步线边则番体类度带词";

/** Whether a Chinese numeral with its unit states an amount. */
function counts(flat: string, number: FoundNumber, unit: FoundUnit | null, from: number): boolean {
  const { numeral } = number;
  if (numeral.script === "arabic") return true;
  if (number.form !== "plain") return true;
  if (isLoneFinancial(flat, numeral)) return false;
  const length = numeral.end - numeral.start;
  const before = flat.charAt(number.start - 1);
  if (numeral.bare && !/[上近超逾约过数几成]/.test(before) && numeral.end - numeral.start < 2) return false;
  if (unit === null) return length >= 3 && !numeral.bare;
  const printed = flat.slice(numeral.start, numeral.end);
  if (printed === "一") {
    if (DETERMINERS.includes(before) && before !== "") return false;
    if (ARTICLES.includes(unit.text)) return false;
    if (unit.noun) return false;
    // 一县一策: a pattern, no amount.
    if (flat[unit.end] === "一" || (flat[number.start - 2] === "一" && from <= number.start - 2)) return false;
    if (unit.text === "起" && !/[生现引造处理报成有发查]$/.test(flat.slice(0, number.start).slice(-1))) return false;
    if (/[“‘「]/.test(before)) return false;
  }
  if (unit.text === "分" && !/[得扣加减打评计满记为]/.test(flat.slice(Math.max(0, number.start - 2), number.start)))
    return false;
  if (unit.noun && length === 1 && /[“‘]/.test(before)) return false;
  return true;
}

/** Digits that only number a line or a clause: 1. at its beginning, （2）. */
function isLabel(flat: string, start: number, end: number): boolean {
  const next = flat.charAt(end);
  const before = flat.slice(Math.max(0, start - 2), start);
  if (end - start > 2) return false;
  const opens = start === 0 || /[\n\r\u3000：:。；;]\s?$/.test(before) || /^\s+$/.test(before);
  if ((next === "." || next === "、") && !/\d/.test(flat.charAt(end + 1))) return opens;
  return /[（(]$/.test(before) && /[)）]/.test(next);
}

function unitAfter(
  flat: string,
  number: FoundNumber,
): { end: number; unit: string; kind: QuantityKind; add: number; open: boolean; found: FoundUnit | null } {
  let at = number.end;
  let open = false;
  if (/[余多来]/.test(flat.charAt(at)) && number.form === "plain") {
    const allowed = flat[at] !== "来" || /[十百千万亿]/.test(flat.charAt(at - 1));
    const after = flat[at + 1] === " " ? at + 2 : at + 1;
    if (allowed && (unitAt(flat, after) !== null || flat[at] === "余")) {
      at++;
      open = true;
    }
  } else if (flat[at] === "几" && flat[at - 1] === "十" && unitAt(flat, at + 1) !== null) {
    at++;
    open = true;
  }
  const spaced = flat[at] === " " ? at + 1 : at;
  const half = match(HALF_UNIT, flat, spaced);
  if (half !== null) {
    const many = half[1] === "多";
    return {
      end: spaced + half[0].length,
      unit: `个${half[2] ?? ""}`,
      kind: "duration",
      add: many ? 0 : 0.5,
      open: open || many,
      found: null,
    };
  }
  const found = unitAt(flat, spaced);
  if (found === null) return { end: at, unit: "", kind: "bare", add: 0, open, found };
  const trailing = match(TRAILING_HALF, flat, found.end - Math.min(found.text.length, 2));
  const trailingFit =
    trailing !== null &&
    found.kind === "duration" &&
    found.end + 1 === found.end - Math.min(found.text.length, 2) + trailing[0].length;
  if (trailingFit) {
    const many = trailing[1] === "多";
    return { end: found.end + 1, unit: found.text, kind: found.kind, add: many ? 0 : 0.5, open: open || many, found };
  }
  return { end: found.end, unit: found.text, kind: found.kind, add: 0, open, found };
}

/** The kind that the surroundings give a unit: 位 after 上升 are places, 类 of water is a grade. */
function kindInContext(flat: string, start: number, end: number, unit: string, kind: QuantityKind): QuantityKind {
  if (unit === "位" || unit === "名") {
    const before = flat.slice(Math.max(0, start - 3), start).replace(/了$/, "");
    return MOVEMENTS.some((word) => before.endsWith(word)) ? "places" : kind;
  }
  if (unit === "类" && (flat[start - 1] === "劣" || flat[end] === "水")) return "ordinal";
  return kind;
}

function amount(flat: string, at: number, from: number): Draft | "skip" | null {
  const number = numberAt(flat, at, "prose");
  if (number === null) return null;
  const { numeral } = number;
  const latinBefore = /[A-Za-z]/.test(flat.charAt(number.start - 1));
  if (numeral.script === "arabic" && latinBefore) return "skip";
  const unit = unitAfter(flat, number);
  if (number.form !== "plain") {
    const prefix = prefixBefore(flat, number.start, from);
    const suffix = SUFFIXES.find(({ word }) => flat.startsWith(word, number.end));
    const end = number.end + (suffix?.word.length ?? 0);
    const [low, high] = sideBounds(number, suffix?.side ?? prefix?.side ?? null);
    const printed = number.form === "percent" ? "%" : "";
    return {
      start: prefix?.start ?? number.start,
      end,
      kind: "percent",
      value: number.value,
      low,
      high,
      unit: printed,
      precision: number.precision,
    };
  }
  const label = LABELLED.find((word) => flat.startsWith(word, number.end));
  if (label !== undefined && Number.isInteger(number.value)) {
    return { ...bareDraft(number.start, number.end, "ordinal", ""), value: number.value };
  }
  if (unit.found === null && unit.kind === "bare") {
    const ordinalUnit = ORDINAL_UNITS.find((word) => flat.startsWith(word, number.end));
    if (ordinalUnit !== undefined) {
      return {
        ...bareDraft(number.start, number.end + ordinalUnit.length, "ordinal", ordinalUnit),
        value: number.value,
      };
    }
    if (/[A-Za-z+]/.test(flat.charAt(number.end)) || flat[number.start - 1] === "+") return "skip";
    if (numeral.script === "arabic" && isLabel(flat, number.start, number.end)) return "skip";
  }
  const sign = CURRENCY_SIGNS.find(
    (each) =>
      flat.endsWith(each.sign, number.start) ||
      flat.slice(Math.max(from, number.start - each.sign.length), number.start) === each.sign,
  );
  if (sign === undefined && !counts(flat, number, unit.found, from)) return "skip";
  const prefix = prefixBefore(flat, number.start, from);
  const suffix = SUFFIXES.find(({ word }) => flat.startsWith(word, unit.end));
  const value = tidy(number.value + unit.add);
  const open = unit.open
    ? unit.end > number.end + 1 &&
      flat.charAt(number.end) !== "余" &&
      Number.isInteger(value) &&
      numeral.script !== "arabic" &&
      value < 10
      ? 1
      : openness(Math.abs(value))
    : 0;
  const [low, high] = sideBounds(
    { value, low: tidy(number.low + unit.add), high: tidy(number.high + unit.add + open) },
    suffix?.side ?? prefix?.side ?? null,
  );
  const kind = sign === undefined ? kindInContext(flat, number.start, unit.end, unit.unit, unit.kind) : "money";
  return {
    ...{ start: prefix?.start ?? (sign === undefined ? number.start : number.start - sign.sign.length) },
    ...{ end: unit.end + (suffix?.word.length ?? 0), kind, value, low, high },
    ...{ unit: sign?.unit ?? unit.unit, precision: number.precision },
  };
}

/** Joins 1,284.6米至1,285.2米 and 3至5个 into one. */
function joined(flat: string, first: Draft, from: number): Draft {
  if (first.value === null) return first;
  const join = match(JOIN, flat, first.end);
  if (join === null) return first;
  const word = join[1] ?? "";
  if ((word === "至" || word === "到") && /[由从自]/.test(flat.charAt(first.start - 1))) return first;
  const at = first.end + join[0].length;
  if (dateAt(flat, at) !== null && first.unit === "") return first;
  const second = amount(flat, at, Math.max(at, from));
  if (second === null || second === "skip" || second.value === null || second.start !== at) return first;
  if (first.unit !== "" && first.unit !== second.unit) return first;
  if (first.unit === "" && first.kind !== "bare") return first;
  const scale =
    first.unit === "" && second.precision !== null && second.value >= 10000 && first.value < 1000
      ? 10 ** (Math.floor(Math.log10(second.value / Math.max(first.value, 1)) / 4) ** 1)
      : 1;
  const value = scale === 1 ? first.value : first.value;
  if (value >= second.value) return first;
  return { ...second, start: first.start, value, low: value, high: second.high ?? second.value };
}

function quantityAt(flat: string, at: number, from: number): Draft | "skip" | null {
  const character = flat.charAt(at);
  if (character === "首" || character === "末" || character === "榜") return endOfTable(flat, at, from);
  if (character === "半" || character === "过" || character === "大" || (character === "多" && flat[at + 1] === "半")) {
    const half = halves(flat, at);
    if (half !== null) return half;
    return character === "半" ? halfOfUnit(flat, at) : null;
  }
  if (character === "前" || character === "多") return null;
  if (character === "数" || character === "几") return several(flat, at, from);
  const phone = match(PHONE, flat, at);
  if (phone !== null && !/\d/.test(flat.charAt(at - 1))) return bareDraft(at, at + phone[0].length, "contact", "");
  if (/[〔[【(（]/.test(flat.charAt(at - 1)) && at - 1 >= from) {
    const number = match(DOCUMENT_NUMBER, flat, at - 1);
    if (number !== null) return bareDraft(at - 1, at - 1 + number[0].length, "ordinal", "号");
  }
  const plus = match(DIGITS_PLUS, flat, at);
  if (plus !== null) return "skip";
  if (character === "一") {
    const half = halves(flat, at);
    if (half !== null) return half;
  }
  const latin = /[A-Za-z]/.test(flat.charAt(at - 1));
  if (!latin) {
    const before = flat.charAt(at - 1);
    const front = (before === "第" || before === "前") && at - 1 >= from;
    const date = (front ? dateAt(flat, at - 1, from) : null) ?? dateAt(flat, at, from);
    if (date !== null && !(before === "第" && date.start === at)) return bareDraft(date.start, date.end, "date", "");
    const rank = ordinal(flat, at, from) ?? topOrBottom(flat, at, from);
    if (rank !== null) return rank;
  }
  const found = amount(flat, at, from);
  return found === null || found === "skip" ? found : joined(flat, found, from);
}

/** 半年, 半个月: half of one. */
function halfOfUnit(flat: string, at: number): Draft | null {
  const calendar = /[上下]/.test(flat.charAt(at - 1)) && flat[at + 1] === "年";
  if (calendar) return bareDraft(at - 1, at + 2, "date", "");
  const unit = unitAt(flat, at + 1);
  if (unit === null || unit.kind !== "duration") return null;
  if (/[大前后上下多]/.test(flat.charAt(at - 1))) return null;
  return {
    start: at,
    end: unit.end,
    kind: "duration",
    value: 0.5,
    low: 0.5,
    high: 0.5,
    unit: unit.text,
    precision: 0.05,
  };
}

/** 3.5个和6.2个百分点: what the first leaves out stands with the last. */
const LIST_JOIN = /^ ?(?:和|与|及|或|、|以及) ?$/;

function completed(flat: string, drafts: readonly Draft[]): Draft[] {
  const result = [...drafts];
  for (let index = result.length - 2; index >= 0; index--) {
    const [draft, next] = [result[index], result[index + 1]];
    if (draft === undefined || next === undefined) continue;
    if (!LIST_JOIN.test(flat.slice(draft.end, next.start))) continue;
    const cutShort = draft.unit === "个" && /^个(?:百分点|位次|名次)$/.test(next.unit);
    const missing =
      draft.kind === "bare" &&
      next.unit !== "" &&
      next.value !== null &&
      next.kind !== "ordinal" &&
      (next.precision ?? 0) < 1000;
    if (cutShort || missing) result[index] = { ...draft, kind: next.kind, unit: next.unit };
  }
  return result;
}

/**
 * The quantities of a text, in order and not overlapping: `浓度为25微克/立方米，居全国第9位` → 25微克/立方米 (measure), 第9位 (rank).
 * Percentages carry the number before the sign and the unit `%`, 六成 is 60 of `%`; 三分之一 and 一半 are parts of one
 * with no unit. Ranks counted from the end are negative (末位 -1, 后三名 -3). `low` or `high` is null where the text
 * leaves that side open (5％以上). Never throws; linear in the text's length.
 */
export function readQuantities(text: string): Quantity[] {
  const flat = flatten(text);
  const drafts: Draft[] = [];
  const mails: Draft[] = flat.includes("@")
    ? Array.from(flat.matchAll(EMAIL), (found) => bareDraft(found.index, found.index + found[0].length, "contact", ""))
    : [];
  let mail = mails.shift();
  let at = 0;
  let from = 0;
  for (;;) {
    NUMBER_START.lastIndex = at;
    const next = NUMBER_START.exec(flat);
    const position = next === null ? flat.length : next.index;
    if (mail !== undefined && position >= mail.start) {
      drafts.push(mail);
      at = mail.end;
      from = at;
      mail = mails.shift();
      continue;
    }
    if (next === null) break;
    const word = endOfWordAt(flat, position);
    if (word > position) {
      at = word;
      continue;
    }
    const found = quantityAt(flat, position, from);
    if (found === "skip") {
      const run = match(LATIN_RUN, flat, position);
      const number = numberAt(flat, position, "prose");
      at = Math.max(position + 1, number?.end ?? 0, position + (run?.[0].length ?? 0));
      continue;
    }
    if (found === null || found.end <= position) {
      at = position + 1;
      continue;
    }
    drafts.push(found);
    at = found.end;
    from = at;
  }
  return completed(flat, drafts).map((draft) => ({ ...draft, text: text.slice(draft.start, draft.end) }));
}
