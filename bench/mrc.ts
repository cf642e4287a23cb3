/**
 * Retrieval and the open reader on public data, in one process: node dist-bench/bench/mrc.js FILE.json … prints, for the
 * corpus that each file's paragraphs make, R@1, R@5, MRR and figure@1 as the public harness counts them (a question
 * refused counts as missed), and the time a question takes.
 */
import { ANSWERABLE } from "../src/index/evidence.js";
import { readExpected } from "../src/index/expected.js";
import { chooseExtract, LONGEST_EXTRACT } from "../src/index/extract.js";
import { createPassageReader } from "../src/index/read-passages.js";
import { chooseQuantity, PASSAGES_READ } from "../src/index/reader.js";
import { createPassageIndex } from "../src/index/search.js";
import { createTermReader } from "../src/question/terms.js";
import { loadWordFrequency } from "../src/text/frequency.js";
import { createSegmenter } from "../src/text/segment.js";
import { firstNumber, loadMrcData } from "./support/mrc-data.js";

const segmenter = createSegmenter();
const readTerms = createTermReader(segmenter, loadWordFrequency());

function measure(file: string): string {
  const { name, corpus, questions } = loadMrcData(file);
  const before = performance.now();
  const index = createPassageIndex(corpus, segmenter);
  const built = performance.now() - before;
  const readPassages = createPassageReader(corpus);
  const count = { refused: 0, first: 0, firstFive: 0, reciprocal: 0, asked: 0, figure: 0, open: 0, extract: 0 };
  const searchTimes: number[] = [];
  const readTimes: number[] = [];
  for (const { text, notice, numbers, answers } of questions) {
    if (numbers.length > 0) count.asked += 1;
    else count.open += 1;
    const start = performance.now();
    const terms = readTerms(text);
    const { hits, answerability } = index.search(terms);
    searchTimes.push(performance.now() - start);
    if (answerability < ANSWERABLE) {
      count.refused += 1;
      continue;
    }
    const rank = hits.findIndex((hit) => hit.notice === notice);
    if (rank === 0) count.first += 1;
    if (rank >= 0 && rank < 5) count.firstFive += 1;
    if (rank >= 0) count.reciprocal += 1 / (rank + 1);
    const expected = readExpected(terms.text);
    const passages = readPassages(hits.slice(0, PASSAGES_READ));
    if (numbers.length === 0) {
      const extract = chooseExtract(terms, passages);
      const shown = extract === null ? "" : (passages[extract.from]?.text.slice(extract.start, extract.end) ?? "");
      if (answers.some((answer) => shown.includes(answer))) count.extract += 1;
    }
    if (numbers.length === 0 || expected === null) continue;
    const reading = performance.now();
    const [choice] = chooseQuantity(terms, expected, passages);
    readTimes.push(performance.now() - reading);
    const said = choice === undefined ? "" : (passages[choice.from]?.text.slice(choice.start, choice.end) ?? "");
    if (numbers.includes(firstNumber(said) ?? "")) count.figure += 1;
  }
  const share = (part: number, of = questions.length): string => `${((100 * part) / of).toFixed(2)}%`;
  return [
    `${name}: ${questions.length} questions, ${index.size} passages; refused ${share(count.refused)}`,
    `R@1 ${share(count.first)} R@5 ${share(count.firstFive)} MRR ${(count.reciprocal / questions.length).toFixed(4)}`,
    `figure@1 ${share(count.figure, count.asked)} (${count.figure}/${count.asked})`,
    `an extract of at most ${LONGEST_EXTRACT} characters has the answer, where no number is asked for: ${share(count.extract, count.open)}`,
    `index ${built.toFixed(0)} ms; search ${percentiles(searchTimes)}; reading ${percentiles(readTimes)}`,
  ].join("\n  ");
}

function percentiles(times: number[]): string {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number): string => (sorted[Math.floor(sorted.length * share)] ?? 0).toFixed(2);
  return `p50 ${at(0.5)} ms p99 ${at(0.99)} ms`;
}

for (const file of process.argv.slice(2)) console.log(measure(file));
