/** Printed numbers made ready for working with, and what a worked-out answer is made of. */

import type { Figure } from "../../facts/facts.js";
import type { Question } from "../../question/question.js";
import type { Candidate, Proposal } from "../candidate.js";
import type { RankedFigure } from "../figures.js";
import { evidenceOf as byPassage } from "../sets/tell.js";
import type { Source } from "../source.js";

const COVERAGE = 0.6;
/** What the wording 上一年是多少, 还剩多少 … adds: it asks for the computed figure, not for the printed ones. */
export const ASKED_TO_COMPUTE = 0.7;

/** The number of decimals that a printed number shows. */
export function decimals(figure: Figure): number {
  return /\.(\d+)/.exec(figure.text)?.[1]?.length ?? 0;
}

/** 173.50亿立方米 → 173.5 and its scale: how many ones the printed unit stands for (亿 → 1e8). */
export function printed(figure: Figure): { number: number; scale: number } | null {
  const digits = /-?\d[\d,，]*(?:\.\d+)?/.exec(figure.text)?.[0].replace(/[,，]/g, "");
  if (digits === undefined || figure.value === null) return null;
  const number = Number(digits);
  return number === 0 ? { number, scale: 1 } : { number, scale: Math.abs(figure.value / number) };
}

/** A number as answers print it, with so many decimals; never −0. */
export function shown(value: number, places: number): string {
  return value.toFixed(places).replace(/^-0(?:\.0+)?$/, "0");
}

/** The unit as printed, with 万 and 亿: 亿立方米 of 168.42亿立方米. */
export function printedUnit(figure: Figure): string {
  return figure.text.replace(/^[^\d]*-?\d[\d,，]*(?:\.\d+)?/, "").replace(/余|多|以上|以内|以下/g, "");
}

/** The clauses of the figures, by passage. */
export function evidenceOf(source: Source, figures: readonly Figure[]): Candidate["evidence"] {
  return byPassage(
    source,
    figures.map(({ passage, clause }) => ({ passage, span: clause })),
  );
}

/** The answer that working something out makes: what was used as evidence, the result as computed. */
export function made(
  source: Source,
  score: number,
  direct: string,
  used: readonly Figure[],
  result: string,
  formula: string,
): Proposal {
  return {
    candidates: [
      {
        kind: "compare",
        score,
        direct,
        figures: used.map((figure) => ({ source, figure })),
        names: [],
        evidence: evidenceOf(source, used),
        computed: [{ text: result, formula }],
      },
    ],
    shortfalls: [],
  };
}

/** The terms without what only says that something is to be worked out. */
export function without(question: Question, pattern: RegExp): Question {
  const terms = question.terms.filter((term) => !pattern.test(term.text));
  return { ...question, terms };
}

/** Whether a figure says enough of what is asked to be worked with. */
export function accepted(item: RankedFigure): boolean {
  return item.cover.coverage >= COVERAGE && !item.cover.missing.some((term) => term.must);
}

/** The value before a change; null where the change is in another unit (a fall in per cent tells no difference). */
export function undo(value: Figure, change: Figure): { text: string; formula: string } | null {
  const a = printed(value);
  const b = printed(change);
  if (!a || !b) return null;
  const points = value.kind === "percent" && change.kind === "points";
  if (!points && value.unit !== change.unit && !(value.kind === "bare" && change.kind === "bare")) return null;
  if (!points && (change.kind === "percent" || change.kind === "times")) return null;
  const by = (b.number * b.scale) / a.scale;
  const places = Math.max(decimals(value), points ? decimals(change) : by % 1 ? decimals(change) : 0);
  const text = shown(change.direction === "up" ? a.number - by : a.number + by, places);
  return { text, formula: `${a.number} ${change.direction === "up" ? "−" : "+"} ${by} = ${text}` };
}
