/**
 * An answer as a rich message (Bot API 10.1): the lead as a heading, figures as a native table, each extract as an
 * expandable quotation with its evidence marked, and the source as a footer. The same layout as in HTML.
 */
import type { InputRichMessage, RichBlockTableCell, RichText } from "grammy/types";
import type { Messages } from "../messages/messages.js";
import type { Extract, FigureLine, Layout } from "./layout.js";
import { citationOf } from "./layout.js";
import { cleaned } from "./markup.js";
import { linesOf } from "./window.js";

/** A rich message without uploads. */
export type RichMessage = InputRichMessage;

/** A block of a rich message without uploads. */
export type RichBlocks = NonNullable<RichMessage["blocks"]>;

function cell(text: string, header: boolean, align: "left" | "right"): RichBlockTableCell {
  return { text: cleaned(text), align, valign: "top", ...(header ? { is_header: true as const } : {}) };
}

function table(figures: readonly FigureLine[], t: Messages): RichBlocks {
  if (figures.length === 0) return [];
  const changes = figures.some((line) => line.change !== "");
  const row = (texts: readonly string[], header: boolean): RichBlockTableCell[] =>
    texts.slice(0, changes ? 3 : 2).map((text, index) => cell(text, header, index === 1 ? "right" : "left"));
  const head = row(t.answer.columns, true);
  const rows = figures.map((line) => row([line.indicator, line.value, line.change], false));
  return [{ type: "table", cells: [head, ...rows], is_striped: true, is_compact: true }];
}

function quotation(extract: Extract): RichText {
  const text: RichText[] = [extract.cut.before ? "…" : ""];
  linesOf(extract.notice, extract.window, extract.evidence).forEach((runs, index) => {
    if (index > 0) text.push("\n");
    for (const run of runs) text.push(run.marked ? { type: "marked", text: cleaned(run.text) } : cleaned(run.text));
  });
  text.push(extract.cut.after ? "…" : "");
  return text.filter((part) => part !== "");
}

/** The blocks of one extract: quotation and source. */
export function extractBlocks(extract: Extract, t: Messages, link: string | null): RichBlocks {
  const colon = t.language === "en" ? ": " : "：";
  const source: RichText[] = [`${t.answer.source}${colon}${cleaned(citationOf(extract.notice, extract.section))}`];
  if (link !== null) source.push(" · ", { type: "url", text: t.answer.link, url: link });
  return [
    { type: "expandable_blockquote", text: quotation(extract) },
    { type: "footer", text: source },
  ];
}

/** The blocks above the extracts. */
export function headBlocks(layout: Layout, t: Messages): RichBlocks {
  const lines = layout.lead.split("\n").filter((line) => line.trim() !== "");
  const short = lines.length === 1 && layout.lead.length <= 120;
  const lead: RichBlocks = short
    ? [{ type: "heading", size: 3, text: cleaned(layout.lead) }]
    : lines.map((line) => ({ type: "paragraph", text: { type: "bold", text: cleaned(line) } }));
  const computed: RichBlocks =
    layout.computed.length === 0
      ? []
      : [{ type: "paragraph", text: { type: "italic", text: `${t.answer.computed}: ${layout.computed.join("; ")}` } }];
  return [...lead, ...table(layout.figures, t), ...computed];
}

/** The whole answer. @param link the permanent link of the first extract; null for none */
export function answerRich(layout: Layout, t: Messages, link: string | null): RichMessage {
  const before: RichBlocks = layout.before === null ? [] : [{ type: "paragraph", text: layout.before }];
  const extracts = layout.extracts.flatMap((extract, index) => extractBlocks(extract, t, index === 0 ? link : null));
  return { blocks: [...headBlocks(layout, t), ...before, ...extracts], skip_entity_detection: true };
}
