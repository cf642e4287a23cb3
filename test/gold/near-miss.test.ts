import { describe, expect, it } from "vitest";
import { createEngine } from "../../src/answer/create.js";
import { loadCorpus } from "../../src/corpus/load.js";

const folders = ["given", "blind", "sight-a", "sight-b", "sight-c"].map((name) => `test/gold/${name}/corpus`);
/** What is measured in a few words, without the region. */
const INDICATOR = /^[\u4e00-\u9fff]{4,10}$/;
const WHOLE = /^(?:全省|全市|全县|我省|我市|全年|本次|累计)+/;
/** Share of such questions that may be answered: some are answered rightly, by words that both notices print. */
const MOST_ANSWERED = 0.06;

/** Questions about each notice's region that ask for what only another notice measures: 泽临市的粮食播种面积是多少. */
async function nearMisses(folder: string): Promise<{ engine: ReturnType<typeof createEngine>; questions: string[] }> {
  const corpus = await loadCorpus(folder);
  const engine = createEngine(corpus);
  const questions = engine.facts.flatMap(({ document }, here) => {
    const text = corpus.notices[here]?.text.replace(/\s/g, "") ?? "";
    const others = engine.facts.filter((_, index) => index !== here).flatMap(({ figures }) => figures);
    const measured = others
      .filter((figure) => figure.role === "value" && figure.scope === null)
      .map((figure) => figure.indicator.replace(WHOLE, ""))
      .filter((words) => INDICATOR.test(words) && !text.includes(words.slice(0, 4)) && !text.includes(words.slice(-4)));
    return document.region === null ? [] : [...new Set(measured)].map((words) => `${document.region}${words}是多少`);
  });
  return { engine, questions };
}

describe("what another notice measures", () => {
  it("is refused, or rarely not", async () => {
    let asked = 0;
    const answered: string[] = [];
    for (const folder of folders) {
      const { engine, questions } = await nearMisses(folder);
      asked += questions.length;
      for (const question of questions) {
        const { answer } = engine.ask(question);
        if (answer.status === "answered") answered.push(`${question} → ${answer.direct}`);
      }
    }
    expect(asked).toBeGreaterThan(500);
    expect(answered.length <= asked * MOST_ANSWERED ? [] : answered).toEqual([]);
  });
});
