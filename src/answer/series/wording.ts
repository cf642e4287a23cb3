/**
 * Whether a question puts two notices of a series side by side, and what of them: 2022年比2021年PM2.5降了多少,
 * 哪些市从良好升到优秀, 优秀的城市跟去年比有什么变化. In goes a {@link Question}; out come the years meant, what is asked of
 * the grades, and the question without the words that only compare.
 */
import type { Question, Term } from "../../question/question.js";
import { fallWords, gradeWords, riseWords } from "../../text/lexicon/genre.js";
import {
  comparingWords,
  gradeEntries,
  gradeFalls,
  gradeLeavings,
  gradeRises,
  noTwoNotices,
  twoNotices,
} from "../../text/lexicon/series.js";
import { alternation } from "../../text/lexicon/words.js";

/** What is asked of the grades in two notices. */
export interface GradesAsked {
  /** 从良好升到优秀: the grades before and after; null where the question names none. */
  readonly from: string | null;
  readonly to: string | null;
  /** 哪些市进步了. */
  readonly direction: "up" | "down" | null;
  /** 新增的优秀, 不再是优秀的: who came into a grade, or left it. */
  readonly crossing: "in" | "out" | null;
}

/** What a question asks of two notices. */
export interface SeriesWording {
  /** Says itself that two notices are meant: by two years, or in so many words. Else the wording only allows it (比去年). */
  readonly isExplicit: boolean;
  readonly earlierYear: number | null;
  readonly laterYear: number | null;
  /** 比去年, 同比: the notice a year before, not merely the one before. */
  readonly isYearBefore: boolean;
  /** 上半年, 三季度; null for none. */
  readonly part: string | null;
  /** Null where no grades are asked about. */
  readonly grades: GradesAsked | null;
  /** The question about one notice's figure, without the words that compare. */
  readonly subject: Question;
}

const TWO = new RegExp(alternation(twoNotices));
const NO_TWO = new RegExp(alternation(noTwoNotices), "g");
/** 2022年, 2022年度; not the years in the name of a document, which are blanked out before. */
const YEAR = /(?<![\d.])(?<year>(?:19|20)\d\d)(?=年|[和与跟同比较至到]|$)/g;
const YEAR_BEFORE = /去年|上一?年|前一年|上年度|同比/;
const OTHER_BASIS = /环比|上月|上期|上半年|年初|平均|目标|全国|周边/;
const GRADE = alternation(gradeWords);
/** 从良好升到优秀, 由优秀降为合格, 良好变优秀. */
const FROM_TO = new RegExp(
  `(?:从|由)?(?<from>${GRADE})(?:等次|等级|档)?(?:被)?(?:上升|下降|晋升|提升|升|降|变|调|掉|退|跌|转|提)[到为成至]?(?:了|成|为|到)?(?<to>${GRADE})`,
);
/** 等次有变化的, 等级变了: grades, and that they moved. */
const GRADE_MOVED =
  /(?:等次|等级|评级|档次|考核结果)[^，]{0,8}(?:变|升|降|提|退|进|不同|不一样|不一致)|(?:变|升|降|提|退|进)[^，]{0,4}(?:等次|等级|档次)/;
/** 哪些市进步了, 谁退步了: said of whoever is graded, of no figure. */
const WHO_MOVED = new RegExp(
  `^(?:有)?(?:哪些?|哪几个?|谁|什么)[^，的]{0,6}?(?:的?(?:等次|等级|评级))?(?:比去年|跟去年比|比上一?年|较上年|和去年相比|与去年相比)?(?:${alternation(["进步", "退步", "晋级", "降级", "升级", "掉队"])})`,
);
const UP = new RegExp(alternation(gradeRises));
const DOWN = new RegExp(alternation(gradeFalls));
const IN = new RegExp(`(?:${alternation(gradeEntries)})[^，]{0,6}(?:${GRADE})`);
const OUT = new RegExp(`(?:${alternation(gradeLeavings)})[^，]{0,6}(?:${GRADE})`);
const ONLY_COMPARES = new RegExp(
  `^(?:${alternation([...comparingWords, ...riseWords, ...fallWords, ...gradeRises, ...gradeFalls])}|[升降涨跌增减多少高低])+$`,
);

/** Reads what a question asks of two notices; null for one that cannot mean two. */
export function readSeriesWording(question: Question): SeriesWording | null {
  const plain = question.plain.replace(/《[^》]*》/g, " ").replace(NO_TWO, " ");
  const years = [...new Set([...plain.matchAll(YEAR)].map((found) => Number(found.groups?.["year"])))].sort();
  const basisYear = Number(/(?:19|20)\d\d/.exec(question.basis)?.[0] ?? Number.NaN);
  const isNamed = TWO.test(plain) || years.length === 2;
  const isAgainstYear = !Number.isNaN(basisYear);
  const isYearBefore = YEAR_BEFORE.test(plain);
  const grades = gradesAsked(question, plain);
  const isRelative = question.basis !== "" && isYearBefore && !OTHER_BASIS.test(question.basis);
  const tellsMove = grades !== null && (grades.from !== null || grades.direction !== null || grades.crossing !== null);
  if (years.length > 2 || !(isNamed || isAgainstYear || isRelative || tellsMove || GRADE_MOVED.test(plain)))
    return null;
  const [first = null, second = null] = years;
  const isOneYear = years.length === 1;
  return {
    isExplicit: isNamed || isAgainstYear,
    earlierYear: isOneYear ? (isAgainstYear ? first : null) : first,
    laterYear: isOneYear ? (isAgainstYear ? null : first) : second,
    isYearBefore,
    part: question.period?.part && question.period.part !== "全年" ? question.period.part : null,
    grades,
    subject: subjectOf(question),
  };
}

/** What is asked of grades; null where the question is about none. */
function gradesAsked(question: Question, plain: string): GradesAsked | null {
  const moved = FROM_TO.exec(plain)?.groups;
  const none = { from: null, to: null, direction: null, crossing: null };
  if (moved?.["from"] && moved["to"] && moved["from"] !== moved["to"])
    return { ...none, from: moved["from"], to: moved["to"] };
  const [grade] = question.grades;
  if (grade !== undefined) {
    // 优秀率, 优秀的污水处理厂 are figures; what is left beside the grade then says so
    if (question.terms.some((term) => term.need >= 1 && !ONLY_COMPARES.test(term.text))) return null;
    const crossing = IN.test(plain) ? "in" : OUT.test(plain) ? "out" : null;
    return { ...none, to: crossing === "out" ? null : grade, from: crossing === "out" ? grade : null, crossing };
  }
  const isOfGrades = question.asksGrade || GRADE_MOVED.test(plain) || WHO_MOVED.test(plain);
  if (!isOfGrades) return null;
  const [up, down] = [UP.test(plain), DOWN.test(plain)];
  return { ...none, direction: up === down ? null : up ? "up" : "down" };
}

/** The question as one about a single notice's level: without years, directions, and the words that compare. */
function subjectOf(question: Question): Question {
  const asksRank = question.ask === "rank" || /排名|位次|名次|第几/.test(question.plain);
  const terms: readonly Term[] = question.terms.filter((term) => !ONLY_COMPARES.test(term.text));
  const kinds = question.kinds.filter((kind) => kind === "money" || kind === "count" || kind === "score");
  return {
    ...question,
    ask: asksRank ? "rank" : "amount",
    terms,
    period: null,
    basis: "",
    direction: null,
    compute: null,
    end: null,
    kinds: asksRank ? ["rank"] : kinds,
    unit: kinds.length ? question.unit : "",
  };
}
