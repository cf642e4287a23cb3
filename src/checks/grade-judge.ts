/** What a notice says to the grades that a text gives: judged by its groups, by whoever has not been named (其余), and by its moves. */
import type { Group } from "../facts/facts.js";
import { longestSays } from "./claim.js";
import type { GradeClaim } from "./grade-claims.js";
import { absent, type Judgement } from "./judgement.js";
import { listed } from "./listed.js";
import { joined, meansName, type Named } from "./names.js";
import type { Printed } from "./printed.js";

const REST = /其余|其他|其它|剩余/;
/** Nouns for whoever is graded. */
const ANYONE = /^(?:地区|单位|市|县|区|州|城市|市州|县区|市县|市（州）|县（市、区）|对象|部门和单位)?$/;
/** 8个市州水资源考核优秀: what was assessed stands between the graded and the grade. */
const KIND_BEFORE = /^(?:地区|市州|市（州）|城市|县区|县（市、区）)/;
const DIFFERS = { verdict: "differs" } as const;

/** Judges a claim about grades; `absent` where the notice grades none of the names. */
export function judgeGrade(claim: GradeClaim, printed: Printed): Judgement {
  const { groups, document } = printed.read.facts;
  const grades = groups.filter((group) => group.kind === "grade" && group.period === null);
  const earlier = groups.filter((group) => group.kind === "grade" && group.period !== null);
  const known = joined(claim.names).flatMap((name) => {
    const group = groupOf(name, grades) ?? restOf(name, grades, printed);
    return group ? [{ name, group }] : [];
  });
  const [first] = known;
  if (!first)
    return claim.count === null || claim.names.length ? absent : judgeCount(claim, claim.count, grades, printed);
  const year = claim.period?.year ?? null;
  if (year !== null && document.year !== null && year !== document.year) {
    const past = judgeEarlier(claim, earlier, printed);
    if (past) return past;
    return known.every(({ group }) => labelOf(group) === claim.grade)
      ? {
          ...DIFFERS,
          difference: "period",
          says: document.period ?? String(document.year),
          ...at(first.group, printed),
        }
      : absent;
  }
  const streak = judgeStreak(claim, printed);
  if (streak) return streak;
  const wrong = known.find(({ group }) => (labelOf(group) === claim.grade) === claim.denied);
  const holders =
    wrong && claim.isNameStated && !claim.denied ? holdersOf(claim.grade, wrong.group, grades) : undefined;
  if (holders) {
    const says = listed(holders.members, holders.members, printed.read.analysis.notice.text);
    return { ...DIFFERS, difference: "members", says, ...at(holders, printed) };
  }
  if (wrong) {
    const says = claim.from === null ? wrong.group.label : moveOf(groupOf(wrong.name, earlier) ?? wrong.group, printed);
    return { ...DIFFERS, difference: "grade", says, ...at(wrong.group, printed) };
  }
  if (claim.from !== null) {
    const moved = groups.find(({ kind, label }) => kind === "set" && isMove(label, claim));
    const strangers = moved ? claim.names.filter((name) => !groupOf(name, [moved])) : [];
    // 玉霞市、白翎州由良好升为优秀 where 鹤岭市、白翎州 are
    if (moved && strangers.length > 0 && strangers.every((name) => !groupOf(name, earlier)))
      return { ...DIFFERS, difference: "members", says: membersOf(moved, printed), ...at(moved, printed) };
    const group = groupOf(first.name, earlier);
    if (group && labelOf(group) !== claim.from)
      return { ...DIFFERS, difference: "grade", says: moveOf(group, printed), ...at(group, printed) };
    return { verdict: "agrees", ...at(group ?? first.group, printed) };
  }
  const { members } = first.group;
  const missing = members.filter((member) => !claim.names.some((name) => meansName(name, member.name)));
  if (claim.exclusive && missing.length) {
    const says = listed(members, missing, printed.read.analysis.notice.text);
    return { ...DIFFERS, difference: "members", says, ...at(first.group, printed) };
  }
  if (claim.count !== null && members.length && claim.count !== members.length)
    return { ...DIFFERS, difference: "value", says: countOf(first.group, printed), ...at(first.group, printed) };
  return { verdict: "agrees", ...at(first.group, printed) };
}

const STREAK = /连续[一二三四五六七八九十两\d]+(?:个?[年月次]|个?季度)/;

/** 鹤岭市连续三年获得优秀 where 青岚市、玉霞市 are printed to: judged by who stands before it; null where no one does. */
function judgeStreak(claim: GradeClaim, { read: { analysis } }: Printed): Judgement | null {
  const streak = STREAK.exec(claim.said)?.[0];
  if (streak === undefined || !claim.names.length) return null;
  const streaks = analysis.clauses.filter(({ plain }) => STREAK.test(plain) && plain.includes(claim.grade));
  const clause = streaks.find(({ plain }) => plain.includes(streak)) ?? streaks[0];
  const told = STREAK.exec(clause?.plain ?? "")?.[0] ?? "";
  const printed = clause?.names.filter(({ end }) => end <= clause.start + clause.plain.indexOf(told)) ?? [];
  const [first] = printed;
  const last = printed.at(-1);
  if (!clause || !first || !last) return null;
  const { text } = analysis.notice;
  const base = {
    strength: 1,
    quote: text.slice(clause.start, clause.end),
    at: { start: clause.start, end: clause.end },
  };
  if (claim.names.every((name) => printed.some((one) => meansName(name, one.name.text))))
    return told === streak ? { verdict: "agrees", ...base } : { ...DIFFERS, difference: "value", says: told, ...base };
  if (told !== streak) return null;
  return { ...DIFFERS, difference: "members", says: text.slice(first.start, last.end).slice(0, longestSays), ...base };
}

/** 由良好上升为优秀: both grades in the claim's order. */
function isMove(label: string, { from, grade }: GradeClaim): boolean {
  const plain = label.toLowerCase();
  const start = from === null ? -1 : plain.indexOf(from);
  return start >= 0 && plain.indexOf(grade, start + (from?.length ?? 0)) > start;
}

const membersOf = ({ members }: Group, { read }: Printed): string =>
  listed(members, members, read.analysis.notice.text);

const labelOf = (group: Group): string => group.label.toLowerCase();

/** Who has a grade, among the same sort of graded as another group: 市直部门. */
function holdersOf(grade: string, { category }: Group, grades: readonly Group[]): Group | undefined {
  return grades.find((group) => labelOf(group) === grade && group.category === category && group.members.length > 0);
}

function at(group: Group, printed: Printed): Pick<Judgement, "quote" | "at" | "strength"> {
  const { start, end } = group.statement;
  return { strength: 1, quote: printed.read.analysis.notice.text.slice(start, end), at: { start, end } };
}

/** The group that gives a name its grade. */
function groupOf(name: Named, groups: readonly Group[]): Group | undefined {
  return groups.find((group) => group.members.some((member) => meansName(name, member.name)));
}

/** 其他5个市为良好: the group of a name that the notice prints and grades nowhere else, where there is one such group. */
function restOf(name: Named, groups: readonly Group[], printed: Printed): Group | undefined {
  const { plain } = printed.read.analysis;
  const rests = groups.filter(
    (group) =>
      !group.members.length && group.stated !== 0 && REST.test(plain.slice(group.statement.start, group.statement.end)),
  );
  if (!name.readings.some((reading) => plain.includes(reading))) return undefined;
  if (rests.length <= 1) return rests[0];
  return rests.find((group) => /单位|部门|直/.test(group.category ?? "") !== name.isPlace);
}

function judgeEarlier(claim: GradeClaim, earlier: readonly Group[], printed: Printed): Judgement | null {
  const past = claim.names.map((name) => groupOf(name, earlier));
  const [group] = past.flatMap((one) => one ?? []);
  if (!group) return null;
  if (past.every((one) => one && labelOf(one) === claim.grade)) return { verdict: "agrees", ...at(group, printed) };
  return { ...DIFFERS, difference: "grade", says: group.label, ...at(group, printed) };
}

/** 由良好上升为优秀, where the earlier grade is printed so; else the grade. */
function moveOf(group: Group, printed: Printed): string {
  const move = printed.read.facts.groups.find(
    (other) =>
      other.kind === "set" && other.statement.start === group.statement.start && other.label.includes(group.label),
  );
  return move?.label ?? group.label;
}

/** 优秀等次有7个, 没有不合格的: the number of those with a grade, in the kind of the graded that the claim names. */
function judgeCount(claim: GradeClaim, count: number, grades: readonly Group[], printed: Printed): Judgement {
  const { plain } = printed.read.analysis;
  const isOf = ({ category, statement }: Group): boolean =>
    ANYONE.test(claim.counted) ||
    KIND_BEFORE.test(claim.counted) ||
    sharedPairs(claim.counted, `${category ?? ""}，${plain.slice(statement.start, statement.end)}`) > 0;
  const same = grades.filter((group) => labelOf(group) === claim.grade && isOf(group));
  const [first] = same;
  if (!first) {
    const [any] = grades;
    return count === 0 && any ? { verdict: "agrees", ...at(any, printed) } : absent;
  }
  const sizes = same.map((group) => group.stated ?? group.members.length);
  const total = sizes.reduce((sum, size) => sum + size, 0);
  const meant = same.filter((group) => sharedPairs(group.category ?? "", claim.plain) > 0);
  const asked = meant.length ? meant : same;
  if (asked.some((group) => (group.stated ?? group.members.length) === count) || total === count)
    return { verdict: "agrees", ...at(asked[0] ?? first, printed) };
  return {
    ...DIFFERS,
    difference: "value",
    says: countOf(asked[0] ?? first, printed),
    ...at(asked[0] ?? first, printed),
  };
}

/** How many pairs of neighbouring characters two texts share. */
function sharedPairs(a: string, b: string): number {
  let shared = 0;
  for (let i = 0; i + 1 < a.length; i++) if (b.includes(a.slice(i, i + 2))) shared += 1;
  return shared;
}

/** The printed number of a group's members, where it is printed; else its grade. */
function countOf({ stated, label, members, statement: { start, end } }: Group, { read }: Printed): string {
  if (stated === null) {
    const [first, last] = [members[0], members.at(-1)];
    const isShort = first && last && last.span.end - first.span.start <= longestSays;
    return isShort ? listed(members, members, read.analysis.notice.text) : label;
  }
  const counted = new RegExp(`(?<!\\d)${stated}[个家名所户]`).exec(read.analysis.plain.slice(start, end));
  return counted?.[0] ?? `${stated}个`;
}
