/** Engines over texts written in the test itself. */

import type { Answer } from "../../src/answer/answer.js";
import { createEngine } from "../../src/answer/create.js";
import type { Engine } from "../../src/answer/engine.js";
import type { Corpus } from "../../src/corpus/notice.js";
import { readNotice } from "../../src/corpus/read.js";
import { type Conversation, noConversation } from "../../src/question/conversation.js";

/** A corpus of the texts given, each named by its key. */
export function corpusOf(texts: Readonly<Record<string, string>>): Corpus {
  const notices = Object.entries(texts).map(([id, text]) => readNotice({ id, file: `${id}.txt`, text }));
  return { notices, version: Object.keys(texts).join(",") };
}

/** An engine over the texts given, each named by its key. */
export function engineOf(texts: Readonly<Record<string, string>>): Engine {
  return createEngine(corpusOf(texts));
}

/** Asks turn after turn in one conversation; gives the last answer. */
export function conversing(engine: Engine): (...turns: string[]) => Answer {
  return (...turns) => {
    let conversation: Conversation = noConversation;
    let { answer } = engine.ask("");
    for (const turn of turns) ({ answer, conversation } = engine.ask(turn, conversation));
    return answer;
  };
}
