/**
 * Places in an order: ranks (第9位, 前三名, 居首位, 末位) and ordinals that only name a thing (第二轮, 第37次).
 */
import { matchAt } from "./flat.js";
import { RANKINGS } from "./lexicon/quantity-words.js";
import { numberAt } from "./number-at.js";
import type { Draft } from "./quantity-draft.js";
import { unitAt } from "./unit.js";

/** 首位, 末位, 榜首, 倒数第一 */
const RANK_WORD = /首位|榜首|末位|末尾|末名/y;
/** 居全国首位: what makes 首位 a rank and not 首位女性. */
const NEAR_RANK_WORD = /[居列排占位获登]|名/;

function rank(start: number, end: number, value: number, unit: string): Draft {
  return { start, end, kind: "rank", value, low: value, high: value, unit, precision: null };
}

/** 首位, 末位 after a word of ranking. */
export function rankWordAt(flat: string, at: number, from: number): Draft | null {
  const found = matchAt(RANK_WORD, flat, at);
  if (found === null || !NEAR_RANK_WORD.test(flat.slice(Math.max(from, at - 8), at))) return null;
  return rank(at, at + found[0].length, /首/.test(found[0]) ? 1 : -1, "");
}

/** What may follow 第九 for it to be a rank: no noun that it numbers (第二产业), but 第三大, 第一的. */
const AFTER_RANK = /^(?:$|[^\u4e00-\u9fff]|[的和与及或高低大长多强吗呢么是为])/;

/** The 至 of 第2至4名 and 第一至第二十批 */
const TO = /(?:至|到|—{1,2}|-|~)第?/y;

/** 第2至4名, 第5—10名: the other end of a range and its unit; null where the ordinal stands alone. */
function otherEnd(flat: string, at: number): { value: number; unit: string; end: number } | null {
  const to = matchAt(TO, flat, at);
  const second = to === null ? null : numberAt(flat, at + to[0].length, "prose");
  const unit = second === null || second.form !== "plain" ? null : unitAt(flat, second.end);
  return second === null || unit === null ? null : { value: second.value, unit: unit.text, end: unit.end };
}

/** 第9位, 第二轮, 倒数第一, from the 第 before the numeral at `at`. */
export function ordinalAt(flat: string, at: number, from: number): Draft | null {
  if (flat[at - 1] !== "第" || at - 1 < from) return null;
  const found = numberAt(flat, at, "prose");
  if (found === null || found.form !== "plain") return null;
  const backwards = at - 3 >= from && flat.startsWith("倒数", at - 3);
  const value = backwards ? -found.value : found.value;
  const unit = unitAt(flat, found.end);
  const other = unit === null && !backwards ? otherEnd(flat, found.end) : null;
  if (other !== null && other.value > value) {
    const kind = other.unit === "位" || other.unit === "名" ? "rank" : "ordinal";
    return { ...rank(at - 1, other.end, value, other.unit), kind, high: other.value };
  }
  const named = unit !== null && unit.kind !== "measure" && unit.kind !== "money" && unit.kind !== "percent";
  const draft = rank(at - (backwards ? 3 : 1), named ? unit.end : found.end, value, named ? unit.text : "");
  if (named && (unit.text === "位" || unit.text === "名")) return draft;
  const ranked = !named && AFTER_RANK.test(flat.slice(found.end, found.end + 1));
  return ranked || backwards ? draft : { ...draft, kind: "ordinal" };
}

/** Before 前, 后 and 末 they make another word: 目前, 最后 is one still. */
const NO_TOP = /[目此以之年月日天提当眼先然午]/;

/** 前三名, 后三位, and 前三 after a word of ranking, from the 前 before the numeral at `at`. */
export function topAt(flat: string, at: number, from: number): Draft | null {
  const before = flat.charAt(at - 1);
  if (at - 1 < from || (before !== "前" && before !== "后" && before !== "末")) return null;
  if (NO_TOP.test(flat.charAt(at - 2))) return null;
  const found = numberAt(flat, at, "prose");
  if (found === null || found.form !== "plain" || found.value < 2) return null;
  const unit = flat.charAt(found.end);
  const named = unit === "名" || unit === "位";
  const near = flat.slice(Math.max(from, at - 7), at - 1);
  const ranked = AFTER_RANK.test(unit) && RANKINGS.some((word) => near.includes(word));
  if (!named && !ranked) return null;
  const draft = rank(at - 1, named ? found.end + 1 : found.end, found.value, named ? unit : "");
  return before === "前" ? { ...draft, low: 1 } : { ...draft, value: -found.value, low: -found.value, high: -1 };
}
