/**
 * Figures in words: their indicator, and their change, margin or rank, as the notice prints them.
 */
import type { Notice } from "../corpus/notice.js";
import { textOf } from "../corpus/notice.js";
import type { Facts, Figure } from "../facts/facts.js";

/** White space, which plain-text layouts put anywhere. */
const SPACES = /\s+/g;

/** What closes or opens a phrase and is no part of it. */
const EDGES = /^[，、：；\s）)]+|[，、：；。\s（(]+$/g;

/** What a figure measures, in the notice's own spelling, with its place where that is not said already. */
export function indicatorOf(notice: Notice, figure: Figure): string {
  let words = figure.indicator.replace(EDGES, "");
  for (const span of figure.indicatorSpans) {
    const printed = textOf(notice, span).replace(SPACES, "");
    const at = words.toLowerCase().indexOf(printed.toLowerCase());
    if (at >= 0) words = words.slice(0, at) + printed + words.slice(at + printed.length);
  }
  const { scope } = figure;
  return scope === null || words.includes(scope) || words === "" ? words : `${scope}${words}`;
}

/** What is printed of a figure's change, margin or rank: 同比下降1微克/立方米, 居全国第9位. */
function partOf(notice: Notice, value: Figure, part: Figure): string {
  const clause = textOf(notice, part.clause).replace(SPACES, "").replace(EDGES, "");
  const apart = part.clause.start !== value.clause.start && clause.length <= 24;
  if (apart) return clause;
  const verb = part.direction === null ? "" : part.direction === "up" ? "上升" : "下降";
  const relation = part.role === "margin" ? (part.direction === "down" ? "低于" : "高于") : "";
  return part.role === "margin"
    ? `${relation}${part.basis ?? ""}${part.text}`
    : `${part.basis ?? ""}${verb}${part.text}`;
}

/** All changes, margins and ranks of a figure, in their order; empty for none. */
export function changeOf(notice: Notice, facts: Facts, figure: Figure): string {
  return figure.related
    .flatMap((id) => facts.figures[id] ?? [])
    .filter((one) => one.role === "change" || one.role === "margin" || one.role === "rank")
    .map((one) => partOf(notice, figure, one))
    .join("，");
}
