/**
 * A text flattened for reading numbers: full-width digits, Traditional numerals and the many dashes become one plain
 * form each, and the text keeps its length, so that a position in the flat text is the position in the original.
 */
import { FOLDED } from "./lexicon/folded.js";

/** Dashes and minus signs, spaces that only keep a line together, and signs that fold to ASCII. */
const SIGNS: ReadonlyMap<string, string> = new Map([
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
]);

/** Full-width forms that stay as they are: a full-width comma separates clauses, an ASCII one may separate thousands. */
const KEPT = "，；！？（）";

const CHANGES: ReadonlyMap<string, string> = (() => {
  const map = new Map<string, string>([...FOLDED, ...SIGNS]);
  for (let code = 0xff01; code <= 0xff5e; code++) {
    const variant = String.fromCharCode(code);
    if (!KEPT.includes(variant)) map.set(variant, String.fromCharCode(code - 0xfee0));
  }
  return new Map([...map].filter(([variant]) => variant.length === 1));
})();

/** Any character that {@link flatten} changes: ９, 萬, ％. */
const CHANGED = new RegExp(`[${[...CHANGES.keys()].join("").replace(/[-\]\\^]/g, "\\$&")}]`, "g");

/**
 * The text with every variant in its plain form, of the same length: `９２００餘萬` → `9200余万`.
 */
export function flatten(text: string): string {
  return text.replace(CHANGED, (variant) => CHANGES.get(variant) ?? variant);
}
