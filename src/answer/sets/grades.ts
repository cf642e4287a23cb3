/** The grades of a notice in order, and who has which. */
import type { Group } from "../../facts/facts.js";
import type { Question } from "../../question/question.js";
import { gradeScale } from "../../text/lexicon/comparing.js";
import { gradeSets } from "../../text/lexicon/genre.js";
import type { Source } from "../source.js";
import type { Order } from "./orders.js";
import { scoreOf } from "./values.js";

/** The grades that the notice itself gives, not those of an earlier year that it mentions. */
export function gradesOf(source: Source): Group[] {
  return source.read.facts.groups.filter((group) => group.kind === "grade" && group.period === null);
}

/** Grades from best to worst: 合格, 优秀, 较差 → 优秀, 合格, 较差; null where they are of no one order. */
export function inOrder(labels: readonly string[]): string[] | null {
  const set = gradeSets.find((candidate) => labels.every((label) => candidate.includes(label)));
  const rank = (label: string): number =>
    set ? set.indexOf(label) : gradeScale.findIndex((line) => line.includes(label));
  const ranks = labels.map(rank);
  if (ranks.includes(-1) || new Set(ranks).size < new Set(labels).size) return null;
  return [...new Set(labels)].sort((a, b) => rank(a) - rank(b));
}

/** The category of a group; what is cut too short to name one (其) is none. */
export const categoryOf = (group: Group): string | null =>
  group.category !== null && group.category.length >= 2 ? group.category : null;

/** The groups of the category of which a question speaks (成员单位, 市直部门); all where it speaks of none. */
export function ofCategory(question: Question, groups: readonly Group[]): readonly Group[] {
  const shared = (category: string): number => {
    let pairs = question.whose !== "" && category.includes(question.whose) ? 2 : 0;
    for (let i = 0; i + 1 < category.length; i++) if (question.plain.includes(category.slice(i, i + 2))) pairs += 1;
    return pairs;
  };
  const best = Math.max(0, ...groups.map((group) => shared(categoryOf(group) ?? "")));
  return best < 2 ? groups : groups.filter((group) => shared(categoryOf(group) ?? "") === best);
}

/**
 * The order within each grade all of whose members have scores (优秀（4个）：A 95.6分、B 94.8分…). Those of the best grade are
 * the first of all, those of the worst the last.
 */
export function fromGrades(source: Source): Order[] {
  const graded = gradesOf(source).filter((group) => group.members.length > 0 || group.stated !== 0);
  return [...new Set(graded.map(categoryOf))].flatMap((category) => {
    const own = graded.filter((group) => categoryOf(group) === category);
    const labels = inOrder([...new Set(own.map((group) => group.label))]) ?? [];
    return labels.flatMap((label, i) => {
      const groups = own.filter((group) => group.label === label);
      const within = scored(source, groups, category);
      const best = labels.length > 1 && i === 0 ? within.filter((order) => order.side === "first") : [];
      const worst = labels.length > 1 && i === labels.length - 1 ? within.filter((order) => order.side === "last") : [];
      return [...within, ...[...best, ...worst].map((order) => ({ ...order, grade: null, whole: false }))];
    });
  });
}

/** The members of a grade by their scores, from both sides; nothing where one of them has none. */
function scored(source: Source, groups: readonly Group[], category: string | null): Order[] {
  const members = groups.flatMap((group) =>
    group.members.map((member) => ({ member, figure: scoreOf(source, member.name) })),
  );
  const [head] = groups;
  const stated = groups.reduce((sum, group) => sum + (group.stated ?? 0), 0);
  if (!head || !members.length || members.some((item) => !item.figure) || members.length < stated) return [];
  const value = (item: (typeof members)[number]): number => item.figure?.value ?? 0;
  return (["first", "last"] as const).map((side) => {
    const sorted = [...members].sort((a, b) => (side === "first" ? value(b) - value(a) : value(a) - value(b)));
    return {
      side,
      label: `${head.label} 得分 排名`,
      own: `${category ?? ""} 得分 排名 ${head.label}`,
      category,
      entries: sorted.map(({ member, figure }, i) => ({
        name: { source, text: member.name, span: member.span },
        place: i + 1,
        figure,
      })),
      sure: true,
      whole: true,
      grade: head.label,
      of: "names",
      passage: sorted[0]?.figure?.passage ?? head.passage,
      span: sorted[0]?.figure?.clause ?? head.statement,
    };
  });
}
