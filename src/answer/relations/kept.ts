/** Those of a grade but for some: of the highest grade, without those named, of one kind of places or without it. */
import type { Group } from "../../facts/facts.js";
import type { Question } from "../../question/question.js";
import { nameClasses } from "../../text/lexicon/comparing.js";
import { alternation } from "../../text/lexicon/words.js";
import { narrowing } from "../fit.js";
import { categoryOf, gradesOf, inOrder, ofCategory } from "../sets/grades.js";
import { holdersOf, holds, namesOf } from "../sets/holders.js";
import type { Source } from "../source.js";
import { AMONG, BOTH, BUT_NOT, TOGETHER } from "./both.js";
import { type Draft, listed, readingsOf } from "./draft.js";

/** 最高一档: the best or the last of the grades. */
export const TOP =
  /最(?<side>高|好|优|低|差|末|后一)的?(?:那|这)?(?:一)?个?(?:等次|等级|档次|级别|评价|评级|档|等(?![的候])|级|考核等次|考核等级|考核结果|奖项?|奖励)/;
const PARTITIVE =
  "(?:里面?|里头|当中|其中|之中|中)[，]?(?:的)?(?:有)?(?:几[个所家座]|多少[个所家座]?|哪些|哪几[个所家]|哪[个所家])?(?:市|地方|地区|城市|单位)?(?:是|属于|为)?";

const KIND_NAMES = alternation(nameClasses.map(({ name }) => name).sort((a, b) => b.length - a.length));
/** 管委会不算, 不含县, 除管委会外: a kind of places that is left out. */
export const LEFT_OUT = new RegExp(
  `(?<kind>${KIND_NAMES})(?:都)?(?:不算|不计|不包括|除外)(?:在内)?|(?:不算|不计|不包括|不含|除了?|去掉|剔除)(?<other>${KIND_NAMES})(?:以外|之外|外)?(?![\\u4e00-\\u9fff]{0,3}(?:的?等次))`,
);

function classPattern(name: string, general: boolean): RegExp {
  const behind = "(?![级直长管（市区县州府乡镇]|政府)";
  return general
    ? new RegExp(`${PARTITIVE}${name}${behind}`)
    : new RegExp(`(?:${PARTITIVE}|几[个所家座]|多少[个所家座]?|哪些|哪几[个所家]|哪[个所家]|的|是)${name}${behind}`);
}

/** The kinds of places with how each is asked for. */
const classes = nameClasses.map((kind) => ({ ...kind, asked: classPattern(kind.name, kind.general) }));

/** 拿到最高一档评价的: the best or the worst grade that the notice gives, in each category. */
export function topGrade(question: Question, source: Source): Draft | null {
  const side = TOP.exec(question.plain)?.groups?.["side"];
  // 最高奖励多少万元 asks for money
  if (side === undefined || question.kinds.includes("money") || narrowing(question, source).length) return null;
  const inCategory = ofCategory(question, gradesOf(source));
  const chosen: Group[] = [];
  for (const category of new Set(inCategory.map(categoryOf))) {
    // a grade that nobody has is none; one whose members are not named (其余为合格) is
    const own = inCategory.filter((group) => categoryOf(group) === category && group.stated !== 0);
    const order = inOrder([...new Set(own.map((group) => group.label))]);
    if (!order || order.length < 2) continue;
    const label = /高|好|优/.test(side) ? order[0] : order.at(-1);
    chosen.push(...own.filter((group) => group.label === label && group.members.length > 0));
  }
  if (!chosen.length) return null;
  const draft = listed(question, namesOf(source, chosen), chosen, "没有");
  if (draft.kind === "count") return draft;
  const several = new Set(chosen.map((group) => group.category)).size > 1;
  const told = chosen.map(
    (group) =>
      `${several ? (group.category ?? "") : ""}${group.label}：${group.members.map((member) => member.name).join("、")}`,
  );
  return { ...draft, kind: "grade", direct: told.join("\n") };
}

/** 除了长春市，还有谁是优秀: a grade without those named. */
export function without(question: Question, source: Source): Draft | null {
  const asked = narrowing(question, source);
  if (!asked.length || question.grades.length !== 1 || question.ask === "yesno") return null;
  const groups = gradesOf(source).filter((group) => question.grades.includes(group.label));
  const names = namesOf(source, groups);
  if (!asked.every((name) => holds(names, readingsOf(name)))) return null;
  const left = names.filter((name) => !asked.some((other) => holds([name], readingsOf(other))));
  return listed(question, left, groups, "没有别的");
}

/** 优秀的县有哪些, 评为优秀的里面有几个是州: those of a grade whose names end as names of the kind do. */
export function ofClass(question: Question, source: Source): Draft | null {
  if (!question.grades.length || narrowing(question, source).length) return null;
  const found = classes.find(({ asked }) => asked.test(question.plain));
  if (!found || [BOTH, TOGETHER, BUT_NOT].some((pattern) => pattern.test(question.plain))) return null;
  // 优秀的县里哪些是试点 asks for more than the kind
  const among = AMONG.exec(question.plain)?.groups?.["other"];
  if (among !== undefined && holdersOf(question, source, among)) return null;
  const isOf = (name: string): boolean =>
    found.ends.some((end) => name.endsWith(end)) && !found.not.some((end) => name.endsWith(end));
  const graded = gradesOf(source);
  // a word for places of any kind where no name ends so
  if (!graded.some((group) => group.members.some((member) => isOf(member.name)))) return null;
  const groups = graded.filter((group) => question.grades.includes(group.label) && group.members.length > 0);
  const names = namesOf(source, groups).filter((name) => isOf(name.text));
  if (!groups.length) return null;
  const holding = groups.filter((group) => group.members.some((member) => isOf(member.name)));
  const draft = listed(
    question,
    names,
    holding.length ? holding : groups,
    `没有${found.name}是${question.grades.join("、")}的`,
  );
  return draft.kind === "count" ? { ...draft, direct: draft.direct.replace("个", `个${found.name}`) } : draft;
}

/** 良好的有几个（管委会不算）: a grade without the names of one kind. */
export function withoutClass(question: Question, source: Source): Draft | null {
  if (!question.grades.length || question.ask === "yesno" || narrowing(question, source).length) return null;
  const said = LEFT_OUT.exec(question.plain)?.groups;
  const out = nameClasses.find(({ name }) => name === (said?.["kind"] ?? said?.["other"]));
  const groups = gradesOf(source).filter((group) => question.grades.includes(group.label) && group.members.length > 0);
  const [group] = groups;
  if (!out || !group) return null;
  const names = namesOf(source, groups).filter(({ text }) => !out.ends.some((end) => text.endsWith(end)));
  return listed(question, names, groups, "没有别的");
}
