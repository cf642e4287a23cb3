/**
 * How far a question's words are found around a fact: each word by itself, by a word that says the same, or in pieces,
 * the nearer the better.
 */
import type { Term } from "../question/question.js";
import { printedApart } from "../text/lexicon/ask.js";
import type { Layer } from "./context.js";

/** A word found under another name counts this much of one found as it is. */
const SYNONYM = 0.88;
/** A long word found in pieces counts at most this much. */
const PIECES = 0.75;
/** From this credit on a term counts as covered. */
export const COVERED = 0.35;

const RATE_END = /[率量额值]$/;
/** What a rate counts that is named nearly so. */
const NEAR_RATE = 0.6;
/** 死亡人数, 事故起数: a noun and the word that says that it is counted. */
const COUNTED = /^(.{2,}?)(?:人数|起数|件数|个数|次数|户数|数量|总数|总量|数|量)$/;

/** A word made ready to be looked for in many texts. */
interface Sought {
  /** The noun of a word that counts: 死亡 of 死亡人数. */
  readonly counted: string | undefined;
  /** 办成率 and 办结率: a rate named with another word in the middle. */
  readonly nearRate: RegExp | null;
  /** 结案率 and 结案销号率: a rate named with another step. */
  readonly longerRate: RegExp | null;
  /** Its pairs of neighbouring characters; none for a word of two. */
  readonly pairs: readonly string[];
}

/** Words made ready, so many at most. */
const sought = new Map<string, Sought>();
const MOST_SOUGHT = 5_000;

function soughtOf(word: string): Sought {
  const known = sought.get(word);
  if (known !== undefined) return known;
  const pairs = word.length < 3 ? [] : Array.from({ length: word.length - 1 }, (_, i) => word.slice(i, i + 2));
  const made = {
    counted: COUNTED.exec(word)?.[1],
    nearRate: word.length === 3 && RATE_END.test(word) ? new RegExp(`${word[0]}[\u4e00-\u9fff]${word[2]}`) : null,
    longerRate:
      word.length >= 3 && word.endsWith("率") ? new RegExp(`${word.slice(0, -1)}[\u4e00-\u9fff]{1,3}率`) : null,
    pairs,
  };
  if (sought.size >= MOST_SOUGHT) sought.clear();
  sought.set(word, made);
  return made;
}

/** How well a term's characters are found in a text: 1 as it is, less in pieces, 0 not at all. */
export function found(word: string, text: string): number {
  if (text.includes(word)) return 1;
  const { counted, nearRate, longerRate, pairs } = soughtOf(word);
  if (counted && text.includes(counted)) return SYNONYM;
  if (nearRate?.test(text)) return NEAR_RATE;
  if (longerRate?.test(text)) return PIECES;
  let pieces = 0;
  for (const pair of pairs) if (text.includes(pair)) pieces += 1;
  const share = pairs.length === 0 ? 0 : pieces / pairs.length;
  // 月工资 is not found in 工资: of three characters both pairs are needed
  return share > 0.5 || (share === 0.5 && word.length > 3) ? share * PIECES : 0;
}

/** For each term of a question what share of it each text has: layers repeat, and several kinds of answers ask. */
const shares = new WeakMap<Term, Map<string, number>>();

function sharesOf(term: Term): Map<string, number> {
  const known = shares.get(term);
  if (known !== undefined) return known;
  const made = new Map<string, number>();
  shares.set(term, made);
  return made;
}

/** How well a term, or a word that says the same, is found in a text. */
function shareIn(term: Term, text: string): number {
  const share = found(term.text, text);
  if (share >= SYNONYM) return share;
  for (const word of term.alternatives) if (text.includes(word)) return SYNONYM;
  if (share < PIECES && printedApart.some(({ word, printed }) => word === term.text && printed.test(text)))
    return PIECES;
  return share;
}

/** The credit of a term in the layers: its best, of itself or of a word that says the same. */
export function creditOf(term: Term, layers: readonly Layer[]): number {
  const known = sharesOf(term);
  let best = 0;
  for (const { text, credit } of layers) {
    if (credit <= best) continue;
    let share = known.get(text);
    if (share === undefined) {
      share = shareIn(term, text);
      known.set(text, share);
    }
    if (share * credit > best) best = share * credit;
  }
  if (best < COVERED && term.text.length === 4) {
    // 安全事故: both halves said, if not side by side
    const a = nearest(term.text.slice(0, 2), layers);
    const b = a > 0 ? nearest(term.text.slice(2), layers) : 0;
    if (a > 0 && b > 0) best = Math.max(best, (PIECES * (a + b)) / 2);
  }
  return best;
}

/** The credit of the best layer that has these characters; 0 for none. */
function nearest(text: string, layers: readonly Layer[]): number {
  let best = 0;
  for (const layer of layers) if (layer.credit > best && layer.text.includes(text)) best = layer.credit;
  return best;
}

/** How far the question's terms are found around a fact. */
export interface Cover {
  /** Weighted mean credit, 0 to 1: ranks. */
  readonly relevance: number;
  /** Weighted share of terms that are found at all, 0 to 1: decides whether there is an answer. */
  readonly coverage: number;
  /** Terms that are not found. */
  readonly missing: readonly Term[];
  /** Total weight of the question's own terms. */
  readonly weight: number;
}

/** Matches the terms with the layers. Inherited terms rank but are not missed. */
export function cover(terms: readonly Term[], layers: readonly Layer[]): Cover {
  let weight = 0;
  let own = 0;
  let said = 0;
  let credit = 0;
  let covered = 0;
  const missing: Term[] = [];
  for (const term of terms) {
    const got = creditOf(term, layers);
    weight += term.weight;
    credit += term.weight * got;
    if (term.inherited) continue;
    own += term.need;
    said += term.weight;
    if (got >= COVERED) covered += term.need;
    else missing.push(term);
  }
  return {
    relevance: weight > 0 ? credit / weight : 0,
    coverage: own > 0 ? covered / own : 1,
    missing,
    weight: said,
  };
}

/** Longer questions are pasted text, of which a shared run says nothing; in UTF-16 units. */
const LONGEST_COMPARED = 80;

/** The longest run of characters that two folded texts share, in characters: 进行了全面考评 in question and clause. */
export function longestShared(a: string, b: string): number {
  if (a.length > LONGEST_COMPARED) return 0;
  let longest = 0;
  for (let i = 0; i < a.length; i++) {
    for (let j = 0; j < b.length; j++) {
      if (a.charCodeAt(i) !== b.charCodeAt(j)) continue;
      // inside a run that has been measured from its beginning
      if (i > 0 && j > 0 && a.charCodeAt(i - 1) === b.charCodeAt(j - 1)) continue;
      let run = 1;
      while (i + run < a.length && j + run < b.length && a.charCodeAt(i + run) === b.charCodeAt(j + run)) run += 1;
      if (run > longest) longest = run;
    }
    if (a.length - i <= longest) break;
  }
  return longest;
}
