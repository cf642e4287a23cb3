import { describe, expect, it } from "vitest";
import { chooseExtract, LONGEST_EXTRACT } from "../../src/index/extract.js";
import { askable } from "./corpus.js";

function extractOf(question: string, text: string): string {
  const { terms, passages } = askable(`资料\n\n${text}`).read(question);
  const extract = chooseExtract(terms, passages);
  return extract === null ? "" : (passages[extract.from]?.text.slice(extract.start, extract.end) ?? "");
}

describe("chooseExtract", () => {
  it("gives the sentence with most of the question in it", () => {
    const text = "该校位于武汉市。校训由首任校长周鲠生提出。学校有三个校区。";
    expect(extractOf("校训是由谁提出的？", text)).toBe("校训由首任校长周鲠生提出。");
  });

  it("gives clauses in a row of a sentence that is too long", () => {
    const filler = "各地加强组织领导并压实工作责任，持续推进重点任务落实，";
    const text = `${filler.repeat(3)}结头龙的特征是颈部有节状突起，${filler.repeat(3)}完成全年目标。`;
    const extract = extractOf("结头龙有什么特征？", text);
    expect(extract).toContain("结头龙的特征是颈部有节状突起");
    expect(extract.length).toBeLessThanOrEqual(LONGEST_EXTRACT);
  });

  it("is never longer than allowed, even of a clause without an end", () => {
    expect(extractOf("结头龙有什么特征？", "结头龙".repeat(100)).length).toBeLessThanOrEqual(LONGEST_EXTRACT);
  });

  it("gives nothing where nothing was found", () => {
    expect(extractOf("贝多芬是谁？", "学校有三个校区。")).toBe("");
  });
});
