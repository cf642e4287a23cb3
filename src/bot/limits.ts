/**
 * How much one user, and all together, may ask: whoever goes over it is told once in a friendly line, and then not
 * answered until the span is over. Only what is meant for the bot counts; administrators are not limited.
 */
import { limit } from "@grammyjs/ratelimiter";
import { Composer, type MiddlewareFn } from "grammy";
import { replyParameters } from "./card.js";
import type { BotContext } from "./context.js";
import { catalogues, languageOfClient } from "./messages/choose.js";
import type { Messages } from "./messages/messages.js";
import { isForBot } from "./question-text.js";
import { html } from "./render/markup.js";

/** The limits; 0 is none. */
export interface Limits {
  /** Messages and taps of one user in a minute. */
  readonly perUser: number;
  /** Messages and taps of all users in a minute. */
  readonly total: number;
  /** Users without a limit. */
  readonly exempt: readonly number[];
  /** Counts a use within a span of milliseconds, where several copies count together; in memory by default. */
  readonly count?: (key: string, spanMs: number) => Promise<number>;
}

const SPAN_MS = 60_000;

/** Inline queries come with every letter that is typed: so many are worth one message. */
const INLINE_FOR_ONE = 5;

/** Whether an update costs anything: a group's own talk does not. */
function concerns(ctx: BotContext): boolean {
  if (ctx.callbackQuery !== undefined || ctx.inlineQuery !== undefined || ctx.guestMessage !== undefined) return true;
  return isForBot(ctx) || (ctx.msg?.text ?? ctx.msg?.caption ?? "").startsWith("/");
}

function userOf(ctx: BotContext): string {
  return String(ctx.from?.id ?? ctx.chat?.id ?? 0);
}

/** What @grammyjs/ratelimiter asks of a Redis client. */
interface Counter {
  incr(key: string): Promise<number>;
  pexpire(key: string, ms: number): Promise<number>;
}

/** Counts and ends a span in one step, where the plugin by itself would take two. */
function counterWith(count: (key: string, spanMs: number) => Promise<number>): Counter {
  return { incr: (key) => count(key, SPAN_MS), pexpire: async () => 1 };
}

/** Limits what comes after it. */
export function limits({ perUser, total, exempt, count }: Limits): Composer<BotContext> {
  const composer = new Composer<BotContext>();

  /** Lets the first so many uses of a span through, and hands the others to `over`. */
  function most(uses: number, name: string, key: (ctx: BotContext) => string, over: MiddlewareFn<BotContext>) {
    return limit<BotContext, Counter>({
      limit: uses,
      timeFrame: SPAN_MS,
      keyPrefix: `${name}:`,
      keyGenerator: key,
      alwaysReply: true,
      // What it returns is awaited, though its type does not say so.
      onLimitExceeded: over,
      storageClient: count === undefined ? "MEMORY_STORE" : counterWith(count),
    });
  }

  const once = most(1, "told", userOf, () => undefined);

  /** A tap is always acknowledged, since its button shows a clock until then; a line in the chat comes once. */
  function tell(words: (t: Messages) => string): MiddlewareFn<BotContext> {
    return async (ctx) => {
      const line = words(catalogues[languageOfClient(ctx.from?.language_code)]);
      if (ctx.callbackQuery !== undefined) await ctx.answerCallbackQuery({ text: line });
      else if (ctx.message !== undefined) {
        const text = html`${line}`.source;
        await once(ctx, async () => void (await ctx.reply(text, { parse_mode: "HTML", ...replyParameters(ctx) })));
      }
    };
  }

  const limited = composer.filter((ctx) => concerns(ctx) && !exempt.includes(ctx.from?.id ?? 0));
  if (perUser > 0) {
    const inline = most(perUser * INLINE_FOR_ONE, "inline", userOf, () => undefined);
    const chat = most(
      perUser,
      "user",
      userOf,
      tell((t) => t.limits.tooMuch),
    );
    limited.use((ctx, next) => (ctx.inlineQuery === undefined ? chat : inline)(ctx, next));
  }
  if (total > 0)
    limited.use(
      most(
        total,
        "all",
        () => "all",
        tell((t) => t.limits.busy),
      ),
    );
  return composer;
}
