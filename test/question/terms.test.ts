import { describe, expect, it } from "vitest";
import { LONGEST_SEARCHED } from "../../src/question/terms.js";
import { readTerms } from "../index/corpus.js";

const weights = (question: string): Record<string, number> =>
  Object.fromEntries(readTerms(question).words.map(({ text, weight }) => [text, Math.round(weight * 10) / 10]));

describe("createTermReader", () => {
  it("gives no weight to what asks and to politeness", () => {
    const found = weights("请问优良天数是多少？");
    expect(found).toMatchObject({ 请问: 0, 是: 0, 多少: 0 });
    expect(found["优良"]).toBeGreaterThan(5);
  });

  it("weighs rare words more than common ones, and years more than other numbers", () => {
    const found = weights("2022年中国第3批排污口");
    expect(found["排污口"] ?? found["排污"]).toBeGreaterThan((found["中国"] ?? 99) + 3);
    expect(found["2022"]).toBeGreaterThan(found["3"] ?? 99);
  });

  it("folds Traditional, full-width and upper-case text", () => {
    expect(readTerms("ＰＭ2.5濃度").text).toBe("pm2.5浓度");
  });

  it("shares a word's weight among its characters", () => {
    const terms = readTerms("优良天数是多少");
    expect(terms.unitWeights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(terms.totalWeight, 3);
  });

  it("reads only the beginning of a very long question", () => {
    expect(readTerms("天数".repeat(3000)).text).toHaveLength(LONGEST_SEARCHED);
  });
});
