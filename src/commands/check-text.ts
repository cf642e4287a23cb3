/** `npm run check-text -- FILE` checks a text against the notices; `npm run -s check-text -- --json [--corpus DIR]` checks standard input line by line. */
import { createInterface } from "node:readline";
import { parseArgs } from "node:util";
import { createChecker } from "../checks/check.js";
import { loadCorpus } from "../corpus/load.js";
import { fail } from "./fail.js";

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { json: { type: "boolean" }, corpus: { type: "string", default: "corpus" } },
    allowPositionals: true,
  });
  const checker = createChecker(await loadCorpus(values.corpus));
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY }))
    process.stdout.write(`${JSON.stringify(checker.check(line))}\n`);
}

main().catch(fail);
