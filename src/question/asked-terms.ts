/**
 * The words of a question that its answer should be about, each with two weights: how much finding it says which fact
 * is meant, and how much not finding it says that the notice does not hold the answer. A noun that is missing
 * (森林覆盖率) refuses; a verb, a classifier or a general word put differently (拖了, 算几等) does not.
 */
import { generalWords, synonymSets, weakWords } from "../text/lexicon/ask.js";
import { bodySuffixes } from "../text/lexicon/names.js";
import { alternation } from "../text/lexicon/words.js";
import type { Segmenter, Word } from "../text/segment.js";
import { longForms } from "./long-forms.js";
import type { Term } from "./question.js";
import type { Vocabulary } from "./vocabulary.js";

const GENERAL = new Set(generalWords);
const WEAK = new Set(weakWords);
const BODY = new RegExp(
  `(?:${alternation(bodySuffixes.filter((suffix) => suffix.length > 1 || /[厅局委]/.test(suffix)))})$`,
);
/** 万元, 亿立方米: units, not things. */
const UNIT_WORD =
  /^[万亿千百]?(?:元|吨|米|公里|平方米|立方米|亩|公顷|人次|千瓦时|件|个|户|人|项|家|台|辆|吨|次|分|岁|倍|小时|分钟|工作日|百分点)$/;
/** 三条, 几家, 两个: a number and its classifier. */
const NUMBERED =
  /^[零一二两三四五六七八九十百千万亿几多0-9]+(?:个|个?月|[件项条家座处台起人位名种只张所部份次栋户批轮亩天年周日斤吨米元岁口辆头分])?$/;
const LATIN = /[a-z][a-z0-9.+-]*(?:\s?\d+(?:\.\d+)?)?/g;
/** Words of one character that cutting leaves on their neighbours: 结了, 没办, 水有. */
const EDGE =
  /^[了的着过没有到才是在被把给得地还都就也又很再将从为以之其等会要应可所并而但则若如只仅曾正往那这哪几各该共]+|[了的着过没有到才是在被把给得地都就也又吗呢呀啊吧么]+$/g;

/** Chinese characters throughout. */
const HAN_ONLY = /^[\u4e00-\u9fff]+$/;
/** 率, 量: what makes the word before it something measured. */
const MEASURE = /^[率量额值数]$/;

/** 试点县: ends in a kind of place. */
const PLACE_KIND = /^[\u4e00-\u9fff]{2,4}[市县区州镇乡村]$/;

const PASSIVE = /^被[\u4e00-\u9fff]{1,2}$/;

/** 总(投资), 净(增). */
const WHOLE = /^[总净]$/;

/** As many terms are looked for; a question has about five. */
const MOST_TERMS = 16;

/** What a word counts as evidence, by what kind of word it is: {@link Term.weight} and {@link Term.need}. */
const weights = {
  quoted: { weight: 1.2, need: 1.2 },
  latin: { weight: 1, need: 1 },
  noun: { weight: 1, need: 1 },
  verbNoun: { weight: 0.9, need: 0.6 },
  verb: { weight: 0.7, need: 0.3 },
  weak: { weight: 0.3, need: 0.1 },
  number: { weight: 0.3, need: 0 },
  adverb: { weight: 0.15, need: 0 },
  oneCharacter: { weight: 0.3, need: 0.05 },
  oneWithSynonyms: { weight: 0.5, need: 0.3 },
} as const;

const alternativesOf = new Map<string, Set<string>>();
for (const set of synonymSets) {
  for (const word of set) {
    const others = alternativesOf.get(word) ?? new Set<string>();
    for (const other of set) if (other !== word) others.add(other);
    alternativesOf.set(word, others);
  }
}

/** The words that say the same as `word`, from the lexicon. */
export function synonymsOf(word: string): readonly string[] {
  return [...(alternativesOf.get(word) ?? [])];
}

/** What cuts a question into terms: the segmenter, and what the corpus prints. */
export interface TermTools {
  readonly segmenter: Segmenter;
  readonly vocabulary: Pick<Vocabulary, "prints" | "printed">;
}

/** The terms of a folded question from which names, times and asking words have been blanked out. */
export function askedTerms(rest: string, { segmenter, vocabulary }: TermTools): Term[] {
  const terms = new Map<string, Term>();
  const add = (text: string, { weight, need }: { weight: number; need: number }, must = false): void => {
    const known = terms.get(text);
    if (known && known.weight >= weight) return;
    const alternatives = [...synonymsOf(text), ...longForms(text, segmenter, vocabulary)];
    terms.set(text, { text, weight, need, alternatives, must, inherited: false });
  };
  // “西岭通”: what stands in quotation marks is one term
  const unquoted = rest.replace(/["“]([^"”]{2,20})["”]/g, (whole, inner: string) => {
    add(inner.trim(), weights.quoted);
    return " ".repeat(whole.length);
  });
  const han = unquoted.replace(LATIN, (word) => {
    const clean = word.replace(/\s+/g, "").replace(/[.+-]+$/, "");
    if (clean.length > 1 || /\d/.test(clean)) add(clean, weights.latin, synonymsOf(clean).length === 0);
    return " ".repeat(word.length);
  });
  for (const word of corpusWords(han, { segmenter, vocabulary })) {
    if (GENERAL.has(word.text)) continue;
    const text = wordText(word);
    if (!/[\u4e00-\u9fff0-9]/.test(text) || GENERAL.has(text) || UNIT_WORD.test(text)) continue;
    if (/^\d+(?:\.\d+)?$/.test(text)) add(text, weights.number);
    else {
      const kind = kindOf(text, word.tag);
      if (kind) add(text, weights[kind], text.length >= 3 && BODY.test(text) && /^n|^x|^vn/.test(word.tag));
    }
  }
  const all = [...terms.values()];
  if (all.length <= MOST_TERMS) return all;
  // a pasted page: what says most, in its order
  const telling = new Set([...all].sort((a, b) => b.weight + b.need - a.weight - a.need).slice(0, MOST_TERMS));
  return all.filter((term) => telling.has(term));
}

/**
 * The words of a text as the corpus would have them: 清偿 and 率列, a word that no dictionary knows and no notice prints,
 * are 清偿率 and 列 where a notice prints 清偿率.
 */
function corpusWords(text: string, tools: TermTools): Word[] {
  const { segmenter, vocabulary } = tools;
  const joined: Word[] = [];
  for (const cut of segmenter.cut(text).flatMap((word) => printedParts(word, tools))) {
    const moved = joined.length > 0 ? edgeMoved(joined[joined.length - 1] ?? cut, cut, tools) : null;
    if (moved) joined[joined.length - 1] = moved[0];
    const word = moved ? moved[1] : cut;
    const before = joined.at(-1);
    const [first = ""] = word.text;
    // 总投资: a word of one character before another, where a notice prints the two as one
    if (before && WHOLE.test(before.text) && before.end === word.start && vocabulary.prints(before.text + word.text)) {
      joined[joined.length - 1] = { ...word, text: before.text + word.text, tag: "n", start: before.start };
      continue;
    }
    const isJoint = word.text === first || (word.tag === "x" && !segmenter.isInDictionary(word.text));
    if (
      before?.end === word.start &&
      before.text.length === 1 &&
      word.text.length === 1 &&
      alternativesOf.has(before.text + word.text)
    )
      // 约|谈: a word of the lexicon that the dictionary lacks
      joined[joined.length - 1] = { text: before.text + word.text, tag: "v", start: before.start, end: word.end };
    else if (before && isJoint && MEASURE.test(first) && vocabulary.prints(before.text + first)) {
      joined[joined.length - 1] = { text: before.text + first, tag: "n", start: before.start, end: word.start + 1 };
      if (word.end > word.start + 1) joined.push({ ...word, text: word.text.slice(1), start: word.start + 1 });
    } else if (before && isRagged(word) && !vocabulary.prints(word.text) && vocabulary.prints(before.text + first)) {
      // 总河|长要(被谁约谈): 总河长 where a notice prints it
      joined[joined.length - 1] = { text: before.text + first, tag: "n", start: before.start, end: word.start + 1 };
      joined.push({ ...word, tag: "v", text: word.text.slice(1), start: word.start + 1 });
    } else joined.push(word);
  }
  return joined;
}

/** 安全检查, where no notice prints it but 安全 and 检查 each: its parts; a word with a part that is printed nowhere stays whole. */
function printedParts(word: Word, { segmenter, vocabulary }: TermTools): Word[] {
  if (
    (word.text.length < 3 && !PASSIVE.test(word.text)) ||
    !HAN_ONLY.test(word.text) ||
    alternativesOf.has(word.text) ||
    vocabulary.prints(word.text)
  )
    return [word];
  // 被扣(了多少分), where a notice prints 扣: what was done, without the sign of the passive
  const done = word.text.slice(1);
  if (PASSIVE.test(word.text) && !vocabulary.prints(word.text) && vocabulary.prints(done))
    return [{ ...word, text: done, tag: "v", start: word.start + 1 }];
  // 试点县, 示范村: a word, and what kind of place it is said of
  const kind = word.text.slice(0, -1);
  if (PLACE_KIND.test(word.text) && segmenter.isInDictionary(kind) && vocabulary.prints(kind))
    return [{ ...word, text: kind, tag: segmenter.cut(kind)[0]?.tag ?? "n", end: word.end - 1 }];
  const parts = segmenter.subWords(word).filter((part) => part.text.length >= 2 && vocabulary.prints(part.text));
  const chosen: Word[] = [];
  for (const part of parts) if (part.start >= (chosen.at(-1)?.end ?? word.start)) chosen.push(part);
  const covered = chosen.reduce((sum, part) => sum + part.text.length, 0);
  // 发预警: one character may be left over beside a word that is put together
  const spare = segmenter.isInDictionary(word.text) ? 0 : 1;
  if (chosen.length === 0 || word.text.length - covered > spare) return [word];
  return chosen.map((part) => ({ ...part, tag: segmenter.cut(part.text)[0]?.tag ?? "n" }));
}

/** 长要, 率被: two characters of which the last is a function word. */
const isRagged = (word: Word): boolean => /^[\u4e00-\u9fff][要被由把让给将会能都就须应得]$/.test(word.text);
/**
 * Two neighbours cut at the wrong place, where the corpus prints one of them only when the edge between them is moved:
 * 信访办 and 结率 are 信访 and 办结率, 河 and 长要 are 河长 and 要; null where the cut is right.
 */
function edgeMoved(left: Word, right: Word, { segmenter, vocabulary }: TermTools): [Word, Word] | null {
  if (left.end !== right.start || !HAN_ONLY.test(left.text + right.text)) return null;
  const known = (text: string): boolean => GENERAL.has(text) || (text.length > 1 && vocabulary.prints(text));
  if (known(left.text) && (right.text.length === 1 || known(right.text))) return null;
  const isWord = ({ text, tag }: Word): boolean =>
    (tag !== "x" && known(text)) || (text.length > 1 && segmenter.isInDictionary(text));
  if (isWord(right) && (left.text.length === 1 || isWord(left))) return null;
  const whole = left.text + right.text;
  for (let at = 1; at < whole.length; at++) {
    const [one, other] = [whole.slice(0, at), whole.slice(at)];
    if (at === left.text.length || !known(one) || !known(other) || one.length + other.length < 3) continue;
    const tag = (text: string): string => segmenter.cut(text)[0]?.tag ?? "n";
    return [
      { text: one, tag: tag(one), start: left.start, end: left.start + at },
      { text: other, tag: tag(other), start: left.start + at, end: right.end },
    ];
  }
  return null;
}

/** A word without the function characters that cutting left on it: 结了 → 结; a word of the lexicon stays whole. */
function wordText(word: Word): string {
  // 三家流动红旗: a number with its classifier on an unknown word
  const whole = word.text
    .trim()
    .replace(/^[零一二两三四五六七八九十百几多0-9]+[个家名位所项件](?=[\u4e00-\u9fff]{2})/, "");
  const text = whole.replace(/^(?:各|该|本|全)(?=[\u4e00-\u9fff]{2})/, "");
  if (alternativesOf.has(text) || WEAK.has(text) || text.length > 3 || /^[nv]$|^n[szt]$|^vn$|^a$/.test(word.tag))
    return text;
  return text.replace(EDGE, "");
}

function kindOf(text: string, tag: string): keyof typeof weights | null {
  if (NUMBERED.test(text)) return null;
  if (/^[rpcuyeof]/.test(tag) && text.length < 3) return null;
  if (WEAK.has(text)) return "weak";
  if (text.length === 1) return alternativesOf.has(text) ? "oneWithSynonyms" : "oneCharacter";
  if (/^d/.test(tag)) return "adverb";
  if (/^vn/.test(tag)) return "verbNoun";
  if (/^v|^a|^z/.test(tag)) return "verb";
  return "noun";
}
