/**
 * What surrounds a fact, from nearest to farthest, and how far a question's words are found there. A reader takes a
 * number's subject from its own clause first, then from the clauses before it up to the semicolon, the sentence, the
 * paragraph's opening, the headings and the title; so do the layers here.
 */
import type { NoticeFacts } from "../facts/read.js";
import type { Term } from "../question/question.js";

/** One layer of context: folded text and how much finding a word in it counts, 0 to 1. */
export interface Layer {
  readonly text: string;
  readonly credit: number;
  /** The clauses after the fact: they say what a date at a sentence's opening dates, but not what a number measures. */
  readonly forward?: boolean;
  /** The sentence before: it may be about another thing. */
  readonly previous?: boolean;
}

/** What each layer counts; a word found nearer to the fact says more about it. */
export const layerCredits = {
  own: 1,
  clause: 0.95,
  segment: 0.85,
  forward: 0.8,
  sentence: 0.7,
  lead: 0.6,
  heading: 0.55,
  previous: 0.5,
  title: 0.45,
  opening: 0.4,
} as const;

/** A word found under another name counts this much of one found as it is. */
const SYNONYM = 0.88;
/** A long word found in pieces counts at most this much. */
const PIECES = 0.75;
/** From this credit on a term counts as covered. */
export const COVERED = 0.35;

interface ClauseLayers {
  readonly layers: readonly Layer[];
  /** Own segment and clause text, for ordinals and names. */
  readonly near: string;
}

/** The context of every clause of one notice, made when first asked for. */
export class NoticeContext {
  readonly #made = new Map<number, ClauseLayers>();
  readonly #title: string;
  readonly #opening: string;
  readonly #source: NoticeFacts;

  constructor(source: NoticeFacts) {
    this.#source = source;
    const { analysis, facts } = source;
    this.#title = `${analysis.plain.slice(analysis.notice.titleSpan?.start ?? 0, analysis.notice.titleSpan?.end ?? 0)} ${facts.document.period ?? ""}`;
    this.#opening =
      analysis.notice.form === "plain"
        ? ""
        : analysis.notice.passages
            .filter((passage) => passage.section === 0 && passage.kind === "paragraph")
            .map((passage) => analysis.plain.slice(passage.start, passage.end))
            .join("\n");
  }

  /** Whether the notice's title says it: such a word tells which notice is meant, not which figure. */
  names(word: string): boolean {
    return this.#title.includes(word);
  }

  /** The layers around a clause, the clause itself first. */
  around(index: number): ClauseLayers {
    const known = this.#made.get(index);
    if (known) return known;
    const made = this.#build(index);
    this.#made.set(index, made);
    return made;
  }

  #build(index: number): ClauseLayers {
    const { analysis } = this.#source;
    const clause = analysis.clauses[index];
    if (!clause) return { layers: [], near: "" };
    const { notice, clauses } = analysis;
    const range = analysis.clausesOf[clause.passage] ?? { from: index, to: index + 1 };
    const passage = notice.passages[clause.passage];
    let segment = "";
    let sentence = "";
    let previous = "";
    for (let i = index - 1; i >= range.from; i--) {
      const other = clauses[i];
      if (!other) break;
      if (other.segment === clause.segment) segment = `${other.plain}，${segment}`;
      else if (other.sentence === clause.sentence)
        sentence = i === firstOfSentence(clauses, index, range.from) ? other.plain : sentence;
      else if (other.sentence === clause.sentence - 1) previous = `${other.plain}，${previous}`;
    }
    let forward = "";
    for (let i = index + 1; i < range.to; i++) {
      const other = clauses[i];
      if (!other || other.segment !== clause.segment) break;
      forward += `，${other.plain}`;
    }
    const lead = range.from < index ? (clauses[range.from]?.plain ?? "") : "";
    const layers: Layer[] = [
      { text: clause.plain, credit: layerCredits.clause },
      { text: segment, credit: layerCredits.segment },
      { text: forward, credit: layerCredits.forward, forward: true },
      { text: sentence, credit: layerCredits.sentence },
      { text: lead, credit: layerCredits.lead },
      { text: this.#headings(passage?.section ?? 0), credit: layerCredits.heading },
      { text: previous, credit: layerCredits.previous, previous: true },
      { text: this.#title, credit: layerCredits.title },
      { text: this.#opening, credit: layerCredits.opening },
    ];
    if (passage?.kind === "table") {
      const header = passage.rows[0];
      const above = clauses[range.from - 1];
      layers.push({ text: header ? analysis.plain.slice(header.start, header.end) : "", credit: layerCredits.segment });
      if (above)
        layers.push({
          text: analysis.plain.slice(above.sentenceSpan.start, above.end),
          credit: layerCredits.sentence,
        });
    }
    return { layers: layers.filter((layer) => layer.text), near: `${segment}${clause.plain}` };
  }

  #headings(section: number): string {
    const { analysis } = this.#source;
    let text = "";
    for (let at: number | null = section; at !== null && at !== undefined; ) {
      const current: (typeof analysis.notice.sections)[number] | undefined = analysis.notice.sections[at];
      if (!current) break;
      if (current.heading) text += `${analysis.plain.slice(current.heading.start, current.heading.end)} `;
      at = current.parent;
    }
    return text;
  }
}

function firstOfSentence(clauses: NoticeFacts["analysis"]["clauses"], index: number, from: number): number {
  const sentence = clauses[index]?.sentence;
  let first = index;
  while (first > from && clauses[first - 1]?.sentence === sentence) first -= 1;
  return first;
}

const RATE_END = /[率量额值]$/;
/** What a rate counts that is named nearly so. */
const NEAR_RATE = 0.6;
/** 死亡人数, 事故起数: a noun and the word that says that it is counted. */
const COUNTED = /^(.{2,})(?:人数|起数|件数|个数|次数|户数|数量|总数|总量|数|量)$/;

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
  return share >= 0.5 ? share * PIECES : 0;
}

/** The credit of a term in the layers: its best, of itself or of a word that says the same. */
export function creditOf(term: Term, layers: readonly Layer[]): number {
  let best = 0;
  for (const layer of layers) {
    if (layer.credit <= best) continue;
    let here = found(term.text, layer.text);
    if (here < SYNONYM && term.alternatives.some((word) => layer.text.includes(word))) here = SYNONYM;
    best = Math.max(best, here * layer.credit);
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

/** The longest run of characters that two folded texts share, in characters: 进行了全面考评 in question and clause. */
export function longestShared(a: string, b: string): number {
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
