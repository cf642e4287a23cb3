/** Whether a question asks if numbers agree: 整改的数据对得上吗, 结案销号率这个数对吗, 加起来对不对. */
import type { Question, Term } from "../../question/question.js";
import { agreeQuestions, numberNouns, rightQuestions } from "../../text/lexicon/sums.js";
import { alternation } from "../../text/lexicon/words.js";

const END = "(?:吗|么|嘛|没有|没|不)?[?？。！!]*$";
const AGREE = new RegExp(`(?:${alternation(agreeQuestions)})${END}`);
const RIGHT = new RegExp(`(?:${alternation(numberNouns)})[^，]{0,6}?(?:${alternation(rightQuestions)})[?？。！!]*$`);
/** Digits that state no number: PM2.5, SO2, 2022年, 第1轮. */
const NO_STATED = /[a-z]+\d+(?:\.\d+)?|(?:19|20)\d\d年|第\d+/g;
/** The numbers themselves are asked about: 加起来, 这个数. */
const SUMMED = /加起来|加在一起|相加|这个数|这些数|数据|账/;
const ASKS = new RegExp(alternation([...agreeQuestions, ...rightQuestions, ...numberNouns]), "g");

/** The words that say which numbers are meant; null for a question that does not ask whether numbers agree. */
export function askedToAgree({ plain, terms }: Question): readonly Term[] | null {
  // 优良天数比率93.4%对吗 asks whether that is the number, not whether it agrees with others
  const statesNumber = /\d/.test(plain.replace(NO_STATED, " ")) && !SUMMED.test(plain);
  if (!AGREE.test(plain) && (!RIGHT.test(plain) || statesNumber)) return null;
  // 这个数对吗 may be cut into 数对, which is no word of what is meant
  const rest = plain.replace(ASKS, " ");
  return terms.filter((term) => term.inherited || rest.includes(term.text));
}
