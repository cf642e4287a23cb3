import { existsSync, mkdtempSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { frequent, readQuestionLines } from "../../src/observe/frequent.js";
import type { Asked } from "../../src/observe/observer.js";
import { QuestionLog, questionFiles } from "../../src/observe/question-log.js";

let path: string;

beforeEach(() => {
  path = join(mkdtempSync(join(tmpdir(), "tongbao-")), "var", "questions.jsonl");
});

const now = (): Date => new Date("2026-11-23T10:00:00Z");

function asked(question: string, given: Partial<Asked> = {}): Asked {
  return { question, status: "not_found", kind: "refusal", way: "chat", elapsedMs: 1, ...given };
}

describe("the log of questions", () => {
  it("has the words of questions without an answer, the day, and nothing about the user", async () => {
    const log = new QuestionLog(path, { now });
    log.asked(asked("PM10是多少？"));
    log.rated({ question: "哪些单位是优秀？", good: false });
    await log.flush();
    expect(readFileSync(path, "utf8")).toBe(
      '{"day":"2026-11-23","what":"unanswered","question":"PM10是多少？"}\n' +
        '{"day":"2026-11-23","what":"bad","question":"哪些单位是优秀？"}\n',
    );
    expect(statSync(path).mode & 0o777).toBe(0o600);
  });

  it("passes over what was answered, chit-chat, and what is typed letter by letter", async () => {
    const log = new QuestionLog(path, { now });
    log.asked(asked("a", { status: "answered" }));
    log.asked(asked("b", { kind: "smalltalk" }));
    log.asked(asked("c", { way: "inline" }));
    await log.flush();
    expect(existsSync(path)).toBe(false);
  });

  it("is bounded: a full file is moved aside, and the oldest goes", async () => {
    const log = new QuestionLog(path, { now, bytes: 200, files: 3 });
    for (let nth = 0; nth < 40; nth++) {
      log.asked(asked(`问题${nth}`));
      await log.flush();
    }
    const files = questionFiles(path, 4);
    expect(files.map((file) => existsSync(file))).toEqual([true, true, true, false]);
    for (const file of files.slice(0, 3)) expect(statSync(file).size).toBeLessThan(300);
    expect(readFileSync(path, "utf8")).toContain("问题39");
  });

  it("cuts a long question", async () => {
    const log = new QuestionLog(path, { now });
    log.asked(asked("长".repeat(4096)));
    await log.flush();
    expect(readQuestionLines(readFileSync(path, "utf8"))[0]?.question).toHaveLength(300);
  });

  it("tells once that it cannot be written, and keeps nobody waiting", async () => {
    const errors: unknown[] = [];
    const file = join(mkdtempSync(join(tmpdir(), "tongbao-")), "file");
    writeFileSync(file, "");
    const log = new QuestionLog(join(file, "questions.jsonl"), { now, onError: (error) => void errors.push(error) });
    for (let nth = 0; nth < 3; nth++) {
      log.asked(asked("a"));
      await log.flush();
    }
    expect(errors).toHaveLength(1);
  });
});

describe("the most frequent questions", () => {
  it("are the same however they are spelt, and come first", () => {
    const line = (what: string, question: string, day = "2026-11-01"): string =>
      JSON.stringify({ day, what, question });
    const text = [
      line("unanswered", "GDP是多少"),
      line("unanswered", "PM10是多少？"),
      line("unanswered", "pm10 是多少", "2026-11-05"),
      line("bad", "ＰＭ10是多少!"),
      line("good", "哪些单位是优秀？"),
      "not json",
      '{"day":"2026-11-01"',
      "",
    ].join("\n");
    expect(frequent(readQuestionLines(text))).toEqual([
      { question: "pm10 是多少", unanswered: 2, good: 0, bad: 1, last: "2026-11-05" },
      { question: "GDP是多少", unanswered: 1, good: 0, bad: 0, last: "2026-11-01" },
      { question: "哪些单位是优秀？", unanswered: 0, good: 1, bad: 0, last: "2026-11-01" },
    ]);
  });
});
