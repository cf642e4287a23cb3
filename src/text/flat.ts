/**
 * A text flattened for reading numbers: full-width digits, Traditional numerals and the many dashes become one plain
 * form each, and the text keeps its length, so that a position in the flat text is the position in the original.
 */
import { FOLDED } from "./lexicon/folded.js";

/** Dashes, minus signs and spaces that are not already ASCII. */
const SIGNS: readonly (readonly [string, string])[] = [
  ["−", "-"],
  ["‐", "-"],
  ["‑", "-"],
  ["﹣", "-"],
  ["–", "—"],
  ["―", "—"],
  ["─", "—"],
  ["〜", "~"],
  ["∼", "~"],
  ["﹪", "%"],
  ["\u00a0", " "],
  ["\u2009", " "],
  ["\u202f", " "],
];

/** Full-width forms that stay as they are: a full-width comma separates clauses, an ASCII one may separate thousands. */
const KEPT = "，；！？（）";

const CHANGES: ReadonlyMap<string, string> = (() => {
  const changes = new Map<string, string>([...FOLDED, ...SIGNS]);
  for (let code = 0xff01; code <= 0xff5e; code++) {
    const variant = String.fromCharCode(code);
    if (!KEPT.includes(variant)) changes.set(variant, String.fromCharCode(code - 0xfee0));
  }
  return changes;
})();

/** A set of UTF-16 units that is asked once for every character of a text. */
export type CharacterSet = Readonly<Uint8Array>;

/** The set of the characters of `members`: `set[code] === 1` for those. */
export function characterSet(members: Iterable<string>): CharacterSet {
  const set = new Uint8Array(0x10000);
  for (const member of members) set[member.charCodeAt(0)] = 1;
  return set;
}

/** The position of the first character of `text` in `set` at or after `from`; the text's length where there is none. */
export function findIn(set: CharacterSet, text: string, from: number): number {
  let at = from;
  while (at < text.length && set[text.charCodeAt(at)] === 0) at++;
  return at;
}

const CHANGED = characterSet(CHANGES.keys());

/** The text with every variant in its plain form, of the same length: `９２００餘萬` → `9200余万`. */
export function flatten(text: string): string {
  const pieces: string[] = [];
  let kept = 0;
  for (let at = findIn(CHANGED, text, 0); at < text.length; at = findIn(CHANGED, text, at + 1)) {
    pieces.push(text.slice(kept, at), CHANGES.get(text.charAt(at)) ?? text.charAt(at));
    kept = at + 1;
  }
  if (kept === 0) return text;
  pieces.push(text.slice(kept));
  return pieces.join("");
}

/** The match of a sticky pattern at exactly `at`, or null. */
export function matchAt(sticky: RegExp, text: string, at: number): RegExpExecArray | null {
  sticky.lastIndex = at;
  return sticky.exec(text);
}

/** The end of a run of ASCII spaces that begins at `at`; `at` itself where none does. */
export function skipSpaces(text: string, at: number): number {
  let position = at;
  while (text.charCodeAt(position) === 32) position++;
  return position;
}
