/**
 * For administrators: /reload loads the corpus again. For anybody else the command does not exist.
 */
import { Composer } from "grammy";
import { sizeOf } from "../../observe/size.js";
import type { AdminDesk } from "../admin-desk.js";
import { card } from "../card.js";
import type { BotContext } from "../context.js";
import { shortened } from "../render/cut.js";
import { html, type Markup } from "../render/markup.js";
import type { FeatureTools } from "./feature.js";

/** UTF-16 units of a problem that are shown: many files can be wrong at once. */
const LONGEST_PROBLEM = 3_000;

/** Whether an update comes from an administrator. */
export function isAdmin(ctx: BotContext, desk: AdminDesk): boolean {
  return ctx.from !== undefined && desk.admins.includes(ctx.from.id);
}

/** What is wrong with the corpus, as a message. */
export function brokenText(t: BotContext["t"], problem: string): Markup {
  return html`${t.admin.broken(shortened(problem, LONGEST_PROBLEM))}`;
}

/** /reload. */
export function adminFeature({ post }: FeatureTools, desk: AdminDesk): Composer<BotContext> {
  const composer = new Composer<BotContext>();
  composer
    .filter((ctx) => isAdmin(ctx, desk))
    .command("reload", async (ctx) => {
      const reload = await desk.reload();
      const { notices, passages, figures } = sizeOf(reload.engine);
      const said = {
        changed: () => html`${ctx.t.admin.reloaded(notices, passages, figures)}`,
        same: () => html`${ctx.t.admin.unchanged}`,
        failed: () => brokenText(ctx.t, reload.result === "failed" ? reload.problem : ""),
      };
      await post.send(ctx, card(said[reload.result]()));
    });
  return composer;
}
