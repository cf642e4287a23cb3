/** Grades batch answers by the rules of test/gold/README.md: pieces that must, may not, or one of which must be said. */
import { z } from "zod";
import type { BatchAnswer } from "../../src/commands/batch.js";

/** One line of a gold set. */
export const goldSchema = z.looseObject({
  id: z.string(),
  q: z.string().optional(),
  turns: z.array(z.string()).optional(),
  kind: z.string(),
  all: z.array(z.string()).optional(),
  any: z.array(z.string()).optional(),
  none: z.array(z.string()).optional(),
  source: z.union([z.string(), z.array(z.string())]).optional(),
  status: z.string().optional(),
});

/** One line of a gold set. */
export type Gold = z.infer<typeof goldSchema>;

const fold = (text: string): string => text.normalize("NFKC").replace(/[\s,，]/g, "");

/** Contains, but never a part of a longer number: 4项 is not in 114项. */
function has(said: string, piece: string): boolean {
  const wanted = fold(piece);
  for (let at = said.indexOf(wanted); at >= 0; at = said.indexOf(wanted, at + 1)) {
    const before = said.slice(Math.max(0, at - 2), at);
    const after = said.slice(at + wanted.length, at + wanted.length + 2);
    if (/^\d/.test(wanted) && /\d\.?$/.test(before)) continue;
    if (/\d$/.test(wanted) && /^(?:\d|\.\d)/.test(after)) continue;
    return true;
  }
  return false;
}

/** Why an answer is wrong; empty for a right one. */
export function faults(gold: Gold, answer: BatchAnswer): string[] {
  const wanted = gold.status ?? "answered";
  const why = answer.status === wanted ? [] : [`${answer.status}, not ${wanted}`];
  if (wanted !== "answered") return why;
  const said = fold(answer.answer).replace(/是不是|是否|有没有|对不对/g, "");
  for (const piece of gold.all ?? []) if (!has(said, piece)) why.push(`lacks ${piece}`);
  if (gold.any && !gold.any.some((piece) => has(said, piece))) why.push(`lacks any of ${gold.any.join(" / ")}`);
  for (const piece of gold.none ?? []) if (has(said, piece)) why.push(`says ${piece}`);
  const sources = [gold.source ?? []].flat();
  const first = fold(answer.passages[0]?.text ?? "");
  if (sources.length > 0 && !sources.some((source) => first.includes(fold(source)))) why.push("another passage first");
  return why;
}
