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

/** 优秀（4个）：A 95.6分、B 94.8分…: where all of the best grade have scores, they are the first; so with the last. */
export function fromGrades(source: Source): Order[] {
  const graded = gradesOf(source).filter((group) => group.members.length > 0 || group.stated !== 0);
  const orders: Order[] = [];
  for (const category of new Set(graded.map(categoryOf))) {
    const own = graded.filter((group) => categoryOf(group) === category);
    const sorted = inOrder([...new Set(own.map((group) => group.label))]);
    if (!sorted || sorted.length < 2) continue;
    for (const side of ["first", "last"] as const) {
      const label = side === "first" ? sorted[0] : sorted.at(-1);
      const scored = own
        .filter((group) => group.label === label)
        .flatMap((group) => group.members.map((member) => ({ group, member, figure: scoreOf(source, member.name) })));
      const [head] = scored;
      if (!head || scored.some((item) => !item.figure) || scored.length < (head.group.stated ?? 0)) continue;
      const order = [...scored].sort(
        (a, b) => (side === "first" ? -1 : 1) * ((a.figure?.value ?? 0) - (b.figure?.value ?? 0)),
      );
      orders.push({
        side,
        label: `${label ?? ""} 得分 排名`,
        own: `${category ?? ""} 得分 排名 ${label ?? ""}`,
        category,
        entries: order.map(({ member, figure }, i) => ({
          name: { source, text: member.name, span: member.span },
          place: i + 1,
          figure,
        })),
        sure: true,
        whole: false,
        of: "names",
        passage: order[0]?.figure?.passage ?? head.group.passage,
        span: order[0]?.figure?.clause ?? head.group.statement,
      });
    }
  }
  return orders;
}
