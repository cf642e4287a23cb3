/**
 * Figures that belong together: parts of a whole, a value beside its target, a value beside the one before, shares that
 * can be compared. Found in a notice's facts; nothing is drawn here. Numbers are as printed; one that only follows from
 * what is printed says so.
 */
import type { Notice } from "../../../corpus/notice.js";
import { textOf } from "../../../corpus/notice.js";
import type { Facts, Figure } from "../../../facts/facts.js";
import { indicatorOf, roundOf } from "../../figure-words.js";

/** A number with its words. */
export interface Amount {
  readonly label: string;
  /** As printed, or computed. */
  readonly text: string;
  readonly value: number;
  /** Whether the notice does not print it. */
  readonly computed: boolean;
}

/** A whole and those parts of it that are printed; what is left of the whole is not named. */
export interface PartsRow {
  /** 第一轮, 第二轮: what tells this row from the like; empty where nothing needs to. */
  readonly round: string;
  readonly whole: Amount;
  readonly parts: readonly Amount[];
  /** 99.89%, as printed; null where none is. */
  readonly rate: string | null;
}

/** Two values of one indicator. */
export interface PairRow {
  readonly now: Amount;
  readonly other: Amount;
  /** What is printed of the difference: 同比下降1微克/立方米. */
  readonly difference: string;
}

/** Figures that belong together, and the ids of those that it shows. */
export type Chart =
  | { readonly kind: "parts"; readonly rows: readonly PartsRow[]; readonly shows: readonly number[] }
  | { readonly kind: "target" | "change"; readonly rows: readonly PairRow[]; readonly shows: readonly number[] }
  | { readonly kind: "rates"; readonly rows: readonly Amount[]; readonly shows: readonly number[] };

/** A picture with more rows is not legible on a phone. */
const MOST_ROWS = 6;

/** Fewer shares are not worth comparing. */
const FEWEST_RATES = 3;

/** A whole smaller than this has parts that add up by chance. */
const SMALLEST_WHOLE = 10;

/** 93.4%, not 两成. */
const DIGIT = /[0-9]/;

interface Valued extends Figure {
  readonly value: number;
}

/** A figure whose number is exact: neither a range nor an approximation. */
function isExact(figure: Figure): figure is Valued {
  return figure.value !== null && figure.low === figure.value && figure.high === figure.value;
}

function amountOf(notice: Notice, figure: Valued): Amount {
  return { label: indicatorOf(notice, figure), text: figure.text, value: figure.value, computed: false };
}

/** A part's words without those of its whole: 问题 and 问题整改销号 give 整改销号. */
function withoutWhole(part: string, whole: string): string {
  for (let at = 0; at < whole.length - 2; at++) {
    const end = whole.slice(at);
    if (part.startsWith(end) && part.length > end.length + 1) return part.slice(end.length);
  }
  return part;
}

/** What closes or opens a clause and is no part of what it says. */
const EDGES = /^[，、：；。\s]+|[，、：；。\s]+$/g;

/** What a clause says besides its only number: 整改销号114项 gives 整改销号. Empty where there is more in it. */
function clauseWithout(notice: Notice, figure: Figure): string {
  const clause = textOf(notice, figure.clause);
  const rest = clause.replace(figure.text, "").replace(EDGES, "");
  return DIGIT.test(rest) || rest.length > 24 ? "" : rest.replace(/\s+/g, "");
}

/** How many digits stand after the point. */
function decimals(text: string): number {
  return /\.(\d+)/.exec(text)?.[1]?.length ?? 0;
}

/** Whether a printed rate is that of `part` in `whole`, rounded or cut off to its digits. */
function isRate(rate: Valued, part: number, whole: number): boolean {
  return rate.kind === "percent" && Math.abs(rate.value - (100 * part) / whole) < 10 ** -decimals(rate.text);
}

/** The figures after `whole` that are parts of it: they add up to it, or the next is a part by its rate or its words. */
function partsOf(whole: Valued, after: readonly Valued[]): { parts: Valued[]; rate: Valued | null } | null {
  const sentence = after.filter((one) => one.sentence.start === whole.sentence.start);
  const like = (one: Valued): boolean => one.unit === whole.unit && one.kind === whole.kind;
  // 甲50万元、乙30万元、丙20万元: what stands in one clause is a list of equals.
  if (after.find(like)?.clause.start === whole.clause.start) return null;
  const [next] = sentence.filter(like);
  let sum = 0;
  const summed: Valued[] = [];
  for (const one of after.filter(like).slice(0, MOST_ROWS)) {
    sum += one.value;
    summed.push(one);
    if (sum >= whole.value) break;
  }
  if (summed.length > 1 && sum === whole.value && whole.value >= SMALLEST_WHOLE) return { parts: summed, rate: null };
  if (next === undefined || next.value > whole.value || whole.value <= 0) return null;
  const rate = sentence.find((one) => one.kind === "percent" && one.span.start > next.span.start);
  if (rate !== undefined && isRate(rate, next.value, whole.value)) return { parts: [next], rate };
  const saidToBe = next.indicator.startsWith(whole.indicator) && next.indicator.length > whole.indicator.length;
  return saidToBe && whole.indicator !== "" ? { parts: [next], rate: null } : null;
}

function partsChart(notice: Notice, figures: readonly Valued[]): Chart[] {
  const amounts = figures.filter((one) => ["count", "money", "measure", "percent"].includes(one.kind));
  const rows: PartsRow[] = [];
  const shows: number[] = [];
  amounts.forEach((whole, index) => {
    if (whole.kind === "percent" || shows.includes(whole.id) || rows.length === MOST_ROWS) return;
    const found = partsOf(whole, amounts.slice(index + 1));
    if (found === null) return;
    const all = [whole, ...found.parts, ...(found.rate === null ? [] : [found.rate])];
    const round = roundOf(notice, whole);
    const wholeAmount = amountOf(notice, whole);
    const parts = found.parts.map((one) => {
      const amount = amountOf(notice, one);
      return { ...amount, label: clauseWithout(notice, one) || withoutWhole(amount.label, wholeAmount.label) };
    });
    rows.push({ round, whole: wholeAmount, parts, rate: found.rate?.text ?? null });
    shows.push(...all.map((one) => one.id));
  });
  return rows.length === 0 ? [] : [{ kind: "parts", rows, shows }];
}

/** A number with as many digits after the point as `like` has. */
function printedLike(value: number, like: string, unit: string): string {
  return `${value.toFixed(decimals(like))}${unit}`;
}

/** The value that a change or margin starts from; null where unit or direction leave it open. */
function otherValue(value: Valued, difference: Figure): number | null {
  if (!isExact(difference) || difference.direction === null) return null;
  const points = difference.kind === "points" && value.kind === "percent";
  if (!points && (difference.unit !== value.unit || difference.kind !== value.kind || value.kind === "percent"))
    return null;
  const other = difference.direction === "up" ? value.value - difference.value : value.value + difference.value;
  return other >= 0 ? other : null;
}

/** 由15个工作日压减到4个工作日: the printed value that stands before a value of the same indicator. */
function formerOf(facts: Facts, figure: Figure, related: readonly Figure[]): Figure | undefined {
  const linked = related.find((one) => one.role === "former");
  if (linked !== undefined) return linked;
  const before = facts.figures[figure.id - 1];
  return before?.role === "former" && before.indicator === figure.indicator ? before : undefined;
}

function pairCharts(notice: Notice, facts: Facts, figures: readonly Valued[]): Chart[] {
  const charts: Chart[] = [];
  for (const kind of ["target", "change"] as const) {
    const rows: PairRow[] = [];
    const shows: number[] = [];
    for (const figure of figures) {
      const related = figure.related.flatMap((id) => facts.figures[id] ?? []);
      const difference = related.find((one) => one.role === (kind === "target" ? "margin" : "change"));
      const printed =
        kind === "target" ? related.find((one) => one.role === "target") : formerOf(facts, figure, related);
      const now = amountOf(notice, figure);
      const words = difference === undefined ? "" : textOf(notice, difference.clause).replace(/\s|[，。；]$/g, "");
      if (printed !== undefined && isExact(printed) && printed.unit === figure.unit) {
        rows.push({ now, other: amountOf(notice, printed), difference: words });
        shows.push(figure.id, printed.id);
      } else if (difference !== undefined) {
        const other = otherValue(figure, difference);
        const unit = /^[-\d.,]+(?<unit>.*)$/.exec(figure.text)?.groups?.["unit"];
        if (other === null || unit === undefined || /[万亿]/.test(unit)) continue;
        const digits = decimals(figure.text) >= decimals(difference.text) ? figure.text : difference.text;
        const text = printedLike(other, digits, unit);
        rows.push({
          now,
          other: { label: difference.basis ?? "", text, value: other, computed: true },
          difference: words,
        });
        shows.push(figure.id, difference.id);
      }
      if (rows.length === MOST_ROWS) break;
    }
    if (rows.length > 0) charts.push({ kind, rows, shows });
  }
  return charts;
}

function ratesChart(notice: Notice, figures: readonly Valued[]): Chart[] {
  const rates = figures.filter(
    (one) => one.kind === "percent" && one.role === "value" && one.value <= 100 && DIGIT.test(one.text),
  );
  // 首次突破80％，达到81.8%: of several values of one indicator the last is the one that counts.
  const last = rates.filter((one) => rates.findLast((other) => other.indicator === one.indicator) === one);
  const named = last.filter((one) => one.indicator !== "").slice(0, MOST_ROWS);
  if (named.length < FEWEST_RATES) return [];
  return [{ kind: "rates", rows: named.map((one) => amountOf(notice, one)), shows: named.map((one) => one.id) }];
}

/** The charts that the figures of one passage give, in a fixed order. */
export function chartsIn(notice: Notice, facts: Facts, passage: number): readonly Chart[] {
  const figures = facts.figures
    .filter((one) => one.passage === passage && one.of === null && ["value", "share"].includes(one.role))
    .filter(isExact);
  return [...partsChart(notice, figures), ...pairCharts(notice, facts, figures), ...ratesChart(notice, figures)];
}
