import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { stemOf } from "../../src/facts/names.js";
import type { Glosses } from "../../src/question/english/glosses.js";
import { createPinyinReader } from "../../src/question/pinyin.js";
import { createSounds } from "../../src/question/sounds.js";
import { createTranslator } from "../../src/question/translate.js";

const printed =
  "长春市 四平市 白山市 吉林省 吉林市 延边州 长白山管委会 石渡市 瑞泷市 北湖市 北湖高新区管委会 考核 等次 优良天数比率 受理 环境信访投诉 赔偿金额 死亡人数 道路运输事故 市住房城乡建设局 违法取水案件 新建 消防站 公路养护 贷款利率 清理";
const names = "长春市 四平市 白山市 吉林省 吉林市 延边州 长白山管委会 石渡市 瑞泷市 北湖市 北湖高新区管委会"
  .split(" ")
  .map((text) => ({ text, stem: stemOf(text) }));
const pinyin = createPinyinReader(
  { names, words: new Map([["等次", 3]]), questionWords: ["浓度", "多少"] },
  createSounds(),
);
/** A dictionary of three phrases. */
const glosses: Glosses = {
  get(phrase) {
    if (phrase === "upkeep") return { nouns: ["赡养", "养护"], verbs: [] };
    if (phrase === "interest rate") return { nouns: ["利率"], verbs: [] };
    return phrase === "cleared" ? { nouns: [], verbs: ["清理"] } : null;
  },
};
const translate = createTranslator({
  prints: (text) => printed.includes(text),
  placeAt: pinyin.placeAt,
  wordOf: pinyin.word,
  glosses,
  count: (word) => (printed.includes(word) ? 1 : 0),
});

/** English and Chinese by turns, one question a line: `english → 中文`. */
function pairs(text: string): [string, string][] {
  return text
    .trim()
    .split("\n")
    .map((line) => line.trim().split(" → "))
    .map(([english = "", chinese = ""]) => [english, chinese]);
}

describe("translate", () => {
  it.each(
    pairs(`
      Which cities were rated excellent? → 哪些城市被评为优秀
      Which places were not rated excellent? → 哪些地方没有被评为优秀
      how many places were rated good → 评为良好的有多少个
      list all cities rated good → 评为良好的城市有哪些
      who got excellent? → 谁被评为优秀
      Is Changchun rated excellent? → 长春市被评为优秀吗
      Was Jilin City excellent? → 吉林市是优秀吗
      What is the grade of Siping? → 四平市的等次是什么
      What grade did Siping get? → 四平市是什么等次
      What's Yanbian Prefecture's rating? → 延边州的等次是什么
      Why was Jilin City rated good? → 吉林市为什么被评为良好
      Which city has the best score? → 哪个城市的得分最高
      Which province ranked first in GDP? → 哪个省地区生产总值排名第一
      Which regions ranked in the top three? → 哪些地区排名前3名
      Which cities improved from good to excellent? → 哪些城市由良好上升为优秀
    `),
  )("asks for grades and ranks: %s", (english, chinese) => {
    expect(translate(english)).toBe(chinese);
  });

  it.each(
    pairs(`
      PM2.5 concentration → pm2.5浓度
      total fines for environmental violations → 环境违法案件罚款总共多少
      What was the PM 2.5 concentration in 2022? → 2022年pm2.5浓度是多少
      how much did PM2.5 drop compared with last year → pm2.5比上年下降了多少
      How much did deaths fall compared with 2021? → 死亡人数比2021年下降了多少
      By how many percentage points did the leakage rate rise year on year? → 漏损率同比上升了多少个百分点
      How many complaints were received in the first half of 2024? → 2024年上半年受理了多少投诉
      How many people died in traffic accidents in 2022? → 2022年道路运输事故死亡多少人
      how many kilometers of old gas pipelines have not been replaced → 没有改造的老旧燃气管道有多少公里
      How many fire stations were built by the end of 2022? → 截至2022年底新建了多少消防站
      What percentage of complaints were resolved? → 投诉办结的比例是多少
      How much compensation was paid for environmental damage? → 生态环境损害赔偿金额是多少
      What is water consumption per 10,000 yuan of GDP in Shidu City and Ruilong City? → 石渡市和瑞泷市万元国内生产总值用水量是多少
      Which month had the highest online case volume? → 哪个月的网上办件量最高
      Which county had its pass rate below average? → 哪个县的合格率低于平均水平
      Did PM2.5 go up or down? → pm2.5上升还是下降
      completion rate of environmental complaints → 环境信访投诉办结率
      How many safety accidents occurred? → 发生的生产安全事故有多少起
      How many officials have no contract? → 没有合同的负责人有多少个
      Was the annual target met? → 年度目标达到了吗
      How many days did the drought last? → 干旱持续多少天
    `),
  )("asks for amounts and changes: %s", (english, chinese) => {
    expect(translate(english)).toBe(chinese);
  });

  it.each(
    pairs(`
      document number → 文号
      who issued it → 通报是谁印发的
      when was the notice issued → 通报是什么时候印发的
      what problems remain → 存在哪些问题
      What are the main problems? → 主要问题有哪些
      What is the legal basis of the assessment? → 考核依据是什么
      Who carried out the assessment? → 考核是谁实施的
      By when must Shidu City submit its rectification report? → 石渡市要什么时候报送整改报告
      what should cities do next? → 城市下一步要做什么
      what about Baishan? → 白山市呢
      And Siping? → 四平市呢
      Could you please tell me the issue date? → 印发日期
      What is the good water ratio, and how does it compare with last year? → 优良水体比例是多少，它比上年有什么变化
    `),
  )("asks about the notice, problems and persons, and follows up: %s", (english, chinese) => {
    expect(translate(english)).toBe(chinese);
  });

  it("keeps what it does not know, so that the question is refused and not answered by its rest", () => {
    expect(translate("How many unicorns were rated excellent?")).toBe("评为优秀的unicorns有多少个");
    expect(translate("What is the grade of Weihe City?")).toBe("weihe市的等次是什么");
    expect(translate("What about Shenyang?")).toBe("沈阳呢");
  });

  it("prefers the Chinese that the corpus prints where English has one word for several", () => {
    const elsewhere = createTranslator({
      prints: (text) => "评估 等级".includes(text),
      placeAt: () => null,
      wordOf: () => null,
      glosses: { get: () => null },
      count: () => 0,
    });
    expect(elsewhere("grade of the assessment")).toBe("评估等级");
    expect(translate("grade of the assessment")).toBe("考核等次");
  });

  it("takes words that the lexicon lacks from the dictionary: what the corpus prints beside its neighbours", () => {
    expect(translate("What is the upkeep of the fire station?")).toContain("养护");
    expect(translate("What is the interest rate?")).toContain("利率");
    expect(translate("How many fire stations were cleared?")).toContain("清理");
  });

  it("gives the words alone where no word is unknown and no sense is lost", () => {
    expect(translate.keywords("How many complaints did Siping receive?")).toMatch(/^投诉.* 四平市 .*有多少$|四平市/);
    expect(translate.keywords("How many unicorns did Siping receive?")).toBeNull();
    expect(translate.keywords("Which city is higher than Siping?")).toBeNull();
  });

  it("finds names with the kind of place in English, and asks for both where a short name fits two", () => {
    expect(translate("grade of Beihu High-tech Zone")).toBe("北湖高新区管委会的等次");
    expect(translate("Changbai Mountain grade")).toBe("长白山管委会等次");
    expect(translate("grade of Jilin")).toBe("吉林的等次");
    expect(translate("grade of Siping County")).toBe("四平县的等次");
  });

  it("gives nothing for what holds no English word that it knows", () => {
    expect(translate("qwerty zxcv")).toBeNull();
    expect(translate("?!")).toBeNull();
  });

  it("never throws, whatever is written", () => {
    const word = fc.constantFrom(
      ..."which what how many much did was the a of in and or not that compared with last year top three rated excellent 2022 93.4% 's , ? pm2.5 Siping City first half between higher than".split(
        " ",
      ),
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(word, fc.string({ maxLength: 6 })), { maxLength: 30 }), (parts) => {
        const said = translate(parts.join(" "));
        expect(said === null || said.length > 0).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});
