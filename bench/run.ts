/**
 * `npm run bench`: what the project costs, part by part, each beside what it is measured by; prints a table with targets
 * and writes bench/latest.json. `-- --only NAME` (as often as wanted) runs these parts alone, `-- --mrc FILE` names the
 * data for the part `retrieval`. About five minutes on two cores; each part has a process of its own.
 */
import { fork } from "node:child_process";
import { once } from "node:events";
import { readFileSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { parseArgs } from "node:util";
import { type BenchOptions, isMet, lines, type PartReport } from "./support/report.js";

const LATEST = "bench/latest.json";

/** The parts, in the order in which they are run. */
const parts: Readonly<Record<string, () => Promise<{ measure(options: BenchOptions): Promise<PartReport> }>>> = {
  question: () => import("./parts/question.js"),
  retrieval: () => import("./parts/retrieval.js"),
  growth: () => import("./parts/growth.js"),
  load: () => import("./parts/load.js"),
  start: () => import("./parts/start.js"),
  memory: () => import("./parts/memory.js"),
  throughput: () => import("./parts/throughput.js"),
  pictures: () => import("./parts/pictures.js"),
};

const { values } = parseArgs({
  options: {
    only: { type: "string", multiple: true },
    mrc: { type: "string" },
    /** Given to a part's own process. */
    part: { type: "string" },
  },
});

/** Runs one part in this process and tells the one that started it. */
async function runPart(name: string): Promise<void> {
  const part = await parts[name]?.();
  process.send?.(await part?.measure({ mrc: values.mrc ?? null }));
  process.disconnect();
}

async function measured(name: string): Promise<PartReport> {
  const args = ["--part", name, ...(values.mrc === undefined ? [] : ["--mrc", values.mrc])];
  const child = fork(new URL(import.meta.url), args);
  const failed = new Promise<never>((_, reject) => {
    child.once("exit", (code) => code !== 0 && reject(new Error(`the part ${name} ended with ${code}`)));
  });
  const [report] = await Promise.race([once(child, "message"), failed]);
  return report as PartReport;
}

/** What was measured before, so that a run of some parts keeps the others. */
function before(): Record<string, unknown> {
  try {
    return JSON.parse(readFileSync(LATEST, "utf8")).parts;
  } catch {
    return {};
  }
}

async function main(): Promise<void> {
  const wanted = values.only ?? Object.keys(parts);
  const unknown = wanted.filter((name) => !(name in parts));
  if (unknown.length > 0) {
    throw new Error(`--only ${unknown.join(", ")}: no such part; there are ${Object.keys(parts).join(", ")}`);
  }
  const [cpu] = cpus();
  const machine = `${cpus().length} × ${cpu?.model ?? "unknown"}, Node ${process.versions.node}`;
  console.log(`${machine}\n`);
  const results: Record<string, unknown> = before();
  let missed = 0;
  for (const name of wanted) {
    const startedAt = performance.now();
    const report = await measured(name);
    const seconds = (performance.now() - startedAt) / 1000;
    console.log(`${lines(report).join("\n")}\n  (${seconds.toFixed(0)} s)\n`);
    const targets = report.targets.map((target) => ({ ...target, met: isMet(target) }));
    missed += targets.filter(({ met }) => !met).length;
    if (report.targets.length === 0) continue;
    results[name] = { ...report, targets, machine, date: new Date().toISOString() };
    writeFileSync(LATEST, `${JSON.stringify({ parts: results }, null, 2)}\n`);
  }
  console.log(missed === 0 ? "all targets met" : `${missed} targets not met`);
}

if (values.part === undefined) await main();
else await runPart(values.part);
