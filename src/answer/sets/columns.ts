/** Which column of a table a question means, and what number of it is on which side of a bound. */
import type { Question } from "../../question/question.js";
import { found } from "../match.js";
import type { Source } from "../source.js";
import { type Column, type Grid, moreIsBetter } from "./grid.js";
import type { Bound, SetWording } from "./wording.js";

const HAN_OR_LETTER = /[\u4e00-\u9fffa-zA-Z0-9.]/;
/** 得分, 总分: columns of points. */
export const POINTS = /得分|总分|分数|成绩|评分|分值/;
/** The words of a change's title that say against what: what is left is the thing that changes. */
const BASIS_WORDS =
  /与?[较比]?(?:上|去|前)一?(?:年度?|月份?|期|季度)(?:同期)?(?:相比)?|较?(?:19|20)\d\d年(?:上半年|下半年|度|同期)?|同比|环比|变化|变动|增速|增幅|降幅|涨幅|升降|增减|增长|情况|幅度|[较比率的]/g;
const MONTH_ON_MONTH = /环比|上月|上期|上季度/;
const YEAR_ON_YEAR = /同比|去年|上年|上一年|(?:19|20)\d\d/;
/** Words by which people ask for a rank, not for a number of the table. */
export const ASKS_RANK = /第几|排名|名次|位次|排位|排几|几名/;

/** Pairs of characters of the title that the question has, itself or by a word that says the same. */
function shared(title: string, wording: SetWording): number {
  const lower = title.toLowerCase();
  let pairs = 0;
  for (let i = 0; i + 1 < lower.length; i++) {
    const pair = lower.slice(i, i + 2);
    if (!HAN_OR_LETTER.test(pair[0] ?? "") || !HAN_OR_LETTER.test(pair[1] ?? "")) continue;
    if (wording.rest.includes(pair) || wording.topic.some((term) => term.inherited && term.text.includes(pair)))
      pairs += 1;
  }
  for (const term of wording.topic)
    for (const other of term.alternatives)
      if (other.length >= 2 && lower.includes(other) && !lower.includes(term.text))
        pairs = Math.max(pairs, other.length - 1);
  return pairs;
}

/** The column of a kind whose title the question says most of; null where it says none, or two equally. */
export function columnAsked(wording: SetWording, columns: readonly Column[]): Column | null {
  const scored = columns
    .map((column) => {
      const pairs = shared(column.title, wording);
      return { column, pairs, ratio: pairs / Math.max(1, column.title.length - 1) };
    })
    .filter((item) => item.pairs > 0)
    .sort((a, b) => b.pairs - a.pairs || b.ratio - a.ratio);
  const [first, second] = scored;
  if (!first || (second && second.pairs === first.pairs && second.ratio === first.ratio)) return null;
  // 合格率 is said of 网站合格率 and of 新媒体合格率
  if (second && second.pairs === first.pairs && first.ratio < 1) return null;
  return first.column;
}

/**
 * Whether the column holds what the question measures: the nearest noun stands in its title, or only names the notice
 * (一网通办没到90分的地区).
 */
export function measures(wording: SetWording, source: Source, title: string): boolean {
  const term = wording.measure;
  if (!term || source.context.names(term.text)) return true;
  const lower = title.toLowerCase();
  return found(term.text, lower) >= 0.5 || term.alternatives.some((other) => lower.includes(other));
}

/** The thing that a column of changes is about: 位次 of 较2023年下半年位次; empty for 同比变化. */
export const changing = (column: Column): string => column.title.replace(BASIS_WORDS, "");

/** The column of changes that is asked about: by what changes and against what. */
export function changeAsked(question: Question, wording: SetWording, source: Source, grid: Grid): Column | null {
  const fitting = grid.columns.filter((column) => {
    if (column.kind !== "change") return false;
    if (MONTH_ON_MONTH.test(question.basis) && !MONTH_ON_MONTH.test(column.title)) return false;
    if (YEAR_ON_YEAR.test(question.basis) && MONTH_ON_MONTH.test(column.title)) return false;
    const thing = changing(column);
    if (thing.length >= 2) return shared(thing, wording) > 0;
    const before = grid.columns.filter((other) => other.index < column.index && other.kind === "value").at(-1);
    return measures(wording, source, `${before?.title ?? ""}${column.title}`);
  });
  return fitting.length === 1 ? (fitting[0] ?? null) : columnAsked(wording, fitting);
}

/** Whether a rise in a column of changes is for the better: by what stands before it, 综合指数 before 同比变化. */
export function isBetter(source: Source, grid: Grid, column: Column): boolean | null {
  const thing = changing(column);
  if (/位次|名次|排名/.test(thing)) return true;
  const before = grid.columns.filter((other) => other.index < column.index && other.kind === "value").at(-1);
  return before ? moreIsBetter(source, grid, before.title) : null;
}

const SCALES: readonly (readonly [string, number])[] = [
  ["亿", 1e8],
  ["万", 1e4],
  ["千", 1e3],
  ["百", 1e2],
];
/** 个, 项, 家: classifiers that people put for one another. */
const CLASSIFIERS = /^[个项家件座处台起户宗只张单辆所]$/;

function scaled(unit: string): { factor: number; base: string } {
  const scale = SCALES.find(([mark]) => unit.startsWith(mark));
  return scale ? { factor: scale[1], base: unit.slice(scale[0].length) } : { factor: 1, base: unit };
}

/** The unit of a column: its own, or the one printed behind its name above the table (网上办件量（万件）). */
export function unitOf(source: Source, grid: Grid, column: Column): string {
  if (column.unit) return column.unit;
  const { plain } = source.read.analysis;
  const above = plain.slice(Math.max(0, grid.table.span.start - 160), grid.table.span.start);
  const at = above.lastIndexOf(`${column.title}（`);
  if (at < 0) return "";
  return /^（(?<unit>[^（）\d]{1,8})）/.exec(above.slice(at + column.title.length))?.groups?.["unit"] ?? "";
}

/** Whether a number of a column is on the asked side of a bound; null where the two cannot be compared. */
export function isWithin(value: number, unit: string, title: string, bound: Bound): boolean | null {
  const own = scaled(unit);
  // 抽查网站数 counts without saying in what
  const countless = unit === "" && !bound.scaled && /数量?$/.test(title);
  const points = bound.unit === "分" && (POINTS.test(title) || unit === "分");
  const alike = bound.unit === own.base || (CLASSIFIERS.test(bound.unit) && (CLASSIFIERS.test(own.base) || countless));
  if (bound.unit !== "" && !points && !alike) return null;
  if (bound.unit === "" && unit === "%" && bound.value <= 1) return null;
  // 超过400 of a column in 万件 is said in its own unit, 超过400万件 is not
  const limit = bound.unit === "" && !bound.scaled ? bound.value : bound.value / (points ? 1 : own.factor);
  switch (bound.side) {
    case "above":
      return value > limit;
    case "atLeast":
      return value >= limit;
    case "below":
      return value < limit;
    case "atMost":
      return value <= limit;
  }
}
