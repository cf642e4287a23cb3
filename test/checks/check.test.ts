import { describe, expect, it } from "vitest";
import { createChecker } from "../../src/checks/check.js";
import type { Corpus } from "../../src/corpus/notice.js";
import { readNotice } from "../../src/corpus/read.js";

const text = `云台省人民政府关于2023年度节能目标考核情况的通报
云政函〔2024〕7号

各市人民政府：
　　一、考核结果
　　青原市、白水市为优秀等次，南陵市、北溪市、东川市为良好等次。
　　二、主要成效
　　2023年，全省能耗强度下降3.2%，超额完成年度目标。第一批改造燃煤锅炉1200台，第二批改造燃煤锅炉860台。公共建筑节能改造完成率为87.5%，同比提高4.1个百分点，居全国第6位。全省检查重点用能单位450家，发现问题132个，整改118个。青原市、南陵市获批国家低碳试点城市。全年未发生重大能源安全事故。
　　云台省人民政府
　　2024年3月15日
`;
const corpus: Corpus = {
  notices: [readNotice({ id: "yuntai-2023", file: "yuntai-2023.txt", text })],
  version: "test",
};
const checker = createChecker(corpus);

/** The verdicts of a text's claims, with what the notice says instead. */
function verdicts(draft: string): string[] {
  return checker.check(draft).claims.map(({ verdict, says }) => (says === undefined ? verdict : `${verdict} ${says}`));
}

describe("checking a text", () => {
  it("judges each claim of a sentence by itself, in the text's order", () => {
    const { claims, verdict } = checker.check("公共建筑节能改造完成率达78.5%，居全国第6位，同比提高4.1个百分点。");
    expect(claims.map((claim) => [claim.text, claim.verdict])).toEqual([
      ["公共建筑节能改造完成率达78.5%", "differs"],
      ["居全国第6位", "agrees"],
      ["同比提高4.1个百分点", "agrees"],
    ]);
    expect(claims[0]?.says).toBe("87.5%");
    expect(verdict).toBe("differs");
  });

  it("goes by what a number is about: 132 stands in the notice, but not as what was corrected", () => {
    expect(verdicts("全省共整改问题132个。")).toEqual(["differs 118个"]);
  });

  it("keeps rounds apart", () => {
    expect(verdicts("第一批改造燃煤锅炉860台。")).toEqual(["differs 1200台"]);
    expect(verdicts("首批改造燃煤锅炉1200台。")).toEqual(["agrees"]);
  });

  it("tells direction and unit from value", () => {
    expect(verdicts("公共建筑节能改造完成率同比下降4.1个百分点。")).toEqual(["differs 同比提高4.1个百分点"]);
    expect(verdicts("公共建筑节能改造完成率同比提高4.1%。")).toEqual(["differs 同比提高4.1个百分点"]);
  });

  it("gives the printed grade of each wrong member", () => {
    expect(verdicts("青原市、东川市为优秀等次。")).toEqual(["differs 良好"]);
    expect(verdicts("南陵、北溪、东川三市均为良好。")).toEqual(["agrees"]);
  });

  it("takes a part of a list as right, unless it is said to be all", () => {
    expect(verdicts("青原市获批国家低碳试点城市。")).toEqual(["agrees"]);
    expect(verdicts("获批国家低碳试点城市的只有青原市。")).toEqual(["differs 青原市、南陵市"]);
    expect(verdicts("青原市、北溪市获批国家低碳试点城市。")).toEqual(["differs 青原市、南陵市"]);
  });

  it("knows the notice's number, date and year", () => {
    expect(verdicts("文号为云政函〔2024〕7号，落款日期为2024年3月5日。")).toEqual(["agrees", "differs 2024年3月15日"]);
    expect(verdicts("云台省通报了2022年度节能目标考核情况。")).toEqual(["differs 2023年度"]);
  });

  it("sees what is denied and what is said of all", () => {
    expect(verdicts("2023年全省未发生重大能源安全事故。")).toEqual(["agrees"]);
    expect(verdicts("全年发生2起重大能源安全事故。")).toEqual(["differs 全年未发生重大能源安全事故"]);
    expect(verdicts("检查发现问题132个，已全部整改。")).toEqual(["agrees", "differs 118个"]);
  });

  it("does not claim to know what the notice does not say", () => {
    expect(verdicts("白水市能耗强度下降5.1%。")).toEqual(["absent"]);
    expect(verdicts("全省光伏装机容量达到900万千瓦。")).toEqual(["absent"]);
  });

  it("says where it stands", () => {
    const [claim] = checker.check("整改问题118个。").claims;
    expect(claim?.notice).toBe("yuntai-2023");
    expect(claim?.quote).toBe("整改118个");
    expect(claim?.section).toBe("二、主要成效");
    expect(text.slice(claim?.at?.start, claim?.at?.end)).toBe("整改118个");
  });

  it("takes a title or a heading for no claim", () => {
    expect(verdicts("云台省节能成绩单\n公共建筑节能改造完成率为87.5%。")).toEqual(["agrees"]);
  });

  it.each(["", "　", "\n\n", "？？？", "1", "第", "由为优秀", "【】〔〕", "a".repeat(30_000), "优秀、".repeat(3000)])(
    "bears any text",
    (draft) => {
      const checked = checker.check(draft);
      expect(checked.text).toBe(draft);
      for (const claim of checked.claims) expect(draft.slice(claim.start, claim.end)).toBe(claim.text);
    },
  );
});
