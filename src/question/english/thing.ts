/** Questions with what and which. */
import { howMany } from "./amount.js";
import { type Clause, clauseOf, join, type NounPhrase, nounPhrase, predicate, thanPhrase } from "./grammar.js";
import { type Item, isAuxiliary, isVerbal } from "./item.js";
import { AMOUNT_NOUN, askFor, content, doing, GRADE_NOUN, halves, WITH_BEI } from "./parts.js";

/** What is the rate → 率是多少; what does the notice require → 通报要求什么; what problems remain → 存在哪些问题. */
export function what(items: readonly Item[], word: "what" | "which"): string {
  const [first] = items;
  if (first?.role === "be") return whatIs(items.slice(1));
  if (first === undefined) return "是什么";
  if (!isAuxiliary(first) && !isVerbal(first)) return whichOf(items, word);
  const clause = clauseOf(items, []);
  if (/^(?:occur|happen)$/.test(clause.english) && isVerbal(first) && clause.before !== "")
    return `${clause.before.replace(/^给/, "")}情况怎么样`;
  const present = first.english === "do" || first.english === "does";
  const verb = clause.verb === "" ? "有" : present ? clause.verb : doing(clause);
  return join(clause.subject.text, clause.before, verb, "什么", clause.object);
}

/** What is …, what are …, what was done. */
function whatIs(items: readonly Item[]): string {
  const [first] = items;
  const bare = first?.role === "article" ? items.slice(1) : items;
  if (first && isVerbal(first)) {
    const clause = clauseOf(items, []);
    return join(clause.before, clause.verb, "了什么");
  }
  const counting = bare[0]?.role === "measure" && AMOUNT_NOUN.test(bare[0].chinese) && bare[1]?.english === "of";
  if (counting) return howMany(bare.slice(2));
  return askFor(nounPhrase(items));
}

/** Which cities were rated excellent → 哪些城市被评为优秀; which measures were taken → 采取了哪些措施. */
export function whichOf(items: readonly Item[], word: "what" | "which"): string {
  const { head: said, rest } = halves(items[0]?.english === "of" ? items.slice(1) : items);
  // which two districts or counties: both kinds are meant
  const head = said.map((piece): Item => (piece.role === "or" ? { ...piece, role: "and" } : piece));
  const noun = nounPhrase(head);
  const counted = head[0]?.role === "number";
  const many = noun.head?.plural === true || (word === "which" && noun.head === null);
  const named = join(counted ? "哪" : many ? "哪些" : word === "which" ? "哪个" : "什么", noun.text);
  if (rest.length === 0) return many ? `有${named}` : named;
  const [auxiliary] = rest;
  const clause = clauseOf(rest, [], noun.text);
  if (clause.verb === "") return whichIs(rest, named);
  const subject = clause.passive && auxiliary?.role === "be" ? "" : clause.subject.text;
  if (subject !== "" && auxiliary && isAuxiliary(auxiliary)) return whichOfSubject(clause, noun, named);
  if (clause.passive && WITH_BEI.test(clause.verb))
    return join(named, clause.before, clause.negative ? "没有" : "", "被", clause.verb, clause.object);
  if (clause.passive && clause.object === "" && !clause.negative) return join(clause.before, clause.verb, "了", named);
  if (clause.object === "" && /存在|仍有/.test(clause.verb)) return join(clause.before, "存在", named);
  return join(named, predicate(clause));
}

/** Which city is …, has the highest score, has scores above 90. */
function whichIs(rest: readonly Item[], named: string): string {
  const said = content(rest).filter(
    (piece) => piece.role !== "its" && piece.role !== "not" && piece.role !== "article",
  );
  const most = said.find((piece) => piece.role === "most");
  if (most) {
    const measured = nounPhrase(said.filter((piece) => piece !== most)).text;
    return join(named, measured === "" ? "" : "的", measured, most.chinese);
  }
  const than = thanPhrase(said);
  if (than) return join(named, said[0]?.role === "than" ? "" : "的", than);
  const text = nounPhrase(said).text;
  if (rest[0]?.role === "have") return join(named, "有", text);
  if (said[0]?.role === "preposition") return join(text, "有", named);
  return join(named, rest.some((piece) => piece.role === "not") ? "不是" : "是", text);
}

/** What grade did Siping get; what score; what measures did the province take. */
function whichOfSubject(clause: Clause, noun: NounPhrase, named: string): string {
  const subject = clause.subject.text;
  if (noun.head?.role === "rank") return join(subject, clause.before, "排第几");
  if (clause.verb === "获得" && GRADE_NOUN.test(noun.text)) return join(subject, "是什么", noun.text);
  if (clause.verb === "获得" && noun.head?.role === "measure") return join(subject, "的", noun.text, "是多少");
  return join(subject, clause.before, doing(clause), named, clause.object);
}
