/** Answers to yes/no questions about figures and events: 超过80%了吗, 发生过…吗, 全部…了吗. */

import { textOf } from "../../corpus/notice.js";
import type { Figure } from "../../facts/facts.js";
import type { Question } from "../../question/question.js";
import { cut } from "../../text/cut.js";
import { negations } from "../../text/lexicon/genre.js";
import { alternation } from "../../text/lexicon/words.js";
import { readQuantities } from "../../text/quantity.js";
import type { Candidate, Proposal } from "../candidate.js";
import { nothing } from "../candidate.js";
import { tellsPlace } from "../extracts/words.js";
import { changeText, label } from "../figure-told.js";
import { rankFigures } from "../figures.js";
import { narrowing } from "../fit.js";
import { SHORT } from "../lengths.js";
import { readWording } from "../sets/wording.js";
import type { Source } from "../source.js";
import { extractAnswers } from "./extract.js";

const NEGATION = new RegExp(alternation(negations.filter((word) => word !== "不足" && word !== "不")));
/** 超过, 达到: the number asked about is a bound from below; 低于, 不到, 不超过: from above. */
const ABOVE =
  /(?:^|[^不])到(?=[0-9一二三四五六七八九]+(?:成|%|个|项))|超过|突破|达到|达标|大于|多于|高于|超|不低于|以上|够/;
const BELOW = /低于|不到|不足|小于|少于|不超过|以内|以下|控制在/;

/** Proposes yes/no answers. */
export function yesNoAnswers(question: Question, source: Source): Proposal {
  if (question.ask !== "yesno") return nothing;
  const candidates: Candidate[] = [];
  const threshold =
    byThreshold(question, source) ??
    byTarget(question, source) ??
    byRank(question, source) ??
    byDirection(question, source);
  if (threshold) candidates.push(threshold);
  const { candidates: told, shortfalls } = extractAnswers(question, source);
  // 甲市排第一吗: what tells no place says neither yes nor no
  const asksPlace = readWording(question).ends.some(({ kind }) => kind === "place");
  const extracts = asksPlace ? told.filter(({ direct }) => tellsPlace(direct)) : told;
  const said = extracts.some((extract) => SAYS_ALL.test(extract.direct));
  const whole = threshold || said ? null : byWhole(question, source);
  if (whole) candidates.push(whole);
  for (const extract of extracts)
    candidates.push({ ...extract, score: extract.score + 0.05, direct: polarity(question, extract, source) });
  return { candidates, shortfalls: threshold ? [] : shortfalls };
}

function candidate(source: Source, figure: Figure, score: number, direct: string): Candidate {
  return {
    kind: "figure",
    score,
    direct: cut(direct, SHORT),
    figures: [{ source, figure }],
    names: [],
    evidence: [{ source, passage: figure.passage, spans: [figure.clause] }],
    computed: [],
  };
}

const plainAsk = (question: Question): Question => ({ ...question, kinds: [], unit: "", direction: null });

/** 受污染耕地安全利用率达到100%了吗: the printed value beside the one asked about. */
function byThreshold(question: Question, source: Source): Candidate | null {
  const asked = readQuantities(question.plain)
    .filter((q) => q.value !== null && q.kind !== "date" && q.kind !== "ordinal" && q.kind !== "rank")
    .at(-1);
  if (!asked || asked.value === null || !(ABOVE.test(question.plain) || BELOW.test(question.plain))) return null;
  const terms = question.terms.filter(
    (term) => !/\d/.test(term.text) && !ABOVE.test(term.text) && !BELOW.test(term.text),
  );
  const same = rankFigures({ ...plainAsk(question), terms }, source, "amount", ["value", "share", "duration"]).filter(
    (item) =>
      item.cover.coverage >= 0.62 &&
      !item.cover.missing.some((term) => term.must) &&
      (item.figure.unit === asked.unit || item.figure.kind === asked.kind) &&
      item.figure.value !== null,
  );
  // 首次突破80%，达到81.8%: of two, the one that is not the bound itself
  // the whole region's figure before one place's where no place is asked about
  const top =
    (narrowing(question, source).length ? undefined : same.find((item) => item.figure.scope === null)) ?? same[0];
  const other = same.find(
    (item) =>
      item.figure.value !== asked.value &&
      item.figure.indicator === top?.figure.indicator &&
      item.figure.sentence.start === top?.figure.sentence.start &&
      item.score > (top?.score ?? 0) - 0.5,
  );
  const best = other ?? top;
  const value = best?.figure.value;
  if (!best || value === null || value === undefined) return null;
  const below = BELOW.test(question.plain);
  const reach = /达到|够|不低于|以上|(?:^|[^不])到[0-9一二三四五六七八九]/.test(question.plain);
  const yes = below
    ? value < asked.value || (/不超过|以内/.test(question.plain) && value <= asked.value)
    : reach
      ? value >= asked.value
      : value > asked.value;
  const said = `${label(source, best.figure)}为${best.figure.text}`;
  return candidate(source, best.figure, best.score + 0.4, `${yes ? "是" : "没有"}，${said}`);
}

/** 全省污染地块都做到安全利用了吗, 公办学校是否全部实现…: all of them if the rate is 100%. */
function byWhole(question: Question, source: Source): Candidate | null {
  if (!ASKS_ALL.test(question.plain.replace(NOT_ALL, ""))) return null;
  const terms = question.terms.filter((term) => !/^(?:全部|全都|都|全|做到|实现|覆盖)$/.test(term.text));
  const ranked = rankFigures({ ...plainAsk(question), terms, ask: "amount" }, source, "amount", ["value", "share"]);
  const [best] = ranked.filter(
    (item) =>
      item.cover.coverage >= 0.62 &&
      !item.cover.missing.some((term) => term.must || term.need >= 1) &&
      item.figure.value !== null &&
      (item.figure.unit === "%" || item.figure.kind === "percent" || /[率%％]|比例/.test(item.figure.indicator)),
  );
  // 118项问题全部销号了吗: a rate of something else says nothing of them
  if (!best || (ranked[0]?.score ?? 0) - best.score > NEARER) return null;
  const yes = best.figure.value === 100;
  return candidate(
    source,
    best.figure,
    best.score + 0.4,
    `${yes ? "是" : "没有全部"}，${label(source, best.figure)}为${best.figure.text}`,
  );
}

/** What a figure that fits this much better is about is what is asked about. */
const NEARER = 0.4;
const ASKS_ALL = /全部|全都|都(?!市)|所有|均/;
const NOT_ALL = /全国|全省|全市|全县|全区|全州|全面|安全|平均/g;
const SAYS_ALL = /全部|(?<!城|首)都(?!市)|均(?!水平)|全覆盖/;

/** 超过年度控制目标了吗, 达到年度目标了吗: the printed value beside the printed target. */
function byTarget(question: Question, source: Source): Candidate | null {
  const asks = ABOVE.test(question.plain) || BELOW.test(question.plain) || /完成/.test(question.plain);
  if (!/目标|任务|要求|标准|计划/.test(question.plain) || !asks) return null;
  const { figures } = source.read.facts;
  const terms = question.terms.filter((term) => !/目标|任务|超过|达到|突破|完成/.test(term.text));
  for (const item of rankFigures({ ...plainAsk(question), terms }, source, "amount", ["target"])) {
    const value = item.figure.of !== null ? figures[item.figure.of] : undefined;
    if (item.cover.coverage < 0.62 || !value || value.value === null || item.figure.value === null) continue;
    const yes = /超过|突破|超/.test(question.plain)
      ? value.value > item.figure.value
      : value.value >= item.figure.value;
    const direct = `${yes ? "是" : "没有"}，${label(source, value)}为${value.text}，目标是${item.figure.text}`;
    return {
      ...candidate(source, value, item.score + 0.5, direct),
      evidence: [{ source, passage: value.passage, spans: [value.clause, item.figure.clause] }],
    };
  }
  return byRate(question, source, terms) ?? byMargin(question, source, terms);
}

/** 瓴石市的目标完成没: the rate of completion, 完成率86.8% or 完成年度目标的104.8%, where it is below a hundred or not. */
function byRate(question: Question, source: Source, terms: Question["terms"]): Candidate | null {
  if (!/完成/.test(question.plain)) return null;
  const plain = source.read.analysis.plain;
  const best = rankFigures({ ...plainAsk(question), terms }, source, "amount", ["value", "share"]).find(
    ({ figure, cover }) =>
      figure.value !== null &&
      cover.coverage >= 0.62 &&
      (figure.kind === "percent" || figure.unit === "%") &&
      (/完成率$/.test(figure.indicator) ||
        /完成[^，；]{0,12}(?:目标|任务|计划)[^，；]{0,12}的$/.test(
          plain.slice(figure.clause.start, figure.span.start),
        )),
  );
  if (!best) return null;
  const { figure } = best;
  const yes = (figure.value ?? 0) >= 100;
  return candidate(
    source,
    figure,
    best.score + 0.5,
    `${yes ? "是" : "没有"}，${label(source, figure)}为${figure.text}`,
  );
}

/** 达到年度目标了吗, of 比年度目标低0.4个百分点: the printed distance from it tells. */
function byMargin(question: Question, source: Source, terms: Question["terms"]): Candidate | null {
  const [best] = rankFigures({ ...plainAsk(question), terms }, source, "change", ["margin"]).filter(
    (item) => item.cover.coverage >= 0.62 && /目标|任务|标准|计划|要求/.test(item.figure.basis ?? ""),
  );
  const value = best && best.figure.of !== null ? source.read.facts.figures[best.figure.of] : undefined;
  // 低于95%的控制目标 may be good or bad; 比年度目标低 of what should be reached is not
  if (!best?.figure.direction || !value || BELOW.test(question.plain)) return null;
  const yes = best.figure.direction === "up";
  return candidate(
    source,
    value,
    best.score + 0.4,
    `${yes ? "是" : "没有"}，${label(source, value)}为${value.text}，${changeText(source, best.figure)}`,
  );
}

/** 是全国第一吗: the printed rank. */
function byRank(question: Question, source: Source): Candidate | null {
  const asked = /第(?<number>[一二三四五六七八九十]|\d+)(?!轮|次|批|季|阶|条|届)/.exec(question.plain)?.groups?.[
    "number"
  ];
  if (!asked) return null;
  const number = /^\d+$/.test(asked) ? Number(asked) : "零一二三四五六七八九十".indexOf(asked);
  const terms = question.terms.filter((term) => !/第/.test(term.text));
  const whole = narrowing(question, source).length === 0;
  const [best] = rankFigures({ ...plainAsk(question), terms }, source, "rank", ["rank"]).filter(
    // 全市排第一吗: the place of one of its counties is no answer
    (item) => item.cover.coverage >= 0.62 && !(whole && item.figure.scope !== null),
  );
  if (!best) return null;
  const yes = best.figure.value === number;
  return candidate(
    source,
    best.figure,
    best.score + 0.4,
    `${yes ? "是" : "不是"}，${label(source, best.figure)}为${best.figure.text}`,
  );
}

/** 环比是下降的吗: the printed direction. */
function byDirection(question: Question, source: Source): Candidate | null {
  const side = /比.{1,20}高|更高|高于|比.{1,20}多/.test(question.plain)
    ? "up"
    : /比.{1,20}低|更低|比.{1,20}少/.test(question.plain)
      ? "down"
      : null;
  const direction = question.direction ?? side;
  if (!direction || /超过|达到|低于/.test(question.plain)) return null;
  const [best] = rankFigures(
    { ...plainAsk(question) },
    source,
    "change",
    side && !question.direction ? ["margin", "change"] : ["change"],
  ).filter((item) => item.cover.coverage >= 0.55 && item.figure.direction !== null);
  if (!best) return null;
  const yes = best.figure.direction === direction;
  return candidate(
    source,
    best.figure,
    best.score + 0.3,
    `${yes ? "是" : "不是"}，${label(source, best.figure)}${changeText(source, best.figure)}`,
  );
}

/** Yes or no by the extract's own negation and completeness, then the extract. */
function polarity(question: Question, extract: Candidate, source: Source): string {
  const text = extract.direct;
  const asksAll = /全部|都|所有|全/.test(question.plain.replace(/全国|全省|全市|全面|安全/g, ""));
  const evidence = extract.evidence[0]?.spans[0];
  const rest = evidence ? remaining(source, evidence.end) : "";
  let word: string;
  const asksRest = /还有[^，]{0,20}(?:没有?|未)|(?:没有?|未)[^，]{1,10}的?吗/.test(
    question.plain.replace(/^是不是|有没有/g, ""),
  );
  // 有不合格的吗: 全部合格
  const good = question.grades.find((grade) => /^[不未]/.test(grade))?.slice(1);
  if (good && new RegExp(`(?:全部|全都|均|都)${good}`).test(text)) word = "没有";
  else if (asksRest && /全部|均|都(?!市)/.test(text) && /完成|达到|销号|办结|整治|整改/.test(text)) word = "没有";
  else if (NEGATION.test(text.replace(/没有?变化|不断|不低于/g, "")))
    word = /不(?:是)?[^，]{0,4}吗/.test(question.plain) ? "是" : "没有";
  else if (asksAll && !/全部|都|均|全覆盖|全面|(?<![\d.])100(?:\.0+)?[%％]/.test(text))
    word = rest ? "没有全部" : "没有说全部";
  else if (/超过|超/.test(question.plain) && /以内|低于|未超/.test(text)) word = "没有";
  else word = "是";
  const said = `${word}：${text}${word.startsWith("没有全部") ? `，${rest}` : ""}`;
  return said.length <= SHORT ? said : `${cut(said, SHORT - 1)}…`;
}

/** The clause after the evidence, where it tells what is left (4项长期整改任务正在按序时推进). */
function remaining(source: Source, end: number): string {
  const { clauses, notice } = source.read.analysis;
  const next = clauses[source.clauseAt(end - 1) + 1];
  return next &&
    (/剩|正在|尚|未|长期|推进|继续/.test(next.plain) ||
      (next.quantities.some((q) => q.kind === "count") && /完成|办结|销号|整改/.test(next.plain)))
    ? textOf(notice, next)
    : "";
}
