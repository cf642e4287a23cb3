/** The questions of the log that come most often, however they are spelt. */
import { fold } from "../text/fold.js";
import { type QuestionLine, questionLineSchema } from "./question-log.js";

/** A question with how often it was asked in vain, and how it was rated. */
export interface Frequent {
  /** As it was put most lately. */
  readonly question: string;
  readonly unanswered: number;
  readonly good: number;
  readonly bad: number;
  /** The last day on which it came, such as 2026-11-23. */
  readonly last: string;
}

/** Reads the lines of a log; what is no line of it is passed over. */
export function readQuestionLines(text: string): QuestionLine[] {
  return text.split("\n").flatMap((line) => {
    if (line.trim() === "") return [];
    try {
      return questionLineSchema.safeParse(JSON.parse(line)).data ?? [];
    } catch {
      return [];
    }
  });
}

/** All that is neither letter nor number: how a question is closed does not make it another. */
const MARKS = /[^\p{L}\p{N}]+/gu;

/** Puts together what is the same question; the ones asked in vain or disliked most come first. */
export function frequent(lines: readonly QuestionLine[]): Frequent[] {
  const counts = new Map<string, { -readonly [Key in keyof Frequent]: Frequent[Key] }>();
  for (const { day, what, question } of lines) {
    const key = fold(question).text.replace(MARKS, "");
    const known = counts.get(key) ?? { question, unanswered: 0, good: 0, bad: 0, last: day };
    known[what] += 1;
    if (day >= known.last) {
      known.last = day;
      known.question = question;
    }
    counts.set(key, known);
  }
  const weight = (one: Frequent): number => one.unanswered + one.bad;
  return [...counts.values()].sort((a, b) => weight(b) - weight(a) || b.last.localeCompare(a.last));
}
