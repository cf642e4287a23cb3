/**
 * Telegram's HTML as its server reads it: text and entities, or the refusal that the server would give.
 */
import type { MessageEntity } from "grammy/types";

/** A text that Telegram would not take, with its own words. */
export class Refusal extends Error {}

/** The tags that Telegram takes, and the entity each gives. */
const ENTITIES: Readonly<Record<string, MessageEntity["type"]>> = {
  b: "bold",
  strong: "bold",
  i: "italic",
  em: "italic",
  u: "underline",
  ins: "underline",
  s: "strikethrough",
  strike: "strikethrough",
  del: "strikethrough",
  "tg-spoiler": "spoiler",
  code: "code",
  pre: "pre",
  a: "text_link",
  blockquote: "blockquote",
};

const NAMED: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", quot: '"' };

const HREF = /\bhref="([^"]*)"/;

/** Text with its entities. */
export interface Parsed {
  readonly text: string;
  readonly entities: MessageEntity[];
}

/**
 * Reads Telegram HTML.
 * @throws Refusal for a tag that is unknown, not closed or closed in the wrong order, and for an unescaped character
 */
export function parseHtml(source: string): Parsed {
  const open: { name: string; offset: number; attributes: string }[] = [];
  const entities: MessageEntity[] = [];
  let text = "";
  let at = 0;
  while (at < source.length) {
    const character = source.charAt(at);
    if (character === "<") {
      const end = source.indexOf(">", at);
      if (end < 0) throw new Refusal(`can't parse entities: Unclosed start tag at byte offset ${at}`);
      const tag = source.slice(at + 1, end);
      at = end + 1;
      if (tag.startsWith("/")) {
        const top = open.pop();
        if (top === undefined) throw new Refusal("can't parse entities: Unexpected end tag");
        if (top.name !== tag.slice(1)) {
          throw new Refusal(`can't parse entities: Unmatched end tag, expected "</${top.name}>", found "<${tag}>"`);
        }
        const entity = entityOf(top, text.length);
        if (entity !== null) entities.push(entity);
      } else {
        const name = tag.split(" ")[0] ?? "";
        if (ENTITIES[name] === undefined) {
          throw new Refusal(`can't parse entities: Unsupported start tag "${name}"`);
        }
        open.push({ name, offset: text.length, attributes: tag.slice(name.length) });
      }
    } else if (character === "&") {
      const end = source.indexOf(";", at);
      const named = NAMED[source.slice(at + 1, end)];
      if (end < 0 || named === undefined) throw new Refusal("can't parse entities: bad character reference");
      text += named;
      at = end + 1;
    } else {
      text += character;
      at += 1;
    }
  }
  const left = open.at(-1);
  if (left !== undefined)
    throw new Refusal(`can't parse entities: Can't find end tag corresponding to start tag "${left.name}"`);
  return trimmed(text, entities);
}

function entityOf(tag: { name: string; offset: number; attributes: string }, end: number): MessageEntity | null {
  const place = { offset: tag.offset, length: end - tag.offset };
  if (place.length === 0) return null;
  const type = ENTITIES[tag.name] ?? "bold";
  if (type === "text_link") {
    const url = (HREF.exec(tag.attributes)?.[1] ?? "").replaceAll("&amp;", "&");
    if (!URL.canParse(url)) throw new Refusal("can't parse entities: bad link");
    return { ...place, type: "text_link", url };
  }
  if (tag.name === "blockquote" && tag.attributes.includes("expandable")) {
    return { ...place, type: "expandable_blockquote" };
  }
  return { ...place, type } as MessageEntity;
}

/** Telegram takes the white space around a text away. */
function trimmed(text: string, entities: MessageEntity[]): Parsed {
  const start = text.length - text.trimStart().length;
  const kept = text.trim();
  const moved = entities
    .map((entity) => {
      const from = Math.max(0, entity.offset - start);
      const to = Math.min(kept.length, entity.offset + entity.length - start);
      return { ...entity, offset: from, length: to - from };
    })
    .filter((entity) => entity.length > 0)
    .sort((a, b) => a.offset - b.offset || b.length - a.length);
  return { text: kept, entities: moved };
}
