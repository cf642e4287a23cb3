import { describe, expect, it } from "vitest";
import { engineOf } from "../support/engine.js";

/** Made up for these tests: two grades told by number alone, attachments with firms and persons, a table of changes. */
const TEXT = `南浦市人民政府关于2024年度绿色建材推广情况的通报
南政函〔2025〕8号
各县区人民政府：
　　现将2024年度绿色建材推广情况通报如下。
　　一、考核结果
　　东陵县、西澳县为优秀等次，北坪县为不合格等次。与2023年度相比，东陵县由良好升为优秀，北坪县由合格降为不合格，其他县等次没有变化。北坪县被评为不合格，主要是因为2家企业伪造检测报告。
　　二、总体情况
　　全市68家企业中，A级20家，占29.4%；B级31家，占45.6%；C级17家，占25.0%。网站和新媒体运行平稳，其中东陵县政府网站公示名单时泄露3人电话号码。
　　各县绿色建材产值如下：
　　名次 | 县 | 产值（亿元） | 同比增速（%）
　　1 | 东陵县 | 52.6 | 8.4
　　2 | 西澳县 | 40.3 | 6.1
　　3 | 北坪县 | 21.7 | -2.5
　　市级部门中，排名前两位的是市发改委（96.5分）、市住建局（94.2分）。
　　各县（市、区）推广得分为88.6分。
　　南浦市人民政府
　　2025年2月20日

附件1

推广之星企业（3家）

东陵玻璃有限公司
东陵陶瓷有限公司
西澳木业有限公司

附件2

先进个人名单（3名）

林语川　东陵县经济发展局局长
何守拙　东陵玻璃有限公司总工程师
孟昭晴　市住房城乡建设局科员
`;
const engine = engineOf({ materials: TEXT });
const answerTo = (question: string) => engine.ask(question).answer;
const said = (question: string): string => answerTo(question).direct;

describe("lists in attachments", () => {
  it("have firms of a place by what the place is called for short", () => {
    expect(said("推广之星企业里东陵县的是哪两家")).toBe("东陵玻璃有限公司、东陵陶瓷有限公司");
  });

  it("tell what stands beside a person", () => {
    expect(said("何守拙是什么职务")).toBe("何守拙 东陵玻璃有限公司总工程师");
    expect(answerTo("周长青是什么职务").status).toBe("not_found");
  });
});

describe("grades", () => {
  it("told by their numbers alone are added up", () => {
    expect(said("A级和B级加起来有多少家")).toMatch(/^51家（推算：A级20家，B级31家）/);
  });

  it("tell the better of two places where nothing else is compared", () => {
    expect(said("东陵县和北坪县谁更好")).toBe("东陵县更高：东陵县为优秀，北坪县为不合格");
  });

  it("are explained by the reason that is called one, and not by what did not change", () => {
    expect(said("北坪县为什么不合格")).toContain("伪造检测报告");
  });
});

describe("questions for what a notice does not have", () => {
  it("are refused where a change is of something else", () => {
    expect(said("东陵县产值同比增速是多少")).toContain("8.4");
    expect(answerTo("东陵县投资同比增速是多少").status).toBe("not_found");
  });

  it("are refused where what is measured is printed nowhere", () => {
    expect(answerTo("绿色建材碳减排量").status).toBe("not_found");
  });

  it("are refused where nobody is told to have done it", () => {
    expect(answerTo("东陵县政府网站是哪家公司建的").status).toBe("not_found");
  });

  it("are refused where a place is supposed and none is told", () => {
    expect(answerTo("南浦市政府排第一吗").status).toBe("not_found");
  });

  it("are answered where a number in brackets behind a name is its score", () => {
    expect(said("市发改委得分多少")).toContain("96.5分");
  });
});
