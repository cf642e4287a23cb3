/**
 * Numbers that the notice does not print but that follow from two that it does: last year's from this year's and its
 * change (86起，比2021年减少21起 → 107起), by how much something changed (由9.4分钟缩短到8.1分钟 → 1.3分钟), how far it is from
 * the target. They can only bear a claim out; what differs from them is not called wrong.
 */
import type { DocumentFacts } from "../facts/facts.js";
import { tidy } from "../text/numeral.js";
import { agreement } from "./agreement.js";
import type { FigureClaim } from "./figure-claims.js";
import { type Judgement, placedAt } from "./judgement.js";
import type { Printed, PrintedFigure } from "./printed.js";
import { scopeFit } from "./scope-fit.js";
import { sameCounter } from "./units.js";
import { coverage } from "./words.js";

/** How far the claim's words must be those around the number from which it follows. */
const LEAST = 0.55;
/** Own words that weigh this much say enough without those of the clauses before. */
const ENOUGH_OWN = 0.9;
const STRENGTH = 0.7;
const YEAR = /(?:19|20)\d\d/;
const LAST_YEAR = /上年|去年|上一年|同比/;
/** 上年的第5位, 过去要办15个工作日 */
const FORMERLY = /上年|去年|上一年|上一?期|上次|过去|原来|原先|此前|以往/;

/** A number that follows, with the printed one whose words it shares. */
interface Derived {
  readonly from: PrintedFigure;
  readonly value: number;
  readonly sort: "former" | "change" | "margin";
  readonly direction: "up" | "down";
  /** The year of a former value, where it is known. */
  readonly year: number | null;
}

/** What the notice's numbers say together to a claim that none of them meets; null where nothing bears it out. */
export function judgeDerived(claim: FigureClaim, printed: Printed): Judgement | null {
  const { subject } = claim;
  const { figures } = printed;
  const { document } = printed.read.facts;
  const [own = [], ...others] = subject.words;
  const isEnough = own.reduce((sum, { weight }) => sum + weight, 0) >= ENOUGH_OWN;
  const words = isEnough ? own : [...own, ...others.flat()];
  const derived = figures.flatMap((figure) => derivedFrom(figure, figures, document));
  const found = derived.find(
    (one) =>
      fits(claim, one) &&
      agreement(subject.quantity, { ...one.from.quantity, ...exactly(one.value) }, subject.plain) !== "value" &&
      /^(?:same|unnamed)$/.test(scopeFit(subject, one.from, printed)) &&
      (coverage(words, one.from.layers) ?? 1) >= LEAST,
  );
  if (!found) return null;
  return { verdict: "agrees", note: "computed", ...placedAt(found.from.figure.sentence, printed, STRENGTH) };
}

const exactly = (value: number) => ({ text: String(value), value, low: value, high: value });

function derivedFrom(moved: PrintedFigure, figures: readonly PrintedFigure[], { year }: DocumentFacts): Derived[] {
  const { figure, nature } = moved;
  const from = baseOf(moved, figures);
  const [base, other] = [from?.figure.value ?? null, figure.value];
  if (!from || base === null || other === null) return [];
  const isRank = from.quantity.kind === "rank";
  if (nature.role === "change" && nature.direction !== null) {
    if (isRank ? moved.quantity.kind !== "places" : !isSameSort(moved, from)) return [];
    const isUp = (nature.direction === "up") !== isRank;
    const basis = nature.basis ?? "";
    const named = YEAR.exec(basis)?.[0];
    const before = named ? Number(named) : LAST_YEAR.test(basis) && year !== null ? year - 1 : null;
    const value = tidy(isUp ? base - Math.abs(other) : base + Math.abs(other));
    return [{ from, value, sort: "former", direction: nature.direction, year: before }];
  }
  if (isRank || !isSameSort(moved, from)) return [];
  const direction = base < other ? ("down" as const) : ("up" as const);
  const value = tidy(Math.abs(base - other));
  if (figure.role === "former") return [{ from, value, sort: "change", direction, year: null }];
  if (figure.role === "target") return [{ from, value, sort: "margin", direction, year: null }];
  return [];
}

/** The number that moved; of 排名第3位，比上年前移2位 the rank before it. */
function baseOf({ figure, quantity }: PrintedFigure, figures: readonly PrintedFigure[]): PrintedFigure | undefined {
  const rank = figures.find((other) => other.figure.id === figure.id - 1 && other.quantity.kind === "rank");
  const isOfRank = quantity.kind === "places" && rank?.figure.sentence.start === figure.sentence.start;
  return isOfRank ? rank : figures.find((other) => other.figure.id === figure.of);
}

/** 21起 and 86起, not 19.6% and 86起. */
function isSameSort(a: PrintedFigure, b: PrintedFigure): boolean {
  if (a.quantity.kind !== b.quantity.kind) return a.quantity.kind === "points" && b.quantity.kind === "percent";
  if (a.quantity.kind === "count") return sameCounter(a.quantity.unit, b.quantity.unit);
  return a.quantity.unit === b.quantity.unit;
}

/** Whether a claim is of such a number: of the year before, or of a change that way. */
function fits({ subject, clause }: FigureClaim, { sort, direction, year }: Derived): boolean {
  const { role, period } = subject;
  if (sort === "former")
    return (year !== null && period?.year === year) || role === "former" || FORMERLY.test(clause.plain);
  if (role !== "change" && role !== "margin") return false;
  // 快了1.3分钟: faster is less time
  return subject.direction === direction || subject.quantity.kind === "duration";
}
