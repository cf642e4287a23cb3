/** Builds the engine from a corpus: facts, vocabulary and index at load, then questions. */
import type { Corpus } from "../corpus/notice.js";
import { readFacts } from "../facts/read.js";
import { createPassageReader } from "../index/read-passages.js";
import { createPassageIndex } from "../index/search.js";
import { createChineseForms } from "../question/chinese.js";
import { type Conversation, noConversation, rememberedLength, rememberedTurns } from "../question/conversation.js";
import { follow, isFollowUp } from "../question/follow.js";
import type { Question } from "../question/question.js";
import { createReader } from "../question/reader.js";
import type { Corrected } from "../question/spelling.js";
import { createTermReader } from "../question/terms.js";
import { languageOf, plainQuestion, understand } from "../question/understand.js";
import { lazyWordFrequency } from "../text/frequency.js";
import { createSegmenter, type Segmenter } from "../text/segment.js";
import type { Answer } from "./answer.js";
import { askBack, assemble, refuse } from "./assemble.js";
import type { Candidate, Evidence } from "./candidate.js";
import { addedUp, ofAnyKind, ofTheOneTold, ofThoseTold, type Understood, withTwo } from "./carrying-on.js";
import { inLanguage, offering, understoodAs } from "./changed.js";
import { answerParts } from "./compound.js";
import type { Engine, Reply } from "./engine.js";
import { nearestHeld } from "./nearest/held.js";
import { noneHeld } from "./nearest/offer.js";
import { answerFromPassages, isOfTheGenre, type OpenReader } from "./open.js";
import { type Proposed, propose as proposeFromEach } from "./propose.js";
import { beside } from "./series/beside.js";
import { createSeries } from "./series/pairs.js";
import { smalltalk } from "./smalltalk.js";
import { createSource, type Source } from "./source.js";
import { suggest } from "./suggest.js";
import { agreeing } from "./sums/agree.js";
import { readingsOf } from "./unclear.js";

/** Up to so many notices each is asked for its facts; of more, those that the search finds. */
const ALL_ASKED = 8;
const MOST_ASKED = 6;
/** Passages that tell which notices to ask, alone and beside plain texts. */
const MOST_HITS = 24;
const MOST_PREFERRED = 3;
/** The year before that of the one who asks; 上一年 is the one before that of the notice. */
const LAST_YEAR = /去年/;
/** Questions offered whose answers are remembered. */
const MOST_DIRECTS = 2_000;

/** Makes a corpus askable. Deterministic; takes time and memory in proportion to the corpus. */
export function createEngine(corpus: Corpus, segmenter: Segmenter = createSegmenter()): Engine {
  const sources = corpus.notices.map((notice, index) => createSource(readFacts(notice), index));
  const reader = createReader(
    segmenter,
    sources.map((source) => source.read.analysis),
  );
  const frequency = lazyWordFrequency();
  const forms = createChineseForms({
    analyses: sources.map((source) => source.read.analysis),
    vocabulary: reader.vocabulary,
    segmenter,
    frequency,
  });
  const read = (text: string): Question => understand(text, reader);
  const index = createPassageIndex(corpus, segmenter);
  const readTerms = createTermReader(segmenter, frequency);
  const ofGenre = sources.filter((source) =>
    isOfTheGenre(
      source.read.analysis.notice,
      source.read.facts.groups.some((group) => group.kind === "grade"),
    ),
  );
  const regions = new Set(sources.flatMap((source) => source.read.facts.document.region ?? []));
  const genre = new Set(ofGenre.map((source) => source.index));
  const open: OpenReader = {
    corpus,
    index,
    readTerms,
    readPassages: createPassageReader(corpus),
    notices: new Set(sources.flatMap((source) => (genre.has(source.index) ? [] : [source.index]))),
  };

  /**
   * The notices whose facts are asked: all of a few; of more, those with the best passages. Beside plain texts only those
   * that the search itself prefers, so that a question about a plain text costs a search and no more.
   */
  const asked = (text: string): readonly Source[] => {
    const mixed = genre.size < sources.length;
    if (!mixed && ofGenre.length <= ALL_ASKED) return ofGenre;
    const { hits } = index.search(readTerms(text), { limit: mixed ? MOST_PREFERRED : MOST_HITS });
    const found = [...new Set(hits.map((hit) => hit.notice))].filter((notice) => genre.has(notice));
    return found.slice(0, MOST_ASKED).flatMap((notice) => sources[notice] ?? []);
  };

  const series = createSeries(ofGenre);
  /** What each notice says to a question, or two of a series side by side; or whether its numbers agree. */
  const propose = (question: Question, sources: readonly Source[]): Proposed =>
    agreeing(question, beside(question, proposeFromEach(question, sources), sources, series), sources);

  /** The last question of the conversation, completed with those before it. */
  const lastQuestion = (turns: readonly string[]): Question | null => {
    let before: Question | null = null;
    for (const turn of turns) {
      const next = read(turn);
      before = before && isFollowUp(next) !== "no" ? follow(next, before) : next;
    }
    return before;
  };

  const answerAlone = (text: string): Understood => answerTo(read(text), text);

  /** 去年 is the year before the one reported, or, said after that year, the one reported: the first with an answer. */
  const answerTo = (question: Question, text: string): Understood => {
    const proposed = propose(question, asked(text));
    if (proposed.best || !question.period?.previous || !LAST_YEAR.test(question.plain))
      return { question, ...proposed };
    const reported: Question = {
      ...question,
      period: null,
      compute: question.compute === "previous" ? null : question.compute,
    };
    const other = propose(reported, asked(text));
    return other.best ? { question: reported, ...other, best: withYear(other.best) } : { question, ...proposed };
  };

  /** Questions that were offered, with what their answers say: the same few stand under many answers. */
  const directs = new Map<string, string | null>();
  /** Whether a question has an answer, and another than the one given. */
  const saysMore = (question: string, than: Answer): boolean => {
    let direct = directs.get(question);
    if (direct === undefined) {
      direct = answerAlone(question).best?.direct ?? null;
      if (directs.size >= MOST_DIRECTS) directs.clear();
      directs.set(question, direct);
    }
    return direct !== null && direct !== than.direct;
  };

  const answers = (text: string): readonly Evidence[] | null => answerAlone(text).best?.evidence ?? null;

  const reply = (
    understood: Understood,
    { text, whole, turns, standsAlone }: Pick<Reply, "standsAlone"> & { text: string; whole: string; turns: string[] },
  ): Reply => {
    const { question, best, shortfall, refusedByGate } = understood;
    const choices = readingsOf(question, regions, (text) => answerAlone(text).best);
    if (new Set(choices.map((choice) => choice.direct)).size > 1) {
      return {
        answer: askBack(
          question,
          choices.map((choice) => choice.text),
        ),
        conversation: { turns },
        defects: refusedByGate,
        standsAlone,
      };
    }
    const found = best ? assemble(question, best) : answerFromPassages(whole, question.language, open);
    const held = found ? noneHeld : nearestHeld(question, { asked: asked(whole), all: ofGenre, answers });
    const answer = found ?? refuse(question, shortfall, sources, held);
    const first = held.offers.map((offer) => offer.question);
    return {
      answer: offering(answer, () => suggest(answer, text, ofGenre, (next) => saysMore(next, answer), first)),
      conversation: { turns },
      defects: refusedByGate,
      standsAlone,
    };
  };

  const ask = (written: string, conversation: Conversation = noConversation): Reply => {
    const text = forms.inChinese(written) ?? written;
    const better = forms.corrected(plainQuestion(text));
    // 满意渡: no word at all, so that it is read as 满意度 before anything is looked for
    const sure = better?.sure ? corrected(better, conversation) : null;
    const first = sure ?? askChinese(text, conversation);
    const reply =
      better && !sure && first.answer.status === "not_found" && first.answer.kind !== "smalltalk"
        ? (corrected(better, conversation) ?? first)
        : first;
    const answered = reply.answer.status === "not_found" ? (byKeywords(written, conversation) ?? reply) : reply;
    return { ...answered, answer: inLanguage(answered.answer, languageOf(written)) };
  };

  /** An English question asked again by its words alone, where that has an answer. */
  const byKeywords = (written: string, conversation: Conversation): Reply | null => {
    const words = forms.keywords(written);
    const reply = words === null ? null : askChinese(words, conversation);
    return reply && reply.answer.status !== "not_found" ? reply : null;
  };

  /** 优袖的城市有哪些: asked again with the slip put right, where that has an answer. */
  const corrected = (better: Corrected, conversation: Conversation): Reply | null => {
    const reply = askChinese(better.text, conversation);
    if (reply.answer.status === "not_found") return null;
    return {
      ...reply,
      standsAlone: false,
      answer: understoodAs(
        reply.answer,
        better.changes.map((change) => change.to),
      ),
    };
  };

  const askChinese = (text: string, conversation: Conversation): Reply => {
    const talk = smalltalk(text);
    if (talk)
      return {
        answer: offering(talk, () => suggest(talk, text, ofGenre, (next) => saysMore(next, talk))),
        conversation,
        defects: [],
        standsAlone: false,
      };
    const turn = text.slice(0, rememberedLength);
    const alone = read(text);
    const kind = isFollowUp(alone);
    const before = kind === "no" ? null : lastQuestion(conversation.turns);
    const own: Understood | null = before && kind === "yes" ? null : answerTo(alone, text);
    if (before) {
      const whole = [...conversation.turns, text].join(" ");
      const { turns } = conversation;
      const earlier = [turns.slice(0, -1), turns].map(lastQuestion);
      const question = withTwo(follow(alone, before), earlier);
      const among = asked(whole);
      const proposed: Understood = { question, ...proposeAfter(question, before, conversation, among) };
      const carried =
        addedUp(question, earlier, among, propose) ??
        ofTheOneTold(question, before, among, { propose, regions }) ??
        ofThoseTold(question, before, among, propose) ??
        proposed;
      // 罚了多少？列入失信名单的企业呢？: another kind of thing
      const another = !carried.best && question.kinds.length > 0 && alone.kinds.length === 0;
      const joined = another ? ofAnyKind(question, among, propose) : carried;
      // a short question may carry on or start anew: it carries on where that has an answer
      if (joined.best || !own) {
        const turns = [...conversation.turns, turn].slice(-rememberedTurns);
        return reply(joined, { text, whole, turns, standsAlone: false });
      }
    }
    const whole = own ?? answerAlone(text);
    const several = answerParts(whole.question, read, (part) => propose(part, asked(whole.question.text)).best);
    return reply(several ?? whole, { text, whole: text, turns: [turn], standsAlone: kind === "no" });
  };

  /** What a follow-up is answered with: the notice that answered before is asked first, and the others where it says nothing. */
  const proposeAfter = (
    question: Question,
    before: Question,
    { turns }: Conversation,
    among: readonly Source[],
  ): Proposed => {
    if (among.length > 1) {
      const source = propose(before, asked(turns.join(" "))).best?.evidence[0]?.source;
      const proposed = source && propose(question, [source]);
      if (proposed?.best) return proposed;
    }
    return propose(question, among);
  };

  const warm = (): void => {
    frequency.warm();
    forms.warm();
  };
  return { corpus, facts: sources.map((source) => source.read.facts), ask, warm };
}

/** The answer with the year that its notice reports before it, where it does not say it. */
function withYear(candidate: Candidate): Candidate {
  const year = candidate.evidence[0]?.source.read.facts.document.year ?? null;
  if (year === null || candidate.direct.includes(String(year))) return candidate;
  return { ...candidate, direct: `${year}年，${candidate.direct}` };
}
