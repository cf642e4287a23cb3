/**
 * `npm run soak`: the bot as a process of its own, polling a loopback Bot API that fails one call in five, for 20,000
 * updates of 2,000 users; then what became of every update, and whether what is in use stayed flat. Ends with 1 where an update
 * was lost, or answered twice though no connection was cut, or memory grew.
 */
import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { TOKEN } from "../test/support/bot-api.js";
import { FaultyBotApi, random, type Trouble } from "../test/support/faults.js";

const { values } = parseArgs({
  options: {
    updates: { type: "string", default: "20000" },
    users: { type: "string", default: "2000" },
    faults: { type: "string", default: "0.2" },
    seed: { type: "string", default: "1" },
    corpus: { type: "string", default: "corpus" },
    main: { type: "string", default: "dist/main.js" },
  },
});

const plan = {
  updates: Number(values.updates),
  users: Number(values.users),
  faults: Number(values.faults),
  seed: Number(values.seed),
};

/** Updates that wait at the Bot API, so that the bot always has something to do. */
const BACKLOG = 500;

/** Of all users, those who have blocked the bot. */
const BLOCKED = 0.005;

/** Milliseconds for which the Bot API disappears in the middle. */
const AWAY_MS = 5_000;

/** Milliseconds without progress after which the rest counts as lost: longer than a call may hang. */
const STALLED_MS = 120_000;

/**
 * What is in use may differ by so much from the second quarter to the last, as a share and in MB: users and replies that are
 * remembered for the first time come in all the while. What is in use is the least of the heap in a quarter, right after a
 * collection; the peak of resident memory tells besides how far the collector lets it grow.
 */
const FLAT = { share: 1.1, megabytes: 8 } as const;

const QUESTIONS = [
  "哪些城市被评为优秀？",
  "那良好的呢？",
  "PM2.5浓度是多少",
  "同比呢？",
  "长春市是什么等次",
  "白山市呢？",
  "吉林市是优秀吗？",
  "哪些是優秀",
  "第一轮督察整改了多少",
  "第二轮呢？",
  "优良天数比率排第几",
  "2021年GDP是多少",
  "今天天气怎么样",
  "Which cities are excellent?",
  "罚了多少钱",
  "存在哪些问题？",
  "发文日期",
  "你好",
  "🙂",
  "<b>&",
  "长".repeat(4_096),
  "/ratings",
  "/figures",
  "/help",
  "/nosuchcommand",
] as const;

const TRANSIENT: readonly Trouble[] = [
  { status: 429, description: "Too Many Requests: retry after 1", retryAfter: 1 },
  { status: 500, description: "Internal Server Error" },
  { status: 502, description: "Bad Gateway" },
  "reset",
  "reset",
  "cut",
  "not json",
  "not an answer",
];

/** Of the faults, those that let a call hang until the bot gives it up. */
const HANGS = 0.002;

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === "object" && address !== null ? address.port : 0;
}

interface Memory {
  readonly resident: number;
  readonly heap: number;
}

/** The bot's memory in MB; null where it does not say. */
async function memoryOf(statusPort: number): Promise<Memory | null> {
  try {
    const text = await (await fetch(`http://127.0.0.1:${statusPort}/metrics`)).text();
    const megabytes = (name: string): number =>
      Number(new RegExp(`^${name} (?<bytes>\\S+)$`, "m").exec(text)?.groups?.["bytes"]) / 1024 / 1024;
    const memory = {
      resident: megabytes("process_resident_memory_bytes"),
      heap: megabytes("nodejs_heap_size_used_bytes"),
    };
    return Number.isNaN(memory.resident + memory.heap) ? null : memory;
  } catch {
    return null;
  }
}

/** Plays one user's turn. */
function play(api: FaultyBotApi, chance: () => number, nth: number): void {
  const user = 1 + Math.floor(chance() * plan.users);
  const from = { id: user, is_bot: false, first_name: "甲", language_code: "zh-hans" } as const;
  const kind = chance();
  const text = QUESTIONS[Math.floor(chance() * QUESTIONS.length)] ?? "";
  if (kind < 0.85) {
    api.write(user, text);
  } else if (kind < 0.95) {
    const message = {
      message_id: 20_000_000 + nth,
      date: 1,
      chat: { id: user, type: "private", first_name: "甲" },
      text: "x",
      reply_markup: { inline_keyboard: [[{ text: "哪些城市被评为良好？", callback_data: "q.0" }]] },
    };
    const id = String(30_000_000 + nth);
    api.push({ callback_query: { id, from, chat_instance: "1", message: message as never, data: "q.0" } });
  } else {
    api.push({ inline_query: { id: String(40_000_000 + nth), from, query: text.slice(0, 256), offset: "" } });
  }
}

function start(api: FaultyBotApi, statusPort: number): { child: ChildProcess; log: string[] } {
  const child = spawn(process.execPath, [values.main], {
    env: {
      PATH: process.env["PATH"] ?? "",
      BOT_TOKEN: TOKEN,
      BOT_API_ROOT: api.root,
      CORPUS_DIR: values.corpus,
      DATA_DIR: mkdtempSync(join(tmpdir(), "tongbao-soak-")),
      STATUS_PORT: String(statusPort),
      LIMIT_PER_USER: "0",
      LIMIT_TOTAL: "0",
      LOG_LEVEL: "error",
    },
    stdio: ["ignore", "ignore", "pipe"],
  });
  const log: string[] = [];
  child.stderr?.on("data", (chunk) => {
    log.push(String(chunk));
    if (log.length > 50) log.shift();
  });
  return { child, log };
}

async function main(): Promise<void> {
  const api = await FaultyBotApi.start();
  const chance = random(plan.seed);
  const isBlocked = (chat: unknown): boolean => Number(chat) <= plan.users * BLOCKED;
  api.trouble = ({ method, params }) => {
    if (method === "getMe") return null;
    if (method === "sendMessage" && isBlocked(params["chat_id"])) {
      return { status: 403, description: "Forbidden: bot was blocked by the user" };
    }
    if (chance() >= plan.faults) return null;
    if (chance() < HANGS) return "hang";
    if (method === "getUpdates" && chance() < 0.1) return { status: 409, description: "Conflict" };
    return TRANSIENT[Math.floor(chance() * TRANSIENT.length)] ?? null;
  };
  const statusPort = await freePort();
  const { child, log } = start(api, statusPort);
  let ended: number | null | undefined;
  child.once("exit", (code) => {
    ended = code;
  });

  const startedAt = Date.now();
  const peaks = [0, 0, 0, 0];
  const inUse = [
    Number.POSITIVE_INFINITY,
    Number.POSITIVE_INFINITY,
    Number.POSITIVE_INFINITY,
    Number.POSITIVE_INFINITY,
  ];
  let played = 0;
  let wasAway = false;
  let progress = { open: -1, at: Date.now() };
  for (;;) {
    while (played < plan.updates && api.waiting.length < BACKLOG) play(api, chance, played++);
    await new Promise((resolve) => setTimeout(resolve, 50));
    if (ended !== undefined) throw new Error(`the bot ended by itself with ${ended}:\n${log.join("")}`);
    const { lost } = api.summary();
    const memory = await memoryOf(statusPort);
    const quarter = Math.min(3, Math.floor((4 * (played - lost)) / plan.updates));
    if (memory !== null) {
      peaks[quarter] = Math.max(peaks[quarter] ?? 0, memory.resident);
      inUse[quarter] = Math.min(inUse[quarter] ?? Number.POSITIVE_INFINITY, memory.heap);
    }
    if (!wasAway && played > plan.updates / 2) {
      wasAway = true;
      api.vanish();
      setTimeout(() => api.comeBack(), AWAY_MS);
    }
    const open = lost + plan.updates - played + api.waiting.length;
    if (open !== progress.open) progress = { open, at: Date.now() };
    if (open === 0 || Date.now() - progress.at > STALLED_MS) break;
  }
  const seconds = (Date.now() - startedAt) / 1000;
  child.kill("SIGTERM");
  await new Promise<void>((resolve) => (ended === undefined ? child.once("exit", () => resolve()) : resolve()));
  await api.stop();

  const { updates, answered, refused, lost, doubled, cut } = api.summary();
  const faults = [...api.troubles.values()].reduce((sum, count) => sum + count, 0);
  const calls = [...api.called.values()].reduce((sum, count) => sum + count, 0);
  const [first = 0, , , last = 0] = peaks;
  const [, second = 0, , atEnd = 0] = inUse;
  const isFlat = atEnd <= second * FLAT.share + FLAT.megabytes;
  const rows: readonly (readonly [string, string])[] = [
    ["updates in", `${updates} of ${plan.users} users`],
    ["answered", String(answered)],
    ["given up, with a line in the log (the user blocked the bot)", String(refused)],
    ["lost", String(lost)],
    ["doubled", String(doubled)],
    ["answered again since the connection was cut on the way back", String(cut)],
    ["calls of the Bot API", `${calls}, of which ${faults} went wrong (${((100 * faults) / calls).toFixed(1)}%)`],
    ["faults", [...api.troubles].map(([what, count]) => `${what} ${count}`).join(", ")],
    ["time", `${seconds.toFixed(0)} s, ${(updates / seconds).toFixed(0)} updates a second`],
    ["peak memory, first quarter", `${first.toFixed(0)} MB`],
    ["peak memory, last quarter", `${last.toFixed(0)} MB`],
    [
      "in use after collections, each quarter",
      `${inUse.map((megabytes) => megabytes.toFixed(0)).join(", ")} MB${isFlat ? " (flat)" : " (grown)"}`,
    ],
    ["the bot ended with", String(ended)],
  ];
  for (const [name, value] of rows) process.stdout.write(`${name}: ${value}\n`);
  if (lost > 0 || doubled > 0 || !isFlat || ended !== 0) {
    process.stdout.write(log.join(""));
    process.exitCode = 1;
  }
}

await main();
