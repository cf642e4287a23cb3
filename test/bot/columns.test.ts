import { describe, expect, it } from "vitest";
import { inColumns, width } from "../../src/bot/render/columns.js";

const text = (lines: Parameters<typeof inColumns>[0]): string[] =>
  inColumns(lines).map((line) => line.before + line.value + line.after);

describe("inColumns", () => {
  it("sets indicator, value and change below one another", () => {
    const lines = text([
      { indicator: "PM2.5浓度", value: "25微克", change: "下降1微克" },
      { indicator: "优良天数", value: "341天", change: "" },
      { indicator: "重污染天数比率", value: "0.4%", change: "持平" },
    ]);
    expect(lines[1]).toBe("优良天数　　　　341天");
    const starts = lines.map((line) => width(line.slice(0, line.search(/25微|341|0\.4/))));
    expect(new Set(starts)).toEqual(new Set([16]));
  });

  it("gives each indicator a line of its own where the columns would be wider than a phone", () => {
    expect(
      text([{ indicator: "细颗粒物（PM2.5）浓度", value: "25微克/立方米", change: "同比下降1微克/立方米" }]),
    ).toEqual(["细颗粒物（PM2.5）浓度\n　25微克/立方米　同比下降1微克/立方米"]);
  });
});
