/** How load, memory and questions grow with the corpus: the same made-up notices, ten times as many each time. */
import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import type { Loaded, Round } from "../children/grown.js";
import { type PartReport, shown } from "../support/report.js";
import { byTurns, median, medianRatio, percentile } from "../support/statistics.js";

const SIZES = [100, 1_000, 10_000, 100_000];
const ROUNDS = 9;
/** Rounds before it counts, in which code is compiled. */
const WARM_UP = 2;
const MOST_RATIO = 10;
const MOST_P99_MS = 50;
const LEAST_RIGHT = 99;

async function told<T>(child: ChildProcess): Promise<T> {
  const [message] = await once(child, "message");
  return message as T;
}

/** Measures it: each size in a process of its own, loaded one after the other and asked by turns. */
export async function measure(): Promise<PartReport> {
  const grown: { readonly child: ChildProcess; readonly loaded: Loaded }[] = [];
  for (const size of SIZES) {
    const child = fork("dist-bench/bench/children/grown.js", [String(size)]);
    grown.push({ child, loaded: await told<Loaded>(child) });
  }
  const asks = grown.map(({ child }) => async (): Promise<Round> => {
    child.send("ask");
    return told<Round>(child);
  });
  await byTurns(WARM_UP, asks);
  const times = await byTurns(ROUNDS, asks);
  for (const { child } of grown) child.kill();

  const middle = times.map((rounds) => rounds.map((round) => median(round)));
  const p99 = times.map((rounds) => median(rounds.map((round) => percentile(round, 0.99))));
  const last = grown.at(-1)?.loaded;
  const rows = grown.map(({ loaded }, at) => [
    String(SIZES[at]),
    String(loaded.figures),
    shown(loaded.loadMs),
    shown(loaded.megabytes),
    shown(median(middle[at] ?? [])),
    shown(p99[at] ?? Number.NaN),
    `${loaded.right}/${loaded.questions}`,
  ]);
  for (const line of grown.flatMap(({ loaded }) => loaded.wrong)) console.log(`  wrong: ${line}`);
  return {
    title: `growth: made-up notices, ${ROUNDS} rounds of ${last?.questions} questions by turns; p50 and p99 in processor time`,
    table: [["passages", "figures", "load ms", "memory MB", "p50 ms", "p99 ms", "right"], ...rows],
    targets: [
      {
        what: "p50 at 10⁵ ÷ p50 at 10²",
        figure: medianRatio(middle.at(-1) ?? [], middle[0] ?? []),
        unit: "×",
        bound: "at most",
        limit: MOST_RATIO,
      },
      { what: "p99 at 10⁵", figure: p99.at(-1) ?? Number.NaN, unit: " ms", bound: "at most", limit: MOST_P99_MS },
      {
        what: "right at 10⁵",
        figure: (100 * (last?.right ?? 0)) / (last?.questions ?? 1),
        unit: "%",
        bound: "at least",
        limit: LEAST_RIGHT,
      },
    ],
  };
}
