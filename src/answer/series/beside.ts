/**
 * Answers from two notices of a series side by side. They take the place of what the single notices say where the question
 * is about two of them, or asks for a change that neither prints; a change that a notice prints itself (同比下降1) stays the
 * answer to a question about that notice.
 */
import type { Question } from "../../question/question.js";
import { gradeNouns } from "../../text/lexicon/genre.js";
import { alternation } from "../../text/lexicon/words.js";
import type { Candidate } from "../candidate.js";
import { concerns, narrowing } from "../fit.js";
import { unaccounted } from "../gate.js";
import { EQUAL, type Proposed, SIDE_BY_SIDE, sideBySide } from "../propose.js";
import { movesOf } from "../sets/moves.js";
import type { Source } from "../source.js";
import { figureBeside } from "./figures.js";
import { GRADES_SCORE, gradesBeside } from "./grades.js";
import { overview } from "./overview.js";
import { pairFor, type SeriesOf, type SeriesPair } from "./pairs.js";
import { readSeriesWording, type SeriesWording } from "./wording.js";

/** 市等次: asks for grades, whatever else is cut with it. */
const GRADES = new RegExp(alternation(gradeNouns));
/** A word whose absence says so much is what the question is about. */
const TOPIC = 0.9;

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
  const pairs = [...series].flatMap((members) => {
    const pair = pairFor(wording, members);
    return pair && isAbout(question, wording, pair) ? [pair] : [];
  });
  const found: { source: Source; candidate: Candidate }[] = [];
  const refusedByGate: string[] = [];
  for (const pair of pairs) {
    const tells = !wording.isExplicit && tellsItself(proposed.best, wording, pair);
    const candidate = tells ? ownAnswer(proposed.best, pair) : candidateOf(question, wording, pair, pairs.length);
    if (candidate === null) continue;
    if (unaccounted(candidate, question.plain).length === 0) found.push({ source: pair.later, candidate });
    else refusedByGate.push(candidate.direct);
  }
  found.sort((a, b) => b.candidate.score - a.candidate.score);
  const [first] = found;
  const equal = found.filter(
    ({ candidate }) =>
      first && candidate.kind === first.candidate.kind && first.candidate.score - candidate.score <= EQUAL,
  );
  const best = equal.length > 1 && equal.length <= SIDE_BY_SIDE ? sideBySide(equal) : (first?.candidate ?? null);
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

/** Whether the notices of a pair can be meant: their places are those asked about, and they print what it is about. */
function isAbout(question: Question, { subject, grades }: SeriesWording, { earlier, later }: SeriesPair): boolean {
  if (!concerns(question, later) && !concerns(question, earlier)) return false;
  const prints = (word: string): boolean => [earlier, later].some(({ read }) => read.analysis.plain.includes(word));
  const topic = subject.terms.filter((term) => term.need >= TOPIC && !term.inherited && !GRADES.test(term.text));
  return grades === null || topic.every((term) => [term.text, ...term.alternatives].some(prints));
}

/** What a notice itself says of the moves between its grades, so that it stands beside what other series come to. */
function ownAnswer(best: Candidate | null, { later }: SeriesPair): Candidate | null {
  if (best === null || best.evidence[0]?.source !== later) return null;
  return { ...best, kind: "grade", score: GRADES_SCORE };
}

function candidateOf(question: Question, wording: SeriesWording, pair: SeriesPair, of: number): Candidate | null {
  const { grades, subject } = wording;
  if (grades) return gradesBeside(question, grades, pair);
  const isAboutAnything =
    subject.terms.some(({ weight, inherited }) => weight >= (inherited ? 0.3 : 0.5)) ||
    question.names.some((name) => !name.known);
  if (isAboutAnything) return figureBeside(question, wording, pair);
  return wording.isExplicit && narrowing(question, pair.later).length === 0 ? overview(question, pair, of) : null;
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
