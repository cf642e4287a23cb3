/** What a figure is called: its indicator as the notice prints it, with the place where it is not the whole region's. */
import { type Notice, textOf } from "../corpus/notice.js";
import type { Figure } from "./facts.js";

/** 细颗粒物（PM2.5）浓度, 石梁市死亡: trimmed, as printed where the words stand in one piece, else as resolved. */
export function nameOf(notice: Notice, figure: Figure): string {
  let text = figure.indicator.replace(/^[，、：\s（(]+|[，、：\s]+$/g, "");
  const [span] = figure.indicatorSpans;
  if (figure.indicatorSpans.length === 1 && span && textOf(notice, span).length === text.length)
    text = textOf(notice, span).replace(/\s+/g, "");
  return figure.scope && !text.includes(figure.scope) ? `${figure.scope}${text}` : text;
}
