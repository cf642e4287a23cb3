import { describe, expect, it } from "vitest";
import { createChecker } from "../../src/checks/check.js";
import { loadCorpora, scoreOfSet, sentenceSets, sentencesOf } from "../support/claim-sets.js";

/** The folders of the notices that `claims-more` is about. */
const folders = [
  "test/facts/notices",
  "test/gold/given/corpus",
  "test/gold/blind/corpus",
  "test/gold/unseen/lihai-air-2024-06",
  "test/gold/unseen/luohe-forest-2023",
];

describe("sentences about the notices", () => {
  it.each(sentenceSets)(
    "of $set are judged as the sets demand",
    async ({ set, least, from, mayAccuse = 0, confirmed = 0.9 }) => {
      const score = await scoreOfSet({ set, least, from });
      expect(score.accused.right).toBeLessThanOrEqual(mayAccuse);
      expect(score.found.right).toBeGreaterThanOrEqual(Math.floor(least * score.found.of));
      expect(score.confirmed.right).toBeGreaterThanOrEqual(confirmed * score.confirmed.of);
      expect(score.absent.right).toBeGreaterThanOrEqual(0.9 * score.absent.of);
      expect(score.corrected.right).toBeGreaterThanOrEqual(Math.floor(least * score.corrected.of));
      for (const result of score.results)
        for (const claim of result.claims) {
          expect(result.text.slice(claim.start, claim.end)).toBe(claim.text);
          expect([...(claim.says ?? "")].length).toBeLessThanOrEqual(40);
        }
    },
    60_000,
  );

  it("of claims-more, about notices of many kinds, are judged as the set demands", async () => {
    const gold = sentencesOf("claims-more");
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
