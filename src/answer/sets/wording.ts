/**
 * What a question asks of a set: which place in an order, which end of the numbers, which side of a bound, which
 * direction. In goes a {@link Question}; out comes the {@link SetWording}, with the words that say so taken out of the
 * question's terms, so that what is left says which table or list is meant.
 */
import { smallNumber } from "../../facts/group.js";
import type { Question, Term } from "../../question/question.js";
import { kindNouns } from "../../text/lexicon/ask.js";
import {
  type BoundSide,
  bestWords,
  boundsBefore,
  boundsBehind,
  fellWords,
  firstPlaces,
  fixedSuperlatives,
  lastPlaces,
  leastWords,
  mostWords,
  nameClasses,
  roseWords,
  rowClasses,
  unmovedWords,
  worstWords,
} from "../../text/lexicon/comparing.js";
import { fallWords, riseWords } from "../../text/lexicon/genre.js";
import { alternation } from "../../text/lexicon/words.js";
import { readQuantities } from "../../text/quantity.js";
import { Blanks } from "./blanks.js";

/** A part of an order that is asked for. */
export interface End {
  /**
   * `place`: 第二名, 前三名, 垫底. `number`: 最高, 第二低, of what is measured. `quality`: 最好, 最差, whatever the numbers.
   */
  readonly kind: "place" | "number" | "quality";
  /** Counted from the first place, the highest number, the best; or from the other end. */
  readonly from: "first" | "last";
  /** The first of those asked for, from 1. */
  readonly place: number;
  /** How many, from there on. */
  readonly count: number;
}

/** 低于90分, 80%以上. */
export interface Bound {
  readonly side: BoundSide;
  readonly value: number;
  /** 分, %, 件, without 万 and 亿; empty for none. */
  readonly unit: string;
  /** Whether it is said with 万 or 亿, which `value` has multiplied in. */
  readonly scaled: boolean;
  /** As the question has it. */
  readonly text: string;
}

/** What a question asks of a set. */
export interface SetWording {
  readonly ends: readonly End[];
  readonly bounds: readonly Bound[];
  /** 高于平均水平: a bound that the notice has to give. */
  readonly average: "above" | "below" | null;
  /** 上升, 没变; 改善 is for the notice to say which way. */
  readonly move: "up" | "down" | "same" | "better" | "worse" | null;
  /** Asks how many there are. */
  readonly counts: boolean;
  /** Asks for the difference of two: 差多少分, 高多少. */
  readonly difference: boolean;
  /** Asks how much something moved, so that the direction is no filter: 上升了多少. */
  readonly amount: boolean;
  /** The question without the words above: folded, blanks in their place. */
  readonly rest: string;
  /** The terms that say which table or list is meant. */
  readonly topic: readonly Term[];
  /** The noun nearest before what is asked of it: 办件量 in 哪个月的网上办件量最高; null for none. */
  readonly measure: Term | null;
  /** How the names asked for must look (月份, 部门); null where anything goes. */
  readonly names: RegExp | null;
  /** Whether these are a kind among others (得分最高的州), so that places are counted among them. */
  readonly among: boolean;
}

const COUNT = "\\d{1,3}|[一二两三四五六七八九十]{1,3}";
/** A number of a bound; what it counts is read by {@link readQuantities}. */
const NUMBER = "(?<number>\\d+(?:\\.\\d+)?|[零一二两三四五六七八九十]{1,3}(?=[^零一二两三四五六七八九十\\s]))";

/** 最后三名, 倒数第二, 后3个地区. */
const FROM_LAST = new RegExp(
  `(?<single>倒数第)(?<one>${COUNT})(?:个|名|位)?|(?:倒数|最后|最末|末)(?<some>${COUNT})(?:个|名|位|家)|(?:排名|排在|位居|得分|较差的|差的)?后(?<several>${COUNT})(?:个|名|位|家|(?=的|$|[?？]|地区|城市|[市县州区]))(?!季度|月|年)`,
);
/** 前三名, 前10的地区; not 前三季度. */
const FROM_FIRST = new RegExp(
  `(?:排名|排在|位居|得分|较好的|好的)?前(?<several>${COUNT})(?:(?:个|名|位|强|家)(?!季度|月|年)|(?=的|$|[?？]|地区|城市|[市县州区]))`,
);
/** 第2名, 排名第二, 第二高. Not 第二轮, 第二季度. */
const NTH = new RegExp(
  `(?:排名?|排行|位列|位居|名列|列|居|得分)?(?:在)?第(?<nth>${COUNT})(?:(?<word>${alternation([...mostWords, ...leastWords])})|名|位|(?=$|[?？，。、吗吧呢么]|的?[是谁]|的?(?:地区|城市|[市县州区])|和|与|跟|及|比|得))`,
);
/** 最高的三个; not 最高等次, 最高一档. */
const EXTREME = new RegExp(
  `最(?:(?<most>${alternation(mostWords)})|(?<least>${alternation(leastWords)}))(?!一?[档等级]|的?(?:等次|等级|档次|级别|评价)|[能可])(?:的?(?:前|后)?(?<count>${COUNT})(?:个|名|位|家|座|项|大?类|种))?`,
);
/** 最好的三个城市, 较差的. */
const QUALITY = new RegExp(
  `最(?:为)?(?:(?<best>${alternation(bestWords)})|(?<worst>${alternation(worstWords)}))(?:的?(?:前|后)?(?<count>${COUNT})(?:个|名|位|家|座))?|(?:相对|比较)?较(?:(?<better>${alternation(bestWords)})|(?<worse>${alternation(worstWords)}))的?(?:(?<count2>${COUNT})(?:个|名|位|家|座))`,
);
const FIXED = new RegExp(alternation(fixedSuperlatives), "g");
const FIRST = new RegExp(alternation(firstPlaces));
const LAST = new RegExp(`${alternation(lastPlaces)}|最后(?=$|[?？\\s]|的?是|差|相差|高|低|比)`);
const BETWEEN = /(?:在)?(?<low>\d+(?:\.\d+)?)[^\d\s，]{0,4}(?:到|至|—|-|~|和)(?<high>\d+(?:\.\d+)?)[^\d\s，]{0,4}之?间/;
const BEFORE = boundsBefore.map(({ side, words }) => ({
  side,
  pattern: new RegExp(`(?:${alternation(words)})${NUMBER}`),
}));
const BEHIND = boundsBehind.map(({ side, words }) => ({
  side,
  pattern: new RegExp(`(?:在|达到?)?${NUMBER}[^\\d\\s，的]{0,5}?的?(?:${alternation(words)})`),
}));
/** (优良比例)100%的, 等于80%: just that number. */
const EXACT = /(?:(?<=[率例重度])(?:是|为|刚好|正好)?|等于|刚好|正好)(?<number>\d+(?:\.\d+)?)(?=[%％](?:的|$|[?？]))/;
const sideWords = (...sides: readonly BoundSide[]): string =>
  alternation(boundsBefore.flatMap(({ side, words }) => (sides.includes(side) ? words : [])));
const WHOLE = "(?:全[省市县区州国盟]|本[省市县]|总体|整体)?(?:的)?平均(?:水平|得分|分数|分|值|数)?";
/** 低于平均分, 没到全省平均水平. */
const BELOW_AVERAGE = new RegExp(`(?:${sideWords("below", "atMost")})${WHOLE}|平均(?:水平|分|值)?以下`);
/** 高于全省平均. */
const ABOVE_AVERAGE = new RegExp(`(?:${sideWords("above", "atLeast")})${WHOLE}|平均(?:水平|分|值)?以上`);
const UNMOVED = new RegExp(alternation(unmovedWords));
const ROSE = new RegExp(`${alternation([...riseWords.filter((word) => word !== "新增"), ...roseWords])}`);
const FELL = new RegExp(alternation([...fallWords, ...fellWords]));
const MOVES = [
  ["same", UNMOVED],
  ["up", ROSE],
  ["down", FELL],
  ["better", /改善|好转|变好|向好/],
  ["worse", /恶化|变差|变坏|转差/],
] as const;
/** 差多少分, 相差, 高多少: the difference of two. */
const DIFFERENCE = /相差|差距|差(?:了)?(?:多少|几)|(?:高|低|多|少)(?:出|了)?(?:多少|几)/;
/** 有几个, 多少个地区; not 那几家. */
const COUNTS =
  /(?<![那哪这])几(?:个|家|座|地|市|县|区|州|盟|名单位|个月)|多少(?:个(?!百分点)|家|座|地区|城市|单位|部门|地方|[市县州](?!场))|有几(?=$|[?？])/;
/** 上升了多少, 几个百分点: asks for an amount. */
const AMOUNT =
  /(?:多少|几)(?:个百分点|个位次|位|名次|微克|%|万|亿)|百分之几|多大|幅度(?=$|[?？是为有多])|(?:了|是)多少|(?:增速|降幅|增幅|涨幅)(?=$|[?？是为有多])/;
/** 哪类, 哪个行业: asks for a part, not for a place. */
export const ASKS_PART =
  /哪一?[类种]|哪(?:些|几)[类种]|哪个(?:行业|领域|方面|渠道|类别|环节|学段|平台|原因|品种|类型)|什么(?:类|行业|领域|方面|原因|渠道|类型)|哪(?:一)?方面|(?:行业|领域|类别|种类|类型|原因|渠道|学段|品种)(?:是|有)?(?:哪|什么|啥|$)|[几一二两三四五六七八九十\d]大?[类种](?:问题|事项|诉求|情况|案件|产品|违法行为)?(?:分别|各)?(?:是|有|为)(?:哪|什么|啥)/;
/** (投诉最多的)三类问题: what there are kinds of; it names no list either. */
const KINDS_OF = new RegExp(`[几一二两三四五六七八九十\\d]大?[类种](?<noun>${alternation(kindNouns)})`);
/** Words for a part as such: they name no table. */
const PART_WORD = /^(?:行业|领域|类别|种类|类型|原因|渠道|学段|品种|环节|方面)$/;
/** 得分最高的州, 哪个乡: a kind of place by how its names end; 市 and 区 mean any place. */
const KINDS = nameClasses
  .filter(({ general }) => !general)
  .map(({ name, ends, not }) => ({
    asked: new RegExp(
      `哪(?:[个些]|几个)${name}(?![市县区州镇乡（])|(?:的|几个)${name}(?=$|[?？，]|是|有|里|中|得|排|分别)`,
    ),
    names: new RegExp(`${not.length ? `(?<!${alternation(not)})` : ""}(?<=${alternation(ends)})$`),
  }));
/** Words that name no table: what is looked for, not where. */
const UNTELLING =
  /^(?:地区|区域|城市|市州|县区|地方|月份|名次|排名|排行|位次|名单|单位|得主|相?差|差距|之间|是谁|成绩单)$/;

/** The directions of which a folded text speaks: 不降反升 → up. */
export function movesIn(text: string): readonly (typeof MOVES)[number][0][] {
  const left = new Blanks(text);
  return MOVES.filter(([, pattern]) => left.blank(pattern)).map(([move]) => move);
}

const wordings = new WeakMap<Question, SetWording>();

/**
 * Reads what is asked of a set, once for each question. Pure; {@link SetWording.ends} and the rest are empty where
 * nothing of the kind is asked.
 */
export function readWording(question: Question): SetWording {
  const known = wordings.get(question);
  if (known !== undefined) return known;
  const wording = wordingOf(question);
  wordings.set(question, wording);
  return wording;
}

function wordingOf(question: Question): SetWording {
  // 最低工资标准: compares nothing
  const text = new Blanks(question.plain.replace(FIXED, (fixed) => " ".repeat(fixed.length)));
  const difference = DIFFERENCE.test(question.plain);
  text.blank(DIFFERENCE);
  const bounds = readBounds(text);
  const average = text.blank(BELOW_AVERAGE) ? "below" : text.blank(ABOVE_AVERAGE) ? "above" : null;
  const ends = readEnds(text);
  const amount = AMOUNT.test(question.plain);
  const move = MOVES.find(([, pattern]) => text.blank(pattern))?.[0] ?? null;
  const kind = KINDS.find(({ asked }) => asked.test(question.plain))?.names ?? null;
  const placed = ends.some((end) => end.kind === "place");
  const topic = question.terms
    .flatMap((term) => text.remains(term))
    .filter((term) => !(UNTELLING.test(term.text) && (placed || term.text !== "位次")))
    .filter((term) => !(PART_WORD.test(term.text) && ASKS_PART.test(question.plain)))
    .filter((term) => !(KINDS_OF.exec(question.plain)?.groups?.["noun"]?.includes(term.text) ?? false));
  return {
    ends,
    bounds,
    average,
    move,
    counts: COUNTS.test(question.plain),
    difference,
    amount,
    rest: text.rest,
    topic,
    measure: measureOf(question.plain, text.rest, topic),
    names: kind ?? rowClasses.find((row) => row.asked.some((word) => question.whose.includes(word)))?.names ?? null,
    among: kind !== null,
  };
}

function measureOf(plain: string, rest: string, topic: readonly Term[]): Term | null {
  const operator = [...plain].findIndex((character, i) => rest[i] === " " && character !== " ");
  let best: Term | null = null;
  let at = -1;
  for (const term of topic) {
    const place = operator < 0 ? -1 : plain.lastIndexOf(term.text, operator - 1);
    if (place > at && place + term.text.length <= operator && term.weight > 0.3 && !term.inherited) {
      at = place;
      best = term;
    }
  }
  return best;
}

function readEnds(text: Blanks): End[] {
  const found: { at: number; end: End }[] = [];
  const add = (match: RegExpExecArray, end: End): void => {
    found.push({ at: match.index, end });
  };
  text.each(LAST, (match) => add(match, { kind: "place", from: "last", place: 1, count: 1 }));
  text.each(FROM_LAST, (match) => {
    const { one, some, several } = match.groups ?? {};
    if (one) add(match, { kind: "place", from: "last", place: smallNumber(one) ?? 1, count: 1 });
    else add(match, { kind: "place", from: "last", place: 1, count: smallNumber(some ?? several) ?? 1 });
  });
  text.each(FROM_FIRST, (match) =>
    add(match, { kind: "place", from: "first", place: 1, count: smallNumber(match.groups?.["several"]) ?? 1 }),
  );
  text.each(NTH, (match) => {
    const place = smallNumber(match.groups?.["nth"]) ?? 1;
    const word = match.groups?.["word"];
    if (word === undefined) add(match, { kind: "place", from: "first", place, count: 1 });
    else add(match, { kind: "number", from: leastWords.includes(word) ? "last" : "first", place, count: 1 });
  });
  text.each(FIRST, (match) => add(match, { kind: "place", from: "first", place: 1, count: 1 }));
  text.each(EXTREME, (match) =>
    add(match, {
      kind: "number",
      from: match.groups?.["most"] ? "first" : "last",
      place: 1,
      count: smallNumber(match.groups?.["count"]) ?? 1,
    }),
  );
  text.each(QUALITY, (match) =>
    add(match, {
      kind: "quality",
      from: match.groups?.["best"] || match.groups?.["better"] ? "first" : "last",
      place: 1,
      count: smallNumber(match.groups?.["count"] ?? match.groups?.["count2"]) ?? 1,
    }),
  );
  return found.sort((a, b) => a.at - b.at).map(({ end }) => end);
}

function readBounds(text: Blanks): Bound[] {
  const bounds: Bound[] = [];
  const quantities = readQuantities(text.rest);
  /** The bound that the number at a place is; its quantity tells what it counts. */
  const add = (side: BoundSide, at: number, number: string, phrase: string): number => {
    const quantity = quantities.find(({ start, end }) => start <= at && at < end);
    const value = quantity?.value ?? (/^\d/.test(number) ? Number(number) : smallNumber(number));
    if (value === null) return 0;
    const counted = quantity !== undefined && quantity.value !== null ? quantity : undefined;
    const scaled = /[万亿]/.test(counted?.text ?? "");
    bounds.push({ side, value, unit: counted?.unit ?? "", scaled, text: phrase });
    return counted ? counted.end : 0;
  };
  text.each(BETWEEN, (match) => {
    const [low, high] = [Number(match.groups?.["low"]), Number(match.groups?.["high"])];
    add("atMost", match.index + match[0].lastIndexOf(String(match.groups?.["high"])), String(high), match[0]);
    const upper = bounds.pop();
    if (!upper) return;
    // 80到90分 is one quantity, whose value is the lower
    const factor = upper.value === low ? 1 : upper.value / (high || 1);
    bounds.push({ ...upper, value: high * factor }, { ...upper, side: "atLeast", value: low * factor });
  });
  text.each(EXACT, (match) => {
    const number = match.groups?.["number"] ?? "";
    const at = match.index + match[0].indexOf(number);
    add("atLeast", at, number, match[0]);
    const end = add("atMost", at, number, match[0]);
    text.clear(match.index + match[0].length, end);
  });
  for (const { side, pattern } of [...BEHIND, ...BEFORE]) {
    text.each(pattern, (match) => {
      const number = match.groups?.["number"] ?? "";
      const at = match.index + match[0].indexOf(number);
      const end = add(side, at, number, match[0]);
      text.clear(match.index + match[0].length, end);
    });
  }
  return bounds;
}
