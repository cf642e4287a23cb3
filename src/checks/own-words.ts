/**
 * Which words of a clause belong to which of its numbers. 发现的1,905个问题取水口已整改1,890个: 发现的问题取水口 is the first one's, 已整改 the
 * second one's. In goes a clause with its figures, out come each figure's own words and, among them, the head that says
 * what is counted or measured.
 */
import type { Clause } from "../facts/analysis.js";
import type { Figure } from "../facts/facts.js";
import { stopWords } from "../text/lexicon/stop.js";
import type { Segmenter, Word as Token } from "../text/segment.js";
import { RANK_VERB } from "./spans.js";

/** A figure's own words, folded, without names. */
export interface OwnWords {
  /** What stands before the number, then what stands behind it. */
  readonly own: string;
  /** The words next to the number that name what is counted or measured: 取水口, 安全利用率; empty where the clause leaves them out. */
  readonly head: string;
  /** 乱采 of 乱占、乱采、乱堆分别为412个、68个、539个: what the i-th number measures, where the list alone tells. */
  readonly item: string | null;
}

const MARK = /[、，]|和|及|与|并/;
/** Verbs between a subject and its number; they name nothing. */
const VALUE_VERB =
  /(?:首次)?(?:分别|已经?|仅|只|大?约|近|超过|超|共计|共|再|又){0,4}(?:提高|提升|增加|增长|上升|升|下降|降低|减少|缩短|压缩|压降|压减|回落|下滑|回升|攀升|上涨|下跌|跌去|站上|站稳|迈上|冲上|降|减|增|跌|涨)?(?:达到了?|达|到了?|至|为|是|有|占|突破|超过|低于|高于|不足|保持在?|稳定在?|控制在)?(?:分别|了|约|近|超过|仅|只|各){0,4}$/;
/** 在消防专项上花了1320万元: before a sum of money. */
const MONEY_VERB = /(?:上花|花费|花|拿出|掏出)(?:了|约|近|超过|达|共)*$/;
/** 较上年多用了2.15亿立方米: before a difference. */
export const MORE_VERB = /[多少][用产收开花办](?:了|约|近)*$/;
/** 检查中得89.6分, 只得了73.1分: before a score. */
export const SCORE_VERB = /(?:只|仅|共)?(?:取得|获得|拿到|考了?|得到?|获|拿)(?:了|约|近|超过|仅|只)*$/;
const VERB_BEFORE: Partial<Record<Figure["kind"], RegExp>> = { rank: RANK_VERB, score: SCORE_VERB };
const NOUN = /^(?:n|l|j|i|x|vn|an|eng|b|s)/;
const STOPS_HEAD = /^(?:v$|d|p|uj|c|f|r|vd)/;
const MOST_HEAD = 2;

/** 受污染耕地安全利用率和污染地块安全利用率分别为: the facts know which subject is whose. */
const RESPECTIVELY = /分别|依次/;

/** The own words of each of a clause's figures (amounts only, in order); `plain` is the clause with its names blanked. */
export function ownWordsOf(
  clause: Clause,
  plain: string,
  figures: readonly Figure[],
  segmenter: Segmenter,
): OwnWords[] {
  const [first] = figures;
  if (first && figures.length > 1 && RESPECTIVELY.test(plain.slice(0, first.span.start - clause.start)))
    return respectively(figures, segmenter);
  const cuts = figures.map((figure, i) => {
    const next = figures[i + 1];
    if (!next) return clause.end;
    const from = figure.span.end - clause.start;
    return (
      figure.span.end + division(plain.slice(from, next.span.start - clause.start), figure.kind === "count", segmenter)
    );
  });
  const wordsBefore = (figure: Figure, i: number): string => {
    const from = i === 0 ? clause.start : (cuts[i - 1] ?? clause.start);
    return plain
      .slice(from - clause.start, figure.span.start - clause.start)
      .replace(VERB_BEFORE[figure.kind] ?? VALUE_VERB, "")
      .replace(figure.kind === "money" ? MONEY_VERB : MORE_VERB, "");
  };
  return figures.map((figure, i) => {
    const own = wordsBefore(figure, i);
    const whole = figures[i - 1];
    // 完成年初预算286亿元的50.0%: a share of the number before it is called what that is
    const before = figure.role === "share" && own.trim() === "的" && whole ? wordsBefore(whole, i - 1) : own;
    const after = plain.slice(figure.span.end - clause.start, (cuts[i] ?? clause.end) - clause.start);
    const counted = figure.kind === "count" ? firstWords(segmenter.cut(after)) : "";
    const isLevel = figure.role !== "change" && figure.role !== "margin" && figure.role !== "rank";
    return {
      item: null,
      own: `${before} ${after}`.trim(),
      head: counted || (isLevel ? lastWords(segmenter.cut(before)) : ""),
    };
  });
}

/** What each of several numbers in a row measures: as the facts have it, or, where they have the list for each, its i-th item. */
function respectively(figures: readonly Figure[], segmenter: Segmenter): OwnWords[] {
  const [first] = figures;
  const isList = figures.every(({ indicator }) => indicator === first?.indicator);
  const items = isList ? (first?.indicator ?? "").split(/[、和及与]/).filter((item) => item !== "") : [];
  return figures.map(({ indicator }, i) => {
    const item = items.length === figures.length ? (items[i] ?? null) : null;
    const own = item ?? indicator;
    return { own, head: lastWords(segmenter.cut(own)), item };
  });
}

/** Where the text between two numbers is divided: at a mark, or behind the noun that the first one counts. */
function division(between: string, isCount: boolean, segmenter: Segmenter): number {
  const mark = MARK.exec(between);
  if (mark) return mark.index;
  if (!isCount) return 0;
  const text = between.replace(VALUE_VERB, "");
  if (text === "") return between.length;
  const tokens = segmenter.cut(text);
  for (let i = tokens.length - 1; i > 0; i--) {
    const token = tokens[i];
    const previous = tokens[i - 1];
    if (token && previous && NOUN.test(previous.tag) && !NOUN.test(token.tag)) return token.start;
  }
  return text.length;
}

const isWord = (token: Token): boolean =>
  token.text.length > 1 && /^[\u3400-\u9fff]+$|^[a-z]/.test(token.text) && !stopWords.has(token.text);

/** The first words of a text up to a verb, at most two. */
function firstWords(tokens: readonly Token[]): string {
  const found: string[] = [];
  for (const token of tokens) {
    if (!isWord(token) && found.length === 0) continue;
    if (!isWord(token) || (found.length > 0 && STOPS_HEAD.test(token.tag))) break;
    if (token.tag === "d" || token.tag === "ad") continue;
    found.push(token.text);
    if (found.length === MOST_HEAD) break;
  }
  return found.join(" ");
}

/** The last words of a text, at most two. */
function lastWords(tokens: readonly Token[]): string {
  const found: string[] = [];
  for (const token of [...tokens].reverse()) {
    if (!isWord(token)) {
      if (found.length && /[，、]/.test(token.text)) break;
      continue;
    }
    if (token.tag === "d") continue;
    found.unshift(token.text);
    if (found.length === MOST_HEAD) break;
  }
  return found.join(" ");
}
