/**
 * The notices of a corpus as series: which two a question puts side by side. In go the sources and the years that the
 * question names; out come pairs, the earlier notice first.
 */
import { bySeriesOrder, type Comparison, compareNotices, partOfYear, seriesKey } from "../../facts/series.js";
import type { Source } from "../source.js";
import type { SeriesWording } from "./wording.js";

/** Two notices of a series. */
export interface SeriesPair {
  readonly earlier: Source;
  readonly later: Source;
}

/** The series of a corpus, each in its order; only those with two notices or more. */
export type SeriesOf = (source: Source) => readonly Source[];

/** Puts the notices of a corpus into their series. */
export function createSeries(sources: readonly Source[]): SeriesOf {
  const series = new Map<string, Source[]>();
  for (const source of sources) {
    const key = seriesKey(source.read);
    if (key !== null) series.set(key, [...(series.get(key) ?? []), source]);
  }
  for (const members of series.values()) members.sort((a, b) => bySeriesOrder(a.read, b.read));
  return (source) => {
    const members = series.get(seriesKey(source.read) ?? "") ?? [];
    return members.length > 1 ? members : [];
  };
}

/** The two notices of one series that a question is about; null where the series has not both of them. */
export function pairFor(wording: SeriesWording, members: readonly Source[]): SeriesPair | null {
  const fits =
    wording.part === null ? members : members.filter((one) => partOfYear(one.read).includes(wording.part ?? ""));
  const yearOf = (source: Source): number | null => source.read.facts.document.year;
  const { earlierYear, laterYear } = wording;
  const later = laterYear === null ? fits.at(-1) : fits.findLast((one) => yearOf(one) === laterYear);
  if (!later) return null;
  const before = members.slice(0, members.indexOf(later)).filter((one) => one.read.facts.document.period !== null);
  const samePart = before.filter((one) => partOfYear(one.read) === partOfYear(later.read));
  const year = earlierYear ?? (wording.isYearBefore ? (yearOf(later) ?? 0) - 1 : null);
  const earlier = year === null ? before.at(-1) : samePart.findLast((one) => yearOf(one) === year);
  return earlier && earlier.read.facts.document.period !== later.read.facts.document.period ? { earlier, later } : null;
}

const compared = new WeakMap<Source, WeakMap<Source, Comparison>>();

/** The two notices side by side; worked out once. */
export function comparisonOf({ earlier, later }: SeriesPair): Comparison {
  const known = compared.get(earlier)?.get(later);
  if (known) return known;
  const made = compareNotices(earlier.read, later.read);
  const others = compared.get(earlier) ?? new WeakMap<Source, Comparison>();
  compared.set(earlier, others.set(later, made));
  return made;
}

/** What a notice of a series is called beside another: its time as printed, 2022年度. */
export function timeOf(source: Source): string {
  return source.read.facts.document.period ?? "";
}
