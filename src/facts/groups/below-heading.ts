/** Names that a heading alone says something of: 二、稳就业力度大的地方, and below it 通州市、海门区。 */
import type { Analysis, Clause } from "../analysis.js";
import type { Member } from "../facts.js";
import type { FoundGroup } from "./draft.js";
import { membersIn } from "./members.js";

/** A paragraph that is names alone, under a heading that says what of them: 二、稳就业力度大的地方 / 通州市、海门区。 */
export function namesBelowHeading(analysis: Analysis, clause: Clause): FoundGroup | null {
  const range = analysis.clausesOf[clause.passage];
  const passage = analysis.notice.passages[clause.passage];
  const section = analysis.notice.sections[passage?.section ?? 0];
  if (!range || range.from !== clause.index || !section?.heading || passage?.kind === "heading") return null;
  const heading = section.heading;
  if (heading.start >= clause.start - 8) return null;
  const members: Member[] = [];
  for (const part of analysis.clauses.slice(range.from, range.to)) {
    if (!part.names.length || part.quantities.length || part.mark === "：") return null;
    const found = membersIn(analysis, part.plain, part.start, false);
    if (found.members.length < found.items) return null;
    members.push(...found.members);
  }
  if (members.length < 2) return null;
  return {
    last: range.to - 1,
    draft: {
      kind: "set",
      label: analysis.plain.slice(heading.start, heading.end),
      labelSpan: heading,
      category: null,
      members,
      period: null,
      stated: null,
      passage: clause.passage,
      statement: { start: clause.start, end: analysis.clauses[range.to - 1]?.end ?? clause.end },
    },
  };
}
