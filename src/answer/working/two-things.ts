/** 国道比省道少多少公里: the figures of two things that the question sets side by side, subtracted. */
import type { Question, Term } from "../../question/question.js";
import { nothing, type Proposal } from "../candidate.js";
import { type RankedFigure, rankFigures } from "../figures.js";
import type { Source } from "../source.js";
import { ASKED_TO_COMPUTE, accepted, decimals, made, printed, printedUnit, shown } from "./numbers.js";

const TWO = /^(?<one>[^，]{2,20}?)比(?<other>[^，]{2,16}?)(?:多|少|高|低|长|短|大|小)(?:出|了)?(?:多少|几)/;

/** Proposes the difference; nothing where one of the two has no figure of its own. */
export function differenceOfThings(question: Question, source: Source): Proposal {
  const said = TWO.exec(question.plain)?.groups;
  const [one, other] = [said?.["one"], said?.["other"]];
  if (one === undefined || other === undefined) return nothing;
  const own = (text: string): Term[] => question.terms.filter((term) => !term.inherited && text.includes(term.text));
  const [left, right] = [own(one), own(other)];
  const [first] = left;
  const [second] = right;
  if (!first || !second || first.need < 1 || second.need < 1) return nothing;
  // 国道里程比省道多多少: what is measured is said once
  const a = figureOf(question, source, left, first);
  const b = figureOf(question, source, [...right, ...left.slice(1)], second);
  if (!a || !b || a.figure.id === b.figure.id) return nothing;
  if (a.figure.unit !== b.figure.unit || a.figure.kind !== b.figure.kind) return nothing;
  const [x, y] = [printed(a.figure), printed(b.figure)];
  if (!x || !y || x.scale !== y.scale) return nothing;
  const places = Math.max(decimals(a.figure), decimals(b.figure));
  const text = shown(Math.abs(x.number - y.number), places);
  const unit = a.figure.kind === "percent" ? "个百分点" : printedUnit(a.figure);
  return made(
    source,
    a.score + ASKED_TO_COMPUTE,
    `相差${text}${unit}（${first.text}${a.figure.text}，${second.text}${b.figure.text}）`,
    [a.figure, b.figure],
    text,
    `${Math.max(x.number, y.number)} − ${Math.min(x.number, y.number)} = ${text}`,
  );
}

/** The figure of one of the two: its own words say so. */
function figureOf(question: Question, source: Source, terms: readonly Term[], own: Term): RankedFigure | undefined {
  const asked: Question = { ...question, terms, direction: null, compute: null, basis: "" };
  const kinds = question.kinds.filter((kind) => kind !== "points");
  return rankFigures({ ...asked, kinds }, source, "amount", ["value", "share"]).find(
    (item) => accepted(item) && item.figure.indicator.includes(own.text),
  );
}
