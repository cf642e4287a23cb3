/**
 * Telegram HTML for a terminal: the same message, with bold and colour where the terminal has them, a bar beside
 * quotations, and nothing where it has not.
 */
import type { Messages } from "../messages/messages.js";
import { answerHtml } from "./html.js";
import type { Layout } from "./layout.js";
import { type Markup, unescaped } from "./markup.js";

/** How a terminal makes text stand out; each takes text and gives it back with what switches the effect on and off. */
export interface Paint {
  readonly bold: (text: string) => string;
  readonly dim: (text: string) => string;
  readonly italic: (text: string) => string;
  readonly accent: (text: string) => string;
}

/** No effects: for pipes, files and terminals without colour. */
export const unpainted: Paint = { bold: same, dim: same, italic: same, accent: same };

function same(text: string): string {
  return text;
}

/** A tag of Telegram HTML with what is in it, or a stretch of text: <b>, </blockquote>, <a href="…">, 优秀. */
const PIECE = /<(?<closing>\/?)(?<name>[a-z0-9-]+)(?<attributes>[^>]*)>|(?<text>[^<]+)/g;

/** The address in a link's attributes: href="https://t.me/x". */
const HREF = /href="(?<address>[^"]*)"/;

/** A link into a bot, of which only what follows ?start= can be used in the terminal. */
const START_LINK = /^https:\/\/t\.me\/[^?]*\?start=(?<code>[\w-]+)$/;

/** A message's HTML, as lines for a terminal. */
export function htmlToTerminal(markup: Markup, paint: Paint = unpainted): string {
  const open: string[] = [];
  let quoted = false;
  let address = "";
  let out = "";
  const paintedText = (text: string): string => {
    const bold = open.includes("b") || open.includes("h3");
    const italic = open.includes("i");
    let painted = text;
    if (italic) painted = paint.dim(painted);
    if (bold) painted = quoted ? paint.accent(painted) : paint.bold(painted);
    return painted;
  };
  for (const { groups } of markup.source.matchAll(PIECE)) {
    const { closing, name, attributes, text } = groups ?? {};
    if (text !== undefined) {
      const lines = unescaped(text)
        .split("\n")
        .map((line) => (line === "" ? "" : paintedText(line)));
      out += lines.join(quoted ? `\n${paint.dim("│")} ` : "\n");
    } else if (closing === "/") {
      open.splice(open.lastIndexOf(name ?? ""), 1);
      if (name === "blockquote") quoted = false;
      if (name === "a") out += paint.dim(` ${addressShown(address)}`);
    } else {
      open.push(name ?? "");
      if (name === "blockquote") {
        quoted = true;
        out += `${paint.dim("│")} `;
      }
      if (name === "a") address = unescaped(HREF.exec(attributes ?? "")?.groups?.["address"] ?? "");
    }
  }
  return out;
}

function addressShown(address: string): string {
  const code = START_LINK.exec(address)?.groups?.["code"];
  return code === undefined ? address : `/start ${code}`;
}

/** An answer for a terminal: what Telegram would get, without its buttons. */
export function answerPlain(layout: Layout, t: Messages, paint: Paint = unpainted): string {
  return htmlToTerminal(answerHtml(layout, t, null), paint);
}
