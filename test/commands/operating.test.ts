import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { wordDocument } from "../support/documents.js";
import { NORTH_LAKE } from "../support/fake-engine.js";
import { build, corpusFolder } from "../support/process.js";

let commands: string;
let corpus: string;
let elsewhere: string;

beforeAll(() => {
  commands = join(dirname(build("commands")), "commands");
}, 120_000);

beforeEach(() => {
  corpus = corpusFolder();
  elsewhere = mkdtempSync(join(tmpdir(), "tongbao-"));
});

function run(name: string, ...given: string[]): { code: number | null; output: string; errors: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(commands, `${name}.js`), ...given], {
    encoding: "utf8",
  });
  return { code: status, output: stdout, errors: stderr };
}

function file(name: string, content: string | Buffer): string {
  const path = join(elsewhere, name);
  writeFileSync(path, content);
  return path;
}

describe("npm run add", () => {
  it("shows what it understood and adds the notice", () => {
    const { code, output } = run("add", file("新 通报.docx", wordDocument(NORTH_LAKE.split("\n"))), "--corpus", corpus);
    expect(code).toBe(0);
    expect(output).toContain("文号：北政函〔2023〕8号");
    expect(output).toMatch(/已收录为 新-通报\.txt，现在共有 2 份通报。\n$/);
    expect(readdirSync(corpus).sort()).toEqual(["north-lake.txt", "新-通报.txt"]);
  }, 20_000);

  it("replaces nothing unless it is told to", () => {
    const path = file("north-lake.txt", "新的\n");
    const first = run("add", path, "--corpus", corpus);
    expect(first.code).toBe(1);
    expect(first.errors).toBe(
      `${corpus}/north-lake.txt: exists; use --replace to replace it, or --name NAME to keep both\n`,
    );
    expect(readFileSync(join(corpus, "north-lake.txt"), "utf8")).toBe(NORTH_LAKE);
    expect(run("add", path, "--corpus", corpus, "--replace").code).toBe(0);
    expect(readFileSync(join(corpus, "north-lake.txt"), "utf8")).toBe("新的\n");
  }, 20_000);

  it("writes nothing with --dry-run, and nothing outside the corpus", () => {
    const path = file("a.txt", NORTH_LAKE);
    expect(run("add", path, "--corpus", corpus, "--dry-run").output).toContain("没有写入");
    expect(run("add", path, "--corpus", corpus, "--name", "../../x").output).toContain("已收录为 x.txt");
    expect(readdirSync(corpus).sort()).toEqual(["north-lake.txt", "x.txt"]);
  }, 20_000);

  it("shows with --dry-run which answers would change", () => {
    const path = file("stone.txt", NORTH_LAKE.replaceAll("北湖", "石川"));
    const questions = file("questions.txt", "石川市的文号是什么\n火星上有多少人口\n");
    const { code, output } = run("add", path, "--corpus", corpus, "--dry-run", "--questions", questions);
    expect(code).toBe(0);
    expect(output).toMatch(/石川市的文号是什么\n {2}− （没有）.*\n {2}\+ .*8号.*\n重问2个问题：1个答案不变，1个会变\n/);
    expect(readdirSync(corpus)).toEqual(["north-lake.txt"]);
    expect(run("add", path, "--corpus", corpus, "--questions", questions).errors).toMatch(/^Usage: /);
  }, 20_000);

  it("names what is wrong in one line", () => {
    expect(run("add").errors).toMatch(/^Usage: npm run add -- FILE/);
    expect(run("add", "/nonexistent/a.txt").errors).toBe(
      "/nonexistent/a.txt: no such file; expected a .txt, .md, .html or .docx document\n",
    );
    const pdf = file("a.pdf", "%PDF");
    expect(run("add", pdf)).toMatchObject({ code: 1, errors: `${pdf}: pdf is none of .txt .md .html .docx\n` });
  }, 20_000);
});

describe("npm run unanswered", () => {
  it("lists what the notices do not answer, most frequent first", () => {
    const line = (what: string, question: string): string => JSON.stringify({ day: "2026-11-23", what, question });
    const path = file(
      "questions.jsonl",
      [
        line("unanswered", "GDP是多少？"),
        line("unanswered", "PM10是多少？"),
        line("bad", "PM10是多少？"),
        line("good", "x"),
      ].join("\n"),
    );
    const { output } = run("unanswered", "--file", path);
    expect(output.split("\n").slice(1, 3)).toEqual([
      "         1    1    0  2026-11-23  PM10是多少？",
      "         1    0    0  2026-11-23  GDP是多少？",
    ]);
    expect(run("unanswered", "--file", path, "--json").output.split("\n")[0]).toBe(
      '{"question":"PM10是多少？","unanswered":1,"good":0,"bad":1,"last":"2026-11-23"}',
    );
  }, 20_000);

  it("says so where there is none", () => {
    expect(run("unanswered", "--file", join(elsewhere, "none.jsonl")).output).toMatch(
      /no question was left unanswered\n$/,
    );
  }, 20_000);
});
