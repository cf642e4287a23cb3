/** What a question asks about that a figure and what stands around it do not say, so that the figure is no answer. */
import type { Question, Term } from "../../question/question.js";
import { subsetWords } from "../../text/lexicon/ask.js";
import { fallWords, riseWords, turnWords } from "../../text/lexicon/genre.js";
import { alternation } from "../../text/lexicon/words.js";
import { layerCredits } from "../context.js";
import type { RankedFigure } from "../figures.js";
import { narrowing } from "../fit.js";
import { COVERED, creditOf } from "../match.js";
import { unprintedMeasure } from "../measure-asked.js";
import type { Source } from "../source.js";
import { UNDONE } from "../undone.js";

/** From this need on a word can say of what kind a thing is; general words (全省, 总) cannot. */
const QUALIFYING = 0.3;
/** General words that say what is measured where they end a noun: 预算收入, 完成投资. */
const HEAD_MEASURE = /^(?:收入|支出|投资|产值|成本|余额|贷款|工资|罚款|面积|长度|里程)$/;
/** From this need on a word says what is asked about: nouns, and verbs that are nouns too (投资, 减排). */
const NOUN = 0.6;
/** 一共有多少个: asks for all there are. */
const ALL_ASKED = /(?:一共|总共|共)有?(?:多少|几)|总数/;
/** 完成隧道提质升级18座: those that something was done to. */
const DONE =
  /^(?:新增|新建|改造|完成|修复|整治|更换|升级|提升|维修|加固|拆除|淘汰|关停|抽查)|(?:提质|升级|改造|扩能|扩建)$/;
const MOVED = new RegExp(alternation([...turnWords, ...riseWords, ...fallWords]));

/** 得分, 总分 as what is asked for. */
const SCORE = /(?:综合|考核|评估|总)?(?:得分|总分|分数|成绩|评分)/;
/** 举报…问题, …的情况: nouns that only frame what is meant. */
const FRAME_NOUN = /^(?:问题|情况|工作|方面|事项)$/;
/** A measure that has scores of its own: 公众满意度. */
const OTHER_MEASURE = /[\u4e00-\u9fff]{1,8}(?:满意度|满意率|指数|知晓率|支持率)(?=得分|$)/;

/** What has to be covered and is not: names of bodies, Latin terms, and the noun that says what is measured. */
export function missingOf(question: Question, item: RankedFigure): string[] {
  const missing = item.cover.missing.filter((term) => term.must).map((term) => term.text);
  const head = headOf(question, item.source);
  const near = item.source.context
    .around(item.clause)
    .layers.filter((layer) => layer.credit >= layerCredits.heading && (!layer.forward || item.figure.role === "date"));
  const own = {
    text: `${item.figure.indicator} ${item.figure.scope ?? ""} ${item.figure.text} ${item.figure.basis ?? ""}${item.figure.kind === "places" ? " 位次 名次 排名" : ""}${isPlanned(question, item) ? " 目标 计划" : ""}`,
    credit: 1,
  };
  for (const term of question.terms) {
    if (term.inherited || missing.includes(term.text)) continue;
    // 多少家企业被关停: a count of those that did something else is no answer
    const isDeed =
      question.ask === "amount" && term.need > WEAK && subsetWords.some((word) => term.text.includes(word));
    // 发现存在问题的|312家: what is counted is left out behind 的
    if (isLeftOut(question, item, term.text)) continue;
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
  // 减排量: what is measured, and neither it nor what it measures is printed
  const measure = unprintedMeasure(question, item.source);
  if (measure !== null) missing.push(measure);
  // 没整改的还有多少: those that were are no answer
  const undone = question.compute === "rest" ? UNDONE.exec(question.plain)?.groups?.["verb"] : undefined;
  const { near: said } = item.source.context.around(item.clause);
  if (
    undone &&
    item.figure.indicator.includes(undone) &&
    !said.includes(`未${undone}`) &&
    !said.includes(`没有${undone}`)
  )
    missing.push(`未${undone}`);
  return missing;
}

/** 监督抽检计划是多少: a target is what was planned where a word of the question besides 计划 names it. */
function isPlanned({ terms }: Question, { figure }: RankedFigure): boolean {
  const own = [{ text: figure.indicator, credit: 1 }];
  return (
    figure.role === "target" &&
    terms.some((term) => !term.inherited && term.need >= QUALIFYING && creditOf(term, own) >= COVERED)
  );
}

/** 涉及, 发现: verbs that say next to nothing by themselves. */
const WEAK = 0.1;
/** What 家, 个 and 名 count without its being named. */
const COUNTED_CLASS = /(?:机构|单位|企业|公司|部门|地区|人员|药店|学校|医院|项目|商户|门店)$/;

/** 发现存在违法违规问题的312家: the noun behind 的 that the classifier counts, where the notice leaves it out. */
function isLeftOut(question: Question, { figure }: RankedFigure, noun: string): boolean {
  return (
    figure.kind === "count" &&
    question.unit === figure.unit &&
    figure.indicator.endsWith("的") &&
    COUNTED_CLASS.test(noun)
  );
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
    // 公卫, of a notice on 基本公共卫生: what its title says in other words names no figure either
    const inTitle = [term.text, ...term.alternatives].some((word) => source.context.names(word));
    if (place > at && isHead && !inTitle && !FRAME_NOUN.test(term.text)) {
      at = place;
      head = term.text;
    }
  }
  return head;
}
