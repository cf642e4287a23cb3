/** Changes told twice: 86起, 比2021年减少21起, 下降19.6%: the fall in per cent follows from the value and the fall. */
import type { Figure } from "../facts.js";
import { printedNumber, shown, termOf } from "../printed-number.js";
import type { NoticeFacts } from "../read.js";
import type { Sum } from "./sums.js";

/** A quotient is shown with so many decimals at least. */
const LEAST_DECIMALS = 2;

/** Finds values with their change both in their own unit and in per cent. */
export function auditChanges({ analysis, facts }: NoticeFacts): Sum[] {
  const { figures } = facts;
  const sums: Sum[] = [];
  for (const value of figures) {
    if (value.role !== "value" || value.unit === "%") continue;
    const changes = value.related.flatMap((id) => figures[id] ?? []).filter((figure) => figure.role === "change");
    const absolute = changes.find(
      (change) => change.unit === value.unit && change.unit !== "" && change.kind === value.kind,
    );
    const relative = changes.find((change) => change.unit === "%" && sameBasis(change, absolute));
    const sum = absolute && relative ? follow(value, absolute, relative) : null;
    if (!sum || !relative) continue;
    const at = { start: value.clause.start, end: relative.clause.end };
    sums.push({ ...sum, at, quote: analysis.notice.text.slice(at.start, at.end) });
  }
  return sums;
}

function sameBasis(change: Figure, other: Figure | undefined): boolean {
  if (!other || change.direction !== other.direction) return false;
  return change.basis === null || other.basis === null || change.basis === other.basis;
}

function follow(value: Figure, by: Figure, rate: Figure): Omit<Sum, "at" | "quote"> | null {
  const [v, d, r] = [printedNumber(value), printedNumber(by), printedNumber(rate)];
  if (!v || !d || !r || value.value === null || by.value === null || rate.value === null) return null;
  const before = by.direction === "up" ? value.value - by.value : value.value + by.value;
  if (before <= 0) return null;
  const worked = (100 * by.value) / before;
  const slack = r.slack + (100 * (d.slack + (v.slack + d.slack) * (by.value / before))) / before;
  const off = Math.abs(worked - rate.value);
  const isCut = worked > rate.value && off < slack + r.slack;
  const holds = off <= slack + 1e-9 || isCut;
  const sign = by.direction === "up" ? "−" : "+";
  const decimals = Math.max(LEAST_DECIMALS, r.decimals);
  const isRounded = holds && Number(shown(worked, decimals)) !== rate.value;
  return {
    kind: "change",
    holds,
    formula: `${termOf(by)} ÷ (${termOf(value)} ${sign} ${termOf(by)}) = ${shown(worked, decimals)}%`,
    printed: rate.text,
    ...(isRounded ? { note: off <= slack + 1e-9 ? ("rounded" as const) : ("cut" as const) } : {}),
    figures: [value, by, rate],
  };
}
