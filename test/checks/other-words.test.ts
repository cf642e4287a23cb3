import { describe, expect, it } from "vitest";
import { createChecker } from "../../src/checks/check.js";
import { readNotice } from "../../src/corpus/read.js";

const text = `云台省数据局关于2024年上半年政务服务评估结果的通报
云数函〔2024〕7号

各市人民政府：
　　根据《云台省2021—2025年数字政府建设实施方案》，省数据局于7月组织了评估。
　　一、评估结果
　　青原市、白水市为优秀等次，南陵市、北溪市、东川市为良好等次，没有不合格的地区。与2023年下半年相比，白水市由良好上升为优秀，其他地区等次没有变化。青原市连续三年获得优秀等次。
　　各市平均得分为90.4分，比2023年下半年提高2.3分，比2023年上半年提高4.1分。
　　二、主要成效
　　全省网上办件量为2,592.0万件，是去年同期的1.8倍，比2023年下半年增长15.2%。发现的1,905个问题事项已整改1,890个。年初确定的十二项重点工程全部完工。用电总量为168.4亿千瓦时，控制在年度目标173.5亿千瓦时以内。一般网络事故1起，未发生重大网络事故。青原市、南陵市平均办理时间比上年末分别缩短0.42天和0.31天。热线共受理诉求18.6万件，其中咨询类10.3万件、投诉类5.1万件。
　　三、问题
　　东川市电子证照应用率为54.8%，低于全省平均水平21.3个百分点。
　　四、要求
　　排名靠后的地区要于2024年8月30日前将整改方案报省数据局，9月30日前完成整改。
　　云台省数据局
　　2024年7月22日
`;
const checker = createChecker({
  notices: [readNotice({ id: "yuntai", file: "yuntai.txt", text })],
  version: "test",
});

/** The verdicts of a text's claims, with what the notice says instead. */
function verdicts(draft: string): string[] {
  return checker.check(draft).claims.map(({ verdict, says }) => (says === undefined ? verdict : `${verdict} ${says}`));
}

describe("what people write in other words", () => {
  it("takes a multiple of last year's for the growth that it is", () => {
    expect(verdicts("全省网上办件量比上年同期增长八成左右。")).toEqual(["agrees"]);
  });

  it("knows which half-year 同期 is of", () => {
    expect(verdicts("全省网上办件量同比增长15.2%。")).not.toEqual(["agrees"]);
    expect(verdicts("与2023年上半年相比，各市平均得分提高2.3分。")).toEqual(["differs 比2023年上半年提高4.1分"]);
  });

  it("computes what is left of a total", () => {
    expect(verdicts("问题事项还有15个没整改。")).toEqual(["agrees"]);
    expect(verdicts("问题事项还有25个没整改。")[0]).toMatch(/^differs/);
  });

  it("finds some left where all is said to be done", () => {
    expect(verdicts("十二项重点工程，还有两项没完工。").at(-1)).toMatch(/^differs .*全部完工/);
  });

  it("sets a counted event against its denial, and a denied one against none", () => {
    expect(verdicts("全省没有发生一般网络事故。")).toEqual(["differs 1起"]);
    expect(verdicts("全省没有发生一起重大网络事故。")).toEqual(["agrees"]);
  });

  it("sees that what was kept within a bound did not exceed it", () => {
    expect(verdicts("全省用电总量超出了年度目标。")[0]).toMatch(/^differs/);
  });

  it("says the place's own number where the text has its neighbour's", () => {
    expect(verdicts("南陵市平均办理时间缩短0.42天。")[0]).toMatch(/^differs .*0\.31天$/);
  });

  it("does not take what is compared with for whose the number is", () => {
    expect(verdicts("东川市电子证照应用率比云台平均水平低21.3个百分点。")).toEqual(["agrees"]);
    expect(verdicts("东川市电子证照应用率比云台平均水平高21.3个百分点。")[0]).toMatch(/^differs .*低于/);
  });

  it("tells two dates of one sentence apart by what each is for", () => {
    expect(verdicts("排名靠后的地区须在9月30日前上报整改方案。")).toEqual(["differs 2024年8月30日前"]);
    expect(verdicts("排名靠后的地区须在9月30日前完成整改。")).toEqual(["agrees"]);
  });

  it("judges moves and streaks by who is printed to have made them", () => {
    expect(verdicts("青原市、白水市由良好升为优秀。")).toEqual(["differs 白水市"]);
    expect(verdicts("白水市连续三年获评优秀等次。")).toEqual(["differs 青原市"]);
  });

  it("works out last year's number and how far the target is, and says so", () => {
    const { claims } = checker.check("上一期各市平均得分为88.1分，全省用电总量比年度目标少用了约5亿千瓦时。");
    expect(claims.at(-1)).toMatchObject({ verdict: "agrees", note: "computed" });
  });

  it("tells by so much from to so much", () => {
    expect(verdicts("青原市平均办理时间缩短到0.42天。")[0]).not.toBe("agrees");
  });

  it("compares the years of a plan", () => {
    expect(verdicts("评估的依据是云台省2021—2024年数字政府建设实施方案。")).toEqual(["differs 2021—2025年"]);
  });

  it("goes by the item of a list that the text names, not by the total", () => {
    expect(verdicts("热线受理投诉类诉求10.3万件。")).toEqual(["differs 5.1万件"]);
  });
});
