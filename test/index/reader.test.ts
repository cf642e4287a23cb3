import { describe, expect, it } from "vitest";
import { readExpected } from "../../src/index/expected.js";
import { chooseQuantity, type QuantityChoice } from "../../src/index/reader.js";
import { askable } from "./corpus.js";

const choicesOf = (question: string, ...texts: readonly string[]): QuantityChoice[] => {
  const { terms, passages } = askable(...texts.map((text) => `资料\n\n${text}`)).read(question);
  const expected = readExpected(terms.text);
  return expected === null ? [] : chooseQuantity(terms, expected, passages);
};
const chosen = (question: string, text: string): string => {
  const [choice] = choicesOf(question, text);
  return choice === undefined ? "" : `资料\n\n${text}`.slice(choice.start, choice.end);
};

const STATION =
  "大沙东站位于黄埔区，2004年4月2日开工，2009年12月28日启用，共设5个出入口，车站全长约207米，设有2个侧式月台，每日约有3.6万名乘客。";
const LIFE =
  "陈荣捷（1901年8月18日－1994年8月12日），广东开平人。1924年毕业于岭南大学，1929年获哈佛大学哲学博士学位，1936年赴夏威夷大学任教，共著书38种。";

describe("chooseQuantity", () => {
  it.each([
    ["大沙东站有几个出入口？", STATION, "5个"],
    ["大沙东站有多少个月台？", STATION, "2个"],
    ["大沙东站全长多少米？", STATION, "约207米"],
    ["大沙东站什么时候启用？", STATION, "2009年12月28日"],
    ["大沙东站哪年动工？", STATION, "2004年4月2日"],
    ["大沙东站每天有多少乘客？", STATION, "3.6万名"],
  ])("chooses by what stands around the numbers: %s", (question, text, answer) => {
    expect(chosen(question, text)).toBe(answer);
  });

  it.each([
    ["陈荣捷哪一年毕业于岭南大学？", "1924年"],
    ["陈荣捷在哪年获得博士学位？", "1929年"],
    ["陈荣捷什么时候去世？", "1994年8月12日"],
    ["陈荣捷出生于什么时候？", "1901年8月18日"],
  ])("tells the dates of a life apart: %s", (question, answer) => {
    expect(chosen(question, LIFE)).toBe(answer);
  });

  it("shows a reign's year with the year in brackets behind it", () => {
    expect(chosen("刘备什么时候称汉中王？", "建安二十四年（219年），刘备称汉中王。次年曹丕称帝。")).toBe(
      "建安二十四年（219年）",
    );
  });

  it("takes the amount of the year that the question names", () => {
    expect(chosen("2007年有多少人参赛？", "2006年有2192人参赛，2007年有2742人参赛。")).toBe("2742人");
  });

  it("does not answer with the number that the question brings along", () => {
    expect(chosen("面积占9%的核心区占有多少百分比的产值？", "核心区占面积的9%，却占有92%的产值。")).toBe("92%");
  });

  it("gives probabilities that sum to one, best first", () => {
    const shares = choicesOf("大沙东站有几个出入口？", STATION).map(({ share }) => share);
    expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9);
    expect(shares).toEqual([...shares].sort((a, b) => b - a));
  });

  it("chooses nothing where the passages have no number", () => {
    expect(choicesOf("大沙东站有几个出入口？", "大沙东站位于黄埔区。")).toEqual([]);
  });
});
