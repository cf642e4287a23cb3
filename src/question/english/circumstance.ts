/** Questions for who, when, where, why and how. */
import { clauseOf, join, nounPhrase, predicate, thanPhrase } from "./grammar.js";
import { type Item, isVerbal } from "./item.js";
import { content, WITH_BEI, without } from "./parts.js";
import { subjectOf } from "./statement.js";

/** When, where, in which year: the asking word before the verb, or `behind` it (how long, how often). */
export function adverbial(items: readonly Item[], asking: string, behind = false): string {
  const clause = clauseOf(items, []);
  if (clause.verb === "") return join(nounPhrase(content(items)).text, items[0]?.role === "be" ? "是" : "", asking);
  const parts = behind ? [clause.modal, clause.verb, asking] : [clause.modal, asking, clause.verb];
  return join(clause.subject.text, clause.before, ...parts, clause.object);
}

/** Who carried out the assessment → 考核是谁开展的; who is the mayor → 市长是谁. */
export function who(items: readonly Item[]): string {
  const [first] = items;
  const clause = clauseOf(items, []);
  const subject = clause.subject.text;
  if (clause.verb === "") return join(nounPhrase(content(items)).text, "是谁");
  if (clause.verb === "评为") return join("谁被评为", clause.object);
  if (isVerbal(first))
    return clause.object === ""
      ? join(clause.before, "谁", clause.verb)
      : join(clause.before, clause.object, "是谁", clause.verb, "的");
  if (first?.role === "be")
    return subject === "" ? join(clause.before, clause.verb, "了谁") : join(subject, "是谁", clause.verb, "的");
  if (subject === "") return join("谁", clause.modal, clause.verb, clause.object);
  return join(subject, clause.before, clause.modal, clause.verb, "了谁", clause.object);
}

/** Why was X rated unqualified → X为什么被评为不合格. */
export function why(items: readonly Item[]): string {
  const clause = clauseOf(items, []);
  const negative = clause.negative ? "没有" : "";
  if (clause.verb !== "") {
    const bei = clause.passive && WITH_BEI.test(clause.verb) ? "被" : "";
    return join(clause.subject.text, "为什么", negative, bei, predicate({ ...clause, negative: false }));
  }
  const { subject, said } = subjectOf(without(content(items), "not"));
  return join(nounPhrase(subject).text, "为什么", negative || "是", thanPhrase(said) ?? nounPhrase(said).text);
}

/** How did X change → X有什么变化; how does A compare with B → A和B相比怎么样; how is X → X怎么样. */
export function how(items: readonly Item[]): string {
  const clause = clauseOf(items, []);
  const subject = clause.subject.text;
  if (clause.english === "compare" && clause.basis !== "") return join(subject, clause.basis, "有什么变化");
  if (clause.english === "compare") return join(subject, clause.before === "" ? "" : "和", clause.before, "相比怎么样");
  if (clause.role === "change") return join(subject, clause.before, clause.basis, "有什么变化");
  if (clause.english === "rank") return join(subject, clause.before, "排第几");
  if (clause.english === "score") return join(subject, "得分是多少");
  if (clause.verb === "评为") return join(subject, "是什么等次");
  if (clause.verb === "") return join(nounPhrase(content(items)).text, "怎么样");
  return join(subject, clause.before, "怎么", clause.basis, clause.modal, clause.verb, clause.object);
}

/** Where is X → X在哪里; where does X rank → X排第几. */
export function where(items: readonly Item[]): string {
  const ranks = items.some((piece) => piece.english === "rank");
  return ranks ? ranked(items) : adverbial(items, "在哪里");
}

/** What rank is X in the province → X在全省排第几. */
export function ranked(items: readonly Item[]): string {
  return join(nounPhrase(content(items).filter((piece) => !isVerbal(piece))).text, "排第几");
}
