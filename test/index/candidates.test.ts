import { describe, expect, it } from "vitest";
import { createCandidateIndex } from "../../src/index/candidates.js";

function indexOf(...passages: readonly string[][]) {
  const index = createCandidateIndex();
  for (const [row, keys] of passages.entries()) index.add(row, keys);
  return index;
}

describe("createCandidateIndex", () => {
  it("gives the passages that hold most of the words' gains, best first", () => {
    const index = indexOf(["优良", "天数"], ["优良"], ["天数", "比率"], ["其他"]);
    const words = [
      { text: "比率", gain: 3 },
      { text: "天数", gain: 2 },
      { text: "优良", gain: 1 },
    ];
    expect(index.find(words, 10).map(({ row }) => row)).toEqual([2, 0]);
  });

  it("leaves out passages that only hold what is common", () => {
    const index = indexOf(["结案率", "全省"], ["全省"], ["全省"]);
    const words = [
      { text: "结案率", gain: 8 },
      { text: "全省", gain: 1 },
    ];
    expect(index.find(words, 10).map(({ row }) => row)).toEqual([0]);
  });

  it("tells apart by common words where very many passages hold the rare one", () => {
    const passages = Array.from({ length: 2000 }, (_, row) => (row === 1234 ? ["市", "优良"] : ["市"]));
    const words = [
      { text: "市", gain: 2 },
      { text: "优良", gain: 0.1 },
    ];
    expect(indexOf(...passages).find(words, 5)[0]?.row).toBe(1234);
  });

  it("finds only what is accepted, and nothing left over from the question before", () => {
    const index = indexOf(["优良"], ["优良"]);
    const words = [{ text: "优良", gain: 2 }];
    expect(index.find(words, 10, (row) => row === 1)).toEqual([{ row: 1, gain: 2 }]);
    expect(index.find(words, 10)).toHaveLength(2);
  });

  it("finds nothing by words that no passage holds", () => {
    expect(indexOf(["优良"]).find([{ text: "比率", gain: 2 }], 10)).toEqual([]);
  });
});
