import { describe, expect, it } from "vitest";
import { factsReport } from "../../src/commands/facts-report.js";
import { reportTables } from "../../src/commands/facts-tables.js";
import { factsOf } from "../facts/expected.js";

const TEXT = `吉水省人民政府关于2022年度考核情况的通报

吉政函〔2023〕16号

各市人民政府：

　　一、考核结果

　　延川市、四原市为优秀等次，其余2个市为良好等次。

　　二、主要成效

　　优良天数比率达到93.4%，居全国第9位，同比上升3个位次。

吉水省人民政府
2023年4月25日
`;

describe("what the facts command prints", () => {
  const report = factsReport(factsOf(TEXT, "jishui"));

  it("tells spans as the words that stand there", () => {
    expect(report.document).toMatchObject({
      number: "吉政函〔2023〕16号",
      issuer: "吉水省人民政府",
      date: "2023年4月25日",
      period: "2022年度",
      region: "吉水省",
    });
    expect(report.groups[0]).toMatchObject({
      label: "优秀",
      members: ["延川市", "四原市"],
      quote: "延川市、四原市为优秀等次",
    });
    expect(report.figures.find((figure) => figure.text === "第9位")).toMatchObject({
      section: "二、主要成效",
      quote: "居全国第9位",
    });
  });

  it("prints groups with those that are not named, and figures below their section", () => {
    const printed = reportTables(report);
    expect(printed).toContain("等次  良好：（未列名）（文中称2）");
    const lines = printed.split("\n");
    const section = lines.indexOf("〔二、主要成效〕");
    expect(lines[section + 1]).toMatch(/数值\s+优良天数比率\s+93\.4%/);
    expect(lines[section + 3]).toMatch(/变化\s+优良天数比率\s+3个位次\s+↑同比/);
  });
});
