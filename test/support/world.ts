/**
 * A bot that runs, with people who write to it: the real bot over real HTTP against the loopback Bot API.
 */
import type { Chat, InlineQuery, Message, MessageEntity, User } from "grammy/types";
import { pino } from "pino";
import type { Engine } from "../../src/answer/engine.js";
import { createBot } from "../../src/bot/bot.js";
import { register } from "../../src/bot/commands.js";
import type { BotDependencies } from "../../src/bot/context.js";
import { memoryStores } from "../../src/bot/state/memory.js";
import type { Stores } from "../../src/bot/state/state.js";
import { poll } from "../../src/ways/polling.js";
import { BotApi, ME, type Seen, type Shape, TOKEN } from "./bot-api.js";
import { fakeEngine } from "./fake-engine.js";

/** What a test may choose. */
export interface WorldOptions {
  readonly shape?: Shape;
  readonly engine?: Engine;
  readonly stores?: Stores;
  /** Registers commands and descriptions when the bot starts. */
  readonly registers?: boolean;
  /** What else the bot is made from. */
  readonly dependencies?: (api: BotApi) => Partial<BotDependencies>;
}

/** A running bot and its surroundings. */
export class World {
  /** The engine that serves; replace it to reload. */
  engine: Engine;
  readonly log: string[] = [];
  readonly #ending = new AbortController();
  #polling: Promise<void> = Promise.resolve();

  private constructor(
    readonly api: BotApi,
    engine: Engine,
  ) {
    this.engine = engine;
  }

  /** Starts the server and the bot. */
  static async start({
    shape = "rich",
    engine = fakeEngine(),
    stores,
    registers = false,
    dependencies,
  }: WorldOptions = {}): Promise<World> {
    const api = await BotApi.start(shape);
    const world = new World(api, engine);
    const log = pino({ level: "info" }, { write: (line: string) => void world.log.push(line) });
    const bot = createBot(
      { token: TOKEN, client: { apiRoot: api.root } },
      { engine: () => world.engine, stores: stores ?? memoryStores(), log, ...dependencies?.(api) },
    );
    world.#polling = poll(bot, {
      log,
      apiRoot: api.root,
      signal: world.#ending.signal,
      sleep: async () => undefined,
      onReady: async () => (registers ? register(bot.api, world.engine.corpus.notices.length, log) : undefined),
    });
    return world;
  }

  /** Ends the bot and the server. */
  async stop(): Promise<void> {
    this.#ending.abort();
    await this.#polling;
    await this.api.stop();
  }

  /** Somebody new. */
  person(given: Partial<User> = {}): Person {
    return new Person(this, { id: 100 + people++, is_bot: false, first_name: "小王", ...given });
  }
}

let people = 0;

/** A group that the bot is in. */
export const GROUP: Chat.SupergroupChat = { id: -1001, type: "supergroup", title: "环保群" };

/** How a message is written. */
export interface Writing {
  readonly chat?: Chat;
  readonly replyTo?: Message;
  readonly topic?: number;
  /** Fields beyond the usual ones: a photo, a caption, a forward origin. */
  readonly fields?: Partial<Message>;
}

const COMMAND = /^\/\w+(?:@\w+)?/;
const MENTION = /@\w+/g;

/** The entities that a client finds in a text. */
function entitiesIn(text: string): MessageEntity[] {
  const found: MessageEntity[] = [];
  const command = COMMAND.exec(text)?.[0];
  if (command !== undefined) found.push({ type: "bot_command", offset: 0, length: command.length });
  for (const mention of text.matchAll(MENTION)) {
    if (command?.includes(mention[0]) === true && mention.index < command.length) continue;
    found.push({ type: "mention", offset: mention.index, length: mention[0].length });
  }
  return found;
}

/** Somebody who uses the bot. */
export class Person {
  constructor(
    private readonly world: World,
    readonly user: User,
  ) {}

  /** The private chat with the bot. */
  get chat(): Chat.PrivateChat {
    return { id: this.user.id, type: "private", first_name: this.user.first_name };
  }

  /** All messages of the private chat. */
  get seen(): readonly Seen[] {
    return this.world.api.in(this.chat.id);
  }

  /** The bot's last message in a chat. */
  lastIn(chat: Chat = this.chat): Message {
    const seen = this.world.api.in(chat.id).findLast((one) => one.message.from?.id === ME.id);
    if (seen === undefined) throw new Error("the bot has said nothing");
    return seen.message;
  }

  /** The text, or caption, of the bot's last message. */
  get last(): string {
    const message = this.lastIn();
    return message.text ?? message.caption ?? "";
  }

  /** Writes something and waits until the bot is done with it. */
  async writes(text: string, { chat = this.chat, replyTo, topic, fields = {} }: Writing = {}): Promise<Message> {
    const message = {
      message_id: this.world.api.newMessageId(),
      from: this.user,
      chat,
      date: 1_700_000_000,
      ...(text === "" ? {} : { text, entities: entitiesIn(text) }),
      ...(replyTo === undefined ? {} : { reply_to_message: replyTo }),
      ...(topic === undefined ? {} : { message_thread_id: topic, is_topic_message: true }),
      ...fields,
    } as Message;
    this.world.api.put(message);
    await this.world.api.deliver({ message: message as never });
    return message;
  }

  /** Edits a message of one's own. */
  async edits(message: Message, text: string): Promise<void> {
    const edited = { ...message, text, entities: entitiesIn(text), edit_date: 1_700_000_001 } as Message;
    const seen = this.world.api.in(message.chat.id).find((one) => one.message.message_id === message.message_id);
    if (seen !== undefined) seen.message = edited;
    await this.world.api.deliver({ edited_message: edited as never });
  }

  /** The labels of the buttons under a message. */
  buttons(message: Message = this.lastIn()): string[] {
    return message.reply_markup?.inline_keyboard.flat().map((button) => button.text) ?? [];
  }

  /** Taps the button whose label holds `label`; gives the notification that the bot shows. */
  async taps(label: string, message: Message = this.lastIn()): Promise<string | undefined> {
    const button = message.reply_markup?.inline_keyboard.flat().find((one) => one.text.includes(label));
    if (button === undefined || !("callback_data" in button)) {
      throw new Error(`no button ${label} among ${this.buttons(message).join(" | ")}`);
    }
    return this.tapsData(button.callback_data, message);
  }

  /** Taps a button with this data. */
  async tapsData(data: string, message: Message): Promise<string | undefined> {
    const before = this.world.api.of("answerCallbackQuery").length;
    await this.world.api.deliver({
      callback_query: { id: String(before + 1), from: this.user, chat_instance: "1", message, data },
    });
    const answers = this.world.api.of("answerCallbackQuery").slice(before);
    if (answers.length !== 1) throw new Error(`a tapped button was answered ${answers.length} times`);
    const text = answers[0]?.params["text"];
    return typeof text === "string" ? text : undefined;
  }

  /** Types an inline query; gives the parameters of the answer. */
  async searches(query: string): Promise<Readonly<Record<string, unknown>>> {
    const inline: InlineQuery = { id: "1", from: this.user, query, offset: "" };
    await this.world.api.deliver({ inline_query: inline });
    return this.world.api.of("answerInlineQuery").at(-1)?.params ?? {};
  }

  /** Calls the bot by name in a chat that it is not in; gives the text of its answer. */
  async callsAsGuest(text: string): Promise<string> {
    const message = {
      message_id: 1,
      from: this.user,
      chat: { id: -2002, type: "supergroup", title: "别的群" },
      date: 1_700_000_000,
      text,
      entities: entitiesIn(text),
      guest_query_id: "guest-1",
    };
    await this.world.api.deliver({ guest_message: message as never });
    const params = this.world.api.of("answerGuestQuery").at(-1)?.params as
      | { result: { input_message_content: { message_text: string } } }
      | undefined;
    return params?.result.input_message_content.message_text ?? "";
  }
}
