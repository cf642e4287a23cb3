/** Answers that are a section's points: 存在哪些问题, 主要成效包括哪几个方面, 下一步有什么要求. */

import { type Span, textOf } from "../../corpus/notice.js";
import type { Clause } from "../../facts/analysis.js";
import type { Question } from "../../question/question.js";
import { cut } from "../../text/cut.js";
import { type Candidate, nothing, type Proposal } from "../candidate.js";
import { narrowing } from "../fit.js";
import { SHORT } from "../lengths.js";
import type { Source } from "../source.js";

/** 哪些, 什么, 几个方面: asks for points. */
const ASKS_POINTS = /哪些|哪几|什么|啥|几个方面|如何|怎么|哪|有何|(?:问题|要求|成效|措施|工作|做法|亮点|不足|短板)$/;
/** 问题 and 不足 name the same section. */
const SAME: readonly (readonly string[])[] = [
  ["问题", "不足", "短板", "差距"],
  ["成效", "成绩", "成果", "进展", "亮点", "做法", "经验"],
  ["要求", "下一步", "今后", "打算", "部署", "意见", "建议"],
  ["结果", "情况"],
];
/** 分几个方面, 讲了几点: asks how many points there are. */
const COUNTS_POINTS = /几(?:个|大)?(?:方面|部分|点|大项|条经验|大类)/;
/** What the number of points counts as an answer, before {@link headingFit}: nothing else tells it. */
const COUNTED = 1.3;
/** Share of the heading that the question has to say, and of the question that the heading has to. */
const HEADING_SAID = 0.5;
const LONGEST = 600;
/** 以…为指导, 坚持…, 深入落实…: the preamble of a demand. */
const PREAMBLE =
  /^(?:以.{2,40}为|坚持以|坚持|全面贯彻|深入贯彻|深入落实|认真贯彻|忠实践行|紧紧围绕|按照|根据|各地区|各地|各级|各部门|要坚持)/;

/** Proposes the points of the section whose heading the question names. */
export function outlineAnswers(question: Question, source: Source): Proposal {
  if (
    !(ASKS_POINTS.test(question.plain) || COUNTS_POINTS.test(question.plain)) ||
    question.ask === "yesno" ||
    question.ask === "reason" ||
    (question.ask === "amount" && !COUNTS_POINTS.test(question.plain)) ||
    question.ask === "when"
  )
    return nothing;
  if (narrowing(question, source).length || question.grades.length) return nothing;
  const year = question.period?.year ?? null;
  if (question.period?.previous || (year !== null && year !== source.read.facts.document.year)) return nothing;
  const { analysis } = source.read;
  const { notice } = analysis;
  let best: { section: number; fit: number } | null = null;
  notice.sections.forEach((section, index) => {
    if (!section.heading) return;
    const fit = headingFit(question, source, analysis.plain.slice(section.heading.start, section.heading.end));
    if (fit > (best?.fit ?? 0)) best = { section: index, fit };
  });
  const chosen = best as { section: number; fit: number } | null;
  if (!chosen) return nothing;
  const points = pointsOf(source, chosen.section);
  if (!points.length) return nothing;
  if (question.ask === "amount") return counted(source, points, chosen.fit);
  const candidate: Candidate = {
    kind: "list",
    score: 0.75 + 0.5 * chosen.fit,
    direct: points.map((point) => textOf(notice, point.span).trim()).join("\n"),
    figures: [],
    names: [],
    evidence: evidenceOf(source, points),
    computed: [],
  };
  return { candidates: [candidate], shortfalls: [] };
}

/** 主要成效分几个方面: their number, and what they are. */
function counted(source: Source, points: readonly Point[], fit: number): Proposal {
  const { notice } = source.read.analysis;
  const told = points.map(({ span }) => textOf(notice, span).trim()).join("；");
  const count = String(points.length);
  const direct = `${count}个：${told}`;
  const candidate: Candidate = {
    kind: "count",
    score: COUNTED + 0.5 * fit,
    direct: direct.length <= SHORT ? direct : `${cut(direct, SHORT - 1)}…`,
    figures: [],
    names: [],
    evidence: evidenceOf(source, points),
    computed: [{ text: count, formula: `数要点得 ${count}` }],
  };
  return { candidates: [candidate], shortfalls: [] };
}

interface Point {
  readonly span: Span;
  readonly passage: number;
}

function evidenceOf(source: Source, points: readonly Point[]): Candidate["evidence"] {
  const byPassage = new Map<number, Span[]>();
  for (const point of points) byPassage.set(point.passage, [...(byPassage.get(point.passage) ?? []), point.span]);
  return [...byPassage].map(([passage, spans]) => ({ source, passage, spans }));
}

/** How far heading and question say the same: every noun of the question stands in the heading, most of the heading in the question. */
function headingFit(question: Question, source: Source, heading: string): number {
  // 泽临市政府网站的共性问题: what names the notice is no part of a section's heading
  const named = [
    ...question.names.map((name) => name.text),
    ...question.terms.filter((term) => source.context.names(term.text)).map((term) => term.text),
  ];
  const words = named
    .reduce((text, name) => (heading.includes(name) ? text : text.replace(name, "")), question.plain)
    .replace(
      /通报|里|指出|提到|的|了|分成?|几大?点|部分|讲|说|这份|方面|具体|主要是|有|包括|哪些|哪几个|哪[一二三四五六七八九十]个|什么|几个|是|\d+|年|本次|这次/g,
      "",
    );
  const said = (text: string, by: string): number => {
    let pairs = 0;
    let found = 0;
    for (let i = 0; i + 1 < text.length; i++) {
      const pair = text.slice(i, i + 2);
      if (!/^[\u4e00-\u9fff]{2}$/.test(pair)) continue;
      pairs += 1;
      if (
        by.includes(pair) ||
        SAME.some((set) => set.some((word) => word.includes(pair)) && set.some((word) => by.includes(word)))
      )
        found += 1;
    }
    return pairs ? found / pairs : 0;
  };
  const rest = question.terms.filter(
    (term) =>
      term.weight >= 0.7 &&
      !term.inherited &&
      !heading.includes(term.text) &&
      // 政府网站的共性问题: what the title says tells the notice, and no section
      !source.context.names(term.text) &&
      !SAME.some((set) => set.includes(term.text) && set.some((word) => heading.includes(word))),
  );
  if (rest.length) return 0;
  const forward = said(heading, words);
  const backward = said(words, heading);
  return forward >= HEADING_SAID && backward >= 0.4 ? (forward + backward) / 2 : 0;
}

/** The headings below, else the topic sentences, else the clauses that demand something. */
function pointsOf(source: Source, section: number): Point[] {
  const { analysis, facts } = source.read;
  const { notice } = analysis;
  const below = notice.sections.flatMap((candidate, index) =>
    candidate.parent === section && candidate.heading ? [{ heading: candidate.heading, index }] : [],
  );
  if (below.length) {
    return below.flatMap(({ heading }) => {
      const passage = notice.passages.findIndex(
        (candidate) => candidate.start <= heading.start && heading.end <= candidate.end,
      );
      return passage >= 0 ? [{ span: heading, passage }] : [];
    });
  }
  const topics = facts.outline.filter(
    (item) => item.section === section && !(notice.sections[section]?.heading?.start === item.span.start),
  );
  if (topics.length >= 2) return topics.map((item) => ({ span: item.span, passage: item.passage }));
  return demands(source, section);
}

function demands(source: Source, section: number): Point[] {
  const { analysis } = source.read;
  const points: Point[] = [];
  let length = 0;
  const heading = analysis.notice.sections[section]?.heading;
  const own = analysis.clauses.filter(
    (clause) =>
      analysis.notice.passages[clause.passage]?.section === section &&
      analysis.notice.passages[clause.passage]?.kind !== "heading" &&
      !(heading && clause.start <= heading.start && heading.end <= clause.end + 1),
  );
  const told = own.filter((clause: Clause) => !PREAMBLE.test(clause.plain) && clause.plain.length >= 4);
  for (const clause of told.length ? told : own) {
    length += clause.end - clause.start;
    if (length > LONGEST) break;
    points.push({ span: clause, passage: clause.passage });
  }
  return points;
}
