/**
 * What one chat's last question leaves behind for a follow-up: small, serialisable, the same in memory and in Redis.
 */
import { z } from "zod";

/** Checks a conversation read back from storage. */
export const conversationSchema = z.object({
  /** The last question as understood, completed with what it took from the one before; at most 600 characters. */
  last: z.string().max(600).nullable(),
});

/** A chat's memory: what a follow-up can take up. */
export type Conversation = z.infer<typeof conversationSchema>;

/** The memory of a chat that has asked nothing. */
export const noConversation: Conversation = { last: null };
