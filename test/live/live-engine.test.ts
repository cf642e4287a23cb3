import { describe, expect, it } from "vitest";
import type { Corpus } from "../../src/corpus/notice.js";
import { CorpusError, describeProblem } from "../../src/corpus/problems.js";
import { LiveEngine } from "../../src/live/live-engine.js";
import { fakeEngine, NORTH_LAKE } from "../support/fake-engine.js";

function corpus(version: string): Corpus {
  return { notices: [], version };
}

const build = (loaded: Corpus) => ({ ...fakeEngine([NORTH_LAKE]), corpus: loaded });

describe("the live engine", () => {
  it("puts a new engine in the place of the old one at once", async () => {
    let version = "1";
    const live = await LiveEngine.start({ load: async () => corpus(version), build });
    const before = live.engine;
    version = "2";
    const reload = live.reload();
    expect(live.engine).toBe(before);
    expect(await reload).toEqual({ result: "changed", engine: live.engine });
    expect(live.engine.corpus.version).toBe("2");
    expect(before.corpus.version).toBe("1");
  });

  it("does not build anew what has not changed", async () => {
    let built = 0;
    const live = await LiveEngine.start({
      load: async () => corpus("1"),
      build: (loaded) => {
        built += 1;
        return build(loaded);
      },
    });
    expect((await live.reload()).result).toBe("same");
    expect(built).toBe(1);
  });

  it("goes on with the old engine where the corpus is broken, and says file, line and reason", async () => {
    let isBroken = false;
    const problem = describeProblem("NOT_UTF8", { file: "corpus/x.txt", line: 12 }, "not UTF-8");
    const live = await LiveEngine.start({
      load: async () => {
        if (isBroken) throw new CorpusError([problem]);
        return corpus("1");
      },
      build,
    });
    isBroken = true;
    const before = live.engine;
    const reload = await live.reload();
    expect(reload).toEqual({ result: "failed", engine: before, problem: problem.message });
    expect(problem.message).toMatch(/^corpus\/x\.txt:12: not UTF-8; expected/);
    expect(live.engine).toBe(before);
  });

  it("loads one at a time, and once more for all that asked in the meantime", async () => {
    let loads = 0;
    let atOnce = 0;
    let most = 0;
    const live = await LiveEngine.start({
      load: async () => {
        atOnce += 1;
        most = Math.max(most, atOnce);
        await new Promise((resolve) => setTimeout(resolve, 5));
        atOnce -= 1;
        loads += 1;
        return corpus(String(loads));
      },
      build,
    });
    const results = await Promise.all([live.reload(), live.reload(), live.reload(), live.reload()]);
    expect([loads, most]).toEqual([3, 1]);
    expect(results.map((one) => one.engine.corpus.version)).toEqual(["2", "3", "3", "3"]);
  });
});
