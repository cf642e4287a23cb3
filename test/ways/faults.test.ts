import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { fileJournal } from "../../src/ways/journal.js";
import { FaultyBotApi, random, type Trouble } from "../support/faults.js";
import { type RunningBot, type RunningOptions, startBot, until } from "../support/running-bot.js";

let api: FaultyBotApi;
let bot: RunningBot;

beforeEach(async () => {
  api = await FaultyBotApi.start();
});

afterEach(async () => {
  await bot.stop();
  await api.stop();
});

function start(options: RunningOptions = {}): void {
  bot = startBot(api.root, options);
}

/** Everything that was written has an answer, or its loss is decided; and all of it is confirmed. */
function isDone(): boolean {
  return api.waiting.length === 0 && api.summary().lost === 0;
}

/** The first `times` tries of each message run into trouble. */
function sendingFails(trouble: Trouble, times: number): void {
  api.trouble = ({ method, tries }) => (method === "sendMessage" && tries < times ? trouble : null);
}

describe("when the other side fails, the answer still arrives", () => {
  it.each<[string, Trouble]>([
    ["429 with retry_after", { status: 429, description: "Too Many Requests", retryAfter: 0.02 }],
    ["500", { status: 500, description: "Internal Server Error" }],
    ["502", { status: 502, description: "Bad Gateway" }],
    ["a connection that is reset", "reset"],
    ["a call that gets no answer in time", "hang"],
    ["malformed JSON", "not json"],
    ["JSON that is no answer", "not an answer"],
  ])("after %s", async (_what, trouble) => {
    sendingFails(trouble, 2);
    start({ callSeconds: 0.1 });
    const id = api.write(7, "哪些单位是优秀？");
    await until(isDone);
    expect(api.accounts.get(id)).toMatchObject({ answered: 1 });
    expect(api.said.get(7)?.[0]).toContain("青山县");
  });

  it("after an answer was accepted and the connection cut on the way back, at the price of sending it twice", async () => {
    sendingFails("cut", 1);
    start();
    const id = api.write(7, "哪些单位是优秀？");
    await until(() => api.accounts.get(id)?.answered === 1);
    expect(api.accounts.get(id)).toMatchObject({ answered: 1, cut: 1 });
  });

  it("while one chat is told to wait, others are answered", async () => {
    api.trouble = ({ method, params, tries }) =>
      method === "sendMessage" && params["chat_id"] === 1 && tries === 0
        ? { status: 429, description: "Too Many Requests", retryAfter: 1 }
        : null;
    start();
    const slow = api.write(1, "哪些单位是优秀？");
    const others = Array.from({ length: 250 }, (_, nth) => api.write(100 + nth, "哪些单位是良好？"));
    await until(() => others.slice(0, 90).every((id) => api.accounts.get(id)?.answered === 1));
    expect(api.accounts.get(slow)?.answered).toBe(0);
    await until(isDone);
    expect(api.summary()).toMatchObject({ answered: 251, lost: 0, doubled: 0 });
  });

  it("when the Bot API disappears for a while and comes back", async () => {
    start();
    api.write(1, "哪些单位是优秀？");
    await until(isDone);
    api.vanish();
    api.write(2, "哪些单位是良好？");
    await new Promise((resolve) => setTimeout(resolve, 300));
    api.comeBack();
    await until(isDone);
    expect(api.said.get(2)?.[0]).toContain("石桥县");
    expect(bot.lines.some((line) => line.msg.includes("cannot be reached; trying again in"))).toBe(true);
  });

  it("when another copy is polling for a while (409)", async () => {
    let conflicts = 3;
    api.trouble = ({ method }) =>
      method === "getUpdates" && conflicts-- > 0 ? { status: 409, description: "Conflict" } : null;
    start();
    api.write(1, "哪些单位是优秀？");
    await until(isDone);
    expect(bot.lines.some((line) => line.msg.startsWith("another copy of this bot is polling"))).toBe(true);
  });
});

describe("what cannot be answered is given up with a line in the log", () => {
  it.each([
    ["403: the user blocked the bot", 403, "Forbidden: bot was blocked by the user"],
    ["400: the chat is gone", 400, "Bad Request: chat not found"],
    ["403: the bot was thrown out of the group", 403, "Forbidden: bot was kicked from the supergroup chat"],
  ])("%s", async (_what, status, description) => {
    api.trouble = ({ method, params }) =>
      method === "sendMessage" && params["chat_id"] === 1 ? { status, description } : null;
    start();
    const blocked = api.write(1, "哪些单位是优秀？");
    const other = api.write(2, "哪些单位是优秀？");
    await until(() => api.waiting.length === 0 && api.accounts.get(other)?.answered === 1);
    expect(api.accounts.get(blocked)).toMatchObject({ answered: 0, refused: 1 });
    const said = bot.lines.filter((line) => line.update === 1);
    expect(said).toEqual([
      expect.objectContaining({
        level: 40,
        msg: "an answer was given up: it cannot be delivered",
        reason: description,
      }),
    ]);
  });

  it("400: a tap that is too old to be acknowledged does not stop its answer", async () => {
    api.trouble = ({ method }) =>
      method === "answerCallbackQuery"
        ? {
            status: 400,
            description: "Bad Request: query is too old and response timeout expired or query ID is invalid",
          }
        : null;
    start();
    const message = {
      message_id: 5,
      date: 1,
      chat: { id: 1, type: "private", first_name: "甲" },
      text: "x",
      reply_markup: { inline_keyboard: [[{ text: "哪些单位是良好？", callback_data: "q.0" }]] },
    };
    api.push({
      callback_query: {
        id: "1",
        from: { id: 1, is_bot: false, first_name: "甲" },
        chat_instance: "1",
        message: message as never,
        data: "q.0",
      },
    });
    await until(() => api.waiting.length === 0);
    expect(api.said.get(1)?.[0]).toContain("石桥县");
    expect(bot.lines.filter((line) => line.level >= 50)).toEqual([]);
  });
});

describe("an edit that Telegram refuses", () => {
  /** Asks, and then edits the question, while edits of the bot's messages are refused. */
  async function editedWhile(description: string): Promise<void> {
    api.trouble = ({ method }) => (method === "editMessageText" ? { status: 400, description } : null);
    start();
    const id = api.write(1, "哪些单位是优秀？");
    await until(isDone);
    const chat = { id: 1, type: "private", first_name: "甲" } as const;
    const from = { id: 1, is_bot: false, first_name: "甲" } as const;
    const edited = { message_id: id, from, chat, date: 1, edit_date: 2, text: "哪些单位是良好？" };
    api.push({ edited_message: edited as never });
    await until(() => api.waiting.length === 0);
  }

  it("400: message is not modified, is no fault at all", async () => {
    await editedWhile("Bad Request: message is not modified");
    expect(api.said.get(1)).toHaveLength(1);
    expect(bot.lines.filter((line) => line.level >= 40)).toEqual([]);
  });

  it.each(["Bad Request: message can't be edited", "Bad Request: message to edit not found"])(
    "%s, the message is too old or gone, and the answer is sent anew",
    async (description) => {
      await editedWhile(description);
      expect(api.said.get(1)?.[1]).toContain("石桥县");
      expect(bot.lines.filter((line) => line.level >= 40)).toEqual([]);
    },
  );
});

describe("an exception in a handler", () => {
  it("gives the user a sentence and the log the cause with the update's id, and the bot goes on", async () => {
    const { fakeEngine } = await import("../support/fake-engine.js");
    const engine = fakeEngine();
    start({
      engine: {
        ...engine,
        ask: (text, conversation) => {
          if (text === "boom") throw new Error("a bug");
          return engine.ask(text, conversation);
        },
      },
    });
    api.write(1, "boom");
    api.write(1, "哪些单位是优秀？");
    await until(isDone);
    expect(api.said.get(1)).toEqual([expect.stringContaining("抱歉"), expect.stringContaining("青山县")]);
    expect(bot.lines.find((line) => line.level === 50)).toMatchObject({ update: 1, err: { message: "a bug" } });
  });
});

describe("all faults together", () => {
  it("at one call in five, 5,000 updates are all answered, none twice but for cut connections", async () => {
    const chance = random(5);
    const plain: readonly Trouble[] = [
      { status: 429, description: "Too Many Requests", retryAfter: 0.01 },
      { status: 500, description: "Internal Server Error" },
      { status: 502, description: "Bad Gateway" },
      "reset",
      "cut",
      "not json",
      "not an answer",
      { status: 409, description: "Conflict: terminated by other getUpdates request" },
    ];
    api.trouble = ({ method }) => {
      if (chance() >= 0.2) return null;
      if (chance() < 0.01 && method !== "getUpdates") return "hang";
      const trouble = plain[Math.floor(chance() * plain.length)] ?? null;
      const isConflict = typeof trouble === "object" && trouble?.status === 409;
      return isConflict && method !== "getUpdates" ? "reset" : trouble;
    };
    const directory = mkdtempSync(join(tmpdir(), "tongbao-"));
    start({ callSeconds: 3, journal: fileJournal(join(directory, "in-hand.jsonl")) });
    const questions = ["哪些单位是优秀？", "那良好的呢？", "PM2.5浓度是多少？", "今天天气怎么样？"];
    for (let nth = 0; nth < 5_000; nth++) {
      api.write(1 + Math.floor(chance() * 500), questions[Math.floor(chance() * questions.length)] ?? "");
    }
    await until(isDone, 100_000);
    const { updates, answered, lost, doubled } = api.summary();
    expect({ updates, answered, lost, doubled }).toEqual({ updates: 5_000, answered: 5_000, lost: 0, doubled: 0 });
  }, 120_000);
});
