/**
 * 图: draws what belongs to an answer and sends it as a photo, with the same in words as its caption.
 */
import { Composer, InputFile } from "grammy";
import { replyParameters } from "../card.js";
import type { BotContext } from "../context.js";
import { withSign } from "../patience.js";
import { onAction } from "./feature.js";

/** The button 图. The drawing libraries are loaded when it is first tapped. */
export function pictureFeature(): Composer<BotContext> {
  const composer = new Composer<BotContext>();

  onAction(composer, "picture", async (ctx, choice) => {
    const picture = await withSign(ctx, "upload_photo", async () => {
      const { drawPicture } = await import("../render/picture/picture.js");
      return drawPicture(ctx.engine, choice, ctx.t);
    });
    if (picture === null) {
      ctx.toast = ctx.t.bad.noPicture;
      return;
    }
    await ctx.replyWithPhoto(new InputFile(picture.png, "tongbao.png"), {
      caption: picture.caption.source,
      parse_mode: "HTML",
      ...replyParameters(ctx),
    });
  });

  return composer;
}
