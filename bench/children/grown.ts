/**
 * A process with an engine over made-up notices (as many passages as its argument says): tells how it loaded, then for
 * each message that it gets asks all questions and tells their times.
 */
import { createEngine } from "../../src/answer/create.js";
import { readNotice } from "../../src/corpus/read.js";
import { createSegmenter } from "../../src/text/segment.js";
import { makeNotices } from "../support/notices.js";
import { busy } from "../support/statistics.js";

/** What is told once the engine is there. */
export interface Loaded {
  readonly passages: number;
  readonly figures: number;
  readonly loadMs: number;
  /** Growth of resident memory by the load, in MB, the text of the notices included. */
  readonly megabytes: number;
  readonly questions: number;
  readonly right: number;
  readonly wrong: readonly string[];
}

/** What is told of each round: milliseconds of processor time of every question. */
export type Round = readonly number[];

const QUESTIONS = 200;
const MOST_WRONG_TOLD = 3;

const segmenter = createSegmenter();
const before = process.memoryUsage().rss;
const { notices, questions } = makeNotices({ passages: Number(process.argv[2]), questions: QUESTIONS, seed: 1 });
const startedAt = performance.now();
const read = notices.map(({ id, text }) => readNotice({ id, file: `${id}.txt`, text }));
const engine = createEngine({ notices: read, version: "made" }, segmenter);
const loadMs = performance.now() - startedAt;
engine.warm();
const megabytes = (process.memoryUsage().rss - before) / 1e6;
const wrong = questions.flatMap(({ text, says }) => {
  const { status, direct } = engine.ask(text).answer;
  return status === "answered" && says.every((said) => direct.includes(said)) ? [] : `${text} → ${direct.slice(0, 80)}`;
});
const loaded: Loaded = {
  passages: read.reduce((sum, { passages }) => sum + passages.filter(({ kind }) => kind !== "heading").length, 0),
  figures: engine.facts.reduce((sum, { figures }) => sum + figures.length, 0),
  loadMs,
  megabytes,
  questions: questions.length,
  right: questions.length - wrong.length,
  wrong: wrong.slice(0, MOST_WRONG_TOLD),
};
process.on("message", () => process.send?.(questions.map(({ text }) => busy(() => engine.ask(text)))));
process.send?.(loaded);
