/**
 * Adding a notice from the chat: an administrator sends a document and sees what is understood of it; with 收录 it goes
 * into the corpus and is live. Nothing is remembered between the two: the buttons stand under a reply to the document,
 * from which it is read again, so that they work after a restart and in another copy of the bot.
 */
import { Composer } from "grammy";
import type { Document, InlineKeyboardButton } from "grammy/types";
import type { Told } from "../../checks/replay.js";
import type { ReplayOutcome } from "../../checks/replay-aside.js";
import { noticeName } from "../../documents/file-name.js";
import { ENDINGS, kindOf, LARGEST_BYTES } from "../../documents/kind.js";
import { DocumentError } from "../../documents/problem.js";
import { readDocument } from "../../documents/read-document.js";
import { type Understood, understand } from "../../documents/understood.js";
import type { AdminDesk } from "../admin-desk.js";
import type { ActionOf } from "../buttons/action.js";
import { actionButton } from "../buttons/buttons.js";
import { type Card, card } from "../card.js";
import type { BotContext } from "../context.js";
import type { Messages } from "../messages/messages.js";
import { isForBot } from "../question-text.js";
import { shortened } from "../render/cut.js";
import { html, joined, type Markup, nothing } from "../render/markup.js";
import { brokenText, isAdmin } from "./admin.js";
import { type FeatureTools, onAction } from "./feature.js";

/** So much of each list is shown. */
const MOST_LINES = 10;

/** So many changed answers are shown. */
const MOST_CHANGES = 5;

const MEGABYTES = Math.floor(LARGEST_BYTES / 1024 / 1024);

/** A document that was read. */
interface Read {
  readonly text: string;
  readonly understood: Understood;
  readonly name: string;
}

/** What went wrong with a document, in words. */
function problemText(error: unknown, t: Messages): Markup {
  if (error instanceof DocumentError) return html`${t.admin.problems[error.problem](ENDINGS, MEGABYTES)}`;
  return html`${t.admin.failed(shortened(error instanceof Error ? error.message : String(error), 300))}`;
}

/** What is understood of a notice, in at most some thousand characters. */
export function previewText(understood: Understood, t: Messages): Markup {
  const { title, number, issuer, date, sections, groups, figures, unplaced } = understood;
  const colon = t.language === "en" ? ": " : "：";
  const line = (label: string, value: string): Markup =>
    value === "" ? nothing : html`${label}${colon}${shortened(value, 120)}`;
  const bullets = (texts: readonly string[]): Markup =>
    joined(
      [...texts.slice(0, MOST_LINES), ...(texts.length > MOST_LINES ? ["…"] : [])].map(
        (text) => html`  ${shortened(text, 80)}`,
      ),
      "\n",
    );
  const missing = [
    ...(number === "" ? [t.source.number] : []),
    ...(issuer === "" ? [t.source.issuer] : []),
    ...(date === "" ? [t.source.date] : []),
  ];
  return joined(
    [
      html`<b>${t.admin.understood}</b>`,
      html`<b>${shortened(title, 200)}</b>`,
      line(t.source.number, number),
      line(t.source.issuer, issuer),
      line(t.source.date, date),
      html`${t.admin.sections(sections.length)}`,
      bullets(sections),
      html`${t.admin.groups(groups.length)}`,
      bullets(groups.map(({ label, members, stated }) => t.admin.members(label, members, stated))),
      html`${t.admin.figures(figures)}`,
      unplaced.length === 0 ? nothing : html`${t.admin.unplaced(unplaced.slice(0, MOST_LINES), unplaced.length)}`,
      missing.length === 0 ? nothing : html`${t.admin.missing(missing)}`,
    ],
    "\n",
  );
}

/** How many answers would change, and the first of them. */
export function changesText({ asked, changes }: ReplayOutcome, t: Messages): Markup {
  const lines = changes
    .slice(0, MOST_CHANGES)
    .map(
      ({ question, before, after }) =>
        html`${shortened(question, 60)}\n  ${t.admin.changes(toldOf(before, t), toldOf(after, t))}`,
    );
  const more = changes.length > MOST_CHANGES ? [html`…`] : [];
  return joined([html`<b>${t.admin.replayed(asked, changes.length)}</b>`, ...lines, ...more], "\n");
}

/** What is told of an answer; nothing for a refusal, which is the lack of one. */
function toldOf({ status, text }: Told, { answer }: Messages): string {
  if (status === "not_found") return "";
  return shortened(status === "ask_back" ? answer.whichReading : text.replace(/\n/g, "；"), 80);
}

/** Documents from administrators, and the buttons under the preview. */
export function adminAddFeature({ post }: FeatureTools, desk: AdminDesk): Composer<BotContext> {
  const composer = new Composer<BotContext>();

  /** Fetches and reads a document. Its kind and size are checked before anything is fetched. */
  async function read(ctx: BotContext, document: Document): Promise<Read> {
    const given = document.file_name ?? "";
    kindOf(given, document.file_size ?? null);
    const { file_path, file_size } = await ctx.api.getFile(document.file_id);
    kindOf(given, file_size ?? null);
    if (file_path === undefined) throw new Error(ctx.t.admin.gone);
    const text = await readDocument(given, await desk.fetch(file_path));
    const understood = understand(text);
    return { text, understood, name: noticeName(given, understood.title) };
  }

  /** The question what is to become of a notice whose name is taken. */
  async function existsCard(ctx: BotContext, { name }: Read, above: Markup): Promise<Card> {
    const { admin } = ctx.t;
    const other = await desk.freeName(name);
    return card(joined([above, html`${admin.exists(name)}`], "\n\n"), [
      [actionButton(admin.replace, { does: "keep", how: "replace" })],
      [actionButton(admin.keepAs(other), { does: "keep", how: "rename" })],
      [actionButton(admin.cancel, { does: "keep", how: "cancel" })],
    ]);
  }

  /** Which answers would change; nothing where no question was left unanswered, or it cannot be told. */
  async function replayText(ctx: BotContext, { name, text }: Read): Promise<Markup> {
    try {
      const outcome = await desk.replay(name, text);
      return outcome === null ? nothing : changesText(outcome, ctx.t);
    } catch (error) {
      // what would change is good to know, but no reason not to add a notice
      ctx.log.warn({ err: error }, "questions could not be asked again");
      return nothing;
    }
  }

  async function previewCard(ctx: BotContext, document: Read): Promise<Card> {
    const { admin } = ctx.t;
    const preview = joined([previewText(document.understood, ctx.t), await replayText(ctx, document)], "\n\n");
    if (await desk.isStored(document.name)) return existsCard(ctx, document, preview);
    const row: InlineKeyboardButton[] = [
      actionButton(admin.keep, { does: "keep", how: "keep" }),
      actionButton(admin.cancel, { does: "keep", how: "cancel" }),
    ];
    return card(joined([preview, html`${admin.willBe(document.name)}`], "\n\n"), [row]);
  }

  /** Writes the notice and makes it live. */
  async function keep(ctx: BotContext, document: Read, how: ActionOf<"keep">["how"]): Promise<Card> {
    const name = how === "rename" ? await desk.freeName(document.name) : document.name;
    const stored = await desk.store(name, document.text, how === "replace");
    if (!stored.done) return existsCard(ctx, document, nothing);
    ctx.log.info({ notice: name, replaced: how === "replace" }, "an administrator added a notice");
    const reload = await desk.reload();
    if (reload.result === "failed") return card(brokenText(ctx.t, reload.problem));
    return card(html`${ctx.t.admin.kept(name, reload.engine.corpus.notices.length)}`);
  }

  composer
    .on("message:document")
    .filter((ctx) => isForBot(ctx) && (isAdmin(ctx, desk) || ctx.message.caption === undefined))
    .use(async (ctx) => {
      if (!isAdmin(ctx, desk)) return void (await post.send(ctx, card(html`${ctx.t.admin.onlyAdmins}`)));
      let shown: Card;
      try {
        shown = await previewCard(ctx, await read(ctx, ctx.message.document));
      } catch (error) {
        ctx.log.info({ err: error }, "a document could not be read");
        shown = card(problemText(error, ctx.t));
      }
      await post.send(ctx, shown);
    });

  composer
    .filter((ctx) => isAdmin(ctx, desk))
    .command("add", async (ctx) => {
      await post.send(ctx, card(html`${ctx.t.admin.howToAdd(ENDINGS, MEGABYTES)}`));
    });

  onAction(composer, "keep", async (ctx, { how }) => {
    if (!isAdmin(ctx, desk)) {
      ctx.toast = ctx.t.admin.onlyAdmins;
      return;
    }
    const document = ctx.callbackQuery?.message?.reply_to_message?.document;
    if (how === "cancel") return post.show(ctx, card(html`${ctx.t.admin.cancelled}`));
    if (document === undefined) return post.show(ctx, card(html`${ctx.t.admin.gone}`));
    let shown: Card;
    try {
      shown = await keep(ctx, await read(ctx, document), how);
    } catch (error) {
      ctx.log.error({ err: error }, "a notice could not be added");
      shown = card(problemText(error, ctx.t));
    }
    return post.show(ctx, shown);
  });

  return composer;
}
