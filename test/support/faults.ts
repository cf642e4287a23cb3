/**
 * A loopback Bot API that does what networks and servers do: it refuses, breaks off, hangs, talks nonsense, vanishes
 * and comes back. It keeps account of every update: how often it was given, confirmed and answered.
 */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { Update } from "grammy/types";
import { ME, TOKEN } from "./bot-api.js";

/** What can go wrong with a call. `cut`: it is done, and the connection breaks before the answer. */
export type Trouble =
  | { readonly status: number; readonly description: string; readonly retryAfter?: number }
  | "reset"
  | "cut"
  | "hang"
  | "not json"
  | "not an answer";

/** What became of one update. */
export interface Account {
  /** How often it was given to the bot. */
  given: number;
  /** How often an answer to it was accepted and the bot was told so. */
  answered: number;
  /** How often an answer was accepted and the connection was cut before the bot learnt of it. */
  cut: number;
  /** How often an answer was refused for good: the user blocked the bot, or the chat is gone. */
  refused: number;
}

/** A call, as a plan of troubles sees it. */
export interface Called {
  readonly method: string;
  readonly params: Readonly<Record<string, unknown>>;
  /** How often this method was called with these parameters before. */
  readonly tries: number;
}

const FOR_GOOD = new Set([400, 403]);

/** The loopback server. */
export class FaultyBotApi {
  /** Decides on what goes wrong with a call; nothing by default. */
  trouble: (call: Called) => Trouble | null = () => null;
  /** The accounts by the id of what was to be answered: a message, a tapped button, an inline query. */
  readonly accounts = new Map<number, Account>();
  /** Texts by chat, in the order in which they were accepted. */
  readonly said = new Map<number, string[]>();
  /** Every method that was called, with how often. */
  readonly called = new Map<string, number>();
  /** How many calls went wrong, by what. */
  readonly troubles = new Map<string, number>();
  /** The parameters of the last call of each method. */
  readonly last = new Map<string, Readonly<Record<string, unknown>>>();
  /** The highest offset asked for: all updates before it are confirmed. */
  confirmed = 0;
  readonly #server: Server;
  #queue: Update[] = [];
  #nextMessage = 1;
  #nextUpdate = 1;
  #waiting: (() => void)[] = [];
  #gone = false;
  #tries = new Map<string, number>();

  private constructor() {
    this.#server = createServer((request, response) => void this.#serve(request, response));
    this.#server.keepAliveTimeout = 60_000;
  }

  /** Starts a server on a free port. */
  static async start(): Promise<FaultyBotApi> {
    const api = new FaultyBotApi();
    await new Promise<void>((resolve) => api.#server.listen(0, "127.0.0.1", resolve));
    return api;
  }

  /** The address to give as BOT_API_ROOT. */
  get root(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  /** Updates that are not yet confirmed. */
  get waiting(): readonly Update[] {
    return this.#queue;
  }

  /** Ends the server and every request that it holds. */
  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  /** From now on every connection is broken at once, until {@link comeBack}. */
  vanish(): void {
    this.#gone = true;
    this.#server.closeAllConnections();
  }

  /** Ends {@link vanish}. */
  comeBack(): void {
    this.#gone = false;
  }

  /** An update with a text message of `user` in its private chat; gives the message's id. */
  write(user: number, text: string): number {
    const message_id = this.#nextMessage++;
    this.push({
      message: {
        message_id,
        from: { id: user, is_bot: false, first_name: "甲", language_code: "zh-hans" },
        chat: { id: user, type: "private", first_name: "甲" },
        date: 1_700_000_000,
        text,
      } as never,
    });
    return message_id;
  }

  /** Puts an update into the queue; gives the update. */
  push(content: Omit<Update, "update_id">): Update {
    const update = this.make(content);
    this.#queue.push(update);
    for (const wake of this.#waiting.splice(0)) wake();
    return update;
  }

  /** Makes an update that is only accounted for: for a webhook. */
  make(content: Omit<Update, "update_id">): Update {
    const update = { ...content, update_id: this.#nextUpdate++ } as Update;
    const id = update.message?.message_id ?? Number(update.callback_query?.id ?? update.inline_query?.id ?? Number.NaN);
    if (!Number.isNaN(id)) this.accounts.set(id, { given: 0, answered: 0, cut: 0, refused: 0 });
    return update;
  }

  /** A text message as an update that is only accounted for. */
  makeMessage(user: number, text: string): Update {
    return this.make({
      message: {
        message_id: this.#nextMessage++,
        from: { id: user, is_bot: false, first_name: "甲", language_code: "zh-hans" },
        chat: { id: user, type: "private", first_name: "甲" },
        date: 1_700_000_000,
        text,
      } as never,
    });
  }

  /** How many updates were answered, not answered, answered twice though all was well, and refused. */
  summary(): { updates: number; answered: number; lost: number; doubled: number; cut: number; refused: number } {
    const all = [...this.accounts.values()];
    const count = (is: (account: Account) => boolean): number => all.filter(is).length;
    return {
      updates: all.length,
      answered: count((one) => one.answered + one.cut > 0),
      lost: count((one) => one.answered + one.cut + one.refused === 0),
      doubled: count((one) => one.answered > 1),
      cut: count((one) => one.cut > 0),
      refused: count((one) => one.refused > 0 && one.answered + one.cut === 0),
    };
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (this.#gone) return void request.socket.destroy();
    const [, bot, method = ""] = (request.url ?? "").split("/");
    const params = await read(request).catch(() => null);
    if (params === null || this.#gone) return void request.socket.destroy();
    if (bot !== `bot${TOKEN}`) return reply(response, 401, { ok: false, error_code: 401, description: "Unauthorized" });
    this.called.set(method, (this.called.get(method) ?? 0) + 1);
    this.last.set(method, params);
    const trouble = this.trouble({ method, params, tries: this.#triesOf(method, params) });
    if (trouble !== null) {
      const name = typeof trouble === "string" ? trouble : String(trouble.status);
      this.troubles.set(name, (this.troubles.get(name) ?? 0) + 1);
    }
    switch (trouble) {
      case null:
        return reply(response, 200, { ok: true, result: await this.#do(method, params, request) });
      case "cut":
        await this.#do(method, params, request, true);
        return void request.socket.destroy();
      case "reset":
        return void request.socket.destroy();
      case "hang":
        return;
      case "not json":
        return void response.end("<html><h1>502 Bad Gateway</h1></html>");
      case "not an answer":
        return void response.end('"busy"');
    }
    const { status, description, retryAfter } = trouble;
    if (FOR_GOOD.has(status)) this.#account(params, "refused");
    const parameters = retryAfter === undefined ? {} : { parameters: { retry_after: retryAfter } };
    reply(response, status, { ok: false, error_code: status, description, ...parameters });
  }

  #triesOf(method: string, params: Readonly<Record<string, unknown>>): number {
    const key = `${method} ${params["chat_id"]} ${JSON.stringify(params["reply_parameters"])}`;
    const tries = this.#tries.get(key) ?? 0;
    if (this.#tries.size > 2_000) this.#tries = new Map();
    this.#tries.set(key, tries + 1);
    return tries;
  }

  #account(params: Readonly<Record<string, unknown>>, what: "answered" | "cut" | "refused"): void {
    const query = params["callback_query_id"] ?? params["inline_query_id"];
    const to =
      query === undefined
        ? (params["reply_parameters"] as { message_id?: number } | undefined)?.message_id
        : Number(query);
    const account = to === undefined ? undefined : this.accounts.get(to);
    if (account !== undefined) account[what] += 1;
  }

  async #do(
    method: string,
    params: Readonly<Record<string, unknown>>,
    request: IncomingMessage,
    cut = false,
  ): Promise<unknown> {
    switch (method) {
      case "getMe":
        return ME;
      case "getUpdates":
        return this.#updates(params, request);
      case "sendMessage": {
        const chat = Number(params["chat_id"]);
        this.#account(params, cut ? "cut" : "answered");
        const texts = this.said.get(chat) ?? [];
        texts.push(String(params["text"]));
        this.said.set(chat, texts.slice(-20));
        return {
          message_id: this.#nextMessage++ + 10_000_000,
          date: 1_700_000_000,
          chat: { id: chat, type: "private", first_name: "甲" },
          text: params["text"],
        };
      }
      case "answerCallbackQuery":
      case "answerInlineQuery":
        this.#account(params, cut ? "cut" : "answered");
        return true;
      default:
        return true;
    }
  }

  async #updates(params: Readonly<Record<string, unknown>>, request: IncomingMessage): Promise<Update[]> {
    const offset = Number(params["offset"] ?? 0);
    this.confirmed = Math.max(this.confirmed, offset);
    const first = this.#queue.findIndex((update) => update.update_id >= offset);
    this.#queue = first < 0 ? [] : this.#queue.slice(first);
    if (this.#queue.length === 0 && Number(params["timeout"] ?? 0) > 0) {
      await new Promise<void>((resolve) => {
        const wake = (): void => {
          request.socket.off("close", wake);
          resolve();
        };
        this.#waiting.push(wake);
        request.socket.once("close", wake);
      });
    }
    const given = this.#queue.slice(0, Number(params["limit"] ?? 100));
    for (const update of given) {
      const account = this.accounts.get(update.message?.message_id ?? -1);
      if (account !== undefined) account.given += 1;
    }
    return given;
  }
}

function reply(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { "content-type": "application/json" });
  response.end(JSON.stringify(body));
}

async function read(request: IncomingMessage): Promise<Record<string, unknown>> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const body = Buffer.concat(chunks).toString("utf8");
  const isJson = (request.headers["content-type"] ?? "").startsWith("application/json");
  return isJson && body !== "" ? (JSON.parse(body) as Record<string, unknown>) : {};
}

/** A random number in [0, 1) from a seed, the same each time (mulberry32, Tommy Ettinger, public domain). */
export function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
