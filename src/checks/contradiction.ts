/** Whether two statements about the same thing exclude one another by their words: 上升 and 下降, 未发生 and 发生. */
import { denials, type Opposites, opposites, undenying } from "../text/lexicon/claims.js";
import { alternation } from "../text/lexicon/words.js";

const UNDENYING = new RegExp(alternation(undenying), "g");
/** 未能 is read before 未; what stands between a denial and its verb (曾, 被, 能) is passed over. */
const DENIED = new RegExp(
  `(?:${alternation(denials)})(?:曾|被|能|能够|完全|再|有|得到)*(?<verb>[\\u4e00-\\u9fff]{1,2})`,
  "g",
);

interface Side {
  readonly family: Opposites;
  readonly one: RegExp;
  readonly other: RegExp;
}

const SIDES: readonly Side[] = opposites.map((family) => ({
  family,
  one: new RegExp(alternation(family.one)),
  other: new RegExp(alternation(family.other)),
}));

/** The word of the printed statement that excludes the claim's: 降低 for a claim of 增加; null where both can be true. */
export function oppositeWord(claim: string, printed: string): string | null {
  for (const { one, other } of SIDES) {
    const [claimOne, claimOther] = [one.exec(claim), other.exec(claim)];
    if (!claimOne === !claimOther) continue;
    const [printedOne, printedOther] = [one.exec(printed), other.exec(printed)];
    if (!printedOne === !printedOther) continue;
    if (claimOne && printedOther) return printedOther[0];
    if (claimOther && printedOne) return printedOne[0];
  }
  return null;
}

/** Whether a text has a word that excludes one: 控制在 where the word is 超出. */
export function hasOpposite(word: string, text: string): boolean {
  return SIDES.some(
    ({ family, one, other }) =>
      (family.one.includes(word) && other.test(text)) || (family.other.includes(word) && one.test(text)),
  );
}

interface Denied {
  readonly verb: string;
  /** The denial with its verb: 未发生. */
  readonly text: string;
}

/** What a text denies: 未发生 → 发生; not the 不 of 不断. */
export function deniedIn(plain: string): Denied[] {
  const masked = plain.replace(UNDENYING, (word) => "　".repeat(word.length));
  return [...masked.matchAll(DENIED)].map((match) => ({ verb: match.groups?.["verb"] ?? "", text: match[0] }));
}

/** Whether one text denies what the other states: 未发生…事故 and 发生2起…事故. */
export function deniesTheOther(claim: string, printed: string): boolean {
  return statesDenied(claim, printed) || statesDenied(printed, claim);
}

/** Verbs of what happens: 发生2起事故. */
export const EVENT = /发生|出现|存在/;

/** 出现过 is 发生. */
const HAPPENED = /出现|有过/g;

function statesDenied(denies: string, states: string): boolean {
  const [denying, stating] = [denies, states].map((text) => text.replace(HAPPENED, "发生")) as [string, string];
  const stated = stating.replace(UNDENYING, (word) => "　".repeat(word.length)).replace(DENIED, "　");
  const denied = deniedIn(denying);
  return denied.length > 0 && deniedIn(stating).length === 0 && denied.some(({ verb }) => stated.includes(verb));
}
