/**
 * The bot's commands and profile, and how they are registered with Telegram: in general for Chinese and English, and
 * for a single chat in Traditional Chinese or in another language that it chose with /lang, since Telegram tells the
 * two scripts of Chinese apart for a chat only.
 */
import type { Api } from "grammy";
import type { BotCommand } from "grammy/types";
import type { Logger } from "pino";
import type { Language } from "../answer/answer.js";
import type { BotContext } from "./context.js";
import { catalogues, languageOfClient } from "./messages/choose.js";
import type { CommandName, Messages } from "./messages/messages.js";

/** All commands, in the order of the menu. */
const COMMANDS: readonly CommandName[] = [
  "start",
  "ask",
  "ratings",
  "figures",
  "outline",
  "source",
  "notices",
  "check",
  "compare",
  "export",
  "lang",
  "style",
  "help",
];

/** Commands that only several notices have a use for. */
const OF_SEVERAL: ReadonlySet<CommandName> = new Set(["notices", "compare"]);

/** The commands with their descriptions; /notices and /compare only where there are several notices. */
export function commandsFor(t: Messages, notices: number): BotCommand[] {
  return COMMANDS.filter((command) => !OF_SEVERAL.has(command) || notices > 1).map((command) => ({
    command,
    description: t.commands[command],
  }));
}

/** The languages in which Telegram can be told the commands for everybody; the first also serves all others. */
const GENERAL: readonly { readonly code?: "zh" | "en"; readonly t: Messages }[] = [
  { t: catalogues["zh-Hans"] },
  { code: "zh", t: catalogues["zh-Hans"] },
  { code: "en", t: catalogues.en },
];

/**
 * Registers commands, name and descriptions. What Telegram already has is not set again, since setting a name often is
 * refused. A refusal is logged and is no reason not to start.
 */
export async function register(api: Api, notices: number, log: Logger): Promise<void> {
  for (const { code, t } of GENERAL) {
    const language = code === undefined ? {} : { language_code: code };
    const { name, description, shortDescription } = t.profile;
    const steps: (() => Promise<unknown>)[] = [
      () => api.setMyCommands(commandsFor(t, notices), language),
      async () => (await api.getMyName(language)).name === name || api.setMyName(name, language),
      async () =>
        (await api.getMyDescription(language)).description === description ||
        api.setMyDescription(description, language),
      async () =>
        (await api.getMyShortDescription(language)).short_description === shortDescription ||
        api.setMyShortDescription(shortDescription, language),
    ];
    for (const step of steps) {
      try {
        await step();
      } catch (error) {
        log.warn({ err: error, language: code ?? "all" }, "could not register commands or descriptions");
      }
    }
  }
}

/** The language in which Telegram shows the general commands to a user. */
function generalLanguage(client: Language): Language {
  return client === "en" ? "en" : "zh-Hans";
}

/**
 * Gives a private chat commands in its own language where the general ones are not: for a user whose Telegram is in
 * Traditional Chinese, or who chose a language with /lang. Remembered, so that it is done once.
 */
export async function suitCommands(ctx: BotContext): Promise<void> {
  const { chat } = ctx;
  const state = ctx.session.chat;
  const wanted = ctx.t.language;
  const shown = state.commands ?? generalLanguage(languageOfClient(ctx.from?.language_code));
  if (chat?.type !== "private" || shown === wanted) return;
  try {
    await ctx.api.setMyCommands(commandsFor(ctx.t, ctx.engine.corpus.notices.length), {
      scope: { type: "chat", chat_id: chat.id },
    });
    state.commands = wanted;
  } catch (error) {
    ctx.log.warn({ err: error }, "could not set the commands of a chat");
  }
}
