/**
 * English questions in Chinese: which cities were rated excellent → 哪些城市被评为优秀. By a lexicon of the genre's
 * phrases and a light grammar; what the lexicon does not know stays as it is, so that the question counts as asking for
 * something that the notices do not say.
 */
import { lazily } from "../text/lexicon/english/entry.js";
import { rewordings, wholeQuestions } from "../text/lexicon/english.js";
import { createDictionary, type Dictionary } from "./english/dictionary.js";
import { asked } from "./english/form.js";
import { join } from "./english/grammar.js";
import type { Item } from "./english/item.js";
import { type EnglishContext, itemsOf, withoutPoliteness, wordsOf } from "./english/read.js";

export type { EnglishContext } from "./english/read.js";

/** Puts English questions into Chinese. */
export interface Translator {
  /** The question in Chinese; null where nothing in it is English that is known. */
  (question: string): string | null;
  /**
   * The question's words in Chinese without its grammar, and what asks at their end, for questions whose grammar is not
   * understood: 柘源市 总分 澧川省 耕地保护 粮食安全 考核 是多少; null where a word is unknown, or it is no such question.
   */
  keywords(question: string): string | null;
}

const whole = lazily(
  () =>
    new Map(wholeQuestions().flatMap(({ forms, chinese }) => forms.map((form) => [form, chinese[0] ?? ""] as const))),
);

/**
 * Makes the translator for a corpus.
 *
 * @example translate("What is the grade of Siping?") // 四平市的等次是什么
 */
export function createTranslator(context: EnglishContext): Translator {
  let dictionary: Dictionary | undefined;
  const wordsAndItems = (question: string): { words: readonly string[]; items: Item[] } => {
    dictionary ??= createDictionary();
    const words = withoutPoliteness(wordsOf(question));
    return { words, items: itemsOf(words, dictionary, context) };
  };
  const keywords = (question: string): string | null => {
    const { items } = wordsAndItems(question);
    const asks = items.find((piece) => piece.role === "opening");
    const ending = ASKING[asks?.chinese ?? "what"];
    const telling = items.filter((piece) => TELLING.has(piece.role) && piece.chinese !== "");
    const unsure = items.some(({ role, chinese }) => role === "unknown" || SENSE.has(role) || chinese.startsWith("最"));
    return ending === undefined || unsure || telling.length < FEWEST_WORDS
      ? null
      : [...telling.map((piece) => piece.chinese), ending].join(" ");
  };
  const translate = (question: string): string | null => {
    const { words, items } = wordsAndItems(question);
    const fixed = whole().get(words.filter((word) => /^[a-z0-9']/.test(word)).join(" "));
    if (fixed !== undefined) return fixed;
    if (!items.some((piece) => piece.role !== "unknown" && piece.role !== "comma" && piece.chinese !== "")) return null;
    const { times, rest } = timesApart(items);
    const said = asked(rest, /[?？]\s*$/.test(question));
    return said === "" ? null : reworded(join(times, said));
  };
  return Object.assign(translate, { keywords });
}

/** What stands at the end of keywords, by the question's opening. */
const ASKING: Readonly<Record<string, string>> = {
  ...{ many: "有多少", much: "是多少", what: "是多少", money: "多少钱", percent: "比例是多少", long: "多长时间" },
  ...{ when: "什么时候", which: "是哪些", who: "是谁", rank: "排第几" },
};
/** Roles of words that say what a question is about. */
const TELLING: ReadonlySet<Item["role"]> = new Set<Item["role"]>([
  ...(["noun", "measure", "name", "verb", "adjective", "grade", "time", "date", "rank", "rise", "fall"] as const),
]);
/** Roles without whose place in the sentence its sense is lost. */
const SENSE: ReadonlySet<Item["role"]> = new Set<Item["role"]>(["not", "than", "more", "most", "basis", "change"]);
/** Fewest words that say what is asked. */
const FEWEST_WORDS = 2;

function reworded(said: string): string {
  return rewordings.reduce((text, { from, to }) => text.replaceAll(from, to), said);
}

const UNTIL = new Set(["by", "until", "till", "as of", "up to", "by the end of", "before"]);
const COMPARING = new Set([
  "compared with",
  "compared to",
  "versus",
  "vs",
  "from",
  "over",
  "than",
  "relative to",
  "against",
  "in comparison with",
]);

/** Times are said first in Chinese; those that something is compared with become a basis. */
function timesApart(items: readonly Item[]): { readonly times: string; readonly rest: readonly Item[] } {
  const times: string[] = [];
  const rest: Item[] = [];
  for (const piece of items) {
    if (piece.role !== "time") {
      rest.push(piece);
      continue;
    }
    const last = rest.at(-1);
    const lead = last?.role === "preposition" || last?.role === "article" ? last : undefined;
    const before = last?.role === "than" ? last : lead?.role === "article" ? rest.at(-2) : lead;
    if (lead) rest.pop();
    const word = before?.english ?? "";
    if (lead?.role === "article" && before?.role === "preposition") rest.pop();
    const compared = COMPARING.has(word) || (word === "with" && rest.some(({ english }) => english === "compare"));
    if (before && compared) rest.push({ ...piece, role: "basis", chinese: `比${piece.chinese}` });
    else if (last?.role === "than") rest.push({ ...piece, role: "name" });
    else if (word === "before" || (word === "by" && /日|月$/.test(piece.chinese))) times.push(`${piece.chinese}前`);
    else if (UNTIL.has(word) && /底|日/.test(piece.chinese)) times.push(`截至${piece.chinese}`);
    else if (word === "since") times.push(`${piece.chinese}以来`);
    else times.push(piece.chinese);
  }
  return { times: times.join(""), rest };
}
