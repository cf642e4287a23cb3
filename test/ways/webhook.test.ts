import { request } from "node:http";
import { pino } from "pino";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createBot } from "../../src/bot/bot.js";
import { memoryGuard } from "../../src/bot/state/guard.js";
import { memoryStores } from "../../src/bot/state/memory.js";
import { Metrics } from "../../src/observe/metrics.js";
import { pause } from "../../src/ways/insist.js";
import { Intake } from "../../src/ways/intake.js";
import { retry } from "../../src/ways/retries.js";
import { Front } from "../../src/ways/server.js";
import { LARGEST_UPDATE, serveWebhook, webhookPath } from "../../src/ways/webhook.js";
import { TOKEN } from "../support/bot-api.js";
import { fakeEngine } from "../support/fake-engine.js";
import { FaultyBotApi } from "../support/faults.js";
import { until } from "../support/running-bot.js";

const SECRET = "a-secret-of-32-characters-0123456";
const HEADER = "x-telegram-bot-api-secret-token";

let api: FaultyBotApi;
let front: Front;
let ending: AbortController;
let running: Promise<void>;
let metrics: Metrics;

beforeEach(async () => {
  api = await FaultyBotApi.start();
  ending = new AbortController();
  metrics = new Metrics();
  const log = pino({ level: "silent" });
  front = await Front.listen({ host: "127.0.0.1", port: 0, log, metrics: () => metrics.exposition() });
  const engine = fakeEngine();
  const bot = createBot(
    { token: TOKEN, client: { apiRoot: api.root, timeoutSeconds: 5 } },
    { engine: () => engine, stores: memoryStores(), log, observer: metrics },
  );
  const cut = new AbortController();
  const sleep = (ms: number, signal: AbortSignal): Promise<void> => pause(ms / 100, signal);
  retry(bot.api, {
    log,
    sleep,
    now: Date.now,
    cut: cut.signal,
    onError: (method, code) => metrics.apiError(method, code),
  });
  const intake = new Intake({ bot, guard: memoryGuard(), log, cut });
  running = serveWebhook(bot, {
    log,
    apiRoot: api.root,
    signal: ending.signal,
    sleep,
    url: "https://bot.example.org",
    secret: SECRET,
    token: TOKEN,
    front,
    intake,
  });
});

afterEach(async () => {
  ending.abort();
  await running;
  await front.close();
  await api.stop();
});

interface Reply {
  readonly status: number;
  readonly body: string;
}

const path = webhookPath(TOKEN, SECRET);

/** A request to the bot's server. */
function call(
  method: string,
  to: string,
  { body = "", headers = {} }: { body?: string; headers?: Record<string, string> } = {},
): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const sent = request(
      { host: "127.0.0.1", port: front.port, method, path: to, headers, agent: false },
      (response) => {
        let text = "";
        response.on("data", (chunk) => {
          text += String(chunk);
        });
        response.on("end", () => resolve({ status: response.statusCode ?? 0, body: text }));
        response.on("error", reject);
      },
    );
    sent.on("error", reject);
    sent.end(body);
  });
}

/** A call as Telegram makes it. */
async function telegram(body: string): Promise<Reply> {
  await until(() => front.ready);
  return call("POST", path, { body, headers: { [HEADER]: SECRET, "content-type": "application/json" } });
}

describe("the webhook", () => {
  it("is told to Telegram with path, secret, and the updates that are wanted", async () => {
    await until(() => api.last.has("setWebhook"));
    expect(api.last.get("setWebhook")).toMatchObject({
      url: `https://bot.example.org${path}`,
      secret_token: SECRET,
      allowed_updates: expect.arrayContaining(["message", "callback_query"]),
    });
  });

  it("has a path that cannot be guessed and does not tell token or secret", () => {
    expect(path).toMatch(/^\/telegram\/[A-Za-z0-9_-]{43}$/);
    expect(webhookPath(TOKEN, `${SECRET}x`)).not.toBe(path);
    expect(webhookPath("1:other", SECRET)).not.toBe(path);
    expect(path).not.toContain(SECRET);
  });

  it("answers an update and confirms it once it is answered", async () => {
    const update = api.makeMessage(7, "哪些单位是优秀？");
    expect(await telegram(JSON.stringify(update))).toEqual({ status: 200, body: "" });
    expect(api.said.get(7)?.[0]).toContain("青山县");
  });

  it("answers an update that comes twice once", async () => {
    const update = JSON.stringify(api.makeMessage(7, "哪些单位是优秀？"));
    const both = await Promise.all([telegram(update), telegram(update)]);
    const later = await telegram(update);
    expect([...both, later].map((one) => one.status)).toEqual([200, 200, 200]);
    expect(api.summary()).toMatchObject({ answered: 1, doubled: 0 });
  });

  it.each([
    ["a wrong method", "GET", path, { [HEADER]: SECRET }, 404],
    ["a wrong method", "PUT", path, { [HEADER]: SECRET }, 404],
    ["a wrong path", "POST", "/telegram/guess", { [HEADER]: SECRET }, 404],
    ["the path with something after it", "POST", `${path}/x`, { [HEADER]: SECRET }, 404],
    ["no secret", "POST", path, {}, 401],
    ["a wrong secret", "POST", path, { [HEADER]: `${SECRET}x` }, 401],
    ["an empty secret", "POST", path, { [HEADER]: "" }, 401],
    ["the root", "GET", "/", {}, 404],
  ])("answers %s (%s) with a bare status and nothing else", async (_what, method, to, headers, status) => {
    await until(() => front.ready);
    const update = JSON.stringify(api.makeMessage(7, "哪些单位是优秀？"));
    expect(await call(method, to, { headers, ...(method === "GET" ? {} : { body: update }) })).toEqual({
      status,
      body: "",
    });
    expect(api.said.size).toBe(0);
  });

  it("refuses a body larger than any update, announced or not", async () => {
    const large = JSON.stringify({ update_id: 1, x: "x".repeat(LARGEST_UPDATE) });
    expect((await telegram(large)).status).toBe(413);
    const chunked = call("POST", path, {
      body: large,
      headers: { [HEADER]: SECRET, "transfer-encoding": "chunked" },
    }).catch(() => ({ status: 413, body: "" }));
    expect((await chunked).status).toBe(413);
  });

  it.each([
    ["no JSON", "{"],
    ["no update", '{"message":{}}'],
    ["no object", "[1,2]"],
    ["a prototype", '{"update_id":1,"__proto__":{"admin":true}}'],
    ["a constructor's prototype", '{"update_id":1,"message":{"constructor":{"prototype":{"x":1}}}}'],
    ["an escaped prototype", '{"update_id":1,"\\u005f_proto__":{"admin":true}}'],
    ["JSON as deep as it is long", `${"[".repeat(100_000)}${"]".repeat(100_000)}`],
  ])("refuses a body that holds %s", async (_what, body) => {
    expect(await telegram(body)).toEqual({ status: 400, body: "" });
    expect(({} as Record<string, unknown>)["admin"]).toBeUndefined();
  });

  it("asks for an update again that it can no longer handle, since it ends", async () => {
    api.trouble = ({ method }) => (method === "sendMessage" ? "hang" : null);
    const stuck = telegram(JSON.stringify(api.makeMessage(7, "哪些单位是优秀？")));
    await until(() => api.called.get("sendMessage") === 1);
    ending.abort();
    await until(() => !front.ready);
    const late = await call("POST", path, {
      body: JSON.stringify(api.makeMessage(8, "哪些单位是优秀？")),
      headers: { [HEADER]: SECRET },
    });
    expect(late.status).toBe(503);
    api.trouble = () => null;
    expect((await stuck).status).toBe(200);
    await running;
  }, 15_000);
});

describe("beside the webhook", () => {
  it("/healthz is ready only when the bot is, and no longer when it ends", async () => {
    const early = await call("GET", "/healthz");
    expect([200, 503]).toContain(early.status);
    await until(() => front.ready);
    expect(await call("GET", "/healthz")).toEqual({ status: 200, body: "ok\n" });
    front.ready = false;
    expect(await call("GET", "/healthz")).toEqual({ status: 503, body: "not ready\n" });
  });

  it("/metrics counts questions by outcome, their latency, and the Bot API's errors", async () => {
    api.trouble = ({ method, tries }) =>
      method === "sendMessage" && tries === 0 ? { status: 502, description: "Bad Gateway" } : null;
    await telegram(JSON.stringify(api.makeMessage(7, "哪些单位是优秀？")));
    await telegram(JSON.stringify(api.makeMessage(7, "今天天气怎么样？")));
    const { body } = await call("GET", "/metrics");
    expect(body).toContain('tongbao_questions_total{outcome="answered",way="chat"} 1');
    expect(body).toContain('tongbao_questions_total{outcome="not_found",way="chat"} 1');
    expect(body).toContain("tongbao_answer_seconds_count 2");
    expect(body).toContain('tongbao_bot_api_errors_total{method="sendMessage",code="502"} 2');
    expect(body).not.toMatch(/优秀|天气/);
  });
});
