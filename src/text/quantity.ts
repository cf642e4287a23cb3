/**
 * Numbers with their units in running text: 4.9万个, 25微克/立方米, 9200余万元, 第9位, 2023年4月25日.
 */
import type { Span } from "../corpus/notice.js";
import { dateAt, halfYearAt } from "./date-range.js";
import { characterSet, findIn, flatten } from "./flat.js";
import { endOfEndless, endOfWordAt } from "./number.js";
import { amountAt } from "./quantity-amount.js";
import { type Draft, type Finding, unvalued } from "./quantity-draft.js";
import { completed } from "./quantity-join.js";
import { documentNumberAt, endOfCode, markedOf, phoneAt } from "./quantity-label.js";
import { halfAt, partAt, severalAt } from "./quantity-part.js";
import { ordinalAt, rankWordAt, topAt } from "./quantity-rank.js";

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

/** A quantity in a text. The span takes in number, unit and what is printed of approximation (约, 余, 近, 以上). */
export interface Quantity extends Span {
  readonly kind: QuantityKind;
  readonly text: string;
  /**
   * 49000 for 4.9万个; the lower bound of a range; null for dates and contacts. Percentages carry the number before the
   * sign (93.4, and 60 for 六成); 三分之一 and 一半 are parts of one. Ranks from the end are negative: 末位 -1, 后三名 -3.
   */
  readonly value: number | null;
  /** Bounds; null on a side that the text leaves open (5％以上), and for dates and contacts. */
  readonly low: number | null;
  readonly high: number | null;
  /**
   * 个, 微克/立方米, 元; empty for none. 万 and 亿 belong to the number, not to the unit. `%` also for 六成; empty for
   * 三分之一.
   */
  readonly unit: string;
  /** Half of one in the last printed place, in the scale of `value` (0.05 for 93.4); null where it does not apply. */
  readonly precision: number | null;
}

/** Where a quantity may begin, or, for 第9位 and 约3万, where its numeral does. */
const BEGINNING = characterSet(
  "0123456789〇○零一二三四五六七八九两俩十百千万亿廿卅壹贰叁肆伍陆柒捌玖拾佰仟半负首末榜倒过数几-",
);

function datedAt(flat: string, at: number, from: number): Draft | null {
  const before = flat.charAt(at - 1);
  const half = at > from ? halfYearAt(flat, at - 1, from) : null;
  if (half !== null) return unvalued(half.start, half.end, "date", "");
  if (/[A-Za-z]/.test(before)) return null;
  // 第三季度, 前三季度 begin before their numeral; after 第 nothing else is a date (第37次).
  const early = (before === "第" || before === "前") && at > from ? dateAt(flat, at - 1, from) : null;
  const date = early ?? (before === "第" ? null : dateAt(flat, at, from));
  return date === null ? null : unvalued(date.start, date.end, "date", "");
}

/** What begins at `at`, reaching back no further than `from`. */
function findingAt(flat: string, at: number, from: number): Finding | null {
  const word = Math.max(endOfWordAt(flat, at, "prose"), endOfCode(flat, at), endOfEndless(flat, at));
  if (word > at) return { passTo: word };
  const draft =
    rankWordAt(flat, at, from) ??
    severalAt(flat, at, from) ??
    phoneAt(flat, at) ??
    documentNumberAt(flat, at, from) ??
    partAt(flat, at) ??
    datedAt(flat, at, from) ??
    halfAt(flat, at) ??
    ordinalAt(flat, at, from) ??
    topAt(flat, at, from);
  return draft === null ? amountAt(flat, at, from) : { draft };
}

/**
 * The quantities of a text, in order and not overlapping: `浓度为25微克/立方米，居全国第9位` → 25微克/立方米 (measure), 第9位 (rank).
 * Words that only hold a numeral (统一, 三农, PM2.5, “1+N”) are left out; 第二轮 and 12345热线 are ordinals. Never throws;
 * linear in the text's length.
 */
export function readQuantities(text: string): Quantity[] {
  const flat = flatten(text);
  const marked = markedOf(flat);
  const drafts: Draft[] = [];
  let at = 0;
  let from = 0;
  for (;;) {
    const position = findIn(BEGINNING, flat, at);
    const mark = marked[0];
    if (mark !== undefined && position >= mark.start) {
      marked.shift();
      drafts.push(mark);
      at = mark.end;
      from = at;
      continue;
    }
    if (position === flat.length) break;
    const finding = findingAt(flat, position, from);
    if (finding === null) {
      at = position + 1;
    } else if ("passTo" in finding) {
      at = Math.max(finding.passTo, position + 1);
    } else if (mark !== undefined && finding.draft.end > mark.start) {
      // 1,234@0.5: what looks like a number runs into an address, which is read as a whole.
      at = mark.start;
    } else {
      drafts.push(finding.draft);
      at = finding.draft.end;
      from = at;
    }
  }
  return completed(flat, drafts).map(({ start, end, kind, value, low, high, unit, precision }) => {
    return { start, end, kind, text: text.slice(start, end), value, low, high, unit, precision };
  });
}
