/**
 * `npm run check-text -- FILE [--corpus DIR]` checks a text (`-` for standard input) against the notices and prints one
 * line a claim; `npm run -s check-text -- --json [--corpus DIR]` checks standard input line by line, one object a line.
 */
import { readFile } from "node:fs/promises";
import { createInterface } from "node:readline";
import { text } from "node:stream/consumers";
import { parseArgs } from "node:util";
import { createChecker } from "../checks/check.js";
import type { CheckedText } from "../checks/claim.js";
import { reportOf } from "../checks/report.js";
import { loadCorpus } from "../corpus/load.js";
import { fail } from "./fail.js";

const usage =
  "Usage: npm run check-text -- FILE [--corpus DIR]\n       npm run -s check-text -- --json [--corpus DIR]  < texts.txt";

/** What the contract says of a text, and no more. */
function contract({ text, verdict, claims }: CheckedText): unknown {
  return {
    text,
    verdict,
    claims: claims.map(({ text, start, end, verdict, says, notice, quote }) => ({
      text,
      start,
      end,
      verdict,
      says,
      notice,
      quote,
    })),
  };
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    options: { json: { type: "boolean" }, corpus: { type: "string", default: "corpus" } },
    allowPositionals: true,
  });
  const [file] = positionals;
  if (!values.json && file === undefined) throw new Error(usage);
  const checker = createChecker(await loadCorpus(values.corpus));
  if (!values.json) {
    const draft = file === undefined || file === "-" ? await text(process.stdin) : await readFile(file, "utf8");
    process.stdout.write(`${reportOf(checker.check(draft)).join("\n")}\n`);
    return;
  }
  const lines = createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY });
  for await (const line of lines) process.stdout.write(`${JSON.stringify(contract(checker.check(line)))}\n`);
}

main().catch(fail);
