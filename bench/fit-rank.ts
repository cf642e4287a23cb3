/**
 * Fits the ranking's weights: node dist-bench/bench/fit-rank.js FIRST.json SECOND.json prints, for each feature and without
 * any, R@1 on each file with the weights fitted on the other, and at the end the weights fitted on both.
 */
import { featureNames } from "../src/index/features.js";
import { createPassageIndex } from "../src/index/search.js";
import { createTermReader } from "../src/question/terms.js";
import { loadWordFrequency } from "../src/text/frequency.js";
import { createSegmenter } from "../src/text/segment.js";
import { type Choice, choose, fitConditionalLogit } from "./support/conditional-logit.js";
import { loadMrcData } from "./support/mrc-data.js";

const ALL = 24;
const segmenter = createSegmenter();
const readTerms = createTermReader(segmenter, loadWordFrequency());
const size = featureNames.length;

function choicesOf(file: string): Choice[] {
  const { corpus, questions } = loadMrcData(file);
  const index = createPassageIndex(corpus, segmenter);
  return questions.map(({ text, notice }) => {
    const { hits } = index.search(readTerms(text), { limit: ALL });
    const right = hits.findIndex((hit) => hit.notice === notice);
    return { alternatives: hits.map(({ features }) => features), right: right < 0 ? [] : [right] };
  });
}

function firstRight(choices: readonly Choice[], weights: Float64Array): string {
  const right = choices.filter(({ alternatives, right }) => right.includes(choose(alternatives, weights)));
  return `${((100 * right.length) / choices.length).toFixed(2)}%`;
}

const [first = [], second = []] = process.argv.slice(2).map(choicesOf);
for (const without of [undefined, ...featureNames.keys()]) {
  const options = { size, ...(without === undefined ? {} : { without: new Set([without]) }) };
  const name = without === undefined ? "all" : `without ${featureNames[without]}`;
  const onFirst = firstRight(first, fitConditionalLogit(second, options));
  const onSecond = firstRight(second, fitConditionalLogit(first, options));
  console.log(`${name}: R@1 ${onFirst}, ${onSecond}`);
}
const both = fitConditionalLogit([...first, ...second], { size });
console.log(`fitted on both: R@1 ${firstRight(first, both)}, ${firstRight(second, both)}`);
for (const [index, name] of featureNames.entries()) console.log(`  ${name}: ${both[index]?.toFixed(2)},`);
