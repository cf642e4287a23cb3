import { describe, expect, it } from "vitest";
import { loadCorpus } from "../../src/corpus/load.js";
import { readNotice } from "../../src/corpus/read.js";
import { readFacts } from "../../src/facts/read.js";
import { derive, derivedLine } from "../../src/facts/sums/derived.js";
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

  it("leaves what is left to the whole that it completes", () => {
    expect(sums("发现问题隐患2318项，其中重大事故隐患146项，已整改129项，剩余17项。")).toEqual(["✓ 129 + 17 = 146"]);
  });

  it("checks a ranking's scores, those named first and last, and how many pass a mark", () => {
    const table = (rows: readonly string[]): string =>
      `5个地区平均得分为90.00分，得分超过90分的地区有3个。青原市、白水市、南陵市列前三名，东川市列后一名。\n\n　　排名　　地区　　得分\n${rows.map((row) => `　　${row}`).join("\n")}\n`;
    const right = [
      "1　　青原市　　96",
      "2　　白水市　　94",
      "3　　南陵市　　92",
      "4　　北溪市　　86",
      "5　　东川市　　82",
    ];
    expect(sums(table(right))).toEqual(
      expect.arrayContaining([
        "✓ 青原市96 ≥ … ≥ 东川市82",
        "✓ 第1青原市、第2白水市、第3南陵市",
        "✓ 青原市96、白水市94、南陵市92：3个",
      ]),
    );
    const swapped = [
      "1　　青原市　　96",
      "2　　白水市　　91",
      "3　　南陵市　　92",
      "4　　北溪市　　89",
      "5　　东川市　　82",
    ];
    expect(sums(table(swapped))).toContain("✗ 白水市91 < 南陵市92");
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
    const blind = await loadCorpus("test/gold/blind/corpus");
    const shapes = await loadCorpus("test/facts/notices");
    const all = [real, given, blind, shapes].flatMap((corpus) => corpus.notices);
    const wrong = all.flatMap((notice) => auditSums(readFacts(notice)).filter((sum) => !sum.holds));
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

/** What follows from a paragraph's numbers. */
function derived(paragraph: string): string[] {
  const text = `某省人民政府关于2023年度考核情况的通报\n\n一、情况\n　　${paragraph}\n`;
  const read = readFacts(readNotice({ id: "n", file: "n.txt", text }));
  return derive(read, auditSums(read)).map(derivedLine);
}

describe("what follows from printed numbers", () => {
  it.each([
    ["PM2.5浓度为25微克/立方米，同比下降1微克/立方米。", "推算 上年PM2.5浓度：25 + 1 = 26（微克/立方米）"],
    ["用水总量为168.42亿立方米，比2022年减少2.15亿立方米。", "推算 2022年用水总量：168.42 + 2.15 = 170.57（亿立方米）"],
    ["全程网办率为83.2%，同比提高7.4个百分点。", "推算 上年全程网办率：83.2 − 7.4 = 75.8%"],
    [
      "优良水体比例达到81.8%，高于国家年度考核目标6.6个百分点。",
      "推算 国家年度考核目标（优良水体比例）：81.8 − 6.6 = 75.2%",
    ],
    ["优良天数比率达到93.4%，居全国第9位，同比上升3个位次。", "推算 上年优良天数比率位次：9 + 3 = 12（位）"],
    ["交办案件4704个，结案销号4538个。", "推算 交办案件的其余：4704 − 4538 = 166（个）"],
    ["处罚款2358.4万元，其中市应急管理局罚款1204.6万元。", "推算 市应急管理局罚款的占比：1204.6万 ÷ 2358.4万 = 51.1%"],
  ])("%s → %s", (paragraph, line) => {
    expect(derived(paragraph)).toEqual([line]);
  });

  it.each([
    ["a fall in per cent tells no difference", "直接财产损失1687.5万元，同比下降12.8％。"],
    ["a per cent off a per cent may be points or not", "合格率为96.4%，同比下降2%。"],
    ["it is not said what the change is against", "直接财产损失1687.5万元，下降21万元。"],
    ["what is left is printed", "全省1655个排污口，完成整治817个，剩余838个完成复核。"],
    ["the two stand side by side", "事故造成死亡29人，受伤17人。"],
  ])("nothing where %s", (_why, paragraph) => {
    expect(derived(paragraph)).toEqual([]);
  });
});
