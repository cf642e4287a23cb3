/** The claims of a text that carry a number: which they are, and what each is about. */
import type { Span } from "../corpus/notice.js";
import type { Clause } from "../facts/analysis.js";
import type { Figure } from "../facts/facts.js";
import type { Draft } from "./draft.js";
import type { FigureSubject } from "./figure-match.js";
import { type Named, namesIn, ownersOf, withoutNames } from "./names.js";
import { ownWordsOf } from "./own-words.js";
import type { Tools } from "./printed.js";
import { textOf } from "./spans.js";
import { ordinalsIn, periodOf } from "./subject.js";
import type { Weighed } from "./words.js";

/** A figure of the text that is to be checked. */
export interface FigureClaim {
  readonly kind: "figure";
  /** Of the draft's text. */
  readonly span: Span;
  readonly clause: Clause;
  readonly figure: Figure;
  readonly subject: FigureSubject;
}

const credits = { own: 1, clause: 0.95, before: 0.85, text: 0.5 } as const;

/** 降至, 提高到: what follows is a level and not a change. */
const LEVEL_BEFORE =
  /(?<verb>上升|提高|提升|增加|增长|扩大|下降|减少|降低|回落|缩短|压缩|压减|缩小|升|增|降|减)(?:到了|到|至|为|成)(?:了|约|近|超过)?$/;
/** 降幅为19.6%, 同比增速5.6%: the noun says that it is a change. */
const CHANGE_NOUN = /(?:增幅|涨幅|增速|升幅|增长率|降幅|减幅|跌幅|降速)[^，]{0,6}$/;
const FALLING = /降|减|跌|落|缩|压/;
const MARK = /[、，]|和|及|与|并/;
const LEAD = /^(?:[、，]|和|及|与|并|以及)?/;
/** 五市, 等7个市: a number that only counts the names before it. */
const LIST_COUNT = /^(?:个|家|座|名)?(?:市|县|区|州|地|省|地区|单位|部门|城市|市州|县区|厅局|机构|企业)?$/;

/** The figures of a clause that are claims. */
export function figureClaims(draft: Draft, clause: Clause, tools: Tools): FigureClaim[] {
  const names = namesIn(clause, tools.vocabulary);
  const figures = draft.facts.figures.filter(
    (figure) =>
      figure.role !== "date" &&
      figure.kind !== "contact" &&
      figure.span.start >= clause.start &&
      figure.span.end <= clause.end &&
      !countsNames(figure, clause, names),
  );
  const subjects = subjectsOf(draft, clause, figures, names, tools);
  return figures.flatMap((figure, i) => {
    const subject = subjects[i];
    return subject ? [{ kind: "figure" as const, span: portion(clause, figures, i), clause, figure, subject }] : [];
  });
}

/** Whether a number only counts the list of names that it ends: 白山、通化五市. */
function countsNames(figure: Figure, clause: Clause, names: readonly Named[]): boolean {
  const before = names.filter((name) => name.end <= figure.span.start).at(-1);
  if (figure.kind !== "count" || !before || names.length < 2) return false;
  return /^等?$/.test(textOf(clause, before.end, figure.span.start)) && LIST_COUNT.test(figure.unit);
}

/** The part of the clause that is this figure's: from the mark before it to the mark behind it. */
function portion(clause: Clause, figures: readonly Figure[], i: number): Span {
  const cutAfter = (k: number): number => {
    const here = figures[k];
    const next = figures[k + 1];
    if (!here || !next) return clause.end;
    const mark = MARK.exec(textOf(clause, here.span.end, next.span.start));
    return here.span.end + (mark ? mark.index : 0);
  };
  if (i === 0) return { start: clause.start, end: cutAfter(0) };
  const start = cutAfter(i - 1);
  const lead = LEAD.exec(textOf(clause, start, clause.end))?.[0].length ?? 0;
  return { start: start + lead, end: cutAfter(i) };
}

function subjectsOf(
  draft: Draft,
  clause: Clause,
  figures: readonly Figure[],
  names: readonly Named[],
  tools: Tools,
): FigureSubject[] {
  const before = draft.before(clause);
  const beforeText = before.map((earlier) => `${earlier.plain}，`).join("");
  const beforeNames = before.map((earlier) => namesIn(earlier, tools.vocabulary));
  const owns = ownWordsOf(clause, withoutNames(clause, names), figures, tools.segmenter);
  const ordinals = ordinalsIn(clause.plain);
  return figures.map((figure, i) => {
    const { own, head } = owns[i] ?? { own: "", head: "" };
    const seen = new Set<string>();
    const read = (text: string): Weighed[] => {
      const words = tools.words(blankNames(text, names, tools)).filter((word) => !seen.has(word.text));
      for (const word of words) seen.add(word.text);
      return words.map((word) => ({ word, weight: word.weight }));
    };
    return {
      ...nature(figure, textOf(clause, clause.start, figure.span.start)),
      quantity: comparedOf(figure, clause),
      words: [read(own), read(figure.indicator), read(`${clause.plain}，${beforeText}`)],
      head: tools.words(head).map((word) => ({ word, weight: word.weight })),
      layers: [
        { text: `${own} ${figure.indicator}`, credit: credits.own },
        { text: clause.plain, credit: credits.clause },
        { text: beforeText, credit: credits.before },
        { text: draft.analysis.plain, credit: credits.text },
      ],
      plain: clause.plain,
      names: ownersOf(clause, figures, i, names, beforeNames),
      ordinals: ordinals.length ? ordinals : ordinalsIn(beforeText),
      period: periodOf([...before, clause]),
    };
  });
}

/** Role, direction and basis; 降至1.8% is a level, 降幅为19.6% a change. */
function nature(figure: Figure, left: string): Pick<FigureSubject, "role" | "direction" | "basis"> {
  const { role, direction, basis } = figure;
  const verb = LEVEL_BEFORE.exec(left)?.groups?.["verb"];
  if (verb !== undefined) return { role: role === "target" ? role : "value", direction: FALLING.test(verb) ? "down" : "up", basis: null };
  const noun = CHANGE_NOUN.exec(left)?.[0];
  if (noun !== undefined && role === "value") return { role: "change", direction: FALLING.test(noun) ? "down" : "up", basis };
  return { role, direction, basis };
}

function comparedOf(figure: Figure, clause: Clause): FigureSubject["quantity"] {
  const precision = clause.quantities.find((q) => q.start === figure.span.start)?.precision ?? null;
  const { kind, text, value, low, high, unit } = figure;
  return { kind, text, value, low, high, unit, precision };
}

/** A text without the names in it: places are matched as places, not as words. */
function blankNames(text: string, names: readonly Named[], tools: Tools): string {
  let rest = text;
  for (const { start, end } of tools.vocabulary.findNames(text).reverse())
    rest = `${rest.slice(0, start)}${" ".repeat(end - start)}${rest.slice(end)}`;
  for (const name of names) rest = rest.replaceAll(name.text, " ".repeat(name.text.length));
  return rest;
}
