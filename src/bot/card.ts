/**
 * A card: one message as the bot means it, with its buttons, and how it is sent or put in the place of an earlier one.
 */
import { GrammyError, InlineKeyboard } from "grammy";
import type { InlineKeyboardButton, ReplyParameters } from "grammy/types";
import type { BotContext } from "./context.js";
import type { Markup } from "./render/markup.js";
import type { RichMessage } from "./render/rich.js";

/** Rows of buttons. */
export type Rows = readonly (readonly InlineKeyboardButton[])[];

/** One message. */
export interface Card {
  readonly text: Markup;
  /** The same as a rich message, for chats that chose it; null where there is only the text. */
  readonly rich: RichMessage | null;
  readonly rows: Rows;
}

/** A card without a rich form. */
export function card(text: Markup, rows: Rows = []): Card {
  return { text, rich: null, rows };
}

function keyboardOf(rows: Rows): InlineKeyboard {
  return new InlineKeyboard(rows.filter((row) => row.length > 0).map((row) => [...row]));
}

/** A reply to the message that the update is about; sent without the quotation if that message is gone. */
export function replyParameters(ctx: BotContext): { reply_parameters?: ReplyParameters } {
  const message = ctx.msg?.message_id;
  return message === undefined || message === 0
    ? {}
    : { reply_parameters: { message_id: message, allow_sending_without_reply: true } };
}

const noPreview = { link_preview_options: { is_disabled: true } } as const;

/** Telegram's answers to an edit that changes nothing. */
const NOT_MODIFIED = /message is not modified/;

/** Telegram's answers to an edit of a message that is gone, too old or another's. */
const NOT_EDITABLE =
  /message to edit not found|message can't be edited|MESSAGE_ID_INVALID|there is no text in the message/;

function isRefusal(error: unknown, pattern: RegExp): boolean {
  return error instanceof GrammyError && error.error_code === 400 && pattern.test(error.description);
}

/** Whether the Bot API server does not know rich messages, or not this one. */
function refusesRich(error: unknown): boolean {
  return error instanceof GrammyError && (error.error_code === 404 || error.error_code === 400);
}

/** Sends cards; remembers whether the server has refused rich messages, until someone asks for them again. */
export class Post {
  #richRefused = false;

  /** Whether the Bot API server has refused a rich message. */
  get richRefused(): boolean {
    return this.#richRefused;
  }

  /** Lets the next rich message be tried again. */
  tryRichAgain(): void {
    this.#richRefused = false;
  }

  #wantsRich(ctx: BotContext, what: Card): what is Card & { rich: RichMessage } {
    return what.rich !== null && !this.#richRefused && ctx.session.chat.style === "rich";
  }

  /** Sends a card as a reply; gives the new message's id. */
  async send(ctx: BotContext, what: Card): Promise<number> {
    const other = { ...replyParameters(ctx), reply_markup: keyboardOf(what.rows) };
    if (this.#wantsRich(ctx, what)) {
      try {
        return (await ctx.replyWithRichMessage(what.rich, other)).message_id;
      } catch (error) {
        if (!refusesRich(error)) throw error;
        this.#refused(ctx, error);
      }
    }
    const sent = await ctx.reply(what.text.source, { parse_mode: "HTML", ...noPreview, ...other });
    return sent.message_id;
  }

  /** Puts a card in the place of the bot's message `id`; sends it anew if that message cannot be edited. */
  async replace(ctx: BotContext, what: Card, id: number): Promise<number> {
    const chat = ctx.chat?.id;
    if (chat === undefined) return id;
    const place = { chat_id: chat, message_id: id, reply_markup: keyboardOf(what.rows) };
    try {
      if (this.#wantsRich(ctx, what)) {
        try {
          await ctx.api.raw.editMessageText({ ...place, rich_message: what.rich });
          return id;
        } catch (error) {
          if (!refusesRich(error) || isRefusal(error, NOT_MODIFIED) || isRefusal(error, NOT_EDITABLE)) throw error;
          this.#refused(ctx, error);
        }
      }
      await ctx.api.raw.editMessageText({ ...place, text: what.text.source, parse_mode: "HTML", ...noPreview });
      return id;
    } catch (error) {
      if (isRefusal(error, NOT_MODIFIED)) return id;
      if (isRefusal(error, NOT_EDITABLE)) return this.send(ctx, what);
      throw error;
    }
  }

  /** For a tapped button: edits the message that it stands under. For anything else: sends a reply. */
  async show(ctx: BotContext, what: Card): Promise<number> {
    const under = ctx.callbackQuery?.message?.message_id;
    return under === undefined ? this.send(ctx, what) : this.replace(ctx, what, under);
  }

  #refused(ctx: BotContext, error: unknown): void {
    this.#richRefused = true;
    ctx.log.warn({ err: error }, "the Bot API server refused a rich message; answers go out as HTML");
  }
}
