/**
 * Fits the judgement whether a corpus says what is asked: node dist-bench/bench/fit-evidence.js FOREIGN_FOLDER FIRST.json
 * SECOND.json. Each file's questions are asked of its own paragraphs, where they have an answer, and of the notices in
 * the folder, where they have none. Prints the weights fitted on both files, and for weights fitted on the other file
 * which shares are refused and pass at several thresholds.
 */
import { loadCorpus } from "../src/corpus/load.js";
import { evidenceFeatureNames, evidenceFeatures } from "../src/index/evidence.js";
import { createPassageIndex, type PassageIndex } from "../src/index/search.js";
import { createTermReader } from "../src/question/terms.js";
import { loadWordFrequency } from "../src/text/frequency.js";
import { createSegmenter } from "../src/text/segment.js";
import { type Choice, dot, fitConditionalLogit } from "./support/conditional-logit.js";
import { loadMrcData } from "./support/mrc-data.js";

const THRESHOLDS = [-1, -0.5, 0, 0.5, 1, 1.5, 2];
const size = evidenceFeatureNames.length;
/** Against nothing: a choice between the features and none of them is a logistic regression. */
const NOTHING = new Float64Array(size);
const segmenter = createSegmenter();
const readTerms = createTermReader(segmenter, loadWordFrequency());
const [folder = "corpus", ...files] = process.argv.slice(2);
const foreign = createPassageIndex(await loadCorpus(folder), segmenter);

function featuresOf(index: PassageIndex, question: string): Float64Array {
  const terms = readTerms(question);
  return evidenceFeatures(terms, index.search(terms).judged) ?? NOTHING;
}

interface Asked {
  readonly own: readonly Float64Array[];
  readonly foreign: readonly Float64Array[];
}

function askAll(file: string): Asked {
  const { corpus, questions } = loadMrcData(file);
  const index = createPassageIndex(corpus, segmenter);
  return {
    own: questions.map(({ text }) => featuresOf(index, text)),
    foreign: questions.map(({ text }) => featuresOf(foreign, text)),
  };
}

function fitWeights(asked: readonly Asked[]): Float64Array {
  const choices = asked.flatMap((each): Choice[] => [
    ...each.own.map((features) => ({ alternatives: [features, NOTHING], right: [0] })),
    ...each.foreign.map((features) => ({ alternatives: [features, NOTHING], right: [1] })),
  ]);
  return fitConditionalLogit(choices, { size, ridge: 0.0001 });
}

function report(name: string, { own, foreign }: Asked, weights: Float64Array): void {
  const share = (list: readonly Float64Array[], counts: (score: number) => boolean): string =>
    `${((100 * list.filter((features) => counts(dot(weights, features))).length) / list.length).toFixed(2)}%`;
  for (const threshold of THRESHOLDS) {
    const refused = share(own, (score) => score < threshold);
    const passed = share(foreign, (score) => score >= threshold);
    console.log(`${name} at ${threshold}: refused ${refused}, foreign passed ${passed}`);
  }
}

const asked = files.map(askAll);
for (const [index, each] of asked.entries()) {
  const others = asked.filter((_, other) => other !== index);
  report(files[index] ?? "", each, fitWeights(others.length > 0 ? others : asked));
}
const both = fitWeights(asked);
for (const [index, name] of evidenceFeatureNames.entries()) console.log(`  ${name}: ${both[index]?.toFixed(2)},`);
