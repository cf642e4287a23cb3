/**
 * What of an answer is shown, before it is known how: the lead, the figures worth a line of their own, the extracts
 * with their windows and the sources. HTML, rich messages and the terminal are drawn from this one value.
 */
import type { Answer, Quotation, ShownFigure } from "../../answer/answer.js";
import type { Notice, Span } from "../../corpus/notice.js";
import { textOf } from "../../corpus/notice.js";
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
  if (answer.kind === "refusal") return t.answer.notSaid(answer.missing.slice(0, 3), single);
  if (answer.kind === "smalltalk") return t.answer.smalltalk;
  if (answer.kind === "ask_back") return t.answer.whichReading;
  return answer.direct;
}

/** Whether the lead says all that the figure's line would. */
function saidBy(lead: string, figure: ShownFigure): boolean {
  return [figure.indicator, figure.text, figure.change ?? ""].every((part) => lead.includes(part));
}

/** Whether another figure's line shows this one already: the same, or as its change. */
function isRepeated(figure: ShownFigure, index: number, all: readonly ShownFigure[]): boolean {
  return all.some(
    (other, place) =>
      place !== index &&
      other.indicator === figure.indicator &&
      ((other.text === figure.text && place < index) || (other.change?.includes(figure.text) ?? false)),
  );
}

/** Two figures of one indicator that stand so near belong to one statement: 达到93.4%，居全国第9位. In UTF-16 units. */
const NEAR = 40;

/** Figures of one statement in one line: value, change, and what else is printed with it. */
function joinedLines(figures: readonly ShownFigure[]): ShownFigure[] {
  const lines: ShownFigure[] = [];
  for (const figure of figures) {
    const last = lines.findIndex((line) => {
      const apart = Math.abs(line.at.span.start - figure.at.span.start);
      return line.indicator === figure.indicator && line.at.notice === figure.at.notice && apart < NEAR;
    });
    const line = lines[last];
    if (line === undefined || figure.change !== null) lines.push(figure);
    else lines[last] = { ...line, change: [line.change, figure.text].filter((part) => part !== null).join("，") };
  }
  return lines;
}

function linesOfFigures(answer: Answer): FigureLine[] {
  const shown = answer.figures.filter((figure, index, all) => !isRepeated(figure, index, all));
  const [first] = shown;
  if (shown.length === 1 && first !== undefined && saidBy(answer.direct, first)) return [];
  return joinedLines(shown)
    .slice(0, MOST.figures)
    .map((figure) => ({
      indicator: shortened(figure.indicator, LONGEST_WORDS),
      value: shortened(figure.text, LONGEST_WORDS),
      change: shortened(figure.change ?? "", LONGEST_WORDS),
    }));
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
export function layOut(answer: Answer, notices: readonly Notice[], t: Messages): Layout {
  const quotations = quotationsToShow(answer);
  const quoted = quotations.length > 1 ? QUOTED.several : QUOTED.single;
  const limit = answer.status === "answered" ? quoted : QUOTED.nearest;
  const extracts = quotations.flatMap((quotation) => {
    const notice = notices.find((one) => one.id === quotation.notice);
    return notice === undefined ? [] : [extractOf(quotation, notice, limit)];
  });
  return {
    lead: shortened(leadOf(answer, t, notices.length === 1).trim(), LONGEST_LEAD),
    figures: linesOfFigures(answer),
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
