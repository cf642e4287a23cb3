/**
 * What each part of the index brings: `npm run bench:ablation -- FILE.json …` prints R@1, figure@1 and the share of
 * extracts that hold the answer (as bench/mrc.ts counts them), with everything and with one part at a time switched
 * off. Weights stay as they are.
 */
import { ANSWERABLE } from "../src/index/evidence.js";
import { readExpected } from "../src/index/expected.js";
import { chooseExtract } from "../src/index/extract.js";
import { type FeatureName, featureNames } from "../src/index/features.js";
import { createPassageReader } from "../src/index/read-passages.js";
import { chooseQuantity, PASSAGES_READ } from "../src/index/reader.js";
import type { ReaderFeatureName } from "../src/index/reader-features.js";
import { createPassageIndex } from "../src/index/search.js";
import { createTermReader } from "../src/question/terms.js";
import { loadWordFrequency } from "../src/text/frequency.js";
import { createSegmenter } from "../src/text/segment.js";
import { firstNumber, loadMrcData } from "./support/mrc-data.js";

/** A part that can be switched off. */
interface Part {
  readonly name: string;
  readonly ranking?: readonly FeatureName[];
  readonly reader?: readonly ReaderFeatureName[];
  /** Words are all worth the same, whatever their frequency in Chinese at large. */
  readonly evenWords?: boolean;
  /** Nothing is refused. */
  readonly noRefusal?: boolean;
}

const PARTS: readonly Part[] = [
  { name: "everything" },
  { name: "refusal", noRefusal: true },
  { name: "word frequencies", evenWords: true },
  { name: "ranking: BM25 over words", ranking: ["words"] },
  { name: "ranking: BM25 over pairs", ranking: ["pairs"] },
  { name: "ranking: coverage by a sentence or two", ranking: ["sentence", "sentencePairs", "window"] },
  { name: "ranking: title named", ranking: ["titleNamed"] },
  { name: "ranking: all but BM25 over words", ranking: featureNames.filter((name) => name !== "words") },
  { name: "ranking: all but BM25", ranking: featureNames.filter((name) => name !== "words" && name !== "pairs") },
  { name: "reader: kind", reader: ["kind"] },
  { name: "reader: unit and dimension", reader: ["unit", "dimension", "otherDimension"] },
  {
    name: "reader: parts of dates",
    reader: ["year", "month", "century", "rangeEnd", "endAsked", "startAsked", "gloss"],
  },
  { name: "reader: not what the question brings along", reader: ["inQuestion"] },
  { name: "reader: order of passages", reader: ["passage"] },
  { name: "reader: coverage by its sentences", reader: ["sentence", "window"] },
  { name: "reader: what it governs", reader: ["before", "after", "earlier"] },
  { name: "reader: words beside the asking phrase", reader: ["noun", "leftWord", "rightWord", "leftRun"] },
  { name: "reader: density of its clause", reader: ["density"] },
  { name: "reader: events in other words", reader: ["event", "otherEvent"] },
  { name: "reader: the year named", reader: ["yearAgrees", "yearConflicts"] },
];

const segmenter = createSegmenter();
const frequency = loadWordFrequency();
const readTerms = createTermReader(segmenter, frequency);
const readEvenTerms = createTermReader(segmenter, { surprise: () => 10 });

function measure(file: string): void {
  const { name, corpus, questions } = loadMrcData(file);
  const index = createPassageIndex(corpus, segmenter);
  const readPassages = createPassageReader(corpus);
  console.log(`${name}: R@1, figure@1, answer in the extract`);
  for (const part of PARTS) {
    const without = new Set(part.ranking);
    const options = { without: new Set(part.reader) };
    const read = part.evenWords === true ? readEvenTerms : readTerms;
    let first = 0;
    let asked = 0;
    let figure = 0;
    let extracts = 0;
    for (const { text, notice, numbers, answers } of questions) {
      if (numbers.length > 0) asked += 1;
      const terms = read(text);
      const { hits, answerability } = index.search(terms, { without });
      if (part.noRefusal !== true && answerability < ANSWERABLE) continue;
      if (hits[0]?.notice === notice) first += 1;
      const passages = readPassages(hits.slice(0, PASSAGES_READ));
      const expected = numbers.length > 0 ? readExpected(terms.text) : null;
      const said =
        numbers.length === 0
          ? chooseExtract(terms, passages)
          : expected === null
            ? undefined
            : chooseQuantity(terms, expected, passages, options)[0];
      const shown = said ? (passages[said.from]?.text.slice(said.start, said.end) ?? "") : "";
      if (numbers.length > 0) {
        if (numbers.includes(firstNumber(shown) ?? "")) figure += 1;
      } else if (answers.some((answer) => shown.includes(answer))) extracts += 1;
    }
    const share = (count: number, of: number): string => `${((100 * count) / of).toFixed(1)}%`.padStart(6);
    const figures = [
      share(first, questions.length),
      share(figure, asked),
      share(extracts, questions.length - asked),
    ].join(" ");
    console.log(`  ${figures}  ${part === PARTS[0] ? part.name : `without ${part.name}`}`);
  }
}

for (const file of process.argv.slice(2)) measure(file);
