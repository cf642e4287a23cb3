/** How well a figure suits a question's wording: role, kind, unit, comparison, direction, and whose it is. */
import type { Figure, FigureRole } from "../facts/facts.js";
import { synonymsOf } from "../question/asked-terms.js";
import { askedUnits } from "../question/patterns.js";
import type { Ask, Question, Term } from "../question/question.js";
import { subsetWords } from "../text/lexicon/ask.js";
import { placeClasses } from "../text/lexicon/names.js";
import { isDemand, narrowing } from "./fit.js";
import { longestShared } from "./match.js";
import type { Source } from "./source.js";

/** What a role counts for what is asked: asked for a value, a change is a wrong answer. */
const roleFit: Readonly<Record<"value" | "change" | "rank" | "when" | "any", Readonly<Record<FigureRole, number>>>> = {
  value: {
    value: 0.12,
    share: 0.08,
    duration: 0.08,
    target: -0.12,
    former: -0.2,
    margin: -0.2,
    change: -0.25,
    rank: -0.25,
    date: -0.6,
  },
  change: {
    change: 0.25,
    margin: 0.18,
    former: -0.1,
    value: -0.35,
    share: -0.3,
    duration: -0.4,
    target: -0.35,
    rank: -0.3,
    date: -0.6,
  },
  rank: {
    rank: 0.3,
    change: -0.3,
    value: -0.3,
    share: -0.4,
    duration: -0.4,
    target: -0.4,
    former: -0.4,
    margin: -0.4,
    date: -0.6,
  },
  when: {
    date: 0.3,
    duration: 0.1,
    value: -0.6,
    share: -0.6,
    change: -0.6,
    margin: -0.6,
    rank: -0.6,
    target: -0.6,
    former: -0.6,
  },
  any: {
    value: 0.05,
    change: -0.05,
    share: 0,
    duration: 0,
    target: -0.05,
    former: -0.1,
    margin: -0.05,
    rank: 0,
    date: -0.2,
  },
};

/** The most that a run of shared characters adds. */
const MOST_SHARED = 0.15;

/** What a question's wording adds to or takes from a figure's score. */
export const fits = {
  kind: 0.15,
  otherKind: -0.4,
  unit: 0.1,
  otherUnit: -0.06,
  basis: 0.2,
  otherBasis: -0.35,
  direction: 0.08,
  otherDirection: -0.06,
  target: 0.35,
  notTarget: -0.3,
  grade: 0.3,
  own: 0.2,
  elsewhere: -0.2,
  which: -0.35,
  bound: -0.2,
  deadline: 0.3,
  rate: 0.04,
  verb: 0.1,
  inOwn: 0.15,
  each: 0.25,
  subsetAsked: -0.15,
  shared: 0.03,
  openValue: 0.12,
  subset: -0.12,
  part: -0.15,
  places: -0.3,
  perHead: -0.25,
  demand: -0.3,
  counted: 0.3,
  otherCounted: -0.3,
} as const;

/** Characters that name a part: 预防 of 预防养护完成投资. */
const LEAST_PART = 2;
/** 折合每千人(5.1批次), 救助人均(1.2万元): no number of the whole. */
const PER_HEAD = /(?:每[百千万亿]?[\u4e00-\u9fff]|[人户亩]均)$/;
/** Asks how many there are. */
const HOW_MANY = /多少个?|几个/;
/** Longest word for a class of places, in UTF-16 units. */
const LONGEST_CLASS = 8;

function askedRole(ask: Ask): keyof typeof roleFit {
  if (ask === "change" || ask === "rank" || ask === "when") return ask;
  return ask === "amount" ? "value" : "any";
}

/** What a question's wording wishes for, whatever the figure. */
interface Wishes {
  /** 目标定的多少: asks for the target, and not for what was reached. */
  readonly targetItself: boolean;
  /** Asks for what is aimed at. */
  readonly target: boolean;
  /** 每个奖多少钱: asks what each gets, not the sum. */
  readonly each: boolean;
  /** Words for a part of a whole (销号) in the question's own terms; none where it asks for several units. */
  readonly subsets: readonly string[];
}

const wishes = new WeakMap<Question, Wishes>();

function wishesOf(question: Question): Wishes {
  const known = wishes.get(question);
  if (known !== undefined) return known;
  const made = {
    target:
      /目标|到20\d\d年|计划|要求|(?:[要须需]|应当?|力争|确保)(?:达到|提高到|提升到|增加到|控制在|降到|降至|降低到|压减到|不低于|不超过)/.test(
        question.plain,
      ),
    targetItself: /(?:目标|计划|任务)(?:值|数|任务)?(?:定的?|是|为|定为|要求)*(?:多少|几)/.test(question.plain),
    each: /每[个家县市区人位户]|各(?:奖|得|发|安排|给)/.test(question.plain),
    subsets:
      askedUnits(question.plain).length < 2
        ? subsetWords.filter((word) => question.terms.some((term) => !term.inherited && saysDeed(term, word)))
        : [],
  };
  wishes.set(question, made);
  return made;
}

/** How well the figure suits the wording: about −1 to 1, added to how well it suits the words. */
export function wordingFit(question: Question, figure: Figure, ask: Ask, source: Source): number {
  let fit = roleFit[askedRole(ask)][figure.role];
  const { target, targetItself, each, subsets } = wishesOf(question);
  if (targetItself && figure.role === "value") fit += fits.notTarget;
  if (figure.role === "target" && target) fit += fits.target;
  if (question.kinds.length)
    fit +=
      question.kinds.includes(figure.kind) || isRateOf(question, figure)
        ? fits.kind
        : figure.kind === "bare"
          ? 0
          : fits.otherKind;
  if (question.unit) fit += saysUnit(question.unit, figure.unit) ? fits.unit : fits.otherUnit;
  // 同比 alone wants the rate rather than the count behind it
  if (ask === "change" && !question.unit && (figure.kind === "percent" || figure.kind === "points")) fit += fits.rate;
  if (ask === "change" && figure.role === "change") fit += fits.verb * sameVerb(question, figure, source);
  if (question.basis && figure.role === "change")
    fit += sameBasis(question.basis, figure.basis, source) ? fits.basis : fits.otherBasis;
  if (question.direction && (figure.role === "change" || figure.role === "margin"))
    fit += question.direction === figure.direction ? fits.direction : fits.otherDirection;
  if (ask === "change" && figure.kind === "places" && !/[位名]/.test(question.plain)) fit += fits.places;
  if (PER_HEAD.test(figure.indicator) && !/每|均/.test(question.plain)) fit += fits.perHead;
  if (ask === "which") fit += fits.which;
  if (ask === "open" && figure.role === "value") fit += fits.openValue;
  if (figure.role === "value" && isBound(figure, source))
    fit += /突破|超过|跨过/.test(question.plain) ? -fits.bound : fits.bound;
  if (
    each &&
    /[各每]$|[各每][^，]{0,8}$/.test(source.read.analysis.plain.slice(figure.clause.start, figure.span.start))
  )
    fit += fits.each;
  if (ask === "amount" && (figure.kind === "count" || figure.kind === "bare"))
    fit += countedFit(question, figure, source);
  // B级食堂占比: of a figure that is named by the grade
  if (question.grades.some((grade) => figure.indicator.includes(grade.toLowerCase()))) fit += fits.grade;
  if (figure.role === "date") fit += dateFit(question, figure, source);
  // 案件销号了多少: a figure that says nothing of 销号 is of another set
  const own = `${figure.indicator}${figure.scope ?? ""}`;
  if (subsets.some((word) => !own.includes(word) && !synonymsOf(word).some((other) => own.includes(other))))
    fit += fits.subsetAsked;
  if (subsetWords.some((word) => figure.indicator.includes(word) && !saysOrMeans(question, word))) fit += fits.subset;
  if (isPartUnasked(question, figure, source)) fit += fits.part;
  fit += Math.min(MOST_SHARED, fits.shared * Math.max(0, longestShared(question.plain, figure.indicator) - 2));
  fit += fits.own * precision(figure.indicator, question);
  if (figure.scope !== null && !narrowing(question, source).length) fit += fits.elsewhere;
  if (!target && isDemand(source, figure.clause.start)) fit += fits.demand;
  return fit;
}

/** 发病率 of 186.4/10万: a rate, if no per cent. */
export const isRateOf = ({ kinds }: Question, { unit }: Figure): boolean =>
  kinds.includes("percent") && unit.startsWith("/");

/** Verbs that speak of a number and not of a rate. */
const AMOUNT_VERBS = ["净增", "净减", "增加", "减少", "增收", "减收"];
/** How many characters before a number its verb is looked for in. */
const VERB_REACH = 5;

/** 净增了多少 wants 净增48.3万人 and not 增长3.9%: 1 where the question and the figure have the same verb of change. */
function sameVerb(question: Question, figure: Figure, source: Source): number {
  const before = source.read.analysis.plain.slice(figure.span.start - VERB_REACH, figure.span.start);
  const verb = AMOUNT_VERBS.find((word) => before.includes(word));
  return verb !== undefined && question.plain.includes(verb) ? 1 : 0;
}

/** 多少人 is told by 88名 as by 47人. */
const PEOPLE = /^[人名位]$/;
/** … and 多少吨 by 吨/日. */
const saysUnit = (asked: string, printed: string): boolean =>
  printed.endsWith(asked) ||
  (asked !== "" && printed.startsWith(`${asked}/`)) ||
  (PEOPLE.test(asked) && PEOPLE.test(printed));

/** 结案 of 结案了多少, and of 结了多少: of a verb of one character, what it stands for. */
function saysDeed(term: Term, word: string): boolean {
  return term.text.includes(word) || (term.text.length === 1 && term.alternatives.includes(word));
}

/** 多少个县（市、区）, 县（市、区）一共多少个: 86个县（市、区） is meant, and not 11个市. */
function countedFit(question: Question, figure: Figure, source: Source): number {
  if (!question.whose || !HOW_MANY.test(question.plain)) return 0;
  const behind = source.read.analysis.plain.slice(figure.span.end, figure.span.end + LONGEST_CLASS);
  const counted = placeClasses.filter((word) => behind.startsWith(word)).sort((a, b) => b.length - a.length)[0];
  if (counted === undefined) return 0;
  return counted === question.whose ? fits.counted : fits.otherCounted;
}

/** 完成投资48.7亿元，其中预防养护…11.2亿元: asked for the whole, a part that the question does not name is no answer. */
function isPartUnasked(question: Question, figure: Figure, source: Source): boolean {
  const before = source.read.analysis.plain.slice(figure.sentence.start, figure.span.start);
  const at = before.lastIndexOf("其中");
  if (at < 0 || /[；;]/.test(before.slice(at)) || figure.indicator.length < LEAST_PART) return false;
  return !question.plain.includes(figure.indicator.slice(0, LEAST_PART)) && !question.plain.includes("其中");
}

/** 首次突破80%，达到81.8%: the bound is not the value. */
function isBound(figure: Figure, source: Source): boolean {
  const { figures } = source.read.facts;
  const next = figures[figure.id + 1];
  return (
    /(?:突破|超过|跨过|低于|高于|不足|不到)$/.test(
      source.read.analysis.plain.slice(figure.clause.start, figure.span.start),
    ) &&
    next?.role === "value" &&
    next.indicator === figure.indicator
  );
}

/** 统计到什么时候 wants 截至…, 推迟到几月 what stands behind 到 (由5月推迟到8月); 最晚什么时候 wants …前. */
function dateFit(question: Question, figure: Figure, source: Source): number {
  const before = source.read.analysis.plain.slice(Math.max(0, figure.span.start - 3), figure.span.start);
  let fit = 0;
  if (/[到至](?:什么时候|何时|哪|几)|截至|截止|统计到|为止/.test(question.plain) && /截至|截止|[至到]$/.test(before))
    fit += fits.deadline;
  if (/截至|截止/.test(before) && !/截|到|止/.test(question.plain)) fit -= fits.deadline;
  if (/到哪|起止|期间|多长时间|从.*到/.test(question.plain) && /至|到|—/.test(figure.text)) fit += fits.deadline;
  if (/最晚|最迟|之前|以前|期限|截止|前完成|限期/.test(question.plain) && /前|底|末/.test(figure.text))
    fit += fits.deadline;
  if (/^(?:19|20)\d\d年(?:度)?$/.test(figure.text) && !/哪一?年|何年|哪几年/.test(question.plain)) fit -= 0.7;
  return fit;
}

/** Whether the question has the word or one that says the same. */
function saysOrMeans(question: Question, word: string): boolean {
  return (
    question.plain.includes(word) ||
    question.terms.some((term) => term.text.includes(word) || term.alternatives.some((other) => other.includes(word)))
  );
}

/** The share of the indicator's characters that the question says too. */
function precision(indicator: string, question: Question): number {
  let said = 0;
  let all = 0;
  for (const character of indicator) {
    if (!/[\u4e00-\u9fffa-z0-9]/.test(character)) continue;
    all += 1;
    if (
      question.plain.includes(character) ||
      question.terms.some((term) => term.inherited && term.text.includes(character))
    )
      said += 1;
  }
  return all ? said / all : 0;
}

const YEAR_ON_YEAR = /同比|上年|去年|上一年|上学年/;

/** Whether two words name the same comparison: 同比 is 比上年; 环比 is not. */
function sameBasis(asked: string, printed: string | null, source: Source): boolean {
  if (printed === null) return !/环比/.test(asked);
  if (/环比|上月|上期/.test(asked)) return /环比|上月|上期/.test(printed);
  const last = source.read.facts.document.year;
  const resolved = last === null ? asked : asked.replace(/(?:去年|上年|前一年)(?=上半年|下半年)/, `${last - 1}年`);
  const askedTime = /(?:19|20)\d\d年?(?:上半年|下半年|度)?/.exec(resolved)?.[0].replace(/[年度]/g, "");
  const printedTime = /(?:19|20)\d\d年?(?:上半年|下半年|度)?/.exec(printed)?.[0].replace(/[年度]/g, "");
  if (askedTime && printedTime)
    return askedTime === printedTime || (askedTime.length === 4 && printedTime === askedTime);
  if (askedTime)
    return Number(askedTime.slice(0, 4)) === (source.read.facts.document.year ?? 0) - 1 && YEAR_ON_YEAR.test(printed);
  if (printedTime)
    return Number(printedTime.slice(0, 4)) === (source.read.facts.document.year ?? 0) - 1 && printedTime.length === 4;
  return YEAR_ON_YEAR.test(asked) === YEAR_ON_YEAR.test(printed);
}
