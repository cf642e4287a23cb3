import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createKeyReader, indexWords, pairsAcross } from "../../src/index/words.js";
import { segmenter } from "./corpus.js";

const words = (text: string): string[] => indexWords(text, segmenter).map((word) => word.text);

describe("indexWords", () => {
  it("takes numbers and Latin runs whole and leaves marks out", () => {
    expect(words("pm2.5浓度为14,216个。")).toEqual(["pm", "2.5", "浓度", "为", "14216", "个"]);
  });

  it("sets a date's parts apart, so that a name behind a year is cut as it is elsewhere", () => {
    const name = words("，石黑陵市");
    expect(words("2014年石黑陵市")).toEqual(["2014", ...name]);
  });

  it("tells the place of every word, whatever the text", () => {
    const piece = fc.constantFrom("长春市", "14,216", "2.5", "PM", "年", "，", " ", "😀", "\ud800", "\u0000", "𠮷");
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const text = pieces.join("");
        for (const { start, end, text: word } of indexWords(text, segmenter)) {
          expect(text.slice(start, end).replaceAll(",", "")).toHaveLength(word.length);
        }
      }),
    );
  });
});

describe("createKeyReader", () => {
  const keysOf = createKeyReader(segmenter);

  it("finds 环境 in 生态环境保护", () => {
    expect(keysOf(indexWords("生态环境保护", segmenter))).toContain("环境");
  });

  it("has the pair of characters that a name is found by where the question is cut otherwise", () => {
    const [cut] = indexWords("尚恩有", segmenter);
    expect(cut?.text).toBe("尚恩有");
    expect(keysOf(cut ? [cut] : [])).toContain("尚恩");
  });
});

describe("pairsAcross", () => {
  it("joins the edges of neighbouring words where one has a single character", () => {
    const at = (text: string, start: number) => ({ text, kind: "han" as const, start, end: start + text.length });
    expect(pairsAcross([at("鄂", 0), at("罗克", 1), at("方言", 3)])).toEqual(["鄂罗"]);
    expect(pairsAcross([at("鄂", 0), at("罗克", 2)])).toEqual([]);
  });
});
