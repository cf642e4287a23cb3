/**
 * Answers about order from sentences and lists: who is first, the second, the last three, who has the most, which place
 * someone has, how far first and last are apart. The other end of an order is never an answer, and of names whose order
 * is not printed none is picked out.
 */
import type { Figure } from "../../facts/facts.js";
import { endsInMeasure } from "../../facts/figures/role.js";
import type { AskedName, Question } from "../../question/question.js";
import { type Candidate, type NamedAt, nothing, type Proposal } from "../candidate.js";
import { concerns, narrowing, ordinalsFit } from "../fit.js";
import { found, longestShared } from "../match.js";
import { categoryFit, isOfBodies } from "../sets/category-fit.js";
import { ASKS_RANK } from "../sets/columns.js";
import { entriesAt } from "../sets/ends.js";
import { pickedByBound, pickedByMove } from "../sets/filters.js";
import { type Entry, type Order, ordersOf } from "../sets/orders.js";
import { placeVerdict } from "../sets/place-verdict.js";
import { counted, countOf, differenceOf, evidenceOf, joined, topicFit } from "../sets/tell.js";
import { timeFits } from "../sets/times.js";
import { ASKS_PART, type End, movesIn, readWording, type SetWording } from "../sets/wording.js";
import { type Source, sameName } from "../source.js";

/** What an order counts as an answer: first and last, which other answers tell too … */
const ENDS = 1.1;
/** … who has the most of something … */
const MOST = 1.1;
/** … and a place between, which nothing else tells. */
const BETWEEN = 1.2;
/** What it adds that the parts themselves are called by what is measured (道路运输事故死亡). */
const EXACT = 0.1;
/** What each character beyond two adds that question and order share in a row, the most of it, and how far is looked. */
const SAID = 0.02;
const MOST_SAID = 0.1;
const OWN_REACH = 80;
/** So many names at most are told with their numbers where nobody asks for these. */
const WITH_VALUES = 3;
/** … and which place a name has: the order itself tells it better than the number of the list does. */
const PLACE = 1.5;
/** Orders that fit this near to the best are all told, each by whom it is of. */
const EQUAL = 0.02;

/** 改善幅度较大的, 进步最大的: an order by movement. */
const BY_MOVE = /幅度|增幅|降幅|涨幅|增速|改善|恶化|进步|退步/;

/** 综合得分 of 综合得分第三名: the name of what is measured, with 得分 where the question says it with the place; null for none. */
function measureIn({ plain }: Question, { measure }: SetWording): string | null {
  if (!measure) return null;
  const whole = plain.includes(`${measure.text}得分`) ? `${measure.text}得分` : measure.text;
  return endsInMeasure(whole) ? whole : null;
}

/** An order that fits a question. */
interface Fitting {
  readonly order: Order;
  readonly fit: number;
}

/** Proposes answers about order. */
export function rankAnswers(question: Question, source: Source): Proposal {
  const of = ASKS_PART.test(question.plain) ? "parts" : "names";
  // 最多的原因是什么 asks for a part, not for a reason
  if ((question.ask === "reason" && of === "names") || question.ask === "when" || !concerns(question, source))
    return nothing;
  const wording = readWording(question);
  const asked = narrowing(question, source);
  const pair = asked.length === 2 && wording.difference && !wording.ends.length && /分/.test(question.plain);
  const asksPlace =
    ASKS_RANK.test(question.plain) && wording.move === null && question.ask !== "yesno" && question.ask !== "change";
  const places = asked.length === 1 && !wording.ends.length && asksPlace;
  const filters = !wording.ends.length && !wording.amount && (wording.bounds.length > 0 || wording.move !== null);
  // 全市排第一吗: whether the whole is first, an order of its parts does not tell
  if (question.ask === "yesno" && !asked.length && question.names.length > 0) return nothing;
  const supposed = question.ask === "yesno" && asked.length === 1 && wording.ends.length === 1;
  if (!places && !pair && !supposed && (asked.length > 0 || !(wording.ends.length || filters))) return nothing;
  const all = ordersOf(source).flatMap((order): Fitting[] => {
    if (!ordinalsFit(question, source, source.clauseAt(order.span.start))) return [];
    if (isOfBodies(question, order)) return [];
    if (order.of !== of || (order.grade !== null && !question.grades.includes(order.grade))) return [];
    const sentence = source.read.analysis.clauses[source.clauseAt(order.span.start)]?.sentenceSpan ?? order.span;
    const own = source.read.analysis.plain.slice(sentence.start, sentence.end);
    if (!timeFits(question, source, order.passage, own) || (!filters && !sameMove(question, wording, order))) return [];
    const fit = topicFit(question, wording, source, `${order.own} 排名 名次`, order.span.start);
    const exact = order.of === "parts" && wording.measure && found(wording.measure.text, order.own) >= 0.5 ? EXACT : 0;
    // 重复信访最多的: an order that says 重复信访 before one that says 信访
    const said = Math.min(
      MOST_SAID,
      SAID * Math.max(0, longestShared(question.plain, order.own.slice(0, OWN_REACH)) - 2),
    );
    return fit ? [{ order, fit: fit + exact + said + categoryFit(question, order) }] : [];
  });
  // 综合得分第三名: an order of what is named before others of which the sentence around it says so
  const measure = measureIn(question, wording);
  const measured = all.filter(({ order }) => measure !== null && order.own.includes(measure));
  const fitting = measured.length ? measured : all;
  if (supposed) {
    const verdict = placeVerdict(question, wording, source, fitting, asked);
    return { candidates: verdict ? [verdict] : [], shortfalls: [] };
  }
  if (filters && !places) return { candidates: filtered(question, wording, source, fitting), shortfalls: [] };
  if (pair) return { candidates: twoApart(question, source, fitting, asked), shortfalls: [] };
  const made = places
    ? placeOf(source, fitting, [...(asked[0]?.readings ?? []), asked[0]?.text ?? ""])
    : wording.difference && wording.ends.length === 2
      ? apart(question, wording, source, fitting)
      : atEnds(question, wording, source, fitting);
  return { candidates: made ? [made] : [], shortfalls: [] };
}

/** An order by how far things moved (改善幅度较大的前三位) is for questions about that, and no other is. */
function sameMove(question: Question, wording: SetWording, order: Order): boolean {
  if (wording.move !== null) return movesIn(order.label).includes(wording.move);
  return !BY_MOVE.test(order.label) || BY_MOVE.test(question.plain);
}

/** 谁最高谁最低: each of the ends asked for; nothing where one of them cannot be told. */
function atEnds(
  question: Question,
  wording: SetWording,
  source: Source,
  fitting: readonly Fitting[],
): Candidate | null {
  const made = wording.ends.map((end) => ends(question, wording, source, fitting, end));
  return joined(made);
}

/** 第一名, 后三名, 最高的: the entries, of each category where several fit alike. */
function ends(
  question: Question,
  wording: SetWording,
  source: Source,
  fitting: readonly Fitting[],
  end: End,
): Candidate | null {
  const found = fitting
    .map((item) => ({ ...item, entries: entriesAt(question, wording, source, item.order, end) }))
    .filter((item) => item.entries.length > 0)
    .sort((a, b) => Number(b.order.sure) - Number(a.order.sure) || b.fit - a.fit);
  const [best] = found;
  if (!best) return null;
  const categories = new Set<string | null>();
  const alike = found.filter((item) => {
    if (item.order.sure !== best.order.sure || best.fit - item.fit > EQUAL || categories.has(item.order.category))
      return false;
    categories.add(item.order.category);
    return true;
  });
  const told = best.order.category === null ? [best] : alike.filter((item) => item.order.category !== null);
  const asksValue = /分|得分|成绩|多少/.test(question.plain);
  const lines = told.map((item) => {
    const values =
      item.entries.length === 1 || !item.order.sure || (asksValue && item.entries.every((entry) => entry.figure));
    const names = item.entries.map(
      (entry) => `${entry.told ?? entry.name.text}${values && entry.figure ? `（${valueTold(entry.figure)}）` : ""}`,
    );
    const text = item.order.sure ? names.join("、") : `后${names.length}位：${names.join("、")}，通报没有排先后`;
    return told.length > 1 ? `${item.order.category ?? ""}：${text}` : text;
  });
  const base = end.kind === "number" ? MOST : end.place > 1 ? BETWEEN : ENDS;
  return candidate(source, told, lines.join("\n"), base + 0.4 * best.fit);
}

/** 第7名：龙脊镇（76.2分）: the lines of those named, where the order begins in another line. */
function ownLines(
  source: Source,
  told: { readonly order: Order } | undefined,
  entries: readonly Entry[],
): { passage: number; span: NamedAt["span"] }[] {
  const { passages } = source.read.analysis.notice;
  const lineOf = ({ name: { span } }: Entry): number =>
    passages.findIndex((passage) => passage.start <= span.start && span.end <= passage.end);
  // an order that one sentence tells stands there
  if (new Set(told?.order.entries.map(lineOf)).size < 2) return [];
  return entries
    .map((entry) => ({ passage: lineOf(entry), span: entry.name.span }))
    .filter((line) => line.passage >= 0);
}

function valueTold(figure: Figure): string {
  if (figure.role === "share") return `占${figure.text}`;
  return figure.role === "change" && figure.direction
    ? `${figure.direction === "up" ? "上升" : "下降"}${figure.text}`
    : figure.text;
}

function candidate(
  source: Source,
  told: readonly { readonly order: Order; readonly entries: readonly Entry[] }[],
  direct: string,
  score: number,
): Candidate {
  const entries = told.flatMap((item) => item.entries);
  const figures = entries.flatMap((entry) => entry.figure ?? []);
  return {
    kind: "list",
    score,
    direct,
    figures: figures.map((figure) => ({ source, figure })),
    names: entries.map((entry): NamedAt => entry.name),
    evidence: evidenceOf(source, [
      ...(told.length === 1 ? ownLines(source, told[0], entries) : []),
      ...told.map((item) => ({ passage: item.order.passage, span: item.order.span })),
      ...figures.map((figure) => ({ passage: figure.passage, span: figure.clause })),
    ]),
    computed: [],
  };
}

/** 得分超过90分的, 位次下降的: those picked out of a list by their numbers. */
function filtered(question: Question, wording: SetWording, source: Source, fitting: readonly Fitting[]): Candidate[] {
  if (!/哪|谁|几|多少|名单/.test(question.plain) || question.ask === "yesno") return [];
  const picked = wording.bounds.length ? pickedByBound(wording, fitting) : pickedByMove(question, wording, source);
  if (!picked) return [];
  const texts = picked.names.map((name) => name.text);
  const values = picked.names.length <= WITH_VALUES && picked.figures.every((figure) => figure !== undefined);
  const told = picked.names.map((name, i) => {
    const figure = picked.figures[i];
    return values && figure ? `${name.text}（${valueTold(figure)}）` : name.text;
  });
  return [
    {
      kind: wording.counts ? "count" : "list",
      score: BETWEEN + 0.4 * picked.fit,
      direct: wording.counts ? counted(texts.length, texts) : told.join("、"),
      figures: wording.counts ? [] : picked.figures.flatMap((figure) => (figure ? [{ source, figure }] : [])),
      names: picked.names,
      evidence: evidenceOf(source, picked.parts),
      computed: wording.counts ? [countOf(texts.length, "名单")] : [],
    },
  ];
}

/** 第一名和最后一名差多少分: two entries of one category whose numbers have one unit. */
function apart(question: Question, wording: SetWording, source: Source, fitting: readonly Fitting[]): Candidate | null {
  const [one, other] = wording.ends;
  if (!one || !other) return null;
  const pick = (end: End) =>
    fitting.flatMap(({ order, fit }) => {
      const entries = order.sure ? entriesAt(question, wording, source, order, end) : [];
      const [entry] = entries;
      return entries.length === 1 && entry?.figure ? [{ order, fit, entry, figure: entry.figure }] : [];
    });
  for (const a of pick(one)) {
    const b = pick(other).find(
      (item) =>
        item.order.category === a.order.category &&
        item.figure.unit === a.figure.unit &&
        item.figure.kind === a.figure.kind &&
        item.entry.name.text !== a.entry.name.text,
    );
    if (!b) continue;
    return difference(question, source, a.fit, [a.order, a.entry, a.figure], [b.order, b.entry, b.figure]);
  }
  return null;
}

type Scored = readonly [Order, Entry, Figure];

function difference(question: Question, source: Source, fit: number, a: Scored, b: Scored): Candidate | null {
  const [first, second] = [a[2], b[2]];
  if (first.value === null || second.value === null) return null;
  const result = differenceOf(first.value, second.value);
  const unit = first.unit || (/分/.test(question.plain) ? "分" : "");
  const told = [a, b].map(([, entry, figure]) => `${entry.name.text}${figure.text}`).join("，");
  return {
    ...candidate(
      source,
      [a, b].map(([order, entry]) => ({ order, entries: [entry] })),
      "",
      BETWEEN + 0.4 * fit,
    ),
    direct: `相差${result.text}${unit === "%" ? "个百分点" : unit}（${told}）`,
    kind: "compare",
    computed: [result],
  };
}

/** 泾阳市和华山市差几分: two names of one list with their scores. */
function twoApart(
  question: Question,
  source: Source,
  fitting: readonly Fitting[],
  asked: readonly AskedName[],
): Candidate[] {
  for (const { order, fit } of fitting) {
    const entries = asked.flatMap(
      (name) =>
        order.entries.find((entry) => [name.text, ...name.readings].some((one) => sameName(one, entry.name.text))) ??
        [],
    );
    const [a, b] = entries;
    if (!a?.figure || !b?.figure || a.figure.kind !== "score" || b.figure.kind !== "score") continue;
    const made = difference(question, source, fit, [order, a, a.figure], [order, b, b.figure]);
    return made ? [made] : [];
  }
  return [];
}

/** 玉霞市排第几: the place of a name in a list that tells who comes first. */
function placeOf(source: Source, fitting: readonly Fitting[], readings: readonly string[]): Candidate | null {
  for (const { order, fit } of fitting) {
    if (!order.sure || (order.side !== "first" && order.side !== "last")) continue;
    const entry = order.entries.find((item) => readings.some((reading) => sameName(reading, item.name.text)));
    if (!entry) continue;
    const last = order.side === "last";
    const place = last && entry.place === 1 ? "末位" : `${last ? "倒数" : ""}第${entry.place}位`;
    const direct = `${entry.name.text}：${place}${entry.figure ? `（${valueTold(entry.figure)}）` : ""}`;
    const counted = { text: String(entry.place), formula: `依次数到${entry.name.text}得 ${entry.place}` };
    const told = candidate(source, [{ order, entries: [entry] }], direct, PLACE + 0.4 * fit);
    // the place itself, where it is printed
    const printed = source.read.facts.figures.find(
      (figure) =>
        figure.role === "rank" &&
        figure.value === entry.place &&
        figure.scope === entry.name.text &&
        figure.passage === order.passage,
    );
    return {
      ...told,
      figures: [...(printed ? [{ source, figure: printed }] : []), ...told.figures],
      computed: place === "末位" ? [] : [counted],
    };
  }
  return null;
}
