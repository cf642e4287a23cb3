/** Things that a sentence tells apart by number, which are a set of what it divides: 按不合格项目分：大肠菌群超标33批次，…. */
import type { Analysis, Clause } from "../analysis.js";
import type { Member } from "../facts.js";
import type { FoundGroup } from "./draft.js";

/** 按不合格项目分, 从等次看: by what the figures behind the colon are told apart. */
export const DIVIDES = /(?:按|从)(?<what>[^：，]{1,20}?)(?:来?分|来?看|划分|统计)$/;
/** 大肠菌群超标|33批次: one thing and one number. */
const THING_WITH_NUMBER = /^([\u4e00-\u9fff（）“”a-z]{2,24}?)\d[\d.,]{0,12}[^\d，、]{1,4}$/;

/** 按不合格项目分：大肠菌群超标33批次，…: the things told apart, each with its number, are a set: 不合格项目. */
export function dividedGroup(analysis: Analysis, clause: Clause): FoundGroup | null {
  const found = DIVIDES.exec(clause.plain);
  const what = found?.groups?.["what"] ?? "";
  if (!found || what === "") return null;
  const members: Member[] = [];
  let last = clause.index;
  for (let j = clause.index + 1; j < analysis.clauses.length; j++) {
    const next = analysis.clauses[j];
    if (!next || next.sentence !== clause.sentence) break;
    const name = THING_WITH_NUMBER.exec(next.plain)?.[1] ?? "";
    if (name === "") return null;
    members.push({
      name: textAt(analysis, next.start, name.length),
      span: { start: next.start, end: next.start + name.length },
    });
    last = j;
  }
  if (members.length < 2) return null;
  const start = clause.start + found.index + 1;
  return {
    last,
    draft: {
      kind: "set",
      label: what,
      labelSpan: { start, end: start + what.length },
      category: null,
      members,
      period: null,
      stated: null,
      passage: clause.passage,
      statement: { start: clause.start, end: analysis.clauses[last]?.end ?? clause.end },
    },
  };
}

const textAt = (analysis: Analysis, start: number, length: number): string =>
  analysis.notice.text.slice(start, start + length);
