/**
 * What a notice tells of other places and not of the one asked about: 梧溪市新造林成活率82.4%, and of 樟川市 only another rate. Its
 * other figures are no answer then.
 */
import type { Figure } from "../facts/facts.js";
import type { Question, Term } from "../question/question.js";
import { isScoreBehind } from "./figures.js";
import { narrowing } from "./fit.js";
import { COVERED, creditOf } from "./match.js";
import type { Source } from "./source.js";

/** From this need on a word has to stand in the name of what is measured. */
const TELLING = 0.3;
/** So many characters of a name that the question lacks make it the name of something else. */
const OF_SOMETHING_ELSE = 2;

/** Whether the figure is of something else than what is asked, while the notice has just that of other places. */
export function isToldOfOthers(question: Question, source: Source, figure: Figure): boolean {
  const asked = narrowing(question, source);
  const terms = question.terms.filter((term) => !term.inherited && term.need >= TELLING);
  if (!asked.length || !terms.length || figure.role !== "value") return false;
  if (covers(terms, figure) || isScoreBehind(source, figure)) return false;
  if (strangeTo(question, figure) < OF_SOMETHING_ELSE) return false;
  return source.read.facts.figures.some(
    (other) => other.scope !== null && other.scope !== figure.scope && other.role === "value" && covers(terms, other),
  );
}

const covers = (terms: readonly Term[], { indicator }: Figure): boolean =>
  terms.every((term) => creditOf(term, [{ text: indicator, credit: 1 }]) >= COVERED);

/** How many characters of the figure's name the question does not have, but for those of its place. */
function strangeTo({ plain }: Question, { indicator, scope }: Figure): number {
  const own = scope === null ? indicator : indicator.replace(scope, "");
  return Array.from(own).filter((character) => /[\u4e00-\u9fff]/.test(character) && !plain.includes(character)).length;
}
