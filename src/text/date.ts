/**
 * Dates in Chinese text: 2023年4月25日, 二〇二三年四月, 2022年底, 6月至9月, 去年. What stretch of the calendar each means.
 */
import type { Span } from "../corpus/notice.js";
import { type DatePoint, type FoundDate, readDatePoint, readDay } from "./date-point.js";
import { flatten } from "./flat.js";

export type { DatePoint } from "./date-point.js";

/** A date or a stretch from one date to another. */
export interface DateMention extends Span {
  readonly text: string;
  readonly from: DatePoint;
  /** The other end of a stretch (6月至9月); null for a single date. */
  readonly to: DatePoint | null;
}

/** A date as found in a flattened text. */
export interface FoundDateRange {
  readonly start: number;
  readonly end: number;
  readonly from: DatePoint;
  readonly to: DatePoint | null;
}

const YEARS = /(\d{4})(?:年度?)? ?(?:—{1,2}|-|~|至|到) ?(\d{4})(?:年度?|(?=\)|）|，|,|$))(?![\d-])/y;
const MONTHS =
  /(1[0-2]|0?[1-9]|[一二三四五六七八九十]) ?(?:—{1,2}|-|~|至|到) ?(?=(?:1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])月)/y;
const JOINS = / ?(?:—{1,2}|-|~|至|到|起至) ?/y;
const DAYS_JOIN = / ?(?:—{1,2}|-|~|至|到) ?(3[01]|[12]\d|0?[1-9])[日号]/y;
/** Words after a date that belong to what it says: 8月30日前. */
const SIDE = /(?:(?:之|以)?[前后](?![一二三四五六七八九十\d列往身景期夕续勤备果])|前后|左右|起)/y;

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

function withSide(flat: string, end: number): number {
  return end + (match(SIDE, flat, end)?.[0].length ?? 0);
}

function yearRange(flat: string, at: number): FoundDateRange | null {
  const years = match(YEARS, flat, at);
  if (years === null) return null;
  const [from, to] = [Number(years[1]), Number(years[2])];
  if (from < 1000 || to > 2199 || from >= to) return null;
  const end = at + years[0].length;
  if (readDatePoint(flat, at + years[0].length - (years[2]?.length ?? 0) - 1)?.point.month !== undefined) return null;
  return { start: at, end, from: { year: from }, to: { year: to } };
}

function secondPoint(flat: string, at: number, first: FoundDate): FoundDate | null {
  const second = readDatePoint(flat, at);
  if (second !== null && second.start === at) return second;
  return first.point.day === undefined ? null : readDay(flat, at);
}

/**
 * Reads the date or stretch of dates that begins at `at` of a text from `flatten`; null where none begins. What an
 * end leaves out it takes from the other: 6月3日至7月5日, 2024年6月至9月 have one year.
 */
export function dateAt(flat: string, at: number, from: number = at): FoundDateRange | null {
  const years = yearRange(flat, at);
  if (years !== null) return { ...years, end: withSide(flat, years.end) };
  const months = match(MONTHS, flat, at);
  if (months !== null) {
    const second = readDatePoint(flat, at + months[0].length);
    const first = readDatePoint(`${months[1] ?? ""}月`, 0);
    if (second !== null && first !== null) {
      return { start: at, end: withSide(flat, second.end), from: first.point, to: second.point };
    }
  }
  const first = readDatePoint(flat, at, from) ?? readDay(flat, at);
  if (first === null) return null;
  const days = first.point.day === undefined ? null : match(DAYS_JOIN, flat, first.end);
  if (days !== null) {
    const to = { ...first.point, day: Number(days[1]) };
    return { start: first.start, end: withSide(flat, first.end + days[0].length), from: first.point, to };
  }
  const join = match(JOINS, flat, first.end);
  if (join !== null) {
    const second = secondPoint(flat, first.end + join[0].length, first);
    if (second !== null) {
      const year = second.point.year ?? first.point.year;
      const to = { ...(year === undefined ? {} : { year }), ...second.point };
      return { start: first.start, end: withSide(flat, second.end), from: first.point, to };
    }
  }
  return { start: first.start, end: withSide(flat, first.end), from: first.point, to: null };
}

/** Where a date may begin. */
const BEGINNING = /[0-9〇○零一二三四五六七八九十廿初前第正元]/g;

/** The dates of a text, in order: `2024年6月3日至7月5日，开展了评估` → one stretch. Linear in the text's length. */
export function readDates(text: string): DateMention[] {
  const flat = flatten(text);
  const mentions: DateMention[] = [];
  let at = 0;
  for (;;) {
    BEGINNING.lastIndex = at;
    const next = BEGINNING.exec(flat);
    if (next === null) return mentions;
    const end = mentions.at(-1)?.end ?? 0;
    const found = dateAt(flat, next.index, end);
    if (found === null) {
      at = next.index + 1;
      continue;
    }
    mentions.push({ ...found, text: text.slice(found.start, found.end) });
    at = found.end;
  }
}
