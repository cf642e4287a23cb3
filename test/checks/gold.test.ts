import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { createChecker } from "../../src/checks/check.js";
import { loadCorpus } from "../../src/corpus/load.js";
import type { Corpus } from "../../src/corpus/notice.js";

const lineSchema = z.object({
  id: z.string(),
  text: z.string(),
  notice: z.string().optional(),
  verdict: z.enum(["agrees", "differs", "absent"]),
  says: z.string().optional(),
});

/** Digits and words as the grader compares them. */
const fold = (text: string): string => text.normalize("NFKC").replace(/[\s,，]/g, "");

/**
 * The sets of sentences, each with the share of wrong ones to be found and corrected, the notices that it is about, and how
 * many true ones may be called wrong and which share of them is to be confirmed (where it is not nine of ten).
 */
interface SentenceSet {
  readonly set: string;
  readonly least: number;
  readonly from: readonly string[];
  readonly mayAccuse?: number;
  readonly confirmed?: number;
}
const sets: readonly SentenceSet[] = [
  { set: "given/claims", least: 0.87, from: ["corpus"] },
  { set: "claims-notices", least: 0.87, from: ["test/gold/given/corpus"] },
  { set: "claims-mutated", least: 0.87, from: ["test/gold/given/corpus"] },
  { set: "claims-jilin", least: 0.87, from: ["corpus"] },
  { set: "claims-again", least: 0.87, from: ["test/gold/given/corpus"] },
  { set: "claims-lihai", least: 0.87, from: ["test/gold/unseen/lihai-air-2024-06"] },
  { set: "claims-luohe", least: 0.87, from: ["test/gold/unseen/luohe-forest-2023"] },
  { set: "claims-unseen", least: 0.87, from: ["test/facts/notices"] },
  { set: "claims-other-words", least: 0.93, from: ["test/facts/notices"] },
  {
    set: "claims-names",
    least: 0.95,
    from: ["test/facts/notices", "test/gold/blind/corpus", "test/gold/sight-c/corpus"],
  },
  { set: "claims-sight-c", least: 0.96, from: ["corpus", "test/gold/sight-c/corpus"] },
  { set: "claims-sight-d", least: 0.96, from: ["corpus", "test/gold/sight-d/corpus"] },
  { set: "claims-sight-e", least: 0.92, from: ["corpus", "test/gold/sight-e/corpus"] },
  { set: "claims-f", least: 0.95, from: ["test/gold/given/corpus"] },
  { set: "claims-g", least: 0.94, from: ["test/gold/given/corpus"], confirmed: 0.87 },
  { set: "claims-h", least: 0.85, from: ["corpus", "test/gold/given/corpus"] },
  { set: "claims-i", least: 0.96, from: ["test/gold/given/corpus"] },
];

/** The notices of several folders together. */
async function loadCorpora(from: readonly string[]): Promise<Corpus> {
  const corpora = await Promise.all(from.map(loadCorpus));
  return { notices: corpora.flatMap((corpus) => corpus.notices), version: "test" };
}

/** The folders of the notices that `claims-more` is about. */
const folders = [
  "test/facts/notices",
  "test/gold/given/corpus",
  "test/gold/blind/corpus",
  "test/gold/unseen/lihai-air-2024-06",
  "test/gold/unseen/luohe-forest-2023",
];

describe("sentences about the notices", () => {
  it.each(sets)(
    "of $set are judged as the sets demand",
    async ({ set, least, from, mayAccuse = 0, confirmed = 0.9 }) => {
      const lines = readFileSync(`test/gold/${set}.jsonl`, "utf8").split("\n").filter(Boolean);
      const gold = lines.map((line) => lineSchema.parse(JSON.parse(line)));
      const checker = createChecker(await loadCorpora(from));
      const checked = gold.map((item) => ({ item, result: checker.check(item.text) }));
      const of = (verdict: string): typeof checked => checked.filter(({ item }) => item.verdict === verdict);
      const right = (verdict: string): number => of(verdict).filter(({ result }) => result.verdict === verdict).length;
      const corrected = of("differs").filter(({ item, result }) =>
        result.claims.some(
          (claim) => claim.verdict === "differs" && fold(claim.says ?? "").includes(fold(item.says ?? "")),
        ),
      );
      const accused = of("agrees").filter(({ result }) => result.verdict === "differs");
      expect(accused.length).toBeLessThanOrEqual(mayAccuse);
      expect(right("differs")).toBeGreaterThanOrEqual(Math.floor(least * of("differs").length));
      expect(right("agrees")).toBeGreaterThanOrEqual(confirmed * of("agrees").length);
      expect(right("absent")).toBeGreaterThanOrEqual(0.9 * of("absent").length);
      expect(corrected.length).toBeGreaterThanOrEqual(Math.floor(least * of("differs").length));
      for (const { result } of checked)
        for (const claim of result.claims) {
          expect(result.text.slice(claim.start, claim.end)).toBe(claim.text);
          expect([...(claim.says ?? "")].length).toBeLessThanOrEqual(40);
        }
    },
    60_000,
  );

  it("of claims-more, about notices of many kinds, are judged as the set demands", async () => {
    const lines = readFileSync("test/gold/claims-more.jsonl", "utf8").split("\n").filter(Boolean);
    const gold = lines.map((line) => lineSchema.parse(JSON.parse(line)));
    const { notices } = await loadCorpora(folders);
    const missed = notices.flatMap((notice) => {
      const checker = createChecker({ notices: [notice], version: "test" });
      const about = gold.filter((item) => item.notice === notice.id);
      return about.flatMap((item) => (checker.check(item.text).verdict === item.verdict ? [] : [item]));
    });
    expect(missed.filter((item) => item.verdict === "differs").length).toBeLessThanOrEqual(2);
    expect(missed.length).toBeLessThanOrEqual(4);
  }, 60_000);
});
