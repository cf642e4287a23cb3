/** The questions that the benchmark asks of the notice in `corpus/`. */
import { readFileSync } from "node:fs";
import { z } from "zod";

const QUESTIONS = "test/gold/given/jilin-2022.jsonl";
const lineSchema = z.object({ q: z.string().optional(), turns: z.array(z.string()).optional() });

/** All single questions of the gold set, in order. */
export function noticeQuestions(): string[] {
  return readFileSync(QUESTIONS, "utf8")
    .split("\n")
    .filter((line) => line.trim() !== "")
    .flatMap((line) => lineSchema.parse(JSON.parse(line)).q ?? []);
}
