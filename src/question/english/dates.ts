/** Dates and stretches of time in English, put into Chinese where they stand: the first half of 2024 → 2024年上半年. */

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const MONTH =
  "(?<month>january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec)\\.?";
const DAY = "(?<day>[12]\\d|3[01]|0?[1-9])(?:st|nd|rd|th)?";
const YEAR = "(?<year>(?:19|20)\\d\\d)";

type Groups = Readonly<Record<string, string | undefined>>;

function monthNumber(groups: Groups): number {
  return MONTHS.indexOf((groups["month"] ?? "").slice(0, 3)) + 1;
}

const HALVES: Readonly<Record<string, string>> = { first: "上半年", second: "下半年", h1: "上半年", h2: "下半年" };
const QUARTERS: Readonly<Record<string, string>> = {
  ...{ first: "第一季度", second: "第二季度", third: "第三季度", fourth: "第四季度" },
  ...{ q1: "第一季度", q2: "第二季度", q3: "第三季度", q4: "第四季度" },
};

interface Rule {
  /** An example that it reads. */
  readonly example: string;
  readonly pattern: RegExp;
  readonly chinese: (groups: Groups) => string;
}

/** Tried one after the other on the whole question; what one has put into Chinese the next leaves alone. */
const RULES: readonly Rule[] = [
  {
    example: "March 31, 2023",
    pattern: new RegExp(`\\b${MONTH} ${DAY},? ${YEAR}\\b`, "g"),
    chinese: (found) => `${found["year"]}年${monthNumber(found)}月${Number(found["day"])}日`,
  },
  {
    example: "31 March 2023",
    pattern: new RegExp(`\\b${DAY} (?:of )?${MONTH},? (?:of )?${YEAR}\\b`, "g"),
    chinese: (found) => `${found["year"]}年${monthNumber(found)}月${Number(found["day"])}日`,
  },
  {
    example: "2023-03-31",
    pattern: /\b(?<year>(?:19|20)\d\d)[-/.](?<m>1[0-2]|0?[1-9])[-/.](?<day>[12]\d|3[01]|0?[1-9])\b/g,
    chinese: (found) => `${found["year"]}年${Number(found["m"])}月${Number(found["day"])}日`,
  },
  {
    example: "the end of June 2024",
    pattern: new RegExp(`\\b(?:the )?end of ${MONTH},? (?:of )?${YEAR}\\b`, "g"),
    chinese: (found) => `${found["year"]}年${monthNumber(found)}月底`,
  },
  {
    example: "June 2024",
    pattern: new RegExp(`\\b${MONTH},? (?:of )?${YEAR}\\b`, "g"),
    chinese: (found) => `${found["year"]}年${monthNumber(found)}月`,
  },
  {
    example: "31 March",
    pattern: new RegExp(`\\b${DAY} (?:of )?${MONTH}(?![a-z])`, "g"),
    chinese: (found) => `${monthNumber(found)}月${Number(found["day"])}日`,
  },
  {
    example: "March 31",
    pattern: new RegExp(`\\b${MONTH} ${DAY}(?![\\d.%])`, "g"),
    chinese: (found) => `${monthNumber(found)}月${Number(found["day"])}日`,
  },
  {
    example: "in May",
    pattern: /(?<=\b(?:in|by|of|since|for|during|and|from|to) )may(?![a-z])/g,
    chinese: () => "5月",
  },
  {
    example: "first half of 2024",
    pattern: new RegExp(`\\b(?:the )?(?<half>first|second) half (?:of )?(?:the )?(?:year )?${YEAR}\\b`, "g"),
    chinese: (found) => `${found["year"]}年${HALVES[found["half"] ?? ""]}`,
  },
  {
    example: "H1 2024",
    pattern: new RegExp(`\\b(?<half>h[12])(?: of)? ${YEAR}\\b`, "g"),
    chinese: (found) => `${found["year"]}年${HALVES[found["half"] ?? ""]}`,
  },
  {
    example: "third quarter of 2024",
    pattern: new RegExp(
      `\\b(?:the )?(?<quarter>first|second|third|fourth|q[1-4])(?: quarter)?(?: of)? ${YEAR}\\b`,
      "g",
    ),
    chinese: (found) => `${found["year"]}年${QUARTERS[found["quarter"] ?? ""]}`,
  },
  {
    example: "the end of 2022",
    pattern: new RegExp(`\\b(?:the )?(?:end of|year end) ${YEAR}\\b`, "g"),
    chinese: (found) => `${found["year"]}年底`,
  },
  {
    example: "2021-2025",
    pattern: /\b(?<from>(?:19|20)\d\d) ?(?:-|–|—|to) ?(?<to>(?:19|20)\d\d)\b(?!年)/g,
    chinese: (found) => `${found["from"]}—${found["to"]}年`,
  },
  {
    example: "2022",
    pattern: /(?<![\d.,—〔[]|no )(?<year>19[89]\d|20[0-4]\d)(?![\d—年]|[.,]\d|%)/g,
    chinese: (found) => `${found["year"]}年`,
  },
];

/** What a stretch of time looks like once it is put into Chinese. */
export const CHINESE_TIME = /^(?:\d{4}(?:—\d{4})?年|\d{1,2}月)[\d月日上下半年底第一二三四季度]*/;

/**
 * The question, lower case, with its dates in Chinese.
 *
 * @example datesInChinese("fires in the first half of 2024") // "fires in 2024年上半年"
 */
export function datesInChinese(question: string): string {
  return RULES.reduce(
    (text, rule) =>
      text.replace(rule.pattern, (...found) => {
        const groups: unknown = found.at(-1);
        return ` ${rule.chinese(isGroups(groups) ? groups : {})} `.trim();
      }),
    question,
  );
}

function isGroups(value: unknown): value is Groups {
  return typeof value === "object" && value !== null;
}
