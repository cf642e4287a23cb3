/**
 * Who received which grade, designation or treatment, in the shapes that notices use: A、B为优秀等次; …等7个市考核等级为优秀;
 * 优秀单位（6个）：A、B; a heading and one name a line; a table with a column of grades; A、B成功申报…试点城市.
 */
import type { Analysis } from "./analysis.js";
import type { Group } from "./facts.js";
import { announcedGroup } from "./groups/announced.js";
import { namesBelowHeading } from "./groups/below-heading.js";
import { tableGroups } from "./groups/cells.js";
import type { GroupDraft } from "./groups/draft.js";
import { exceptedGroup } from "./groups/excepted.js";
import { gradedGroups } from "./groups/graded.js";
import { setGroup } from "./groups/sets.js";
import type { Table } from "./table.js";

export { smallNumber } from "./small-number.js";

/** All groups that the notice forms, in its order; those of tables come last. */
export function readGroups(analysis: Analysis, tables: readonly Table[]): Group[] {
  const drafts: GroupDraft[] = [];
  const { clauses, notice } = analysis;
  const byPassage = new Map(tables.map((table) => [table.passage, table]));
  let gradedSegment = -1;
  for (let i = 0; i < clauses.length; i++) {
    const clause = clauses[i];
    const kind = notice.passages[clause?.passage ?? -1]?.kind;
    if (!clause || kind === "frame" || kind === "table") continue;
    const below = namesBelowHeading(analysis, clause);
    if (below) {
      drafts.push(below.draft);
      i = below.last;
      continue;
    }
    const excepted = exceptedGroup(analysis, clause);
    if (excepted) {
      drafts.push(excepted.draft);
      i = excepted.last;
      continue;
    }
    const announced = announcedGroup(analysis, clause, byPassage);
    if (announced) {
      drafts.push(announced.draft);
      i = announced.last;
      continue;
    }
    const graded = gradedGroups(analysis, clause, clause.segment === gradedSegment);
    drafts.push(...graded);
    if (graded.length) gradedSegment = clause.segment;
    if (graded.length) continue;
    const set = setGroup(analysis, clause);
    if (!set) continue;
    drafts.push(set.draft);
    i = set.last;
  }
  for (const table of tables) drafts.push(...tableGroups(analysis, table));
  return drafts.map((draft, id) => ({ id, ...draft }));
}
