/** What a character is for punctuation: one look-up in a table, for the loops that see every character of a corpus. */

/** Bits of {@link signOf}. */
export const SIGN = {
  /** 。！？； and their Latin forms but the full stop. */
  stop: 1,
  /** 。！？ */
  fullStop: 2,
  /** ，： and their Latin forms. */
  clauseBreak: 4,
  opening: 8,
  closing: 16,
  /** ” 」 』 */
  closingQuote: 32,
  /** “ 「 『 */
  openingQuote: 64,
  whiteSpace: 128,
} as const;

/** Opening sign and its closing one. */
const PAIRS = ["（）", "()", "《》", "〈〉", "“”", "「」", "『』", "〔〕", "[]", "【】"] as const;

const CHARACTERS: readonly (readonly [number, string])[] = [
  [SIGN.stop, "。！？；!?;"],
  [SIGN.fullStop, "。！？"],
  [SIGN.clauseBreak, "，,：:"],
  [SIGN.opening, PAIRS.map((pair) => pair.charAt(0)).join("")],
  [SIGN.closing, PAIRS.map((pair) => pair.charAt(1)).join("")],
  [SIGN.closingQuote, "”」』"],
  [SIGN.openingQuote, "“「『"],
  // what \s takes, and the invisible characters that come with text copied from web pages
  [SIGN.whiteSpace, "\t\n\v\f\r \u00a0\u1680\u2028\u2029\u202f\u205f\u3000\ufeff\u0085\u200b\u200c\u200d\u2060"],
  [SIGN.whiteSpace, "\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a"],
];

const TABLE = makeTable();
const CLOSING_OF: ReadonlyMap<number, number> = new Map(PAIRS.map((pair) => [pair.charCodeAt(0), pair.charCodeAt(1)]));

function makeTable(): Uint8Array {
  const table = new Uint8Array(0x10000);
  for (const [bit, characters] of CHARACTERS) {
    for (const character of characters) table[character.charCodeAt(0)] = (table[character.charCodeAt(0)] ?? 0) | bit;
  }
  return table;
}

/** The {@link SIGN} bits of the character at a place; 0 for letters, digits and beyond the text. */
export function signAt(text: string, at: number): number {
  // beyond the text the code is NaN, and the table has nothing there
  return TABLE[text.charCodeAt(at)] ?? 0;
}

/** Whether the character at a place is white space or invisible. */
export function isSpaceAt(text: string, at: number): boolean {
  return (signAt(text, at) & SIGN.whiteSpace) !== 0;
}

/** The code of the sign that closes what the one at a place opens: ） for （. */
export function closingCode(text: string, at: number): number {
  return CLOSING_OF.get(text.charCodeAt(at)) ?? 0;
}
