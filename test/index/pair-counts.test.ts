import { describe, expect, it } from "vitest";
import { createPairCounter } from "../../src/index/pair-counts.js";

describe("createPairCounter", () => {
  it("counts passages, not places, and nothing across a mark", () => {
    const counter = createPairCounter(100);
    counter.add(0, counter.placesOf("优良天数，优良天数"));
    counter.add(1, counter.placesOf("优良，天数"));
    const counts = counter.finish();
    const of = (pair: string): number => counts.passagesWith(pair.charCodeAt(0), pair.charCodeAt(1));
    expect([of("优良"), of("良天"), of("天数"), of("数优")]).toEqual([2, 1, 2, 0]);
  });
});
