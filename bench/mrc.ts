/**
 * Retrieval on public data, in one process: node dist/bench/mrc.js FILE.json … prints R@1, R@5, MRR and time a question,
 * on the corpus that each file's paragraphs make.
 */
import { createPassageIndex } from "../src/index/search.js";
import { createTermReader } from "../src/question/terms.js";
import { loadWordFrequency } from "../src/text/frequency.js";
import { createSegmenter } from "../src/text/segment.js";
import { loadMrcData } from "./support/mrc-data.js";

const segmenter = createSegmenter();
const readTerms = createTermReader(segmenter, loadWordFrequency());

for (const file of process.argv.slice(2)) {
  const { name, corpus, questions } = loadMrcData(file);
  const before = performance.now();
  const index = createPassageIndex(corpus, segmenter);
  const built = performance.now();
  let first = 0;
  let firstFive = 0;
  let reciprocal = 0;
  const times: number[] = [];
  for (const { text, notice } of questions) {
    const start = performance.now();
    const { hits } = index.search(readTerms(text));
    times.push(performance.now() - start);
    const rank = hits.findIndex((hit) => hit.notice === notice);
    if (rank === 0) first += 1;
    if (rank >= 0 && rank < 5) firstFive += 1;
    if (rank >= 0) reciprocal += 1 / (rank + 1);
  }
  times.sort((a, b) => a - b);
  const at = (share: number): string => (times[Math.floor(times.length * share)] ?? 0).toFixed(3);
  const share = (count: number): string => `${((100 * count) / questions.length).toFixed(2)}%`;
  console.log(
    `${name}: ${index.size} passages in ${(built - before).toFixed(0)} ms; R@1 ${share(first)} R@5 ${share(firstFive)} ` +
      `MRR ${(reciprocal / questions.length).toFixed(4)}; ms a question p50 ${at(0.5)} p99 ${at(0.99)}`,
  );
}
