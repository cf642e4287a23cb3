import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createSounds } from "../../src/question/sounds.js";
import { createSpeller } from "../../src/question/spelling.js";
import { createSegmenter } from "../../src/text/segment.js";

const notice =
  "长春市为优秀等次，四平市、白山市、通化市、延边州为良好等次。细颗粒物（PM2.5）浓度为25微克/立方米，优良天数比率达到93.4%。" +
  "第二轮督察结案销号率为96.47%。受理环境信访投诉10508件，办结10492件，赔偿金额达9200余万元，罚款2994万元。污水处理厂完成扩能。" +
  "农业用水量增加，农田灌溉水有效利用系数提高。市应急管理局得分为97.1分。公示考评结果，公事公办。";
const segmenter = createSegmenter();
const names = [
  "长春市",
  "长春",
  "四平市",
  "四平",
  "白山市",
  "白山",
  "通化市",
  "通化",
  "延边州",
  "延边",
  "市应急管理局",
  "应急管理局",
];
segmenter.learn(names);
const words = new Map<string, number>();
for (const { text } of segmenter.cut(notice)) words.set(text, (words.get(text) ?? 0) + 1);
const speller = createSpeller(
  {
    names,
    words,
    genreWords: ["优秀", "良好", "合格", "不合格", "等次", "罚款", "浓度", "投诉", "优良天数", "细颗粒物"],
    generalWords: ["哪些", "多少", "什么", "有", "是", "情况"],
    weakWords: ["城市", "得分", "评为", "考评"],
    prints: (text) => notice.includes(text),
    cut: segmenter.cut,
    common: (word) => ["食品", "消耗", "公司", "时限", "沈阳", "通话"].includes(word),
  },
  createSounds(),
);

describe("correct", () => {
  it.each([
    ["哪些城市被评为优袖", "优袖", "优秀"],
    ["优亮天数比率是多少", "优亮天数", "优良天数"],
    ["评为良号的有哪些", "良号", "良好"],
    ["常春市是什么等次", "常春市", "长春市"],
    ["细颗立物浓度", "细颗立物", "细颗粒物"],
    ["延边周的等次", "延边周", "延边州"],
    ["四瓶市是优秀吗", "四瓶市", "四平市"],
    ["罚宽多少", "罚宽", "罚款"],
    ["通话市的等次", "通话市", "通化市"],
    ["考平结果", "考平", "考评"],
    ["投宿办结", "投宿", "投诉"],
    ["第二轮销好率", "销好", "销号"],
    ["市应急管里局得分", "市应急管里局", "市应急管理局"],
    ["细粒物浓度", "细粒物", "细颗粒物"],
  ])("reads the slip in %s", (question, from, to) => {
    expect(speller.correct(question)).toMatchObject({ text: question.replace(from, to), changes: [{ from, to }] });
  });

  it.each([
    ["a slip behind a name", "四平投宿多少", "四平投诉多少"],
    ["a name before a verb that jieba joins to it", "四瓶市评了什么", "四平市评了什么"],
  ])("reads %s", (_, question, text) => {
    expect(speller.correct(question)?.text).toBe(text);
  });

  it("is sure of what is no word and sounds just so", () => {
    expect(speller.correct("哪些城市被评为优袖")?.sure).toBe(true);
    expect(speller.correct("细粒物浓度")?.sure).toBe(false);
  });

  it("puts several slips right and says each", () => {
    expect(speller.correct("常春市是优袖吗")?.changes).toEqual([
      { from: "常春市", to: "长春市" },
      { from: "优袖", to: "优秀" },
    ]);
  });

  it.each([
    ["a question without slips", "长春市是什么等次"],
    ["a real place that the corpus lacks", "沈阳市的等次"],
    ["a grade that the corpus lacks", "合格的有哪些"],
    ["the opposite of a grade", "不合格的有哪些"],
    ["a figure's name with other digits", "PM10浓度是多少"],
    ["another year", "2021年罚款多少"],
    ["another kind of place", "四平县的等次"],
    ["a place that sounds different", "长青市的等次"],
    ["what could be two words of the corpus", "公是情况"],
    ["a question of which the rest is not covered either", "食品抽检罚宽多少"],
    ["Latin letters", "Which cities"],
  ])("leaves alone %s", (_, question) => {
    expect(speller.correct(question)).toBeNull();
  });

  it("changes nothing but what it says it has changed", () => {
    const piece = fc.constantFrom(
      ..."优袖 良号 常春市 是 的 多少 浓渡 投宿 长春市 PM2.5 2022年 ， 罚宽 细颗立物 办结 𠮷 a".split(" "),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 14 }), (parts) => {
        const question = parts.join("");
        const corrected = speller.correct(question);
        if (corrected === null) return;
        let at = 0;
        let rest = question;
        let out = "";
        for (const { from, to } of corrected.changes) {
          at = rest.indexOf(from);
          expect(at).toBeGreaterThanOrEqual(0);
          out += rest.slice(0, at) + to;
          rest = rest.slice(at + from.length);
        }
        expect(corrected.text.length).toBe(
          question.length + corrected.changes.reduce((sum, { from, to }) => sum + to.length - from.length, 0),
        );
        expect(out.length + rest.length).toBe(corrected.text.length);
      }),
      { numRuns: 300 },
    );
  });
});
