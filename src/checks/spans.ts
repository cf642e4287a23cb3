/** The characters of a range, taken from the clause that holds it. */
import type { Clause } from "../facts/analysis.js";

/** The folded characters between two places of a clause. */
export function textOf(clause: Clause, start: number, end: number): string {
  return clause.plain.slice(start - clause.start, end - clause.start);
}
