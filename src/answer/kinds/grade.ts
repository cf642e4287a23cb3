/** Answers about grades: who has which, what a place has, how many have it, and whether a place has it. */
import type { Group } from "../../facts/facts.js";
import { monthsIn } from "../../question/period.js";
import type { Question } from "../../question/question.js";
import { nothing, type Proposal } from "../candidate.js";
import { type Layer, layerCredits } from "../context.js";
import { concerns, levelsFit, narrowing } from "../fit.js";
import { evidenceOf, namesOf, one, short } from "../graded/groups.js";
import { belongingTo, namedInFull } from "../graded/named.js";
import { ofGrades } from "../graded/of-grades.js";
import { ofNames } from "../graded/of-names.js";
import { cover } from "../match.js";
import type { Source } from "../source.js";

/** 等级变了, 升为优秀: asks about moves between grades. */
const ASKS_MOVE = /变|升|降|调整|进步|退步/;
/** Questions whose number or reason a grade does not answer. */
const OTHER_KINDS = new Set<string>(["bare", "money", "score", "percent", "points", "date", "measure"]);
/** Proposes answers from the groups that are grades. */
export function gradeAnswers(question: Question, source: Source): Proposal {
  const groups = source.read.facts.groups.filter((group) => group.kind === "grade");
  if (!groups.length) return nothing;
  const mentioned = question.grades.length > 0 || question.exceptGrades.length > 0;
  if (!mentioned && !question.asksGrade) return nothing;
  if (
    question.ask === "reason" ||
    question.ask === "when" ||
    (question.kinds.length > 0 && question.kinds.every((kind) => OTHER_KINDS.has(kind))) ||
    question.end
  )
    return nothing;
  const moves =
    ASKS_MOVE.test(question.plain) && question.ask !== "yesno"
      ? source.read.facts.groups.filter((group) => /^(?:由|从).*(?:为|到|至)/.test(group.label))
      : [];
  const asked = narrowing(question, source);
  if (!concerns(question, source))
    return short(
      asked.filter((name) => !name.known || !source.read.analysis.plain.includes(name.text)).map((name) => name.text),
      0.5,
    );
  const period = wantedPeriod(question, source, groups);
  if (period === "none") return short([periodAsked(question)], 0.6);
  const wanted =
    period === "earlier"
      ? groups.filter((group) => group.period !== null)
      : groups.filter((group) => group.period === null);
  const first = wanted[0];
  if (!first) return short([], 0.3);
  // 地方, 获评: general words need not stand in the notice
  const telling = question.terms.filter((term) => term.need >= 0.3 && !(moves.length > 0 && ASKS_MOVE.test(term.text)));
  const covered = cover(telling, layersOf(source, wanted));
  if (
    covered.coverage < 0.6 ||
    covered.missing.some((term) => term.must) ||
    !wanted.some((group) => levelsFit(question, source, source.clauseAt(group.statement.start), group.label))
  )
    return short(
      covered.missing.map((term) => term.text),
      covered.coverage,
    );
  const score = 0.75 + 0.5 * (covered.weight > 0 ? covered.relevance : 1) + 0.35;
  if (moves.length && !asked.length) return moveAnswer(source, moves, score);
  const full = namedInFull(question, wanted, asked);
  if (full.length) return ofNames(question, source, wanted, full, score);
  const theirs = belongingTo(question, source, wanted, asked);
  if (theirs) return ofGrades(question, source, theirs, score);
  if (asked.length)
    return ofNames(
      question,
      source,
      wanted,
      asked.map((name) => [name.text, ...name.readings]),
      score,
    );
  return ofGrades(question, source, wanted, score);
}

function layersOf(source: Source, groups: readonly Group[]): Layer[] {
  const { plain, notice } = source.read.analysis;
  const layers: Layer[] = [];
  for (const group of groups) {
    layers.push({
      text: `${group.label} ${group.category ?? ""} ${group.members.map((member) => member.name).join("、")} 等次`,
      credit: layerCredits.own,
    });
    const passage = notice.passages[group.passage];
    if (passage) layers.push({ text: plain.slice(passage.start, passage.end), credit: layerCredits.segment });
    layers.push(...source.context.around(source.clauseAt(group.statement.start)).layers);
  }
  return layers;
}

/** The time that a question names, in words: 2021年, 第二季度. */
function periodAsked({ period, plain }: Question): string {
  const year = period?.year ? `${period.year}年` : "";
  const part = period?.part && plain.includes(period.part) ? period.part : "";
  return `${year}${part}`;
}

/** Which year's grades are asked for: this notice's, an earlier one that it mentions, or one that it does not have. */
function wantedPeriod(question: Question, source: Source, groups: readonly Group[]): "own" | "earlier" | "none" {
  const asked = question.period;
  const year = source.read.facts.document.year;
  const earlier = groups.some((group) => group.period !== null);
  if (!asked) return "own";
  if (asked.previous) return earlier ? "earlier" : "none";
  // the second quarter's grades are not in the third quarter's notice
  const own = monthsIn(source.read.facts.document.period ?? "");
  const { months } = asked;
  if (months && own.length && !own.some((range) => range.from === months.from && range.to === months.to)) return "none";
  if (asked.year === null || asked.year === year)
    return asked.part === "全年" && /上半年|下半年|季度/.test(source.read.facts.document.period ?? "") ? "none" : "own";
  return earlier && year !== null && asked.year === year - 1 ? "earlier" : "none";
}

/** 哪些地方的等级变了. */
function moveAnswer(source: Source, moves: readonly Group[], score: number): Proposal {
  return one({
    kind: "grade",
    score: score + 0.2,
    direct: moves.map((group) => `${group.members.map((member) => member.name).join("、")}${group.label}`).join("；"),
    figures: [],
    names: namesOf(source, moves),
    evidence: evidenceOf(source, moves),
    computed: [],
  });
}
