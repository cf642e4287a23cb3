/**
 * Fits the reader's weights: node dist-bench/bench/fit-reader.js FIRST.json SECOND.json prints, with all features and without
 * each, how often the number chosen is the annotated one on each file with the weights fitted on the other, and at the
 * end the weights fitted on both.
 */
import { readExpected } from "../src/index/expected.js";
import { createPassageReader } from "../src/index/read-passages.js";
import { PASSAGES_READ } from "../src/index/reader.js";
import { readerFeatureNames } from "../src/index/reader-features.js";
import { ReaderQuestion } from "../src/index/reader-question.js";
import { createPassageIndex } from "../src/index/search.js";
import { createTermReader } from "../src/question/terms.js";
import { loadWordFrequency } from "../src/text/frequency.js";
import { createSegmenter } from "../src/text/segment.js";
import { type Choice, choose, fitConditionalLogit } from "./support/conditional-logit.js";
import { firstNumber, loadMrcData } from "./support/mrc-data.js";

/** A question's choice: `right` are those in the paragraph that it was written for, `accepted` those with the number. */
interface ReaderChoice extends Choice {
  readonly sort: "date" | "amount";
  readonly accepted: readonly number[];
}

const size = readerFeatureNames.length;
const RIDGE = 0.003;
const segmenter = createSegmenter();
const readTerms = createTermReader(segmenter, loadWordFrequency());

function choicesOf(file: string): ReaderChoice[] {
  const { corpus, questions } = loadMrcData(file);
  const index = createPassageIndex(corpus, segmenter);
  const readPassages = createPassageReader(corpus);
  return questions
    .filter(({ numbers }) => numbers.length > 0)
    .map(({ text, notice, numbers }) => {
      const terms = readTerms(text);
      const expected = readExpected(terms.text);
      if (expected === null) return { sort: "amount", alternatives: [], right: [], accepted: [] };
      const { hits } = index.search(terms, { limit: PASSAGES_READ });
      const passages = readPassages(hits);
      const candidates = new ReaderQuestion(terms, expected).compare(passages);
      const accepted = candidates.flatMap(({ start, end, from }, at) =>
        numbers.includes(firstNumber(passages[from]?.text.slice(start, end) ?? "") ?? "") ? [at] : [],
      );
      return {
        sort: expected.kinds.includes("date") ? "date" : "amount",
        alternatives: candidates.map(({ features }) => features),
        right: accepted.filter((at) => hits[candidates[at]?.from ?? -1]?.notice === notice),
        accepted,
      };
    });
}

type Weights = Readonly<Record<ReaderChoice["sort"], Float64Array>>;

function fitWeights(choices: readonly ReaderChoice[], without?: number): Weights {
  const options = { size, ridge: RIDGE, ...(without === undefined ? {} : { without: new Set([without]) }) };
  const of = (sort: ReaderChoice["sort"]): Float64Array =>
    fitConditionalLogit(
      choices.filter((choice) => choice.sort === sort),
      options,
    );
  return { date: of("date"), amount: of("amount") };
}

function accuracy(choices: readonly ReaderChoice[], weights: Weights): string {
  const right = choices.filter(({ sort, alternatives, accepted }) =>
    accepted.includes(choose(alternatives, weights[sort])),
  );
  return `${((100 * right.length) / choices.length).toFixed(1)}%`;
}

const [first = [], second = []] = process.argv.slice(2).map(choicesOf);
for (const without of [undefined, ...readerFeatureNames.keys()]) {
  const name = without === undefined ? "all" : `without ${readerFeatureNames[without]}`;
  console.log(
    `${name}: ${accuracy(first, fitWeights(second, without))}, ${accuracy(second, fitWeights(first, without))}`,
  );
}
const both = fitWeights([...first, ...second]);
console.log(`fitted on both: ${accuracy(first, both)}, ${accuracy(second, both)}`);
for (const [at, name] of readerFeatureNames.entries()) {
  console.log(`  ${name}: date ${both.date[at]?.toFixed(2)}, amount ${both.amount[at]?.toFixed(2)}`);
}
