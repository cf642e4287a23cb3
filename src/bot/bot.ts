/**
 * The bot: what is done with an update, in order. Where updates come from is no concern of it.
 */
import { type ApiClientOptions, Bot, Composer, session } from "grammy";
import type { UserFromGetMe } from "grammy/types";
import { nobody } from "../observe/observer.js";
import { fingerprint, readAction } from "./buttons/action.js";
import { card, Post } from "./card.js";
import type { BotContext, BotDependencies } from "./context.js";
import { adminFeature } from "./features/admin.js";
import { adminAddFeature } from "./features/admin-add.js";
import { askFeature, readAsQuestion } from "./features/ask.js";
import { auditFeature } from "./features/audit.js";
import { checkFeature, readToCheck } from "./features/check.js";
import { compareFeature } from "./features/compare.js";
import { exportFeature } from "./features/export.js";
import { figuresFeature } from "./features/figures.js";
import { helpFeature } from "./features/help.js";
import { inlineFeature } from "./features/inline.js";
import { languageFeature } from "./features/language.js";
import { noticesFeature } from "./features/notices.js";
import { outlineFeature } from "./features/outline.js";
import { pictureFeature } from "./features/picture.js";
import { ratingFeature } from "./features/rating.js";
import { ratingsFeature } from "./features/ratings.js";
import { readFeature } from "./features/read.js";
import { sourceFeature } from "./features/source.js";
import { startFeature } from "./features/start.js";
import { styleFeature } from "./features/style.js";
import { unhandledFeature } from "./features/unhandled.js";
import { limits } from "./limits.js";
import { catalogues, languageOfClient } from "./messages/choose.js";
import { isPlainText } from "./question-text.js";
import { html } from "./render/markup.js";
import { newChatState, newTalkState } from "./state/state.js";
import { isOutage, undeliverable } from "./undeliverable.js";

/** The kinds of update that the bot wants; all others are not even sent to it. */
export const WANTED_UPDATES = ["message", "edited_message", "callback_query", "inline_query", "guest_message"] as const;

/** How the bot reaches Telegram. */
export interface BotConnection {
  readonly token: string;
  /** Known where the bot need not ask Telegram who it is. */
  readonly me?: UserFromGetMe;
  readonly client?: ApiClientOptions;
}

/** Whether an update is one that nobody wants answered: a channel's, a bot's own, one sent through this bot. */
function isNoise(ctx: BotContext): boolean {
  const { msg } = ctx;
  if (ctx.callbackQuery !== undefined || ctx.inlineQuery !== undefined) return false;
  if (msg === undefined || msg.chat.type === "channel") return true;
  if (msg.via_bot?.id === ctx.me.id || msg.is_automatic_forward === true) return true;
  return msg.from?.is_bot === true && msg.sender_chat === undefined;
}

/** Makes the bot. Nothing is sent or asked of Telegram yet. */
export function createBot(connection: BotConnection, dependencies: BotDependencies): Bot<BotContext> {
  const { engine, stores, log, observer = nobody, desk } = dependencies;
  const { token, me, client } = connection;
  const bot = new Bot<BotContext>(token, {
    ...(me === undefined ? {} : { botInfo: me }),
    ...(client === undefined ? {} : { client }),
  });
  const post = new Post();

  bot.catch(({ error, ctx }) => log.error({ err: error, update: ctx.update.update_id }, "an update failed"));

  // What no feature must see.
  bot.use((ctx, next) => (isNoise(ctx) ? undefined : next()));

  if (dependencies.limits !== undefined) bot.use(limits(dependencies.limits));

  // One engine for the whole update, and the chat's memory and language.
  bot.use((ctx, next) => {
    ctx.engine = engine();
    ctx.log = log.child({ update: ctx.update.update_id });
    ctx.observer = observer;
    ctx.action = null;
    ctx.toast = null;
    return next();
  });
  bot.use(
    session({
      type: "multi",
      chat: {
        storage: stores.chats,
        initial: newChatState,
        getSessionKey: (ctx) =>
          (ctx.guestMessage === undefined ? ctx.chatId : ctx.from?.id)?.toString() ?? ctx.from?.id.toString(),
      },
      talk: {
        storage: stores.talks,
        initial: newTalkState,
        getSessionKey: (ctx) =>
          ctx.chatId === undefined || ctx.guestMessage !== undefined ? undefined : `${ctx.chatId}:${ctx.from?.id ?? 0}`,
      },
    }),
  );
  bot.use((ctx, next) => {
    ctx.clientLanguage = languageOfClient(ctx.from?.language_code);
    ctx.t = catalogues[ctx.session.chat.language ?? ctx.clientLanguage];
    return next();
  });

  // A failure is told to the user in a sentence, and to the log with its cause.
  bot.use(async (ctx, next) => {
    try {
      await next();
    } catch (error) {
      const reason = undeliverable(error);
      if (reason !== null) {
        ctx.log.warn({ reason }, "an answer was given up: it cannot be delivered");
        return;
      }
      ctx.log.error({ err: error }, "an update could not be answered");
      if (isOutage(error)) return;
      if (ctx.callbackQuery !== undefined) ctx.toast = ctx.t.bad.failed;
      else if (ctx.chat !== undefined && ctx.message !== undefined)
        await post.send(ctx, card(html`${ctx.t.bad.failed}`));
    }
  });

  const tools = { post };
  const inTurn = new Composer<BotContext>();

  // A tapped button is always answered, whatever becomes of it.
  inTurn.on("callback_query", async (ctx, next) => {
    const action = readAction(ctx.callbackQuery.data ?? "");
    const old = action === null || ("version" in action && action.version !== fingerprint(ctx.engine.corpus));
    try {
      if (old) ctx.toast = ctx.t.bad.oldButton;
      else {
        ctx.action = action;
        await next();
      }
    } catch (error) {
      ctx.toast = ctx.t.bad.failed;
      throw error;
    } finally {
      await ctx.answerCallbackQuery(ctx.toast === null ? {} : { text: ctx.toast }).catch((error: unknown) => {
        // The answer itself has arrived; only the little clock on the button has run out by itself.
        if (undeliverable(error) === null) throw error;
      });
    }
  });

  if (desk !== undefined)
    inTurn.use(adminFeature(tools, desk), adminAddFeature(tools, desk), auditFeature(tools, desk));
  inTurn.use(
    startFeature(tools),
    helpFeature(tools, desk),
    ratingsFeature(tools),
    figuresFeature(tools),
    outlineFeature(tools),
    sourceFeature(tools),
    noticesFeature(tools),
    compareFeature(tools),
    exportFeature(tools),
    languageFeature(tools),
    styleFeature(tools),
    readFeature(tools),
    pictureFeature(),
    inlineFeature(),
    ratingFeature(),
    checkFeature(tools),
    askFeature(tools),
    unhandledFeature(tools),
  );

  // A plain text meets only what reads texts, in the order of their features; all else meets the features in turn.
  const texts = new Composer(readToCheck(tools), readAsQuestion(tools)).middleware();
  const others = inTurn.middleware();
  bot.use((ctx, next) => (isPlainText(ctx) ? texts : others)(ctx, next));
  return bot;
}
