/**
 * /compare: two notices of a series side by side, the last one and the one before it.
 */
import { Composer } from "grammy";
import { comparisonLines } from "../../checks/compare-report.js";
import type { NoticeFacts } from "../../facts/read.js";
import { areOfSeries, bySeriesOrder, compareNotices } from "../../facts/series.js";
import { card } from "../card.js";
import { factsOf, pagesOf } from "../checking.js";
import type { BotContext } from "../context.js";
import { html } from "../render/markup.js";
import type { FeatureTools } from "./feature.js";
import { noticeMeant } from "./notice-choice.js";

/** The notice that is meant with the one before it in its series; without one that is meant, those of the latest year. */
function pairOf(ctx: BotContext, words: string): readonly [NoticeFacts, NoticeFacts] | null {
  const all = ctx.engine.corpus.notices.map(factsOf).sort(bySeriesOrder);
  const meant = noticeMeant(ctx, words);
  const notice = meant === null ? undefined : ctx.engine.corpus.notices[meant];
  const laters = notice === undefined ? all.toReversed() : [factsOf(notice)];
  for (const later of laters) {
    const earlier = all.findLast((one) => areOfSeries(one, later) && bySeriesOrder(one, later) < 0);
    if (earlier !== undefined) return [earlier, later];
  }
  return null;
}

/** /compare, with the words of a notice's title or without. */
export function compareFeature({ post }: FeatureTools): Composer<BotContext> {
  const composer = new Composer<BotContext>();
  composer.command("compare", async (ctx) => {
    const pair = pairOf(ctx, ctx.match);
    if (pair === null) {
      await post.send(ctx, card(html`${ctx.t.compare.none}`));
      return;
    }
    const lines = comparisonLines(compareNotices(...pair), ctx.t.compare);
    const marked = lines.map(({ text, isHeading }) => (isHeading ? html`\n<b>${text}</b>` : html`${text}`));
    for (const page of pagesOf(marked)) await post.send(ctx, card(page));
  });
  return composer;
}
