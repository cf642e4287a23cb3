/** Groups that are grades, as answers show them. */

import type { Group } from "../../facts/facts.js";
import type { Question } from "../../question/question.js";
import type { Candidate, NamedAt, Proposal } from "../candidate.js";
import { evidenceOf as byPassage } from "../sets/tell.js";
import type { Source } from "../source.js";

/** One answer, and nothing that is missing. */
export function one(candidate: Candidate): Proposal {
  return { candidates: [candidate], shortfalls: [] };
}

/** No answer: what the notice does not say, and how near it came. */
export function short(missing: readonly string[], nearness: number): Proposal {
  return { candidates: [], shortfalls: [{ missing: missing.filter(Boolean), nearness, evidence: [] }] };
}

/** Where the notice gives the groups, by passage. */
export function evidenceOf(source: Source, groups: readonly Group[]): Candidate["evidence"] {
  return byPassage(
    source,
    groups.map(({ passage, statement }) => ({ passage, span: statement })),
  );
}

/** The members of the groups, in the order in which they are printed. */
export function namesOf(source: Source, groups: readonly Group[]): NamedAt[] {
  return groups.flatMap((group) => group.members.map((member) => ({ source, text: member.name, span: member.span })));
}

/** The groups of the category that the question speaks of (市直部门), or all where it speaks of none. */
export function byCategory(question: Question, groups: readonly Group[]): readonly Group[] {
  const categories = [...new Set(groups.flatMap((group) => group.category ?? []))];
  if (categories.length < 2) return groups;
  const scored = categories.map((category) => ({ category, score: overlap(category, question) }));
  const best = Math.max(...scored.map((item) => item.score));
  if (best < 2) return groups;
  const chosen = scored.filter((item) => item.score === best).map((item) => item.category);
  return groups.filter((group) => group.category !== null && chosen.includes(group.category));
}

/** Pairs of characters that the category and the question share. */
function overlap(category: string, question: Question): number {
  const text = question.plain.replace(/县区/g, "县（市、区）");
  let shared = 0;
  for (let i = 0; i + 1 < category.length; i++)
    if (/^[\u4e00-\u9fff]{2}$/.test(category.slice(i, i + 2)) && text.includes(category.slice(i, i + 2))) shared += 1;
  // 县（市、区）: the brackets come between the characters
  if (/县（市、区）|县（区）|县区|区县/.test(text) && /县.?[（(]?.{0,2}区/.test(category)) shared += 3;
  return shared;
}
