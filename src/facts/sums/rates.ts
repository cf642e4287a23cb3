/** Rates: 14216个…结案销号14200个，结案销号率为99.89%; 340个项目中，57个存在…，占16.8%. */
import type { Figure } from "../facts.js";
import { printedNumber, shown, termOf } from "../printed-number.js";
import type { NoticeFacts } from "../read.js";
import { statementsOf } from "../statements.js";
import type { Sum } from "./sums.js";

const RATE = /(?<what>[\u4e00-\u9fff]{2,8})率$/;
const SHARE_VERB = /占(?:比|到|了)?(?:[^，]{0,12}的)?$/;
/** One in the last printed digit: what cutting off instead of rounding can make. */
const CUT = 2;
/** A quotient is shown with so many decimals at least. */
const LEAST_DECIMALS = 2;

/** Finds rates whose part and whole are printed before them in the same stretch. */
export function auditRates({ analysis, facts }: NoticeFacts): Sum[] {
  const statements = statementsOf(analysis.clauses);
  const clauseAt = (figure: Figure): number =>
    analysis.clauses.findIndex((clause) => clause.start === figure.clause.start);
  const sums: Sum[] = [];
  for (const rate of facts.figures) {
    const printed = printedNumber(rate);
    if (rate.unit !== "%" || !printed || (rate.role !== "value" && rate.role !== "share")) continue;
    const statement = statements[clauseAt(rate)];
    const segment = analysis.clauses[clauseAt(rate)]?.segment;
    const before = facts.figures.filter((other) => {
      const at = clauseAt(other);
      return (
        other.id < rate.id &&
        statements[at] === statement &&
        analysis.clauses[at]?.segment === segment &&
        other.role === "value" &&
        (other.kind === "count" || other.kind === "measure" || other.kind === "money") &&
        printedNumber(other) !== null
      );
    });
    const found = ofTwo(rate, before, analysis.plain);
    if (found) {
      const at = { start: found.whole.clause.start, end: rate.clause.end };
      sums.push({
        kind: "rate",
        holds: found.holds,
        formula: found.formula,
        printed: rate.text,
        ...(found.note ? { note: found.note } : {}),
        figures: [found.part, found.whole, rate],
        at,
        quote: analysis.notice.text.slice(at.start, at.end),
      });
    }
  }
  return sums;
}

interface Found {
  readonly part: Figure;
  readonly whole: Figure;
  readonly holds: boolean;
  readonly formula: string;
  readonly note?: "rounded" | "cut";
}

/** The two numbers before a rate of which it is the quotient; where none fit, the two that its name ties to it. */
function ofTwo(rate: Figure, before: readonly Figure[], plain: string): Found | null {
  const wholes = [...before].reverse();
  for (const part of wholes) {
    for (const whole of wholes) {
      if (whole.id >= part.id || whole.unit !== part.unit || !less(part, whole)) continue;
      const found = quotient(rate, part, whole);
      if (found?.holds) return found;
    }
  }
  const name = RATE.exec(
    plain.slice(rate.clause.start, rate.span.start).replace(/(?:达到了?|达|为|是|仅|只有|仅为)+$/, ""),
  )?.groups?.["what"];
  const isShare = rate.role === "share" || SHARE_VERB.test(plain.slice(rate.clause.start, rate.span.start));
  const part = wholes.find((one) => name !== undefined && tells(name, one, plain)) ?? (isShare ? wholes[0] : undefined);
  const whole = part && wholes.find((one) => one.id < part.id && one.unit === part.unit && less(part, one));
  if (!part || !whole || isShare) return null;
  return quotient(rate, part, whole);
}

/** Whether a rate is that of what a number counts: 整改率 after 整改46213条; not 合格率 after 不合格. */
function tells(name: string, part: Figure, plain: string): boolean {
  const own = plain.slice(part.clause.start, part.clause.end);
  return own.includes(name) && !own.includes(`不${name}`) && !own.includes(`未${name}`);
}

function less(part: Figure, whole: Figure): boolean {
  return part.value !== null && whole.value !== null && part.value <= whole.value && whole.value > 0;
}

function quotient(rate: Figure, part: Figure, whole: Figure): Found | null {
  const [r, p, w] = [printedNumber(rate), printedNumber(part), printedNumber(whole)];
  if (!r || !p || !w || part.value === null || whole.value === null || rate.value === null) return null;
  for (const [of, isRest] of [
    [part.value, false],
    [whole.value - part.value, true],
  ] as const) {
    // 不合格38个 of 1063个, 合格率96.4%
    if (isRest && !/不|未/.test(part.indicator)) continue;
    const value = (100 * of) / whole.value;
    const slack = r.slack + (100 * (p.slack + w.slack)) / whole.value;
    const off = Math.abs(value - rate.value);
    const isCut = value > rate.value && off < CUT * r.slack + slack - r.slack;
    const holds = off <= slack + 1e-9 || isCut;
    if (!holds && (isRest || /不|未/.test(part.indicator))) continue;
    const term = isRest ? `(${termOf(whole)} − ${termOf(part)})` : termOf(part);
    const decimals = Math.max(LEAST_DECIMALS, r.decimals);
    const formula = `${term} ÷ ${termOf(whole)} = ${shown(value, decimals)}%`;
    const isRounded = holds && Number(shown(value, decimals)) !== rate.value;
    const note = isRounded ? (off <= slack + 1e-9 ? ("rounded" as const) : ("cut" as const)) : undefined;
    return { part, whole, holds, formula, ...(note ? { note } : {}) };
  }
  return null;
}
