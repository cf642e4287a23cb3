/**
 * Folding for matching that keeps every offset: one UTF-16 unit in, one out. Patterns and word searches run on the
 * folded copy of a notice and their ranges are ranges of the notice itself.
 */
import { Converter } from "opencc-js/t2cn";

let toSimplified: ((text: string) => string) | undefined;
/** UTF-16 unit → its folded unit, filled in as units are met. */
const folded = new Uint16Array(0x10000);
const isKnown = new Uint8Array(0x10000);

/** Marks that NFKC leaves apart and that writers use for one another: quotation marks and dashes. */
const sameMarks: Readonly<Record<string, string>> = {
  "「": "“",
  "」": "”",
  "『": "“",
  "』": "”",
  "＂": '"',
  "–": "—",
  "－": "-",
  "−": "-",
  "〜": "~",
  "﹪": "%",
  "[": "〔",
  "]": "〕",
  "［": "〔",
  "］": "〕",
  "【": "〔",
  "】": "〕",
};

/** Marks that NFKC would turn into ASCII but that tell clauses apart and are kept as they are in Chinese text. */
const keptMarks = new Set(["，", "；", "：", "？", "！", "（", "）", "。", "、", "…"]);

function simplified(unit: string): string {
  const convert = toSimplified ?? Converter({ from: "t", to: "cn" });
  toSimplified = convert;
  return convert(unit);
}

function foldUnit(unit: string): string {
  let out = sameMarks[unit] ?? unit;
  if (out === unit && !keptMarks.has(unit)) {
    const compat = unit.normalize("NFKC");
    if (compat.length === 1) out = compat;
    if (out >= "\u3400" && out <= "\u9fff") {
      const simple = simplified(out);
      if (simple.length === 1) out = simple;
    }
    out = out.toLowerCase().length === 1 ? out.toLowerCase() : out;
  }
  return out;
}

function foldedCode(code: number): number {
  if (isKnown[code] === 0) {
    isKnown[code] = 1;
    folded[code] = foldUnit(String.fromCharCode(code)).charCodeAt(0);
  }
  return folded[code] ?? code;
}

/**
 * The text with each UTF-16 unit replaced by its plainest form: full-width to half-width (％ → %), Traditional to
 * Simplified (優 → 优), upper to lower case; Chinese punctuation stays. Always as long as the text given.
 *
 * @example alignedFold("ＰＭ２．５濃度") // "pm2.5浓度"
 */
export function alignedFold(text: string): string {
  let out = "";
  let copied = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const plain = foldedCode(code);
    if (plain !== code) {
      out += text.slice(copied, i) + String.fromCharCode(plain);
      copied = i + 1;
    }
  }
  return copied === 0 ? text : out + text.slice(copied);
}
