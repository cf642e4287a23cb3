/** The grades of a notice in order, and who has which. */
import type { Group } from "../../facts/facts.js";
import { gradeScale } from "../../text/lexicon/comparing.js";
import { gradeSets } from "../../text/lexicon/genre.js";
import type { Source } from "../source.js";

/** The grades that the notice itself gives, not those of an earlier year that it mentions. */
export function gradesOf(source: Source): Group[] {
  return source.read.facts.groups.filter((group) => group.kind === "grade" && group.period === null);
}

/** Grades from best to worst: 合格, 优秀, 较差 → 优秀, 合格, 较差; null where they are of no one order. */
export function inOrder(labels: readonly string[]): string[] | null {
  const set = gradeSets.find((candidate) => labels.every((label) => candidate.includes(label)));
  const rank = (label: string): number =>
    set ? set.indexOf(label) : gradeScale.findIndex((line) => line.includes(label));
  const ranks = labels.map(rank);
  if (ranks.includes(-1) || new Set(ranks).size < new Set(labels).size) return null;
  return [...new Set(labels)].sort((a, b) => rank(a) - rank(b));
}
