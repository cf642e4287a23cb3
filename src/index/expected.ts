/**
 * What sort of quantity a question asks for: a year, a number of people, a length. From the phrase that asks, the unit
 * behind it and the noun before it.
 */
import type { Span } from "../corpus/notice.js";
import { type AskedQuantity, askedQuantities } from "../text/lexicon/asked-quantities.js";
import { dimensionOfAdjective, dimensionOfNoun, dimensionOfUnit } from "../text/lexicon/dimensions.js";
import type { QuantityKind } from "../text/quantity.js";
import { unitAt } from "../text/unit.js";

/** What sort of quantity is asked for. */
export interface ExpectedQuantity {
  /** Name of the phrase in the lexicon. */
  readonly name: string;
  /** What asks, as a range of the folded question: 多少, 哪一年. The unit behind 多少 is not in it. */
  readonly slot: Span;
  /** Kinds that answer; empty where any may. */
  readonly kinds: readonly QuantityKind[];
  /** The unit asked in (公里, 座); empty where none is named. */
  readonly unit: string;
  /** What the number measures (length, area, person …); empty where it is not told. */
  readonly dimension: string;
  /** For dates the part asked for. */
  readonly date: AskedQuantity["date"] | null;
  /** The noun counted (桥梁 in 多少座桥梁) as a range of the question, at most four characters; empty where there is none. */
  readonly noun: Span;
}

const LONGEST_NOUN = 4;
const NOT_NOUN = /[的是为有在了于被达可能会?？,，。、!！和与]/u;
/** Kinds that a unit-less 多少 may be answered with. */
const ANY_AMOUNT: readonly QuantityKind[] = [
  "count",
  "measure",
  "money",
  "percent",
  "times",
  "duration",
  "bare",
  "score",
];
/** 面积是多少, 人口有多少: what stands between the noun and the slot. */
const BETWEEN =
  /(?:大约|大概|约|是|为|有|达到?|到|共|总共|一共|的|了|可达|多少|长达|高达|只|仅|至少|最多|最高|平均|数|数量)*$/u;
const LONGEST_DIMENSION_NOUN = 5;

/**
 * The quantity that a folded question asks for; null where it asks for none.
 *
 * @example readExpected("长张高速全线一共有多少座桥梁") // kinds count, unit 座, noun 桥梁
 * @example readExpected("羗山道的长度是多少") // dimension length
 */
export function readExpected(question: string): ExpectedQuantity | null {
  for (const asked of askedQuantities) {
    const match = asked.pattern.exec(question);
    const slotText = match?.groups?.["slot"];
    if (match === null || slotText === undefined) continue;
    const start = match.index + match[0].indexOf(slotText);
    return describe(question, asked, { start, end: start + slotText.length }, match.groups?.["adjective"]);
  }
  return null;
}

function describe(question: string, asked: AskedQuantity, slot: Span, adjective: string | undefined): ExpectedQuantity {
  const found = asked.unitFollows ? unitAt(question, slot.end) : null;
  const unit = found?.text ?? "";
  const dimension =
    (asked.name === "ordinal" ? "" : asked.dimension) ??
    dimensionOfUnit.get(unit) ??
    (adjective === undefined ? undefined : dimensionOfAdjective.get(adjective)) ??
    dimensionBefore(question, slot.start) ??
    dimensionAfter(question, found?.end ?? slot.end) ??
    "";
  return {
    name: asked.name,
    slot,
    kinds: kindsOf(asked, found?.kind ?? null, dimension),
    unit,
    dimension: found?.kind === "money" ? "money" : dimension,
    date: asked.date ?? null,
    noun: nounAfter(question, found?.end ?? slot.end),
  };
}

function kindsOf(asked: AskedQuantity, unitKind: QuantityKind | null, dimension: string): readonly QuantityKind[] {
  if (asked.kinds.length > 0) return asked.kinds;
  if (unitKind !== null) return unitKind === "count" ? ["count", "bare"] : [unitKind];
  if (dimension === "money") return ["money"];
  if (dimension === "share") return ["percent", "bare"];
  if (dimension === "age") return ["duration"];
  if (dimension === "person") return ["count", "bare"];
  if (dimension === "number") return ["ordinal", "bare", "contact", "measure"];
  if (dimension === "year" || dimension === "month" || dimension === "day" || dimension === "hour") return ["duration"];
  if (dimension !== "") return ["measure", "count", "bare"];
  return ANY_AMOUNT;
}

/** The dimension of the noun before the slot: 面积 in 面积大约是. */
function dimensionBefore(question: string, slotStart: number): string | undefined {
  const before = question.slice(0, slotStart).replace(BETWEEN, "");
  for (let length = Math.min(LONGEST_DIMENSION_NOUN, before.length); length > 0; length -= 1) {
    const dimension = dimensionOfNoun.get(before.slice(-length));
    if (dimension !== undefined) return dimension;
  }
  return undefined;
}

/** The dimension of the noun behind the slot: 多少人口. */
function dimensionAfter(question: string, from: number): string | undefined {
  for (let length = Math.min(LONGEST_DIMENSION_NOUN, question.length - from); length > 1; length -= 1) {
    const dimension = dimensionOfNoun.get(question.slice(from, from + length));
    if (dimension !== undefined) return dimension;
  }
  return undefined;
}

function nounAfter(question: string, from: number): Span {
  let end = from;
  while (end < question.length && end - from < LONGEST_NOUN && !NOT_NOUN.test(question.charAt(end))) end += 1;
  return { start: from, end };
}
