/**
 * The places and bodies that a clause names, as the corpus knows them, and whose each of its numbers is: the i-th name's
 * with 分别, that of the names before it, or that of an earlier clause.
 */
import type { Span } from "../corpus/notice.js";
import type { Clause } from "../facts/analysis.js";
import type { Figure } from "../facts/facts.js";
import { leadingBody, leadingPlace, looksLikeName, looksLikePlace, stemOf } from "../facts/names.js";
import type { Vocabulary } from "../question/vocabulary.js";
import { alignedFold } from "../text/align.js";
import { plainGrades } from "../text/lexicon/genre.js";
import { textOf } from "./spans.js";

/** A place or body that is named, or a place within a place (瀚漠州沙棘县). */
export interface Named extends Span {
  readonly text: string;
  /** The names of the corpus that it can mean; its own text where the corpus has none. */
  readonly readings: readonly string[];
  readonly isPlace: boolean;
}

/** 省政府, 市委: the government of the notice's own region. */
const OWN_GOVERNMENT = /^(?:省|市|县|区|州)(?:委|人民政府|政府)$/;
const QUOTED = /["“][^"”]{2,20}["”]/g;
/** Where a name may begin that the corpus does not know: 由省财政厅牵头. */
const NAME_STARTS = /(?<=^|[由对向经和及与、给被是为在])[\u4e00-\u9fff]/g;
const KIND_OF_PLACE = /[省市州县区盟旗镇乡]$/;
/** 县级, 市级: of such a place, not one. */
const LEVEL = /^级/;
/** Grades are no names, whatever a list of places calls itself (优秀省). */
const GRADES = new Set(plainGrades);
/** 各奖励, 均为; not the 均 of 平均. */
const EACH = /各|(?<![平人户亩日年月])均|都|皆|每/;
const RESPECTIVELY = /分别|依次|分列/;
/** 76%、63%: numbers in a row. */
const IN_A_ROW = /^[、和及与]$/;

/** The names in a clause; those that the corpus does not print too, if they look like names. */
export function namesIn(clause: Clause, vocabulary: Vocabulary, region: string | null = null): Named[] {
  const unquoted = clause.plain.replace(QUOTED, (quoted) => " ".repeat(quoted.length));
  // 青海湖省: not the 青海 that another notice names
  const own = region === null ? -1 : unquoted.indexOf(region);
  const masked = region === null ? unquoted : unquoted.replaceAll(region, " ".repeat(region.length));
  const stem = region === null ? "" : stemOf(region);
  const known = vocabulary.findNames(masked).filter(({ start, end }) => !GRADES.has(clause.plain.slice(start, end)));
  const found: Named[] = known.map(({ start, end, readings }) => ({
    start: clause.start + start,
    end: clause.start + end,
    text: clause.plain.slice(start, end),
    readings,
    isPlace: isPlace(readings),
  }));
  for (const { name, start, end } of clause.names) {
    if (found.some((other) => other.start < end && start < other.end)) continue;
    if (region !== null && own >= 0 && start < clause.start + own + region.length && clause.start + own < end) continue;
    if (!looksLikeName(name.text) || OWN_GOVERNMENT.test(name.text)) continue;
    if (LEVEL.test(clause.plain.slice(end - clause.start)) || isOfStem(name.text, stem)) continue;
    found.push({ start, end, text: name.text, readings: [name.text], isPlace: looksLikePlace(name.text) });
  }
  for (const { index } of masked.matchAll(NAME_STARTS)) {
    const rest = masked.slice(index);
    const text = leadingBody(rest) || leadingPlace(rest);
    const [start, end] = [clause.start + index, clause.start + index + text.length];
    if (LEVEL.test(rest.slice(text.length)) || isOfStem(text, stem)) continue;
    if (text === "" || OWN_GOVERNMENT.test(text) || found.some((other) => other.start < end && start < other.end))
      continue;
    found.push({ start, end, text, readings: [text], isPlace: looksLikePlace(text) });
  }
  if (region !== null && own >= 0) {
    const start = clause.start + own;
    found.push({ start, end: start + region.length, text: region, readings: [region], isPlace: true });
  }
  return found.sort((a, b) => a.start - b.start);
}

/** 接近云岭县 of 接近云岭县级行政区: an unknown name around the region's, which people call by its stem. */
function isOfStem(name: string, stem: string): boolean {
  return stem.length > 1 && name.indexOf(stem) > 0;
}

/** Whether names are those of places; a bare one (威海) is. */
export function isPlace(readings: readonly string[]): boolean {
  return readings.some((reading) => looksLikePlace(reading)) || !readings.some((reading) => looksLikeName(reading));
}

/** The names that narrow down: not the region that the whole notice is about, nor its own government. */
export function narrowing(names: readonly Named[], region: string | null): Named[] {
  return names.filter((name) => !isRegion(name, region) && !OWN_GOVERNMENT.test(name.text));
}

/** Whether a name is the region's, also where words before it were taken for part of it: 上半年沱源州. */
export function isRegion({ readings }: Named, region: string | null): boolean {
  return (
    region !== null &&
    readings.some(
      (reading) => reading === region || reading === stemOf(region) || (region.length > 2 && reading.endsWith(region)),
    )
  );
}

/** The clause with spaces where its names stand. */
export function withoutNames(clause: Clause, names: readonly Span[]): string {
  let plain = clause.plain;
  for (const { start, end } of names)
    plain = `${plain.slice(0, start - clause.start)}${" ".repeat(end - start)}${plain.slice(end - clause.start)}`;
  return plain;
}

const COMPARED = /(?:比|较|于|与|跟|是|为)(?:第\d{1,3}[位名]的)?$/;
const COMPARING = /^(?:[^，、]{0,8}(?:平均|均值|相比)|[高低多少快慢好差])/;

/** 比北湖平均水平高出, 比第10位的临江新区低: what is compared with is not whose the number is. */
export function isComparedWith({ start, end }: Span, clause: Clause): boolean {
  return COMPARED.test(textOf(clause, clause.start, start)) && COMPARING.test(textOf(clause, end, clause.end));
}

/** Neighbouring names as one: 瀚漠州沙棘县 is one chain, 瀚漠州、沙棘县 are two. */
export function chainsOf(names: readonly Named[]): (readonly Named[])[] {
  const chains: Named[][] = [];
  for (const name of names) {
    const last = chains.at(-1);
    if (last?.at(-1)?.end === name.start) last.push(name);
    else chains.push([name]);
  }
  return chains;
}

/**
 * Whose a clause's i-th figure is. `before` are the clauses before it that its subject may come from, nearest last, each
 * with its names.
 */
export function ownersOf(
  clause: Clause,
  figures: readonly Figure[],
  i: number,
  names: readonly Named[],
  before: readonly (readonly Named[])[],
): readonly Named[] {
  const figure = figures[i];
  if (!figure) return [];
  const earlier = names.filter((name) => name.end <= figure.span.start);
  const left = textOf(clause, clause.start, figure.span.start);
  const carried = before.findLast((some) => some.length > 0) ?? [];
  const listedBefore = before.findLast((some) => chainsOf(some).length === figures.length) ?? carried;
  if (RESPECTIVELY.test(left) || (figures.length > 1 && (EACH.test(left) || areInARow(clause, figures)))) {
    // 安排映湖区50万元、桐岗市和清漪县各30万元: names between the numbers are in no row
    const row = names.filter((name) => name.end <= (figures[0]?.span.start ?? 0));
    const isOneRow = row.length === earlier.length;
    const chains = isOneRow ? chainsOf(earlier.length ? earlier : listedBefore) : [];
    const same = figures.filter(({ kind }) => kind === figure.kind);
    const one =
      chains.length === figures.length
        ? chains[i]
        : chains.length === same.length && chains.length > 1
          ? chains[same.indexOf(figure)]
          : undefined;
    if (one) return one;
  }
  const previous = figures[i - 1];
  const between = previous ? earlier.filter((name) => name.start >= previous.span.end) : earlier;
  if (between.length) return between;
  if (earlier.length) return EACH.test(left) ? earlier : (chainsOf(earlier).at(-1) ?? []);
  const next = figures[i + 1];
  const behind = names.filter((name) => name.start >= figure.span.end && (!next || name.end <= next.span.start));
  const [first] = behind;
  if (first && !/[，、]/.test(textOf(clause, figure.span.end, first.start))) return behind;
  return carried;
}

/** 居第2位的是, 最高的为 */
const STATED_BEHIND = /^的[\u4e00-\u9fff]{0,4}(?:是|为|属)$/;

/** The names that a clause states of a number before them: 得分居第2位的是绣川市; empty where it states the number. */
export function statedBehind(clause: Clause, figure: Figure, names: readonly Named[]): readonly Named[] {
  const behind = names.filter((name) => name.start >= figure.span.end);
  const [first] = behind;
  return first && STATED_BEHIND.test(textOf(clause, figure.span.end, first.start)) ? behind : [];
}

/** Neighbouring names as one name: 龙脊镇瓦窑村; it can also mean what its last part does. */
export function joined(names: readonly Named[]): Named[] {
  return chainsOf(names).flatMap((chain) => {
    const [first] = chain;
    const last = chain.at(-1);
    if (!first || !last) return [];
    if (chain.length === 1) return [first];
    const text = chain.map((name) => name.text).join("");
    const readings = last.readings.includes(text) ? last.readings : [text, ...last.readings];
    return [{ ...last, start: first.start, text, readings }];
  });
}

/** 在朔原省10个城市中排名末位: the region only says among whom. */
export function isFrame({ start, end }: Span, clause: Clause): boolean {
  return (
    /[在居列占]$/.test(textOf(clause, clause.start, start)) ||
    /^(?:各|\d+个|[一二三四五六七八九十]+个)[^，]{1,10}(?:中|里|内)/.test(textOf(clause, end, clause.end))
  );
}

/** 秦川市、岐下市…为76%、63%: the i-th number is the i-th name's. */
function areInARow(clause: Clause, figures: readonly Figure[]): boolean {
  return figures.every((figure, i) => {
    const next = figures[i + 1];
    return !next || IN_A_ROW.test(textOf(clause, figure.span.end, next.span.start));
  });
}

/** Whether a printed name is the one that is meant: 四平 and 四平市, 应急管理局 and 市应急管理局. */
export function meansName(name: Named, asPrinted: string): boolean {
  const printed = plainName(asPrinted);
  return name.readings.some((given) => {
    const reading = plainName(given);
    return (
      reading === printed ||
      (printed.length > reading.length && (printed.endsWith(reading) || opens(reading, printed))) ||
      (reading.length === printed.length + 1 && reading.startsWith(printed) && KIND_OF_PLACE.test(reading))
    );
  });
}

const OWN_OFFICE = /^(?:人民政府|政府|管委会|委|党委|党工委)/;

/** 省财政厅 opens 省财政厅办公室, 堤南区 not 堤南区小太阳幼儿园: what is in a place is not the place. */
function opens(reading: string, printed: string): boolean {
  if (!printed.startsWith(reading)) return false;
  return reading.length < 3 || !KIND_OF_PLACE.test(reading) || OWN_OFFICE.test(printed.slice(reading.length));
}

/** Whether a printed name is of something in the place that is meant: 炉城市高垒区 in 炉城市. */
export function isWithin({ readings }: Named, asPrinted: string): boolean {
  const printed = plainName(asPrinted);
  return readings.some((given) => {
    const reading = plainName(given);
    return reading.length > 2 && KIND_OF_PLACE.test(reading) && printed !== reading && printed.startsWith(reading);
  });
}

const REMEMBERED = 5000;
const plainNames = new Map<string, string>();

/** A name with variants of its characters made one (日昇市, 日升市); remembered, since names are compared again and again. */
function plainName(name: string): string {
  const known = plainNames.get(name);
  if (known !== undefined) return known;
  if (plainNames.size >= REMEMBERED) plainNames.clear();
  const plain = alignedFold(name);
  plainNames.set(name, plain);
  return plain;
}
