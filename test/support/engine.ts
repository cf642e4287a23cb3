/** Engines over texts written in the test itself. */
import { createEngine } from "../../src/answer/create.js";
import type { Engine } from "../../src/answer/engine.js";
import type { Corpus } from "../../src/corpus/notice.js";
import { readNotice } from "../../src/corpus/read.js";

/** A corpus of the texts given, each named by its key. */
export function corpusOf(texts: Readonly<Record<string, string>>): Corpus {
  const notices = Object.entries(texts).map(([id, text]) => readNotice({ id, file: `${id}.txt`, text }));
  return { notices, version: Object.keys(texts).join(",") };
}

/** An engine over the texts given, each named by its key. */
export function engineOf(texts: Readonly<Record<string, string>>): Engine {
  return createEngine(corpusOf(texts));
}
