/**
 * Which figure of a notice a claim's figure is about: by its words, and by its round, place, time, kind and role. The
 * number itself only decides between figures that fit about equally.
 */
import { agreement, sameDigits, sideOf } from "./agreement.js";
import { credits } from "./around.js";
import { comparable, sameSort } from "./comparable.js";
import { fitOf, fits, placeFit } from "./figure-fit.js";
import { hasNearerSibling, isOfLater } from "./later.js";
import type { Multiplied } from "./multiples.js";
import type { Named } from "./names.js";
import { MOVEMENT, type Nature } from "./nature.js";
import { withOnlyScore } from "./only-score.js";
import type { Printed, PrintedFigure } from "./printed.js";
import { LEFTOVER } from "./remainders.js";
import { restated } from "./restating.js";
import { scopeFit } from "./scope-fit.js";
import { isOfAnotherQuoted, type NamedPeriod, periodFits, quotedIn, roundFits } from "./subject.js";
import { coverage, credit, type Layer, type Weighed, type WordReader } from "./words.js";

/** A claim's figure with what says what it is about. */
export interface FigureSubject extends Nature {
  readonly quantity: Multiplied;
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
  /** Whether the names are what it states: 居第2位的是绣川市. */
  readonly isNameStated: boolean;
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
  /** How far what it counts or measures is found in the printed figure's own words. */
  readonly head: number;
  readonly score: number;
  /** Whether the number is the same, rounded or not, whatever the unit. */
  readonly equal: boolean;
  /** Whether it is of the very place or body that the claim names. */
  readonly isNamed: boolean;
  /** Whether the claim names something else in quotation marks: “健康泽临” for “平安泽临”. */
  readonly isOfAnotherQuoted: boolean;
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
/** What a word of the title counts. */
const TOPIC = 0.4;
/** Words of a claim that count less than this say nothing but the unit. */
const LITTLE = 0.2;
/** What the printed figure's words of other clauses count beside its own. */
const REST = 0.3;

/** All figures of the notice that can be meant, best first; among them those of another place, round or time. */
export function matchFigures(subject: FigureSubject, printed: Printed, readWords: WordReader): FigureMatch[] {
  const { document } = printed.read.facts;
  const quoted = quotedIn(subject.plain).filter((name) => printed.read.analysis.plain.includes(name));
  const matches: FigureMatch[] = [];
  for (const figure of printed.figures) {
    if (!sameSort(subject.quantity, figure.quantity)) continue;
    const equal = agreement(subject.quantity, figure.quantity, subject.plain) !== "value";
    const isBare = isWordless(figure, readWords);
    if (!comparable(subject, figure, equal || isBare, document.period)) continue;
    if (!equal && isWithinBound(subject, figure)) continue;
    const scope = scopeFit(subject, figure, printed);
    const isNamed = scope === "same" && subject.names.length > 0;
    // 其他464个: there is nothing more to say of it
    const isRest = LEFTOVER.test(subject.own) && LEFTOVER.test(figure.own);
    const isQuoted = isOfAnotherQuoted(quoted, figure.near);
    const asked = isQuoted ? withoutQuoted(subject) : subject.words;
    const isTold = isNamed || isRest || subject.isNameStated;
    const recall = isBare ? (isTold ? WORDLESS : 0) : recallOf(asked, figure.layers, isNamed);
    const own = readWords(figure.own.replace(MOVEMENT, " ")).map((word) => ({
      word,
      weight: word.weight * restated(word.text, figure.quantity.kind),
    }));
    const rest = readWords(figure.indicator.replace(MOVEMENT, " ")).map((word) => ({
      word,
      weight: word.weight * REST,
    }));
    // 以98.2分拔得头筹, 排第九, 得分 of 在检查中得89.6分: whose it is and that it is a score or rank is all there is to say
    const isTelling =
      (isNamed || (!subject.names.length && !figure.owners.length)) &&
      /^(?:score|rank)$/.test(subject.quantity.kind) &&
      Math.min(weightOf(subject.words[0] ?? []), weightOf(own)) <= LITTLE;
    const precision = isBare || isTelling ? recall : (coverage([...own, ...rest], subject.layers) ?? recall);
    const head = isBare || isTelling ? 1 : (coverage(subject.head, headLayers(figure)) ?? 1);
    const unsaid = !equal && !isBare && isUnsaid(subject, figure);
    const words = RECALL * recall + (1 - RECALL) * precision - OTHER_HEAD * (1 - head) - (unsaid ? UNSAID : 0);
    const misfits: Misfit[] = [];
    if (isQuoted) misfits.push("place");
    // a body that acts may be left out by the notice, but then only the number can tell that it is meant
    else if (scope === "other" || scope === "partly" || (scope === "agent" && !equal)) misfits.push("place");
    if (!roundFits(subject.ordinals, figure.near, () => figure.layers.map((layer) => layer.text).join("，")))
      misfits.push("round");
    const { period } = figure.figure;
    const time = { printed: period, clause: figure.clause.plain, near: figure.near, headings: figure.headings };
    if (!periodFits(subject.period, time, document)) misfits.push("period");
    const score =
      words +
      fitOf(subject, figure, document) +
      placeFit(scope, subject.names, figure) +
      (equal ? fits.equal : sameDigits(subject.quantity.text, figure.figure.text) ? fits.digits : 0);
    matches.push({
      printed: figure,
      words,
      recall,
      head: coverage(subject.head, [{ text: `${figure.own} ${figure.indicator}`, credit: 1 }]) ?? 0,
      score,
      equal,
      isNamed,
      isOfAnotherQuoted: isQuoted,
      misfits,
    });
  }
  return withOnlyScore(matches, subject)
    .map((match) => {
      const isOther = isOfLater(match, matches, subject) || hasNearerSibling(match, matches, subject, readWords);
      return isOther ? { ...match, score: match.score + fits.later } : match;
    })
    .sort((a, b) => b.score - a.score || a.printed.figure.id - b.printed.figure.id);
}

/** 得分97.2 where 得分在90分以上 is printed: what lies within what is left open contradicts nothing. */
function isWithinBound(
  { quantity: { value, low, high } }: FigureSubject,
  { quantity, isDemand }: PrintedFigure,
): boolean {
  const side = sideOf(quantity);
  if (isDemand || side === 0 || value === null || quantity.value === null || sideOf({ low, high }) !== 0) return false;
  return side > 0 ? value > quantity.value : value < quantity.value;
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

/** A claim's words without those of the names in quotation marks. */
function withoutQuoted({ words, plain }: FigureSubject): FigureSubject["words"] {
  const quoted = quotedIn(plain).join(" ");
  return words.map((group) => group.filter(({ word }) => !quoted.includes(word.text)));
}

function weightOf(words: readonly Weighed[]): number {
  return words.reduce((sum, { weight }) => sum + weight, 0);
}

function recallOf(groups: FigureSubject["words"], layers: readonly Layer[], isNamed: boolean): number {
  const ownWeight = (groups[0] ?? []).reduce((sum, { weight }) => sum + weight, 0);
  // 校园食品安全: what only the title says is true of every number of the notice
  const inTopic = (one: Weighed): Weighed => {
    const found = credit(one.word, layers);
    return found > 0 && found <= credits.title ? { ...one, weight: one.weight * TOPIC } : one;
  };
  let all = 0;
  let got = 0;
  groups.forEach((words, i) => {
    const plainly = coverage(words, layers);
    if (plainly === null) return;
    const covered = Math.max(plainly, coverage(words.map(inTopic), layers) ?? 0);
    const share = (shares[i] ?? 0) * (i === 0 ? Math.min(1, ownWeight / ENOUGH_OWN) : 1);
    all += share;
    got += share * covered;
  });
  const recall = all > 0 ? got / all : WORDLESS;
  // 青城区得分97.9分: it says whose it is, and what it is the unit says
  return isNamed && all <= LITTLE ? Math.max(recall, WORDLESS) : recall;
}
