/**
 * Dates in Chinese text: 2023年4月25日, 二〇二三年四月, 2022年底, 6月至9月, 去年. Where they stand, and which days of the calendar
 * each means.
 */
import type { Span } from "../corpus/notice.js";
import type { DatePoint } from "./date-point.js";
import { dateAt, halfYearAt } from "./date-range.js";
import { flatten } from "./flat.js";

export type { DatePoint } from "./date-point.js";

/** A date that a text prints, or a stretch from one date to another. */
export interface DateMention extends Span {
  readonly text: string;
  readonly from: DatePoint;
  /** The other end of a stretch (6月至9月); null for a single date. */
  readonly to: DatePoint | null;
}

/** A day of the calendar, in the proleptic Gregorian one; months and days count from 1. */
export interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** What a date says, and the days that it covers. */
export interface CalendarDate extends DatePoint {
  /** First and last day; null where the year is not known. */
  readonly days: { readonly first: Day; readonly last: Day } | null;
}

/** Where a date may begin. */
const BEGINNING = /[0-9〇○零一二三四五六七八九十廿初前第正元上下]/g;

/** The dates of a text, in order, not overlapping: `2024年6月3日至7月5日，开展了评估` → one stretch. Linear in the text's length. */
export function readDates(text: string): DateMention[] {
  const flat = flatten(text);
  const mentions: DateMention[] = [];
  let at = 0;
  for (;;) {
    BEGINNING.lastIndex = at;
    const next = BEGINNING.exec(flat);
    if (next === null) return mentions;
    const from = mentions.at(-1)?.end ?? 0;
    const found = halfYearAt(flat, next.index, from) ?? dateAt(flat, next.index, from);
    if (found === null) {
      at = next.index + 1;
      continue;
    }
    mentions.push({ ...found, text: text.slice(found.start, found.end) });
    at = found.end;
  }
}

/** Years told from that of the notice: 去年 is the year before. */
const RELATIVE_YEARS: readonly (readonly [string, number])[] = [
  ["今年", 0],
  ["本年", 0],
  ["当年", 0],
  ["同年", 0],
  ["去年", -1],
  ["上年", -1],
  ["上一年", -1],
  ["前年", -2],
  ["明年", 1],
  ["次年", 1],
  ["翌年", 1],
  ["下一年", 1],
];

/** First and last month of a part of a year. */
const PARTS: Readonly<Record<string, readonly [number, number]>> = {
  ...{ 上半年: [1, 6], 下半年: [7, 12], 一季度: [1, 3], 二季度: [4, 6], 三季度: [7, 9], 四季度: [10, 12] },
  ...{ "1季度": [1, 3], "2季度": [4, 6], "3季度": [7, 9], "4季度": [10, 12] },
  ...{ 前二季度: [1, 6], 前三季度: [1, 9], 前两季度: [1, 6], 初: [1, 1], 底: [12, 12], 末: [12, 12] },
};

/** First and last day of a part of a month; 0 stands for its last day. */
const MONTH_PARTS: Readonly<Record<string, readonly [number, number]>> = {
  ...{ 上旬: [1, 10], 中旬: [11, 20], 下旬: [21, 0], 初: [1, 10], 底: [21, 0], 末: [21, 0] },
};

function lastOfMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function daysOf(point: DatePoint): { first: Day; last: Day } | null {
  const { year, month, day, part = "", years = 1 } = point;
  if (year === undefined) return null;
  if (month !== undefined && day !== undefined) return { first: { year, month, day }, last: { year, month, day } };
  if (month !== undefined) {
    const [first, last] = MONTH_PARTS[part] ?? [1, 0];
    const end = last === 0 ? lastOfMonth(year, month) : last;
    return { first: { year, month, day: first }, last: { year, month, day: end } };
  }
  const [from, to] = PARTS[part.replace("个", "")] ?? [1, 12];
  const lastYear = year + years - 1;
  return { first: { year, month: from, day: 1 }, last: { year: lastYear, month: to, day: lastOfMonth(lastYear, to) } };
}

/**
 * What a date means, whichever way it is written: `二〇二三年四月二十五日` and `2023年4月25日` give the same, `2022年底` is December
 * of 2022. Of a stretch `days` runs from its first day to its last. With `baseYear` (that of the notice) `去年`, `本年度` and
 * dates without a year (`6月底`) have days too. Null where the text holds no date.
 */
export function normaliseDate(text: string, baseYear?: number): CalendarDate | null {
  const flat = flatten(text);
  const relative = RELATIVE_YEARS.find(([word]) => flat.includes(word));
  const offset = relative?.[1] ?? 0;
  const year = baseYear === undefined ? {} : { year: baseYear + offset };
  const rest = relative === undefined ? flat : flat.slice(flat.indexOf(relative[0]) + relative[0].length);
  const mention = readDates(rest)[0];
  if (mention === undefined) {
    if (relative === undefined) return null;
    const part = /^年?(底|末|初)/.exec(rest)?.[1];
    const point: DatePoint = { ...year, ...(part === undefined ? {} : { part }) };
    return { ...point, days: daysOf(point) };
  }
  const from: DatePoint = { ...year, ...mention.from };
  const first = daysOf(from);
  if (mention.to === null || first === null) return { ...from, days: first };
  const last = daysOf({ ...(from.year === undefined ? {} : { year: from.year }), ...mention.to });
  return { ...from, days: last === null ? first : { first: first.first, last: last.last } };
}
