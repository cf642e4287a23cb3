/**
 * An answer as Telegram HTML: the lead in bold, figures in aligned lines, each extract as an expandable quotation with
 * its evidence in bold, and its source. Every part is bounded, so that the whole stays within Telegram's limit.
 */
import type { Messages } from "../messages/messages.js";
import { inColumns } from "./columns.js";
import type { Extract, Layout } from "./layout.js";
import { citationOf } from "./layout.js";
import { html, joined, type Markup, nothing, visibleText } from "./markup.js";
import { linesOf } from "./window.js";

/** Telegram's limit for a message's text after its entities are parsed, in UTF-16 units. */
export const MESSAGE_UNITS = 4096;

/** Telegram's limit for a caption, likewise. */
export const CAPTION_UNITS = 1024;

/** An extract as a quotation that opens when tapped, evidence in bold, … where the passage goes on. */
export function extractHtml(extract: Extract): Markup {
  const lines = linesOf(extract.notice, extract.window, extract.evidence).map((runs) =>
    joined(
      runs.map((run) => (run.marked ? html`<b>${run.text}</b>` : html`${run.text}`)),
      "",
    ),
  );
  const before = extract.cut.before ? "…" : "";
  const after = extract.cut.after ? "…" : "";
  return html`<blockquote expandable>${before}${joined(lines, "\n")}${after}</blockquote>`;
}

/** The line that says where an extract stands. */
export function sourceHtml(extract: Extract, t: Messages, link: string | null): Markup {
  const address = link === null ? nothing : html` · <a href="${link}">${t.answer.link}</a>`;
  return html`<i>${t.answer.source}${t.language === "en" ? ": " : "："}${citationOf(extract.notice, extract.section)}</i>${address}`;
}

/** Figures in aligned lines. */
export function figuresHtml(layout: Pick<Layout, "figures">): Markup {
  const lines = inColumns(layout.figures).map((line) => html`${line.before}<b>${line.value}</b>${line.after}`);
  return joined(lines, "\n");
}

/** What stands above the extracts: lead, figures, formulas. */
export function headHtml(layout: Layout, t: Messages): Markup {
  const lead = layout.lead === "" ? nothing : html`<b>${layout.lead}</b>`;
  const colon = t.language === "en" ? ": " : "：";
  const computed =
    layout.computed.length === 0
      ? nothing
      : html`<i>${t.answer.computed}${colon}${layout.computed.join(t.language === "en" ? "; " : "；")}</i>`;
  return joined([lead, figuresHtml(layout), computed], "\n\n");
}

/** Room left in a message for a line above the answer: the question that was tapped. */
const ROOM = 120;

/**
 * The whole answer. One that is too long for a message loses its further extracts first.
 * @param link the permanent link of the first extract; null for none
 */
export function answerHtml(layout: Layout, t: Messages, link: string | null): Markup {
  const whole = drawn(layout, t, link);
  if (layout.extracts.length < 2 || visibleText(whole).length <= MESSAGE_UNITS - ROOM) return whole;
  return answerHtml({ ...layout, extracts: layout.extracts.slice(0, -1) }, t, link);
}

function drawn(layout: Layout, t: Messages, link: string | null): Markup {
  const extracts = layout.extracts.map((extract, index) =>
    joined([extractHtml(extract), sourceHtml(extract, t, index === 0 ? link : null)], "\n"),
  );
  const before = layout.before === null ? nothing : html`${layout.before}`;
  return joined([headHtml(layout, t), joined([before, joined(extracts, "\n\n")], "\n")], "\n\n");
}
