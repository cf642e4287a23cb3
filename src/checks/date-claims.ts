/** The claims of a text that date something to the month or day: 石渡市须在2024年10月31日前完成整改. Judged by the notice's date of the same event. */
import type { Span } from "../corpus/notice.js";
import type { Clause } from "../facts/analysis.js";
import { type CalendarDate, normaliseDate } from "../text/date.js";
import type { Quantity } from "../text/quantity.js";
import { credits } from "./around.js";
import { longestSays } from "./claim.js";
import { absent, type Judgement } from "./judgement.js";
import { meansName, type Named, withoutNames } from "./names.js";
import type { Printed, Tools } from "./printed.js";
import { coverage, type Layer, type Weighed, weighed } from "./words.js";

/** A date and what happens on it. */
export interface DateClaim {
  readonly kind: "date";
  readonly span: Span;
  readonly date: CalendarDate;
  readonly names: readonly Named[];
  readonly words: readonly Weighed[];
  readonly layers: readonly Layer[];
}

const LEAST = 0.55;
const FORWARD = 0.8;
const SAME = 0.02;
/** What it takes away if the notice dates it for others. */
const OTHER = 0.1;
/** Less to say than this, and the event stands in the clause before. */
const ENOUGH = 0.8;

/** The date that a clause gives to the month at least; null for none. */
export function dateClaim(
  clause: Clause,
  before: readonly Clause[],
  names: readonly Named[],
  tools: Tools,
): DateClaim | null {
  const quantity = clause.quantities.find((q) => q.kind === "date" && isPoint(clause, q));
  const date = quantity ? normaliseDate(quantity.text) : null;
  if (!quantity || !date) return null;
  const plain = withoutNames(
    clause,
    [...names, quantity].sort((a, b) => a.start - b.start),
  );
  const own = weighed(tools.words(plain));
  const earlier = before.map((one) => one.plain).join("，");
  const weight = own.reduce((sum, one) => sum + one.weight, 0);
  const factor = weight < ENOUGH ? 0.6 : 0.2;
  return {
    kind: "date",
    span: { start: clause.start, end: clause.end },
    date,
    names,
    words: [...own, ...tools.words(earlier).map((word) => ({ word, weight: word.weight * factor }))],
    layers: [
      { text: plain, credit: 1 },
      { text: earlier, credit: 0.8 },
    ],
  };
}

/** A day, or a deadline (9月底前, 截至6月底), not a month that something is of. */
function isPoint(clause: Clause, { start, text }: Quantity): boolean {
  const date = normaliseDate(text);
  if (date?.month === undefined) return false;
  return (
    date.day !== undefined ||
    /前$|[上中下]旬$/.test(text) ||
    /截[至止]$/.test(clause.plain.slice(0, start - clause.start))
  );
}

/** Judges a date by the printed date whose event is the same. */
export function judgeDate(claim: DateClaim, printed: Printed, tools: Tools): Judgement {
  const { analysis, facts } = printed.read;
  let best: { text: string; at: Span; quote: Span; score: number; isOther: boolean; names: string } | null = null;
  for (const figure of facts.figures) {
    if (figure.role !== "date" || analysis.notice.passages[figure.passage]?.kind === "frame") continue;
    const date = normaliseDate(figure.text);
    const clause = analysis.clauses[printed.clauseAt(figure.span.start)];
    if (!clause || date?.month === undefined) continue;
    const { layers, near } = printed.around(clause.index);
    const named = claim.names.filter(
      (name) =>
        name.readings.some((reading) => near.includes(reading)) ||
        clause.names.some((one) => meansName(name, one.name.text)),
    );
    const isOther = named.length < claim.names.length;
    // 请定远市、武川市于6月20日前提交 where the notice names 定远市、天门市
    if (isOther && !(named.length > 0 && clause.names.length > 0 && sameDate(claim.date, date))) continue;
    // what is dated may stand behind the date: 于6月3日至7月5日，对…开展了评估
    const lifted = ofOwnDate(layers, clause, analysis.clauses).map((layer) => ({
      ...layer,
      credit: layer.credit === credits.forward ? FORWARD : layer.credit,
    }));
    const recall = coverage(claim.words, lifted) ?? 0;
    const own = tools.words(
      withoutNames(
        clause,
        [...clause.names, figure.span].sort((a, b) => a.start - b.start),
      ),
    );
    const precision = coverage(weighed(own), claim.layers) ?? recall;
    const score = 0.75 * recall + 0.25 * precision + (sameDate(claim.date, date) ? SAME : 0) - (isOther ? OTHER : 0);
    const names = clause.names.map((one) => analysis.notice.text.slice(one.start, one.end)).join("、");
    if (score > (best?.score ?? LEAST))
      best = { text: figure.text, at: figure.span, quote: clause, score, isOther, names };
  }
  if (!best) return absent;
  const { notice } = analysis;
  const base = {
    strength: best.score,
    quote: notice.text.slice(best.quote.start, best.quote.end),
    at: { start: best.quote.start, end: best.quote.end },
  };
  if (best.isOther) return { verdict: "differs", difference: "place", says: best.names.slice(0, longestSays), ...base };
  const date = normaliseDate(best.text);
  if (date && sameDate(claim.date, date)) return { verdict: "agrees", ...base };
  return { verdict: "differs", difference: "period", says: best.text, ...base };
}

/** What counts of words that stand with another date: 于8月30日前将整改方案报… before 9月30日前完成整改. */
const OF_OTHER_DATE = 0.6;

/** The layers around a dated clause; where a clause before it in its segment has a date of its own, that one's words count less. */
function ofOwnDate(layers: readonly Layer[], clause: Clause, clauses: readonly Clause[]): readonly Layer[] {
  const isDated = (other: Clause): boolean =>
    other.segment === clause.segment &&
    other.passage === clause.passage &&
    other.quantities.some((quantity) => quantity.kind === "date" && isPoint(other, quantity));
  const before = clauses.slice(0, clause.index).findLast(isDated);
  const behind = clauses.slice(clause.index + 1, clause.index + LOOKED_AHEAD).find(isDated);
  return layers.flatMap((layer) => {
    if (before && layer.credit === credits.segment) {
      // the subject of both stands before the earlier date
      const from = layer.text.indexOf(before.plain) + dateIn(before);
      const end = layer.text.indexOf(before.plain) + before.plain.length;
      return [
        { text: `${layer.text.slice(0, from)}，${layer.text.slice(end)}`, credit: layer.credit },
        { text: layer.text.slice(from, end), credit: OF_OTHER_DATE },
      ];
    }
    if (behind && layer.credit === credits.forward) {
      const from = layer.text.indexOf(behind.plain);
      return [
        { text: layer.text.slice(0, from), credit: layer.credit },
        { text: layer.text.slice(from), credit: OF_OTHER_DATE / 2 },
      ];
    }
    return layer;
  });
}

/** Clauses after a date that are looked at for the next one. */
const LOOKED_AHEAD = 8;

/** Where the date of a clause begins in it. */
function dateIn(clause: Clause): number {
  const date = clause.quantities.find((quantity) => quantity.kind === "date" && isPoint(clause, quantity));
  return (date?.start ?? clause.start) - clause.start;
}

/** Whether two dates can be the same day: what one leaves out (the year, the day) is no difference. */
function sameDate(a: CalendarDate, b: CalendarDate): boolean {
  const same = (x: number | undefined, y: number | undefined): boolean => x === undefined || y === undefined || x === y;
  return same(a.year, b.year) && same(a.month, b.month) && same(a.day, b.day);
}
