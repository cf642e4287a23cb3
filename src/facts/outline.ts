/**
 * The enumerations of a notice: its sections' headings and, where a section has none below it, the topic sentences of
 * its problems, requirements and measures.
 */
import type { Passage } from "../corpus/notice.js";
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
    if (!section.heading || section.level < 2) return;
    const passage = passageAt(notice.passages, section.heading.start);
    if (passage) items.push({ section: index, passage: passage.index, span: section.heading });
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

/** The passage that holds a place of the text; passages stand in order. */
function passageAt(passages: readonly Passage[], offset: number): Passage | undefined {
  let low = 0;
  let high = passages.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((passages[middle]?.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  const found = passages[low];
  return found && found.start <= offset ? found : undefined;
}

/** Whether a line is names and little else: 省公安厅、省教育厅. */
function isNameList(clause: Clause | undefined): boolean {
  const named = clause?.names.reduce((sum, mention) => sum + mention.end - mention.start, 0) ?? 0;
  return clause !== undefined && named > 0 && named * 3 >= clause.plain.length * 2;
}

const PROBLEMS = /问题|不足|短板|差距/;

/** Whether the passage stands under a heading such as 存在的主要问题. */
function isAboutProblems(analysis: Analysis, passage: number): boolean {
  const { sections, passages } = analysis.notice;
  return PROBLEMS.test(sections[passages[passage]?.section ?? 0]?.path ?? "");
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
    const list = sentences.get(clause.sentence);
    if (list) list.push(clause);
    else sentences.set(clause.sentence, [clause]);
  }
  const lists = [...sentences.values()];
  const numbered = lists.filter((clauses) => NUMBERED.test(clauses[0]?.plain ?? ""));
  const states = (clauses: readonly Clause[]): boolean => !clauses[0]?.quantities.some((q) => q.kind !== "ordinal");
  // below a run-in heading the heading is the topic
  const runIn =
    heading !== null && range.from < range.to && heading.start >= (analysis.clauses[range.from]?.start ?? 0) - 6;
  if (runIn && numbered.length < 2) return [];
  const stating = lists.filter((clauses) => states(clauses) && !isNameList(clauses[0]));
  const short = stating.filter((clauses) => clauses.length === 1 || STILL.test(clauses[0]?.plain ?? ""));
  const chosen =
    numbered.length >= 2 ? numbered : short.length || !isAboutProblems(analysis, passage) ? short : stating;
  return chosen.flatMap((clauses) => {
    const first = clauses[0];
    return first && first.plain.length >= 4 ? [{ start: first.start, end: first.end }] : [];
  });
}
