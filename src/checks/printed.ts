/**
 * A notice prepared for checking: each of its figures with its own words and with what surrounds it, from nearest to
 * farthest, as a reader takes a number's subject from its clause first and then from the clauses before.
 */
import { type Clause, clauseAt } from "../facts/analysis.js";
import type { Figure } from "../facts/facts.js";
import type { NoticeFacts } from "../facts/read.js";
import { statementsOf } from "../facts/statements.js";
import type { Vocabulary } from "../question/vocabulary.js";
import { readQuantities } from "../text/quantity.js";
import type { Segmenter } from "../text/segment.js";
import { type Around, credits, layersAround } from "./around.js";
import { isDemanded, issuedIn } from "./demand.js";
import { isMultipleOf, type Multiplied } from "./multiples.js";
import { type Named, namesIn, withoutNames } from "./names.js";
import { type Nature, natureOf, ofChange } from "./nature.js";
import { ownWordsOf } from "./own-words.js";
import { blank, eachOf, namesOfScope, ownOf } from "./owners.js";
import { textOf } from "./spans.js";
import type { Layer, WordReader } from "./words.js";

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
  readonly quantity: Multiplied;
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
  /** The same without the head of its item. */
  readonly run: string;
  /** The headings above it. */
  readonly headings: string;
}

/** A notice prepared for checking. */
export interface Printed {
  readonly read: NoticeFacts;
  readonly figures: readonly PrintedFigure[];
  /** The year of its date; null where it has none. */
  readonly issued: number | null;
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
  const issued = issuedIn(read);
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
    return clause ? figuresOf(read, clause, some, issued, statements, around, tools) : [];
  });
  const sectionOf = (passage: number): string => {
    const { passages } = analysis.notice;
    const section = passages[passage]?.section;
    const inside = passages.filter((one) => one.section === section);
    return analysis.plain.slice(inside[0]?.start ?? 0, inside.at(-1)?.end ?? 0);
  };
  return { read, figures, issued, sectionOf, clauseAt: (offset) => clauseAt(analysis.clauses, offset), around };
}

function figuresOf(
  read: NoticeFacts,
  clause: Clause,
  figures: readonly Figure[],
  issued: number | null,
  statements: readonly number[],
  around: Printed["around"],
  tools: Tools,
): PrintedFigure[] {
  const { analysis } = read;
  const isTable = analysis.notice.passages[clause.passage]?.kind === "table";
  const names = namesIn(clause, tools.vocabulary);
  const owns = ownWordsOf(clause, withoutNames(clause, names), figures, tools.segmenter);
  const { layers, near, run, headings } = around(clause.index);
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
          isDemanded(isTable ? `${clause.plain}，${figure.indicator}` : clause.plain, near, issued)),
      quantity: quantityOf(clause, figure),
      clause,
      own,
      indicator,
      owners,
      isBound: isPassed(read, clause, figure),
      near,
      run,
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

/** The quantity behind a figure, with the precision that figures do not carry. */
function quantityOf(clause: Clause, figure: Figure): Multiplied {
  const quantity = clause.quantities.find((q) => q.start === figure.span.start) ?? readQuantities(figure.text)[0];
  const { kind, text, value, low, high, unit } = figure;
  return {
    kind,
    text,
    value,
    low,
    high,
    unit,
    precision: quantity?.precision ?? null,
    isOf: isMultipleOf(clause, figure),
  };
}

/** A clause without the own words of its other figures. */
function without(plain: string, others: readonly string[]): string {
  let text = plain;
  for (const other of others)
    for (const part of other.split(/\s+/)) if (part.length > 1) text = text.replace(part, " ".repeat(part.length));
  return text;
}
