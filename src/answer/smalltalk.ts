/** Input that is no question: empty, greetings, thanks, nothing but signs. */
import { languageOf } from "../question/understand.js";
import type { Answer } from "./answer.js";

const GREETING = /^(?:你好|您好|嗨|哈[喽啰]|hi|hello|hey|早上好|下午好|晚上好|在吗|在不在|喂)[!！。.~，,\s]*$/i;
const THANKS = /^(?:谢谢|多谢|感谢|谢了|thanks?|thank you|好的?|ok|嗯+|哦+|再见|拜拜|bye)[!！。.~你您，,\s]*$/i;

/** The reply to input that asks nothing; null for what may be a question. */
export function smalltalk(text: string): Answer | null {
  const trimmed = text.trim();
  const direct = GREETING.test(trimmed)
    ? "您好，请直接提问，例如某个指标是多少、哪些地方获得了某个等次。"
    : THANKS.test(trimmed)
      ? "不客气，还可以继续提问。"
      : /[\p{L}\p{N}]/u.test(trimmed)
        ? null
        : "请用文字提问，例如某个指标是多少、哪些地方获得了某个等次。";
  if (direct === null) return null;
  return {
    kind: "smalltalk",
    status: "not_found",
    language: languageOf(text),
    direct,
    figures: [],
    names: [],
    quotations: [],
    computed: [],
    choices: [],
    suggestions: [],
    missing: [],
  };
}
