/** Asks every kind of answer for its proposals and takes the best of each notice, and of all. */
import type { Question } from "../question/question.js";
import type { Candidate, Proposal, Shortfall } from "./candidate.js";
import { concerns } from "./fit.js";
import { evidenceAlone, unaccounted } from "./gate.js";
import { compareAnswers } from "./kinds/compare.js";
import { computedAnswers } from "./kinds/compute.js";
import { documentAnswers } from "./kinds/document.js";
import { extractAnswers } from "./kinds/extract.js";
import { figureAnswers } from "./kinds/figure.js";
import { gradeAnswers } from "./kinds/grade.js";
import { outlineAnswers } from "./kinds/outline.js";
import { profileAnswers } from "./kinds/profile.js";
import { rankAnswers } from "./kinds/rank.js";
import { relationAnswers } from "./kinds/relation.js";
import { setAnswers } from "./kinds/set.js";
import { tableAnswers } from "./kinds/table.js";
import { yesNoAnswers } from "./kinds/yesno.js";
import { readWording } from "./sets/wording.js";
import { type Source, titleOf } from "./source.js";

type Kind = (question: Question, source: Source) => Proposal;

const everyKind: readonly Kind[] = [
  documentAnswers,
  gradeAnswers,
  setAnswers,
  rankAnswers,
  tableAnswers,
  relationAnswers,
  computedAnswers,
  compareAnswers,
  outlineAnswers,
  profileAnswers,
];

/** Two notices whose best answers score this near to one another fit a question equally. */
export const EQUAL = 0.04;
/** So many notices are answered side by side; a question that fits more is too wide to answer from all. */
export const SIDE_BY_SIDE = 3;

/** The kinds that are asked, by what the question asks. */
function kindsFor(question: Question): readonly Kind[] {
  // 哪个县火灾最多: only a ranking or a table can tell
  if (/哪[个一些]?[^，]{0,12}最/.test(question.plain) && question.ask !== "when") return everyKind;
  // 排名第二的是谁, 得分最低的县区: so with any place in an order
  if (asksPlace(question)) return everyKind;
  switch (question.ask) {
    case "yesno":
      return [...everyKind, yesNoAnswers];
    case "amount":
      return [...everyKind, figureAnswers];
    case "rank":
    case "change":
      return [...everyKind, figureAnswers];
    case "open":
    case "which":
      return [...everyKind, figureAnswers, extractAnswers];
    case "when":
      return [...everyKind, figureAnswers];
    default:
      return [...everyKind, extractAnswers];
  }
}

function asksPlace(question: Question): boolean {
  const names =
    /谁|哪[个些家座里儿位]/.test(question.plain) || (question.whose !== "" && question.plain.endsWith(question.whose));
  return names && readWording(question).ends.length > 0;
}

function extractsLast(question: Question): boolean {
  if (asksPlace(question)) return false;
  return question.ask === "change" || question.ask === "amount" || (question.ask === "rank" && !question.end);
}

/** What the notices have to say to a question. */
export interface Proposed {
  readonly best: Candidate | null;
  /** What the nearest thing lacks, where there is no answer. */
  readonly shortfall: Shortfall | null;
  /** Answers that failed the send gate: defects, to be logged. */
  readonly refusedByGate: readonly string[];
}

/** The best accepted answer, or what the nearest lacks. */
export function propose(question: Question, sources: readonly Source[]): Proposed {
  const bests: { source: Source; candidate: Candidate }[] = [];
  let shortfall: Shortfall | null = null;
  const refusedByGate: string[] = [];
  for (const source of sources) {
    if (!concerns(question, source)) continue;
    const proposals = kindsFor(question).map((kind) => kind(question, source));
    // an extract where a number is asked for only if no number is found
    if (extractsLast(question) && proposals.every((proposal) => proposal.candidates.length === 0))
      proposals.push(extractAnswers(question, source));
    for (const item of proposals.flatMap((proposal) => proposal.shortfalls)) {
      if (!shortfall || item.nearness > shortfall.nearness) shortfall = item;
    }
    const candidates = proposals.flatMap((proposal) => proposal.candidates).sort((a, b) => b.score - a.score);
    const [first] = candidates;
    const sound = candidates.find((candidate) => {
      const passes = unaccounted(candidate, question.plain).length === 0;
      if (!passes) refusedByGate.push(candidate.direct);
      return passes;
    });
    const candidate = sound ?? (first ? evidenceAlone(first) : null);
    if (candidate) bests.push({ source, candidate });
  }
  // the notice of the year asked about before another that lets it be worked out
  const year = question.period?.year ?? null;
  const ofYear = (source: Source): number => (year !== null && source.read.facts.document.year === year ? 1 : 0);
  bests.sort((a, b) => ofYear(b.source) - ofYear(a.source) || b.candidate.score - a.candidate.score);
  const [first] = bests;
  if (!first) return { best: null, shortfall, refusedByGate };
  const equal = bests.filter(
    (other) =>
      ofYear(other.source) === ofYear(first.source) &&
      Math.abs(first.candidate.score - other.candidate.score) <= EQUAL &&
      other.candidate.kind === first.candidate.kind,
  );
  const best = equal.length > 1 && equal.length <= SIDE_BY_SIDE ? sideBySide(equal) : first.candidate;
  return { best, shortfall, refusedByGate };
}

/** One answer of several notices', each part labelled with its notice. */
export function sideBySide(parts: readonly { source: Source; candidate: Candidate }[]): Candidate {
  const inOrder = [...parts].sort((a, b) => a.source.index - b.source.index);
  const [first] = inOrder;
  return {
    kind: first?.candidate.kind ?? "passage",
    score: first?.candidate.score ?? 0,
    direct: inOrder
      .map(({ source, candidate }) => `${titleOf(source)}：${candidate.direct.replace(/\n/g, "；")}`)
      .join("\n"),
    figures: inOrder.flatMap(({ candidate }) => candidate.figures),
    names: inOrder.flatMap(({ candidate }) => candidate.names),
    evidence: inOrder.flatMap(({ candidate }) => candidate.evidence),
    computed: inOrder.flatMap(({ candidate }) => candidate.computed),
  };
}
