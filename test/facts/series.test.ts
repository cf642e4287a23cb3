import { describe, expect, it } from "vitest";
import { comparisonLines } from "../../src/checks/compare-report.js";
import { readNotice } from "../../src/corpus/read.js";
import { type NoticeFacts, readFacts } from "../../src/facts/read.js";
import { areOfSeries, bySeriesOrder, compareNotices } from "../../src/facts/series.js";

function notice(id: string, text: string): NoticeFacts {
  return readFacts(readNotice({ id, file: `${id}.txt`, text }));
}

const earlier = notice(
  "2021",
  `云台省人民政府关于2021年度环境保护目标考核情况的通报
云政函〔2022〕9号

各市人民政府：
　　一、考核结果
　　青原市为优秀等次，白水市、南陵市为良好等次，北溪市为合格等次。
　　二、主要成效
　　2021年，全省空气质量优良天数比率为91.2%，居全国第12位；PM2.5浓度为28微克/立方米。用水总量为168.42亿立方米。查处违法案件812件。全省新建污水处理厂14座。
　　云台省人民政府
　　2022年3月15日
`,
);
const later = notice(
  "2022",
  `云台省人民政府关于2022年度环境保护目标考核情况的通报
云政函〔2023〕7号

各市人民政府：
　　一、考核结果
　　青原市、白水市为优秀等次，南陵市为良好等次，东川市为合格等次。
　　二、主要成效
　　2022年，全省空气质量优良天数比率达到93.4%，居全国第9位；PM2.5浓度为25微克/立方米，同比下降3微克/立方米。用水总量为166.5亿立方米。共查处违法案件714件。全省建成充电桩3200个。
　　云台省人民政府
　　2023年3月15日
`,
);

describe("two notices of a series", () => {
  it("are told by issuer, title and year", () => {
    expect(areOfSeries(earlier, later)).toBe(true);
    expect(areOfSeries(earlier, earlier)).toBe(false);
    const other = notice(
      "x",
      "白水市人民政府关于2022年度环境保护目标考核情况的通报\n\n一、结果\n　　优良天数比率为90%。\n",
    );
    expect(areOfSeries(earlier, other)).toBe(false);
  });

  it("have their figures aligned, with the step worked out", () => {
    const { aligned } = compareNotices(earlier, later);
    expect(
      aligned.map(({ earlier: a, later: b, step }) => [a.text, b.text, step?.direction, step?.text, step?.formula]),
    ).toEqual([
      ["91.2%", "93.4%", "up", "2.2个百分点", "93.4 − 91.2 = 2.2"],
      ["第12位", "第9位", "up", "3位", "12 − 9 = 3"],
      ["28微克/立方米", "25微克/立方米", "down", "3微克/立方米", "28 − 25 = 3"],
      ["168.42亿立方米", "166.5亿立方米", "down", "1.92亿立方米", "168.42 − 166.5 = 1.92"],
      ["812件", "714件", "down", "98件", "812 − 714 = 98"],
    ]);
    expect(aligned[2]?.printed?.text).toBe("3微克/立方米");
  });

  it("have listed what has no counterpart", () => {
    const { onlyEarlier, onlyLater } = compareNotices(earlier, later);
    expect(onlyEarlier.map((figure) => figure.text)).toEqual(["14座"]);
    expect(onlyLater.map((figure) => figure.text)).toEqual(["3200个"]);
  });

  it("tell who has another grade", () => {
    expect(compareNotices(earlier, later).moves).toEqual([
      { name: "白水市", from: "良好", to: "优秀" },
      { name: "东川市", from: null, to: "合格" },
      { name: "北溪市", from: "合格", to: null },
    ]);
  });

  it("are told in lines", () => {
    const lines = comparisonLines(compareNotices(earlier, later)).map(({ text }) => text);
    expect(lines).toContain("2021年度 → 2022年度");
    expect(lines).toContain("白水市：良好 → 优秀");
    expect(lines.some((line) => /25微克\/立方米（下降3微克\/立方米，推算：28 − 25 = 3）$/.test(line))).toBe(true);
  });
});

describe("figures that are not the same thing", () => {
  it.each([
    ["产品抽检合格率为96.4%", "产品抽检不合格率为3.6%"],
    ["第一轮督察反馈的问题完成整改114项", "第二轮督察反馈的问题完成整改26项"],
    ["城镇污水日处理能力19.85万吨", "城镇新增污水日处理能力22.1万吨"],
  ])("are not aligned, however alike: %s, %s", (one, other) => {
    const of = (year: number, sentence: string): NoticeFacts =>
      notice(
        String(year),
        `云台省人民政府关于${year}年度环境保护目标考核情况的通报\n\n各市人民政府：\n　　一、主要成效\n　　${sentence}。\n　　云台省人民政府\n　　${year + 1}年3月15日\n`,
      );
    const { aligned, onlyEarlier, onlyLater } = compareNotices(of(2021, one), of(2022, other));
    expect(aligned).toEqual([]);
    expect([onlyEarlier.length, onlyLater.length]).toEqual([1, 1]);
  });
});

describe("the notices of a series", () => {
  it("stand in the order of the time that they report", () => {
    const of = (period: string): NoticeFacts =>
      notice(period, `云台省统计局关于${period}全省用水情况的通报\n\n各市：\n　　用水总量为100亿立方米。\n`);
    const periods = ["2024年第二季度", "2023年第四季度", "2024年第一季度", "2023年第三季度"];
    expect(
      periods
        .map(of)
        .sort(bySeriesOrder)
        .map(({ facts }) => facts.document.period),
    ).toEqual(["2023年第三季度", "2023年第四季度", "2024年第一季度", "2024年第二季度"]);
  });
});
