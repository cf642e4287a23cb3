/**
 * A question's text → {@link Question}: padding off, names and times taken out, what is asked told from its pattern,
 * and the words left weighed as search terms.
 */
import type { Language } from "../answer/answer.js";
import { leadingPlace, looksLikePlace } from "../facts/names.js";
import { alignedFold } from "../text/align.js";
import { askingPhrases, generalWords, memberKinds, padding } from "../text/lexicon/ask.js";
import { sayings } from "../text/lexicon/colloquial.js";
import { changeBases, gradeNouns, gradeWords, plainGrades, spokenGrades } from "../text/lexicon/genre.js";
import { notPlaces } from "../text/lexicon/names.js";
import { alternation } from "../text/lexicon/words.js";
import type { Segmenter } from "../text/segment.js";
import { askedTerms } from "./asked-terms.js";
import { askOf, asksGrade, asksPerson, computeOf, directionOf, endOf, expected, shapeOf } from "./patterns.js";
import { basisPattern, periodIn, withoutPeriod } from "./period.js";
import type { AskedName, Question } from "./question.js";
import type { Vocabulary } from "./vocabulary.js";
import { whoseOf } from "./whose.js";

/** What reading a question needs. */
export interface Reader {
  readonly segmenter: Segmenter;
  readonly vocabulary: Vocabulary;
}

/** Longest question that is read, in UTF-16 units; the rest is left out (Telegram's own limit is 4,096). */
export const longestQuestion = 200;

const PADDING = new RegExp(alternation(padding), "g");
/** 几号前, 多少资金: phrases that begin as 几 and 多少 alone do, and are longer. */
const LONG_NUMBER_PHRASE = /^几月?几?号|^多少[钱资金]/;
/** 几项, 几个: and the fixed phrases that only ask. */
const ASKING = new RegExp(
  `(?:(?:几月)?几[号日]|哪一?[天日]|何时|何日|什么时[候间]|啥时候?)(?:之前|以前|前)|${alternation(askingPhrases.filter((phrase) => LONG_NUMBER_PHRASE.test(phrase)))}|(?<!哪)(?:几(?!乎)|多少)[个项件座家处台起位名条种只张所部份次栋户]?(?:月份)?|哪个月份?|哪[一二两三四五六七八九十几]?[个些家座项条类](?:[村镇乡县市区州](?=[上进得获被列是有没在拿入]))?|因为?(?:什么|何|啥)(?:问题|原因|事)?|${alternation(askingPhrases)}`,
  "g",
);
/** 条例里, 排污口里: the place word behind a noun, not 公里 or 里程. */
const INSIDE = /(?<![公这那哪村城乡英海])里(?![程面外约氏拉斯])/g;
/** 欠薪考核县区得分: whose list is meant; not 多少个市直部门, which counts them. */
const MEMBERS = new RegExp(`(?<![个位家])(?:${alternation(memberKinds)})`, "g");
/** 立了多少案, 罚了几次款: a verb apart from its object. */
const APART = /(?<verb>[\u4e00-\u9fff])了?(?:多少|几)[个起件项次笔]?(?<object>[\u4e00-\u9fff])(?![\u4e00-\u9fff])/g;
const GENERAL = new Set(generalWords);
const COUNTRY = new Set(["中国", "全国", "我国", "国家", "中央", "国内"]);
const GRADE = new RegExp(alternation(gradeWords.filter((word) => plainGrades.includes(word) || word.length > 1)), "gi");
/** 评为“好”: a short word that is a grade in quotation marks only. */
const QUOTED_GRADE = new RegExp(`["“](?<grade>${alternation(gradeWords)})["”]`, "gi");
/** 没评上优秀的, 不是优秀的, 除了优秀: the grade is the one not meant. */
const EXCEPT = new RegExp(
  `(?:(?<!有)没(?:有)?|未|(?<!是)不是|不属于|除了?|除去|以外的?)[^，,、]{0,6}?(?<grade>${alternation(plainGrades)})`,
  "gi",
);
/** 期限, 日期, 时间: what a question for a time calls it. */
const TIME_ASKED = /期限|时限|截止(?:日期|时间)?|日期|时间/g;
/** 第一轮, 下一批: must stand with the answer. */
const ORDINAL = /第[一二三四五六七八九十百0-9]+(?:轮|批|次|期|阶段|届|方阵|类|组)|下一?(?:轮|批|次|期|阶段)/g;
/** 吉政函〔2023〕16号: its year is not the time asked about. */
const DOCUMENT_NUMBER = /[\u4e00-\u9fff]{2,12}[〔[（【](?:19|20)\d\d[〕\]）】]\d+号/g;
const BASIS_TIME = basisPattern(changeBases);

/** As many names, and as many rounds, are read of one question. */
const MOST_NAMES = 6;

/** （不是成文日期）: what is not meant. */
const NOT_MEANT = /（不是[^（）]{1,20}）/g;

/** Cuts, folds and strips a question: 您好，请问ＰＭ２．５是多少？ → pm2.5是多少. */
export function plainQuestion(text: string): string {
  return sayings.reduce((plain, { said, written }) => plain.replace(said, written), unpadded(text)).trim();
}

function unpadded(text: string): string {
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
    .replace(NOT_MEANT, " ")
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

/** 因为空气质量垫底，炉城市被谁约谈; 因为食品安全问题有谁被停职: why is told along, and not asked. */
const CAUSE =
  /因为?(?!什么|何|啥)[^，因为]{2,20}(?:，|(?:问题|原因|的事)(?=.{4}))(?!.*(?:为什么|为何|为啥|原因|吗[?？]?$))/;

function withoutCause(plain: string): string {
  const cause = CAUSE.exec(plain);
  const rest = cause ? plain.slice(0, cause.index) + plain.slice(cause.index + cause[0].length) : plain;
  return rest.length >= SHORTEST_REST ? rest : plain;
}

/** 谁没及格 → 谁不合格; 及格率 is a rate, and stays. */
function asGraded(plain: string): string {
  return spokenGrades.reduce(
    (text, [spoken, grade]) => text.replace(new RegExp(`${spoken}(?!率|线)`, "g"), grade),
    plain,
  );
}

/** A question that is shorter without its cause keeps it, in UTF-16 units. */
const SHORTEST_REST = 6;

/** Reads one question on its own, without what came before. */
export function understand(text: string, reader: Reader, language: Language = languageOf(text)): Question {
  const plain = asGraded(withoutCause(plainQuestion(text)));
  const shape = shapeOf(plain);
  const ask = askOf(shape);
  const { kinds, unit } = expected(plain, ask);
  const basis = [...plain.matchAll(BASIS_TIME)].map((found) => found[0]).join(" ");
  const withoutBasis = plain
    .replace(BASIS_TIME, (found) => " ".repeat(found.length))
    .replace(DOCUMENT_NUMBER, (found) => " ".repeat(found.length));
  const period = periodIn(withoutBasis);
  // a name's short form inside quotation marks (“西岭通”) is no name
  const masked = plain.replace(/["“][^"”]{2,20}["”]/g, (quoted) => " ".repeat(quoted.length));
  const found = reader.vocabulary.findNames(masked);
  let rest = plain;
  const names: AskedName[] = [];
  for (const name of found) {
    const [first] = name.readings;
    if (first === undefined) continue;
    if (names.length < MOST_NAMES && !names.some((other) => other.text === first)) {
      names.push({ text: first, known: true, readings: name.readings.length > 1 ? name.readings : [] });
    }
    rest = blank(rest, name.start, name.end);
  }
  // 樾州市: its last two characters name no kind of places
  const withoutNames = found.reduce((text, { start, end }) => blank(text, start, end), plain);
  const exceptGrades = [...plain.matchAll(EXCEPT)].flatMap((match) => asPrinted(match.groups?.["grade"] ?? ""));
  const named = [...plain.matchAll(GRADE), ...plain.matchAll(QUOTED_GRADE)];
  const grades = [...new Set(named.map((match) => asPrinted(match.groups?.["grade"] ?? match[0])))].filter(
    (grade) => isGradeHere(grade, plain) && !exceptGrades.includes(grade),
  );
  const ordinals = [...new Set([...plain.matchAll(ORDINAL)].map((match) => match[0]))].slice(0, MOST_NAMES);
  // 欠薪考核县区得分: 县区 is a kind of places, and 考核县 no place
  const places = rest.replace(MEMBERS, (members) => " ".repeat(members.length));
  for (const unknown of unknownPlaces(places, reader).slice(0, MOST_NAMES))
    names.push({ text: unknown, known: false, readings: [] });
  for (const name of names) if (!name.known) rest = rest.replace(name.text, " ".repeat(name.text.length));
  rest = withoutPeriod(rest.replace(BASIS_TIME, " ")).replace(ORDINAL, " ");
  rest = rest.replace(APART, (whole, verb: string, object: string) =>
    reader.segmenter.isInDictionary(verb + object) && reader.vocabulary.prints(verb + object)
      ? ` ${verb}${object} `
      : whole,
  );
  // 整改期限是哪一天: what only says that a time is asked for
  if (ask === "when") rest = rest.replace(TIME_ASKED, " ");
  for (const grade of [...grades, ...exceptGrades]) rest = rest.replaceAll(grade.toLowerCase(), " ");
  return {
    text: text.slice(0, longestQuestion),
    plain,
    language,
    ask,
    terms: askedTerms(rest.replace(MEMBERS, " ").replace(ASKING, " ").replace(INSIDE, " "), reader),
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
    whose: whoseOf(withoutNames),
    count: ask === "amount" || /(?<!哪)几[个家座名市县区州]/.test(plain),
    follows: false,
  };
}

function blank(text: string, start: number, end: number): string {
  return text.slice(0, start) + " ".repeat(end - start) + text.slice(end);
}

/** A级 for the a级 of a folded question. */
function asPrinted(grade: string): string {
  return gradeWords.find((word) => word.toLowerCase() === grade.toLowerCase()) ?? grade;
}

/** 优秀 is a grade; 良好 in 保持良好等级 is one too; 完成 and 达标 only with 等次 or the like. */
function isGradeHere(grade: string, plain: string): boolean {
  // 合格率, 优秀率: rates, not grades
  if (new RegExp(`${grade}(?:率|证|线|品|产品)`).test(plain)) return false;
  if (plainGrades.includes(grade) && !/达标/.test(grade)) return true;
  // 评为“好”的, 评了“较好”: a word that is a grade only where it is marked as one
  if (new RegExp(`["“]${grade}["”]`, "i").test(plain)) return true;
  // 评为一类的, 二类有哪些, 是四类吗; not 三类水体
  if (/^[一二三四甲乙丙][类档级等]$/.test(grade))
    return new RegExp(
      `(?:评|评为|评了|定为|列为|属于|是|为|到)${grade}|${grade} ?(?:的|有|是|吗|名单|单位|地区|哪|$|[?？，])`,
    ).test(plain);
  return new RegExp(`${grade}(?:${alternation(gradeNouns)}|单位|的(?:单位|地区|城市|市))`).test(plain);
}

/** 三家流动红旗: a number of things, whatever they end in. */
const COUNTED_THINGS = /^[一二两三四五六七八九十几多\d]+[个家名所位面]/;

/** 有哪些村, 几个镇: the question itself. */
const ASKS_ITSELF = /[哪几啥谁]|什么|多少/;

/** Places that the question names and the corpus does not print: 哈尔滨市, 梧陵市, 辽宁. */
function unknownPlaces(rest: string, reader: Reader): string[] {
  const found: string[] = [];
  const cut = reader.segmenter.cut(rest);
  cut.forEach((word, i) => {
    const joined = `${cut[i - 1]?.text ?? ""}${word.text}`;
    if (word.tag === "ns" && word.text.length >= 2 && !COUNTRY.has(word.text)) {
      if (!reader.vocabulary.prints(word.text) && !/^[各全本该某]/.test(word.text) && !notPlaces.includes(word.text))
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
  // 皋凌县安全生产考核…: a place that the question opens with
  const opening = leadingPlace(rest.trim());
  if (opening && !reader.vocabulary.prints(opening) && /^\s*/.exec(rest)?.[0] !== undefined) found.push(opening);
  return [...new Set(found)].filter(
    (text, i) =>
      !COUNTED_THINGS.test(text) &&
      !ASKS_ITSELF.test(text) &&
      !found.some((other, k) => k !== i && other !== text && other.includes(text)),
  );
}
