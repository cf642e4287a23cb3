/**
 * Of what a short indicator is: 整改销号114项 after 反馈的118项问题 is 问题整改销号; 办结率 after 受理环境信访投诉10508件 is 环境信访投诉办结率.
 */
import { deedWords } from "../../text/lexicon/genre.js";
import { alternation } from "../../text/lexicon/words.js";
import type { Analysis, Clause } from "../analysis.js";
import { type Before, carries, last } from "./before.js";
import type { Draft } from "./draft.js";
import { endsInMeasure } from "./role.js";
import { WHOLE } from "./scope.js";
import { subjectBefore } from "./words-before.js";

/** An indicator this short (办结率, 整改销号) does not say of what; in UTF-16 units. */
const SHORT_INDICATOR = 5;
const LONGEST_TOPIC = 30;
/** From this length on a rate (森林覆盖率; not 覆盖率) says of what it is. */
const WHOLE_RATE = 5;
/** 受理(环境信访投诉), 交办的(案件): what was done with the things counted. */
const DONE_WITH =
  /^(?:共|已|全年|累计|立案|全省|全市|全县|全区|上半年|年度)*(?:受理|查处|检查|抽查|排查|办理|交办|发现|接报|建成|发放|征收|投入|开展|反馈|安排|登记|收到|完成)(?:的|了|在册的)?/;
const TIME_LEAD =
  /^(?:截至[^，]{2,12}?(?:[底末日前]|月(?![底末])|目前)已?|上半年|下半年|全年|今年|本年|当年|本季度|本月|\d{1,2}月份?)/;
/** 已整改, 完成或基本完成, 按期办结率: what was done, and nothing of what it was done with. */
const DEED = new RegExp(`^(?:${alternation(deedWords)})+率?$`);
/** 满分, 总分: of the assessment, whatever was counted before. */
const SELF_STANDING = /^(?:满分|总分|得分|平均分|没收|其[他余它])/;
/** 下达(责令改正通知书)518份，立案73件; 没收…，罚款…: measures one beside another, none of them what the next is done with. */
const MEASURE_TAKEN =
  /^(?:共|累计|已)*(?:下达|发出|印发|制发|发放|没收|销售|清退|拆除|追缴|恢复|扣押|责令|吊销|罚款|罚没|立案|移送|约谈)/;
/** 新建(消防站): a verb with its object is whole. */
const WHOLE_DEED =
  /^(?:新建|新增|建成|完成|查处|开展|发放|收缴|吊销|取缔|关停|移送|责令|压减|投入|扣减|召回|罚没|罚款|奖励|总)[\u4e00-\u9fff]{2,}/;
/** 结案销号 after 交办的14216个群众投诉举报案件 becomes 群众投诉举报案件结案销号. */
export function addTopic(analysis: Analysis, clause: Clause, draft: Draft, before: Before): void {
  const { figure } = draft;
  const isDeed = DEED.test(figure.indicator.replace(TIME_LEAD, ""));
  // 造林132万亩，森林覆盖率提高到61.6%: a rate that says of what is whole
  if (!isDeed && figure.indicator.length >= WHOLE_RATE && /率$/.test(figure.indicator)) return;
  if (!isDeed && (draft.isPart || figure.indicator.length > SHORT_INDICATOR || isWhole(figure.indicator))) return;
  // 产业类12项、基础设施类3项: things side by side are parts; 事故49起、死亡31人: a deed is of the thing before it
  const sibling = last(before.segment, (other) => other.clause === draft.clause && other.figure.role === "value");
  if (sibling && !(isDeed && sibling.figure.unit !== figure.unit)) {
    draft.isPart = sibling.isPart;
    if (sibling.topic) prefix(draft, sibling.topic, sibling);
    return;
  }
  // 其中网上信访11208件，来信2316件，来访4902批次: parts of one whole, beside one another
  if (!isDeed && before.segment.some((other) => PARTS.test(analysis.clauses[other.clause]?.plain ?? ""))) {
    draft.isPart = true;
    return;
  }
  const isTopic = (other: Draft): boolean =>
    other.figure.role === "value" &&
    carries(other) &&
    other.figure.scope === figure.scope &&
    !MEASURE_TAKEN.test(other.figure.indicator) &&
    !/(?:高于|低于|超过|不足)[^，]*的$/.test(other.figure.indicator) &&
    !(/率$/.test(figure.indicator) && /率$/.test(other.figure.indicator)) &&
    !isOpposite(other.figure.indicator, figure.indicator);
  const source =
    last(before.segment, isTopic) ??
    (isDeed ? last(before.sentence, (other) => isTopic(other) && !other.isPart) : null);
  if (!source) {
    if (isDeed) addOuterTopic(analysis, clause, draft);
    return;
  }
  // 优良天数比率…，重污染天数…: two measures side by side
  const isMeasure = endsInMeasure(figure.indicator) && !/率$/.test(figure.indicator);
  if (!isDeed && isMeasure && endsInMeasure(source.figure.indicator)) return;
  const topic =
    source.topic ??
    source.figure.indicator
      .replace(TIME_LEAD, "")
      .replace(DONE_WITH, "")
      .replace(/(?:中|里|全部|均|为[^为]{1,4})$/, "");
  // 较大事故357起，…，重特大事故9起: things of one kind
  if (!isDeed && topic.endsWith(figure.indicator.slice(-2))) return;
  prefix(draft, topic, source);
}

/** A numbered heading such as 1.电动自行车 is what a short paragraph below it is about. */
const LONGEST_THING = 12;

/** 抽查102批次 below 1.电动自行车; 发生14起 after 工矿商贸领域事故上升: what the deed is of, from where no number stands. */
function addOuterTopic(analysis: Analysis, clause: Clause, draft: Draft): void {
  const subject = subjectBefore(analysis, clause);
  if (subject) {
    draft.figure.indicatorSpans = [...draft.figure.indicatorSpans, ...subject.spans];
    draft.topic = subject.text;
    draft.figure.indicator = `${subject.text}${draft.figure.indicator}`;
    return;
  }
  const section = analysis.notice.sections[analysis.notice.passages[clause.passage]?.section ?? 0];
  if (!section?.heading || !/^[\d①-⑩]/.test(section.label)) return;
  const heading = analysis.plain.slice(section.heading.start, section.heading.end);
  if (heading.length > LONGEST_THING || /[，、]|情况|方面|问题$/.test(heading)) return;
  draft.topic = heading;
  draft.figure.indicator = `${heading}${draft.figure.indicator}`;
  draft.figure.indicatorSpans = [...draft.figure.indicatorSpans, section.heading];
}

/** 检出不合格样品68批次，总体合格率为96.9%: the rate is not of those that failed. */
const isOpposite = (topic: string, indicator: string): boolean =>
  /率$/.test(indicator) && indicator.length >= 3 && topic.includes(`不${indicator.slice(-3, -1)}`);

const PARTS = /^(?:其中|包括)/;

const isWhole = (indicator: string): boolean =>
  WHOLE_DEED.test(indicator) || SELF_STANDING.test(indicator) || WHOLE.test(indicator);

function prefix(draft: Draft, topic: string, source: Draft): void {
  const { figure } = draft;
  if (topic.length < 2 || topic.length > LONGEST_TOPIC || topic.endsWith(figure.indicator)) return;
  draft.topic = topic;
  figure.indicator = `${topic}${overlapLess(topic, figure.indicator)}`;
  figure.indicatorSpans = [...figure.indicatorSpans, ...source.figure.indicatorSpans];
}

/** 断面生态流量达标 + 达标率 → 断面生态流量达标率: what both print at the joint stands once. */
function overlapLess(topic: string, own: string): string {
  for (let length = Math.min(own.length - 1, topic.length); length >= 2; length--) {
    if (topic.endsWith(own.slice(0, length))) return own.slice(length);
  }
  return own;
}
