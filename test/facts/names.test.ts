import { describe, expect, it } from "vitest";
import { listItems } from "../../src/facts/name-list.js";
import { leadingPlace, looksLikeBody, looksLikePlace, stemOf } from "../../src/facts/names.js";
import { factsOf } from "./expected.js";

const namesIn = (paragraph: string): string[] =>
  factsOf(`考核情况的通报\n\n各市人民政府：\n\n　　一、结果\n\n　　${paragraph}\n`).analysis.names.map(
    (name) => name.text,
  );

describe("what looks like a name", () => {
  it.each([
    "四平市",
    "厦门市",
    "镇江市",
    "和平区",
    "东港区",
    "房山区",
    "曦城市",
    "北湖高新区",
    "循化撒拉族自治县",
    "市中区",
    "二里半社区",
  ])("takes %s for a place", (text) => expect(looksLikePlace(text)).toBe(true));

  it.each(["城市", "县级城市", "各县", "全市", "生态强省", "枣庄和菏泽市", "安排桐岗市", "跨市", "贫困村"])(
    "takes %s for none",
    (text) => expect(looksLikePlace(text)).toBe(false),
  );

  it.each(["省水利厅", "市消防救援支队", "长白山管委会", "柏阳第一中学", "广源电器有限公司", "市自由贸易试验区管委会"])(
    "takes %s for a body",
    (text) => expect(looksLikeBody(text)).toBe(true),
  );

  it.each(["乡镇卫生院", "数据中心", "限公司", "各县人民政府", "建立环境信访工作领导小组", "省农业农村厅承办"])(
    "takes %s for none",
    (text) => expect(looksLikeBody(text)).toBe(false),
  );

  it("leaves off what people leave off", () => {
    expect(["四平市", "延边朝鲜族自治州", "长白山管委会", "市应急管理局"].map(stemOf)).toEqual([
      "四平",
      "延边",
      "长白山",
      "应急管理局",
    ]);
  });

  it("finds the name at the start", () => {
    expect(leadingPlace("石渡市万元国内生产总值用水量")).toBe("石渡市");
    expect(leadingPlace("互助土族自治县得分")).toBe("互助土族自治县");
    expect(leadingPlace("万元国内生产总值")).toBe("");
  });

  it("divides at 和 only behind a name", () => {
    expect(listItems("映湖区、桐岗市和清漪县").map((item) => item.text)).toEqual(["映湖区", "桐岗市", "清漪县"]);
    expect(listItems("市林业和草原局、市体育局").map((item) => item.text)).toEqual(["市林业和草原局", "市体育局"]);
  });
});

describe("names where they stand", () => {
  it("believes names without 市 in a list that says what they are", () => {
    expect(namesIn("空气质量较好的前3位城市依次是威海、青岛、烟台。")).toEqual(["威海", "青岛", "烟台"]);
    expect(namesIn("农村改厕、秸秆禁烧等9个专项行动开展。")).toEqual([]);
  });

  it("keeps one name where the full one is printed too", () => {
    expect(namesIn("前2位城市依次是威海、青岛。对威海市、青岛市予以表扬。")).toEqual(["威海市", "青岛市"]);
  });

  it("finds a firm that a sentence goes on behind", () => {
    expect(namesIn("柏林县宏达建筑工程有限公司、重庆恒筑劳务有限公司恶意欠薪。")).toEqual([
      "柏林县宏达建筑工程有限公司",
      "重庆恒筑劳务有限公司",
    ]);
  });

  it("finds a lone name behind 是", () => {
    expect(namesIn("抽查批次最多的是云城市，占24.9%。")).toEqual(["云城市"]);
  });

  it("takes no body for a name that is only founded", () => {
    expect(namesIn("建立环境信访工作领导小组，完善工作制度。")).toEqual([]);
  });
});
