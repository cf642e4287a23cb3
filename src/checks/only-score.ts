/** The only score that a notice prints of a name is the one that is meant, whatever else a claim says of it. */
import type { FigureMatch, FigureSubject } from "./figure-match.js";

const SCORE = /得分|分数|成绩|总分|评分/;
/** What the words count at least then. */
const ENOUGH = 0.6;

/** 霜河市在…评估中仅得84.21分: the only score that is printed of a name is the one that is meant, whatever else is said. */
export function withOnlyScore(matches: readonly FigureMatch[], subject: FigureSubject): readonly FigureMatch[] {
  if (subject.quantity.kind !== "score" || subject.role !== "value") return matches;
  const [only, ...others] = matches.filter(
    ({ isNamed, misfits, printed: { own, quantity, nature, owners } }) =>
      isNamed &&
      misfits.length === 0 &&
      nature.role === "value" &&
      owners.length === 1 &&
      (quantity.kind === "score" || (quantity.kind === "bare" && SCORE.test(own))),
  );
  if (!only || others.length > 0 || only.words >= ENOUGH) return matches;
  const raised = ENOUGH - only.words;
  return matches.map((match) =>
    match === only
      ? { ...match, words: ENOUGH, recall: Math.max(match.recall, ENOUGH), score: match.score + raised }
      : match,
  );
}
