/** What a notice says to the claims that carry a number: value, unit, direction, place, round and time. */
import type { Span } from "../corpus/notice.js";
import { agreement } from "./agreement.js";
import { longestSays } from "./claim.js";
import type { FigureClaim } from "./figure-claims.js";
import { type FigureMatch, matchFigures } from "./figure-match.js";
import { absent, type Judgement } from "./judgement.js";
import type { Printed, Tools } from "./printed.js";
import { ordinalsIn } from "./subject.js";

/** Below this the words are about something else. */
const LEAST_WORDS = 0.56;
const LEAST_RECALL = 0.5;
/** What has the claim's value but not its place, round or time must agree in words more clearly. */
const LEAST_RELAXED = 0.66;
/** … and more clearly than what fits in place, round and time but not in value. */
const CLEARER = 0.15;
/** A match in the sentence of the text's other matches counts this much more. */
const TOGETHER = 0.05;
const SURE = 0.6;

interface Matched {
  readonly claim: FigureClaim;
  readonly matches: readonly FigureMatch[];
  readonly first: FigureMatch | undefined;
}

/** Judges all of a text's claims with numbers: no printed figure is taken for two of them if another fits. */
export function judgeFigures(claims: readonly FigureClaim[], printed: Printed, tools: Tools): Map<FigureClaim, Judgement> {
  const matched = claims.map((claim): Matched => {
    const matches = matchFigures(claim.subject, printed, tools.words);
    return { claim, matches, first: matches.find((match) => !match.misfits.length) };
  });
  const taken = new Set<number>();
  const judgements = new Map<FigureClaim, Judgement>();
  const order = [...matched].sort((a, b) => (b.first?.score ?? 0) - (a.first?.score ?? 0));
  for (const one of order) {
    const others = new Set(
      matched.flatMap(({ claim, first }) =>
        claim !== one.claim && first && first.words >= SURE ? [first.printed.statement] : [],
      ),
    );
    const judgement = judgeFigure(one, printed, taken, others);
    if (judgement.figure !== undefined) taken.add(judgement.figure);
    judgements.set(one.claim, judgement);
  }
  return judgements;
}

function judgeFigure({ claim, matches }: Matched, printed: Printed, taken: ReadonlySet<number>, others: ReadonlySet<number>): Judgement {
  const scored = matches
    .filter((match) => match.recall >= LEAST_RECALL)
    .map((match) => ({ match, score: match.score + (others.has(match.printed.statement) ? TOGETHER : 0) }))
    .sort((a, b) => b.score - a.score);
  const fitting = scored.filter(({ match }) => !match.misfits.length && match.words >= LEAST_WORDS);
  const best = (fitting.find(({ match }) => !taken.has(match.printed.figure.id)) ?? fitting[0])?.match;
  const near = scored.find(({ match }) => match.misfits.length === 1 && match.equal && match.words >= LEAST_RELAXED)?.match;
  if (near && (!best || (!best.equal && near.words > best.words + CLEARER))) return misfit(near, printed);
  return best ? compare(claim, best, printed) : absent;
}

function compare({ subject }: FigureClaim, match: FigureMatch, printed: Printed): Judgement {
  const { figure, quantity } = match.printed;
  const base = { strength: match.score, figure: figure.id, ...placeOf(match, printed) };
  const how = agreement(subject.quantity, quantity, subject.plain);
  if (how === "value" || how === "unit") return { verdict: "differs", difference: how, says: says(match, printed), ...base };
  if (subject.direction && figure.direction && subject.direction !== figure.direction)
    return { verdict: "differs", difference: "direction", says: says(match, printed), ...base };
  return { verdict: "agrees", ...(how === "rounded" ? { note: "rounded" as const } : {}), ...base };
}

function misfit(match: FigureMatch, printed: Printed): Judgement {
  const { figure, near, owners } = match.printed;
  const { document } = printed.read.facts;
  const base = { verdict: "differs" as const, strength: match.score, figure: figure.id, ...placeOf(match, printed) };
  switch (match.misfits[0]) {
    case "round":
      return { ...base, difference: "round", says: ordinalsIn(near).at(-1) ?? says(match, printed) };
    case "period":
      return { ...base, difference: "period", says: figure.period ?? document.period ?? says(match, printed) };
    default:
      return { ...base, difference: "place", says: owners.join("").slice(0, longestSays) || says(match, printed) };
  }
}

function placeOf(match: FigureMatch, printed: Printed): { quote: string; at: Span } {
  const { notice } = printed.read.analysis;
  const { figure } = match.printed;
  const at = notice.passages[figure.passage]?.kind === "table" ? figure.sentence : figure.clause;
  return { quote: notice.text.slice(at.start, at.end), at };
}

const JOINT = /^[、，和及与并\s]*/;

/** What the notice prints: the number, for a change or rank with the words before it (同比下降1微克/立方米). */
function says({ printed: { figure, clause } }: FigureMatch, printed: Printed): string {
  const { text } = printed.read.analysis.notice;
  if (figure.role !== "change" && figure.role !== "margin" && figure.role !== "rank" && figure.direction === null) return figure.text;
  const previous = clause.quantities.filter((q) => q.end <= figure.span.start).at(-1);
  const from = previous ? previous.end : clause.start;
  const stretch = text.slice(from, figure.span.end);
  const own = stretch.slice(JOINT.exec(stretch)?.[0].length ?? 0);
  return own.length <= longestSays ? own : own.slice(-longestSays);
}
