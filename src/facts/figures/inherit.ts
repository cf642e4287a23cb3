/**
 * What a clause leaves out and a reader takes from the clauses before: what a number without an indicator measures
 * (同比下降0.9个百分点), whom it is about, and what a change is measured against.
 */
import { POINTING_BACK } from "../amounts.js";
import type { Analysis, Clause } from "../analysis.js";
import { smallNumber } from "../small-number.js";
import { type Before, carries, last } from "./before.js";
import type { Draft } from "./draft.js";
import { lastBasis } from "./role.js";
import { inheritedScope, nameRuns, scopeAbove, scopeOfRun, WHOLE } from "./scope.js";
import { addTopic } from "./topic.js";
import { measureAbove, measureBefore, subjectBefore } from "./words-before.js";

/** Completes a figure from what was read before it. One that was aligned with an earlier figure lacks its basis at most. */
export function complete(analysis: Analysis, clause: Clause, draft: Draft, before: Before): void {
  const { figure } = draft;
  if (!draft.from) {
    const isOfWhole = WHOLE.test(clause.plain);
    if (figure.scope === null) pointBack(analysis, clause, draft);
    // 前三位 is of several, who are named behind it
    const isEnd = figure.kind === "rank" && figure.low !== figure.high;
    if (figure.scope === null && !isOfWhole && !isEnd)
      figure.scope = inheritedScope(analysis, clause, figure.span.start, figure.kind) ?? scopeAbove(analysis, clause);
    if (figure.indicator === "") takeIndicator(analysis, clause, draft, before, isOfWhole);
    else if (figure.role === "value") addTopic(analysis, clause, draft, before);
    else if (figure.role !== "date") joinOwn(draft, before);
  }
  if (draft.from && figure.indicator === "") {
    figure.indicator = draft.from.figure.indicator;
    figure.indicatorSpans = draft.from.figure.indicatorSpans;
  }
  if (figure.role === "change" && figure.basis === null) figure.basis = basisBefore(analysis, clause, before.segment);
}

const RELATIVE: ReadonlySet<string> = new Set(["percent", "points", "places", "times"]);

const TIME_AHEAD = /^(?:全年|上半年|下半年|前[一二三]季度|[一二三四]季度|\d{1,2}月份?)(?=..)/;

/** The figure's whole indicator from an earlier figure, or from the words of an earlier clause that has none. */
function takeIndicator(analysis: Analysis, clause: Clause, draft: Draft, before: Before, isOfWhole: boolean): void {
  const { figure } = draft;
  // 发生火灾23起，损失86.4万元，同比多3起: of what is counted in the same unit
  const ofUnit =
    figure.role === "change" && figure.unit !== "" && !RELATIVE.has(figure.kind)
      ? last(before.segment, (other) => carries(other) && other.figure.unit === figure.unit)
      : null;
  const near = ofUnit ?? last(before.segment, carries);
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
    const above = figure.scope !== null || figure.kind === "rank" ? measureAbove(analysis, clause.passage) : null;
    if (above) {
      figure.indicator = above.text;
      figure.indicatorSpans = above.spans;
    } else if (figure.kind === "score") figure.indicator = "得分";
    return;
  }
  const isOfOther = figure.scope !== null && source.figure.scope !== figure.scope;
  // A连续两年不合格，B连续四年位居第一: for how long one thing lasts says nothing of another's
  if (isOfOther && source.figure.role === "duration" && (figure.kind === "rank" || figure.role === "duration")) return;
  // 全年工业用电量…；12月当月为…: of another time
  const isOfOtherTime = figure.period !== source.figure.period && TIME_AHEAD.test(source.figure.indicator);
  const words = isOfOtherTime ? source.figure.indicator.replace(TIME_AHEAD, "") : source.figure.indicator;
  figure.indicator = isOfOther
    ? words
        .replace(WHOLE, "")
        .replace(OF_WHOLE, "")
        .replace(/^还有|平均/g, "")
    : words;
  figure.indicatorSpans = source.figure.indicatorSpans;
  if (source !== own) return;
  draft.from = ownerOf(source);
  draft.topic = source.topic;
  if (!isOfWhole) figure.scope ??= source.figure.scope;
}

/** 公众满意度|全省平均(为88.7分)，鹿鸣市以94.1分居首位: what is said of the whole is not of the place. */
const OF_WHOLE = /(?:全省|全市|全县|全区|全州|全盟|全镇)(?:平均)?(?:水平)?$/;

/** 为84.36分，连续4年保持在80分以上，居全国第7位: the rank is that of the value and not of the bound. */
function ownerOf(source: Draft): Draft {
  const { role, low, high } = source.figure;
  return source.from && (role === "duration" || low !== high) ? source.from : source;
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
      carries(other) &&
      figure.unit !== "%" &&
      other.figure.unit === figure.unit &&
      shareWords(other.figure.indicator, figure.indicator),
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
