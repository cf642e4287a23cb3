import { describe, expect, it } from "vitest";
import { createEngine } from "../../src/answer/create.js";
import type { Engine } from "../../src/answer/engine.js";
import { loadCorpus } from "../../src/corpus/load.js";
import { remembering } from "../../src/live/remembering.js";

const plain = createEngine(await loadCorpus("corpus"));

/** The engine with a list of what it was really asked. */
function counting(): { engine: Engine; asked: string[] } {
  const asked: string[] = [];
  return {
    asked,
    engine: {
      ...plain,
      ask(text, conversation) {
        asked.push(text);
        return plain.ask(text, conversation);
      },
    },
  };
}

describe("remembering", () => {
  it("asks once what says all by itself, whatever the conversation", () => {
    const { engine, asked } = counting();
    const remembers = remembering(engine);
    const first = remembers.ask("哪些城市被评为优秀？");
    const other = remembers.ask("PM2.5浓度是多少？").conversation;
    expect(remembers.ask("哪些城市被评为优秀？", other)).toBe(first);
    expect(asked).toEqual(["哪些城市被评为优秀？", "PM2.5浓度是多少？"]);
  });

  it("replies as the engine itself does, turn by turn", () => {
    const remembers = remembering(counting().engine);
    const turns = [
      "哪些城市被评为优秀？",
      "那良好的呢？",
      "PM2.5浓度是多少？",
      "同比呢？",
      "那良好的呢？",
      "你好",
      "同比呢？",
    ];
    for (let time = 0; time < 2; time += 1) {
      let own = remembers.ask("你好");
      let right = plain.ask("你好");
      for (const turn of turns) {
        own = remembers.ask(turn, own.conversation);
        right = plain.ask(turn, right.conversation);
        expect([turn, own.answer.direct, own.conversation]).toEqual([turn, right.answer.direct, right.conversation]);
      }
    }
  });

  it("keeps a follow-up apart by the conversation that it rests on", () => {
    const remembers = remembering(counting().engine);
    const changchun = remembers.ask("长春市是什么等次？").conversation;
    const index = remembers.ask("PM2.5浓度是多少？").conversation;
    const city = remembers.ask("白山市呢？", changchun).answer.direct;
    expect(remembers.ask("白山市呢？", index).answer.direct).toBe(plain.ask("白山市呢？", index).answer.direct);
    expect(remembers.ask("白山市呢？", changchun).answer.direct).toBe(city);
  });

  it("forgets what was asked longest ago", () => {
    const { engine, asked } = counting();
    const remembers = remembering(engine, 2);
    for (const text of ["罚了多少钱？", "存在哪些问题？", "罚了多少钱？", "发文日期？", "存在哪些问题？"])
      remembers.ask(text);
    expect(asked).toEqual(["罚了多少钱？", "存在哪些问题？", "发文日期？", "存在哪些问题？"]);
  });
});
