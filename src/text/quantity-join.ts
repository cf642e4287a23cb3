/**
 * Quantities that belong together: 2小时30分钟 is one duration, and in 3.5个和6.2个百分点 the first has the unit of the last.
 */
import { tidy } from "./numeral.js";
import type { Draft } from "./quantity-draft.js";

/** Of which unit a smaller one is which part: 30分钟 is half of 小时. */
const PARTS_OF: Readonly<Record<string, readonly [string, number][]>> = {
  年: [["个月", 12]],
  天: [["小时", 24]],
  小时: [
    ["分钟", 60],
    ["分", 60],
  ],
  个小时: [
    ["分钟", 60],
    ["分", 60],
  ],
  分钟: [["秒", 60]],
  分: [["秒", 60]],
};

/** What may stand between the parts of a duration: 一年零三个月. */
const BETWEEN_PARTS = /^[零又]?$/;

/** 2小时30分钟 as 2.5小时, where the two stand together; null otherwise. */
function oneDuration(flat: string, first: Draft, second: Draft): Draft | null {
  if (first.kind !== "duration" || second.kind !== "duration" || first.value === null || second.value === null)
    return null;
  const parts = PARTS_OF[first.unit]?.find(([unit]) => unit === second.unit)?.[1];
  if (parts === undefined || second.value >= parts || !BETWEEN_PARTS.test(flat.slice(first.end, second.start)))
    return null;
  const bound = (part: number | null): number | null =>
    part === null || first.value === null ? null : tidy(first.value + part / parts);
  return {
    ...{ ...first, end: second.end, value: bound(second.value), low: bound(second.low), high: bound(second.high) },
    precision: second.precision === null ? null : second.precision / parts,
  };
}

const LIST_JOIN = /^ ?(?:和|与|及|或|、|以及) ?$/;
const CUT_SHORT = /^个(?:百分点|位次|名次)$/;

/** Whether `draft` leaves its unit to `next`: 3.5个和6.2个百分点, 1、5、10元; not 1、2和3万吨, where 万 is in doubt. */
function leavesUnit(flat: string, draft: Draft, next: Draft): boolean {
  if (!LIST_JOIN.test(flat.slice(draft.end, next.start))) return false;
  if (draft.unit === "个") return CUT_SHORT.test(next.unit);
  const scaled = (next.precision ?? 0) >= 1000;
  return draft.kind === "bare" && next.unit !== "" && next.value !== null && next.kind !== "ordinal" && !scaled;
}

/** The drafts of a text with durations joined and units completed. */
export function completed(flat: string, drafts: readonly Draft[]): Draft[] {
  const result: Draft[] = [];
  for (let index = drafts.length - 1; index >= 0; index--) {
    const draft = drafts[index];
    const next = result.at(-1);
    if (draft === undefined) continue;
    const joined = next === undefined ? null : oneDuration(flat, draft, next);
    if (joined !== null) result[result.length - 1] = joined;
    else if (next !== undefined && leavesUnit(flat, draft, next))
      result.push({ ...draft, kind: next.kind, unit: next.unit });
    else result.push(draft);
  }
  return result.reverse();
}
