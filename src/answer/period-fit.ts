/** Whether a fact is of the time that the question names; a figure of another year or month is no answer. */
import { type MonthRange, monthsIn } from "../question/period.js";
import type { Question } from "../question/question.js";
import { monthsOf, withoutBases } from "./sets/times.js";
import type { Source } from "./source.js";

const YEAR = /(?:19|20)\d\d/g;
const LAST_YEAR = /上年|去年|上一年/;

/**
 * Whether the years, half-years and months that the question names are those of the fact at this clause. What is
 * printed nearest counts: the fact's own time, its clause, its row and the lines above the table, then the notice's.
 */
export function periodFits(question: Question, source: Source, clause: number, printedPeriod: string | null): boolean {
  const asked = question.period;
  if (!asked) return true;
  const { document } = source.read.facts;
  const around = source.context.around(clause);
  // the years in a document's name (《…2021—2025年…方案》) are not the fact's
  const here = `${around.near.replace(/《[^》]*》/g, "")} ${printedPeriod ?? ""}`;
  const year = asked.year ?? (asked.previous && document.year !== null ? document.year - 1 : null);
  const opened = openedBy(source, clause);
  const isOpened = year !== null && opened === year && !/(?:19|20)\d\d/.test(withoutBases(here));
  if (year !== null && !isOpened && !yearFits(year, withoutBases(here), printedPeriod, document.year, asked.previous))
    return false;
  if (asked.months) return monthsFit(asked.months, source, clause, here, printedPeriod);
  if (asked.part === "全年") return !/上半年|下半年|季度/.test(document.period ?? "") || here.includes("全年");
  return true;
}

/** 2025年，现场检查比例…；6月底前，接入率达到…: the year with which the passage up to a clause was opened last; null for none. */
function openedBy(source: Source, clause: number): number | null {
  const { clauses } = source.read.analysis;
  const passage = clauses[clause]?.passage;
  for (let i = clause - 1; i >= 0 && clauses[i]?.passage === passage; i--) {
    const year = OPENS_YEAR.exec(clauses[i]?.plain ?? "")?.groups?.["year"];
    if (year) return Number(year);
  }
  return null;
}

const OPENS_YEAR = /^(?:到)?(?<year>(?:19|20)\d\d)年(?:度|全年|全[省市县区州])?$/;

function yearFits(year: number, here: string, printed: string | null, own: number | null, previous: boolean): boolean {
  const years = [...here.matchAll(YEAR)].map((found) => Number(found[0]));
  const range = /(?<from>(?:19|20)\d\d)年?[—-](?<to>(?:19|20)\d\d)年/.exec(here)?.groups;
  if (range && Number(range["from"]) <= year && year <= Number(range["to"])) return true;
  const ownPrinted = printed !== null && /(?:19|20)\d\d/.test(printed);
  // 到2025年 … is of 2025, not of the notice's year
  if (ownPrinted) return printed.includes(String(year));
  if (years.includes(year)) return true;
  if (previous && LAST_YEAR.test(here)) return true;
  return own === year;
}

function monthsFit(asked: MonthRange, source: Source, clause: number, here: string, printed: string | null): boolean {
  const { analysis } = source.read;
  const same = (ranges: readonly MonthRange[]): boolean =>
    ranges.some((range) => range.from === asked.from && range.to === asked.to);
  const span = analysis.clauses[clause]?.sentenceSpan;
  const passage = analysis.clauses[clause]?.passage ?? -1;
  const isTable = analysis.notice.passages[passage]?.kind === "table";
  // a row's own month or that of the clause, else what stands around it, else the notice's
  const nearest = isTable && span ? [analysis.plain.slice(span.start, span.end)] : [printed ?? "", withoutBases(here)];
  for (const text of nearest) {
    if (same(monthsIn(text))) return true;
    // 三季度 … 9月8日至19日: days say when something was done, and are no month of their own
    const ranges = monthsIn(withoutBases(text));
    if (ranges.length) return same(ranges);
  }
  return same(monthsOf(source, passage, here));
}
