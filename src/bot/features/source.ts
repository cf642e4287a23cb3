/**
 * /source: what a notice is (文号, issuer, date, address) and its text as a document.
 */
import { Composer, InputFile } from "grammy";
import type { Notice, Span } from "../../corpus/notice.js";
import { textOf } from "../../corpus/notice.js";
import { replyParameters } from "../card.js";
import type { BotContext } from "../context.js";
import type { Messages } from "../messages/messages.js";
import { shortened } from "../render/cut.js";
import { html, joined, type Markup, nothing } from "../render/markup.js";
import { type FeatureTools, onAction } from "./feature.js";
import { chooserCard, noticeMeant } from "./notice-choice.js";

function line(label: string, value: string, t: Messages): Markup {
  return value === "" ? nothing : html`${label}${t.language === "en" ? ": " : "："}${shortened(value, 200)}`;
}

/** White space inside a line, which plain-text layouts use to spread out names and dates. */
const SPACES = /\s+/g;

/** What a notice is, in a few lines; within a caption's limit. */
export function sourceText(notice: Notice, t: Messages): Markup {
  const printed = (span: Span | null): string =>
    span === null ? "" : textOf(notice, span).replace(SPACES, " ").trim();
  const characters = notice.text.replace(SPACES, "").length;
  const sections = notice.sections.filter((section) => section.heading !== null).length;
  return joined(
    [
      html`<b>${shortened(notice.title, 200)}</b>`,
      line(t.source.number, printed(notice.number), t),
      line(t.source.issuer, printed(notice.issuer), t),
      line(t.source.date, printed(notice.date), t),
      line(t.source.recipients, shortened(printed(notice.recipients), 120), t),
      line(t.source.address, notice.details.url ?? "", t),
      html`${t.source.length(characters, sections)}`,
    ],
    "\n",
  );
}

/** Characters that a file's name had better not have. */
const UNSAFE = /[^\p{L}\p{N}._-]+/gu;

/** /source and its buttons. */
export function sourceFeature({ post }: FeatureTools): Composer<BotContext> {
  const composer = new Composer<BotContext>();

  async function sendSource(ctx: BotContext, index: number): Promise<void> {
    const notice = ctx.engine.corpus.notices[index];
    if (notice === undefined) return;
    const name = `${notice.id.replace(UNSAFE, "_").slice(0, 60)}.txt`;
    await ctx.replyWithDocument(new InputFile(Buffer.from(notice.text, "utf8"), name), {
      caption: sourceText(notice, ctx.t).source,
      parse_mode: "HTML",
      ...replyParameters(ctx),
    });
  }

  composer.command("source", async (ctx) => {
    const meant = noticeMeant(ctx, ctx.match);
    if (meant !== null) return sendSource(ctx, meant);
    await post.send(
      ctx,
      chooserCard(ctx, ctx.t.buttons.source, 0, (version, notice) => ({ does: "source", version, notice })),
    );
  });

  onAction(composer, "source", (ctx, { notice }) => sendSource(ctx, notice));

  return composer;
}
