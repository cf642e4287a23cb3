/**
 * The same figure in two notices of a series: both as printed, and the step between them worked out. What only one of the
 * two prints is told as that.
 */

import type { Figure } from "../../facts/facts.js";
import { printedNumber, shown } from "../../facts/printed-number.js";
import type { AlignedFigures, Step } from "../../facts/series.js";
import type { Question } from "../../question/question.js";
import type { Computed } from "../answer.js";
import type { Candidate } from "../candidate.js";
import { changeText, label } from "../figure-told.js";
import { type RankedFigure, rankFigures } from "../figures.js";
import { SHORT } from "../lengths.js";
import { accepted, evidenceOf } from "../working/numbers.js";
import { comparisonOf, type SeriesPair, timeOf } from "./pairs.js";
import type { SeriesWording } from "./wording.js";

/** A figure that scores this much less than the best may still be the one meant, where it has a counterpart. */
const NEAR = 0.15;
/** So much of the question before must be found where a follow-up (2022年比2021年呢) has no words of its own. */
const FOLLOWED = 0.5;

/** Proposes the figure that a question asks to compare; null where neither notice has it. */
export function figureBeside(question: Question, wording: SeriesWording, pair: SeriesPair): Candidate | null {
  // what two years add up to is not certain: the cases of a year are others than those of the next, its schools the same
  if (question.compute === "sum") return null;
  const { aligned } = comparisonOf(pair);
  const inLater = best(wording.subject, pair, "later");
  const inEarlier = best(wording.subject, pair, "earlier");
  const top = Math.max(inLater[0]?.score ?? 0, inEarlier[0]?.score ?? 0);
  for (const [items, side] of [
    [inLater, "later"],
    [inEarlier, "earlier"],
  ] as const) {
    for (const item of items) {
      const found = aligned.find((one) => one[side] === item.figure);
      if (found && item.score >= top - NEAR) return both(question, pair, found, item.score);
    }
  }
  const only = (inLater[0]?.score ?? 0) >= (inEarlier[0]?.score ?? 0) ? inLater[0] : inEarlier[0];
  const asksChange = wording.isExplicit || question.ask === "change" || question.compute === "difference";
  return only && asksChange ? one(pair, only) : null;
}

function best(subject: Question, pair: SeriesPair, side: "earlier" | "later"): RankedFigure[] {
  const isRank = subject.ask === "rank";
  return rankFigures(
    subject,
    pair[side],
    subject.ask,
    isRank ? ["rank"] : ["value", "share", "rank", "duration"],
  ).filter(
    (item) => accepted(item) && (item.cover.weight > 0 || (subject.follows && item.cover.relevance >= FOLLOWED)),
  );
}

/** 上升2.2个百分点, 减少98件, 持平. */
function stepText({ direction, text }: Step, { kind }: Figure): string {
  if (direction === "same") return "持平";
  const isCounted = kind === "count" || kind === "money";
  return `${direction === "up" ? (isCounted ? "增加" : "上升") : isCounted ? "减少" : "下降"}${text}`;
}

/** 2021年度28微克/立方米，2022年度25微克/立方米，下降3微克/立方米（推算：28 − 25 = 3）. */
function both(question: Question, pair: SeriesPair, found: AlignedFigures, score: number): Candidate {
  const { earlier, later, step } = found;
  const name = label(pair.later, later);
  const values = `${timeOf(pair.earlier)}${earlier.text}，${timeOf(pair.later)}${later.text}`;
  const share = step === null ? null : inPercent(question, found, step);
  const by = share === null ? "" : `（${share.text}%）`;
  const moved = step === null ? "" : `，${stepText(step, later)}${by}`;
  const formula = step === null || step.direction === "same" ? "" : `（推算：${step.formula}）`;
  const other = disagreement(pair, found);
  const opening = agrees(question, step);
  const mark = formula ? "（推算）" : "";
  const forms = [
    `${opening}${name}：${values}${moved}${formula}${other}`,
    `${opening}${name}：${values}${moved}${mark}${other}`,
    ...(other ? [`${opening}${values}${moved}${mark}${other}`] : []),
    `${opening}${name}：${values}${moved}${mark}`,
  ];
  const direct = forms.find((text) => text.length <= SHORT) ?? `${opening}${values}${moved}${mark}`;
  return {
    kind: "compare",
    score,
    direct,
    figures: [
      { source: pair.later, figure: later },
      { source: pair.earlier, figure: earlier },
    ],
    names: [],
    evidence: [...evidenceOf(pair.later, [later]), ...evidenceOf(pair.earlier, [earlier])],
    computed: [
      ...(step === null || step.direction === "same" ? [] : [{ text: step.number, formula: step.formula }]),
      ...(share === null ? [] : [share]),
    ],
  };
}

/** 增长百分之几: the step as a share of the earlier value; null where that is not asked, or the figure is a share itself. */
function inPercent({ plain }: Question, { earlier, later }: AlignedFigures, step: Step): Computed | null {
  const [before, after] = [printedNumber(earlier), printedNumber(later)];
  const isAsked = /百分之几|百分比|[增降涨跌]幅|增速|比例/.test(plain) && !["percent", "rank"].includes(later.kind);
  if (!isAsked || !before || !after || before.scale !== after.scale || before.digits <= 0 || step.direction === "same")
    return null;
  const text = shown((100 * Number(step.number)) / before.digits, 1);
  return { text, formula: `${step.number} ÷ ${shown(before.digits, before.decimals)} = ${text}%` };
}

/** 降了吗, 比2021年高吗: whether it is so. */
function agrees({ ask, direction, plain }: Question, step: Step | null): string {
  const [more, less] = [/[高多大]/.test(plain), /[低少小]/.test(plain)];
  const asked = direction ?? (more === less ? null : more ? "up" : "down");
  if (ask !== "yesno" || asked === null || step === null) return "";
  return step.direction === asked ? "是，" : "不是，";
}

/** What the later notice prints of the change, where the two notices say otherwise: figures are revised at times. */
function disagreement({ later }: SeriesPair, { printed, step }: AlignedFigures): string {
  if (printed === null || step === null || printed.value === null || printed.kind === "percent") return "";
  const same = printed.text.includes(step.number) || Number(step.number) === printed.value;
  if (same && printed.direction === step.direction) return "";
  return `；${timeOf(later)}通报写“${changeText(later, printed)}”`;
}

/** What only one of the two notices prints. */
function one(pair: SeriesPair, { figure, source, score }: RankedFigure): Candidate {
  const isLater = source === pair.later;
  const told = `${label(source, figure)}：${timeOf(source)}${figure.text}`;
  const other = isLater ? "前一份通报" : "后一份通报";
  const text = `${told}；${other}没有可以对比的数据`;
  return {
    kind: "compare",
    score,
    direct: text.length <= SHORT ? text : `${timeOf(source)}${figure.text}；${other}没有可以对比的数据`,
    figures: [{ source, figure }],
    names: [],
    evidence: evidenceOf(source, [figure]),
    computed: [],
  };
}
