/**
 * Answers from two notices of a series side by side. They take the place of what the single notices say where the question
 * is about two of them, or asks for a change that neither prints; a change that a notice prints itself (同比下降1) stays the
 * answer to a question about that notice.
 */
import type { Question } from "../../question/question.js";
import type { Candidate } from "../candidate.js";
import { concerns } from "../fit.js";
import { unaccounted } from "../gate.js";
import type { Proposed } from "../propose.js";
import { movesOf } from "../sets/moves.js";
import type { Source } from "../source.js";
import { figureBeside } from "./figures.js";
import { gradesBeside } from "./grades.js";
import { overview } from "./overview.js";
import { pairFor, type SeriesOf, type SeriesPair } from "./pairs.js";
import { readSeriesWording, type SeriesWording } from "./wording.js";

/** What single notices say, or two of a series where that is what is asked. */
export function beside(
  question: Question,
  proposed: Proposed,
  sources: readonly Source[],
  seriesOf: SeriesOf,
): Proposed {
  const series = new Set(sources.map(seriesOf).filter((members) => members.length > 1));
  const wording = series.size ? readSeriesWording(question) : null;
  if (!wording) return againstItsYear(question, proposed);
  const candidates: Candidate[] = [];
  for (const members of series) {
    const pair = pairFor(wording, members);
    if (!pair || !(concerns(question, pair.later) || concerns(question, pair.earlier))) continue;
    if (!wording.isExplicit && tellsItself(proposed.best, wording, pair)) continue;
    const candidate = candidateOf(question, wording, pair);
    if (candidate) candidates.push(candidate);
  }
  candidates.sort((a, b) => b.score - a.score);
  const refusedByGate: string[] = [];
  const best = candidates.find((candidate) => {
    const passes = unaccounted(candidate, question.plain).length === 0;
    if (!passes) refusedByGate.push(candidate.direct);
    return passes;
  });
  const all = [...proposed.refusedByGate, ...refusedByGate];
  return best
    ? { best, shortfall: null, refusedByGate: all }
    : againstItsYear(question, { ...proposed, refusedByGate: all });
}

/** 同比, 比上年: against the year before, whichever that is. */
const AGAINST_YEAR_BEFORE = /同比|上一?年|去年|上年度/;

/**
 * What single notices say, but for a change against another year than the one asked about: 同比下降3 of a notice of 2022 is
 * no answer to 比2020年降了多少.
 */
function againstItsYear(question: Question, proposed: Proposed): Proposed {
  const asked = /(?:19|20)\d\d/.exec(question.basis)?.[0];
  const [first] = proposed.best?.figures ?? [];
  if (asked === undefined || first?.figure.role !== "change" || proposed.best?.computed.length) return proposed;
  const { year } = first.source.read.facts.document;
  const { basis } = first.figure;
  if (year === null || basis === null || !AGAINST_YEAR_BEFORE.test(basis) || Number(asked) === year - 1)
    return proposed;
  const shortfall = { missing: [`${asked}年`], nearness: 1, evidence: proposed.best?.evidence ?? [] };
  return { ...proposed, best: null, shortfall };
}

function candidateOf(question: Question, wording: SeriesWording, pair: SeriesPair): Candidate | null {
  const { grades, subject } = wording;
  if (grades) return gradesBeside(question, grades, pair);
  const isAboutAnything =
    subject.terms.some(({ weight, inherited }) => weight >= (inherited ? 0.3 : 0.5)) ||
    question.names.some((name) => !name.known);
  if (isAboutAnything) return figureBeside(question, wording, pair);
  return wording.isExplicit && question.names.length === 0 ? overview(question, pair) : null;
}

/** Whether a single notice tells the change: by a printed change, a formula of its own, or the moves between grades. */
function tellsItself(best: Candidate | null, wording: SeriesWording, pair: SeriesPair): boolean {
  if (wording.grades)
    return (
      movesOf(pair.later).length > 0 ||
      pair.later.read.facts.groups.some(({ kind, period }) => kind === "grade" && period !== null)
    );
  if (!best) return false;
  return (
    best.computed.length > 0 || best.figures.some(({ figure }) => figure.role === "change" || figure.role === "margin")
  );
}
