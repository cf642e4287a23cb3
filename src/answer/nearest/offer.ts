/** What a refusal offers in place of what the notices do not say. */
import type { Evidence } from "../candidate.js";

/** One thing that the notices do hold. */
export interface Offer {
  /** As the notice prints it: 细颗粒物（PM2.5）浓度, 2022年度, 良好. */
  readonly name: string;
  /** The question that asks for it; not yet asked. */
  readonly question: string;
  /** Where it stands; null for what stands in the notice's frame. */
  readonly evidence: Evidence | null;
}

/** What the notices do hold, nearest first, and what is missing where that can be told better than by words alone. */
export interface Held {
  readonly offers: readonly Offer[];
  /** Behind the names: 的等次. */
  readonly tail: string;
  /** What is missing, as the refusal names it; null to leave that to the words of the question. */
  readonly missing: readonly string[] | null;
}

/** Nothing to offer. */
export const noneHeld: Held = { offers: [], tail: "", missing: null };

/** So many things are offered. */
export const MOST_OFFERED = 3;
