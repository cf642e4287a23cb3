/**
 * The passages of a corpus as numbers: for each its notice, its words, and the text around it (title and headings).
 * Typed arrays throughout: 100,000 passages take about 60 bytes and four bytes a word each.
 */
import type { Corpus, Notice, Passage } from "../corpus/notice.js";
import { stopWords } from "../text/lexicon/stop.js";
import type { Segmenter } from "../text/segment.js";
import { GrowingInts } from "./growing-ints.js";
import { foldUnits } from "./units.js";
import { createKeyReader, type IndexWord, indexWords } from "./words.js";

/** A passage's title and headings: what it says it is about. Shared by the passages of a section. */
export interface PassageContext {
  /** The notice's title, folded. */
  readonly title: string;
  /** Title and headings, one after the other, folded. */
  readonly text: string;
  /** Word ids, each once. */
  readonly words: readonly number[];
}

/** The passages of a corpus as numbers. A passage is named by its row, 0 … size − 1. */
export interface PassageStore {
  readonly corpus: Corpus;
  readonly size: number;
  /** Row → index into the corpus's notices. */
  readonly noticeOf: Uint32Array;
  /** Row → index into the notice's passages. */
  readonly passageOf: Uint32Array;
  /** Row → index into {@link contexts}. */
  readonly contextOf: Uint32Array;
  readonly contexts: readonly PassageContext[];
  /** Notice → its first row; one more entry than notices. */
  readonly firstRow: Uint32Array;
  /** Word → id. Stop words have none. */
  readonly vocabulary: ReadonlyMap<string, number>;
  /** Word id → number of passages with the word in their text, title or headings. */
  readonly passagesWith: Uint32Array;
  /** Row → where its words begin in {@link words}; one more entry than rows. */
  readonly wordsFrom: Uint32Array;
  /** Word ids in the order of the text. */
  readonly words: Uint32Array;
  /** Mean number of words of a passage, at least 1. */
  readonly meanLength: number;
}

/** A passage as it is read into the store. */
export interface ReadPassage {
  readonly row: number;
  /** Folded. */
  readonly text: string;
  /** What passage, title and headings are found by. */
  readonly keys: string[];
  /** Index into {@link PassageStore.contexts}, and the text there; passages that share one come one after the other. */
  readonly contextIndex: number;
  readonly contextText: string;
}

/** Told of each passage while the store is built. */
export type PassageListener = (passage: ReadPassage) => void;

/** Reads all passages but those that are only a title or a heading; `onPassage` is told of each, in order of rows. */
export function buildPassageStore(corpus: Corpus, segmenter: Segmenter, onPassage: PassageListener): PassageStore {
  const noticeOf = new GrowingInts();
  const passageOf = new GrowingInts();
  const contextOf = new GrowingInts();
  const firstRow = new GrowingInts();
  const wordsFrom = new GrowingInts();
  const words = new GrowingInts();
  const passagesWith = new GrowingInts();
  const contexts: PassageContext[] = [];
  const vocabulary = new Map<string, number>();
  const keysOf = createKeyReader(segmenter);
  /** Word id → the last row (plus one) that counted it. */
  const countedFor = new GrowingInts();

  /** Notices of a kind have the same headings. */
  const headingsCut = new Map<string, readonly IndexWord[]>();
  const wordsOfHeadings = (headings: string): readonly IndexWord[] => {
    const known = headingsCut.get(headings);
    if (known !== undefined) return known;
    const cut = contentWords(headings, segmenter);
    headingsCut.set(headings, cut);
    return cut;
  };
  const idOf = (word: string): number => {
    const known = vocabulary.get(word);
    if (known !== undefined) return known;
    const id = vocabulary.size;
    vocabulary.set(word, id);
    passagesWith.push(0);
    countedFor.push(0);
    return id;
  };
  const count = (id: number, row: number): void => {
    if (countedFor.at(id) === row + 1) return;
    countedFor.set(id, row + 1);
    passagesWith.set(id, passagesWith.at(id) + 1);
  };

  for (const [noticeIndex, notice] of corpus.notices.entries()) {
    firstRow.push(noticeOf.length);
    const contextOfSection = new Map<number, { index: number; keys: readonly string[] }>();
    const title = foldUnits(notice.title);
    const titleWords = contentWords(title, segmenter);
    const titleKeys = keysOf(titleWords);
    for (const passage of notice.passages) {
      if (!isText(notice, passage)) continue;
      const row = noticeOf.length;
      let context = contextOfSection.get(passage.section);
      if (context === undefined) {
        const headings = foldUnits(notice.sections[passage.section]?.path ?? "");
        const headingWords = wordsOfHeadings(headings);
        context = { index: contexts.length, keys: [...titleKeys, ...keysOf(headingWords)] };
        const ids = new Set([...titleWords, ...headingWords].map((word) => idOf(word.text)));
        contexts.push({ title, text: `${title} ${headings}`, words: [...ids] });
        contextOfSection.set(passage.section, context);
      }
      const text = foldUnits(notice.text.slice(passage.start, passage.end));
      const found = contentWords(text, segmenter);
      noticeOf.push(noticeIndex);
      passageOf.push(passage.index);
      contextOf.push(context.index);
      wordsFrom.push(words.length);
      for (const word of found) {
        const id = idOf(word.text);
        words.push(id);
        count(id, row);
      }
      for (const id of contexts[context.index]?.words ?? []) count(id, row);
      const keys = keysOf(found);
      for (const key of context.keys) keys.push(key);
      onPassage({ row, text, keys, contextIndex: context.index, contextText: contexts[context.index]?.text ?? "" });
    }
  }
  firstRow.push(noticeOf.length);
  wordsFrom.push(words.length);
  const size = noticeOf.length;
  return {
    corpus,
    size,
    noticeOf: noticeOf.toArray(),
    passageOf: passageOf.toArray(),
    contextOf: contextOf.toArray(),
    contexts,
    firstRow: firstRow.toArray(),
    vocabulary,
    passagesWith: passagesWith.toArray(),
    wordsFrom: wordsFrom.toArray(),
    words: words.toArray(),
    meanLength: size === 0 ? 1 : Math.max(1, words.length / size),
  };
}

/** Whether a passage says something itself: titles and headings count for the passages under them instead. */
function isText(notice: Notice, passage: Passage): boolean {
  if (passage.kind === "heading") return false;
  return passage.kind !== "frame" || passage.start !== notice.titleSpan?.start;
}

function contentWords(text: string, segmenter: Segmenter): IndexWord[] {
  return indexWords(text, segmenter).filter((word) => !stopWords.has(word.text));
}
