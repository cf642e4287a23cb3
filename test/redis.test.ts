import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Update } from "grammy/types";
import { pino } from "pino";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { redisState, type SharedState } from "../src/bot/state/redis.js";
import { newTalkState } from "../src/bot/state/state.js";
import { webhookPath } from "../src/ways/webhook.js";
import { TOKEN } from "./support/bot-api.js";
import { FaultyBotApi } from "./support/faults.js";
import { BotProcess, build, corpusFolder, freePort, RedisServer, withoutRedis } from "./support/process.js";
import { until } from "./support/running-bot.js";

const reason = withoutRedis();
const SECRET = "a-secret-of-32-characters-0123456";

describe.skipIf(reason !== null)(`with a real Redis${reason === null ? "" : ` (skipped: ${reason})`}`, () => {
  let redis: RedisServer;

  beforeAll(async () => {
    redis = await RedisServer.start();
  });

  afterAll(() => redis.stop());

  describe("the shared state", () => {
    let copies: SharedState[];

    beforeEach(async () => {
      const bot = `test${Math.random()}`;
      const log = pino({ level: "silent" });
      const open = (): Promise<SharedState> => redisState({ url: redis.url, bot, log, claimMs: 300 });
      copies = [await open(), await open()];
    });

    afterEach(async () => {
      for (const copy of copies) await copy.close();
    });

    function both(): [SharedState, SharedState] {
      const [a, b] = copies;
      if (a === undefined || b === undefined) throw new Error("two copies are needed");
      return [a, b];
    }

    it("gives one copy's conversation to the other", async () => {
      const [a, b] = both();
      const talk = { ...newTalkState(), conversation: { turns: ["哪些单位是优秀？"] } };
      await a.stores.talks.write("7:7", talk);
      expect(await b.stores.talks.read("7:7")).toEqual(talk);
      await b.stores.talks.delete("7:7");
      expect(await a.stores.talks.read("7:7")).toBeUndefined();
    });

    it("gives an update to one copy alone, and tells the other when it is done", async () => {
      const [a, b] = both();
      expect(await a.guard.claim(1, "7")).toBe("ours");
      expect(await b.guard.claim(1, "7")).toBe("elsewhere");
      await a.guard.done(1, "7");
      expect(await b.guard.claim(1, "7")).toBe("done");
      expect(await a.guard.claim(1, "7")).toBe("done");
    });

    it("keeps a chat's next update waiting until the other copy is done with the one before", async () => {
      const [a, b] = both();
      await a.guard.claim(1, "7");
      let isTaken = false;
      const next = b.guard.claim(2, "7").then((claim) => {
        isTaken = true;
        return claim;
      });
      expect(await b.guard.claim(3, "8")).toBe("ours");
      await new Promise((resolve) => setTimeout(resolve, 100));
      expect(isTaken).toBe(false);
      await a.guard.done(1, "7");
      expect(await next).toBe("ours");
    });

    it("holds a claim for as long as its copy lives, and no longer", async () => {
      const [a, b] = both();
      await a.guard.claim(1, "7");
      await new Promise((resolve) => setTimeout(resolve, 700));
      expect(await b.guard.claim(1, "7")).toBe("elsewhere");
      await a.close();
      await new Promise((resolve) => setTimeout(resolve, 400));
      expect(await b.guard.claim(1, "7")).toBe("ours");
      copies = [b];
    });

    it("gives back what was not handled", async () => {
      const [a, b] = both();
      await a.guard.claim(1, "7");
      await a.guard.release(1, "7");
      expect(await b.guard.claim(1, "7")).toBe("ours");
    });

    it("counts together, and begins anew when the span is over", async () => {
      const [a, b] = both();
      expect([await a.count("x", 200), await b.count("x", 200), await a.count("y", 200)]).toEqual([1, 2, 1]);
      await new Promise((resolve) => setTimeout(resolve, 250));
      expect(await b.count("x", 200)).toBe(1);
    });
  });

  describe("two copies behind a load balancer", () => {
    let main: string;
    let api: FaultyBotApi;
    let corpus: string;
    let ports: number[];
    let copies: BotProcess[];

    beforeAll(() => {
      main = build("redis");
    }, 120_000);

    beforeEach(async () => {
      // Empty, since the Bot API counts its updates anew.
      await redis.stop();
      await redis.again();
      api = await FaultyBotApi.start();
      corpus = corpusFolder();
      ports = [await freePort(), await freePort()];
    });

    afterEach(async () => {
      for (const copy of copies) if (copy.runs) await copy.kill();
      await api.stop();
    });

    async function start(more: Record<string, string> = {}): Promise<void> {
      copies = ports.map(
        (port) =>
          new BotProcess(main, {
            BOT_API_ROOT: api.root,
            CORPUS_DIR: corpus,
            DATA_DIR: mkdtempSync(join(tmpdir(), "tongbao-data-")),
            REDIS_URL: redis.url,
            WEBHOOK_URL: "https://bot.example.org",
            WEBHOOK_SECRET: SECRET,
            WEBHOOK_HOST: "127.0.0.1",
            WEBHOOK_PORT: String(port),
            ...more,
          }),
      );
      for (const copy of copies) await copy.ready();
    }

    /** One call to one copy; gives the status, 0 for none. */
    async function call(copy: number, update: Update): Promise<number> {
      try {
        const response = await fetch(`http://127.0.0.1:${ports[copy]}${webhookPath(TOKEN, SECRET)}`, {
          method: "POST",
          headers: { "content-type": "application/json", "x-telegram-bot-api-secret-token": SECRET },
          body: JSON.stringify(update),
          signal: AbortSignal.timeout(30_000),
        });
        return response.status;
      } catch {
        return 0;
      }
    }

    /** Delivers an update as Telegram does: again and again, to whichever copy, until one says that it has it. */
    async function deliver(update: Update, first: number): Promise<void> {
      for (let copy = first; (await call(copy % 2, update)) !== 200; copy++) {
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
    }

    it("hold one conversation across both", async () => {
      await start();
      await deliver(api.makeMessage(7, "哪些单位是优秀？"), 0);
      await deliver(api.makeMessage(7, "那良好的呢？"), 1);
      await deliver(api.makeMessage(7, "优秀的呢？"), 0);
      const said = api.said.get(7) ?? [];
      expect(said[0]).toContain("青山县");
      expect(said[1]).toContain("石桥县");
      expect(said[2]).toContain("青山县");
    }, 60_000);

    it("answer an update once that both are given at the same time", async () => {
      await start();
      const updates = Array.from({ length: 30 }, (_, nth) => api.makeMessage(100 + nth, "哪些单位是优秀？"));
      await Promise.all(updates.flatMap((update) => [deliver(update, 0), deliver(update, 1)]));
      expect(api.summary()).toMatchObject({ answered: 30, doubled: 0, lost: 0 });
    }, 60_000);

    it("lose no question when one of them is killed, and at most those in flight are answered twice", async () => {
      await start();
      const updates = Array.from({ length: 240 }, (_, nth) =>
        api.makeMessage(1 + (nth % 40), nth < 40 ? "哪些单位是优秀？" : "那良好的呢？"),
      );
      const answered = (): number => api.summary().answered;
      const queues = Array.from({ length: 40 }, (_, chat) => updates.filter((_one, nth) => nth % 40 === chat));
      const inFlight = new Set<number | undefined>();
      const delivering = Promise.all(
        queues.map(async (queue) => {
          for (const [nth, update] of queue.entries()) {
            inFlight.add(update.message?.message_id);
            await deliver(update, nth);
            if (copies[0]?.runs === true) inFlight.delete(update.message?.message_id);
          }
        }),
      );
      await until(() => answered() > 80);
      const atKill = new Set(inFlight);
      await copies[0]?.kill();
      await delivering;
      const { answered: all, lost } = api.summary();
      expect({ all, lost }).toEqual({ all: 240, lost: 0 });
      const twice = [...api.accounts].filter(([, account]) => account.answered > 1).map(([id]) => id);
      expect(twice.filter((id) => !atKill.has(id))).toEqual([]);
      // Every follow-up was understood, whichever copy had answered the question before.
      for (let chat = 1; chat <= 40; chat++) expect(api.said.get(chat)?.at(-1)).toContain("石桥县");
    }, 120_000);

    it("answer from the same notices seconds after one is added, and a button of before gets a friendly line", async () => {
      await start();
      await deliver(api.makeMessage(7, "哪些单位是优秀？"), 0);
      const keyboard = api.last.get("sendMessage")?.["reply_markup"];
      writeFileSync(join(corpus, "stone.txt"), "石渡市关于2023年度考评的通报\n东岭县为优秀等次。\n");
      await until(() => copies.every((copy) => copy.said.includes("the corpus was loaded again")));
      const data = /"callback_data":"(r\.[^"]+)"/.exec(JSON.stringify(keyboard))?.[1] ?? "";
      expect(data).not.toBe("");
      const message = { message_id: 1, date: 1, chat: { id: 7, type: "private", first_name: "甲" }, text: "x" };
      const tap = api.make({
        callback_query: {
          id: "1",
          from: { id: 7, is_bot: false, first_name: "甲" },
          chat_instance: "1",
          message: message as never,
          data,
        },
      });
      await deliver(tap, 1);
      expect(api.last.get("answerCallbackQuery")?.["text"]).toContain("通报已经更新");
    }, 60_000);

    it("and one that polls takes up after a kill what it had claimed itself", async () => {
      const environment = {
        BOT_API_ROOT: api.root,
        CORPUS_DIR: corpus,
        DATA_DIR: mkdtempSync(join(tmpdir(), "tongbao-data-")),
        REDIS_URL: redis.url,
      };
      const ids = Array.from({ length: 40 }, (_, nth) => api.write(1 + nth, "哪些单位是优秀？"));
      api.trouble = ({ method }) => (method === "sendMessage" ? "hang" : null);
      copies = [new BotProcess(main, environment)];
      await until(() => (api.called.get("sendMessage") ?? 0) >= 20);
      await copies[0]?.kill();
      api.trouble = () => null;
      copies = [new BotProcess(main, environment)];
      await until(() => ids.every((id) => api.accounts.get(id)?.answered === 1), 40_000);
      await until(() => api.waiting.length === 0);
      expect(api.summary()).toMatchObject({ answered: 40, lost: 0, doubled: 0 });
    }, 60_000);

    it("count a user's questions together", async () => {
      await start({ LIMIT_PER_USER: "2" });
      for (let nth = 0; nth < 4; nth++) await deliver(api.makeMessage(7, "哪些单位是优秀？"), nth);
      const said = api.said.get(7) ?? [];
      expect(said).toHaveLength(3);
      expect(said[2]).toContain("您问得太快了");
    }, 60_000);

    it("go on answering while Redis is away, and share again when it is back", async () => {
      await start();
      await redis.stop();
      await deliver(api.makeMessage(7, "哪些单位是优秀？"), 0);
      expect(api.said.get(7)?.[0]).toContain("青山县");
      expect(copies[0]?.said).toContain("Redis cannot be used; this copy goes on with its own memory");
      await redis.again();
      await new Promise((resolve) => setTimeout(resolve, 2_500));
      await deliver(api.makeMessage(8, "哪些单位是优秀？"), 0);
      await deliver(api.makeMessage(8, "那良好的呢？"), 1);
      expect(api.said.get(8)?.[1]).toContain("石桥县");
    }, 60_000);
  });
});
