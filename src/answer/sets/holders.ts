/** Who has what a few words of a question name: a grade (优秀), or a designation that a list of the notice gives (无废城市试点). */
import type { Group } from "../../facts/facts.js";
import type { Question, Term } from "../../question/question.js";
import { alignedFold } from "../../text/align.js";
import type { NamedAt } from "../candidate.js";
import { type Source, sameName } from "../source.js";
import { gradesOf } from "./grades.js";

/** The names that have it, and where the notice says so. */
export interface Holders {
  readonly label: string;
  readonly names: readonly NamedAt[];
  readonly groups: readonly Group[];
}

/** Least share of the words that the label of a list must have. */
const SHARE = 0.6;
/** Words found in the sentence around a list count this much of those of its label. */
const SENTENCE = 0.8;
/** Words of this weight or less (城市, 地方) tell no list. */
const WEAK = 0.3;
/** Words that say nothing of what is held. */
const EMPTY_WORDS =
  /的|那些|这些|那个|哪些|地方|地区|单位|们|(?:成功)?(?:入选|获批|获评|申报)(?:成功)?了?|被?评(?:为|上|了)|["“”]|[^\u4e00-\u9fffa-z0-9]/g;

/** The names of groups, each once, in the order in which they are printed. */
export function namesOf(source: Source, groups: readonly Group[]): NamedAt[] {
  const names = new Map<string, NamedAt>();
  for (const group of groups)
    for (const member of group.members)
      if (!names.has(alignedFold(member.name)))
        names.set(alignedFold(member.name), { source, text: member.name, span: member.span });
  return [...names.values()];
}

/** Whether the names have the one that a question means by any of its readings. */
export function holds(names: readonly NamedAt[], readings: readonly string[]): boolean {
  return names.some((name) => readings.some((reading) => sameName(reading, name.text)));
}

/** The groups of grades that hold a name. */
export function gradesWith(source: Source, readings: readonly string[]): Group[] {
  return gradesOf(source).filter((group) =>
    group.members.some((member) => readings.some((reading) => sameName(reading, member.name))),
  );
}

/** Who has what the words say: 清洁取暖试点 → those of the list 成功申报国家北方清洁取暖试点城市; null where nothing fits. */
export function holdersOf(question: Question, source: Source, words: string): Holders | null {
  const graded = gradesOf(source).filter((group) => group.members.length > 0);
  const label = graded
    .map((group) => group.label)
    .sort((a, b) => b.length - a.length)
    .find((candidate) => words.includes(candidate) || words.toUpperCase().includes(candidate));
  if (label !== undefined) {
    const groups = graded.filter((group) => group.label === label);
    return { label, groups, names: namesOf(source, groups) };
  }
  const sets = source.read.facts.groups.filter((group) => group.kind === "set" && group.members.length > 0);
  const group =
    bestBy(sets, (candidate) =>
      Math.max(...wordings(question, words).map((text) => shareOf(text, alignedFold(candidate.label)))),
    ) ?? bestBy(sets, (candidate) => wordShare(question, source, candidate, words));
  return group && { label: group.label, groups: [group], names: namesOf(source, [group]) };
}

/** The first of the groups that have the greatest share, if it is enough. */
function bestBy(groups: readonly Group[], share: (group: Group) => number): Group | null {
  let best: Group | null = null;
  let most = 0;
  for (const group of groups) {
    const own = share(group);
    if (own > most) {
      best = group;
      most = own;
    }
  }
  return most >= SHARE ? best : null;
}

/** The words as they are, and with each word of the question in them put as others put it. */
function wordings(question: Question, words: string): string[] {
  const clean = words.replace(EMPTY_WORDS, "");
  const terms = question.terms.filter((term) => clean.includes(term.text));
  return [clean, ...terms.flatMap((term) => term.alternatives.map((other) => clean.replace(term.text, other)))];
}

/** The share of the question's words that the label, or for the rest of them its sentence, has: 完成省级督察. */
function wordShare(question: Question, source: Source, group: Group, words: string): number {
  const terms = question.terms.filter(
    (term) => words.includes(term.text) && term.text.length >= 2 && term.weight > WEAK,
  );
  const label = alignedFold(group.label);
  const clause = source.read.analysis.clauses[source.clauseAt(group.statement.start)];
  const sentence = clause ? source.read.analysis.plain.slice(clause.sentenceSpan.start, clause.sentenceSpan.end) : "";
  const has = (text: string, term: Term): boolean =>
    text.includes(term.text) || term.alternatives.some((other) => text.includes(other));
  const inLabel = terms.filter((term) => has(label, term)).length;
  const inAll = terms.filter((term) => has(sentence, term)).length;
  return terms.length >= 2 && inLabel * 2 >= terms.length ? (SENTENCE * inAll) / terms.length : 0;
}

/** The share of the text's pairs of characters that the label has. */
function shareOf(text: string, label: string): number {
  const plain = label.replace(/[“”"]/g, "");
  if (text.length < 2) return 0;
  let shared = 0;
  for (let i = 0; i + 1 < text.length; i++) if (plain.includes(text.slice(i, i + 2))) shared += 1;
  return shared / (text.length - 1);
}
