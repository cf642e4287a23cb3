/**
 * When and in which round something is, in a claim and in a notice. A mismatch is no matter of degree: the figure of
 * another year or round is another figure.
 */
import type { Clause } from "../facts/analysis.js";
import type { DocumentFacts } from "../facts/facts.js";
import { smallNumber } from "../facts/small-number.js";
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

/** 第二轮, 第三批; not 第一次超过, which is 首次. */
const ORDINAL =
  /(?!第[一1]次(?:超|突|达|低|高|跌|实|进|降|升|出|荣|获))第[一二三四五六七八九十百0-9]+(?:轮|批|次|期|阶段|届|方阵|类)|首批|首轮/g;
const SAME_ORDINAL: Readonly<Record<string, string>> = { 首批: "第一批", 首轮: "第一轮" };
const BASIS_BEFORE = /[比较与跟同由从](?:去年|上年|今年|前年|上一年)?(?:同期)?的?$/;
const BASIS_AFTER =
  /^(?:全年|同期)?(?:相比|比|的(?:近|约|超过)?(?:[一二三四五六七八九\d半]+成|[\d.]+(?:%|倍)|百分之|[一二三四五六七八九]分之|一半))/;
/** 前9个月: the months from January on. */
export const FIRST_MONTHS = /前(?<count>1[0-2]|[1-9]|十[一二]?|[一二两三四五六七八九])个?月(?!前|内|底)/;
/** The months of the parts of a year. */
const MONTHS_OF: Readonly<Record<string, readonly [number, number]>> = {
  ...{ 上半年: [1, 6], 下半年: [7, 12], 前三季度: [1, 9], 前两季度: [1, 6], 前二季度: [1, 6] },
  ...{ 一季度: [1, 3], 二季度: [4, 6], 三季度: [7, 9], 四季度: [10, 12] },
};
const YEAR = /(?:19|20)\d\d/g;
const TITLE = /《[^》]*》/g;
/** 比2021年, 较一季度, 与3月份: what is compared with is no time of the figure. */
const COMPARED =
  /[比较与同跟和](?:(?:19|20)\d\d年|去年|上年)?(?:度|上半年|下半年|第?[一二三四1-4]季度|\d{1,2}月份?|同期)?(?:底|末)?(?=相?比|[升降增减高低提改恶回上下前后延缩快慢多少])/g;

/** The rounds and batches that a stretch names: 第一轮; 首批 is 第一批. */
export function ordinalsIn(plain: string): string[] {
  return [...new Set([...plain.matchAll(ORDINAL)].map((match) => SAME_ORDINAL[match[0]] ?? match[0]))];
}

/** The time that the last of some clauses names, itself or else one before it; not one that it compares with (比2021年). */
export function periodOf(clauses: readonly Clause[]): NamedPeriod | null {
  const last = lastPeriod(clauses);
  if (last === null || last.year !== null || last.months === null) return last;
  // 2024年上半年，…2月: the month is of the year that a clause before names
  const year = clauses
    .flatMap(({ plain, quantities, start }) =>
      quantities.filter(
        (quantity) => quantity.kind === "date" && !BASIS_BEFORE.test(plain.slice(0, quantity.start - start)),
      ),
    )
    .map(({ text }) => readPeriod(text)?.year ?? null)
    .findLast((one) => one !== null);
  return { ...last, year: year ?? null };
}

function lastPeriod(clauses: readonly Clause[]): NamedPeriod | null {
  for (const clause of [...clauses].reverse()) {
    const first = FIRST_MONTHS.exec(clause.plain);
    const to = smallNumber(first?.groups?.["count"]);
    if (first && to !== null) return { text: first[0], year: null, months: { from: 1, to }, part: "" };
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
  const months = date.month === undefined ? null : (monthsIn(text)[0] ?? null);
  return year === null && months === null && part === "" ? null : { text, year, months, part };
}

/** The months or stretches of months that a text names: 1—9月, 前三季度, 6月份. */
function monthsIn(text: string): { from: number; to: number }[] {
  const dates = readDates(text).flatMap(({ from, to }) => {
    const part = MONTHS_OF[from.part ?? ""];
    if (part && from.month === undefined) return [{ from: part[0], to: part[1] }];
    if (from.month === undefined || from.day !== undefined) return [];
    return [{ from: from.month, to: to?.month ?? from.month }];
  });
  const first = smallNumber(FIRST_MONTHS.exec(text)?.groups?.["count"]);
  return first === null ? dates : [...dates, { from: 1, to: first }];
}

/** The months of the days that a text names: 7 of 7月19日. */
function daysIn(text: string): number[] {
  return readDates(text).flatMap(({ from }) =>
    from.month !== undefined && from.day !== undefined ? [from.month] : [],
  );
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

const THIS_YEAR = /^[今本]年/;
const QUOTED = /["“”]([^"“”]{2,12})["“”]/g;

/** The names in quotation marks: 平安泽临 of “平安泽临”账号. */
export function quotedIn(plain: string): string[] {
  return [...plain.matchAll(QUOTED)].map((match) => match[1] ?? "");
}

/** Whether what is near is of another quoted name than those of a claim, which the notice prints: “健康泽临”, “平安泽临”. */
export function isOfAnotherQuoted(mine: readonly string[], near: string): boolean {
  return mine.length > 0 && mine.every((name) => !near.includes(name)) && quotedIn(near).length > 0;
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
    const own = THIS_YEAR.test(printed ?? "") ? [document.year ?? ""] : ((printed ?? "").match(YEAR) ?? []);
    const years = (own.length ? own : (here.replace(COMPARED, "").match(YEAR) ?? [])).map(Number);
    if (years.length ? !years.includes(period.year) : document.year !== null && document.year !== period.year)
      return false;
  }
  const part = MONTHS_OF[PART_OF.exec(period.part)?.[0] ?? ""];
  const months = period.months ?? (part ? { from: part[0], to: part[1] } : null);
  if (months === null) return true;
  const nearest = [printed ?? "", clause, near, headings]
    .map((text) => monthsIn(text.replace(COMPARED, " ")))
    .find((some) => some.length > 0);
  const isIt = (one: { from: number; to: number }): boolean => one.from === months.from && one.to === months.to;
  // 下半年，…12月底前办结率达到100%: the stretch may be told before a day in it
  const isWithin = (one: { from: number; to: number }): boolean => one.from >= months.from && one.to <= months.to;
  if (nearest)
    return (
      nearest.some(isIt) || (nearest.every(isWithin) && monthsIn(near.replace(COMPARED, " ")).slice(0, 1).some(isIt))
    );
  // 7月 of what is printed of 7月19日
  if (daysIn(`${printed ?? ""} ${clause} ${near}`).some((month) => month >= months.from && month <= months.to))
    return true;
  // a month of the half-year that the whole notice is about may be printed nowhere near
  const whole = monthsIn(document.period ?? "");
  return whole.length ? whole.some((one) => one.from <= months.from && one.to >= months.to) : period.months === null;
}

const PART_OF = /上半年|下半年|前?[一二三四两]季度/;
