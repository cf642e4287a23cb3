/**
 * What there is to draw: for an answer, the picture that shows it; null where a picture would say no more than the text.
 */
import type { Answer } from "../../../answer/answer.js";
import type { Engine } from "../../../answer/engine.js";
import type { Span } from "../../../corpus/notice.js";
import type { Facts, Group } from "../../../facts/facts.js";
import { chartsIn } from "./charts.js";

/** Which picture: the board of grades of a notice, or one of the charts that a passage's figures give. */
export interface PictureChoice {
  /** Index into the corpus's notices. */
  readonly notice: number;
  readonly what: "board" | "chart";
  /** Index into the notice's passages; 0 for the board. */
  readonly passage: number;
  /** Index into the passage's charts; 0 for the board. */
  readonly nth: number;
}

/** The notice's own grades, in its order. */
export function gradesOf(facts: Facts): readonly Group[] {
  return facts.groups.filter((group) => group.kind === "grade" && group.period === null);
}

/** The picture that goes with an answer: of its grades, or of the figure that it is about. */
export function pictureIn(engine: Engine, answer: Answer): PictureChoice | null {
  const [quotation] = answer.quotations;
  const index = engine.corpus.notices.findIndex((one) => one.id === quotation?.notice);
  const notice = engine.corpus.notices[index];
  const facts = engine.facts[index];
  if (quotation === undefined || notice === undefined || facts === undefined) return null;
  const isGrade = answer.kind === "grade" || (answer.kind !== "figure" && answer.figures.length === 0);
  const grades = gradesOf(facts).filter((group) => group.passage === quotation.passage);
  if (isGrade && grades.length > 0) return { notice: index, what: "board", passage: 0, nth: 0 };
  const places = answer.figures.filter((figure) => figure.at.notice === notice.id).map((figure) => figure.at.span);
  const shown = facts.figures.filter((figure) => places.some((place) => overlap(place, figure.span)));
  for (const figure of shown) {
    const nth = chartsIn(notice, facts, figure.passage).findIndex((chart) => chart.shows.includes(figure.id));
    if (nth >= 0) return { notice: index, what: "chart", passage: figure.passage, nth };
  }
  return null;
}

function overlap(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}
