/**
 * The claims of a text that carry neither number nor list: 土壤环境质量保持稳定, 未发生较大及以上突发环境事件, 城市黑臭水体尚未根治. Matched with the
 * printed statement that says the most of the same words, and judged by direction and denial.
 */
import type { Span } from "../corpus/notice.js";
import type { Clause } from "../facts/analysis.js";
import { attributions } from "../text/lexicon/claims.js";
import { alternation } from "../text/lexicon/words.js";
import { longestSays } from "./claim.js";
import { deniedIn, deniesTheOther, oppositeWord } from "./contradiction.js";
import type { FigureClaim } from "./figure-claims.js";
import { absent, type Judgement } from "./judgement.js";
import type { Printed, Tools } from "./printed.js";
import { partOf, saidOfAll } from "./wholes.js";
import { coverage, type Layer, type Weighed, type WordReader } from "./words.js";

/** A statement without number or list. */
export interface StatementClaim {
  readonly kind: "statement";
  readonly span: Span;
  readonly plain: string;
  readonly words: readonly Weighed[];
  readonly layers: readonly Layer[];
  /** The number in the clause before of which it says something of all: 37处, 已全部销号. */
  readonly of: FigureClaim | null;
}

const FRAMING = new RegExp(
  `^(?:${alternation(attributions)})[^，]{0,12}?(?:指出|显示|称|表示|获悉|了解到|提到|提出)?$|^(?:截至|到|在)?[^，]{0,12}(?:方面|中|后|时|以来|上|下|期间|：)$|^(?:截至|截止|到|至)?[^，]{0,8}(?:年底|年末|月底|月末|目前|今年|去年|年初|当前)$`,
);
const ATTRIBUTED = new RegExp(`^(?:${alternation(attributions)})[:：]?`);
/** A statement with less than this to say cannot be told from another. */
const LEAST_WEIGHT = 1.1;
const SAME = 0.8;
const ALIKE = 0.66;

/** What a clause states; null for a heading, a framing or too few words. */
export function statementClaim(
  clause: Clause,
  before: string,
  of: FigureClaim | null,
  readWords: WordReader,
): StatementClaim | null {
  if (clause.mark === "：" || FRAMING.test(clause.plain)) return null;
  const plain = clause.plain.replace(ATTRIBUTED, "");
  const own = readWords(plain).map((word) => ({ word, weight: word.weight }));
  const weight = own.reduce((sum, { weight: one }) => sum + one, 0);
  const ofAll = saidOfAll(plain) === null ? null : of;
  if (weight < LEAST_WEIGHT && ofAll === null) return null;
  return {
    kind: "statement",
    span: { start: clause.start + clause.plain.length - plain.length, end: clause.end },
    plain,
    words: [...own, ...readWords(before).map((word) => ({ word, weight: word.weight * 0.15 }))],
    layers: [
      { text: plain, credit: 1 },
      { text: before, credit: 0.85 },
    ],
    of: ofAll,
  };
}

/** Judges a statement by the printed clause that says the most of it. */
export function judgeStatement(claim: StatementClaim, printed: Printed): Judgement {
  const { analysis } = printed.read;
  let best: { clause: Clause; recall: number } | null = null;
  for (const clause of analysis.clauses) {
    if (analysis.notice.passages[clause.passage]?.kind === "frame") continue;
    const recall = coverage(claim.words, printed.around(clause.index).layers) ?? 0;
    if (recall > (best?.recall ?? ALIKE)) best = { clause, recall };
  }
  if (!best) return absent;
  const { clause, recall } = best;
  const { text } = analysis.notice;
  const at = {
    strength: recall,
    quote: text.slice(clause.start, clause.end),
    at: { start: clause.start, end: clause.end },
  };
  const word = oppositeWord(claim.plain, clause.plain);
  if (word !== null) return { verdict: "differs", difference: "direction", says: wordAt(clause, word, text), ...at };
  if (deniesTheOther(claim.plain, clause.plain)) {
    const says = deniedIn(clause.plain)[0]?.text ?? text.slice(clause.start, clause.end);
    return { verdict: "differs", difference: "polarity", says: says.slice(0, longestSays), ...at };
  }
  return recall >= SAME ? { verdict: "agrees", ...at } : absent;
}

/** The words around the printed opposite, as printed: 大幅降低. */
function wordAt(clause: Clause, word: string, text: string): string {
  const at = clause.plain.indexOf(word);
  return text.slice(clause.start + Math.max(0, at - 8), clause.start + at + word.length);
}

/** Judges what is said of all of a number's things by the printed part of which it is said; null where none is printed. */
export function judgeOfAll(
  claim: StatementClaim,
  figure: number | undefined,
  printed: Printed,
  tools: Tools,
): Judgement | null {
  const whole = printed.figures.find((one) => one.figure.id === figure);
  const done = saidOfAll(claim.plain);
  const part = whole && done !== null ? partOf(whole, done, printed, tools) : null;
  if (!part) return null;
  const { notice } = printed.read.analysis;
  const at = part.figure.clause;
  return {
    verdict: "differs",
    difference: "value",
    says: part.figure.text,
    strength: 0.8,
    quote: notice.text.slice(at.start, at.end),
    at,
  };
}
