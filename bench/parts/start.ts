/** From the start of the process to the first answer, beside a process that only loads nodejieba and grammY. */

import { start } from "../support/child.js";
import { type PartReport, shown } from "../support/report.js";
import { byTurns, median, medianRatio } from "../support/statistics.js";

const ROUNDS = 9;
const MOST_RATIO = 1.4;
const QUESTION = "哪些城市被评为优秀？";
const ANSWER = "优秀：";

/** Measures it: the terminal chat with a question on standard input, through the same bot as in Telegram. */
export async function measure(): Promise<PartReport> {
  const first = async (script: string, isReady: (line: string) => boolean): Promise<number> => {
    const running = await start({ script, input: `${QUESTION}\n`, isReady });
    await running.stop();
    return running.readyMs;
  };
  const bare = (): Promise<number> => first("dist-bench/bench/children/bare.js", (line) => line.startsWith("ready"));
  const whole = (): Promise<number> => first("dist/main.js", (line) => line.includes(ANSWER));
  await byTurns(1, [bare, whole]);
  const [bares = [], wholes = []] = await byTurns(ROUNDS, [bare, whole]);
  return {
    title: `start: ${ROUNDS} starts by turns, in ms`,
    table: [
      ["", "ms"],
      ["nodejieba and grammY loaded", shown(median(bares))],
      ["the first answer", shown(median(wholes))],
    ],
    targets: [
      {
        what: "start ÷ bare process",
        figure: medianRatio(wholes, bares),
        unit: "×",
        bound: "at most",
        limit: MOST_RATIO,
      },
    ],
  };
}
