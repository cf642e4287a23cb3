/**
 * A question's text → {@link Question}: padding off, names and times taken out, what is asked told from its pattern,
 * and the words left weighed as search terms.
 */
import type { Language } from "../answer/answer.js";
import { looksLikePlace } from "../facts/names.js";
import { alignedFold } from "../text/align.js";
import { askingPhrases, generalWords, padding, synonymSets, weakWords } from "../text/lexicon/ask.js";
import { changeBases, gradeNouns, gradeWords, plainGrades } from "../text/lexicon/genre.js";
import { bodySuffixes } from "../text/lexicon/names.js";
import { alternation } from "../text/lexicon/words.js";
import type { Segmenter } from "../text/segment.js";
import { askOf, asksGrade, asksPerson, computeOf, directionOf, endOf, expected, shapeOf } from "./patterns.js";
import type { AskedName, AskedPeriod, Question, Term } from "./question.js";
import type { Vocabulary } from "./vocabulary.js";

/** What reading a question needs. */
export interface Reader {
  readonly segmenter: Segmenter;
  readonly vocabulary: Vocabulary;
}

/** Longest question that is read, in UTF-16 units; the rest is left out (Telegram's own limit is 4,096). */
export const longestQuestion = 300;

const PADDING = new RegExp(alternation(padding), "g");
/** 几项, 几个: and the fixed phrases that only ask. */
const ASKING = new RegExp(`(?<!哪)几(?!乎)[个项件座家处台起人位名条种只张所部份次]|${alternation(askingPhrases)}`, "g");
const GENERAL = new Set(generalWords);
const WEAK = new Set(weakWords);
const BODY = new RegExp(
  `(?:${alternation(bodySuffixes.filter((suffix) => suffix.length > 1 || /[厅局委]/.test(suffix)))})$`,
);
const COUNTRY = new Set(["中国", "全国", "我国", "国家", "中央", "国内"]);
const GRADE = new RegExp(alternation(gradeWords.filter((word) => plainGrades.includes(word) || word.length > 1)), "g");
/** 没评上优秀的, 不是优秀的, 除了优秀: the grade is the one not meant. */
const EXCEPT = new RegExp(
  `(?:(?<!有)没(?:有)?|未|(?<!是)不是|不属于|除了?|除去|以外的?)[^，,、]{0,6}?(?<grade>${alternation(plainGrades)})`,
  "g",
);
const ORDINAL = /第[一二三四五六七八九十百0-9]+(?:轮|批|次|期|阶段|季度|届|方阵|类)/g;
const BASIS_TIME = new RegExp(
  `(?:比|较|跟|与|和|同)(?:(?:20|19)\\d\\d年?(?:度|上半年|下半年|底|末)?|${alternation(["上一年度", "上一年", "上年度", "上年末", "上年", "去年", "前一年", "上月", "上期", "年初"])})(?:同期)?(?:相比|比)?|${alternation(changeBases)}`,
  "g",
);
/** 万元, 亿立方米: units, not things. */
const UNIT_WORD =
  /^[万亿千百]?(?:元|吨|米|公里|平方米|立方米|亩|公顷|人次|千瓦时|件|个|户|人|项|家|台|辆|吨|次|分|岁|倍|小时|分钟|工作日|百分点)$/;
const YEAR = /(?<![\d.])(?<year>(?:19|20)\d\d)(?:年度|年|(?=[^\d年.%万亿个项件]|$))/g;
const PART = /上半年|下半年|全年|年底|年末|[一二三四]季度|第[一二三四]季度/;
const MONTH = /(?<!\d)(?<month>1[0-2]|[1-9])月(?:份)?|(?<han>十[一二]?|[一二三四五六七八九])月(?:份)?/;
const PREVIOUS = /上一年度?|去年|前一年|上年度?|上一年/;
const LATIN = /[a-z][a-z0-9.+-]*(?:\s?\d+(?:\.\d+)?)?/g;
const hanMonths = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二"];

const alternativesOf = new Map<string, Set<string>>();
for (const set of synonymSets) {
  for (const word of set) {
    const others = alternativesOf.get(word) ?? new Set<string>();
    for (const other of set) if (other !== word) others.add(other);
    alternativesOf.set(word, others);
  }
}

/** The words that say the same as `word`, from the lexicon. */
export function synonymsOf(word: string): readonly string[] {
  return [...(alternativesOf.get(word) ?? [])];
}

/** Cuts, folds and strips a question: 您好，请问ＰＭ２．５是多少？ → pm2.5是多少. */
export function plainQuestion(text: string): string {
  return alignedFold(
    text
      .slice(0, longestQuestion)
      .normalize("NFKC")
      .replace(/\p{C}+/gu, " "),
  )
    .replace(/[，,]/g, "，")
    .replace(/\(/g, "（")
    .replace(/\)/g, "）")
    .replace(/([a-z])\s+(?=\d)/g, "$1")
    .replace(PADDING, " ")
    .replace(/^\s*(?:那么?|哦|嗯|请)(?=[^些个里边儿])/, "")
    .replace(/\s+/g, " ")
    .replace(/(?<=[\u4e00-\u9fff]) (?=[\u4e00-\u9fff])/g, " ")
    .trim();
}

/** The language that a question is put in: English where it has no Chinese character, Traditional where folding changes one. */
export function languageOf(text: string): Language {
  if (!/[\u3400-\u9fff]/.test(text)) return /[a-z]{2}/i.test(text) ? "en" : "zh-Hans";
  const han = text.replace(/[^\u3400-\u9fff]/g, "");
  return alignedFold(han) === han ? "zh-Hans" : "zh-Hant";
}

/** Reads one question on its own, without what came before. */
export function understand(text: string, reader: Reader, language: Language = languageOf(text)): Question {
  const plain = plainQuestion(text);
  const shape = shapeOf(plain);
  const ask = askOf(shape);
  const { kinds, unit } = expected(plain, ask);
  const basis = [...plain.matchAll(BASIS_TIME)].map((found) => found[0]).join(" ");
  const withoutBasis = plain.replace(BASIS_TIME, (found) => " ".repeat(found.length));
  const period = periodIn(withoutBasis);
  // a name's short form inside quotation marks (“西岭通”) is no name
  const masked = plain.replace(/["“][^"”]{2,20}["”]/g, (quoted) => " ".repeat(quoted.length));
  const found = reader.vocabulary.findNames(masked);
  let rest = plain;
  const names: AskedName[] = [];
  for (const name of found) {
    const [first] = name.readings;
    if (first === undefined) continue;
    names.push({ text: first, known: true, readings: name.readings.length > 1 ? name.readings : [] });
    rest = blank(rest, name.start, name.end);
  }
  const exceptGrades = [...plain.matchAll(EXCEPT)].flatMap((match) => match.groups?.["grade"] ?? []);
  const grades = [...new Set([...plain.matchAll(GRADE)].map((match) => match[0]))].filter(
    (grade) => isGradeHere(grade, plain) && !exceptGrades.includes(grade),
  );
  const ordinals = [...plain.matchAll(ORDINAL)].map((match) => match[0]);
  for (const unknown of unknownPlaces(rest, reader)) names.push({ text: unknown, known: false, readings: [] });
  for (const name of names) if (!name.known) rest = rest.replace(name.text, " ".repeat(name.text.length));
  rest = rest
    .replace(BASIS_TIME, " ")
    .replace(YEAR, " ")
    .replace(new RegExp(MONTH, "g"), " ")
    .replace(ORDINAL, " ")
    .replace(new RegExp(PART, "g"), " ")
    .replace(new RegExp(PREVIOUS, "g"), " ");
  for (const grade of [...grades, ...exceptGrades]) rest = rest.replaceAll(grade, " ");
  return {
    text: text.slice(0, longestQuestion),
    plain,
    language,
    ask,
    terms: termsOf(rest.replace(ASKING, " "), reader),
    names,
    period,
    ordinals,
    grades,
    exceptGrades,
    kinds,
    unit,
    compute: computeOf(plain),
    end: endOf(plain),
    basis,
    direction: directionOf(plain),
    asksGrade: asksGrade(plain),
    asksPerson: asksPerson(plain),
    count: ask === "amount" || /(?<!哪)几[个家座名市县区州]/.test(plain),
    follows: false,
  };
}

function blank(text: string, start: number, end: number): string {
  return text.slice(0, start) + " ".repeat(end - start) + text.slice(end);
}

/** 优秀 is a grade; 良好 in 保持良好等级 is one too; 完成 and 达标 only with 等次 or the like. */
function isGradeHere(grade: string, plain: string): boolean {
  // 合格率, 优秀率: rates, not grades
  if (new RegExp(`${grade}(?:率|证|线|品|产品)`).test(plain)) return false;
  if (plainGrades.includes(grade) && !/达标/.test(grade)) return true;
  return new RegExp(`${grade}(?:${alternation(gradeNouns)}|单位|的(?:单位|地区|城市|市))`).test(plain);
}

function periodIn(plain: string): AskedPeriod | null {
  const years = [...plain.matchAll(YEAR)].map((match) => Number(match.groups?.["year"]));
  const part = PART.exec(plain)?.[0] ?? null;
  const month = MONTH.exec(plain)?.groups;
  const previous = PREVIOUS.test(plain);
  const number = month?.["month"] ? Number(month["month"]) : month?.["han"] ? hanMonths.indexOf(month["han"]) : null;
  if (!years.length && part === null && number === null && !previous) return null;
  return { year: years[0] ?? null, part, month: number, previous };
}

/** Places that the question names and the corpus does not print: 哈尔滨市, 梧陵市, 辽宁. */
function unknownPlaces(rest: string, reader: Reader): string[] {
  const found: string[] = [];
  const cut = reader.segmenter.cut(rest);
  cut.forEach((word, i) => {
    const joined = `${cut[i - 1]?.text ?? ""}${word.text}`;
    if (word.tag === "ns" && word.text.length >= 2 && !COUNTRY.has(word.text)) {
      if (!reader.vocabulary.prints(word.text))
        found.push(word.text + (/^[省市州县区盟旗]$/.test(cut[i + 1]?.text ?? "") ? (cut[i + 1]?.text ?? "") : ""));
    } else if (looksLikePlace(word.text) && word.text.length >= 3 && !reader.vocabulary.prints(word.text))
      found.push(word.text);
    else if (
      /^[省市州县区盟旗]$/.test(word.text) &&
      (cut[i - 1]?.text.length ?? 0) >= 2 &&
      looksLikePlace(joined) &&
      joined.length <= 6 &&
      !GENERAL.has(cut[i - 1]?.text ?? "") &&
      !reader.vocabulary.prints(joined) &&
      /^n|x|i/.test(cut[i - 1]?.tag ?? "")
    )
      found.push(joined);
  });
  return found.filter((text, i) => !found.some((other, k) => k !== i && other !== text && other.includes(text)));
}

function termsOf(rest: string, reader: Reader): Term[] {
  const terms = new Map<string, Term>();
  const add = (text: string, weight: number, must: boolean): void => {
    const known = terms.get(text);
    if (known && known.weight >= weight) return;
    terms.set(text, { text, weight, alternatives: synonymsOf(text), must, inherited: false });
  };
  // “西岭通”: what stands in quotation marks is one term
  const unquoted = rest.replace(/["“]([^"”]{2,20})["”]/g, (whole, inner: string) => {
    add(inner.trim(), 1.2, false);
    return " ".repeat(whole.length);
  });
  const han = unquoted.replace(LATIN, (word) => {
    const clean = word.replace(/\s+/g, "").replace(/[.+-]+$/, "");
    if (clean.length > 1 || /\d/.test(clean)) add(clean, 1, true);
    return " ".repeat(word.length);
  });
  for (const word of reader.segmenter.cut(han)) {
    const text = word.text.trim();
    if (!/[\u4e00-\u9fff0-9]/.test(text) || GENERAL.has(text) || UNIT_WORD.test(text)) continue;
    if (/^\d+(?:\.\d+)?$/.test(text)) {
      add(text, 0.3, false);
      continue;
    }
    const weight = weightOf(text, word.tag);
    if (weight > 0) add(text, weight, text.length >= 3 && BODY.test(text) && /^n|^x|^vn/.test(word.tag));
  }
  return [...terms.values()];
}

/** A noun counts in full, a verb less, an adverb hardly; general words little whatever they are. */
function weightOf(text: string, tag: string): number {
  if (/^[rpcuyeodf]/.test(tag) && text.length < 3) return tag === "d" && text.length > 1 ? 0.15 : 0;
  if (/^m|^q/.test(tag) && /^[零一二两三四五六七八九十百千万亿0-9]*[个项件位名]?$/.test(text)) return 0;
  if (WEAK.has(text)) return 0.3;
  if (text.length === 1) return alternativesOf.has(text) ? 0.5 : /^[nva]/.test(tag) ? 0.3 : 0.15;
  if (/^v$|^vd|^a/.test(tag)) return 0.7;
  return 1;
}
