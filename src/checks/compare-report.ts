/** Two notices side by side as people read it: what is aligned, who moved, and what has no counterpart. */
import type { Figure } from "../facts/facts.js";
import type { AlignedFigures, Comparison, GradeMove } from "./compare.js";

const WAY = { up: "上升", down: "下降", same: "持平" } as const;

/** 细颗粒物浓度：26微克/立方米 → 25微克/立方米（下降1微克/立方米，推算：26 − 25 = 1）. */
export function alignedLine({ earlier, later, step }: AlignedFigures): string {
  const moved = `${later.scope ?? ""}${nameOf(later)}：${earlier.text} → ${later.text}`;
  if (!step) return moved;
  return step.direction === "same"
    ? `${moved}（持平）`
    : `${moved}（${WAY[step.direction]}${step.text}，推算：${step.formula}）`;
}

function nameOf({ indicator, scope }: Figure): string {
  return scope !== null && indicator.startsWith(scope) ? indicator.slice(scope.length) : indicator;
}

/** 四平市：良好 → 优秀. */
export function moveLine({ name, from, to }: GradeMove): string {
  return `${name}：${from ?? "没有等次"} → ${to ?? "没有等次"}`;
}

/** All of a comparison, under its headings; headings without lines are left out. */
export function comparisonLines(comparison: Comparison): string[] {
  const { earlier, later, aligned, moves, onlyEarlier, onlyLater } = comparison;
  const [before, after] = [earlier.period ?? "前一份", later.period ?? "后一份"];
  const only = (figures: readonly Figure[]): string[] =>
    figures.map((figure) => `${figure.scope ?? ""}${nameOf(figure)}：${figure.text}`);
  const parts: readonly (readonly [string, readonly string[]])[] = [
    [`${before} → ${after}`, aligned.map(alignedLine)],
    ["等次变化", moves.map(moveLine)],
    [`只在${before}的通报里`, only(onlyEarlier)],
    [`只在${after}的通报里`, only(onlyLater)],
  ];
  return parts.flatMap(([heading, lines]) => (lines.length ? [heading, ...lines] : []));
}
