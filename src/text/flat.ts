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

/** Any character that {@link flatten} changes: ９, 萬, ％. */
const CHANGED = new RegExp(`[${[...CHANGES.keys()].join("")}]`, "g");

/** The text with every variant in its plain form, of the same length: `９２００餘萬` → `9200余万`. */
export function flatten(text: string): string {
  return text.replace(CHANGED, (variant) => CHANGES.get(variant) ?? variant);
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
