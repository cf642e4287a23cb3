/**
 * A Bot API server on loopback: real HTTP, real long polling, and the strictness of the real one towards what it is
 * sent. It keeps the chats as people would see them, so that a test can read them.
 */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { InlineKeyboardMarkup, Message, MessageEntity, Update, UserFromGetMe } from "grammy/types";
import { checkKeyboard, checkRich, checkText, LIMITS, type Method, type Params, rules } from "./bot-api-rules.js";
import { Refusal } from "./telegram-html.js";

/** The bot as getMe describes it. */
export const ME = {
  id: 4242,
  is_bot: true,
  first_name: "通报问答",
  username: "tongbao_bot",
  can_join_groups: true,
  can_read_all_group_messages: false,
  supports_inline_queries: true,
  supports_guest_queries: true,
} as UserFromGetMe;

/** A token of the right shape. */
export const TOKEN = "4242:loopback-token-for-tests";

/** What the server is like: it knows rich messages, it refuses them, or it takes its time. */
export type Shape = "rich" | "plain" | "slow";

/** What the server can do instead of answering a call. */
export type Fault =
  | { readonly status: number; readonly description: string; readonly retryAfter?: number }
  | "reset"
  | "garbage";

/** One call as it was received. */
export interface Call {
  readonly method: string;
  readonly params: Readonly<Record<string, unknown>>;
  /** How the server answered: its status. */
  readonly status: number;
  readonly description?: string;
}

/** A message in a chat, as people see it. */
export interface Seen {
  message: Message;
  /** How often it was edited. */
  edits: number;
  /** What was uploaded with it. */
  file: Blob | null;
}

/** The loopback server. */
export class BotApi {
  /** All calls but getUpdates, in order. */
  readonly calls: Call[] = [];
  /** Each chat's messages in order. */
  readonly chats = new Map<number, Seen[]>();
  readonly profile = new Map<string, unknown>();
  /** Files that people have sent: by their id, the path that getFile gives and what is fetched there. */
  readonly files = new Map<string, { path: string; bytes: Buffer; fetched: number }>();
  /** Decides on a fault for a call; none by default. */
  fault: (method: string, params: Readonly<Record<string, unknown>>) => Fault | null = () => null;
  shape: Shape;
  readonly #server: Server;
  readonly #queue: Update[] = [];
  #confirmed = 0;
  #nextUpdate = 1000;
  #nextMessage = 1;
  #waiting: (() => void) | null = null;
  readonly #handled = new Map<number, () => void>();

  private constructor(shape: Shape) {
    this.shape = shape;
    this.#server = createServer((request, response) => {
      this.#serve(request, response).catch((error: unknown) => {
        this.calls.push({ method: request.url ?? "", params: {}, status: 500, description: String(error) });
        answer(response, 500, { ok: false, error_code: 500, description: "Internal Server Error" });
      });
    });
  }

  /** Starts a server on a free port. */
  static async start(shape: Shape = "rich"): Promise<BotApi> {
    const api = new BotApi(shape);
    await new Promise<void>((resolve) => api.#server.listen(0, "127.0.0.1", resolve));
    return api;
  }

  /** The address to give as BOT_API_ROOT. */
  get root(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  /** Ends the server and every request that it holds. */
  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  /** A new message id. */
  newMessageId(): number {
    return this.#nextMessage++;
  }

  /** A chat's messages. */
  in(chat: number): Seen[] {
    const known = this.chats.get(chat) ?? [];
    this.chats.set(chat, known);
    return known;
  }

  /** Puts a message into a chat, as a person's client does. */
  put(message: Message): void {
    this.in(message.chat.id).push({ message, edits: 0, file: null });
  }

  /** Gives the bot an update and waits until it has been handled, that is until the bot confirms it. */
  async deliver(update: Omit<Update, "update_id">): Promise<void> {
    const id = this.#nextUpdate++;
    const handled = new Promise<void>((resolve) => this.#handled.set(id, resolve));
    this.#queue.push({ ...update, update_id: id } as Update);
    this.#waiting?.();
    await handled;
  }

  /** The calls of one method. */
  of(method: Method): Call[] {
    return this.calls.filter((call) => call.method === method);
  }

  /** The calls that the server refused. */
  get refused(): Call[] {
    return this.calls.filter((call) => call.status !== 200);
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const [, bot, method = ""] = (request.url ?? "").split("/");
    const params = await read(request);
    if (bot === "file") {
      this.#file(request, response);
      return;
    }
    if (bot !== `bot${TOKEN}`)
      return answer(response, 401, { ok: false, error_code: 401, description: "Unauthorized" });
    if (this.shape === "slow" && method !== "getUpdates") await new Promise((resolve) => setTimeout(resolve, 30));
    const fault = this.fault(method, params);
    if (fault === "reset") return void request.socket.destroy();
    if (fault === "garbage") return void response.end("<html>502");
    if (method === "getUpdates" && fault === null) {
      const updates = await this.#updates(params as Params<"getUpdates">, request);
      return answer(response, 200, { ok: true, result: updates });
    }
    const outcome = fault ?? this.#outcome(method, params);
    const failed = "status" in outcome;
    this.calls.push({
      method,
      params,
      status: failed ? outcome.status : 200,
      ...(failed ? { description: outcome.description } : {}),
    });
    if (!failed) return answer(response, 200, { ok: true, result: outcome.result });
    const parameters = outcome.retryAfter === undefined ? {} : { parameters: { retry_after: outcome.retryAfter } };
    answer(response, outcome.status, {
      ok: false,
      error_code: outcome.status,
      description: outcome.description,
      ...parameters,
    });
  }

  #file(request: IncomingMessage, response: ServerResponse): void {
    const path = (request.url ?? "").slice(`/file/bot${TOKEN}/`.length);
    const file = [...this.files.values()].find((one) => one.path === decodeURIComponent(path));
    if (file === undefined || !request.url?.startsWith(`/file/bot${TOKEN}/`)) {
      answer(response, 404, { ok: false, error_code: 404, description: "Not Found" });
      return;
    }
    file.fetched += 1;
    response.end(file.bytes);
  }

  async #updates(params: Params<"getUpdates">, request: IncomingMessage): Promise<Update[]> {
    this.#confirmed = Math.max(this.#confirmed, params.offset ?? 0);
    while ((this.#queue[0]?.update_id ?? Number.POSITIVE_INFINITY) < this.#confirmed) this.#queue.shift();
    for (const [id, resolve] of this.#handled) {
      if (id >= this.#confirmed) continue;
      this.#handled.delete(id);
      resolve();
    }
    if (this.#queue.length === 0 && (params.timeout ?? 0) > 0) {
      await new Promise<void>((resolve) => {
        this.#waiting = resolve;
        request.once("close", () => resolve());
      });
      this.#waiting = null;
    }
    return this.#queue.slice(0, params.limit ?? 100);
  }

  #outcome(method: string, params: unknown): { result: unknown } | Exclude<Fault, string> {
    const known = method in rules && !(this.shape === "plain" && method === "sendRichMessage");
    if (!known) return { status: 404, description: "Not Found: method not found" };
    try {
      return { result: this.#do(method as Method, params) };
    } catch (error) {
      if (error instanceof Refusal) return { status: 400, description: `Bad Request: ${error.message}` };
      throw error;
    }
  }

  #do(method: Method, raw: unknown): unknown {
    switch (method) {
      case "getMe":
        return ME;
      case "sendMessage": {
        const params = checked(method, raw);
        checkKeyboard(params.reply_markup);
        return this.#add(params, checkText(params.text));
      }
      case "sendRichMessage": {
        const params = checked(method, raw);
        checkKeyboard(params.reply_markup);
        checkRich(params.rich_message);
        return this.#add(params, { rich_message: params.rich_message as NonNullable<Message["rich_message"]> });
      }
      case "sendPhoto": {
        const params = checked(method, raw);
        const { text, entities } = checkText(params.caption ?? "", LIMITS.caption);
        const size = { file_id: "photo", file_unique_id: "photo", width: 1, height: 1 };
        return this.#add(params, { photo: [size], caption: text, caption_entities: entities }, params.photo);
      }
      case "sendDocument": {
        const params = checked(method, raw);
        const { text, entities } = checkText(params.caption ?? "", LIMITS.caption);
        const name = params.document instanceof File ? params.document.name : "";
        const document = { file_id: "document", file_unique_id: "document", file_name: name };
        return this.#add(params, { document, caption: text, caption_entities: entities }, params.document);
      }
      case "editMessageText":
        return this.#edit(checked(method, raw));
      case "editMessageReplyMarkup": {
        const params = checked(method, raw);
        const seen = this.in(Number(params.chat_id)).find((one) => one.message.message_id === params.message_id);
        if (seen === undefined) throw new Refusal("message to edit not found");
        seen.message = { ...seen.message, reply_markup: params.reply_markup } as Message;
        return seen.message;
      }
      case "getFile": {
        const { file_id } = checked(method, raw);
        const file = this.files.get(file_id);
        if (file === undefined) throw new Refusal("invalid file_id");
        return { file_id, file_unique_id: file_id, file_size: file.bytes.length, file_path: file.path };
      }
      case "answerInlineQuery": {
        const { results } = checked(method, raw);
        if (new Set(results.map((one) => one.id)).size < results.length) throw new Refusal("RESULT_ID_DUPLICATE");
        for (const one of results) checkText(one.input_message_content.message_text);
        return true;
      }
      case "answerGuestQuery":
        checkText(checked(method, raw).result.input_message_content.message_text);
        return { inline_message_id: "guest" };
      case "getMyName":
        return { name: this.#stored("setMyName", checked(method, raw), "name") };
      case "getMyDescription":
        return { description: this.#stored("setMyDescription", checked(method, raw), "description") };
      case "getMyShortDescription":
        return { short_description: this.#stored("setMyShortDescription", checked(method, raw), "short_description") };
      default: {
        const params = checked(method, raw);
        const language = "language_code" in params ? (params.language_code ?? "") : "";
        if (method.startsWith("setMy")) this.profile.set(`${method}:${language}`, params);
        return true;
      }
    }
  }

  #stored(method: Method, params: { language_code?: string | undefined }, field: string): string {
    const kept = this.profile.get(`${method}:${params.language_code ?? ""}`) as Record<string, string> | undefined;
    return kept?.[field] ?? "";
  }

  #add(
    params: Pick<Params<"sendMessage">, "chat_id" | "message_thread_id" | "reply_parameters" | "reply_markup">,
    content: Partial<Message> & { entities?: MessageEntity[] },
    file: Blob | null = null,
  ): Message {
    const chat = Number(params.chat_id);
    const wanted = params.reply_parameters;
    const to = this.in(chat).find((seen) => seen.message.message_id === wanted?.message_id);
    if (wanted !== undefined && to === undefined && wanted.allow_sending_without_reply !== true) {
      throw new Refusal("message to be replied not found");
    }
    const message = {
      message_id: this.newMessageId(),
      from: ME,
      date: 1_700_000_000,
      chat: this.in(chat)[0]?.message.chat ?? { id: chat, type: "private", first_name: "?" },
      ...(to === undefined ? {} : { reply_to_message: to.message }),
      ...(params.message_thread_id === undefined
        ? {}
        : { message_thread_id: params.message_thread_id, is_topic_message: true }),
      ...(params.reply_markup === undefined ? {} : { reply_markup: params.reply_markup as InlineKeyboardMarkup }),
      ...content,
    } as Message;
    this.in(chat).push({ message, edits: 0, file });
    return message;
  }

  #edit(params: Params<"editMessageText">): Message {
    checkKeyboard(params.reply_markup);
    const seen = this.in(Number(params.chat_id)).find((one) => one.message.message_id === params.message_id);
    if (seen === undefined) throw new Refusal("message to edit not found");
    if (seen.message.from?.id !== ME.id) throw new Refusal("message can't be edited");
    if (params.rich_message !== undefined && this.shape === "plain")
      throw new Refusal("unsupported parameter rich_message");
    const content: Partial<Message> =
      params.rich_message === undefined ? checkText(params.text ?? "") : { rich_message: params.rich_message as never };
    if (params.rich_message !== undefined) checkRich(params.rich_message);
    const { text: _text, entities: _entities, rich_message: _rich, reply_markup: _markup, ...kept } = seen.message;
    const edited = {
      ...kept,
      ...content,
      ...(params.reply_markup === undefined ? {} : { reply_markup: params.reply_markup }),
    } as Message;
    const bare = ({ edit_date: _date, ...rest }: Message): string => JSON.stringify(rest, Object.keys(rest).sort());
    const same = (a: Message, b: Message): boolean =>
      bare(a) === bare(b) &&
      JSON.stringify([a.text, a.entities, a.rich_message, a.reply_markup?.inline_keyboard.flat()]) ===
        JSON.stringify([b.text, b.entities, b.rich_message, b.reply_markup?.inline_keyboard.flat()]);
    if (same(edited, seen.message)) throw new Refusal("message is not modified");
    seen.message = { ...edited, edit_date: 1_700_000_001 } as Message;
    seen.edits += 1;
    return seen.message;
  }
}

function checked<M extends Method>(method: M, raw: unknown): Params<M> {
  const parsed = rules[method].safeParse(raw);
  if (parsed.success) return parsed.data as Params<M>;
  const [issue] = parsed.error.issues;
  throw new Refusal(`${method}: ${issue?.path.join(".") ?? ""}: ${issue?.message ?? ""}`);
}

function answer(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { "content-type": "application/json" });
  response.end(JSON.stringify(body));
}

/** A call's parameters, from JSON or from a form with uploads. */
async function read(request: IncomingMessage): Promise<Record<string, unknown>> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const body = Buffer.concat(chunks);
  const type = request.headers["content-type"] ?? "";
  if (!type.startsWith("multipart/form-data")) return body.length === 0 ? {} : JSON.parse(body.toString("utf8"));
  const files = new Map<string, Blob>();
  const params: Record<string, unknown> = {};
  for (const { name, filename, bytes } of partsOf(body, type)) {
    const value = bytes.toString("utf8");
    if (filename !== null) files.set(name, new File([bytes], filename));
    else params[name] = /^[[{]|^-?\d+$/.test(value) ? JSON.parse(value) : value;
  }
  for (const [name, value] of Object.entries(params)) {
    const attached = typeof value === "string" && value.startsWith("attach://") ? files.get(value.slice(9)) : undefined;
    if (attached !== undefined) params[name] = attached;
  }
  return params;
}

/** The parts of a form, as grammY writes it. (undici's reader in Node 20 takes no boundary of more than 70 characters.) */
function partsOf(body: Buffer, type: string): { name: string; filename: string | null; bytes: Buffer }[] {
  const boundary = /boundary=(\S+)/.exec(type)?.[1] ?? "";
  const parts: { name: string; filename: string | null; bytes: Buffer }[] = [];
  const opening = `--${boundary}\r\n`;
  let at = body.indexOf(opening);
  while (at >= 0) {
    const start = at + opening.length;
    const head = body.indexOf("\r\n\r\n", start);
    const end = body.indexOf(`\r\n--${boundary}`, head);
    const headers = body.subarray(start, head).toString("utf8");
    parts.push({
      name: /name="([^"]*)"/.exec(headers)?.[1] ?? "",
      filename: /filename=(\S+)/.exec(headers)?.[1]?.replaceAll('"', "") ?? null,
      bytes: body.subarray(head + 4, end),
    });
    at = body.indexOf(opening, end);
  }
  return parts;
}
