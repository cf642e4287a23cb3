/** Updates a second through real grammY over a loopback Bot API, beside an echo bot on the same stack. */
import { FaultyBotApi } from "../../test/support/faults.js";
import { noticeQuestions } from "../support/questions.js";
import { type PartReport, shown } from "../support/report.js";
import { SECRET, type Served, serve, type Way, type Which } from "../support/served.js";
import { byTurns, median, medianRatio } from "../support/statistics.js";

const UPDATES = 1_500;
const USERS = 200;
const ROUNDS = 5;
/** Calls of a webhook at the same time. */
const AT_ONCE = 50;
const LEAST_RATIO = 0.6;

interface Player {
  readonly api: FaultyBotApi;
  readonly served: Served;
}

async function player(which: Which, way: Way): Promise<Player> {
  const api = await FaultyBotApi.start();
  return { api, served: await serve(api, which, way) };
}

/** Sends the messages and waits until each has been answered; gives updates a second. */
async function play({ api, served: { hook } }: Player, questions: readonly string[]): Promise<number> {
  const startedAt = performance.now();
  const answered = new Promise<void>((resolve) => {
    let sent = 0;
    api.trouble = ({ method }) => {
      if (method === "sendMessage") sent += 1;
      if (sent === UPDATES) resolve();
      return null;
    };
  });
  const messages = Array.from({ length: UPDATES }, (_, nth) => ({
    user: 1 + (nth % USERS),
    text: questions[nth % questions.length] ?? "",
  }));
  if (hook === null) {
    for (const { user, text } of messages) api.write(user, text);
  } else {
    const waiting = messages.values();
    const post = async (): Promise<void> => {
      for (const { user, text } of waiting) {
        await fetch(hook, {
          method: "POST",
          headers: { "content-type": "application/json", "x-telegram-bot-api-secret-token": SECRET },
          body: JSON.stringify(api.makeMessage(user, text)),
        });
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, post));
  }
  await answered;
  return UPDATES / ((performance.now() - startedAt) / 1000);
}

/** Measures it. */
export async function measure(): Promise<PartReport> {
  const questions = noticeQuestions();
  const table: string[][] = [["updates a second", "echo bot", "the bot", "ratio"]];
  const targets: PartReport["targets"][number][] = [];
  for (const way of ["polling", "webhook"] as const) {
    const players = [await player("echo", way), await player("bot", way)];
    const rounds = players.map((one) => () => play(one, questions));
    await byTurns(1, rounds);
    const [echo = [], bot = []] = await byTurns(ROUNDS, rounds);
    for (const { api, served } of players) {
      await served.stop();
      await api.stop();
    }
    const ratio = medianRatio(bot, echo);
    table.push([way, shown(median(echo)), shown(median(bot)), shown(ratio)]);
    targets.push({ what: `${way}: bot ÷ echo bot`, figure: ratio, unit: "×", bound: "at least", limit: LEAST_RATIO });
  }
  return { title: `throughput: ${ROUNDS} rounds of ${UPDATES} messages of ${USERS} users by turns`, table, targets };
}
