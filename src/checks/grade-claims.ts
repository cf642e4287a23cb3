/**
 * The claims of a text that give someone a grade: 延边州、四平市为优秀等次, 获评优秀的有…, 只有…, 由良好升为优秀, 没有不合格的地区. Judged by
 * the grades that the notice gives.
 */
import type { Span } from "../corpus/notice.js";
import type { Clause } from "../facts/analysis.js";
import type { Group } from "../facts/facts.js";
import { exclusives } from "../text/lexicon/claims.js";
import { gradeNouns, plainGrades } from "../text/lexicon/genre.js";
import { alternation } from "../text/lexicon/words.js";
import { absent, type Judgement } from "./judgement.js";
import { listed } from "./listed.js";
import { meansName, type Named } from "./names.js";
import type { Printed } from "./printed.js";
import { type NamedPeriod, periodOf } from "./subject.js";

/** A grade that the text gives to names. */
export interface GradeClaim {
  readonly kind: "grade";
  readonly span: Span;
  readonly grade: string;
  readonly names: readonly Named[];
  /** 未获评优秀. */
  readonly denied: boolean;
  /** 只有 these. */
  readonly exclusive: boolean;
  /** How many are said to have it (优秀等次共7个), where no one is named. */
  readonly count: number | null;
  /** 由良好升为优秀: the earlier grade. */
  readonly from: string | null;
  readonly period: NamedPeriod | null;
}

const GRADE = new RegExp(
  `(?<![\\u4e00-\\u9fff]{0,1}[不基未])(?:${alternation(plainGrades)})(?!率|天数|水体|水质|标准|线|品|产品|农产品)`,
  "g",
);
const MOVED = new RegExp(
  `(?:由|从)[^，]{0,8}?[“"]?(?<from>${alternation(plainGrades)})[”"]?(?:等次|等级)?(?:上升|下降|提升|晋升|升|降|调整|下调|上调|变|跌|下滑|退)(?:为|到|至|成)?[“"]?(?<to>${alternation(plainGrades)})`,
);
const EXCLUSIVE = new RegExp(alternation(exclusives));
const DENIED = /未(?:获|被|能|评)|没(?:有)?(?:获|被|能|评上|拿)|不是|并非|无缘/;
const NO_ONE = /(?:没有|无|未有|不存在)(?:任何)?(?:一个)?(?:[\u4e00-\u9fff]{0,10}?)$/;
const NOUN = alternation(gradeNouns);
/** 优秀单位有, 获评优秀的是, 优秀：: names follow. */
const ANNOUNCES = new RegExp(
  `^[”"]?(?:${NOUN})?(?:的)?(?:单位|地区|城市|市州|市（州）|县区|部门)?(?:的)?(?:[（(]?共?\\d+[个家][）)]?)?(?:有|是|为|包括|分别是|分别为|依次为|：|,|，)`,
);

/** The grades that a clause gives; the names may stand in the clause before (A、B、C，考核等级为优秀) or behind (优秀单位：A、B). */
export function gradeClaims(
  clause: Clause,
  clausesBefore: readonly Clause[],
  names: readonly Named[],
  carried: readonly Named[],
): GradeClaim[] {
  const found = [...clause.plain.matchAll(GRADE)].filter((match) => isGradeHere(match, clause.plain));
  if (!found.length) return [];
  const moved = MOVED.exec(clause.plain);
  const base = {
    kind: "grade" as const,
    period: periodOf([...clausesBefore, clause]),
    exclusive: EXCLUSIVE.test(clause.plain),
    denied: DENIED.test(clause.plain),
  };
  if (moved?.groups) {
    const here = names.filter((name) => name.end <= clause.start + moved.index);
    const subjects = here.length ? here : carried;
    if (!subjects.length) return [];
    return [
      {
        ...base,
        span: { start: clause.start, end: clause.end },
        grade: moved.groups["to"] ?? "",
        from: moved.groups["from"] ?? "",
        names: subjects,
        count: null,
        denied: false,
      },
    ];
  }
  const claims: GradeClaim[] = [];
  found.forEach((match, i) => {
    const at = clause.start + match.index;
    const end = at + match[0].length;
    const previous = found[i - 1];
    const from = previous ? clause.start + previous.index + previous[0].length : clause.start;
    const next = found[i + 1];
    const before = names.filter((name) => name.start >= from && name.end <= at);
    const to = next ? clause.start + next.index : clause.end;
    const after = names.filter((name) => name.start >= end && name.end <= to);
    const announces = ANNOUNCES.test(clause.plain.slice(end - clause.start));
    const own = before.length && !(announces && after.length) ? before : announces ? after : before;
    const text = clause.plain.slice(from - clause.start, at - clause.start);
    const count = own.length ? null : countIn(clause, from, to);
    const isNoOne = !own.length && NO_ONE.test(text);
    if (!own.length && count === null && !isNoOne) return;
    claims.push({
      ...base,
      span: {
        start: i === 0 ? clause.start : from,
        end: i === found.length - 1 ? clause.end : tailEnd(clause, end, to),
      },
      grade: match[0],
      names: own,
      from: null,
      count: isNoOne ? 0 : count,
    });
  });
  return claims;
}

/** 优秀 in 被评为优秀 is a grade; 优秀 in 优秀人才 or 良好 in 态势良好 is none, unless names stand with it. */
function isGradeHere(match: RegExpMatchArray, plain: string): boolean {
  const after = plain.slice((match.index ?? 0) + match[0].length);
  if (/达标/.test(match[0])) return new RegExp(`^(?:${NOUN}|单位)`).test(after);
  return true;
}

function countIn(clause: Clause, from: number, to: number): number | null {
  const quantity = clause.quantities.find((q) => q.kind === "count" && q.start >= from && q.end <= to);
  return quantity?.value ?? null;
}

function tailEnd(clause: Clause, end: number, to: number): number {
  const tail = new RegExp(`^[”"]?(?:${NOUN}|的)*`).exec(clause.plain.slice(end - clause.start, to - clause.start));
  return end + (tail?.[0].length ?? 0);
}

/** The group that gives a name its grade now; of several the last. */
function groupOf(name: Named, groups: readonly Group[]): Group | undefined {
  return groups.find((group) => group.members.some((member) => meansName(name, member.name)));
}

/** Judges a claim about grades; `absent` where the notice grades none of the names. */
export function judgeGrade(claim: GradeClaim, printed: Printed): Judgement {
  const { facts, analysis } = printed.read;
  const grades = facts.groups.filter(
    (group) => group.kind === "grade" && group.period === null && group.members.length,
  );
  if (!grades.length) return absent;
  const earlier = facts.groups.filter((group) => group.kind === "grade" && group.period !== null);
  const { document } = facts;
  const at = (group: Group): Pick<Judgement, "quote" | "at" | "strength"> => ({
    strength: 1,
    quote: analysis.notice.text.slice(group.statement.start, group.statement.end),
    at: group.statement,
  });
  const year = claim.period?.year ?? null;
  const isOtherYear = year !== null && document.year !== null && year !== document.year;
  if (claim.count !== null) return judgeCount(claim.grade, claim.count, grades, at);
  const found = claim.names.map((name) => ({ name, group: groupOf(name, grades) }));
  const known = found.flatMap(({ name, group }) => (group ? [{ name, group }] : []));
  const [first] = known;
  if (!first) return absent;
  if (isOtherYear) {
    const past = claim.names.map((name) => groupOf(name, earlier));
    const [group] = past.flatMap((one) => one ?? []);
    if (group && past.every((one) => one?.label === claim.grade)) return { verdict: "agrees", ...at(group) };
    if (group) return { verdict: "differs", difference: "grade", says: group.label, ...at(group) };
    return known.every((one) => one.group.label === claim.grade)
      ? { verdict: "differs", difference: "period", says: document.period ?? String(document.year), ...at(first.group) }
      : absent;
  }
  const wrong = known.find(({ group }) => (group.label === claim.grade) === claim.denied);
  if (wrong)
    return {
      verdict: "differs",
      difference: "grade",
      says: claim.from === null ? wrong.group.label : moveOf(groupOf(wrong.name, earlier) ?? wrong.group, printed),
      ...at(wrong.group),
    };
  if (claim.from !== null) {
    const group = groupOf(first.name, earlier);
    if (!group) return { verdict: "agrees", ...at(first.group) };
    if (group.label !== claim.from)
      return { verdict: "differs", difference: "grade", says: moveOf(group, printed), ...at(group) };
    return { verdict: "agrees", ...at(group) };
  }
  if (claim.exclusive) {
    const missing = first.group.members.filter((member) => !claim.names.some((name) => meansName(name, member.name)));
    if (missing.length)
      return {
        verdict: "differs",
        difference: "members",
        says: listed(first.group.members, missing, analysis.notice.text),
        ...at(first.group),
      };
  }
  return { verdict: "agrees", ...at(first.group) };
}

/** 由良好上升为优秀, where the earlier grade is printed so; else the grade. */
function moveOf(group: Group, printed: Printed): string {
  const move = printed.read.facts.groups.find(
    (other) =>
      other.kind === "set" && other.statement.start === group.statement.start && other.label.includes(group.label),
  );
  return move?.label ?? group.label;
}

function judgeCount(
  grade: string,
  count: number,
  grades: readonly Group[],
  at: (group: Group) => Pick<Judgement, "quote" | "at" | "strength">,
): Judgement {
  const same = grades.filter((group) => group.label === grade);
  const [first] = same;
  if (!first) {
    const [any] = grades;
    return count === 0 && any ? { verdict: "agrees", ...at(any) } : absent;
  }
  const sizes = same.map((group) => group.members.length);
  const total = sizes.reduce((sum, size) => sum + size, 0);
  if (sizes.includes(count) || total === count) return { verdict: "agrees", ...at(first) };
  return {
    verdict: "differs",
    difference: "value",
    says: first.stated === null ? first.label : `${first.stated}个`,
    ...at(first),
  };
}
