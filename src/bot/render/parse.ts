/**
 * The bot's own markup, read back as text with entities: what Telegram makes of it, for the places that take
 * Telegram's part (the terminal).
 */
import type { MessageEntity } from "grammy/types";
import { unescaped } from "./markup.js";

/** A tag of Telegram HTML, or a stretch of text: <b>, </blockquote>, <a href="…">, 优秀. */
const PIECE = /<(?<closing>\/?)(?<name>[a-z0-9-]+)(?<attributes>[^>]*)>|(?<text>[^<]+)/g;

/** The address in a link's attributes: href="https://t.me/x". */
const HREF = /href="(?<address>[^"]*)"/;

/** Text with its entities. */
export interface ParsedText {
  readonly text: string;
  readonly entities: MessageEntity[];
}

function entityOf(name: string, attributes: string, offset: number, length: number): MessageEntity | null {
  switch (name) {
    case "b":
      return { type: "bold", offset, length };
    case "i":
      return { type: "italic", offset, length };
    case "u":
      return { type: "underline", offset, length };
    case "code":
      return { type: "code", offset, length };
    case "blockquote":
      return { type: "expandable_blockquote", offset, length };
    case "a":
      return { type: "text_link", offset, length, url: unescaped(HREF.exec(attributes)?.groups?.["address"] ?? "") };
    default:
      return null;
  }
}

/** Reads markup that this bot made; tags that it does not use give no entity. */
export function parsed(source: string): ParsedText {
  const open: { name: string; attributes: string; offset: number }[] = [];
  const entities: MessageEntity[] = [];
  let text = "";
  for (const { groups } of source.matchAll(PIECE)) {
    const { closing, name = "", attributes = "", text: stretch } = groups ?? {};
    if (stretch !== undefined) text += unescaped(stretch);
    else if (closing !== "/") open.push({ name, attributes, offset: text.length });
    else {
      const top = open.pop();
      const entity = top && entityOf(top.name, top.attributes, top.offset, text.length - top.offset);
      if (entity !== undefined && entity !== null && entity.length > 0) entities.push(entity);
    }
  }
  return { text, entities: entities.sort((a, b) => a.offset - b.offset || b.length - a.length) };
}
