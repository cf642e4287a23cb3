/** The text to be checked, read as if it were a little notice: its clauses, quantities, figures and groups. */
import type { Span } from "../corpus/notice.js";
import { readNotice } from "../corpus/read.js";
import type { Analysis, Clause } from "../facts/analysis.js";
import type { Facts } from "../facts/facts.js";
import { readFacts } from "../facts/read.js";
import { statementsOf } from "../facts/statements.js";

/** A text to be checked, as read. */
export interface Draft {
  /** As received. */
  readonly text: string;
  readonly analysis: Analysis;
  readonly facts: Facts;
  /** Its clauses, without those of the title that reading it as a notice needs. */
  readonly clauses: readonly Clause[];
  /** The clauses before one in its statement, in order; of a very long one the last few. */
  before(clause: Clause): readonly Clause[];
  /** The range of the received text for one of the notice that it was read as. */
  at(span: Span): Span;
}

/** Stands before the text, so that no line of it is taken for a title. */
const FRAME = "待核对的文字\n\n一、正文\n　　";
/** Longest text that is checked, in UTF-16 units (a Telegram message has 4,096); what is beyond is left out. */
export const longestChecked = 20_000;
/** Clauses that are checked at most. */
const MOST_CLAUSES = 800;

/** Clauses of a statement that are looked back over for a subject: no one writes longer. */
const MOST_BEFORE = 12;

/** Reads a text to be checked. Pure, linear in the text's length. */
export function readDraft(received: string): Draft {
  const text = received.slice(0, longestChecked);
  const { analysis, facts } = readFacts(
    readNotice({ id: "draft", file: "draft", text: `${FRAME}${text}\n`, details: {} }),
  );
  const statements = statementsOf(analysis.clauses);
  return {
    text: received,
    analysis,
    facts,
    clauses: analysis.clauses.filter((clause) => clause.start >= FRAME.length).slice(0, MOST_CLAUSES),
    before: ({ index }) => {
      let from = index;
      while (from > Math.max(0, index - MOST_BEFORE) && statements[from - 1] === statements[index]) from -= 1;
      return analysis.clauses.slice(from, index);
    },
    at: ({ start, end }) => ({
      start: Math.min(Math.max(start - FRAME.length, 0), text.length),
      end: Math.min(Math.max(end - FRAME.length, 0), text.length),
    }),
  };
}
