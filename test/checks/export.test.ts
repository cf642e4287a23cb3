import { describe, expect, it } from "vitest";
import { csv } from "../../src/checks/csv.js";
import { factsCsv } from "../../src/checks/export.js";
import { loadCorpus } from "../../src/corpus/load.js";
import { readFacts } from "../../src/facts/read.js";

describe("csv", () => {
  it("begins with a byte order mark and ends its lines with CRLF", () => {
    expect(
      csv([
        ["指标", "数值"],
        ["优良天数比率", 93.4],
      ]),
    ).toBe("\ufeff指标,数值\r\n优良天数比率,93.4\r\n");
  });

  it("quotes commas, quotation marks and line breaks", () => {
    expect(csv([["1,905个", '他说"是"', "甲\n乙", null]])).toBe('\ufeff"1,905个","他说""是""","甲\n乙",\r\n');
  });

  it.each(["=HYPERLINK(1)", "+1", "@x", "-3.8%", "\t=1", "＝1+1"])("defuses %s", (cell) => {
    const [line = ""] = csv([[cell]])
      .slice(1)
      .split("\r\n");
    expect(line).toBe(`'${cell}`);
  });

  it("leaves negative numbers alone", () => {
    expect(csv([[-3.8, "-3.8"]])).toBe("\ufeff-3.8,-3.8\r\n");
  });
});

describe("factsCsv", () => {
  it("gives every figure and group a row that can be cited", async () => {
    const { notices } = await loadCorpus("corpus");
    const lines = factsCsv(notices.map(readFacts)).split("\r\n");
    expect(lines[0]).toBe("\ufeff通报,类别,指标,数值,单位,原文数字,对象,时间,升降,比较对象,名单,章节,原文");
    expect(
      lines.some((line) => line.startsWith("jilin-2022,数值,农村生活污水治理率,22.7,%,22.7％,吉林省,2022年度,")),
    ).toBe(true);
    expect(
      lines.some((line) => line.startsWith("jilin-2022,等次,优秀,3,") && line.includes("延边州、四平市、长春市")),
    ).toBe(true);
    expect(new Set(lines.slice(0, -1).map((line) => line.replace(/"[^"]*"/g, "").split(",").length))).toEqual(
      new Set([13]),
    );
  });
});
