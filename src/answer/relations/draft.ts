/** What an answer about a relation is made of, before it has a score. */
import type { Group } from "../../facts/facts.js";
import type { Question } from "../../question/question.js";
import type { AnswerKind, Computed } from "../answer.js";
import type { NamedAt } from "../candidate.js";
import { counted, countOf } from "../sets/tell.js";
import { readWording } from "../sets/wording.js";

/** An answer without its score. */
export interface Draft {
  readonly kind: AnswerKind;
  readonly direct: string;
  readonly names: readonly NamedAt[];
  readonly parts: readonly { passage: number; span: Group["statement"] }[];
  readonly computed: readonly Computed[];
  /** Whether the words that say what is in the lists have been looked at already. */
  readonly told?: boolean;
}

/** The groups, as the parts of the notice that tell. */
export const partsOf = (groups: readonly Group[]): Draft["parts"] =>
  groups.map((group) => ({ passage: group.passage, span: group.statement }));

/** All that a name is written as. */
export const readingsOf = (name: { text: string; readings: readonly string[] }): string[] => [
  name.text,
  ...name.readings,
];

/** Names, or how many there are. */
export function listed(question: Question, names: readonly NamedAt[], groups: readonly Group[], none: string): Draft {
  const texts = names.map((name) => name.text);
  const parts = partsOf(groups);
  if (question.ask === "yesno")
    return { kind: "list", direct: names.length ? `有，${texts.join("、")}` : none, names, parts, computed: [] };
  if (readWording(question).counts)
    return {
      kind: "count",
      direct: names.length ? counted(names.length, texts) : `0个，${none}`,
      names,
      parts,
      computed: [countOf(names.length, "名单")],
    };
  return { kind: names.length ? "grade" : "list", direct: texts.join("、") || none, names, parts, computed: [] };
}
