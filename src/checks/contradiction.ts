/** Whether two statements about the same thing exclude one another by their words: 上升 and 下降, 未发生 and 发生, 全部 and 部分. */
import { denials, type Opposites, opposites, undenying } from "../text/lexicon/claims.js";
import { alternation } from "../text/lexicon/words.js";

/** In what two statements contradict one another, and the word on the printed side where there is one. */
export interface Contradiction {
  readonly kind: "direction" | "polarity";
  /** The printed word or words, as folded. */
  readonly printed: string;
}

const UNDENYING = new RegExp(alternation(undenying), "g");
const DENIAL = new RegExp(alternation(denials), "g");

interface Side {
  readonly family: Opposites;
  readonly one: RegExp;
  readonly other: RegExp;
}

const SIDES: readonly Side[] = opposites.map((family) => ({
  family,
  one: new RegExp(alternation(family.one), "g"),
  other: new RegExp(alternation(family.other), "g"),
}));

/** The denials in a text, without words such as 不断 that deny nothing. */
export function denialsIn(plain: string): string[] {
  return plain.replace(UNDENYING, (word) => "　".repeat(word.length)).match(DENIAL) ?? [];
}

/** The opposite words that a claim and a printed statement say; null where they can both be true. */
export function oppositeSides(claim: string, printed: string): Contradiction | null {
  for (const { one, other } of SIDES) {
    const claimOne = claim.match(one);
    const claimOther = claim.match(other);
    if (!claimOne === !claimOther) continue;
    const printedOne = printed.match(one);
    const printedOther = printed.match(other);
    if (!printedOne === !printedOther) continue;
    if (claimOne && printedOther) return { kind: "direction", printed: printedOther[0] };
    if (claimOther && printedOne) return { kind: "direction", printed: printedOne[0] };
  }
  return null;
}

/** Whether one of two statements denies what the other says. */
export function oppositePolarity(claim: string, printed: string): boolean {
  return denialsIn(claim).length % 2 !== denialsIn(printed).length % 2;
}
