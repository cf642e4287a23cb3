import { BotError, type Context, GrammyError, HttpError } from "grammy";
import { describe, expect, it } from "vitest";
import { createLog } from "../src/log.js";

async function logged(error: unknown): Promise<Record<string, unknown>> {
  const lines: string[] = [];
  const log = await createLog({ level: "info", pretty: false, secrets: [], write: (line) => void lines.push(line) });
  log.error({ err: error }, "x");
  return JSON.parse(lines.join(""));
}

const refused = new GrammyError(
  "Call to 'sendMessage' failed!",
  { ok: false, error_code: 400, description: "Bad Request: chat not found", parameters: { retry_after: 3 } },
  "sendMessage",
  { chat_id: 987654, text: "哪些单位是优秀？" },
);

describe("an error in the log", () => {
  it("says what was refused and why, but not what was sent and to whom", async () => {
    const { err } = await logged(refused);
    expect(err).toMatchObject({ method: "sendMessage", error_code: 400, description: "Bad Request: chat not found" });
    expect(JSON.stringify(err)).not.toMatch(/优秀|987654/);
  });

  it("has its causes, but not the update that grammY hangs on to it", async () => {
    const ctx = { update: { message: { text: "哪些单位是优秀？" } } } as unknown as Context;
    const { err } = await logged(new BotError(new HttpError("Network request failed", new Error("ECONNRESET")), ctx));
    expect(err).toMatchObject({ cause: { message: "Network request failed", cause: { message: "ECONNRESET" } } });
    expect(JSON.stringify(err)).not.toContain("优秀");
  });

  it("may be anything that can be thrown", async () => {
    expect((await logged("text"))["err"]).toBe("text");
    expect((await logged({ text: "哪些单位是优秀？" }))["err"]).toBe("[object]");
  });
});
