/** Answers that are one figure: a value, a change, a rank, a date. */
import { textOf } from "../../corpus/notice.js";
import type { Figure } from "../../facts/facts.js";
import { nameOf } from "../../facts/name-of.js";
import { askedUnits } from "../../question/patterns.js";
import type { Question, Term } from "../../question/question.js";
import { subsetWords } from "../../text/lexicon/ask.js";
import { fallWords, riseWords, turnWords } from "../../text/lexicon/genre.js";
import { alternation } from "../../text/lexicon/words.js";
import { type Candidate, nothing, type Proposal, type Shortfall } from "../candidate.js";
import { type Layer, layerCredits } from "../context.js";
import { type RankedFigure, rankFigures } from "../figures.js";
import { narrowing } from "../fit.js";
import { COVERED, creditOf } from "../match.js";
import type { Source } from "../source.js";
import { strayTerms } from "../subject.js";
import { isToldOfOthers } from "../told-of-others.js";
import { byGradeOfName, byListOfName } from "./figure-of-group.js";

/** Least share of the question that the figure and its surroundings must cover. */
export const COVERAGE = 0.62;
/** From this need on a word can say of what kind a thing is; general words (全省, 总) cannot. */
const QUALIFYING = 0.3;
/** General words that say what is measured where they end a noun: 预算收入, 完成投资. */
const HEAD_MEASURE = /^(?:收入|支出|投资|产值|成本|余额|贷款|工资|罚款|面积|长度|里程)$/;
/** So many of the figures that fit best are tried. */
const MOST_TRIED = 6;
/** From this need on a word says what is asked about: nouns, and verbs that are nouns too (投资, 减排). */
const NOUN = 0.6;
/** Longest direct answer, in characters, that a figure is told with. */
export const LONGEST = 86;

/** A word with less need than this does not say what is asked about. */
const LEAST_SAID = 0.1;

/** 一共有多少个: asks for all there are. */
const ALL_ASKED = /(?:一共|总共|共)有?(?:多少|几)|总数/;
/** 完成隧道提质升级18座: those that something was done to. */
const DONE =
  /^(?:新增|新建|改造|完成|修复|整治|更换|升级|提升|维修|加固|拆除|淘汰|关停|抽查)|(?:提质|升级|改造|扩能|扩建)$/;
const MOVED = new RegExp(alternation([...turnWords, ...riseWords, ...fallWords]));

/** 哪些城市, 哪3个县: names are asked for, not numbers. */
const NAMES_ASKED = /哪些|哪几|名单|都有谁|哪[一二两三四五六七八九十\d]+个/;

/** 得分, 总分 as what is asked for. */
const SCORE = /(?:综合|考核|评估|总)?(?:得分|总分|分数|成绩|评分)/;
/** 举报…问题, …的情况: nouns that only frame what is meant. */
const FRAME_NOUN = /^(?:问题|情况|工作|方面|事项)$/;
/** A measure that has scores of its own: 公众满意度. */
const OTHER_MEASURE = /[\u4e00-\u9fff]{1,8}(?:满意度|满意率|指数|知晓率|支持率)(?=得分|$)/;

/** Proposes the figures that fit best. */
export function figureAnswers(question: Question, source: Source): Proposal {
  if (question.ask === "which" && (NAMES_ASKED.test(question.plain) || question.grades.length)) return nothing;
  // 谁垫底: who is first or last is told by rankings, not by the rank itself
  if (question.end && question.ask !== "when" && !narrowing(question, source).length) return nothing;
  const ranked = rankFigures(question, source);
  const candidates: Candidate[] = [];
  const shortfalls: Shortfall[] = [];
  const graded = question.grades.length > 0;
  // 良好占多少: a figure that has nothing to do with the grade is no answer
  const isOfGrade = (item: RankedFigure): boolean => {
    const { near } = item.source.context.around(item.clause);
    return question.grades.some((grade) => near.includes(grade.toLowerCase()));
  };
  const fitting = ranked.filter(
    (one) =>
      (!graded || isOfGrade(one)) &&
      !countsList(question, source, one.figure) &&
      !isToldOfOthers(question, source, one.figure),
  );
  for (const item of fitting.slice(0, MOST_TRIED)) {
    const missing = [...missingOf(question, item), ...strayTerms(question, layersNear(item))];
    // 比去年呢: a value is no change
    if (question.ask === "change" && question.basis !== "" && question.follows && item.figure.role === "value")
      continue;
    // 占百分之几, alone: of what, it does not say
    const saysNothing = item.cover.weight === 0 || question.terms.every((term) => term.need < LEAST_SAID);
    if (saysNothing && !question.names.length && !question.follows) continue;
    if (missing.length === 0 && item.cover.coverage >= COVERAGE) {
      candidates.push(toCandidate(question, item));
      continue;
    }
    shortfalls.push({
      missing: missing.length ? missing : item.cover.missing.map((term) => term.text),
      nearness: item.cover.coverage,
      evidence: [{ source, passage: item.figure.passage, spans: [item.figure.clause] }],
    });
  }
  if (!candidates.length) candidates.push(...byGradeOfName(question, source), ...byListOfName(question, source));
  return { candidates, shortfalls };
}

/** The figure's own words and what stands around it up to the headings. */
function layersNear(item: RankedFigure): Layer[] {
  const { layers } = item.source.context.around(item.clause);
  return [
    { text: `${item.figure.indicator} ${item.figure.scope ?? ""}`, credit: 1 },
    ...layers.filter((layer) => layer.credit >= layerCredits.heading && !layer.previous),
  ];
}

/** What has to be covered and is not: names of bodies, Latin terms, and the noun that says what is measured. */
export function missingOf(question: Question, item: RankedFigure): string[] {
  const missing = item.cover.missing.filter((term) => term.must).map((term) => term.text);
  const head = headOf(question, item.source);
  const near = item.source.context
    .around(item.clause)
    .layers.filter((layer) => layer.credit >= layerCredits.heading && !layer.forward);
  const own = {
    text: `${item.figure.indicator} ${item.figure.scope ?? ""} ${item.figure.text} ${item.figure.basis ?? ""}`,
    credit: 1,
  };
  for (const term of question.terms) {
    if (term.inherited || missing.includes(term.text)) continue;
    // 多少家企业被关停: a count of those that did something else is no answer
    const isDeed = question.ask === "amount" && subsetWords.some((word) => term.text.includes(word));
    // 取水案件, 成交金额: nor is one of a kind of which the notice says nothing at all
    if (head !== null && qualifies(question, term, head) && !isPrinted(term, item.source)) missing.push(term.text);
    // 高速公路里程: nor is a thing of another kind
    const isNoun = term.need >= NOUN && item.cover.missing.includes(term) && !FRAME_NOUN.test(term.text);
    // “健康泽临”: what is quoted is meant itself, and not another of its kind
    if (term.need > 1 && !quotedNear(term, item)) missing.push(term.text);
    else if (term.text !== head && !isDeed && !isNoun && !/^[a-z]/.test(term.text)) continue;
    else if (creditOf(term, [own, ...near]) < COVERED) missing.push(term.text);
  }
  // 综合得分: the score of something else (公众满意度) is no answer
  if (SCORE.test(question.plain) && item.figure.kind === "bare" && !SCORE.test(item.figure.indicator))
    missing.push(SCORE.exec(question.plain)?.[0] ?? "");
  if (item.figure.kind === "score" && SCORE.test(question.plain)) {
    const other = OTHER_MEASURE.exec(item.figure.indicator)?.[0];
    if (other && !question.plain.includes(other.slice(-3))) missing.push(SCORE.exec(question.plain)?.[0] ?? "");
  }
  // 57个点位水质改善: those that changed, and not how many there are
  if (
    ALL_ASKED.test(question.plain) &&
    ((item.figure.scope !== null && question.whose === "" && !narrowing(question, item.source).length) ||
      [MOVED, DONE].some((pattern) => pattern.test(item.figure.indicator) && !pattern.test(question.plain)))
  )
    missing.push("总数");
  return missing;
}

/** 取水 of 违法取水案件: between a word and the noun that says what is measured, as its kind; in 被提起复议 it is a verb. */
function qualifies({ plain, terms }: Question, { text, inherited, need }: Term, head: string): boolean {
  if (inherited || need >= 1 || need < QUALIFYING || text.length < 2) return false;
  return terms.some((before) => plain.includes(`${before.text}${text}${head}`));
}

/** Whether the notice prints the word, or one that says the same, anywhere. */
function isPrinted({ text, alternatives }: Term, source: Source): boolean {
  return [text, ...alternatives].some((word) => source.read.analysis.plain.includes(word));
}

/** 优秀账号4个：A、B…, where nobody asks how many: the names are asked for, and not how many they are. */
function countsList(question: Question, source: Source, { kind, value, span }: Figure): boolean {
  if (kind !== "count" || (question.ask !== "open" && question.ask !== "which")) return false;
  return source.read.facts.groups.some(
    ({ stated, members, statement }) =>
      stated === value && members.length > 0 && statement.start <= span.start && span.end <= statement.end,
  );
}

/** Whether a quoted word stands with the figure, or where no other is quoted with it (“助企暖企”行动。第一轮…). */
function quotedNear({ text }: Term, { figure, source, clause }: RankedFigure): boolean {
  const { near } = source.context.around(clause);
  if (/[“"]/.test(figure.indicator)) return figure.indicator.includes(text);
  const own = `${figure.indicator} ${figure.scope ?? ""} ${near}`;
  return own.includes(text) || !/[“"]/.test(own);
}

/** The last full noun before the question word: 处理率 in 城市生活污水处理率是多少. It says what is measured. */
function headOf(question: Question, source: Source): string | null {
  const before = question.plain.replace(/(?:是|为|有|达到?|占)?(?:多少|几|第几|什么|怎么样|如何).*$/, "");
  let head: string | null = null;
  let at = -1;
  for (const term of question.terms) {
    const place = before.lastIndexOf(term.text);
    const isHead = term.need >= 1 || HEAD_MEASURE.test(term.text);
    if (place > at && isHead && !source.context.names(term.text) && !FRAME_NOUN.test(term.text)) {
      at = place;
      head = term.text;
    }
  }
  return head;
}

/** The answer that a figure makes, with its changes and ranks. */
export function toCandidate(question: Question, item: RankedFigure): Candidate {
  const { figure, source } = item;
  const all = source.read.facts.figures;
  const related = figure.related.flatMap((id) => all[id] ?? []);
  const shown = [
    figure,
    ...related
      .filter((other) => other.role === "change" || other.role === "rank" || other.role === "margin")
      .slice(0, 3),
  ];
  return {
    kind: figure.role === "change" || figure.role === "margin" ? "change" : "figure",
    score: item.score,
    direct: told(question, item, related),
    figures: shown.map((other) => ({ source, figure: other })),
    names: [],
    evidence: [{ source, passage: figure.passage, spans: evidence(source, figure) }],
    computed: [],
  };
}

function evidence(source: Source, figure: Figure): Candidate["evidence"][number]["spans"] {
  const { notice } = source.read.analysis;
  const table = notice.passages[figure.passage]?.kind === "table";
  return [table ? figure.sentence : figure.clause];
}

/** The indicator as people read it: trimmed, and with the place where the figure is not the whole region's. */
export function label(source: Source, figure: Figure): string {
  return nameOf(source.read.analysis.notice, figure);
}

const DIRECTION = { up: "上升", down: "下降" } as const;

/** 同比下降1微克/立方米: a change with its basis and verb, as the notice prints them where they stand together. */
export function changeText(source: Source, figure: Figure): string {
  const { notice } = source.read.analysis;
  const clause = textOf(notice, figure.clause);
  const at = figure.span.start - figure.clause.start;
  // 高于国家年度考核目标6.6个百分点: from the comparing word on
  const margin =
    figure.role === "margin"
      ? /(?:高于|低于|高出|低出|超出|超过|优于|少于|多于|是|比)[^，]*$/.exec(clause.slice(0, at))
      : null;
  if (margin && !/[\d]/.test(margin[0])) return `${margin[0]}${figure.text}`;
  if (notice.passages[figure.passage]?.kind === "table") {
    const sign = /^[-−]/.test(figure.text);
    return /^[\d.]/.test(figure.text) && figure.direction
      ? `${figure.basis?.replace(/增速|增幅/, "") ?? ""}增长${figure.text}`
      : sign
        ? `${figure.basis?.replace(/增速|增幅/, "") ?? ""}下降${figure.text.slice(1)}（表中为${figure.text}）`
        : figure.text;
  }
  const before = clause.slice(0, at);
  const from = figure.basis ? before.lastIndexOf(figure.basis) : -1;
  const verb = /(?:分别)?([\u4e00-\u9fff]{1,4})$/.exec(before)?.[0] ?? "";
  // aligned lists (分别下降19.6%和21.2%) have other numbers between the verb and this one
  const between = from >= 0 ? before.slice(from) : verb;
  if (figure.basis && from >= 0 && !/[\d，、和]/.test(between.slice(figure.basis.length)))
    return `${between}${figure.text}`.replace("分别", "");
  if (/\d|、|和$|^$/.test(before.slice(-2)) || before.includes("分别"))
    return `${figure.basis ?? ""}${DIRECTION[figure.direction ?? "down"]}${figure.text}`;
  return `${figure.basis && !before.includes(figure.basis) ? figure.basis : ""}${verb.replace("分别", "")}${figure.text}`;
}

/** The figure as an answer: number first where it counts things, else indicator and number; the change behind it. */
function told(question: Question, item: RankedFigure, related: readonly Figure[]): string {
  const { figure, source } = item;
  const name = label(source, figure);
  const within = (text: string): string => ([...text].length <= LONGEST ? text : `${figure.text}`);
  switch (figure.role) {
    case "change":
    case "margin":
    case "former": {
      // 增加39起，上升3.2%: a change told twice is told twice
      const twin = source.read.facts.figures.find(
        (other) =>
          other.id !== figure.id &&
          other.role === "change" &&
          other.of !== null &&
          other.of === figure.of &&
          other.kind !== figure.kind &&
          (other.basis === figure.basis || other.basis === null || figure.basis === null) &&
          other.sentence.start === figure.sentence.start &&
          other.direction === figure.direction,
      );
      const both =
        twin && figure.role === "change"
          ? `${name}：${[figure, twin]
              .sort((a, b) => a.id - b.id)
              .map((other) => changeText(source, other))
              .join("，")}`
          : "";
      if (both && [...both].length <= LONGEST) return both;
      return within(
        `${name}${figure.role === "margin" ? "，" : "："}${figure.role === "former" ? figure.text : changeText(source, figure)}`,
      );
    }
    case "rank":
      return within(
        /^\d+$/.test(figure.text)
          ? `${figure.scope ?? ""}${figure.indicator.replace(/[次位]$/, "")}第${figure.text}`
          : `${name}：${clauseTail(source, figure)}`,
      );
    case "date":
      return within(dateText(source, figure));
    default: {
      const change = related.find((other) => other.role === "change" && other.kind !== "places");
      const value = `${name}：${figure.text}${otherAmounts(question, item)}`;
      if (question.ask === "amount" || question.ask === "open" || question.ask === "which") {
        const more = change ? `${value}，${changeText(source, change)}` : value;
        return [...more].length <= LONGEST ? more : within(value);
      }
      return within(value);
    }
  }
}

/** 发生多少起、死亡多少人 asks twice: the figures of the same clause in the other units asked for. */
function otherAmounts(question: Question, item: RankedFigure): string {
  const units = askedUnits(question.plain);
  if (units.length < 2) return "";
  const { figure, source } = item;
  const others = source.read.facts.figures.filter(
    (other) =>
      other.clause.start === figure.clause.start &&
      other.id > figure.id &&
      other.role === figure.role &&
      units.includes(other.unit) &&
      other.unit !== figure.unit,
  );
  const seen = new Set<string>();
  return others
    .filter((other) => !seen.has(other.unit) && seen.add(other.unit))
    .map((other) => `，${label(source, other)}：${other.text}`)
    .join("");
}

/** 居全国第9位: the rank with what is printed before it in its clause. */
function clauseTail(source: Source, figure: Figure): string {
  const clause = textOf(source.read.analysis.notice, figure.clause);
  const before = clause.slice(0, figure.span.start - figure.clause.start);
  const verb = /(?:位居|位列|排名|排在|排|居|列|名列)[^，]{0,8}$/.exec(before)?.[0] ?? "";
  return `${verb}${figure.text}`;
}

/** A date with the clause that it dates. */
function dateText(source: Source, figure: Figure): string {
  const clause = textOf(source.read.analysis.notice, figure.clause).replace(/[，。；]$/, "");
  return [...clause].length <= 70
    ? clause.length > figure.text.length + 1
      ? `${figure.text}（${clause}）`
      : figure.text
    : figure.text;
}
