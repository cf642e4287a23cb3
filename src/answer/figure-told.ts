/** How a figure is put: its name and number, a change with its basis and verb, a date with what it dates. */
import { textOf } from "../corpus/notice.js";
import type { Figure } from "../facts/facts.js";
import { nameOf } from "../facts/name-of.js";
import { askedUnits } from "../question/patterns.js";
import type { Question } from "../question/question.js";
import { ownStretch } from "./date-stretch.js";
import type { RankedFigure } from "./figures.js";
import type { Source } from "./source.js";

/** Longest direct answer, in characters, that a figure is told with. */
export const LONGEST_TOLD = 86;

/** The indicator as people read it: trimmed, and with the place where the figure is not the whole region's. */
export function label(source: Source, figure: Figure): string {
  return nameOf(source.read.analysis.notice, figure);
}

/** 2.3 of 2.3和1.9个百分点, with the unit that both share; in a table the title has it. */
function amountOf(source: Source, { text, unit, passage }: Figure): string {
  const isCell = source.read.analysis.notice.passages[passage]?.kind === "table";
  if (isCell || unit === "" || text.endsWith(unit)) return text;
  if (text.endsWith("个") && unit.startsWith("个")) return `${text}${unit.slice(1)}`;
  return /\d$/.test(text) ? `${text}${unit}` : text;
}

const DIRECTION = { up: "上升", down: "下降" } as const;

/** 同比下降1微克/立方米: a change with its basis and verb, as the notice prints them where they stand together. */
export function changeText(source: Source, figure: Figure): string {
  const { notice } = source.read.analysis;
  const clause = textOf(notice, figure.clause);
  const at = figure.span.start - figure.clause.start;
  // 高于国家年度考核目标6.6个百分点: from the comparing word on
  const margin =
    figure.role === "margin"
      ? /(?:高于|低于|高出|低出|超出|超过|优于|少于|多于|是|比)[^，]*$/.exec(clause.slice(0, at))
      : null;
  // 比第10位的嵩阴市低: whom it is measured from, without the place that it holds
  const over = margin?.[0].replace(/第[\d一二三四五六七八九十]+[名位]的?/, "") ?? "";
  if (over !== "" && !/[\d]/.test(over)) return `${over}${amountOf(source, figure)}`;
  if (notice.passages[figure.passage]?.kind === "table") {
    const sign = /^[-−]/.test(figure.text);
    return /^[\d.]/.test(figure.text) && figure.direction
      ? `${figure.basis?.replace(/增速|增幅/, "") ?? ""}增长${amountOf(source, figure)}`
      : sign
        ? `${figure.basis?.replace(/增速|增幅/, "") ?? ""}下降${figure.text.slice(1)}（表中为${figure.text}）`
        : figure.text;
  }
  const before = clause.slice(0, at);
  const from = figure.basis ? before.lastIndexOf(figure.basis) : -1;
  const verb = /(?:分别)?([\u4e00-\u9fff]{1,4})$/.exec(before)?.[0] ?? "";
  // aligned lists (分别下降19.6%和21.2%) have other numbers between the verb and this one
  const between = from >= 0 ? before.slice(from) : verb;
  if (figure.basis && from >= 0 && !/[\d，、和]/.test(between.slice(figure.basis.length)))
    return `${between}${amountOf(source, figure)}`.replace("分别", "");
  if (/\d|、|和$|^$/.test(before.slice(-2)) || before.includes("分别"))
    return `${figure.basis ?? ""}${DIRECTION[figure.direction ?? "down"]}${amountOf(source, figure)}`;
  return `${figure.basis && !before.includes(figure.basis) ? figure.basis : ""}${verb.replace("分别", "")}${amountOf(source, figure)}`;
}

/** The figure as an answer: number first where it counts things, else indicator and number; the change behind it. */
export function told(question: Question, item: RankedFigure, related: readonly Figure[]): string {
  const { figure, source } = item;
  const name = label(source, figure);
  const within = (text: string): string => ([...text].length <= LONGEST_TOLD ? text : `${figure.text}`);
  switch (figure.role) {
    case "change":
    case "margin":
    case "former": {
      // 增加39起，上升3.2%: a change told twice is told twice
      const twin = source.read.facts.figures.find(
        (other) =>
          other.id !== figure.id &&
          other.role === "change" &&
          other.of !== null &&
          other.of === figure.of &&
          other.kind !== figure.kind &&
          (other.basis === figure.basis || other.basis === null || figure.basis === null) &&
          other.sentence.start === figure.sentence.start &&
          other.direction === figure.direction,
      );
      const both =
        twin && figure.role === "change"
          ? `${name}：${[figure, twin]
              .sort((a, b) => a.id - b.id)
              .map((other) => changeText(source, other))
              .join("，")}`
          : "";
      if (both && [...both].length <= LONGEST_TOLD) return both;
      return within(
        `${name}${figure.role === "margin" ? "，" : "："}${figure.role === "former" ? figure.text : changeText(source, figure)}`,
      );
    }
    case "rank":
      return within(
        /^\d+$/.test(figure.text)
          ? `${figure.scope ?? ""}${figure.indicator.replace(/[次位]$/, "")}第${figure.text}`
          : `${name}：${clauseTail(source, figure)}`,
      );
    case "date":
      return within(dateText(source, figure));
    default: {
      const change = related.find((other) => other.role === "change" && other.kind !== "places");
      const started = FROM_TO.test(question.plain) ? fromTo(item, related) : null;
      if (started !== null) return within(`${name}：${started}`);
      const value = `${name}：${figure.text}${otherAmounts(question, item)}`;
      const more = change ? `${value}，${changeText(source, change)}` : value;
      return [...more].length <= LONGEST_TOLD ? more : within(value);
    }
  }
}

/** 从多少提高到了多少: asks where a change started and to what it led. */
const FROM_TO = /[由从](?:多少|几|什么|哪)[^，]{0,8}?[到至为成了](?:了)?(?:多少|几|什么|哪)/;

/** 由91.8%升至94.6%: both ends of a change, as printed; null where one stands too far from the other. */
function fromTo({ figure, source }: RankedFigure, related: readonly Figure[]): string | null {
  const former = related.find((other) => other.role === "former" && other.span.end <= figure.span.start);
  if (!former || figure.span.start - former.span.end > LONGEST_WAY) return null;
  return `由${textOf(source.read.analysis.notice, { start: former.span.start, end: figure.span.end })}`;
}

/** Most that stands between the two ends, in UTF-16 units. */
const LONGEST_WAY = 20;

/** 发生多少起、死亡多少人 asks twice: the figures of the same clause in the other units asked for. */
function otherAmounts(question: Question, item: RankedFigure): string {
  const units = askedUnits(question.plain);
  if (units.length < 2) return "";
  const { figure, source } = item;
  const others = source.read.facts.figures.filter(
    (other) =>
      other.clause.start === figure.clause.start &&
      other.id > figure.id &&
      other.role === figure.role &&
      units.includes(other.unit) &&
      other.unit !== figure.unit,
  );
  const seen = new Set<string>();
  return others
    .filter((other) => !seen.has(other.unit) && seen.add(other.unit))
    .map((other) => `，${label(source, other)}：${other.text}`)
    .join("");
}

/** 居全国第9位: the rank with what is printed before it in its clause. */
function clauseTail(source: Source, figure: Figure): string {
  const clause = textOf(source.read.analysis.notice, figure.clause);
  const before = clause.slice(0, figure.span.start - figure.clause.start);
  const verb = /(?:位居|位列|排名|排在|排|居|列|名列)[^，]{0,8}$/.exec(before)?.[0] ?? "";
  return `${verb}${figure.text}`;
}

/** A date with the clause that it dates. */
function dateText(source: Source, figure: Figure): string {
  const clause = (ownStretch(source, figure) ?? textOf(source.read.analysis.notice, figure.clause)).replace(
    /[，。；]$/,
    "",
  );
  return [...clause].length <= 70
    ? clause.length > figure.text.length + 1
      ? `${figure.text}（${clause}）`
      : figure.text
    : figure.text;
}
