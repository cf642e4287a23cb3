/**
 * In how many passages each pair of neighbouring Han characters stands. Counted in a fixed table by hash: the table is
 * much larger than the text as long as that is small, and a wrong count from two pairs that share a place only ever
 * makes a pair look more common.
 */
import { foldedUnit, UnitClass, unitClass } from "./units.js";

/** Counts of pairs by passage. */
export interface PairCounts {
  /** Number of passages that hold the two (folded) units side by side. */
  passagesWith(first: number, second: number): number;
}

/** Counts pairs while passages are read. */
export interface PairCounter {
  /** Where the pairs of a text are counted: for {@link add}, once for a text that many passages share. */
  placesOf(text: string): Uint32Array;
  /** Counts pairs for a passage, each place once however often it is given. Rows are added in order. */
  add(row: number, places: Uint32Array): void;
  /** The counts; nothing is added afterwards. */
  finish(): PairCounts;
}

const PLACES_A_UNIT = 16;
const SMALLEST_TABLE = 2 ** 16;
const LARGEST_TABLE = 2 ** 22;

/** A counter for about `units` UTF-16 units of text: 256 KB to 16 MB when finished, twice that before. */
export function createPairCounter(units: number): PairCounter {
  let size = SMALLEST_TABLE;
  while (size < units * PLACES_A_UNIT && size < LARGEST_TABLE) size *= 2;
  const counts = new Uint32Array(size);
  /** The last row (plus one) that counted the place. */
  const countedFor = new Uint32Array(size);
  const placeOf = (first: number, second: number): number =>
    ((Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b)) >>> 8) & (size - 1);
  let found = new Uint32Array(1024);
  return {
    placesOf(text) {
      if (found.length < text.length) found = new Uint32Array(text.length * 2);
      let used = 0;
      let first = 0;
      for (let at = 0; at < text.length; at += 1) {
        const code = text.charCodeAt(at);
        const second = unitClass(code) === UnitClass.han ? foldedUnit(code) : 0;
        if (first !== 0 && second !== 0) {
          found[used] = placeOf(first, second);
          used += 1;
        }
        first = second;
      }
      return found.slice(0, used);
    },
    add(row, places) {
      for (const place of places) {
        if (countedFor[place] === row + 1) continue;
        countedFor[place] = row + 1;
        counts[place] = (counts[place] ?? 0) + 1;
      }
    },
    finish: () => ({ passagesWith: (first, second) => counts[placeOf(first, second)] ?? 0 }),
  };
}
