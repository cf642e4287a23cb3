/**
 * The claims of a text that name all who meet a condition: 漏损率已降到7%以下的两个市是青岚市和玉霞市, 得分超过90分的有…. Judged by the printed clause
 * with the same condition, else by the values of a table.
 */
import type { Span } from "../corpus/notice.js";
import type { Clause } from "../facts/analysis.js";
import type { Member } from "../facts/facts.js";
import { exclusives } from "../text/lexicon/claims.js";
import { boundsBefore, boundsBehind } from "../text/lexicon/comparing.js";
import { alternation } from "../text/lexicon/words.js";
import type { Quantity } from "../text/quantity.js";
import { agreement, sideOf } from "./agreement.js";
import { type Board, boardsOf, isCalled } from "./boards.js";
import { longestSays } from "./claim.js";
import { absent, type Judgement, placedAt } from "./judgement.js";
import { listed } from "./listed.js";
import { meansName, type Named, namesIn, narrowing } from "./names.js";
import type { Printed, Tools } from "./printed.js";
import { type NamedPeriod, periodFits, periodOf } from "./subject.js";
import { coverage, type Weighed, weighed } from "./words.js";

/** Those who meet a condition. */
export interface ConditionedClaim {
  readonly kind: "conditioned";
  readonly span: Span;
  readonly names: readonly Named[];
  readonly condition: Quantity;
  /** -1 for 不足, 1 for 超过. */
  readonly side: -1 | 1;
  readonly words: readonly Weighed[];
  readonly head: Weighed | null;
  /** 的两个市是, 只有: no one else is meant. */
  readonly isWhole: boolean;
  readonly period: NamedPeriod | null;
}

const COPULA = /的(?:[\u4e00-\u9fff\d]{0,8})?(?<verb>分别是|分别为|只有|仅有|就是|是|为|有|包括)$/;
const OPEN = /^(?:有|包括)$/;
const EXCLUSIVE = new RegExp(alternation(exclusives));
const BELOW = new RegExp(`(?:${alternation(sided("below", "atMost", boundsBefore))})$`);
const ABOVE = new RegExp(`(?:${alternation(sided("above", "atLeast", boundsBefore))})$`);
const BELOW_BEHIND = new RegExp(`^(?:${alternation(sided("below", "atMost", boundsBehind))})`);
const ABOVE_BEHIND = new RegExp(`^(?:${alternation(sided("above", "atLeast", boundsBehind))})`);
const BOUND = new RegExp(`(?:${alternation(boundsBefore.flatMap(({ words }) => words))})$`);
/** 云岭通报列出的、: where it is printed says nothing of what is. */
const FRAME = /^[^，]{0,6}?(?:通报|通知|公报)(?:中|里)?(?:列出|提到|点名|公布|指出)?的?、?/;
const LEAST = 0.66;
const LEAST_OF_COLUMN = 0.75;
const TELLING = 0.3;
const STRENGTH = 0.9;

function sided(one: string, other: string, bounds: typeof boundsBefore): readonly string[] {
  return bounds.filter(({ side }) => side === one || side === other).flatMap(({ words }) => words);
}

/** Who a clause says meet a condition; null where it says no such thing. */
export function conditionedClaim(
  clause: Clause,
  clauses: readonly Clause[],
  names: readonly Named[],
  tools: Tools,
): ConditionedClaim | null {
  const { plain, start: from, quantities } = clause;
  const [first] = names;
  if (!first) return null;
  const left = plain.slice(0, first.start - from);
  const verb = COPULA.exec(left)?.groups?.["verb"];
  const before = quantities.filter(
    ({ end, kind }) => end <= first.start && /percent|score|money|measure|count|bare/.test(kind),
  );
  const sides = before.map((q) => boundOf(q, plain, from));
  const at = sides.findIndex((side) => side !== 0);
  const condition = before[at];
  const side = sides[at];
  if (verb === undefined || !condition || !side) return null;
  let rest = left.replace(COPULA, "");
  for (const { start, end } of [...quantities].reverse())
    if (end <= first.start && start < from + rest.length)
      rest = `${rest.slice(0, start - from)}${" ".repeat(end - start)}${rest.slice(end - from)}`;
  const subjectEnd = condition.start - from;
  rest = `${rest
    .slice(0, subjectEnd)
    .replace(FRAME, (said) => " ".repeat(said.length))
    .replace(BOUND, (said) => " ".repeat(said.length))}${rest.slice(subjectEnd)}`;
  const words = weighed(tools.words(rest));
  const subject = weighed(tools.words(rest.slice(0, subjectEnd)));
  return {
    kind: "conditioned",
    span: { start: clause.start, end: clause.end },
    names,
    condition,
    side,
    words,
    head: subject.findLast(({ weight }) => weight >= TELLING) ?? null,
    isWhole: !OPEN.test(verb) || EXCLUSIVE.test(plain),
    period: periodOf([...clauses, clause]),
  };
}

/** Which side of a number is meant: 7%以下, 超过90分, 低于70%. */
function boundOf(quantity: Quantity, plain: string, from: number): -1 | 0 | 1 {
  const own = sideOf(quantity);
  if (own !== 0) return own;
  const [before, behind] = [plain.slice(0, quantity.start - from), plain.slice(quantity.end - from)];
  if (BELOW.test(before) || BELOW_BEHIND.test(behind)) return -1;
  return ABOVE.test(before) || ABOVE_BEHIND.test(behind) ? 1 : 0;
}

/** Judges who meets a condition; `absent` where the notice neither says who does nor prints the values. */
export function judgeConditioned(claim: ConditionedClaim, printed: Printed, tools: Tools): Judgement {
  const judgement = judgeByClause(claim, printed, tools);
  return judgement.verdict === "absent" ? judgeByColumn(claim, printed) : judgement;
}

function judgeByClause(claim: ConditionedClaim, printed: Printed, tools: Tools): Judgement {
  const { analysis, facts } = printed.read;
  const { text, passages } = analysis.notice;
  for (const clause of analysis.clauses) {
    if (/frame|table/.test(passages[clause.passage]?.kind ?? "")) continue;
    const isMet = clause.quantities.some(
      (q) =>
        q.kind === claim.condition.kind &&
        boundOf(q, clause.plain, clause.start) === claim.side &&
        q.value === claim.condition.value &&
        agreement(claim.condition, q) !== "value",
    );
    const names = isMet ? narrowing(namesIn(clause, tools.vocabulary), facts.document.region) : [];
    const { layers, near, headings } = printed.around(clause.index);
    if (!names.length || (coverage(claim.words, layers) ?? 0) < LEAST) continue;
    if (!periodFits(claim.period, { printed: null, clause: clause.plain, near, headings }, facts.document)) continue;
    const members = names.map((name): Member => ({ name: name.text, span: { start: name.start, end: name.end } }));
    const missing = members.filter((member) => !claim.names.some((name) => meansName(name, member.name)));
    const isOther = claim.names.some((name) => !members.some((member) => meansName(name, member.name)));
    if (!isOther && !(claim.isWhole && missing.length))
      return { verdict: "agrees", ...placedAt(clause, printed, STRENGTH) };
    if (!missing.length) continue;
    return {
      verdict: "differs",
      difference: "members",
      says: listed(members, missing, text),
      ...placedAt(clause, printed, STRENGTH),
    };
  }
  return absent;
}

function judgeByColumn(claim: ConditionedClaim, printed: Printed): Judgement {
  for (const board of boardsOf(printed)) {
    if (board.kind !== "column" || !board.hasMost || !board.hasLeast) continue;
    if ((coverage(claim.words, board.layers) ?? 0) < LEAST_OF_COLUMN || (claim.head && !isCalled(claim.head, board)))
      continue;
    const { near, headings } = board;
    if (!periodFits(claim.period, { printed: null, clause: board.title, near, headings }, printed.read.facts.document))
      continue;
    return judgeByBoard(claim, board, printed);
  }
  return absent;
}

function judgeByBoard(
  { names, condition, side, isWhole }: ConditionedClaim,
  board: Board,
  printed: Printed,
): Judgement {
  const bound = condition.value ?? 0;
  const rows = names.map((name) => board.entries.find((entry) => meansName(name, entry.name)));
  const [first] = rows;
  if (!first || rows.includes(undefined)) return absent;
  const meeting = board.entries.filter(({ value }) => side * (value - bound) > 0);
  const missing = meeting.filter((entry) => !rows.includes(entry));
  const wrong = rows.find((row) => row && side * (row.value - bound) < 0);
  if (!wrong && !(isWhole && missing.length)) return { verdict: "agrees", ...placedAt(first.at, printed, STRENGTH) };
  const [shown = wrong ?? first] = missing;
  const says = (missing.length ? missing : meeting).map(({ name }) => name).join("、");
  return {
    verdict: "differs",
    difference: "members",
    says: says.slice(0, longestSays),
    ...placedAt(shown.at, printed, STRENGTH),
  };
}
