/**
 * A sheet: what a picture is made of, rectangles and words at their places, in the units of a phone's screen. It is
 * written from top to bottom, and knows how wide words are, so that nothing overlaps and nothing is cut.
 */

/** Width of every picture. */
export const WIDTH = 420;
/** Width of the margin at its sides. */
export const MARGIN = 24;

/** Width between the margins. */
export const INNER = WIDTH - 2 * MARGIN;

/** Colours: one hue from dark to pale, so that no colour says good or bad. */
export const COLOURS = {
  paper: "#ffffff",
  ink: "#1c2733",
  grey: "#66717e",
  line: "#d9dfe6",
  track: "#e9eef4",
  tones: ["#1f5c99", "#7eaad6", "#b9d2ea", "#dbe7f3"],
} as const;

/** A filled rectangle. */
export interface Rect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly fill: string;
  readonly radius: number;
}

/** One line of words; `y` is the middle of the line. */
export interface Words {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly size: number;
  readonly bold: boolean;
  readonly fill: string;
  readonly align: "left" | "right";
}

/** A finished sheet. */
export interface Sheet {
  readonly height: number;
  readonly rects: readonly Rect[];
  readonly words: readonly Words[];
}

/** Letters and marks that take half a Chinese character or less. */
const NARROW = /[\u0020-\u007e]/;
const THIN = /[.,:;'|!ijl() ]/;

/** How wide a line is at a size of 1; a little more rather than less. */
export function emWidth(text: string, bold = false): number {
  let width = 0;
  for (const character of text) width += THIN.test(character) ? 0.34 : NARROW.test(character) ? 0.62 : 1;
  return width * (bold ? 1.02 : 1);
}

/** Marks that must not open a line. */
const NOT_FIRST = /[、，。；：！？）】》”’%％]/;

/** Numbers with what belongs to them, Latin words, or single characters. */
const UNITS = /[0-9０-９.,，]+[%％]?|[A-Za-z]+|[\s\S]/gu;

/** Breaks a text into lines of at most `width`; at most `most` lines, the last with … if there is more. */
export function wrapped(text: string, size: number, width: number, most: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const [unit] of text.replaceAll("\n", " ").matchAll(UNITS)) {
    if (line !== "" && emWidth(line + unit) * size > width && !NOT_FIRST.test(unit)) {
      lines.push(line);
      line = "";
    }
    line += unit;
  }
  if (line !== "") lines.push(line);
  if (lines.length <= most) return lines;
  return [...lines.slice(0, most - 1), `${[...(lines[most - 1] ?? "")].slice(0, -1).join("")}…`];
}

/** How words are set. */
export interface Setting {
  readonly size: number;
  readonly bold?: boolean;
  readonly fill?: string;
  /** Lines at most; default 2. */
  readonly lines?: number;
  /** Indent from the left margin. */
  readonly indent?: number;
  /** Room to leave at the right. */
  readonly room?: number;
}

/** Writes a sheet from top to bottom. */
export class SheetWriter {
  readonly #rects: Rect[] = [];
  readonly #words: Words[] = [];
  #y = MARGIN;

  /** Where the next thing goes. */
  get y(): number {
    return this.#y;
  }

  /** Leaves room. */
  skip(height: number): void {
    this.#y += height;
  }

  /** Words over one or more lines. */
  text(text: string, { size, bold = false, fill = COLOURS.ink, lines = 2, indent = 0, room = 0 }: Setting): void {
    const height = size * 1.42;
    for (const line of wrapped(text, size, INNER - indent - room, lines)) {
      this.#words.push({ x: MARGIN + indent, y: this.#y + height / 2, text: line, size, bold, fill, align: "left" });
      this.#y += height;
    }
  }

  /** Words at the right margin, on the line that comes next; what follows is set beside them. */
  right(text: string, size: number, fill: string = COLOURS.ink): void {
    this.#words.push({ x: WIDTH - MARGIN, y: this.#y + size * 0.71, text, size, bold: true, fill, align: "right" });
  }

  /** A rectangle at a place of its own. */
  rect(rect: Rect): void {
    this.#rects.push(rect);
  }

  /** A word at a place of its own; `y` is its middle. */
  word(word: Words): void {
    this.#words.push(word);
  }

  /** A bar over the whole width, filled from the left by segments, each a share of the whole. */
  bar(segments: readonly { readonly share: number; readonly fill: string }[], height = 16): void {
    const radius = 3;
    this.#rects.push({ x: MARGIN, y: this.#y, width: INNER, height, fill: COLOURS.track, radius });
    let x = MARGIN;
    // A share that is not nothing is never invisible, nor is what is left.
    const least = 2;
    const all = segments.reduce((sum, { share }) => sum + share, 0);
    const room = all < 1 - 1e-9 ? INNER - least : INNER;
    for (const { share, fill } of segments) {
      const width = Math.min(MARGIN + room - x, Math.max(share > 0 ? least : 0, share * INNER));
      if (width > 0) this.#rects.push({ x, y: this.#y, width, height, fill, radius: Math.min(radius, width / 2) });
      x += width;
    }
    this.#y += height;
  }

  /** A thin line over the whole width. */
  rule(): void {
    this.#rects.push({ x: MARGIN, y: this.#y, width: INNER, height: 1, fill: COLOURS.line, radius: 0 });
    this.#y += 1;
  }

  /** The sheet, with its source at the foot. */
  finish(source: string): Sheet {
    this.skip(14);
    this.rule();
    this.skip(8);
    this.text(source, { size: 11.5, fill: COLOURS.grey, lines: 4 });
    return { height: Math.ceil(this.#y + MARGIN - 8), rects: this.#rects, words: this.#words };
  }
}
