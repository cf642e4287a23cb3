/** Which clauses stand between the same full stops: a subject carries on over commas and semicolons, not further. */
import type { Clause } from "./analysis.js";

const FULL_STOP = /[。！？!?]/;

/** For each clause the number of its statement, counted through the text; a new passage begins a new one. */
export function statementsOf(clauses: readonly Clause[]): number[] {
  const numbers: number[] = [];
  let number = 0;
  clauses.forEach((clause, i) => {
    const before = clauses[i - 1];
    if (before && (before.passage !== clause.passage || FULL_STOP.test(before.mark))) number += 1;
    numbers.push(number);
  });
  return numbers;
}
