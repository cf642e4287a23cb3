/**
 * The claims of a text that carry neither number nor list: 土壤环境质量保持稳定, 未发生较大及以上突发环境事件, 城市黑臭水体尚未根治. Matched with the
 * printed statement that says the most of the same words, and judged by direction and denial.
 */
import type { Span } from "../corpus/notice.js";
import type { Clause } from "../facts/analysis.js";
import { attributions } from "../text/lexicon/claims.js";
import { alternation } from "../text/lexicon/words.js";
import { denialsIn, oppositePolarity, oppositeSides } from "./contradiction.js";
import { absent, type Judgement } from "./judgement.js";
import type { Printed } from "./printed.js";
import { coverage, type Layer, type Weighed, type WordReader } from "./words.js";

/** A statement without number or list. */
export interface StatementClaim {
  readonly kind: "statement";
  readonly span: Span;
  readonly plain: string;
  readonly words: readonly Weighed[];
  readonly layers: readonly Layer[];
}

const FRAMING = new RegExp(`^(?:${alternation(attributions)})[^，]{0,12}?(?:指出|显示|称|表示|获悉|了解到|提到|提出)?$|^(?:截至|到|在)?[^，]{0,12}(?:方面|中|后|时|以来|上|下|期间|：)$|^(?:截至|截止|到|至)?[^，]{0,8}(?:年底|年末|月底|月末|目前|今年|去年|年初|当前)$`);
const ATTRIBUTED = new RegExp(`^(?:${alternation(attributions)})[:：]?`);
/** A statement with less than this to say cannot be told from another. */
const LEAST_WEIGHT = 1.1;
const SAME = 0.8;
const ALIKE = 0.66;

/** What a clause states; null for a heading, a framing or too few words. */
export function statementClaim(clause: Clause, before: string, readWords: WordReader): StatementClaim | null {
  if (clause.mark === "：" || FRAMING.test(clause.plain)) return null;
  const plain = clause.plain.replace(ATTRIBUTED, "");
  const own = readWords(plain).map((word) => ({ word, weight: word.weight }));
  const weight = own.reduce((sum, { weight: one }) => sum + one, 0);
  if (weight < LEAST_WEIGHT) return null;
  return {
    kind: "statement",
    span: { start: clause.start + clause.plain.length - plain.length, end: clause.end },
    plain,
    words: [...own, ...readWords(before).map((word) => ({ word, weight: word.weight * 0.15 }))],
    layers: [
      { text: plain, credit: 1 },
      { text: before, credit: 0.85 },
    ],
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
  const at = { strength: recall, quote: text.slice(clause.start, clause.end), at: { start: clause.start, end: clause.end } };
  const sides = oppositeSides(claim.plain, clause.plain);
  if (sides) return { verdict: "differs", difference: "direction", says: wordAt(clause, sides.printed, text), ...at };
  if (oppositePolarity(claim.plain, clause.plain))
    return { verdict: "differs", difference: "polarity", says: denialsIn(clause.plain)[0] ?? text.slice(clause.start, clause.end).slice(0, 40), ...at };
  return recall >= SAME ? { verdict: "agrees", ...at } : absent;
}

/** The words around the printed opposite, as printed: 大幅降低. */
function wordAt(clause: Clause, word: string, text: string): string {
  const at = clause.plain.indexOf(word);
  return text.slice(clause.start + Math.max(0, at - 8), clause.start + at + word.length);
}
