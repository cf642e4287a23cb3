/**
 * The last step before an answer leaves the engine: every number in it must stand in a quoted passage, in the notice's
 * frame, in the question, or be computed with a formula at hand. An answer that fails is a defect and is not sent.
 */
import { alignedFold } from "../text/align.js";
import type { Candidate } from "./candidate.js";

const NUMBER = /\d+(?:\.\d+)?/g;

function numbersIn(text: string): string[] {
  return (
    alignedFold(text)
      .replace(/(?<=\d)[,，](?=\d{3}(?!\d))/g, "")
      .match(NUMBER) ?? []
  );
}

/** The numbers of the answer that nothing accounts for; empty for an answer that may be sent. */
export function unaccounted(candidate: Candidate, question: string): string[] {
  const known = new Set(numbersIn(question));
  for (const item of candidate.evidence) {
    const { notice } = item.source.read.analysis;
    const passage = notice.passages[item.passage];
    if (passage) for (const number of numbersIn(notice.text.slice(passage.start, passage.end))) known.add(number);
    for (const span of [notice.titleSpan, notice.number, notice.date]) {
      if (span) for (const number of numbersIn(notice.text.slice(span.start, span.end))) known.add(number);
    }
  }
  for (const item of candidate.computed) for (const number of numbersIn(item.text)) known.add(number);
  return numbersIn(candidate.direct).filter((number) => !known.has(number));
}
