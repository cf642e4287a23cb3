/** Answers from lists of names that share one thing: 哪些城市成功申报…, 由几个厅组成, 白山市是试点吗. */

import { textOf } from "../../corpus/notice.js";
import type { Group } from "../../facts/facts.js";
import type { AskedName, Question } from "../../question/question.js";
import { cut } from "../../text/cut.js";
import { type Candidate, type NamedAt, nothing, type Proposal } from "../candidate.js";
import { layerCredits } from "../context.js";
import { levelsFit, narrowing, ordinalsFit } from "../fit.js";
import { SHORT } from "../lengths.js";
import { cover, longestShared } from "../match.js";
import { periodFits } from "../period-fit.js";
import { personLines } from "../sets/person-line.js";
import { readWording } from "../sets/wording.js";
import { type Source, sameName } from "../source.js";

/** Least share of the question that the set's statement and surroundings must cover. */
const COVERAGE = 0.62;

/** 哪个领导小组, 哪些委员会: bodies of a kind that their names tell. */
const BODY_ASKED = /哪(?:个|些|几个|一个)(?<kind>领导小组|委员会|办公室|指挥部|工作组|专班|中心|协会|联盟|基金会)/;

const ASKS_NOT = /没|未|不(?!同|少|仅)|除/;

/** 拿的是什么称号, 上的什么榜: asks which list a name stands in. */
const ASKS_LIST =
  /(?:什么|啥|哪个|哪种|哪一?类)(?:称号|荣誉|奖项?|名单|榜)|(?:评|拿|得|获|上)(?:了|上|到|的是|的)?(?:个|了)?(?:什么|啥)(?:奖|称号|荣誉|榜)?[?？]*$/;
/** What naming the list of a name counts: nothing else tells it so well. */
const LIST_OF_NAME = 1.4;

/** 清笕生物制药拿的是什么称号: the lists that hold all the names asked about. */
function listsOfNames(question: Question, source: Source): Candidate[] {
  const asked = narrowing(question, source);
  if (!ASKS_LIST.test(question.plain) || !asked.length || !asked.every((name) => name.known)) return [];
  return source.read.facts.groups.flatMap((group): Candidate[] => {
    const members = asked.map((name) =>
      group.members.find((member) => [name.text, ...name.readings].some((reading) => sameName(reading, member.name))),
    );
    if (group.period !== null || members.some((member) => member === undefined)) return [];
    const told = members.flatMap((member) => (member ? [member.name] : [])).join("、");
    const names = members.flatMap((member) => (member ? [{ source, text: member.name, span: member.span }] : []));
    return [
      {
        kind: "list",
        score: LIST_OF_NAME,
        direct: `${told}：${group.label}`,
        computed: [],
        ...base(source, group),
        names,
      },
    ];
  });
}

/** 几个, 多少地区, 有几家: asks how many names there are. */
const COUNTS_NAMES = /(?:多少|几|哪)(?:[个家座名位所]|地区|城市|单位|部门|地方|市|县|区|州|省|厅|局|镇|乡|村)/;

/** Proposes answers from sets. */
export function setAnswers(question: Question, source: Source): Proposal {
  const persons = personLines(question, source);
  if (persons.length) return { candidates: persons.slice(0, 1), shortfalls: [] };
  const lists = listsOfNames(question, source);
  if (lists.length) return { candidates: lists.slice(0, 1), shortfalls: [] };
  if (question.ask === "reason" || question.ask === "when" || question.ask === "change" || question.asksPerson)
    return nothing;
  if (question.kinds.some((kind) => kind !== "count" && kind !== "rank" && kind !== "measure")) return nothing;
  if (question.ask === "amount" && !COUNTS_NAMES.test(`${question.unit ? `几${question.unit}` : ""}${question.plain}`))
    return nothing;
  // whose grade it is, a list of names does not tell
  if (!question.grades.length && question.asksGrade) return nothing;
  if (!countsNames(question.plain)) return nothing;
  const asked = narrowing(question, source);
  const candidates: Candidate[] = [];
  const kind = BODY_ASKED.exec(question.plain)?.groups?.["kind"];
  // who is at an end of an order, a list that is not of the ends does not tell
  const ends = readWording(question).ends.length > 0;
  for (const group of source.read.facts.groups) {
    if (
      group.kind !== "set" ||
      (ends && !/最/.test(group.label)) ||
      (question.grades.length && !question.grades.some((grade) => group.label.includes(grade)))
    )
      continue;
    // 成立了哪个领导小组: a list of 厅 is none of 领导小组
    if (kind && !group.members.some((member) => member.name.endsWith(kind))) continue;
    const clause = source.clauseAt(group.statement.start);
    if (
      !periodFits(question, source, clause, group.period) ||
      !ordinalsFit(question, source, clause) ||
      !levelsFit(question, source, clause, group.label)
    )
      continue;
    const { inner: layers } = source.context.around(clause);
    const covered = cover(question.terms, [
      { text: `${group.label} ${group.category ?? ""}`, credit: layerCredits.own },
      ...layers,
    ]);
    // 委托了哪个单位: a list of which nothing of the kind is said is no answer
    const lacks = covered.missing.some((term) => term.must || (term.need >= 1 && !term.inherited));
    if (covered.coverage < COVERAGE || lacks || covered.weight === 0) continue;
    // the thing asked about must stand in the statement itself, not only around it
    const own = cover(question.terms, [{ text: `${group.label} ${group.category ?? ""}`, credit: 1 }]);
    const graded = question.grades.some((grade) => group.label.includes(grade));
    if (own.relevance < 0.25 && !graded) continue;
    const holds = asked.map(
      (name) =>
        name.known &&
        group.members.some((member) => [name.text, ...name.readings].some((reading) => sameName(reading, member.name))),
    );
    // 对哪些政府…: the preposition tells which list is meant
    const toward = /[对向给由]哪/.exec(question.plain)?.[0]?.[0];
    const sameSide =
      toward !== undefined &&
      source.read.analysis.plain.slice(group.statement.start - 1, group.statement.start + 1).includes(toward)
        ? 0.1
        : 0;
    const score =
      0.35 +
      sameSide +
      0.75 * covered.relevance +
      0.25 * own.relevance +
      0.03 * Math.max(0, longestShared(question.plain, group.label) - 2);
    // 未完成: those who did not are no answer to who did, but tell whether one did
    if (group.label.startsWith("未") && !ASKS_NOT.test(question.plain)) {
      const told = asked.length === 1 ? didOrNot(question, source, group, holds[0] ?? false, score) : null;
      if (told) candidates.push(told);
      continue;
    }
    const within = asked.length === 1 && question.ask !== "yesno" ? membersWithin(group, asked[0]) : null;
    const made = within
      ? listed(question, source, within, score, true)
      : asked.length
        ? ofNames(
            question,
            source,
            group,
            asked.map((name) => name.text),
            holds,
            score,
          )
        : listed(question, source, group, score);
    if (made) candidates.push(made);
  }
  return { candidates, shortfalls: [] };
}

/** 几个地区, 多少家单位; not 多少个问题, which counts other things than names. */
function countsNames(plain: string): boolean {
  const noun = /(?:多少|(?<!哪)几)[个家座]?(?<noun>[\u4e00-\u9fff]{0,4})/.exec(plain)?.groups?.["noun"];
  return (
    !noun ||
    /地|市|县|区|州|省|单位|部门|厅|局|企业|公司|学校|机构|镇|乡|村|街道|家|成员|名|人/.test(noun) ||
    /^(?:成功|获|被|完成|达到|受|组成|入选|参|在|是|得|拿|没|未|有|进)/.test(noun)
  );
}

const FIRM = /(?:公司|集团|厂|合作社)$/;

/** 鹤溪镇有哪几个村上了红榜: of a list of places within places, those of the place asked about; null where it has none. */
function membersWithin(group: Group, name: AskedName | undefined): Group | null {
  if (!name?.known) return null;
  // 临樾光学有限公司 of 临樾县: firms open with what their place is called for short
  const stem = name.text.replace(/(?<=..)[市县区州镇乡]$/, "");
  const members = group.members.filter(
    (member) =>
      member.name.length > name.text.length &&
      (member.name.startsWith(name.text) || (FIRM.test(member.name) && member.name.startsWith(stem))),
  );
  return members.length ? { ...group, members, stated: null } : null;
}

function namesOf(source: Source, group: Group): NamedAt[] {
  return group.members.map((member) => ({ source, text: member.name, span: member.span }));
}

function base(source: Source, group: Group): Pick<Candidate, "figures" | "names" | "evidence"> {
  return {
    figures: [],
    names: namesOf(source, group),
    evidence: [{ source, passage: group.passage, spans: [group.statement] }],
  };
}

/** `isPicked`: the names are picked out of a list, so that what stands before the first of them is the others. */
function listed(question: Question, source: Source, group: Group, score: number, isPicked = false): Candidate | null {
  const names = group.members.map((member) => member.name).join("、");
  if (question.count || question.ask === "amount") {
    const count = String(group.members.length);
    return {
      kind: "count",
      score,
      direct: `${count}个：${names}`,
      computed: group.stated === group.members.length ? [] : [{ text: count, formula: `数名单得 ${count}` }],
      ...base(source, group),
    };
  }
  if (question.ask === "yesno") return null;
  // 各市（州）政府、长白山管委会及梅河口市政府: the names are only part of the list
  const { plain } = source.read.analysis;
  const [first] = group.members;
  const last = group.members.at(-1);
  if (
    !isPicked &&
    first &&
    last &&
    (/[、和及与]$/.test(plain.slice(group.statement.start, first.span.start)) ||
      /^(?:人民政府|政府)?(?:、|和|及|与|以及)/.test(plain.slice(last.span.end, group.statement.end)))
  ) {
    return {
      kind: "list",
      score,
      direct: textOf(source.read.analysis.notice, group.statement),
      computed: [],
      ...base(source, group),
    };
  }
  // the names alone answer 哪些; an open question is answered by the whole statement
  return { kind: "list", score, direct: names, computed: [], ...base(source, group) };
}

/** 白山市是试点吗: the asked names against the list. */
function ofNames(
  question: Question,
  source: Source,
  group: Group,
  asked: readonly string[],
  holds: readonly boolean[],
  score: number,
): Candidate | null {
  // 虚报就业2,317人: what a number tells of the names is no list that one is on or off
  if (question.ask !== "yesno" || /\d/.test(group.label)) return null;
  const statement = source.read.analysis.notice.text.slice(group.statement.start, group.statement.end);
  const names = group.members.map((member) => member.name).join("、");
  const yes = holds.every(Boolean);
  const direct = yes ? `是，${statement}` : `不是，只有${names}，没有${asked.filter((_, i) => !holds[i]).join("、")}`;
  return { kind: "list", score: score + 0.1, direct: cut(direct, SHORT), computed: [], ...base(source, group) };
}

/** 古镇县完成积案化解任务了吗, where all but those named did (除砚山县外，其他县均完成…). */
function didOrNot(
  question: Question,
  source: Source,
  group: Group,
  isExcepted: boolean,
  score: number,
): Candidate | null {
  const statement = source.read.analysis.notice.text.slice(group.statement.start, group.statement.end);
  if (question.ask !== "yesno" || !/^除/.test(statement)) return null;
  const direct = `${isExcepted ? "没有" : "是"}，${statement}`;
  return { kind: "list", score: score + 0.1, direct: cut(direct, SHORT), computed: [], ...base(source, group) };
}
