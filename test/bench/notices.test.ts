import { describe, expect, it } from "vitest";
import { makeNotices } from "../../bench/support/notices.js";
import { createEngine } from "../../src/answer/create.js";
import { readNotice } from "../../src/corpus/read.js";

describe("makeNotices", () => {
  it("makes the same for the same seed, and other values for another", () => {
    const plan = { passages: 100, questions: 5, seed: 7 };
    expect(makeNotices(plan)).toEqual(makeNotices(plan));
    expect(makeNotices({ ...plan, seed: 8 })).not.toEqual(makeNotices(plan));
  });

  it("gives each notice a place, year and theme of its own", () => {
    const titles = makeNotices({ passages: 4_000, questions: 0, seed: 1 }).notices.map(
      ({ text }) => text.split("\n")[0],
    );
    expect(new Set(titles).size).toBe(200);
  });

  it("asks what the notices answer", () => {
    const { notices, questions } = makeNotices({ passages: 400, questions: 40, seed: 1 });
    const read = notices.map(({ id, text }) => readNotice({ id, file: `${id}.txt`, text }));
    const engine = createEngine({ notices: read, version: "made" });
    const wrong = questions.filter(({ text, says }) => {
      const { direct } = engine.ask(text).answer;
      return !says.every((said) => direct.includes(said));
    });
    expect(wrong).toEqual([]);
  });
});
