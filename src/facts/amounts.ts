/**
 * The quantities of a passage that state something: not those that only hold a numeral inside a fixed phrase, such as
 * “四项机制、八项制度”, 十二届二次全会 or the 3 of 《…3年行动方案》. Times in titles are kept.
 */
import type { Span } from "../corpus/notice.js";
import { type Quantity, type QuantityKind, readQuantities } from "../text/quantity.js";

/** Kinds that inside quotation marks are part of a name: “一主六双”, “3+1”. */
const NAMING: ReadonlySet<QuantityKind> = new Set(["count", "bare", "ordinal", "duration", "measure"]);
/** “四项机制、八项制度”: a quotation that is a term; longer ones are speech and may state figures. */
const TERM = /[“"](?<inside>[^“”"]{1,24})[”"]/g;
const TITLE = /《[^《》]{1,120}》/g;
/** 十二届二次全会: behind the numerals of a meeting. */
const MEETING = /^(?:[一二三四五六七八九十]{1,3}次)?(?:全会|全体会议|人民代表大会|代表大会|党代会)/;
/** 三格式化粪池, 一次能源: the numeral is part of a word. */
const PART_OF_WORD = /^(?:式|能源|性[^别])/;
/** 两单位要于…, 三市合计: a numeral that points back at places named before. */
export const POINTING_BACK =
  /^(?<count>[两二三四五六七八九十]{1,2})(?:个|家)?(?<noun>市|县|区|州|地|镇|乡|村|省|单位|部门|地区|企业|公司|学校|类|项)$/;

/** The quantities of `span` of the folded text `plain`, in order, with offsets of the whole text. */
export function amountsIn(plain: string, span: Span): Quantity[] {
  const text = plain.slice(span.start, span.end);
  const found = joinedDates(readQuantities(text), text);
  if (!found.length) return [];
  const terms = rangesOf(TERM, text);
  const titles = rangesOf(TITLE, text);
  return found
    .filter((q) => !(q.kind === "count" && PART_OF_WORD.test(text.slice(q.end, q.end + 3))))
    .filter(
      (q) =>
        !(titles(q) && q.kind !== "date") &&
        !(NAMING.has(q.kind) && terms(q)) &&
        !MEETING.test(text.slice(q.end, q.end + 8)),
    )
    .map((q) => ({ ...q, start: q.start + span.start, end: q.end + span.start }));
}

/** 2024年 and 1—9月 behind it are one time. */
function joinedDates(found: readonly Quantity[], text: string): Quantity[] {
  const result: Quantity[] = [];
  for (const q of found) {
    const last = result.at(-1);
    if (q.kind === "date" && last?.kind === "date" && last.end === q.start && /年$/.test(last.text))
      result[result.length - 1] = { ...last, end: q.end, text: text.slice(last.start, q.end) };
    else result.push(q);
  }
  return result;
}

/** Whether a range lies in one of the pattern's matches; ranges must be asked about in order. */
function rangesOf(pattern: RegExp, text: string): (range: Span) => boolean {
  const ranges = Array.from(text.matchAll(pattern), (match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
  let at = 0;
  return (range) => {
    while (at < ranges.length && (ranges[at]?.end ?? 0) <= range.start) at += 1;
    const here = ranges[at];
    return here !== undefined && here.start <= range.start && range.end <= here.end;
  };
}
