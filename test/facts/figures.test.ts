import { describe, expect, it } from "vitest";
import type { Figure } from "../../src/facts/facts.js";
import { factsOf } from "./expected.js";

/** The figures of a paragraph, dates left out. */
function figuresIn(paragraph: string): readonly Figure[] {
  const text = `澄江省水利厅关于2023年度节水考核情况的通报\n\n各市人民政府：\n\n　　一、情况\n\n　　${paragraph}\n`;
  return factsOf(text).facts.figures.filter((figure) => figure.role !== "date" && figure.passage > 2);
}

const brief = (paragraph: string): string[] =>
  figuresIn(paragraph).map(({ text, role, indicator, scope }) => `${scope ?? "-"} ${indicator} ${role} ${text}`);

/** Text of each figure with the text of the one that it belongs to. */
const owners = (paragraph: string): string[] => {
  const figures = figuresIn(paragraph);
  return figures.map((figure) => {
    const owner = figures.find((other) => other.id === figure.of);
    return `${figure.text} ${figure.direction ?? ""} ${figure.basis ?? ""} ${owner?.text ?? "-"}`;
  });
};

describe("what a number is to its indicator", () => {
  it("reads a value with its rank and its change", () => {
    expect(owners("优良天数比率达到93.4%，居全省第9位，同比上升3个位次。")).toEqual([
      "93.4%   -",
      "第9位   93.4%",
      "3个位次 up 同比 93.4%",
    ]);
  });

  it("tells a level that a change led to from the change", () => {
    expect(brief("管网漏损率降至8.3%，比上年度下降0.9个百分点。")).toEqual([
      "- 管网漏损率 value 8.3%",
      "- 管网漏损率 change 0.9个百分点",
    ]);
  });

  it("reads where a change started, and ties it to what it led to", () => {
    const paragraph = "平均到场时间由9.4分钟缩短到8.1分钟。";
    expect(brief(paragraph)).toEqual(["- 平均到场时间 former 9.4分钟", "- 平均到场时间 value 8.1分钟"]);
    expect(owners(paragraph)[0]).toBe("9.4分钟   8.1分钟");
  });

  it("takes 由 for a beginning only where the sentence goes on from it", () => {
    expect(brief("考核组由15名专家组成。")[0]).toContain("value 15名");
  });

  it("reads a distance from a target, from an average and from a schedule", () => {
    expect(owners("达标率为94.1%，高于年度目标1.5个百分点。")[1]).toBe("1.5个百分点 up 年度目标 94.1%");
    expect(owners("合格率为71.5%，比全市平均水平低9.8个百分点。")[1]).toBe("9.8个百分点 down 全市平均水平 71.5%");
    expect(owners("完成投资629亿元，超过时间进度13.8个百分点。")[1]).toBe("13.8个百分点 up 时间进度 629亿元");
  });

  it("does not take the 不及 of 不及时 for a comparison", () => {
    expect(brief("垃圾清运不及时523个。")).toEqual(["- 垃圾清运不及时 value 523个"]);
  });

  it("reads demands as targets, changes included", () => {
    expect(
      brief("到2025年，用水总量控制在175亿立方米以内，漏损率比2020年下降16%。").map((line) => line.split(" ")[2]),
    ).toEqual(["target", "target"]);
  });

  it("reads a printed target beside the value that misses it", () => {
    expect(owners("入户安检率为91.6%，没有达到95%的年度目标。")[1]).toBe("95%   91.6%");
  });

  it("gives the second change of a sentence the time of the first", () => {
    expect(owners("接报火灾1243起，比上年增加39起，上升3.2%。")[2]).toBe("3.2% up 比上年 1243起");
  });

  it("calls an improvement neither up nor down", () => {
    expect(figuresIn("PM2.5浓度为33微克/立方米，同比改善5.7%。")[1]).toMatchObject({ role: "change", direction: null });
  });

  it("gives a rank to the value and not to the bound beside it", () => {
    expect(owners("满意度得分为84.36分，连续4年保持在80分以上，居全国第7位。").at(-1)).toBe("第7位   84.36分");
  });
});

describe("what a number measures", () => {
  it("takes from the clause before what its own leaves out", () => {
    expect(brief("交办的4704个群众投诉举报案件，结案销号4538个，结案销号率为96.47%。")).toEqual([
      "- 交办的群众投诉举报案件 value 4704个",
      "- 群众投诉举报案件结案销号 value 4538个",
      "- 群众投诉举报案件结案销号率 value 96.47%",
    ]);
  });

  it("does not print twice what ends the one and opens the other", () => {
    expect(brief("22个重要断面中，有21个断面生态流量达标，达标率为95.5%。").at(-1)).toBe(
      "- 断面生态流量达标率 value 95.5%",
    );
  });

  it("keeps two measures side by side apart", () => {
    expect(brief("优良天数比率为68.5%，重污染天数为2.1天。")[1]).toBe("- 重污染天数 value 2.1天");
  });

  it("keeps the parts of a sum apart", () => {
    expect(brief("未开工17项，其中产业类12项、基础设施类3项。").slice(1)).toEqual([
      "- 产业类 value 12项",
      "- 基础设施类 value 3项",
    ]);
  });

  it("shares what leads to the first number of a list", () => {
    expect(brief("事故造成4人死亡、7人受伤。")).toEqual(["- 事故造成死亡 value 4人", "- 事故造成受伤 value 7人"]);
  });

  it("takes a bound before a noun for a description of what is counted", () => {
    expect(brief("10亿元以上项目6个。")).toEqual(["- 10亿元以上项目 value 6个"]);
  });

  it("takes the subject of a clause without numbers", () => {
    expect(brief("龙坪镇问题最多，达192个。")).toEqual(["龙坪镇 问题 value 192个"]);
  });

  it("reads no figure off fixed phrases", () => {
    expect(brief("严格按照“四项机制、八项制度”和“3+1”体系，落实省委十二届二次全会部署。")).toEqual([]);
    expect(brief("三格式化粪池全部完工。")).toEqual([]);
  });
});

describe("numbers listed with their subjects", () => {
  it.each([
    [
      "农业、工业、生活用水量和补水量分别为1亿吨、2亿吨、3亿吨和4亿吨。",
      ["农业用水量", "工业用水量", "生活用水量", "补水量"],
    ],
    [
      "食用农产品、餐饮食品、加工食品抽检不合格率分别为3.1%、4.4%和1.2%。",
      ["食用农产品抽检不合格率", "餐饮食品抽检不合格率", "加工食品抽检不合格率"],
    ],
    ["小学、初中、高中近视率分别为32.6%、58.1%、79.4%。", ["小学近视率", "初中近视率", "高中近视率"]],
    ["城镇和农村居民人均可支配收入分别为40408元和15614元。", ["城镇居民人均可支配收入", "农村居民人均可支配收入"]],
    ["建筑和装饰材料、纺织品2类产品不合格率分别为7.9%和9.6%。", ["建筑和装饰材料产品不合格率", "纺织品产品不合格率"]],
  ])("reads the subjects of %s", (paragraph, indicators) => {
    expect(figuresIn(paragraph).map((figure) => figure.indicator)).toEqual(indicators);
  });

  it("takes names for whom and the rest for what", () => {
    expect(brief("石渡市、瑞泷市用水量分别为78.9立方米、71.4立方米，比上年下降6.4%和10.0%。")).toEqual([
      "石渡市 用水量 value 78.9立方米",
      "瑞泷市 用水量 value 71.4立方米",
      "石渡市 用水量 change 6.4%",
      "瑞泷市 用水量 change 10.0%",
    ]);
  });

  it("does without 分别 where names and numbers are as many", () => {
    expect(brief("秦川市、岐下市任务完成率仅为76%、63%。")).toEqual([
      "秦川市 任务完成率 value 76%",
      "岐下市 任务完成率 value 63%",
    ]);
  });

  it("finds the names of a list in the clause before", () => {
    expect(brief("青岚市、玉霞市列前两名，得分分别为97.2分和96.5分。").slice(1)).toEqual([
      "青岚市 得分 value 97.2分",
      "玉霞市 得分 value 96.5分",
    ]);
  });

  it("aligns changes with the values of several clauses", () => {
    expect(owners("发生事故38起，死亡29人，受伤17人，同比分别减少6起、8人、3人。").slice(3)).toEqual([
      "6起 down 同比 38起",
      "8人 down 同比 29人",
      "3人 down 同比 17人",
    ]);
  });

  it("steps over what did not change", () => {
    expect(owners("二氧化硫和二氧化氮浓度分别为8微克/立方米和24微克/立方米，同比分别持平和下降7.7%。").at(-1)).toBe(
      "7.7% down 同比 24微克/立方米",
    );
  });

  it("reads numbers in brackets behind names", () => {
    expect(brief("投资完成率排名前两位的是：蓬江区（128.6%）、鹤山市（119.3%）。").slice(1)).toEqual([
      "蓬江区 投资完成率 value 128.6%",
      "鹤山市 投资完成率 value 119.3%",
    ]);
  });

  it("lets names share a number", () => {
    expect(figuresIn("安排桐岗市和清漪县各30万元。")[0]?.scope).toBe("桐岗市、清漪县");
    expect(figuresIn("皋陵县、塘浦县建成率不足五成。")[0]?.scope).toBe("皋陵县、塘浦县");
  });
});

describe("when and of whom", () => {
  it("keeps the time with which a paragraph opens", () => {
    expect(
      figuresIn("1—9月，PM2.5浓度为33微克/立方米。臭氧浓度为188微克/立方米。").map((figure) => figure.period),
    ).toEqual(["1—9月", "1—9月"]);
  });

  it("keeps a time over semicolons, and a term in its clause alone", () => {
    expect(figuresIn("截至2022年底，整改114项；办结26项。").map((figure) => figure.period)).toEqual([
      "截至2022年底",
      "截至2022年底",
    ]);
    expect(figuresIn("3个市要在6月底前完成整改，奖励2个县。").map((figure) => figure.period)).toEqual([
      "6月底前",
      null,
    ]);
  });

  it("does not take what a change is measured against for the time of the number", () => {
    expect(figuresIn("比2021年减少21起。")[0]).toMatchObject({ period: null, basis: "比2021年" });
  });

  it("does not measure a body by what it does", () => {
    expect(figuresIn("省水利厅先后4次实施应急调度，累计补水2.6亿立方米。").map((figure) => figure.scope)).toEqual([
      null,
      null,
    ]);
  });

  it("measures a body by its score", () => {
    expect(brief("市应急管理局以97.1分排名第一。")).toEqual([
      "市应急管理局 得分 value 97.1分",
      "市应急管理局 得分 rank 第一",
    ]);
  });

  it("does not hand on a place to the whole region", () => {
    expect(figuresIn("在东浔省的考核中，我市排名第3位。")[0]?.scope).toBeNull();
  });
});
