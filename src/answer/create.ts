/** Builds the engine from a corpus: facts, vocabulary and index at load, then questions. */
import type { Corpus } from "../corpus/notice.js";
import { readFacts } from "../facts/read.js";
import { createPassageIndex } from "../index/search.js";
import { type Conversation, noConversation, rememberedLength, rememberedTurns } from "../question/conversation.js";
import { follow, isFollowUp } from "../question/follow.js";
import type { Question } from "../question/question.js";
import { createReader } from "../question/reader.js";
import { createTermReader } from "../question/terms.js";
import { understand } from "../question/understand.js";
import { loadWordFrequency } from "../text/frequency.js";
import { createSegmenter, type Segmenter } from "../text/segment.js";
import { assemble, refuse } from "./assemble.js";
import type { Engine, Reply } from "./engine.js";
import { answerFromPassages, isOfTheGenre, type OpenReader } from "./open.js";
import { propose } from "./propose.js";
import { smalltalk } from "./smalltalk.js";
import { createSource, type Source } from "./source.js";

/** Up to so many notices each is asked for its facts; of more, those that the search finds. */
const ALL_ASKED = 8;
const MOST_ASKED = 6;

/** Makes a corpus askable. Deterministic; takes time and memory in proportion to the corpus. */
export function createEngine(corpus: Corpus, segmenter: Segmenter = createSegmenter()): Engine {
  const sources = corpus.notices.map((notice, index) => createSource(readFacts(notice), index));
  const reader = createReader(
    segmenter,
    sources.map((source) => source.read.analysis),
  );
  const read = (text: string): Question => understand(text, reader);
  const index = createPassageIndex(corpus, segmenter);
  const readTerms = createTermReader(segmenter, loadWordFrequency());
  const ofGenre = sources.filter((source) =>
    isOfTheGenre(
      source.read.analysis.notice,
      source.read.facts.groups.some((group) => group.kind === "grade"),
    ),
  );
  const genre = new Set(ofGenre.map((source) => source.index));
  const open: OpenReader = {
    corpus,
    index,
    readTerms,
    notices: new Set(sources.flatMap((source) => (genre.has(source.index) ? [] : [source.index]))),
  };

  /** The notices whose facts are asked: all of a few, else those with the best passages. */
  const asked = (text: string): readonly Source[] => {
    if (ofGenre.length <= ALL_ASKED) return ofGenre;
    const { hits } = index.search(readTerms(text), {
      limit: 24,
      ...(genre.size < sources.length ? { notices: genre } : {}),
    });
    return [...new Set(hits.map((hit) => hit.notice))].slice(0, MOST_ASKED).flatMap((notice) => sources[notice] ?? []);
  };

  /** The last question of the conversation, completed with those before it. */
  const lastQuestion = (turns: readonly string[]): Question | null => {
    let before: Question | null = null;
    for (const turn of turns) {
      const next = read(turn);
      before = before && isFollowUp(next) !== "no" ? follow(next, before) : next;
    }
    return before;
  };

  const ask = (text: string, conversation: Conversation = noConversation): Reply => {
    const talk = smalltalk(text);
    if (talk) return { answer: talk, conversation };
    const alone = read(text);
    const turn = text.slice(0, rememberedLength);
    const kind = isFollowUp(alone);
    const before = kind === "no" ? null : lastQuestion(conversation.turns);
    const own = before && kind === "yes" ? null : { question: alone, ...propose(alone, asked(alone.text)) };
    const followed = before ? follow(alone, before) : null;
    const joined = followed
      ? { question: followed, ...propose(followed, asked([...conversation.turns, text].join(" "))) }
      : null;
    // a short question may carry on or start anew: it carries on where that has an answer
    const chosen = joined && (joined.best || !own?.best) ? joined : own;
    if (!chosen) return { answer: refuse(alone, null, sources), conversation: { turns: [turn] } };
    const turns = chosen === joined ? [...conversation.turns, turn].slice(-rememberedTurns) : [turn];
    if (!chosen.best) {
      const passages = answerFromPassages(
        chosen === joined ? [...conversation.turns, text].join(" ") : text,
        alone.language,
        open,
      );
      if (passages) return { answer: passages, conversation: { turns } };
    }
    const answer = chosen.best
      ? assemble(chosen.question, chosen.best)
      : refuse(chosen.question, chosen.shortfall, sources);
    return { answer, conversation: { turns } };
  };
  return { corpus, facts: sources.map((source) => source.read.facts), ask };
}
