/**
 * The bot in other chats: inline queries (@bot 优秀), and guest calls in chats that the bot is not in. What is pasted
 * there is complete in itself: the answer, the passage and the source.
 */
import { createHash } from "node:crypto";
import { Composer } from "grammy";
import type { InlineQueryResultArticle } from "grammy/types";
import type { Answer } from "../../answer/answer.js";
import type { Notice, Span } from "../../corpus/notice.js";
import { textOf } from "../../corpus/notice.js";
import type { Facts, Figure, Group } from "../../facts/facts.js";
import { ask, linkOf, mainPlace } from "../answering.js";
import { addressButton } from "../buttons/buttons.js";
import type { BotContext } from "../context.js";
import { highlights } from "../highlights.js";
import { addressOf, placeCode, questionCode, readLink } from "../links.js";
import { catalogues, languageOfAnswer } from "../messages/choose.js";
import type { Messages } from "../messages/messages.js";
import { questionIn } from "../question-text.js";
import { shortened } from "../render/cut.js";
import { answerHtml } from "../render/html.js";
import { type Layout, layOut } from "../render/layout.js";
import type { Markup } from "../render/markup.js";
import { windowAround } from "../render/window.js";
import { lineOf } from "./figures.js";
import { extractAt } from "./read.js";

/** Telegram takes at most 50 results; more than a screenful is not read. */
const MOST_RESULTS = 10;

/** Seconds for which Telegram may keep results, and the news that there are none. */
const CACHE_SECONDS = { found: 300, nothing: 30 } as const;

interface Found {
  readonly title: string;
  readonly description: string;
  readonly text: Markup;
  readonly link: string | null;
  /** The passage that is quoted, as the notice's name and its index. */
  readonly place: string;
}

function article(found: Omit<Found, "place">, t: Messages): InlineQueryResultArticle {
  const id = createHash("sha256").update(`${found.title}\n${found.text.source}`).digest("base64url").slice(0, 32);
  return {
    type: "article",
    id,
    title: shortened(found.title, 100),
    description: shortened(found.description, 160),
    input_message_content: {
      message_text: found.text.source,
      parse_mode: "HTML",
      link_preview_options: { is_disabled: true },
    },
    ...(found.link === null
      ? {}
      : { reply_markup: { inline_keyboard: [[addressButton(t.buttons.openInBot, found.link)]] } }),
  };
}

/** A question's answer as something to paste; null where there is none. */
function answered(ctx: BotContext, question: string): Found | null {
  const { reply, standalone } = ask(ctx.engine, question);
  const { answer } = reply;
  if (answer.status !== "answered" || answer.quotations.length === 0) return null;
  const t = catalogues[languageOfAnswer(answer.language, ctx.session.chat.language, ctx.clientLanguage)];
  const link = linkOf(ctx.engine, answer, standalone, ctx.me.username);
  const text = answerHtml(layOut(answer, ctx.engine, t), t, link);
  const place = `${answer.quotations[0]?.notice} ${answer.quotations[0]?.passage}`;
  return {
    title: answer.direct.replaceAll("\n", " "),
    description: `${t.inline.answer} · ${question}`,
    text,
    link,
    place,
  };
}

/** A stretch of a notice, and how it is shown. */
interface Statement {
  readonly notice: Notice;
  /** Index into the notice's passages. */
  readonly passage: number;
  readonly evidence: Span;
  readonly title: string;
  readonly description: string;
  readonly layout: Pick<Layout, "lead" | "figures">;
}

/** A statement of a notice as something to paste: a lead, perhaps a figure, and the passage with the statement marked. */
function statement(ctx: BotContext, { notice, passage, evidence, ...shown }: Statement): Found | null {
  const held = notice.passages[passage];
  if (held === undefined) return null;
  const extract = extractAt(notice, windowAround(notice, held, evidence), [evidence]);
  const link = addressOf(ctx.me.username, placeCode(notice, held, evidence, null));
  const layout: Layout = { ...shown.layout, computed: [], before: null, extracts: [extract] };
  return {
    title: shown.title,
    description: shown.description,
    text: answerHtml(layout, ctx.t, link),
    link,
    place: `${notice.id} ${passage}`,
  };
}

function groupFound(ctx: BotContext, notice: Notice, group: Group): Found | null {
  const names = group.members.map((member) => member.name).join("、");
  return statement(ctx, {
    notice,
    passage: group.passage,
    evidence: group.statement,
    title: group.label,
    description: `${ctx.t.inline.group} · ${names}`,
    layout: { lead: `${group.label}：${names}`, figures: [] },
  });
}

function figureFound(ctx: BotContext, notice: Notice, facts: Facts, figure: Figure): Found | null {
  const line = lineOf(notice, facts, figure);
  return statement(ctx, {
    notice,
    passage: figure.passage,
    evidence: figure.clause,
    title: `${line.indicator} ${line.value}`,
    description: `${ctx.t.inline.figure} · ${line.change || textOf(notice, figure.clause)}`,
    layout: { lead: line.indicator, figures: [line] },
  });
}

/** Facts that are looked through at most: some 20 ms, whatever the size of the corpus. */
const MOST_FACTS = 50_000;

/** Facts whose words hold the query. */
function matchingFacts(ctx: BotContext, query: string): Found[] {
  const found: (Found | null)[] = [];
  let looked = 0;
  for (const [index, facts] of ctx.engine.facts.entries()) {
    const notice = ctx.engine.corpus.notices[index];
    looked += facts.groups.length + facts.figures.length;
    if (notice === undefined || found.length >= MOST_RESULTS || looked > MOST_FACTS) break;
    for (const group of facts.groups) {
      const words = [group.label, ...group.members.map((member) => member.name)];
      if (words.some((word) => word.includes(query))) found.push(groupFound(ctx, notice, group));
    }
    for (const figure of facts.figures) {
      const own = figure.of === null && figure.role !== "date";
      if (own && figure.indicator.includes(query)) found.push(figureFound(ctx, notice, facts, figure));
    }
  }
  return found.filter((one) => one !== null);
}

/** Characters of notices that are searched at most, and passages that are offered. */
const SEARCHED = { characters: 2_000_000, passages: 5 } as const;

/** Sentences that hold the query word for word. */
function matchingPassages(ctx: BotContext, query: string): Found[] {
  const found: Found[] = [];
  let searched = 0;
  for (const notice of ctx.engine.corpus.notices) {
    searched += notice.text.length;
    if (query.length < 2 || searched > SEARCHED.characters || found.length >= SEARCHED.passages) break;
    for (const passage of notice.passages) {
      if (found.length >= SEARCHED.passages) break;
      const at = notice.text.slice(passage.start, passage.end).indexOf(query);
      if (at < 0 || passage.kind === "heading" || passage.kind === "frame") continue;
      const start = passage.start + at;
      const sentence = passage.sentences.find((one) => one.start <= start && start < one.end) ?? passage;
      found.push(...passageFound(ctx, { notice, passage: passage.index, evidence: sentence }));
    }
  }
  return found;
}

/** A passage to paste, with a stretch of it marked. */
function passageFound(
  ctx: BotContext,
  { notice, passage, evidence }: Pick<Statement, "notice" | "passage" | "evidence">,
): Found[] {
  const lead = shortened(textOf(notice, evidence).trim(), 200);
  const section = notice.sections[notice.passages[passage]?.section ?? 0]?.path ?? "";
  const found = statement(ctx, {
    notice,
    passage,
    evidence,
    title: lead,
    description: `${ctx.t.inline.passage} · ${section}`,
    layout: { lead, figures: [] },
  });
  return found === null ? [] : [found];
}

/** The passages that an answer quotes besides its first. */
function quotedPassages(ctx: BotContext, answer: Answer): Found[] {
  return answer.quotations.slice(1).flatMap((quotation) => {
    const notice = ctx.engine.corpus.notices.find((one) => one.id === quotation.notice);
    const evidence = quotation.evidence[0];
    if (notice === undefined || evidence === undefined) return [];
    return passageFound(ctx, { notice, passage: quotation.passage, evidence });
  });
}

/** The place that a shared link's code names. */
function linked(ctx: BotContext, query: string): Found | null {
  const link = readLink(ctx.engine.corpus, query);
  if (link?.to !== "place") return null;
  return passageFound(ctx, { notice: link.notice, passage: link.passage.index, evidence: link.evidence })[0] ?? null;
}

/** What a query finds, best first. */
function results(ctx: BotContext, query: string): Found[] {
  if (query === "") {
    const asked = highlights(ctx.engine).map((question) => answered(ctx, question));
    return [...asked.filter((one) => one !== null), ...ratingsFound(ctx)];
  }
  const place = linked(ctx, query);
  if (place !== null) return [place];
  const answer = answered(ctx, query);
  const passages = answer === null ? [] : quotedPassages(ctx, ctx.engine.ask(query).answer);
  const found = [...(answer === null ? [] : [answer]), ...matchingFacts(ctx, query)];
  // A passage that stands in a result already is not offered again by itself.
  const shown = new Set(found.map((one) => one.place));
  return [...found, ...[...passages, ...matchingPassages(ctx, query)].filter((one) => !shown.has(one.place))];
}

function ratingsFound(ctx: BotContext): Found[] {
  const notice = ctx.engine.corpus.notices[0];
  const grades = ctx.engine.facts[0]?.groups.filter((group) => group.kind === "grade" && group.period === null) ?? [];
  return notice === undefined ? [] : grades.flatMap((group) => groupFound(ctx, notice, group) ?? []);
}

/** Inline queries and guest calls. */
export function inlineFeature(): Composer<BotContext> {
  const composer = new Composer<BotContext>();

  composer.on("inline_query", async (ctx) => {
    const query = ctx.inlineQuery.query.trim();
    const startedAt = performance.now();
    const articles = new Map<string, InlineQueryResultArticle>();
    for (const found of results(ctx, query)) {
      const one = article(found, ctx.t);
      if (articles.size < MOST_RESULTS) articles.set(one.id, one);
    }
    const nothing = articles.size === 0;
    if (query !== "") {
      const status = nothing ? "not_found" : "answered";
      const elapsedMs = performance.now() - startedAt;
      ctx.observer.asked({ question: query, status, kind: "passage", way: "inline", elapsedMs });
    }
    await ctx.answerInlineQuery([...articles.values()], {
      // Labels are in the asker's language, so that what is found for one is not for all.
      is_personal: true,
      cache_time: nothing ? CACHE_SECONDS.nothing : CACHE_SECONDS.found,
      ...(nothing || query === ""
        ? {
            button: {
              text: nothing ? ctx.t.inline.nothing : ctx.t.inline.open,
              start_parameter: questionCode(query) ?? "inline",
            },
          }
        : {}),
    });
  });

  composer.on("guest_message", async (ctx) => {
    const id = ctx.msg.guest_query_id;
    if (id === undefined) return;
    const question = questionIn(ctx);
    const startedAt = performance.now();
    const { reply, standalone } = ask(ctx.engine, question);
    const { answer } = reply;
    const { status, kind } = answer;
    ctx.observer.asked({ question, status, kind, way: "guest", elapsedMs: performance.now() - startedAt });
    const t = catalogues[languageOfAnswer(answer.language, ctx.session.chat.language, ctx.clientLanguage)];
    const link =
      mainPlace(ctx.engine, answer) === null ? null : linkOf(ctx.engine, answer, standalone, ctx.me.username);
    const text = answerHtml(layOut(answer, ctx.engine, t), t, link);
    await ctx.answerGuestQuery(article({ title: answer.direct, description: t.inline.answer, text, link }, t));
  });

  return composer;
}
