/** What the kinds of answer propose; the engine takes the best that is accepted. */
import type { Span } from "../corpus/notice.js";
import type { Figure } from "../facts/facts.js";
import type { AnswerKind, Computed } from "./answer.js";
import type { Source } from "./source.js";

/** A passage to quote, with its evidence. */
export interface Evidence {
  readonly source: Source;
  readonly passage: number;
  readonly spans: readonly Span[];
}

/** A name to list. */
export interface NamedAt {
  readonly source: Source;
  readonly text: string;
  readonly span: Span;
}

/** A figure to show. */
export interface FigureAt {
  readonly source: Source;
  readonly figure: Figure;
}

/** One proposed answer. */
export interface Candidate {
  readonly kind: AnswerKind;
  /** Higher is better; about 0 to 1.6, comparable between kinds. */
  readonly score: number;
  readonly direct: string;
  readonly figures: readonly FigureAt[];
  readonly names: readonly NamedAt[];
  readonly evidence: readonly Evidence[];
  readonly computed: readonly Computed[];
}

/** Why nothing could be proposed: what the question asks for that is not there. */
export interface Shortfall {
  readonly missing: readonly string[];
  /** How near the nearest thing came, 0 to 1. */
  readonly nearness: number;
  readonly evidence: readonly Evidence[];
}

/** What a kind of answer says to a question. */
export interface Proposal {
  readonly candidates: readonly Candidate[];
  readonly shortfalls: readonly Shortfall[];
}

/** Nothing to say. */
export const nothing: Proposal = { candidates: [], shortfalls: [] };
