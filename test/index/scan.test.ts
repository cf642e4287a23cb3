import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { QuestionScanner } from "../../src/index/scan.js";
import { readTerms } from "./corpus.js";

/** What of the question stands in the text, as [piece, place]. */
function finds(question: string, text: string): [string, number][] {
  const scanner = new QuestionScanner(readTerms(question));
  const found: [string, number][] = [];
  scanner.use(() =>
    scanner.scan(text, 0, text.length, (probe, start) => found.push([scanner.probes[probe]?.text ?? "", start])),
  );
  return found;
}

describe("QuestionScanner", () => {
  it("finds pairs of characters in whatever words they stand", () => {
    expect(finds("优良天数", "空气优良的天数")).toEqual([
      ["优良", 2],
      ["天数", 5],
    ]);
  });

  it("finds Traditional and full-width text by a simplified question", () => {
    expect(finds("PM浓度", "ＰＭ濃度")).toEqual([
      ["pm", 0],
      ["浓度", 2],
    ]);
  });

  it("takes a number only as a whole, with or without thousands separators", () => {
    expect(finds("14216个", "办结14,216个")).toEqual([["14216", 2]]);
    expect(finds("142个", "办结14216个")).toEqual([]);
    expect(finds("2.5", "12.5和2.5")).toEqual([["2.5", 5]]);
  });

  it("passes over what only words without weight would find", () => {
    expect(finds("请问这是什么呢", "请问这是什么呢")).toEqual([]);
  });

  it("finds just the pairs that a plain search finds, in any text", () => {
    const piece = fc.constantFrom("优", "良", "天", "数", "比", "率", "，", "a", "1");
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const text = pieces.join("");
        const plain = ["优良", "良天", "天数"].flatMap((pair) =>
          [...text.matchAll(new RegExp(`(?=${pair})`, "g"))].map(({ index }) => [pair, index] as const),
        );
        const pairs = finds("优良天数", text).filter(([found]) => found.length === 2);
        expect(new Set(pairs.map(String))).toEqual(new Set(plain.map(String)));
      }),
    );
  });

  it("leaves nothing behind for the next question, also when a scan fails", () => {
    const scanner = new QuestionScanner(readTerms("优良天数"));
    expect(() =>
      scanner.use(() => {
        throw new Error("stopped");
      }),
    ).toThrow("stopped");
    expect(finds("排污口", "优良天数")).toEqual([]);
  });
});
