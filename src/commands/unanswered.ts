/** `npm run unanswered [-- --all] [--file FILE] [--json]`: the questions that the notices do not answer, most frequent first. */
import { parseArgs } from "node:util";
import { frequent, readQuestionLines } from "../observe/frequent.js";
import { readLog } from "../observe/unanswered.js";
import { fail } from "./fail.js";

/** Lines printed without --all. */
const MOST = 30;

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      all: { type: "boolean" },
      json: { type: "boolean" },
      file: { type: "string", default: "var/questions.jsonl" },
    },
  });
  const found = frequent(readQuestionLines(await readLog(values.file))).filter((one) => one.unanswered + one.bad > 0);
  const shown = values.all ? found : found.slice(0, MOST);
  if (values.json) {
    for (const one of shown) process.stdout.write(`${JSON.stringify(one)}\n`);
    return;
  }
  if (found.length === 0) {
    process.stdout.write(`${values.file}: no question was left unanswered\n`);
    return;
  }
  process.stdout.write("  没有答案   👎   👍  最近        问题\n");
  for (const { question, unanswered, good, bad, last } of shown) {
    const counts = [String(unanswered).padStart(10), String(bad).padStart(4), String(good).padStart(4)].join(" ");
    process.stdout.write(`${counts}  ${last}  ${question.replace(/\s+/g, " ")}\n`);
  }
  if (shown.length < found.length) process.stdout.write(`… ${found.length - shown.length} more: -- --all\n`);
}

main().catch(fail);
