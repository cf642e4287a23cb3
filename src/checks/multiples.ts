/** Multiples and percentages of growth made one: 是去年同期的1.8倍 is 增长80%, 增长1.4倍 is 增长140%. */
import type { Clause } from "../facts/analysis.js";
import type { Figure } from "../facts/facts.js";
import type { Compared } from "./agreement.js";
import { textOf } from "./spans.js";

/** A quantity with how a multiple is meant. */
export interface Multiplied extends Compared {
  /** Whether a multiple is of what is compared with (是…的1.8倍), not by how much it grew (增长1.8倍). */
  readonly isOf?: boolean;
}

/** Whether a number of a clause is a multiple of what is compared with. */
export function isMultipleOf(clause: Clause, { kind, span }: Pick<Figure, "kind" | "span">): boolean {
  return kind === "times" && textOf(clause, clause.start, span.start).endsWith("的");
}

/** Both as growth in per cent where one is a multiple and the other a percentage or another sort of multiple; else as they are. */
export function asGrowth(a: Multiplied, b: Multiplied): readonly [Compared, Compared] {
  const isMixed =
    (a.kind === "times" && b.kind === "times" && (a.isOf ?? false) !== (b.isOf ?? false)) ||
    (a.kind === "times" && b.kind === "percent") ||
    (a.kind === "percent" && b.kind === "times");
  return isMixed ? [grown(a), grown(b)] : [a, b];
}

function grown(q: Multiplied): Compared {
  if (q.kind !== "times") return q;
  const by = (x: number | null): number | null => (x === null ? null : 100 * (x - (q.isOf ? 1 : 0)));
  const precision = q.precision === null ? null : 100 * q.precision;
  return { ...q, kind: "percent", unit: "%", value: by(q.value), low: by(q.low), high: by(q.high), precision };
}
