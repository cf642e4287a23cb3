/** The value of the year, the quarter or the month before, from the one reported and its change. */
import type { Figure } from "../../facts/facts.js";
import { type MonthRange, monthsIn } from "../../question/period.js";
import type { Question } from "../../question/question.js";
import type { Proposal } from "../candidate.js";
import { nothing } from "../candidate.js";
import { rankFigures } from "../figures.js";
import { label } from "../kinds/figure.js";
import type { Source } from "../source.js";
import { ASKED_TO_COMPUTE, accepted, made, printedUnit, undo, without } from "./numbers.js";

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

/** The months that the question asks about where they lie before those that the notice reports: 二季度 of a notice of 三季度. */
export function earlierPart(question: Question, source: Source): MonthRange | null {
  const { document } = source.read.facts;
  const asked = question.period;
  const [reported] = monthsIn(document.period ?? "");
  if (!asked?.months || asked.previous || !reported) return null;
  if (asked.year !== null && document.year !== null && asked.year !== document.year) return null;
  return asked.months.to < reported.from ? asked.months : null;
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
