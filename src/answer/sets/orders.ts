/**
 * The orders that a notice prints in its sentences and lists: A、B、C列前三名, 第一名：A, 综合得分从高到低依次为…, 不合格率最低的是A, and
 * the two ends that follow where everyone of the best or the worst grade has a score.
 */
import type { Span } from "../../corpus/notice.js";
import type { Clause } from "../../facts/analysis.js";
import type { Figure, Group } from "../../facts/facts.js";
import { smallNumber } from "../../facts/group.js";
import { alignedFold } from "../../text/align.js";
import { leastWords, mostWords } from "../../text/lexicon/comparing.js";
import { alternation } from "../../text/lexicon/words.js";
import type { NamedAt } from "../candidate.js";
import type { Source } from "../source.js";
import { gradesOf, inOrder } from "./grades.js";
import { moreIsBetter, numberIn, readGrid } from "./grid.js";

/** One of an order, at its place. */
export interface Entry {
  readonly name: NamedAt;
  /** From 1, counted from the order's side. */
  readonly place: number;
  /** What it is ranked by, where that is printed with it. */
  readonly figure: Figure | undefined;
}

/** One end of an order, or the whole. */
export interface Order {
  /** `most` and `least`: of what is measured, whatever is better. */
  readonly side: "first" | "last" | "most" | "least";
  /** What the notice says of it, folded: what is ranked, by what. */
  readonly own: string;
  /** Whom it is of where a notice has several: 省直部门; null otherwise. */
  readonly category: string | null;
  /** From the side on; places without a number in between are not known. */
  readonly entries: readonly Entry[];
  /** Whether it is known who of them comes first. */
  readonly sure: boolean;
  readonly passage: number;
  readonly span: Span;
}

const COUNT = "[0-9]{1,3}|[一二两三四五六七八九十]{1,3}";
/** 列前三名, 较差的后3位: one end of a ranking. */
const END_LABEL = new RegExp(`(?<side>前|后|末|倒数)(?<count>${COUNT})(?:个|名|位)`);
/** 分列第1位、第2位. */
const PLACES = new RegExp(`第(?:${COUNT})(?:名|位)?、第(?:${COUNT})`);
/** 从高到低, 由优到劣. */
const DOWNWARDS = /[从由](?:高|好|优|多|大)(?:到|至)(?:低|差|劣|少|小)/;
const UPWARDS = /[从由](?:低|差|劣|少|小)(?:到|至)(?:高|好|优|多|大)/;
/** 从倒数第一名起, 由后往前: the very last stands first. */
const FROM_THE_LAST = /从倒数第[一1]|由后[往到至]前|从后[往到至]前|倒序/;
/** 居全国第9位: a place among others than those that the notice is about. */
const ELSEWHERE = /全国|全球|世界|[东西南北中]部|[省区]份|个省/;
const FIRST_RANK = /第一|第1(?!\d)|首位|榜首/;
const LAST_RANK = /末位|倒数第一|最后|垫底/;
/** 问题最多, 不合格率最低, 最多的是云城市. */
const SUPERLATIVE = new RegExp(
  `^(?<before>.{0,40}?)最(?:(?<most>${alternation(mostWords)})|(?<least>${alternation(leastWords)}))(?<of>的?(?:[\\u4e00-\\u9fff]{0,6})(?:依次)?(?:是|为))?`,
);
/** 其次是海津市: who comes after the one that has the most. */
const NEXT = /^(?:其次|再次|随后)(?:依次)?(?:是|为)?/;

const known = new WeakMap<Source, readonly Order[]>();

/** All orders of a notice, in its order; read once. */
export function ordersOf(source: Source): readonly Order[] {
  let orders = known.get(source);
  if (!orders) {
    const groups = source.read.facts.groups.flatMap((group) => fromGroup(source, group));
    orders = [...groups, ...fromRanks(source), ...fromSuperlatives(source), ...fromGrades(source)];
    known.set(source, orders);
  }
  return orders;
}

/**
 * Whether more of what an order is by is better: by the notice's words for it, or because the first of it have more the
 * nearer they are to the top; null where it cannot be told.
 */
export function isMoreBetter(source: Source, figure: Figure): boolean | null {
  const said = moreIsBetter(source, null, figure.indicator);
  if (said !== null) return said;
  for (const group of source.read.facts.groups) {
    if (group.passage !== figure.passage || END_LABEL.exec(group.label)?.groups?.["side"] !== "前") continue;
    const values = group.members
      .map((member) => valueFor(source, member.name, group.statement, group.passage))
      .filter((value): value is Figure => value?.indicator === figure.indicator && value.value !== null)
      .map((value) => value.value ?? 0);
    if (values.length < 2) continue;
    if (values.every((value, i) => i === 0 || value < (values[i - 1] ?? value))) return true;
    if (values.every((value, i) => i === 0 || value > (values[i - 1] ?? value))) return false;
  }
  return null;
}

/** The value printed with a name in the sentences of a statement: 得分分别为97.2分、96.5分和95.8分. */
function valueFor(source: Source, name: string, span: Span, passage: number): Figure | undefined {
  const { figures } = source.read.facts;
  const folded = alignedFold(name);
  const own = figures.filter(
    (figure) =>
      figure.passage === passage &&
      figure.scope === folded &&
      figure.value !== null &&
      (figure.role === "value" || figure.role === "change" || figure.role === "share") &&
      figure.kind !== "places",
  );
  const sentence = source.read.analysis.clauses[source.clauseAt(span.start)]?.sentenceSpan ?? span;
  return (
    own.find((figure) => sentence.start <= figure.span.start && figure.span.end <= sentence.end) ??
    scoreOf(source, name)
  );
}

/** The score printed for a name, wherever it stands. */
function scoreOf(source: Source, name: string): Figure | undefined {
  const folded = alignedFold(name);
  return source.read.facts.figures.find(
    (figure) => figure.kind === "score" && figure.role === "value" && figure.scope === folded,
  );
}

function entriesOf(source: Source, names: readonly NamedAt[], span: Span, passage: number): Entry[] {
  return names.map((name, i) => ({ name, place: i + 1, figure: valueFor(source, name.text, span, passage) }));
}

/** 综合得分排名前三位的依次为…, 列后三名, 从高到低依次为…, 排名末位. */
function fromGroup(source: Source, group: Group): Order[] {
  if (group.kind !== "set" || ELSEWHERE.test(group.label)) return [];
  const label = END_LABEL.exec(group.label)?.groups;
  const whole = DOWNWARDS.test(group.label) || UPWARDS.test(group.label);
  if (!label && !whole && !PLACES.test(group.label)) return [];
  const names = group.members.map((member): NamedAt => ({ source, text: member.name, span: member.span }));
  const count = smallNumber(label?.["count"]);
  if (label && count !== null && names.length > count) return [];
  const entries = entriesOf(source, names, group.statement, group.passage);
  const [figure] = entries.flatMap((entry) => entry.figure ?? []);
  const own = `${group.label} ${group.category ?? ""} ${figure?.indicator ?? ""}`;
  const base = { own, category: group.category, passage: group.passage, span: group.statement };
  if (whole) {
    const best = UPWARDS.test(group.label) ? [...names].reverse() : names;
    const down = entriesOf(source, best, group.statement, group.passage);
    const up = entriesOf(source, [...best].reverse(), group.statement, group.passage);
    return [
      { ...base, side: "first", entries: down, sure: true },
      { ...base, side: "last", entries: up, sure: true },
    ];
  }
  const first = label === undefined || label["side"] === "前";
  if (first) return [{ ...base, side: "first", entries, sure: true }];
  return [{ ...base, side: "last", ...lastFirst(source, group, entries) }];
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
    if (figure.kind !== "rank" || figure.scope === null || figure.scope.includes("、")) continue;
    if (analysis.notice.passages[figure.passage]?.kind === "table") continue;
    const clause = analysis.clauses[source.clauseAt(figure.span.start)];
    if (!clause || ELSEWHERE.test(clause.plain)) continue;
    const last = LAST_RANK.test(figure.text);
    const place = last ? 1 : FIRST_RANK.test(figure.text) ? 1 : figure.value;
    if (place === null || place < 1 || END_LABEL.test(figure.text)) continue;
    const at = analysis.plain.indexOf(figure.scope, figure.sentence.start);
    if (at < 0 || at >= figure.sentence.end) continue;
    const name: NamedAt = { source, ...nameAt(source, { start: at, end: at + figure.scope.length }) };
    const lead = analysis.clauses[clause.index - 1];
    const category =
      lead && lead.segment === clause.segment && /中$/.test(lead.plain)
        ? lead.plain.slice(0, -1)
        : headingOf(source, figure.passage);
    orders.push({
      side: last ? "last" : "first",
      own: `${figure.indicator} ${clause.plain} ${category ?? ""}`,
      category,
      entries: [{ name, place, figure: valueFor(source, name.text, figure.clause, figure.passage) }],
      sure: true,
      passage: figure.passage,
      span: figure.clause,
    });
  }
  return orders;
}

function nameAt(source: Source, span: Span): { text: string; span: Span } {
  return { text: source.read.analysis.notice.text.slice(span.start, span.end), span };
}

/** The heading over a passage, where it is one of several beside one another: （二）省直部门评估结果. */
function headingOf(source: Source, passage: number): string | null {
  const { notice, plain } = source.read.analysis;
  const section = notice.sections[notice.passages[passage]?.section ?? 0];
  return section?.heading && section.level >= 2 ? plain.slice(section.heading.start, section.heading.end) : null;
}

/** 抽查批次数最多的是云城市，占24.9%，其次是海津市（15.8%）; 龙坪镇问题最多，达192个; 肇庆市、清远市不合格率最低. */
function fromSuperlatives(source: Source): Order[] {
  const { clauses, notice } = source.read.analysis;
  const orders: Order[] = [];
  for (const clause of clauses) {
    if (notice.passages[clause.passage]?.kind === "table") continue;
    const found = SUPERLATIVE.exec(clause.plain)?.groups;
    if (!found) continue;
    const before = (found["before"] ?? "").length;
    const holders = found["of"]
      ? clause.names.filter((name) => name.start - clause.start >= before)
      : namesBefore(clauses, clause, before);
    const [first] = holders;
    if (!first) continue;
    const names = holders.map((holder): NamedAt => ({ source, ...nameAt(source, holder) }));
    const last = holders.at(-1);
    const measured = found["of"]
      ? (found["before"] ?? "")
      : clause.plain.slice((last?.end ?? clause.start) - clause.start);
    const top = names.map(
      (name): Entry => ({ name, place: 1, figure: valueFor(source, name.text, clause, clause.passage) }),
    );
    const next = nextAfter(source, clause);
    const [figure] = top.flatMap((entry) => entry.figure ?? []);
    orders.push({
      side: found["most"] ? "most" : "least",
      own: `${measured} ${clause.plain} ${figure?.indicator ?? ""}`,
      category: null,
      entries: [...top, ...next.map((entry, i) => ({ ...entry, place: names.length + 1 + i }))],
      sure: true,
      passage: clause.passage,
      span: { start: Math.min(first.start, clause.start), end: clause.end },
    });
  }
  return orders;
}

/** The names of whom a clause says that they have the most: in it, or at the start of the clause before. */
function namesBefore(clauses: readonly Clause[], clause: Clause, before: number): Clause["names"] {
  const here = clause.names.filter((name) => name.end - clause.start <= before);
  if (here.length) return here;
  const earlier = clauses[clause.index - 1];
  if (clause.names.length || !earlier || earlier.segment !== clause.segment) return [];
  const [first] = earlier.names;
  return first && first.start === earlier.start && earlier.names.length === 1 ? [first] : [];
}

function nextAfter(source: Source, clause: Clause): Entry[] {
  const { clauses } = source.read.analysis;
  for (let i = clause.index + 1; i < clauses.length && i - clause.index <= 5; i++) {
    const later = clauses[i];
    if (!later || later.passage !== clause.passage || clauses[i - 1]?.mark === "。") return [];
    if (!NEXT.test(later.plain)) continue;
    return later.names.map((holder) => {
      const name: NamedAt = { source, ...nameAt(source, holder) };
      return { name, place: 0, figure: valueFor(source, name.text, later, later.passage) };
    });
  }
  return [];
}

/** 优秀（4个）：A 95.6分、B 94.8分…: where all of the best grade have scores, they are the first; so with the last. */
function fromGrades(source: Source): Order[] {
  const graded = gradesOf(source).filter((group) => group.members.length > 0 || group.stated !== 0);
  const orders: Order[] = [];
  for (const category of new Set(graded.map((group) => group.category))) {
    const own = graded.filter((group) => group.category === category);
    const sorted = inOrder([...new Set(own.map((group) => group.label))]);
    if (!sorted || sorted.length < 2) continue;
    for (const side of ["first", "last"] as const) {
      const label = side === "first" ? sorted[0] : sorted.at(-1);
      const scored = own
        .filter((group) => group.label === label)
        .flatMap((group) => group.members.map((member) => ({ group, member, figure: scoreOf(source, member.name) })));
      const [head] = scored;
      if (!head || scored.some((item) => !item.figure) || scored.length < (head.group.stated ?? 0)) continue;
      const order = [...scored].sort(
        (a, b) => (side === "first" ? -1 : 1) * ((a.figure?.value ?? 0) - (b.figure?.value ?? 0)),
      );
      orders.push({
        side,
        own: `${category ?? ""} 得分 排名 ${label ?? ""}`,
        category,
        entries: order.map(({ member, figure }, i) => ({
          name: { source, text: member.name, span: member.span },
          place: i + 1,
          figure,
        })),
        sure: true,
        passage: order[0]?.figure?.passage ?? head.group.passage,
        span: order[0]?.figure?.clause ?? head.group.statement,
      });
    }
  }
  return orders;
}
