/**
 * Updates by long polling: asks the Bot API for what is new, hands each update to the bot, and asks on. What the other
 * side does is no reason to stop, but for a token that it refuses.
 */
import { type Bot, BotError, GrammyError, HttpError } from "grammy";
import type { Update } from "grammy/types";
import type { Logger } from "pino";
import { WANTED_UPDATES } from "../bot/bot.js";
import type { BotContext } from "../bot/context.js";

/** The Bot API does not know the token; the message is ready to print. */
export class TokenRefused extends Error {
  override readonly name = "TokenRefused";

  constructor(apiRoot: string) {
    super(
      `BOT_TOKEN: refused by ${apiRoot}; expected the token that @BotFather gave you (it may have been revoked); ` +
        "set it in .env or in the environment",
    );
  }
}

/** How polling goes on. */
export interface PollingOptions {
  readonly log: Logger;
  readonly apiRoot: string;
  /** Ends the polling: nothing new is taken, what is in hand is answered. */
  readonly signal: AbortSignal;
  /** Waits so many milliseconds, or until the signal. */
  readonly sleep: (ms: number, signal: AbortSignal) => Promise<void>;
  /** Called once the Bot API has accepted the token. */
  readonly onReady?: () => Promise<void>;
}

/** Seconds for which the Bot API holds a request when there is nothing new. */
const HOLD_SECONDS = 30;

/** The first pause after a failure, and the longest, in milliseconds; each is twice the one before. */
const PAUSE_MS = { first: 1_000, longest: 60_000 } as const;

/** The pauses after failures that follow one another. */
export function pauseAfter(failures: number): number {
  return Math.min(PAUSE_MS.longest, PAUSE_MS.first * 2 ** Math.max(0, failures - 1));
}

/** grammY types its signals after a polyfill; the platform's own are what it uses when it runs. */
type GrammySignal = NonNullable<Parameters<Bot["init"]>[0]>;

/** What a failed request says, in a sentence, and how long to wait before the next, in milliseconds. */
function judge(error: unknown, apiRoot: string, failures: number): { says: string; pauseMs: number } {
  const pauseMs = pauseAfter(failures);
  const again = `trying again in ${Math.round(pauseMs / 1000)} s`;
  if (error instanceof GrammyError) {
    if (error.error_code === 401 || error.error_code === 404) throw new TokenRefused(apiRoot);
    if (error.error_code === 409) {
      return { says: `another copy of this bot is polling with the same token; ${again}`, pauseMs };
    }
    const wait = error.parameters.retry_after;
    if (wait !== undefined) return { says: `${apiRoot} asks to wait ${wait} s`, pauseMs: wait * 1000 };
    return { says: `${apiRoot} answered ${error.error_code} ${error.description}; ${again}`, pauseMs };
  }
  if (error instanceof HttpError) return { says: `${apiRoot} cannot be reached; ${again}`, pauseMs };
  return { says: `${apiRoot} answered something that is no JSON; ${again}`, pauseMs };
}

/** Does something with the Bot API until it succeeds; null if the signal came first. */
async function insist<T>(what: () => Promise<T>, options: PollingOptions): Promise<T | null> {
  for (let failures = 1; !options.signal.aborted; failures++) {
    try {
      return await what();
    } catch (error) {
      if (options.signal.aborted) return null;
      const { says, pauseMs } = judge(error, options.apiRoot, failures);
      options.log.warn(says);
      await options.sleep(pauseMs, options.signal);
    }
  }
  return null;
}

/**
 * Polls until the signal.
 * @throws TokenRefused if the Bot API does not know the token
 */
export async function poll(bot: Bot<BotContext>, options: PollingOptions): Promise<void> {
  const { signal } = options;
  const ending = signal as GrammySignal;
  // Not bot.init(), which would try again by itself, for hours and without a word.
  const me = await insist(() => bot.api.getMe(ending), options);
  if (me !== null) bot.botInfo = me;
  await insist(() => bot.api.deleteWebhook({}, ending), options);
  if (signal.aborted) return;
  await options.onReady?.();
  let offset = 0;
  while (!signal.aborted) {
    const request = { offset, timeout: HOLD_SECONDS, allowed_updates: [...WANTED_UPDATES] };
    const updates = await insist(() => bot.api.getUpdates(request, ending), options);
    for (const update of updates ?? []) {
      await handle(bot, update);
      offset = update.update_id + 1;
    }
  }
  // Confirms what was answered, so that a restart does not answer it again.
  if (offset > 0) await bot.api.getUpdates({ offset, limit: 1, timeout: 0 }).catch(() => undefined);
}

async function handle(bot: Bot<BotContext>, update: Update): Promise<void> {
  try {
    await bot.handleUpdate(update);
  } catch (error) {
    if (!(error instanceof BotError)) throw error;
    await bot.errorHandler(error);
  }
}
