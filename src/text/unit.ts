/**
 * Which unit stands at a place of a flattened text: 个, 微克/立方米, 吨/日 (the 万 of 万吨/日 belongs to the number before).
 */
import { UNITS_BY_INITIAL, type Unit, type UnitKind } from "./lexicon/units.js";

/** A unit as found: its characters in the text and its kind. */
export interface FoundUnit {
  readonly end: number;
  readonly text: string;
  readonly kind: UnitKind;
  readonly noun: boolean;
  /** See {@link Unit.wordy}. */
  readonly wordy: boolean;
}

/** A unit of Latin letters ends where no letter or digit goes on: 5km, not 5kmh. */
const LATIN_END = /[A-Za-z]$/;
const GOES_ON = /[A-Za-z0-9]/;

function simpleAt(flat: string, at: number): Unit | null {
  for (const unit of UNITS_BY_INITIAL.get(flat.charAt(at)) ?? []) {
    if (!flat.startsWith(unit.text, at)) continue;
    const next = flat.charAt(at + unit.text.length);
    if (next !== "" && unit.notBefore.includes(next)) continue;
    if (LATIN_END.test(unit.text) && GOES_ON.test(next)) continue;
    return unit;
  }
  return null;
}

/**
 * The longest unit at `at` of a text from `flatten`, with what follows a slash (`吨/日`, `元/人·年`); null where none
 * stands. Linear in the unit's length.
 */
export function unitAt(flat: string, at: number): FoundUnit | null {
  const first = simpleAt(flat, at);
  if (first === null) return null;
  let end = at + first.text.length;
  while (flat[end] === "/" || flat[end] === "·") {
    const next = simpleAt(flat, end + 1);
    if (next === null) break;
    end += 1 + next.text.length;
  }
  const { kind, noun, wordy } = first;
  return { end, text: flat.slice(at, end), kind, noun, wordy };
}
