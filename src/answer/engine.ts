/**
 * The engine: a corpus made askable. Immutable, without clock and network: the same question gives the same answer.
 */
import type { Corpus } from "../corpus/notice.js";
import type { Facts } from "../facts/facts.js";
import type { Conversation } from "../question/conversation.js";
import type { Answer } from "./answer.js";

/** What a question gives: the answer, and the conversation with which to ask the next one. */
export interface Reply {
  readonly answer: Answer;
  readonly conversation: Conversation;
  /** Answers that failed the send gate and were not given: what each would have said. Defects, to be logged. */
  readonly defects: readonly string[];
  /** Whether the question says all by itself: in any other conversation the reply is the same. */
  readonly standsAlone: boolean;
}

/** A corpus made askable. */
export interface Engine {
  readonly corpus: Corpus;
  /** One for each notice, in the corpus's order. */
  readonly facts: readonly Facts[];
  /**
   * Answers a question. Never throws, whatever the text; `conversation` is what the last {@link Reply} of the same
   * chat gave, or nothing.
   */
  ask(text: string, conversation?: Conversation): Reply;
  /** Builds what the first question in English, in pinyin or with a slip would wait for (some 0.2 s); for an idle moment. */
  warm(): void;
}
