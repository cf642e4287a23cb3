/**
 * The enumerations of a notice: its sections' headings and, where a section has none below it, the topic sentences of
 * its problems, requirements and measures.
 */
import type { Analysis, Clause } from "./analysis.js";
import type { OutlineItem } from "./facts.js";

/** 一是…, 第一，…, （1）…, 1.…: an item numbered inside running text. */
const NUMBERED = /^(?:[一二三四五六七八九十]是|第[一二三四五六七八九十]，|[（(]?\d{1,2}[）).、．])/;
/** 仍然, 还不够: a sentence that opens with what is still wrong states a topic. */
const STILL = /仍然?|依然|还不|还存在|尚未|不够|不足|短板|薄弱/;

/** The topic sentences of each section, in order; a section with run-in headings gives those headings. */
export function readOutline(analysis: Analysis): OutlineItem[] {
  const items: OutlineItem[] = [];
  const { notice } = analysis;
  notice.sections.forEach((section, index) => {
    if (section.heading && section.level >= 2) {
      const passage = notice.passages.find(
        (candidate) =>
          section.heading && candidate.start <= section.heading.start && section.heading.end <= candidate.end,
      );
      if (passage) items.push({ section: index, passage: passage.index, span: section.heading });
    }
  });
  for (const passage of notice.passages) {
    if (passage.kind !== "paragraph" && passage.kind !== "item") continue;
    const section = notice.sections[passage.section];
    if (!section || section.level === 0) continue;
    for (const span of topics(analysis, passage.index, section.heading))
      items.push({ section: passage.section, passage: passage.index, span });
  }
  return items.sort((a, b) => a.span.start - b.span.start);
}

function topics(
  analysis: Analysis,
  passage: number,
  heading: { start: number; end: number } | null,
): { start: number; end: number }[] {
  const range = analysis.clausesOf[passage];
  if (!range) return [];
  const sentences = new Map<number, Clause[]>();
  for (const clause of analysis.clauses.slice(range.from, range.to)) {
    if (heading && clause.start >= heading.start - 6 && clause.end <= heading.end) continue;
    sentences.set(clause.sentence, [...(sentences.get(clause.sentence) ?? []), clause]);
  }
  const lists = [...sentences.values()];
  const numbered = lists.filter((clauses) => NUMBERED.test(clauses[0]?.plain ?? ""));
  const states = (clauses: readonly Clause[]): boolean => !clauses[0]?.quantities.some((q) => q.kind !== "ordinal");
  // below a run-in heading the heading is the topic
  const runIn =
    heading !== null && range.from < range.to && heading.start >= (analysis.clauses[range.from]?.start ?? 0) - 6;
  if (runIn && numbered.length < 2) return [];
  const chosen =
    numbered.length >= 2
      ? numbered
      : lists.filter(
          (clauses) => states(clauses) && (clauses.length === 1 || (clauses[0] && STILL.test(clauses[0].plain))),
        );
  return chosen.flatMap((clauses) => {
    const first = clauses[0];
    return first && first.plain.length >= 4 ? [{ start: first.start, end: first.end }] : [];
  });
}
