/**
 * What in a message is the question, and whether the message is for the bot at all.
 */
import type { Message, MessageEntity } from "grammy/types";
import type { BotContext } from "./context.js";

/** Longer messages are not taken for questions, in UTF-16 units: Telegram's own limit for a message. */
export const LONGEST_QUESTION = 4096;

function textIn(message: Message | undefined): string {
  return message?.text ?? message?.caption ?? "";
}

function entitiesIn(message: Message | undefined): readonly MessageEntity[] {
  return message?.entities ?? message?.caption_entities ?? [];
}

function isMention(ctx: BotContext, message: Message, entity: MessageEntity): boolean {
  if (entity.type === "text_mention") return entity.user.id === ctx.me.id;
  if (entity.type !== "mention") return false;
  const name = textIn(message).slice(entity.offset, entity.offset + entity.length);
  return name.toLowerCase() === `@${ctx.me.username}`.toLowerCase();
}

/**
 * Whether a message is for the bot: any in a private chat; in a group a reply to the bot or a mention of it.
 * (A command is for the bot by itself.)
 */
export function isForBot(ctx: BotContext): boolean {
  const message = ctx.msg;
  if (message === undefined) return false;
  if (message.chat.type === "private") return true;
  const to = message.reply_to_message;
  if (to?.from?.id === ctx.me.id && to.forum_topic_created === undefined) return true;
  return entitiesIn(message).some((entity) => isMention(ctx, message, entity));
}

/**
 * The question in a message: its text or caption without mentions of the bot; where nothing else is in it, the text of
 * the message that it replies to.
 */
export function questionIn(ctx: BotContext): string {
  const message = ctx.msg;
  if (message === undefined) return "";
  let text = textIn(message);
  for (const entity of entitiesIn(message).toReversed()) {
    if (!isMention(ctx, message, entity)) continue;
    text = `${text.slice(0, entity.offset)} ${text.slice(entity.offset + entity.length)}`;
  }
  const own = text.trim();
  const to = message.reply_to_message;
  return own === "" && to !== undefined && to.from?.id !== ctx.me.id ? textIn(to).trim() : own;
}

/** The text of a message that another one replies to; empty for none. */
export function repliedText(ctx: BotContext): string {
  const to = ctx.msg?.reply_to_message;
  return to === undefined || to.from?.id === ctx.me.id ? "" : textIn(to).trim();
}

/**
 * Whether an update is a text for the bot with no command in it: the most frequent kind by far, and one that nothing but
 * what reads texts can concern.
 */
export function isPlainText(ctx: BotContext): boolean {
  const text = ctx.message?.text;
  if (text === undefined || text.startsWith("/")) return false;
  return !entitiesIn(ctx.message).some((entity) => entity.type === "bot_command") && isForBot(ctx);
}
