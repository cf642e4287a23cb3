/**
 * Which figure of a notice a claim's figure is about: by its words, and by its round, place, time, kind and role. The
 * number itself only decides between figures that fit about equally.
 */
import type { FigureRole } from "../facts/facts.js";
import { flows, stocks } from "../text/lexicon/claims.js";
import { alternation } from "../text/lexicon/words.js";
import type { QuantityKind } from "../text/quantity.js";
import { agreement, type Compared, sameCounter, sameDigits, sideOf } from "./agreement.js";
import { deniesTheOther } from "./contradiction.js";
import { meansName, type Named } from "./names.js";
import { MOVEMENT, type Nature } from "./nature.js";
import type { Printed, PrintedFigure } from "./printed.js";
import { RANK_STRETCH } from "./rank-lists.js";
import { restated } from "./restating.js";
import { isOfAnotherQuoted, type NamedPeriod, periodFits, roundFits } from "./subject.js";
import { coverage, credit, type Layer, type Weighed, type WordReader } from "./words.js";

/** A claim's figure with what says what it is about. */
export interface FigureSubject extends Nature {
  readonly quantity: Compared;
  /** Its words in its own clause, folded. */
  readonly own: string;
  /** Its own words, those taken from clauses before, and those around it: see {@link shares}. */
  readonly words: readonly (readonly Weighed[])[];
  /** What is counted or measured. */
  readonly head: readonly Weighed[];
  /** Its clause and what stands before it, in which the printed figure's words are looked for. */
  readonly layers: readonly Layer[];
  /** Its clause. */
  readonly plain: string;
  readonly names: readonly Named[];
  /** Whether it is to be reached, not what was. */
  readonly isDemand: boolean;
  /** Whether its clause says that it is the whole region's: 全市, or the region's name. */
  readonly isWhole: boolean;
  readonly ordinals: readonly string[];
  readonly period: NamedPeriod | null;
}

/** What a figure would have to be of another of to fit a claim. */
export type Misfit = "place" | "round" | "period";

/** A printed figure with how well it fits a claim. */
export interface FigureMatch {
  readonly printed: PrintedFigure;
  /** How far the words agree, 0 to 1. */
  readonly words: number;
  /** How far the claim's words are found. */
  readonly recall: number;
  readonly score: number;
  /** Whether the number is the same, rounded or not, whatever the unit. */
  readonly equal: boolean;
  /** Whether it is of the very place or body that the claim names. */
  readonly isNamed: boolean;
  /** In what it does not fit; empty for a match. */
  readonly misfits: readonly Misfit[];
}

/** The share that the claim's words have in the agreement; the printed figure's have the rest. */
const RECALL = 0.6;
/** What own words, words taken from before and words around count at most; what one lacks the others share. */
const shares = [0.55, 0.3, 0.15] as const;
/** Own words that weigh less than this in all count for less: the subject stands elsewhere. */
const ENOUGH_OWN = 0.9;
/** What it takes away if what is counted is not named near the printed figure at all. */
const OTHER_HEAD = 0.18;
const HEAD_BEFORE = 0.6;
/** What it takes away if a telling word of the claim (家具) stands nowhere around a figure with another number. */
const UNSAID = 0.28;
const TELLING = 0.7;
/** What stands in for the words of a claim that says nothing but whose it is: 泾阳市前移4位. */
const WORDLESS = 0.6;
/** Words of a claim that count less than this say nothing but the unit. */
const LITTLE = 0.2;
/** What the printed figure's words of other clauses count beside its own. */
const REST = 0.3;

/** What fits and misfits of kind, role, basis and place add to the score. */
const fits = {
  kind: 0.08,
  role: 0.08,
  demand: -0.2,
  rest: -0.3,
  stock: -0.12,
  otherYear: -0.1,
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
/** 其他464个 is what is left of a list. */
const LEFTOVER = /其[他它余]|剩余|剩下|[尚另仍还]有|[尚仍还]未/;
const FLOW = new RegExp(alternation(flows));

const kindGroups: Readonly<Partial<Record<QuantityKind, string>>> = {
  points: "percent",
  times: "percent",
  places: "places",
};
const groupOf = (kind: QuantityKind): string => kindGroups[kind] ?? kind;

type RoleClass = "level" | "delta" | "rank" | "date";

const classOf: Readonly<Record<FigureRole, RoleClass>> = {
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

/** All figures of the notice that can be meant, best first; among them those of another place, round or time. */
export function matchFigures(subject: FigureSubject, printed: Printed, readWords: WordReader): FigureMatch[] {
  const matches: FigureMatch[] = [];
  for (const figure of printed.figures) {
    if (!sameSort(subject.quantity, figure.quantity)) continue;
    const equal = agreement(subject.quantity, figure.quantity, subject.plain) !== "value";
    const isBare = isWordless(figure, readWords);
    if (!comparable(subject, figure, equal || isBare)) continue;
    const scope = scopeFit(subject, figure, printed);
    const isNamed = scope === "same" && subject.names.length > 0;
    // 其他464个: there is nothing more to say of it
    const isRest = LEFTOVER.test(subject.own) && LEFTOVER.test(figure.own);
    const recall = isBare ? (isNamed || isRest ? WORDLESS : 0) : recallOf(subject.words, figure.layers, isNamed);
    const own = readWords(figure.own.replace(MOVEMENT, " ")).map((word) => ({
      word,
      weight: word.weight * restated(word.text, figure.quantity.kind),
    }));
    const rest = readWords(figure.indicator.replace(MOVEMENT, " ")).map((word) => ({
      word,
      weight: word.weight * REST,
    }));
    // 以98.2分拔得头筹: whose it is and that it is a score is all there is to say
    const isScore = isNamed && subject.quantity.kind === "score" && weightOf(subject.words[0] ?? []) <= LITTLE;
    const precision = isBare || isScore ? recall : (coverage([...own, ...rest], subject.layers) ?? recall);
    const head = isBare ? 1 : (coverage(subject.head, headLayers(figure)) ?? 1);
    const unsaid = !equal && !isBare && isUnsaid(subject, figure);
    const words = RECALL * recall + (1 - RECALL) * precision - OTHER_HEAD * (1 - head) - (unsaid ? UNSAID : 0);
    const misfits: Misfit[] = [];
    if (isOfAnotherQuoted(subject.plain, figure.near, printed.read.analysis.plain)) misfits.push("place");
    // a body that acts may be left out by the notice, but then only the number can tell that it is meant
    else if (scope === "other" || (scope === "agent" && !equal)) misfits.push("place");
    if (!roundFits(subject.ordinals, figure.near, () => figure.layers.map((layer) => layer.text).join("，")))
      misfits.push("round");
    const { period } = figure.figure;
    const time = { printed: period, clause: figure.clause.plain, near: figure.near, headings: figure.headings };
    if (!periodFits(subject.period, time, printed.read.facts.document)) misfits.push("period");
    const score =
      words +
      fitOf(subject, figure, printed.read.facts.document.year) +
      placeFit(scope, subject.names, figure) +
      (equal ? fits.equal : sameDigits(subject.quantity.text, figure.figure.text) ? fits.digits : 0);
    matches.push({
      printed: figure,
      words,
      recall,
      score,
      equal,
      isNamed,
      misfits,
    });
  }
  return matches.sort((a, b) => b.score - a.score || a.printed.figure.id - b.printed.figure.id);
}

/** Whether two numbers are of one sort; the same digits make up for a wrong unit. */
function sameSort(claim: Compared, printed: Compared): boolean {
  const a = groupOf(claim.kind);
  const b = groupOf(kindInColumn(printed));
  const isPlain = a === "bare" && !/^(?:percent|money|date)$/.test(b);
  return a === b || isPlain || b === "bare" || sameDigits(claim.text, printed.text);
}

/** A table's cell has its unit in the column's title: 优良断面（个） counts, 优良比例（%） is a percentage. */
function kindInColumn({ kind, unit }: Compared): QuantityKind {
  if (kind !== "bare" || unit === "") return kind;
  if (/^(?:%|‰|个?百分点)$/.test(unit)) return "percent";
  return /^[个家户项件起宗处座条批次人名辆台套]+$/.test(unit) ? "count" : kind;
}

/** Whether the two can be about the same: a level and a level, what was and what was. */
function comparable(
  subject: FigureSubject,
  { figure, nature, quantity, isDemand }: PrintedFigure,
  equal: boolean,
): boolean {
  const mine = classOf[subject.role];
  const other = classOf[nature.role];
  if (mine !== other && (mine === "rank" || other === "rank" || !equal)) return false;
  if (RANK_STRETCH.test(subject.quantity.text) !== RANK_STRETCH.test(figure.text)) return false;
  // what is to be says nothing of what was, unless the claim takes the one for the other
  if (!equal && isDemand !== subject.isDemand) return false;
  // 比国家任务多46.7万亩 is not measured against what 比上年末增加8.4万亩 is
  if (!equal && mine === "delta" && subject.basis && nature.basis && !sameBasis(subject.basis, nature.basis))
    return false;
  return (
    subject.quantity.kind !== "count" ||
    quantity.kind !== "count" ||
    equal ||
    sameCounter(subject.quantity.unit, quantity.unit)
  );
}

/** 石鼓岭乡　94.8分 in a list: a figure of which nothing is said but whose it is. */
function isWordless({ own, indicator }: PrintedFigure, readWords: WordReader): boolean {
  return readWords(own.replace(MOVEMENT, " ")).length === 0 && readWords(indicator.replace(MOVEMENT, " ")).length === 0;
}

/** What is counted stands in the clause; one that the clause takes from before counts for less. */
function headLayers({ layers, near }: PrintedFigure): readonly Layer[] {
  return [...layers.slice(0, 3), { text: near, credit: HEAD_BEFORE }];
}

/** Whether the claim has a telling word of its own that stands nowhere around the printed figure. */
function isUnsaid(subject: FigureSubject, { layers }: PrintedFigure): boolean {
  return (subject.words[0] ?? []).some(({ word, weight }) => weight >= TELLING && credit(word, layers) === 0);
}

function weightOf(words: readonly Weighed[]): number {
  return words.reduce((sum, { weight }) => sum + weight, 0);
}

function recallOf(groups: FigureSubject["words"], layers: readonly Layer[], isNamed: boolean): number {
  const ownWeight = (groups[0] ?? []).reduce((sum, { weight }) => sum + weight, 0);
  let all = 0;
  let got = 0;
  groups.forEach((words, i) => {
    const covered = coverage(words, layers);
    if (covered === null) return;
    const share = (shares[i] ?? 0) * (i === 0 ? Math.min(1, ownWeight / ENOUGH_OWN) : 1);
    all += share;
    got += share * covered;
  });
  const recall = all > 0 ? got / all : WORDLESS;
  // 青城区得分97.9分: it says whose it is, and what it is the unit says
  return isNamed && all <= LITTLE ? Math.max(recall, WORDLESS) : recall;
}

function fitOf(
  subject: FigureSubject,
  { figure, nature, quantity, isDemand, own, isBound }: PrintedFigure,
  ownYear: number | null,
): number {
  const years = (figure.period ?? "").match(/(?:19|20)\d\d/g);
  const otherYear = years !== null && ownYear !== null && !years.includes(String(ownYear));
  let fit = 0;
  if (subject.quantity.kind === quantity.kind) fit += fits.kind;
  const mine = classOf[subject.role];
  if (mine === classOf[nature.role]) fit += fits.role;
  if (isDemand !== subject.isDemand) fit += fits.demand;
  if ((STOCK.test(subject.plain) && FLOW.test(own)) || (FLOW.test(subject.plain) && STOCK.test(own))) fit += fits.stock;
  if (LEFTOVER.test(subject.own) !== LEFTOVER.test(own)) fit += fits.rest;
  if (deniesTheOther(subject.own, own)) fit += fits.denied;
  // 不低于86%: a bound is matched with a bound
  if (sideOf(subject.quantity) !== 0 && sideOf(subject.quantity) === sideOf(quantity)) fit += fits.side;
  if (isBound) fit += fits.bound;
  if (subject.period === null && otherYear) fit += fits.otherYear;
  if (nature.role === "former" && subject.role !== "former") fit += fits.former;
  if (mine === "delta" && subject.basis !== null)
    fit += sameBasis(subject.basis, nature.basis) ? fits.basis : fits.otherBasis;
  return fit;
}

/** How the names of a claim stand to a figure: `agent`, a body that acts and that the notice need not name. */
type ScopeFit = "same" | "unnamed" | "agent" | "other";

/** 对上述地方, 每个市: the names stand in the paragraphs before. */
const ABOVE = /上述|以上(?=地[方区]|单位|[市县])|每[个家]/;

function scopeFit({ names, quantity, isWhole }: FigureSubject, figure: PrintedFigure, printed: Printed): ScopeFit {
  const { owners, near } = figure;
  if (!names.length) return isWhole && isPartOf(figure, printed) ? "other" : "unnamed";
  const isHere = (name: Named): boolean => name.readings.some((reading) => near.includes(reading));
  const isOwner = (name: Named): boolean =>
    owners.some((owner) => owner.readings.some((reading) => meansName(name, reading)));
  const fitting = names.filter(owners.length ? isOwner : isHere);
  // 省财政厅会同省农业农村厅对45个县开展评价: of bodies that act together the facts keep one
  const areTogether = fitting.length > 0 && names.every((name) => isOwner(name) || (!name.isPlace && isHere(name)));
  if (fitting.length === names.length || areTogether) return "same";
  // 居前三位: of a list that goes before, the facts keep the last
  if (fitting.length > 0 && RANK_STRETCH.test(quantity.text)) return "same";
  if (!owners.length && ABOVE.test(near)) {
    const section = printed.sectionOf(figure.figure.passage);
    if (names.every((name) => name.readings.some((reading) => section.includes(reading)))) return "same";
  }
  if (owners.length || names.some((name) => name.isPlace)) return "other";
  return isOtherAgent(names, figure) ? "other" : "agent";
}

/** Whether a figure is of one place of the notice's region: a row of its table. */
function isPartOf({ owners }: PrintedFigure, { read }: Printed): boolean {
  const { region } = read.facts.document;
  return owners.length > 0 && owners.every((owner) => owner.isPlace && !owner.readings.includes(region ?? ""));
}

/** 省生态环境厅先后4次实施… where the notice prints 省水利厅先后4次实施…: another body does it. */
function isOtherAgent(names: readonly Named[], { clause }: PrintedFigure): boolean {
  const agent = clause.names.find(({ name, start }) => name.kind === "body" && start === clause.start);
  return agent !== undefined && !names.some((name) => meansName(name, agent.name.text));
}

function placeFit(scope: ScopeFit, names: readonly Named[], figure: PrintedFigure): number {
  if (scope === "same" && names.length) return fits.place;
  if (scope === "agent") return fits.agent;
  return scope === "unnamed" && figure.owners.some((owner) => owner.isPlace) ? fits.unnamedPlace : 0;
}

const YEAR_ON_YEAR = /同比|上年|去年|上一年|(?:19|20)\d\d年/;
const MONTH_ON_MONTH = /环比|上月|上期|上季度/;
const TARGET = /目标|任务|计划/;
const HALF = /上半年|下半年/;

/** Whether two comparisons are with the same thing: 同比 is 比上年; 环比 and 目标 are not. */
function sameBasis(claim: string, printed: string | null): boolean {
  if (printed === null) return !MONTH_ON_MONTH.test(claim);
  for (const sort of [MONTH_ON_MONTH, TARGET])
    if (sort.test(claim) || sort.test(printed)) return sort.test(claim) && sort.test(printed);
  const [a, b] = [claim, printed].map((text) => HALF.exec(text)?.[0]);
  if (a && b) return a === b;
  return YEAR_ON_YEAR.test(claim) === YEAR_ON_YEAR.test(printed);
}
