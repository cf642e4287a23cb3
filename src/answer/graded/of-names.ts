/** What grade places have, and whether they have one: 长春市是什么等次, 长春市是优秀吗. */
import type { Group, Member } from "../../facts/facts.js";
import type { Question } from "../../question/question.js";
import type { Candidate, Proposal } from "../candidate.js";
import { type Source, sameName } from "../source.js";
import { byCategory, evidenceOf, short } from "./groups.js";

/** 排第几, 第几名: asks for a place. */
const PLACE_ASKED = /第几|排几|几名|名次|位次/;
/** 长春市是什么等次, 长春市是优秀吗. */
export function ofNames(
  question: Question,
  source: Source,
  groups: readonly Group[],
  names: readonly (readonly string[])[],
  score: number,
): Proposal {
  const found = names.map((readings): { group: Group; member: Member } | { missing: string } => {
    const holds = (group: Group): boolean =>
      group.members.some((member) => readings.some((reading) => sameName(reading, member.name)));
    const inCategory = byCategory(question, groups).filter(holds);
    const group = inCategory[0] ?? groups.find(holds);
    const member = group?.members.find((candidate) => readings.some((reading) => sameName(reading, candidate.name)));
    return group && member ? { group, member } : { missing: readings[0] ?? "" };
  });
  const missing = found.flatMap((item) => ("missing" in item && item.missing ? [item.missing] : []));
  const graded = found.flatMap((item) => ("group" in item ? [item] : []));
  // 延边州在优秀等次里排第几名: a grade tells no place within itself
  if (question.ask === "rank" && question.grades.length && PLACE_ASKED.test(question.plain))
    return short(["名次"], 0.6);
  if (missing.length || !graded.length)
    return short(
      missing.map((name) => `${name}的等次`),
      0.6,
    );
  const used = graded.map((item) => item.group);
  const told = graded.map((item) => `${item.member.name}：${item.group.label}`).join("；");
  let direct = told;
  const asked = question.grades;
  if (question.ask === "yesno" && asked.length === 1 && graded.length >= 1) {
    const yes = graded.every((item) => item.group.label === asked[0]);
    direct = `${yes ? "是" : "不是"}，${graded.map((item) => `${item.member.name}为${item.group.label}`).join("，")}`;
  }
  // 辽源没评上优秀吧: yes where it has another
  const [except] = question.exceptGrades;
  if (question.ask === "yesno" && asked.length === 0 && question.exceptGrades.length === 1) {
    const yes = graded.every((item) => item.group.label !== except);
    direct = `${yes ? "是" : "不是"}，${graded.map((item) => `${item.member.name}为${item.group.label}`).join("，")}`;
  }
  return {
    candidates: [
      {
        kind: "grade",
        score: score + 0.25,
        direct,
        figures: [],
        names: graded.map((item) => ({ source, text: item.member.name, span: item.member.span })),
        evidence: [...itemsOf(source, graded), ...evidenceOf(source, used)],
        computed: [],
      },
    ],
    shortfalls: [],
  };
}

/** The paragraphs that members open of their own (2．…公众号：12条有效留言未回复), where they are not the group's. */
function itemsOf(source: Source, graded: readonly { group: Group; member: Member }[]): Candidate["evidence"] {
  const { passages } = source.read.analysis.notice;
  return graded.flatMap(({ group, member }) => {
    const passage = passages.findIndex((one) => one.start <= member.span.start && member.span.end <= one.end);
    return passage >= 0 && passage !== group.passage ? [{ source, passage, spans: [member.span] }] : [];
  });
}
