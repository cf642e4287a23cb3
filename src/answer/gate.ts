/**
 * The last step before an answer leaves the engine: every number in it must stand in a quoted passage, in the notice's
 * frame, in the question, or be computed with a formula at hand. An answer that fails is a defect and is not sent.
 */

import type { Notice, Passage } from "../corpus/notice.js";
import { alignedFold } from "../text/align.js";
import { cut } from "../text/cut.js";
import type { Candidate } from "./candidate.js";
import { LONG } from "./lengths.js";

const NUMBER = /\d+(?:\.\d+)?/g;

function numbersIn(text: string): string[] {
  return (
    alignedFold(text)
      .replace(/(?<=\d)[,，](?=\d{3}(?!\d))/g, "")
      .match(NUMBER) ?? []
  );
}

const passageNumbers = new WeakMap<Passage, readonly string[]>();

/** The numbers of a passage, read once. */
function numbersOf(notice: Notice, passage: Passage): readonly string[] {
  const known = passageNumbers.get(passage);
  if (known !== undefined) return known;
  const numbers = numbersIn(notice.text.slice(passage.start, passage.end));
  passageNumbers.set(passage, numbers);
  return numbers;
}

/**
 * The numbers and names of the answer that nothing accounts for; empty for an answer that may be sent. A name has to
 * stand where it says it does.
 */
export function unaccounted(candidate: Candidate, question: string): string[] {
  const known = new Set(numbersIn(question));
  for (const item of candidate.evidence) {
    const { notice } = item.source.read.analysis;
    const passage = notice.passages[item.passage];
    if (passage) for (const number of numbersOf(notice, passage)) known.add(number);
    for (const span of [notice.titleSpan, notice.number, notice.date]) {
      if (span) for (const number of numbersIn(notice.text.slice(span.start, span.end))) known.add(number);
    }
  }
  for (const item of candidate.computed) for (const number of numbersIn(item.text)) known.add(number);
  const misplaced = candidate.names.filter(({ source, text, span }) => {
    const { notice, plain } = source.read.analysis;
    return notice.text.slice(span.start, span.end) !== text && plain.slice(span.start, span.end) !== text;
  });
  return [...numbersIn(candidate.direct).filter((number) => !known.has(number)), ...misplaced.map((name) => name.text)];
}

/** What goes out in place of an answer that may not: its evidence alone, word for word; null where it has none. */
export function evidenceAlone(candidate: Candidate): Candidate | null {
  const [item] = candidate.evidence;
  const [span] = item?.spans ?? [];
  if (!item || !span) return null;
  const direct = cut(item.source.read.analysis.notice.text.slice(span.start, span.end), LONG).trim();
  return { ...candidate, kind: "passage", direct, figures: [], names: [], computed: [], evidence: [item] };
}
