import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { BotContext } from "../../src/bot/context.js";
import { PATIENCE_MS, withSign } from "../../src/bot/patience.js";

const signs: string[] = [];

const ctx = {
  replyWithChatAction: async (action: string) => void signs.push(action),
} as unknown as BotContext;

beforeEach(() => {
  vi.useFakeTimers();
  signs.length = 0;
});

afterEach(() => vi.useRealTimers());

function takes(ms: number): () => Promise<string> {
  return () => new Promise((resolve) => setTimeout(() => resolve("done"), ms));
}

describe("withSign", () => {
  it("gives no sign for what is done within half a second", async () => {
    const working = withSign(ctx, "typing", takes(PATIENCE_MS - 1));
    await vi.advanceTimersByTimeAsync(10 * PATIENCE_MS);
    expect(await working).toBe("done");
    expect(signs).toEqual([]);
  });

  it("gives one for what takes longer", async () => {
    const working = withSign(ctx, "upload_photo", takes(PATIENCE_MS + 1));
    await vi.advanceTimersByTimeAsync(10 * PATIENCE_MS);
    expect(await working).toBe("done");
    expect(signs).toEqual(["upload_photo"]);
  });

  it("gives none after a failure", async () => {
    const failing = withSign(ctx, "typing", async () => Promise.reject(new Error("no")));
    await expect(failing).rejects.toThrow("no");
    await vi.advanceTimersByTimeAsync(10 * PATIENCE_MS);
    expect(signs).toEqual([]);
  });
});
