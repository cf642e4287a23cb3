/** All that can be compared in two notices of a series, as far as it fits: 两份通报有什么不同. */

import type { AlignedFigures } from "../../facts/series.js";
import type { Question } from "../../question/question.js";
import type { Candidate } from "../candidate.js";
import { label } from "../figure-told.js";
import { LONG } from "../lengths.js";
import { evidenceOf } from "../working/numbers.js";
import { gradesBeside } from "./grades.js";
import { comparisonOf, type SeriesPair, timeOf } from "./pairs.js";

const MOST_FIGURES = 4;
const SCORE = 1;

/**
 * Proposes grades that moved and the first figures that changed; null where nothing can be compared. Where it is one `of`
 * several that stand side by side, it is shorter.
 */
export function overview(question: Question, pair: SeriesPair, of: number): Candidate | null {
  const moves = gradesBeside(question, { from: null, to: null, direction: null, crossing: null }, pair);
  const { aligned } = comparisonOf(pair);
  const changed = aligned.filter(({ step }) => step !== null && step.direction !== "same");
  const times = `${timeOf(pair.earlier)}→${timeOf(pair.later)}`;
  const parts = moves ? [moves.direct] : [];
  const shown: AlignedFigures[] = [];
  for (const one of changed) {
    const line = `${label(pair.later, one.later)}${one.earlier.text}→${one.later.text}`;
    const heading = shown.length ? "" : moves ? "数据：" : `数据（${times}）：`;
    if (shown.length >= MOST_FIGURES || [...parts, heading + line].join("；").length > LONG / of) break;
    parts.push(heading + line);
    shown.push(one);
  }
  if (!parts.length) return null;
  const figures = shown.flatMap(({ earlier, later }) => [
    { source: pair.later, figure: later },
    { source: pair.earlier, figure: earlier },
  ]);
  return {
    kind: "compare",
    score: SCORE,
    direct: parts.join("；"),
    figures,
    names: moves?.names ?? [],
    evidence: [
      ...(moves?.evidence ?? []),
      ...evidenceOf(
        pair.later,
        shown.map(({ later }) => later),
      ),
      ...evidenceOf(
        pair.earlier,
        shown.map(({ earlier }) => earlier),
      ),
    ],
    computed: [],
  };
}
