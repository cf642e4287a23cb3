import { describe, expect, it } from "vitest";
import { factsOf } from "./expected.js";

const documentOf = (text: string) => factsOf(text).facts.document;

const notice = (title: string, issuer = "", date = ""): string =>
  `${title}\n\n各市人民政府：\n\n　　一、总体情况\n\n　　工作取得进展。\n\n${issuer}\n${date}\n`;

describe("the notice's own data", () => {
  it.each([
    ["吉林省人民政府关于2022年度考评情况的通报", "2022年度", 2022],
    ["西岭省数据局关于2024年上半年评估结果的通报", "2024年上半年", 2024],
    ["山东省生态环境厅关于2024年1—9月空气质量状况的通报", "2024年1—9月", 2024],
    ["湖南省人民政府办公厅关于2024年第二季度检查情况的通报", "2024年第二季度", 2024],
    ["乐安区教育局关于2023—2024学年度先进集体的通报", "2023—2024学年度", 2023],
  ])("reads the period of %s", (title, period, year) => {
    expect(documentOf(notice(title))).toMatchObject({ period, year });
  });

  it("takes the year of a quarter from the date of issue", () => {
    const title = "关于第三季度考评情况的通报";
    expect(documentOf(notice(title, "宁湖市人民政府", "2022年10月11日"))).toMatchObject({
      period: "第三季度",
      year: 2022,
    });
    const late = "关于第四季度考评情况的通报";
    expect(documentOf(notice(late, "宁湖市人民政府", "2023年1月11日"))).toMatchObject({
      period: "第四季度",
      year: 2022,
    });
  });

  it("takes the innermost place for the region, and the issuer's where the title has none", () => {
    expect(documentOf(notice("吉林省长春市生态环境局关于考评情况的通报")).region).toBe("长春市");
    expect(documentOf(notice("甘南藏族自治州人民政府关于考核情况的通报")).region).toBe("甘南藏族自治州");
    expect(documentOf(notice("关于项目进展情况的通报", "江门市发展和改革局", "2023年11月15日")).region).toBe("江门市");
  });

  it("reads the documents that the notice rests on with their numbers", () => {
    const text =
      "考核情况的通报\n\n各市人民政府：\n\n　　根据《考核办法》（岭政发〔2021〕9号），按照《实施细则》和《工作方案》要求，开展了考核。\n";
    const { document } = factsOf(text).facts;
    expect(document.basis.map(({ start, end }) => text.slice(start, end))).toEqual([
      "《考核办法》（岭政发〔2021〕9号）",
      "《实施细则》和《工作方案》",
    ]);
  });

  it("tells a series by what stays when the period goes", () => {
    const [one, other] = ["2022年度", "2023年度"].map(
      (year) => documentOf(notice(`云岭省人民政府关于${year}考核情况的通报`)).series,
    );
    expect(one).toBe(other);
  });
});
