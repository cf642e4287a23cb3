/**
 * The forms of English questions, each with the Chinese that asks the same: how many were rated good →
 * 评为良好的有多少个; is Changchun rated excellent → 长春市被评为优秀吗.
 */
import { difference, howMany, howMuch, share } from "./amount.js";
import { adverbial, how, ranked, where, who, why } from "./circumstance.js";
import { join, nounPhrase } from "./grammar.js";
import { type Item, isAuxiliary, item } from "./item.js";
import { without } from "./parts.js";
import { bare, comparison, yesNo } from "./statement.js";
import { what, whichOf } from "./thing.js";

/** Where a second question begins: …, and how many tasks were completed. */
function secondAt(items: readonly Item[]): number {
  const first = items.findIndex((piece) => piece.role === "opening");
  return items.findIndex(
    (piece, at) =>
      first >= 0 && at > first + 1 && piece.role === "opening" && ["and", "comma"].includes(items[at - 1]?.role ?? ""),
  );
}

/** The Chinese question of pieces without times; `asks`: the question ends with a question mark. */
export function asked(items: readonly Item[], asks: boolean): string {
  const second = secondAt(items);
  if (second > 0) {
    const first = items.slice(0, second - 1);
    return `${asked(first.at(-1)?.role === "comma" ? first.slice(0, -1) : first, asks)}，${asked(items.slice(second), asks)}`;
  }
  const at = items.findIndex((piece) => piece.role === "opening");
  const opening = items[at];
  if (opening) {
    const front = nounPhrase(without(items.slice(0, at), "comma", "and", "preposition")).text;
    return join(front, byOpening(opening.chinese, items.slice(at + 1), asks));
  }
  const start = items.findIndex((piece) => !["and", "comma", "article", "preposition"].includes(piece.role));
  const rest = start < 0 ? [] : items.slice(start);
  if (rest[0] && isAuxiliary(rest[0])) return yesNo(rest);
  if (items[0]?.role === "and") return `${nounPhrase(rest).text}呢`;
  return bare(rest, asks);
}

/** The question that an opening makes of what follows it; the kinds are those of the lexicon's `openings`. */
function byOpening(kind: string, items: readonly Item[], asks: boolean): string {
  switch (kind) {
    case "about":
      return `${nounPhrase(items).text}呢`;
    case "many":
      return howMany(items);
    case "money":
      return howMuch([item("measure", "资金", "money"), ...items]);
    case "much":
      return howMuch(items);
    case "higher":
      return difference(items, "高");
    case "lower":
      return difference(items, "低");
    case "long":
      return adverbial(items, "多长时间", true);
    case "often":
      return adverbial(items, "多少次", true);
    case "which":
    case "what":
      return what(items, kind);
    case "percent":
      return share(items);
    case "when":
      return adverbial(items, "什么时候");
    case "year":
      return adverbial(items, "哪一年");
    case "month":
      return items[0]?.role === "be" || items[0]?.role === "do"
        ? adverbial(items, "哪个月")
        : whichOf([item("noun", "月"), ...items], "which");
    case "where":
      return where(items);
    case "who":
      return who(items);
    case "whose":
      return `谁的${nounPhrase(items).text}`;
    case "why":
      return why(items);
    case "how":
      return how(items);
    case "rank":
      return ranked(items);
    case "exists":
      return join("有没有", nounPhrase(items).text);
    case "list":
      return `${nounPhrase(items).text}有哪些`;
    case "compare":
      return comparison(items);
    default:
      return bare(items, asks);
  }
}
