/** What is left of a total: 还有15个没整改 where 发现的1,905个…已整改1,890个 is printed. Computed, never printed. */

import { deniedIn } from "./contradiction.js";
import type { FigureClaim } from "./figure-claims.js";
import type { Printed, PrintedFigure } from "./printed.js";
import { sameCounter } from "./units.js";

/** 其他464个, 还剩16件, 尚有3处 */
export const LEFTOVER = /其[他它余]|剩余|剩下|还剩|[尚另仍还]有|[尚仍还]未/;

/** Whether a claim's number is what is left of a printed total after a printed part of it, either of which is `match`. */
export function isLeft({ subject, clause }: FigureClaim, match: PrintedFigure, printed: Printed): boolean {
  const { quantity } = subject;
  if (quantity.kind !== "count" || quantity.value === null) return false;
  const denied = deniedIn(clause.plain);
  if (!denied.length && !LEFTOVER.test(clause.plain)) return false;
  const same = printed.figures.filter(
    ({ figure, nature, statement }) =>
      statement === match.statement &&
      figure.kind === "count" &&
      nature.role === "value" &&
      sameCounter(figure.unit, match.figure.unit),
  );
  const isDone = ({ own }: PrintedFigure): boolean => !denied.length || denied.some(({ verb }) => own.includes(verb));
  return same.some((part) =>
    same.some(
      (total) =>
        (part === match || total === match) &&
        part.figure.id > total.figure.id &&
        isDone(part) &&
        (total.figure.value ?? 0) - (part.figure.value ?? 0) === quantity.value,
    ),
  );
}
