import { describe, expect, it } from "vitest";
import { ANSWERABLE } from "../../src/index/evidence.js";
import { askable } from "./corpus.js";

const STATION = `北土城站

北土城站位于北京市朝阳区，是北京地铁8号线与10号线的一座换乘站。该站于2008年7月19日投入使用。`;
const NEXT = `安贞门站

安贞门站位于北土城东路与安定路相交路口西侧，沿北土城东路呈东西走向布置，2008年投入使用。`;
const FISH = `前肛鳗

体长可达52公分。本鱼体呈圆柱形，肛门位于体前。`;
const OTHER_FISH = `异齿前肛鳗

异齿前肛鳗，又称长身前肛鳗，为前肛鳗的近亲，体长为体高的31倍，栖息深度100至400公尺。`;
const asked = askable(STATION, NEXT, FISH, OTHER_FISH);

describe("search", () => {
  it("puts the passage first whose title the question names, though another says more of it", () => {
    // 安贞门站 has 北土城 twice, but is not what is asked about
    expect(asked.found("北土城站连接了哪两条线路？")[0]).toContain("8号线与10号线");
    // 异齿前肛鳗 has 前肛鳗 three times and 体长, but is another fish
    expect(asked.found("前肛鳗的体长是多少？")[0]).toContain("52公分");
  });

  it("does not count what asks: a question word finds nothing", () => {
    expect(asked.search("请问这是什么呢？").hits).toEqual([]);
  });

  it("finds by a question in Traditional characters", () => {
    expect(asked.found("異齒前肛鰻的體長是體高的多少倍？")[0]).toContain("31倍");
  });

  it("searches only the notices given", () => {
    const hits = asked.search("前肛鳗的体长", { notices: new Set([3]) }).hits;
    expect(hits.map((hit) => hit.notice)).toEqual([3]);
  });

  it("marks the question's words inside the passage, in order and apart", () => {
    const [hit] = asked.search("前肛鳗的体长是多少？").hits;
    const text = asked.corpus.notices[2]?.text ?? "";
    expect(hit?.matches.map(({ start, end }) => text.slice(start, end))).toEqual(["体长"]);
  });

  it("tells which sentence covers most of the question", () => {
    expect(asked.search("北土城站哪天投入使用？").hits[0]?.sentence).toBe(1);
  });

  it("gives at most as many hits as asked for", () => {
    expect(asked.search("前肛鳗 北土城", { limit: 1 }).hits).toHaveLength(1);
  });

  it("gives the same answer to the same question", () => {
    expect(asked.search("北土城站哪天投入使用？")).toEqual(asked.search("北土城站哪天投入使用？"));
  });

  it("has no passages where there are no notices", () => {
    expect(askable().search("前肛鳗的体长是多少？").hits).toEqual([]);
  });

  it("takes any text for a question", () => {
    const hostile = ["", " ", "\u0000", "\ud800", "😀😀", "?".repeat(4096), "前肛鳗".repeat(1400), "9".repeat(4096)];
    for (const question of hostile) expect(() => asked.search(question)).not.toThrow();
  });
});

describe("answerability", () => {
  const notice = askable(`关于2022年度生态环境考核情况的通报

2022年，全市空气质量优良天数比率达到93.4%，细颗粒物浓度为25微克/立方米。完成18座城镇污水处理厂扩能建设。`);
  const judged = (question: string): boolean => notice.search(question).answerability >= ANSWERABLE;

  it("lets a question pass that the passage covers, also in other words", () => {
    expect(judged("空气质量优良天数比率是多少？")).toBe(true);
    expect(judged("扩能建设的城镇污水处理厂有多少座？")).toBe(true);
  });

  it("refuses what the corpus does not speak of, though common words and the year stand in it", () => {
    expect(judged("2022年世界杯足球赛的冠军是哪个国家？")).toBe(false);
    expect(judged("贝多芬出生于哪一年？")).toBe(false);
    expect(judged("你好")).toBe(false);
  });

  it("names the words that stand nowhere in the corpus", () => {
    expect(notice.search("森林覆盖率是多少？").unknownWords.map((word) => word.text)).toContain("森林");
  });
});
