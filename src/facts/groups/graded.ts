/**
 * Grades stated in a sentence: A、B为优秀等次; …等7个市考核等级为优秀; 获得优秀等次的单位有A、B; 其余为合格; 没有不合格的地区; 由良好上升为优秀.
 */
import type { Span } from "../../corpus/notice.js";
import { gradeNouns, gradeWords, plainGrades } from "../../text/lexicon/genre.js";
import { alternation } from "../../text/lexicon/words.js";
import type { Analysis, Clause } from "../analysis.js";
import type { Member } from "../facts.js";
import { nameRuns } from "../figures/scope.js";
import { smallNumber } from "../small-number.js";
import { categoryOf } from "./category.js";
import type { GroupDraft } from "./draft.js";
import { membersIn } from "./members.js";

const GRADE = alternation(gradeWords);
const NOUN = alternation(gradeNouns);
const PLAIN = new Set(plainGrades.map((grade) => grade.toLowerCase()));
const ASSESSED = "考核|考评|评估|评价|评定|测评|验收|评议|检查|督查";
/** (A、B为)优秀等次: the grade at a clause's end. */
const AT_END = new RegExp(`[“"]?(?<grade>${GRADE})[”"]?(?<tail>(?:${NOUN}|单位|地区|档|的|级)?)$`, "i");
/** 考核等级为, 被评定为, 获评: the verb before it. */
const VERB = new RegExp(
  `(?:(?:20\\d\\d年度?)?(?:年度|综合|总体)?(?:${ASSESSED})?(?:${NOUN}|成绩)?(?:均|都|全部|被|分别|综合|同时){0,2}(?:评定|评|确定|认定|考核|评价|评估|列|授予?|定|达)?(?:为|是|到)|获评为?|获得|荣获|评上|被?评定|列入|达到|位列|列|处于|进入)$`,
);
/** 获得优秀等次的单位有(A、B). */
const OPENING = new RegExp(
  `^(?<before>[^，：]{0,20}?)[“"]?(?<grade>${GRADE})(?!率)[”"]?(?<noun>${NOUN})?的?[\\u4e00-\\u9fff（）、]{0,10}?(?:有|包括|分别为|分别是|依次为|依次是|为|是)(?=[\\u4e00-\\u9fff])`,
  "i",
);
/** 没有考核等级为不合格的地区, 无不合格单位. */
const NO_ONE = new RegExp(
  `^(?:(?:20\\d\\d年?度?|本(?:年度?|季度|月|期|轮|次)|第?[一二三四]季度|此次|今年|全年|全[省市县区州盟镇]|各[市县区州]+|上半年|考核期内)*)(?:没有|无|未有|不存在|未出现)[^，]{0,16}?(?<grade>${GRADE})[”"]?(?:${NOUN})?(?:的|单位|地区|市|县|$)`,
  "i",
);
/** C类的单位2个（宁湖供电公司、市自来水公司）: names in brackets behind the grade. */
const IN_BRACKETS = new RegExp(
  `^(?<before>[^，：（]{0,20}?)[“"]?(?<grade>${GRADE})[”"]?(?:${NOUN})?的?[\\u4e00-\\u9fff]{0,8}?(?:共?(?<count>[0-9一二两三四五六七八九十]{1,4})(?:个|家|名|所))?（(?<list>[^（）]{2,200})）$`,
  "i",
);
const MOVE_VERBS = "上升|下降|提升|晋升|跃升|回升|滑落|降级|升级|晋级|调整|变更|下调|上调|恢复|转|升|降|变|调|退";
/** 由良好上升为优秀: an earlier grade beside the present one. */
const MOVED = new RegExp(
  `(?:由|从)[“"]?(?<old>${GRADE})[”"]?(?:${NOUN})?(?<verb>${MOVE_VERBS})(?:为|到|至)?[“"]?(?<grade>${GRADE})[”"]?(?:${NOUN})?$`,
  "i",
);
const LABEL = /^(?:[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,2}[.．、]|其中)+/;
/** 其余地区, 其他5个市: whoever has not been named. */
const THE_REST =
  /^(?:其余|其他|其它|剩余)(?:的)?(?:(?<count>[0-9一二两三四五六七八九十]{1,4})(?:个|家|名|所))?[^，]{0,14}$/;
/** (县农业农村局)因项目业主长期拖欠工程款(被评定为不合格): a reason between the names and the verb. */
const REASON = /(?:因|由于|经|在|凭|连续|继续)/;
/** 按规定直接(确定为不合格): nothing stands before the verb but how it came to it. */
const BY_RULE = /^(?:按[^，]{1,10}|直接|一律|依规|依法|因此|故|故而|相应|最终|被)*$/;
/** 与2022年度相比: of when the earlier grade is. */
const COMPARED = /(?:与|比|较|同)(?<period>[^，]{2,12}?)(?:相比|比较)/;
const NOT_STATED = "上一年度";
/** Longest clause that is read for a grade, in UTF-16 units. */
const LONGEST = 1000;

/**
 * The groups that a clause states; none where it states no grade. `goesOn` tells that a clause before it in the same
 * stretch stated one, so that a word such as 一般 is a grade here too.
 */
export function gradedGroups(analysis: Analysis, clause: Clause, goesOn: boolean): GroupDraft[] {
  if (clause.plain.length > LONGEST) return [];
  const moved = MOVED.exec(clause.plain.slice(-40));
  if (moved?.groups) return movedGroups(analysis, clause, moved.groups, clause.plain.length - moved[0].length);
  const none = NO_ONE.exec(clause.plain)?.groups?.["grade"];
  if (none) return isClear(none, clause.plain) ? [draft(analysis, clause, none, [], 0)] : [];
  const atEnd = gradedAtEnd(analysis, clause, goesOn);
  if (atEnd) return [atEnd];
  const opening = gradedInBrackets(analysis, clause) ?? gradedAtStart(analysis, clause);
  return opening ? [opening] : [];
}

/** 评为一类: a class or a tier that somebody was given is a grade. */
const GIVEN = /评|认定|确定|定为|列为/;
const TIER = /[类档级等]$/;

const isClear = (grade: string, words: string): boolean =>
  PLAIN.has(grade) || new RegExp(`(?:${NOUN}|档)`).test(words) || (TIER.test(grade) && GIVEN.test(words));

function draft(
  analysis: Analysis,
  clause: Clause,
  grade: string,
  members: readonly Member[],
  stated: number | null,
  start = clause.start,
): GroupDraft {
  const at = clause.start + clause.plain.lastIndexOf(grade);
  return {
    kind: "grade",
    label: analysis.notice.text.slice(at, at + grade.length),
    labelSpan: { start: at, end: at + grade.length },
    category: categoryOf(analysis, clause),
    members,
    period: null,
    stated,
    passage: clause.passage,
    statement: { start, end: clause.end },
  };
}

function gradedAtEnd(analysis: Analysis, clause: Clause, goesOn: boolean): GroupDraft | null {
  const end = AT_END.exec(clause.plain.slice(-24));
  const grade = end?.groups?.["grade"];
  if (!end || !grade) return null;
  const head = clause.plain.slice(0, clause.plain.length - end[0].length);
  const verb = VERB.exec(head.slice(-40))?.[0];
  const isSaid = goesOn || /[”"]/.test(end[0]);
  if (verb === undefined || !(isSaid || isClear(grade, `${verb}${end.groups?.["tail"] ?? ""}`))) return null;
  const list = head.slice(0, head.length - verb.length);
  const rest = THE_REST.exec(list.replace(LABEL, ""));
  if (rest) return draft(analysis, clause, grade, [], smallNumber(rest.groups?.["count"]));
  const found = membersIn(analysis, list, clause.start, false);
  // 青岚市、玉霞市连续三年获得优秀: not a plain list of names, so no plain grading
  if (found.members.length === found.items && found.items > 0)
    return draft(analysis, clause, grade, found.members, smallNumber(found.stated));
  const reason = REASON.exec(list);
  const named = reason ? membersIn(analysis, list.slice(0, reason.index), clause.start, false) : null;
  if (named && named.items > 0 && named.members.length === named.items && reason?.[0] !== "连续")
    return draft(analysis, clause, grade, named.members, null);
  return BY_RULE.test(list) ? gradedBefore(analysis, clause, grade) : null;
}

/** A、B、C等7个市，考核等级为优秀: the list stands in the clause before. */
function gradedBefore(analysis: Analysis, clause: Clause, grade: string): GroupDraft | null {
  const previous = analysis.clauses[clause.index - 1];
  if (!previous || previous.segment !== clause.segment || AT_END.test(previous.plain.slice(-24))) return null;
  const found = membersIn(analysis, previous.plain, previous.start, false);
  if (found.items && found.members.length === found.items)
    return draft(analysis, clause, grade, found.members, smallNumber(found.stated), previous.start);
  // 省体育局、省文物局得分低于60分，被评为不合格: the subject of the clause before
  const [run] = nameRuns(previous, analysis.plain);
  if (!run || run.start !== previous.start || !previous.quantities.length) return null;
  const members = run.items.map(({ start, end }) => ({
    name: analysis.notice.text.slice(start, end),
    span: { start, end },
  }));
  return draft(analysis, clause, grade, members, null, previous.start);
}

function gradedAtStart(analysis: Analysis, clause: Clause): GroupDraft | null {
  const found = OPENING.exec(clause.plain.slice(0, 60));
  const grade = found?.groups?.["grade"];
  if (!found || !grade || !isClear(grade, found[0])) return null;
  const list = membersIn(analysis, clause.plain.slice(found[0].length), clause.start + found[0].length, false);
  if (!list.items || list.members.length < list.items) return null;
  const made = draft(analysis, clause, grade, list.members, smallNumber(list.stated));
  const at = clause.start + found[0].lastIndexOf(grade);
  return {
    ...made,
    labelSpan: { start: at, end: at + grade.length },
    label: analysis.notice.text.slice(at, at + grade.length),
  };
}

function gradedInBrackets(analysis: Analysis, clause: Clause): GroupDraft | null {
  const found = IN_BRACKETS.exec(clause.plain)?.groups;
  const grade = found?.["grade"];
  const list = found?.["list"];
  if (!found || !grade || !list || !isClear(grade, clause.plain)) return null;
  const { members, items } = membersIn(analysis, list, clause.end - 1 - list.length, false);
  if (!items || members.length < items) return null;
  const made = draft(analysis, clause, grade, members, smallNumber(found["count"]));
  const at = clause.start + clause.plain.indexOf(grade, (found["before"] ?? "").length);
  return { ...made, labelSpan: { start: at, end: at + grade.length } };
}

function movedGroups(
  analysis: Analysis,
  clause: Clause,
  found: NonNullable<RegExpExecArray["groups"]>,
  from: number,
): GroupDraft[] {
  const { members } = membersIn(analysis, clause.plain.slice(0, from), clause.start, false);
  if (!members.length) return [];
  const old = found["old"] ?? "";
  const at = clause.start + clause.plain.indexOf(old, from);
  const move: Span = { start: clause.start + from, end: clause.end };
  const printed = (span: Span): string => analysis.notice.text.slice(span.start, span.end);
  const shared = {
    category: categoryOf(analysis, clause),
    members,
    stated: null,
    passage: clause.passage,
    statement: { start: clause.start, end: clause.end },
  };
  const was: Span = { start: at, end: at + old.length };
  return [
    { kind: "grade", label: printed(was), labelSpan: was, period: comparedWith(analysis, clause), ...shared },
    { kind: "set", label: printed(move), labelSpan: move, period: null, ...shared },
  ];
}

function comparedWith(analysis: Analysis, clause: Clause): string {
  for (let i = clause.index; i >= 0 && clause.index - i <= 12; i--) {
    const earlier = analysis.clauses[i];
    if (!earlier || earlier.sentence !== clause.sentence) break;
    const period = COMPARED.exec(earlier.plain.slice(0, 60))?.groups?.["period"];
    if (period) return period;
  }
  return NOT_STATED;
}
