/** What reading questions needs, made from a corpus: its names are taught to the segmenter. */
import type { Analysis } from "../facts/analysis.js";
import type { Segmenter } from "../text/segment.js";
import type { Reader } from "./understand.js";
import { createVocabulary } from "./vocabulary.js";

/** Makes the reader of a corpus and teaches its names to the segmenter. */
export function createReader(segmenter: Segmenter, analyses: readonly Analysis[]): Reader {
  const vocabulary = createVocabulary(analyses);
  segmenter.learn(vocabulary.names.map((name) => name.text));
  return { segmenter, vocabulary };
}
