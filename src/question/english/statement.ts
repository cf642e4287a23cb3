/** Yes/no questions, comparisons, and noun phrases and statements put as questions. */
import { howMany } from "./amount.js";
import { clauseOf, join, nounPhrase, predicate, thanPhrase } from "./grammar.js";
import { type Item, isAuxiliary, isNominal, isVerbal } from "./item.js";
import { AMOUNT_NOUN, askFor, halves, WITH_BEI, without } from "./parts.js";

/** Roles that begin what is said of a subject. */
const SAID: ReadonlySet<Item["role"]> = new Set(["grade", "than", "more", "not"]);

/** The subject of "is X …" parted from what is said of it: Changchun | a pilot city. */
export function subjectOf(items: readonly Item[]): {
  readonly subject: readonly Item[];
  readonly said: readonly Item[];
} {
  let seen = false;
  for (const [at, piece] of items.entries()) {
    const last = items[at - 1];
    const named = last?.role === "name" && (isNominal(piece) || piece.role === "adjective") && piece.role !== "name";
    const begins =
      isVerbal(piece) ||
      SAID.has(piece.role) ||
      (["most", "article"].includes(piece.role) && isNominal(last)) ||
      (piece.role === "number" && last?.role !== "preposition") ||
      named;
    if (seen && begins) return { subject: items.slice(0, at), said: items.slice(at) };
    seen ||= isNominal(piece) || piece.role === "it";
  }
  return { subject: items, said: [] };
}

/** Is, was, did, has …: did any incident occur → 事件发生了吗. */
export function yesNo(items: readonly Item[]): string {
  const [auxiliary, ...rest] = items;
  const clause = clauseOf(items, []);
  if (clause.verb === "" || (auxiliary?.role === "be" && !clause.passive && clause.role === "verb"))
    return isItSo(rest, auxiliary?.role === "be", clause.negative);
  if (clause.verb.includes("还是")) return join(clause.subject.text, clause.before, clause.basis, clause.verb);
  const bei = clause.passive && WITH_BEI.test(clause.verb) ? "被" : "";
  const present = auxiliary?.english === "does" || auxiliary?.english === "do";
  const done = present || bei !== "" || clause.modal !== "" || clause.object !== "" || clause.negative ? "" : "了";
  return join(
    clause.subject.text,
    clause.negative ? "没有" : "",
    bei,
    predicate({ ...clause, negative: false }),
    done,
    "吗",
  );
}

/** Is X excellent, is X higher than Y, is X the highest, does X have Y. */
function isItSo(items: readonly Item[], be: boolean, negative: boolean): string {
  const { subject, said } = subjectOf(without(items, "not"));
  const left = nounPhrase(subject).text;
  const than = thanPhrase(said);
  if (than) return join(left, than, "吗");
  if (!be) return join(left, negative ? "没有" : "有", nounPhrase(said).text, "吗");
  const most = said.find((piece) => piece.role === "most");
  if (most && most.english !== "range") {
    const measured = nounPhrase(said.filter((piece) => piece !== most)).text;
    return join(left, measured === "" ? "" : "的", measured, "是", most.chinese, "吗");
  }
  if (said[0]?.role === "preposition") return join(left, "在", nounPhrase(said).text, "吗");
  return join(left, negative ? "不是" : "是", nounPhrase(said).text, "吗");
}

/** Compare A and B → A和B相比怎么样; compare the scores of A and B → A和B的得分分别是多少. */
export function comparison(items: readonly Item[]): string {
  const phrase = nounPhrase(items.filter((piece) => piece.english !== "between"));
  return phrase.head?.role === "name" ? `${phrase.text}相比怎么样` : `${phrase.text}分别是多少`;
}

/**
 * A question without a question word: a noun phrase (PM2.5 concentration → pm2.5浓度), a total, a change, or a statement
 * put as a question.
 */
export function bare(items: readonly Item[], asks: boolean): string {
  const basis = items.find((piece) => piece.role === "basis");
  const rest = without(items, "basis");
  if (rest[0]?.role === "measure" && AMOUNT_NOUN.test(rest[0].chinese) && rest[1]?.english === "of")
    return howMany(rest.slice(2));
  const auxiliary = rest.findIndex(isAuxiliary);
  const relative = rest.some((piece) => piece.role === "that");
  const inverted = rest[auxiliary];
  if (inverted && auxiliary > 0 && !relative) {
    if (asks) return yesNo([inverted, ...rest.slice(0, auxiliary), ...rest.slice(auxiliary + 1)]);
    const clause = clauseOf(items, []);
    return join(clause.subject.text, clause.verb === "" ? "是" : "", predicate(clause));
  }
  const phrase = nounPhrase(rest);
  const apart = rest.findIndex((piece) => piece.english === "between");
  if (apart > 0 && phrase.head?.chinese === "差距") return join(nounPhrase(rest.slice(apart + 1)).text, "相差多少");
  const { head, rest: said } = halves(rest);
  const finite = said[0] !== undefined && isVerbal(said[0]) && !said[0].participle && head.some(isNominal);
  if (finite)
    return join(nounPhrase(head).text, predicate(clauseOf([...said, ...(basis ? [basis] : [])], [])), asks ? "吗" : "");
  if (phrase.total) return askFor(phrase);
  if (basis) return join(phrase.text, basis.chinese, "变化多少");
  const listed = phrase.described || rest.some((piece) => piece.role === "grade");
  return phrase.head?.plural && listed ? `${phrase.text}有哪些` : phrase.text;
}
