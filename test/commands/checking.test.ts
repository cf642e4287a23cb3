import { spawnSync } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { build } from "../support/process.js";
import { HUAN_2021, HUAN_2022 } from "../support/series.js";

let commands: string;
let corpus: string;

beforeAll(() => {
  commands = join(dirname(build("commands")), "commands");
  corpus = mkdtempSync(join(tmpdir(), "tongbao-"));
  writeFileSync(join(corpus, "huan-2021.txt"), HUAN_2021);
  writeFileSync(join(corpus, "huan-2022.txt"), HUAN_2022);
}, 120_000);

function run(name: string, given: readonly string[], input = ""): string {
  const { stdout } = spawnSync(process.execPath, [join(commands, `${name}.js`), ...given, "--corpus", corpus], {
    encoding: "utf8",
    input,
  });
  return stdout;
}

describe("npm run ask", () => {
  it("compares two notices of a series, and says what is held in place of what is not", () => {
    expect(run("ask", ["2022年比2021年PM2.5降了多少"])).toBe(
      "细颗粒物（PM2.5）浓度：2021年度28微克/立方米，2022年度25微克/立方米，下降3微克/立方米（推算：28 − 25 = 3）\n",
    );
    expect(run("ask", ["SO2浓度是多少"])).toMatch(/^通报没有提到“SO2”；有细颗粒物（PM2.5）浓度、/);
  }, 20_000);

  it("gives the batch both sources, and the difference as computed", () => {
    const answer = JSON.parse(run("ask", ["--json"], "罚款比上年多了多少\n"));
    expect(answer.status).toBe("answered");
    expect(answer.computed).toEqual(["644"]);
    expect(answer.passages.map((passage: { notice: string }) => passage.notice)).toEqual(["huan-2022", "huan-2021"]);
    expect(answer.figures[0].text).toBe("2994万元");
  }, 20_000);
});

describe("npm run facts -- --audit", () => {
  it("lists for each notice its sums and what follows from its numbers", () => {
    const lines = run("facts", ["--audit", "huan-2022"]).split("\n");
    expect(lines[0]).toBe("云台省人民政府关于2022年度环境保护目标考核情况的通报");
    expect(lines).toContain("核算0处：0 ✓，0 ✗");
    expect(lines).toContain("推算 上年细颗粒物（PM2.5）浓度：25 + 3 = 28（微克/立方米）");
  }, 20_000);
});
