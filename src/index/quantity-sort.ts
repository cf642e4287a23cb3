/**
 * How far a quantity is of the sort that a question asks for: its kind, its unit, and for dates the part of the date
 * that is wanted.
 */
import { dimensionOfUnit } from "../text/lexicon/dimensions.js";
import type { Quantity, QuantityKind } from "../text/quantity.js";
import type { ExpectedQuantity } from "./expected.js";

/** Kinds that a reader of numbers may take for one another: 太和十九年 for a stretch of years, 第四 for a rank. */
const confusable: Readonly<Partial<Record<QuantityKind, readonly QuantityKind[]>>> = {
  date: ["duration", "ordinal"],
  duration: ["date", "bare"],
  count: ["bare", "rank", "ordinal", "measure"],
  rank: ["ordinal", "count"],
  ordinal: ["rank", "count"],
  measure: ["bare", "count"],
  money: ["bare", "measure"],
  percent: ["bare", "points", "times"],
  times: ["bare", "percent"],
};
const CONFUSED = 0.5;

/** 1 where the kind is one that is asked for, 0.5 where it may be taken for one, 0 otherwise. */
export function kindFit(kind: QuantityKind, { kinds }: Pick<ExpectedQuantity, "kinds">): number {
  if (kinds.length === 0 || kinds.includes(kind)) return 1;
  return kinds.some((asked) => confusable[asked]?.includes(kind)) ? CONFUSED : 0;
}

const YEAR = /\d{2,4}年|[〇零一二三四五六七八九十元]年|前\d+年/u;
const MONTH = /\d月|[一二三四五六七八九十]月/u;
const CENTURY = /世纪|年代/u;

/** The features of the sort of quantity, in the order of their names in `reader-features.ts`. */
export function sortFeatures(quantity: Quantity, folded: string, expected: ExpectedQuantity): number[] {
  const { dimension, date } = expected;
  const own = quantity.kind === "money" ? "money" : (dimensionOfUnit.get(quantity.unit) ?? "");
  const same = dimension !== "" && own === dimension;
  const isDate = quantity.kind === "date";
  return [
    kindFit(quantity.kind, expected),
    expected.unit !== "" && quantity.unit === expected.unit ? 1 : 0,
    same ? 1 : 0,
    dimension !== "" && own !== "" && !same ? 1 : 0,
    isDate && (date === "year" || date === "time") && YEAR.test(folded) ? 1 : 0,
    isDate && date !== null && date !== "year" && date !== "century" && MONTH.test(folded) ? 1 : 0,
    isDate && (date === "century" || expected.name === "decade") && CENTURY.test(folded) ? 1 : 0,
  ];
}
