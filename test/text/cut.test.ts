import { describe, expect, it } from "vitest";
import { cut, cutAt } from "../../src/text/cut.js";

describe("cutting a text", () => {
  it("leaves a short text as it is", () => {
    expect(cut("优良天数比率", 6)).toBe("优良天数比率");
  });

  it.each([
    ["罚款2994万元", 4, "罚款"],
    ["比率为93.4%，同比上升", 6, "比率为"],
    ["比率为93.4%，同比上升", 8, "比率为93.4%"],
    ["共1,234件", 3, "共"],
    ["浓度PM2.5为", 4, "浓度"],
    ["第𠮷三", 2, "第"],
  ])("cuts %s at %i between things", (text, longest, left) => {
    expect(cut(text, longest)).toBe(left);
  });

  it("says that nothing is left of a number that is too long", () => {
    expect(cutAt("罚款99999999", 2, 4)).toBe(2);
    expect(cut("99999999", 4)).toBe("9999");
  });
});
