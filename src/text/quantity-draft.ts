/**
 * What the readers of single places hand to the reader of a text.
 */
import type { Quantity, QuantityKind } from "./quantity.js";

/** A quantity before its characters are cut out of the text. */
export type Draft = Omit<Quantity, "text">;

/** What a place holds: a quantity, or characters that only look like one and are passed over. */
export type Finding = { readonly draft: Draft } | { readonly passTo: number };

/** A draft without a value: a date, a contact. */
export function unvalued(start: number, end: number, kind: QuantityKind, unit: string): Draft {
  return { start, end, kind, value: null, low: null, high: null, unit, precision: null };
}
