/**
 * Whether a fact is of the place, time and round that the question names. A mismatch is no matter of degree: the figure
 * of another place is no answer.
 */
import type { Figure } from "../facts/facts.js";
import type { AskedName, Question } from "../question/question.js";
import { type Source, sameName } from "./source.js";

const YEAR = /(?:19|20)\d\d/g;

/** The names that narrow the question down: not the region that the whole notice is about. */
export function narrowing(question: Question, source: Source): AskedName[] {
  const { region } = source.read.facts.document;
  return question.names.filter(
    (name) =>
      !(name.known && [name.text, ...name.readings].includes(region ?? "")) ||
      (name.readings.length > 1 && name.readings.some((reading) => reading !== region) && false),
  );
}

/** Whether the notice can be meant at all: every name is its region or printed in it. */
export function concerns(question: Question, source: Source): boolean {
  return narrowing(question, source).every(
    (name) =>
      name.known && [name.text, ...name.readings].some((reading) => source.read.analysis.plain.includes(reading)),
  );
}

/** Whether a figure is about the places and bodies that the question names. */
export function scopeFits(question: Question, source: Source, figure: Figure, near: string): boolean {
  const asked = narrowing(question, source);
  if (!asked.length) return true;
  return asked.every((name) => {
    if (!name.known) return false;
    const readings = [name.text, ...name.readings];
    if (figure.scope !== null) {
      const scopes = figure.scope.split("、");
      if (
        readings.some((reading) =>
          scopes.some((scope) => sameName(reading, scope) || scope.startsWith(reading) || scope.endsWith(reading)),
        )
      )
        return true;
      // 石梁市 … 罚款: the scope is another place, but the name stands in the indicator
      return readings.some((reading) => figure.indicator.includes(reading));
    }
    return readings.some((reading) => figure.indicator.includes(reading) || near.includes(reading));
  });
}

/** Whether the years, half-years and months that the question names are those of the fact at this clause. */
export function periodFits(question: Question, source: Source, clause: number, printedPeriod: string | null): boolean {
  const asked = question.period;
  if (!asked) return true;
  const { document } = source.read.facts;
  const near = source.context.around(clause);
  // the years in a document's name (《…2021—2025年…方案》) are not the fact's
  const here = `${near.near.replace(/《[^》]*》/g, "")}${printedPeriod ?? ""}`;
  if (asked.year !== null) {
    const printed = [...here.matchAll(YEAR)].map((found) => Number(found[0]));
    const range = /(?<from>(?:19|20)\d\d)年?[—-](?<to>(?:19|20)\d\d)年/.exec(here)?.groups;
    const inRange = range ? Number(range["from"]) <= asked.year && asked.year <= Number(range["to"]) : false;
    const own =
      document.year === asked.year &&
      (printedPeriod === null || !/(?:19|20)\d\d/.test(printedPeriod) || printedPeriod.includes(String(asked.year)));
    if (!printed.includes(asked.year) && !inRange && !own) return false;
    // 到2025年 … is of 2025, not of the notice's year
    if (
      !inRange &&
      printedPeriod !== null &&
      /(?:19|20)\d\d/.test(printedPeriod) &&
      !printedPeriod.includes(String(asked.year))
    )
      return false;
  }
  const { analysis } = source.read;
  const row = analysis.clauses[clause]?.sentenceSpan;
  const table = analysis.notice.passages[analysis.clauses[clause]?.passage ?? -1]?.kind === "table";
  if (
    asked.month !== null &&
    !new RegExp(`(?<!\\d)${asked.month}月`).test(table && row ? analysis.plain.slice(row.start, row.end) : here)
  )
    return false;
  if (asked.part !== null) {
    const whole = `${here}${document.period ?? ""}`;
    const other = /上半年|下半年|[一二三四]季度/.exec(document.period ?? "")?.[0];
    if (
      asked.part === "全年"
        ? other !== undefined && !here.includes("全年")
        : asked.part !== "年底" && asked.part !== "年末" && !whole.includes(asked.part)
    )
      return false;
  }
  return true;
}

/** Whether the rounds and batches that the question names (第二轮) stand with the fact. */
export function ordinalsFit(question: Question, source: Source, clause: number): boolean {
  if (!question.ordinals.length) return true;
  const { near, layers } = source.context.around(clause);
  return question.ordinals.every((ordinal) => {
    if (near.includes(ordinal)) return true;
    const kind = ordinal.slice(-1);
    if (new RegExp(`第[一二三四五六七八九十0-9]+${kind}`).test(near)) return false;
    return layers.some((layer) => layer.credit >= 0.5 && layer.text.includes(ordinal));
  });
}

/** 中央, 省级, 国家 …: levels that exclude one another. */
const LEVELS = ["中央", "国家", "国家级", "省级", "市级", "县级", "乡镇级"] as const;

/** Whether the levels that the question names (省级督察) stand near the fact. */
export function levelsFit(question: Question, source: Source, clause: number, own: string): boolean {
  const asked = LEVELS.filter((level) => question.plain.includes(level));
  if (!asked.length) return true;
  const { layers } = source.context.around(clause);
  return asked.every(
    (level) => own.includes(level) || layers.some((layer) => layer.credit >= 0.5 && layer.text.includes(level)),
  );
}

/** 要, 力争, 确保: what is to be done; not the 要 of 重要 or 要求. */
const DEMAND = /(?<![重主需只纲摘首])要(?![求点素闻])|力争|确保|坚决|到20\d\d年/;
const DEMAND_HEADING = /要求|下一步|目标|打算|今后|部署/;

/** Whether the clause at a place says what is to be done, not what was. */
export function isDemand(source: Source, offset: number): boolean {
  const index = source.clauseAt(offset);
  const { layers, near } = source.context.around(index);
  if (!DEMAND.test(near) && !layers.some((layer) => layer.credit === 0.7 && DEMAND.test(layer.text))) return false;
  return (
    layers.some((layer) => layer.credit === 0.55 && DEMAND_HEADING.test(layer.text)) ||
    /^(?:到20\d\d年|.{0,30}要(?!求))/.test(near)
  );
}
