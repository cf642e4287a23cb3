/** Answers that are one figure: a value, a change, a rank, a date. */
import type { Figure } from "../../facts/facts.js";
import type { Question } from "../../question/question.js";
import { type Candidate, nothing, type Proposal, type Shortfall } from "../candidate.js";
import { type Layer, layerCredits } from "../context.js";
import { told } from "../figure-told.js";
import { type RankedFigure, rankFigures } from "../figures.js";
import { narrowing } from "../fit.js";
import type { Source } from "../source.js";
import { strayTerms } from "../subject.js";
import { isToldOfOthers } from "../told-of-others.js";
import { missingOf } from "./figure-missing.js";
import { byGradeOfName, byListOfName } from "./figure-of-group.js";

/** Least share of the question that the figure and its surroundings must cover. */
export const COVERAGE = 0.62;
/** So many of the figures that fit best are tried. */
const MOST_TRIED = 6;
/** A word with less need than this does not say what is asked about. */
const LEAST_SAID = 0.1;

/** 哪些城市, 哪3个县: names are asked for, not numbers. */
const NAMES_ASKED = /哪些|哪几|名单|都有谁|哪[一二两三四五六七八九十\d]+个/;

/** Proposes the figures that fit best. */
export function figureAnswers(question: Question, source: Source): Proposal {
  if (question.ask === "which" && (NAMES_ASKED.test(question.plain) || question.grades.length)) return nothing;
  if (question.asksPerson) return nothing;
  // 谁垫底: who is first or last is told by rankings, not by the rank itself
  if (question.end && question.ask !== "when" && !narrowing(question, source).length) return nothing;
  const ranked = rankFigures(question, source);
  const candidates: Candidate[] = [];
  const shortfalls: Shortfall[] = [];
  const graded = question.grades.length > 0;
  // 良好占多少: a figure that has nothing to do with the grade is no answer
  const isOfGrade = (item: RankedFigure): boolean => {
    const { near } = item.source.context.around(item.clause);
    return question.grades.some((grade) => near.includes(grade.toLowerCase()));
  };
  let tried = 0;
  for (const item of ranked) {
    if (
      (graded && !isOfGrade(item)) ||
      countsList(question, source, item.figure) ||
      isToldOfOthers(question, source, item.figure)
    )
      continue;
    tried += 1;
    if (tried > MOST_TRIED) break;
    const missing = [...missingOf(question, item), ...strayTerms(question, layersNear(item))];
    // 比去年呢: a value is no change
    if (question.ask === "change" && question.basis !== "" && question.follows && item.figure.role === "value")
      continue;
    // 占百分之几, alone: of what, it does not say
    const saysNothing = item.cover.weight === 0 || question.terms.every((term) => term.need < LEAST_SAID);
    if (saysNothing && !question.names.length && !question.follows) continue;
    if (missing.length === 0 && item.cover.coverage >= COVERAGE) {
      candidates.push(toCandidate(question, item));
      continue;
    }
    shortfalls.push({
      missing: missing.length ? missing : item.cover.missing.map((term) => term.text),
      nearness: item.cover.coverage,
      evidence: [{ source, passage: item.figure.passage, spans: [item.figure.clause] }],
    });
  }
  if (!candidates.length) candidates.push(...byGradeOfName(question, source), ...byListOfName(question, source));
  return { candidates, shortfalls };
}

/** The figure's own words and what stands around it up to the headings. */
function layersNear(item: RankedFigure): Layer[] {
  const { layers } = item.source.context.around(item.clause);
  return [
    { text: `${item.figure.indicator} ${item.figure.scope ?? ""}`, credit: 1 },
    ...layers.filter((layer) => layer.credit >= layerCredits.heading && !layer.previous),
  ];
}

/** 优秀账号4个：A、B…, where nobody asks how many: the names are asked for, and not how many they are. */
function countsList(question: Question, source: Source, { kind, value, span }: Figure): boolean {
  if (kind !== "count" || (question.ask !== "open" && question.ask !== "which")) return false;
  return source.read.facts.groups.some(
    ({ stated, members, statement }) =>
      stated === value && members.length > 0 && statement.start <= span.start && span.end <= statement.end,
  );
}

/** The answer that a figure makes, with its changes and ranks. */
export function toCandidate(question: Question, item: RankedFigure): Candidate {
  const { figure, source } = item;
  const all = source.read.facts.figures;
  const related = figure.related.flatMap((id) => all[id] ?? []);
  const shown = [
    figure,
    ...related
      .filter((other) => other.role === "change" || other.role === "rank" || other.role === "margin")
      .slice(0, 3),
  ];
  return {
    kind: figure.role === "change" || figure.role === "margin" ? "change" : "figure",
    score: item.score,
    direct: told(question, item, related),
    figures: shown.map((other) => ({ source, figure: other })),
    names: [],
    evidence: [{ source, passage: figure.passage, spans: evidence(source, figure) }],
    computed: [],
  };
}

function evidence(source: Source, figure: Figure): Candidate["evidence"][number]["spans"] {
  const { notice } = source.read.analysis;
  const table = notice.passages[figure.passage]?.kind === "table";
  return [table ? figure.sentence : figure.clause];
}
