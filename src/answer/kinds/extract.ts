/** Answers that are an extract: the clause, or the few clauses, that say what was asked, word for word. */

import { textOf } from "../../corpus/notice.js";
import type { Question, Term } from "../../question/question.js";
import { cut } from "../../text/cut.js";
import { type Candidate, nothing, type Proposal, type Shortfall } from "../candidate.js";
import { type Extent, extentOf } from "../extracts/extent.js";
import { type Scored, scoreClauses } from "../extracts/scored.js";
import { tellsDoer } from "../extracts/words.js";
import { narrowing } from "../fit.js";
import { SHORT } from "../lengths.js";
import { cover, found } from "../match.js";
import { unprintedMeasure } from "../measure-asked.js";
import type { Source } from "../source.js";

const COVERAGE = 0.68;
/** An extract is the second choice where a number is asked for. */
const NUMBER_ASKED = 0.2;
/** 哪3个县: asks for so many names. */
const COUNTED_NAMES = /哪[一二两三四五六七八九十几\d]+个?(?:县|市|区|州|镇|乡|村|企业|单位|部门|地区|城市|学校)/;
/** 办结率, 减排量: what is measured, by its end. */
const RATE = /^.{2,}[率量额值]$/;

/** Proposes extracts. */
export function extractAnswers(question: Question, source: Source): Proposal {
  const whyOfName = question.ask === "reason" && narrowing(question, source).length > 0;
  if (!question.terms.length && !question.grades.length && !whyOfName) return nothing;
  if (question.asksPerson) return { candidates: [], shortfalls: [{ missing: ["姓名"], nearness: 0.9, evidence: [] }] };
  const scored = scoreClauses(question, source);
  // why: the first that gives a reason; who: the first that says by whom it was done
  const best =
    (question.ask === "who" ? scored.find(({ clause }) => tellsDoer(clause.plain, question.plain)) : undefined) ??
    (question.ask === "reason" ? scored.find((one) => extentOf(question, source, one, scored) !== null) : undefined) ??
    scored[0];
  if (!best) return nothing;
  const missing = best.cover.missing.filter((term) => term.must || term.need >= 0.6).map((term) => term.text);
  const shortfall: Shortfall = {
    missing: missing.length ? missing : best.cover.missing.map((term) => term.text),
    nearness: best.cover.coverage,
    evidence: [{ source, passage: best.clause.passage, spans: [best.clause] }],
  };
  // 办结率 is not told by how many were received
  const { near } = source.context.around(best.clause.index);
  const isMeasured = (term: Term): boolean =>
    [term.text, ...term.alternatives].some((word) => found(word, near) > 0) || source.context.names(term.text);
  const lacks =
    unprintedMeasure(question, source) !== null ||
    best.cover.missing.some((term) => term.must || isAskedFor(question, term)) ||
    question.terms.some((term) => !term.inherited && RATE.test(term.text) && !isMeasured(term));
  if (best.cover.coverage < COVERAGE || lacks) return { candidates: [], shortfalls: [shortfall] };
  const extent = extentOf(question, source, best, scored);
  // 哪3个县 is not answered by 有3个县
  const listed = extent !== null && /[、“《]/.test(extent.text.replace(/^[^，]*?(?=有)/, ""));
  if (!extent || (COUNTED_NAMES.test(question.plain) && !listed)) return { candidates: [], shortfalls: [shortfall] };
  const counted = question.ask === "amount" ? countedList(question, source, best) : null;
  if (question.ask === "amount")
    return { candidates: counted ? [counted] : [], shortfalls: counted ? [] : [shortfall] };
  return { candidates: [toCandidate(question, source, best, extent)], shortfalls: [] };
}

/** 幸福里小区的|监理单位|是哪家: what of something is asked for. */
const ATTRIBUTE = /的(?<what>[^的，]{2,10})(?:是|为|叫)(?:谁|哪|什么|啥)/;
/** From this need on a word says what it is. */
const SAYS_WHAT = 0.6;

/** Whether a word is of what the question asks for by name, so that a stretch that does not say it is no answer. */
function isAskedFor({ plain }: Question, { text, need, inherited }: Term): boolean {
  return !inherited && need >= SAYS_WHAT && (ATTRIBUTE.exec(plain)?.groups?.["what"]?.includes(text) ?? false);
}

/** 协同推进的是几个方面: the items that the clause lists, counted. */
function countedList(question: Question, source: Source, best: Scored): Candidate | null {
  if (
    !/^[个项件种类部条]$/.test(question.unit) ||
    narrowing(question, source).length ||
    best.cover.coverage < 0.9 ||
    cover(question.terms, [{ text: best.clause.plain, credit: 1 }]).relevance < 0.3 ||
    best.clause.quantities.some((q) => q.kind === "count")
  )
    return null;
  const said = best.clause.plain;
  const list = /(?<items>[^、，]{1,24}(?:、[^、，]{1,24}){1,9})/.exec(said)?.groups?.["items"];
  if (!list) return null;
  const count = list.split(/、|(?:和|以及)(?=[^、]{2,}$)/).filter(Boolean).length;
  const text = String(count);
  const direct = `${text}${question.unit || "个"}：${textOf(source.read.analysis.notice, best.clause)}`;
  return {
    kind: "count",
    score: best.score * 0.7,
    direct: cut(direct, SHORT),
    figures: [],
    names: [],
    evidence: [{ source, passage: best.clause.passage, spans: [best.clause] }],
    computed: [{ text, formula: `数列举得 ${text}` }],
  };
}

function toCandidate(question: Question, source: Source, best: Scored, extent: Extent): Candidate {
  const figures = source.read.facts.figures.filter(
    (figure) =>
      extent.spans.some((span) => span.start <= figure.span.start && figure.span.end <= span.end) &&
      figure.role !== "date",
  );
  return {
    kind: "passage",
    score: best.score * 0.85 - (question.ask === "change" || question.ask === "rank" ? NUMBER_ASKED : 0),
    direct: extent.text.trim(),
    figures: figures.slice(0, 4).map((figure) => ({ source, figure })),
    names: [],
    evidence: [{ source, passage: best.clause.passage, spans: extent.spans }],
    computed: [],
  };
}
