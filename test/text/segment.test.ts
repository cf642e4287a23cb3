import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createSegmenter, SegmenterError } from "../../src/text/segment.js";

const segmenter = createSegmenter();

function words(text: string): string[] {
  return segmenter.cut(text).map((word) => word.text);
}

describe("createSegmenter", () => {
  it("cuts text into words with their parts of speech", () => {
    expect(segmenter.cut("长春市为优秀").map(({ text, tag }) => `${text}/${tag}`)).toEqual([
      "长春市/ns",
      "为/p",
      "优秀/a",
    ]);
  });

  it("tells where each word stands, characters outside the basic plane and lone halves of them too", () => {
    const text = "😀长春市 \ud800𠮷野家，93.4%\u0000完";
    for (const word of segmenter.cut(text)) expect(text.slice(word.start, word.end)).toBe(word.text);
    expect(words(text).join("")).toBe(text);
  });

  it("covers any text with words, without a gap", () => {
    const piece = fc.constantFrom(
      "长春市",
      "93.4%",
      "PM2.5",
      "，",
      " ",
      "\n",
      "\u0000",
      "😀",
      "\ud800",
      "1,234",
      "é",
      "的",
    );
    const pieces = fc.array(piece, { maxLength: 20 }).map((parts) => parts.join(""));
    fc.assert(
      fc.property(fc.oneof(pieces, fc.string({ unit: "binary", maxLength: 60 })), (text) => {
        let at = 0;
        for (const word of segmenter.cut(text)) {
          expect(word.start).toBe(at);
          expect(word.end).toBeGreaterThan(word.start);
          expect(word.text).toBe(text.slice(word.start, word.end));
          at = word.end;
        }
        expect(at).toBe(text.length);
      }),
      { numRuns: 500 },
    );
  });

  it("learns words, for every segmenter of the process", () => {
    expect(words("优良天数比率上升")).not.toContain("优良天数比率");
    createSegmenter().learn(["优良天数比率", "优良天数比率", "优", "有 空格"]);
    expect(words("优良天数比率上升")[0]).toBe("优良天数比率");
    expect(words("有 空格")).not.toContain("有 空格");
  });

  it("learns terms with Latin letters and digits in them", () => {
    segmenter.learn(["pm2.5浓度"]);
    expect(words("全省pm2.5浓度下降")).toContain("pm2.5浓度");
  });

  it("finds the shorter words inside a longer one, with their places", () => {
    const [word] = segmenter.cut("中华人民共和国");
    expect(word?.text).toBe("中华人民共和国");
    const text = "在中华人民共和国";
    const inner = segmenter.cut(text).flatMap((whole) => segmenter.subWords(whole));
    expect(inner.map(({ start, end }) => text.slice(start, end))).toEqual(inner.map((part) => part.text));
    expect(inner.map((part) => part.text)).toEqual(
      expect.arrayContaining(["中华", "华人", "人民", "人民共和国", "共和", "共和国"]),
    );
  });

  it("finds no shorter words in a short one", () => {
    expect(segmenter.subWords({ text: "优秀", tag: "a", start: 0, end: 2 })).toEqual([]);
  });

  it("names a dictionary that is missing instead of ending the process", () => {
    expect(() => createSegmenter({ dictionaries: "/nowhere" })).toThrow(SegmenterError);
    expect(() => createSegmenter({ dictionaries: "/nowhere" })).toThrow(/a process can have one set/u);
  });
});
