/** A级和B级加起来有多少所: the numbers that one sentence prints for several grades, added up. */
import type { Figure } from "../../facts/facts.js";
import type { Question } from "../../question/question.js";
import { nothing, type Proposal } from "../candidate.js";
import { rankFigures } from "../figures.js";
import type { Source } from "../source.js";
import { ASKED_TO_COMPUTE, made, printed, printedUnit, shown } from "./numbers.js";

/** Least share of the question that must stand with the numbers. */
const COVERAGE = 0.6;

/** The sum of the numbers of the grades asked for; nothing where one of them has none beside the others. */
export function sumOfGrades(question: Question, source: Source): Proposal {
  const { grades } = question;
  if (grades.length < 2 || question.kinds.includes("money")) return nothing;
  const ranked = rankFigures(question, source, "amount", ["value"]).filter(
    ({ figure, cover }) => figure.kind === "count" && cover.coverage >= COVERAGE,
  );
  for (const { figure: first, score } of ranked) {
    const parts = grades.flatMap((grade): Figure[] => {
      const own = source.read.facts.figures.find(
        (figure) =>
          figure.sentence.start === first.sentence.start &&
          figure.role === "value" &&
          figure.unit === first.unit &&
          figure.scope === first.scope &&
          isOfGrade(figure, grade),
      );
      return own ? [own] : [];
    });
    if (parts.length < grades.length || !parts.includes(first)) continue;
    const text = shown(
      parts.reduce((sum, part) => sum + (part.value ?? 0), 0),
      0,
    );
    const numbers = parts.map((part) => String(printed(part)?.number ?? part.value ?? 0));
    const told = grades.map((grade, i) => `${grade}${parts[i]?.text ?? ""}`).join("，");
    return made(
      source,
      score + ASKED_TO_COMPUTE,
      `${text}${printedUnit(first)}（推算：${told}）`,
      parts,
      text,
      `${numbers.join(" + ")} = ${text}`,
    );
  }
  return nothing;
}

/** A级, 评定为优良的: the grade itself, and not 不合格 for 合格. */
const isOfGrade = ({ indicator }: Figure, grade: string): boolean =>
  new RegExp(`(?<![不未基本较])${grade.toLowerCase()}(?:的|等次|单位)?`).test(indicator.toLowerCase());
