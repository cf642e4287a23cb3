/**
 * /style: plain messages, or rich ones with tables and highlights, for this chat.
 */
import { Composer } from "grammy";
import { actionButton } from "../buttons/buttons.js";
import { type Card, card } from "../card.js";
import type { BotContext } from "../context.js";
import type { Style } from "../messages/messages.js";
import { html, joined } from "../render/markup.js";
import { type FeatureTools, onAction } from "./feature.js";

const STYLES: readonly Style[] = ["html", "rich"];

/** /style and its buttons. */
export function styleFeature({ post }: FeatureTools): Composer<BotContext> {
  const composer = new Composer<BotContext>();

  const choice = (ctx: BotContext): Card =>
    card(html`${ctx.t.style.ask}`, [
      STYLES.map((style) => {
        const mark = ctx.session.chat.style === style ? "✓ " : "";
        return actionButton(mark + ctx.t.style.names[style], { does: "style", style });
      }),
    ]);

  function choose(ctx: BotContext, style: Style): Card {
    ctx.session.chat.style = style;
    const refused = style === "rich" && post.richRefused ? html`${ctx.t.style.refused}` : html``;
    if (style === "rich") post.tryRichAgain();
    return card(joined([html`${ctx.t.style.set[style]}`, refused], "\n"));
  }

  composer.command("style", async (ctx) => {
    const named = STYLES.find((style) => style === ctx.match.trim().toLowerCase());
    await post.send(ctx, named === undefined ? choice(ctx) : choose(ctx, named));
  });

  onAction(composer, "style", (ctx, { style }) => post.show(ctx, choose(ctx, style)));

  return composer;
}
