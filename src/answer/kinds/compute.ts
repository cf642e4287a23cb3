/** Answers that are worked out from printed figures, each with its formula: last year's value, a target, a remainder, a sum, a difference. */
import type { Question } from "../../question/question.js";
import { nothing, type Proposal } from "../candidate.js";
import type { Source } from "../source.js";
import { acrossRounds, betweenEnds, difference } from "../working/difference.js";
import { sumOfGrades } from "../working/grades-sum.js";
import { baseOfMargin, behindMargin } from "../working/margin.js";
import { earlierPart, previousValue, valueAtBasis } from "../working/previous.js";
import { remainder } from "../working/remainder.js";
import { sum } from "../working/sum.js";
import { differenceOfThings } from "../working/two-things.js";

function eitherOf(first: Proposal, second: () => Proposal): Proposal {
  return first.candidates.length ? first : second();
}

/** Proposes computed answers. */
export function computedAnswers(question: Question, source: Source): Proposal {
  if (question.grades.length || question.asksGrade) {
    if (question.compute !== "sum") return nothing;
    return question.kinds.includes("money") ? sum(question, source) : sumOfGrades(question, source);
  }
  const twoRounds = acrossRounds(question, source);
  if (twoRounds.candidates.length) return twoRounds;
  const behind = behindMargin(question, source);
  if (behind.candidates.length) return behind;
  const atBasis = valueAtBasis(question, source);
  if (atBasis.candidates.length) return atBasis;
  if (question.ask === "change") {
    const ends = betweenEnds(question, source);
    if (ends.candidates.length) return ends;
  }
  switch (question.compute) {
    case "previous":
      return previousValue(question, source);
    case "target":
      return baseOfMargin(question, source);
    case "rest":
      return remainder(question, source);
    case "difference":
      return eitherOf(difference(question, source), () => differenceOfThings(question, source));
    case "sum":
      return sum(question, source);
    default:
      // 第二季度合格率是多少, asked of a notice of the third
      return earlierPart(question, source) &&
        (question.ask === "amount" || question.ask === "rank" || question.ask === "open")
        ? previousValue(question, source)
        : nothing;
  }
}
