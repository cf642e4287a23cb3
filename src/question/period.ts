/** The time that a question names: years, half-years, quarters, months, and last year. */
import { alternation } from "../text/lexicon/words.js";
import type { AskedPeriod } from "./question.js";

/** 2022年, 2022年度, 2022 at a word's end. */
export const YEAR = /(?<![\d.])(?<year>(?:19|20)\d\d)(?:年度|年|(?=[^\d年.%万亿个项件]|$))/g;
/** 上半年, 年底, 第一季度. */
const PART = /前[一二三]季度|上半年|下半年|全年|年底|年末|第?[一二三四]季度/;
/** 1—6月, 1月至6月, 6月份, 六月. */
const MONTHS =
  /(?<!\d)(?<from>1[0-2]|[1-9])(?:月(?:份)?)?(?:—|-|~|至|到)(?<to>1[0-2]|[1-9])月(?:份)?|(?<![\d—~-])(?<month>1[0-2]|[1-9])月(?:份)?|(?<han>十[一二]?|[一二三四五六七八九])月(?:份)?/g;
/** 去年, 上一年度; not within 比上年, which tells what a change is against. */
const PREVIOUS = /上一年度?|去年|前一年|上年度?/;
const hanMonths = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二"];
const partMonths: Readonly<Record<string, MonthRange>> = {
  前二季度: { from: 1, to: 6 },
  前三季度: { from: 1, to: 9 },
  上半年: { from: 1, to: 6 },
  下半年: { from: 7, to: 12 },
  一季度: { from: 1, to: 3 },
  二季度: { from: 4, to: 6 },
  三季度: { from: 7, to: 9 },
  四季度: { from: 10, to: 12 },
};

/** Months of a year, both included: 1—6月. */
export interface MonthRange {
  readonly from: number;
  readonly to: number;
}

/** The stretches of months that a folded text names: 上半年 and 1—6月 are the same. */
export function monthsIn(text: string): MonthRange[] {
  const found: MonthRange[] = [];
  for (const { groups } of text.matchAll(MONTHS)) {
    if (groups?.["from"] && groups["to"]) found.push({ from: Number(groups["from"]), to: Number(groups["to"]) });
    else if (groups?.["month"]) found.push({ from: Number(groups["month"]), to: Number(groups["month"]) });
    else if (groups?.["han"])
      found.push({ from: hanMonths.indexOf(groups["han"]), to: hanMonths.indexOf(groups["han"]) });
  }
  for (const part of text.match(new RegExp(PART, "g")) ?? []) {
    const range = partMonths[part.replace("第", "")];
    if (range) found.push(range);
  }
  return found;
}

/** The time named in a folded question from which comparisons (比去年) have been blanked out; null for none. */
export function periodIn(plain: string): AskedPeriod | null {
  const years = [...plain.matchAll(YEAR)].map((match) => Number(match.groups?.["year"]));
  const part = PART.exec(plain)?.[0] ?? null;
  const [months] = monthsIn(plain);
  const previous = PREVIOUS.test(plain);
  if (!years.length && part === null && !months && !previous) return null;
  return { year: years[0] ?? null, part, months: months ?? null, previous };
}

/** 6月|底前, 年|末, 3月|中旬之前. */
const TERM_TAIL = /(?<=\d月份?|年)(?:[底末]|[上中下]旬)(?:之前|以前|前)?|(?<=\d月份?)(?:之前|以前|前)/g;

/** A folded question without the words that name times. */
export function withoutPeriod(plain: string): string {
  return plain
    .replace(TERM_TAIL, "")
    .replace(YEAR, " ")
    .replace(MONTHS, " ")
    .replace(new RegExp(PART, "g"), " ")
    .replace(new RegExp(PREVIOUS, "g"), " ");
}

/** 比2022年, 跟去年上半年相比, 同比: what a change is asked against. */
export function basisPattern(bases: readonly string[]): RegExp {
  const relative = alternation([
    "上一年度",
    "上一年",
    "上年度",
    "上年末",
    "上年",
    "去年",
    "前一年",
    "上月",
    "上期",
    "年初",
  ]);
  const part = "(?:(?:20|19)\\d\\d年?)?(?:第?[一二三四]季度|上季度|上半年|下半年|1?\\d月(?:份|底|末)?)(?:同期)?";
  return new RegExp(
    `(?:比|较)${part}(?:相比)?|(?:跟|与|和|同)${part}(?:相比|比)|(?:比|较|跟|与|和|同)(?:(?:20|19)\\d\\d年?(?:度|上半年|下半年|底|末)?|(?:${relative})(?:上半年|下半年|底|末)?)(?:同期)?(?:相比|比)?|(?:是|为|相当于)(?:去年|上年|前一年)(?:同期|全年|上半年|下半年)?的|${alternation(bases)}`,
    "g",
  );
}
