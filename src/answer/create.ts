/** Builds the engine from a corpus: facts, vocabulary and index at load, then questions. */
import type { Corpus } from "../corpus/notice.js";
import { readFacts } from "../facts/read.js";
import { type Conversation, noConversation, rememberedLength, rememberedTurns } from "../question/conversation.js";
import { follow, isFollowUp } from "../question/follow.js";
import type { Question } from "../question/question.js";
import { createReader } from "../question/reader.js";
import { understand } from "../question/understand.js";
import { createSegmenter, type Segmenter } from "../text/segment.js";
import { assemble, refuse } from "./assemble.js";
import type { Engine, Reply } from "./engine.js";
import { propose } from "./propose.js";
import { smalltalk } from "./smalltalk.js";
import { createSource } from "./source.js";

/** Makes a corpus askable. Deterministic; takes time and memory in proportion to the corpus. */
export function createEngine(corpus: Corpus, segmenter: Segmenter = createSegmenter()): Engine {
  const sources = corpus.notices.map((notice, index) => createSource(readFacts(notice), index));
  const reader = createReader(
    segmenter,
    sources.map((source) => source.read.analysis),
  );
  const read = (text: string): Question => understand(text, reader);

  /** The question completed with the turns before it; the turns to remember. */
  const inConversation = (text: string, conversation: Conversation): { question: Question; turns: string[] } => {
    const question = read(text);
    const turn = text.slice(0, rememberedLength);
    if (!conversation.turns.length || !isFollowUp(question)) return { question, turns: [turn] };
    let before: Question | null = null;
    for (const earlier of conversation.turns) {
      const next = read(earlier);
      before = before && isFollowUp(next) ? follow(next, before) : next;
    }
    return {
      question: before ? follow(question, before) : question,
      turns: [...conversation.turns, turn].slice(-rememberedTurns),
    };
  };

  const ask = (text: string, conversation: Conversation = noConversation): Reply => {
    const talk = smalltalk(text);
    if (talk) return { answer: talk, conversation };
    const { question, turns } = inConversation(text, conversation);
    const { best, shortfall } = propose(question, sources);
    if (best) return { answer: assemble(question, best, sources), conversation: { turns } };
    return { answer: refuse(question, shortfall, sources), conversation: { turns } };
  };
  return { corpus, facts: sources.map((source) => source.read.facts), ask };
}
