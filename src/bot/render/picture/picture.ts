/**
 * Pictures of facts: from a choice to a PNG with the same in words. Kept by content, so that a picture is drawn once.
 */
import type { Engine } from "../../../answer/engine.js";
import type { Notice } from "../../../corpus/notice.js";
import type { Messages } from "../../messages/messages.js";
import { shortened } from "../cut.js";
import { citationOf } from "../layout.js";
import { html, joined, type Markup } from "../markup.js";
import { boardSheet } from "./board-sheet.js";
import { chartSheet } from "./chart-sheet.js";
import { type Chart, chartsIn } from "./charts.js";
import { gradesOf, type PictureChoice } from "./choose.js";
import type { Sheet } from "./sheet.js";

/** A picture and the same in words. */
export interface Picture {
  readonly png: Uint8Array;
  readonly caption: Markup;
}

/** A picture before it is drawn. */
export interface Sketch {
  readonly sheet: Sheet;
  readonly caption: Markup;
}

/** Words of a caption, so that it stays within its limit with the source behind it. */
const CAPTION_WORDS = 620;

function wordsOf(chart: Chart, t: Messages): string[] {
  switch (chart.kind) {
    case "parts":
      return chart.rows.map((row) => {
        const round = row.round === "" || row.whole.label.includes(row.round) ? "" : `${row.round} `;
        const rate = row.rate === null ? "" : `（${row.rate}）`;
        const parts = row.parts.map((part) => `${part.label} ${part.text}`).join("；");
        return `${round}${row.whole.label} ${row.whole.text}：${parts}${rate}`;
      });
    case "target":
    case "change":
      return chart.rows.map((row) => {
        const label = chart.kind === "change" ? t.picture.before : row.other.label || t.picture.target;
        const computed = row.other.computed ? t.picture.computed : "";
        return `${row.now.label} ${row.now.text}；${label} ${row.other.text}${computed}`;
      });
    case "rates":
      return chart.rows.map((row) => `${row.label} ${row.text}`);
  }
}

function caption(title: string, words: readonly string[], source: string): Markup {
  return joined(
    [html`<b>${title}</b>`, html`${shortened(words.join("\n"), CAPTION_WORDS)}`, html`<i>${source}</i>`],
    "\n",
  );
}

function sourceLine(notice: Notice, section: string, t: Messages): string {
  return `${t.answer.source}${t.language === "en" ? ": " : "："}${citationOf(notice, section)}`;
}

/** Lays a picture out; null where there is nothing (any more) to draw. */
export function sketch(engine: Engine, choice: PictureChoice, t: Messages): Sketch | null {
  const notice = engine.corpus.notices[choice.notice];
  const facts = engine.facts[choice.notice];
  if (notice === undefined || facts === undefined) return null;
  if (choice.what === "board") {
    const groups = gradesOf(facts);
    if (groups.length === 0) return null;
    const source = sourceLine(notice, "", t);
    const words = groups.map((group) => {
      const category = group.category === null ? "" : `${group.category} `;
      return `${category}${group.label}：${group.members.map((member) => member.name).join("、")}`;
    });
    return {
      sheet: boardSheet({ title: notice.title, groups, source }, t),
      caption: caption(t.ratings.picture, words, source),
    };
  }
  const chart = chartsIn(notice, facts, choice.passage)[choice.nth];
  if (chart === undefined) return null;
  const section = notice.sections[notice.passages[choice.passage]?.section ?? 0]?.path ?? "";
  const source = sourceLine(notice, section, t);
  return {
    sheet: chartSheet({ title: section, chart, source }, t),
    caption: caption(t.picture.titles[chart.kind], wordsOf(chart, t), source),
  };
}

/** Pictures in memory at most, some 100 KB each. */
const MOST_KEPT = 64;

const kept = new Map<string, Promise<Uint8Array>>();

/** Draws a picture; null where there is nothing to draw. A picture that was drawn before is not drawn again. */
export async function drawPicture(engine: Engine, choice: PictureChoice, t: Messages): Promise<Picture | null> {
  const sketched = sketch(engine, choice, t);
  if (sketched === null) return null;
  const content = JSON.stringify(sketched.sheet);
  const known = kept.get(content);
  const png = known ?? import("./draw.js").then(({ pngOf }) => pngOf(sketched.sheet));
  kept.delete(content);
  kept.set(content, png);
  png.catch(() => kept.delete(content));
  for (const oldest of kept.keys()) {
    if (kept.size <= MOST_KEPT) break;
    kept.delete(oldest);
  }
  return { png: await png, caption: sketched.caption };
}
