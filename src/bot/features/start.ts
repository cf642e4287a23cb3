/**
 * /start: a greeting with three questions to tap; with a code, the place, question or section that a link leads to.
 */
import { Composer } from "grammy";
import { textOf } from "../../corpus/notice.js";
import { noConversation } from "../../question/conversation.js";
import { mainPlace } from "../answering.js";
import { fingerprint } from "../buttons/action.js";
import { actionButton, questionRows } from "../buttons/buttons.js";
import { type Card, card } from "../card.js";
import { suitCommands } from "../commands.js";
import type { BotContext } from "../context.js";
import { highlights } from "../highlights.js";
import { type Link, readLink } from "../links.js";
import { shortened } from "../render/cut.js";
import { html, joined } from "../render/markup.js";
import { windowAround } from "../render/window.js";
import { answerIn } from "./ask.js";
import type { FeatureTools } from "./feature.js";
import { sectionCard } from "./outline.js";
import { extractAt, readingCard } from "./read.js";

/** The greeting, with questions that have been tried. */
export function greeting(ctx: BotContext): Card {
  const { notices } = ctx.engine.corpus;
  const { start, buttons } = ctx.t;
  const titles = notices.slice(0, 2).map((notice) => shortened(notice.title, 120));
  const questions = highlights(ctx.engine);
  const text = joined(
    [
      html`<b>${start.greeting}</b>`,
      html`${start.holds(titles, notices.length)}${ctx.t.language === "en" ? " " : ""}${start.manner}`,
      questions.length > 0 ? html`${start.try}` : html``,
    ],
    "\n\n",
  );
  const version = fingerprint(ctx.engine.corpus);
  const all = notices.length > 1 ? [actionButton(buttons.notices, { does: "notices", version, page: 0 })] : [];
  return card(text, [...questionRows(questions), all]);
}

/** The card that a link leads to, and the conversation that goes on from it. */
function linkedCard(ctx: BotContext, link: Link): Card | null {
  if (link.to === "section") {
    return sectionCard(ctx, ctx.engine.corpus.notices.indexOf(link.notice), link.section);
  }
  if (link.question !== null) {
    const { asked, card: answered } = answerIn(ctx, link.question, noConversation);
    const place = mainPlace(ctx.engine, asked.reply.answer);
    if (link.to === "question" || (place?.notice === link.notice && place.passage === link.passage)) {
      ctx.session.talk.conversation = asked.reply.conversation;
      const heading = html`▸ ${link.question}`;
      return { ...answered, text: joined([heading, answered.text], "\n\n") };
    }
  }
  if (link.to === "question") return null;
  const { notice, passage, evidence } = link;
  const extract = extractAt(notice, windowAround(notice, passage, evidence), [evidence]);
  const lead = shortened(textOf(notice, evidence).trim(), 200);
  const heading = lead === "" ? html`` : html`<b>${lead}</b>`;
  return readingCard(ctx, { extract, head: { text: heading, rich: [] } });
}

/** /start, with and without a code. */
export function startFeature({ post }: FeatureTools): Composer<BotContext> {
  const composer = new Composer<BotContext>();
  composer.command("start", async (ctx) => {
    const code = ctx.match.trim();
    await suitCommands(ctx);
    if (code === "") return void (await post.send(ctx, greeting(ctx)));
    const link = readLink(ctx.engine.corpus, code);
    const linked = link === null ? null : linkedCard(ctx, link);
    if (linked !== null) return void (await post.send(ctx, linked));
    const welcome = greeting(ctx);
    // A code that was not made here, such as the one behind an invitation, is a greeting; one that was, has gone stale.
    const stale = /^[pqs]/.test(code) ? html`${ctx.t.bad.oldLink}` : html``;
    await post.send(ctx, { ...welcome, text: joined([stale, welcome.text], "\n\n") });
  });
  return composer;
}
