/** How much of the notice an extract quotes: the clause that says what was asked, and what it cannot do without. */

import { type Span, textOf } from "../../corpus/notice.js";
import type { Clause } from "../../facts/analysis.js";
import type { Question } from "../../question/question.js";
import { cutAt } from "../../text/cut.js";
import { LONG, SHORT } from "../lengths.js";
import { cover } from "../match.js";
import type { Source } from "../source.js";
import type { Scored } from "./scored.js";
import { BROAD_QUESTION, COUNTED_ONE, GIVEN_REASON, tellsCause } from "./words.js";

/** Longest extract for a broad question, in UTF-16 units. */
const BROAD = 400;
/** 约谈, 预警: what is done to somebody for something. */
const DONE_ABOUT =
  /约谈|预警|警示|通报批评|通报表扬|表彰|奖励|扣减|扣缴|取消|处罚|罚款|责令|停业|停职|否决|曝光|吊销|暂停|处分|移送|问责|督办/;
/** 什么方阵, 哪个等级: a place among several that an ordinal tells. */
const ORDINAL_ASKED = /(?:什么|哪个|哪一?)(?<noun>方阵|梯队|档次?|类|阶段|位置)/;

/** What is quoted. */
export interface Extent {
  readonly spans: readonly Span[];
  readonly text: string;
}

/** How much to quote: the clause; with what follows where it only announces (短板。… or 如下：…). */
export function extentOf(question: Question, source: Source, best: Scored, scored: readonly Scored[]): Extent | null {
  const { analysis } = source.read;
  const { clauses } = analysis;
  const broad = BROAD_QUESTION.test(question.plain);
  const limit = broad
    ? BROAD
    : question.ask === "yesno" || question.ask === "when" || question.ask === "amount"
      ? SHORT
      : LONG;
  const sentence = clauses.filter(
    (clause) => clause.sentence === best.clause.sentence && clause.passage === best.clause.passage,
  );
  const first = sentence[0] ?? best.clause;
  const last = sentence.at(-1) ?? best.clause;
  if (question.ask === "reason") return reasonExtent(question, source, best, sentence);
  // a topic sentence: its elaboration is the answer
  const next = clauses[last.index + 1];
  const tells = question.ask === "who" && /[由被经对]|会同/.test(best.clause.plain);
  if (!tells && sentence.length <= 1 && announces(question, best.clause) && next?.passage === best.clause.passage) {
    return elaboration(source, best.clause, next, limit);
  }
  if (broad) {
    if (sentence.length > 1) return clip(source, first.start, last.end, limit);
    if (next && next.passage === best.clause.passage) return elaboration(source, best.clause, next, limit);
  }
  let from = best.clause.index;
  let to = best.clause.index;
  // take in neighbours of the same segment that cover what this clause does not
  const covers = (a: number, b: number): number =>
    cover(question.terms, [
      {
        text: clauses
          .slice(a, b + 1)
          .map((clause) => clause.plain)
          .join("，"),
        credit: 1,
      },
    ]).coverage;
  const length = (a: number, b: number): number => (clauses[b]?.end ?? 0) - (clauses[a]?.start ?? 0);
  let now = covers(from, to);
  for (const other of scored) {
    if (other.clause.segment !== best.clause.segment || other.clause.passage !== best.clause.passage) continue;
    const a = Math.min(from, other.clause.index);
    const b = Math.max(to, other.clause.index);
    if (length(a, b) > limit) continue;
    const more = covers(a, b);
    if (more > now + 0.05) {
      from = a;
      to = b;
      now = more;
    }
  }
  // what is listed after 仍然未彻底解决，…: a clause that the question nearly repeats is explained by the rest
  if (from === to && (question.ask === "which" || question.ask === "items") && announces(question, best.clause))
    to = last.index;
  // 全部合格: of what, the stretch before it says
  while (from > first.index && /^(?:全部|全都|均|都|已全部|其他|其余)/.test(clauses[from]?.plain ?? "")) from -= 1;
  // a clause that says little beyond the question goes on to the next
  while (
    question.ask !== "who" &&
    !COUNTED_ONE.test(question.plain) &&
    to < last.index &&
    clauses[to + 1]?.segment === best.clause.segment &&
    (says(question, clauses.slice(from, to + 1)) < 4 ||
      /(?:方面|中|后|为|包括|如下|情况)$/.test(clauses[to]?.plain ?? "")) &&
    length(from, to + 1) <= limit
  )
    to += 1;
  return clip(source, clauses[from]?.start ?? 0, clauses[to]?.end ?? 0, limit);
}

/** How many characters the clauses have that the question does not. */
function says(question: Question, clauses: readonly Clause[]): number {
  let count = 0;
  for (const clause of clauses)
    for (const character of clause.plain)
      if (/[\u4e00-\u9fff0-9]/.test(character) && !question.plain.includes(character)) count += 1;
  return count;
}

/** Whether a one-clause sentence is a topic and no answer: it has next to nothing that the question has not. */
function announces(question: Question, clause: Clause): boolean {
  // 继续保持在全国第一方阵 answers what 方阵 it is
  if (ORDINAL_ASKED.test(question.plain) && clause.quantities.some((q) => q.kind === "ordinal")) return false;
  return (
    !clause.quantities.some((q) => q.kind !== "ordinal") &&
    says(question, [clause]) <= Math.max(6, clause.plain.length * 0.45)
  );
}

/** The sentences after a topic, up to the next topic or the limit. */
function elaboration(source: Source, topic: Clause, next: Clause, limit: number): Extent | null {
  const { analysis } = source.read;
  const topics = new Set(source.read.facts.outline.map((item) => item.span.start));
  let end = next.end;
  for (let i = next.index; i < analysis.clauses.length; i++) {
    const clause = analysis.clauses[i];
    if (!clause || clause.passage !== topic.passage || topics.has(clause.start)) break;
    if (clause.end - next.start > limit) break;
    end = clause.end;
  }
  return {
    spans: [
      { start: topic.start, end: topic.end },
      { start: next.start, end },
    ],
    text: textOf(analysis.notice, { start: next.start, end }),
  };
}

/** Why: the clauses of the sentence before or around what is explained, or the sentence after a topic. */
function reasonExtent(question: Question, source: Source, best: Scored, sentence: readonly Clause[]): Extent | null {
  const { analysis } = source.read;
  const last = sentence.at(-1) ?? best.clause;
  const next = analysis.clauses[last.index + 1];
  const graded = source.read.facts.groups.some(
    (group) =>
      // 存在1.26万亩缺口，直接确定为不合格 tells why; A、B为优秀等次 does not
      group.kind === "grade" && group.statement.start === best.clause.start && group.statement.end === best.clause.end,
  );
  const first = sentence[0] ?? best.clause;
  const whole = textOf(analysis.notice, { start: first.start, end: last.end });
  const cause = tellsCause(whole, question.grades);
  // 甲县被评为不合格，主要是因为…: the sentence goes on to say why
  if (graded && !GIVEN_REASON.test(whole)) return null;
  if (sentence.length <= 1 && announces(question, best.clause) && next && next.passage === best.clause.passage)
    return elaboration(source, best.clause, next, LONG);
  // 连续3个月列后三位，向其发出预警函: what was done about it stands behind what it was done for
  const own = sentence.filter((clause) => clause.segment === best.clause.segment);
  const [opening] = own;
  if (!cause && opening && own.length > 1 && best.clause !== opening && DONE_ABOUT.test(best.clause.plain))
    return clip(source, opening.start, best.clause.end, LONG);
  if (!cause || says(question, sentence) < 6) return null;
  return clip(source, first.start, last.end, LONG);
}

/** Cuts at a clause's end so that the text keeps to the limit. */
function clip(source: Source, start: number, end: number, limit: number): Extent {
  const { analysis } = source.read;
  let stop = end;
  if (end - start > limit) {
    stop = start;
    for (let i = source.clauseAt(start); i < analysis.clauses.length; i++) {
      const clause = analysis.clauses[i];
      if (!clause || clause.end > end || clause.end - start > limit) break;
      stop = clause.end;
    }
    if (stop === start) stop = Math.min(end, cutAt(analysis.notice.text, start, limit));
  }
  return { spans: [{ start, end: stop }], text: textOf(analysis.notice, { start, end: stop }) };
}
