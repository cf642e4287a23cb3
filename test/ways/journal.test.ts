import { appendFileSync, mkdtempSync, readFileSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Update } from "grammy/types";
import { beforeEach, describe, expect, it } from "vitest";
import { fileJournal } from "../../src/ways/journal.js";

let path: string;

beforeEach(() => {
  path = join(mkdtempSync(join(tmpdir(), "tongbao-")), "var", "in-hand.jsonl");
});

function update(update_id: number): Update {
  return { update_id, message: { text: `问题${update_id}` } } as Update;
}

describe("the journal", () => {
  it("is empty where there is no file", async () => {
    expect(await fileJournal(path).all()).toEqual([]);
  });

  it("gives a later run what was kept and not dropped, in its order", async () => {
    const journal = fileJournal(path);
    await journal.keep([update(3), update(1)]);
    await journal.keep([update(2)]);
    await journal.drop(1);
    expect(await fileJournal(path).all()).toEqual([update(3), update(2)]);
  });

  it("is emptied when all is dropped, so that it never grows", async () => {
    const journal = fileJournal(path);
    await journal.keep([update(1), update(2)]);
    await journal.drop(1);
    await journal.drop(2);
    expect(readFileSync(path, "utf8")).toBe("");
  });

  it("passes over a line that was cut off by the end of the process", async () => {
    await fileJournal(path).keep([update(1)]);
    appendFileSync(path, '{"keep":{"update_id":2,"mess');
    expect(await fileJournal(path).all()).toEqual([update(1)]);
    expect(readFileSync(path, "utf8").trim().split("\n")).toHaveLength(1);
  });

  it("can be read by nobody else", async () => {
    await fileJournal(path).keep([update(1)]);
    expect(statSync(path).mode & 0o777).toBe(0o600);
  });

  it("does nothing for an update that was never kept", async () => {
    await fileJournal(path).drop(9);
    expect(await fileJournal(path).all()).toEqual([]);
  });
});
