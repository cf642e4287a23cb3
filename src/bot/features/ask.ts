/**
 * Questions: a text or a caption, /ask, a tapped question, and a question that is edited after it was answered.
 */
import { Composer, type MiddlewareFn } from "grammy";
import { type Conversation, noConversation } from "../../question/conversation.js";
import { type Asked, answerCard, ask } from "../answering.js";
import { labelOf } from "../buttons/buttons.js";
import { type Card, card } from "../card.js";
import type { BotContext } from "../context.js";
import { catalogues, languageOfAnswer } from "../messages/choose.js";
import { isForBot, LONGEST_QUESTION, questionIn, repliedText } from "../question-text.js";
import { cleaned, html, joined } from "../render/markup.js";
import { REMEMBERED_ANSWERS } from "../state/state.js";
import { type FeatureTools, onAction } from "./feature.js";
import { ratingRow } from "./rating.js";

/** Asks in the chat's name and draws the answer in the language that suits question and chat. */
export function answerIn(ctx: BotContext, question: string, before: Conversation): { asked: Asked; card: Card } {
  const startedAt = performance.now();
  const asked = ask(ctx.engine, question, before);
  const { language, status, kind } = asked.reply.answer;
  // an answer that the send gate held back is a defect of the program; it says only what notices say
  for (const said of asked.reply.defects)
    ctx.log.warn({ said }, "an answer with a number that nothing accounts for was held back");
  ctx.observer.asked({ question, status, kind, way: "chat", elapsedMs: performance.now() - startedAt });
  const t = catalogues[languageOfAnswer(language, ctx.session.chat.language, ctx.clientLanguage)];
  const drawn = answerCard(ctx.engine, asked, t, ctx.me.username);
  const rating = ctx.observer.wantsRatings && status === "answered" ? [ratingRow(t)] : [];
  return { asked, card: { ...drawn, rows: [...drawn.rows, ...rating] } };
}

/** Remembers which message answers which, so that an edit of the one can edit the other. */
function remember(ctx: BotContext, question: number, answer: number, before: Conversation): void {
  const { talk } = ctx.session;
  const others = talk.answered.filter((one) => one.question !== question);
  talk.answered = [...others, { question, answer, before }].slice(-REMEMBERED_ANSWERS);
}

/** Answers a question in the chat's name and remembers what a follow-up needs. */
async function answer({ post }: FeatureTools, ctx: BotContext, question: string): Promise<void> {
  if (question.length > LONGEST_QUESTION) {
    await post.send(ctx, card(html`${ctx.t.bad.tooLong(LONGEST_QUESTION)}`));
    return;
  }
  const { talk } = ctx.session;
  const before = talk.conversation;
  const { asked, card: answered } = answerIn(ctx, question, before);
  const id = await post.send(ctx, answered);
  talk.conversation = asked.reply.conversation;
  if (ctx.msg !== undefined) remember(ctx, ctx.msg.message_id, id, before);
}

/** Reads a text for the bot as a question; what looks like a command is none. */
export function readAsQuestion(tools: FeatureTools): MiddlewareFn<BotContext> {
  return (ctx, next) => {
    const question = questionIn(ctx);
    return question.startsWith("/") ? next() : answer(tools, ctx, question);
  };
}

/** Everything that asks the engine. */
export function askFeature(tools: FeatureTools): Composer<BotContext> {
  const { post } = tools;
  const composer = new Composer<BotContext>();

  async function answerAgain(ctx: BotContext, question: string): Promise<void> {
    const { talk } = ctx.session;
    const earlier = talk.answered.find((one) => one.question === ctx.msg?.message_id);
    if (earlier === undefined || question.length > LONGEST_QUESTION) return answer(tools, ctx, question);
    const { asked, card: answered } = answerIn(ctx, question, earlier.before);
    const id = await post.replace(ctx, answered, earlier.answer);
    if (talk.answered.at(-1) === earlier) talk.conversation = asked.reply.conversation;
    remember(ctx, earlier.question, id, earlier.before);
  }

  composer.command("ask", async (ctx) => {
    const question = ctx.match.trim() || repliedText(ctx);
    if (question === "")
      await post.send(
        ctx,
        card(html`${ctx.t.bad.howToAsk(ctx.me.username === "" ? "/ask" : `/ask@${ctx.me.username}`)}`),
      );
    else await answer(tools, ctx, question);
  });

  composer.on(["message:text", "message:caption"]).filter(isForBot).use(readAsQuestion(tools));

  composer
    .on(["edited_message:text", "edited_message:caption"])
    .filter(isForBot)
    .filter((ctx) => !questionIn(ctx).startsWith("/"))
    .use((ctx) => answerAgain(ctx, questionIn(ctx)));

  onAction(composer, "ask", async (ctx) => {
    const question = labelOf(ctx.callbackQuery?.message?.reply_markup, ctx.callbackQuery?.data ?? "");
    if (question === null) {
      ctx.toast = ctx.t.bad.oldButton;
      return;
    }
    const { asked, card: answered } = answerIn(ctx, question, noConversation);
    const heading = html`▸ ${question}`;
    await post.send(ctx, {
      text: joined([heading, answered.text], "\n\n"),
      rich:
        answered.rich === null
          ? null
          : {
              ...answered.rich,
              blocks: [{ type: "paragraph", text: cleaned(`▸ ${question}`) }, ...(answered.rich.blocks ?? [])],
            },
      rows: answered.rows,
    });
    ctx.session.talk.conversation = asked.reply.conversation;
  });

  return composer;
}
