/**
 * What there is to draw: for an answer, the picture that shows it; null where a picture would say no more than the text.
 */
import type { Answer } from "../../../answer/answer.js";
import type { Engine } from "../../../answer/engine.js";
import type { Notice } from "../../../corpus/notice.js";
import type { Facts } from "../../../facts/facts.js";

/** Which picture: the board of grades of a notice, or the figures that belong together in one of its passages. */
export interface PictureChoice {
  /** Index into the corpus's notices. */
  readonly notice: number;
  readonly what: "board" | "figures";
  /** Index into the notice's passages. */
  readonly passage: number;
}

/** The picture that goes with an answer. */
export function pictureIn(engine: Engine, answer: Answer): PictureChoice | null {
  const [quotation] = answer.quotations;
  const notice = engine.corpus.notices.findIndex((one) => one.id === quotation?.notice);
  if (quotation === undefined || notice < 0) return null;
  const grades = engine.facts[notice]?.groups.filter((group) => group.kind === "grade" && group.period === null) ?? [];
  if (answer.kind === "grade" && grades.length > 0) return { notice, what: "board", passage: quotation.passage };
  return null;
}

/** Whether a passage holds figures that belong together and are worth a picture. */
export function drawableIn(_notice: Notice, _facts: Facts, _passage: number): boolean {
  return false;
}
