/**
 * Telling the user to wait, but only where there is something to wait for.
 */
import type { BotContext } from "./context.js";

/** Milliseconds after which work is worth a sign. */
export const PATIENCE_MS = 500;

/** Does something; shows 正在发送图片 and the like if it takes longer than half a second. The sign is never waited for. */
export async function withSign<T>(
  ctx: BotContext,
  action: "typing" | "upload_photo" | "upload_document",
  work: () => Promise<T>,
): Promise<T> {
  const timer = setTimeout(() => {
    ctx.replyWithChatAction(action).catch((error: unknown) => ctx.log.debug({ err: error }, "no sign could be given"));
  }, PATIENCE_MS);
  try {
    return await work();
  } finally {
    clearTimeout(timer);
  }
}
