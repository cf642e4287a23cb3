/**
 * The claims of a text that give someone a grade: 延边州、四平市为优秀等次, 获评优秀的有…, 只有…, 由良好升为优秀, 没有不合格的地区. In goes a
 * clause, out come who is said to have which grade.
 */
import type { Span } from "../corpus/notice.js";
import type { Clause } from "../facts/analysis.js";
import { smallNumber } from "../facts/small-number.js";
import { exclusives } from "../text/lexicon/claims.js";
import { gradeNouns, plainGrades } from "../text/lexicon/genre.js";
import { alternation } from "../text/lexicon/words.js";
import type { Named } from "./names.js";
import { type NamedPeriod, periodOf } from "./subject.js";

/** A grade that the text gives to names. */
export interface GradeClaim {
  readonly kind: "grade";
  readonly span: Span;
  /** Folded: a级 for A级. */
  readonly grade: string;
  readonly names: readonly Named[];
  /** 未获评优秀. */
  readonly denied: boolean;
  /** 只有 these. */
  readonly exclusive: boolean;
  /** Whether it states who has the grade, not what grade someone has: 唯一不合格的是市城市管理局. */
  readonly isNameStated: boolean;
  /** How many are said to have it: 7个市考核等级为优秀, A、B等7个市为优秀; 0 for 没有; null where the text does not say. */
  readonly count: number | null;
  /** 由良好升为优秀: the earlier grade. */
  readonly from: string | null;
  readonly period: NamedPeriod | null;
  /** The clause, in which the kind of the graded is looked for: 市直部门. */
  readonly plain: string;
  /** The clause itself. */
  readonly said: string;
  /** What is counted: 市直部门 of 7个市直部门获评优秀; empty where nothing is. */
  readonly counted: string;
}

/** Where grades are looked for: those of every assessment and those that the notice gives (一般, 第一等次). */
export interface GradeWords {
  readonly any: RegExp;
  readonly moved: RegExp;
  /** Those of which the notice has a list. */
  readonly labels: ReadonlySet<string>;
}

const EXCLUSIVE = new RegExp(alternation(exclusives));
const DENIED = /未(?:获|被|能|评)|没(?:有)?(?:获|被|能|评上|拿)|不是|并非|无缘/;
const NO_ONE = /(?:没有|无|未有|不存在)(?:任何)?(?:一个)?[\u4e00-\u9fff]{0,10}?$/;
const NOUN = alternation(gradeNouns);
/** 优秀率, 优良天数, 合格产品: no grade of anyone. */
const NO_GRADE = "(?!率|天数|水体|水质|标准|线|品|产品|农产品|企业|批次|项目|网站)";
/** 优秀单位有, 获评优秀的是, 优秀：: names follow. */
const ANNOUNCES = new RegExp(
  `^[”"]?(?:${NOUN})?的?(?:[一二两三四五六七八九十\\d]{1,3}个)?(?:单位|地区|城市|市州|市（州）|县区|部门|市|县|区|州)?的?(?:[（(]?共?\\d{1,3}[个家][）)]?)?(?:有|是|为|包括|分别是|分别为|依次为|：|,|，)`,
);
/** (不合格)的是, not 优秀单位有 or 优秀单位：. */
const STATES = /^[”"]?[\u4e00-\u9fff]{0,6}?的?[\u4e00-\u9fff]{0,4}?(?:是|为)/;
/** 7个市（州）考核等级为(优秀), 共有9个成员单位获(A级): the number of those graded. */
const COUNTED =
  /(?<![第\d])(?<count>\d{1,3}|[一二两三四五六七八九十]{1,3})(?:个|家|名|所)?(?<noun>[\u4e00-\u9fff（）、]{1,12}?)(?:考核|考评|评估|评价|等级|等次|结果|被|获|评|均|都|全部|为|是|达到)+[“"]?$/;
/** 3家(优秀)，8家(良好) */
const COUNTED_BARE =
  /^(?:其中)?(?<count>\d{1,3}|[一二两三四五六七八九十]{1,3})(?:个|家|名|所)(?<noun>[\u4e00-\u9fff]{0,4})$/;
/** 90批次全部(合格): samples, no one's grade. */
const SAMPLES = /(?:批次|样品|产品|断面|点位)(?:全部|全都|均|都)?$/;
/** (优秀)的市有5个, (B档)部门有9家: the number stands behind. */
const COUNT_BEHIND = new RegExp(
  `^[”"]?(?:${NOUN})?的?(?<noun>[\\u4e00-\\u9fff（）、]{0,8}?)(?:共有|共|有|达到|达|为)(?<count>\\d{1,3}|[一二两三四五六七八九十]{1,3})[个家名所]`,
);
/** A、B等7个市: the number that a list ends in. */
const LISTED = /^(?:人民政府|政府|管委会)?等(?<count>\d{1,3}|[一二两三四五六七八九十]{1,3})(?:个|家|名|所)/;
/** Longest stretch before a grade that can still take its subject from the clause before. */
const LONGEST_SUBJECTLESS = 12;

/** The grade words of a notice whose groups have these labels. */
export function gradeWords(labels: readonly string[]): GradeWords {
  const own = labels.map((label) => label.toLowerCase()).filter((label) => !plainGrades.includes(label));
  const plain = plainGrades.map((word) => word.toLowerCase());
  const any = alternation([...new Set([...plain, ...own])].sort((a, b) => b.length - a.length));
  // 均为“好”, 评为二类的有: a word that is a grade in this notice only is one where it is given
  const tail = own.length
    ? `|(?<=[为是获得评定][“"]?)(?:${alternation(own)})(?=$|[”"]|的[有是])|(?:${alternation(own)})(?=${NOUN})`
    : "";
  return {
    labels: new Set(labels.map((label) => label.toLowerCase())),
    any: new RegExp(`(?<![不基])(?:${alternation(plain)})${NO_GRADE}${tail}`, "g"),
    moved: new RegExp(
      `(?:由|从)[^，]{0,8}?[“"]?(?<from>${any})[”"]?(?:${NOUN})?(?:上升|下降|提升|晋升|跃升|升|降|调整|下调|上调|变|跌|下滑|滑落|滑|退|跨|跃|进|掉)(?:为|到|至|成|入)?[“"]?(?<to>${any})`,
    ),
  };
}

/** The grades that a clause gives; the names may stand in the clause before (A、B、C，考核等级为优秀) or behind (优秀单位：A、B). */
export function gradeClaims(
  clause: Clause,
  before: readonly Clause[],
  names: readonly Named[],
  carried: readonly Named[],
  words: GradeWords,
): GradeClaim[] {
  const { plain } = clause;
  const found = [...plain.matchAll(words.any)].filter((match) => isGradeHere(match, plain));
  const moved = words.moved.exec(plain);
  if (!found.length && !moved) return [];
  const base = {
    kind: "grade" as const,
    period: periodOf([...before, clause]),
    exclusive: EXCLUSIVE.test(plain),
    denied: DENIED.test(plain),
    isNameStated: false,
    from: null,
    counted: "",
    said: plain,
    plain: [...before.map((one) => one.plain), plain].join("，"),
  };
  const { from: old, to } = moved?.groups ?? {};
  if (moved && old !== undefined && to !== undefined) {
    const here = names.filter((name) => name.end <= clause.start + moved.index);
    const subjects = here.length ? here : carried;
    const span = { start: clause.start, end: clause.end };
    return subjects.length
      ? [{ ...base, span, grade: to, from: old, names: subjects, count: null, denied: false }]
      : [];
  }
  return found.flatMap((match, i) => {
    const at = clause.start + match.index;
    const end = at + match[0].length;
    const previous = found[i - 1];
    const next = found[i + 1];
    const start = previous ? clause.start + previous.index + previous[0].length : clause.start;
    const stop = next ? clause.start + next.index : clause.end;
    const left = plain.slice(start - clause.start, at - clause.start);
    const who = whoHas(clause, { start, at, end, stop }, names);
    const isNoOne = !who.length && NO_ONE.test(left);
    const number = (
      COUNTED.exec(left) ??
      COUNTED_BARE.exec(left) ??
      COUNT_BEHIND.exec(plain.slice(end - clause.start, stop - clause.start))
    )?.groups;
    const counted = smallNumber((who.length ? listedBefore(clause, who, at) : number?.["count"]) ?? "");
    const subjects = who.length || counted !== null || isNoOne || left.length > LONGEST_SUBJECTLESS ? who : carried;
    if (!subjects.length && counted === null && !isNoOne) return [];
    // B级117所 where the notice has no list of them is a number like others
    if (!subjects.length && counted !== null && !words.labels.has(match[0])) return [];
    const span = { start: i === 0 ? clause.start : start, end: next ? tailEnd(clause, end, stop) : clause.end };
    return [
      {
        ...base,
        span,
        grade: match[0],
        names: subjects,
        isNameStated:
          who.length === 1 && who.every((name) => name.start >= end) && STATES.test(plain.slice(end - clause.start)),
        count: isNoOne ? 0 : counted,
        counted: number?.["noun"] ?? "",
      },
    ];
  });
}

/** 优秀 in 被评为优秀 is a grade; 达标 only with 等次 or the like. */
function isGradeHere(match: RegExpMatchArray, plain: string): boolean {
  if (SAMPLES.test(plain.slice(0, match.index))) return false;
  if (!/达标/.test(match[0])) return true;
  return new RegExp(`^(?:${NOUN}|单位)`).test(plain.slice((match.index ?? 0) + match[0].length));
}

/** Who has the grade at a place: the names before it, or those behind where it announces them. */
function whoHas(
  clause: Clause,
  place: { readonly start: number; readonly at: number; readonly end: number; readonly stop: number },
  names: readonly Named[],
): readonly Named[] {
  const before = names.filter((name) => name.start >= place.start && name.end <= place.at);
  const after = names.filter((name) => name.start >= place.end && name.end <= place.stop);
  const announces = ANNOUNCES.test(clause.plain.slice(place.end - clause.start));
  return announces && after.length ? after : before;
}

function listedBefore(clause: Clause, names: readonly Named[], at: number): string | undefined {
  const last = names.at(-1);
  if (!last || last.end > at) return undefined;
  return LISTED.exec(clause.plain.slice(last.end - clause.start))?.groups?.["count"];
}

function tailEnd(clause: Clause, end: number, stop: number): number {
  const tail = new RegExp(`^[”"]?(?:${NOUN}|的)*`).exec(clause.plain.slice(end - clause.start, stop - clause.start));
  return end + (tail?.[0].length ?? 0);
}
