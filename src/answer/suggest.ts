/**
 * Questions worth asking next, from the facts around an answer. None is offered that has not been asked of the engine
 * itself and found to have an answer there.
 */
import type { Figure } from "../facts/facts.js";
import type { Answer } from "./answer.js";
import { label } from "./figure-told.js";
import type { Source } from "./source.js";

/** Most questions that are offered, and most that are tried to find them. */
const MOST_OFFERED = 3;
const MOST_TRIED = 8;
/** Longest question that fits on a button, in characters. */
const LONGEST = 30;

/** Next questions for an answer, each of which `answers` says yes to; those of `first` are tried before all others. */
export function suggest(
  answer: Answer,
  asked: string,
  sources: readonly Source[],
  answers: (question: string) => boolean,
  first: readonly string[] = [],
): string[] {
  const offered: string[] = [];
  let tried = 0;
  for (const question of new Set([...first, ...worthAsking(answer, sources)])) {
    if (offered.length >= MOST_OFFERED || tried >= MOST_TRIED) break;
    if (question.length > LONGEST || question === asked.trim()) continue;
    tried += 1;
    if (answers(question)) offered.push(question);
  }
  return offered;
}

function worthAsking(answer: Answer, sources: readonly Source[]): string[] {
  const bySource = (id: string): Source | undefined => sources.find((source) => source.read.analysis.notice.id === id);
  const prefix = (source: Source): string => (sources.length > 1 ? (source.read.facts.document.region ?? "") : "");
  const [quotation] = answer.quotations;
  const source = quotation ? bySource(quotation.notice) : sources[0];
  if (!source) return [];
  const questions: string[] = [];
  if (answer.kind === "grade" || answer.kind === "count")
    questions.push(...otherGrades(answer, source).map((grade) => `${prefix(source)}${grade}的有哪些？`));
  if (quotation)
    questions.push(...aroundFigures(answer, source, quotation.passage).map((text) => `${prefix(source)}${text}`));
  questions.push(...highlights(source).map((text) => `${prefix(source)}${text}`));
  return questions;
}

/** The grades that the answer does not name. */
function otherGrades(answer: Answer, source: Source): string[] {
  const grades = source.read.facts.groups.filter(
    (group) => group.kind === "grade" && group.period === null && group.members.length > 0,
  );
  return [...new Set(grades.map((group) => group.label))].filter((grade) => !answer.direct.includes(grade));
}

/** The figures next to those shown, and their changes. */
function aroundFigures(answer: Answer, source: Source, passage: number): string[] {
  const { figures } = source.read.facts;
  const shown = new Set(answer.figures.map((figure) => figure.at.span.start));
  const here = figures.filter((figure) => figure.passage === passage);
  const at = here.findIndex((figure) => shown.has(figure.span.start));
  const near = [...here].sort((a, b) => Math.abs(here.indexOf(a) - at) - Math.abs(here.indexOf(b) - at));
  return near.filter((figure) => !shown.has(figure.span.start)).flatMap((figure) => questionFor(source, figure));
}

function questionFor(source: Source, figure: Figure): string[] {
  const name = label(source, figure).replace(/[（(].*?[）)]/g, "");
  if (name.length < 3 || name.length > 20 || /[，。；：、]/.test(name)) return [];
  if (figure.role === "value") return [`${name}是多少？`];
  if (figure.role === "change") return [`${name}同比变化多少？`];
  if (figure.role === "rank") return [`${name}排第几？`];
  return [];
}

/** What a newcomer would ask of a notice: its grades, its first measured figure, its problems. */
export function highlights(source: Source): string[] {
  const { groups, figures } = source.read.facts;
  const questions: string[] = [];
  const grade = groups.find((group) => group.kind === "grade" && group.period === null && group.members.length > 0);
  if (grade) questions.push(`哪些被评为${grade.label}？`);
  const measured = figures.filter((figure) => figure.role === "value" && figure.related.length > 0);
  questions.push(...measured.slice(0, 4).flatMap((figure) => questionFor(source, figure)));
  questions.push("存在哪些问题？", "下一步工作要求是什么？");
  return questions;
}
