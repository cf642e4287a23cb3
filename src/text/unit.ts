/**
 * Which unit stands at a place of a flattened text: 个, 微克/立方米, 吨/日 (the 万 of 万吨/日 belongs to the number before).
 */
import { UNIT_TREE, type Unit, type UnitKind, type UnitNode } from "./lexicon/units.js";

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

function ends(flat: string, at: number, unit: Unit): boolean {
  const next = flat.charAt(at);
  if (next === "") return true;
  return !unit.notBefore.includes(next) && !(LATIN_END.test(unit.text) && GOES_ON.test(next));
}

function simpleAt(flat: string, at: number): Unit | null {
  let longest: Unit | null = null;
  let node: UnitNode | undefined = UNIT_TREE;
  for (let end = at; ; end++) {
    node = node.next.get(flat.charAt(end));
    if (node === undefined) return longest;
    if (node.unit !== null && ends(flat, end + 1, node.unit)) longest = node.unit;
  }
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
