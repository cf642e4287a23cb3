/**
 * Which notice a command is about: the only one, the one that its words name, or one to be chosen by a button.
 */
import type { Notice } from "../../corpus/notice.js";
import { type Action, fingerprint } from "../buttons/action.js";
import { actionButton } from "../buttons/buttons.js";
import { type Card, card, type Rows } from "../card.js";
import type { BotContext } from "../context.js";
import { shortened } from "../render/cut.js";
import { html } from "../render/markup.js";

/** How many notices are offered on one page. */
const NOTICES_A_PAGE = 8;

/** A notice's name in a list: its short title, else its title shortened. */
export function nameOf(notice: Notice): string {
  return shortened(notice.details.shortTitle ?? notice.title, 56);
}

/** The notice that is meant by a command's words, as index; null where none or several could be. */
export function noticeMeant(ctx: BotContext, words: string): number | null {
  const { notices } = ctx.engine.corpus;
  if (notices.length === 1) return 0;
  const wanted = words.trim();
  if (wanted === "") return null;
  const fitting = notices.flatMap((notice, index) =>
    [notice.id, notice.title, notice.details.shortTitle ?? ""].some((name) => name.includes(wanted)) ? [index] : [],
  );
  return fitting.length === 1 ? (fitting[0] ?? null) : null;
}

/** Notices to choose from, paged; each button carries the action that `action` makes of its index. */
export function chooserCard(
  ctx: BotContext,
  title: string,
  page: number,
  action: (version: string, notice: number) => Action,
): Card {
  const { notices } = ctx.engine.corpus;
  const version = fingerprint(ctx.engine.corpus);
  const pages = Math.max(1, Math.ceil(notices.length / NOTICES_A_PAGE));
  const shown = Math.min(page, pages - 1);
  const rows = notices
    .map((notice, index) => [actionButton(nameOf(notice), action(version, index))])
    .slice(shown * NOTICES_A_PAGE, (shown + 1) * NOTICES_A_PAGE);
  const turn = pageRow(ctx, shown, pages, (to) => ({ does: "notices", version, page: to }));
  return card(html`<b>${title}</b>\n${ctx.t.notices.chosen}`, [...rows, turn]);
}

/** The row that turns pages; empty for a single page. */
export function pageRow(ctx: BotContext, page: number, pages: number, to: (page: number) => Action): Rows[number] {
  const { previousPage, nextPage } = ctx.t.buttons;
  return [
    ...(page > 0 ? [actionButton(previousPage, to(page - 1))] : []),
    ...(page < pages - 1 ? [actionButton(nextPage, to(page + 1))] : []),
  ];
}
