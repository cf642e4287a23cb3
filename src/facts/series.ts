/**
 * Two notices of a series side by side: figures with the same indicator, scope and unit are aligned, who has another grade
 * is told, and what has no counterpart is listed. In go the facts of both, the earlier first.
 */

import { alignedFold } from "../text/align.js";
import { subsetWords } from "../text/lexicon/ask.js";
import { flows } from "../text/lexicon/claims.js";
import { negations } from "../text/lexicon/genre.js";
import type { Figure, FigureRole, Group } from "./facts.js";
import { printedNumber, shown, termOf } from "./printed-number.js";
import type { NoticeFacts } from "./read.js";

/** What is worked out of two aligned figures. */
export interface Step {
  readonly direction: "up" | "down" | "same";
  /** 1微克/立方米, 1.2个百分点, 3位; empty for no difference. */
  readonly text: string;
  /** The digits of the difference: 1, 0.0 for none. */
  readonly number: string;
  /** 26 − 25 = 1. */
  readonly formula: string;
}

/** The same thing in both notices. */
export interface AlignedFigures {
  readonly earlier: Figure;
  readonly later: Figure;
  /** Null where either is written in words or is a range. */
  readonly step: Step | null;
  /** The change that the later notice prints itself (同比下降1微克/立方米), where it does. */
  readonly printed: Figure | null;
}

/** Who has another grade than before; null where a notice grades it not at all. */
export interface GradeMove {
  readonly name: string;
  readonly from: string | null;
  readonly to: string | null;
}

/** Two notices side by side. */
export interface Comparison {
  readonly earlier: NoticeFacts;
  readonly later: NoticeFacts;
  readonly aligned: readonly AlignedFigures[];
  readonly onlyEarlier: readonly Figure[];
  readonly onlyLater: readonly Figure[];
  readonly moves: readonly GradeMove[];
}

/** Levels are compared; a change is of its own year, and a date is no level. */
const COMPARED: ReadonlySet<FigureRole> = new Set(["value", "share", "rank", "duration"]);
/** Indicators this alike are taken for the same; of several the most alike. */
const ALIKE = 0.7;
/** Words of time and of the whole that one year's notice has and another's not. */
const YEARLY = /(?:19|20)\d\d年(?:度|底|末)?|全年|全省|全市|全县|全区|我省|我市|累计|首次|共|已|达到?/g;

/** 第一轮, 第二批: figures of two rounds are two things. */
const ROUND = /第[一二三四五六七八九十\d]+[轮批次期]/g;
/** 不合格率 is not 合格率, 新增 is not the total, 案件结案 is not 案件: what has such a word is another thing than what has not. */
const APART = [...negations.filter((word) => word.length === 1), ...flows, ...subsetWords];
/** Months that come before a part of a year, by its words. */
const BEFORE_PART: readonly (readonly [RegExp, number])[] = [
  [/下半年/, 6],
  [/前[二三]季度|上半年|全年/, 0],
  [/[二2]季度/, 3],
  [/[三3]季度/, 6],
  [/[四4]季度/, 9],
];

/** What the notices of a series share: the title but for the year, and the issuer; null for a notice without a title. */
export function seriesKey(read: NoticeFacts): string | null {
  const { series } = read.facts.document;
  return series === "" ? null : `${series}\n${issuerOf(read)}`;
}

/** The part of a year that a notice reports, as it prints it without the year: 上半年, 第三季度; empty for a whole year. */
export function partOfYear({ facts }: NoticeFacts): string {
  return (facts.document.period ?? "").replace(/(?:19|20)\d\d年?/g, "").replace(/^度$/, "");
}

/** Whether two notices are of a series: the same issuer, the same title but for the year, and not the same year. */
export function areOfSeries(a: NoticeFacts, b: NoticeFacts): boolean {
  const key = seriesKey(a);
  return key !== null && key === seriesKey(b) && a.facts.document.period !== b.facts.document.period;
}

/** Orders the notices of a series by the time that they report: 2023年上半年, 2023年下半年, 2024年上半年. */
export function bySeriesOrder(a: NoticeFacts, b: NoticeFacts): number {
  return monthOf(a) - monthOf(b) || a.facts.notice.localeCompare(b.facts.notice);
}

/** Months from the year 0 to the time that a notice reports. */
function monthOf(read: NoticeFacts): number {
  const part = partOfYear(read);
  const month = /(?<month>\d{1,2})月/.exec(part)?.groups?.["month"];
  const before = BEFORE_PART.find(([words]) => words.test(part))?.[1] ?? 0;
  return 12 * (read.facts.document.year ?? 0) + (month === undefined ? before : Number(month) - 1);
}

function issuerOf({ analysis, facts }: NoticeFacts): string {
  const { issuer } = facts.document;
  return issuer ? alignedFold(analysis.notice.text.slice(issuer.start, issuer.end)).replace(/\s+/g, "") : "";
}

/** Aligns two notices, the earlier first. Takes time in proportion to the product of their numbers of figures. */
export function compareNotices(earlier: NoticeFacts, later: NoticeFacts): Comparison {
  const [before, after] = [levelsOf(earlier), levelsOf(later)];
  const pairs = before
    .flatMap((a) => after.map((b) => ({ a, b, alike: alikeness(a, b) })))
    .filter(({ alike }) => alike >= ALIKE)
    .sort((x, y) => y.alike - x.alike || x.a.id - y.a.id || x.b.id - y.b.id);
  const taken = new Set<Figure>();
  const aligned: AlignedFigures[] = [];
  for (const { a, b } of pairs) {
    if (taken.has(a) || taken.has(b)) continue;
    taken.add(a);
    taken.add(b);
    aligned.push({ earlier: a, later: b, step: stepOf(a, b), printed: changeOf(b, later) });
  }
  return {
    earlier,
    later,
    aligned: aligned.sort((x, y) => x.later.id - y.later.id),
    onlyEarlier: before.filter((figure) => !taken.has(figure)),
    onlyLater: after.filter((figure) => !taken.has(figure)),
    moves: movesOf(gradesOf(earlier), gradesOf(later)),
  };
}

function levelsOf({ facts, analysis }: NoticeFacts): Figure[] {
  return facts.figures.filter(
    (figure) =>
      COMPARED.has(figure.role) &&
      figure.value !== null &&
      figure.indicator !== "" &&
      analysis.notice.passages[figure.passage]?.kind !== "frame",
  );
}

/** How alike what two figures measure is, 0 to 1; 0 for another unit, role or place. */
function alikeness(a: Figure, b: Figure): number {
  if (a.unit !== b.unit || a.kind !== b.kind || a.role !== b.role || a.scope !== b.scope) return 0;
  const [x, y] = [plainIndicator(a), plainIndicator(b)];
  if (x === y) return 1;
  if (roundsOf(x) !== roundsOf(y) || APART.some((word) => x.includes(word) !== y.includes(word))) return 0;
  const [pairsX, pairsY] = [pairsOf(x), pairsOf(y)];
  const shared = [...pairsX].filter((pair) => pairsY.has(pair)).length;
  // Dice's coefficient over pairs of neighbouring characters
  return (2 * shared) / Math.max(1, pairsX.size + pairsY.size);
}

function plainIndicator({ indicator }: Figure): string {
  return indicator.replace(YEARLY, "").replace(/[\s“”"（）()、，]/g, "");
}

function roundsOf(indicator: string): string {
  return (indicator.match(ROUND) ?? []).join();
}

function pairsOf(text: string): Set<string> {
  const pairs = new Set<string>();
  for (let i = 0; i + 1 < text.length; i++) pairs.add(text.slice(i, i + 2));
  return pairs;
}

function stepOf(a: Figure, b: Figure): Step | null {
  const [x, y] = [printedNumber(a), printedNumber(b)];
  if (a.value === null || b.value === null || (a.kind !== "rank" && (!x || !y))) return null;
  const scale = y && x && a.kind !== "rank" ? Math.max(x.scale, y.scale) : 1;
  const decimals = Math.max(...[x, y].map((n) => (n ? n.decimals + Math.round(Math.log10(scale / n.scale)) : 0)), 0);
  const by = (b.value - a.value) / scale;
  const [high, low] = by >= 0 ? [b, a] : [a, b];
  const number = shown(Math.abs(by), decimals);
  // each term in the digits that are printed; 1.2亿 − 9200万 where they are printed in different ones
  const isMixed = x !== null && y !== null && a.kind !== "rank" && x.scale !== y.scale;
  const term = (figure: Figure): string =>
    isMixed ? termOf(figure) : shown((figure.value ?? 0) / scale, printedNumber(figure)?.decimals ?? 0);
  const formula = `${term(high)} − ${term(low)} = ${number}${isMixed ? scaleWord(scale) : ""}`;
  if (Number(number) === 0) return { direction: "same", text: "", number, formula };
  // a smaller rank is a better one
  const isUp = a.kind === "rank" ? by < 0 : by > 0;
  return { direction: isUp ? "up" : "down", text: `${number}${unitOf(b, scale)}`, number, formula };
}

/** 亿立方米 of 168.42亿立方米; two shares differ by percentage points. */
function unitOf(figure: Figure, scale: number): string {
  if (figure.kind === "percent") return "个百分点";
  if (figure.kind === "rank") return "位";
  return `${scaleWord(scale)}${figure.unit}`;
}

function scaleWord(scale: number): string {
  return scale >= 1e8 ? "亿" : scale >= 1e4 ? "万" : "";
}

/** The printed change of a figure against the year before. */
function changeOf(figure: Figure, { facts }: NoticeFacts): Figure | null {
  const changes = figure.related.flatMap((id) => facts.figures[id] ?? []);
  return (
    changes.find(({ role, basis }) => role === "change" && (basis === null || !/环比|上月|上期/.test(basis))) ?? null
  );
}

function gradesOf({ facts }: NoticeFacts): Map<string, string> {
  const own = facts.groups.filter((group: Group) => group.kind === "grade" && group.period === null);
  return new Map(own.flatMap((group) => group.members.map((member) => [member.name, group.label] as const)));
}

function movesOf(before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): GradeMove[] {
  const names = new Set([...after.keys(), ...before.keys()]);
  return [...names].flatMap((name): GradeMove[] => {
    const [from, to] = [before.get(name) ?? null, after.get(name) ?? null];
    return from === to ? [] : [{ name, from, to }];
  });
}
