/** Finding the right paragraph on public data: this project beside FlexSearch alone, MiniSearch and Orama. */
import { ANSWERABLE } from "../../src/index/evidence.js";
import { createPassageIndex } from "../../src/index/search.js";
import { indexWords } from "../../src/index/words.js";
import { createTermReader } from "../../src/question/terms.js";
import { alignedFold } from "../../src/text/align.js";
import { loadWordFrequency } from "../../src/text/frequency.js";
import { stopWords } from "../../src/text/lexicon/stop.js";
import { createSegmenter } from "../../src/text/segment.js";
import { loadMrcData } from "../support/mrc-data.js";
import { libraries } from "../support/peers.js";
import type { BenchOptions, PartReport, Target } from "../support/report.js";
import { shown } from "../support/report.js";
import { median, percentile } from "../support/statistics.js";

/** So many questions are asked of one library before the next has its turn. */
const TURN = 200;
const FIRST = 5;

interface Asked {
  readonly name: string;
  readonly indexMs: number;
  readonly find: (question: string) => readonly number[] | Promise<readonly number[]>;
  readonly times: number[];
  readonly ranks: number[];
}

/** Measures it. What is found but refused counts as missed; the time of cutting the question is in for all alike. */
export async function measure({ mrc }: BenchOptions): Promise<PartReport> {
  if (mrc === null) {
    return { title: "retrieval: left out; name a file in SQuAD's form with --mrc FILE", table: [[]], targets: [] };
  }
  const { name, corpus, questions } = loadMrcData(mrc);
  const segmenter = createSegmenter();
  const wordsOf = (text: string): string[] =>
    indexWords(alignedFold(text), segmenter).flatMap((word) => (stopWords.has(word.text) ? [] : word.text));
  const readTerms = createTermReader(segmenter, loadWordFrequency());

  let startedAt = performance.now();
  const index = createPassageIndex(corpus, segmenter);
  const own: Asked = {
    name: "this project",
    indexMs: performance.now() - startedAt,
    find(question) {
      const { hits, answerability } = index.search(readTerms(question));
      return answerability < ANSWERABLE ? [] : hits.map((hit) => hit.notice);
    },
    times: [],
    ranks: [],
  };
  const all: Asked[] = [own];
  for (const library of libraries) {
    startedAt = performance.now();
    const peer = await library.index(corpus.notices.map(({ text }) => wordsOf(text)));
    const indexMs = performance.now() - startedAt;
    all.push({ name: library.name, indexMs, find: (text) => peer.find(wordsOf(text)), times: [], ranks: [] });
  }
  for (let from = 0; from < questions.length; from += TURN) {
    for (const { find, times, ranks } of all) {
      for (const { text, notice } of questions.slice(from, from + TURN)) {
        const start = performance.now();
        const found = await find(text);
        times.push(performance.now() - start);
        ranks.push(found.indexOf(notice));
      }
    }
  }

  const share = (count: number): number => (100 * count) / questions.length;
  const within = (ranks: readonly number[], rank: number): number =>
    share(ranks.filter((one) => one >= 0 && one < rank).length);
  const mrr = (ranks: readonly number[]): number =>
    ranks.reduce((sum, rank) => sum + (rank < 0 ? 0 : 1 / (rank + 1)), 0) / questions.length;
  const peers = all.slice(1);
  const faster = (peer: Asked): Target => ({
    what: `ms a question (p50), less than ${peer.name}`,
    figure: median(own.times),
    unit: " ms",
    bound: "less than",
    limit: median(peer.times),
  });
  return {
    title: `retrieval: ${name}, ${questions.length} questions, ${corpus.notices.length} paragraphs, by turns of ${TURN}`,
    table: [
      ["", "R@1", "R@5", "MRR", "p50 ms", "p99 ms", "index ms"],
      ...all.map(({ name, ranks, times, indexMs }) => [
        name,
        `${within(ranks, 1).toFixed(2)}%`,
        `${within(ranks, FIRST).toFixed(2)}%`,
        mrr(ranks).toFixed(4),
        shown(median(times)),
        shown(percentile(times, 0.99)),
        shown(indexMs),
      ]),
    ],
    targets: [
      {
        what: "R@1, more than the best other",
        figure: within(own.ranks, 1),
        unit: "%",
        bound: "more than",
        limit: Math.max(...peers.map(({ ranks }) => within(ranks, 1))),
      },
      ...peers.filter(({ name }) => name !== "FlexSearch alone").map(faster),
    ],
  };
}
