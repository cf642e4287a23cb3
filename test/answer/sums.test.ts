import { describe, expect, it } from "vitest";
import { engineOf } from "../support/engine.js";

const TEXT = `云台省人民政府关于2023年度环境保护目标考核情况的通报
云政函〔2024〕7号

各市人民政府：
　　一、考核结果
　　优秀单位（3个）：青原市、白水市、南陵市
　　良好单位（2个）：北溪市、东川市
　　二、主要成效
　　2023年，PM2.5浓度为25微克/立方米，同比下降1微克/立方米。森林覆盖率为45.2%。全省1655个排污口，完成整治817个，剩余838个完成复核。交办案件14216个，结案销号14200个，结案销号率为98.89%。受理信访投诉10508件，办结10492件，办结率99.8%。
　　云台省人民政府
　　2024年3月15日
`;
const engine = engineOf({ yuntai: TEXT });
const said = (question: string): string => engine.ask(question).answer.direct;

describe("a question whether numbers agree", () => {
  it.each([
    ["排污口的数据对得上吗", "✓ 对得上：817 + 838 = 1655（全省排污口印作1655个）"],
    ["排污口的数加起来对不对", "✓ 对得上：817 + 838 = 1655（全省排污口印作1655个）"],
    ["整治的数据对得上吗", "✓ 对得上：817 + 838 = 1655（全省排污口印作1655个）"],
    ["投诉办结率这个数对吗", "✓ 对得上：10492 ÷ 10508 = 99.85%（信访投诉办结率印作99.8%，四舍五入）"],
    ["优秀单位的数量对得上吗", "✓ 对得上：青原市、白水市、南陵市：3个（印作3个）"],
  ])("%s → the relation that concerns it: %s", (question, answer) => {
    expect(said(question)).toBe(answer);
  });

  it("is told what does not hold", () => {
    expect(said("结案销号率算得对吗")).toMatch(/^✗ 对不上：14200 ÷ 14216 = 99.89%（.*印作98.89%）$/);
  });

  it("about no figure in particular lists all, those that do not hold first", () => {
    expect(said("数据对得上吗")).toMatch(/^核算5处：4 ✓，1 ✗。✗ 14200 ÷ 14216 = 99.89%（印作98.89%）；✓ /);
  });

  it("about a figure that stands in no relation says so, with what follows from it", () => {
    expect(said("PM2.5的数据对得上吗")).toBe(
      "“PM2.5浓度25微克/立方米”没有可以互相核算的数字；推算 上年PM2.5浓度：25 + 1 = 26（微克/立方米）",
    );
    expect(said("森林覆盖率的数据对得上吗")).toBe("“森林覆盖率45.2%”没有可以互相核算的数字");
  });

  it("about what the notice does not print is refused", () => {
    expect(engine.ask("SO2的数据对得上吗").answer.status).toBe("not_found");
  });

  it("is another than whether a number is the one printed", () => {
    expect(said("投诉办结率是99.8%对吗")).toMatch(/^是/);
    expect(said("森林覆盖率45.2%对吗")).toMatch(/^是/);
  });

  it("takes up what was asked before", () => {
    const { conversation } = engine.ask("全省有多少个排污口？");
    expect(engine.ask("加起来对不对？", conversation).answer.direct).toContain("817 + 838 = 1655");
  });

  it("marks the numbers that the notice does not print as worked out, and only those", () => {
    expect(engine.ask("投诉办结率这个数对吗").answer.computed).toEqual([
      { text: "99.85", formula: "10492 ÷ 10508 = 99.85%" },
    ]);
    expect(engine.ask("排污口的数据对得上吗").answer.computed).toEqual([]);
  });
});
