/** Answers to a bare name: all that the notice says of the place or body: its grade, its lists, its figures. */

import { textOf } from "../../corpus/notice.js";
import type { Question } from "../../question/question.js";
import { cut } from "../../text/cut.js";
import { nothing, type Proposal } from "../candidate.js";
import { label } from "../figure-told.js";
import { narrowing } from "../fit.js";
import { LONG } from "../lengths.js";
import { groupsOf, type Source, sameName } from "../source.js";

const MOST_FIGURES = 4;

/** Proposes what is said of the one name that a question consists of: 延边州, 关于延边州. */
export function profileAnswers(question: Question, source: Source): Proposal {
  const asked = narrowing(question, source);
  const [name] = asked;
  if (!name?.known || asked.length !== 1 || (question.ask !== "open" && question.ask !== "which")) return nothing;
  if (question.grades.length || question.asksGrade || question.terms.some((term) => term.need > 0.1)) return nothing;
  const readings = [name.text, ...name.readings];
  const groups = readings.flatMap((reading) => groupsOf(source, reading));
  const figures = source.read.facts.figures.filter(
    (figure) => figure.scope !== null && readings.some((reading) => sameName(reading, figure.scope ?? "")),
  );
  const grades = groups.filter((group) => group.kind === "grade" && group.period === null).map((group) => group.label);
  const sets = groups
    .filter((group) => group.kind === "set")
    .map((group) => textOf(source.read.analysis.notice, group.statement));
  const told = [
    ...new Set([
      ...grades,
      ...figures.slice(0, MOST_FIGURES).map((figure) => `${label(source, figure)}${figure.text}`),
      ...sets,
    ]),
  ];
  if (!told.length) return nothing;
  let direct = `${name.text}：`;
  for (const part of told) {
    const longer = `${direct}${direct.endsWith("：") ? "" : "；"}${part}`;
    if (longer.length > LONG && !direct.endsWith("：")) break;
    direct = longer;
  }
  const byPassage = new Map<number, { start: number; end: number }[]>();
  for (const group of groups) byPassage.set(group.passage, [...(byPassage.get(group.passage) ?? []), group.statement]);
  for (const figure of figures)
    byPassage.set(figure.passage, [...(byPassage.get(figure.passage) ?? []), figure.clause]);
  return {
    candidates: [
      {
        kind: "list",
        score: 0.9,
        direct: cut(direct, LONG),
        figures: figures.slice(0, MOST_FIGURES).map((figure) => ({ source, figure })),
        names: [],
        evidence: [...byPassage].map(([passage, spans]) => ({ source, passage, spans })),
        computed: [],
      },
    ],
    shortfalls: [],
  };
}
