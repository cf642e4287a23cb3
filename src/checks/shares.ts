/** A share that the notice does not print but that follows from two of its counts: 45项中过半已完成, where 26项 of 45项 are. */
import { agreement } from "./agreement.js";
import type { FigureClaim } from "./figure-claims.js";
import type { Judgement } from "./judgement.js";
import type { Printed, Tools } from "./printed.js";
import { partOf } from "./wholes.js";

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
  const value = part?.figure.value;
  if (!part || value === null || value === undefined) return null;
  const share = (100 * value) / of.figure.value;
  const computed = {
    kind: "percent",
    text: "",
    value: share,
    low: share,
    high: share,
    unit: "%",
    precision: 0,
  } as const;
  if (agreement(subject.quantity, computed) === "value") return null;
  const { notice } = printed.read.analysis;
  const at = part.figure.clause;
  return { verdict: "agrees", note: "rounded", strength: STRENGTH, quote: notice.text.slice(at.start, at.end), at };
}
