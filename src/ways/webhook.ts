/**
 * Updates by webhook: Telegram calls the bot. A call is answered with 200 only once its update has been handled;
 * otherwise Telegram sends it again, to this copy of the bot or to another one. Whoever does not know the path and the
 * secret learns nothing.
 */
import { createHash, createHmac, timingSafeEqual } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { Bot } from "grammy";
import type { Update } from "grammy/types";
import { parse as parseSafely } from "secure-json-parse";
import { z } from "zod";
import { WANTED_UPDATES } from "../bot/bot.js";
import type { BotContext } from "../bot/context.js";
import { type GrammySignal, type InsistOptions, insist, within } from "./insist.js";
import type { Intake } from "./intake.js";
import { GRACE_MS } from "./polling.js";
import { bare, type Front } from "./server.js";

/** How the webhook goes on. */
export interface WebhookOptions extends InsistOptions {
  /** The https address at which Telegram reaches the server, without a slash at its end. */
  readonly url: string;
  /** What Telegram sends along with each call. */
  readonly secret: string;
  readonly token: string;
  readonly front: Front;
  readonly intake: Intake;
  /** Called once the Bot API has accepted the token. */
  readonly onReady?: () => Promise<void>;
}

/** Bytes of an update at most; the largest that Telegram sends are some tens of kB. */
export const LARGEST_UPDATE = 1024 * 1024;

/** Milliseconds after which a call is answered though its update is still in hand: Telegram then sends it again. */
const PATIENCE_MS = 25_000;

/** Calls that Telegram makes at the same time. */
const CONNECTIONS = 100;

const updateSchema = z.looseObject({ update_id: z.int() });

/** The header in which Telegram sends the secret. */
const SECRET_HEADER = "x-telegram-bot-api-secret-token";

/** Tells whether a text is the one given, in a time that does not tell how near it is (their hashes are compared). */
function sameAs(one: string): (other: string) => boolean {
  const digest = (text: string): Buffer => createHash("sha256").update(text).digest();
  const expected = digest(one);
  return (other) => timingSafeEqual(digest(other), expected);
}

/** The path of the webhook: told by token and secret together, and telling neither. */
export function webhookPath(token: string, secret: string): string {
  return `/telegram/${createHmac("sha256", secret).update(token).digest("base64url")}`;
}

/** A request's body; null where it is larger than an update can be. Rejects where the request breaks off. */
function bodyOf(request: IncomingMessage): Promise<string | null> {
  return new Promise((resolve, reject) => {
    if (Number(request.headers["content-length"] ?? 0) > LARGEST_UPDATE) return resolve(null);
    const chunks: Buffer[] = [];
    let bytes = 0;
    request.on("data", (chunk: Buffer) => {
      bytes += chunk.length;
      if (bytes <= LARGEST_UPDATE) chunks.push(chunk);
      else {
        request.pause();
        resolve(null);
      }
    });
    request.once("end", () => resolve(Buffer.concat(chunks).toString("utf8")));
    request.once("error", reject);
    request.once("close", () => {
      if (!request.complete) reject(new Error("the call broke off"));
    });
  });
}

/** The update in a body; null where it is none, or would change what objects are made of. */
function updateIn(body: string): Update | null {
  try {
    const value: unknown = parseSafely(body, { protoAction: "error", constructorAction: "error" });
    return updateSchema.safeParse(value).success ? (value as Update) : null;
  } catch {
    return null;
  }
}

/**
 * Serves Telegram's calls until the signal, and then answers what is in hand, within {@link GRACE_MS}.
 * @throws TokenRefused if the Bot API does not know the token
 */
export async function serveWebhook(bot: Bot<BotContext>, options: WebhookOptions): Promise<void> {
  const { front, intake, signal, secret, token, url, log } = options;
  const ending = signal as GrammySignal;
  const path = webhookPath(token, secret);
  const isSecret = sameAs(secret);

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (!isSecret(String(request.headers[SECRET_HEADER] ?? ""))) return bare(response, 401);
    if (!front.ready) return bare(response, 503);
    const body = await bodyOf(request);
    if (body === null) {
      // What is still coming is not read.
      response.setHeader("connection", "close");
      return bare(response, 413);
    }
    const update = updateIn(body);
    if (update === null) {
      log.warn("a call with the right secret held no update");
      return bare(response, 400);
    }
    const outcome = await within(PATIENCE_MS, intake.take(update));
    if (outcome === "handled" || outcome === "repeated") return bare(response, 200);
    response.setHeader("retry-after", "1");
    bare(response, 503);
  }

  front.serve({ method: "POST", matches: sameAs(path), handle: answer });
  const me = await insist(() => bot.api.getMe(ending), options);
  if (me === null) return;
  bot.botInfo = me;
  front.ready = true;
  const webhook = {
    secret_token: secret,
    allowed_updates: [...WANTED_UPDATES],
    max_connections: CONNECTIONS,
  };
  await insist(() => bot.api.setWebhook(`${url}${path}`, webhook, ending), options);
  if (!signal.aborted) {
    await options.onReady?.();
    await ended(signal);
  }
  front.ready = false;
  await intake.close(GRACE_MS);
}

function ended(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener("abort", () => resolve(), { once: true });
  });
}
