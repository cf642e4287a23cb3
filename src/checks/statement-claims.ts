/**
 * The claims of a text that carry neither number nor list: 土壤环境质量保持稳定, 未发生较大及以上突发环境事件, 城市黑臭水体尚未根治. Matched with the
 * printed statement that says the most of the same words, and judged by direction and denial.
 */
import type { Span } from "../corpus/notice.js";
import type { Clause } from "../facts/analysis.js";
import { stemOf } from "../facts/names.js";
import { readDates } from "../text/date.js";
import { attributions } from "../text/lexicon/claims.js";
import { alternation } from "../text/lexicon/words.js";
import { longestSays } from "./claim.js";
import { deniedIn, deniesTheOther, hasOpposite, oppositeWord } from "./contradiction.js";
import type { FigureClaim } from "./figure-claims.js";
import { absent, type Judgement } from "./judgement.js";
import { otherOrdinal } from "./numbered.js";
import type { Printed, Tools } from "./printed.js";
import { restated } from "./restating.js";
import { type NamedPeriod, periodFits, periodOf } from "./subject.js";
import { alsoOfAll, partOf, saidOfAll } from "./wholes.js";
import { coverage, credit, type Layer, type Weighed, type WordReader, weighed } from "./words.js";

/** A statement without number or list. */
export interface StatementClaim {
  readonly kind: "statement";
  readonly span: Span;
  readonly plain: string;
  readonly words: readonly Weighed[];
  readonly layers: readonly Layer[];
  readonly period: NamedPeriod | null;
  /** The number in the clause before of which it says something of all: 37处, 已全部销号. */
  readonly of: FigureClaim | null;
}

const FRAMING = new RegExp(
  `^(?:${alternation(attributions)})[^，]{0,12}?(?:指出|显示|称|表示|获悉|了解到|提到|提出)?$|^(?:截至|到|在)?[^，]{0,12}(?:方面|中|后|时|以来|上|下|期间|：)$|^(?:截至|截止|到|至)?[^，]{0,8}(?:年底|年末|月底|月末|目前|今年|去年|年初|当前)$|^[与和同跟较][^，]{0,16}(?:相比|相较|比较)$|^(?:19|20)\\d\\d年[^，]{0,24}(?:考核|考评|评估|评价|检查|督查|测评)$`,
);
const ATTRIBUTED = new RegExp(`^(?:${alternation(attributions)})[:：]?`);
/** A statement with less than this to say cannot be told from another. */
const LEAST_WEIGHT = 1.1;
/** 还有两项没完工: what is denied may be of the subject of the clause before. */
const LEAST_DENIED = 0.5;
const SAME = 0.8;
const WHOLLY = 0.85;
const ALIKE = 0.66;
/** What counts of a word that the printed clause excludes by its opposite. */
const EXCLUDED = 0.9;
/** 2021—2025年 */
const YEARS = /(?:19|20)\d\d年?[—–~至到-]+(?:19|20)\d\d年/;
/** What speaks for a clause of the claim's own year or month. */
const OF_TIME = 0.2;

/** What a clause states; null for a heading, a framing or too few words. */
export function statementClaim(
  clause: Clause,
  clauses: readonly Clause[],
  isTitle: boolean,
  of: FigureClaim | null,
  region: string | null,
  readWords: WordReader,
): StatementClaim | null {
  const before = clauses.at(-1)?.plain ?? "";
  if (isTitle || clause.mark === "：" || FRAMING.test(clause.plain)) return null;
  const plain = clause.plain.replace(ATTRIBUTED, "");
  const own = readWords(region === null ? plain : plain.replaceAll(region, " ").replaceAll(stemOf(region), " ")).map(
    (word) => ({ word, weight: word.weight * restated(word.text, "bare") }),
  );
  const weight = own.reduce((sum, { weight: one }) => sum + one, 0);
  const ofAll = saidOfAll(plain) === null ? null : of;
  const least = before !== "" && deniedIn(plain).length > 0 ? LEAST_DENIED : LEAST_WEIGHT;
  if (weight < least && ofAll === null) return null;
  return {
    kind: "statement",
    span: { start: clause.start + clause.plain.length - plain.length, end: clause.end },
    plain,
    words: [...own, ...readWords(before).map((word) => ({ word, weight: word.weight * 0.15 }))],
    layers: [
      { text: plain, credit: 1 },
      { text: before, credit: 0.85 },
    ],
    period: periodOf([...clauses, clause]),
    of: ofAll,
  };
}

/** Judges a statement by the printed clause that says the most of it. */
export function judgeStatement(claim: StatementClaim, printed: Printed): Judgement {
  const { analysis } = printed.read;
  const { document } = printed.read.facts;
  const { text } = analysis.notice;
  let best: { clause: Clause; recall: number; isOfTime: boolean; score: number } | null = null;
  for (const clause of analysis.clauses) {
    if (analysis.notice.passages[clause.passage]?.kind === "frame") continue;
    const { layers, near, headings } = printed.around(clause.index);
    const recall = recallOf(claim.words, layers, clause.plain);
    if (recall < ALIKE) continue;
    const isOfTime = periodFits(claim.period, { printed: null, clause: clause.plain, near, headings }, document);
    // 2020—2025年…实施方案: what is told by a stretch of years is printed with one
    const isTimed = isOfTime || (YEARS.test(claim.plain) && YEARS.test(clause.plain));
    const score = recall + (isTimed ? OF_TIME : 0);
    if (score > (best?.score ?? 0)) best = { clause, recall, isOfTime, score };
  }
  if (!best) return absent;
  const { clause, recall } = best;
  const at = {
    strength: recall,
    quote: text.slice(clause.start, clause.end),
    at: { start: clause.start, end: clause.end },
  };
  if (!best.isOfTime && claim.period?.year != null && recall >= SAME) {
    const range = YEARS.test(claim.plain) ? YEARS.exec(clause.plain)?.[0] : undefined;
    const says = range ?? periodOf([clause])?.text ?? document.period;
    return says === null ? absent : { verdict: "differs", difference: "period", says, ...at };
  }
  const word = oppositeWord(claim.plain, clause.plain);
  if (word !== null) return { verdict: "differs", difference: "direction", says: wordAt(clause, word, text), ...at };
  if (deniesTheOther(claim.plain, clause.plain)) {
    const denied = deniedIn(clause.plain)[0]?.text;
    const from = clause.start + (denied === undefined ? 0 : clause.plain.indexOf(denied));
    const says = text.slice(from, clause.end);
    return { verdict: "differs", difference: "polarity", says: says.slice(0, longestSays), ...at };
  }
  if (recall < SAME) return absent;
  const ordinal = otherOrdinal(claim.plain, clause.plain);
  if (ordinal !== null) return { verdict: "differs", difference: "round", says: ordinal, ...at };
  const years = otherYears(claim.plain, clause.plain) ?? otherDate(claim.plain, clause.plain);
  return years === null
    ? { verdict: "agrees", ...at }
    : { verdict: "differs", difference: "period", says: years, ...at };
}

/** 2025年1月 of a clause that says 将于2025年1月启动 where a claim has 2024年1月; null where either has none or several. */
function otherDate(claim: string, printed: string): string | null {
  const [mine, ...more] = readDates(claim).filter(({ from }) => from.month !== undefined);
  const [theirs, ...others] = readDates(printed).filter(({ from }) => from.month !== undefined);
  if (!mine || !theirs || more.length > 0 || others.length > 0) return null;
  const differ = (a: number | undefined, b: number | undefined): boolean =>
    a !== undefined && b !== undefined && a !== b;
  const [a, b] = [mine.from, theirs.from];
  return differ(a.year, b.year) || differ(a.month, b.month) || differ(a.day, b.day) ? theirs.text : null;
}

/** 2021—2025年 of a clause where a claim that says the same words has 2021—2024年; null where it is the same or none. */
function otherYears(claim: string, printed: string): string | null {
  const [mine, theirs] = [YEARS.exec(claim)?.[0], YEARS.exec(printed)?.[0]];
  if (mine === undefined || theirs === undefined) return null;
  return mine.match(/\d{4}/g)?.join() === theirs.match(/\d{4}/g)?.join() ? null : theirs;
}

/** How far a clause says the words, itself or what excludes them: 超出了年度目标 and 控制在年度目标以内 are about the same. */
function recallOf(words: readonly Weighed[], layers: readonly Layer[], plain: string): number {
  const plainly = coverage(words, layers) ?? 0;
  const excluded = words.filter(({ word }) => hasOpposite(word.text, plain) && credit(word, layers) < EXCLUDED);
  const all = words.reduce((sum, { weight }) => sum + weight, 0);
  return (
    plainly + excluded.reduce((sum, { word, weight }) => sum + weight * (EXCLUDED - credit(word, layers)), 0) / all
  );
}

/** Whether a clause says all of the words of another, whatever these state: `agrees` or `absent`. */
export function judgeAsPrinted(plain: string, printed: Printed, tools: Tools): Judgement {
  const words = weighed(tools.words(plain));
  const { analysis } = printed.read;
  const names = tools.vocabulary.findNames(plain).map(({ readings }) => readings);
  const numbers = plain.match(/\d[\d.,]*/g) ?? [];
  const clause = analysis.clauses.find(
    (one) =>
      (coverage(words, [{ text: one.plain, credit: 1 }]) ?? 0) >= WHOLLY &&
      numbers.every((number) => one.plain.includes(number)) &&
      names.every((readings) => readings.some((reading) => one.plain.includes(reading))),
  );
  if (!clause || deniesTheOther(plain, clause.plain)) return absent;
  const { start, end } = clause;
  return { verdict: "agrees", strength: SAME, quote: analysis.notice.text.slice(start, end), at: { start, end } };
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
  const part = whole && done !== null && !alsoOfAll(whole.clause) ? partOf(whole, done, printed, tools) : null;
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
