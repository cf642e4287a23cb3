/** A figure's number as it is printed: its digits, what one of them is worth, and how far it may be off. */

import { alignedFold } from "../text/align.js";
import type { Figure } from "./facts.js";

/** A printed number. */
export interface PrintedNumber {
  /** The digits as a number: 168.42 for 168.42亿立方米. */
  readonly digits: number;
  /** What one of the digits' ones is worth: 1e8 for 亿. */
  readonly scale: number;
  readonly decimals: number;
  /** Half of one in the last digit, in ones of the unit; 0 for a whole number without 万 or 亿, which is exact. */
  readonly slack: number;
}

const DIGITS = /\d[\d,，]*(?:\.(?<decimals>\d+))?/;

/** Reads a figure's printed number; null where it is written in words (三分之二) or stands for a range. */
export function printedNumber(figure: Figure): PrintedNumber | null {
  const { value, low, high } = figure;
  const found = DIGITS.exec(alignedFold(figure.text));
  // a table's cell has no bounds
  const isClosed = (low === value && high === value) || (low === null && high === null);
  if (value === null || !found || !isClosed) return null;
  const digits = Number(found[0].replace(/[,，]/g, ""));
  const decimals = found.groups?.["decimals"]?.length ?? 0;
  const scale = digits === 0 ? 1 : Math.abs(value) / digits;
  const isExact = decimals === 0 && scale === 1;
  return { digits, scale, decimals, slack: isExact ? 0 : (0.5 * scale) / 10 ** decimals };
}

const SCALES: readonly (readonly [number, string])[] = [
  [1e8, "亿"],
  [1e4, "万"],
];

/** The printed number without its unit, to stand in a formula: 14216, 18.6万. */
export function termOf(figure: Figure): string {
  const number = printedNumber(figure);
  if (!number) return figure.text;
  const scale = SCALES.find(([worth]) => Math.abs(number.scale / worth - 1) < 1e-6)?.[1] ?? "";
  return `${shown(number.digits, number.decimals)}${scale}`;
}

/** A number with so many decimals: 99.89. */
export function shown(value: number, decimals: number): string {
  return value.toFixed(decimals);
}
