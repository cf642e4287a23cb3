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

/** 第一轮, 第二批: an ordinal with what it counts. */
const ROUND = /第[一二三四五六七八九十0-9]+(?:轮|批|期|阶段|季度)/g;

/** The round that a figure is of, where its sentence names rounds: the last that is named before it; else empty. */
export function roundOf(notice: Notice, figure: Figure): string {
  const before = notice.text.slice(figure.sentence.start, figure.span.start);
  return [...before.matchAll(ROUND)].at(-1)?.[0] ?? "";
}

/** Roles that only say something of another figure. */
const PARTS: readonly Figure["role"][] = ["change", "margin", "rank"];

/** Whether a figure is a change, margin or rank. */
export function isPart(figure: Figure): boolean {
  return PARTS.includes(figure.role);
}

/**
 * What is printed of a change, margin or rank: 同比下降1微克/立方米, 居全国第9位.
 * @param value the figure that it is of, null for none
 */
export function partOf(notice: Notice, value: Figure | null, part: Figure): string {
  const clause = textOf(notice, part.clause).replace(SPACES, "").replace(EDGES, "");
  const apart = part.clause.start !== value?.clause.start && clause.length <= 24;
  if (apart) return clause;
  const verb = part.direction === null ? "" : part.direction === "up" ? "上升" : "下降";
  const relation = part.role === "margin" ? (part.direction === "down" ? "低于" : "高于") : "";
  return part.role === "margin"
    ? `${relation}${part.basis ?? ""}${part.text}`
    : `${part.basis ?? ""}${verb}${part.text}`;
}

/** The changes, margins and ranks of a figure, and theirs: 居全国第9位，同比上升3个位次. In the order of the notice. */
export function partsOf(facts: Facts, figure: Figure): readonly Figure[] {
  const found = new Map<number, Figure>();
  const collect = (of: Figure): void => {
    for (const id of of.related) {
      const part = facts.figures[id];
      if (part === undefined || !isPart(part) || found.has(id) || id === figure.id) continue;
      found.set(id, part);
      collect(part);
    }
  };
  collect(figure);
  return [...found.values()].sort((a, b) => a.span.start - b.span.start);
}

/** What is printed of all changes, margins and ranks of a figure; empty for none. */
export function changeOf(notice: Notice, facts: Facts, figure: Figure): string {
  return partsOf(facts, figure)
    .map((one) => partOf(notice, figure, one))
    .join("，");
}
