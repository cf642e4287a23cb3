/**
 * Pieces of an English question → Chinese phrases: what stands behind an English noun (of, in, that were rated …)
 * stands before it in Chinese.
 */
import { collocations } from "../../text/lexicon/english.js";
import { type Item, isAuxiliary, isNominal, isVerbal, item } from "./item.js";

/** A noun phrase in Chinese. */
export interface NounPhrase {
  readonly text: string;
  /** The noun that it is about; null for an empty phrase. */
  readonly head: Item | null;
  /** Asks for a total. */
  readonly total: boolean;
  /** Holds a participle or relative clause: cities rated good. */
  readonly described: boolean;
}

/** A clause in Chinese, in parts, so that each kind of question can put its asking word where it belongs. */
export interface Clause {
  readonly subject: NounPhrase;
  /** Places, fields and agents, as they stand before the verb. */
  readonly before: string;
  readonly negative: boolean;
  /** 要, 能, or empty. */
  readonly modal: string;
  /** Empty where there is none. */
  readonly verb: string;
  /** The lexicon's name for the verb. */
  readonly english: string;
  readonly role: Item["role"] | null;
  /** The subject is what the verb is done to. */
  readonly passive: boolean;
  readonly object: string;
  /** 同比, 比上年, or empty. */
  readonly basis: string;
}

/** Latin or digits on both sides of a joint keep a space between them. */
export function join(...parts: readonly string[]): string {
  return parts
    .filter((part) => part !== "")
    .reduce((text, part) => (/[a-z0-9]$/i.test(text) && /^[a-z0-9]/i.test(part) ? `${text} ${part}` : text + part), "");
}

const CONNECTING = new Set(["of", "in", "for", "on", "at", "with", "within", "among", "amongst", "about", "against"]);
const COUNTED = /[轮批次届期季度类级]$/;
/** What ends in these is no adjective to the noun behind it but owns it: 四平市的等次. */
const OWNS = /[省市州县区盟旗厅局委院司会]$/;

/** Splits pieces at those for which `at` holds; the splitting piece opens the next part. */
function splitBefore(items: readonly Item[], at: (piece: Item) => boolean): Item[][] {
  const parts: Item[][] = [[]];
  for (const piece of items) {
    if (at(piece)) parts.push([]);
    parts.at(-1)?.push(piece);
  }
  return parts;
}

/** The noun phrase that the pieces make: rate of rectification in Siping → 四平市整改率. */
export function nounPhrase(items: readonly Item[]): NounPhrase {
  const joint = items.findIndex((piece) => piece.role === "and" || piece.role === "or" || piece.role === "comma");
  if (joint > 0 && joint < items.length - 1 && !between(items)) return joined(items, joint);
  const parts = splitBefore(items, (piece) => piece.role === "preposition").filter((part) => part.length > 0);
  let text = "";
  let head: Item | null = null;
  let total = false;
  let described = false;
  for (const part of parts) {
    const [lead] = part;
    const opens = lead?.role === "preposition";
    const simple = simplePhrase(opens ? part.slice(1) : part);
    total ||= simple.total;
    described ||= simple.described;
    if (simple.text === "") continue;
    const word = opens ? prepositionWord(lead.english, simple.text) : "";
    text = text === "" ? simple.text : under(`${word}${simple.text}`, text, simple, lead?.english ?? "");
    head ??= simple.head;
  }
  return { text, head, total, described };
}

function between(items: readonly Item[]): boolean {
  const at = items.findIndex((piece) => piece.english === "between");
  return at >= 0;
}

/** The scores of A and B is about both: what stands before the first of two names goes on to the second. */
function joined(items: readonly Item[], joint: number): NounPhrase {
  const left = items.slice(0, joint);
  const right = items.slice(joint + 1).filter((piece) => piece.role !== "comma");
  const preposition = left.findLastIndex((piece) => piece.role === "preposition");
  const word = items[joint]?.role === "or" ? "还是" : items[joint]?.role === "comma" ? "、" : "和";
  const sameLevel = left.slice(preposition + 1).every((piece) => piece.role === "name" || piece.role === "article");
  const names = right.every((piece) => piece.role === "name" || piece.role === "and" || piece.role === "or");
  if (preposition >= 0 && sameLevel && names) {
    const list = join(nounPhrase(left.slice(preposition + 1)).text, word, nounPhrase(right.filter((p, i) => i > 0 || (p.role !== "and" && p.role !== "or"))).text);
    return nounPhrase([...left.slice(0, preposition + 1), item("name", list)]);
  }
  const first = nounPhrase(left);
  const second = nounPhrase(right[0]?.role === "and" || right[0]?.role === "or" ? right.slice(1) : right);
  return {
    text: join(first.text, word, second.text),
    head: second.head ?? first.head,
    total: first.total || second.total,
    described: first.described || second.described,
  };
}

function prepositionWord(english: string, phrase: string): string {
  if (english === "to") return "给";
  if (english === "per") return "每";
  if (/^(?:except|except for|other than|apart from|besides)$/.test(english)) return /以外$/.test(phrase) ? "" : "除";
  return "";
}

/** Puts a phrase before the one that it describes. */
function under(modifier: string, text: string, simple: NounPhrase, preposition: string): string {
  if (/^(?:except|except for|other than|apart from|besides)$/.test(preposition)) return `${modifier}以外的${text}`;
  const owner = simple.head?.role === "name" || OWNS.test(modifier) || /[a-z]$/i.test(modifier) || simple.described;
  return join(modifier, owner && preposition === "of" ? "的" : "", text);
}

/** A phrase without prepositions: adjectives, possessors, numbers, a noun, and perhaps a participle after it. */
function simplePhrase(items: readonly Item[]): NounPhrase {
  const content = items.filter((piece) => piece.role !== "article");
  const verbAt = content.findIndex(
    (piece, at) => (isVerbal(piece) && (piece.participle || at > 0)) || piece.role === "that" || (piece.role === "than" && at > 0),
  );
  if (verbAt > 0 && content.slice(0, verbAt).some(isNominal)) {
    const noun = simplePhrase(content.slice(0, verbAt));
    const rest = content.slice(verbAt).filter((piece) => piece.role !== "that");
    const clause = clauseOf(rest, []);
    const said = predicate(clause);
    return { ...noun, text: said === "" ? noun.text : `${said}的${noun.text}`, described: true };
  }
  let text = "";
  let head: Item | null = null;
  let total = false;
  content.forEach((piece, at) => {
    const next = content[at + 1];
    if (piece.role === "total") {
      total = true;
      return;
    }
    text = join(text, wordOf(piece, next));
    if (isNominal(piece) || piece.role === "grade") head = piece;
  });
  return { text, head, total, described: false };
}

function wordOf(piece: Item, next: Item | undefined): string {
  if (piece.role === "ordinal") return next && isNominal(next) && !COUNTED.test(next.chinese) ? `第${piece.chinese}个` : `第${piece.chinese}`;
  if (piece.role === "number" && (next?.role === "noun" || next?.role === "name")) return `${piece.chinese}个`;
  if (piece.role === "grade" && next?.role === "noun" && !/[等级结]/.test(next.chinese)) return `${piece.chinese}的`;
  if (piece.role === "most" && next) return piece.english === "range" ? `${piece.chinese}的` : `${piece.chinese}的`;
  if (isAuxiliary(piece) || piece.role === "opening") return "";
  if (piece.role === "whom" || piece.role === "that" || piece.role === "comma") return "";
  if (piece.role === "not") return "没有";
  return piece.chinese;
}

/** The clause that follows an auxiliary or a subject; `subject` are pieces known to be it. */
export function clauseOf(items: readonly Item[], subject: readonly Item[]): Clause {
  const basis = items.filter((piece) => piece.role === "basis").map((piece) => piece.chinese);
  const said = items.filter((piece) => piece.role !== "basis");
  const verbAt = said.findIndex((piece, at) => isVerbal(piece) && !describes(said, at));
  const head = verbAt < 0 ? said : said.slice(0, verbAt);
  const verb = verbAt < 0 ? undefined : said[verbAt];
  const tail = verbAt < 0 ? [] : said.slice(verbAt + 1);
  const own = head.filter((piece) => !isAuxiliary(piece) && piece.role !== "not");
  const subjectItems = [...subject, ...own];
  const { object, before, agent } = complements(tail);
  const passive = verb?.participle === true && !head.some((piece) => piece.role === "have" && !said.some((p) => p.english === "been")) && (said.some((piece) => piece.role === "be") || subjectItems.length === 0 || said.some((p) => p.english === "been"));
  const phrase = nounPhrase(subjectItems);
  return {
    subject: phrase,
    before: join(agent, before),
    negative: said.some((piece) => piece.role === "not"),
    modal: said.find((piece) => piece.role === "modal")?.chinese ?? "",
    verb: verb ? verbWord(verb, phrase.text, object) : "",
    english: verb?.english ?? "",
    role: verb?.role ?? null,
    passive,
    object,
    basis: basis.join(""),
  };
}

/** A participle before another verb belongs to the subject: problems found … were rectified. */
function describes(items: readonly Item[], at: number): boolean {
  const piece = items[at];
  if (!piece?.participle) return false;
  const auxiliaryBefore = items.slice(0, at).some(isAuxiliary);
  return !auxiliaryBefore && items.slice(at + 1).some(isAuxiliary) && items.slice(0, at).some(isNominal);
}

const ALONGSIDE = new Set(["of", "for", "from", "to", "with", "about", "as"]);

/** What stands behind a verb: its object, and what Chinese puts before the verb. */
function complements(items: readonly Item[]): { object: string; before: string; agent: string } {
  const parts = splitBefore(items, (piece) => piece.role === "preposition" && piece.english !== "of").filter((part) => part.length);
  const object: Item[] = [];
  const before: string[] = [];
  let agent = "";
  for (const part of parts) {
    const [lead] = part;
    if (lead?.role !== "preposition") object.push(...part);
    else {
      const rest = part.slice(1);
      const text = nounPhrase(rest).text;
      if (text === "") continue;
      if (lead.english === "by" && !/^[\d.]/.test(text)) agent = `由${text}`;
      else if (lead.english === "by") object.push(...rest);
      else if (lead.english === "to" && object.length === 0 && /^[\d.]/.test(text)) object.push(item("nothing", "到"), ...rest);
      else if (lead.english === "to") before.unshift(`给${text}`);
      else if (lead.english === "from" && /^[\d.]/.test(text)) before.unshift(`由${text}`);
      else if (ALONGSIDE.has(lead.english) && object.some(isNominal)) object.push(...part);
      else before.unshift(text);
    }
  }
  const list = object.length && object.every((piece) => piece.role !== "preposition") ? objectText(object) : nounPhrase(object).text;
  return { object: list, before: before.join(""), agent };
}

/** Grades, ranks and numbers behind a verb as they are: 优秀, 第一, 前三名, 超过90分. */
function objectText(object: readonly Item[]): string {
  const only = object.filter((piece) => piece.role !== "article");
  const [first] = only;
  if (only.length === 1 && first?.role === "ordinal") return `第${first.chinese}`;
  if (only.length === 1 && first?.role === "most") return first.chinese;
  return thanPhrase(only) ?? nounPhrase(only).text;
}

/** above 90 points → 超过90分; below 60 → 低于60; higher than A → 比A高. */
export function thanPhrase(items: readonly Item[]): string | null {
  const at = items.findIndex((piece) => piece.role === "than");
  const than = items[at];
  if (at < 0 || !than) return null;
  const rest = items.slice(at + 1);
  const left = nounPhrase(items.slice(0, at)).text;
  const right = nounPhrase(rest).text;
  if (rest.find((piece) => piece.role !== "article")?.role === "number") return join(left, /[高多大长快]/.test(than.chinese) ? "超过" : "低于", right);
  return join(left, "比", right, than.chinese);
}

function verbWord(verb: Item, subject: string, object: string): string {
  const found = collocations.find((row) => row.verb === verb.english && (subject.includes(row.with) || object.includes(row.with)));
  return found?.chinese ?? verb.chinese;
}

/** Predicate in order: 四平市 2022年 没有 要 完成 整改. The subject is left out. */
export function predicate(clause: Clause): string {
  return join(clause.before, clause.negative ? "没有" : "", clause.modal, clause.basis, clause.verb, clause.object);
}

void CONNECTING;
