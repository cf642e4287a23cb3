/** Answers that are worked out from printed figures, each with its formula: last year's value, a target, a remainder, a sum, a difference. */
import type { Figure } from "../../facts/facts.js";
import type { Question, Term } from "../../question/question.js";
import { type Candidate, nothing, type Proposal } from "../candidate.js";
import { type RankedFigure, rankFigures } from "../figures.js";
import { narrowing } from "../fit.js";
import type { Source } from "../source.js";
import { label } from "./figure.js";

const COVERAGE = 0.6;
/** Longest direct answer, in UTF-16 units. */
const LONGEST = 88;
/** What the wording 上一年是多少, 还剩多少 … adds: it asks for the computed figure, not for the printed ones. */
const ASKED_TO_COMPUTE = 0.7;

/** Proposes computed answers. */
export function computedAnswers(question: Question, source: Source): Proposal {
  if (question.grades.length || question.asksGrade)
    return question.compute === "sum" && question.kinds.includes("money") ? sum(question, source) : nothing;
  const twoRounds = acrossRounds(question, source);
  if (twoRounds.candidates.length) return twoRounds;
  const behind = behindMargin(question, source);
  if (behind.candidates.length) return behind;
  if (question.ask === "change") {
    const ends = betweenEnds(question, source);
    if (ends.candidates.length) return ends;
  }
  switch (question.compute) {
    case "previous":
      return previousValue(question, source);
    case "target":
      return baseOfMargin(question, source);
    case "rest":
      return remainder(question, source);
    case "difference":
      return difference(question, source);
    case "sum":
      return sum(question, source);
    default:
      return nothing;
  }
}

/** The number of decimals that a printed number shows. */
function decimals(figure: Figure): number {
  return /\.(\d+)/.exec(figure.text)?.[1]?.length ?? 0;
}

/** 173.50亿立方米 → 173.5 and its scale: how many ones the printed unit stands for (亿 → 1e8). */
function printed(figure: Figure): { number: number; scale: number } | null {
  const digits = /-?\d[\d,，]*(?:\.\d+)?/.exec(figure.text)?.[0].replace(/[,，]/g, "");
  if (digits === undefined || figure.value === null) return null;
  const number = Number(digits);
  return number === 0 ? { number, scale: 1 } : { number, scale: Math.abs(figure.value / number) };
}

function shown(value: number, places: number): string {
  return value.toFixed(places).replace(/^-0(?:\.0+)?$/, "0");
}

/** The unit as printed, with 万 and 亿: 亿立方米 of 168.42亿立方米. */
function printedUnit(figure: Figure): string {
  return figure.text.replace(/^[^\d]*-?\d[\d,，]*(?:\.\d+)?/, "").replace(/余|多|以上|以内|以下/g, "");
}

function evidenceOf(source: Source, figures: readonly Figure[]): Candidate["evidence"] {
  const byPassage = new Map<number, { start: number; end: number }[]>();
  for (const figure of figures) {
    const spans = byPassage.get(figure.passage) ?? [];
    if (!spans.some((span) => span.start === figure.clause.start)) spans.push(figure.clause);
    byPassage.set(figure.passage, spans);
  }
  return [...byPassage].map(([passage, spans]) => ({ source, passage, spans }));
}

function made(
  source: Source,
  score: number,
  direct: string,
  used: readonly Figure[],
  result: string,
  formula: string,
): Proposal {
  return {
    candidates: [
      {
        kind: "compare",
        score,
        direct,
        figures: used.map((figure) => ({ source, figure })),
        names: [],
        evidence: evidenceOf(source, used),
        computed: [{ text: result, formula }],
      },
    ],
    shortfalls: [],
  };
}

/** The terms without what only says that something is to be worked out. */
function without(question: Question, pattern: RegExp): Question {
  const terms = question.terms.filter((term) => !pattern.test(term.text));
  return { ...question, terms };
}

function accepted(item: RankedFigure): boolean {
  return item.cover.coverage >= COVERAGE && !item.cover.missing.some((term) => term.must);
}

/** 25微克/立方米，同比下降1 → 上一年 26; 居全国第9位，上升3个位次 → 第12位. */
function previousValue(question: Question, source: Source): Proposal {
  const { figures, document } = source.read.facts;
  const asked = question.period;
  const year = asked?.year ?? null;
  if (year !== null && document.year !== null && year >= document.year && !asked?.previous) return nothing;
  // the year that is asked for may be printed with a figure of its own
  if (year !== null && rankFigures(question, source, "amount", ["value"]).some(accepted)) return nothing;
  const base = {
    ...without(question, /推算|按照|上一?年|去年/),
    period: asked?.months && asked.months.from === asked.months.to ? { ...asked, year: null, previous: false } : null,
    basis: "",
  };
  const rank = question.kinds.includes("rank") || /第几|位次|排名|几位/.test(question.plain);
  const ranked = rankFigures(
    { ...base, kinds: rank ? ["rank"] : [] },
    source,
    rank ? "rank" : "amount",
    rank ? ["rank"] : ["value"],
  );
  for (const item of ranked.slice(0, 6)) {
    if (!accepted(item)) continue;
    const owner = item.figure.of !== null ? figures[item.figure.of] : item.figure;
    const changes = (owner?.related ?? [])
      .flatMap((id) => figures[id] ?? [])
      .filter((other) => other.role === "change" && (rank ? other.kind === "places" : other.kind !== "places"));
    const change = changes.find((other) => basisIs(other, asked, year, document.year));
    if (!change?.direction) continue;
    if (rank) {
      const now = item.figure.value;
      const by = change.value;
      if (now === null || by === null) continue;
      const before = change.direction === "up" ? now + by : now - by;
      return made(
        source,
        item.score + ASKED_TO_COMPUTE,
        `第${before}位（推算：今年${item.figure.text}，${change.direction === "up" ? "上升" : "下降"}${change.text}）`,
        [item.figure, change],
        String(before),
        `${now} ${change.direction === "up" ? "+" : "−"} ${by} = ${before}`,
      );
    }
    const result = undo(item.figure, change);
    if (!result) continue;
    return made(
      source,
      item.score + ASKED_TO_COMPUTE,
      `${result.text}${printedUnit(item.figure)}（推算：${label(source, item.figure)}${item.figure.text}，${change.basis ?? ""}${change.direction === "up" ? "上升" : "下降"}${change.text}）`,
      [item.figure, change],
      result.text,
      result.formula,
    );
  }
  return nothing;
}

/** Whether a change is against the time that is asked for. */
function basisIs(change: Figure, asked: Question["period"], year: number | null, noticeYear: number | null): boolean {
  const basis = change.basis ?? "";
  const printedYear = /(?:19|20)\d\d/.exec(basis)?.[0];
  if (asked?.part && !basis.includes(asked.part)) return false;
  if (year !== null && printedYear) return Number(printedYear) === year;
  if (printedYear) return noticeYear !== null && Number(printedYear) === noticeYear - 1;
  if (/环比|上月|上期/.test(basis)) return false;
  return year === null || (noticeYear !== null && year === noticeYear - 1);
}

/** The value before a change; null where the change is in another unit (a fall in per cent tells no difference). */
function undo(value: Figure, change: Figure): { text: string; formula: string } | null {
  const a = printed(value);
  const b = printed(change);
  if (!a || !b) return null;
  const points = value.kind === "percent" && change.kind === "points";
  if (!points && value.unit !== change.unit && !(value.kind === "bare" && change.kind === "bare")) return null;
  if (!points && (change.kind === "percent" || change.kind === "times")) return null;
  const by = (b.number * b.scale) / a.scale;
  const places = Math.max(decimals(value), points ? decimals(change) : by % 1 ? decimals(change) : 0);
  const text = shown(change.direction === "up" ? a.number - by : a.number + by, places);
  return { text, formula: `${a.number} ${change.direction === "up" ? "−" : "+"} ${by} = ${text}` };
}

/** 达到81.8%，高于目标6.6个百分点 → 目标 75.2%. */
function baseOfMargin(question: Question, source: Source): Proposal {
  const { figures } = source.read.facts;
  // a printed target is no matter for computing
  const direct = rankFigures(question, source, "amount", ["target"]).find(accepted);
  if (direct && direct.cover.relevance > 0.75) return nothing;
  for (const item of rankFigures(without(question, /推算|计算/), source, "open", ["margin"]).slice(0, 4)) {
    if (!accepted(item) || !item.figure.basis?.includes("目标")) continue;
    const value = item.figure.of !== null ? figures[item.figure.of] : undefined;
    const result = value ? undo(value, item.figure) : null;
    if (!value || !result) continue;
    return made(
      source,
      item.score + ASKED_TO_COMPUTE,
      `${result.text}${printedUnit(value)}（推算：${value.text}，${item.figure.direction === "up" ? "高于" : "低于"}${item.figure.basis}${item.figure.text}）`,
      [value, item.figure],
      result.text,
      result.formula,
    );
  }
  return nothing;
}

/**
 * 54.8%，低于全省平均水平21.3个百分点 → 全省平均 76.1%; 同比增长12.9%，高于各项贷款增速3.4个百分点 → 各项贷款增速 9.5%: what a margin
 * is against, where the question asks for just that.
 */
function behindMargin(question: Question, source: Source): Proposal {
  if (question.ask === "yesno" || !(/平均/.test(question.plain) || /推算|算一?算/.test(question.plain))) return nothing;
  const { figures } = source.read.facts;
  const telling = question.terms.filter((term) => !/推算|计算|平均|水平/.test(term.text));
  for (const item of rankFigures({ ...question, terms: telling, kinds: [], unit: "", basis: "" }, source, "open", [
    "margin",
  ]).slice(0, 4)) {
    const { basis } = item.figure;
    if (!accepted(item) || basis === null) continue;
    const against = /平均/.test(question.plain)
      ? basis.includes("平均")
      : telling.some((term) => term.need >= 1 && basis.includes(term.text));
    if (!against) continue;
    // the number that the margin is told of: the last percentage before it, or its value
    const near = figures.slice(Math.max(0, item.figure.id - 3), item.figure.id).reverse();
    const value =
      near.find(
        (other) =>
          other.sentence.start === item.figure.sentence.start && other.kind === "percent" && other.role !== "margin",
      ) ?? (item.figure.of !== null ? figures[item.figure.of] : undefined);
    const result = value ? undo({ ...value, kind: value.kind }, item.figure) : null;
    if (!value || !result) continue;
    return made(
      source,
      item.score + ASKED_TO_COMPUTE,
      `${result.text}${printedUnit(value)}（推算：${value.text}，${item.figure.direction === "up" ? "高于" : "低于"}${basis}${item.figure.text}）`.slice(
        0,
        LONGEST,
      ),
      [value, item.figure],
      result.text,
      result.formula,
    );
  }
  return nothing;
}

/** 剩余, 尚未, 正在推进: what is not done yet. */
const OPEN_STILL = /剩余|剩下|余下|尚未|未完成|没有|正在/;

/** 整改销号(114项), 已整改(1,890个): done, directly before the number. */
const DONE =
  /(?:完成|办结|销号|整改|结案|达标|建成|兑现|到位|整治|清零|注销|发放|落实|改造|更新|归还|缴纳|支付|处置)(?:了|的)?$/;

/** The rest, where the notice prints it. */
function printedRest(source: Source, item: RankedFigure): Proposal {
  const clause = source.read.analysis.notice.text.slice(item.figure.clause.start, item.figure.clause.end);
  const direct = clause.length <= LONGEST - 12 ? `${item.figure.text}（${clause}）` : item.figure.text;
  return {
    candidates: [
      {
        kind: "figure",
        score: item.score + ASKED_TO_COMPUTE,
        direct,
        figures: [{ source, figure: item.figure }],
        names: [],
        evidence: evidenceOf(source, [item.figure]),
        computed: [],
      },
    ],
    shortfalls: [],
  };
}

/** 交办4704个，结案销号4538个 → 还剩166个. */
function remainder(question: Question, source: Source): Proposal {
  const { figures } = source.read.facts;
  const base = without(question, /剩|余|还有|尚|没有?|未/);
  const ranked = rankFigures({ ...base, kinds: [], unit: "" }, source, "amount", ["value", "share"]).filter(accepted);
  // 还有14.3公里没有更新, 4项长期整改任务正在推进, 剩余838个: the rest itself is printed
  const [top] = ranked;
  if (!top) return nothing;
  const clauseText = (item: RankedFigure): string => source.read.analysis.clauses[item.clause]?.plain ?? "";
  const segment = source.read.analysis.clauses[top.clause]?.segment;
  const rest = ranked.find(
    (item) => source.read.analysis.clauses[item.clause]?.segment === segment && OPEN_STILL.test(clauseText(item)),
  );
  if (rest) return printedRest(source, rest);
  // what was done is told right before the number (已整改1,890个); only of such is something left
  const done = (item: RankedFigure): boolean =>
    DONE.test(source.read.analysis.plain.slice(item.figure.clause.start, item.figure.span.start));
  const parts = ranked.slice(0, 4);
  for (const part of parts.some(done) ? parts.filter(done) : parts) {
    const whole = figures
      .slice(Math.max(0, part.figure.id - 4), part.figure.id)
      .reverse()
      .find(
        (other) =>
          other.role === "value" &&
          other.unit === part.figure.unit &&
          other.unit !== "" &&
          other.unit !== "%" &&
          other.sentence.start === part.figure.sentence.start &&
          other.scope === part.figure.scope &&
          (other.value ?? 0) > (part.figure.value ?? 0),
      );
    if (!whole) continue;
    const a = printed(whole);
    const b = printed(part.figure);
    if (!a || !b) continue;
    const rest = (whole.value ?? 0) - (part.figure.value ?? 0);
    const text = shown(rest / a.scale, Math.max(decimals(whole), decimals(part.figure)));
    return made(
      source,
      part.score + ASKED_TO_COMPUTE,
      `${text}${printedUnit(whole)}（推算：${label(source, whole)}${whole.text}，${label(source, part.figure)}${part.figure.text}）`.slice(
        0,
        88,
      ),
      [part.figure, whole],
      text,
      `${a.number} − ${(b.number * b.scale) / a.scale} = ${text}`,
    );
  }
  return nothing;
}

/** 第一轮, 第二轮: the rounds that the question names, or both where it says 两轮. */
function rounds(question: Question): string[] {
  if (question.ordinals.length >= 2) return [...question.ordinals];
  const kind = /两(?<kind>轮|批|次|期|阶段)/.exec(question.plain)?.groups?.["kind"];
  return kind ? [`第一${kind}`, `第二${kind}`] : [];
}

/** 两轮一共反馈多少项, 第一轮比第二轮多多少: the same figure of each round, added or subtracted. */
function acrossRounds(question: Question, source: Source): Proposal {
  const named = rounds(question);
  if (named.length !== 2 || (question.compute !== "sum" && question.compute !== "difference")) return nothing;
  const terms = question.terms.filter((term) => !/两|一共|总共|加/.test(term.text));
  const found = named.map(
    (ordinal) =>
      rankFigures({ ...question, terms, ordinals: [ordinal], direction: null }, source, "amount", [
        "value",
        "share",
      ]).filter(accepted)[0],
  );
  const [a, b] = found;
  if (!a || !b || a.figure.unit !== b.figure.unit || a.figure.kind !== b.figure.kind || a.figure.id === b.figure.id)
    return nothing;
  const x = printed(a.figure);
  const y = printed(b.figure);
  if (!x || !y || x.scale !== y.scale) return nothing;
  const adds = question.compute === "sum";
  if (adds && a.figure.kind === "percent") return nothing;
  const text = shown(
    adds ? x.number + y.number : Math.abs(x.number - y.number),
    Math.max(decimals(a.figure), decimals(b.figure)),
  );
  const unit = a.figure.kind === "percent" ? "个百分点" : printedUnit(a.figure);
  const told = `${named[0]}${a.figure.text}，${named[1]}${b.figure.text}`;
  return made(
    source,
    a.score + ASKED_TO_COMPUTE,
    `${adds ? "共" : "相差"}${text}${unit}（推算：${told}）`,
    [a.figure, b.figure],
    text,
    `${Math.max(x.number, y.number)} ${adds ? "+" : "−"} ${Math.min(x.number, y.number)} = ${text}`,
  );
}

/** 由9.4分钟缩短到8.1分钟: how much it changed, where only both ends are printed. */
function betweenEnds(question: Question, source: Source): Proposal {
  const { figures } = source.read.facts;
  for (const item of rankFigures({ ...question, kinds: [], unit: "", direction: null }, source, "open", [
    "former",
  ]).slice(0, 3)) {
    const now = figures[item.figure.id + 1];
    if (!accepted(item) || !now || now.unit !== item.figure.unit || now.sentence.start !== item.figure.sentence.start)
      continue;
    const a = printed(item.figure);
    const b = printed(now);
    if (!a || !b || a.scale !== b.scale) continue;
    const text = shown(Math.abs(a.number - b.number), Math.max(decimals(item.figure), decimals(now)));
    return made(
      source,
      item.score + ASKED_TO_COMPUTE,
      `${text}${printedUnit(now)}（推算：${label(source, item.figure)}由${item.figure.text}到${now.text}）`,
      [item.figure, now],
      text,
      `${Math.max(a.number, b.number)} − ${Math.min(a.number, b.number)} = ${text}`,
    );
  }
  return nothing;
}

/** 甲和乙差多少: the same figure of two names. */
function difference(question: Question, source: Source): Proposal {
  const asked = narrowing(question, source);
  if (asked.length !== 2) return nothing;
  const found = asked.map(
    (name) =>
      rankFigures(
        { ...question, names: [name], direction: null, kinds: question.kinds.filter((kind) => kind !== "points") },
        source,
        "amount",
        ["value"],
      ).filter(accepted)[0],
  );
  const [a, b] = found;
  if (!a || !b || a.figure.unit !== b.figure.unit || a.figure.value === null || b.figure.value === null) return nothing;
  const x = printed(a.figure);
  const y = printed(b.figure);
  if (!x || !y) return nothing;
  const text = shown(
    Math.abs(a.figure.value - b.figure.value) / x.scale,
    Math.max(decimals(a.figure), decimals(b.figure)),
  );
  const [more, less] = a.figure.value >= b.figure.value ? [a, b] : [b, a];
  return made(
    source,
    a.score + ASKED_TO_COMPUTE,
    `相差${text}${printedUnit(a.figure)}（${label(source, more.figure)}${more.figure.text}，${label(source, less.figure)}${less.figure.text}）`,
    [a.figure, b.figure],
    text,
    `${more.figure.text} − ${less.figure.text} = ${text}`,
  );
}

/** How many names share a figure: 桐岗市和清漪县各30万元 → 2. */
function sharers(source: Source, figure: Figure): number {
  const { analysis } = source.read;
  const before = analysis.plain.slice(figure.clause.start, figure.span.start);
  if (!/各$/.test(before)) return 1;
  const earlier = source.read.facts.figures[figure.id - 1];
  const from = earlier && earlier.clause.start === figure.clause.start ? earlier.span.end : figure.clause.start;
  const names = analysis.clauses[source.clauseAt(figure.span.start)]?.names.filter(
    (name) => name.start >= from && name.end <= figure.span.start,
  );
  return Math.max(1, names?.length ?? 1);
}

/** 一共安排了多少: the like figures of one sentence added up, each as often as its names share it (各30万元). */
function sum(question: Question, source: Source): Proposal {
  const { figures } = source.read.facts;
  const asked = narrowing(question, source);
  const words: readonly Term[] = question.terms.filter((term) => !/加起来|总共|一共/.test(term.text));
  const ranked = rankFigures({ ...question, names: [], terms: words }, source, "amount").filter(
    (item) => item.figure.kind === "money" || item.figure.kind === "count" || item.figure.kind === "measure",
  );
  const [top] = ranked.filter((item) => item.cover.coverage >= 0.45);
  if (!top) return nothing;
  const passage = source.read.analysis.notice.passages[top.figure.passage];
  const like = figures.filter(
    (figure) =>
      figure.passage === top.figure.passage &&
      figure.unit === top.figure.unit &&
      figure.kind === top.figure.kind &&
      figure.sentence.start === top.figure.sentence.start &&
      figure.role !== "target",
  );
  if (!passage || like.length < 2) return nothing;
  const clauseText = (figure: Figure): string =>
    source.read.analysis.plain.slice(figure.clause.start, figure.clause.end);
  const used = like.filter((figure) => {
    // shares of one thing are told by whose they are (映湖区50万元、…各30万元)
    if (!asked.length) return figure.scope !== null || /各|均|每/.test(clauseText(figure));
    // for one name: what everyone gets, and what is added for it
    return asked.every(
      (name) =>
        clauseText(figure).includes(name.text) ||
        figure.scope?.includes(name.text) ||
        /各|均|每/.test(clauseText(figure)),
    );
  });
  if (used.length < 2) return nothing;
  const scale = printed(used[0] ?? top.figure)?.scale ?? 1;
  const parts = used.map((figure) => ({
    number: (figure.value ?? 0) / scale,
    times: asked.length ? 1 : sharers(source, figure),
  }));
  const total = parts.reduce((all, part) => all + part.number * part.times, 0);
  const text = shown(total, Math.max(...used.map(decimals)));
  const formula = `${parts.map((part) => (part.times > 1 ? `${part.number}×${part.times}` : String(part.number))).join(" + ")} = ${text}`;
  return made(
    source,
    top.score + ASKED_TO_COMPUTE,
    `${text}${printedUnit(top.figure)}（推算：${parts.map((part) => (part.times > 1 ? `${part.number}×${part.times}` : String(part.number))).join("＋")}）`,
    used,
    text,
    formula,
  );
}
