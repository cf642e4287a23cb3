/**
 * A notice prepared for checking: each of its figures with its own words and with what surrounds it, from nearest to
 * farthest, as a reader takes a number's subject from its clause first and then from the clauses before.
 */
import { type Clause, clauseAt } from "../facts/analysis.js";
import type { Figure } from "../facts/facts.js";
import { looksLikePlace } from "../facts/names.js";
import type { NoticeFacts } from "../facts/read.js";
import { statementsOf } from "../facts/statements.js";
import type { Vocabulary } from "../question/vocabulary.js";
import { readQuantities } from "../text/quantity.js";
import type { Segmenter } from "../text/segment.js";
import type { Compared } from "./agreement.js";
import { DEADLINE, DEMAND } from "./demand.js";
import { isPlace, type Named, namesIn, withoutNames } from "./names.js";
import { type Nature, natureOf, ofChange } from "./nature.js";
import { ownWordsOf } from "./own-words.js";
import { textOf } from "./spans.js";
import type { Layer, WordReader } from "./words.js";

/** What finding a word counts in each layer; forward are the clauses behind. */
export const credits = {
  own: 1,
  clause: 0.95,
  indicator: 0.9,
  elsewhere: 0.59,
  segment: 0.88,
  forward: 0.61,
  sentence: 0.6,
  lead: 0.57,
  heading: 0.58,
  previous: 0.45,
  title: 0.42,
} as const;

/** What reading a text or a notice needs. */
export interface Tools {
  readonly segmenter: Segmenter;
  readonly vocabulary: Vocabulary;
  readonly words: WordReader;
}

/** A figure as printed, ready to be compared. */
export interface PrintedFigure {
  readonly figure: Figure;
  readonly nature: Nature;
  /** What is to be reached, not what was. */
  readonly isDemand: boolean;
  readonly quantity: Compared;
  readonly clause: Clause;
  /** Its words in its own clause. */
  readonly own: string;
  /** What it measures, taken from the clauses before where its own leaves it out. */
  readonly indicator: string;
  /** Whose it is; empty where it is the whole region's. */
  readonly owners: readonly Named[];
  /** A number that its clause only passes on the way to the next: 首次突破80％，达到81.8%. */
  readonly isBound: boolean;
  readonly layers: readonly Layer[];
  /** The number of its statement. */
  readonly statement: number;
  /** Its clause and those before it up to the semicolon: names, rounds and times stand there. */
  readonly near: string;
  /** The headings above it. */
  readonly headings: string;
}

/** What surrounds a clause. */
export interface Around {
  readonly layers: readonly Layer[];
  /** It with the clauses before it up to the semicolon. */
  readonly near: string;
  readonly headings: string;
}

/** A notice prepared for checking. */
export interface Printed {
  readonly read: NoticeFacts;
  readonly figures: readonly PrintedFigure[];
  /** The index of the clause at a place; -1 for none. */
  clauseAt(offset: number): number;
  /** The text of the section in which a passage stands, folded. */
  sectionOf(passage: number): string;
  /** The layers around a clause, itself first; `near` is it with those before it up to the semicolon. */
  around(index: number): Around;
}

/** Prepares a notice. */
export function prepare(read: NoticeFacts, tools: Tools): Printed {
  const { analysis, facts } = read;
  const statements = statementsOf(analysis.clauses);
  const made = new Map<number, Around>();
  const around = (index: number): Around => {
    const known = made.get(index) ?? layersAround(read, index, statements);
    made.set(index, known);
    return known;
  };
  const inClause = new Map<number, Figure[]>();
  for (const figure of facts.figures) {
    if (figure.role === "date" || analysis.notice.passages[figure.passage]?.kind === "frame") continue;
    const at = clauseAt(analysis.clauses, figure.span.start);
    inClause.set(at, [...(inClause.get(at) ?? []), figure]);
  }
  const figures = [...inClause].flatMap(([index, some]) => {
    const clause = analysis.clauses[index];
    return clause ? figuresOf(read, clause, some, statements, around, tools) : [];
  });
  const sectionOf = (passage: number): string => {
    const { passages } = analysis.notice;
    const section = passages[passage]?.section;
    const inside = passages.filter((one) => one.section === section);
    return analysis.plain.slice(inside[0]?.start ?? 0, inside.at(-1)?.end ?? 0);
  };
  return { read, figures, sectionOf, clauseAt: (offset) => clauseAt(analysis.clauses, offset), around };
}

function figuresOf(
  read: NoticeFacts,
  clause: Clause,
  figures: readonly Figure[],
  statements: readonly number[],
  around: Printed["around"],
  tools: Tools,
): PrintedFigure[] {
  const { analysis } = read;
  const isTable = analysis.notice.passages[clause.passage]?.kind === "table";
  const names = namesIn(clause, tools.vocabulary);
  const owns = ownWordsOf(clause, withoutNames(clause, names), figures, tools.segmenter);
  const { layers, near, headings } = around(clause.index);
  return figures.map((figure, i) => {
    const own = isTable ? figure.indicator : blank(owns[i]?.own ?? "", names);
    const owners = eachOf(clause, names, figure) ?? ownOf(figure, figures, namesOfScope(figure, tools.vocabulary));
    const indicator = `${owns[i]?.item ?? blank(figure.indicator, names)} ${figure.basis ?? ""}${figure.role === "target" ? " 目标" : ""}`;
    const others = owns.filter((_, k) => k !== i).map((other) => other.own);
    return {
      figure,
      nature: isTable
        ? natureOf(figure, figure.indicator.replace(COLUMN_UNIT, ""))
        : ofChange(natureOf(figure, textOf(clause, clause.start, figure.span.start)), figure.indicator),
      isDemand:
        figure.role === "target" ||
        (figure.role !== "margin" &&
          (DEMAND.test(clause.plain) || DEADLINE.test(near) || (isTable && DEMAND.test(figure.indicator)))),
      quantity: quantityOf(clause, figure),
      clause,
      own,
      indicator,
      owners,
      isBound: isPassed(read, clause, figure),
      near,
      headings,
      statement: statements[clause.index] ?? 0,
      layers: [
        { text: `${own} ${owners.map((owner) => owner.text).join(" ")}`, credit: credits.own },
        { text: without(clause.plain, others), credit: credits.clause },
        { text: indicator, credit: credits.indicator },
        { text: clause.plain, credit: credits.elsewhere },
        ...layers.slice(1),
      ],
    };
  });
}

/** 同比增速（%） */
const COLUMN_UNIT = /[（(][^）)]*[）)]$/;
const PASSING = /(?:突破|跨过|超过)(?:了)?$/;

/** Whether the next number is the one that is reached: 首次突破80%，达到81.8%. */
function isPassed({ facts }: NoticeFacts, clause: Clause, figure: Figure): boolean {
  const next = facts.figures[figure.id + 1];
  if (next?.sentence.start !== figure.sentence.start || next.unit !== figure.unit || next.role !== "value")
    return false;
  return PASSING.test(textOf(clause, clause.start, figure.span.start)) || /^(?:突破|超过)/.test(figure.text);
}

function blank(text: string, names: readonly Named[]): string {
  return names.reduce((rest, name) => rest.replaceAll(name.text, " "), text);
}

const EACH = /[各均都](?!自|项|类|级|地|部门)/g;
const JOINED = /^(?:、|和|及|与|以及)?$/;

/** 对柘源市、禹津市各奖励指标800亩、资金1000万元: the names listed before 各 have each of the numbers behind it; null for no such list. */
function eachOf(clause: Clause, names: readonly Named[], figure: Figure): readonly Named[] | null {
  const each = [...textOf(clause, clause.start, figure.span.start).matchAll(EACH)].at(-1);
  if (!each) return null;
  const at = clause.start + each.index;
  if (names.some((name) => name.start > at && name.end <= figure.span.start)) return null;
  const before = names.filter((name) => name.end <= at);
  let from = before.length - 1;
  while (from > 0 && JOINED.test(textOf(clause, before[from - 1]?.end ?? 0, before[from]?.start ?? 0))) from -= 1;
  const listed = before.slice(Math.max(from, 0));
  return listed.length > 1 ? listed : null;
}

/** 碧浦市、澄南新区分别以90.8分、88.3分居第2位和第3位: of as many numbers of one kind as names the i-th is the i-th name's. */
function ownOf(figure: Figure, figures: readonly Figure[], owners: readonly Named[]): readonly Named[] {
  const same = figures.filter(({ kind, scope }) => kind === figure.kind && scope === figure.scope);
  const own = owners[same.indexOf(figure)];
  return owners.length > 1 && figures.length > same.length && same.length === owners.length && own ? [own] : owners;
}

/** 全州 is no place in the region, but the region. */
const WHOLE = /^[全我本][省市县区州盟旗国]$/;

/** The names of the facts' own reading of whose it is. */
function namesOfScope({ scope, clause: { start } }: Figure, vocabulary: Vocabulary): readonly Named[] {
  if (scope === null || WHOLE.test(scope)) return [];
  const found = vocabulary.findNames(scope);
  if (!found.length) return [{ start, end: start, text: scope, readings: [scope], isPlace: looksLikePlace(scope) }];
  return found.map(({ readings }) => ({
    start,
    end: start,
    text: readings[0] ?? "",
    readings,
    isPlace: isPlace(readings),
  }));
}

/** The quantity behind a figure, with the precision that figures do not carry. */
function quantityOf(clause: Clause, figure: Figure): Compared {
  const quantity = clause.quantities.find((q) => q.start === figure.span.start) ?? readQuantities(figure.text)[0];
  const { kind, text, value, low, high, unit } = figure;
  return { kind, text, value, low, high, unit, precision: quantity?.precision ?? null };
}

/** A clause without the own words of its other figures. */
function without(plain: string, others: readonly string[]): string {
  let text = plain;
  for (const other of others)
    for (const part of other.split(/\s+/)) if (part.length > 1) text = text.replace(part, " ".repeat(part.length));
  return text;
}

function layersAround(read: NoticeFacts, index: number, statements: readonly number[]): Around {
  const { analysis, facts } = read;
  const clause = analysis.clauses[index];
  if (!clause) return { layers: [], near: "", headings: "" };
  const range = analysis.clausesOf[clause.passage] ?? { from: index, to: index + 1 };
  let segment = "";
  let sentence = "";
  let previous = "";
  for (let i = index - 1; i >= range.from; i--) {
    const other = analysis.clauses[i];
    if (!other) break;
    if (other.segment === clause.segment) segment = `${other.plain}，${segment}`;
    else if (statements[i] === statements[index]) sentence = `${other.plain}，${sentence}`;
    else if (statements[i] === (statements[index] ?? 0) - 1) previous = `${other.plain}，${previous}`;
  }
  let forward = "";
  for (let i = index + 1; i < range.to && analysis.clauses[i]?.segment === clause.segment; i++)
    forward += `，${analysis.clauses[i]?.plain ?? ""}`;
  const first = analysis.clauses[range.from];
  const lead = range.from < index ? (first?.plain ?? "") : "";
  if (first && range.from < index && isItemHead(first)) segment = `${first.plain}，${segment}`;
  const { notice } = analysis;
  const title = notice.titleSpan ? analysis.plain.slice(notice.titleSpan.start, notice.titleSpan.end) : notice.title;
  const headings = headingsOf(read, notice.passages[clause.passage]?.section ?? 0);
  const layers: Layer[] = [
    { text: clause.plain, credit: credits.clause },
    { text: segment, credit: credits.segment },
    { text: forward, credit: credits.forward },
    { text: sentence, credit: credits.sentence },
    { text: lead, credit: credits.lead },
    { text: headings, credit: credits.heading },
    { text: previous, credit: credits.previous },
    { text: `${title} ${facts.document.period ?? ""}`, credit: credits.title },
  ];
  const passage = notice.passages[clause.passage];
  if (passage?.kind === "table") {
    const header = passage.rows[0];
    const above = analysis.clauses[range.from - 1];
    if (header) layers.push({ text: analysis.plain.slice(header.start, header.end), credit: credits.segment });
    if (above)
      layers.push({ text: analysis.plain.slice(above.sentenceSpan.start, above.end), credit: credits.segment });
  }
  return { layers: layers.filter((layer) => layer.text !== ""), near: `${segment}${clause.plain}`, headings };
}

const LONGEST_HEAD = 30;

/** 2.汀湾区小榕树幼儿园。 at a paragraph's head: what the rest of it is about. */
export function isItemHead({ plain, mark, quantities }: Clause): boolean {
  return (
    /[。：:]/.test(mark) &&
    plain.length <= LONGEST_HEAD &&
    quantities.every(({ kind }) => kind === "ordinal" || kind === "bare")
  );
}

/** The headings from the passage's section up to the top. */
function headingsOf({ analysis }: NoticeFacts, section: number): string {
  let text = "";
  let at: number | null = section;
  while (at !== null) {
    const current: (typeof analysis.notice.sections)[number] | undefined = analysis.notice.sections[at];
    if (!current) break;
    if (current.heading) text += `${analysis.plain.slice(current.heading.start, current.heading.end)} `;
    at = current.parent;
  }
  return text;
}
