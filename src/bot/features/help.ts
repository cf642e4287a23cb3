/**
 * /help: how to ask, what the commands do, and what the bot does not do.
 */
import { Composer } from "grammy";
import type { AdminDesk } from "../admin-desk.js";
import { questionRows } from "../buttons/buttons.js";
import { card } from "../card.js";
import { commandsFor } from "../commands.js";
import type { BotContext } from "../context.js";
import { highlights } from "../highlights.js";
import type { Messages } from "../messages/messages.js";
import { html, joined, type Markup, nothing } from "../render/markup.js";
import { isAdmin } from "./admin.js";
import type { FeatureTools } from "./feature.js";

/** The help as text. */
export function helpText(t: Messages, username: string, notices: number, admin = false): Markup {
  const lines = (texts: readonly string[]): Markup =>
    joined(
      texts.map((text) => html`• ${text}`),
      "\n",
    );
  const commands = joined(
    commandsFor(t, notices).map(({ command, description }) => html`/${command} ${description}`),
    "\n",
  );
  return joined(
    [
      html`<b>${t.help.title}</b>\n${lines(t.help.lines)}`,
      html`<b>${t.help.commandsTitle}</b>\n${commands}`,
      admin ? html`<b>${t.admin.commandsTitle}</b>\n${t.admin.commands}` : nothing,
      username === "" ? nothing : lines(t.help.elsewhere(username)),
      html`<i>${t.help.manner}</i>`,
    ],
    "\n\n",
  );
}

/** /help; administrators are told of their own commands too. */
export function helpFeature({ post }: FeatureTools, desk?: AdminDesk): Composer<BotContext> {
  const composer = new Composer<BotContext>();
  composer.command("help", async (ctx) => {
    const text = helpText(
      ctx.t,
      ctx.me.username,
      ctx.engine.corpus.notices.length,
      desk !== undefined && isAdmin(ctx, desk),
    );
    await post.send(ctx, card(text, questionRows(highlights(ctx.engine))));
  });
  return composer;
}
