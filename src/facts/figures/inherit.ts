/**
 * What a clause leaves out and a reader takes from the clauses before: of what a short indicator is (办结率), what a number
 * without one measures (同比下降0.9个百分点), whom it is about, and what a change is measured against.
 */
import { deedWords } from "../../text/lexicon/genre.js";
import { alternation } from "../../text/lexicon/words.js";
import { POINTING_BACK } from "../amounts.js";
import type { Analysis, Clause } from "../analysis.js";
import type { FigureRole } from "../facts.js";
import { smallNumber } from "../small-number.js";
import type { Draft } from "./draft.js";
import { announcedMeasure, type Indicator, namedSubject } from "./indicator.js";
import { stretch } from "./parts.js";
import { endsInMeasure, lastBasis } from "./role.js";
import { inheritedScope, type NameRun, nameRuns, scopeOfRun, WHOLE } from "./scope.js";

/** What was read before a clause. */
export interface Before {
  /** Figures of the clause's own stretch between semicolons, this clause's earlier ones included, in order. */
  readonly segment: readonly Draft[];
  /** Figures of the whole sentence, in order. */
  readonly sentence: readonly Draft[];
}

/** An indicator this short (办结率, 整改销号) does not say of what; in UTF-16 units. */
const SHORT_INDICATOR = 5;
const LONGEST_TOPIC = 30;
/** 受理(环境信访投诉), 交办的(案件): what was done with the things counted. */
const DONE_WITH =
  /^(?:共|已|全年|累计|立案|全省|全市|全县|全区|上半年|年度)*(?:受理|查处|检查|抽查|排查|办理|交办|发现|接报|建成|发放|征收|投入|开展|反馈|安排|登记|收到|完成)(?:的|了|在册的)?/;
const TIME_LEAD = /^(?:上半年|下半年|全年|今年|本年|当年|本季度|本月|\d{1,2}月份?)/;
/** 已整改, 完成或基本完成, 按期办结率: what was done, and nothing of what it was done with. */
const DEED = new RegExp(`^(?:${alternation(deedWords)})+率?$`);
/** 满分, 总分: of the assessment, whatever was counted before. */
const SELF_STANDING = /^(?:满分|总分|得分|平均分)/;
/** 新建(消防站): a verb with its object is whole. */
const WHOLE_DEED =
  /^(?:新建|新增|建成|完成|查处|开展|发放|收缴|吊销|取缔|关停|移送|责令|压减|投入|扣减|召回|罚没|罚款|奖励|总)[\u4e00-\u9fff]{2,}/;
/** How many figures back an indicator is looked for. */
const REACH = 16;

const CARRYING: ReadonlySet<FigureRole> = new Set(["value", "target", "former", "duration"]);
const carries = (draft: Draft): boolean => draft.figure.indicator !== "" && CARRYING.has(draft.figure.role);

/** Completes a figure from what was read before it. One that was aligned with an earlier figure lacks its basis at most. */
export function complete(analysis: Analysis, clause: Clause, draft: Draft, before: Before): void {
  const { figure } = draft;
  if (!draft.from) {
    const isOfWhole = WHOLE.test(clause.plain);
    if (figure.scope === null) pointBack(analysis, clause, draft);
    // 前三位 is of several, who are named behind it
    const isEnd = figure.kind === "rank" && figure.low !== figure.high;
    if (figure.scope === null && !isOfWhole && !isEnd)
      figure.scope = inheritedScope(analysis, clause, figure.span.start, figure.kind);
    if (figure.indicator === "") takeIndicator(analysis, clause, draft, before, isOfWhole);
    else if (figure.role === "value") addTopic(analysis, clause, draft, before);
    else if (figure.role !== "date") joinOwn(draft, before);
  }
  if (figure.role === "change" && figure.basis === null) figure.basis = basisBefore(analysis, clause, before.segment);
}

/** The figure's whole indicator from an earlier figure, or from the words of an earlier clause that has none. */
function takeIndicator(analysis: Analysis, clause: Clause, draft: Draft, before: Before, isOfWhole: boolean): void {
  const { figure } = draft;
  const near = last(before.segment, carries);
  const isItem = figure.scope !== null && (figure.role === "value" || figure.role === "share");
  const measure = isItem && near?.figure.kind !== figure.kind ? measureBefore(analysis, clause) : null;
  if (measure) {
    figure.indicator = measure.text;
    figure.indicatorSpans = measure.spans;
    return;
  }
  const own = near ?? last(before.segment, (other) => other.figure.indicator !== "");
  const subject = own ? null : subjectBefore(analysis, clause);
  if (subject) {
    figure.indicator = subject.text;
    figure.indicatorSpans = subject.spans;
    return;
  }
  const isLike = (other: Draft): boolean => other.figure.indicator !== "" && other.figure.unit === figure.unit;
  const source =
    own ?? last(before.sentence, (other) => isLike(other) && carries(other)) ?? last(before.sentence, isLike);
  if (!source) {
    if (figure.kind === "score") figure.indicator = "得分";
    return;
  }
  const isOfOther = figure.scope !== null && source.figure.scope !== figure.scope;
  const words = source.figure.indicator;
  figure.indicator = isOfOther ? words.replace(WHOLE, "").replace(/^还有/, "") : words;
  figure.indicatorSpans = source.figure.indicatorSpans;
  if (source !== own) return;
  draft.from = ownerOf(source);
  draft.topic = source.topic;
  if (!isOfWhole) figure.scope ??= source.figure.scope;
}

/** 为84.36分，连续4年保持在80分以上，居全国第7位: the rank is that of the value and not of the bound. */
function ownerOf(source: Draft): Draft {
  const { role, low, high } = source.figure;
  return source.from && (role === "duration" || low !== high) ? source.from : source;
}

/** A measure that an earlier clause of the sentence names without giving its number: 综合得分，蓬江区95.2分. */
function measureBefore(analysis: Analysis, clause: Clause): Indicator | null {
  for (let i = clause.index - 1; i >= 0 && clause.index - i <= 4; i--) {
    const earlier = analysis.clauses[i];
    if (!earlier || earlier.segment !== clause.segment) return null;
    const [opening] = nameRuns(earlier, analysis.plain);
    const from = opening && opening.start === earlier.start ? afterNames(analysis, earlier, opening) : earlier.start;
    const measure = announcedMeasure(stretch(analysis, from, earlier.end));
    if (measure.text) return measure;
  }
  return null;
}

/** What an earlier clause says something of without a number: 问题 of 龙坪镇问题最多，达192个. */
function subjectBefore(analysis: Analysis, clause: Clause): Indicator | null {
  for (let i = clause.index - 1; i >= 0 && clause.index - i <= 3; i--) {
    const earlier = analysis.clauses[i];
    if (!earlier || earlier.segment !== clause.segment) return null;
    const [opening] = nameRuns(earlier, analysis.plain);
    const from = opening && opening.start === earlier.start ? afterNames(analysis, earlier, opening) : earlier.start;
    const subject = namedSubject(stretch(analysis, from, earlier.end));
    if (subject.text) return subject;
  }
  return null;
}

/** Behind the names that a clause opens with, and their number: 枣庄、临沂2个城市|PM2.5浓度. */
function afterNames(analysis: Analysis, clause: Clause, run: NameRun): number {
  const rest = analysis.plain.slice(run.end, clause.end);
  return (
    run.end +
    (/^(?:政府|人民政府|等)?(?:\d{1,3}|[两三四五六七八九十])?(?:个|家)?(?:城市|市|县|区|州|地区|单位|部门)?/.exec(
      rest,
    )?.[0].length ?? 0)
  );
}

/** 结案销号 after 交办的14216个群众投诉举报案件 becomes 群众投诉举报案件结案销号. */
function addTopic(analysis: Analysis, clause: Clause, draft: Draft, before: Before): void {
  const { figure } = draft;
  const isDeed = DEED.test(figure.indicator.replace(TIME_LEAD, ""));
  if (!isDeed && (draft.isPart || figure.indicator.length > SHORT_INDICATOR || isWhole(figure.indicator))) return;
  // 产业类12项、基础设施类3项: things side by side are parts; 事故49起、死亡31人: a deed is of the thing before it
  const sibling = last(before.segment, (other) => other.clause === draft.clause && other.figure.role === "value");
  if (sibling && !(isDeed && sibling.figure.unit !== figure.unit)) {
    draft.isPart = sibling.isPart;
    if (sibling.topic) prefix(draft, sibling.topic, sibling);
    return;
  }
  const isTopic = (other: Draft): boolean =>
    other.figure.role === "value" && carries(other) && other.figure.scope === figure.scope;
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
    source.topic ?? source.figure.indicator.replace(DONE_WITH, "").replace(/(?:中|里|全部|均|为[^为]{1,4})$/, "");
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

/** 农业生产资料比上年下降2.6个百分点: a change with words of its own belongs to the value whose indicator holds them. */
function joinOwn(draft: Draft, before: Before): void {
  const { figure } = draft;
  if (figure.role === "rank" || figure.role === "target") return;
  const whole = last(before.sentence, (other) => carries(other) && other.figure.indicator.includes(figure.indicator));
  if (whole) {
    draft.from = whole;
    figure.indicator = whole.figure.indicator;
    figure.scope ??= whole.figure.scope;
    return;
  }
  const like = last(
    before.sentence,
    (other) =>
      carries(other) && other.figure.unit === figure.unit && shareWords(other.figure.indicator, figure.indicator),
  );
  if (like) draft.from = like;
}

function shareWords(one: string, other: string): boolean {
  for (let i = 0; i + 1 < other.length; i++) if (one.includes(other.slice(i, i + 2))) return true;
  return false;
}

/** 三市合计占…: the last list of as many names is whom it is about. */
function pointBack(analysis: Analysis, clause: Clause, draft: Draft): void {
  const found = POINTING_BACK_START.exec(clause.plain);
  const count = smallNumber(found?.groups?.["count"]);
  if (!found || count === null) return;
  for (let i = clause.index - 1; i >= 0 && clause.index - i <= 12; i--) {
    const earlier = analysis.clauses[i];
    if (!earlier || earlier.passage !== clause.passage) return;
    const run = nameRuns(earlier, analysis.plain).find((candidate) => candidate.items.length === count);
    if (!run) continue;
    const { figure } = draft;
    figure.scope = scopeOfRun(run);
    // 三市合计: nothing of it is measured
    const own = figure.indicator;
    figure.indicator = found[0].startsWith(own) ? "" : own.startsWith(found[0]) ? own.slice(found[0].length) : own;
    return;
  }
}

const POINTING_BACK_START = new RegExp(`${POINTING_BACK.source.replace(/\$$/, "")}(?:合计|总计|共|均|都)?`);

/** 比上年增加39起，上升3.2％: the second change is against the same time. 与上年相比，…下降: so is what follows. */
function basisBefore(analysis: Analysis, clause: Clause, segment: readonly Draft[]): string | null {
  const change = last(segment, (other) => other.figure.role === "change" || other.figure.role === "value");
  if (change?.figure.role === "change" && change.figure.basis !== null) return change.figure.basis;
  for (let i = clause.index - 1; i >= 0 && clause.index - i <= 8; i--) {
    const earlier = analysis.clauses[i];
    if (!earlier || earlier.sentence !== clause.sentence) return null;
    const basis = earlier.plain.length <= 24 && /相比$/.test(earlier.plain) ? lastBasis(earlier.plain) : null;
    if (basis) return basis.text;
  }
  return null;
}

function last(drafts: readonly Draft[], fits: (draft: Draft) => boolean): Draft | null {
  for (let i = drafts.length - 1; i >= 0 && drafts.length - i <= REACH; i--) {
    const draft = drafts[i];
    if (draft && fits(draft)) return draft;
  }
  return null;
}
