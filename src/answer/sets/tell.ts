/** How answers from lists and tables are put: names in order, a count before its names, evidence by passage. */

import type { Span } from "../../corpus/notice.js";
import type { Figure } from "../../facts/facts.js";
import type { Question } from "../../question/question.js";
import type { Computed } from "../answer.js";
import type { Candidate, NamedAt } from "../candidate.js";
import { type Layer, layerCredits } from "../context.js";
import { levelsFit, ordinalsFit } from "../fit.js";
import { SHORT } from "../lengths.js";
import { cover } from "../match.js";
import type { Source } from "../source.js";
import type { Column, Grid } from "./grid.js";
import type { SetWording } from "./wording.js";

/** Least share of the question's words that a list or table and its surroundings must cover. */
const COVERAGE = 0.6;
/** From this need on a word says which list is meant. */
const TELLING = 0.3;

/**
 * How well a list or table is the one that the question means, 0 to 1; 0 where it is another. `own` is what it says
 * itself, `at` a place in it.
 */
export function topicFit(question: Question, wording: SetWording, source: Source, own: string, at: number): number {
  const clause = source.clauseAt(at);
  if (!ordinalsFit(question, source, clause) || !levelsFit(question, source, clause, own)) return 0;
  const layers: Layer[] = [{ text: own, credit: layerCredits.own }, ...source.context.around(clause).layers];
  // 参加, 获评: general words need not stand in the notice
  const telling = cover(
    wording.topic.filter((term) => term.need >= TELLING || term.inherited),
    layers,
  );
  if (telling.coverage < COVERAGE || telling.missing.some((term) => term.must)) return 0;
  return Math.max(telling.weight > 0 ? telling.relevance : 0.5, 0.01);
}

/** 5个：青岚市、玉霞市…; as many names as there is room for. */
export function counted(count: number, names: readonly string[], classifier = "个"): string {
  let text = `${count}${classifier}${names.length ? "：" : ""}`;
  for (const [i, name] of names.entries()) {
    const longer = `${text}${i ? "、" : ""}${name}`;
    if (longer.length > SHORT - 1) return `${text}等`;
    text = longer;
  }
  return text;
}

/** The number that counting a list gives. */
export function countOf(count: number, where: string): Computed {
  return { text: String(count), formula: `数${where}得 ${count}` };
}

/** Spans by passage, the passage of the first one first. */
export function evidenceOf(source: Source, parts: readonly { passage: number; span: Span }[]): Candidate["evidence"] {
  const byPassage = new Map<number, Span[]>();
  for (const { passage, span } of parts) {
    const spans = byPassage.get(passage) ?? [];
    if (!spans.some((other) => other.start === span.start)) spans.push(span);
    byPassage.set(passage, spans);
  }
  return [...byPassage].map(([passage, spans]) => ({ source, passage, spans }));
}

/** The figure that stands at a place, if the notice's facts have one there. */
export function figureAt(source: Source, span: Span): Figure | undefined {
  return source.read.facts.figures.find((figure) => span.start <= figure.span.start && figure.span.end <= span.end);
}

/** A name at its place. */
export function named(source: Source, cell: { readonly plain: string; readonly span: Span }): NamedAt {
  const { text } = source.read.analysis.notice;
  return { source, text: text.slice(cell.span.start, cell.span.end), span: cell.span };
}

/** The difference of two numbers with as many decimals as the longer of them, and how it comes about. */
export function differenceOf(a: number, b: number): { text: string; formula: string } {
  const decimals = (value: number): number => /\.(\d+)/.exec(String(value))?.[1]?.length ?? 0;
  const text = String(Number(Math.abs(a - b).toFixed(Math.max(decimals(a), decimals(b)))));
  return { text, formula: `${Math.max(a, b)} − ${Math.min(a, b)} = ${text}` };
}

/** The title of a column as printed, without its unit: 完成投资. */
export function titleShown(source: Source, grid: Grid, column: Column): string {
  const title = grid.table.columns[column.index];
  return title ? named(source, title).text.replace(/[（(][^（）()]*[）)]$/, "") : "";
}

/** The unit that the column's title gives to a bare number of it: 亿元 behind 126.4. */
export const unitBehind = (column: Column, printed: string): string =>
  column.unit !== "" && /\d$/.test(printed) ? column.unit : "";

/** Several answers to one question as one, in its order; null where one of them is missing. */
export function joined(parts: readonly (Candidate | null)[]): Candidate | null {
  const [first] = parts;
  if (!first || parts.some((part) => part === null)) return null;
  const all = parts.flatMap((part) => part ?? []);
  return {
    kind: first.kind,
    score: Math.min(...all.map((part) => part.score)),
    direct: all.map((part) => part.direct).join("；"),
    figures: all.flatMap((part) => part.figures),
    names: all.flatMap((part) => part.names),
    evidence: merged(all.flatMap((part) => part.evidence)),
    computed: all.flatMap((part) => part.computed),
  };
}

/** Evidence with each passage once. */
function merged(evidence: Candidate["evidence"]): Candidate["evidence"] {
  const [first] = evidence;
  const parts = evidence.flatMap(({ passage, spans }) => spans.map((span) => ({ passage, span })));
  return first ? evidenceOf(first.source, parts) : [];
}
