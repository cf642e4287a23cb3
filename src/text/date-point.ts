/**
 * One point of time at one place of a flattened text: 2023年4月25日, 6月底, 2022年上半年, 19世纪80年代, 9:30.
 */

import { ERAS } from "./lexicon/eras.js";
import { DIGITS } from "./lexicon/numerals.js";
import { readNumeral } from "./numeral.js";

/** What a date says of the calendar; parts that it does not print are left out. */
export interface DatePoint {
  /** Negative before the common era, without a year 0. */
  readonly year?: number;
  /** 1–12 */
  readonly month?: number;
  /** 1–31 */
  readonly day?: number;
  /** What narrows the year or month: 底, 初, 中旬, 上半年, 第三季度, 前三季度. Plain form. */
  readonly part?: string;
  /** For 1990年代 and 19世纪: how many years `year` begins. */
  readonly span?: number;
  readonly hour?: number;
  readonly minute?: number;
}

/** A point of time and its place. */
export interface FoundDate {
  readonly start: number;
  readonly end: number;
  readonly point: DatePoint;
  /** How the beginning was told, which says how a range may go on: the coarsest part printed. */
  readonly coarsest: "year" | "month" | "day" | "time" | "part";
}

const ISO = /(\d{4})([-./])(\d{1,2})\2(\d{1,2})(?![\d.])/y;
const YEAR =
  /(\d{4}|[〇零○一二三四五六七八九]{4}|[〇零○一二三四五六七八九]{2}(?=年[一二三四五六七八九十]{1,2}月)|\d{2}(?=年\d{1,2}月)) ?年(?!来|历史|的历史|余|多|以上|级|产)/y;
const DECADE =
  /(?:(\d{1,2}|[一二三四五六七八九十]{1,3})世纪)?(\d{3}0|\d0|[一二三四五六七八九]十|[一二三四五六七八九][〇零○一二三四五六七八九]{2}[〇零○])年代(初期?|中期?|末期?|后期|前期|早期|晚期)?/y;
const CENTURY =
  /(\d{1,2}|[一二三四五六七八九十]{1,3})世纪(初期?|中叶|中期?|末期?|末叶|后期|前期|早期|晚期|上半叶|下半叶|前半叶|后半叶)?/y;
const MONTH = / ?(1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九]|正|元|腊) ?月份?(?!球|亮|饼|台|租|薪|刊|息|度|均|龄)/y;
const DAY =
  / ?(3[01]|[12]\d|0?[1-9]|三十一?|二十[一二三四五六七八九]?|廿[一二三四五六七八九]?|十[一二三四五六七八九]?|初?[一二三四五六七八九]|初十) ?[日号](?!线|楼|院|文|令|本|报|常|机|车|店|厅)/y;
const YEAR_PART =
  /(?:的)?(上半年|下半年|第?[一二三四1-4]季度|前[一二三1-3](?:个)?季度|[春夏秋冬](?:季|天)?(?![秋冬运])|年?[底末初中](?!期|等|级|学|小|央|共|国|华|标|审|评|选|旬|间|心|部|医|药|东|西|南|北)|中期|度(?!过|假)|间)/y;
const MONTH_PART = /(上旬|中旬|下旬|[底末初](?!期|等|级|学|步|次))/y;
const QUARTER = /(第?[一二三四1-4]季度|前[一二三1-3](?:个)?季度)/y;
const CLOCK =
  / ?(?:凌晨|清晨|早上|早晨|上午|中午|下午|傍晚|晚上|晚间|夜间|深夜|午后|晚|夜)? ?([01]?\d|2[0-4])(?:[:](?=[0-5]\d)|[时点](?!间|候|代|期|多|左))(?:([0-5]?\d)(?:分(?!钟|之))?(?!\d|月|年|日)|半|整|许|正)?/y;
const CLOCK_COLON = /([01]?\d|2[0-4]):([0-5]\d)(?::[0-5]\d)?(?![\d:])/y;

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** 25, 二十五, 廿五, 二〇二三, 正 and 元 as 1 (of months), 腊 as 12. */
export function calendarNumber(printed: string): number {
  if (/^\d+$/.test(printed)) return Number(printed);
  if (printed === "正" || printed === "元") return 1;
  if (printed === "腊") return 12;
  const bare = printed.replace(/^初/, "").replace(/○/g, "〇");
  if (bare.length >= 2 && Array.from(bare).every((each) => DIGITS.has(each))) {
    return Number(Array.from(bare, (each) => DIGITS.get(each) ?? 0).join(""));
  }
  return readNumeral(bare, 0)?.value ?? Number.NaN;
}

/** The years that are read as dates without an era before them: 618年 only with 公元, 2023年 always. */
const FIRST_PLAIN_YEAR = 1000;
const LAST_PLAIN_YEAR = 2199;

function eraBefore(
  flat: string,
  at: number,
  from: number,
): { start: number; year: (printed: number) => number } | null {
  for (const era of ERAS) {
    const start = at - era.name.length;
    if (start >= from && flat.startsWith(era.name, start)) {
      return { start, year: (printed) => (era.before ? -printed : era.zero + printed) };
    }
  }
  return null;
}

interface YearFound {
  readonly start: number;
  readonly end: number;
  readonly year: number;
}

function yearAt(flat: string, at: number, from: number): YearFound | null {
  const era = eraBefore(flat, at, from);
  if (era !== null) {
    const numeral = readNumeral(flat, at);
    const first = flat.startsWith("元年", at);
    const end = first ? at + 1 : (numeral?.end ?? at);
    if ((first || numeral !== null) && flat[end] === "年") {
      return { start: era.start, end: end + 1, year: era.year(first ? 1 : (numeral?.value ?? 1)) };
    }
  }
  const found = match(YEAR, flat, at);
  if (found === null) return null;
  const printed = calendarNumber(found[1] ?? "");
  const year = printed < 100 ? (printed < 50 ? 2000 : 1900) + printed : printed;
  if (year < FIRST_PLAIN_YEAR || year > LAST_PLAIN_YEAR) return null;
  return { start: at, end: at + found[0].length, year };
}

function dayAndTime(flat: string, at: number, point: DatePoint): { end: number; point: DatePoint } {
  const day = match(DAY, flat, at);
  if (day === null) {
    const part = match(MONTH_PART, flat, at);
    return part === null ? { end: at, point } : { end: at + part[0].length, point: { ...point, part: part[1] ?? "" } };
  }
  const end = at + day[0].length;
  return withTime(flat, end, { ...point, day: calendarNumber(day[1] ?? "") });
}

function withTime(flat: string, at: number, point: DatePoint): { end: number; point: DatePoint } {
  const clock = match(CLOCK, flat, at);
  if (clock === null) return { end: at, point };
  const minute = clock[2];
  return {
    end: at + clock[0].length,
    point: { ...point, hour: Number(clock[1]), ...(minute === undefined ? {} : { minute: Number(minute) }) },
  };
}

function decadeOrCentury(flat: string, at: number): FoundDate | null {
  const decade = match(DECADE, flat, at);
  if (decade !== null) {
    const printed = calendarNumber(decade[2] ?? "");
    const century = decade[1] === undefined ? (printed >= 1000 ? 0 : 1900) : (calendarNumber(decade[1]) - 1) * 100;
    const part = decade[3];
    const point = {
      year: printed >= 1000 ? printed : century + printed,
      span: 10,
      ...(part === undefined ? {} : { part }),
    };
    return { start: at, end: at + decade[0].length, point, coarsest: "year" };
  }
  const century = match(CENTURY, flat, at);
  if (century === null) return null;
  const part = century[2];
  const point = {
    year: (calendarNumber(century[1] ?? "") - 1) * 100 + 1,
    span: 100,
    ...(part === undefined ? {} : { part }),
  };
  return { start: at, end: at + century[0].length, point, coarsest: "year" };
}

/**
 * Reads the point of time that begins at `at` of a text from `flatten`; null where none begins. An era's name before
 * `at`, not before `from`, is taken in: 公元前202年. A bare small number with 年 is no date but a stretch (20年).
 */
export function readDatePoint(flat: string, at: number, from: number = at): FoundDate | null {
  const iso = match(ISO, flat, at);
  if (iso !== null) {
    const [year, month, day] = [Number(iso[1]), Number(iso[3]), Number(iso[4])];
    if (year >= FIRST_PLAIN_YEAR && year <= LAST_PLAIN_YEAR && month >= 1 && month <= 12 && day >= 1 && day <= 31) {
      return { start: at, end: at + iso[0].length, point: { year, month, day }, coarsest: "year" };
    }
  }
  const long = decadeOrCentury(flat, at);
  if (long !== null) return long;
  const year = yearAt(flat, at, from);
  if (year !== null) {
    const month = match(MONTH, flat, year.end);
    if (month === null) {
      const part = match(YEAR_PART, flat, year.end);
      const point = { year: year.year, ...(part?.[1] === undefined ? {} : { part: part[1].replace(/^年/, "") }) };
      return { start: year.start, end: year.end + (part?.[0].length ?? 0), point, coarsest: "year" };
    }
    const rest = dayAndTime(flat, year.end + month[0].length, {
      year: year.year,
      month: calendarNumber(month[1] ?? ""),
    });
    return { start: year.start, end: rest.end, point: rest.point, coarsest: "year" };
  }
  const month = flat[at] === " " ? null : match(MONTH, flat, at);
  if (month !== null) {
    const rest = dayAndTime(flat, at + month[0].length, { month: calendarNumber(month[1] ?? "") });
    return { start: at, end: rest.end, point: rest.point, coarsest: "month" };
  }
  const quarter = match(QUARTER, flat, at);
  if (quarter !== null) {
    return { start: at, end: at + quarter[0].length, point: { part: quarter[1] ?? "" }, coarsest: "part" };
  }
  const clock = match(CLOCK_COLON, flat, at);
  if (clock !== null) {
    const point = { hour: Number(clock[1]), minute: Number(clock[2]) };
    return { start: at, end: at + clock[0].length, point, coarsest: "time" };
  }
  return null;
}

/** 25日 alone: a day of a month named before; null before 内 and the like, where it is a stretch of days. */
export function readDay(flat: string, at: number): FoundDate | null {
  if (flat[at] === " ") return null;
  const day = match(DAY, flat, at);
  if (day === null || flat[at + day[0].length - 1] === "号" || !/\d/.test(day[1] ?? "")) return null;
  const end = at + day[0].length;
  if (/^(?:内|以内|之内|以上|以下|游|以后|后|左右|龄)/.test(flat.slice(end, end + 2))) return null;
  const rest = withTime(flat, end, { day: calendarNumber(day[1] ?? "") });
  return { start: at, end: rest.end, point: rest.point, coarsest: "day" };
}
