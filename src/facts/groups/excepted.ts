/** Those of whom alone a sentence says that they did not: 除砚山县、石门区外，其他县（市、区）均完成积案化解任务. */
import type { Analysis, Clause } from "../analysis.js";
import type { FoundGroup } from "./draft.js";
import { membersIn } from "./members.js";

const EXCEPT =
  /^(?:[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,2}[.．])?(?<lead>除了?)(?<names>.{2,120}?)(?:以外|之外|外)$/;
/** 其他县（市、区）均|完成…任务; 全部, 都. */
const OTHERS_DID =
  /^(?:其他|其余|其它|各|全[省市县区])?[^，]{0,14}?(?:均已?|都已?|全部|已全部)(?<said>(?:完成|达到|达标|实现|通过|按期|按时|落实|开展|建立|报送)[^，]{0,24})$/;

/** The group of the excepted, called 未完成…; null where a clause is of another kind. */
export function exceptedGroup(analysis: Analysis, clause: Clause): FoundGroup | null {
  const found = EXCEPT.exec(clause.plain)?.groups;
  const next = analysis.clauses[clause.index + 1];
  const said = next?.segment === clause.segment ? OTHERS_DID.exec(next.plain)?.groups?.["said"] : undefined;
  const names = found?.["names"];
  if (!next || names === undefined || said === undefined) return null;
  const start = clause.start + clause.plain.indexOf(names);
  const { members, items } = membersIn(analysis, names, start, false);
  if (!members.length || members.length < items) return null;
  return {
    last: next.index,
    draft: {
      kind: "set",
      label: `未${said}`,
      labelSpan: { start: next.start, end: next.end },
      category: null,
      members,
      period: null,
      stated: null,
      passage: clause.passage,
      statement: { start: clause.start, end: next.end },
    },
  };
}
