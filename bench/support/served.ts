/** The bot and the echo bot as processes against a loopback Bot API, each in the two ways in which updates come. */
import { mkdtempSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { webhookPath } from "../../src/ways/webhook.js";
import { TOKEN } from "../../test/support/bot-api.js";
import type { FaultyBotApi } from "../../test/support/faults.js";
import { type Running, start } from "./child.js";

/** How updates come in. */
export type Way = "polling" | "webhook";

/** What is started. */
export type Which = "bot" | "echo";

/** What a webhook's calls have to carry. */
export const SECRET = "a-secret-for-the-benchmark-01234";

/** A bot that serves. */
export interface Served extends Running {
  /** Where updates are posted to; null while polling. */
  readonly hook: string | null;
}

const SCRIPTS: Readonly<Record<Which, string>> = { bot: "dist/main.js", echo: "dist-bench/bench/children/echo-bot.js" };

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const address = server.address();
  await new Promise((done) => server.close(done));
  return typeof address === "object" && address !== null ? address.port : 0;
}

/** Starts a bot and waits until it is ready. */
export async function serve(api: FaultyBotApi, which: Which, way: Way): Promise<Served> {
  const port = way === "webhook" ? await freePort() : 0;
  const webhook = { WEBHOOK_URL: "https://bot.example.org", WEBHOOK_SECRET: SECRET, WEBHOOK_HOST: "127.0.0.1" };
  const running = await start({
    script: SCRIPTS[which],
    environment: {
      BOT_TOKEN: TOKEN,
      BOT_API_ROOT: api.root,
      CORPUS_DIR: resolve("corpus"),
      DATA_DIR: mkdtempSync(join(tmpdir(), "tongbao-bench-")),
      LIMIT_PER_USER: "0",
      LIMIT_TOTAL: "0",
      ...(way === "webhook" ? { ...webhook, WEBHOOK_PORT: String(port) } : {}),
    },
    isReady: (line) => line.includes("tongbao is ready"),
  });
  return { ...running, hook: way === "webhook" ? `http://127.0.0.1:${port}${webhookPath(TOKEN, SECRET)}` : null };
}
