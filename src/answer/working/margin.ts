/** What a margin is told against: a target, an average. */

import type { Figure } from "../../facts/facts.js";
import type { Question } from "../../question/question.js";
import { cut } from "../../text/cut.js";
import type { Proposal } from "../candidate.js";
import { nothing } from "../candidate.js";
import { rankFigures } from "../figures.js";
import { SHORT } from "../lengths.js";
import type { Source } from "../source.js";
import { ASKED_TO_COMPUTE, accepted, made, printedUnit, undo, without } from "./numbers.js";

/** 达到81.8%，高于目标6.6个百分点 → 目标 75.2%. */
export function baseOfMargin(question: Question, source: Source): Proposal {
  const { figures } = source.read.facts;
  // a printed target is no matter for computing
  const direct = rankFigures(question, source, "amount", ["target"]).find(accepted);
  if (direct && direct.cover.relevance > 0.75) return nothing;
  for (const item of rankFigures(without(question, /推算|计算/), source, "open", ["margin"]).slice(0, 4)) {
    if (!accepted(item) || !item.figure.basis?.includes("目标")) continue;
    const value = item.figure.of !== null ? figures[item.figure.of] : undefined;
    const result = value ? undo(value, item.figure) : null;
    if (!value || !result) continue;
    return made(
      source,
      item.score + ASKED_TO_COMPUTE,
      `${result.text}${printedUnit(value)}（推算：${value.text}，${item.figure.direction === "up" ? "高于" : "低于"}${item.figure.basis}${item.figure.text}）`,
      [value, item.figure],
      result.text,
      result.formula,
    );
  }
  return nothing;
}

/**
 * 54.8%，低于全省平均水平21.3个百分点 → 全省平均 76.1%; 同比增长12.9%，高于各项贷款增速3.4个百分点 → 各项贷款增速 9.5%: what a margin
 * is against, where the question asks for just that.
 */
export function behindMargin(question: Question, source: Source): Proposal {
  // 比全市平均水平低几个百分点: the distance itself is printed
  if (/(?:高|低|多|少|快|慢|差)(?:出|了|于)?(?:多少|几)/.test(question.plain)) return nothing;
  if (question.ask === "yesno") return nothing;
  const named = basisNamed(question, source);
  if (named) return named;
  if (!(/平均/.test(question.plain) || /推算|算一?算/.test(question.plain))) return nothing;
  const { figures } = source.read.facts;
  const telling = question.terms.filter((term) => !/推算|计算|平均|水平/.test(term.text));
  for (const item of rankFigures({ ...question, terms: telling, kinds: [], unit: "", basis: "" }, source, "open", [
    "margin",
  ]).slice(0, 4)) {
    const { basis } = item.figure;
    if (!accepted(item) || basis === null) continue;
    const against = /平均/.test(question.plain)
      ? basis.includes("平均")
      : telling.some((term) => term.need >= 1 && basis.includes(term.text));
    if (!against) continue;
    // the number that the margin is told of: the last percentage before it, or its value
    const near = figures.slice(Math.max(0, item.figure.id - 3), item.figure.id).reverse();
    // 甲、乙分别为63%和70%，比平均低24个和17个百分点: the number of the same place
    const ofSame =
      item.figure.scope === null
        ? undefined
        : source.read.facts.figures.find(
            (other) =>
              other.scope === item.figure.scope &&
              other.role === "value" &&
              other.kind === "percent" &&
              other.sentence.start === item.figure.sentence.start &&
              other.indicator === item.figure.indicator,
          );
    const value =
      ofSame ??
      near.find(
        (other) =>
          other.sentence.start === item.figure.sentence.start && other.kind === "percent" && other.role !== "margin",
      ) ??
      (item.figure.of !== null ? figures[item.figure.of] : undefined);
    const result = value ? undo({ ...value, kind: value.kind }, item.figure) : null;
    if (!value || !result) continue;
    return made(
      source,
      item.score + ASKED_TO_COMPUTE,
      cut(
        `${result.text}${printedUnit(value)}（推算：${value.text}，${item.figure.direction === "up" ? "高于" : "低于"}${basis}${item.figure.text}）`,
        SHORT,
      ),
      [value, item.figure],
      result.text,
      result.formula,
    );
  }
  return nothing;
}

/** 公立医疗机构, 嵩阴市: shorter words name too many things. */
const SHORTEST_BASIS = 3;

/**
 * 民营医疗机构问题检出率88.4%，比公立医疗机构高15.2个百分点 → 公立医疗机构 73.2%: what another of its kind has, which the question names and of
 * which no number of its own is printed.
 */
function basisNamed(question: Question, source: Source): Proposal | null {
  const { figures } = source.read.facts;
  for (const margin of figures) {
    const basis = margin.basis ?? "";
    const value = margin.of === null ? undefined : figures[margin.of];
    if (margin.role !== "margin" || basis.length < SHORTEST_BASIS || !question.plain.includes(basis) || !value)
      continue;
    if (AVERAGE.test(basis) || value.role !== "value" || value.indicator.includes(basis) || value.scope === basis)
      continue;
    const own = { ...question, names: question.names.filter((name) => name.text !== basis) };
    const terms = question.terms.filter((term) => !basis.includes(term.text));
    const item = rankFigures({ ...own, terms, kinds: [], unit: "" }, source, "amount", ["value"]).find(
      ({ figure }) => figure.id === value.id,
    );
    const result = item && accepted(item) && !hasItsOwn(figures, basis, value) ? undo(value, margin) : null;
    if (!item || !result) continue;
    const side = margin.direction === "up" ? "高于" : "低于";
    return made(
      source,
      item.score + ASKED_TO_COMPUTE,
      cut(
        `${result.text}${printedUnit(value)}（推算：${value.scope ?? value.indicator}${value.text}，${side}${basis}${margin.text}）`,
        SHORT,
      ),
      [value, margin],
      result.text,
      result.formula,
    );
  }
  return null;
}

const AVERAGE = /平均|目标|时限|进度|计划/;

/** Whether what is compared with has a number of the same measure of its own. */
function hasItsOwn(figures: readonly Figure[], basis: string, value: Figure): boolean {
  const measure = value.indicator.slice(-4);
  return figures.some(
    (other) =>
      other.role === "value" &&
      other.kind === value.kind &&
      (other.scope === basis || other.indicator.includes(basis)) &&
      other.indicator.endsWith(measure),
  );
}
