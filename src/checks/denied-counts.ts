/** What the notice counts of an event that a text says did not happen: 没有发生较大事故 where 较大事故1起 is printed. */
import { longestSays } from "./claim.js";
import { deniedIn, EVENT } from "./contradiction.js";
import { type Judgement, placedAt } from "./judgement.js";
import type { Printed, Tools } from "./printed.js";
import type { StatementClaim } from "./statement-claims.js";
import { periodFits } from "./subject.js";
import { coverage, type Weighed, weighed } from "./words.js";

/** How far the claim's words must be the counted thing's, and the other way round. */
const LEAST = 0.85;

/** Judges a statement that something did not happen by the printed number of it; null where none is printed. */
export function judgeDeniedCount(claim: StatementClaim, printed: Printed, tools: Tools): Judgement | null {
  const denied = deniedIn(claim.plain).find(({ verb }) => EVENT.test(verb));
  if (!denied) return null;
  const at = claim.plain.indexOf(denied.text);
  // 较大事故也没有出现: what did not happen stands before
  const event = claim.plain.slice(at + denied.text.length) || claim.plain.slice(0, at);
  const read = (text: string): Weighed[] => weighed(tools.words(text));
  const words = read(event);
  const { document } = printed.read.facts;
  const found = printed.figures.find(
    ({ figure, nature, own, owners, clause, near, headings }) =>
      figure.kind === "count" &&
      nature.role === "value" &&
      figure.value !== null &&
      !owners.length &&
      (coverage(words, [{ text: own, credit: 1 }]) ?? 0) >= LEAST &&
      (coverage(read(own), [{ text: event, credit: 1 }]) ?? 0) >= LEAST &&
      periodFits(claim.period, { printed: figure.period, clause: clause.plain, near, headings }, document),
  );
  if (!found) return null;
  const base = placedAt(found.figure.clause, printed, LEAST);
  if (found.figure.value === 0) return { verdict: "agrees", ...base };
  return { verdict: "differs", difference: "polarity", says: found.figure.text.slice(0, longestSays), ...base };
}
