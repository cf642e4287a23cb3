import { existsSync, mkdtempSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { FaultyBotApi } from "../support/faults.js";
import { BotProcess, build, corpusFolder, freePort } from "../support/process.js";
import { until } from "../support/running-bot.js";

let main: string;
let api: FaultyBotApi;
let environment: Record<string, string>;
let bot: BotProcess;

beforeAll(() => {
  main = build("kill");
}, 120_000);

beforeEach(async () => {
  api = await FaultyBotApi.start();
  const data = mkdtempSync(join(tmpdir(), "tongbao-data-"));
  environment = { BOT_API_ROOT: api.root, CORPUS_DIR: corpusFolder(), DATA_DIR: data };
});

afterEach(async () => {
  if (bot.runs) await bot.kill();
  await api.stop();
});

/** How many updates the journal says are handled. */
function linesDone(): number {
  const path = join(environment["DATA_DIR"] ?? "", "in-hand.jsonl");
  return existsSync(path) ? readFileSync(path, "utf8").split('{"done":').length - 1 : 0;
}

function start(more: Record<string, string> = {}): void {
  bot = new BotProcess(main, { ...environment, ...more });
}

/** Some 300 messages of 60 people. */
function burst(): number[] {
  return Array.from({ length: 300 }, (_, nth) => api.write(1 + (nth % 60), "哪些单位是优秀？"));
}

describe("kill -9 in a burst", () => {
  it("loses no update, and at most those in flight are answered twice", async () => {
    const ids = burst();
    start();
    await until(() => ids.filter((id) => api.accounts.get(id)?.answered === 1).length > 60);
    await bot.kill();
    // Given to the bot at some time before: whatever else was in flight is not known from outside.
    const given = new Set(ids.filter((id) => (api.accounts.get(id)?.given ?? 0) > 0));
    expect(api.summary().lost).toBeGreaterThan(100);
    start();
    await until(() => api.waiting.length === 0 && api.summary().lost === 0, 30_000);
    const twice = ids.filter((id) => (api.accounts.get(id)?.answered ?? 0) > 1);
    expect(twice.filter((id) => !given.has(id))).toEqual([]);
    expect(api.summary()).toMatchObject({ answered: 300, lost: 0 });
  }, 60_000);

  it("answers nothing twice that was handled, though it could not be confirmed yet", async () => {
    const ids = burst();
    // The first message has to wait, so that the others are handled before anything can be confirmed.
    let isSlow = true;
    api.trouble = ({ method, params }) =>
      isSlow && method === "sendMessage" && params["chat_id"] === 1
        ? { status: 429, description: "Too Many Requests", retryAfter: 1 }
        : null;
    start();
    await until(() => ids.slice(0, 60).filter((id) => api.accounts.get(id)?.answered === 1).length === 59);
    await until(() => linesDone() >= 59);
    await bot.kill();
    isSlow = false;
    start();
    await until(() => api.waiting.length === 0 && api.summary().lost === 0, 30_000);
    const firsts = ids.slice(0, 60).map((id) => api.accounts.get(id)?.answered);
    expect(firsts).toEqual(Array(60).fill(1));
  }, 60_000);

  it("loses no update that was confirmed while its chat had to wait", async () => {
    const slow = api.write(1, "哪些单位是优秀？");
    let isSlow = true;
    api.trouble = ({ method, params }) =>
      isSlow && method === "sendMessage" && params["chat_id"] === 1
        ? { status: 429, description: "Too Many Requests", retryAfter: 600 }
        : null;
    start();
    await until(() => api.waiting.length === 0);
    await bot.kill();
    expect(api.accounts.get(slow)?.answered).toBe(0);
    isSlow = false;
    start();
    await until(() => api.accounts.get(slow)?.answered === 1);
  }, 60_000);
});

describe("SIGTERM", () => {
  it("lets what is in hand be answered, confirms it, and ends with 0", async () => {
    const id = api.write(1, "哪些单位是优秀？");
    api.trouble = ({ method, tries }) =>
      method === "sendMessage" && tries === 0 ? { status: 429, description: "Too Many Requests", retryAfter: 1 } : null;
    start();
    await until(() => api.called.get("sendMessage") === 1);
    const code = await bot.stop();
    expect(code).toBe(0);
    expect(api.accounts.get(id)).toMatchObject({ answered: 1 });
    expect(api.waiting).toEqual([]);
    expect(bot.said.at(-1)).toBe("tongbao has stopped");
  }, 60_000);
});

describe("a service that runs", () => {
  it("says in one line at its start what it is and what it answers from", async () => {
    start();
    await bot.ready();
    const line = bot.lines.find((one) => one["msg"] === "tongbao is ready");
    expect(line).toMatchObject({ version: expect.stringMatching(/^\d+\.\d+\.\d+/), way: "polling", notices: 1 });
    expect(line).toMatchObject({ passages: expect.any(Number), figures: expect.any(Number) });
  }, 60_000);

  it("loads a new notice by itself, tells an administrator of a broken one, and obeys SIGHUP", async () => {
    start({ ADMIN_IDS: "900" });
    await bot.ready();
    const corpus = environment["CORPUS_DIR"] ?? "";
    writeFileSync(join(corpus, ".new"), "石渡市关于2023年度考评的通报\n东岭县为优秀等次。\n");
    renameSync(join(corpus, ".new"), join(corpus, "stone.txt"));
    await until(() => bot.said.includes("the corpus was loaded again"));
    writeFileSync(join(corpus, "broken.txt"), Buffer.from([0x61, 0x0a, 0xff]));
    await until(() => api.said.has(900));
    expect(api.said.get(900)?.[0]).toMatch(/broken\.txt:2: not UTF-8/);
    api.write(1, "哪些单位是优秀？");
    await until(() => api.said.has(1));
    bot.signal("SIGHUP");
    await until(() => (api.said.get(900)?.length ?? 0) === 2);
    expect(bot.runs).toBe(true);
  }, 60_000);

  it("serves /healthz and /metrics while polling where it is asked to", async () => {
    const port = await freePort();
    start({ STATUS_PORT: String(port) });
    await bot.ready();
    api.write(1, "哪些单位是优秀？");
    await until(() => api.said.has(1));
    expect((await fetch(`http://127.0.0.1:${port}/healthz`)).status).toBe(200);
    const metrics = await (await fetch(`http://127.0.0.1:${port}/metrics`)).text();
    expect(metrics).toContain('tongbao_corpus_size{of="notices"} 1');
    expect((await fetch(`http://127.0.0.1:${port}/telegram/x`, { method: "POST" })).status).toBe(404);
  }, 60_000);

  it("logs no token and nothing that people wrote", async () => {
    api.trouble = ({ method, tries }) => (method === "sendMessage" && tries < 4 ? "reset" : null);
    start();
    api.write(1, "哪些单位是优秀？独一无二");
    await until(() => api.said.has(1), 60_000);
    const log = JSON.stringify(bot.lines) + bot.other;
    expect(log).not.toMatch(/loopback-token|独一无二|优秀/);
  }, 90_000);
});
