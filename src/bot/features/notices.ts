/**
 * /notices: what the bot answers from; a tap shows one notice with ways into it.
 */
import { Composer } from "grammy";
import { fingerprint } from "../buttons/action.js";
import { actionButton } from "../buttons/buttons.js";
import { type Card, card } from "../card.js";
import type { BotContext } from "../context.js";
import { type FeatureTools, onAction } from "./feature.js";
import { chooserCard } from "./notice-choice.js";
import { sourceText } from "./source.js";

/** /notices and its buttons. */
export function noticesFeature({ post }: FeatureTools): Composer<BotContext> {
  const composer = new Composer<BotContext>();

  function listCard(ctx: BotContext, page: number): Card {
    const { notices } = ctx.engine.corpus;
    const title = ctx.t.notices.title(notices.length);
    return chooserCard(ctx, title, page, (version, notice) => ({ does: "card", version, notice }));
  }

  function noticeCard(ctx: BotContext, index: number): Card | null {
    const notice = ctx.engine.corpus.notices[index];
    if (notice === undefined) return null;
    const version = fingerprint(ctx.engine.corpus);
    const { buttons } = ctx.t;
    const ways = [
      actionButton(buttons.ratings, { does: "ratings", version, notice: index }),
      actionButton(buttons.figures, { does: "figures", version, notice: index, page: 0 }),
      actionButton(buttons.outline, { does: "outline", version, notice: index, page: 0 }),
      actionButton(buttons.source, { does: "source", version, notice: index }),
    ];
    const all = actionButton(buttons.notices, { does: "notices", version, page: 0 });
    return card(sourceText(notice, ctx.t), [ways, ctx.engine.corpus.notices.length > 1 ? [all] : []]);
  }

  composer.command("notices", async (ctx) => {
    const only = ctx.engine.corpus.notices.length === 1 ? noticeCard(ctx, 0) : null;
    await post.send(ctx, only ?? listCard(ctx, 0));
  });

  onAction(composer, "notices", (ctx, { page }) => post.show(ctx, listCard(ctx, page)));

  onAction(composer, "card", async (ctx, { notice }) => {
    const shown = noticeCard(ctx, notice);
    if (shown !== null) await post.show(ctx, shown);
  });

  return composer;
}
