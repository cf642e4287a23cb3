/**
 * The claims of a text that say who has the most or the least, or comes first or last: 环比增速最高的月份是5月, 排在末位的是瀚漠州,
 * 芦陂市农田灌溉水有效利用系数全省最低. What is claimed is the name.
 */
import type { Span } from "../corpus/notice.js";
import type { Clause } from "../facts/analysis.js";
import { stemOf } from "../facts/names.js";
import { bestWords, fixedSuperlatives, leastWords, mostWords, worstWords } from "../text/lexicon/comparing.js";
import { fallWords, riseWords, turnWords } from "../text/lexicon/genre.js";
import {
  copulas,
  fallingWords,
  leading,
  leftWords,
  noPlaces,
  risingWords,
  trailing,
} from "../text/lexicon/superlatives.js";
import { alternation } from "../text/lexicon/words.js";
import type { Named } from "./names.js";
import type { Tools } from "./printed.js";
import { type NamedPeriod, periodOf } from "./subject.js";
import { type Weighed, weighed } from "./words.js";

/** Which end is meant: of numbers, or of an order from good to bad. */
export type End = "most" | "least" | "first" | "last";

/** Which way a number went; for the better or worse (改善), it may be either. */
export type Motion = "up" | "down" | "turn";

/** Who has the most or the least. */
export interface SuperlativeClaim {
  readonly kind: "superlative";
  readonly span: Span;
  readonly clause: Clause;
  /** Where the superlative ends; numbers behind it are claims of their own: 最高，为95.7分. */
  readonly to: number;
  readonly end: End;
  /** Which way what is measured went (降幅最大, 进步最大); null where it is no change. */
  readonly motion: Motion | null;
  /** The name as the text has it, folded: 5月, 市城市管理局. */
  readonly stated: string;
  /** The same as a name of a place or body, where it is one. */
  readonly name: Named | null;
  /** What is measured, in its own words, and the last of them: 增速 of 网上办件环比增速. */
  readonly own: readonly Weighed[];
  readonly head: Weighed | null;
  /** The words of the clauses before. */
  readonly before: readonly Weighed[];
  /** The clauses before where the clause alone hardly says what is measured: 剩得最多的. */
  readonly carried: string;
  readonly period: NamedPeriod | null;
}

const SUPERLATIVE = new RegExp(
  `最(?:(?<most>${alternation(mostWords)})|(?<least>${alternation(leastWords)})|(?<best>${alternation(bestWords)})|(?<worst>${alternation(worstWords)}))|(?<last>${alternation(trailing)})|(?<!倒数)(?<first>${alternation(leading)})(?!${alternation(noPlaces)})`,
);
const FIXED = new RegExp(alternation(fixedSuperlatives));
const FALLING = new RegExp(alternation([...fallingWords, ...fallWords].sort((a, b) => b.length - a.length)), "g");
const RISING = new RegExp(alternation([...risingWords, ...riseWords].sort((a, b) => b.length - a.length)), "g");
const LEFT = new RegExp(`(?:${alternation(leftWords)})$`);
const TURNING = new RegExp(alternation(turnWords));
/** 平澜县区里(得分最高), 省直部门中: among whom, not what. */
const GROUP =
  /^[^，]*(?:地区|市县|县区|区县|城市|市州|州市|单位|部门|乡镇|街道|学校|企业|[市县区州盟]|[区州]）|考核|考评|评价|评估|排名|检查)(?:里头|里面|里|当中|之中|中)|^[^，]{0,6}(?:各|全部|所有)(?:县（市、区）|市（州）|市县|县区|地区|城市|单位|部门)(?:里|中|当中)?/;
/** (最高)的月份是5月; a number behind is no name (最高的为95.7分). */
const BEHIND = new RegExp(
  `^的?(?:地区|地方|单位|部门|城市|月份|[\\u4e00-\\u9fff]{0,4}?)的?(?:${alternation(copulas)})(?<stated>[^，、\\d][^，、]*|\\d{1,2}月份?)$`,
);
/** Ends with the superlative, or with whom it is of: 全省最低, 最低的县. */
const ENDS = /^(?:的?(?:地区|地方|单位|部门|城市|月份|[市县区州盟旗]))?$/;
const LEAD = /^(?:其中|而|同时|此外)?$/;
/** Whose rank among others is told, not what is measured. */
const AMONG =
  /(?:(?:排|位列|位居|居|列|处于|位于|排名|名列|排)?在?(?:全[省市县区州盟]|各地|所有[\u4e00-\u9fff]{1,4}|(?:在[\u4e00-\u9fff]{0,8}?|[\d一二三四五六七八九十]{1,3}个|各|所有)(?:地区|市县|县区|城市|市州|市（州）|县（市、区）|单位|部门|乡镇|[市县区])(?:里|中|里头|当中)?)|排|排名|排在|位列|位居|居|列|处于)$/;
/** 6月份(网上办件量最多) */
const MONTH = /^\d{1,2}月份?(?=[\u4e00-\u9fff])/;
/** A clause with less than this to say takes what is measured from the clauses before. */
const ENOUGH = 0.5;
/** A word that says as little as this names nothing that is measured. */
const TELLING = 0.3;

/** The end that a superlative of a text means, with its place; null for none. */
export function superlativeIn(plain: string): { end: End; index: number; length: number } | null {
  const found = SUPERLATIVE.exec(plain);
  if (!found || FIXED.test(plain)) return null;
  const { most, least, best, first } = found.groups ?? {};
  const end: End = most ? "most" : least ? "least" : best || first ? "first" : "last";
  return { end, index: found.index, length: found[0].length };
}

/** Which way a text says that something went: 降幅, 进步; null where it says neither or both. */
export function motionIn(plain: string): Motion | null {
  const [down, up] = [plain.search(FALLING) >= 0, plain.search(RISING) >= 0];
  if (down === up) return TURNING.test(plain) ? "turn" : null;
  return down ? "down" : "up";
}

/** A text without what says which way something went. */
export function withoutMotion(plain: string): string {
  return plain.replace(FALLING, " ").replace(RISING, " ").replace(/幅度/g, " ");
}

/** What a clause says of who has the most or the least; null where it says no such thing of one name. */
export function superlativeClaim(
  clause: Clause,
  clauses: readonly Clause[],
  names: readonly Named[],
  region: string | null,
  tools: Tools,
): SuperlativeClaim | null {
  const { plain } = clause;
  const found = superlativeIn(plain);
  if (!found) return null;
  const left = withoutTimes(clause).slice(0, found.index);
  const right = plain.slice(found.index + found.length);
  const behind = BEHIND.exec(right)?.groups?.["stated"];
  const at = clause.start + found.index;
  const holders = names.filter((name) => (behind === undefined ? name.end <= at : name.start > at));
  const [name = null] = holders;
  const chained = holders.every((one, i) => i === 0 || one.start === holders[i - 1]?.end);
  if (!chained) return null;
  // 曦城市排名第一 is a place in a ranking, and judged as such
  const isPlace = clause.quantities.some(({ start, end, kind }) => kind === "rank" && start <= at && at < end);
  if (behind === undefined && isPlace) return null;
  const last = holders.at(-1);
  const month = MONTH.exec(plain)?.[0];
  const stated = behind ?? month ?? plain.slice((name?.start ?? 0) - clause.start, (last?.end ?? 0) - clause.start);
  if (behind === undefined) {
    // 芦陂市…全省最低: the name opens the clause and the superlative ends it
    if (!ENDS.test(right)) return null;
    if (month === undefined && (!name || !LEAD.test(plain.slice(0, name.start - clause.start)))) return null;
  }
  const from = month?.length ?? (last?.end ?? clause.start) - clause.start;
  const what = behind === undefined ? left.slice(from) : left;
  const group = GROUP.exec(what)?.[0] ?? "";
  const measured = what.slice(group.length).trimEnd().replace(AMONG, "");
  const noun = behind === undefined ? "" : right.slice(0, right.length - stated.length);
  const read = (text: string): Weighed[] =>
    weighed(tools.words(withoutMotion(withoutNamed(withoutRegion(text, region), tools)).replace(LEFT, " ")));
  const said = read(measured);
  const own = [...said, ...read(noun)];
  const weight = own.reduce((sum, one) => sum + one.weight, 0);
  const earlier = clauses.map((one) => one.plain).join("，");
  return {
    kind: "superlative",
    span: { start: clause.start, end: clause.end },
    clause,
    to: at + found.length,
    end: found.end,
    motion: motionIn(measured),
    stated,
    name: behind === undefined && month !== undefined ? null : (last ?? null),
    own,
    head: said.findLast(({ weight }) => weight >= TELLING) ?? null,
    before: read(behind === undefined ? earlier : `${earlier}，${left}`),
    carried: weight < ENOUGH ? earlier : "",
    period: periodOf([...clauses, clause]),
  };
}

/** The clause with spaces where its dates stand. */
function withoutTimes({ plain, start: from, quantities }: Clause): string {
  let text = plain;
  for (const { kind, start, end } of quantities)
    if (kind === "date") text = `${text.slice(0, start - from)}${" ".repeat(end - start)}${text.slice(end - from)}`;
  return text;
}

const withoutRegion = (text: string, region: string | null): string =>
  region === null ? text : text.replaceAll(region, " ").replaceAll(stemOf(region), " ");

/** A text without the names in it. */
function withoutNamed(text: string, tools: Tools): string {
  let rest = text;
  for (const { start, end } of tools.vocabulary.findNames(text).reverse())
    rest = `${rest.slice(0, start)}${" ".repeat(end - start)}${rest.slice(end)}`;
  return rest;
}
