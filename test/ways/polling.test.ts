import { pino } from "pino";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createBot } from "../../src/bot/bot.js";
import { memoryStores } from "../../src/bot/state/memory.js";
import { createLog } from "../../src/log.js";
import { pauseAfter, poll, TokenRefused } from "../../src/ways/polling.js";
import { BotApi, type Fault, TOKEN } from "../support/bot-api.js";
import { fakeEngine } from "../support/fake-engine.js";

const engine = fakeEngine();

let api: BotApi;

beforeEach(async () => {
  api = await BotApi.start();
});

afterEach(() => api.stop());

/** Polls until `until` pauses have been made; gives the pauses and what was logged. */
async function pauses(apiRoot: string, until: number): Promise<{ pauses: number[]; said: string[] }> {
  const made: number[] = [];
  const said: string[] = [];
  const ending = new AbortController();
  const log = pino({ level: "warn", base: null }, { write: (line) => void said.push(JSON.parse(line).msg) });
  const bot = createBot({ token: TOKEN, client: { apiRoot } }, { engine: () => engine, stores: memoryStores(), log });
  const sleep = async (ms: number): Promise<void> => {
    made.push(ms);
    if (made.length === until) ending.abort();
  };
  await poll(bot, { log, apiRoot, signal: ending.signal, sleep });
  return { pauses: made, said };
}

/** A server that answers `method` with a fault. */
function faulty(method: string, fault: Fault): void {
  api.fault = (called) => (called === method ? fault : null);
}

describe("polling", () => {
  it("ends with a sentence that names BOT_TOKEN where the token is refused, and does not print it", async () => {
    const token = "4242:revoked";
    const log = pino({ level: "silent" });
    const bot = createBot(
      { token, client: { apiRoot: api.root } },
      { engine: () => engine, stores: memoryStores(), log },
    );
    const polling = poll(bot, {
      log,
      apiRoot: api.root,
      signal: new AbortController().signal,
      sleep: async () => undefined,
    });
    await expect(polling).rejects.toThrow(new TokenRefused(api.root));
    expect(new TokenRefused(api.root).message).toMatch(/^BOT_TOKEN: refused by http.*@BotFather.*set it in \.env/);
  });

  it("waits longer and longer where the Bot API cannot be reached", async () => {
    const { root } = api;
    await api.stop();
    const { pauses: made, said } = await pauses(root, 4);
    expect(made).toEqual([1000, 2000, 4000, 8000]);
    expect(said[0]).toBe(`${root} cannot be reached; trying again in 1 s`);
    api = await BotApi.start();
  });

  it("says that another copy is polling and tries again", async () => {
    faulty("getUpdates", { status: 409, description: "Conflict: terminated by other getUpdates request" });
    const { pauses: made, said } = await pauses(api.root, 3);
    expect(made).toEqual([1000, 2000, 4000]);
    expect(said[0]).toBe("another copy of this bot is polling with the same token; trying again in 1 s");
  });

  it("waits as long as it is told to", async () => {
    faulty("getUpdates", { status: 429, description: "Too Many Requests", retryAfter: 7 });
    expect((await pauses(api.root, 2)).pauses).toEqual([7000, 7000]);
  });

  it.each<[string, Fault]>([
    ["an error of the server", { status: 502, description: "Bad Gateway" }],
    ["a connection that breaks", "reset"],
    ["an answer that is no JSON", "garbage"],
  ])("goes on after %s", async (_what, fault) => {
    faulty("getUpdates", fault);
    expect((await pauses(api.root, 2)).pauses).toEqual([1000, 2000]);
  });

  it("pauses for a minute at most", () => {
    expect([1, 2, 7, 1000].map(pauseAfter)).toEqual([1000, 2000, 60_000, 60_000]);
  });
});

describe("the log", () => {
  it("never holds the token, even in the error of a request whose address has it", async () => {
    const lines: string[] = [];
    const log = await createLog({
      level: "info",
      pretty: false,
      secrets: [TOKEN],
      write: (line) => void lines.push(line),
    });
    log.error({ err: new Error(`request to https://api.telegram.org/bot${TOKEN}/getMe failed`) }, "x");
    expect(lines.join("")).toContain("bot[secret]/getMe failed");
    expect(lines.join("")).not.toContain(TOKEN);
  });

  it("is readable lines where people read it", async () => {
    const lines: string[] = [];
    const log = await createLog({
      level: "info",
      pretty: true,
      secrets: ["abc"],
      write: (line) => void lines.push(line),
    });
    log.info("started with abc");
    expect(lines.join("")).toMatch(/INFO: started with \[secret\]\n$/);
  });
});
