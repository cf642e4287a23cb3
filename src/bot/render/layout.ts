/**
 * What of an answer is shown, before it is known how: the lead, the figures worth a line of their own, the extracts
 * with their windows and the sources. HTML, rich messages and the terminal are drawn from this one value.
 */
import type { Answer, Quotation, ShownFigure } from "../../answer/answer.js";
import type { Engine } from "../../answer/engine.js";
import type { Notice, Span } from "../../corpus/notice.js";
import { textOf } from "../../corpus/notice.js";
import type { Facts, Figure } from "../../facts/facts.js";
import { changeOf, isPart, partOf, partsOf } from "../figure-words.js";
import type { Messages } from "../messages/messages.js";
import { shortened } from "./cut.js";
import { windowAround } from "./window.js";

/** One line of figures. */
export interface FigureLine {
  readonly indicator: string;
  readonly value: string;
  /** Empty where none is printed. */
  readonly change: string;
}

/** A stretch of a notice, as shown. */
export interface Extract {
  readonly notice: Notice;
  /** Path of headings; empty in the opening part. */
  readonly section: string;
  readonly window: Span;
  readonly evidence: readonly Span[];
  /** Whether the passage goes on before and after the window. */
  readonly cut: { readonly before: boolean; readonly after: boolean };
}

/** An answer, ready to be drawn. */
export interface Layout {
  readonly lead: string;
  readonly figures: readonly FigureLine[];
  /** Formulas of the numbers that no notice prints. */
  readonly computed: readonly string[];
  /** A line before the extracts; null where they speak for themselves. */
  readonly before: string | null;
  readonly extracts: readonly Extract[];
}

/**
 * How much of a passage an answer quotes at most, in UTF-16 units: of a single one, of each of several, and of one that
 * is only the nearest to what was asked.
 */
const QUOTED = { single: 400, several: 300, nearest: 160 } as const;

/** A lead longer than this, in UTF-16 units, is shortened; lists of requirements come near it. */
const LONGEST_LEAD = 1000;

/** At most so many lines of figures, extracts and formulas are shown. */
const MOST = { figures: 8, extracts: 3, computed: 4 } as const;

/** A longer indicator, value, change or formula is shortened in its line, in UTF-16 units. */
const LONGEST_WORDS = 60;

/** The words of the answer that are not the notice's own, in the chat's language; Simplified ones come with the answer. */
function leadOf(answer: Answer, t: Messages, single: boolean): string {
  if (t.language === "zh-Hans") return answer.direct;
  if (answer.kind === "refusal") return t.answer.notSaid(answer.missing.slice(0, 3), single, answer.holds ?? "");
  if (answer.kind === "smalltalk") return t.answer.smalltalk;
  if (answer.kind === "ask_back") return t.answer.whichReading;
  return answer.direct;
}

/** Whether the lead says all that the line would. */
function saidBy(lead: string, line: FigureLine): boolean {
  return [line.indicator, line.value, line.change].every((part) => lead.includes(part));
}

/** A figure of the answer, with the fact that it is where the facts hold it. */
interface Known {
  readonly shown: ShownFigure;
  readonly fact: Figure | null;
  readonly notice: Notice | null;
  readonly facts: Facts | null;
}

function known(shown: ShownFigure, { corpus, facts: all }: Pick<Engine, "corpus" | "facts">): Known {
  const index = corpus.notices.findIndex((one) => one.id === shown.at.notice);
  const facts = all[index] ?? null;
  const { start, end } = shown.at.span;
  const fact = facts?.figures.find((one) => one.span.start === start && one.span.end === end) ?? null;
  return { shown, fact, notice: corpus.notices[index] ?? null, facts };
}

/**
 * The line of a figure, with all that is printed of its change, margin and rank; the line of a change by itself has
 * what is printed of it as its value.
 */
function lineOf({ shown, fact, notice, facts }: Known): FigureLine {
  const printed = fact === null || notice === null || facts === null ? null : { fact, notice, facts };
  const alone = printed !== null && isPart(printed.fact) ? partOf(printed.notice, null, printed.fact) : null;
  const change = printed === null || alone !== null ? "" : changeOf(printed.notice, printed.facts, printed.fact);
  return {
    indicator: shortened(shown.indicator, LONGEST_WORDS),
    value: shortened(alone ?? shown.text, LONGEST_WORDS),
    change: shortened(alone !== null ? "" : change || (shown.change ?? ""), LONGEST_WORDS),
  };
}

/** The lines of an answer's figures: each once, a change in the line of its value, none that the lead says already. */
function linesOfFigures(answer: Answer, engine: Pick<Engine, "corpus" | "facts">): FigureLine[] {
  const all = answer.figures.map((shown) => known(shown, engine));
  const parts = new Set(
    all.flatMap(({ fact, facts }) => (fact === null || facts === null ? [] : partsOf(facts, fact))),
  );
  const own = all.filter(({ fact }) => fact === null || !parts.has(fact));
  const lines = own.map(lineOf);
  const once = lines.filter((line, index) => lines.findIndex((other) => isSame(line, other)) === index);
  const [first] = once;
  if (once.length === 1 && first !== undefined && saidBy(answer.direct, first)) return [];
  return once.slice(0, MOST.figures);
}

function isSame(a: FigureLine, b: FigureLine): boolean {
  return a.indicator === b.indicator && a.value === b.value;
}

/** The first quotation, and those further ones that hold a figure or name of the answer which none before them holds. */
function quotationsToShow(answer: Answer): Quotation[] {
  const [first, ...others] = answer.quotations;
  if (first === undefined || answer.kind === "smalltalk" || answer.kind === "ask_back") return [];
  if (answer.status !== "answered") return [first];
  const shown = [first];
  const places = [...answer.figures, ...answer.names].map((item) => item.at);
  for (const quotation of others) {
    const holds = (one: Quotation, place: (typeof places)[number]): boolean =>
      one.notice === place.notice && one.span.start <= place.span.start && place.span.end <= one.span.end;
    const brings = places.some((place) => holds(quotation, place) && !shown.some((one) => holds(one, place)));
    if (brings && shown.length < MOST.extracts) shown.push(quotation);
  }
  return shown;
}

/** Where what is printed of the shown figures' changes, margins and ranks stands, so that it is marked with them. */
function partsShown(answer: Answer, engine: Pick<Engine, "corpus" | "facts">): { notice: Notice; clause: Span }[] {
  return answer.figures.flatMap((shown) => {
    const { fact, notice, facts } = known(shown, engine);
    if (fact === null || notice === null || facts === null) return [];
    return partsOf(facts, fact).map((part) => ({ notice, clause: part.clause }));
  });
}

function within(inner: Span, outer: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** Spans in order, those that touch or overlap made one. */
function merged(spans: readonly Span[]): Span[] {
  const out: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    const last = out.at(-1);
    if (last !== undefined && span.start <= last.end)
      out[out.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    else out.push(span);
  }
  return out;
}

function extractOf(quotation: Quotation, notice: Notice, limit: number): Extract {
  const passage = notice.passages[quotation.passage] ?? {
    ...quotation.span,
    index: 0,
    kind: "paragraph",
    section: 0,
    sentences: [],
    rows: [],
  };
  const main = quotation.evidence[0] ?? { start: quotation.span.start, end: quotation.span.start };
  const window = windowAround(notice, passage, main, limit);
  return {
    notice,
    section: quotation.section,
    window,
    evidence: quotation.evidence,
    cut: { before: window.start > passage.start, after: window.end < passage.end },
  };
}

/** Lays out an answer for a reader of the catalogue's language. */
export function layOut(answer: Answer, engine: Pick<Engine, "corpus" | "facts">, t: Messages): Layout {
  const { notices } = engine.corpus;
  const quotations = quotationsToShow(answer);
  const quoted = quotations.length > 1 ? QUOTED.several : QUOTED.single;
  const limit = answer.status === "answered" ? quoted : QUOTED.nearest;
  const parts = answer.status === "answered" ? partsShown(answer, engine) : [];
  const extracts = quotations.flatMap((quotation) => {
    const notice = notices.find((one) => one.id === quotation.notice);
    if (notice === undefined) return [];
    const extract = extractOf(quotation, notice, limit);
    const more = parts.filter((part) => part.notice === notice && within(part.clause, quotation.span));
    return [{ ...extract, evidence: merged([...extract.evidence, ...more.map((part) => part.clause)]) }];
  });
  return {
    lead: shortened(leadOf(answer, t, notices.length === 1).trim(), LONGEST_LEAD),
    figures: linesOfFigures(answer, engine),
    computed: answer.computed.slice(0, MOST.computed).map((one) => shortened(one.formula, 2 * LONGEST_WORDS)),
    before: answer.kind === "refusal" && extracts.length > 0 ? t.answer.nearest : null,
    extracts,
  };
}

/** Where an extract stands: 《title》（文号）section, as people cite it. */
export function citationOf(notice: Notice, section: string): string {
  const number = notice.number === null ? "" : `（${textOf(notice, notice.number).trim()}）`;
  return `《${shortened(notice.title, 120)}》${number}${section === "" ? "" : ` ${shortened(section, 120)}`}`;
}
