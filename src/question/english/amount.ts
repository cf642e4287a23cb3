/** Questions for amounts: how many, how much, how much higher, what percentage. */
import { classifiers } from "../../text/lexicon/english.js";
import { type Clause, clauseOf, join, nounPhrase, predicate, thanPhrase } from "./grammar.js";
import { type Item, isAuxiliary, isNominal } from "./item.js";
import { content, doing, halves, WITH_BEI, without } from "./parts.js";

/** Nouns too general to say beside 有多少个: 评为良好的有多少个. */
const ANY_PLACE: ReadonlySet<string> = new Set(["place", "area"]);

/** Ends of nouns that are amounts themselves: 农业用水量是多少, not 使用了多少农业用水量. */
const IS_AMOUNT = /[量额数率]$/;

/** A noun with what is said of it: 评为良好的城市. */
function describedBy(clause: Clause, noun: string): string {
  const said = predicate(clause);
  return said === "" ? noun : `${said}的${noun}`;
}

/** What counts a noun after 多少: 起 for 火灾; empty where notices differ. */
function classifierOf(noun: string): string {
  return classifiers.find(({ ending }) => noun.endsWith(ending))?.classifier ?? "";
}

/** How many …: were rated good → 评为良好的有多少个; complaints were received → 受理了多少投诉; days → 多少天. */
export function howMany(items: readonly Item[]): string {
  const [unit] = items;
  const per = items[1]?.english === "per" ? 2 : 0;
  if (unit?.role === "unit" && items[per + 1]?.english === "of") return howManyUnits(unit, items.slice(per + 2));
  const { head, rest } = halves(items[0]?.english === "of" ? items.slice(1) : items);
  const noun = nounPhrase(head);
  const nouns = head.filter(isNominal);
  const counted = nouns.length === 1 && ANY_PLACE.has(nouns[0]?.english ?? "") ? "" : noun.text;
  const onlyUnit = nouns.length === 1 && noun.head?.role === "unit";
  const classifier = classifierOf(noun.text);
  if (rest.length === 0) return onlyUnit ? `多少${noun.text}` : `${noun.text}有多少${classifier}`;
  const clause = clauseOf(rest, [], noun.text);
  const subject = clause.passive ? "" : clause.subject.text;
  if (clause.verb === "") return howManyAre(rest, noun.text, counted);
  if (clause.role !== "verb")
    return join(subject, clause.before, clause.basis, `${clause.verb}了多少`, moved(noun.text), clause.object);
  if (onlyUnit) return join(subject, clause.before, clause.verb, clause.object, `多少${noun.text}`);
  if (head.some((piece) => piece.role === "number") && clause.passive)
    return join(clause.before, noun.text, clause.verb, "了多少");
  if (subject !== "") return join(subject, clause.before, doing(clause), "多少", classifier, noun.text, clause.object);
  if (clause.passive && clause.object === "" && !WITH_BEI.test(clause.verb) && !clause.negative)
    return join(clause.before, clause.verb, "了多少", classifier, noun.text);
  return `${describedBy(clause, counted)}有多少${classifier || "个"}`;
}

/** A rise or fall by points may be one of percentage points, places or units: 下降了多少. */
function moved(unit: string): string {
  return unit === "分" ? "" : unit;
}

/** … kilometers of pipelines have not been replaced → 没有改造的管道有多少公里. */
function howManyUnits(unit: Item, items: readonly Item[]): string {
  const { head, rest } = halves(items);
  const clause = clauseOf(rest, [], nounPhrase(head).text);
  return join(describedBy(clause, nounPhrase(head).text), "有多少", unit.chinese);
}

/** … cities are excellent; … outlets are there; … users does the app have; … cities score above 90. */
function howManyAre(rest: readonly Item[], noun: string, counted: string): string {
  const said = content(rest);
  const than = thanPhrase(said);
  if (than) return `${than}的${counted}有多少个`;
  if (rest[0]?.role === "have" && said.length > 0) {
    const not = said.some((piece) => piece.role === "not");
    return `${not ? "没有" : "有"}${nounPhrase(without(said, "not")).text}的${counted}有多少个`;
  }
  if (rest[0]?.role === "be" && said[0] && said[0].role !== "preposition")
    return `${nounPhrase(without(said, "not")).text}的${counted}有多少个`;
  return join(nounPhrase(said).text, "有多少", noun);
}

/** How much …: did PM2.5 drop → pm2.5下降了多少; is the fine → 罚款是多少; tax was collected → 征收了多少税. */
export function howMuch(items: readonly Item[]): string {
  const { head, rest } = halves(items);
  const noun = nounPhrase(head);
  const clause = clauseOf(rest, [], noun.text);
  if (rest.length === 0) return `${noun.text}是多少`;
  if (clause.verb === "") {
    const than = thanPhrase(content(items));
    return than ? `${than}多少` : join(nounPhrase(content(items)).text, "是多少");
  }
  const subject = clause.subject.text;
  if (head.length > 0) {
    const amount = clause.passive && (noun.text.startsWith(clause.verb) || IS_AMOUNT.test(noun.text));
    if (amount) return join(clause.before, noun.text, "是多少");
    return join(clause.passive ? "" : subject, clause.before, clause.basis, doing(clause), "多少", noun.text);
  }
  if (clause.passive && WITH_BEI.test(clause.verb)) return join(subject, clause.before, "被", clause.verb, "多少");
  return join(subject, clause.before, clause.basis, clause.verb, "了多少", clause.object);
}

/** How much higher was A than B; how much higher than B is A: A比B高多少. `word` is 高 or 低. */
export function difference(items: readonly Item[], word: string): string {
  const said = without(items, "basis");
  const basis = items.find((piece) => piece.role === "basis");
  const at = said.findIndex((piece) => piece.english === "than");
  const be = said.findIndex(isAuxiliary);
  const other = at < 0 ? [] : content(said.slice(at + 1, be > at ? be : undefined));
  const left = nounPhrase(content(be > at && at >= 0 ? said.slice(be) : at < 0 ? said : said.slice(0, at))).text;
  return join(left, basis?.chinese ?? (at < 0 ? "" : `比${nounPhrase(other).text}`), word, "多少");
}

/** What percentage of complaints were resolved → 投诉办结的比例是多少. */
export function share(items: readonly Item[]): string {
  const { head, rest } = halves(items);
  const noun = nounPhrase(head).text;
  const clause = clauseOf(rest, [], noun);
  if (clause.verb !== "") return join(noun, predicate(clause), "的比例是多少");
  const said = nounPhrase(content(rest)).text;
  return said === "" ? `${noun}的比例是多少` : join(said, "占", noun, "的比例是多少");
}
