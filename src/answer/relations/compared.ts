/** How places stand to one another by their grades: of the same, alike, the better of two. */
import type { Group } from "../../facts/facts.js";
import type { Question } from "../../question/question.js";
import { sameWords } from "../../text/lexicon/comparing.js";
import { alternation } from "../../text/lexicon/words.js";
import type { NamedAt } from "../candidate.js";
import { narrowing } from "../fit.js";
import { inOrder } from "../sets/grades.js";
import { gradesWith, namesOf } from "../sets/holders.js";
import { type Source, sameName } from "../source.js";
import { type Draft, listed, partsOf, readingsOf } from "./draft.js";

/** 跟…同一个等次: the grade of another. */
export const SAME = new RegExp(
  `(?:${alternation(sameWords)})(?:的|个|一个)?(?:等次|等级|档次|档|级别|评级|水平|结果)?|还有`,
);
/** 等次一样吗: whether the grades are one. */
export const ALIKE =
  /(?:是不是|是否)?(?:是)?(?:同一个|同一|同个|一个|同样的?)(?:等次|等级|档次?|级别)|一样|相同|一致|差不多|同级|同等/;
/** 谁的等次更高: which of the grades is the better. */
export const BETTER = /更?(?<word>好|高|强|优秀|靠前|领先|差|低|弱|靠后|落后)(?:一些|一点|些|点)?(?=$|[?？呢啊])/;
/** Words of {@link BETTER} that say nothing of a number. */
const QUALITY = /^(?:好|强|优秀|靠前|领先|差|靠后|落后)$/;
/** From this need on a word says what is compared. */
const TELLING = 0.6;
/** Words for grades in general, which name none. */
export const GRADE_WORDS = /等次|等级|档次|评级|级别|考核结果|考评结果|评价结果|评估结果|[考评]得|评价/;
/** 跟白城市同一个等次的还有哪些. */
export function sameGrade(question: Question, source: Source): Draft | null {
  const asked = narrowing(question, source);
  const [name] = asked;
  if (
    !name ||
    asked.length !== 1 ||
    question.ask === "yesno" ||
    !new RegExp(alternation(sameWords)).test(question.plain)
  )
    return null;
  if (!/哪|谁|几|多少|还有|名单/.test(question.plain)) return null;
  const groups = gradesWith(source, readingsOf(name));
  const names = namesOf(source, groups).filter(
    (other) => !readingsOf(name).some((reading) => sameName(reading, other.text)),
  );
  if (!groups.length) return null;
  const draft = listed(question, names, groups, "没有别的");
  const label = groups[0]?.label ?? "";
  return draft.kind === "count" ? draft : { ...draft, direct: `${label}：${draft.direct}` };
}

/** The names asked about with the grade of each; null where one has none. */
function gradedNames(question: Question, source: Source): { name: NamedAt; group: Group }[] | null {
  const asked = narrowing(question, source);
  const graded = asked.flatMap((name) => {
    const [group] = gradesWith(source, readingsOf(name));
    const member = group?.members.find((candidate) =>
      readingsOf(name).some((reading) => sameName(reading, candidate.name)),
    );
    return group && member ? [{ group, name: { source, text: member.name, span: member.span } }] : [];
  });
  return asked.length >= 2 && graded.length === asked.length ? graded : null;
}

/** 通化市和白山市的等次一样吗. */
export function alike(question: Question, source: Source): Draft | null {
  const graded = /哪|谁/.test(question.plain) ? null : gradedNames(question, source);
  if (!graded) return null;
  const [first] = graded;
  const same = graded.every((item) => item.group.label === first?.group.label);
  const names = graded.map((item) => item.name);
  const direct = same
    ? `一样，${names.map((name) => name.text).join("和")}都是${first?.group.label ?? ""}`
    : `不一样，${graded.map((item) => `${item.name.text}为${item.group.label}`).join("，")}`;
  return { kind: "grade", direct, names, parts: partsOf(graded.map((item) => item.group)), computed: [] };
}

/** 北湖港区和北湖高新区谁的等次高. */
export function better(question: Question, source: Source): Draft | null {
  const word = BETTER.exec(question.plain)?.groups?.["word"];
  // 甲市和乙市谁更好: of what, the question leaves to the notice, which grades them
  const isOfGrades =
    GRADE_WORDS.test(question.plain) ||
    (QUALITY.test(word ?? "") && question.terms.every((term) => term.need < TELLING || term.text === word));
  if (word === undefined || !isOfGrades) return null;
  const graded = gradedNames(question, source);
  const order = inOrder([...new Set((graded ?? []).map((item) => item.group.label))]);
  if (!graded || !order) return null;
  const worse = /差|低|弱|后/.test(word);
  const sorted = [...graded].sort((a, b) => order.indexOf(a.group.label) - order.indexOf(b.group.label));
  const chosen = worse ? sorted.at(-1) : sorted[0];
  const ties = graded.filter((item) => item.group.label === chosen?.group.label);
  const told = sorted.map((item) => `${item.name.text}为${item.group.label}`).join("，");
  const direct =
    ties.length === graded.length
      ? `一样，都是${chosen?.group.label ?? ""}`
      : `${ties.map((item) => item.name.text).join("、")}更${worse ? "低" : "高"}：${told}`;
  return {
    kind: "compare",
    direct,
    names: graded.map((item) => item.name),
    parts: partsOf((chosen ? [chosen, ...graded] : graded).map((item) => item.group)),
    computed: [],
  };
}
