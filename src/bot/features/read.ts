/**
 * Reading: 上文 and 下文 under an answer, the sections from /outline, and the places that links lead to. What is read
 * stands in the message that it was asked from; the head of an answer stays above it.
 */
import { Composer } from "grammy";
import type { InlineKeyboardButton } from "grammy/types";
import type { Notice, Span } from "../../corpus/notice.js";
import { readingButtons } from "../answering.js";
import { actionOf } from "../buttons/buttons.js";
import type { Card, Rows } from "../card.js";
import type { BotContext } from "../context.js";
import { headOfRich, headOfText } from "../render/from-message.js";
import { extractHtml, sourceHtml } from "../render/html.js";
import type { Extract } from "../render/layout.js";
import { html, joined, type Markup, nothing } from "../render/markup.js";
import { extractBlocks, type RichBlocks } from "../render/rich.js";
import { windowAfter, windowBefore } from "../render/window.js";
import { type FeatureTools, onAction } from "./feature.js";

/** The section in which a place stands, as people cite it. */
export function sectionAt(notice: Notice, offset: number): string {
  const passage = notice.passages.find((one) => one.end > offset);
  return notice.sections[passage?.section ?? 0]?.path ?? "";
}

/** A window as an extract of its own. */
export function extractAt(notice: Notice, window: Span, evidence: readonly Span[]): Extract {
  const startsInside = notice.passages.some((one) => one.start < window.start && window.start < one.end);
  const endsInside = notice.passages.some((one) => one.start < window.end && window.end < one.end);
  return {
    notice,
    section: sectionAt(notice, window.start),
    window,
    evidence: evidence.filter((span) => span.end > span.start),
    cut: { before: startsInside, after: endsInside },
  };
}

/** How far into the notice a window reaches, in per cent. */
function percent(notice: Notice, window: Span): number {
  const last = notice.passages.at(-1)?.end ?? notice.text.length;
  return Math.min(100, Math.round((100 * window.end) / last));
}

/** What is read, and what stands around it. */
export interface Reading {
  readonly extract: Extract;
  /** What stands above; nothing for a reading by itself. */
  readonly head?: { readonly text: Markup; readonly rich: RichBlocks };
  /** Rows of buttons to keep; those for reading on are replaced. */
  readonly others?: Rows;
  /** Where the extract can be found again. */
  readonly link?: string | null;
}

/** A card that shows an extract under a head, with buttons to read on. */
export function readingCard(
  ctx: BotContext,
  { extract, head = { text: nothing, rich: [] }, others = [], link = null }: Reading,
): Card {
  const part = html` · ${ctx.t.answer.part(percent(extract.notice, extract.window))}`;
  const quoted = joined([extractHtml(extract), joined([sourceHtml(extract, ctx.t, link), part], "")], "\n");
  const [first = [], ...rest] = others;
  const notReading = (button: InlineKeyboardButton): boolean => actionOf(button)?.does !== "read";
  return {
    text: joined([head.text, quoted], "\n\n"),
    rich: { blocks: [...head.rich, ...extractBlocks(extract, ctx.t, link)], skip_entity_detection: true },
    rows: [[...readingButtons(ctx.engine, extract, ctx.t), ...first.filter(notReading)], ...rest],
  };
}

/** The buttons that turn the pages of a notice. */
export function readFeature({ post }: FeatureTools): Composer<BotContext> {
  const composer = new Composer<BotContext>();

  onAction(composer, "read", async (ctx, { notice: index, way, offset, evidence }) => {
    const notice = ctx.engine.corpus.notices[index];
    const window = notice && (way === "after" ? windowAfter(notice, offset) : windowBefore(notice, offset));
    if (notice === undefined || window === undefined || window === null) {
      ctx.toast = ctx.t.bad.end;
      return;
    }
    const message = ctx.callbackQuery?.message;
    const known = message !== undefined && message.date !== 0 ? message : null;
    const head = {
      text: known === null ? html`` : headOfText(known),
      rich: known === null ? [] : headOfRich(known),
    };
    const others = known?.reply_markup?.inline_keyboard ?? [];
    await post.show(ctx, readingCard(ctx, { extract: extractAt(notice, window, [evidence]), head, others }));
  });

  return composer;
}
