/** Words by which several steps of an extract tell what is asked. */
import { doerDeeds } from "../../text/lexicon/ask.js";
import { firstPlaces, lastPlaces } from "../../text/lexicon/comparing.js";
import { alternation } from "../../text/lexicon/words.js";

/** 做了哪些工作, 有哪些措施: wants all of a stretch, not one clause. */
export const BROAD_QUESTION =
  /(?:做了|采取了?|开展了?|干了|有)(?:哪些|什么|啥)(?:具体)?(?:工作|措施|举措|做法|行动|要求|成效|问题)|工作要求|(?:哪些|什么)(?:工作|要求|措施|举措)/;
/** Why: what a reason is told with. */
export const CAUSE = /因|由于|受.{1,20}(?:影响|干扰|制约)|导致|造成|缘于|源于|按照|未|没有|不|缺/;

/** A reason called one: 主要是因为…, 原因是…. */
export const GIVEN_REASON = /因为|由于|原因[是为在有：]|是因/;

/** What looks like a lack, and tells no reason: 其他地区等次没有变化. */
const UNMOVED = /没有?(?:发生)?(?:变化|变动|改变)|不变/g;

/** Whether a text tells a reason, but for the grades that are to be explained (不合格) and what did not change. */
export function tellsCause(text: string, grades: readonly string[]): boolean {
  return CAUSE.test(grades.reduce((rest, grade) => rest.replaceAll(grade, ""), text.replace(UNMOVED, "")));
}

/** 检查由市质安站具体实施: who does it stands behind 由. */
const DONE_BY = new RegExp(`(?:由|委托|交由)[^，]{2,40}?(?<deed>${alternation(doerDeeds)})`);

/** Whether a text says by whom was done what a question asks the doer of: 检查是谁实施的. */
export function tellsDoer(text: string, question: string): boolean {
  const deed = DONE_BY.exec(text)?.groups?.["deed"];
  return deed !== undefined && question.includes(deed);
}

/** 第几方阵: an ordinal is asked for, which one clause prints. */
export const COUNTED_ONE = /第几(?<what>方阵|梯队|阵营|批|轮|届|期)/;

/** 居首位, 列第3位, 排名末位, 前列: a place. */
const TELLS_PLACE = new RegExp(
  `${alternation([...firstPlaces, ...lastPlaces])}|第[一二三四五六七八九十\\d]+[位名]?(?![轮批次个中小人医条季届])|[前后末][一二三四五六七八九十\\d]+[位名]|前列|靠[前后]`,
);

/** Whether a text tells a place in an order. */
export const tellsPlace = (text: string): boolean => TELLS_PLACE.test(text);
