/**
 * Words of approximation around a number: which stand there, and what bounds they give.
 */
import { PREFIXES_BY_LAST, type Side, SUFFIXES_BY_FIRST } from "./lexicon/quantity-words.js";
import { times } from "./numeral.js";

/** 约, 近, 超过 … that end at `at`, reaching back no further than `from`. */
export function prefixBefore(flat: string, at: number, from: number): { start: number; side: Side } | null {
  for (const { word, side, notAfter } of PREFIXES_BY_LAST.get(flat.charAt(at - 1)) ?? []) {
    const start = at - word.length;
    if (start < from || !flat.startsWith(word, start)) continue;
    if (start > 0 && notAfter.includes(flat.charAt(start - 1))) continue;
    return { start, side };
  }
  return null;
}

/** 以上, 左右 … at `at`; 内 only after a duration. */
export function suffixAt(flat: string, at: number, kind: string): { end: number; side: Side } | null {
  for (const { word, side, durationOnly } of SUFFIXES_BY_FIRST.get(flat.charAt(at)) ?? []) {
    if (flat.startsWith(word, at) && (!durationOnly || kind === "duration")) return { end: at + word.length, side };
  }
  return null;
}

/** How far 约 and 左右 may lie from the printed number: a tenth of it. */
const ABOUT = 0.1;

/** Bounds from those of the number itself and the word around it; null on the side that it leaves open. */
export function boundsOf(low: number, high: number, side: Side | null): { low: number | null; high: number | null } {
  if (side === "above") return { low, high: null };
  if (side === "below") return { low: null, high };
  if (side === null) return { low, high };
  const [least, most] = [times(low, 1 - ABOUT), times(high, 1 + ABOUT)];
  return { low: Math.min(least, most), high: Math.max(least, most) };
}
