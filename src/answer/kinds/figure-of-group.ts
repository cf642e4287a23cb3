/** Figures and terms that a notice gives for all of a grade or a list, asked for one name of it. */
import type { Question } from "../../question/question.js";
import type { Candidate } from "../candidate.js";
import { type RankedFigure, rankFigures } from "../figures.js";
import { narrowing } from "../fit.js";
import { groupsOf, type Source, sameName } from "../source.js";
import { COVERAGE, LONGEST, label, missingOf, toCandidate } from "./figure.js";

/**
 * 鹤岭市能拿到多少奖励资金, where the notice gives every holder of a grade the same (对获得优秀等级的市（州）各安排600万元): the
 * figure of the name's grade.
 */
export function byGradeOfName(question: Question, source: Source): Candidate[] {
  const asked = narrowing(question, source);
  const [name] = asked;
  if (asked.length !== 1 || !name?.known || question.ask !== "amount" || question.grades.length) return [];
  const grades = groupsOf(source, name.text).filter((group) => group.kind === "grade" && group.period === null);
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
      direct: `${best.figure.text}（${name.text}为${grade.label}：${label(source, best.figure)}）`.slice(0, LONGEST),
      evidence: [...told.evidence, { source, passage: grade.passage, spans: [grade.statement] }],
    },
  ];
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
    const meant = groups.filter((group) => opening?.includes(group.label.toLowerCase()));
    return meant.length ? meant.some(holds) : null;
  };
  const { clauses } = source.read.analysis;
  const [best] = rankFigures({ ...question, names: [] }, source).filter((item) => {
    if (item.figure.role !== "date" || missingOf(question, item).length > 0 || item.cover.coverage < COVERAGE)
      return false;
    const clause = clauses[item.clause];
    const segment = clauses.filter((other) => other.segment === clause?.segment);
    const opening = segment[0]?.plain ?? "";
    if (!/^(?:其他|其余|其它)/.test(opening)) return isOf(opening) === true;
    const last = clauses[(segment[0]?.index ?? 0) - 1];
    const before = clauses.find((other) => other.segment === last?.segment);
    return before !== undefined && before.sentence === clause?.sentence && isOf(before.plain) === false;
  });
  return best ? [toCandidate(question, best)] : [];
}
