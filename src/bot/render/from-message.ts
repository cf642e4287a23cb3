/**
 * The head of an answer that was sent earlier, read back from the message as Telegram returns it with a tapped button:
 * what stands above its first quotation. So reading on keeps the answer in view without remembering it anywhere.
 */
import type { Message, MessageEntity, RichBlock } from "grammy/types";
import { html, Markup, nothing } from "./markup.js";
import type { RichBlocks } from "./rich.js";

const TAGS: Partial<Record<MessageEntity["type"], string>> = { bold: "b", italic: "i", underline: "u", code: "code" };

/** Text with entities as HTML. Entities that the bot does not use are dropped; nested ones are kept nested. */
export function entitiesToHtml(text: string, entities: readonly MessageEntity[]): Markup {
  const known = entities.filter((entity) => TAGS[entity.type] !== undefined);
  const places = new Set([
    0,
    text.length,
    ...known.flatMap((entity) => [entity.offset, entity.offset + entity.length]),
  ]);
  const sorted = [...places].filter((place) => place <= text.length).sort((a, b) => a - b);
  let source = "";
  sorted.forEach((start, index) => {
    const end = sorted[index + 1];
    if (end === undefined) return;
    const over = known.filter((entity) => entity.offset <= start && entity.offset + entity.length >= end);
    const tags = [...new Set(over.map((entity) => TAGS[entity.type] ?? "b"))];
    const inner = html`${text.slice(start, end)}`.source;
    source +=
      tags.map((tag) => `<${tag}>`).join("") +
      inner +
      tags
        .toReversed()
        .map((tag) => `</${tag}>`)
        .join("");
  });
  return new Markup(source);
}

/** What stands above the first quotation of a text message; empty where there is no quotation. */
export function headOfText(message: Message): Markup {
  const { text, entities = [] } = message;
  const quotation = entities.find((entity) => entity.type === "blockquote" || entity.type === "expandable_blockquote");
  if (text === undefined || quotation === undefined) return nothing;
  const head = text.slice(0, quotation.offset).trimEnd();
  const inside = entities.filter((entity) => entity.offset + entity.length <= head.length);
  return entitiesToHtml(head, inside);
}

/** The kinds of block that the bot puts above a quotation; they are sent as they are received. */
function isHead(block: RichBlock): block is Extract<RichBlocks[number], RichBlock> {
  return block.type === "heading" || block.type === "paragraph" || block.type === "table";
}

/** What stands above the first quotation of a rich message. */
export function headOfRich(message: Message): RichBlocks {
  const blocks = message.rich_message?.blocks ?? [];
  const quotation = blocks.findIndex((block) => block.type === "expandable_blockquote");
  return blocks.slice(0, Math.max(0, quotation)).filter(isHead);
}
