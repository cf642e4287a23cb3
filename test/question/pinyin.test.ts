import { describe, expect, it } from "vitest";
import { stemOf } from "../../src/facts/names.js";
import { plainLetters } from "../../src/question/pinyin/letters.js";
import { createPinyinReader } from "../../src/question/pinyin.js";
import { createSounds } from "../../src/question/sounds.js";

const names = "白山市 四平市 长春市 延边州 吉林省 吉林市 绿园区 榆树市 玉树市"
  .split(" ")
  .map((text) => ({ text, stem: stemOf(text) }));
const words = new Map(
  "空气质量 优良 天数 比率 结案 销号率 督察 环境 信访 投诉 办结 实施 城市 事实 石市"
    .split(" ")
    .map((word) => [word, 2] as const),
);
const questionWords = "等次 浓度 多少 哪些 什么 优秀 第二轮 评为 同比 下降".split(" ");
const reader = createPinyinReader({ names, words, questionWords }, createSounds());

describe("decode", () => {
  it.each([
    ["baishan shi dengci", "白山市等次"],
    ["baishanshidengci", "白山市等次"],
    ["Changchun shi shi youxiu ma", "长春市是优秀吗"],
    ["bai shan shi deng ci", "白山市等次"],
    ["2022 nian kongqi zhiliang", "2022年空气质量"],
    ["PM2.5 nongdu shi duoshao", "pm2.5浓度是多少"],
    ["di'er lun ducha jie'an xiaohaolü", "第二轮督察结案销号率"],
    ["youliang tianshu bǐlǜ", "优良天数比率"],
    ["四平 dengci", "四平等次"],
    ["lyuyuan qu dengci", "绿园区等次"],
  ])("reads %s as %s", (text, chinese) => {
    expect(reader.decode(text)).toBe(chinese);
  });

  it("leaves alone what is not pinyin throughout, or says a word that nobody prints", () => {
    expect(reader.decode("Which cities were rated excellent?")).toBeNull();
    expect(reader.decode("qucheng shi dengci")).toBeNull();
    expect(reader.decode("shi de ma")).toBeNull();
    expect(reader.decode("2022")).toBeNull();
  });
});

describe("placeAt", () => {
  it("finds a name by its short form, in full, in English style and over several words", () => {
    expect(reader.placeAt(["siping"], 0)).toEqual({ chinese: "四平市", length: 1 });
    expect(reader.placeAt(["si", "ping", "shi"], 0)).toEqual({ chinese: "四平市", length: 3 });
    expect(reader.placeAt(["of", "yanbian", "prefecture"], 1)).toEqual({ chinese: "延边州", length: 2 });
    expect(reader.placeAt(["lüyuan", "district"], 0)).toEqual({ chinese: "绿园区", length: 2 });
  });

  it("gives what two names share, the one whose kind is said, and nothing where they share nothing", () => {
    expect(reader.placeAt(["jilin"], 0)?.chinese).toBe("吉林");
    expect(reader.placeAt(["jilin", "city"], 0)?.chinese).toBe("吉林市");
    expect(reader.placeAt(["jilin", "province"], 0)?.chinese).toBe("吉林省");
    expect(reader.placeAt(["yushu"], 0)).toBeNull();
  });

  it("finds no name that the corpus lacks", () => {
    expect(reader.placeAt(["shenyang"], 0)).toBeNull();
  });
});

describe("word", () => {
  it("gives the one word that is spelt so", () => {
    expect(reader.word("dengci")).toBe("等次");
    expect(reader.word("huanjing")).toBe("环境");
  });

  it("gives nothing for none and for several", () => {
    expect(reader.word("guidance")).toBeNull();
    expect(reader.word("shishi")).toBeNull();
  });
});

describe("plainLetters", () => {
  it("writes ü one way and drops tone marks", () => {
    expect(["lǜ", "lü", "lu:", "lyu", "lüe", "lue"].map(plainLetters)).toEqual(["lv", "lv", "lv", "lv", "lve", "lve"]);
  });
});
