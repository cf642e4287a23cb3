/**
 * The terminal in Telegram's place: takes the calls that the bot makes and prints what Telegram would show. A
 * transformer of grammY's API, so that bot and handlers are the very same.
 */
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { InputFile } from "grammy";
import type { InlineKeyboardButton, InlineKeyboardMarkup, Message, UserFromGetMe } from "grammy/types";
import { z } from "zod";
import { parsed } from "../bot/render/parse.js";
import { type Paint, terminalText } from "../bot/render/plain.js";

/** The bot as it knows itself in the terminal, where it has no user name to be linked to or mentioned by. */
export const TERMINAL_ME = {
  id: 1,
  is_bot: true,
  first_name: "通报",
  username: "",
  can_join_groups: false,
  can_read_all_group_messages: false,
  supports_inline_queries: true,
} as UserFromGetMe;

/** The person at the terminal. */
export const TERMINAL_USER = { id: 2, is_bot: false, first_name: "terminal" } as const;

const keyboardSchema = z.looseObject({ inline_keyboard: z.array(z.array(z.looseObject({ text: z.string() }))) });

const sendSchema = z.looseObject({
  message_id: z.int().optional(),
  text: z.string().optional(),
  caption: z.string().optional(),
  reply_markup: keyboardSchema.optional(),
});

const callbackAnswerSchema = z.looseObject({ text: z.string().optional() });

const inlineAnswerSchema = z.looseObject({
  results: z.array(z.looseObject({ input_message_content: z.looseObject({ message_text: z.string() }) })),
});

/** What a number typed at the prompt stands for. */
export interface Choice {
  readonly button: InlineKeyboardButton;
  readonly message: Message;
}

/** What the screen needs of the terminal. */
export interface ScreenOptions {
  readonly print: (text: string) => void;
  readonly paint: Paint;
  /** Width of the terminal in columns; 0 where nothing needs to be broken into lines. */
  readonly columns: () => number;
  /** Where pictures and documents go; made when there is one. */
  readonly directory: string;
}

/** Prints what the bot sends, and remembers what can be chosen by number. */
export class TerminalScreen {
  readonly #options: ScreenOptions;
  #nextMessage = 1;
  #choices: readonly Choice[] = [];

  constructor(options: ScreenOptions) {
    this.#options = options;
  }

  /** The buttons of the last message that has any, in the order of their numbers. */
  get choices(): readonly Choice[] {
    return this.#choices;
  }

  /** A new message id. */
  newMessageId(): number {
    return this.#nextMessage++;
  }

  /** Does what a call of the Bot API asks; gives what the call returns. */
  async call(method: string, payload: unknown): Promise<unknown> {
    switch (method) {
      case "sendMessage":
      case "editMessageText":
        return this.#show(payload);
      case "sendPhoto":
      case "sendDocument":
        return this.#save(payload);
      case "answerCallbackQuery": {
        const { text } = callbackAnswerSchema.parse(payload);
        if (text !== undefined) this.#options.print(this.#options.paint.dim(text));
        return true;
      }
      case "answerInlineQuery": {
        const [first] = inlineAnswerSchema.parse(payload).results;
        if (first !== undefined) this.#print(first.input_message_content.message_text);
        return true;
      }
      case "getMe":
        return TERMINAL_ME;
      default:
        return true;
    }
  }

  #print(source: string): void {
    this.#options.print(terminalText(parsed(source), this.#options.paint, this.#options.columns()));
  }

  #show(payload: unknown): Message {
    const { text = "", message_id = this.newMessageId(), reply_markup } = sendSchema.parse(payload);
    const keyboard = reply_markup as InlineKeyboardMarkup | undefined;
    const message = messageOf(message_id, parsed(text), keyboard);
    this.#print(text);
    this.#printButtons(message, keyboard?.inline_keyboard ?? []);
    return message;
  }

  #printButtons(message: Message, rows: readonly (readonly InlineKeyboardButton[])[]): void {
    const { print, paint } = this.#options;
    const choices = rows.flat().map((button) => ({ button, message }));
    if (choices.length > 0) this.#choices = choices;
    let number = 0;
    for (const row of rows) {
      print(row.map((button) => `  ${paint.dim(`[${++number}]`)} ${button.text}`).join(" "));
    }
  }

  async #save(payload: unknown): Promise<Message> {
    const { caption = "" } = sendSchema.parse(payload);
    const file = Object.values(z.record(z.string(), z.unknown()).parse(payload)).find(
      (one) => one instanceof InputFile,
    );
    this.#print(caption);
    const bytes = await file?.toRaw();
    const id = this.newMessageId();
    if (file !== undefined && bytes instanceof Uint8Array) {
      const path = join(this.#options.directory, `${id}-${file.filename ?? "file"}`);
      await mkdir(this.#options.directory, { recursive: true });
      await writeFile(path, bytes);
      this.#options.print(this.#options.paint.dim(`→ ${path}`));
    }
    return messageOf(id, parsed(caption), undefined);
  }
}

function messageOf(
  id: number,
  { text, entities }: ReturnType<typeof parsed>,
  keyboard: InlineKeyboardMarkup | undefined,
): Message {
  return {
    message_id: id,
    from: TERMINAL_ME,
    chat: { id: TERMINAL_USER.id, type: "private", first_name: TERMINAL_USER.first_name },
    date: 1,
    text,
    entities,
    ...(keyboard === undefined ? {} : { reply_markup: keyboard }),
  } as Message;
}
