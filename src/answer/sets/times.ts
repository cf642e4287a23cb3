/**
 * Whether a table or a list as a whole is of the time that a question names: what is printed nearest to it decides, from
 * its own lines to the sentence that announces it, the headings above it, the title.
 */
import { basisPattern, type MonthRange, monthsIn } from "../../question/period.js";
import type { Question } from "../../question/question.js";
import { changeBases } from "../../text/lexicon/genre.js";
import type { Source } from "../source.js";

/** 8月15日: a day is no month. */
const DAY = /\d{1,2}月\d{1,2}日/g;
/** 比2023年下半年: what something is set against is not its time. */
const BASIS = basisPattern(changeBases);
const COMPARED = /[比较与跟同](?:20\d\d年)?(?:第?[一二三四]季度|上半年|下半年|\d{1,2}月份?)/g;
/** 由4月份的(0.92升至1.15): when a change started is not the time of what it led to. */
const STARTED = /[由从](?:(?:19|20)\d\d年)?(?:第?[一二三四]季度|上半年|下半年|\d{1,2}月份?)的/g;
const YEAR = /(?:19|20)\d\d/g;

/** The texts around a place that may say its time, nearest first; `own` is the text of the thing itself. */
function around(source: Source, passage: number, own: string): string[] {
  const { notice, plain } = source.read.analysis;
  const texts = [own];
  const here = notice.passages[passage];
  const above = notice.passages[passage - 1];
  if (here?.kind === "table" && above && above.kind !== "table" && above.section === here.section) {
    const last = above.sentences.at(-1);
    if (last) texts.push(plain.slice(last.start, last.end));
    if (above.sentences.length > 1) texts.push(plain.slice(above.start, above.end));
  } else if (here) texts.push(plain.slice(here.start, here.end));
  for (let at: number | null = here?.section ?? null; at !== null; ) {
    const section: (typeof notice.sections)[number] | undefined = notice.sections[at];
    if (section?.heading) texts.push(plain.slice(section.heading.start, section.heading.end));
    at = section?.parent ?? null;
  }
  const title = notice.titleSpan ? plain.slice(notice.titleSpan.start, notice.titleSpan.end) : "";
  return [...texts, title, source.read.facts.document.period ?? ""];
}

/** A text without the days in it and the times that something is set against (比二季度): neither is the time of a fact. */
export const withoutBases = (text: string): string =>
  text.replace(DAY, " ").replace(BASIS, " ").replace(COMPARED, " ").replace(STARTED, " ");

/** The months of a table or list as a whole: those that stand nearest; empty where none are printed. */
export function monthsOf(source: Source, passage: number, own: string): MonthRange[] {
  for (const text of around(source, passage, own)) {
    const months = monthsIn(withoutBases(text));
    if (months.length) return months;
  }
  return [];
}

/**
 * Whether a table or list is of the time asked about. The months of its rows are for the rows; a question about one
 * month of a table of months fits.
 */
export function timeFits(question: Question, source: Source, passage: number, own: string): boolean {
  const asked = question.period;
  if (!asked) return true;
  const { document } = source.read.facts;
  if (asked.previous) return false;
  if (asked.year !== null && asked.year !== document.year) {
    const years = [...own.matchAll(YEAR)].map((found) => Number(found[0]));
    if (!years.includes(asked.year)) return false;
  }
  if (asked.part === "全年" && /上半年|下半年|季度|月/.test(document.period ?? "")) return false;
  const { months } = asked;
  if (!months) return true;
  return monthsOf(source, passage, own).some((range) => range.from === months.from && range.to === months.to);
}
