/** The value of the year, the quarter or the month before, from the one reported and its change. */

import type { Figure } from "../../facts/facts.js";
import { type MonthRange, monthsIn } from "../../question/period.js";
import type { Question } from "../../question/question.js";
import { cut } from "../../text/cut.js";
import type { Proposal } from "../candidate.js";
import { nothing } from "../candidate.js";
import { label } from "../figure-told.js";
import { type RankedFigure, rankFigures } from "../figures.js";
import { SHORT } from "../lengths.js";
import type { Source } from "../source.js";
import { ASKED_TO_COMPUTE, accepted, made, printedUnit, undo, without } from "./numbers.js";
import { rankBefore } from "./rank-before.js";

/** 25微克/立方米，同比下降1 → 上一年 26; 居全国第9位，上升3个位次 → 第12位; 合格率93.5%，比二季度下降2.3个百分点 → 二季度 95.8%. */
export function previousValue(question: Question, source: Source): Proposal {
  const { figures, document } = source.read.facts;
  const asked = question.period;
  const year = asked?.year ?? null;
  const part = earlierPart(question, source);
  if (part === null && year !== null && document.year !== null && year >= document.year && !asked?.previous)
    return nothing;
  // the year that is asked for may be printed with a figure of its own
  if ((year !== null || part !== null) && rankFigures(question, source, "amount", ["value"]).some(accepted))
    return nothing;
  const started = startedAt(question, source, year);
  if (started) return started;
  const base = {
    ...without(question, /推算|按照|上一?年|去年/),
    period:
      part === null && asked?.months && asked.months.from === asked.months.to
        ? { ...asked, year: null, previous: false }
        : null,
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
    // 由去年同期的1.1个工作日压缩到0.6个工作日: the value before is printed
    const former = (owner?.related ?? [])
      .flatMap((id) => figures[id] ?? [])
      .find((other) => other.role === "former" && isOfYearBefore(source, other));
    if (former && !rank && (year === null || year === (document.year ?? 0) - 1))
      return given(source, item.score + ASKED_TO_COMPUTE, `${label(source, item.figure)}：${former.text}`, former);
    const change = changes.find((other) =>
      part === null ? basisIs(other, asked, year, document.year) : isAgainst(other, part, source),
    );
    if (!change?.direction) continue;
    if (rank) {
      const now = item.figure.value;
      const by = change.value;
      if (now === null || by === null) continue;
      const before = change.direction === "up" ? now + by : now - by;
      return made(
        source,
        item.score + ASKED_TO_COMPUTE,
        `第${before}位（推算：${part === null ? "今年" : ""}${item.figure.text}，${change.direction === "up" ? "上升" : "下降"}${change.text}）`,
        [item.figure, change],
        String(before),
        `${now} ${change.direction === "up" ? "+" : "−"} ${by} = ${before}`,
      );
    }
    const result = tellsNumber(question, item.figure) ? undo(item.figure, change) : null;
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

/** The months that the question asks about where they lie before those that the notice reports: 二季度 of a notice of 三季度. */
export function earlierPart(question: Question, source: Source): MonthRange | null {
  const { document } = source.read.facts;
  const asked = question.period;
  const [reported] = monthsIn(document.period ?? "");
  if (!asked?.months || asked.previous || !reported) return null;
  if (asked.year !== null && document.year !== null && asked.year !== document.year) return null;
  return asked.months.to < reported.from ? asked.months : null;
}

/** Whether a value before is said to be of the year before. */
function isOfYearBefore(source: Source, figure: Figure): boolean {
  return /去年|上年|上一年/.test(source.read.analysis.plain.slice(figure.clause.start, figure.span.start));
}

function given(source: Source, score: number, direct: string, figure: Figure): Proposal {
  const [one] = made(source, score, direct, [figure], "", "").candidates;
  return one ? { candidates: [{ ...one, kind: "figure", computed: [] }], shortfalls: [] } : nothing;
}

/** Whether a change is against these months: 比二季度; 环比 against those just before the ones reported. */
function isAgainst(change: Figure, months: MonthRange, source: Source): boolean {
  const basis = change.basis ?? "";
  const printed = monthsIn(basis);
  if (printed.length) return printed.some((range) => range.from === months.from && range.to === months.to);
  const [reported] = monthsIn(source.read.facts.document.period ?? "");
  const sameLength = reported !== undefined && reported.to - reported.from === months.to - months.from;
  return /环比|上月|上季度|上期/.test(basis) && sameLength && months.to === reported.from - 1;
}

/**
 * 春季学期的合格率是多少, 一季度投资增速: the value at the time that a change is measured against, asked for by the name of that
 * time (比春季学期提高0.8个百分点).
 */
export function valueAtBasis(question: Question, source: Source): Proposal {
  // 下降了多少: the change itself
  if (/[升降高低增减落长涨跌快慢][了出]?(?:多少|几)/.test(question.plain)) return nothing;
  if (!/多少|几|如何|怎样|增速|增幅|推算|是$/.test(question.plain)) return nothing;
  const { figures } = source.read.facts;
  for (const { change, item } of atBasis(question, source)) {
    if (question.kinds.includes("rank") && change.kind === "places") {
      const before = rankBefore(source, item, change);
      if (before) return before;
      continue;
    }
    const owner = change.of !== null ? figures[change.of] : growthBefore(figures, change);
    if (!owner || !tellsNumber(question, owner) || (item.figure.id !== owner.id && item.figure.id !== change.id))
      continue;
    // 增长6.8%，比一季度回落1.1个百分点: a rate of growth; a fall would have to be told the other way round
    if (owner.role === "change" && owner.direction !== "up") continue;
    const result = owner.role === "rank" ? null : undo(owner, change);
    if (!result) continue;
    return made(
      source,
      item.score + ASKED_TO_COMPUTE,
      cut(
        `${result.text}${printedUnit(owner)}（推算：${label(source, owner)}${owner.role === "change" ? "增长" : ""}${owner.text}，${change.basis ?? ""}${change.direction === "up" ? "上升" : "下降"}${change.text}）`,
        SHORT,
      ),
      [owner, change],
      result.text,
      result.formula,
    );
  }
  return nothing;
}

/** 优良的项目有多少个: a rate tells no number of things. */
const tellsNumber = ({ unit, kinds }: Question, { kind }: Figure): boolean =>
  unit === "" || kind !== "percent" || kinds.includes("percent");

/** The changes against a time that the question names, which is not the one reported, best first. */
function atBasis(question: Question, source: Source): { change: Figure; item: RankedFigure }[] {
  const { figures, document } = source.read.facts;
  const cores = new Set(
    figures.flatMap((figure) => (figure.role === "change" && figure.basis ? [coreOf(figure.basis)] : [])),
  );
  const core = [...cores].find(
    (text) =>
      text.length >= 2 &&
      !/^(?:[同环]比|(?:上年|去年)(?!.{0,2}(?:季度|半年))|上期|上月|年初|同期)/.test(text) &&
      new RegExp(`(?<![比较与同跟和])${text}(?!相比)`).test(question.plain) &&
      !(document.period ?? "").includes(text),
  );
  if (core === undefined) return [];
  const terms = question.terms.filter((term) => !core.includes(term.text) && !/推算|计算/.test(term.text));
  const base: Question = { ...question, terms, period: null, basis: "", kinds: [], unit: "", direction: null };
  return rankFigures(base, source, "change", ["change"])
    .filter(
      (item) =>
        accepted(item) &&
        item.figure.basis !== null &&
        coreOf(item.figure.basis) === core &&
        item.figure.direction !== null,
    )
    .map((item) => ({ change: item.figure, item }));
}

/** 比春季学期 → 春季学期. */
const coreOf = (basis: string): string => basis.replace(/^[比较与同跟]/, "").replace(/(?:相比|同期)$/, "");

/** 增长6.8%，比一季度回落1.1个百分点: the growth that the change is one of. */
function growthBefore(figures: readonly Figure[], change: Figure): Figure | undefined {
  const before = figures[change.id - 1];
  const growth = before?.role === "date" ? figures[change.id - 2] : before;
  return growth?.role === "change" &&
    growth.kind === "percent" &&
    change.kind === "points" &&
    growth.sentence.start === change.sentence.start &&
    // 收入…增长5.3%，增速比一季度加快1.2个百分点
    /^(?:增速|增幅)?$/.test(change.indicator.replace(growth.indicator, ""))
    ? growth
    : undefined;
}

/** 化解率由上年的81.2%升至86.9%: the value of the year before is printed. */
function startedAt(question: Question, source: Source, year: number | null): Proposal | null {
  const { plain } = source.read.analysis;
  const terms = question.terms.filter((term) => !/推算|按照|上一?年|去年/.test(term.text));
  const base: Question = { ...question, terms, period: null, basis: "" };
  for (const item of rankFigures(base, source, "amount", ["former"]).slice(0, 3)) {
    const { figure } = item;
    const before = plain.slice(figure.clause.start, figure.span.start);
    const isThen =
      year === null ? /上一?年|去年/.test(before) : before.includes(String(year)) || /上一?年|去年/.test(before);
    if (!accepted(item) || !isThen) continue;
    return {
      candidates: [
        {
          kind: "figure",
          score: item.score + ASKED_TO_COMPUTE,
          direct: cut(`${label(source, figure)}：${figure.text}`, SHORT),
          figures: [{ source, figure }],
          names: [],
          evidence: [{ source, passage: figure.passage, spans: [figure.clause] }],
          computed: [],
        },
      ],
      shortfalls: [],
    };
  }
  return null;
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
