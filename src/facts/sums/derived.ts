/**
 * What follows from printed numbers without being printed: the value before a change, the target behind a margin, what is
 * left of a total, the share of a part. Only where unit and direction are certain: a fall of 3% tells no difference in tons,
 * and what a number is against has to be printed.
 */
import type { Span } from "../../corpus/notice.js";
import { doneWords } from "../../text/lexicon/sums.js";
import { alternation } from "../../text/lexicon/words.js";
import type { Figure } from "../facts.js";
import { nameOf } from "../name-of.js";
import { type PrintedNumber, printedNumber, shown, termOf } from "../printed-number.js";
import type { NoticeFacts } from "../read.js";
import { partOfYear } from "../series.js";
import { statementsOf } from "../statements.js";
import type { Sum } from "./sums.js";

/** What was worked out: the value before, what a margin is against, what is left, the share of a part. */
export type DerivedKind = "before" | "against" | "rest" | "share";

/** A number that no notice prints, with the formula that gives it. */
export interface Derived {
  readonly kind: DerivedKind;
  /** What it is of: 上年细颗粒物（PM2.5）浓度, 国家年度考核目标. */
  readonly name: string;
  /** 26微克/立方米, 75.2%, 第12位. */
  readonly text: string;
  /** Its digits alone: 26. */
  readonly number: string;
  /** 25 + 1 = 26. */
  readonly formula: string;
  /** The printed figures that it follows from. */
  readonly figures: readonly Figure[];
  readonly at: Span;
}

const DONE = new RegExp(`(?:${alternation(doneWords)})(?:了|的)?$`);
/** 同比, 比上年度: the year before. */
const YEAR_BEFORE = /^(?:同比|(?:比|较|与|跟)?(?:上一?年|去年)(?:度|同期)?(?:相比)?)$/;
/** 环比: the month or quarter before. */
const PERIOD_BEFORE = /^(?:环比|(?:比|较)?上[月期季])/;
/** 比2023年下半年: a time that is named. */
const NAMED_BEFORE =
  /^(?:比|较|与|跟|同)(?<time>(?:19|20)\d\d年(?:度|上半年|下半年|末|底|第?[一二三四]季度)?)(?:相比)?$/;
/** A share is shown with so many decimals. */
const SHARE_DECIMALS = 1;
/** What has no unit, or one in which nothing is left over. */
const NO_COUNT = new Set(["%", "个百分点", "分", "位", "倍", ""]);

/** All that follows from the notice's figures, in its order; nothing that one of its `sums` has printed. */
export function derive(read: NoticeFacts, sums: readonly Sum[]): Derived[] {
  const { figures } = read.facts;
  const name = (figure: Figure): string => nameOf(read.analysis.notice, figure).replace(/的$/, "");
  // a half-year or some months are set against the same ones of the year before
  const yearBefore = partOfYear(read) === "" ? "上年" : "上年同期";
  const found = figures.flatMap((figure): Derived[] => {
    if (read.analysis.notice.passages[figure.passage]?.kind === "table") return [];
    const owner = figure.of === null ? undefined : figures[figure.of];
    if (figure.role === "change" && figure.kind === "places")
      return owner ? rankBefore(figure, owner, figures, timeBefore(figure, name(owner), yearBefore)) : [];
    if (figure.role === "change" && owner)
      return undone(figure, owner, "before", timeBefore(figure, name(owner), yearBefore));
    if (figure.role === "margin" && owner && figure.basis !== null)
      return undone(figure, owner, "against", `${figure.basis}（${name(owner)}）`);
    return [];
  });
  return [...found, ...partsOfWholes(read, sums)].sort((a, b) => a.at.start - b.at.start);
}

/** 上年…, 2021年…: what the value before is the value of; null where that is not certain. */
function timeBefore(change: Figure, name: string, yearBefore: string): string | null {
  const basis = change.basis ?? "";
  const named = NAMED_BEFORE.exec(basis)?.groups?.["time"];
  const time = YEAR_BEFORE.test(basis) ? yearBefore : PERIOD_BEFORE.test(basis) ? "上期" : named;
  return time === undefined ? null : `${time}${name}`;
}

/** The value less its change or margin; nothing where they are in different units. */
function undone(by: Figure, value: Figure, kind: DerivedKind, name: string | null): Derived[] {
  const [v, d] = [printedNumber(value), printedNumber(by)];
  const isPoints = value.kind === "percent" && by.kind === "points";
  const isSameUnit =
    value.unit === by.unit && value.kind === by.kind && value.kind !== "percent" && value.kind !== "times";
  if (name === null || by.direction === null || !v || !d || !(isPoints || isSameUnit)) return [];
  if (value.value === null || by.value === null || value.role !== "value") return [];
  const scale = isPoints ? 1 : v.scale;
  const step = isPoints ? d.digits : by.value / scale;
  const decimals = Math.max(v.decimals, decimalsAt(d, scale));
  const result = by.direction === "up" ? v.digits - step : v.digits + step;
  if (result < 0) return [];
  const number = shown(result, decimals);
  const sign = by.direction === "up" ? "−" : "+";
  const unit = unitBehind(value);
  const terms =
    d.scale === v.scale || isPoints
      ? [shown(v.digits, v.decimals), shown(d.digits, d.decimals)]
      : [termOf(value), termOf(by)];
  return [
    {
      kind,
      name,
      text: `${number}${unit}`,
      number,
      formula: `${terms.join(` ${sign} `)} = ${number}${d.scale === v.scale || isPoints ? "" : unit}`,
      figures: [value, by],
      at: { start: Math.min(value.clause.start, by.clause.start), end: Math.max(value.clause.end, by.clause.end) },
    },
  ];
}

/** 居全国第9位，同比上升3个位次 → 第12位. */
function rankBefore(change: Figure, owner: Figure, figures: readonly Figure[], name: string | null): Derived[] {
  const rank = owner.related.map((id) => figures[id]).find((other) => other?.role === "rank") ?? null;
  if (!rank || rank.value === null || change.value === null || change.direction === null) return [];
  const before = change.direction === "up" ? rank.value + change.value : rank.value - change.value;
  if (name === null || before < 1) return [];
  return [
    {
      kind: "before",
      name: `${name}位次`,
      text: `第${before}位`,
      number: String(before),
      formula: `${rank.value} ${change.direction === "up" ? "+" : "−"} ${change.value} = ${before}`,
      figures: [rank, change],
      at: { start: rank.clause.start, end: change.clause.end },
    },
  ];
}

/** 交办4704个，结案销号4538个 → 还剩166个; 罚款2358.4万元，其中…1204.6万元 → 51.1%. */
function partsOfWholes({ analysis, facts }: NoticeFacts, sums: readonly Sum[]): Derived[] {
  const statements = statementsOf(analysis.clauses);
  const name = (figure: Figure): string => nameOf(analysis.notice, figure).replace(/的$/, "");
  // 罚款2358.4万元，其中市应急管理局罚款1204.6万元: what the part is called beside its whole
  const ownName = (part: Figure, whole: Figure): string => {
    const [own, words] = [name(part), analysis.notice.text.slice(part.clause.start, part.span.start)];
    return own === name(whole) && !/\d|分别/.test(words) ? words.replace(/^其中[，：]?/, "") : own;
  };
  const statementOf = (figure: Figure): number =>
    statements[analysis.clauses.findIndex((clause) => clause.start === figure.clause.start)] ?? -1;
  const isParted = (figure: Figure): boolean =>
    sums.some((sum) => sum.kind === "parts" && sum.figures.some((one) => one.id === figure.id));
  const isShared = (part: Figure): boolean =>
    sums.some((sum) => sum.kind === "rate" && sum.figures[0]?.id === part.id) ||
    part.related.some((id) => facts.figures[id]?.role === "share");
  return facts.figures.flatMap((part): Derived[] => {
    if (part.role !== "value" || NO_COUNT.has(part.unit) || printedNumber(part) === null) return [];
    const before = analysis.plain.slice(part.clause.start, part.span.start);
    const isOfWhole = before.startsWith("其中");
    if (!isOfWhole && !DONE.test(before)) return [];
    // 其中…分别办理12.7万件、6.4万件: the numbers beside it are no whole of it
    const whole = facts.figures
      .filter((other) => other.id < part.id && (!isOfWhole || other.clause.start < part.clause.start))
      .findLast(
        (other) => other.role === "value" && other.unit === part.unit && statementOf(other) === statementOf(part),
      );
    // 其中市应急管理局…: a part may have a place of its own
    const isWithin = whole?.scope === part.scope || (isOfWhole && whole?.scope === null);
    if (!whole || !isWithin || !isLess(part, whole) || isParted(whole)) return [];
    const segment = (figure: Figure): number | undefined =>
      analysis.clauses.find((clause) => clause.start === figure.clause.start)?.segment;
    if (segment(whole) !== segment(part)) return [];
    const at = { start: whole.clause.start, end: part.clause.end };
    return isOfWhole
      ? isShared(part)
        ? []
        : shareOf(part, whole, at, ownName(part, whole))
      : restOf(part, whole, at, name(whole));
  });
}

function isLess(part: Figure, whole: Figure): boolean {
  return part.value !== null && whole.value !== null && part.value < whole.value && printedNumber(whole) !== null;
}

function restOf(part: Figure, whole: Figure, at: Span, name: string): Derived[] {
  const [p, w] = [printedNumber(part), printedNumber(whole)];
  if (!p || !w || p.scale !== w.scale) return [];
  const number = shown(w.digits - p.digits, Math.max(p.decimals, w.decimals));
  const formula = `${shown(w.digits, w.decimals)} − ${shown(p.digits, p.decimals)} = ${number}`;
  const text = `${number}${unitBehind(whole)}`;
  return [{ kind: "rest", name: `${name}的其余`, text, number, formula, figures: [whole, part], at }];
}

function shareOf(part: Figure, whole: Figure, at: Span, name: string): Derived[] {
  const number = shown((100 * (part.value ?? 0)) / (whole.value ?? 1), SHARE_DECIMALS);
  const formula = `${termOf(part)} ÷ ${termOf(whole)} = ${number}%`;
  return [{ kind: "share", name: `${name}的占比`, text: `${number}%`, number, formula, figures: [part, whole], at }];
}

function decimalsAt({ decimals, scale }: PrintedNumber, at: number): number {
  return Math.max(0, decimals + Math.round(Math.log10(at / scale)));
}

/** 亿立方米 of 168.42亿立方米: what stands behind the digits. */
function unitBehind(figure: Figure): string {
  return figure.text.replace(/^[^\d]*\d[\d,，]*(?:\.\d+)?/, "");
}

/** As a line: 推算 上年用水总量：168.42 + 2.15 = 170.57（亿立方米）. */
export function derivedLine({ name, text, number, formula }: Derived): string {
  const unit = text.replace(number, "").replace(/^第/, "");
  return `推算 ${name}：${formula}${unit === "" || unit === "%" || formula.endsWith(unit) ? (formula.endsWith("%") ? "" : unit) : `（${unit}）`}`;
}
