/**
 * What the engine says to a question: facts with their places, no formatting. A renderer turns one {@link Answer}
 * into HTML, rich blocks or terminal text; the batch command into one line of JSON.
 */
import type { Span } from "../corpus/notice.js";

/** The language in which the question was put; interface texts follow it, quotations never do. */
export type Language = "zh-Hans" | "zh-Hant" | "en";

/** A place in a notice. */
export interface Place {
  /** {@link Notice.id} */
  readonly notice: string;
  readonly span: Span;
}

/** A figure as an answer shows it. */
export interface ShownFigure {
  /** What the number measures, such as 结案销号率. */
  readonly indicator: string;
  /** As printed, number and unit: 4.9万个. */
  readonly text: string;
  /** Its number (49000); null where the text has none that is a number. */
  readonly value: number | null;
  readonly unit: string;
  /** The change printed with it, as printed: 同比下降1微克/立方米; null where there is none. */
  readonly change: string | null;
  /** The clause that states it, word for word. */
  readonly quote: string;
  readonly at: Place;
}

/** A name that an answer lists, with the place where it is printed. */
export interface ShownName {
  readonly text: string;
  readonly at: Place;
}

/** A quoted passage and what in it is the evidence. All spans are of the notice's text. */
export interface Quotation {
  readonly notice: string;
  /** The passage's section, as people cite it; empty in the opening part. */
  readonly section: string;
  /** Index into the notice's passages. */
  readonly passage: number;
  readonly span: Span;
  /** Ranges inside `span`, in order, not overlapping; the first is the main one. */
  readonly evidence: readonly Span[];
}

/** A number in the answer that no notice prints, with the formula that gives it. */
export interface Computed {
  /** The number as the answer shows it, without unit: 26. */
  readonly text: string;
  /** 25 + 1 = 26 */
  readonly formula: string;
}

/** What kind of answer it is; renderers choose labels and buttons by it. */
export type AnswerKind =
  | "grade" // who is in a group, or a place's grade
  | "figure" // one or more figures
  | "change"
  | "count"
  | "list"
  | "compare"
  | "document" // the notice's own data: 文号, date, issuer …
  | "passage" // an extract
  | "refusal" // the notice does not say
  | "smalltalk" // greetings, empty and nonsense input
  | "ask_back"; // two readings

/** The answer to one question. */
export interface Answer {
  readonly kind: AnswerKind;
  readonly status: "answered" | "not_found" | "ask_back";
  readonly language: Language;
  /** What a person would say first: short plain text in Simplified Chinese, lines separated by \n. */
  readonly direct: string;
  /** The one that answers first. */
  readonly figures: readonly ShownFigure[];
  readonly names: readonly ShownName[];
  /** Best first, at most ten. */
  readonly quotations: readonly Quotation[];
  readonly computed: readonly Computed[];
  /** With `ask_back`: the readings, each a question that has an answer. */
  readonly choices: readonly string[];
  /** Questions worth asking next; each has been asked of the engine and has an answer. */
  readonly suggestions: readonly string[];
  /** Words that the question was taken to mean where it had a slip (优秀 for 优袖); absent where it was taken as it is. */
  readonly understoodAs?: readonly string[];
  /** With `refusal`: what the question asks for that no passage covers, as the question words it. */
  readonly missing: readonly string[];
  /** With `refusal`: what the notices hold that is nearest, in their words (细颗粒物（PM2.5）浓度、…); absent where nothing is near. */
  readonly holds?: string;
}
