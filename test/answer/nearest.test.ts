import { describe, expect, it } from "vitest";
import { createEngine } from "../../src/answer/create.js";
import { createBatch } from "../../src/commands/batch.js";
import { loadCorpus } from "../../src/corpus/load.js";
import { engineOf } from "../support/engine.js";
import { HUAN_2021, HUAN_2022 } from "../support/series.js";

const ONE = HUAN_2022.replace(
  "用水总量为",
  "第一轮督察反馈问题118项，第二轮督察反馈问题45项。重度污染天数比率为0.4%。用水总量为",
);
const engine = engineOf({ "huan-2022": ONE });
const two = engineOf({ "huan-2021": HUAN_2021, "huan-2022": HUAN_2022 });
const refused = (question: string, of = engine) => {
  const { answer } = of.ask(question);
  expect(answer.status).toBe("not_found");
  return answer;
};

describe("a refusal names what is missing and what is held, nearest first", () => {
  it.each([
    ["SO2浓度是多少", "通报没有提到“SO2”；有细颗粒物（PM2.5）浓度、全省空气质量优良天数比率。"],
    ["2019年PM2.5浓度是多少", "通报没有提到“2019年”；有2022年度。"],
    ["不合格的市有哪些", "通报没有提到“不合格等次”；有优秀、良好、合格。"],
    ["第三轮督察反馈问题多少项", "通报没有提到“第三轮”；有第一轮、第二轮。"],
    ["哈尔滨市是什么等次", "通报没有提到“哈尔滨市”；有青原市、白水市、南陵市的等次。"],
    ["南溪市是什么等次", "通报没有提到“南溪市”；有南陵市、青原市、白水市的等次。"],
    ["辽宁省2022年度优秀的有哪些", "通报没有提到“辽宁省”；有云台省。"],
  ])("%s → %s", (question, direct) => {
    expect(refused(question).direct).toBe(direct);
  });

  it("tells the region's own figure from that of a place", () => {
    const { direct, holds } = refused("白水市的PM2.5浓度是多少");
    expect(direct).toMatch(/^通报没有提到“白水市的.*”；有白水市的等次、云台省细颗粒物（PM2.5）浓度/);
    expect(holds).toMatch(/^白水市的等次、/);
  });

  it("tells a name that only the notice of another year has", () => {
    expect(refused("北溪市2022年是什么等次", two).direct).toBe("通报没有提到“2022年的北溪市”；有2021年度的北溪市。");
  });

  it("offers nothing where nothing is near", () => {
    const { direct, holds } = refused("火星上有多少人口");
    expect(direct).toMatch(/，没有可以回答的内容。$/);
    expect(holds).toBeUndefined();
  });

  it("offers no year that does not say what is asked either", () => {
    const { direct, holds } = refused("2019年森林火灾多少起");
    expect(holds).toBeUndefined();
    expect(direct).toContain("没有提到“森林”");
  });

  it("says of nothing that it is missing which it offers", async () => {
    const { direct } = refused("城市生活污水处理率是多少？", createEngine(await loadCorpus("corpus")));
    expect(direct).toMatch(/^通报没有说到这一点；有城镇污水处理厂/);
  });
});

describe("what a refusal offers", () => {
  it("can be asked for, and has an answer", () => {
    const { suggestions } = refused("SO2浓度是多少");
    expect(suggestions[0]).toBe("细颗粒物浓度是多少？");
    expect(suggestions.length).toBeGreaterThan(1);
    for (const question of suggestions) expect(engine.ask(question).answer.status).toBe("answered");
    expect(refused("不合格的市有哪些").suggestions).toEqual(["优秀的有哪些？", "良好的有哪些？", "合格的有哪些？"]);
    expect(refused("2019年PM2.5浓度是多少").suggestions[0]).toBe("2022年PM2.5浓度是多少");
  });

  it("is quoted, so that no number in it is invented", () => {
    const { quotations } = refused("SO2浓度是多少");
    const texts = quotations.map(({ span }) => ONE.slice(span.start, span.end));
    expect(texts.some((text) => text.includes("PM2.5"))).toBe(true);
  });

  it("keeps the batch answer short and without choices", () => {
    const answer = createBatch(engine, () => 0)("SO2浓度是多少");
    expect(answer.status).toBe("not_found");
    expect(answer.answer.length).toBeLessThanOrEqual(90);
    expect(answer.choices).toBeUndefined();
  });
});
