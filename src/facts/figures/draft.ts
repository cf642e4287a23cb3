/** A figure while it is read: what {@link Figure} holds, still open, and what the reading of later ones needs to know of it. */
import type { Span } from "../../corpus/notice.js";
import type { Quantity } from "../../text/quantity.js";
import type { Analysis, Clause } from "../analysis.js";
import type { Figure } from "../facts.js";

/** A figure in the making. */
export interface Draft {
  readonly figure: { -readonly [K in keyof Figure]: Figure[K] };
  /** Index of its clause; the number of the stretch between semicolons, or for a cell that of the row's place. */
  readonly clause: number;
  readonly segment: number;
  /** What its short indicator was completed with (群众投诉举报案件 of 结案销号), so that the next is not completed with both. */
  topic: string | null;
  /** One of several things that are told apart behind 其中 or in a list: no topic for what comes later. */
  isPart: boolean;
  /** The figure that its indicator was taken from. */
  from: Draft | null;
}

/** Where a figure stands: its clause, or a table's row in place of one. */
export type FigurePlace = Pick<Clause, "index" | "segment" | "passage" | "sentenceSpan" | "start" | "end">;

/** A figure of a clause with nothing known yet but the number. */
export function draftOf(analysis: Analysis, clause: FigurePlace, q: Quantity, role: Figure["role"]): Draft {
  const span: Span = { start: q.start, end: q.end };
  return {
    clause: clause.index,
    segment: clause.segment,
    topic: null,
    isPart: false,
    from: null,
    figure: {
      id: 0,
      role,
      kind: q.kind,
      span,
      text: analysis.notice.text.slice(q.start, q.end),
      value: q.value,
      low: q.low,
      high: q.high,
      unit: q.unit,
      indicator: "",
      indicatorSpans: [],
      scope: null,
      period: null,
      passage: clause.passage,
      sentence: clause.sentenceSpan,
      clause: { start: clause.start, end: clause.end },
      direction: null,
      basis: null,
      of: null,
      related: [],
    },
  };
}
