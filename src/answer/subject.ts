/**
 * Whether a fact is of what a conversation is about: a follow-up without words of its own (占多少？, 比去年呢？) is not
 * answered with a fact about something else.
 */
import { stemOf } from "../facts/names.js";
import type { Question } from "../question/question.js";
import type { Layer } from "./context.js";
import { COVERED, creditOf } from "./match.js";

/** Least share of what the question before was about that must stand with the fact. */
const SAME_SUBJECT = 0.6;
/** From this need on a word says what is asked about. */
const TELLING = 0.3;

/** The words taken over, where too few of them stand in the layers; empty for questions with words of their own. */
export function strayTerms(question: Question, layers: readonly Layer[]): string[] {
  if (!question.follows || question.terms.some((term) => !term.inherited && term.need >= TELLING)) return [];
  // 那望塘区实验中学呢: another name is another subject
  if (question.names.some((name) => question.plain.includes(stemOf(name.text)))) return [];
  const before = question.terms.filter((term) => term.inherited);
  const total = before.reduce((sum, term) => sum + term.weight, 0);
  const kept = before.reduce((sum, term) => sum + (creditOf(term, layers) >= COVERED ? term.weight : 0), 0);
  return total > 0 && kept <= SAME_SUBJECT * total ? before.map((term) => term.text) : [];
}
