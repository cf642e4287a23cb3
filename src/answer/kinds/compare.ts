/** Two or more places side by side: the same figure of each, and which is ahead. */
import type { Question } from "../../question/question.js";
import { type Candidate, nothing, type Proposal } from "../candidate.js";
import { label } from "../figure-told.js";
import { type RankedFigure, rankFigures } from "../figures.js";
import { narrowing } from "../fit.js";
import type { Source } from "../source.js";

const COVERAGE = 0.6;
/** 谁高, 哪个多: asks which is ahead, and in which direction. */
const ASKS_MORE = /谁|哪(?:个|一?家|座|里|边|市|县|区)/;
const LESS = /低|少|小|短|慢|落后|靠后/;

/** Proposes the same figure for each of the names asked about. */
export function compareAnswers(question: Question, source: Source): Proposal {
  const asked = narrowing(question, source);
  if (asked.length < 2 || asked.length > 4 || asked.some((name) => !name.known) || question.compute === "difference")
    return nothing;
  if (question.ask === "reason" || question.ask === "when" || question.asksGrade || question.grades.length)
    return nothing;
  const found: RankedFigure[] = [];
  for (const name of asked) {
    const [best] = rankFigures({ ...question, names: [name], direction: null, end: null }, source, "amount").filter(
      (item) =>
        item.cover.coverage >= COVERAGE && !item.cover.missing.some((term) => term.must) && item.cover.weight > 0,
    );
    if (!best) return nothing;
    found.push(best);
  }
  const [first] = found;
  if (!first || found.some((item) => item.figure.unit !== first.figure.unit || item.figure.indicator.length === 0))
    return nothing;
  // 三地合计占46.2%: one figure of all of them
  const told = [...new Set(found.map((item) => `${label(source, item.figure)}：${item.figure.text}`))].join("；");
  const candidate: Candidate = {
    kind: "compare",
    score: first.score + 0.3,
    direct: ASKS_MORE.test(question.plain) ? `${ahead(question, found)}${told}` : told,
    figures: found.map((item) => ({ source, figure: item.figure })),
    names: [],
    evidence: [...new Map(found.map((item) => [item.figure.passage, item])).values()].map((item) => ({
      source,
      passage: item.figure.passage,
      spans: found.filter((other) => other.figure.passage === item.figure.passage).map((other) => other.figure.clause),
    })),
    computed: [],
  };
  return { candidates: [candidate], shortfalls: [] };
}

/** 曦城市更高。 */
function ahead(question: Question, found: readonly RankedFigure[]): string {
  const least = LESS.test(question.plain);
  const rank = found[0]?.figure.kind === "rank";
  const ordered = [...found].sort((a, b) => (b.figure.value ?? 0) - (a.figure.value ?? 0));
  const [most] = ordered;
  const last = ordered.at(-1);
  if (!most?.figure.scope || !last?.figure.scope || most.figure.value === last.figure.value) return "";
  // in a ranking the smaller number is ahead
  const chosen = rank !== least ? last : most;
  return `${chosen.figure.scope}${rank ? (least ? "靠后" : "靠前") : least ? "更低" : "更高"}：`;
}
