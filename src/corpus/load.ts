/** A folder of files → a {@link Corpus}. The only place that reads notices from disk. */
import { isUtf8 } from "node:buffer";
import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { extname, join } from "node:path";
import { readDetails } from "./details.js";
import type { Corpus, NoticeDetails } from "./notice.js";
import { CorpusError, type CorpusProblem, describeProblem } from "./problems.js";
import { type NoticeSource, readNotice } from "./read.js";

const TEXT_ENDING = ".txt";
const DETAILS_ENDING = ".json";
const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;
const LINE_FEED = 0x0a;
const FILES_AT_ONCE = 64;

/**
 * Reads all notices of a folder: its `*.txt` files (UTF-8; a byte order mark is dropped), in order of their names, each
 * with its `<name>.json` (`url`, `shortTitle`) where there is one. Files whose name starts with a dot, other endings and
 * folders inside are passed over. The version is 16 hexadecimal digits of a SHA-256 over names and contents.
 *
 * @throws CorpusError that names everything wrong with the folder, each with file and line; nothing is loaded by halves.
 */
export async function loadCorpus(directory: string): Promise<Corpus> {
  const names = await listFiles(directory);
  const present = new Set(names);
  const entries: Entry[] = [];
  for (let at = 0; at < names.length; at += FILES_AT_ONCE) {
    const some = names.slice(at, at + FILES_AT_ONCE);
    entries.push(...(await Promise.all(some.map((name) => readEntry(directory, name, present)))));
  }
  const sources = entries.flatMap(({ source }) => source ?? []);
  const problems = entries.flatMap((entry) => entry.problems);
  if (sources.length === 0 && problems.length === 0) {
    problems.push(describeProblem("FOLDER_EMPTY", { file: directory }, "no notice in it"));
  }
  const [first, ...others] = problems;
  if (first !== undefined) throw new CorpusError([first, ...others]);
  return { notices: sources.map(readNotice), version: fingerprint(sources) };
}

/** What one file of the folder gives. */
interface Entry {
  readonly source: NoticeSource | null;
  readonly problems: CorpusProblem[];
}

async function readEntry(directory: string, name: string, present: ReadonlySet<string>): Promise<Entry> {
  const id = name.slice(0, -extname(name).length);
  const file = join(directory, name);
  const problems: CorpusProblem[] = [];
  if (extname(name) === DETAILS_ENDING && !present.has(id + TEXT_ENDING)) {
    problems.push(describeProblem("DETAILS_WITHOUT_NOTICE", { file }, "belongs to no notice"));
  }
  if (extname(name) !== TEXT_ENDING) return { source: null, problems };
  const text = await readText(file, problems);
  const hasDetails = present.has(id + DETAILS_ENDING);
  const details = hasDetails ? await loadDetails(join(directory, id + DETAILS_ENDING), problems) : {};
  if (text === null) return { source: null, problems };
  if (LETTER_OR_DIGIT.test(text)) return { source: { id, file, text, details }, problems };
  problems.push(describeProblem("FILE_EMPTY", { file }, "no text in it"));
  return { source: null, problems };
}

/** 16 hexadecimal digits that change with any name, text or detail. */
function fingerprint(sources: readonly NoticeSource[]): string {
  const hash = createHash("sha256");
  for (const { id, text, details } of sources) {
    // lengths keep one part from running into the next
    for (const part of [id, text, details?.url ?? "", details?.shortTitle ?? ""]) hash.update(`${part.length}:${part}`);
  }
  return hash.digest("hex").slice(0, 16);
}

/** Names of a folder's files by code units, so that the order is the same on every machine. */
async function listFiles(directory: string): Promise<string[]> {
  try {
    const entries = await readdir(directory, { withFileTypes: true });
    const files = entries.filter((entry) => !entry.isDirectory() && !entry.name.startsWith("."));
    return files.map(({ name }) => name).sort((a, b) => (a < b ? -1 : 1));
  } catch (error) {
    const code = systemCode(error);
    const place = { file: directory };
    throw new CorpusError([
      code === "ENOENT"
        ? describeProblem("FOLDER_MISSING", place, "no such folder")
        : describeProblem("FOLDER_UNREADABLE", place, `cannot be read (${code})`),
    ]);
  }
}

async function readText(file: string, problems: CorpusProblem[]): Promise<string | null> {
  try {
    const bytes = await readFile(file);
    // TextDecoder drops a byte order mark
    if (isUtf8(bytes)) return new TextDecoder().decode(bytes);
    problems.push(describeProblem("NOT_UTF8", { file, line: firstBadLine(bytes) }, "not UTF-8"));
  } catch (error) {
    problems.push(describeProblem("FILE_UNREADABLE", { file }, `cannot be read (${systemCode(error)})`));
  }
  return null;
}

/** The line, from 1, with the first byte that is not UTF-8. No character's bytes hold a line feed's. */
function firstBadLine(bytes: Buffer): number {
  let line = 1;
  let start = 0;
  for (;;) {
    const feed = bytes.indexOf(LINE_FEED, start);
    if (feed < 0 || !isUtf8(bytes.subarray(start, feed))) return line;
    start = feed + 1;
    line += 1;
  }
}

async function loadDetails(file: string, problems: CorpusProblem[]): Promise<NoticeDetails> {
  const text = await readText(file, problems);
  if (text === null) return {};
  const result = readDetails(file, text);
  if (result.ok) return result.details;
  problems.push(...result.problems);
  return {};
}

function systemCode(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : "unknown error";
}
