/**
 * `npm run add -- FILE [--corpus DIR] [--name NAME] [--replace] [--dry-run [--questions FILE]]`: shows what is understood of
 * a document and adds it to the corpus, as an administrator can in the chat. A bot that runs takes it up by itself. With
 * `--dry-run` nothing is written; the questions of FILE (gold lines, lines of the log or one a line), or of the bot's log of
 * unanswered ones, are asked of the corpus without and with the document, and the answers that would change are shown.
 */
import { readFile, stat } from "node:fs/promises";
import { basename, join } from "node:path";
import { parseArgs } from "node:util";
import { createEngine } from "../answer/create.js";
import { previewText } from "../bot/features/admin-add.js";
import { zhHans } from "../bot/messages/zh-hans.js";
import { visibleText } from "../bot/render/markup.js";
import { type Replayed, readReplayed, replay, replayLines } from "../checks/replay.js";
import { withNotice } from "../checks/replay-aside.js";
import { loadCorpus } from "../corpus/load.js";
import { readNotice } from "../corpus/read.js";
import { noticeName } from "../documents/file-name.js";
import { kindOf } from "../documents/kind.js";
import { DocumentError } from "../documents/problem.js";
import { readDocument } from "../documents/read-document.js";
import { storeNotice } from "../documents/store.js";
import { understand } from "../documents/understood.js";
import { unansweredQuestions } from "../observe/unanswered.js";
import { fail } from "./fail.js";

const usage = "Usage: npm run add -- FILE [--corpus DIR] [--name NAME] [--replace] [--dry-run [--questions FILE]]";
/** So many questions of the log are asked. */
const MOST_ASKED = 100;

/** The questions to ask; none where there is no log. */
async function questionsFrom(file: string | undefined): Promise<Replayed[]> {
  if (file !== undefined) return readReplayed(await readFile(file, "utf8"));
  const log = join(process.env["DATA_DIR"] || "var", "questions.jsonl");
  return (await unansweredQuestions(log, MOST_ASKED)).map((question) => ({ turns: [question] }));
}

/** Which answers would change with a notice, as lines; none where there is nothing to ask, or nobody to ask it of. */
async function changesWith(directory: string, name: string, text: string, file: string | undefined): Promise<string[]> {
  const questions = await questionsFrom(file);
  if (questions.length === 0) return [];
  const corpus = await loadCorpus(directory);
  const { details } = corpus.notices.find(({ id }) => id === name) ?? {};
  const notice = readNotice({ id: name, file: `${name}.txt`, text, ...(details === undefined ? {} : { details }) });
  const changes = replay(questions, createEngine(corpus), createEngine(withNotice(corpus, notice)));
  return replayLines(changes, questions.length);
}

/** Reads a document from disk. @throws an error whose message names the file and what is wrong with it */
async function readFrom(file: string): Promise<string> {
  const name = basename(file);
  try {
    const { size } = await stat(file);
    kindOf(name, size);
    return await readDocument(name, await readFile(file));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "ENOENT") throw new Error(`${file}: no such file; expected a .txt, .md, .html or .docx document`);
    if (error instanceof DocumentError) throw new Error(`${file}: ${error.message}`);
    throw error;
  }
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    options: {
      corpus: { type: "string", default: process.env["CORPUS_DIR"] || "corpus" },
      name: { type: "string" },
      replace: { type: "boolean", default: false },
      "dry-run": { type: "boolean", default: false },
      questions: { type: "string" },
    },
    allowPositionals: true,
  });
  const [file] = positionals;
  if (file === undefined || positionals.length > 1) throw new Error(usage);
  if (values.questions !== undefined && !values["dry-run"]) throw new Error(usage);
  const text = await readFrom(file);
  const understood = understand(text);
  const name = noticeName(values.name === undefined ? basename(file) : `${values.name}.txt`, understood.title);
  process.stdout.write(`${visibleText(previewText(understood, zhHans))}\n\n`);
  if (values["dry-run"]) {
    const changes = await changesWith(values.corpus, name, text, values.questions);
    if (changes.length) process.stdout.write(`${changes.join("\n")}\n\n`);
    process.stdout.write(`${zhHans.admin.willBe(name)}（--dry-run，没有写入）\n`);
    return;
  }
  const stored = await storeNotice(values.corpus, name, text, values.replace);
  if (!stored.done) {
    throw new Error(`${values.corpus}/${name}.txt: exists; use --replace to replace it, or --name NAME to keep both`);
  }
  const { notices } = await loadCorpus(values.corpus);
  process.stdout.write(`${zhHans.admin.kept(name, notices.length)}\n`);
}

main().catch(fail);
