/** What the forms of questions share: where a predicate begins, and how a noun is asked for. */
import type { Clause, NounPhrase } from "./grammar.js";
import { type Item, isAuxiliary, isVerbal } from "./item.js";

/** Verbs that are said of places and people with 被; others do without: 受理了多少投诉. */
export const WITH_BEI = /^(?:评为|认定为|列为|处罚|罚款)$/;

/** Nouns for grades: 四平市是什么等次, not 获得了什么等次. */
export const GRADE_NOUN = /等次|等级|评级/;

/** The number of …, the amount of …: asked as how many. */
export const AMOUNT_NOUN = /^(?:数量|金额)$/;

/** The pieces but those of some roles. */
export const without = (items: readonly Item[], ...roles: readonly Item["role"][]): Item[] =>
  items.filter(({ role }) => !roles.includes(role));

/** The pieces but auxiliaries. */
export const content = (items: readonly Item[]): Item[] => items.filter((piece) => !isAuxiliary(piece));

/**
 * The pieces parted where the predicate begins: at the auxiliary (with a relative clause at the one behind it), else at
 * the verb. An auxiliary of a relative clause begins none: cities that were rated good.
 */
export function halves(items: readonly Item[]): { readonly head: readonly Item[]; readonly rest: readonly Item[] } {
  const auxiliary = items.findIndex(
    (piece, i) => isAuxiliary(piece) && !items.slice(0, i).some((earlier) => earlier.role === "that"),
  );
  const verb = items.findIndex((piece) => isVerbal(piece) || piece.role === "than" || piece.role === "not");
  const relative = items.findIndex((piece) => piece.role === "that");
  const last =
    relative >= 0
      ? items.findLastIndex((piece, i) => i > relative && isAuxiliary(piece) && items.slice(relative, i).some(isVerbal))
      : -1;
  const at = last >= 0 ? last : auxiliary >= 0 ? auxiliary : relative >= 0 ? -1 : verb;
  return at < 0 ? { head: items, rest: [] } : { head: items.slice(0, at), rest: items.slice(at) };
}

/** Asks what a noun is, as its kind is asked: 是多少, 排第几, 是什么时候, 有哪些, 是什么. */
export function askFor(phrase: NounPhrase): string {
  const { head, text, total } = phrase;
  if (total) return `${text}总共多少`;
  if (head?.role === "measure" || head?.role === "unit") return `${text}是多少`;
  if (head?.role === "rank") return `${text.replace(/的?排名$/, "")}排第几`;
  if (head?.role === "date") return `${text}是什么时候`;
  return head?.plural || phrase.described ? `${text}有哪些` : `${text}是什么`;
}

/** The verb of something done or to be done, before an asking word: 受理了 (多少), 要报送 (什么). */
export function doing({ modal, verb }: Clause): string {
  return modal === "" ? `${verb}了` : `${modal}${verb}`;
}
