/**
 * Grades in two notices of a series: who moved from which grade to which, who came into one, and who stands in one of the
 * notices only. Nobody is dropped: whoever has no counterpart is named as that.
 */

import type { Group, Member } from "../../facts/facts.js";
import type { Question } from "../../question/question.js";
import { cut } from "../../text/cut.js";
import type { Candidate, Evidence, NamedAt } from "../candidate.js";
import { narrowing } from "../fit.js";
import { LONG, SHORT } from "../lengths.js";
import { gradesOf, inOrder, ofCategory } from "../sets/grades.js";
import { readWording } from "../sets/wording.js";
import { type Source, sameName } from "../source.js";
import { type SeriesPair, timeOf } from "./pairs.js";
import type { GradesAsked } from "./wording.js";

/** What the wording counts beside answers of single notices. */
export const GRADES_SCORE = 1.2;

/** A name with its grade in each notice; null where a notice does not grade it. */
interface Graded {
  readonly name: string;
  readonly from: Group | null;
  readonly to: Group | null;
  /** Where it is printed: in the later notice, else in the earlier. */
  readonly at: NamedAt;
}

/** Proposes who moved between grades; null where either notice has none. */
export function gradesBeside(question: Question, asked: GradesAsked, pair: SeriesPair): Candidate | null {
  const before = ofCategory(question, gradesOf(pair.earlier));
  const after = ofCategory(question, gradesOf(pair.later));
  if (!before.some(hasMembers) || !after.some(hasMembers)) return null;
  const all = graded(pair, before, after);
  const kind = readWording(question).names;
  const names = narrowing(question, pair.later);
  const some = kind === null ? all : all.filter(({ name }) => kind.test(name));
  if (names.length)
    return ofNames(
      question,
      asked,
      pair,
      all.filter(({ name }) => names.some((one) => sameName(one.text, name))),
    );
  if (asked.from !== null && asked.to !== null) {
    const { from, to } = asked;
    return moved(pair, some, ({ from: a, to: b }) => a?.label === from && b?.label === to, `${from}→${to}`);
  }
  if (asked.from !== null || asked.to !== null) return crossing(question, asked, pair, some);
  if (asked.direction !== null) {
    const { direction } = asked;
    const said = direction === "up" ? "等次上升" : "等次下降";
    return moved(pair, some, ({ from, to }) => directionOf(from, to) === direction, said);
  }
  return moved(pair, some, ({ from, to }) => from !== null && to !== null && from.label !== to.label, "等次有变化");
}

function hasMembers(group: Group): boolean {
  return group.members.length > 0;
}

function graded({ earlier, later }: SeriesPair, before: readonly Group[], after: readonly Group[]): Graded[] {
  const find = (groups: readonly Group[], name: string): [Group, Member] | null => {
    for (const group of groups) {
      const member = group.members.find((one) => one.name === name);
      if (member) return [group, member];
    }
    return null;
  };
  const names = new Set([...after, ...before].flatMap((group) => group.members.map((member) => member.name)));
  return [...names].flatMap((name): Graded[] => {
    const [from, to] = [find(before, name), find(after, name)];
    const at = to ? { source: later, member: to[1] } : from ? { source: earlier, member: from[1] } : null;
    if (!at) return [];
    const place = { source: at.source, text: name, span: at.member.span };
    return [{ name, from: from?.[0] ?? null, to: to?.[0] ?? null, at: place }];
  });
}

function directionOf(from: Group | null, to: Group | null): "up" | "down" | null {
  if (!from || !to || from.label === to.label) return null;
  const order = inOrder([from.label, to.label]);
  return order === null ? null : order[0] === to.label ? "up" : "down";
}

/** 白水市（良好→优秀）；只在一份通报里有等次的：东川市、北溪市. */
function moved(pair: SeriesPair, all: readonly Graded[], fits: (one: Graded) => boolean, said: string): Candidate {
  const found = all.filter(fits);
  const times = `${timeOf(pair.earlier)}→${timeOf(pair.later)}`;
  const steps = new Map<string, string[]>();
  for (const { name, from, to } of found) {
    const step = `${from?.label ?? ""}→${to?.label ?? ""}`;
    steps.set(step, [...(steps.get(step) ?? []), name]);
  }
  const lonely = all.filter(({ from, to }) => !from || !to);
  if (steps.has(said)) {
    const names = found.map(({ name }) => name).join("、");
    return told(pair, withLonely(`${said}：${names}（${times}）`, lonely), found, [...found, ...lonely]);
  }
  const list = [...steps].map(([step, names]) => `${names.join("、")}（${step}）`).join("；");
  const direct = found.length
    ? `${said}（${times}）：${list}`
    : `没有${said.replace(/^(.+)→(.+)$/, "由$1到$2")}的（${times}）`;
  return told(pair, withLonely(direct, lonely), found, [...found, ...lonely]);
}

/** 优秀：2021年度青原市；2022年度青原市、白水市；新增白水市. */
function crossing(question: Question, asked: GradesAsked, pair: SeriesPair, all: readonly Graded[]): Candidate | null {
  const grade = asked.to ?? asked.from;
  if (grade === null) return null;
  const before = all.filter(({ from }) => from?.label === grade);
  const after = all.filter(({ to }) => to?.label === grade);
  if (!before.length && !after.length) return null;
  const came = after.filter((one) => !before.includes(one));
  const left = before.filter((one) => !after.includes(one));
  const names = (list: readonly Graded[]): string => list.map(({ name }) => name).join("、") || "无";
  const withOther = (list: readonly Graded[], side: "from" | "to"): string =>
    list
      .map(
        (one) =>
          `${one.name}（${timeOf(side === "from" ? pair.earlier : pair.later)}${one[side]?.label ?? "没有列出"}）`,
      )
      .join("、");
  if (asked.crossing === "in")
    return told(pair, came.length ? `新增${grade}：${withOther(came, "from")}` : `没有新增${grade}的`, came, [
      ...before,
      ...after,
    ]);
  if (asked.crossing === "out")
    return told(pair, left.length ? `不再是${grade}：${withOther(left, "to")}` : `没有不再是${grade}的`, left, [
      ...before,
      ...after,
    ]);
  if (asked.crossing === "stay") {
    const stayed = after.filter((one) => before.includes(one));
    const times = `${timeOf(pair.earlier)}、${timeOf(pair.later)}`;
    const said = stayed.length ? `都是${grade}：${names(stayed)}（${times}）` : `没有都是${grade}的（${times}）`;
    return told(pair, said, stayed, [...before, ...after]);
  }
  if (question.count || question.compute === "difference") return counted(pair, grade, before, after);
  const changes = [came.length ? `新增${names(came)}` : "", left.length ? `减少${names(left)}` : ""].filter(Boolean);
  const lists = `${timeOf(pair.earlier)}${names(before)}；${timeOf(pair.later)}${names(after)}`;
  const direct = `${grade}：${changes.join("，") || "没有变化"}（${lists}）`;
  return told(
    pair,
    direct.length <= LONG ? direct : `${grade}：${changes.join("，") || "没有变化"}`,
    [...came, ...left],
    [...before, ...after],
  );
}

/** 优秀：2021年度1个，2022年度2个，多1个（推算：2 − 1 = 1）. */
function counted(pair: SeriesPair, grade: string, before: readonly Graded[], after: readonly Graded[]): Candidate {
  const [a, b] = [before.length, after.length];
  const by = Math.abs(a - b);
  const formula = `${Math.max(a, b)} − ${Math.min(a, b)} = ${by}`;
  const step = by === 0 ? "一样多" : `${b > a ? "多" : "少"}${by}个（推算：${formula}）`;
  const base = told(pair, `${grade}：${timeOf(pair.earlier)}${a}个，${timeOf(pair.later)}${b}个，${step}`, after, [
    ...before,
    ...after,
  ]);
  const counts = [a, b].map((count) => ({ text: String(count), formula: `数名单得 ${count}` }));
  return { ...base, computed: [...(by === 0 ? [] : [{ text: String(by), formula }]), ...counts] };
}

/** 白水市：2021年度良好，2022年度优秀. */
function ofNames(question: Question, asked: GradesAsked, pair: SeriesPair, found: readonly Graded[]): Candidate | null {
  if (!found.length) return null;
  const opening = question.ask === "yesno" ? verdict(asked, found) : "";
  const of = (source: Source, group: Group | null): string =>
    `${timeOf(source)}${group ? group.label : "的通报没有列出"}`;
  const lines = found.map(({ name, from, to }) => {
    const step = directionOf(from, to);
    const behind =
      step === "up" ? "，上升" : step === "down" ? "，下降" : from && from.label === to?.label ? "，没有变化" : "";
    return `${name}：${of(pair.earlier, from)}，${of(pair.later, to)}${behind}`;
  });
  const direct = `${opening}${lines.join("；")}`;
  return told(pair, found.length > 1 ? direct : cut(direct, SHORT), found, found);
}

/** 进步了吗, 两年都是优秀吗: whether it is so of all of them; nothing where the question cannot be told as that. */
function verdict({ from, to, direction, crossing }: GradesAsked, found: readonly Graded[]): string {
  const isSo = ({ from: before, to: after }: Graded): boolean | null => {
    if (from !== null && to !== null) return before?.label === from && after?.label === to;
    if (direction !== null) return directionOf(before, after) === direction;
    if (crossing === "stay") return before?.label === to && after?.label === to;
    return null;
  };
  const all = found.map(isSo);
  return all.includes(null) ? "" : all.every(Boolean) ? "是，" : "不是，";
}

/** The names that stand in one of the notices only, as far as there is room for them. */
function withLonely(direct: string, lonely: readonly Graded[]): string {
  if (!lonely.length) return direct;
  const text = `${direct}；只在一份通报里有等次的：${lonely.map(({ name }) => name).join("、")}`;
  return text.length <= LONG ? text : `${direct}；另有只在一份通报里有等次的`;
}

function told(pair: SeriesPair, direct: string, names: readonly Graded[], involved: readonly Graded[]): Candidate {
  const of = (source: Source, groups: readonly (Group | null)[]): Evidence[] => {
    const own = statements(source, groups);
    // the lists in which somebody does not stand are what proves it
    return own.length ? own : statements(source, gradesOf(source));
  };
  const [before, after] = [involved.map(({ from }) => from), involved.map(({ to }) => to)];
  const evidence = [...of(pair.later, after), ...of(pair.earlier, before)];
  return {
    kind: "grade",
    score: GRADES_SCORE,
    direct,
    figures: [],
    names: names.map(({ at }) => at),
    evidence,
    computed: [],
  };
}

function statements(source: Source, groups: readonly (Group | null)[]): Evidence[] {
  const byPassage = new Map<number, { start: number; end: number }[]>();
  for (const group of new Set(groups)) {
    if (group === null) continue;
    byPassage.set(group.passage, [...(byPassage.get(group.passage) ?? []), group.statement]);
  }
  return [...byPassage].map(([passage, spans]) => ({ source, passage, spans }));
}
