/**
 * Calls of the Bot API that fail for reasons that pass: tried again until they succeed, so that an answer is not lost
 * with a connection. 429 is left to @grammyjs/auto-retry, which waits as long as it is told to; since the updates of
 * one chat are handled in turn, the wait is that chat's alone.
 */
import { setMaxListeners } from "node:events";
import { autoRetry } from "@grammyjs/auto-retry";
import { type Api, HttpError, type Transformer } from "grammy";
import type { Logger } from "pino";
import type { GrammySignal } from "./insist.js";

/** How calls are tried again. */
export interface RetryOptions {
  readonly log: Logger;
  /** Waits so many milliseconds, or until the signal. */
  readonly sleep: (ms: number, signal: AbortSignal) => Promise<void>;
  readonly now: () => number;
  /** Ends every call and every wait. */
  readonly cut: AbortSignal;
  /** Told of every failed try. `code`: the Bot API's, or `network`. */
  readonly onError?: (method: string, code: string) => void;
}

/** Seconds after which a call without an answer is given up and tried again; longer than a long poll. */
export const CALL_SECONDS = 45;

/** A call is tried again for so long, in milliseconds; then the update is given up, with a line in the log. */
const PATIENCE_MS = 60 * 60 * 1000;

/** The longest 429 that is waited out, in seconds, and how many in a row. */
const FLOOD = { longestSeconds: 900, tries: 20 } as const;

/** The first pause and the longest, in milliseconds; each is twice the one before. */
const PAUSE_MS = { first: 500, longest: 30_000 } as const;

/** From this try on a failure is worth a line in the log. */
const TRIES_BEFORE_WARNING = 4;

/** Calls whose caller insists by itself and says what is wrong, or can do without (the bot's commands and profile). */
const LEFT_TO_CALLER = /^(?:getMe|getUpdates|setWebhook|deleteWebhook|[gs]etMy[A-Za-z]+)$/;

/** An answer is an object that says whether all is well; anything else came from somewhere on the way. */
function isAnswer(answer: unknown): boolean {
  return typeof answer === "object" && answer !== null && "ok" in answer && typeof answer.ok === "boolean";
}

/** Counts failures, and makes a failure of the network of an answer that is none. */
function judging({ onError }: RetryOptions): Transformer {
  return async (previous, method, payload, signal) => {
    try {
      const answer = await previous(method, payload, signal);
      if (!isAnswer(answer)) {
        throw new HttpError(`Network request for '${method}' failed! (not an answer)`, new Error("not an answer"));
      }
      if (!answer.ok) onError?.(method, String(answer.error_code));
      return answer;
    } catch (error) {
      onError?.(method, "network");
      throw error;
    }
  };
}

/** Tries again after a failure of the network or of the server. */
function patient({ log, sleep, now, cut }: RetryOptions): Transformer {
  return async (previous, method, payload, signal) => {
    const until = now() + PATIENCE_MS;
    for (let tries = 1; ; tries++) {
      const pauseMs = Math.min(PAUSE_MS.longest, PAUSE_MS.first * 2 ** (tries - 1));
      const isLast = now() + pauseMs > until;
      let failure: string;
      try {
        const answer = await previous(method, payload, signal);
        if (answer.ok || answer.error_code < 500 || isLast) return answer;
        failure = `${answer.error_code} ${answer.description}`;
      } catch (error) {
        if (!(error instanceof HttpError) || isLast || cut.aborted || signal?.aborted === true) throw error;
        failure = error.message;
      }
      if (tries >= TRIES_BEFORE_WARNING) log.warn({ method, tries, failure }, "the Bot API does not do as asked yet");
      await sleep(pauseMs, cut);
      if (cut.aborted) throw new HttpError(`Call of '${method}' was cut off`, new Error("the process ends"));
    }
  };
}

/** `transformer`, but not for the calls that are left to their caller. */
function forOthers(transformer: Transformer): Transformer {
  return (previous, method, payload, signal) =>
    LEFT_TO_CALLER.test(method) ? previous(method, payload, signal) : transformer(previous, method, payload, signal);
}

/** Gives every call a signal that ends it with the process. */
function ending({ cut }: RetryOptions): Transformer {
  return (previous, method, payload, signal) => previous(method, payload, signal ?? (cut as GrammySignal));
}

/** Makes calls of `api` be tried again. */
export function retry(api: Api, options: RetryOptions): void {
  const floods = autoRetry({
    maxDelaySeconds: FLOOD.longestSeconds,
    maxRetryAttempts: FLOOD.tries,
    rethrowHttpErrors: true,
    rethrowInternalServerErrors: true,
  });
  // Every call under way listens to it.
  setMaxListeners(0, options.cut);
  // The first is next to the network.
  api.config.use(judging(options), forOthers(patient(options)), forOthers(floods), ending(options));
}
