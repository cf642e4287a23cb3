/**
 * When and in which round something is, in a claim and in a notice. A mismatch is no matter of degree: the figure of
 * another year or round is another figure.
 */
import type { Clause } from "../facts/analysis.js";
import type { DocumentFacts } from "../facts/facts.js";
import { normaliseDate, readDates } from "../text/date.js";

/** A time that a claim names. */
export interface NamedPeriod {
  readonly text: string;
  readonly year: number | null;
  /** First and last month. */
  readonly months: { readonly from: number; readonly to: number } | null;
  /** 上半年, 下半年, 第一季度, 底; empty for none. */
  readonly part: string;
}

const ORDINAL = /第[一二三四五六七八九十百0-9]+(?:轮|批|次|期|阶段|届|方阵|类)|首批|首轮/g;
const SAME_ORDINAL: Readonly<Record<string, string>> = { 首批: "第一批", 首轮: "第一轮" };
const BASIS_BEFORE = /[比较与跟同](?:去年|上年|今年|前年|上一年)?(?:同期)?的?$/;
const BASIS_AFTER = /^(?:同期)?(?:相比|比)/;
const PART = /上半年|下半年|前?[一二三四]季度/g;
const YEAR = /(?:19|20)\d\d/g;
const TITLE = /《[^》]*》/g;
const COMPARED = /[比较与同](?:(?:19|20)\d\d年|去年|上年)(?:度|上半年|下半年)?/g;

/** The rounds and batches that a stretch names: 第一轮; 首批 is 第一批. */
export function ordinalsIn(plain: string): string[] {
  return [...new Set([...plain.matchAll(ORDINAL)].map((match) => SAME_ORDINAL[match[0]] ?? match[0]))];
}

/** The time that the last of some clauses names, itself or else one before it; not one that it compares with (比2021年). */
export function periodOf(clauses: readonly Clause[]): NamedPeriod | null {
  for (const clause of [...clauses].reverse()) {
    for (const { kind, start, end, text } of clause.quantities) {
      if (kind !== "date") continue;
      if (BASIS_BEFORE.test(clause.plain.slice(0, start - clause.start))) continue;
      if (BASIS_AFTER.test(clause.plain.slice(end - clause.start))) continue;
      return readPeriod(text);
    }
  }
  return null;
}

/** 2024年上半年 → year and part; null for what names no time of the calendar (去年). */
export function readPeriod(text: string): NamedPeriod | null {
  const date = normaliseDate(text);
  if (date === null) return null;
  const { year = null, part = "" } = date;
  const months = monthsIn(text)[0] ?? null;
  return year === null && months === null && part === "" ? null : { text, year, months, part };
}

/** The months or stretches of months that a text names: 1—9月, 6月份. */
function monthsIn(text: string): { from: number; to: number }[] {
  return readDates(text).flatMap(({ from, to }) => {
    if (from.month === undefined || from.day !== undefined) return [];
    return [{ from: from.month, to: to?.month ?? from.month }];
  });
}

/** Whether something stands with the rounds that a claim names; another round of the same kind near it is a mismatch. */
export function roundFits(ordinals: readonly string[], near: string, around: () => string): boolean {
  if (!ordinals.length) return true;
  const printed = ordinalsIn(near);
  return ordinals.every((ordinal) => {
    if (printed.includes(ordinal)) return true;
    if (printed.some((other) => other.slice(-1) === ordinal.slice(-1))) return false;
    return ordinalsIn(around()).includes(ordinal);
  });
}

/** Where a fact's time is looked for: its own printed one, its clause, what stands before it up to the semicolon. */
export interface TimeAround {
  readonly printed: string | null;
  readonly clause: string;
  readonly near: string;
  readonly headings: string;
}

/** Whether a fact's time is the claim's: the nearest printed year, month and half-year decide, else the notice's own. */
export function periodFits(
  period: NamedPeriod | null,
  { printed, clause, near, headings }: TimeAround,
  document: DocumentFacts,
): boolean {
  if (period === null) return true;
  const here = `${near.replace(TITLE, "")} ${printed ?? ""}`;
  if (period.year !== null) {
    const own = (printed ?? "").match(YEAR) ?? [];
    const years = (own.length ? own : (here.replace(COMPARED, "").match(YEAR) ?? [])).map(Number);
    if (years.length ? !years.includes(period.year) : document.year !== null && document.year !== period.year)
      return false;
  }
  const { months } = period;
  if (months !== null) {
    const nearest =
      [printed ?? "", clause, near, headings].map(monthsIn).find((some) => some.length > 0) ??
      monthsIn(document.period ?? "");
    if (!nearest.some((one) => one.from === months.from && one.to === months.to)) return false;
  }
  const asked = PART_OF.exec(period.part)?.[0];
  if (asked !== undefined) {
    const parts =
      clause.replace(COMPARED, "").match(PART) ??
      here.replace(COMPARED, "").match(PART) ??
      (document.period ?? "").match(PART);
    if (parts && !parts.some((part) => part.includes(asked) || asked.includes(part))) return false;
  }
  return true;
}

const PART_OF = /上半年|下半年|前?[一二三四]季度/;
