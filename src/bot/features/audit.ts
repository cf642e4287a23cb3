/**
 * /audit, for administrators: the sums of a notice, each worked out again, and what follows from its numbers, in pages.
 */
import { Composer } from "grammy";
import { type Derived, derive } from "../../facts/sums/derived.js";
import { auditSums, type Sum } from "../../facts/sums/sums.js";
import type { AdminDesk } from "../admin-desk.js";
import { fingerprint } from "../buttons/action.js";
import { type Card, card } from "../card.js";
import { factsOf } from "../checking.js";
import type { BotContext } from "../context.js";
import type { Messages } from "../messages/messages.js";
import { shortened } from "../render/cut.js";
import { html, joined, type Markup, nothing } from "../render/markup.js";
import { isAdmin } from "./admin.js";
import { type FeatureTools, onAction } from "./feature.js";
import { chooserCard, noticeMeant, pageRow } from "./notice-choice.js";

/** Lines on a page. */
const LINES_A_PAGE = 12;
/** A longer formula or name is shortened, in UTF-16 units. */
const LONGEST = 160;

/** ✗ 14200 ÷ 14216 = 99.89%（印作98.89%）: what does not hold in bold. */
function sumLine({ holds, formula, printed, note }: Sum, t: Messages): Markup {
  const text = `${shortened(formula, LONGEST)}${t.audit.printed(shortened(printed, LONGEST), note ?? null)}`;
  return holds ? html`✓ ${text}` : html`✗ <b>${text}</b>`;
}

function derivedLine({ name, text, formula }: Derived, t: Messages): Markup {
  const colon = t.language === "en" ? ": " : "：";
  return html`${shortened(name, LONGEST)}${colon}${text}${t.audit.worked(shortened(formula, LONGEST))}`;
}

/** /audit and its buttons. For anybody else the command does not exist. */
export function auditFeature({ post }: FeatureTools, desk: AdminDesk): Composer<BotContext> {
  const composer = new Composer<BotContext>();

  function pageCard(ctx: BotContext, index: number, wanted: number): Card | null {
    const notice = ctx.engine.corpus.notices[index];
    if (notice === undefined) return null;
    const { t } = ctx;
    const read = factsOf(notice);
    const sums = auditSums(read);
    // what does not hold is what an administrator looks for
    const ordered = [...sums.filter(({ holds }) => !holds), ...sums.filter(({ holds }) => holds)];
    const derived = derive(read, sums);
    const lines = [...ordered.map((sum) => sumLine(sum, t)), ...derived.map((one) => derivedLine(one, t))];
    const pages = Math.max(1, Math.ceil(lines.length / LINES_A_PAGE));
    const page = Math.min(wanted, pages - 1);
    const from = page * LINES_A_PAGE;
    const shown = lines.slice(from, from + LINES_A_PAGE);
    const heads = ordered.length - from;
    const wrong = ordered.filter(({ holds }) => !holds).length;
    const count = pages > 1 ? html` · ${t.buttons.page(page + 1, pages)}` : nothing;
    const head = html`<b>${t.audit.title}</b>${count}\n《${shortened(notice.title, 120)}》\n${t.audit.sum(sums.length, wrong)}`;
    const parts = [joined(shown.slice(0, Math.max(0, heads)), "\n"), joined(shown.slice(Math.max(0, heads)), "\n")];
    const version = fingerprint(ctx.engine.corpus);
    const turn = pageRow(ctx, page, pages, (to) => ({ does: "audit", version, notice: index, page: to }));
    return card(joined([head, ...parts], "\n\n"), [turn]);
  }

  composer
    .filter((ctx) => isAdmin(ctx, desk))
    .command("audit", async (ctx) => {
      const meant = noticeMeant(ctx, ctx.match);
      const choose = (): Card =>
        chooserCard(ctx, ctx.t.audit.title, 0, (version, notice) => ({ does: "audit", version, notice, page: 0 }));
      await post.send(ctx, (meant === null ? null : pageCard(ctx, meant, 0)) ?? choose());
    });

  onAction(composer, "audit", async (ctx, { notice, page }) => {
    const shown = isAdmin(ctx, desk) ? pageCard(ctx, notice, page) : null;
    if (shown !== null) await post.show(ctx, shown);
  });

  return composer;
}
