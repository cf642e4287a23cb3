import { describe, expect, it } from "vitest";
import { loadCorpus } from "../../src/corpus/load.js";
import { readNotice } from "../../src/corpus/read.js";
import { readFacts } from "../../src/facts/read.js";
import { auditSums, sumLines, sumsOf } from "../../src/facts/sums/sums.js";

/** The sums of a paragraph: ✓ or ✗ and the formula. */
function sums(paragraph: string): string[] {
  const text = `某省人民政府关于2023年度考核情况的通报\n\n一、情况\n　　${paragraph}\n`;
  return auditSums(readFacts(readNotice({ id: "n", file: "n.txt", text }))).map(
    ({ holds, formula }) => `${holds ? "✓" : "✗"} ${formula}`,
  );
}

describe("a notice's own sums", () => {
  it("adds parts to the whole before them", () => {
    expect(sums("全省1655个排污口，完成整治817个，剩余838个完成复核。")).toEqual(["✓ 817 + 838 = 1655"]);
    expect(sums("全年发生事故86起。按行业分，道路运输事故49起，工矿商贸事故28起，渔业船舶事故9起。")).toEqual([
      "✓ 49 + 28 + 9 = 86",
    ]);
  });

  it("says what does not add up only where the rest is named", () => {
    expect(sums("全省1655个排污口，完成整治817个，剩余848个完成复核。")).toEqual(["✗ 817 + 848 = 1665"]);
    expect(sums("全省1655个排污口，完成整治817个，其中今年整治301个。")).toEqual([]);
  });

  it("divides the part by the whole and allows for the digits printed", () => {
    expect(sums("交办案件14216个，结案销号14200个，结案销号率为99.89%。")).toEqual(["✓ 14200 ÷ 14216 = 99.89%"]);
    expect(sums("交办案件14216个，结案销号14200个，结案销号率为99.8%。")).toEqual(["✓ 14200 ÷ 14216 = 99.89%"]);
    expect(sums("交办案件14216个，结案销号14200个，结案销号率为98.89%。")).toEqual(["✗ 14200 ÷ 14216 = 99.89%"]);
  });

  it("does not divide what the text does not tie together", () => {
    expect(sums("检查企业320家，发现问题48个，群众满意率为96.4%。")).toEqual([]);
  });

  it("works the fall in per cent out from the fall", () => {
    expect(sums("全年发生事故86起，比上年减少21起，下降19.6%。")).toEqual(["✓ 21 ÷ (86 + 21) = 19.63%"]);
    expect(sums("全年发生事故86起，比上年减少21起，下降24.4%。")).toEqual(["✗ 21 ÷ (86 + 21) = 19.63%"]);
  });

  it("counts lists, and lets 等 leave some out", () => {
    expect(sums("优秀单位（3个）：青原市、白水市、南陵市")).toEqual(["✓ 青原市、白水市、南陵市：3个"]);
    expect(sums("优秀单位（4个）：青原市、白水市、南陵市")).toEqual(["✗ 青原市、白水市、南陵市：3个"]);
    expect(sums("青原市、白水市等7个市考核等级为优秀。")).toEqual([]);
  });

  it("finds the sums of the real notice and calls none wrong, there and in the test notices", async () => {
    const real = await loadCorpus("corpus");
    const [first] = real.notices.map((notice) => auditSums(readFacts(notice)));
    const formulas = (first ?? []).map((sum) => sum.formula);
    expect(formulas).toEqual(
      expect.arrayContaining([
        "817 + 838 = 1655",
        "114 + 4 = 118",
        "14200 ÷ 14216 = 99.89%",
        "4538 ÷ 4704 = 96.47%",
        "10492 ÷ 10508 = 99.85%",
      ]),
    );
    const given = await loadCorpus("test/gold/given/corpus");
    const wrong = [...real.notices, ...given.notices].flatMap((notice) =>
      auditSums(readFacts(notice)).filter((sum) => !sum.holds),
    );
    expect(wrong).toEqual([]);
  });

  it("gives those in which a figure takes part, and a report", async () => {
    const { notices } = await loadCorpus("corpus");
    const [read] = notices.map(readFacts);
    const all = read ? auditSums(read) : [];
    const figure = read?.facts.figures.find((one) => one.text === "1655个");
    expect(figure && sumLines(sumsOf(all, figure))).toEqual(["✓ 817 + 838 = 1655（印作1655个）", "核算1处：1 ✓，0 ✗"]);
  });
});
