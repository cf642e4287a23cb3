/**
 * Messages for a terminal: bold and colour where it has them, a bar beside quotations, plain text where it has not.
 */
import type { MessageEntity } from "grammy/types";
import type { Messages } from "../messages/messages.js";
import { width } from "./columns.js";
import { answerHtml } from "./html.js";
import type { Layout } from "./layout.js";
import type { Markup } from "./markup.js";
import { type ParsedText, parsed } from "./parse.js";

/** How a terminal makes text stand out; each takes text and gives it back with what switches the effect on and off. */
export interface Paint {
  readonly bold: (text: string) => string;
  readonly dim: (text: string) => string;
  /** For evidence inside a quotation. */
  readonly marked: (text: string) => string;
  readonly underlined: (text: string) => string;
}

function same(text: string): string {
  return text;
}

/** No effects: for pipes, files and terminals without colour. */
export const unpainted: Paint = { bold: same, dim: same, marked: same, underlined: same };

/** A line's text, painted for the entities that are over it. */
function painted(text: string, over: readonly MessageEntity[], paint: Paint): string {
  if (text === "") return "";
  const has = (type: MessageEntity["type"]): boolean => over.some((entity) => entity.type === type);
  const quoted = has("expandable_blockquote");
  if (has("bold")) return quoted ? paint.marked(text) : paint.bold(text);
  if (has("italic")) return paint.dim(text);
  return has("underline") ? paint.underlined(text) : text;
}

/** Cuts a stretch into pieces for lines of `columns`, the first of which has `room` columns left. */
function pieces(stretch: string, columns: number, room: number): string[] {
  const cut: string[] = [];
  let piece = "";
  let left = room;
  for (const character of stretch) {
    const takes = width(character);
    if (takes > left) {
      cut.push(piece);
      piece = "";
      left = columns;
    }
    piece += character;
    left -= takes;
  }
  return [...cut, piece];
}

/** The bar beside a quotation, and its width. */
const BAR = { text: "│", columns: 2 } as const;

/**
 * Text with entities, as lines for a terminal.
 * @param columns width of the terminal, so that the bar beside a quotation is not broken; 0 leaves long lines alone
 */
export function terminalText({ text, entities }: ParsedText, paint: Paint = unpainted, columns = 0): string {
  const places = new Set([0, text.length, ...entities.flatMap((one) => [one.offset, one.offset + one.length])]);
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) places.add(at).add(at + 1);
  const sorted = [...places].sort((a, b) => a - b);
  const bar = `${paint.dim(BAR.text)} `;
  const whole = columns > BAR.columns ? columns - BAR.columns : Number.POSITIVE_INFINITY;
  let out = "";
  let lineStarts = true;
  let room = whole;
  sorted.forEach((start, index) => {
    const end = sorted[index + 1];
    if (end === undefined) return;
    const over = entities.filter((one) => one.offset <= start && one.offset + one.length >= end);
    const quoted = over.some((one) => one.type === "expandable_blockquote");
    const stretch = text.slice(start, end);
    if (lineStarts && quoted) out += bar;
    if (lineStarts) room = whole;
    lineStarts = stretch === "\n";
    if (lineStarts) out += "\n";
    else {
      const lines = quoted ? pieces(stretch, whole, room) : [stretch];
      out += lines.map((line) => painted(line, over, paint)).join(`\n${bar}`);
      room = (lines.length > 1 ? whole : room) - width(lines.at(-1) ?? "");
    }
    const link = over.find((one) => one.type === "text_link" && one.offset + one.length === end);
    if (link?.type === "text_link") out += paint.dim(` ${link.url}`);
  });
  return out;
}

/** A message's HTML, as lines for a terminal. */
export function htmlToTerminal(markup: Markup, paint: Paint = unpainted): string {
  return terminalText(parsed(markup.source), paint);
}

/** An answer for a terminal: what Telegram would get, without its buttons and link. */
export function answerPlain(layout: Layout, t: Messages, paint: Paint = unpainted): string {
  return htmlToTerminal(answerHtml(layout, t, null), paint);
}
