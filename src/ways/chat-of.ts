/** Which updates have to be handled one after another. */
import type { Update } from "grammy/types";

/**
 * The chat that an update belongs to; where it has none (an inline query), the user. Updates with the same key are
 * handled in their order, others at the same time.
 */
export function chatOf(update: Update): string {
  const message = update.message ?? update.edited_message ?? update.callback_query?.message ?? update.guest_message;
  const id = message?.chat.id ?? update.callback_query?.from.id ?? update.inline_query?.from.id;
  return id === undefined ? `update ${update.update_id}` : String(id);
}
