import { describe, expect, it } from "vitest";
import { splitSentences } from "../../src/corpus/sentences.js";

/** Each sentence as its clauses' texts. */
function clausesOf(text: string): string[][] {
  return splitSentences(text, { start: 0, end: text.length }).map(({ clauses }) =>
    clauses.map(({ start, end }) => text.slice(start, end)),
  );
}

function sentencesOf(text: string): string[] {
  return splitSentences(text, { start: 0, end: text.length }).map(({ start, end }) => text.slice(start, end));
}

describe("splitSentences", () => {
  it("ends sentences after 。！？； and clauses at ，：", () => {
    expect(sentencesOf("比率达到93.4%，居全国第9位；同比上升。好！真的吗？最后一句")).toEqual([
      "比率达到93.4%，居全国第9位；",
      "同比上升。",
      "好！",
      "真的吗？",
      "最后一句",
    ]);
    expect(clausesOf("考核结果：四平市为优秀，其他为良好。")).toEqual([["考核结果", "四平市为优秀", "其他为良好"]]);
  });

  it.each([
    ["累计补水1,234.5万立方米，同比增长", ["累计补水1,234.5万立方米", "同比增长"]],
    ["于9:30前报送，14：00截止", ["于9:30前报送", "14：00截止"]],
    ["PM2.5浓度为25.0微克", ["PM2.5浓度为25.0微克"]],
    ["见 https://example.org/a：下载", ["见 https://example.org/a", "下载"]],
    ["各县（市、区，含新区）政府，有关单位", ["各县（市、区，含新区）政府", "有关单位"]],
    ["按照《关于印发办法，加强管理的通知》，开展考核", ["按照《关于印发办法，加强管理的通知》", "开展考核"]],
    ["推进“四项机制，八项制度”，落实", ["推进“四项机制，八项制度”", "落实"]],
  ])("cuts no number, time, address, bracket, title or term: %s", (text, clauses) => {
    expect(clausesOf(text)).toEqual([clauses]);
  });

  it("does not end a sentence inside brackets, titles and quotes that close soon", () => {
    expect(sentencesOf("报送材料（含附表。不含附图）。下一句。")).toEqual([
      "报送材料（含附表。不含附图）。",
      "下一句。",
    ]);
    expect(sentencesOf("《谁是英雄？》获奖。下一句。")).toEqual(["《谁是英雄？》获奖。", "下一句。"]);
    expect(sentencesOf("开展“回头看；再检查”行动。下一句。")).toEqual(["开展“回头看；再检查”行动。", "下一句。"]);
  });

  it("ends a sentence after a quotation that ends with a full stop", () => {
    expect(sentencesOf("他说：“要整改。”大家照办。")).toEqual(["他说：“要整改。”", "大家照办。"]);
    expect(sentencesOf("“要整改。”，他说。")).toEqual(["“要整改。”，他说。"]);
  });

  it("lets no bracket or quote that is never closed swallow the text", () => {
    expect(sentencesOf("开展“回头看。下一句（未闭合。第三句。")).toEqual([
      "开展“回头看。",
      "下一句（未闭合。",
      "第三句。",
    ]);
    const long = "长".repeat(130);
    expect(sentencesOf(`“一。${long}。三”`)).toHaveLength(3);
  });

  it("takes a Latin full stop for one only after a letter and before a space", () => {
    expect(sentencesOf("It rose. PM2.5 fell to 1.5. Good")).toEqual(["It rose.", "PM2.5 fell to 1.5. Good"]);
    expect(sentencesOf("1. 加强领导")).toEqual(["1. 加强领导"]);
  });

  it("keeps repeated stops and a closing sign after them with their sentence", () => {
    expect(sentencesOf("真的吗？！是。。好")).toEqual(["真的吗？！", "是。。", "好"]);
    expect(sentencesOf("未开头。）下一句。")).toEqual(["未开头。）", "下一句。"]);
  });

  it("has nothing to say of white space", () => {
    expect(sentencesOf("　 \t")).toEqual([]);
    expect(sentencesOf("　一。　二。　")).toEqual(["一。", "二。"]);
  });
});
