/**
 * Whom a question about grades means beside the names that the corpus knows: those within a place (浮桥县有哪些项目不合格), those of
 * which a firm is named (宏达公司施工的项目), and members whose whole name the question has (浮桥县客运中心评定结果).
 */
import type { Group, Member } from "../../facts/facts.js";
import { itemMember } from "../../facts/groups/itemised.js";
import type { AskedName, Question } from "../../question/question.js";
import { alignedFold } from "../../text/align.js";
import { type Source, sameName } from "../source.js";

/**
 * The groups of the grades asked for, with only the members that belong to the one name asked: those whose names begin
 * with it, and those in whose own paragraph it stands. Null where the name is itself a member, or none belongs to it.
 */
export function belongingTo(
  question: Question,
  source: Source,
  groups: readonly Group[],
  asked: readonly AskedName[],
): Group[] | null {
  const [name] = asked;
  if (!name?.known || asked.length !== 1 || !question.grades.length) return null;
  const readings = [name.text, ...name.readings];
  const isMember = groups.some(({ members }) =>
    members.some((member) => readings.some((reading) => sameName(reading, member.name))),
  );
  if (isMember) return null;
  const belongs = (member: Member): boolean =>
    readings.some(
      (reading) =>
        (member.name.length > reading.length && member.name.startsWith(reading)) ||
        ownParagraph(source, member).includes(reading),
    );
  const picked = groups
    .filter((group) => question.grades.includes(group.label))
    .map((group) => ({ ...group, members: group.members.filter(belongs), stated: null }))
    .filter((group) => group.members.length > 0);
  return picked.length ? picked : null;
}

/** The paragraph that a member opens as an item of a list; empty where it opens none. */
function ownParagraph(source: Source, member: Member): string {
  const { analysis } = source.read;
  const at = analysis.notice.passages.findIndex(
    ({ start, end }) => start <= member.span.start && member.span.end <= end,
  );
  const passage = analysis.notice.passages[at];
  const opens = passage !== undefined && itemMember(analysis, at)?.span.start === member.span.start;
  return opens ? analysis.plain.slice(passage.start, passage.end) : "";
}

/** Shortest name of a member that is looked for as a whole, in UTF-16 units. */
const SHORTEST = 4;

/** The members whose whole names the question has, where these are more than the names that the corpus knows. */
export function namedInFull(
  question: Question,
  groups: readonly Group[],
  asked: readonly AskedName[],
): readonly string[][] {
  const said = groups
    .flatMap(({ members }) => members.map(({ name }) => name))
    .filter(
      (name) =>
        name.length >= SHORTEST &&
        question.plain.includes(alignedFold(name)) &&
        asked.every(({ text }) => name.length > text.length && name.includes(text)),
    );
  return [...new Set(said)].map((name) => [name]);
}
