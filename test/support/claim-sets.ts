/** The sets of sentences for 核对, and how a checker does on one: `test/checks/gold.test.ts` and `npm run bench:claims`. */
import { readFileSync } from "node:fs";
import { z } from "zod";
import { type Checker, createChecker } from "../../src/checks/check.js";
import type { CheckedText } from "../../src/checks/claim.js";
import { loadCorpus } from "../../src/corpus/load.js";
import type { Corpus } from "../../src/corpus/notice.js";

const lineSchema = z.object({
  id: z.string(),
  text: z.string(),
  notice: z.string().optional(),
  verdict: z.enum(["agrees", "differs", "absent"]),
  says: z.string().optional(),
});

/** A sentence with what is right of it. */
export type GoldClaim = z.infer<typeof lineSchema>;

/**
 * The sets of sentences, each with the share of wrong ones to be found and corrected, the notices that it is about, and how
 * many true ones may be called wrong and which share of them is to be confirmed (where it is not nine of ten).
 */
export interface SentenceSet {
  readonly set: string;
  readonly least: number;
  readonly from: readonly string[];
  readonly mayAccuse?: number;
  readonly confirmed?: number;
}
export const sentenceSets: readonly SentenceSet[] = [
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
  { set: "claims-j", least: 0.93, from: ["test/gold/given/corpus"] },
];

/** The sentences of a set of `test/gold`. */
export function sentencesOf(set: string): GoldClaim[] {
  const lines = readFileSync(`test/gold/${set}.jsonl`, "utf8").split("\n").filter(Boolean);
  return lines.map((line) => lineSchema.parse(JSON.parse(line)));
}

/** The notices of several folders together. */
export async function loadCorpora(from: readonly string[]): Promise<Corpus> {
  const corpora = await Promise.all(from.map(loadCorpus));
  return { notices: corpora.flatMap((corpus) => corpus.notices), version: "test" };
}

/** How many of a set's sentences there are of a sort, and how many were judged rightly. */
export interface Share {
  readonly right: number;
  readonly of: number;
}

/** How a checker does on a set. */
export interface ClaimScore {
  /** Wrong ones seen as wrong. */
  readonly found: Share;
  /** Wrong ones for which it says what the notice says. */
  readonly corrected: Share;
  /** True ones called wrong. */
  readonly accused: Share;
  readonly confirmed: Share;
  readonly absent: Share;
  readonly results: readonly CheckedText[];
}

/** Digits and words as the grader compares them. */
const fold = (text: string): string => text.normalize("NFKC").replace(/[\s,，]/g, "");

/** Has a checker judge sentences. */
export function scoreOf(gold: readonly GoldClaim[], checker: Checker): ClaimScore {
  const checked = gold.map((item) => ({ item, result: checker.check(item.text) }));
  const share = (verdict: GoldClaim["verdict"], isRight: (result: CheckedText, item: GoldClaim) => boolean): Share => {
    const some = checked.filter(({ item }) => item.verdict === verdict);
    return { right: some.filter(({ result, item }) => isRight(result, item)).length, of: some.length };
  };
  return {
    found: share("differs", ({ verdict }) => verdict === "differs"),
    corrected: share("differs", ({ claims }, item) =>
      claims.some((claim) => claim.verdict === "differs" && fold(claim.says ?? "").includes(fold(item.says ?? ""))),
    ),
    accused: share("agrees", ({ verdict }) => verdict === "differs"),
    confirmed: share("agrees", ({ verdict }) => verdict === "agrees"),
    absent: share("absent", ({ verdict }) => verdict === "absent"),
    results: checked.map(({ result }) => result),
  };
}

/** How the program does on a set, asked of all the notices that it is about. */
export async function scoreOfSet({ set, from }: SentenceSet): Promise<ClaimScore> {
  return scoreOf(sentencesOf(set), createChecker(await loadCorpora(from)));
}
