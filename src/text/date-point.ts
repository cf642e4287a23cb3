/**
 * One point of time at one place of a flattened text: 2023年4月25日, 6月底, 2022年上半年, 19世纪80年代, 9:30. Goes from a position
 * to what is said of the calendar; stretches from one point to another are the reader's above.
 */
import { matchAt } from "./flat.js";
import { ERAS_BY_LAST } from "./lexicon/eras.js";
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
  /** What narrows the year or month: 底, 初, 中旬, 上半年, 三季度, 前三季度. In the plain form. */
  readonly part?: string;
  /** For 1990年代 and 19世纪: the number of years that `year` opens. */
  readonly years?: number;
  /** 0–24 */
  readonly hour?: number;
  /** 0–59 */
  readonly minute?: number;
}

/** A point of time and its place. */
export interface FoundPoint {
  readonly start: number;
  readonly end: number;
  readonly point: DatePoint;
}

/** 2021-03-04, 2021.3.4, 2021/03/04 */
const ISO = /(\d{4})([-./])(\d{1,2})\2(\d{1,2})(?![\d.])/y;
/** 2023年, 二〇二三年, 98年5月; not 2000年来. A year of two digits needs its month. */
const YEAR =
  /(\d{4}|[〇零○一二三四五六七八九]{4}|(?:\d{2}|[〇零○一二三四五六七八九]{2})(?=年(?:\d{1,2}|[一二三四五六七八九十]{1,2})月)) ?年(?!来|历史|的历史|余|多|以上|级)/y;
/** 618年: three digits that are not round, with nothing that makes them a stretch. */
const EARLY_YEAR =
  /(\d{2}[1-9]|[一二三四五六七八九][〇零○一二三四五六七八九]{2}) ?年(?!来|间|历史|的|余|多|以上|级|产|前|后|内|之久|左右)/y;
/** 前161年: before the common era. */
const YEAR_BEFORE_ERA = /前(\d{3}|[一二三四五六七八九][〇零○一二三四五六七八九]{2})年/y;
/** 1990年代, 90年代初, 20世纪80年代 */
const DECADE =
  /(?:(\d{1,2}|[一二三四五六七八九十]{1,3})世纪)?(\d{3}0|\d0|[一二三四五六七八九]十|[一二三四五六七八九][〇零○一二三四五六七八九]{2}[〇零○])年代(中后期|初期?|中期?|末期?|后期|前期|早期|晚期)?/y;
/** 19世纪, 二十世纪末 */
const CENTURY =
  /(\d{1,2}|[一二三四五六七八九十]{1,3})世纪(中叶|末叶|上半叶|下半叶|前半叶|后半叶|中后期|初期?|中期?|末期?|后期|前期|早期|晚期)?/y;
/** 4月, 4月份, 十二月; not 3月球 and the like. */
const MONTH = / ?(1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九]|正|元|腊) ?月份?(?!球|亮|饼|台|租|薪|刊|息|度|均|龄)/y;
/** 25日, 25号, 二十五日, 初五 (after a month) */
const DAY =
  / ?(?:(3[01]|[12]\d|0?[1-9]|三十一?|二十[一二三四五六七八九]?|廿[一二三四五六七八九]?|十[一二三四五六七八九]?|[一二三四五六七八九]) ?[日号](?!线|楼|院|文|令|本|报|常|机|车|店|厅)|(初十|初[一二三四五六七八九]))/y;
/** 底, 上半年, 第三季度, 前三季度, 夏季: what narrows a year. */
const YEAR_PART =
  /(?:的)?(上半年|下半年|第?[一二三四1-4]季度|前[二三23]个?季度|[春夏秋冬](?:季|天)?(?![秋冬运])|年?[底末](?!期)|年?初(?!期|等|级|中|次|步|选|审|赛|夏|秋|冬|春)|中期|年中|中(?![学小央共国华标部医药东西南北间心级等考])|度(?!过|假)|间)/y;
/** 上旬, 6月底 */
const MONTH_PART = /(上旬|中旬|下旬|底|末(?!期)|初(?!期|等|级|步|次|选|审|赛))/y;
/** 三季度, 前三季度 */
const QUARTER = /(第?[一二三四1-4]季度|前[二三23]个?季度)/y;
/** 9时30分 or 上午9:30 after a day */
const CLOCK =
  / ?(?:(?:凌晨|清晨|早上|早晨|上午|中午|下午|傍晚|晚上|晚间|夜间|深夜|午后|晚|夜) ?)?(2[0-4]|[01]?\d)(?::(?=[0-5]\d)|[时点](?!间|候|代|期|多|左))(?:([0-5]?\d)(?:分(?!钟|之))?(?![\d月年日])|半|整|许|正)?/y;
/** 9:30, 9时30分, without a day before it */
const CLOCK_ALONE = /(2[0-4]|[01]?\d)(?::([0-5]\d)(?::[0-5]\d)?(?![\d:])|[时点]([0-5]?\d)分(?!钟|之))/y;

/** Years that are dates without an era before them. */
const FIRST_PLAIN_YEAR = 1000;
const LAST_PLAIN_YEAR = 2199;

/** 25, 二十五, 初五, 二〇二三 as numbers; 正 and 元 (of months) as 1, 腊 as 12. */
function calendarNumber(printed: string): number {
  if (/^\d+$/.test(printed)) return Number(printed);
  if (printed === "正" || printed === "元") return 1;
  if (printed === "腊") return 12;
  const digits = printed.replace(/^初/, "");
  if (digits.length > 1 && Array.from(digits).every((each) => DIGITS.has(each))) {
    return Number(Array.from(digits, (each) => DIGITS.get(each) ?? 0).join(""));
  }
  return readNumeral(digits, 0)?.value ?? Number.NaN;
}

interface FoundYear {
  readonly start: number;
  readonly end: number;
  readonly year: number;
}

/** 民国三十八年, 公元前202年, 洪武元年: with the era's name before `at`. */
function yearOfEra(flat: string, at: number, from: number): FoundYear | null {
  const era = (ERAS_BY_LAST.get(flat.charAt(at - 1)) ?? []).find(
    ({ name }) => at - name.length >= from && flat.endsWith(name, at),
  );
  if (era === undefined) return null;
  const first = flat.startsWith("元年", at);
  const numeral = first ? null : readNumeral(flat, at);
  const end = first ? at + 1 : (numeral?.end ?? at);
  if (flat[end] !== "年" || end === at) return null;
  return { start: at - era.name.length, end: end + 1, year: era.yearOf(numeral?.value ?? 1) };
}

function plainYear(flat: string, at: number): FoundYear | null {
  const early = matchAt(EARLY_YEAR, flat, at);
  if (early !== null && !/\d/.test(flat.charAt(at - 1))) {
    return { start: at, end: at + early[0].length, year: calendarNumber(early[1] ?? "") };
  }
  const before = matchAt(YEAR_BEFORE_ERA, flat, at - 1);
  if (before !== null) return { start: at - 1, end: at - 1 + before[0].length, year: -calendarNumber(before[1] ?? "") };
  const found = matchAt(YEAR, flat, at);
  if (found === null) return null;
  const printed = calendarNumber(found[1] ?? "");
  const year = printed < 100 ? (printed < 50 ? 2000 : 1900) + printed : printed;
  if (year < FIRST_PLAIN_YEAR || year > LAST_PLAIN_YEAR) return null;
  return { start: at, end: at + found[0].length, year };
}

/** Adds 9时30分 after a day. */
function withClock(flat: string, at: number, point: DatePoint): { end: number; point: DatePoint } {
  const clock = matchAt(CLOCK, flat, at);
  if (clock === null) return { end: at, point };
  const minute = clock[2];
  const time = { hour: Number(clock[1]), ...(minute === undefined ? {} : { minute: Number(minute) }) };
  return { end: at + clock[0].length, point: { ...point, ...time } };
}

/** Adds what follows a month: 25日, 上旬. */
function withDay(flat: string, at: number, point: DatePoint): { end: number; point: DatePoint } {
  const day = matchAt(DAY, flat, at);
  if (day !== null)
    return withClock(flat, at + day[0].length, { ...point, day: calendarNumber(day[1] ?? day[2] ?? "") });
  const part = matchAt(MONTH_PART, flat, at);
  return part?.[1] === undefined
    ? { end: at, point }
    : { end: at + part[0].length, point: { ...point, part: part[1] } };
}

function decadeAt(flat: string, at: number): FoundPoint | null {
  const found = matchAt(DECADE, flat, at);
  if (found === null) return null;
  const printed = calendarNumber(found[2] ?? "");
  const century = found[1] === undefined ? 1900 : (calendarNumber(found[1]) - 1) * 100;
  const year = printed >= 1000 ? printed : century + printed;
  return { start: at, end: at + found[0].length, point: withPart({ year, years: 10 }, found[3]) };
}

function centuryAt(flat: string, at: number, from: number): FoundPoint | null {
  const found = matchAt(CENTURY, flat, at);
  if (found === null) return null;
  const era = ["公元前", "西元前", "前"].find((name) => at - name.length >= from && flat.endsWith(name, at));
  const number = calendarNumber(found[1] ?? "");
  const year = era === undefined ? (number - 1) * 100 + 1 : -number * 100;
  const start = era === undefined ? at : at - era.length;
  return { start, end: at + found[0].length, point: withPart({ year, years: 100 }, found[2]) };
}

function withPart(point: DatePoint, part: string | undefined): DatePoint {
  return part === undefined ? point : { ...point, part };
}

function isoAt(flat: string, at: number): FoundPoint | null {
  const iso = matchAt(ISO, flat, at);
  if (iso === null) return null;
  const [year, month, day] = [Number(iso[1]), Number(iso[3]), Number(iso[4])];
  if (year < FIRST_PLAIN_YEAR || year > LAST_PLAIN_YEAR || month < 1 || month > 12 || day < 1 || day > 31) return null;
  return { start: at, end: at + iso[0].length, point: { year, month, day } };
}

/** Goes on after a year: month and day, or a part of the year. */
function fromYear(flat: string, { start, end, year }: FoundYear): FoundPoint {
  const month = matchAt(MONTH, flat, end);
  if (month === null) {
    const part = matchAt(YEAR_PART, flat, end);
    return { start, end: end + (part?.[0].length ?? 0), point: withPart({ year }, part?.[1]?.replace(/^[年第]/, "")) };
  }
  return { start, ...withDay(flat, end + month[0].length, { year, month: calendarNumber(month[1] ?? "") }) };
}

/** 十七年三月, 十年（289年）: a year of a reign that is named elsewhere. */
const REGNAL =
  /(?:[一二三四五六七八九十]{1,3}|元)年(?:(?=[（(](?:公元)?(\d{1,4})年)|(?=(?:[一二三四五六七八九十正]{1,2}|闰.)月))/y;

function regnalAt(flat: string, at: number): FoundPoint | null {
  const found = matchAt(REGNAL, flat, at);
  if (found === null) return null;
  const end = at + found[0].length;
  if (found[1] !== undefined) return { start: at, end, point: { year: Number(found[1]) } };
  const month = matchAt(MONTH, flat, end);
  if (month === null) return { start: at, end, point: {} };
  return { start: at, ...withDay(flat, end + month[0].length, { month: calendarNumber(month[1] ?? "") }) };
}

/**
 * Reads the point of time that begins at `at` of a text from `flatten`; null where none begins. An era's name before
 * `at` (but not before `from`) is taken in: `公元前202年`. A bare small number with 年 is no date but a stretch (`20年`).
 */
export function readDatePoint(flat: string, at: number, from: number = at): FoundPoint | null {
  if (flat[at] === " ") return null;
  const whole = isoAt(flat, at) ?? decadeAt(flat, at) ?? centuryAt(flat, at, from);
  if (whole !== null) return whole;
  const year = yearOfEra(flat, at, from) ?? plainYear(flat, at);
  if (year !== null && year.start >= from) return fromYear(flat, year);
  const regnal = regnalAt(flat, at);
  if (regnal !== null) return regnal;
  const month = matchAt(MONTH, flat, at);
  if (month !== null) {
    return { start: at, ...withDay(flat, at + month[0].length, { month: calendarNumber(month[1] ?? "") }) };
  }
  const quarter = matchAt(QUARTER, flat, at);
  if (quarter !== null) {
    return { start: at, end: at + quarter[0].length, point: { part: (quarter[1] ?? "").replace(/^第/, "") } };
  }
  const clock = matchAt(CLOCK_ALONE, flat, at);
  if (clock === null) return null;
  const point = { hour: Number(clock[1]), minute: Number(clock[2] ?? clock[3]) };
  return { start: at, end: at + clock[0].length, point };
}

/** A stretch of days and no day: 30日内, 5日游. */
const STRETCH = /内|以内|之内|以上|以下|以后|之后|后|左右|游|龄|期|间/y;

/** 责令停业15日, 行政拘留10日, 为期3日: words behind which days are counted. */
const LASTING =
  /(?:停业整顿|停产整顿|停业|停产|停工|停运|拘留|整顿|公示|为期|历时|连续|持续|不少于|不超过|超过|长达|逾期|至少)$/;

/** Reads 25日 alone, a day of a month named elsewhere; null where it is a stretch of days (`30日内`). */
export function readDay(flat: string, at: number): FoundPoint | null {
  if (!/\d/.test(flat.charAt(at))) return null;
  const day = matchAt(DAY, flat, at);
  const end = at + (day?.[0].length ?? 0);
  if (day !== null && LASTING.test(flat.slice(Math.max(0, at - 6), at))) return null;
  if (day === null || flat[end - 1] === "号" || matchAt(STRETCH, flat, end) !== null) return null;
  return { start: at, ...withClock(flat, end, { day: calendarNumber(day[1] ?? "") }) };
}

const DAYTIME = /(?:凌晨|清晨|早上|早晨|上午|中午|下午|傍晚|晚上|晚间|夜间|深夜|午后)$/;

/** The length of a word for a time of the day (上午) at `at`; 0 where none stands. */
export function daytimeLength(flat: string, at: number): number {
  return DAYTIME.test(flat.slice(at, at + 2)) ? 2 : 0;
}

/** Reads 上午9时 or 下午三点, with the word before `at`. */
export function readDaytime(flat: string, at: number, from: number): FoundPoint | null {
  const word = DAYTIME.exec(flat.slice(Math.max(from, at - 2), at));
  if (word === null) return null;
  const hour = readNumeral(flat, at);
  if (hour === null || hour.value > 24 || !Number.isInteger(hour.value) || !/[时点]/.test(flat.charAt(hour.end)))
    return null;
  const rest = /^(?:半|整|许|(\d{1,2}|[一二三四五]?十?[一二三四五六七八九]?)分?)/.exec(
    flat.slice(hour.end + 1, hour.end + 6),
  );
  const minute = rest?.[1] === undefined || rest[1] === "" ? null : calendarNumber(rest[1]);
  const point = { hour: hour.value, ...(minute === null ? {} : { minute }) };
  return {
    start: at - word[0].length,
    end: hour.end + 1 + (minute === null && !/^[半整许]/.test(rest?.[0] ?? "") ? 0 : (rest?.[0].length ?? 0)),
    point,
  };
}
