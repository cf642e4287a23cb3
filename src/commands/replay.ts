/**
 * `npm run replay -- --old DIR --new DIR [FILE …]` puts questions to two folders of notices and prints which answers would
 * change. FILEs hold gold lines, lines of the question log or one question a line; without any, the project's own sets and
 * the log are asked. `--json` prints one change a line.
 */
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { createEngine } from "../answer/create.js";
import { readReplayed, replay, replayLines } from "../checks/replay.js";
import { loadCorpus } from "../corpus/load.js";
import { questionFiles } from "../observe/question-log.js";
import { fail } from "./fail.js";

const usage = "Usage: npm run replay -- --old DIR --new DIR [questions file …] [--json]";
/** Where the project's own questions and the log of the unanswered ones are. */
const GOLD = ["test/gold", "test/gold/given"];
const LOG = "var/questions.jsonl";

/** A file's text; empty for one that is not there. */
async function textOrNothing(path: string): Promise<string> {
  return readFile(path, "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return "";
    throw error;
  });
}

async function ownFiles(): Promise<string[]> {
  const folders = await Promise.all(
    GOLD.map(async (folder) => (await readdir(folder)).sort().map((name) => join(folder, name))),
  );
  return [
    ...folders.flat().filter((path) => path.endsWith(".jsonl") && !path.includes("claims")),
    ...questionFiles(LOG),
  ];
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    options: { old: { type: "string" }, new: { type: "string" }, json: { type: "boolean" } },
    allowPositionals: true,
  });
  if (values.old === undefined || values.new === undefined) throw new Error(usage);
  const texts = positionals.length
    ? await Promise.all(positionals.map((path) => readFile(path, "utf8")))
    : await Promise.all((await ownFiles()).map(textOrNothing));
  const questions = readReplayed(texts.join("\n"));
  if (!questions.length) throw new Error(`no questions in ${positionals.join(", ") || "the project's sets"}; ${usage}`);
  const [before, after] = [createEngine(await loadCorpus(values.old)), createEngine(await loadCorpus(values.new))];
  const changes = replay(questions, before, after);
  const lines = values.json ? changes.map((change) => JSON.stringify(change)) : replayLines(changes, questions.length);
  if (lines.length) process.stdout.write(`${lines.join("\n")}\n`);
}

main().catch(fail);
