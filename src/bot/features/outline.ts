/**
 * /outline: the sections of a notice; a tap reads one.
 */
import { Composer } from "grammy";
import type { Notice, Section } from "../../corpus/notice.js";
import { textOf } from "../../corpus/notice.js";
import { fingerprint } from "../buttons/action.js";
import { actionButton } from "../buttons/buttons.js";
import { type Card, card } from "../card.js";
import type { BotContext } from "../context.js";
import { addressOf, sectionCode } from "../links.js";
import { shortened } from "../render/cut.js";
import { html, joined, nothing } from "../render/markup.js";
import { WINDOW, windowAfter } from "../render/window.js";
import { type FeatureTools, onAction } from "./feature.js";
import { chooserCard, noticeMeant, pageRow } from "./notice-choice.js";
import { extractAt, readingCard } from "./read.js";

/** Sections on a page. */
const SECTIONS_A_PAGE = 10;

/** A section's line in the table of contents: numbering and heading as printed, indented by its level. */
export function sectionName(notice: Notice, section: Section, opening: string): string {
  const heading = section.heading === null ? opening : textOf(notice, section.heading).trim();
  return `${"\u3000".repeat(Math.max(0, section.level - 1))}${section.label}${shortened(heading, 40)}`;
}

/** The card that reads a section from its start; null where the notice has no such section. */
export function sectionCard(ctx: BotContext, index: number, section: number): Card | null {
  const notice = ctx.engine.corpus.notices[index];
  const wanted = notice?.sections[section];
  if (notice === undefined || wanted === undefined) return null;
  const next = windowAfter(notice, wanted.start, WINDOW);
  if (next === null) return null;
  const window = { start: next.start, end: Math.max(next.start, Math.min(next.end, wanted.end)) };
  const version = fingerprint(ctx.engine.corpus);
  const contents = actionButton(ctx.t.buttons.outline, { does: "outline", version, notice: index, page: 0 });
  const link = addressOf(ctx.me.username, sectionCode(notice, section));
  return readingCard(ctx, { extract: extractAt(notice, window, []), others: [[contents]], link });
}

/** /outline and its buttons. */
export function outlineFeature({ post }: FeatureTools): Composer<BotContext> {
  const composer = new Composer<BotContext>();

  function contentsCard(ctx: BotContext, index: number, wanted: number): Card | null {
    const notice = ctx.engine.corpus.notices[index];
    if (notice === undefined) return null;
    const version = fingerprint(ctx.engine.corpus);
    const pages = Math.max(1, Math.ceil(notice.sections.length / SECTIONS_A_PAGE));
    const page = Math.min(wanted, pages - 1);
    const shown = notice.sections.slice(page * SECTIONS_A_PAGE, (page + 1) * SECTIONS_A_PAGE);
    const rows = shown.map((section, offset) => [
      actionButton(sectionName(notice, section, ctx.t.outline.opening), {
        does: "section",
        version,
        notice: index,
        section: page * SECTIONS_A_PAGE + offset,
      }),
    ]);
    const only = notice.sections.length < 2 ? html`${ctx.t.outline.none}` : nothing;
    const text = joined([html`<b>${ctx.t.outline.title}</b>\n《${shortened(notice.title, 120)}》`, only], "\n\n");
    const turn = pageRow(ctx, page, pages, (to) => ({ does: "outline", version, notice: index, page: to }));
    return card(text, [...rows, turn]);
  }

  composer.command("outline", async (ctx) => {
    const meant = noticeMeant(ctx, ctx.match);
    const choose = (): Card =>
      chooserCard(ctx, ctx.t.outline.title, 0, (version, notice) => ({ does: "outline", version, notice, page: 0 }));
    await post.send(ctx, (meant === null ? null : contentsCard(ctx, meant, 0)) ?? choose());
  });

  onAction(composer, "outline", async (ctx, { notice, page }) => {
    const shown = contentsCard(ctx, notice, page);
    if (shown !== null) await post.show(ctx, shown);
  });

  onAction(composer, "section", async (ctx, { notice, section }) => {
    const shown = sectionCard(ctx, notice, section);
    if (shown !== null) await post.show(ctx, shown);
  });

  return composer;
}
