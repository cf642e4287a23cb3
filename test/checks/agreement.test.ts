import { describe, expect, it } from "vitest";
import { type Agreement, agreement } from "../../src/checks/agreement.js";
import { readQuantities } from "../../src/text/quantity.js";

function compare(claim: string, printed: string, beside = claim): Agreement {
  const [a] = readQuantities(claim);
  const [b] = readQuantities(printed);
  if (!a || !b) throw new Error(`no quantity in ${claim} or ${printed}`);
  return agreement(a, b, beside);
}

describe("agreement", () => {
  it.each([
    ["49000个", "4.9万个"],
    ["93.40%", "93.4％"],
    ["百分之九十九点八九", "99.89%"],
    ["约4.9万个", "4.9万个"],
    ["102起案件", "102件"],
    ["25ug/m³", "25微克/立方米"],
    ["40%", "四成"],
    ["居全省末位", "居末位"],
  ])("%s says the same as %s", (claim, printed) => {
    expect(compare(claim, printed)).toBe("same");
  });

  it.each([
    ["九成三", "93.4%"],
    ["93%", "93.4%"],
    ["约1.4万件", "14216件"],
    ["近20万吨", "19.85万吨"],
    ["超过八成", "81.8%"],
    ["超过9200万元", "9200余万元"],
    ["约1700万元", "1687.5万元"],
    ["不足60%", "54.7%"],
    ["接近六成", "57.4%"],
    ["近三分之二", "64.8%"],
    ["过半", "57.8%"],
    ["逾14.6万户", "14.62万户"],
    ["超过25万", "28万"],
  ])("%s is %s rounded", (claim, printed) => {
    expect(["same", "rounded"]).toContain(compare(claim, printed));
  });

  it.each([
    ["94.3%", "93.4%"],
    ["九成四", "93.4%"],
    ["94%", "93.4%"],
    ["约1.5万件", "14216件"],
    ["近20万吨", "16万吨"],
    ["超过九成", "81.8%"],
    ["4%", "0.4%"],
    ["99%", "100%"],
    ["1.32万元", "1.32亿元"],
    ["14000件", "14216件"],
    ["第8位", "第9位"],
    ["超过八成", "93.4%"],
    ["近99%", "92.1%"],
    ["85个工作日以内", "58个工作日以内"],
    ["不低于4302万亩", "不低于4300万亩"],
    ["不足六成", "六成以上"],
    ["2380余万元", "4380余万元"],
    ["1264.6米至1285.2米", "1284.6米至1285.2米"],
  ])("%s is not %s", (claim, printed) => {
    expect(compare(claim, printed)).toBe("value");
  });

  it("of two bounds neither bears out the other", () => {
    expect(compare("超过50分", "超过90分")).toBe("value");
    expect(compare("50%以上", "80%以上")).toBe("value");
    expect(compare("80%以上", "80%以上")).toBe("same");
  });

  it.each([
    ["25毫克/立方米", "25微克/立方米"],
    ["0.9%", "0.9个百分点"],
    ["3个百分点", "3个位次"],
    ["19.85万吨/年", "19.85万吨/日"],
    ["8.1小时", "8.1分钟"],
    ["43人", "43起"],
    ["0.12%", "0.12‰"],
  ])("%s has another unit than %s", (claim, printed) => {
    expect(compare(claim, printed)).toBe("unit");
  });

  it("takes 每日…吨 for 吨/日, but not 每年…吨", () => {
    expect(compare("20万吨", "19.85万吨/日", "每日新增处理能力20万吨")).toBe("rounded");
    expect(compare("20万吨", "19.85万吨/日", "每年新增处理能力20万吨")).toBe("unit");
  });
});
