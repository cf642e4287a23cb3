/**
 * What a notice is once read: its text untouched, and named ranges of it. Every part is a {@link Span} of
 * the file's own characters, so that whatever is shown can be shown as it is printed.
 */

/** A range of a notice's text, `start` inclusive, `end` exclusive, in UTF-16 units of the file as read. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** What a line of the file is. */
export type BlockKind =
  | "title"
  | "number" // 文号, such as 吉政函〔2023〕16号
  | "recipients" // 主送机关
  | "heading" // a heading that is a line of its own
  | "paragraph" // running text; may open with a run-in heading
  | "item" // a short line of a list, such as 优秀单位（4个）：…
  | "row" // a line of a plain-text table, its header line included
  | "issuer" // 落款: who issued it
  | "date" // 落款: when
  | "remark" // （此件公开发布） and the like
  | "blank";

/** One line of the file with its line ending. Blocks cover the file from its first character to its last, with no gap. */
export interface Block extends Span {
  readonly kind: BlockKind;
  /** The line without the white space around it; empty for a blank line. */
  readonly content: Span;
  /** Index into {@link Notice.sections}. */
  readonly section: number;
}

/** A part of the notice under one heading. Section 0 is the notice before its first heading and has none. */
export interface Section extends Span {
  /** 0 for the opening section, 1 for 一、, 2 for （一）, 3 for 1. and the like. */
  readonly level: number;
  /** Index of the section that holds this one; null for section 0 and for level 1. */
  readonly parent: number | null;
  /** The numbering as printed (一、, （一）), empty where the heading has none. */
  readonly label: string;
  /** The heading's words without numbering and final stop; null for section 0. */
  readonly heading: Span | null;
  /** Headings from the top to this one, as people cite them: 二、主要成效 > （一）生态强省建设迈出坚实步伐. */
  readonly path: string;
}

/** A sentence (ends at 。！？； or the line's end) with its clauses (also at ，and ：). */
export interface Sentence extends Span {
  readonly clauses: readonly Span[];
}

/** What can be quoted as one piece: a paragraph, a line of a list, a whole table, or a line of the frame. */
export interface Passage extends Span {
  /** Index into {@link Notice.passages}. */
  readonly index: number;
  readonly kind: "paragraph" | "item" | "table" | "heading" | "frame";
  /** Index into {@link Notice.sections}. */
  readonly section: number;
  readonly sentences: readonly Sentence[];
  /** For a table its lines' contents, header first where there is one; else empty. */
  readonly rows: readonly Span[];
}

/** What an optional `<name>.json` beside the text adds to it. */
export interface NoticeDetails {
  /** Address of the page on which the notice was published. */
  readonly url?: string | undefined;
  /** A short name to use in lists, such as 吉林2022生态环保考评. */
  readonly shortTitle?: string | undefined;
}

/** A notice as read from one file. */
export interface Notice {
  /** The file's name without its ending. */
  readonly id: string;
  /** The file's path as it was opened, for messages. */
  readonly file: string;
  /** The file's text, untouched but for a byte order mark, which is not text. */
  readonly text: string;
  /** The title's lines joined, without white space around them. */
  readonly title: string;
  readonly titleSpan: Span | null;
  readonly number: Span | null;
  readonly recipients: Span | null;
  readonly issuer: Span | null;
  readonly date: Span | null;
  readonly remarks: readonly Span[];
  readonly blocks: readonly Block[];
  readonly sections: readonly Section[];
  readonly passages: readonly Passage[];
  readonly details: NoticeDetails;
  /**
   * `official`: has the marks of the genre (a 文号, an issuer's signature, recipients or numbered headings), so that
   * what it does not say can be told. `plain`: a title and paragraphs.
   */
  readonly form: "official" | "plain";
}

/** All notices that the bot answers from, and a fingerprint of their content. */
export interface Corpus {
  readonly notices: readonly Notice[];
  /** Changes whenever any notice's text or details do. */
  readonly version: string;
}

/** The characters of `span` as printed. */
export function textOf(notice: Notice, span: Span): string {
  return notice.text.slice(span.start, span.end);
}
