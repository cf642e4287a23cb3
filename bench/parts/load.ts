/** Reading, facts and index of made-up notices together, beside segmentation alone of the same text. */
import nodejieba from "nodejieba";
import { createEngine } from "../../src/answer/create.js";
import { readNotice } from "../../src/corpus/read.js";
import { createSegmenter } from "../../src/text/segment.js";
import { makeNotices } from "../support/notices.js";
import { type PartReport, shown } from "../support/report.js";
import { byTurns, median, medianRatio, timed } from "../support/statistics.js";

const PASSAGES = 10_000;
const ROUNDS = 7;
const MOST_RATIO = 4;

/** Measures it. The floor is that of a question: jieba's cut and its tag, here of every paragraph. */
export async function measure(): Promise<PartReport> {
  const { notices } = makeNotices({ passages: PASSAGES, questions: 0, seed: 1 });
  const paragraphs = notices.flatMap(({ text }) => text.split("\n\n"));
  const segmenter = createSegmenter();
  const cut = (): number =>
    timed(() => {
      for (const paragraph of paragraphs) nodejieba.cut(paragraph, true);
    });
  const tag = (): number =>
    timed(() => {
      for (const paragraph of paragraphs) nodejieba.tag(paragraph);
    });
  const load = (): number =>
    timed(() => {
      const read = notices.map(({ id, text }) => readNotice({ id, file: `${id}.txt`, text }));
      createEngine({ notices: read, version: "made" }, segmenter);
    });
  await byTurns(1, [cut, tag, load]);
  const [cuts = [], tags = [], loads = []] = await byTurns(ROUNDS, [cut, tag, load]);
  const floors = cuts.map((ms, round) => ms + (tags[round] ?? 0));
  const ratio = medianRatio(loads, floors);
  const beside = (values: readonly number[]): string => `${shown(medianRatio(loads, values))}×`;
  return {
    title: `load: ${PASSAGES} passages, ${ROUNDS} rounds by turns, in ms`,
    table: [
      ["", "ms", "the whole load is"],
      ["jieba's cut", shown(median(cuts)), beside(cuts)],
      ["jieba's cut and tag (floor)", shown(median(floors)), beside(floors)],
      ["reading, facts, names and index", shown(median(loads)), ""],
    ],
    targets: [
      { what: "load ÷ segmentation (cut and tag)", figure: ratio, unit: "×", bound: "at most", limit: MOST_RATIO },
    ],
  };
}
