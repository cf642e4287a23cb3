/**
 * Quantities without a numeral of their own: 一半, 半数, 半年, 数十家.
 */
import { matchAt } from "./flat.js";
import { numberAt } from "./number-at.js";
import { times } from "./numeral.js";
import type { Draft } from "./quantity-draft.js";
import { prefixBefore, suffixAt } from "./quantity-side.js";
import { unitAt } from "./unit.js";

/** 一半, 半数, 过半数; not 过半透膜 or 一半天. */
const HALF_OF_ALL = /(一半|半数|过半数?)(?![天年月日个小时路夜岛透导径])/y;

/** 一半以上, 过半: a part of one. */
export function partAt(flat: string, at: number): Draft | null {
  const found = matchAt(HALF_OF_ALL, flat, at);
  if (found === null) return null;
  const end = at + found[0].length;
  const suffix = suffixAt(flat, end, "percent");
  // 没过半 is less than half
  const isOver = found[0].startsWith("过");
  const isDenied = isOver && /[没未不]/.test(flat.charAt(at - 1));
  const above = suffix?.side === "above" || (isOver && !isDenied);
  return {
    ...{ start: at, end: suffix?.end ?? end, kind: "percent", unit: "", precision: null },
    ...{ value: 0.5, low: suffix?.side === "below" || isDenied ? null : 0.5, high: above ? null : 0.5 },
  };
}

/** 半年, 半个小时: half of one. */
export function halfAt(flat: string, at: number): Draft | null {
  if (flat[at] !== "半" || /[大前后上下多一过]/.test(flat.charAt(at - 1))) return null;
  const unit = unitAt(flat, at + 1);
  if (unit === null || unit.kind !== "duration" || unit.text === "日") return null;
  const bounds = { value: 0.5, low: 0.5, high: 0.5 };
  return { start: at, end: unit.end, kind: "duration", unit: unit.text, precision: null, ...bounds };
}

/** Words that end in 数 or 几: 总数百分之五, 十几个. */
const ENDS_A_WORD = /[总人次户基指系分点件位单个倍多少岁十百千万]/;

/** 数十家, 几百万元: from two to ten of the multiplier; not 数负百米, where 数 ends a word and the number stands alone. */
export function severalAt(flat: string, at: number, from: number): Draft | null {
  if ((flat[at] !== "数" && flat[at] !== "几") || ENDS_A_WORD.test(flat.charAt(at - 1))) return null;
  const found = numberAt(flat, at + 1, "prose");
  if (found === null || found.form !== "plain" || found.value < 0) return null;
  if (!(found.numeral.bare || flat[at + 1] === "十")) return null;
  const unit = unitAt(flat, found.end);
  if (unit === null) return null;
  return {
    ...{ start: prefixBefore(flat, at, from)?.start ?? at, end: unit.end, kind: unit.kind, unit: unit.text },
    ...{ value: times(found.value, 2), low: times(found.value, 2), high: times(found.value, 10), precision: null },
  };
}
