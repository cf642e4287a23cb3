/**
 * `npm run add -- FILE [--corpus DIR] [--name NAME] [--replace] [--dry-run]`: shows what is understood of a document and
 * adds it to the corpus, as an administrator can in the chat. A bot that runs takes it up by itself.
 */
import { readFile, stat } from "node:fs/promises";
import { basename } from "node:path";
import { parseArgs } from "node:util";
import { previewText } from "../bot/features/admin-add.js";
import { zhHans } from "../bot/messages/zh-hans.js";
import { visibleText } from "../bot/render/markup.js";
import { loadCorpus } from "../corpus/load.js";
import { noticeName } from "../documents/file-name.js";
import { kindOf } from "../documents/kind.js";
import { DocumentError } from "../documents/problem.js";
import { readDocument } from "../documents/read-document.js";
import { storeNotice } from "../documents/store.js";
import { understand } from "../documents/understood.js";
import { fail } from "./fail.js";

const usage = "Usage: npm run add -- FILE [--corpus DIR] [--name NAME] [--replace] [--dry-run]";

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
    },
    allowPositionals: true,
  });
  const [file] = positionals;
  if (file === undefined || positionals.length > 1) throw new Error(usage);
  const text = await readFrom(file);
  const understood = understand(text);
  const name = noticeName(values.name === undefined ? basename(file) : `${values.name}.txt`, understood.title);
  process.stdout.write(`${visibleText(previewText(understood, zhHans))}\n\n`);
  if (values["dry-run"]) {
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
