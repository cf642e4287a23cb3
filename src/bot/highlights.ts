/**
 * What to offer somebody who has not asked yet: a few questions that the corpus answers.
 */
import type { Engine } from "../answer/engine.js";

/** How many questions are offered. */
const OFFERED = 3;

/** An engine never changes, so its highlights are found once. */
const found = new WeakMap<Engine, readonly string[]>();

/** Questions that the facts suggest, best first; not yet asked. */
function candidates(engine: Engine): string[] {
  const questions: string[] = [...engine.ask("").answer.suggestions];
  for (const facts of engine.facts) {
    const grade = facts.groups.find((group) => group.kind === "grade" && group.period === null);
    const figures = facts.figures.filter((figure) => figure.role === "value" && figure.indicator.length <= 20);
    const figure = figures.find((one) => one.related.length > 0) ?? figures[0];
    const set = facts.groups.find((group) => group.kind === "set");
    if (grade !== undefined) questions.push(`哪些单位是${grade.label}？`);
    if (figure !== undefined) questions.push(`${figure.indicator}是多少？`);
    if (set !== undefined) questions.push(`${set.label}有哪些？`);
    if (questions.length > 4 * OFFERED) break;
  }
  return questions;
}

/** Up to three questions, each of which has been asked of the engine and has an answer. */
export function highlights(engine: Engine): readonly string[] {
  const known = found.get(engine);
  if (known !== undefined) return known;
  const answered: string[] = [];
  for (const question of new Set(candidates(engine))) {
    if (answered.length === OFFERED) break;
    if (engine.ask(question).answer.status === "answered") answered.push(question);
  }
  found.set(engine, answered);
  return answered;
}
