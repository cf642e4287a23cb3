/** Which printed figures a claim's figure can be compared with at all: of one sort, a level with a level, what was with what was. */
import type { Clause } from "../facts/analysis.js";
import type { FigureRole } from "../facts/facts.js";
import type { QuantityKind } from "../text/quantity.js";
import { type Compared, sameDigits } from "./agreement.js";
import type { FigureSubject } from "./figure-match.js";
import type { PrintedFigure } from "./printed.js";
import { RANK_STRETCH } from "./rank-lists.js";
import { ordinalsIn } from "./subject.js";
import { sameCounter } from "./units.js";

const kindGroups: Readonly<Partial<Record<QuantityKind, string>>> = {
  points: "percent",
  times: "percent",
  places: "places",
};
const groupOf = (kind: QuantityKind): string => kindGroups[kind] ?? kind;

type RoleClass = "level" | "delta" | "rank" | "date";

/** What a role is of: a level, a change, a rank. */
export const classOf: Readonly<Record<FigureRole, RoleClass>> = {
  value: "level",
  share: "level",
  target: "level",
  former: "level",
  duration: "level",
  change: "delta",
  margin: "delta",
  rank: "rank",
  date: "date",
};

/** Whether two numbers are of one sort; the same digits make up for a wrong unit. */
export function sameSort(claim: Compared, printed: Compared): boolean {
  const a = groupOf(claim.kind);
  const b = groupOf(kindInColumn(printed));
  const isPlain = a === "bare" && !/^(?:percent|money|date)$/.test(b);
  return a === b || isPlain || (b === "bare" && a !== "duration") || sameDigits(claim.text, printed.text);
}

/** A table's cell has its unit in the column's title: 优良断面（个） counts, 优良比例（%） is a percentage. */
function kindInColumn({ kind, unit }: Compared): QuantityKind {
  if (kind !== "bare" || unit === "") return kind;
  if (/^(?:%|‰|个?百分点)$/.test(unit)) return "percent";
  return /^[个家户项件起宗处座条批次人名辆台套]+$/.test(unit) ? "count" : kind;
}

/**
 * Whether the two can be about the same: a level and a level, what was and what was. `own` is the time that the notice
 * is about.
 */
export function comparable(
  subject: FigureSubject,
  { figure, nature, quantity, isDemand, clause }: PrintedFigure,
  equal: boolean,
  own: string | null,
): boolean {
  const mine = classOf[subject.role];
  const other = classOf[nature.role];
  if (mine !== other && (mine === "rank" || other === "rank" || !equal)) return false;
  // 由2023年下半年的5个: what was before contradicts nothing that is
  if (!equal && subject.role === "former" && nature.role !== "former") return false;
  if (RANK_STRETCH.test(subject.quantity.text) !== RANK_STRETCH.test(figure.text)) return false;
  // what is to be says nothing of what was, unless the claim takes the one for the other
  if (!equal && isDemand !== subject.isDemand && !isOfTheRound(subject, clause)) return false;
  // 比国家任务多46.7万亩 is not measured against what 比上年末增加8.4万亩 is
  if (!equal && mine === "delta" && subject.basis && nature.basis && !sameBasis(subject.basis, nature.basis, own))
    return false;
  return (
    subject.quantity.kind !== "count" ||
    quantity.kind !== "count" ||
    equal ||
    sameCounter(subject.quantity.unit, quantity.unit)
  );
}

/** 第二批…共13个 where 第二批8个…全部上线 is to be: the round tells that it is the one that is meant. */
function isOfTheRound({ ordinals }: FigureSubject, { plain }: Clause): boolean {
  const [only, ...others] = ordinals;
  return only !== undefined && others.length === 0 && ordinalsIn(plain).includes(only);
}

const YEAR_ON_YEAR = /同比|上年|去年|上一年|(?:19|20)\d\d年/;
const MONTH_ON_MONTH = /环比|上月|上期|上季度/;
const TARGET = /目标|任务|计划/;
const HALF = /上半年|下半年/;
const SAME_PERIOD = /同期|同比/;

/**
 * Whether two comparisons are with the same thing: 同比 is 比上年; 环比 and 目标 are not. 同期 is the half-year of `own`, the
 * time that the notice is about: 比上年同期 of a first half is not 比2023年下半年.
 */
export function sameBasis(claim: string, printed: string | null, own: string | null): boolean {
  if (printed === null) return !MONTH_ON_MONTH.test(claim);
  for (const sort of [MONTH_ON_MONTH, TARGET])
    if (sort.test(claim) || sort.test(printed)) return sort.test(claim) && sort.test(printed);
  const [a, b] = [claim, printed].map(
    (text) => HALF.exec(text)?.[0] ?? (SAME_PERIOD.test(text) ? HALF.exec(own ?? "")?.[0] : undefined),
  );
  if (a && b) return a === b;
  return YEAR_ON_YEAR.test(claim) === YEAR_ON_YEAR.test(printed);
}
