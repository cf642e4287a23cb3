/**
 * A chat in the terminal: lines typed, or read from a pipe, become updates for the bot, and what the bot sends is
 * printed. No token and no network.
 */
import { createInterface } from "node:readline";
import type { Bot } from "grammy";
import type { Message } from "grammy/types";
import type { BotContext } from "../bot/context.js";
import type { Paint } from "../bot/render/plain.js";
import { type Choice, TERMINAL_USER, TerminalScreen } from "./terminal-screen.js";

/** What the terminal chat reads from and writes to. */
export interface Terminal {
  readonly input: NodeJS.ReadableStream;
  readonly output: NodeJS.WritableStream & { readonly columns?: number };
  /** Whether somebody types; otherwise the lines are read and that is all. */
  readonly interactive: boolean;
  readonly paint: Paint;
  /** Where pictures and documents go. */
  readonly directory: string;
}

/** What ends the chat. */
const LEAVE = /^(?:exit|quit|退出|再见)$/i;

/** A number that chooses a button: 1, 12; not: 2022. */
const NUMBER = /^\d{1,2}$/;

/** A command at the start of a line: /ratings, /lang@tongbao en. */
const COMMAND = /^\/\w+(?:@\w+)?/;

/**
 * Chats until the input ends or somebody leaves.
 * @param bot made with {@link TERMINAL_ME} as itself
 * @returns how many lines were answered
 */
export async function chatInTerminal(bot: Bot<BotContext>, terminal: Terminal): Promise<number> {
  const { input, output, interactive, paint, directory } = terminal;
  const print = (text: string): void => void output.write(`${text}\n`);
  const screen = new TerminalScreen({
    print,
    paint,
    directory,
    columns: () => (interactive ? (output.columns ?? 0) : 0),
  });
  bot.api.config.use(async (_previous, method, payload) => {
    if (method === "sendRichMessage") return { ok: false, error_code: 404, description: "no rich messages here" };
    return { ok: true, result: (await screen.call(method, payload)) as never };
  });
  const chat = new TerminalChat(bot, screen);
  const lines = createInterface({ input, output, terminal: interactive, prompt: paint.bold("› ") });
  let answered = 0;
  if (interactive) {
    await chat.say("/start");
    print("");
    lines.prompt();
  }
  lines.on("SIGINT", () => lines.close());
  for await (const line of lines) {
    const text = line.trim();
    if (LEAVE.test(text)) break;
    if (text !== "") {
      if (!interactive) print(paint.bold(`› ${text}`));
      await chat.takes(text);
      answered += 1;
      print("");
    }
    if (interactive) lines.prompt();
  }
  lines.close();
  return answered;
}

/** Turns lines into updates. */
class TerminalChat {
  #nextUpdate = 1;

  constructor(
    private readonly bot: Bot<BotContext>,
    private readonly screen: TerminalScreen,
  ) {}

  /** A line: the number of a button, or something to say. */
  async takes(line: string): Promise<void> {
    const choice = NUMBER.test(line) ? this.screen.choices[Number(line) - 1] : undefined;
    await (choice === undefined ? this.say(line) : this.tap(choice));
  }

  /** Says something to the bot. */
  async say(text: string): Promise<void> {
    const command = COMMAND.exec(text)?.[0];
    const message = {
      message_id: this.screen.newMessageId(),
      from: TERMINAL_USER,
      chat: { id: TERMINAL_USER.id, type: "private", first_name: TERMINAL_USER.first_name },
      date: 1,
      text,
      entities: command === undefined ? [] : [{ type: "bot_command", offset: 0, length: command.length }],
    };
    await this.bot.handleUpdate({ update_id: this.#nextUpdate++, message: message as never });
  }

  /** Taps a button. Sharing shows what another chat would be sent. */
  async tap({ button, message }: Choice): Promise<void> {
    const update_id = this.#nextUpdate++;
    if ("callback_data" in button) {
      await this.bot.handleUpdate({
        update_id,
        callback_query: {
          id: String(update_id),
          from: TERMINAL_USER,
          chat_instance: "terminal",
          message: message as Message & { date: 1 },
          data: button.callback_data,
        },
      });
    } else if ("switch_inline_query" in button) {
      const query = { id: String(update_id), from: TERMINAL_USER, query: button.switch_inline_query, offset: "" };
      await this.bot.handleUpdate({ update_id, inline_query: query });
    }
  }
}
