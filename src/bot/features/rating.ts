/**
 * 👍 and 👎 under an answer. Only the question's words and the rating are kept, and nobody's name.
 */
import { Composer } from "grammy";
import type { InlineKeyboardButton, Message } from "grammy/types";
import { actionButton, actionOf } from "../buttons/buttons.js";
import type { BotContext } from "../context.js";
import type { Messages } from "../messages/messages.js";
import { onAction } from "./feature.js";

/** The two buttons. */
export function ratingRow(t: Messages): InlineKeyboardButton[] {
  return [
    actionButton(t.rating.good, { does: "rate", good: true }),
    actionButton(t.rating.bad, { does: "rate", good: false }),
  ];
}

/** The question that a tapped question's answer repeats at its top: ▸ 哪些单位是优秀？ */
const REPEATED = /^▸ (?<question>[^\n]{1,300})/;

/** A command or a mention in front of a question: /ask@tongbao_bot, @tongbao_bot. */
const ADDRESS = /^(?:\/\w+(?:@\w+)?|@\w+)\s+/;

/** The question that a message answers; empty where it cannot be told. */
export function answeredQuestion(message: Pick<Message, "text" | "reply_to_message">): string {
  const repeated = REPEATED.exec(message.text ?? "")?.groups?.["question"];
  if (repeated !== undefined) return repeated.trim();
  const asked = message.reply_to_message?.text ?? message.reply_to_message?.caption ?? "";
  if (asked.startsWith("/start")) return "";
  return asked.replace(ADDRESS, "").trim();
}

/** Notes a rating, thanks for it and takes the buttons away. */
export function ratingFeature(): Composer<BotContext> {
  const composer = new Composer<BotContext>();
  onAction(composer, "rate", async (ctx, { good }) => {
    const message = ctx.callbackQuery?.message;
    if (message === undefined) return;
    const question = "text" in message || "reply_to_message" in message ? answeredQuestion(message) : "";
    if (question !== "") ctx.observer.rated({ question, good });
    ctx.toast = ctx.t.rating.thanks;
    const rows = message.reply_markup?.inline_keyboard ?? [];
    const others = rows.filter((row) => row.every((button) => actionOf(button)?.does !== "rate"));
    if (others.length < rows.length) await ctx.editMessageReplyMarkup({ reply_markup: { inline_keyboard: others } });
  });
  return composer;
}
