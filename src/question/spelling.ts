/**
 * Nearly right Chinese: 优袖 → 优秀, 常春市 → 长春市, 细颗立物 → 细颗粒物. A stretch of a question that the corpus does not
 * print is read as the one word of the corpus, or of questions, that sounds the same (or nearly so: zh and z, n and l,
 * ing and in) or, in long terms, differs by one character. What is a word of its own is left alone: a place that the
 * corpus does not have (沈阳), a grade (合格), a common word, figures and Latin letters.
 */
import { words as wordList } from "../text/lexicon/words.js";
import type { Word } from "../text/segment.js";
import { nearSpellings, type Sounds } from "./sounds.js";

/** What a question may be corrected to, and what tells whether it needs to be. */
export interface Known {
  /** Names of the corpus and their short forms. */
  readonly names: readonly string[];
  /** Words of the corpus (folded) and how often they are printed. */
  readonly words: ReadonlyMap<string, number>;
  /** Words of the genre that a slip may be meant for though the corpus does not print them: grades, 罚款, 等次. */
  readonly genreWords: readonly string[];
  /** Words that ask and words too general to ask for: never changed, never put in. */
  readonly generalWords: readonly string[];
  /** Whether the corpus prints these characters. */
  readonly prints: (text: string) => boolean;
  /** Cuts text into words; a tag x is a word that no dictionary has. */
  readonly cut: (text: string) => readonly Word[];
  /** Whether a word is common in Chinese at large, so that it is meant where it is written. */
  readonly common: (word: string) => boolean;
}

/** A question with its slips put right. */
export interface Corrected {
  readonly text: string;
  /** What was read as what, in order: 优袖 as 优秀. */
  readonly changes: readonly { readonly from: string; readonly to: string }[];
}

/** Puts slips of writing right. */
export interface Speller {
  /**
   * The question (folded) with slips put right; null where there is none that the corpus clearly explains.
   *
   * @example correct("哪些城市被评为优袖") // { text: "哪些城市被评为优秀", changes: [{ from: "优袖", to: "优秀" }] }
   */
  correct(plain: string): Corrected | null;
  /** Builds the tables, so that no question waits for them. */
  warm(): void;
}

/** Longest stretch of a question that is looked at, in UTF-16 units. */
const LONGEST_READ = 120;
/** Shortest and longest word that a slip can be in. */
const SHORTEST = 2;
const LONGEST = 10;
/** From this length a term may have a character too many or too few. */
const LONG_TERM = 4;

/** Characters of grammar: no slip for a character that sounds like them. */
const FUNCTION = new Set(
  wordList(
    "的 了 是 在 有 和 与 及 或 也 都 就 还 又 被 把 给 对 从 到 由 于 以 其 之 这 那 哪 什 么 谁 多 少 几 怎 为 何 吗 呢 吧 啊 着 过 得 地 我 你 他 她 它 们 不 没 未 无 非 等 个 名 位 项 件 家 次 年 月 日",
  ),
);
const HAN = /^[\u4e00-\u9fff]+$/;
const NUMERAL = /[零一二三四五六七八九十百千万亿两]/;
/** Characters whose exchange makes another thing of a term: never put in, left out or exchanged by sight. */
const TELLING =
  /[不没未无非反前后上下高低大小多少男女正负内外东南西北新旧老增减升降优劣零一二三四五六七八九十百千万亿两甲乙丙丁首末总分]/;
/** Tags of places and bodies: real ones that the corpus lacks. */
const PLACE_TAG = /^n[st]/;

interface Term {
  readonly text: string;
  /** How often it is printed; names and words of questions count as often. */
  readonly count: number;
}

interface Tables {
  readonly bySound: ReadonlyMap<string, readonly Term[]>;
  /** Long terms by what is left of them without one character. */
  readonly byRest: ReadonlyMap<string, readonly Term[]>;
  readonly general: ReadonlySet<string>;
  /** Words of the genre and names. */
  readonly own: ReadonlySet<string>;
}

/** How often names and words of questions count as printed. */
const OFTEN = 50;
/** How much more often than the next the best of several fitting terms must be printed. */
const CLEARLY = 4;

/** Makes a speller; the tables are built by its first use, in proportion to the corpus's words. */
export function createSpeller(known: Known, sounds: Sounds): Speller {
  let made: Tables | undefined;
  const tables = (): Tables => {
    made ??= tablesOf(known, sounds);
    return made;
  };
  return { correct: (plain) => correct(plain, known, tables(), sounds), warm: () => void tables() };
}

function tablesOf(known: Known, sounds: Sounds): Tables {
  const counts = new Map<string, number>();
  const offer = (text: string, count: number): void => {
    if (text.length < SHORTEST || text.length > LONGEST || !/^[\u4e00-\u9fff]+$/.test(text)) return;
    counts.set(text, Math.max(count, counts.get(text) ?? 0));
  };
  const general = new Set(known.generalWords);
  for (const [text, count] of known.words) if (!general.has(text)) offer(text, count);
  for (const text of [...known.names, ...known.genreWords]) offer(text, OFTEN);
  const bySound = new Map<string, Term[]>();
  const byRest = new Map<string, Term[]>();
  const file = (table: Map<string, Term[]>, key: string, term: Term): void => {
    const list = table.get(key);
    if (list) list.push(term);
    else table.set(key, [term]);
  };
  for (const [text, count] of counts) {
    const term = { text, count };
    for (const key of new Set(nearSpellings(text, sounds))) file(bySound, key, term);
    if (text.length >= LONG_TERM) for (const rest of restsOf(text)) file(byRest, rest, term);
  }
  return { bySound, byRest, general, own: new Set([...known.genreWords, ...known.names]) };
}

/** The word without each of its characters in turn. */
function restsOf(word: string): string[] {
  return [...new Set(Array.from(word, (_, at) => word.slice(0, at) + word.slice(at + 1)))];
}

/** A word of the question and how firmly it is meant: `loose` is no word, `word` one that the corpus does not print. */
interface Piece {
  readonly start: number;
  readonly end: number;
  readonly standing: "firm" | "word" | "loose";
  /** Where the word that it was cut out of starts. */
  readonly word: number;
}

/** Tags of words that ask for nothing themselves: pronouns, adverbs, prepositions, conjunctions, numbers, times … */
const GRAMMAR_TAG = /^[rdpcuymqteoh]/;

/** The question's words; what no dictionary has goes to pieces: 市是 → 市, 是. */
function piecesOf(text: string, known: Known, { own, general }: Tables): Piece[] {
  return known.cut(text).flatMap(({ text: word, tag, start, end }): Piece[] => {
    const unknown = (tag === "x" || tag === "nr") && word.length > 1 && !own.has(word) && !known.prints(word);
    if (unknown && HAN.test(word)) {
      return Array.from(word, (character, at) => {
        const standing = FUNCTION.has(character) || NUMERAL.test(character) ? "firm" : "loose";
        return { start: start + at, end: start + at + 1, standing, word: start };
      });
    }
    if (!HAN.test(word) || (word.length === 1 && FUNCTION.has(word)))
      return [{ start, end, standing: "firm", word: start }];
    if (word.length === 1) return [{ start, end, standing: NUMERAL.test(word) ? "firm" : "loose", word: start }];
    const meant = own.has(word) || general.has(word) || PLACE_TAG.test(tag) || known.prints(word) || known.common(word);
    return [{ start, end, standing: meant ? "firm" : "word", word: start }];
  });
}

/** Whether the corpus prints all that the question asks for, so that nothing is asked that no correction reaches. */
function covered(text: string, known: Known, { own, general }: Tables): boolean {
  return known
    .cut(text)
    .every(
      ({ text: word, tag }) =>
        word.length < SHORTEST ||
        !HAN.test(word) ||
        GRAMMAR_TAG.test(tag) ||
        own.has(word) ||
        general.has(word) ||
        known.prints(word),
    );
}

interface Change {
  readonly start: number;
  readonly end: number;
  readonly to: string;
  readonly score: number;
  readonly count: number;
}

function correct(plain: string, known: Known, tables: Tables, sounds: Sounds): Corrected | null {
  const text = plain.slice(0, LONGEST_READ);
  const pieces = piecesOf(text, known, tables);
  const changes: Change[] = [];
  for (const [from, first] of pieces.entries()) {
    for (let to = from; to < pieces.length; to++) {
      const stretch = pieces.slice(from, to + 1);
      const [start, end] = [first.start, stretch.at(-1)?.end ?? first.end];
      if (end - start > LONGEST) break;
      if (end - start < SHORTEST || stretch.every((piece) => piece.standing === "firm")) continue;
      const written = text.slice(start, end);
      if (!HAN.test(written)) break;
      if (isRest(pieces[from - 1], first, text) || isRest(pieces[to + 1], stretch.at(-1), text)) continue;
      const change = clearest(candidates(written, stretch, tables, sounds));
      if (change && !known.prints(written)) changes.push(change);
    }
  }
  const chosen = apart(changes);
  if (chosen.length === 0) return null;
  let out = plain;
  for (const { start, end, to } of [...chosen].reverse()) out = out.slice(0, start) + to + out.slice(end);
  if (!covered(out.slice(0, LONGEST_READ), known, tables)) return null;
  return { text: out, changes: chosen.map(({ start, end, to }) => ({ from: text.slice(start, end), to })) };
}

/** Characters that end a word: 销号率, 四平市. */
const ENDING = /[率数量额市县区州省盟旗局厅委类级个的]/;

/** Whether the piece beside a stretch is the rest of the unknown word that the stretch would be cut out of: 阿|南鱼. */
function isRest(beside: Piece | undefined, edge: Piece | undefined, text: string): boolean {
  if (beside === undefined || beside.word !== edge?.word || beside.standing !== "loose") return false;
  return !ENDING.test(text.slice(beside.start, beside.end));
}

/** The changes that do not overlap, the surest first; in order of their places. */
function apart(changes: readonly Change[]): Change[] {
  const chosen: Change[] = [];
  for (const change of [...changes].sort((a, b) => b.score - a.score || b.count - a.count)) {
    if (chosen.every((other) => change.end <= other.start || other.end <= change.start)) chosen.push(change);
  }
  return chosen.sort((a, b) => a.start - b.start);
}

/** The best of a stretch's candidates if it is clearly the best. */
function clearest(changes: readonly Change[]): Change | null {
  const [first, second] = [...changes].sort((a, b) => b.score - a.score || b.count - a.count);
  if (!first) return null;
  const rival =
    second && second.to !== first.to && second.score === first.score && second.count * CLEARLY > first.count;
  return rival ? null : first;
}

function candidates(written: string, stretch: readonly Piece[], tables: Tables, sounds: Sounds): Change[] {
  const start = stretch[0]?.start ?? 0;
  const end = start + written.length;
  const standing = stretch.flatMap((piece) => Array.from({ length: piece.end - piece.start }, () => piece.standing));
  const found: Change[] = [];
  for (const key of nearSpellings(written, sounds, 1)) {
    for (const { text, count } of tables.bySound.get(key) ?? []) {
      const score = soundScore(written, text, standing, { sounds, own: tables.own.has(text) });
      if (score > 0) found.push({ start, end, to: text, score, count });
    }
  }
  if (found.length > 0 || written.length < LONG_TERM - 1) return found;
  return longTerms(written, tables)
    .filter(({ text }) => slipAllowed(written, text, standing))
    .map(({ text, count }) => ({ start, end, to: text, score: text.length - 1.5, count }));
}

/** How well a term explains what is written: characters that agree, less for those that only sound alike; 0 for not. */
function soundScore(
  written: string,
  term: string,
  standing: readonly Piece["standing"][],
  { sounds, own }: { readonly sounds: Sounds; readonly own: boolean },
): number {
  let score = 0;
  let agreeing = 0;
  for (let i = 0; i < term.length; i++) {
    const [said, meant] = [written.charAt(i), term.charAt(i)];
    if (said === meant) {
      agreeing += !own && (FUNCTION.has(said) || NUMERAL.test(said)) ? 0 : 1;
      score += 1;
      continue;
    }
    if (FUNCTION.has(said) || FUNCTION.has(meant)) return 0;
    const exact = sounds.of(meant).includes(sounds.of(said)[0] ?? "");
    if (standing[i] === "firm" && term.length <= LONG_TERM) return 0;
    if (standing[i] === "word" && term.length === SHORTEST && !own) return 0;
    if (!exact && (standing[i] !== "loose" || term.length === SHORTEST)) return 0;
    score += exact ? 0.4 : 0.2;
  }
  return agreeing === 0 || agreeing * 2 < term.length ? 0 : score;
}

/** Long terms that differ from what is written by one character: one more, one less, another. */
function longTerms(written: string, tables: Tables): Term[] {
  const found = new Set<Term>(tables.byRest.get(written) ?? []);
  for (const rest of restsOf(written)) {
    for (const term of tables.byRest.get(rest) ?? []) if (term.text.length === written.length) found.add(term);
  }
  return [...found];
}

/** Whether what is written can be a slip for the long term: the character is of no word and changes no meaning. */
function slipAllowed(written: string, term: string, standing: readonly Piece["standing"][]): boolean {
  let at = 0;
  while (at < written.length && written[at] === term[at]) at += 1;
  const same = written.length === term.length;
  if (same && (written.length <= LONG_TERM || written.slice(at + 1) !== term.slice(at + 1))) return false;
  if (!same && written.slice(at) !== term.slice(at + 1)) return false;
  if (TELLING.test(term.charAt(at)) || (same && TELLING.test(written.charAt(at)))) return false;
  const near = same ? [standing[at]] : [standing[at - 1], standing[at]];
  return same ? near.every((how) => how === "loose") : near.some((how) => how === "loose" || how === "word");
}
