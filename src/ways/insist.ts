/**
 * Asking the Bot API for something that the bot cannot do without, until it is given: what went wrong is said in a
 * sentence, and each pause is longer than the one before. A refused token alone ends it.
 */
import { type Bot, GrammyError, HttpError } from "grammy";
import type { Logger } from "pino";

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

/** How it is insisted. */
export interface InsistOptions {
  readonly log: Logger;
  readonly apiRoot: string;
  /** Ends it without a result. */
  readonly signal: AbortSignal;
  /** Waits so many milliseconds, or until the signal. */
  readonly sleep: (ms: number, signal: AbortSignal) => Promise<void>;
}

/** grammY types its signals after a polyfill; the platform's own are what it uses when it runs. */
export type GrammySignal = NonNullable<Parameters<Bot["init"]>[0]>;

/** The first pause after a failure, and the longest, in milliseconds; each is twice the one before. */
const PAUSE_MS = { first: 1_000, longest: 60_000 } as const;

/** The pauses after failures that follow one another. */
export function pauseAfter(failures: number): number {
  return Math.min(PAUSE_MS.longest, PAUSE_MS.first * 2 ** Math.max(0, failures - 1));
}

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
  return { says: `${apiRoot} answered something that cannot be understood; ${again}`, pauseMs };
}

/**
 * Does something with the Bot API until it succeeds; null if the signal came first.
 * @throws TokenRefused if the Bot API does not know the token
 */
export async function insist<T>(what: () => Promise<T>, options: InsistOptions): Promise<T | null> {
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

/** Waits so many milliseconds, or until the signal. */
export function pause(ms: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal?.aborted === true) return resolve();
    const done = (): void => {
      clearTimeout(timer);
      signal?.removeEventListener("abort", done);
      resolve();
    };
    const timer = setTimeout(done, ms);
    signal?.addEventListener("abort", done);
  });
}

/** What is waited for, if it comes within so many milliseconds; undefined otherwise. */
export function within<T>(ms: number, awaited: Promise<T>): Promise<T | undefined> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => resolve(undefined), ms);
    awaited.finally(() => clearTimeout(timer)).then(resolve, reject);
  });
}
