/** Which entries of an order an end asks for: never those of the other end, and none that the notice leaves open. */
import type { Question } from "../../question/question.js";
import { layerCredits } from "../context.js";
import { COVERED, creditOf, found } from "../match.js";
import type { Source } from "../source.js";
import { POINTS } from "./columns.js";
import { gradesOf } from "./grades.js";
import { holds, namesOf } from "./holders.js";
import type { Entry, Order } from "./orders.js";
import { isMoreBetter } from "./values.js";
import type { End, SetWording } from "./wording.js";

/** The entries that an end asks for; empty where the order does not hold them. */
export function entriesAt(
  question: Question,
  wording: SetWording,
  source: Source,
  order: Order,
  end: End,
): readonly Entry[] {
  const entries = entriesOf(wording, source, order, end);
  if (!question.grades.length || order.grade !== null) return entries;
  // 优秀里得分最高的: the first of all, if those before and the first itself have the grade
  const graded = gradesOf(source).filter((group) => question.grades.includes(group.label));
  const last = Math.max(...entries.map((entry) => entry.place));
  const upTo = order.entries.filter((entry) => entry.place <= last);
  return upTo.every((entry) => holds(namesOf(source, graded), [entry.name.text])) ? entries : [];
}

function entriesOf(wording: SetWording, source: Source, order: Order, end: End): readonly Entry[] {
  if (end.kind === "quality" && !isNamed(wording, source, order)) return [];
  const side = end.kind === "number" ? sideOf(wording, source, order, end) : end.from;
  if (side !== order.side) return [];
  const fits = (entry: Entry): boolean => order.of === "parts" || (wording.names?.test(entry.name.text) ?? true);
  const named = order.entries.filter(fits);
  const whole = end.place === 1 && named.length === end.count;
  if (!order.sure && !whole) return named;
  // those who share the place are told together; of a kind of place the first of that kind
  const wanted = wording.among
    ? named.slice(end.place - 1, end.place - 1 + end.count).map((entry, i) => ({ ...entry, place: end.place + i }))
    : named.filter((entry) => entry.place >= end.place && entry.place < end.place + end.count);
  if (new Set(wanted.map((entry) => entry.place)).size < end.count) return [];
  return end.from === "last" && end.count > 1 ? [...wanted].reverse() : wanted;
}

/** 空气质量最好: whether the order is of what is said to be good, by its own words or those above it. */
function isNamed({ measure }: SetWording, source: Source, order: Order): boolean {
  if (!measure) return true;
  const { layers } = source.context.around(source.clauseAt(order.span.start));
  const near = layers.filter((layer) => layer.credit > layerCredits.opening);
  return creditOf(measure, [{ text: order.own, credit: layerCredits.own }, ...near]) >= COVERED;
}

/** Which side of the order the highest or the lowest numbers are on; null where the order is by something else. */
function sideOf(wording: SetWording, source: Source, order: Order, end: End): Order["side"] | null {
  const { measure } = wording;
  if (measure && !source.context.names(measure.text)) {
    const figure = order.side === "first" || order.side === "last" ? order.entries[0]?.figure : undefined;
    // what is measured is what the numbers are, where there are any; what moves is named with the order
    const own = ((wording.move === null && figure?.indicator) || order.own).toLowerCase();
    const says = found(measure.text, own) >= 0.5 || measure.alternatives.some((other) => own.includes(other));
    // of parts (其中产业类12项) the sentence says what they are of
    if (!says && !(order.of === "parts" && isNamed(wording, source, order))) return null;
  }
  if (order.side === "most" || order.side === "least") return end.from === "first" ? "most" : "least";
  const figure = order.entries.find((entry) => entry.figure)?.figure;
  const more = (figure ? isMoreBetter(source, figure) : null) ?? (POINTS.test(order.own) ? true : null);
  if (more === null) return null;
  return more === (end.from === "first") ? "first" : "last";
}
