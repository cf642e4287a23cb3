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

/** How well a term's characters are found in a text: 1 as it is, less in pieces, 0 not at all. */
export function found(word: string, text: string): number {
  if (text.includes(word)) return 1;
  const counted = COUNTED.exec(word)?.[1];
  if (counted && text.includes(counted)) return SYNONYM;
  if (word.length < 3) return 0;
  // 办成率 and 办结率: a rate named with another word in the middle
  if (word.length === 3 && RATE_END.test(word) && new RegExp(`${word[0]}[\u4e00-\u9fff]${word[2]}`).test(text))
    return NEAR_RATE;
  let pieces = 0;
  for (let i = 0; i + 1 < word.length; i++) if (text.includes(word.slice(i, i + 2))) pieces += 1;
  const share = pieces / (word.length - 1);
  // 月工资 is not found in 工资: of three characters both pairs are needed
  return share > 0.5 || (share === 0.5 && word.length > 3) ? share * PIECES : 0;
}

const shares = new WeakMap<Term, Map<Layer, number>>();

/** How well a term, or a word that says the same, is found in a layer; looked up once for each question. */
function shareIn(term: Term, layer: Layer): number {
  let known = shares.get(term);
  if (!known) {
    known = new Map();
    shares.set(term, known);
  }
  let share = known.get(layer);
  if (share === undefined) {
    share = found(term.text, layer.text);
    if (share < SYNONYM && term.alternatives.some((word) => layer.text.includes(word))) share = SYNONYM;
    if (share < PIECES && printedApart.some(({ word, printed }) => word === term.text && printed.test(layer.text)))
      share = PIECES;
    known.set(layer, share);
  }
  return share;
}

/** The credit of a term in the layers: its best, of itself or of a word that says the same. */
export function creditOf(term: Term, layers: readonly Layer[]): number {
  let best = 0;
  for (const layer of layers) {
    if (layer.credit <= best) continue;
    best = Math.max(best, shareIn(term, layer) * layer.credit);
  }
  if (best < COVERED && term.text.length === 4) {
    // 安全事故: both halves said, if not side by side
    const halves = [term.text.slice(0, 2), term.text.slice(2)].map((half) =>
      Math.max(0, ...layers.map((layer) => (layer.text.includes(half) ? layer.credit : 0))),
    );
    const [a = 0, b = 0] = halves;
    if (a > 0 && b > 0) best = Math.max(best, (PIECES * (a + b)) / 2);
  }
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
  let row = new Uint8Array(b.length + 1);
  for (let i = 0; i < a.length; i++) {
    const next = new Uint8Array(b.length + 1);
    for (let j = 0; j < b.length; j++) {
      if (a.charCodeAt(i) !== b.charCodeAt(j)) continue;
      const run = Math.min(255, (row[j] ?? 0) + 1);
      next[j + 1] = run;
      if (run > longest) longest = run;
    }
    row = next;
  }
  return longest;
}
