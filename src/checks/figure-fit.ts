/** How well a printed figure fits a claim beside its words: by kind, role, basis, time and place. */
import type { DocumentFacts } from "../facts/facts.js";
import { flows, stocks } from "../text/lexicon/claims.js";
import { alternation } from "../text/lexicon/words.js";
import { sideOf } from "./agreement.js";
import { classOf, sameBasis } from "./comparable.js";
import { deniesTheOther } from "./contradiction.js";
import type { FigureSubject } from "./figure-match.js";
import type { Named } from "./names.js";
import type { PrintedFigure } from "./printed.js";
import { LEFTOVER } from "./remainders.js";
import type { ScopeFit } from "./scope-fit.js";

/** What fits and misfits of kind, role, basis and place add to the score. */
export const fits = {
  kind: 0.08,
  role: 0.08,
  demand: -0.2,
  rest: -0.3,
  stock: -0.12,
  otherYear: -0.1,
  later: -0.12,
  bound: -0.1,
  side: 0.08,
  denied: -0.12,
  former: -0.2,
  basis: 0.08,
  otherBasis: -0.25,
  place: 0.1,
  unnamedPlace: -0.2,
  agent: -0.1,
  equal: 0.08,
  digits: 0.06,
} as const;

const STOCK = new RegExp(alternation(stocks));
const FLOW = new RegExp(alternation(flows));

/** What kind, role, time, basis and demand add to the words that a claim and a printed figure share. */
export function fitOf(
  subject: FigureSubject,
  { figure, nature, quantity, isDemand, own: said, isBound }: PrintedFigure,
  { year: ownYear, period: own }: DocumentFacts,
): number {
  const years = (figure.period ?? "").match(/(?:19|20)\d\d/g);
  const otherYear = years !== null && ownYear !== null && !years.includes(String(ownYear));
  let fit = 0;
  if (subject.quantity.kind === quantity.kind) fit += fits.kind;
  const mine = classOf[subject.role];
  if (mine === classOf[nature.role]) fit += fits.role;
  if (isDemand !== subject.isDemand) fit += fits.demand;
  if ((STOCK.test(subject.plain) && FLOW.test(said)) || (FLOW.test(subject.plain) && STOCK.test(said)))
    fit += fits.stock;
  if (LEFTOVER.test(subject.own) !== LEFTOVER.test(said)) fit += fits.rest;
  if (deniesTheOther(subject.own, said)) fit += fits.denied;
  // 不低于86%: a bound is matched with a bound
  if (sideOf(subject.quantity) !== 0 && sideOf(subject.quantity) === sideOf(quantity)) fit += fits.side;
  if (isBound) fit += fits.bound;
  if (subject.period === null && otherYear) fit += fits.otherYear;
  if (nature.role === "former" && subject.role !== "former") fit += fits.former;
  if (mine === "delta" && subject.basis !== null)
    fit += sameBasis(subject.basis, nature.basis, own) ? fits.basis : fits.otherBasis;
  return fit;
}

/** What the place adds. */
export function placeFit(scope: ScopeFit, names: readonly Named[], figure: PrintedFigure): number {
  if (scope === "same" && names.length) return fits.place;
  if (scope === "partly") return fits.place / 2;
  if (scope === "agent") return fits.agent;
  return scope === "unnamed" && figure.owners.some((owner) => owner.isPlace) ? fits.unnamedPlace : 0;
}
