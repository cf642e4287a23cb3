/** Refusals of the Bot API that no repetition mends: there is nobody to answer, or no longer. */
import { GrammyError, HttpError } from "grammy";

/** What the Bot API says (with 400) where a chat, a topic or a tap is gone, or the bot may not write there. */
const GONE =
  /chat not found|PEER_ID_INVALID|user not found|query is too old|QUERY_ID_INVALID|message thread not found|TOPIC_CLOSED|TOPIC_DELETED|not enough rights|have no rights|CHAT_WRITE_FORBIDDEN|CHAT_RESTRICTED|upgraded to a supergroup|USER_IS_BLOCKED|USER_IS_DEACTIVATED|INPUT_USER_DEACTIVATED|GUEST_QUERY/i;

/**
 * Why nobody can be answered, in the Bot API's words; null where the error is of another kind.
 * @example for 403: "Forbidden: bot was blocked by the user"
 */
export function undeliverable(error: unknown): string | null {
  if (!(error instanceof GrammyError)) return null;
  if (error.error_code === 403) return error.description;
  return error.error_code === 400 && GONE.test(error.description) ? error.description : null;
}

/** Whether the Bot API was out of reach for longer than is worth waiting: nothing more can be said to the user. */
export function isOutage(error: unknown): boolean {
  if (error instanceof HttpError) return true;
  return error instanceof GrammyError && (error.error_code >= 500 || error.error_code === 429);
}
