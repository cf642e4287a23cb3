/** `npm run ask -- "问题"` prints one answer; `npm run -s ask -- --json [--corpus DIR]` answers standard input line by line. */
import { createInterface } from "node:readline";
import { parseArgs } from "node:util";
import { createEngine } from "../answer/create.js";
import { loadCorpus } from "../corpus/load.js";
import { createBatch } from "./batch.js";
import { fail } from "./fail.js";

const usage =
  'Usage: npm run ask -- "问题" [--corpus DIR]\n       npm run -s ask -- --json [--corpus DIR]  < questions.txt';

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    options: { json: { type: "boolean" }, corpus: { type: "string", default: "corpus" } },
    allowPositionals: true,
  });
  if (!values.json && positionals.length === 0) throw new Error(usage);
  const engine = createEngine(await loadCorpus(values.corpus));
  if (!values.json) {
    const { answer } = engine.ask(positionals.join(" "));
    process.stdout.write(`${answer.direct}\n`);
    return;
  }
  const batch = createBatch(engine, () => performance.now());
  const lines: string[] = [];
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    lines.push(JSON.stringify(batch(line)));
    if (lines.length >= 200) process.stdout.write(`${lines.splice(0).join("\n")}\n`);
  }
  if (lines.length) process.stdout.write(`${lines.join("\n")}\n`);
}

main().catch(fail);
