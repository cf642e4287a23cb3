/**
 * From a question to the card that answers it: the answer laid out in the reader's language, its permanent link, and
 * the buttons that make sense for it.
 */
import type { InlineKeyboardButton } from "grammy/types";
import type { Answer } from "../answer/answer.js";
import type { Engine, Reply } from "../answer/engine.js";
import type { Notice, Passage, Span } from "../corpus/notice.js";
import { type Conversation, noConversation } from "../question/conversation.js";
import { fingerprint } from "./buttons/action.js";
import { actionButton, questionRows, shareButton } from "./buttons/buttons.js";
import type { Card } from "./card.js";
import { addressOf, placeCode } from "./links.js";
import type { Messages } from "./messages/messages.js";
import { answerHtml } from "./render/html.js";
import { type Extract, layOut } from "./render/layout.js";
import { pictureIn } from "./render/picture/choose.js";
import { answerRich } from "./render/rich.js";
import { windowAfter, windowBefore } from "./render/window.js";

/** How many next questions stand under an answer. */
const NEXT_QUESTIONS = 3;

/** A question with its answer. */
export interface Asked {
  readonly reply: Reply;
  /** The question in a form that needs no conversation; null where there is none. */
  readonly standalone: string | null;
}

/** Asks the engine, and finds out whether the question gives the same answer to anyone, without the conversation. */
export function ask(engine: Engine, text: string, conversation: Conversation = noConversation): Asked {
  const reply = engine.ask(text, conversation);
  if (reply.answer.status !== "answered") return { reply, standalone: null };
  const isAlone = reply.standsAlone || conversation.turns.length === 0;
  const alone = isAlone || engine.ask(text).answer.direct === reply.answer.direct;
  return { reply, standalone: alone ? text : null };
}

/** The first extract's passage and its main evidence. */
export interface MainPlace {
  readonly notice: Notice;
  readonly passage: Passage;
  readonly evidence: Span;
}

/** Where the answer's first quotation stands; null for an answer without one. */
export function mainPlace(engine: Engine, answer: Answer): MainPlace | null {
  const [quotation] = answer.quotations;
  const notice = engine.corpus.notices.find((one) => one.id === quotation?.notice);
  const passage = quotation === undefined ? undefined : notice?.passages[quotation.passage];
  if (quotation === undefined || notice === undefined || passage === undefined) return null;
  return { notice, passage, evidence: quotation.evidence[0] ?? quotation.span };
}

/** The permanent link of an answer; null where it has no place. */
export function linkOf(engine: Engine, answer: Answer, question: string | null, username: string): string | null {
  const place = answer.status === "answered" ? mainPlace(engine, answer) : null;
  if (place === null) return null;
  return addressOf(username, placeCode(place.notice, place.passage, place.evidence, question));
}

/** 上文 and 下文 for what is shown of a notice; each only where there is something to read. */
export function readingButtons(engine: Engine, shown: Extract, t: Messages): InlineKeyboardButton[] {
  const version = fingerprint(engine.corpus);
  const notice = engine.corpus.notices.indexOf(shown.notice);
  const evidence = shown.evidence[0] ?? { start: shown.window.start, end: shown.window.start };
  const button = (way: "before" | "after", offset: number): InlineKeyboardButton =>
    actionButton(t.buttons[way], { does: "read", version, notice, way, offset, evidence });
  const { start, end } = shown.window;
  return [
    ...(windowBefore(shown.notice, start) === null ? [] : [button("before", start)]),
    ...(windowAfter(shown.notice, end) === null ? [] : [button("after", end)]),
  ];
}

/** The button that draws what belongs to an answer; none where there is nothing to draw. */
function pictureButton(engine: Engine, answer: Answer, t: Messages): InlineKeyboardButton[] {
  const picture = pictureIn(engine, answer);
  if (picture === null) return [];
  const version = fingerprint(engine.corpus);
  return [actionButton(t.buttons.picture, { does: "picture", version, ...picture })];
}

/** The button that sends the answer to another chat: by its question, or by its place where no question gives it. */
function shareButtons(engine: Engine, { reply, standalone }: Asked, t: Messages): InlineKeyboardButton[] {
  const place = mainPlace(engine, reply.answer);
  if (place === null) return [];
  return [shareButton(t.buttons.share, standalone ?? placeCode(place.notice, place.passage, place.evidence, null))];
}

const cards = new WeakMap<Answer, Map<string, Card>>();

/** The card of an answer; drawn once where the engine gives the same answer again. */
export function answerCard(engine: Engine, asked: Asked, t: Messages, username: string): Card {
  const drawn = cards.get(asked.reply.answer) ?? new Map<string, Card>();
  if (drawn.size === 0) cards.set(asked.reply.answer, drawn);
  const key = JSON.stringify([t.language, username, asked.standalone]);
  const known = drawn.get(key);
  if (known !== undefined) return known;
  const made = drawCard(engine, asked, t, username);
  drawn.set(key, made);
  return made;
}

function drawCard(engine: Engine, asked: Asked, t: Messages, username: string): Card {
  const { answer } = asked.reply;
  const layout = layOut(answer, engine, t);
  const [first] = layout.extracts;
  const link = linkOf(engine, answer, asked.standalone, username);
  const tools = [
    ...(first === undefined ? [] : readingButtons(engine, first, t)),
    ...(answer.status === "answered" ? pictureButton(engine, answer, t) : []),
    ...(answer.status === "answered" ? shareButtons(engine, asked, t) : []),
  ];
  const next = answer.status === "ask_back" ? answer.choices : answer.suggestions.slice(0, NEXT_QUESTIONS);
  return {
    text: answerHtml(layout, t, link),
    rich: layout.extracts.length > 0 ? answerRich(layout, t, link) : null,
    rows: [tools, ...questionRows(next)],
  };
}
