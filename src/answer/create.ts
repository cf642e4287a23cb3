/** Builds the engine from a corpus: facts, vocabulary and index at load, then questions. */
import type { Corpus } from "../corpus/notice.js";
import { readFacts } from "../facts/read.js";
import { createPassageReader } from "../index/read-passages.js";
import { createPassageIndex } from "../index/search.js";
import { createChineseForms } from "../question/chinese.js";
import { partsOf } from "../question/compound.js";
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
import type { Engine, Reply } from "./engine.js";
import { nearestHeld } from "./nearest/held.js";
import { noneHeld } from "./nearest/offer.js";
import { answerFromPassages, isOfTheGenre, type OpenReader } from "./open.js";
import { type Proposed, propose as proposeFromEach } from "./propose.js";
import { beside } from "./series/beside.js";
import { createSeries } from "./series/pairs.js";
import { readWording } from "./sets/wording.js";
import { smalltalk } from "./smalltalk.js";
import { createSource, type Source } from "./source.js";
import { suggest } from "./suggest.js";
import { agreeing } from "./sums/agree.js";

/** Up to so many notices each is asked for its facts; of more, those that the search finds. */
const ALL_ASKED = 8;
const MOST_ASKED = 6;
/** Passages that tell which notices to ask, alone and beside plain texts. */
const MOST_HITS = 24;
const MOST_PREFERRED = 3;
/** The year before that of the one who asks; 上一年 is the one before that of the notice. */
const LAST_YEAR = /去年(?!同期)/;
/** Questions offered whose answers are remembered. */
const MOST_DIRECTS = 2_000;

/** 哪些地区, 吉林有几个市: asks for places. */
const PLACES_ASKED =
  /(?:哪些|哪几个|哪[一二两三四五六七八九十]个|几个|多少个)(?:[\u4e00-\u9fff]{2,3})?(?:地区|地方|城市|市州|县区|区县|市|县|州|区)(?![政委级长民直])|名单/;

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

  /** 吉林考核结果: the question with each of the names that its short name may mean, where both have an answer. */
  const readings = (question: Question): { text: string; direct: string }[] => {
    const unclear = question.names.find((name) => name.readings.length > 1);
    if (!unclear || asksPlacesWithin(question, unclear.readings, regions)) return [];
    const short = shortForm(unclear.readings);
    return unclear.readings.flatMap((reading) => {
      const text = question.plain.replace(short, reading);
      const { best } = answerAlone(text);
      return best ? [{ text, direct: best.direct }] : [];
    });
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
    const choices = readings(question);
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
    const several = compound(whole.question);
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

  /** 有多少个，整治了多少: the parts answered one by one; null where the question is one, or a part has no answer. */
  const compound = (question: Question): Understood | null => {
    if (question.end || question.compute || question.ask === "yesno" || readWording(question).ends.length) return null;
    const parts = partsOf(question.plain);
    if (!parts) return null;
    const answered: { question: Question; best: Candidate | null }[] = [];
    const full = parts.map((part) => read(part.text));
    for (const [i, part] of parts.entries()) {
      const own = full[i];
      const before = part.follows === null ? undefined : full[part.follows];
      if (!own) return null;
      const understood = before ? follow(own, before) : own;
      const { best } = propose(understood, asked(question.text));
      if (!best) return null;
      answered.push({ question: understood, best });
    }
    const bests = answered.flatMap(({ best }) => best ?? []);
    if (new Set(bests.map((best) => best.direct)).size < bests.length) return null;
    return { question, best: joined(bests), shortfall: null, refusedByGate: [] };
  };
  const warm = (): void => {
    frequency.warm();
    forms.warm();
  };
  return { corpus, facts: sources.map((source) => source.read.facts), ask, warm };
}

/** 吉林哪些地区是良好: places are asked for, so that the region is meant that a notice is about, and not the city. */
function asksPlacesWithin(question: Question, readings: readonly string[], regions: ReadonlySet<string>): boolean {
  return PLACES_ASKED.test(question.plain) && readings.some((reading) => regions.has(reading));
}

/** The answer with its other properties kept lazy. */
function changed(answer: Answer, changes: Partial<Answer>): Answer {
  return Object.defineProperties({} as Answer, {
    ...Object.getOwnPropertyDescriptors(answer),
    ...Object.getOwnPropertyDescriptors(changes),
  });
}

function inLanguage(answer: Answer, language: Answer["language"]): Answer {
  return answer.language === language ? answer : changed(answer, { language });
}

function understoodAs(answer: Answer, words: readonly string[]): Answer {
  return changed(answer, { understoodAs: words });
}

/** The answer with the year that its notice reports before it, where it does not say it. */
function withYear(candidate: Candidate): Candidate {
  const year = candidate.evidence[0]?.source.read.facts.document.year ?? null;
  if (year === null || candidate.direct.includes(String(year))) return candidate;
  return { ...candidate, direct: `${year}年，${candidate.direct}` };
}

/** Several answers as one, in the order asked. */
function joined(parts: readonly Candidate[]): Candidate {
  return {
    kind: parts[0]?.kind ?? "figure",
    score: Math.min(...parts.map((part) => part.score)),
    direct: parts.map((part) => part.direct).join("；"),
    figures: parts.flatMap((part) => part.figures),
    names: parts.flatMap((part) => part.names),
    evidence: parts.flatMap((part) => part.evidence),
    computed: parts.flatMap((part) => part.computed),
  };
}

/** The characters that several names begin with: 吉林 of 吉林省 and 吉林市. */
function shortForm(names: readonly string[]): string {
  const [first = ""] = names;
  let length = first.length;
  while (length > 0 && !names.every((name) => name.startsWith(first.slice(0, length)))) length -= 1;
  return first.slice(0, length);
}

/** The answer with its next questions found when they are first looked at: finding them asks the engine. */
function offering(answer: Answer, find: () => readonly string[]): Answer {
  let found: readonly string[] | undefined;
  return Object.defineProperty({ ...answer }, "suggestions", {
    enumerable: true,
    get: () => {
      found ??= find();
      return found;
    },
  });
}
