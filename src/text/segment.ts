/**
 * Chinese text to words, by jieba (nodejieba) behind one small interface.
 *
 * jieba's dictionary is one for the whole process: it takes about a second to load, is loaded by the first
 * {@link createSegmenter}, and words learned through any segmenter are known to all of them from then on. There is no
 * unlearning, so learned words should be such as only ever help: names and terms that a notice prints.
 */
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import nodejieba from "nodejieba";
import type { Span } from "../corpus/notice.js";

/** A word with its place, in UTF-16 units of the text given. */
export interface Word extends Span {
  readonly text: string;
  /** Part of speech as jieba names it: n noun, ns place, nt body, v verb, m number, eng Latin, x none known. */
  readonly tag: string;
}

/** Cuts text into words. */
export interface Segmenter {
  /** The words of a text, in order and without a gap, white space and punctuation too. Never throws. */
  cut(text: string): readonly Word[];
  /** The same words without places and tags, in half the time. */
  split(text: string): string[];
  /** Whether a word that {@link cut} gave stands in the dictionary, and is not put together of characters that often meet. */
  isInDictionary(word: string): boolean;
  /**
   * The dictionary's shorter words inside a longer one, for an index that should find 环境 in 生态环境保护: all those
   * of two characters or more but the word itself, in order of their starts, overlapping.
   */
  subWords(word: Word): Word[];
  /** Adds words to the dictionary, once each. Words of one character or with white space in them are passed over. */
  learn(words: Iterable<string>): void;
}

/** Where jieba's dictionaries are. */
export interface SegmenterOptions {
  /** Folder of jieba.dict.utf8 and the others; default: the one that comes with nodejieba. */
  readonly dictionaries?: string;
}

/** A dictionary is missing; jieba itself would end the process. */
export class SegmenterError extends Error {
  override readonly name = "SegmenterError";
  /** Stable name of the error. */
  readonly code = "DICTIONARY_MISSING";
}

const DICTIONARY_FILES = {
  dict: "jieba.dict.utf8",
  hmmDict: "hmm_model.utf8",
  userDict: "user.dict.utf8",
  idfDict: "idf.utf8",
  stopWordDict: "stop_words.utf8",
} as const;

/** The shortest word worth looking into for shorter ones, and how many words' insides are remembered. */
const SHORTEST_WITH_PARTS = 3;
const REMEMBERED_PARTS = 50_000;
/** Words longer than this are not learned: they are sentences. */
const LONGEST_LEARNED = 40;
const WHITE_SPACE = /\s/u;

let loadedFrom: string | undefined;
const learned = new Set<string>();
/** The words of the latest texts: one question is cut by several of its readers, one after another. */
const latest = new Map<string, readonly Word[]>();
const LATEST = 64;
const parts = new Map<string, readonly number[]>();

/**
 * Makes a segmenter; the first one loads the dictionary. `cut("长春市为优秀等次")` → 长春市/ns 为/p 优秀/a 等次/n.
 *
 * @throws SegmenterError where a dictionary file is missing, or the process has loaded others before.
 */
export function createSegmenter(options: SegmenterOptions = {}): Segmenter {
  load(options.dictionaries ?? defaultDictionaries());
  return { cut, split, isInDictionary, subWords, learn };
}

function defaultDictionaries(): string {
  const entry = createRequire(import.meta.url).resolve("nodejieba");
  return join(dirname(entry), "submodules", "cppjieba", "dict");
}

function load(folder: string): void {
  if (loadedFrom === folder) return;
  if (loadedFrom !== undefined) {
    throw new SegmenterError(`${folder}: jieba has its dictionaries from ${loadedFrom}; a process can have one set`);
  }
  const paths = Object.entries(DICTIONARY_FILES).map(([role, file]) => [role, join(folder, file)] as const);
  const missing = paths.filter(([, path]) => !existsSync(path)).map(([, path]) => path);
  if (missing.length > 0) {
    throw new SegmenterError(`${missing.join(", ")}: no such dictionary; expected jieba's files; fix: npm install`);
  }
  nodejieba.load({ ...Object.fromEntries(paths), ...withoutKeywords() });
  loadedFrom = folder;
}

/**
 * Stands in for jieba's table of keyword weights, which takes a sixth of its time to load (6 MB: 0.17 s, 20 MB of memory) and
 * is never asked here. jieba wants one line at least.
 */
const SMALL_IDF = "src/text/idf.utf8";

/** The small table, from the project that holds this file, compiled or not; jieba reads its own where it is not there. */
function withoutKeywords(from: URL = new URL(".", import.meta.url)): { readonly idfDict?: string } {
  const path = fileURLToPath(new URL(SMALL_IDF, from));
  if (existsSync(path)) return { idfDict: path };
  const above = new URL("..", from);
  return above.href === from.href ? {} : withoutKeywords(above);
}

function cut(text: string): readonly Word[] {
  if (text === "") return [];
  const known = latest.get(text);
  if (known !== undefined) return known;
  const words = tagged(text);
  if (latest.size >= LATEST) latest.clear();
  latest.set(text, words);
  return words;
}

function tagged(text: string): readonly Word[] {
  const words: Word[] = [];
  let at = 0;
  for (const { word, tag } of nodejieba.tag(text)) {
    const end = at + word.length;
    words.push({ text: text.slice(at, end), tag, start: at, end });
    at = end;
  }
  return at === text.length ? words : cutByCharacter(text);
}

function split(text: string): string[] {
  if (text === "") return [];
  const words = nodejieba.cut(text, true);
  const length = words.reduce((sum, word) => sum + word.length, 0);
  return length === text.length ? words : Array.from(text);
}

function isInDictionary(word: string): boolean {
  return nodejieba.cut(word, false).length <= 1;
}

/** What is left where jieba's words do not add up to the text: each character a word. */
function cutByCharacter(text: string): Word[] {
  let at = 0;
  return Array.from(text, (character) => {
    const start = at;
    at += character.length;
    return { text: character, tag: "x", start, end: at };
  });
}

function subWords(word: Word): Word[] {
  if (word.text.length < SHORTEST_WITH_PARTS) return [];
  let places = parts.get(word.text);
  if (places === undefined) {
    places = findParts(word.text);
    if (parts.size >= REMEMBERED_PARTS) parts.clear();
    parts.set(word.text, places);
  }
  const found: Word[] = [];
  for (let i = 0; i + 1 < places.length; i += 2) {
    const from = places[i] ?? 0;
    const to = places[i + 1] ?? 0;
    found.push({ text: word.text.slice(from, to), tag: "", start: word.start + from, end: word.start + to });
  }
  return found;
}

/** Starts and ends, by turns, of the dictionary's words inside a word. jieba gives them in order of their starts. */
function findParts(word: string): number[] {
  const places: number[] = [];
  const lastStart = new Map<string, number>();
  let from = 0;
  for (const part of nodejieba.cutAll(word)) {
    if (part === word || part.length < 2) continue;
    const at = word.indexOf(part, Math.max(from, (lastStart.get(part) ?? -1) + 1));
    if (at < 0) continue;
    lastStart.set(part, at);
    from = at;
    places.push(at, at + part.length);
  }
  return places;
}

function learn(words: Iterable<string>): void {
  let isNew = false;
  for (const word of words) {
    if (word.length < 2 || word.length > LONGEST_LEARNED || learned.has(word) || WHITE_SPACE.test(word)) continue;
    learned.add(word);
    nodejieba.insertWord(word);
    isNew = true;
  }
  if (!isNew) return;
  parts.clear();
  latest.clear();
}
