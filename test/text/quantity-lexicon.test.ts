import { describe, expect, it } from "vitest";
import { flatten } from "../../src/text/flat.js";
import { FOLDED } from "../../src/text/lexicon/folded.js";
import { NEVER_NUMBERS, WORDS_WITH_NUMERALS } from "../../src/text/lexicon/numeral-words.js";
import { DIGITS } from "../../src/text/lexicon/numerals.js";
import { NOT_BEFORE, UNITS, WORDY } from "../../src/text/lexicon/units.js";

/** The entries that stand in a list more than once. */
function repeated(entries: readonly string[]): string[] {
  return entries.filter((entry, index) => entries.indexOf(entry) !== index);
}

describe("the lexicon of units", () => {
  it("lists no unit twice", () => {
    expect(repeated(UNITS.map(({ text }) => text))).toEqual([]);
  });

  it("restricts only units that it lists", () => {
    const units = new Set(UNITS.map(({ text }) => text));
    expect(Object.keys(NOT_BEFORE).filter((unit) => !units.has(unit))).toEqual([]);
    expect(WORDY.filter((unit) => !units.has(unit))).toEqual([]);
  });

  it("is written in plain forms, which is what units are looked up in", () => {
    for (const { text } of UNITS) expect(flatten(text)).toBe(text);
  });
});

describe("the words with numerals", () => {
  it("are listed once and hold a numeral each", () => {
    const words = [...NEVER_NUMBERS, ...WORDS_WITH_NUMERALS];
    expect(repeated(words)).toEqual([]);
    for (const word of words) expect(word).toMatch(/[零一二两俩三四五六七八九十百千万亿半伍陆肆拾]/);
  });
});

describe("the plain forms of characters", () => {
  it("keep a text's length and are final", () => {
    for (const [variant, plain] of FOLDED) {
      expect(variant).toHaveLength(1);
      expect(plain).toHaveLength(1);
      expect(FOLDED.has(plain)).toBe(false);
    }
  });

  it("turn Traditional and full-width numerals into the plain ones", () => {
    expect(flatten("９２００餘萬個，兩億圓，百分之五點六％")).toBe("9200余万个，两亿圆，百分之五点六%");
    expect(Array.from("壹貳參肆伍陸柒捌玖").every((each) => DIGITS.has(flatten(each)) || each === "參")).toBe(true);
  });
});
