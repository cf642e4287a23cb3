/** A checked text as people read it: one line a claim in the text's order and wording, and the sum of it. */
import type { CheckedClaim, CheckedText, Verdict } from "./claim.js";

/** The sign of a verdict: ✓ as in the notice, ✗ differs, ? not in the notice. */
export const signs: Readonly<Record<Verdict, string>> = { agrees: "✓", differs: "✗", absent: "?" };

/** How many claims a text has of each verdict. */
export interface Tally {
  readonly all: number;
  readonly agrees: number;
  readonly differs: number;
  readonly absent: number;
}

/** Counts the verdicts of a text's claims. */
export function tallyOf({ claims }: CheckedText): Tally {
  const count = (verdict: Verdict): number => claims.filter((claim) => claim.verdict === verdict).length;
  return { all: claims.length, agrees: count("agrees"), differs: count("differs"), absent: count("absent") };
}

/** The sum of it: 核对12处：9 ✓，2 ✗，1 ?. */
export function tallyLine(tally: Tally): string {
  return `核对${tally.all}处：${tally.agrees} ✓，${tally.differs} ✗，${tally.absent} ?`;
}

/** A claim with its verdict: ✗ 位列全国第8 — 通报为“居全国第9位”（二、主要成效）. */
export function claimLine(claim: CheckedClaim): string {
  const place = claim.section ? `（${claim.section}）` : "";
  switch (claim.verdict) {
    case "agrees":
      return `✓ ${claim.text}${noteOf(claim)}${place}`;
    case "differs":
      return `✗ ${claim.text}　通报为“${claim.says ?? claim.quote ?? ""}”${place}`;
    case "absent":
      return `? ${claim.text}　通报中没有`;
  }
}

function noteOf({ note, quote = "" }: CheckedClaim): string {
  if (note === undefined) return "";
  return note === "rounded" ? `　约数，通报为“${quote}”` : `　推算自“${quote}”`;
}

/** The whole report, line by line, the sum last; a text without claims says so. */
export function reportOf(checked: CheckedText): string[] {
  if (!checked.claims.length) return ["没有可以核对的说法：请给出带数字、等次、名单、日期或文号的句子。"];
  return [...checked.claims.map(claimLine), tallyLine(tallyOf(checked))];
}
