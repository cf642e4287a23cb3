/**
 * The body of a notice: lines in, out what each is (heading, paragraph, list item, table row) and which headings
 * open where, own-line and run-in ones, with a number or without.
 */
import { ATTACHMENT_HEAD, HEADING_WORD } from "./genre.js";
import { ATTACHMENT_RANK, type Label, NUMBERLESS_RANK, readLabel } from "./labels.js";
import type { Line } from "./lines.js";
import type { BlockKind, Span } from "./notice.js";
import { findTables } from "./tables.js";

/** What a line of the body is. */
export interface BodyLine {
  readonly kind: Extract<BlockKind, "heading" | "paragraph" | "item" | "row">;
  /** The heading that the line is or opens with. */
  readonly opens: Opening | null;
  /** Sections of this rank or a greater one end before the line, though none starts: an enumerated line. */
  readonly closes: number | null;
  /** For a row: the index of its table's first line. */
  readonly table: number | null;
}

/** A heading. */
export interface Opening {
  readonly rank: number;
  readonly label: string;
  readonly heading: Span;
}

/** Lengths in UTF-16 units. */
const LONGEST_OWN_LINE = 60;
const LONGEST_RUN_IN = 45;
const LONGEST_STOPPED = 30;
const LONGEST_NUMBERLESS = 30;
const LONGEST_ITEM = 60;
const LONGEST_LEAD = 30;
const SHORTEST_AFTER_SPACE = 20;

const STOP_END = /[。！？!?]["”』」）)]?$/u;
/** Running text in Latin script: It rose. */
const LATIN_STOP_END = /[A-Za-z)]\.$/u;
/** 各地区排名如下： leads to a list and is none of its entries. */
const LEADS_ON = /(?:如下|以下|下列)[^。；]{0,10}[：:]$/u;
const PAUSE_END = /[，,、；;：:]$/u;
const ANY_STOP = /[。！？；]/u;
const COLON = /[：:]/u;
const COLON_END = /[：:]$/u;
const FULL_STOP = /[。！？]/u;
/** - 长春市, • 长春市, > a quoted line */
const BULLET = /^[-*+•·●○◆◇■□▪–—>]\s*(?=\S)/u;
/** （一）强化目标约束　到2025年…: a heading parted from its text by wide space. */
const SPACED = /^(\S{2,30}?)(?:\u3000|[ \u00a0]{2})[\s\u3000]*(?=\S)/u;
/** 丹枫市　　楠江市　　鹿鸣市: names side by side are a list. */
const NAMES_APART = /^\S{2,12}(?:(?:\u3000|[ \u00a0]{2})[\s\u3000]*\S{2,12})+$/u;
/** A statement with figures in it is no heading: 全年检查生产经营单位18420家次，整改率为98.9％. */
const DIGIT = /[0-9０-９]/u;
const COMMA = /[，,]/u;
const RULE_LINE = /^[-=_*—─━·.…]{3,}$/u;

/** Reads lines `from`..`to` (the last not included). `isAttached`: they stand after the signature. */
export function readBody(
  text: string,
  lines: readonly Line[],
  range: { readonly from: number; readonly to: number },
  isAttached: boolean,
): Map<number, BodyLine> {
  return new BodyReader(text, lines, range, isAttached).read();
}

/** A line with what is seen of it alone. */
interface Shape {
  readonly index: number;
  readonly line: Line;
  readonly label: Label | null;
  readonly table: number | null;
  /** A few words without a stop, number or bullet: a heading or a list's entry. */
  readonly isBare: boolean;
}

class BodyReader {
  private readonly shapes: readonly Shape[];
  private readonly result = new Map<number, BodyLine>();
  private readonly hasOuterHeadings: boolean;

  constructor(
    text: string,
    lines: readonly Line[],
    range: { readonly from: number; readonly to: number },
    private readonly isAttached: boolean,
  ) {
    const labels = new Map<number, Label>();
    for (let index = range.from; index < range.to; index += 1) {
      const label = readLabel(lines[index]?.text ?? "");
      if (label !== null) labels.set(index, label);
    }
    const tableOf = new Map<number, number>();
    for (const [first, end] of findTables(text, lines, range, (line) => labels.get(line)?.bodyStart ?? 0)) {
      for (let index = first; index < end; index += 1) tableOf.set(index, first);
    }
    const shapes: Shape[] = [];
    for (let index = range.from; index < range.to; index += 1) {
      const line = lines[index];
      if (line === undefined || line.text === "") continue;
      const table = tableOf.get(index) ?? null;
      const label = table === null ? (labels.get(index) ?? null) : null;
      shapes.push({ index, line, label, table, isBare: table === null && label === null && isBare(line.text) });
    }
    this.shapes = shapes;
    this.hasOuterHeadings = shapes.some(({ label }) => label !== null && label.rank <= 20);
  }

  read(): Map<number, BodyLine> {
    for (let at = 0; at < this.shapes.length; at += 1) {
      const shape = this.shapes[at];
      if (shape === undefined || this.result.has(shape.index)) continue;
      this.result.set(shape.index, this.readLine(shape, at));
    }
    return this.result;
  }

  private readLine(shape: Shape, at: number): BodyLine {
    if (shape.table !== null) return { kind: "row", opens: null, closes: null, table: shape.table };
    const attachment = this.isAttached ? this.readAttachmentHead(shape, at) : null;
    if (attachment !== null) return attachment;
    if (shape.label !== null) return this.readLabelled(shape, shape.label, at);
    if (shape.isBare) return this.readBare(shape, at);
    return plain(isItem(shape.line.text) ? "item" : "paragraph");
  }

  /** 附件1, with its title on the same line or the next. */
  private readAttachmentHead(shape: Shape, at: number): BodyLine | null {
    const match = ATTACHMENT_HEAD.exec(shape.line.text);
    if (match === null || STOP_END.test(shape.line.text)) return null;
    const label = match[1] ?? "";
    const words = match[2] ?? "";
    const start = shape.line.content.end - words.length;
    if (words !== "") return heading(ATTACHMENT_RANK, label, { start, end: shape.line.content.end });
    const next = this.shapes[at + 1];
    if (next?.isBare !== true) return heading(ATTACHMENT_RANK, "", shape.line.content);
    this.result.set(next.index, { kind: "heading", opens: null, closes: null, table: null });
    return heading(ATTACHMENT_RANK, label, next.line.content);
  }

  private readLabelled(shape: Shape, label: Label, at: number): BodyLine {
    const { line } = shape;
    const words = line.text.slice(label.bodyStart);
    const start = line.content.start + label.bodyStart;
    const open = (length: number): Opening => ({
      rank: label.rank,
      label: label.text,
      heading: { start, end: start + length },
    });
    if (words === "") return enumerated("item", label);
    if (this.isOwnLine(words, label, at)) {
      const stop = /[。：:]$/u.test(words) ? 1 : 0;
      return { kind: "heading", opens: open(words.length - stop), closes: null, table: null };
    }
    const runIn = runInLength(words);
    if (runIn > 0) return { kind: "paragraph", opens: open(runIn), closes: null, table: null };
    return enumerated(STOP_END.test(words) || words.length > LONGEST_ITEM ? "paragraph" : "item", label);
  }

  /** Whether a numbered line is a heading and nothing else. */
  private isOwnLine(words: string, label: Label, at: number): boolean {
    if (label.style === "markdown") return words.length <= 2 * LONGEST_OWN_LINE;
    if (words.length > LONGEST_OWN_LINE) return false;
    const stopAt = words.search(ANY_STOP);
    const isStopped = stopAt >= 0;
    if (isStopped && (stopAt < words.length - 1 || words.length > LONGEST_STOPPED || !words.endsWith("。")))
      return false;
    if (/[，,、；;]$/u.test(words)) return false;
    const colonAt = words.search(COLON);
    if (colonAt >= 0 && colonAt < words.length - 1) return false;
    if (label.rank <= 20 && !isStopped) return true;
    const next = this.shapes[at + 1];
    if (next === undefined || next.label?.style === label.style || this.followsSibling(label, at)) return false;
    if (next.label === null) return true;
    return next.label.rank > label.rank || (!isStopped && colonAt < 0 && label.rank < 40);
  }

  /** Whether the line before is numbered in the same way and is no heading: then this one ends that list. */
  private followsSibling(label: Label, at: number): boolean {
    const previous = this.shapes[at - 1];
    return previous?.label?.style === label.style && this.result.get(previous.index)?.opens === null;
  }

  /** A few words without number or stop: a heading where they lead something, else a list's entry. */
  private readBare(shape: Shape, at: number): BodyLine {
    const { text, content } = shape.line;
    const rank = this.hasOuterHeadings ? NUMBERLESS_RANK.inner : NUMBERLESS_RANK.outer;
    // the numbered line after it would end its section at once
    const isEmpty = (this.shapes[at + 1]?.label?.rank ?? Infinity) <= rank;
    if (!isEmpty && this.leads(shape, at)) return heading(rank, "", content);
    return plain(text.length > LONGEST_ITEM ? "paragraph" : "item");
  }

  private leads(shape: Shape, at: number): boolean {
    const next = this.shapes[at + 1];
    if (next === undefined || RULE_LINE.test(shape.line.text) || shape.line.text.length < 2) return false;
    const previous = this.shapes[at - 1];
    const words = shape.line.text;
    if (NAMES_APART.test(words)) return false;
    if (next.isBare) {
      if (HEADING_WORD.test(words)) return !HEADING_WORD.test(next.line.text) || this.isApart(at, at + 1);
      // 优秀, then names line by line without a blank line between
      if (previous !== undefined && this.result.get(previous.index)?.kind === "heading") return false;
      const after = this.shapes[at + 2];
      const isGroup = after?.isBare === true && !this.isApart(at + 1, at + 2);
      return isGroup && !this.isApart(at, at + 1) && !sameEnd(words, next.line.text) && this.isParted(at);
    }
    if (previous?.isBare !== true || HEADING_WORD.test(words)) return true;
    return !sameEnd(words, previous.line.text) && (this.isApart(at - 1, at) || at < 2 || !this.isListEnd(at));
  }

  /** Whether the two bare lines before this one are a list that this one only ends. */
  private isListEnd(at: number): boolean {
    return this.shapes[at - 2]?.isBare === true;
  }

  /** Whether the group that starts here is set off from what is before it by a blank line or by other kinds of line. */
  private isParted(at: number): boolean {
    return at === 0 || this.isApart(at - 1, at) || this.shapes[at - 1]?.isBare !== true;
  }

  /** Whether a blank line stands between two lines with words. */
  private isApart(one: number, other: number): boolean {
    return (this.shapes[other]?.index ?? 0) - (this.shapes[one]?.index ?? 0) > 1;
  }
}

function heading(rank: number, label: string, span: Span): BodyLine {
  return { kind: "heading", opens: { rank, label, heading: span }, closes: null, table: null };
}

function enumerated(kind: "paragraph" | "item", label: Label): BodyLine {
  return { kind, opens: null, closes: label.rank, table: null };
}

function plain(kind: "paragraph" | "item"): BodyLine {
  return { kind, opens: null, closes: null, table: null };
}

function isBare(line: string): boolean {
  return (
    line.length <= LONGEST_NUMBERLESS &&
    !ANY_STOP.test(line) &&
    !PAUSE_END.test(line) &&
    !COLON.test(line) &&
    !BULLET.test(line) &&
    !STOP_END.test(line) &&
    !LATIN_STOP_END.test(line)
  );
}

/** A line of a list: 优秀单位（4个）：映湖区、桐岗市, - 长春市. */
function isItem(line: string): boolean {
  if (RULE_LINE.test(line)) return true;
  if (STOP_END.test(line) || LATIN_STOP_END.test(line) || LEADS_ON.test(line)) return false;
  if (BULLET.test(line)) return line.length <= 2 * LONGEST_ITEM;
  if (ANY_STOP.test(line)) return false;
  const colonAt = line.search(COLON);
  if (colonAt > 0 && colonAt <= LONGEST_LEAD && (!COLON_END.test(line) || line.length <= LONGEST_LEAD)) {
    return !COMMA.test(line.slice(0, colonAt));
  }
  return line.length <= LONGEST_ITEM && !PAUSE_END.test(line);
}

/** How many units of a numbered paragraph are its heading; 0 where it has none. */
function runInLength(words: string): number {
  const spaced = SPACED.exec(words.slice(0, 2 * LONGEST_RUN_IN));
  const opening = spaced?.[1] ?? "";
  const isSpaced = spaced !== null && words.length - spaced[0].length >= SHORTEST_AFTER_SPACE && STOP_END.test(words);
  if (isSpaced && !COMMA.test(opening) && !FULL_STOP.test(opening)) return opening.length;
  const stop = words.slice(0, LONGEST_RUN_IN + 1).search(FULL_STOP);
  if (stop <= 0) return 0;
  const rest = words.slice(stop + 1, stop + 3).trim();
  const statement = words.slice(0, stop);
  const isStatement = (DIGIT.test(statement) && COMMA.test(statement)) || /[；;]/u.test(statement);
  return words.charAt(stop) === "。" && rest !== "" && !isStatement ? stop : 0;
}

function sameEnd(one: string, other: string): boolean {
  return one.charAt(one.length - 1) === other.charAt(other.length - 1);
}
