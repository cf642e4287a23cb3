/** What one notice says to one claim, before notices are compared. */
import type { Span } from "../corpus/notice.js";
import type { Difference, Verdict } from "./claim.js";
import type { Printed } from "./printed.js";

/** A verdict with its place in one notice. */
export interface Judgement {
  readonly verdict: Verdict;
  /** How surely the claim is about this, 0 to about 1.3; 0 for `absent`. */
  readonly strength: number;
  readonly difference?: Difference;
  readonly says?: string;
  readonly note?: "rounded" | "computed";
  readonly quote?: string;
  readonly at?: Span;
  /** The printed figure that was matched, so that no other claim of the sentence takes it too. */
  readonly figure?: number;
}

/** Nothing in the notice is about it. */
export const absent: Judgement = { verdict: "absent", strength: 0 };

/** What is quoted of a notice for a judgement, with its place. */
export function placedAt(
  { start, end }: Span,
  { read }: Printed,
  strength: number,
): Pick<Judgement, "strength" | "quote" | "at"> {
  return { strength, quote: read.analysis.notice.text.slice(start, end), at: { start, end } };
}
