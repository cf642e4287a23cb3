/** The claims of a text that carry a number: which they are, and what each is about. */
import type { Span } from "../corpus/notice.js";
import type { Clause } from "../facts/analysis.js";
import type { Figure } from "../facts/facts.js";
import type { Compared } from "./agreement.js";
import { isDemanded } from "./demand.js";
import type { Draft } from "./draft.js";
import type { FigureSubject } from "./figure-match.js";
import { countsItems } from "./listed.js";
import { isMultipleOf } from "./multiples.js";
import {
  isComparedWith,
  isFrame,
  isRegion,
  type Named,
  namesIn,
  narrowing,
  ownersOf,
  statedBehind,
  withoutNames,
} from "./names.js";
import { MOVEMENT, type Nature, natureOf } from "./nature.js";
import { MORE_VERB, ownWordsOf, SCORE_VERB } from "./own-words.js";
import type { Printed, Tools } from "./printed.js";
import { restated } from "./restating.js";
import { RANK_VERB, textOf, withoutNumbers } from "./spans.js";
import { FIRST_MONTHS, ordinalsIn, periodOf } from "./subject.js";
import { type Weighed, weighed } from "./words.js";

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

/** 全市, 我省; not 居全省第9位 or 高于全省平均. */
const WHOLE_REGION = /(?<![居列占在于比超过和与])[全我][省市县区州盟](?!第|首|末|前|后|平均|总)/;
const COMPARED_WITH = /[与同跟和][^，]{2,12}相?比|[比较](?:上年|去年|上一年|(?:19|20)\d\d年)[^，]{0,4}$/;
/** No clause that states anything has more numbers; those beyond are not judged. */
const MOST_IN_CLAUSE = 40;
const BY_YEAR = /到20\d\d年/;
const MARK = /[、，]|和|及|与|并/;
const LEAD = /^(?:[、，]|和|及|与|并|以及)?/;
/** 五市, 等7个市: a number that only counts the names before it. */
const LIST_COUNT = /^(?:个|家|座|名)?(?:市|县|区|州|地|省|地区|单位|部门|城市|市州|县区|厅局|机构|企业)?$/;

/** The figures of a clause that are claims, as they are for one notice. */
export function figureClaims(draft: Draft, clause: Clause, notice: Printed, tools: Tools): FigureClaim[] {
  const { region } = notice.read.facts.document;
  const names = namesIn(clause, tools.vocabulary, region);
  const figures = draft.facts.figures
    .map((figure) => asRank(figure, clause))
    .filter(
      (figure) =>
        figure.role !== "date" &&
        figure.kind !== "contact" &&
        figure.span.start >= clause.start &&
        figure.span.end <= clause.end &&
        !countsNames(figure, clause, names) &&
        !countsItems(figure, clause) &&
        !isNotOne(figure, clause) &&
        !FIRST_MONTHS.test(textOf(clause, figure.span.start - 1, figure.span.end)),
    )
    .slice(0, MOST_IN_CLAUSE);
  const subjects = subjectsOf(draft, clause, figures, notice, tools);
  return figures.flatMap((figure, i) => {
    const subject = subjects[i];
    return subject ? [{ kind: "figure" as const, span: portion(clause, figures, i), clause, figure, subject }] : [];
  });
}

const NOT_ONE = /(?:没有?|未曾?|无)(?:再)?(?:发生|出现|存在|有)?过?(?:任何)?$/;

/** 没有发生一起: one that there is not; the clause denies, it gives no number. */
function isNotOne({ kind, value, text, span }: Figure, clause: Clause): boolean {
  return kind === "count" && value === 1 && /^一/.test(text) && NOT_ONE.test(textOf(clause, clause.start, span.start));
}

/** Whether a number only counts the list of names that it ends: 白山、通化五市. */
function countsNames(figure: Figure, clause: Clause, names: readonly Named[]): boolean {
  const earlier = names.filter((name) => name.end <= figure.span.start);
  const before = earlier.at(-1);
  const listed = earlier.at(-2);
  if (
    figure.kind === "count" &&
    names.length > 1 &&
    /前|后/.test(textOf(clause, figure.span.start - 1, figure.span.start))
  )
    return true;
  if (figure.kind !== "count" || !before || !listed) return false;
  if (!/^(?:、|和|及|与|以及)?$/.test(textOf(clause, listed.end, before.start))) return false;
  return /^等?$/.test(textOf(clause, before.end, figure.span.start)) && LIST_COUNT.test(figure.unit);
}

const RANK_NOUN = /(?:排名|名次|位次)(?:为|是|：|:)?$/;

/** 威海市排名为1: a bare number is a rank there. */
function asRank(figure: Figure, clause: Clause): Figure {
  const inside = figure.kind === "bare" && figure.span.start >= clause.start && figure.span.end <= clause.end;
  const isRank = inside && RANK_NOUN.test(textOf(clause, clause.start, figure.span.start));
  return isRank ? { ...figure, kind: "rank", role: "rank" } : figure;
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
  notice: Printed,
  tools: Tools,
): FigureSubject[] {
  const { region } = notice.read.facts.document;
  const names = namesIn(clause, tools.vocabulary, region);
  const before = draft.before(clause);
  const beforeText = before.map((earlier) => `${withoutNumbers(earlier)}，`).join("");
  const saidTill = [...before, clause].map((earlier) => earlier.plain).join("，");
  const plain = withoutNumbers(clause);
  const beforeNames = before.map((earlier) => namesIn(earlier, tools.vocabulary, region));
  const owns = ownWordsOf(clause, withoutNames(clause, names), figures, tools.segmenter);
  const ordinals = ordinalsIn(clause.plain);
  const framing = names.filter((name) => isRegion(name, region) && isFrame(name, clause));
  // 到2022年底完成26项 reads like an aim, but in a notice of 2023 it is none
  const isOver = BY_YEAR.test(saidTill) && !isDemanded(clause.plain, saidTill, notice.issued);
  return figures.map((read, i) => {
    const figure = isOver && read.role === "target" ? { ...read, role: "value" as const } : read;
    const stated = statedBehind(clause, figure, names);
    const owning = names.filter((name) => !isComparedWith(name, clause));
    const holders = figure.kind === "rank" ? owning.filter((name) => !framing.includes(name)) : owning;
    const { own = "", head = "", item = null } = owns[i] ?? {};
    const seen = new Set<string>();
    const readWords = (text: string): Weighed[] => {
      const words = tools
        .words(blankNames(text, names, tools).replace(MOVEMENT, " "))
        .filter((word) => !seen.has(word.text));
      for (const word of words) seen.add(word.text);
      return words.map((word) => ({ word, weight: word.weight * restated(word.text, figure.kind) }));
    };
    return {
      ...basedOn(natureOf(figure, textOf(clause, clause.start, figure.span.start)), before),
      quantity: { ...comparedOf(figure, clause), isOf: isMultipleOf(clause, figure) },
      own,
      words: [readWords(own), readWords(item ?? indicatorOf(figure)), readWords(`${plain}，${beforeText}`)],
      head: weighed(tools.words(head.replace(/[a-z][a-z0-9.]*/g, " "))),
      layers: [
        { text: `${own} ${item ?? figure.indicator}`, credit: credits.own },
        { text: clause.plain, credit: credits.clause },
        { text: beforeText, credit: credits.before },
        { text: draft.analysis.plain, credit: credits.text },
      ],
      plain: clause.plain,
      names: narrowing(stated.length ? stated : ownersOf(clause, figures, i, holders, beforeNames), region),
      isNameStated: stated.length > 0,
      isDemand: figure.role === "target" || isDemanded(clause.plain, saidTill, notice.issued),
      isWhole: WHOLE_REGION.test(clause.plain) || holders.some((name) => isRegion(name, region)),
      ordinals: ordinals.length ? ordinals : ordinalsIn(beforeText),
      period: periodOf([...before, clause]),
    };
  });
}

/** 只得 of 只得了73.1分, 多用 of 多用了2.15亿立方米 are no indicators. */
function indicatorOf({ kind, indicator }: Figure): string {
  if (kind === "rank") return indicator.replace(RANK_VERB, "");
  return indicator.replace(kind === "score" ? SCORE_VERB : MORE_VERB, "");
}

/** 与2021年相比，…减少21起: what is compared with stands in a clause before. */
function basedOn(nature: Nature, before: readonly Clause[]): Nature {
  if (nature.role !== "change" || nature.basis !== null) return nature;
  const basis = before.map(({ plain }) => COMPARED_WITH.exec(plain)?.[0]).findLast((found) => found !== undefined);
  return basis === undefined ? nature : { ...nature, basis };
}

const ABOVE_BEFORE = /(?:超过了?|超|逾|突破了?|站上|迈上|多于|不低于|不少于|至少)$/;
const BELOW_BEFORE = /(?:不足|不到|不满|少于|未到|不及)$/;
const ABOUT_BEFORE = /(?:大?约|大致|大概|差不多|将近)(?:有|占|为|达)?(?:了)?$/;
/** 不到定点机构总数的(四分之一): the whole stands between the word of approximation and the fraction. */
const OF_WHOLE = /(?<=不足|不到|不满|未到|不及|超过|逾|约)(?:占|有)?[^，。、\d]{2,14}的$/;
const MORE_BEHIND = /^(?:多|余|有余|强)/;

/** The claim's quantity; words of approximation beside it that are not part of it open its bounds: 已超过一半, 两成多. */
function comparedOf(figure: Figure, clause: Clause): Compared {
  const precision = clause.quantities.find((q) => q.start === figure.span.start)?.precision ?? null;
  const { kind, value, low, high, unit } = figure;
  const { start, end } = figure.span;
  const before = textOf(clause, clause.start, start);
  const left = kind === "percent" ? before.replace(OF_WHOLE, "") : before;
  const isClosed = low === value && high === value && value !== null;
  const above = ABOVE_BEFORE.exec(left)?.[0] ?? MORE_BEHIND.exec(textOf(clause, end, clause.end))?.[0];
  if (isClosed && above) return { kind, text: figure.text, value, low, high: null, unit, precision };
  const below = BELOW_BEFORE.exec(left)?.[0];
  if (isClosed && below) return { kind, text: `${below}${figure.text}`, value, low: null, high, unit, precision };
  if (isClosed && ABOUT_BEFORE.test(left)) return { kind, text: `约${figure.text}`, value, low, high, unit, precision };
  return { kind, text: figure.text, value, low, high, unit, precision };
}

/** A text without the names in it: places are matched as places, not as words. */
function blankNames(text: string, names: readonly Named[], tools: Tools): string {
  let rest = text;
  for (const { start, end } of tools.vocabulary.findNames(text).reverse())
    rest = `${rest.slice(0, start)}${" ".repeat(end - start)}${rest.slice(end)}`;
  for (const name of names) rest = rest.replaceAll(name.text, " ".repeat(name.text.length));
  return rest;
}
