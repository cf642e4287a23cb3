import { Bot } from "grammy";
import type { Update } from "grammy/types";
import { pino } from "pino";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { BotContext } from "../../src/bot/context.js";
import { memoryGuard, type UpdateGuard } from "../../src/bot/state/guard.js";
import { Intake } from "../../src/ways/intake.js";
import { ME, TOKEN } from "../support/bot-api.js";

/** Texts as they began and ended: +a, -a. */
let said: string[];
/** Ends the handling of a text. */
let finish: Map<string, () => void>;

beforeEach(() => {
  said = [];
  finish = new Map();
});

afterEach(() => {
  vi.useRealTimers();
});

function intakeWith(guard: UpdateGuard = memoryGuard()): { intake: Intake; cut: AbortController } {
  const bot = new Bot<BotContext>(TOKEN, { botInfo: ME });
  bot.catch(() => undefined);
  bot.on("message:text", async (ctx) => {
    const { text } = ctx.message;
    said.push(`+${text}`);
    await new Promise<void>((resolve) => finish.set(text, resolve));
    said.push(`-${text}`);
    if (text.startsWith("boom")) throw new Error("a bug");
  });
  const cut = new AbortController();
  return { intake: new Intake({ bot, guard, log: pino({ level: "silent" }), cut }), cut };
}

function message(update_id: number, chat: number, text: string): Update {
  return { update_id, message: { message_id: 1, date: 1, chat: { id: chat, type: "private" }, text } } as Update;
}

/** Lets everything go on that can. */
async function turn(): Promise<void> {
  await new Promise((resolve) => setImmediate(resolve));
}

async function end(text: string): Promise<void> {
  finish.get(text)?.();
  await turn();
}

describe("the intake", () => {
  it("handles one chat's updates in their order and different chats' at the same time", async () => {
    const { intake } = intakeWith();
    const all = [message(1, 7, "a"), message(2, 7, "b"), message(3, 8, "c")].map((one) => intake.take(one));
    await turn();
    expect(said).toEqual(["+a", "+c"]);
    await end("a");
    expect(said).toEqual(["+a", "+c", "-a", "+b"]);
    await end("b");
    await end("c");
    expect(await Promise.all(all)).toEqual(["handled", "handled", "handled"]);
    expect(intake.inHand).toBe(0);
  });

  it("goes on with the next update of a chat when one fails", async () => {
    const { intake } = intakeWith();
    const first = intake.take(message(1, 7, "boom"));
    const second = intake.take(message(2, 7, "b"));
    await turn();
    await end("boom");
    await end("b");
    expect([await first, await second]).toEqual(["handled", "handled"]);
  });

  it("handles an update once, however often it comes", async () => {
    const { intake } = intakeWith();
    const first = intake.take(message(1, 7, "a"));
    const again = intake.take(message(1, 7, "a"));
    await turn();
    await end("a");
    expect([await first, await again]).toEqual(["handled", "handled"]);
    expect(await intake.take(message(1, 7, "a"))).toBe("repeated");
    expect(said).toEqual(["+a", "-a"]);
  });

  it("leaves an update that another copy has in hand", async () => {
    const guard: UpdateGuard = { ...memoryGuard(), claim: async () => "elsewhere" };
    expect(await intakeWith(guard).intake.take(message(1, 7, "a"))).toBe("elsewhere");
    expect(said).toEqual([]);
  });

  it("on closing answers what is in hand and takes nothing more", async () => {
    const { intake } = intakeWith();
    const inHand = intake.take(message(1, 7, "a"));
    await turn();
    const closed = intake.close(10_000);
    expect(await intake.take(message(2, 8, "late"))).toBe("left");
    await end("a");
    expect([await inHand, await closed]).toEqual(["handled", 0]);
  });

  it("on closing waits ten seconds and no longer for what is in hand", async () => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    const { intake, cut } = intakeWith();
    const stuck = intake.take(message(1, 7, "stuck"));
    const queued = intake.take(message(2, 7, "behind it"));
    await turn();
    let left: number | null = null;
    void intake.close(10_000).then((count) => {
      left = count;
    });
    await vi.advanceTimersByTimeAsync(9_999);
    expect([left, cut.signal.aborted]).toEqual([null, false]);
    await vi.advanceTimersByTimeAsync(1);
    expect([left, cut.signal.aborted]).toEqual([2, true]);
    finish.get("stuck")?.();
    expect([await stuck, await queued]).toEqual(["left", "left"]);
    expect(said).toEqual(["+stuck", "-stuck"]);
  });
});
