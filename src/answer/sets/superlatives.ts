/**
 * Who has the most or the least of something, as sentences say it: 抽查批次数最多的是云城市，其次是海津市; 龙坪镇问题最多，达192个;
 * 不合格率高于平均水平的有6个市，分别是…; 农业、工业、生活用水量分别为….
 */
import type { Clause } from "../../facts/analysis.js";
import type { Figure, Group } from "../../facts/facts.js";
import { itemMember } from "../../facts/groups/itemised.js";
import { leastWords, mostWords } from "../../text/lexicon/comparing.js";
import { alternation } from "../../text/lexicon/words.js";
import type { Source } from "../source.js";
import type { Entry, Order } from "./orders.js";
import { nameAt, valueFor } from "./values.js";

/** 问题最多, 不合格率最低, 最多的是云城市. */
const SUPERLATIVE = new RegExp(
  `^(?<before>.{0,40}?)最(?:(?<most>${alternation(mostWords)})|(?<least>${alternation(leastWords)}))(?<of>的?(?:[\\u4e00-\\u9fff]{0,6})(?:依次)?(?:是|为))?`,
);
/** 其次是海津市: who comes after the one that has the most. */
const NEXT = /^(?:其次|再次|随后)(?:依次)?(?:是|为)?/;
/** So many clauses at most stand between the most and the next. */
const NEXT_WITHIN = 5;
/** 高于全省平均水平的有6个市: all that are above, so the highest is among them; 仅为76%、63%: the lowest are named. */
const ABOVE = /(?:高于|超过|大于|多于)[^，；。]{1,16}(?:的|$)/;
const BELOW = /(?:低于|不足|少于|小于|不到)[^，；。]{1,16}(?:的|$)|(?:仅为|只有|仅有|仅)/;

/** The orders that superlatives tell. */
export function fromSuperlatives(source: Source): Order[] {
  const { clauses, notice } = source.read.analysis;
  return clauses.flatMap((clause): Order[] => {
    const found = SUPERLATIVE.exec(clause.plain)?.groups;
    if (!found || notice.passages[clause.passage]?.kind === "table") return [];
    const before = (found["before"] ?? "").length;
    const holders = found["of"]
      ? clause.names.filter((name) => name.start - clause.start >= before)
      : namesBefore(clauses, clause, before);
    const [first] = holders;
    const last = holders.at(-1);
    if (!first || !last) return [];
    const top = holders.map(
      (holder): Entry => ({ name: nameAt(source, holder), place: 1, figure: valueAt(source, holder, clause) }),
    );
    // 近视率最低的是A，最高的是B: the second is of the same
    const shared =
      before === 0 && clauses[clause.index - 1]?.segment === clause.segment ? clauses[clause.index - 1]?.plain : "";
    const measured = found["of"] ? (found["before"] ?? "") : clause.plain.slice(Math.max(0, last.end - clause.start));
    const next = nextAfter(source, clause).map((entry, i) => ({ ...entry, place: top.length + 1 + i }));
    return [
      {
        side: found["most"] ? "most" : "least",
        label: clause.plain,
        own: `${measured} ${shared ?? ""} ${clause.plain} ${top[0]?.figure?.indicator ?? ""}`,
        category: null,
        entries: [...top, ...next],
        sure: true,
        whole: false,
        grade: null,
        of: "names",
        passage: clause.passage,
        span: { start: Math.min(first.start, clause.start), end: clause.end },
      },
    ];
  });
}

/** 得分58.3分，为本次检查最低分: what the number before is among all. */
const IS_MOST = new RegExp(
  `^(?:为|是|系|属于?)[^，]{0,14}最(?:(?<most>${alternation(mostWords)})|(?<least>${alternation(leastWords)}))(?:得?分|值|的)?$`,
);

/** 1．浮桥镇敬老院（承建单位：宏达公司）：…。得分58.3分，为本次检查最低分: the name that opens the item has the least. */
export function fromItems(source: Source): Order[] {
  const { analysis, facts } = source.read;
  return analysis.clauses.flatMap((clause): Order[] => {
    const found = IS_MOST.exec(clause.plain)?.groups;
    const before = analysis.clauses[clause.index - 1];
    if (!found || !before || before.segment !== clause.segment || before.names.length || clause.names.length) return [];
    const item = itemMember(analysis, clause.passage);
    const figure = facts.figures.find((one) => one.role === "value" && one.clause.start === before.start);
    if (!item || !figure) return [];
    return [
      {
        side: found["most"] ? "most" : "least",
        label: clause.plain,
        own: `${figure.indicator} ${before.plain} ${clause.plain}`,
        category: null,
        entries: [{ name: nameAt(source, item.span), place: 1, figure }],
        sure: true,
        whole: false,
        grade: null,
        of: "names",
        passage: clause.passage,
        span: { start: before.start, end: clause.end },
      },
    ];
  });
}

const valueAt = (source: Source, holder: { start: number; end: number }, clause: Clause): Figure | undefined =>
  valueFor(source, nameAt(source, holder).text, clause, clause.passage);

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
  for (let i = clause.index + 1; i < clauses.length && i - clause.index <= NEXT_WITHIN; i++) {
    const later = clauses[i];
    if (!later || later.passage !== clause.passage || clauses[i - 1]?.mark === "。") return [];
    if (!NEXT.test(later.plain)) continue;
    return later.names.map((holder) => ({
      name: nameAt(source, holder),
      place: 0,
      figure: valueAt(source, holder, later),
    }));
  }
  return [];
}

/** 不合格率高于平均水平的有6个市，分别是梅岭市（15.2%）…: the highest of all, where each has a number of its own. */
export function fromBound(source: Source, group: Group): Order[] {
  const side = ABOVE.test(group.label) ? "most" : BELOW.test(group.label) ? "least" : null;
  if (side === null || group.kind !== "set" || group.members.length < 2) return [];
  const entries = group.members.map((member): Entry => {
    const name = { source, text: member.name, span: member.span };
    return { name, place: 0, figure: valueFor(source, member.name, group.statement, group.passage) };
  });
  const [figure] = entries.flatMap((entry) => entry.figure ?? []);
  if (!figure || entries.some((entry) => entry.figure?.unit !== figure.unit || entry.figure.kind !== figure.kind))
    return [];
  const value = (entry: Entry): number => entry.figure?.value ?? 0;
  if (new Set(entries.map(value)).size < entries.length) return [];
  const sorted = [...entries].sort((a, b) => (side === "most" ? value(b) - value(a) : value(a) - value(b)));
  return [
    {
      side,
      label: group.label,
      own: `${group.label} ${figure.indicator}`,
      category: null,
      entries: sorted.map((entry, i) => ({ ...entry, place: i + 1 })),
      sure: true,
      whole: false,
      grade: null,
      of: "names",
      passage: group.passage,
      span: group.statement,
    },
  ];
}
