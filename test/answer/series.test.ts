import { describe, expect, it } from "vitest";
import { engineOf } from "../support/engine.js";
import { HUAN_2021, HUAN_2022 } from "../support/series.js";

const engine = engineOf({ "huan-2021": HUAN_2021, "huan-2022": HUAN_2022 });
const answerTo = (question: string) => engine.ask(question).answer;
const said = (question: string): string => answerTo(question).direct;
const noticesOf = (question: string): string[] => [
  ...new Set(answerTo(question).quotations.map((quotation) => quotation.notice)),
];

describe("a figure in two notices of a series", () => {
  it("is told with both values and the step, as worked out", () => {
    const question = "2022年比2021年PM2.5降了多少";
    expect(said(question)).toBe(
      "细颗粒物（PM2.5）浓度：2021年度28微克/立方米，2022年度25微克/立方米，下降3微克/立方米（推算：28 − 25 = 3）",
    );
    expect(answerTo(question).computed).toEqual([{ text: "3", formula: "28 − 25 = 3" }]);
    expect(answerTo(question).figures.map((figure) => figure.text)).toEqual(["25微克/立方米", "28微克/立方米"]);
    expect(noticesOf(question)).toEqual(["huan-2022", "huan-2021"]);
  });

  it.each([
    "PM2.5和上一年的通报比怎么样",
    "两年的PM2.5浓度各是多少",
    "2021年和2022年PM2.5对比",
    "PM2.5比2021年下降了多少",
  ])("is compared by %s", (question) => {
    expect(said(question)).toContain("2021年度28微克/立方米，2022年度25微克/立方米");
  });

  it.each([
    ["2022年查处违法案件比2021年少多少", "减少98件（推算：812 − 714 = 98）"],
    ["罚款比上年多了多少", "增加644万元（推算：2994 − 2350 = 644）"],
    ["罚款同比增长百分之几", "增加644万元（27.4%）"],
    ["2022年优良天数比率比2021年提高多少", "上升2.2个百分点（推算：93.4 − 91.2 = 2.2）"],
    ["优良天数比率排名比2021年上升几位", "2021年度第12位，2022年度第9位，上升3位（推算：12 − 9 = 3）"],
    ["用水总量2021年和2022年相差多少", "下降1.92亿立方米（推算：168.42 − 166.5 = 1.92）"],
    ["PM2.5比2021年下降了吗", "是，"],
    ["PM2.5比2021年上升了吗", "不是，"],
    ["罚款比去年多吗", "是，违法案件罚款"],
  ])("in its own unit and direction: %s → %s", (question, piece) => {
    expect(said(question)).toContain(piece);
  });

  it("that is printed with its change is answered by the one notice that is asked about", () => {
    expect(said("2022年PM2.5同比下降多少")).toBe("细颗粒物（PM2.5）浓度：同比下降3微克/立方米");
    expect(said("2021年PM2.5浓度是多少")).toBe("细颗粒物（PM2.5）浓度：28微克/立方米，同比下降1微克/立方米");
  });

  it("without a counterpart is told as that, not dropped", () => {
    expect(said("充电桩比2021年多了多少")).toBe("全省建成充电桩：2022年度3200个；前一份通报没有可以对比的数据");
    expect(said("污水处理厂比去年多了几座")).toBe("全省新建污水处理厂：2021年度14座；后一份通报没有可以对比的数据");
  });

  it("is not added up over the years, and not compared with a year that no notice reports", () => {
    expect(answerTo("违法案件两年一共多少件").computed).toEqual([]);
    expect(answerTo("2022年比2020年PM2.5降了多少").status).toBe("not_found");
  });

  it("whose printed change differs from the two values is told with what is printed", () => {
    const revised = engineOf({ a: HUAN_2021, b: HUAN_2022.replace("同比下降3微克/立方米", "同比下降2微克/立方米") });
    expect(revised.ask("2022年PM2.5比2021年降了多少").answer.direct).toContain("同比下降2微克/立方米");
  });

  it("is taken up by a follow-up", () => {
    const first = engine.ask("查处违法案件多少件");
    expect(engine.ask("2022年比2021年呢？", first.conversation).answer.direct).toContain("减少98件");
  });
});

describe("grades in two notices of a series", () => {
  it.each([
    ["哪些市从良好升到优秀", "良好→优秀：白水市（2021年度→2022年度）；只在一份通报里有等次的：东川市、北溪市"],
    ["哪些市从优秀降到良好", "没有由优秀到良好的（2021年度→2022年度）；只在一份通报里有等次的：东川市、北溪市"],
    ["谁进步了", "等次上升（2021年度→2022年度）：白水市（良好→优秀）；只在一份通报里有等次的：东川市、北溪市"],
    ["优秀的城市跟去年比有什么变化", "优秀：新增白水市（2021年度青原市；2022年度青原市、白水市）"],
    ["今年新增的优秀有哪些", "新增优秀：白水市（2021年度良好）"],
    ["优秀的城市比去年多了几个", "优秀：2021年度1个，2022年度2个，多1个（推算：2 − 1 = 1）"],
    ["白水市等次有变化吗", "白水市：2021年度良好，2022年度优秀，上升"],
    ["东川市等次有变化吗", "东川市：2021年度的通报没有列出，2022年度合格"],
    ["白水市比去年进步了吗", "是，白水市：2021年度良好，2022年度优秀，上升"],
    ["去年是良好今年是优秀的有哪些", "良好→优秀：白水市（2021年度→2022年度）；只在一份通报里有等次的：东川市、北溪市"],
    ["两年都是优秀的有哪些", "都是优秀：青原市（2021年度、2022年度）"],
    ["青原市两年都是优秀吗", "是，青原市：2021年度优秀，2022年度优秀，没有变化"],
  ])("%s → %s", (question, answer) => {
    expect(said(question)).toBe(answer);
    expect(noticesOf(question)).toEqual(["huan-2022", "huan-2021"]);
  });

  it("are one notice's where only it is asked about", () => {
    expect(said("2021年优秀的有哪些")).toBe("优秀：青原市");
  });

  it("whose moves a notice prints itself are told by it", () => {
    const printed = HUAN_2022.replace(
      "东川市为合格等次。",
      "东川市为合格等次。与2021年度相比，白水市由良好上升为优秀。",
    );
    const direct = engineOf({ a: HUAN_2021, b: printed }).ask("哪些市从良好升到优秀").answer.direct;
    expect(direct).not.toContain("→");
    expect(direct).toContain("白水市");
  });
});

describe("last year and this year", () => {
  it.each([
    ["去年罚款是多少", "2350万元", "huan-2021"],
    ["今年罚款是多少", "2994万元", "huan-2022"],
    ["上一份通报里PM2.5是多少", "28微克/立方米", "huan-2021"],
    ["去年的优秀城市有哪些", "青原市", "huan-2021"],
  ])("are those of the last two notices: %s → %s", (question, piece, notice) => {
    expect(said(question)).toContain(piece);
    expect(noticesOf(question)).toEqual([notice]);
  });
});

describe("two notices as a whole", () => {
  it("are told with who moved and the first figures that changed", () => {
    const direct = said("两份通报有什么不同");
    expect(direct).toMatch(/^等次有变化（2021年度→2022年度）：白水市（良好→优秀）/);
    expect(direct).toContain("细颗粒物（PM2.5）浓度28微克/立方米→25微克/立方米");
    expect(direct.length).toBeLessThanOrEqual(190);
  });

  it("of different series are not compared", () => {
    const other = HUAN_2021.replaceAll("云台省", "石川省");
    expect(engineOf({ a: other, b: HUAN_2022 }).ask("2022年比2021年PM2.5降了多少").answer.direct).not.toContain("28");
  });
});

describe("two series", () => {
  const water = (year: number, top: string, second: string, used: string): string =>
    `石川省人民政府办公厅关于${year}年度水资源管理考核情况的通报\n石政办函〔${year + 1}〕3号\n\n各市人民政府：\n　　一、考核结果\n　　${top}为优秀等次，${second}为良好等次。\n　　二、主要成效\n　　${year}年，供水管网漏损率为${used}。\n　　石川省人民政府办公厅\n　　${year + 1}年5月15日\n`;
  const both = engineOf({
    "huan-2021": HUAN_2021,
    "huan-2022": HUAN_2022,
    "water-2021": water(2021, "鹤岭市", "玉霞市、锦浦市", "9.2%"),
    "water-2022": water(2022, "鹤岭市、锦浦市", "玉霞市", "8.3%"),
  });

  it("are told side by side where both fit, each by its name", () => {
    const lines = both.ask("哪些市从良好升到优秀").answer.direct.split("\n");
    expect(lines).toHaveLength(2);
    expect(lines[0]).toMatch(/^云台省.*：良好→优秀：白水市/);
    expect(lines[1]).toMatch(/^石川省.*：良好→优秀：锦浦市/);
  });

  it("are told apart by place and by what the question is about", () => {
    expect(both.ask("石川省哪些市从良好升到优秀").answer.direct).toBe("良好→优秀：锦浦市（2021年度→2022年度）");
    expect(both.ask("水资源考核哪些市从良好升到优秀").answer.direct).toContain("锦浦市");
    expect(both.ask("水资源考核哪些市从良好升到优秀").answer.direct).not.toContain("白水市");
    expect(both.ask("供水管网漏损率2022年比2021年降了多少").answer.direct).toContain(
      "下降0.9个百分点（推算：9.2 − 8.3 = 0.9）",
    );
  });
});
