/**
 * The kinds of English question, each with the Chinese that asks the same: how many were rated good →
 * 评为良好的有多少个; is Changchun rated excellent → 长春市被评为优秀吗.
 */
import { type Item, isAuxiliary, isNominal, isVerbal } from "./item.js";
import { type Clause, clauseOf, join, type NounPhrase, nounPhrase, predicate, thanPhrase } from "./phrase.js";

/** Verbs done to places and people, said with 被. */
const DONE_TO = /^(?:评为|处罚|罚款|约谈|表扬|批评|列为|检查|督察|考核|考评|评估|取消|抽查|查处)$/;
/** Nouns too general to say in Chinese beside 有多少个. */
const ANY_PLACE = new Set(["place", "area"]);
const GRADE_NOUN = /等次|等级|评级/;

/** The pieces split where the predicate begins: at the auxiliary, else at the verb. */
function halves(items: readonly Item[]): { readonly head: readonly Item[]; readonly rest: readonly Item[] } {
  const auxiliary = items.findIndex(isAuxiliary);
  const relative = items.findIndex((piece) => piece.role === "that");
  const start = relative >= 0 && relative < auxiliary ? -1 : auxiliary;
  const at = start >= 0 ? start : items.findIndex((piece) => isVerbal(piece) || piece.role === "than" || piece.role === "not");
  return at < 0 ? { head: items, rest: [] } : { head: items.slice(0, at), rest: items.slice(at) };
}

/** The subject of "is X …" parted from what is said of it. */
function subjectOf(items: readonly Item[]): { readonly subject: readonly Item[]; readonly said: readonly Item[] } {
  let seen = false;
  for (let at = 0; at < items.length; at++) {
    const piece = items[at];
    if (!piece) break;
    const after = items[at - 1];
    const breaks =
      (isVerbal(piece) && seen) ||
      (["grade", "than", "more", "not", "time"].includes(piece.role) && seen) ||
      (piece.role === "most" && seen && after !== undefined && isNominal(after)) ||
      (piece.role === "number" && seen && after?.role !== "preposition") ||
      (piece.role === "article" && seen && after !== undefined && (isNominal(after) || after.role === "time")) ||
      (seen && after?.role === "name" && (isNominal(piece) || piece.role === "adjective") && piece.role !== "name");
    if (breaks) return { subject: items.slice(0, at), said: items.slice(at) };
    if (isNominal(piece) || piece.role === "it") seen = true;
  }
  return { subject: items, said: [] };
}

/** How one asks for what a noun is. */
function askFor(phrase: NounPhrase): string {
  const { head, text, total } = phrase;
  if (head === null) return `${text}是什么`;
  if (total) return `${text}总共多少`;
  if (head.role === "measure" || head.role === "unit") return `${text}是多少`;
  if (head.role === "rank") return `${text.replace(/(?:的)?排名$/, "")}排第几`;
  if (head.role === "date") return `${text}是什么时候`;
  if (head.plural || phrase.described) return `${text}有哪些`;
  return `${text}是什么`;
}

/** N and what is said of it, as one noun: 评为良好的城市. */
function described(clause: Clause, noun: string): string {
  const said = predicate(clause);
  return said === "" ? noun : `${said}的${noun}`;
}

function howMany(items: readonly Item[]): string {
  const { head, rest } = halves(items);
  const noun = nounPhrase(head);
  const generic = noun.head !== null && ANY_PLACE.has(noun.head.english) && head.filter(isNominal).length === 1;
  const counted = generic ? "" : noun.text;
  const unit = noun.head?.role === "unit" && head.filter(isNominal).length === 1;
  if (rest.length === 0) return unit ? `多少${noun.text}` : `${noun.text}有多少`;
  const [auxiliary] = rest;
  const clause = clauseOf(rest, []);
  if (auxiliary?.role === "be" && clause.verb === "") {
    const said = rest.slice(1);
    const grade = said.some((piece) => piece.role === "grade" || piece.role === "than" || piece.role === "noun");
    const prepositional = said[0]?.role === "preposition";
    const text = thanPhrase(said) ?? nounPhrase(said.filter((piece) => piece.role !== "preposition" || !prepositional)).text;
    return grade && !prepositional ? `${text}的${counted}有多少个` : unit ? `${text}有多少${noun.text}` : `${text}有多少${noun.text}`;
  }
  if (clause.role === "rise" || clause.role === "fall" || clause.role === "change" || unit) {
    const subject = clause.passive ? "" : clause.subject.text;
    return join(subject, clause.before, clause.basis, clause.verb, clause.role === "verb" ? "" : "了", `多少${noun.text}`, clause.object);
  }
  const acts = auxiliary !== undefined && (auxiliary.role === "do" || auxiliary.role === "modal" || (auxiliary.role === "have" && !clause.passive));
  if (acts && clause.subject.text !== "") return join(clause.subject.text, clause.before, clause.modal, clause.verb, clause.modal ? "" : "了", "多少", noun.text, clause.object);
  if (clause.passive && clause.object === "" && !DONE_TO.test(clause.verb) && !clause.negative)
    return join(clause.before, clause.verb, "了", "多少", noun.text);
  return `${described(clause, counted)}有多少个`;
}

function howMuch(items: readonly Item[]): string {
  const [first] = items;
  if (!first) return "多少";
  if (!isAuxiliary(first)) {
    const { head, rest } = halves(items);
    if (rest.length === 0) return `${nounPhrase(items).text}是多少`;
    const clause = clauseOf(rest, []);
    const noun = nounPhrase(head).text;
    const subject = clause.subject.text;
    return join(subject, clause.before, clause.verb, "了多少", noun);
  }
  const clause = clauseOf(items, []);
  if (clause.verb === "") {
    const than = thanPhrase(items.slice(1));
    return than ? `${than}多少` : join(nounPhrase(items.slice(1)).text, "是多少");
  }
  if (clause.passive && clause.subject.text !== "" && !DONE_TO.test(clause.verb)) return join(clause.subject.text, clause.before, clause.verb, "了多少");
  if (clause.role === "verb" && clause.passive) return join(clause.subject.text, clause.before, "被", clause.verb, "多少");
  return join(clause.subject.text, clause.before, clause.basis, clause.verb, "了多少", clause.object);
}

/** how much higher was A than B */
function difference(items: readonly Item[], word: string): string {
  const said = items.filter((piece) => !isAuxiliary(piece));
  const at = said.findIndex((piece) => piece.english === "than");
  const basis = said.find((piece) => piece.role === "basis");
  const left = nounPhrase((at < 0 ? said : said.slice(0, at)).filter((piece) => piece.role !== "basis")).text;
  if (basis) return join(left, basis.chinese, word, "多少");
  return at < 0 ? join(left, word, "多少") : join(left, "比", nounPhrase(said.slice(at + 1)).text, word, "多少");
}

function what(items: readonly Item[], word: "what" | "which"): string {
  const [first] = items;
  if (first?.role === "be") return whatIs(items.slice(1));
  if (first && isAuxiliary(first)) {
    const clause = clauseOf(items, []);
    return join(clause.subject.text, clause.before, clause.modal, clause.verb || "有", clause.modal || first.english.startsWith("do") ? "" : "了", "什么", clause.object);
  }
  if (first && isVerbal(first)) {
    const clause = clauseOf(items, []);
    return join(clause.before, clause.verb, first.participle ? "了" : "", "什么", clause.object);
  }
  return whichOf(items, word);
}

function whatIs(items: readonly Item[]): string {
  const [first] = items;
  const { subject, said } = subjectOf(items);
  if (first && isVerbal(first)) {
    const clause = clauseOf(items, []);
    return join(clause.before, clause.verb, "了什么");
  }
  if (subject[0]?.role === "measure" && /^(?:数量|金额)$/.test(subject[0].chinese) && subject[1]?.english === "of") return howMany(items.slice(2));
  if (said.some(isVerbal) && !isNominalOnly(said)) {
    const phrase = nounPhrase(items);
    return phrase.head === null ? `${phrase.text}是什么` : askFor(phrase);
  }
  return askFor(nounPhrase(items));
}

function isNominalOnly(items: readonly Item[]): boolean {
  return items.every((piece) => !isVerbal(piece));
}

/** which cities …, what problems … */
function whichOf(items: readonly Item[], word: "what" | "which"): string {
  const ofThe = items[0]?.english === "of" ? items.slice(1) : items;
  const { head, rest } = halves(ofThe);
  const noun = nounPhrase(head);
  const many = noun.head?.plural === true || (word === "which" && noun.head === null);
  const asking = many ? "哪些" : word === "which" ? "哪个" : "什么";
  const named = join(asking, noun.text);
  if (rest.length === 0) return many ? `有${named}` : named;
  const [auxiliary] = rest;
  const has = rest.find((piece) => piece.role === "most");
  const clause = clauseOf(rest, []);
  if (has && clause.verb === "") {
    const measured = nounPhrase(rest.filter((piece) => piece !== has && !isAuxiliary(piece))).text;
    return join(named, measured === "" ? "" : "的", measured, has.chinese);
  }
  if (clause.verb === "") {
    const said = rest.filter((piece) => !isAuxiliary(piece) && piece.role !== "not");
    const not = rest.some((piece) => piece.role === "not");
    const than = thanPhrase(said);
    if (than) return join(named, than);
    const text = nounPhrase(said).text;
    if (auxiliary?.role === "be" && said[0]?.role === "preposition") return join(text, "有", named);
    return join(named, not ? "不是" : auxiliary?.role === "have" ? "有" : "是", text);
  }
  const inverted = (auxiliary?.role === "do" || auxiliary?.role === "have" || auxiliary?.role === "modal") && clause.subject.text !== "";
  if (inverted) {
    if (GRADE_NOUN.test(noun.text) && clause.verb === "获得") return join(clause.subject.text, "是什么", noun.text);
    if (noun.head?.role === "rank") return join(clause.subject.text, clause.before, "排第几");
    return join(clause.subject.text, clause.before, clause.modal, clause.verb, clause.modal ? "" : "了", named, clause.object);
  }
  if (clause.passive && clause.subject.text !== "") return join(clause.subject.text, "被", clause.verb, named);
  if (clause.passive && DONE_TO.test(clause.verb)) return join(named, clause.before, clause.negative ? "没有" : "", "被", clause.verb, clause.object);
  if (clause.passive && clause.object === "" && !clause.negative) return join(clause.before, clause.verb, "了", named);
  if (clause.object === "" && /存在|仍有|发生/.test(clause.verb)) return join(clause.before, "存在", named);
  return join(named, predicate(clause));
}

function whenOf(items: readonly Item[], asking: string): string {
  const [first] = items;
  const clause = clauseOf(items, []);
  if (clause.verb === "") return first?.role === "be" ? join(nounPhrase(items.slice(1)).text, "是", asking) : join(nounPhrase(items).text, asking);
  return join(clause.subject.text, clause.before, asking, clause.modal, clause.verb, clause.object);
}

function who(items: readonly Item[]): string {
  const [first] = items;
  if (first && isVerbal(first)) {
    const clause = clauseOf(items, []);
    return clause.object === "" ? join(clause.before, "谁", clause.verb) : join(clause.object, "是谁", clause.verb, "的");
  }
  const clause = clauseOf(items, []);
  if (first?.role === "be" && clause.verb === "") return join(nounPhrase(items.slice(1)).text, "是谁");
  if (first?.role === "be") return clause.subject.text === "" ? join("谁", clause.before, "被", clause.verb, clause.object) : join(clause.subject.text, "是谁", clause.verb, "的");
  if (clause.subject.text === "") return join("谁", clause.modal, clause.verb, clause.object);
  return join(clause.subject.text, clause.modal, clause.verb, "了谁", clause.object);
}

function why(items: readonly Item[]): string {
  const [first] = items;
  const clause = clauseOf(items, []);
  if (clause.verb !== "") {
    const be = first?.role === "be" && DONE_TO.test(clause.verb) ? "被" : "";
    return join(clause.subject.text, "为什么", clause.negative ? "没有" : "", be, clause.before, clause.basis, clause.verb, clause.object);
  }
  const { subject, said } = subjectOf(items.filter((piece) => !isAuxiliary(piece) && piece.role !== "not"));
  return join(nounPhrase(subject).text, "为什么", clause.negative ? "没有" : "是", thanPhrase(said) ?? nounPhrase(said).text);
}

function how(items: readonly Item[]): string {
  const clause = clauseOf(items, []);
  if (clause.role === "change" || clause.english === "compare") return join(clause.subject.text, clause.before, clause.basis, "有什么变化");
  if (clause.english === "rank" || clause.english === "score") return join(clause.subject.text, clause.before, clause.english === "rank" ? "排第几" : "得分是多少");
  if (clause.verb === "评为") return join(clause.subject.text, "是什么等次");
  if (clause.verb === "") return join(nounPhrase(items.filter((piece) => !isAuxiliary(piece))).text, "怎么样");
  return join(clause.subject.text, clause.before, "怎么", clause.basis, clause.modal, clause.verb, clause.object);
}

function ranked(items: readonly Item[]): string {
  const said = items.filter((piece) => !isAuxiliary(piece) && !isVerbal(piece));
  return join(nounPhrase(said).text, "排第几");
}

function share(items: readonly Item[]): string {
  const { head, rest } = halves(items);
  const noun = nounPhrase(head).text;
  const clause = clauseOf(rest, []);
  if (clause.verb !== "") return join(noun, predicate(clause), "的比例是多少");
  const said = nounPhrase(rest.filter((piece) => !isAuxiliary(piece))).text;
  return said === "" ? `${noun}的比例是多少` : join(said, "占", noun, "的比例是多少");
}

function comparison(items: readonly Item[]): string {
  const phrase = nounPhrase(items.filter((piece) => piece.english !== "between"));
  return phrase.head?.role === "name" ? `${phrase.text}相比怎么样` : `${phrase.text}分别是多少`;
}

function yesNo(items: readonly Item[]): string {
  const [auxiliary, ...rest] = items;
  const clause = clauseOf(items, []);
  const not = clause.negative;
  if (auxiliary?.role === "be" && (clause.verb === "" || !clause.passive)) {
    const { subject, said } = subjectOf(rest.filter((piece) => piece.role !== "not"));
    const than = thanPhrase(said);
    const text = than ?? said.map((piece) => (piece.role === "most" && piece.chinese ? piece.chinese : "")).join("") ;
    const left = nounPhrase(subject).text;
    if (than) return join(left, than, "吗");
    const most = said.find((piece) => piece.role === "most");
    if (most && said.every((piece) => piece === most || piece.role === "article" || piece.role === "preposition" || isNominal(piece)))
      return join(nounPhrase(said.filter((piece) => piece !== most)).text, left, "是", text, "吗");
    if (said[0]?.role === "preposition") return join(left, "在", nounPhrase(said.slice(1)).text, "吗");
    return join(left, not ? "不是" : "是", nounPhrase(said).text, "吗");
  }
  if (clause.verb === "") {
    const { subject, said } = subjectOf(rest);
    return join(nounPhrase(subject).text, not ? "没有" : "有", nounPhrase(said).text, "吗");
  }
  const passive = auxiliary?.role === "be" && DONE_TO.test(clause.verb) ? "被" : "";
  const done = auxiliary?.english === "does" || auxiliary?.english === "do" || passive || clause.modal || clause.object !== "" || not ? "" : "了";
  return join(clause.subject.text, not ? "没有" : "", passive, predicate({ ...clause, negative: false }), done, "吗");
}

function bare(items: readonly Item[], asks: boolean): string {
  const basis = items.find((piece) => piece.role === "basis");
  const rest = items.filter((piece) => piece.role !== "basis");
  if (rest[0]?.role === "measure" && rest[0].chinese === "数量" && rest[1]?.english === "of") return howMany(rest.slice(2));
  const auxiliary = rest.findIndex((piece) => isAuxiliary(piece));
  if (auxiliary > 0 && asks) {
    const subject = rest.slice(0, auxiliary);
    return yesNo([...rest.slice(auxiliary, auxiliary + 1), ...subject, ...rest.slice(auxiliary + 1)]);
  }
  const { head, rest: said } = halves(rest);
  const finite = said[0] && isVerbal(said[0]) && !said[0].participle && head.length > 0;
  if (finite || auxiliary > 0) {
    const clause = clauseOf(rest, []);
    return join(clause.subject.text, clause.basis, predicate({ ...clause, basis: "" }));
  }
  const phrase = nounPhrase(rest);
  if (phrase.total) return askFor(phrase);
  if (basis) return join(phrase.text, basis.chinese, "变化多少");
  const list = phrase.head?.plural && phrase.described;
  return list ? `${phrase.text}有哪些` : phrase.text;
}

/** The Chinese question of pieces without times; `asks`: the question ends with a question mark. */
export function asked(items: readonly Item[], asks: boolean): string {
  const at = items.findIndex((piece) => piece.role === "opening");
  const opening = items[at];
  if (!opening) {
    const start = items.findIndex((piece) => piece.role !== "and" && piece.role !== "comma" && piece.role !== "article");
    const rest = items.slice(Math.max(0, start));
    if (rest[0] && isAuxiliary(rest[0])) return yesNo(rest);
    if (start > 0 && items[0]?.role === "and") return `${nounPhrase(rest).text}呢`;
    return bare(rest, asks);
  }
  const front = nounPhrase(items.slice(0, at).filter((piece) => !["comma", "and", "preposition"].includes(piece.role))).text;
  return join(front, byOpening(opening.chinese, items.slice(at + 1), asks));
}

function byOpening(kind: string, items: readonly Item[], asks: boolean): string {
  switch (kind) {
    case "about":
      return `${nounPhrase(items).text}呢`;
    case "many":
      return howMany(items);
    case "money":
      return howMany([{ role: "noun", chinese: "资金", english: "money", plural: false, participle: false }, ...items]);
    case "much":
    case "far":
    case "old":
      return howMuch(items);
    case "higher":
      return difference(items, "高");
    case "lower":
      return difference(items, "低");
    case "long":
      return whenOf(items, "多长时间").replace(/^(.*)多长时间(.+)$/, "$1$2多长时间");
    case "often":
      return whenOf(items, "多少次").replace(/^(.*)多少次(.+)$/, "$1$2多少次");
    case "which":
    case "what":
      return what(items, kind);
    case "percent":
      return share(items);
    case "when":
      return whenOf(items, "什么时候");
    case "year":
      return whenOf(items, "哪一年");
    case "month":
      return items[0] && isAuxiliary(items[0]) && items[0].role !== "have" ? whenOf(items, "哪个月") : whichOf([{ role: "noun", chinese: "月", english: "month", plural: false, participle: false }, ...items], "which");
    case "where":
      return whenOf(items, "在哪里");
    case "who":
      return who(items);
    case "whose":
      return `谁的${nounPhrase(items).text}`;
    case "why":
      return why(items);
    case "how":
    case "fare":
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
