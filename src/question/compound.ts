/**
 * Questions that ask two things at once: 全省排污口有多少个，整治了多少; 农业和工业用水量分别是多少. Each part is asked for
 * itself, the shorter one as a follow-up of the fuller.
 */
import { shapeOf } from "./patterns.js";

/** One part of a compound question: `follows` tells after which other part (its index) it is to be understood. */
export interface Part {
  readonly text: string;
  readonly follows: number | null;
}

const SHORTEST = 4;
/** 农业和工业用水量分别是多少: two or three things, one question about each. */
const RESPECTIVELY =
  /^(?<lead>[^，]*?[的里中，])?(?<items>[^，的]{2,16}(?:(?:、|和|与|及|跟)[^，的]{2,16}){1,2})(?:的(?<head>[^，]{1,10}))?(?:分别|各自?)(?<ask>(?:是|为|有)?(?:多少|几).{0,6})$/;

/** The parts of a folded question that asks several things; null for one that asks one. */
export function partsOf(plain: string): readonly Part[] | null {
  const each = RESPECTIVELY.exec(plain.replace(/[?？。]+$/, ""))?.groups;
  if (each) {
    const items = (each["items"] ?? "").split(/、|和|与|及|跟/).filter(Boolean);
    const last = items.length - 1;
    const head = each["head"] ? `的${each["head"]}` : "";
    if (items.length >= 2)
      return items.map((item, i) => ({
        text: `${i === last || head ? (each["lead"] ?? "") : ""}${item}${head}${each["ask"] ?? ""}`,
        follows: i === last || head ? null : last,
      }));
  }
  const parts = plain
    .split(/[，？?；;]+/)
    .map((part) => part.trim())
    .filter(Boolean);
  if (parts.length < 2 || parts.length > 3 || parts.some((part) => part.length < SHORTEST || !asks(part))) return null;
  return parts.map((text, i) => ({ text, follows: i === 0 ? null : 0 }));
}

function asks(part: string): boolean {
  const { reason, when, who, rank, change, amount, which, yesno } = shapeOf(part);
  return (
    yesno ||
    reason ||
    when ||
    who ||
    amount ||
    which ||
    (rank && /第几|排名|名次|位次/.test(part)) ||
    (change && /同比|环比|还是/.test(part))
  );
}
