/**
 * `npm run facts -- [--json] [--corpus DIR] [NOTICE …]` prints what was understood of each notice: its own data, groups,
 * figures and outline; as tables, or with `--json` one object a line. NOTICE is a file's name without its ending.
 * `--audit` lists the notice's own sums instead, each worked out again, and what follows from its numbers; `--csv` writes figures and groups as one file for
 * a spreadsheet.
 */
import { parseArgs } from "node:util";
import { factsCsv } from "../checks/export.js";
import { loadCorpus } from "../corpus/load.js";
import { readFacts } from "../facts/read.js";
import { derive, derivedLine } from "../facts/sums/derived.js";
import { auditSums, sumLines } from "../facts/sums/sums.js";
import { factsReport } from "./facts-report.js";
import { reportTables } from "./facts-tables.js";
import { fail } from "./fail.js";

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    options: {
      json: { type: "boolean" },
      audit: { type: "boolean" },
      csv: { type: "boolean" },
      corpus: { type: "string", default: "corpus" },
    },
    allowPositionals: true,
  });
  const { notices } = await loadCorpus(values.corpus);
  const known = new Set(notices.map((notice) => notice.id));
  const unknown = positionals.filter((id) => !known.has(id));
  if (unknown.length) {
    throw new Error(`no notice is called ${unknown.join(", ")}; ${values.corpus} holds: ${[...known].join(", ")}`);
  }
  const asked = notices.filter((notice) => positionals.length === 0 || positionals.includes(notice.id));
  if (values.csv) {
    process.stdout.write(factsCsv(asked.map(readFacts)));
    return;
  }
  for (const notice of asked) {
    if (values.audit) {
      const read = readFacts(notice);
      const sums = auditSums(read);
      const derived = derive(read, sums).map(derivedLine);
      process.stdout.write(`${[notice.title, ...sumLines(sums), ...derived].join("\n")}\n\n`);
      continue;
    }
    const report = factsReport(readFacts(notice));
    process.stdout.write(values.json ? `${JSON.stringify(report)}\n` : `${reportTables(report)}\n`);
  }
}

main().catch(fail);
