/**
 * Nearly right Chinese: 优袖 → 优秀, 常春市 → 长春市, 细颗立物 → 细颗粒物. A stretch of a question that the corpus does not
 * print is read as the one word of the corpus, or of questions, that sounds the same (or nearly so: zh and z, n and l,
 * ing and in) or, in long terms, differs by one character. What is a word of its own is left alone: a place that the
 * corpus does not have (沈阳), a grade (合格), a common word, figures and Latin letters.
 */
import { nearSpellings, type Sounds } from "./sounds.js";
import type { Known } from "./spelling/known.js";
import { longTerms, slipAllowed, soundScore, soundsAs } from "./spelling/likeness.js";
import { covered, type Piece, piecesOf } from "./spelling/pieces.js";
import { HAN, LONG_TERM, LONGEST, SHORTEST, type Terms, termsOf } from "./spelling/terms.js";

export type { Known } from "./spelling/known.js";

/** A question with its slips put right. */
export interface Corrected {
  readonly text: string;
  /** What was read as what, in order: 优袖 as 优秀. */
  readonly changes: readonly { readonly from: string; readonly to: string }[];
  /** Whether all of them are words that do not exist, written for words that sound just so: 满意渡, 曾幅. */
  readonly sure: boolean;
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
const LONGEST_READ = 80;
/** How much more often than the next the best of several fitting terms must be printed. */
const CLEARLY = 4;

/** Makes a speller; the tables are built by its first use, in proportion to the corpus's words. */
export function createSpeller(known: Known, sounds: Sounds): Speller {
  let made: Terms | undefined;
  const tables = (): Terms => {
    made ??= termsOf(known, sounds);
    return made;
  };
  return { correct: (plain) => correct(plain, known, tables(), sounds), warm: () => void tables().bySound };
}

interface Change {
  readonly start: number;
  readonly end: number;
  readonly to: string;
  readonly score: number;
  readonly count: number;
  readonly sure: boolean;
}

function correct(plain: string, known: Known, terms: Terms, sounds: Sounds): Corrected | null {
  const text = plain.slice(0, LONGEST_READ);
  const pieces = piecesOf(text, known, terms);
  const changes: Change[] = [];
  for (const [from, first] of pieces.entries()) {
    for (let to = from; to < pieces.length; to++) {
      const stretch = pieces.slice(from, to + 1);
      const [start, end] = [first.start, stretch.at(-1)?.end ?? first.end];
      if (end - start > LONGEST) break;
      if (end - start < SHORTEST || stretch.every((piece) => piece.standing === "firm")) continue;
      const written = text.slice(start, end);
      if (!HAN.test(written)) break;
      // 白诚市评了什么: what stands behind an ending begins anew
      const ends = NAME_END.test(written);
      if (isRest(pieces[from - 1], first, text) || (!ends && isRest(pieces[to + 1], stretch.at(-1), text))) continue;
      const change = clearest(candidates(written, stretch, terms, sounds));
      if (change && !known.prints(written)) changes.push(change);
    }
  }
  const chosen = apart(changes);
  if (chosen.length === 0) return null;
  let out = plain;
  for (const { start, end, to } of [...chosen].reverse()) out = out.slice(0, start) + to + out.slice(end);
  if (!covered(out.slice(0, LONGEST_READ), known, terms)) return null;
  return {
    text: out,
    changes: chosen.map(({ start, end, to }) => ({ from: text.slice(start, end), to })),
    sure: chosen.every(({ sure }) => sure),
  };
}

/** Characters that end a word: 销号率, 四平市. */
const ENDING = /[率数量额市县区州省盟旗局厅委类级个的]/;

/** Kinds of places, which end names. */
const NAME_END = /..[市县区省州盟旗]$/;

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

function candidates(written: string, stretch: readonly Piece[], terms: Terms, sounds: Sounds): Change[] {
  const start = stretch[0]?.start ?? 0;
  const end = start + written.length;
  const standing = stretch.flatMap((piece) => Array.from({ length: piece.end - piece.start }, () => piece.standing));
  const found: Change[] = [];
  for (const key of nearSpellings(written, sounds)) {
    for (const { text, count } of terms.bySound.get(key) ?? []) {
      const score = soundScore(written, text, standing, { sounds, own: terms.own.has(text) });
      const exact = Array.from(text).every((meant, i) => soundsAs(written.charAt(i), meant, sounds));
      const sure = exact && standing.every((how, i) => how !== "common" && (how !== "firm" || written[i] === text[i]));
      if (score > 0) found.push({ start, end, to: text, score, count, sure });
    }
  }
  if (found.length > 0 || written.length < LONG_TERM - 1) return found;
  return longTerms(written, terms)
    .filter(({ text }) => slipAllowed(written, text, standing))
    .map(({ text, count }) => ({ start, end, to: text, score: text.length - 1.5, count, sure: false }));
}
