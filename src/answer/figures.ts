/** Which figure of a notice answers: words, kind, unit, role, scope, time and round each have their say. */

import type { Figure, FigureRole } from "../facts/facts.js";
import { type MonthRange, monthsIn } from "../question/period.js";
import type { Ask, Question } from "../question/question.js";
import { type Layer, layerCredits } from "./context.js";
import { datesGrade } from "./date-stretch.js";
import { levelsFit, ordinalsFit, scopeFits } from "./fit.js";
import { type Cover, cover, creditOf } from "./match.js";
import { periodFits } from "./period-fit.js";
import { POINTS } from "./sets/columns.js";
import { withoutBases } from "./sets/times.js";
import type { Source } from "./source.js";
import { fits, isRateOf, wordingFit } from "./wording-fit.js";

/** A figure with how well it fits a question. */
export interface RankedFigure {
  readonly source: Source;
  readonly figure: Figure;
  readonly clause: number;
  readonly score: number;
  readonly cover: Cover;
}

/** All figures of the notice that are of the right place, time and round, best first. */
export function rankFigures(
  question: Question,
  source: Source,
  ask: Ask = question.ask,
  roles?: readonly FigureRole[],
): RankedFigure[] {
  const ranked: RankedFigure[] = [];
  const nouns = question.terms.filter((term) => term.need >= 1 && !term.inherited);
  for (const figure of source.read.facts.figures) {
    if (roles && !roles.includes(figure.role)) continue;
    if (figure.role === "date" && ask !== "when" && !question.kinds.includes("date")) continue;
    if (figure.role === "date" && !datesGrade(source, figure, question.grades)) continue;
    if (source.read.analysis.notice.passages[figure.passage]?.kind === "frame") continue;
    // 前三名：A、B、C: a place that leads a list is nobody's own
    if (ask === "rank" && figure.role === "rank" && figure.scope === null && figure.low !== figure.high) continue;
    const clause = source.clauseAt(figure.span.start);
    const near = source.context.around(clause).near;
    if (!scopeFits(question, source, figure, near)) continue;
    // 2023年度考核什么时候开展: the year names what is dated
    const dated =
      figure.role === "date" &&
      ask === "when" &&
      (question.period?.year ?? source.read.facts.document.year) === source.read.facts.document.year &&
      // 第四季度评价于2025年1月6日启动: so does the quarter
      (!question.period?.months || monthsFitDated(question.period.months, near, figure.text));
    if (!columnFits(question, figure) || !countsTheSame(question, figure) || !isScore(question, figure)) continue;
    if (!dated && !periodFits(question, source, clause, figure.period)) continue;
    if (isOfLater(question, source, figure)) continue;
    if (!ordinalsFit(question, source, clause) && !datesRound(question, source, figure)) continue;
    if (!levelsFit(question, source, clause, figure.indicator)) continue;
    if (
      ask !== "which" &&
      ask !== "open" &&
      question.kinds.length &&
      !question.kinds.includes(figure.kind) &&
      !isRateOf(question, figure) &&
      (figure.kind !== "bare" || question.kinds.includes("money")) &&
      (figure.role !== "change" || ask !== "change" || question.unit !== "" || question.kinds.includes("points"))
    )
      continue;
    const { layers, nearest } = layersOf(source, figure, clause);
    const covered = cover(question.terms, layers);
    const inOwn = nouns.filter((term) => creditOf(term, nearest) >= layerCredits.clause * 0.8).length;
    const named = nouns.length ? (fits.inOwn * inOwn) / nouns.length : 0;
    ranked.push({
      source,
      figure,
      clause,
      cover: covered,
      score: covered.relevance + named + wordingFit(question, figure, ask, source),
    });
  }
  return ranked.sort((a, b) => b.score - a.score || a.figure.id - b.figure.id);
}

/** 由4月份的0.92升至1.15: asked for April, what it led to is no answer. */
function isOfLater({ period }: Question, source: Source, { id, role, clause, related }: Figure): boolean {
  const asked = period?.months;
  if (!asked || role !== "value") return false;
  const { analysis, facts } = source.read;
  return related.some((other) => {
    const former = facts.figures[other];
    if (former?.role !== "former" || former.clause.start !== clause.start || former.id > id) return false;
    const before = analysis.plain.slice(clause.start, former.span.start);
    const [months] = monthsIn(before.slice(Math.max(before.lastIndexOf("由"), before.lastIndexOf("从")) + 1));
    return months !== undefined && months.from === asked.from && months.to === asked.to;
  });
}

/** 截至2022年底，第一轮…；第二轮…: the date that a sentence opens with is that of every round in it. */
function datesRound({ ordinals }: Question, source: Source, { role, sentence, span }: Figure): boolean {
  const { plain } = source.read.analysis;
  return (
    role === "date" &&
    /^(?:截至|截止到?)$/.test(plain.slice(sentence.start, span.start).trim()) &&
    ordinals.every((ordinal) => plain.slice(sentence.start, sentence.end).includes(ordinal))
  );
}

const OF_PEOPLE = /^(?:人|名|位|人次|人口|万人)$/;
const OF_CLASSES = /^(?:[档类种级等])$/;
const OF_THINGS = /^(?:家|座|台|辆|起|件|条|所|处|轮|批|次|户)$/;

const OF_LENGTH = /^(?:公里|千米|米|平方米|平方公里|亩|公顷)$/;

/** 得了多少分 is told by points, not by any number without a unit. */
function isScore({ unit }: Question, figure: Figure): boolean {
  return unit !== "分" || figure.kind !== "bare" || POINTS.test(figure.indicator);
}

/** 多少人 is not told by so many 轮, nor 多少家 by so many 人. */
function countsTheSame({ unit, ask }: Question, figure: Figure): boolean {
  // 多少条公路 is not told by 412.6公里
  if (ask === "amount" && OF_THINGS.test(unit) && figure.kind === "measure" && OF_LENGTH.test(figure.unit))
    return false;
  if (ask !== "amount" || unit === "" || figure.kind !== "count") return true;
  return !(
    (OF_PEOPLE.test(unit) && OF_THINGS.test(figure.unit)) ||
    (OF_THINGS.test(unit) && OF_PEOPLE.test(figure.unit)) ||
    ((OF_THINGS.test(unit) || OF_PEOPLE.test(unit)) && OF_CLASSES.test(figure.unit))
  );
}

const COLUMN_BEFORE = /^(?:上(?!半年)|去年)/;

/** 上年位次 is asked for by 上年, and by nothing else. */
function columnFits(question: Question, { period, sentence, clause }: Figure): boolean {
  const isCell = sentence.start === clause.start && sentence.end === clause.end;
  if (period !== null && COLUMN_BEFORE.test(period)) return question.period?.previous === true;
  return !(isCell && question.period?.previous && period === null && question.ask === "rank");
}

/** Whether what is dated is of these months, or of none that is printed. */
function monthsFitDated(asked: MonthRange, near: string, date: string): boolean {
  const around = monthsIn(withoutBases(near.replace(date, " ")));
  const printed = around.length || /日/.test(date) ? around : monthsIn(date);
  return !printed.length || printed.some((range) => range.from === asked.from && range.to === asked.to);
}

interface FigureLayers {
  readonly layers: readonly Layer[];
  /** The first two: the figure's own words and its clause. */
  readonly nearest: readonly Layer[];
}

const layersMade = new WeakMap<Figure, FigureLayers>();

function layersOf(source: Source, figure: Figure, clause: number): FigureLayers {
  const known = layersMade.get(figure);
  if (known) return known;
  const layers = buildLayers(source, figure, clause);
  const made = { layers, nearest: layers.slice(0, 2) };
  layersMade.set(figure, made);
  return made;
}

/** 学校（含幼儿园）食堂 → 学校食堂, as a question has it; empty where no remark stands inside. */
const withoutRemark = (indicator: string): string =>
  /（[^（）]{1,16}）./.test(indicator) ? indicator.replace(/（[^（）]{1,16}）/g, "") : "";

/** 市财政局（97.2分）: points in brackets behind a name are its score, though nothing calls them so. */
export const isScoreBehind = (source: Source, { kind, role, scope, span }: Figure): boolean =>
  kind === "score" && role === "value" && scope !== null && source.read.analysis.plain.charAt(span.start - 1) === "（";

/** The figure's own words, then its clause without the words of the other figures in it, then what is around. */
function buildLayers(source: Source, figure: Figure, clauseIndex: number): Layer[] {
  const layers = source.context
    .around(clauseIndex)
    .layers.filter(
      (layer) => (!layer.forward || figure.role === "date") && !layer.previous && layer.credit !== layerCredits.opening,
    );
  const clause = source.read.analysis.clauses[clauseIndex];
  const own = {
    // 综合: a score of nothing in particular is the whole one (芙津区以96.4分名列第一)
    // 天数: what so many 天 are
    text: `${figure.indicator} ${withoutRemark(figure.indicator)} ${figure.scope ?? ""} ${figure.text} ${figure.unit === "天" ? "天数" : ""} ${figure.basis ?? ""}${figure.role === "target" ? " 目标 计划" : ""}${figure.kind === "places" ? " 位次 名次 排名" : ""}${isScoreBehind(source, figure) ? " 得分" : ""}${figure.indicator === "得分" ? " 综合" : ""}`,
    credit: layerCredits.own,
  };
  if (!clause) return [own, ...layers];
  const mine = new Set(figure.indicatorSpans.map((span) => span.start));
  let rest = clause.plain;
  for (const other of source.figuresIn(clause)) {
    if (other.id === figure.id) continue;
    for (const span of other.indicatorSpans) {
      if (mine.has(span.start) || span.start < clause.start || span.end > clause.end) continue;
      rest =
        rest.slice(0, span.start - clause.start) +
        " ".repeat(span.end - span.start) +
        rest.slice(span.end - clause.start);
    }
  }
  return rest === clause.plain
    ? [own, ...layers]
    : [
        own,
        { text: rest, credit: layerCredits.clause },
        { text: clause.plain, credit: layerCredits.heading },
        ...layers.slice(1),
      ];
}
