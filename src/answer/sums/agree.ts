/**
 * The notice's own sums as an answer: the relation that concerns the figure asked about, with ✓ or ✗ and the formula. Of a
 * figure that stands in no relation that is said, with what follows from it.
 */

import type { Span } from "../../corpus/notice.js";
import { type Derived, derive, derivedLine } from "../../facts/sums/derived.js";
import { auditSums, type Sum, sumTally } from "../../facts/sums/sums.js";
import type { Question, Term } from "../../question/question.js";
import { alignedFold } from "../../text/align.js";
import type { Computed } from "../answer.js";
import type { Candidate, Evidence } from "../candidate.js";
import { label } from "../figure-told.js";
import { type RankedFigure, rankFigures } from "../figures.js";
import { concerns } from "../fit.js";
import { unaccounted } from "../gate.js";
import { LONG, SHORT } from "../lengths.js";
import type { Proposed } from "../propose.js";
import type { Source } from "../source.js";
import { accepted, evidenceOf } from "../working/numbers.js";
import { askedToAgree } from "./wording.js";

/** Relations that score this near to the best concern the question as well. */
const NEAR = 0.1;
const MOST = 3;
/** So much of the question before must be found where a follow-up (加起来对不对) has no words of its own. */
const FOLLOWED = 0.5;
/** A formula of more terms than this is told with its first two and its last. */
const MOST_TERMS = 4;

const audits = new WeakMap<Source, readonly Sum[]>();

function sumsIn(source: Source): readonly Sum[] {
  const known = audits.get(source) ?? auditSums(source.read);
  audits.set(source, known);
  return known;
}

/** What the notices say, or the relation that is asked about where a question asks whether numbers agree. */
export function agreeing(question: Question, proposed: Proposed, sources: readonly Source[]): Proposed {
  const terms = askedToAgree(question);
  if (terms === null) return proposed;
  const concerned = sources.filter((source) => concerns(question, source));
  const isAboutAll = !terms.length && !question.grades.length && !question.names.length;
  const found = concerned.flatMap((source) => (isAboutAll ? allOf(source) : ofFigure(question, terms, source)) ?? []);
  const [best] = found
    .sort((a, b) => b.score - a.score)
    .filter((candidate) => unaccounted(candidate, question.plain).length === 0);
  // whether numbers agree is no matter of what a sentence says: without a number there is no answer
  return { ...proposed, best: best ?? null };
}

/** 数据对得上吗: all relations of the notice, those that do not hold first. */
function allOf(source: Source): Candidate | null {
  const sums = sumsIn(source);
  if (!sums.length) return null;
  const ordered = [...sums.filter(({ holds }) => !holds), ...sums.filter(({ holds }) => holds)];
  const shown: Sum[] = [];
  let direct = sumTally(sums);
  for (const sum of ordered) {
    const longer = `${direct}${shown.length ? "；" : "。"}${told(sum)}`;
    if (longer.length > LONG) break;
    direct = longer;
    shown.push(sum);
  }
  const counts = [sums.length, sums.filter(({ holds }) => holds).length, sums.filter(({ holds }) => !holds).length];
  const counted = [...new Set(counts)].map(
    (count): Computed => ({ text: String(count), formula: `核算得 ${count} 处` }),
  );
  return { ...candidateOf(source, shown, direct, 1), computed: [...shown.flatMap(computedOf), ...counted] };
}

/** The relations of the figure that fits best; of a figure without one, that there is none. */
function ofFigure(question: Question, terms: readonly Term[], source: Source): Candidate | null {
  const subject: Question = {
    ...question,
    ask: "open",
    terms,
    kinds: [],
    unit: "",
    compute: null,
    direction: null,
    end: null,
    basis: "",
  };
  const ranked = rankFigures(subject, source, "open").filter(
    (item) =>
      item.figure.role !== "date" &&
      accepted(item) &&
      (item.cover.weight > 0 || (question.follows && item.cover.relevance >= FOLLOWED)),
  );
  const scores = new Map(ranked.map((item) => [item.figure.id, item.score]));
  const scored = sumsIn(source)
    .map((sum) => ({
      sum,
      score: Math.max(listScore(sum, question), ...sum.figures.map(({ id }) => scores.get(id) ?? 0)),
    }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score);
  const [first] = scored;
  if (!first) return ranked[0] ? without(ranked[0]) : null;
  const near = scored.filter(({ score }) => score >= first.score - NEAR).slice(0, MOST);
  const sums = near.map(({ sum }) => sum);
  return candidateOf(source, sums, sums.map((sum) => named(sum, source, sums.length === 1)).join("；"), first.score);
}

/** A list is meant by its grade: 优秀的数量对得上吗. */
function listScore({ kind, quote }: Sum, { grades }: Question): number {
  return kind === "count" && grades.length > 0 && grades.some((grade) => quote.includes(grade)) ? 1 : 0;
}

/** ✓ 114 + 4 = 118（印作118项）. */
function told({ holds, formula, printed, note }: Sum): string {
  const rounded = note === "cut" ? "，舍去尾数" : note === "rounded" ? "，四舍五入" : "";
  return `${holds ? "✓" : "✗"} ${elided(formula)}（印作${printed}${rounded}）`;
}

/** … with what the result is of, where there is room. */
function named(sum: Sum, source: Source, isAlone: boolean): string {
  const result = sum.figures.at(-1);
  const name = result && sum.kind !== "count" && sum.kind !== "rank" ? label(source, result) : "";
  const said = sum.holds ? "对得上" : "对不上";
  const text = told(sum).replace(/^(.) /, `$1 ${isAlone ? `${said}：` : ""}`);
  const longer = name ? text.replace("（印作", `（${name}印作`) : text;
  return longer.length <= SHORT ? longer : text;
}

/** 96.35 + 95.12 + … + 81.49: long sums and lists by their ends. */
function elided(formula: string): string {
  const shorter = (text: string, mark: string): string => {
    const terms = text.split(mark);
    return terms.length > MOST_TERMS ? [...terms.slice(0, 2), "…", ...terms.slice(-1)].join(mark) : text;
  };
  return shorter(shorter(formula, " + "), "、");
}

function candidateOf(source: Source, sums: readonly Sum[], direct: string, score: number): Candidate {
  return {
    kind: "compare",
    score,
    direct,
    figures: sums.flatMap((sum) => sum.figures.slice(-1)).map((figure) => ({ source, figure })),
    names: [],
    evidence: sums.flatMap((sum) => evidence(source, sum)),
    computed: sums.flatMap(computedOf),
  };
}

function evidence(source: Source, { figures, at }: Sum): Evidence[] {
  return figures.length ? [...evidenceOf(source, figures)].reverse() : passageOf(source, at);
}

function passageOf(source: Source, at: Span): Evidence[] {
  const passage = source.read.analysis.notice.passages.find(({ start, end }) => start <= at.start && at.start < end);
  return passage ? [{ source, passage: passage.index, spans: [at] }] : [];
}

/** The numbers of a formula that neither its quotation nor its figures print. */
function computedOf({ formula, quote, figures }: Sum): Computed[] {
  const printed = new Set(numbersIn([quote, ...figures.map((figure) => figure.text)].join(" ")).map(Number));
  const own = numbersIn(elided(formula)).filter((number) => !printed.has(Number(number)));
  return [...new Set(own)].map((text) => ({ text, formula: elided(formula) }));
}

function numbersIn(text: string): string[] {
  return (
    alignedFold(text)
      .replace(/(?<=\d)[,，](?=\d{3}(?!\d))/g, "")
      .match(/\d+(?:\.\d+)?/g) ?? []
  );
}

/** 25微克/立方米: stands in no relation; what follows from it is told. */
function without({ source, figure, score }: RankedFigure): Candidate {
  const follows: Derived | undefined = derive(source.read, sumsIn(source)).find(({ figures }) =>
    figures.some(({ id }) => id === figure.id || figure.related.includes(id)),
  );
  const said = `“${label(source, figure)}${figure.text}”没有可以互相核算的数字`;
  const longer = follows ? `${said}；${derivedLine(follows)}` : said;
  const isTold = follows !== undefined && longer.length <= SHORT;
  return {
    kind: "figure",
    score,
    direct: isTold ? longer : said,
    figures: [{ source, figure }],
    names: [],
    evidence: evidenceOf(source, isTold ? [figure, ...follows.figures] : [figure]),
    computed: isTold ? [{ text: follows.number, formula: follows.formula }] : [],
  };
}
