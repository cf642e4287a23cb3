/**
 * What no other feature took: commands that do not exist, pictures, stickers and voice. In a group the bot stays quiet
 * unless it was addressed.
 */
import { Composer } from "grammy";
import { card } from "../card.js";
import type { BotContext } from "../context.js";
import { isForBot } from "../question-text.js";
import { html } from "../render/markup.js";
import type { FeatureTools } from "./feature.js";

/** A command for this bot by name, or for any bot: /foo@name, /foo. */
function isCommandForBot(ctx: BotContext): boolean {
  const text = ctx.message?.text ?? ctx.message?.caption ?? "";
  if (!text.startsWith("/")) return false;
  const name = /^\/[^\s@]*@(?<name>\w+)/.exec(text)?.groups?.["name"];
  if (name !== undefined) return name.toLowerCase() === ctx.me.username.toLowerCase();
  return ctx.chat?.type === "private";
}

/** The last feature. */
export function unhandledFeature({ post }: FeatureTools): Composer<BotContext> {
  const composer = new Composer<BotContext>();

  composer
    .on(["message:text", "message:caption"])
    .filter(isCommandForBot)
    .use(async (ctx) => void (await post.send(ctx, card(html`${ctx.t.bad.unknownCommand}`))));

  composer
    .on([
      "message:photo",
      "message:sticker",
      "message:voice",
      "message:audio",
      "message:video",
      "message:video_note",
      "message:animation",
      "message:document",
      "message:location",
      "message:contact",
      "message:poll",
      "message:dice",
      "message:story",
    ])
    .filter((ctx) => isForBot(ctx) && ctx.message.caption === undefined)
    .use(async (ctx) => {
      const album = ctx.message.media_group_id ?? null;
      if (album !== null && ctx.session.talk.album === album) return;
      ctx.session.talk.album = album;
      await post.send(ctx, card(html`${ctx.t.bad.notText}`));
    });

  return composer;
}
