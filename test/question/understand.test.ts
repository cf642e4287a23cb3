import { describe, expect, it } from "vitest";
import { analyse } from "../../src/facts/analysis.js";
import { partsOf } from "../../src/question/compound.js";
import { follow, isFollowUp } from "../../src/question/follow.js";
import { monthsIn, periodIn } from "../../src/question/period.js";
import type { Question } from "../../src/question/question.js";
import { createReader } from "../../src/question/reader.js";
import { languageOf, plainQuestion, understand } from "../../src/question/understand.js";
import { createSegmenter } from "../../src/text/segment.js";
import { grainNotice } from "../answer/notice.js";
import { corpusOf } from "../support/engine.js";

const reader = createReader(createSegmenter(), corpusOf({ grain: grainNotice }).notices.map(analyse));
const read = (text: string): Question => understand(text, reader);
const termsOf = (text: string): string[] => read(text).terms.map((term) => term.text);

describe("the plain question", () => {
  it("loses padding, full width, Traditional characters and the space in pm 2.5", () => {
    expect(plainQuestion("您好，麻烦帮我查一下ＰＭ ２．５濃度，谢谢！")).toMatch(/pm2\.5浓度/);
  });

  it("knows its language", () => {
    expect(languageOf("哪些城市是优秀")).toBe("zh-Hans");
    expect(languageOf("哪些城市獲評優秀")).toBe("zh-Hant");
    expect(languageOf("Which cities were rated excellent?")).toBe("en");
  });
});

describe("what is asked", () => {
  it.each([
    ["岚河市是优秀吗", "yesno"],
    ["岚河市为什么是优秀", "reason"],
    ["岚河市被评为什么等次", "which"],
    ["什么时候考核的", "when"],
    ["玉米产量是多少", "amount"],
    ["玉米产量同比增长多少", "change"],
    ["玉米产量是涨了还是跌了", "change"],
    ["全国排第几", "rank"],
    ["谁负责考核", "who"],
    ["存在哪些问题", "which"],
    ["新增了多少处理能力", "amount"],
    ["第一轮反馈了多少项问题", "amount"],
  ] as const)("%s asks for %s", (text, ask) => {
    expect(read(text).ask).toBe(ask);
  });

  it("tells the sort of number from the wording", () => {
    expect(read("罚了多少钱").kinds).toEqual(["money"]);
    expect(read("合格率是多少").kinds).toEqual(["percent"]);
    expect(read("得了多少分").kinds).toContain("score");
    expect(read("改造了多少座粮库").unit).toBe("座");
    expect(read("几个县一共安排了多少万元").unit).toBe("万元");
  });

  it("tells grades that are meant from those that are not", () => {
    expect(read("哪些是优秀").grades).toEqual(["优秀"]);
    expect(read("哪些没评上优秀").exceptGrades).toEqual(["优秀"]);
    expect(read("是不是优秀").grades).toEqual(["优秀"]);
    expect(read("抽检合格率是多少").grades).toEqual([]);
  });
});

describe("names", () => {
  it("are found by their full and their short form", () => {
    expect(read("苍梧得了多少分").names.map((name) => name.text)).toEqual(["苍梧市"]);
    expect(read("白沙州的等次").names.map((name) => name.text)).toEqual(["白沙州"]);
  });

  it("of places that the notice does not print are kept as unknown", () => {
    expect(read("梧陵市是什么等次").names).toEqual([{ text: "梧陵市", known: false, readings: [] }]);
    expect(read("哈尔滨是什么等次").names[0]?.known).toBe(false);
  });

  it("have several readings where they are short for several", () => {
    expect(read("云川考核结果").names[0]?.readings).toEqual(["云川省", "云川市"]);
    expect(read("云川省考核结果").names[0]?.readings).toEqual([]);
  });

  it("are not seen in quotation marks or in other words", () => {
    expect(read("“云川通”是谁开发的").names).toEqual([]);
    expect(read("哪些城市被评为优秀").names).toEqual([]);
  });
});

describe("terms", () => {
  it("leave out what only asks", () => {
    expect(termsOf("请问玉米产量一共是多少？")).toEqual(["玉米", "产量"]);
    expect(termsOf("改造了多少座粮库")).toEqual(["改造", "粮库"]);
  });

  it("weigh a missing noun much and a missing verb little", () => {
    const [noun, verb] = ["粮库", "改造"].map((text) =>
      read("改造了多少座粮库").terms.find((term) => term.text === text),
    );
    expect(noun?.need).toBe(1);
    expect(verb?.need).toBeLessThan(0.7);
  });

  it("keep what stands in quotation marks together, and Latin names as they are", () => {
    expect(termsOf("“一网通办”办件量")).toContain("一网通办");
    expect(termsOf("PM2.5浓度")).toContain("pm2.5");
  });

  it("are bounded for a pasted page", () => {
    expect(read(grainNotice).terms.length).toBeLessThanOrEqual(16);
  });
});

describe("times", () => {
  it("are read as years, parts and months; 上半年 is 1—6月", () => {
    expect(periodIn("2022年度优秀的有哪些")).toEqual({ year: 2022, part: null, months: null, previous: false });
    expect(monthsIn("1—6月")).toEqual(monthsIn("上半年"));
    expect(monthsIn("6月份")).toEqual([{ from: 6, to: 6 }]);
    expect(monthsIn("1月至6月")).toEqual([{ from: 1, to: 6 }]);
    expect(periodIn("玉米产量是多少")).toBeNull();
  });

  it("that a change is asked against are no times asked about", () => {
    expect(read("比2022年增加了多少").period).toBeNull();
    expect(read("比去年增加了多少").period).toBeNull();
    expect(read("去年是多少").period?.previous).toBe(true);
  });
});

describe("follow-ups", () => {
  it("are told by their opening, their ending or their lack of words of their own", () => {
    expect(isFollowUp(read("那良好的呢？"))).toBe("yes");
    expect(isFollowUp(read("一共有几个？"))).toBe("yes");
    expect(isFollowUp(read("罚款多少？"))).toBe("maybe");
    expect(isFollowUp(read("2023年全省粮食总产量是多少？"))).toBe("no");
  });

  it("take what they lack and keep what they have", () => {
    const before = read("2023年第一轮督察反馈了多少项问题？");
    const after = follow(read("第二轮呢？"), before);
    expect(after.ordinals).toEqual(["第二轮"]);
    expect(after.ask).toBe("amount");
    expect(after.period?.year).toBe(2023);
    expect(after.terms.some((term) => term.text === "督察" && term.inherited)).toBe(true);
  });
});

describe("questions that ask several things", () => {
  it("are divided where both parts ask", () => {
    expect(partsOf("全省排污口有多少个，整治了多少")?.map((part) => part.text)).toEqual([
      "全省排污口有多少个",
      "整治了多少",
    ]);
    expect(partsOf("玉米和小麦产量分别是多少")).toHaveLength(2);
  });

  it("are left whole where one part only tells", () => {
    expect(partsOf("有异议的话，最晚哪天提出来")).toBeNull();
    expect(partsOf("玉米产量是多少")).toBeNull();
  });
});
