import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { createEngine } from "../../src/answer/create.js";
import { createBatch } from "../../src/commands/batch.js";
import { loadCorpus } from "../../src/corpus/load.js";
import { faults, goldSchema } from "../support/grade.js";

/** Sets, the folders they are asked of, and the share that has to be right: what was reached, less a little. */
const sets = [
  ["given/jilin-2022.jsonl", "corpus", 0.97],
  ["given/notices.jsonl", "test/gold/given/corpus", 0.97],
  ["unseen-jilin.jsonl", "corpus", 0.93],
  ["unseen-notices.jsonl", "test/gold/given/corpus", 0.9],
  ["blind-jilin.jsonl", "corpus", 0.85],
  ["blind-notices.jsonl", "test/gold/blind/corpus", 0.83],
  ["sight-a-jilin.jsonl", "corpus", 0.95],
  ["sight-a-notices.jsonl", "test/gold/sight-a/corpus", 0.9],
  ["sight-b-jilin.jsonl", "corpus", 0.92],
  ["sight-b-notices.jsonl", "test/gold/sight-b/corpus", 0.95],
  ["sight-c-jilin.jsonl", "corpus", 0.9],
  ["sight-c-notices.jsonl", "test/gold/sight-c/corpus", 0.9],
  ["sight-d-notices.jsonl", "test/gold/sight-d/corpus", 0.93],
  ["sight-e-jilin.jsonl", "corpus", 0.98],
  ["sight-e-notices.jsonl", "test/gold/sight-e/corpus", 0.97],
  ["sight-f-jilin.jsonl", "corpus", 0.95],
  ["sight-f-notices.jsonl", "test/gold/sight-f/corpus", 0.94],
  ["wording-jilin.jsonl", "corpus", 0.95],
  ["wording-notices.jsonl", "test/gold/blind/corpus", 0.93],
] as const;

describe("gold questions", () => {
  it.each(sets)("of %s, asked of %s, are answered rightly", async (set, folder, share) => {
    const batch = createBatch(createEngine(await loadCorpus(folder)), () => 0);
    const golds = readFileSync(join("test/gold", set), "utf8")
      .split("\n")
      .filter((line) => line.trim())
      .map((line) => goldSchema.parse(JSON.parse(line)));
    const wrong = golds.flatMap((gold) => {
      const answers = (gold.turns ?? [gold.q ?? ""]).map((text) => batch(JSON.stringify({ chat: gold.id, text })));
      const answer = answers.at(-1);
      const why = answer ? faults(gold, answer) : ["no answer"];
      return why.length > 0 ? [`${gold.id} ${gold.q ?? gold.turns?.join(" → ")}: ${why.join("; ")}`] : [];
    });
    expect(wrong.length <= golds.length * (1 - share) ? [] : wrong).toEqual([]);
  });
});
