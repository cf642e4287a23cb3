/** Resident memory of the serving bot with the notice loaded, beside a process that only loads nodejieba and grammY. */
import { setTimeout as pause } from "node:timers/promises";
import { FaultyBotApi } from "../../test/support/faults.js";
import { residentMegabytes, start } from "../support/child.js";
import { type PartReport, shown } from "../support/report.js";
import { serve } from "../support/served.js";
import { byTurns, median } from "../support/statistics.js";

const ROUNDS = 3;
/** By then the bot has loaded what questions in English, in pinyin and with slips need. */
const SETTLED_MS = 4_000;
const MOST_MORE = 90;

/** Measures it: the bot as a service, polling, some seconds after it is ready. */
export async function measure(): Promise<PartReport> {
  const settled = async (running: { readonly pid: number; stop(): Promise<void> }): Promise<number> => {
    await pause(SETTLED_MS);
    const megabytes = residentMegabytes(running.pid);
    await running.stop();
    return megabytes;
  };
  const bare = async (): Promise<number> =>
    settled(await start({ script: "dist-bench/bench/children/bare.js", isReady: (line) => line.startsWith("ready") }));
  const whole = async (): Promise<number> => {
    const api = await FaultyBotApi.start();
    const megabytes = await settled(await serve(api, "bot", "polling"));
    await api.stop();
    return megabytes;
  };
  const [bares = [], wholes = []] = await byTurns(ROUNDS, [bare, whole]);
  const more = median(wholes) - median(bares);
  return {
    title: `memory: resident after ${SETTLED_MS / 1000} s, ${ROUNDS} starts by turns, in MB`,
    table: [
      ["", "MB"],
      ["nodejieba and grammY loaded", shown(median(bares))],
      ["the bot, polling, the notice loaded", shown(median(wholes))],
    ],
    targets: [{ what: "more than the bare process", figure: more, unit: " MB", bound: "at most", limit: MOST_MORE }],
  };
}
