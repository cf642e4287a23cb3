/** A share that the notice does not print but that follows from two of its counts: 45项中过半已完成, where 26项 of 45项 are. */
import { agreement } from "./agreement.js";
import type { FigureClaim } from "./figure-claims.js";
import type { FigureSubject } from "./figure-match.js";
import { type Judgement, placedAt } from "./judgement.js";
import type { Printed, PrintedFigure, Tools } from "./printed.js";
import { sameCounter } from "./units.js";
import { partOf } from "./wholes.js";
import { coverage, type Weighed, weighed } from "./words.js";

/** Sure enough for what is worked out of printed numbers. */
const STRENGTH = 0.8;

/** Judges a percentage by the part of a printed whole of which the claim says it; null where none is printed or it is not met. */
export function judgeShare(
  { subject }: FigureClaim,
  whole: number | undefined,
  printed: Printed,
  tools: Tools,
): Judgement | null {
  const of = printed.figures.find((one) => one.figure.id === whole);
  if (!of || subject.quantity.kind !== "percent" || subject.role === "change" || !of.figure.value) return null;
  const part = partOf(of, subject.own, printed, tools);
  if (!part) return null;
  if (isShare(subject, part, of)) return borneOut(part, printed);
  const words = (text: string): Weighed[] => weighed(tools.words(text));
  const isVery =
    (coverage(words(subject.own), [{ text: part.own, credit: 1 }]) ?? 0) >= VERY &&
    (coverage(words(part.own), [{ text: subject.own, credit: 1 }]) ?? 0) >= VERY;
  if (!isVery) return null;
  const says = part.figure.text;
  return { verdict: "differs", difference: "value", says, ...placedAt(part.figure.clause, printed, STRENGTH) };
}

/** So far both must say the same for a share that is worked out to contradict: 超过一半 where 817 of 1655 are printed. */
const VERY = 0.85;

/** Words that say both what the whole and what the part is must make up this much of the claim's. */
const LEAST = 0.8;
/** What the clauses before the whole count. */
const RUN = 0.9;

/**
 * Judges a percentage by two counts of one sentence, the whole and the part being told by the claim's words: 约一半的排污口完成封堵 of
 * 1655个排污口，完成封堵817个; null where there are none, since what is not printed contradicts nothing.
 */
export function judgeShareOf({ subject }: FigureClaim, printed: Printed): Judgement | null {
  if (subject.quantity.kind !== "percent" || /change|margin/.test(subject.role)) return null;
  const words = subject.words.slice(0, 2).flat();
  const covered = (figures: readonly PrintedFigure[]): number =>
    coverage(words, [
      { text: figures.map(({ own, indicator }) => `${own} ${indicator}`).join(" "), credit: 1 },
      { text: figures[0]?.run ?? "", credit: RUN },
    ]) ?? 0;
  const counts = printed.figures.filter(
    ({ figure }) => /count|duration/.test(figure.kind) && figure.role === "value" && figure.value !== null,
  );
  for (const part of counts)
    for (const whole of counts) {
      if (whole.statement !== part.statement || whole.figure.id >= part.figure.id) continue;
      if (!sameCounter(whole.figure.unit, part.figure.unit) || !isShare(subject, part, whole)) continue;
      const both = covered([whole, part]);
      if (both >= LEAST && both > covered([whole])) return borneOut(part, printed);
    }
  return null;
}

function isShare({ quantity }: FigureSubject, part: PrintedFigure, whole: PrintedFigure): boolean {
  const [a, b] = [part.figure.value, whole.figure.value];
  if (a === null || !b || a > b) return false;
  const share = (100 * a) / b;
  const computed = {
    kind: "percent",
    text: "",
    value: share,
    low: share,
    high: share,
    unit: "%",
    precision: 0,
  } as const;
  return agreement(quantity, computed) !== "value";
}

function borneOut(part: PrintedFigure, printed: Printed): Judgement {
  return { verdict: "agrees", note: "rounded", ...placedAt(part.figure.clause, printed, STRENGTH) };
}
