/** Two notices side by side as people read it: what is aligned, who moved, and what has no counterpart. */
import type { Notice } from "../corpus/notice.js";
import type { Figure } from "../facts/facts.js";
import { nameOf } from "../facts/name-of.js";
import type { NoticeFacts } from "../facts/read.js";
import type { AlignedFigures, Comparison, GradeMove } from "../facts/series.js";

/** The words of a comparison that no notice prints, in one language. */
export interface ComparisonWords {
  readonly up: string;
  readonly down: string;
  readonly same: string;
  /** Before a formula: what is worked out is not printed. */
  readonly worked: string;
  readonly moves: string;
  readonly noGrade: string;
  readonly only: (period: string) => string;
}

/** In Chinese. */
export const chineseWords: ComparisonWords = {
  up: "上升",
  down: "下降",
  same: "持平",
  worked: "推算",
  moves: "等次变化",
  noGrade: "没有等次",
  only: (period) => `只在${period}的通报里`,
};

/** A line, or a heading over the lines that follow. */
export interface ComparisonLine {
  readonly text: string;
  readonly isHeading: boolean;
}

/** 细颗粒物浓度：26微克/立方米 → 25微克/立方米（下降1微克/立方米，推算：26 − 25 = 1）. */
function alignedLine({ earlier, later, step }: AlignedFigures, notice: Notice, words: ComparisonWords): string {
  const moved = `${nameOf(notice, later)}：${earlier.text} → ${later.text}`;
  if (!step) return moved;
  if (step.direction === "same") return `${moved}（${words.same}）`;
  return `${moved}（${words[step.direction]}${step.text}，${words.worked}：${step.formula}）`;
}

/** 四平市：良好 → 优秀. */
function moveLine({ name, from, to }: GradeMove, words: ComparisonWords): string {
  return `${name}：${from ?? words.noGrade} → ${to ?? words.noGrade}`;
}

/** All of a comparison, under its headings; headings without lines are left out. */
export function comparisonLines(comparison: Comparison, words: ComparisonWords = chineseWords): ComparisonLine[] {
  const { earlier, later, aligned, moves, onlyEarlier, onlyLater } = comparison;
  const [before, after] = [earlier.facts.document.period ?? "1", later.facts.document.period ?? "2"];
  const only = (figures: readonly Figure[], { analysis }: NoticeFacts): string[] =>
    figures.map((figure) => `${nameOf(analysis.notice, figure)}：${figure.text}`);
  const parts: readonly (readonly [string, readonly string[]])[] = [
    [`${before} → ${after}`, aligned.map((one) => alignedLine(one, later.analysis.notice, words))],
    [words.moves, moves.map((one) => moveLine(one, words))],
    [words.only(before), only(onlyEarlier, earlier)],
    [words.only(after), only(onlyLater, later)],
  ];
  return parts.flatMap(([heading, lines]) =>
    lines.length ? [{ text: heading, isHeading: true }, ...lines.map((text) => ({ text, isHeading: false }))] : [],
  );
}
