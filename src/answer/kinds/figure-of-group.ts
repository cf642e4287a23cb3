/** Figures and terms that a notice gives for all of a grade or a list, asked for one name of it. */

import type { Group } from "../../facts/facts.js";
import type { Question } from "../../question/question.js";
import { cut } from "../../text/cut.js";
import type { Candidate } from "../candidate.js";
import { LONGEST_TOLD as LONGEST, label } from "../figure-told.js";
import { type RankedFigure, rankFigures } from "../figures.js";
import { narrowing } from "../fit.js";
import { inOrder } from "../sets/grades.js";
import { groupsOf, type Source, sameName } from "../source.js";
import { COVERAGE, toCandidate } from "./figure.js";
import { missingOf } from "./figure-missing.js";

/**
 * 鹤岭市能拿到多少奖励资金, where the notice gives every holder of a grade the same (对获得优秀等级的市（州）各安排600万元): the
 * figure of the name's grade.
 */
export function byGradeOfName(question: Question, source: Source): Candidate[] {
  const asked = narrowing(question, source);
  const [name] = asked;
  if (asked.length !== 1 || !name?.known || question.ask !== "amount" || question.grades.length) return [];
  // 先进单位 is no grade, but what it gets is told in the same way
  const grades = groupsOf(source, name.text).filter(
    (group) =>
      group.period === null && (group.kind === "grade" || (group.label.length >= 4 && group.members.length > 1)),
  );
  const clauseText = (item: RankedFigure): string => source.read.analysis.clauses[item.clause]?.plain ?? "";
  const [best] = rankFigures({ ...question, names: [] }, source).filter(
    (item) =>
      missingOf(question, item).length === 0 &&
      item.cover.coverage >= COVERAGE &&
      item.cover.weight > 0 &&
      /各|均|每/.test(clauseText(item)) &&
      grades.some((group) => clauseText(item).includes(group.label.toLowerCase())),
  );
  const grade = grades.find((group) => best && clauseText(best).includes(group.label.toLowerCase()));
  if (!best || !grade) return [];
  const told = toCandidate(question, best);
  return [
    {
      ...told,
      direct: cut(`${best.figure.text}（${name.text}为${grade.label}：${label(source, best.figure)}）`, LONGEST),
      evidence: [...told.evidence, { source, passage: grade.passage, spans: [grade.statement] }],
    },
  ];
}

/** 其他地区于4月15日前…: all but those named before. */
const OTHERS = /^(?:其他|其余|其它)/;

/** 合格等次及以下的乡镇: the grades that are worse than the one named. */
function gradesBelow(groups: readonly Group[], named: readonly Group[]): Group[] {
  const [from] = named.filter((group) => group.kind === "grade").sort((a, b) => b.label.length - a.label.length);
  if (!from) return [];
  return groups.filter((group) => group.kind === "grade" && inOrder([from.label, group.label])?.[1] === group.label);
}

/** 上述6家单位要在…前完成整改: those over whose paragraphs the numbered headings of one section stand, if they are as many. */
function isAmongHeadings(source: Source, count: number, readings: readonly string[]): boolean {
  const { sections } = source.read.analysis.notice;
  const { plain } = source.read.analysis;
  return sections.some((_, parent) => {
    const below = sections.filter((section) => section.parent === parent && section.heading);
    return (
      below.length === count &&
      below.some(({ heading }) =>
        readings.some((reading) => heading && plain.slice(heading.start, heading.end).includes(reading)),
      )
    );
  });
}

/**
 * 石棠市的整改方案哪天前报, where a term is set for all of a grade or a list (C级地区要…于3月31日前…；其他地区于4月15日前…): that of
 * the one that has the name in it, or of the others where the one named before has it not.
 */
export function byListOfName(question: Question, source: Source): Candidate[] {
  const asked = narrowing(question, source);
  const [name] = asked;
  if (question.ask !== "when" || asked.length !== 1 || !name?.known) return [];
  const groups = source.read.facts.groups.filter((group) => group.period === null && group.label.length >= 2);
  const holds = (group: (typeof groups)[number]): boolean =>
    group.members.some((member) => [name.text, ...name.readings].some((reading) => sameName(reading, member.name)));
  /** Whether the name is of those with whom a text opens; null where it opens with no list. */
  const isOf = (text: string): boolean | null => {
    const opening =
      /^(?:[（(][一二三四五六七八九十]{1,3}[）)]|\d{1,2}[.．])?(?:对|凡)?(?<who>[^，]{2,24}?)(?:要|应|须|于|需|必须|在|\d)/.exec(
        text,
      )?.groups?.["who"];
    const above = /^(?:上述|以上)(?<count>\d{1,2})[家个所户名]/.exec(opening ?? "")?.groups?.["count"];
    if (above) return isAmongHeadings(source, Number(above), [name.text, ...name.readings]);
    const meant = groups.filter((group) => opening?.includes(group.label.toLowerCase()));
    if (opening && /及?以下/.test(opening)) meant.push(...gradesBelow(groups, meant));
    return meant.length ? meant.some(holds) : null;
  };
  const { clauses } = source.read.analysis;
  const [best] = rankFigures({ ...question, names: [] }, source).filter((item) => {
    if (item.figure.role !== "date" || missingOf(question, item).length > 0 || item.cover.coverage < COVERAGE)
      return false;
    const clause = clauses[item.clause];
    const ofSentence = clauses.filter((other) => other.sentence === clause?.sentence && other.index <= item.clause);
    const opening = ofSentence.filter((other) => other.segment === clause?.segment)[0]?.plain ?? "";
    if (!clause || !(OTHERS.test(opening) || OTHERS.test(clause.plain))) return isOf(opening) === true;
    const named = ofSentence.map((other) => isOf(other.plain)).filter((is) => is !== null);
    return named.length > 0 && !named.includes(true);
  });
  return best ? [toCandidate(question, best)] : [];
}
