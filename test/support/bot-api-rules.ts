/**
 * What the Bot API demands of the calls that the bot makes: required fields, lengths, button data. One entry a method.
 */
import type { InputRichMessage } from "grammy/types";
import { z } from "zod";
import { parseHtml, Refusal } from "./telegram-html.js";

const chat = z.union([z.int(), z.string().startsWith("@")]);

const buttonBase = z.object({ text: z.string().min(1) });
const button = z.union([
  buttonBase.extend({ callback_data: z.string() }).strict(),
  buttonBase.extend({ url: z.url() }).strict(),
  buttonBase.extend({ switch_inline_query: z.string().max(256) }).strict(),
]);

const keyboard = z.object({ inline_keyboard: z.array(z.array(button).min(1).max(8)).max(100) }).strict();

const reply = z
  .object({ message_id: z.int().positive(), allow_sending_without_reply: z.boolean().optional() })
  .strict();

const preview = z.object({ is_disabled: z.boolean() }).strict();

const sending = {
  chat_id: chat,
  message_thread_id: z.int().optional(),
  reply_parameters: reply.optional(),
  reply_markup: keyboard.optional(),
};

const formatted = { text: z.string(), parse_mode: z.literal("HTML"), link_preview_options: preview.optional() };

const rich = z
  .object({
    blocks: z.array(z.looseObject({ type: z.string() })).min(1),
    skip_entity_detection: z.boolean().optional(),
  })
  .strict();

const article = z
  .object({
    type: z.literal("article"),
    id: z.string().min(1).max(64),
    title: z.string().min(1),
    description: z.string().optional(),
    input_message_content: z
      .object({ message_text: z.string(), parse_mode: z.literal("HTML"), link_preview_options: preview.optional() })
      .strict(),
    reply_markup: keyboard.optional(),
  })
  .strict();

const language = z
  .string()
  .regex(/^(?:[a-z]{2})?$/, "invalid language code specified")
  .optional();

const scope = z.union([
  z.object({ type: z.literal("chat"), chat_id: chat }).strict(),
  z.object({ type: z.literal("default") }),
]);

const command = z
  .object({ command: z.string().regex(/^[a-z0-9_]{1,32}$/), description: z.string().min(1).max(256) })
  .strict();

const startParameter = z.string().regex(/^[A-Za-z0-9_-]{1,64}$/);

/** The parameters of each method that the loopback server knows, as it checks them. */
export const rules = {
  getMe: z.object({}),
  deleteWebhook: z.object({}),
  getUpdates: z.object({
    offset: z.int().optional(),
    limit: z.int().optional(),
    timeout: z.int().optional(),
    allowed_updates: z.array(z.string()).optional(),
  }),
  sendMessage: z.object({ ...sending, ...formatted }).strict(),
  sendRichMessage: z.object({ ...sending, rich_message: rich }).strict(),
  editMessageText: z
    .object({
      chat_id: chat,
      message_id: z.int(),
      text: z.string().optional(),
      parse_mode: z.literal("HTML").optional(),
      rich_message: rich.optional(),
      link_preview_options: preview.optional(),
      reply_markup: keyboard.optional(),
    })
    .strict(),
  editMessageReplyMarkup: z.object({ chat_id: chat, message_id: z.int(), reply_markup: keyboard.optional() }).strict(),
  getFile: z.object({ file_id: z.string() }).strict(),
  answerCallbackQuery: z.object({ callback_query_id: z.string(), text: z.string().max(200).optional() }).strict(),
  sendPhoto: z
    .object({
      ...sending,
      photo: z.instanceof(Blob),
      caption: z.string().optional(),
      parse_mode: z.literal("HTML").optional(),
    })
    .strict(),
  sendDocument: z
    .object({
      ...sending,
      document: z.instanceof(Blob),
      caption: z.string().optional(),
      parse_mode: z.literal("HTML").optional(),
    })
    .strict(),
  sendChatAction: z.object({ chat_id: chat, action: z.string(), message_thread_id: z.int().optional() }).strict(),
  answerInlineQuery: z
    .object({
      inline_query_id: z.string(),
      results: z.array(article).max(50),
      cache_time: z.int().min(0).optional(),
      is_personal: z.boolean().optional(),
      next_offset: z.string().optional(),
      button: z
        .object({ text: z.string().min(1), start_parameter: startParameter })
        .strict()
        .optional(),
    })
    .strict(),
  answerGuestQuery: z.object({ guest_query_id: z.string(), result: article }).strict(),
  setMyCommands: z
    .object({ commands: z.array(command).min(1).max(100), scope: scope.optional(), language_code: language })
    .strict(),
  setMyName: z.object({ name: z.string().max(64), language_code: language }).strict(),
  getMyName: z.object({ language_code: language }).strict(),
  setMyDescription: z.object({ description: z.string().max(512), language_code: language }).strict(),
  getMyDescription: z.object({ language_code: language }).strict(),
  setMyShortDescription: z.object({ short_description: z.string().max(120), language_code: language }).strict(),
  getMyShortDescription: z.object({ language_code: language }).strict(),
} as const;

/** A method that the loopback server knows. */
export type Method = keyof typeof rules;

/** The checked parameters of a method. */
export type Params<M extends Method> = z.output<(typeof rules)[M]>;

/** Telegram's limits, in UTF-16 units or in bytes. */
export const LIMITS = { text: 4096, caption: 1024, data: 64, richText: 32_768, richBlocks: 500 } as const;

/** Checks a keyboard's data. @throws Refusal */
export function checkKeyboard(markup: z.output<typeof keyboard> | undefined): void {
  for (const one of markup?.inline_keyboard.flat() ?? []) {
    if (!("callback_data" in one)) continue;
    const bytes = Buffer.byteLength(one.callback_data);
    if (bytes < 1 || bytes > LIMITS.data) throw new Refusal("BUTTON_DATA_INVALID");
  }
}

/** Parses a message's text. @throws Refusal where it is empty, too long or not well formed */
export function checkText(source: string, limit: number = LIMITS.text): ReturnType<typeof parseHtml> {
  const parsed = parseHtml(source);
  if (parsed.text === "" && limit === LIMITS.text) throw new Refusal("message text is empty");
  if (parsed.text.length > limit) {
    throw new Refusal(limit === LIMITS.caption ? "message caption is too long" : "message is too long");
  }
  return parsed;
}

const BLOCKS = new Set(["paragraph", "heading", "table", "expandable_blockquote", "footer", "divider", "list"]);

const richText: z.ZodType<unknown> = z.lazy(() =>
  z.union([
    z.string(),
    z.array(richText),
    z.object({ type: z.enum(["bold", "italic", "marked", "code"]), text: richText }).strict(),
    z.object({ type: z.literal("url"), text: richText, url: z.url() }).strict(),
  ]),
);

/** All strings in a value, one after another. */
function stringsIn(value: unknown): string {
  if (typeof value === "string") return value;
  if (Array.isArray(value)) return value.map(stringsIn).join("");
  if (typeof value !== "object" || value === null) return "";
  return Object.entries(value)
    .filter(([key]) => ["text", "cells", "blocks", "items", "summary"].includes(key))
    .map(([, inner]) => stringsIn(inner))
    .join("");
}

/** Checks a rich message: known blocks, at most 500 with table rows, at most 32,768 characters. @throws Refusal */
export function checkRich(message: z.output<typeof rich>): { text: string } {
  let blocks = 0;
  for (const block of message.blocks) {
    if (!BLOCKS.has(block.type)) throw new Refusal(`unsupported rich block ${block.type}`);
    const { cells, text } = block as { cells?: unknown[][]; text?: unknown };
    blocks += 1 + (cells?.length ?? 0);
    if (cells?.some((row) => row.length > 20) === true) throw new Refusal("too many columns");
    if (block.type !== "table" && block.type !== "divider" && !richText.safeParse(text).success) {
      throw new Refusal(`bad rich text in ${block.type}`);
    }
  }
  const text = stringsIn(message.blocks);
  if (blocks > LIMITS.richBlocks) throw new Refusal("too many blocks");
  if (text.trim() === "") throw new Refusal("message text is empty");
  if (text.length > LIMITS.richText) throw new Refusal("message is too long");
  return { text };
}

/** A rich message as grammY types it. */
export type SentRich = InputRichMessage;
