/**
 * The parts of a whole that a sentence sets side by side with their numbers: 农业、工业、生活用水量分别为…, 按行业分，道路运输事故49起、…,
 * 其中产业类12项、基础设施类3项. Which of them has the most can be told.
 */
import type { Figure } from "../../facts/facts.js";
import type { Source } from "../source.js";
import type { Entry, Order } from "./orders.js";

/** What parts share at the end of their names: 事故, 不合格率. */
const SHORTEST_TAIL = 2;
/** Words before a part that are none of its name. */
const LEAD = /^(?:由|其中|包括|按[\u4e00-\u9fff]{2,4}分)/;

const JOINT = /^(?:[、和及与]|以及)$/;

/** The orders of parts in every sentence that has some, from most to least and the other way round. */
export function fromParts(source: Source): Order[] {
  const bySentence = new Map<string, Figure[]>();
  for (const figure of source.read.facts.figures) {
    if (figure.role !== "value" && figure.role !== "share") continue;
    if (figure.scope !== null || figure.value === null || figure.indicator.length < 2) continue;
    if (source.read.analysis.notice.passages[figure.passage]?.kind === "table") continue;
    const key = `${figure.sentence.start} ${figure.kind} ${figure.unit} ${figure.role}`;
    bySentence.set(key, [...(bySentence.get(key) ?? []), figure]);
  }
  return [...bySentence.values()].flatMap((figures) => ordersOfParts(source, parallel(source, figures)));
}

/** Of the figures of a sentence those that are parts of one thing: their names end alike, or they follow one another. */
function parallel(source: Source, figures: readonly Figure[]): readonly Figure[] {
  const [first, second] = figures;
  if (!first || !second) return [];
  const tail = figures.slice(1).reduce((shared, figure) => commonTail(shared, figure.indicator), first.indicator);
  const own = figures.map((figure) => figure.indicator.slice(0, figure.indicator.length - tail.length));
  if (tail.length >= SHORTEST_TAIL && own.every((part) => part.length >= 2) && new Set(own).size === own.length)
    return figures;
  const { plain } = source.read.analysis;
  const rows = figures.filter((figure, i) => {
    const [before, after] = [figures[i - 1], figures[i + 1]];
    // 产业类12项、基础设施类3项; 小学、初中分别为60.2%、52.7%
    const touches = (a: Figure, b: Figure): boolean =>
      [b.indicatorSpans[0]?.start ?? 0, b.span.start].some((start) => JOINT.test(plain.slice(a.span.end, start)));
    return (before !== undefined && touches(before, figure)) || (after !== undefined && touches(figure, after));
  });
  const names = rows.map((figure) => figure.indicator);
  const isList = rows.length >= 2 && new Set(names).size === rows.length;
  // 排查隐患46735条、整改隐患…: one within another is no part beside it
  return isList && !names.some((name) => names.some((other) => other !== name && other.startsWith(name))) ? rows : [];
}

function commonTail(a: string, b: string): string {
  let length = 0;
  while (length < Math.min(a.length, b.length) && a.at(-1 - length) === b.at(-1 - length)) length += 1;
  return length ? a.slice(-length) : "";
}

function ordersOfParts(source: Source, figures: readonly Figure[]): Order[] {
  const [first] = figures;
  if (!first || figures.length < 2) return [];
  const base = {
    label: "",
    own: figures.map((figure) => figure.indicator).join(" "),
    category: null,
    sure: true,
    whole: true,
    grade: null,
    of: "parts" as const,
    passage: first.passage,
    span: first.sentence,
  };
  const sorted = [...figures].sort((a, b) => (b.value ?? 0) - (a.value ?? 0));
  const entries = (list: readonly Figure[]): Entry[] =>
    list.map((figure, i) => ({ name: nameOf(source, figure), place: i + 1, figure, told: told(figure) }));
  return [
    { ...base, side: "most", entries: entries(sorted) },
    { ...base, side: "least", entries: entries([...sorted].reverse()) },
  ];
}

const told = (figure: Figure): string => figure.indicator.replace(LEAD, "");

/** The part's name as far as it is printed in one piece: 农业 of 农业用水量 in 农业、工业、生活用水量. */
function nameOf(source: Source, figure: Figure): Entry["name"] {
  const { notice, plain } = source.read.analysis;
  const sentence = plain.slice(figure.sentence.start, figure.sentence.end);
  const name = told(figure);
  for (let length = name.length; length >= 2; length--) {
    const at = sentence.indexOf(name.slice(0, length));
    if (at < 0) continue;
    const span = { start: figure.sentence.start + at, end: figure.sentence.start + at + length };
    return { source, text: notice.text.slice(span.start, span.end), span };
  }
  return { source, text: notice.text.slice(figure.span.start, figure.span.end), span: figure.span };
}
