/**
 * The orders that a notice prints in its sentences and lists: A、B、C列前三名, 第一名：A, 综合得分从高到低依次为…, 不合格率最低的是A, and
 * the two ends that follow where everyone of the best or the worst grade has a score.
 */
import type { Span } from "../../corpus/notice.js";
import type { Clause } from "../../facts/analysis.js";
import type { Figure, Group } from "../../facts/facts.js";
import { smallNumber } from "../../facts/group.js";
import { alignedFold } from "../../text/align.js";
import type { NamedAt } from "../candidate.js";
import type { Source } from "../source.js";
import { POINTS } from "./columns.js";
import { fromFamilies } from "./families.js";
import { fromGrades } from "./grades.js";
import { numberIn, readGrid } from "./grid.js";
import { fromParts } from "./parts.js";
import { fromBound, fromItems, fromSuperlatives } from "./superlatives.js";
import { END_LABEL, isMoreBetter, nameAt, valueFor } from "./values.js";

/** One of an order, at its place. */
export interface Entry {
  readonly name: NamedAt;
  /** From 1, counted from the order's side. */
  readonly place: number;
  /** What it is ranked by, where that is printed with it. */
  readonly figure: Figure | undefined;
  /** What it is told as, where that is more than its name: 农业用水量. */
  readonly told?: string;
}

/** One end of an order, or the whole. */
export interface Order {
  /** `most` and `least`: of what is measured, whatever is better. */
  readonly side: "first" | "last" | "most" | "least";
  /** The words that make an order of it: 得分列前三位. */
  readonly label: string;
  /** What the notice says of it, folded: what is ranked, by what. */
  readonly own: string;
  /** Whom it is of where a notice has several: 省直部门; null otherwise. */
  readonly category: string | null;
  /** From the side on; places without a number in between are not known. */
  readonly entries: readonly Entry[];
  /** Whether it is known who of them comes first. */
  readonly sure: boolean;
  /** Whether nobody is left out: 从高到低依次为. */
  readonly whole: boolean;
  /** The grade of all of them, where it is an order of one grade; null otherwise. */
  readonly grade: string | null;
  /** Places and bodies, or parts of a whole (农业、工业用水量). */
  readonly of: "names" | "parts";
  readonly passage: number;
  readonly span: Span;
}

const COUNT = "[0-9]{1,3}|[一二两三四五六七八九十]{1,3}";
/** 分列第1位、第2位. */
const PLACES = new RegExp(`第(?:${COUNT})(?:名|位)?、第(?:${COUNT})`);
/** 依次列第一至第五位: as many places as names. */
const RUN_OF_PLACES = new RegExp(`第[一1](?:名|位)?(?:至|到|—|-)第?(?<count>${COUNT})(?:名|位)`);
/** 从高到低, 由优到劣. */
const DOWNWARDS = /[从由](?:高|好|优|多|大)(?:到|至)(?:低|差|劣|少|小)/;
const UPWARDS = /[从由](?:低|差|劣|少|小)(?:到|至)(?:高|好|优|多|大)/;
const BY_QUALITY = /[从由](?:好|优|差|劣)(?:到|至)/;
/** 从倒数第一名起, 由后往前: the very last stands first. */
const FROM_THE_LAST = /从倒数第[一1]|由后[往到至]前|从后[往到至]前|倒序/;
/** 居全国第9位: a place among others than those that the notice is about. */
const ELSEWHERE = /全国|全球|世界|[东西南北中]部|[省区]份|个省/;
const FIRST_RANK = /第一|第1(?!\d)|首位|榜首/;
const LAST_RANK = /末位|倒数第一|最后|垫底/;
/** 排在最后, 垫底. */
const LAST_WORDS = /(?:排名?|排在|居|位列|处于)(?:最后|末尾|末位|最末)|垫底/;
/** 仅为, 只有: little. */
const ONLY = /(?:仅为?|只有|仅有|只)$/;
const known = new WeakMap<Source, readonly Order[]>();

/** All orders of a notice, in its order; read once. */
export function ordersOf(source: Source): readonly Order[] {
  let orders = known.get(source);
  if (!orders) {
    const groups = source.read.facts.groups.flatMap((group) => [
      ...fromGroup(source, group),
      ...fromBound(source, group),
    ]);
    orders = [
      ...groups,
      ...joinedOf([...fromRanks(source), ...fromWords(source)]),
      ...fromSuperlatives(source),
      ...fromItems(source),
      ...fromGrades(source),
      ...fromParts(source),
      ...fromFamilies(source),
    ];
    known.set(source, orders);
  }
  return orders;
}

function entriesOf(source: Source, names: readonly NamedAt[], span: Span, passage: number): Entry[] {
  return names.map((name, i) => ({ name, place: i + 1, figure: valueFor(source, name.text, span, passage) }));
}

/** 综合得分排名前三位的依次为…, 列后三名, 从高到低依次为…, 排名末位. */
function fromGroup(source: Source, group: Group): Order[] {
  if (group.kind !== "set" || ELSEWHERE.test(group.label)) return [];
  const label = END_LABEL.exec(group.label)?.groups;
  const whole = DOWNWARDS.test(group.label) || UPWARDS.test(group.label);
  const run = smallNumber(RUN_OF_PLACES.exec(group.label)?.groups?.["count"]);
  if (!label && !whole && !PLACES.test(group.label) && run !== group.members.length) return [];
  const names = group.members.map((member): NamedAt => ({ source, text: member.name, span: member.span }));
  const count = smallNumber(label?.["count"]);
  if (label && count !== null && names.length > count) return [];
  const entries = entriesOf(source, names, group.statement, group.passage);
  const [figure] = entries.flatMap((entry) => entry.figure ?? []);
  const own = `${group.label} ${group.category ?? ""} ${figure?.indicator ?? ""}`;
  const base = {
    label: group.label,
    own,
    category: group.category,
    whole,
    grade: null,
    of: "names" as const,
    passage: group.passage,
    span: group.statement,
  };
  if (whole) return wholeList(source, group, names, base, figure);
  const first = label === undefined || label["side"] === "前";
  if (first) return [{ ...base, side: "first", entries, sure: true }];
  return [{ ...base, side: "last", ...lastFirst(source, group, entries) }];
}

/** 从高到低: the most first; who is first and last follows where more is better or worse. 从优到劣: the first first. */
function wholeList(
  source: Source,
  group: Group,
  names: readonly NamedAt[],
  base: Omit<Order, "side" | "entries" | "sure">,
  figure: Figure | undefined,
): Order[] {
  const down = UPWARDS.test(group.label) ? [...names].reverse() : names;
  const top = entriesOf(source, down, group.statement, group.passage);
  const bottom = entriesOf(source, [...down].reverse(), group.statement, group.passage);
  const sides = (high: Order["side"], low: Order["side"]): Order[] => [
    { ...base, side: high, entries: top, sure: true },
    { ...base, side: low, entries: bottom, sure: true },
  ];
  if (BY_QUALITY.test(group.label)) return sides("first", "last");
  const more = figure ? isMoreBetter(source, figure) : POINTS.test(group.label) ? true : null;
  if (more === null) return sides("most", "least");
  return [...sides("most", "least"), ...(more ? sides("first", "last") : sides("last", "first"))];
}

/** The last of those at the end, the very last first: by what is said, by a table, by the numbers; else as lists go. */
function lastFirst(source: Source, group: Group, entries: readonly Entry[]): Pick<Order, "entries" | "sure"> {
  const numbered = (list: readonly Entry[]): Entry[] => list.map((entry, i) => ({ ...entry, place: i + 1 }));
  const statement = source.read.analysis.plain.slice(group.statement.start, group.statement.end);
  if (FROM_THE_LAST.test(statement)) return { entries, sure: true };
  const ranks = entries.map((entry) => rankInTable(source, entry.name.text));
  if (ranks.every((rank) => rank !== null)) {
    const order = entries.map((entry, i) => ({ entry, rank: ranks[i] ?? 0 })).sort((a, b) => b.rank - a.rank);
    return { entries: numbered(order.map((item) => item.entry)), sure: true };
  }
  const [figure] = entries.flatMap((entry) => entry.figure ?? []);
  const more = figure ? isMoreBetter(source, figure) : null;
  if (more !== null && entries.every((entry) => entry.figure?.unit === figure?.unit)) {
    const value = (entry: Entry): number => entry.figure?.value ?? 0;
    return {
      entries: numbered([...entries].sort((a, b) => (more ? value(a) - value(b) : value(b) - value(a)))),
      sure: true,
    };
  }
  return { entries: numbered([...entries].reverse()), sure: entries.length === 1 };
}

function rankInTable(source: Source, name: string): number | null {
  const folded = alignedFold(name);
  for (const table of source.read.tables) {
    const grid = readGrid(table);
    const rank = grid?.columns.find((column) => column.kind === "rank");
    const row = grid?.rows.find((candidate) => candidate.name.plain === folded);
    if (rank && row) return numberIn(row.cells[rank.index]);
  }
  return null;
}

/** 石渡市得分71.3分，排名末位; 第二名：余川镇85.1分: a place printed for one name. */
function fromRanks(source: Source): Order[] {
  const { analysis, facts } = source.read;
  const orders: Order[] = [];
  for (const figure of facts.figures) {
    // 由第6位降至第11位: the sixth place was theirs
    if (figure.kind !== "rank" || figure.role === "former") continue;
    if (figure.scope === null || figure.scope.includes("、")) continue;
    if (analysis.notice.passages[figure.passage]?.kind === "table") continue;
    const clause = analysis.clauses[source.clauseAt(figure.span.start)];
    if (!clause || ELSEWHERE.test(clause.plain)) continue;
    const last = LAST_RANK.test(figure.text);
    const place = last ? 1 : FIRST_RANK.test(figure.text) ? 1 : figure.value;
    if (place === null || place < 1 || END_LABEL.test(figure.text)) continue;
    const at = analysis.plain.indexOf(figure.scope, figure.sentence.start);
    if (at < 0 || at >= figure.sentence.end) continue;
    const name = nameAt(source, { start: at, end: at + figure.scope.length });
    orders.push(...placed(source, clause, { name, place, last, words: figure.indicator }));
  }
  return orders;
}

/** 市文化广电旅游体育局排在最后: a last place in words that no number tells. */
function fromWords(source: Source): Order[] {
  const { clauses, notice } = source.read.analysis;
  return clauses.flatMap((clause): Order[] => {
    const [holder] = clause.names;
    if (!holder || clause.names.length !== 1 || clause.quantities.some((quantity) => quantity.kind === "rank"))
      return [];
    if (
      notice.passages[clause.passage]?.kind === "table" ||
      !LAST_WORDS.test(clause.plain.slice(holder.end - clause.start))
    )
      return [];
    return placed(source, clause, { name: nameAt(source, holder), place: 1, last: true, words: "" });
  });
}

/** The places that are told one by one, and the orders that they make together. */
function joinedOf(orders: readonly Order[]): readonly Order[] {
  const all = [...orders, ...inSentences(orders)];
  // （一）第一组（7个）, （二）第二组（5个）: each has places of its own
  const categories = [...new Set(all.map((order) => order.category))];
  return categories.flatMap((category) => wholeOf(all.filter((order) => order.category === category)));
}

/** 第一组（街道和镇，7个）: how many there are of a class. */
const STATED = /(?<count>[0-9]{1,3}|[一二三四五六七八九十]{1,3})个）$/;

/** A以92.6分居第1位，B、C分别以90.8分、88.3分居第2位和第3位: places that one sentence counts up are one order. */
function inSentences(all: readonly Order[]): readonly Order[] {
  const orders = all.filter((order) => order.side === "first");
  const made: Order[] = [];
  for (let i = 0; i < orders.length; i++) {
    const first = orders[i];
    if (first?.entries[0]?.place !== 1) continue;
    const run = [first];
    for (const next of orders.slice(i + 1)) {
      const place = next.entries[0]?.place;
      if (next.passage !== first.passage || place !== run.length + 1) break;
      run.push(next);
    }
    const last = run.at(-1);
    if (run.length < 2 || !last) continue;
    made.push({
      ...first,
      own: run.map((order) => order.own).join(" "),
      entries: run.flatMap((order) => order.entries),
      span: { start: first.span.start, end: last.span.end },
    });
  }
  return made;
}

/** 第一名：A … 第五名：E, and E is said to be the last: all of the order. */
function wholeOf(orders: readonly Order[]): readonly Order[] {
  const list: Entry[] = [];
  const [head] = orders;
  for (const order of orders) {
    const [entry] = order.entries;
    if (order.side === "first" && entry?.place === list.length + 1) list.push(entry);
  }
  const last = list.at(-1);
  const isLast = orders.some((order) => order.side === "last" && order.entries[0]?.name.text === last?.name.text);
  const first = orders.find((order) => order.entries[0] === list[0]);
  const isAll = smallNumber(STATED.exec(head?.category ?? "")?.groups?.["count"]) === list.length;
  if (!head || !first || list.length < 3 || !(isLast || isAll)) return orders;
  const up = [...list].reverse().map((entry, i) => ({ ...entry, place: i + 1 }));
  return [
    ...orders,
    { ...first, side: "first", entries: list, whole: true },
    { ...first, side: "last", entries: up, whole: true },
  ];
}

/** One place of an order, told for one name. */
function placed(
  source: Source,
  clause: Clause,
  { name, place, last, words }: { name: NamedAt; place: number; last: boolean; words: string },
): Order[] {
  const category = openedBy(source, clause) ?? headingOf(source, clause.passage);
  const figure = valueFor(source, name.text, clause, clause.passage);
  const order: Order = {
    side: last ? "last" : "first",
    label: clause.plain,
    own: `${words} ${clause.plain} ${category ?? ""} ${figure?.kind === "score" ? "得分" : ""}${figure?.indicator ?? ""}`,
    category,
    entries: [{ name, place, figure }],
    sure: true,
    whole: false,
    grade: null,
    of: "names",
    passage: clause.passage,
    span: { start: clause.start, end: clause.end },
  };
  // 仅为0.541，居末位: the last has the least, whatever is better
  const only = figure && ONLY.test(source.read.analysis.plain.slice(figure.clause.start, figure.span.start));
  if (last && only) return [order, { ...order, side: "least" }];
  // 公众满意度…，鹿鸣市以94.1分居首位: the first has the most of what it is ranked by
  const most = !last && place === 1 && figure && figure.clause.start === clause.start && /以/.test(clause.plain);
  return most && isMoreBetter(source, figure) !== false ? [order, { ...order, side: "most" }] : [order];
}

/** 市直部门中，A排名第一，B排在最后: the class that opens the sentence. */
function openedBy(source: Source, clause: Clause): string | null {
  const { clauses } = source.read.analysis;
  for (let i = clause.index - 1; i >= 0 && clauses[i]?.sentence === clause.sentence; i--) {
    const lead = clauses[i]?.plain ?? "";
    if (/中$/.test(lead) && lead.length <= 20) return lead.slice(0, -1);
  }
  return null;
}

/** The heading over a passage, where it is one of several beside one another: （二）省直部门评估结果. */
function headingOf(source: Source, passage: number): string | null {
  const { notice, plain } = source.read.analysis;
  const section = notice.sections[notice.passages[passage]?.section ?? 0];
  return section?.heading && section.level >= 2 ? plain.slice(section.heading.start, section.heading.end) : null;
}
