/** A corpus of notices given as texts, and questions asked of it: what the tests of the index share. */
import type { Corpus } from "../../src/corpus/notice.js";
import { textOf } from "../../src/corpus/notice.js";
import { readNotice } from "../../src/corpus/read.js";
import { createPassageReader } from "../../src/index/read-passages.js";
import type { ReadPassage } from "../../src/index/reader-features.js";
import { createPassageIndex, type SearchOptions, type SearchResult } from "../../src/index/search.js";
import type { SearchTerms } from "../../src/index/search-terms.js";
import { createTermReader } from "../../src/question/terms.js";
import { loadWordFrequency } from "../../src/text/frequency.js";
import { createSegmenter } from "../../src/text/segment.js";

export const segmenter = createSegmenter();
export const readTerms = createTermReader(segmenter, loadWordFrequency());

/** Notices n0, n1, … of the texts given. */
export function corpusOf(...texts: readonly string[]): Corpus {
  const notices = texts.map((text, index) => readNotice({ id: `n${index}`, file: `n${index}.txt`, text }));
  return { notices, version: "test" };
}

/** A corpus that can be asked. */
export interface Asked {
  readonly corpus: Corpus;
  search(question: string, options?: SearchOptions): SearchResult;
  /** The texts of the passages found, best first. */
  found(question: string, options?: SearchOptions): string[];
  /** The question's words and the passages found, as the readers take them. */
  read(question: string): { terms: SearchTerms; passages: ReadPassage[] };
}

/** Makes the texts searchable. */
export function askable(...texts: readonly string[]): Asked {
  const corpus = corpusOf(...texts);
  const index = createPassageIndex(corpus, segmenter);
  const readPassages = createPassageReader(corpus);
  const search: Asked["search"] = (question, options) => index.search(readTerms(question), options);
  return {
    corpus,
    search,
    found: (question, options) =>
      search(question, options).hits.map((hit) => {
        const notice = corpus.notices[hit.notice];
        const passage = notice?.passages[hit.passage];
        return notice && passage ? textOf(notice, passage).trim() : "";
      }),
    read: (question) => ({ terms: readTerms(question), passages: readPassages(search(question).hits.slice(0, 3)) }),
  };
}
