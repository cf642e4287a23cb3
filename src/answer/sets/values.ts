/** The number that a notice prints with a name, and which numbers are better. */
import type { Span } from "../../corpus/notice.js";
import type { Figure } from "../../facts/facts.js";
import { alignedFold } from "../../text/align.js";
import type { NamedAt } from "../candidate.js";
import type { Source } from "../source.js";
import { moreIsBetter } from "./grid.js";

/** 前三位, 后3名: which end of a ranking a list is, and how many of it. */
export const END_LABEL = /(?<side>前|后|末|倒数)(?<count>[0-9]{1,3}|[一二两三四五六七八九十]{1,3})(?:个|名|位)/;

/** The name that stands at a place, as printed. */
export function nameAt(source: Source, span: Span): NamedAt {
  return { source, text: source.read.analysis.notice.text.slice(span.start, span.end), span };
}

/** The score printed for a name, wherever it stands. */
export function scoreOf(source: Source, name: string): Figure | undefined {
  const folded = alignedFold(name);
  return source.read.facts.figures.find(
    (figure) => figure.kind === "score" && figure.role === "value" && figure.scope === folded,
  );
}

/** The value printed with a name in the sentence of a statement: 得分分别为97.2分、96.5分和95.8分; else its score. */
export function valueFor(source: Source, name: string, span: Span, passage: number): Figure | undefined {
  const folded = alignedFold(name);
  const sentence = source.read.analysis.clauses[source.clauseAt(span.start)]?.sentenceSpan ?? span;
  const own = source.read.facts.figures.find(
    (figure) =>
      figure.passage === passage &&
      figure.scope === folded &&
      figure.value !== null &&
      (figure.role === "value" || figure.role === "change" || figure.role === "share") &&
      figure.kind !== "places" &&
      sentence.start <= figure.span.start &&
      figure.span.end <= sentence.end,
  );
  return own ?? scoreOf(source, name);
}

/**
 * Whether more of what a figure measures is better: by the notice's words for it, or because those that it lists as first
 * have more the nearer they are to the top; null where it cannot be told.
 */
export function isMoreBetter(source: Source, figure: Figure): boolean | null {
  const said = figure.kind === "score" ? true : moreIsBetter(source, null, figure.indicator);
  if (said !== null) return said;
  for (const group of source.read.facts.groups) {
    if (group.passage !== figure.passage || END_LABEL.exec(group.label)?.groups?.["side"] !== "前") continue;
    const values = group.members.flatMap((member) => {
      const value = valueFor(source, member.name, group.statement, group.passage);
      return value?.indicator === figure.indicator && value.value !== null ? [value.value] : [];
    });
    if (values.length < 2) continue;
    if (values.every((value, i) => i === 0 || value < (values[i - 1] ?? value))) return true;
    if (values.every((value, i) => i === 0 || value > (values[i - 1] ?? value))) return false;
  }
  return null;
}
