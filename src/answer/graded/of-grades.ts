/** Who has a grade, how many have it, and by how many one grade has more than another. */

import { textOf } from "../../corpus/notice.js";
import type { Group } from "../../facts/facts.js";
import type { Question } from "../../question/question.js";
import { cut } from "../../text/cut.js";
import { nothing, type Proposal } from "../candidate.js";
import { SHORT } from "../lengths.js";
import type { Source } from "../source.js";
import { byCategory, evidenceOf, namesOf, one, short } from "./groups.js";

/** 考核结果, 结果: every group is wanted. */
const ALL_GROUPS = /结果|分别|各地|各市|各单位|情况|所有|全部/;

/** 优秀的有哪些, 没评上优秀的, 优秀的有几个, 各地的等次. */
export function ofGrades(question: Question, source: Source, groups: readonly Group[], score: number): Proposal {
  let labels = question.grades;
  const labelled = groups.filter((group) => labels.includes(group.label));
  const inCategory = byCategory(question, labelled.length ? labelled : groups);
  if (!labels.length && question.exceptGrades.length) {
    labels = [...new Set(inCategory.map((group) => group.label))].filter(
      (label) => !question.exceptGrades.includes(label),
    );
  }
  const wanted = labels.length ? inCategory.filter((group) => labels.includes(group.label)) : inCategory;
  if (!wanted.length) return short([`${labels.join("、")}等次`], 0.6);
  if (!labels.length && !ALL_GROUPS.test(question.plain) && question.ask !== "open" && question.ask !== "which")
    return nothing;
  const empty = wanted.every((group) => group.members.length === 0 && group.stated === 0);
  const all = wanted.flatMap((group) => group.members);
  const evidence = evidenceOf(source, wanted);
  const several = new Set(wanted.map((group) => `${group.label}${group.category ?? ""}`)).size > 1;
  const categories = new Set(wanted.map((group) => group.category)).size > 1;
  const told = wanted
    .map(
      (group) =>
        `${categories && group.category ? `${group.category}` : ""}${group.label}：${membersTold(source, group)}`,
    )
    .join("\n");
  if (question.ask === "yesno") {
    const direct = empty ? `没有${labels.join("、")}的` : `有，${told}`;
    return one({ kind: "grade", score, direct, figures: [], names: namesOf(source, wanted), evidence, computed: [] });
  }
  if (empty)
    return one({
      kind: "grade",
      score,
      direct: `没有${labels.join("、")}的`,
      figures: [],
      names: [],
      evidence,
      computed: [],
    });
  if (question.compute === "difference" && labels.length === 2) return differenceOf(source, wanted, labels, score);
  // 其他部门为合格: how many, the notice does not say
  if (question.count && wanted.every((group) => group.members.length > 0 || group.stated !== null)) {
    const parts = wanted.map((group) => group.members.length || (group.stated ?? 0));
    const count = String(parts.reduce((sum, part) => sum + part, 0));
    const isNamed = wanted.every((group) => group.members.length > 0 || group.stated === 0);
    const formula = parts.length > 1 ? `${parts.join(" + ")} = ${count}` : `数名单得 ${count}`;
    return one({
      kind: "count",
      score: score + 0.05,
      direct: cut(
        `${several ? `${labels.join("和")}共` : ""}${count}个：${isNamed ? all.map((member) => member.name).join("、") : told}`,
        SHORT,
      ),
      figures: [],
      names: namesOf(source, wanted),
      evidence,
      computed: [
        { text: count, formula },
        ...(parts.length > 1 ? parts.map((part) => ({ text: String(part), formula: `数名单得 ${part}` })) : []),
      ].slice(0, 4),
    });
  }
  return one({
    kind: "grade",
    score,
    direct: told,
    figures: [],
    names: namesOf(source, wanted),
    evidence,
    computed: [],
  });
}

/** The members of a group; where a notice does not name them (其余15个成员单位为B级), what it says of them. */
function membersTold(source: Source, group: Group): string {
  if (group.members.length) return group.members.map((member) => member.name).join("、");
  return group.stated === 0 ? "无" : textOf(source.read.analysis.notice, group.statement);
}

/** 良好比优秀多几个. */
function differenceOf(source: Source, groups: readonly Group[], labels: readonly string[], score: number): Proposal {
  const counts = labels.map((label) =>
    groups.filter((group) => group.label === label).reduce((sum, group) => sum + group.members.length, 0),
  );
  const [a = 0, b = 0] = counts;
  const difference = Math.abs(a - b);
  const [more, less] = a >= b ? [labels[0], labels[1]] : [labels[1], labels[0]];
  return one({
    kind: "compare",
    score: score + 0.2,
    direct:
      a === b ? `一样多，都是${a}个` : `${more}比${less}多${difference}个（${Math.max(a, b)}个比${Math.min(a, b)}个）`,
    figures: [],
    names: [],
    evidence: evidenceOf(source, groups),
    computed: [
      { text: String(difference), formula: `${Math.max(a, b)} − ${Math.min(a, b)} = ${difference}` },
      { text: String(a), formula: `数${labels[0]}名单得 ${a}` },
      { text: String(b), formula: `数${labels[1]}名单得 ${b}` },
    ],
  });
}
