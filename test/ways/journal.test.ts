import { appendFileSync, mkdtempSync, readFileSync, statSync, utimesSync } from "node:fs";
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
    expect(await fileJournal(path).read()).toEqual({ waiting: [], done: [] });
  });

  it("gives a later run what was kept and not handled, in its order", async () => {
    const journal = fileJournal(path);
    await journal.keep([update(3), update(1)]);
    await journal.keep([update(2)]);
    await journal.done(1);
    expect(await fileJournal(path).read()).toEqual({ waiting: [update(3), update(2)], done: [] });
  });

  it("gives a later run what was handled and perhaps not confirmed", async () => {
    const journal = fileJournal(path);
    for (const id of [5, 6, 7]) await journal.done(id);
    journal.confirmed(6);
    expect((await fileJournal(path).read()).done).toEqual([5, 6, 7]);
    await journal.done(8);
    for (let id = 100; id < 3_000; id++) {
      await journal.done(id);
      journal.confirmed(id + 1);
    }
    const later = await fileJournal(path).read();
    expect(later.done).not.toContain(8);
    expect(later.done).toContain(2_999);
  });

  it("never grows: what is confirmed is left out when it is written anew", async () => {
    const journal = fileJournal(path);
    for (let id = 0; id < 10_000; id++) {
      await journal.done(id);
      journal.confirmed(id);
    }
    expect(readFileSync(path, "utf8").split("\n").length).toBeLessThan(2_100);
  });

  it("forgets after a day what was handled: the Bot API has dropped it, and may use its number again", async () => {
    const journal = fileJournal(path);
    await journal.done(1);
    await journal.keep([update(2)]);
    const yesterday = Date.now() / 1000 - 25 * 60 * 60;
    utimesSync(path, yesterday, yesterday);
    expect(await fileJournal(path).read()).toEqual({ waiting: [update(2)], done: [] });
  });

  it("passes over a line that was cut off by the end of the process", async () => {
    await fileJournal(path).keep([update(1)]);
    appendFileSync(path, '{"keep":{"update_id":2,"mess');
    expect((await fileJournal(path).read()).waiting).toEqual([update(1)]);
    expect(readFileSync(path, "utf8").trim().split("\n")).toHaveLength(1);
  });

  it("can be read by nobody else", async () => {
    const journal = fileJournal(path);
    await journal.keep([update(1)]);
    expect(statSync(path).mode & 0o777).toBe(0o600);
    await fileJournal(path).read();
    expect(statSync(path).mode & 0o777).toBe(0o600);
  });

  it("rejects where it cannot be written", async () => {
    await fileJournal(path).done(1);
    await expect(fileJournal(join(path, "below-a-file", "x.jsonl")).done(1)).rejects.toThrow("ENOTDIR");
  });
});
