/**
 * The notice's own arithmetic: what its numbers imply for one another, worked out and compared with what is printed.
 *
 * Tolerance follows from the digits printed: a number stands for all that rounds to it, so it may be off by half of one
 * in its last digit; a whole number without 万 or 亿 is exact. What is worked out may be off by what its terms leave open
 * plus that of the printed result. A result that is cut off instead of rounded (99.89 printed as 99.8) holds too and is
 * said to be cut. Nothing is called wrong unless the text ties the numbers to one another.
 */
import type { Span } from "../../corpus/notice.js";
import type { Figure } from "../facts.js";
import type { NoticeFacts } from "../read.js";
import { auditChanges } from "./changes.js";
import { auditCounts } from "./counts.js";
import { auditParts } from "./parts.js";
import { auditRanks } from "./ranks.js";
import { auditRates } from "./rates.js";
import { auditTables } from "./tables.js";

/** What is worked out: parts and whole, a rate, a change in per cent, a list's length, a table's column, an order. */
export type SumKind = "parts" | "rate" | "change" | "count" | "column" | "rank";

/** A relation between printed numbers. */
export interface Sum {
  readonly kind: SumKind;
  readonly holds: boolean;
  /** What was worked out: 817 + 838 = 1655; 14200 ÷ 14216 = 99.89%. */
  readonly formula: string;
  /** The printed result: 1655个, 99.89%. */
  readonly printed: string;
  /** How it holds where it does not digit for digit. */
  readonly note?: "rounded" | "cut";
  /** The figures that take part, the result last; empty for lists. */
  readonly figures: readonly Figure[];
  readonly at: Span;
  /** What is printed on the matter, word for word. */
  readonly quote: string;
}

/** All relations that the notice's numbers have, in its order. Pure. */
export function auditSums(read: NoticeFacts): Sum[] {
  const sums = [
    ...auditParts(read),
    ...auditRates(read),
    ...auditChanges(read),
    ...auditCounts(read),
    ...auditTables(read),
    ...auditRanks(read),
  ];
  return sums.sort((a, b) => a.at.start - b.at.start);
}

/** The relations in which a figure takes part: what 数据对得上吗 asks for. */
export function sumsOf(sums: readonly Sum[], figure: Figure): Sum[] {
  return sums.filter((sum) => sum.figures.some((one) => one.id === figure.id));
}

/** A relation as a line: ✓ 14200 ÷ 14216 = 99.89%（印作99.89%）. */
export function sumLine(sum: Sum): string {
  const note = sum.note === "cut" ? "，舍去尾数" : sum.note === "rounded" ? "，四舍五入" : "";
  return `${sum.holds ? "✓" : "✗"} ${sum.formula}（印作${sum.printed}${note}）`;
}

/** How many there are and hold: 核算15处：15 ✓，0 ✗. */
export function sumTally(sums: readonly Sum[]): string {
  const wrong = sums.filter((sum) => !sum.holds).length;
  return `核算${sums.length}处：${sums.length - wrong} ✓，${wrong} ✗`;
}

/** The audit as lines, the sum of it last. */
export function sumLines(sums: readonly Sum[]): string[] {
  return [...sums.map(sumLine), sumTally(sums)];
}
