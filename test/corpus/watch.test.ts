import { mkdtempSync, rmSync, unlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Watching, watchFolder } from "../../src/corpus/watch.js";
import { until } from "../support/running-bot.js";

let directory: string;
let watching: Watching;
let changes: number;

beforeEach(async () => {
  directory = mkdtempSync(join(tmpdir(), "tongbao-"));
  writeFileSync(join(directory, "a.txt"), "a");
  changes = 0;
  watching = await watchFolder(directory, {
    onChange: async () => {
      changes += 1;
    },
    everyMs: 50,
    quietMs: 30,
  });
});

afterEach(() => {
  watching.close();
  rmSync(directory, { recursive: true, force: true });
});

async function still(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 300));
}

describe("the watched folder", () => {
  it.each<[string, () => void]>([
    ["a new file", () => writeFileSync(join(directory, "b.txt"), "b")],
    ["a file that is written anew", () => writeFileSync(join(directory, "a.txt"), "aa")],
    ["a file that is gone", () => unlinkSync(join(directory, "a.txt"))],
    ["a new file of details", () => writeFileSync(join(directory, "a.json"), "{}")],
  ])("tells of %s, once", async (_what, change) => {
    change();
    await until(() => changes > 0);
    await still();
    expect(changes).toBe(1);
  });

  it("waits until whoever writes is done", async () => {
    const file = join(directory, "b.txt");
    for (let nth = 0; nth < 10; nth++) {
      writeFileSync(file, "b".repeat(nth + 1));
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    await until(() => changes > 0);
    await still();
    expect(changes).toBeLessThanOrEqual(2);
  });

  it("says nothing of files that begin with a dot, which are being written", async () => {
    writeFileSync(join(directory, ".new"), "x");
    await still();
    expect(changes).toBe(0);
  });

  it("says nothing once it is closed", async () => {
    watching.close();
    writeFileSync(join(directory, "b.txt"), "b");
    await still();
    expect(changes).toBe(0);
  });

  it("goes on where the folder goes and comes back", async () => {
    rmSync(directory, { recursive: true });
    await until(() => changes === 1);
    const { mkdirSync } = await import("node:fs");
    mkdirSync(directory);
    writeFileSync(join(directory, "a.txt"), "a");
    await until(() => changes === 2);
  });
});
