/**
 * Answers about how groups and places stand to one another: who is in both of two lists, in one but not the other, of the
 * same grade as X, of the highest grade, of a grade and of one kind of place; whether two have the same grade, which of
 * two has the better; who moved up or down.
 */
import type { Question, Term } from "../../question/question.js";
import { type Candidate, nothing, type Proposal } from "../candidate.js";
import { type Layer, layerCredits } from "../context.js";
import { concerns, levelsFit } from "../fit.js";
import { cover } from "../match.js";
import { AMONG, BOTH, BUT_NOT, both, TOGETHER } from "../relations/both.js";
import { ALIKE, alike, BETTER, better, GRADE_WORDS, SAME, sameGrade } from "../relations/compared.js";
import type { Draft } from "../relations/draft.js";
import { LEFT_OUT, ofClass, TOP, topGrade, without, withoutClass } from "../relations/kept.js";
import { MOVE_WORDS, moved } from "../relations/moved.js";
import { Blanks } from "../sets/blanks.js";
import { evidenceOf } from "../sets/tell.js";
import { timeFits } from "../sets/times.js";
import type { Source } from "../source.js";

/** What a relation counts as an answer: it is asked for in so many words, and a list of one group does not tell it. */
const ASKED_FOR = 1.9;
const COVERAGE = 0.6;
/** From this need on a word says which groups are meant. */
const TELLING = 0.3;

/** One way to ask for a relation: its phrases, and what they ask. */
interface Relation {
  /** Words that ask for the relation and name nothing. */
  readonly phrases: readonly RegExp[];
  readonly answer: (question: Question, source: Source) => Draft | null;
}

const relations: readonly Relation[] = [
  { phrases: [LEFT_OUT], answer: withoutClass },
  { phrases: [], answer: ofClass },
  { phrases: [BOTH, TOGETHER, BUT_NOT, AMONG], answer: both },
  { phrases: [SAME], answer: sameGrade },
  { phrases: [ALIKE], answer: alike },
  { phrases: [BETTER, GRADE_WORDS], answer: better },
  { phrases: [MOVE_WORDS, GRADE_WORDS], answer: moved },
  { phrases: [TOP], answer: topGrade },
  { phrases: [/除了|除去|以外|之外/], answer: without },
];

/** Proposes answers about relations. */
export function relationAnswers(question: Question, source: Source): Proposal {
  if (question.ask === "reason" || question.ask === "when" || !concerns(question, source)) return nothing;
  for (const { phrases, answer } of relations) {
    if (phrases.length && !phrases.some((phrase) => phrase.test(question.plain))) continue;
    const draft = answer(question, source);
    if (!draft) continue;
    const fit = groupsFit(question, source, draft, phrases);
    if (!fit) continue;
    return { candidates: [candidate(source, draft, ASKED_FOR + 0.2 * fit)], shortfalls: [] };
  }
  return nothing;
}

function candidate(source: Source, draft: Draft, score: number): Candidate {
  return {
    kind: draft.kind,
    score,
    direct: draft.direct,
    figures: [],
    names: draft.names,
    evidence: evidenceOf(source, draft.parts),
    computed: draft.computed,
  };
}

/** How well the groups that answer are those of which the question speaks, 0 to 1. */
function groupsFit(question: Question, source: Source, draft: Draft, phrases: readonly RegExp[]): number {
  const [first] = draft.parts;
  if (!first || !timeFits(question, source, first.passage, "")) return 0;
  if (draft.told) return 1;
  const text = new Blanks(question.plain);
  for (const phrase of phrases) text.blank(phrase);
  const topic = question.terms.flatMap((term): Term[] => text.remains(term));
  const { plain, notice } = source.read.analysis;
  const layers: Layer[] = draft.parts.flatMap((part): Layer[] => {
    const passage = notice.passages[part.passage];
    return [
      { text: `等次 等级 ${draft.names.map((name) => name.text).join(" ")}`, credit: layerCredits.own },
      { text: passage ? plain.slice(passage.start, passage.end) : "", credit: layerCredits.segment },
      ...source.context.around(source.clauseAt(part.span.start)).layers,
    ];
  });
  const covered = cover(
    topic.filter((term) => term.need >= TELLING || term.inherited),
    layers,
  );
  if (covered.coverage < COVERAGE || covered.missing.some((term) => term.must)) return 0;
  if (!draft.parts.some((part) => levelsFit(question, source, source.clauseAt(part.span.start), ""))) return 0;
  return Math.max(0.01, covered.weight > 0 ? covered.relevance : 0.5);
}
