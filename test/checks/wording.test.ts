import { describe, expect, it } from "vitest";
import { createChecker } from "../../src/checks/check.js";
import { readNotice } from "../../src/corpus/read.js";

const text = `中共栎安市委　栎安市人民政府
关于2023年1—9月工业经济运行情况的通报
栎发〔2023〕9号

各县区党委、人民政府：
　　一、总体情况
　　1—9月，全市规模以上工业企业实现总产值846.5亿元，同比增长9.0%，高于全省平均水平2.6个百分点。技术改造投资36.2亿元，同比恶化的企业有7家。产品不良率由3.6‰降至2.1‰。受理企业诉求508件，办结492件。
　　问题类型中，乱占、乱采、乱堆分别为412个、68个和39个，其他21个。沧河区、玉塘区整改率分别为76%、63%，均低于全市平均水平。对沧河区、临樾县各奖励用地指标80亩、资金600万元。
　　沧河区、桐鹤县分别以90.8分、88.3分居第2位和第3位。
　　二、县区情况
　　县区 | 总产值（亿元） | 同比增速（%） | 位次
　　沧河区 | 134.8 | 9.6 | 2
　　玉塘区 | 121.3 | -1.6 | 4
　　桐鹤县 | 68.4 | 8.1 | 3
　　三、典型问题
　　1.玉塘区实验小学。食堂24名从业人员中，有5人健康证明过期，罚款1.2万元。
　　2.沧河区“沧河发布”账号阅读量82.5万次。玉塘区“玉塘之声”停更41天。
　　四、工作要求
　　各县区要在2023年11月15日前完成整改，审批时间压缩到58个工作日以内。
　　中共栎安市委　栎安市人民政府
　　2023年10月18日
`;
const checker = createChecker({
  notices: [readNotice({ id: "lian-2023", file: "lian-2023.txt", text })],
  version: "test",
});

/** The verdicts of a text's claims, with what the notice says instead. */
function verdicts(draft: string): string[] {
  return checker.check(draft).claims.map(({ verdict, says }) => (says === undefined ? verdict : `${verdict} ${says}`));
}

describe("other words for the same", () => {
  it("knows the notice's own region, whoever issued it and whatever stands before it", () => {
    expect(verdicts("前三季度栎安市规上工业总产值846.5亿元。")).toEqual(["agrees"]);
    expect(verdicts("栎安市规模以上工业总产值864.5亿元。")).toEqual(["differs 846.5亿元"]);
  });

  it("takes 前三季度 and 前9个月 for 1—9月, but not 上半年", () => {
    expect(verdicts("前9个月规模以上工业总产值增长9.0%。")).toEqual(["agrees"]);
    expect(verdicts("上半年规模以上工业总产值846.5亿元。")).toEqual(["differs 2023年1—9月"]);
  });

  it("reads abbreviations and the words of news", () => {
    expect(verdicts("技改投资36.2亿元。")).toEqual(["agrees"]);
    expect(verdicts("规上工业总产值增速跑赢全省2.6个百分点。")).toEqual(["agrees"]);
  });

  it("reads 下滑1.6% as the -1.6 of a table", () => {
    expect(verdicts("玉塘区总产值同比下滑1.6%。")).toEqual(["agrees"]);
    expect(verdicts("玉塘区总产值同比增长1.6%。")[0]).toMatch(/^differs/);
  });

  it("works out what is left undone and what share is done", () => {
    expect(verdicts("受理企业诉求508件，仅16件未办结。")).toEqual(["agrees", "agrees"]);
    expect(verdicts("受理企业诉求508件，超过九成已办结。")).toEqual(["agrees", "agrees"]);
  });
});

describe("numbers in a row", () => {
  it("gives the i-th item of a list the i-th number", () => {
    expect(verdicts("乱采有68个。")).toEqual(["agrees"]);
    expect(verdicts("乱采有412个。")).toEqual(["differs 68个"]);
  });

  it("gives the i-th name the i-th number, also without 分别 and beside other numbers", () => {
    expect(verdicts("沧河区、玉塘区整改率为76%、63%。")).toEqual(["agrees", "agrees"]);
    expect(verdicts("沧河区得分88.3分。")).toEqual(["differs 90.8分"]);
  });

  it("gives each of the names before 各 each of the numbers behind it", () => {
    expect(verdicts("对沧河区、临樾县各奖励资金600万元。")).toEqual(["agrees"]);
    expect(verdicts("对沧河区奖励资金500万元。")).toEqual(["differs 600万元"]);
  });

  it("tells what is left of a list from the items", () => {
    expect(verdicts("问题类型中，其他21个。")).toEqual(["agrees"]);
  });
});

describe("whose a number is", () => {
  it("takes an item's head for its subject", () => {
    expect(verdicts("玉塘区实验小学被罚款2.1万元。")).toEqual(["differs 1.2万元"]);
  });

  it("tells quoted names apart", () => {
    expect(verdicts("“玉塘之声”账号阅读量82.5万次。")).toEqual(["differs 沧河发布"]);
  });
});

describe("bounds and deadlines", () => {
  it("does not take another bound for the printed one", () => {
    expect(verdicts("审批时间要压缩到85个工作日以内。")).toEqual(["differs 审批时间压缩到58个工作日以内"]);
  });

  it("judges the date of a clause that has other numbers too", () => {
    expect(verdicts("3个县区要在2023年12月15日前完成整改。")).toContain("differs 2023年11月15日前");
  });

  it("tells 升至 from 降至", () => {
    expect(verdicts("产品不良率升至2.1‰。")[0]).toMatch(/^differs/);
  });
});
