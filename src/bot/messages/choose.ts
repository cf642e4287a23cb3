/**
 * Which language the bot speaks: what the chat chose with /lang, else what the user's Telegram says, else Chinese.
 */
import type { Language } from "../../answer/answer.js";
import { en } from "./en.js";
import type { Messages } from "./messages.js";
import { zhHans } from "./zh-hans.js";
import { zhHant } from "./zh-hant.js";

/** All catalogues, by language. */
export const catalogues: Readonly<Record<Language, Messages>> = { "zh-Hans": zhHans, "zh-Hant": zhHant, en };

/** All languages, in the order in which they are offered. */
export const languages: readonly Language[] = ["zh-Hans", "zh-Hant", "en"];

/** Traditional Chinese as Telegram's clients name it: zh-hant, zh-TW, zh_HK, zh-MO, yue. */
const TRADITIONAL = /^(?:zh[-_](?:hant|tw|hk|mo)|yue)/i;

/**
 * The language for what a Telegram client says of its user.
 * @param code an IETF tag such as zh-hans, en-GB or fr; none means Chinese, another language than Chinese means English
 */
export function languageOfClient(code: string | undefined): Language {
  if (code === undefined || code === "") return "zh-Hans";
  if (TRADITIONAL.test(code)) return "zh-Hant";
  return code.toLowerCase().startsWith("zh") ? "zh-Hans" : "en";
}

/**
 * The language of the labels around one answer: English around an answer to an English question; else what was chosen
 * with /lang; else Traditional for a question in Traditional; else what the client says.
 */
export function languageOfAnswer(asked: Language, chosen: Language | null, client: Language): Language {
  if (asked === "en") return "en";
  if (chosen !== null) return chosen;
  return asked === "zh-Hant" ? "zh-Hant" : client;
}
