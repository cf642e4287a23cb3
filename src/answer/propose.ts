/** Asks every kind of answer for its proposals and takes the best. */
import type { Question } from "../question/question.js";
import type { Candidate, Proposal, Shortfall } from "./candidate.js";
import { concerns } from "./fit.js";
import { unaccounted } from "./gate.js";
import { computedAnswers } from "./kinds/compute.js";
import { documentAnswers } from "./kinds/document.js";
import { extractAnswers } from "./kinds/extract.js";
import { figureAnswers } from "./kinds/figure.js";
import { gradeAnswers } from "./kinds/grade.js";
import { outlineAnswers } from "./kinds/outline.js";
import { rankAnswers } from "./kinds/rank.js";
import { setAnswers } from "./kinds/set.js";
import { yesNoAnswers } from "./kinds/yesno.js";
import type { Source } from "./source.js";

type Kind = (question: Question, source: Source) => Proposal;

const everyKind: readonly Kind[] = [
  documentAnswers,
  gradeAnswers,
  setAnswers,
  rankAnswers,
  computedAnswers,
  outlineAnswers,
];

/** The kinds that are asked, by what the question asks. */
function kindsFor(question: Question): readonly Kind[] {
  switch (question.ask) {
    case "yesno":
      return [...everyKind, yesNoAnswers];
    case "amount":
    case "change":
    case "rank":
      return [...everyKind, figureAnswers, ...(question.ask === "amount" ? [] : [extractAnswers])];
    case "when":
      return [...everyKind, figureAnswers];
    case "open":
    case "which":
      return [...everyKind, figureAnswers, extractAnswers];
    default:
      return [...everyKind, extractAnswers];
  }
}

/** The best accepted answer, or what the nearest lacks. */
export function propose(
  question: Question,
  sources: readonly Source[],
): { best: Candidate | null; shortfall: Shortfall | null } {
  let best: Candidate | null = null;
  let shortfall: Shortfall | null = null;
  for (const source of sources) {
    if (!concerns(question, source)) continue;
    for (const kind of kindsFor(question)) {
      const { candidates, shortfalls } = kind(question, source);
      for (const candidate of candidates)
        if ((!best || candidate.score > best.score) && unaccounted(candidate, question.plain).length === 0)
          best = candidate;
      for (const item of shortfalls) if (!shortfall || item.nearness > shortfall.nearness) shortfall = item;
    }
  }
  return { best, shortfall };
}
