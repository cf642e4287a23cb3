/**
 * One date or stretch of dates at one place of a flattened text: 8月30日前, 2024年6月3日至7月5日, 2021—2025年.
 */
import { type DatePoint, daytimeLength, type FoundPoint, readDatePoint, readDay, readDaytime } from "./date-point.js";
import { matchAt } from "./flat.js";

/** A date, or the two ends of a stretch, and its place. */
export interface FoundDate {
  readonly start: number;
  readonly end: number;
  readonly from: DatePoint;
  /** The other end of a stretch (6月至9月); null for a single date. */
  readonly to: DatePoint | null;
}

/** 2021—2025年, 2021年至2025年度, （1893-1976）, 2014/2015年, 2015—2016赛季 */
const YEARS =
  /(\d{4})(?:年度?)? ?(?:—{1,2}|-|~|\/|至|到) ?(\d{4})(?:年度?(?!代|初|底|末|\d|\s?\d)|(?=赛季|球季|学年|财年)|(?=\)|）))/y;
/** The 6— of 6—9月 */
const MONTHS =
  /(1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])(?:—{1,2}|-|~|至|到|、)(?=(?:1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])月)/y;
/** The 1960— of 1960—70年代 */
const DECADES = /(\d{3}0|\d0)(?:—{1,2}|-|~|至|到|、)(?=(?:\d{3}0|\d0)年代)/y;
const JOIN = / ?(?:—{1,2}|-|~|起?至|到) ?/y;
/** The —5日 of 3月3—5日 */
const DAYS_JOIN = / ?(?:—{1,2}|-|~|至|到|、) ?(3[01]|[12]\d|0?[1-9])[日号]/y;
/** Words after a date that belong to what it says: 8月30日前. */
const SIDE =
  /之前|以前|之后|以后|左右|前后|前(?![一二三四五六七八九十\d列往身景期夕续来途沿])|后(?![一二三四五六七八九十\d续勤备果来期排])|起(?![火草飞义诉步源点])/y;

const HALF_YEAR = /[上下]半年/y;
/** The 3—5日 of 3月3—5日 */
const DAYS_OF_MONTH = /(3[01]|[12]\d|0?[1-9])(?:—{1,2}|-|~|至|到|、)(3[01]|[12]\d|0?[1-9])[日号]/y;
/** A year told from that of the notice, before a part of it: 今年上半年, 去年12月. */
const RELATIVE_YEAR = /[今去本明前次翌同当上]年$/;

/** Takes in the words around a date that belong to it. */
function withSides(flat: string, found: FoundDate, from: number): FoundDate {
  const before = found.from.year === undefined ? flat.slice(Math.max(from, found.start - 2), found.start) : "";
  const start = found.start - (RELATIVE_YEAR.test(before) ? 2 : 0);
  return { ...found, start, end: found.end + (matchAt(SIDE, flat, found.end)?.[0].length ?? 0) };
}

function yearsAt(flat: string, at: number): FoundDate | null {
  const years = matchAt(YEARS, flat, at);
  if (years === null) return null;
  const [from, to] = [Number(years[1]), Number(years[2])];
  if (from < 1000 || to > 2199 || from >= to) return null;
  return { start: at, end: at + years[0].length, from: { year: from }, to: { year: to } };
}

/** 6—9月, 1960—70年代: the first leaves its 月 or 年代 to the second. */
function shortenedAt(flat: string, at: number): FoundDate | null {
  for (const [pattern, unit] of [
    [MONTHS, "月"],
    [DECADES, "年代"],
  ] as const) {
    const found = matchAt(pattern, flat, at);
    if (found === null) continue;
    const first = readDatePoint(`${found[1] ?? ""}${unit}`, 0);
    const second = readDatePoint(flat, at + found[0].length);
    if (first !== null && second !== null) return { start: at, end: second.end, from: first.point, to: second.point };
  }
  return null;
}

/** 上半年, 下半年, from the 上 at `at`. */
export function halfYearAt(flat: string, at: number, from: number = at): FoundDate | null {
  const half = matchAt(HALF_YEAR, flat, at);
  if (half === null) return null;
  return withSides(flat, { start: at, end: at + half[0].length, from: { part: half[0] }, to: null }, from);
}

/** What the second end leaves out, it takes from the first: 2024年6月3日至7月5日 is one year. */
function secondEnd(flat: string, at: number, first: FoundPoint): FoundPoint | null {
  const day = first.point.day === undefined ? null : readDay(flat, at);
  const word = daytimeLength(flat, at);
  const second = (word > 0 ? readDaytime(flat, at + word, at) : readDatePoint(flat, at)) ?? day;
  if (second === null || second.start !== at) return null;
  const { year, month } = first.point;
  const inherited = {
    ...(year === undefined ? {} : { year }),
    ...(second === day && month !== undefined ? { month } : {}),
  };
  return { ...second, point: { ...inherited, ...second.point } };
}

/**
 * Reads the date or stretch of dates that begins at `at` of a text from `flatten`; null where none begins. An era or 上午
 * before `at` (but not before `from`) is taken in.
 */
export function dateAt(flat: string, at: number, from: number = at): FoundDate | null {
  const short = yearsAt(flat, at) ?? shortenedAt(flat, at);
  if (short !== null) return withSides(flat, short, from);
  const first = readDaytime(flat, at, from) ?? readDatePoint(flat, at, from) ?? readDay(flat, at);
  if (first === null) return null;
  const { start, end, point } = first;
  const both = point.month === undefined || point.day !== undefined ? null : matchAt(DAYS_OF_MONTH, flat, end);
  if (both !== null) {
    const ends = { from: { ...point, day: Number(both[1]) }, to: { ...point, day: Number(both[2]) } };
    return withSides(flat, { start, end: end + both[0].length, ...ends }, from);
  }
  const days = point.day === undefined ? null : matchAt(DAYS_JOIN, flat, end);
  if (days !== null) {
    const to = { ...point, day: Number(days[1]) };
    return withSides(flat, { start, end: end + days[0].length, from: point, to }, from);
  }
  const join = matchAt(JOIN, flat, end);
  const second = join === null ? null : secondEnd(flat, end + join[0].length, first);
  if (second !== null) return withSides(flat, { start, end: second.end, from: point, to: second.point }, from);
  return withSides(flat, { start, end, from: point, to: null }, from);
}
