/** Updates a second through real grammY over a loopback Bot API, beside an echo bot on the same stack. */
import { FaultyBotApi } from "../../test/support/faults.js";
import { noticeQuestions } from "../support/questions.js";
import { type PartReport, shown } from "../support/report.js";
import { SECRET, type Served, serve, type Way, type Which } from "../support/served.js";
import { byTurns, median, medianRatio } from "../support/statistics.js";

const UPDATES = 1_500;
const USERS = 200;
const ROUNDS = 5;
/** Rounds before it counts, in which code is compiled and the questions are met for the first time. */
const WARM_UP = 4;
/** Calls of a webhook at the same time. */
const AT_ONCE = 50;
const LEAST_RATIO = 0.6;

const FRESH_ROUNDS = 1;
const OPENINGS = ["请问", "您好，", "你好，请问", "麻烦问一下，", "想问一下，", "请教一下，", "打扰了，", "劳驾，"];
const ENDINGS = ["", "？", "？谢谢", "，谢谢", "？？", "，谢谢您", "呢？"];

interface Player {
  readonly api: FaultyBotApi;
  readonly served: Served;
}

async function player(which: Which, way: Way): Promise<Player> {
  const api = await FaultyBotApi.start();
  return { api, served: await serve(api, which, way) };
}

/** Sends the messages and waits until each has been answered; gives updates a second. */
async function play({ api, served: { hook } }: Player, nextText: () => string): Promise<number> {
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
    text: nextText(),
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

/** The questions one after the other, again and again, as people ask: most of what is asked has been asked before. */
function repeated(questions: readonly string[]): () => string {
  let nth = 0;
  return () => questions[nth++ % questions.length] ?? "";
}

/** The same questions with politeness around them, so that none is asked twice in the same words. */
function fresh(questions: readonly string[]): () => string {
  let nth = 0;
  return () => {
    const round = Math.floor(nth / questions.length);
    const opening = OPENINGS[round % OPENINGS.length];
    const ending = ENDINGS[Math.floor(round / OPENINGS.length) % ENDINGS.length];
    return `${opening}${questions[nth++ % questions.length]}${ending}`;
  };
}

/** Measures it. */
export async function measure(): Promise<PartReport> {
  const questions = noticeQuestions();
  const table: string[][] = [["updates a second", "echo bot", "the bot", "ratio"]];
  const targets: PartReport["targets"][number][] = [];
  for (const way of ["polling", "webhook"] as const) {
    const players = [await player("echo", way), await player("bot", way)];
    const asked = players.map((one) => ({ one, next: repeated(questions), nextFresh: fresh(questions) }));
    const rounds = asked.map(
      ({ one, next }) =>
        () =>
          play(one, next),
    );
    await byTurns(WARM_UP, rounds);
    const [echo = [], bot = []] = await byTurns(ROUNDS, rounds);
    const freshRounds = asked.map(
      ({ one, nextFresh }) =>
        () =>
          play(one, nextFresh),
    );
    const [freshEcho = [], freshBot = []] = await byTurns(FRESH_ROUNDS, freshRounds);
    for (const { api, served } of players) {
      await served.stop();
      await api.stop();
    }
    const ratio = medianRatio(bot, echo);
    const row = (name: string, echo: readonly number[], bot: readonly number[]): string[] => [
      name,
      shown(median(echo)),
      shown(median(bot)),
      shown(medianRatio(bot, echo)),
    ];
    table.push(row(way, echo, bot), row(`${way}, no question asked twice`, freshEcho, freshBot));
    targets.push({ what: `${way}: bot ÷ echo bot`, figure: ratio, unit: "×", bound: "at least", limit: LEAST_RATIO });
  }
  return { title: `throughput: ${ROUNDS} rounds of ${UPDATES} messages of ${USERS} users by turns`, table, targets };
}
