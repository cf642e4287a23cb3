import { describe, expect, it } from "vitest";
import { createChecker } from "../../src/checks/check.js";
import { commonRun } from "../../src/checks/common-run.js";
import { otherOrdinal } from "../../src/checks/numbered.js";
import { readNotice } from "../../src/corpus/read.js";

const text = `云台省水利厅关于2023年度河道管护考核情况的通报
云水函〔2024〕7号

各市人民政府：
　　根据《云台省河道管护考核办法》（云水规〔2021〕3号），省水利厅牵头，委托省河道研究院于2024年1月开展了考核。考核结果已经省政府第12次常务会议审定。
　　一、考核结果
　　优秀单位（2个）：青原市、白水市
　　合格单位（1个）：东川市
　　不合格单位（1个）：南陵市
　　各市得分和指标如下：
　　排名　　地区　　得分　　水面保洁率　　较上年位次
　　1　　青原市　　96.5　　93.2%　　上升1位
　　2　　白水市　　94.1　　95.6%　　下降1位
　　3　　东川市　　78.3　　81.4%　　上升2位
　　4　　南陵市　　58.9　　76.0%　　下降2位
　　二、存在问题
　　全省还有14.3公里病险堤防没有加固，其中南陵市6.9公里、东川市4.2公里。南陵市、东川市非法采砂分别有9起和5起。
　　1.南陵市清河堤（施工单位：宏硕建设有限公司）进度滞后。
　　三、工作要求
　　省水利厅要会同省审计厅在11月开展一次“回头看”。领导小组组长由常务副省长担任。
　　联系人：沈秋白，联系电话：0000－5218366。
　　云台省水利厅
　　2024年3月15日
`;
const notice = readNotice({ id: "yuntai-2023", file: "yuntai-2023.txt", text });
const checker = createChecker({ notices: [notice], version: "test" });

/** The verdicts of a text's claims, with what the notice says instead. */
function verdicts(draft: string): string[] {
  return checker.check(draft).claims.map(({ verdict, says }) => (says === undefined ? verdict : `${verdict} ${says}`));
}

describe("who has the most or comes last", () => {
  it("is read off a table's column", () => {
    expect(verdicts("水面保洁率最高的是白水市。")).toEqual(["agrees"]);
    expect(verdicts("水面保洁率最高的是青原市。")).toEqual(["differs 白水市"]);
    expect(verdicts("东川市水面保洁率全省最低。")).toEqual(["differs 南陵市"]);
  });

  it("is read off the places, not told as a number", () => {
    expect(verdicts("4个市中排在末位的是东川市。")).toEqual(["differs 南陵市"]);
    expect(verdicts("得分垫底的是南陵市。")).toEqual(["agrees"]);
  });

  it("is read off places won and lost", () => {
    expect(verdicts("位次上升最多的是东川市。")).toEqual(["agrees"]);
    expect(verdicts("退步最大的是白水市。")).toEqual(["differs 南陵市"]);
  });

  it("is read off parts of a whole whose rest is less than the most", () => {
    expect(verdicts("病险堤防还没有加固完，剩得最多的是东川市。").at(-1)).toBe("differs 南陵市");
    expect(verdicts("没有加固的病险堤防最多的是南陵市。")).toEqual(["agrees"]);
  });

  it("is not judged where others may have more, only where one that is printed has", () => {
    expect(verdicts("非法采砂最多的是东川市。")).toEqual(["differs 南陵市"]);
    expect(verdicts("非法采砂最多的是南陵市。")).not.toContain("differs 东川市");
  });

  it("is absent where the notice prints nothing of it", () => {
    expect(verdicts("绿化投资最多的是青原市。")).toEqual(["absent"]);
  });
});

describe("the only one", () => {
  it("is answered with who is printed with the grade", () => {
    expect(verdicts("唯一不合格的是东川市。")).toEqual(["differs 南陵市"]);
    expect(verdicts("唯一不合格的是南陵市。")).toEqual(["agrees"]);
  });
});

describe("who did it", () => {
  it("is judged in each part", () => {
    expect(verdicts("考核由省财政厅牵头。")).toEqual(["differs 省水利厅"]);
    expect(verdicts("考核委托省财政厅开展。")).toEqual(["differs 省河道研究院"]);
    expect(verdicts("考核委托省河道研究院开展。")).toEqual(["agrees"]);
    expect(verdicts("“回头看”由省水利厅会同省财政厅开展。")).toEqual(["differs 省审计厅"]);
  });

  it("tells a deputy from whom he stands in for", () => {
    expect(verdicts("领导小组组长由省长担任。")).toEqual(["differs 常务副省长"]);
    expect(verdicts("常务副省长担任领导小组组长。")).toEqual(["agrees"]);
  });

  it("tells a meeting by its number", () => {
    expect(verdicts("考核结果由省政府第21次常务会议审定。")).toEqual(["differs 省政府第12次常务会议"]);
  });
});

describe("what stands behind a label", () => {
  it("is judged in the line of what it is of", () => {
    expect(verdicts("南陵市清河堤的施工单位是天枢建工有限公司。")).toEqual(["differs 宏硕建设有限公司"]);
    expect(verdicts("南陵市清河堤的施工单位是宏硕建设有限公司。")).toEqual(["agrees"]);
    expect(verdicts("通报的联系人是沈秋白。")).toEqual(["agrees"]);
  });
});

describe("the number of a document", () => {
  it("is that of the document that is cited, or the notice's own", () => {
    expect(verdicts("河道管护考核办法的文号是云水函〔2024〕7号。")).toEqual(["differs 云水规〔2021〕3号"]);
    expect(verdicts("河道管护考核办法的文号是云水规〔2021〕3号。")).toEqual(["agrees"]);
    expect(verdicts("这份通报的文号是云水规〔2021〕3号。")).toEqual(["differs 云水函〔2024〕7号"]);
  });
});

describe("who meets a condition", () => {
  it("is read off a table's column", () => {
    expect(verdicts("水面保洁率低于90%的是东川市和南陵市。")).toEqual(["agrees"]);
    expect(verdicts("水面保洁率低于90%的是东川市和白水市。")).toEqual(["differs 南陵市"]);
    expect(verdicts("水面保洁率超过90%的有青原市。")).toEqual(["agrees"]);
    expect(verdicts("水面保洁率超过90%的只有青原市。")).toEqual(["differs 白水市"]);
  });
});

describe("ordinals and runs of characters", () => {
  it("finds the same thing with another number", () => {
    expect(otherOrdinal("经第三届理事会第2次会议通过", "经第三届理事会第5次会议通过")).toBe("第5次");
    expect(otherOrdinal("第二批项目", "第二批项目、第三批项目")).toBeNull();
    expect(otherOrdinal("第31次常务会议", "第31次常务会议")).toBeNull();
  });

  it("measures the longest run that two texts share", () => {
    expect(commonRun("还没换完老旧燃气管道", "14.3公里老旧燃气管道没有更新")).toBe(6);
    expect(commonRun("", "甲")).toBe(0);
  });
});
