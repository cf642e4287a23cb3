/**
 * A question compared with the quantities of passages: in goes what is asked for, out come the quantities with their
 * features. The windows around a quantity end at its neighbours of the same sort: in 1990年成立，1995年解散 each date
 * governs what follows it up to the next.
 */
import type { Span } from "../corpus/notice.js";
import { eventFamilyOf } from "../text/lexicon/events.js";
import { alternation } from "../text/lexicon/words.js";
import type { Quantity } from "../text/quantity.js";
import { type Find, QuestionCoverage } from "./coverage.js";
import type { ExpectedQuantity } from "./expected.js";
import { kindFit, sortFeatures } from "./quantity-sort.js";
import type { QuantityCandidate, ReadPassage } from "./reader-features.js";
import type { SearchTerms, SearchWord } from "./search-terms.js";
import { foldUnits } from "./units.js";

/** A passage while it is read: folded, from the passage's start on; all places are in the folded text. */
interface Reading {
  readonly folded: string;
  readonly finds: readonly Find[];
  /** Finds in title and headings. */
  readonly beside: readonly Find[];
  readonly sentences: readonly SentencePlaces[];
  /** Quantities of a fitting kind. */
  readonly fitting: readonly Span[];
}

interface SentencePlaces extends Span {
  readonly clauses: readonly Span[];
}

const NEAR = 10;
const WIDE = 30;
const EVENT_BEFORE = 8;
const EVENT_AFTER = 24;
const LONGEST_RUN = 6;
const SHORTEST_RUN = 2;
const LONGEST_LINK = 4;
const SHORTEST_CLAUSE = 8;
/** 475年至477年 → its two ends. */
const RANGE =
  /^(?<start>[^—~至到-]*[\d年月日〇零一二三四五六七八九十])\)?\s*(?:—{1,2}|[-~至到])\s*(?<end>[前公民\d〇零一二三四五六七八九十].*)$/u;
const END_ASKED =
  /去世|逝世|过世|病逝|辞世|离世|卒|死|亡|结束|终|截止|停止|解散|关闭|退役|退休|废除|[到至](?:哪|何|几)/u;
const START_ASKED = /出生|生于|诞生|降生|开始|始于|[从自](?:哪|何|几)/u;
/** What links a word to its number and says nothing itself: 全长约, 人口为. */
const LINK = /[是为有约达至于在到共了的每只仅设可,，:：、（("“「]/u;
const GLOSS = /[年月日](?:\(|（)(?:公元|西元|即)?前?$/u;
const YEAR_NUMBER = /(?<!\d)(?:1\d|20)\d\d(?!\d)/gu;
const EVENT = new RegExp(alternation([...eventFamilyOf.keys()].sort((a, b) => b.length - a.length)), "gu");

/** A question ready to be compared with quantities. */
export class ReaderQuestion {
  private readonly coverage: QuestionCoverage;
  private readonly leftWord: SearchWord | undefined;
  private readonly rightWord: SearchWord | undefined;
  private readonly events: ReadonlySet<number>;
  private readonly years: readonly string[];

  constructor(
    private readonly terms: SearchTerms,
    private readonly expected: ExpectedQuantity,
  ) {
    this.coverage = new QuestionCoverage(terms);
    const content = terms.words.filter(({ weight }) => weight > 0);
    this.leftWord = content.findLast(({ end }) => end <= expected.slot.start);
    this.rightWord = content.find(({ start }) => start >= expected.slot.end + expected.unit.length);
    this.events = eventsIn(terms.text);
    this.years = terms.text.match(YEAR_NUMBER) ?? [];
  }

  /**
   * The quantities of the passages that may answer, with their features: those of a kind that fits or may be taken for
   * one; all where there is none.
   */
  compare(passages: readonly ReadPassage[]): QuantityCandidate[] {
    const best = passages.reduce((most, { score }) => Math.max(most, score), Number.NEGATIVE_INFINITY);
    const anyFits = passages.some(({ quantities }) => quantities.some(({ kind }) => kindFit(kind, this.expected) > 0));
    return this.coverage.use(() =>
      passages.flatMap((read, from) => this.compareOne(read, from, read.score - best, anyFits)),
    );
  }

  private compareOne(read: ReadPassage, from: number, behind: number, fittingOnly: boolean): QuantityCandidate[] {
    const offset = read.passage.start;
    const reading = this.read(read);
    return read.quantities.flatMap((quantity) => {
      if (fittingOnly && kindFit(quantity.kind, this.expected) === 0) return [];
      const place = { start: quantity.start - offset, end: quantity.end - offset };
      const folded = reading.folded.slice(place.start, place.end);
      const sort = sortFeatures(quantity, folded, this.expected);
      const inQuestion = this.terms.text.includes(folded) ? 1 : 0;
      const around = this.surroundings(quantity, place, reading);
      return partsOf(quantity, folded).map((part) => ({
        start: quantity.start + part.start,
        end: quantity.start + part.end,
        quantity,
        from,
        features: Float64Array.from([
          ...sort,
          part.isEnd ? 1 : 0,
          part.isEnd && END_ASKED.test(this.terms.text) ? 1 : 0,
          part.isStart && START_ASKED.test(this.terms.text) ? 1 : 0,
          inQuestion,
          behind,
          ...around,
        ]),
      }));
    });
  }

  private read({ text, passage, quantities, context }: ReadPassage): Reading {
    const folded = foldUnits(text.slice(passage.start, passage.end));
    const move = (span: Span): Span => ({ start: span.start - passage.start, end: span.end - passage.start });
    const finds = this.coverage.find(folded, { start: 0, end: folded.length });
    const beside = this.coverage.find(context, { start: 0, end: context.length });
    const sentences = passage.sentences.map((sentence) => ({
      ...move(sentence),
      clauses: sentence.clauses.map(move),
    }));
    const fitting = quantities.filter(({ kind }) => kindFit(kind, this.expected) === 1).map(move);
    return { folded, finds, beside, sentences, fitting };
  }

  /** What stands around the quantity. */
  private surroundings(quantity: Quantity, { start, end }: Span, reading: Reading): number[] {
    const { folded, finds, beside, sentences, fitting } = reading;
    const whole = { start: 0, end: folded.length, clauses: [] };
    const index = sentences.findIndex((each) => each.end > start);
    const sentence = sentences[index] ?? whole;
    const previous = sentences[index - 1] ?? sentence;
    const clause = sentence.clauses.find((each) => each.end > start) ?? sentence;
    const last = fitting.findLast((each) => each.end <= start);
    const next = fitting.find((each) => each.start >= end);
    const stop = Math.min(next?.start ?? folded.length, sentence.end);
    const isDate = quantity.kind === "date";
    return [
      last === undefined ? 0 : 1,
      this.coverage.share(finds, sentence, beside),
      this.coverage.share(finds, { start: previous.start, end: sentence.end }, beside),
      this.coverage.share(finds, { start: Math.max(last?.end ?? 0, sentence.start), end: start }),
      this.coverage.share(finds, { start: end, end: stop }),
      this.nounFollows(folded, end),
      this.nearness(this.leftWord, finds, { start, end }),
      this.nearness(this.rightWord, finds, { start, end }),
      (this.coverage.share(finds, clause) * this.terms.totalWeight) /
        Math.max(SHORTEST_CLAUSE, clause.end - clause.start),
      this.leftRun(folded, sentence.start, start),
      GLOSS.test(folded.slice(Math.max(0, start - NEAR), start)) ? 1 : 0,
      ...(isDate
        ? this.eventsBeside(
            `${folded.slice(Math.max(clause.start, start - EVENT_BEFORE), start)} ${folded.slice(end, Math.min(stop, end + EVENT_AFTER))}`,
          )
        : [0, 0]),
      ...(isDate ? [0, 0] : this.yearBefore(folded.slice(sentence.start, start))),
    ];
  }

  /** 1 beside the word, less the farther away, 0 from {@link WIDE} characters on. */
  private nearness(word: SearchWord | undefined, finds: readonly Find[], { start, end }: Span): number {
    if (word === undefined) return 0;
    let nearest = WIDE;
    for (const find of finds) {
      if (!this.coverage.isOf(find, word)) continue;
      const gap = find.end <= start ? start - find.end : find.start - end;
      if (gap >= 0 && gap < nearest) nearest = gap;
    }
    return 1 - nearest / WIDE;
  }

  /** How much of the noun that is counted stands right behind the quantity. */
  private nounFollows(folded: string, end: number): number {
    const { noun } = this.expected;
    const length = noun.end - noun.start;
    if (length === 0) return 0;
    const behind = folded.slice(end, end + length + 1);
    const asked = this.terms.text.slice(noun.start, noun.end);
    return [...asked].filter((character) => behind.includes(character)).length / length;
  }

  /** How long a piece of the question ends right before the quantity, links such as 为 and 约 aside. */
  private leftRun(folded: string, from: number, start: number): number {
    let end = start;
    while (end > from && start - end < LONGEST_LINK && LINK.test(folded.charAt(end - 1))) end -= 1;
    let length = 0;
    while (
      length < LONGEST_RUN &&
      end - length > from &&
      this.terms.text.includes(folded.slice(end - length - 1, end))
    ) {
      length += 1;
    }
    return length < SHORTEST_RUN ? 0 : length / LONGEST_RUN;
  }

  /** Whether an event of a family that the question has, or only one of another, stands in a piece of text. */
  private eventsBeside(text: string): [same: number, other: number] {
    if (this.events.size === 0) return [0, 0];
    const found = eventsIn(text);
    const isSame = [...found].some((family) => this.events.has(family));
    return [isSame ? 1 : 0, !isSame && found.size > 0 ? 1 : 0];
  }

  /** Whether the last year in a piece of text is one that the question names. */
  private yearBefore(text: string): [agrees: number, conflicts: number] {
    const last = this.years.length === 0 ? undefined : text.match(YEAR_NUMBER)?.at(-1);
    if (last === undefined) return [0, 0];
    return this.years.includes(last) ? [1, 0] : [0, 1];
  }
}

function eventsIn(text: string): Set<number> {
  const families = new Set<number>();
  for (const [word] of text.matchAll(EVENT)) families.add(eventFamilyOf.get(word) ?? -1);
  return families;
}

/** The quantity itself, and for a stretch of time its two ends; places count from the quantity's start. */
function partsOf(quantity: Quantity, folded: string): (Span & { isStart: boolean; isEnd: boolean })[] {
  const whole = { start: 0, end: folded.length };
  const match = quantity.kind === "date" ? RANGE.exec(folded) : null;
  const start = match?.groups?.["start"];
  const end = match?.groups?.["end"];
  if (start === undefined || end === undefined) return [{ ...whole, isStart: false, isEnd: false }];
  return [
    { ...whole, isStart: false, isEnd: false },
    { start: 0, end: start.length, isStart: true, isEnd: false },
    { start: folded.length - end.length, end: folded.length, isStart: false, isEnd: true },
  ];
}
