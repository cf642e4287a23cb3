/**
 * The real bot, polling a faulty loopback Bot API as it would Telegram's, but with pauses a hundred times shorter.
 */
import { pino } from "pino";
import type { Engine } from "../../src/answer/engine.js";
import { createBot } from "../../src/bot/bot.js";
import { memoryGuard } from "../../src/bot/state/guard.js";
import { memoryStores } from "../../src/bot/state/memory.js";
import { pause } from "../../src/ways/insist.js";
import { Intake } from "../../src/ways/intake.js";
import type { Journal } from "../../src/ways/journal.js";
import { poll } from "../../src/ways/polling.js";
import { retry } from "../../src/ways/retries.js";
import { TOKEN } from "./bot-api.js";
import { fakeEngine } from "./fake-engine.js";

/** A line of the log. */
export interface Line {
  readonly level: number;
  readonly msg: string;
  readonly update?: number;
  readonly reason?: string;
}

/** A bot that runs. */
export interface RunningBot {
  readonly lines: Line[];
  /** Asks it to end and waits until it has. */
  stop(): Promise<void>;
  /** Ends it as kill -9 does: nothing is answered or confirmed any more. */
  kill(): void;
}

/** What a test may choose. */
export interface RunningOptions {
  readonly engine?: Engine;
  readonly journal?: Journal;
  /** Seconds after which a call without an answer is given up. */
  readonly callSeconds?: number;
}

/** Starts a bot that polls `root`. */
export function startBot(
  root: string,
  { engine = fakeEngine(), journal, callSeconds = 5 }: RunningOptions = {},
): RunningBot {
  const lines: Line[] = [];
  const log = pino({ level: "info" }, { write: (line: string) => void lines.push(JSON.parse(line)) });
  const ending = new AbortController();
  const cut = new AbortController();
  const bot = createBot(
    { token: TOKEN, client: { apiRoot: root, timeoutSeconds: callSeconds } },
    { engine: () => engine, stores: memoryStores(), log },
  );
  const sleep = (ms: number, signal: AbortSignal): Promise<void> => pause(ms / 100, signal);
  retry(bot.api, { log, sleep, now: Date.now, cut: cut.signal });
  const intake = new Intake({ bot, guard: memoryGuard(), log, cut });
  const polling = poll(bot, {
    log,
    apiRoot: root,
    signal: ending.signal,
    sleep,
    intake,
    ...(journal === undefined ? {} : { journal }),
  });
  return {
    lines,
    async stop() {
      ending.abort();
      await polling;
    },
    kill() {
      cut.abort();
      ending.abort();
    },
  };
}

/** Waits until something is so. */
export async function until(is: () => boolean, ms = 45_000): Promise<void> {
  const end = Date.now() + ms;
  while (!is()) {
    if (Date.now() > end) throw new Error(`after ${ms} ms still not: ${is}`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}
