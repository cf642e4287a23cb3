import { describe, expect, it } from "vitest";
import { readExpected } from "../../src/index/expected.js";
import { askedQuantities } from "../../src/text/lexicon/asked-quantities.js";

describe("readExpected", () => {
  it.each(askedQuantities.map(({ name, example }) => [example, name]))("reads %s as %s", (example, name) => {
    expect(readExpected(example)?.name).toBe(name);
  });

  it.each([
    ["长张高速全线一共有多少座桥梁", { kinds: ["count", "bare"], unit: "座" }],
    ["广茂铁路全长多少公里", { kinds: ["measure"], unit: "公里", dimension: "length" }],
    ["羗山道的长度是多少", { dimension: "length" }],
    ["涞滩镇的总人口大约有多少", { dimension: "person" }],
    ["获得了多少美元", { kinds: ["money"], dimension: "money" }],
    ["森林覆盖率是多少", { kinds: ["percent", "bare"], dimension: "share" }],
    ["试了几年", { kinds: ["duration"], unit: "年" }],
    ["建成于西元几年", { kinds: ["date"], date: "year" }],
    ["是第几届港区人大代表选举", { kinds: ["ordinal", "rank"], unit: "届" }],
    ["有多少年轻人参加", { unit: "" }],
  ])("reads what %s asks for", (question, expected) => {
    expect(readExpected(question)).toMatchObject(expected);
  });

  it("knows the noun that is counted", () => {
    const question = "一共有多少座桥梁";
    const { start = 0, end = 0 } = readExpected(question)?.noun ?? {};
    expect(question.slice(start, end)).toBe("桥梁");
  });

  it.each(["谁创办了这所学校", "长春市是优秀等次吗", "多伦多大学在哪里", ""])(
    "finds no quantity asked for in %s",
    (question) => {
      expect(readExpected(question)).toBeNull();
    },
  );
});
