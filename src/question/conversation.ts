/**
 * What one chat's last question leaves behind for a follow-up: small, serialisable, the same in memory and in Redis.
 */
import { z } from "zod";

/** How many turns a follow-up can look back. */
export const rememberedTurns = 4;
/** How much of each turn is kept, in UTF-16 units. */
export const rememberedLength = 200;

/** Checks a conversation read back from storage. */
export const conversationSchema = z.object({
  /** The last complete question and the follow-ups after it, oldest first. */
  turns: z.array(z.string().max(rememberedLength)).max(rememberedTurns),
});

/** A chat's memory: what a follow-up can take up. */
export type Conversation = z.infer<typeof conversationSchema>;

/** The memory of a chat that has asked nothing. */
export const noConversation: Conversation = { turns: [] };
