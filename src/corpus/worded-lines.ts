/** The lines of a file that have words, numbered apart from the blank ones, and what the frame's readers make of them. */
import { DATE_LINE } from "./genre.js";
import type { Line } from "./lines.js";
import type { BlockKind, Span } from "./notice.js";

/** Longest line that is a date alone, in UTF-16 units. */
const LONGEST_DATE_LINE = 40;

/** A file's lines that have words, by their positions 0, 1, 2 …; blank lines are skipped. */
export class WordedLines {
  /** Kind of each line that belongs to the frame, by the line's index in the file. */
  readonly kinds = new Map<number, BlockKind>();
  /** Indices in the file of the lines that have words. */
  private readonly indices: readonly number[];

  constructor(private readonly lines: readonly Line[]) {
    this.indices = lines.flatMap((line, index) => (line.text === "" ? [] : [index]));
  }

  /** How many lines have words. */
  get count(): number {
    return this.indices.length;
  }

  /** The line with words number `position`, or what comes after the last line. */
  lineAt(position: number): number {
    return this.indices[position] ?? this.lines.length;
  }

  /** The words of a line; empty beyond the ends. */
  textAt(position: number): string {
    return this.lines[this.lineAt(position)]?.text ?? "";
  }

  /** Where a line's words stand. */
  contentAt(position: number): Span {
    return this.lines[this.lineAt(position)]?.content ?? { start: 0, end: 0 };
  }

  /** Notes that a line belongs to the frame. */
  mark(position: number, kind: BlockKind): void {
    this.kinds.set(this.lineAt(position), kind);
  }

  /** How far a line is indented, see {@link Line.indent}. */
  indentAt(position: number): number {
    return this.lines[this.lineAt(position)]?.indent ?? 0;
  }

  /** The date that is all of a line, without brackets; null where the line is something else. */
  dateAt(position: number): Span | null {
    const text = this.textAt(position);
    if (text.length > LONGEST_DATE_LINE) return null;
    const day = DATE_LINE.exec(text)?.[1];
    if (day === undefined) return null;
    const start = this.contentAt(position).start + text.indexOf(day);
    return { start, end: start + day.length };
  }

  /** What a line of the frame is; null for lines that the frame does not claim. */
  kindAt(position: number): BlockKind | null {
    return this.kinds.get(this.lineAt(position)) ?? null;
  }

  /** Takes a line out of the frame again. */
  unmark(position: number): void {
    this.kinds.delete(this.lineAt(position));
  }
}
