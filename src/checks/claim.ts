/** What checking a text against the notices gives: its claims in its own order, each with a verdict and its place. */
import type { Span } from "../corpus/notice.js";

/**
 * What a notice says to a claim: `agrees`, as printed; `differs`, it says something else of the same thing; `absent`, it
 * says nothing of it.
 */
export type Verdict = "agrees" | "differs" | "absent";

/** In what a claim differs: 94.3% for 93.4%, 毫克 for 微克, 上升 for 下降, 优秀 for 良好, a member, a year, a round. */
export type Difference =
  | "value"
  | "unit"
  | "direction"
  | "grade"
  | "members"
  | "place"
  | "period"
  | "round"
  | "polarity"
  | "document";

/** A claim of a text as judged. */
export interface CheckedClaim {
  /** The claim's words, as in the text: `text.slice(start, end)`. */
  readonly text: string;
  /** Range in the text that was checked, in UTF-16 units. */
  readonly start: number;
  readonly end: number;
  readonly verdict: Verdict;
  /** With `differs`: what the notice prints instead, word for word, at most {@link longestSays} characters. */
  readonly says?: string;
  readonly difference?: Difference;
  /** How an agreeing claim agrees where it is not word for word: 约1.4万件 for 14216件 is `rounded`, what follows from printed numbers `computed`. */
  readonly note?: "rounded" | "computed";
  /** Name of the notice (its file without ending) and what it prints on the matter, word for word. */
  readonly notice?: string;
  readonly quote?: string;
  /** Where the quotation stands in the notice's text, and the headings above it: 二、主要成效. */
  readonly at?: Span;
  readonly section?: string;
}

/** A text as checked. */
export interface CheckedText {
  readonly text: string;
  /** `differs` if any claim does, else `agrees` if any does, else `absent`. */
  readonly verdict: Verdict;
  readonly claims: readonly CheckedClaim[];
}

/** Longest {@link CheckedClaim.says}, in characters. */
export const longestSays = 40;

/** The verdict on a whole text. */
export function verdictOf(claims: readonly CheckedClaim[]): Verdict {
  if (claims.some((claim) => claim.verdict === "differs")) return "differs";
  return claims.some((claim) => claim.verdict === "agrees") ? "agrees" : "absent";
}
