/**
 * What the bot remembers: of a chat its language and style, of a person in a chat the conversation. Small values that
 * serialise, so that a store outside the process (Redis) can hold them; checked when they are read back.
 */
import type { StorageAdapter } from "grammy";
import { z } from "zod";
import { conversationSchema, noConversation } from "../../question/conversation.js";

/** What is remembered of a chat. */
export const chatStateSchema = z.object({
  /** Chosen with /lang; null follows the user's Telegram. */
  language: z.enum(["zh-Hans", "zh-Hant", "en"]).nullable(),
  /** Chosen with /style. */
  style: z.enum(["html", "rich"]),
  /** The language of the commands registered for this chat alone; null where the general ones serve. */
  commands: z.enum(["zh-Hans", "zh-Hant", "en"]).nullable(),
});

/** See {@link chatStateSchema}. */
export type ChatState = z.infer<typeof chatStateSchema>;

/** How many of a person's last answers can still be edited along with their questions. */
export const REMEMBERED_ANSWERS = 8;

/** What is remembered of one person in one chat. */
export const talkStateSchema = z.object({
  conversation: conversationSchema,
  /** The last answers, newest last: message ids of question and answer, and the conversation before the question. */
  answered: z
    .array(z.object({ question: z.int(), answer: z.int(), before: conversationSchema }))
    .max(REMEMBERED_ANSWERS),
  /** The last album that was told to come as text, so that its other pictures are passed over. */
  album: z.string().nullable(),
});

/** See {@link talkStateSchema}. */
export type TalkState = z.infer<typeof talkStateSchema>;

/** A chat of which nothing is known. */
export function newChatState(): ChatState {
  return { language: null, style: "html", commands: null };
}

/** A person who has asked nothing. */
export function newTalkState(): TalkState {
  return { conversation: noConversation, answered: [], album: null };
}

/** Where the bot's memory is kept; what is read back has been checked where it was outside the process. Keys: a chat's id; a chat's id and a person's, with a colon between them. */
export interface Stores {
  readonly chats: StorageAdapter<ChatState>;
  readonly talks: StorageAdapter<TalkState>;
}

/** A store whose values are checked when read: one that an older version wrote in another shape counts as absent. */
export function checked<T>(schema: z.ZodType<T>, storage: StorageAdapter<T>): StorageAdapter<T> {
  return {
    async read(key) {
      const value: unknown = await storage.read(key);
      return value === undefined ? undefined : schema.safeParse(value).data;
    },
    write: (key, value) => storage.write(key, value),
    delete: (key) => storage.delete(key),
  };
}
