/**
 * Text as the index compares it: one UTF-16 unit of the original is one unit here, so that a place in one is the place
 * in the other. A unit is classed as Han (and the like, compared by pairs), Latin letter, digit, or mark.
 */
import { alignedFold } from "../text/align.js";

/** What a folded unit is. */
export const UnitClass = { mark: 0, han: 1, letter: 2, digit: 3 } as const;

const folded = new Uint16Array(0x10000);
const classes = new Uint8Array(0x10000);
const seen = new Uint8Array(0x10000);

const LETTER_OR_NUMBER = /[\p{L}\p{N}]/u;
const LATIN_LIKE = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]/u;
const DIGIT = /[0-9]/;
const SURROGATE_FIRST = 0xd800;
const SURROGATE_LAST = 0xdfff;

function learn(code: number): void {
  seen[code] = 1;
  const character = alignedFold(String.fromCharCode(code));
  folded[code] = character.charCodeAt(0);
  classes[code] = classOf(character);
}

function classOf(character: string): number {
  const code = character.charCodeAt(0);
  // Half of a rare Han character or of an emoji: compared like Han, two halves make a pair.
  if (code >= SURROGATE_FIRST && code <= SURROGATE_LAST) return UnitClass.han;
  if (DIGIT.test(character)) return UnitClass.digit;
  if (!LETTER_OR_NUMBER.test(character)) return UnitClass.mark;
  return LATIN_LIKE.test(character) ? UnitClass.letter : UnitClass.han;
}

/** The folded form of a UTF-16 unit: 優 → 优, Ｐ → p, as {@link alignedFold} folds it. */
export function foldedUnit(code: number): number {
  if (seen[code] === 0) learn(code);
  return folded[code] ?? code;
}

/** The {@link UnitClass} of a UTF-16 unit, folded or not. */
export function unitClass(code: number): number {
  if (seen[code] === 0) learn(code);
  return classes[code] ?? UnitClass.mark;
}

/** The text with each unit folded, as `alignedFold` gives it; the text itself where nothing changes. */
export function foldUnits(text: string): string {
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (foldedUnit(code) !== code) return text.slice(0, at) + alignedFold(text.slice(at));
  }
  return text;
}

const COMMA = 0x2c;
const STOP = 0x2e;
const FULL_WIDTH_COMMA = 0xff0c;

/** Where the run of letters, or the number with its separators, that begins at `at` ends. */
export function endOfRun(text: string, at: number, end: number, kind: number): number {
  let next = at + 1;
  while (next < end) {
    const code = text.charCodeAt(next);
    if (unitClass(code) === kind) next += 1;
    else if (kind === UnitClass.digit && isSeparator(code) && next + 1 < end && isDigit(text, next + 1)) next += 2;
    else break;
  }
  return next;
}

function isSeparator(code: number): boolean {
  const unit = foldedUnit(code);
  return code !== FULL_WIDTH_COMMA && (unit === COMMA || unit === STOP);
}

function isDigit(text: string, at: number): boolean {
  return unitClass(text.charCodeAt(at)) === UnitClass.digit;
}
