/**
 * Pieces of an English question → noun phrases and clauses in Chinese. What stands behind an English noun (of …, in …,
 * rated …) stands before it in Chinese; a clause is given in parts, so that each form of question can order them.
 */
import { lazily } from "../../text/lexicon/english/entry.js";
import { collocations, grades } from "../../text/lexicon/english.js";
import { type Item, isAuxiliary, isNominal, isVerbal, item, type Role } from "./item.js";

/** A noun phrase in Chinese. */
export interface NounPhrase {
  readonly text: string;
  /** The noun that it is about; null for an empty phrase. */
  readonly head: Item | null;
  /** Asks for a total. */
  readonly total: boolean;
  /** Holds a participle or a relative clause: cities rated good. */
  readonly described: boolean;
}

/** Puts parts together; Latin letters or digits on both sides of a joint keep a space between them. */
export function join(...parts: readonly string[]): string {
  return parts
    .filter((part) => part !== "")
    .reduce((text, part) => (/[a-z0-9]$/i.test(text) && /^[a-z0-9]/i.test(part) ? `${text} ${part}` : text + part), "");
}

/** Splits pieces before each for which `at` holds; no empty parts. */
export function splitBefore(items: readonly Item[], at: (piece: Item) => boolean): Item[][] {
  const parts: Item[][] = [[]];
  for (const piece of items) {
    if (at(piece)) parts.push([]);
    parts.at(-1)?.push(piece);
  }
  return parts.filter((part) => part.length > 0);
}

const JOINTS: ReadonlySet<Role> = new Set<Role>(["and", "or", "comma"]);
const EXCEPT = /^(?:except|except for|other than|apart from|besides)$/;
/** 第二轮, 第一批: stands before what it is of, as in English. */
const ROUND = /^第.[轮批次届期]$/;
/** Nouns that ordinals count without 个. */
const COUNTED = /[轮批次届期季度类级名]$/;
/** Ends of names of places and bodies: what they own takes 的. */
const NAME_END = /[省市州县区盟旗厅局委院司会]$/;

/** The noun phrase that pieces make. */
export function nounPhrase(items: readonly Item[]): NounPhrase {
  const joint = items.findIndex((piece) => JOINTS.has(piece.role));
  if (joint >= 0) return joined(items, joint);
  let phrase: NounPhrase = { text: "", head: null, total: false, described: false };
  for (const part of splitBefore(items, (piece) => piece.role === "preposition")) {
    const [lead] = part;
    const preposition = lead?.role === "preposition" ? lead.english : "";
    const simple = simplePhrase(preposition === "" ? part : part.slice(1));
    phrase = {
      text: simple.text === "" ? phrase.text : under(simple, phrase.text, preposition),
      head: phrase.head ?? simple.head,
      total: phrase.total || simple.total,
      described: phrase.described || simple.described,
    };
  }
  return phrase;
}

/** The scores of A and B: what stands before the first of two names is about the second too. */
function joined(items: readonly Item[], joint: number): NounPhrase {
  const left = items.slice(0, joint);
  const after = items.slice(joint);
  const right = after.slice(after.findIndex((piece) => !JOINTS.has(piece.role)));
  if (after.every((piece) => JOINTS.has(piece.role))) return nounPhrase(left);
  const word = after.some((piece) => piece.role === "or")
    ? "还是"
    : items[joint]?.role === "comma" && right.some((piece) => JOINTS.has(piece.role))
      ? "、"
      : "和";
  const from = left.findLastIndex((piece) => piece.role === "preposition") + 1;
  const names = [...left.slice(from), ...right].every(
    (piece) => piece.role === "name" || piece.role === "article" || JOINTS.has(piece.role),
  );
  if (from > 1 && names) {
    const list = join(nounPhrase(left.slice(from)).text, word, nounPhrase(right).text);
    return nounPhrase([...left.slice(0, from), item("name", list)]);
  }
  // in the protection and security assessment: what follows without article or preposition belongs to the last phrase
  const within = from > 1 && !right.some((piece) => ["preposition", "article", "its"].includes(piece.role));
  if (within) {
    const inner = nounPhrase([...left.slice(from), ...after.slice(0, after.length - right.length), ...right]);
    return nounPhrase([...left.slice(0, from), { ...item("noun", inner.text), plural: inner.head?.plural ?? false }]);
  }
  const [first, second] = [nounPhrase(left), nounPhrase(right)];
  return {
    text: join(first.text, first.text === "" ? "" : word, second.text),
    head: second.head ?? first.head,
    total: first.total || second.total,
    described: first.described || second.described,
  };
}

/** Puts a phrase before the one that it describes: Siping, grade, of → 四平市的等次. */
function under(modifier: NounPhrase, text: string, preposition: string): string {
  if (text === "" || (modifier.text.endsWith(text) && text !== modifier.text)) return modifier.text;
  if (EXCEPT.test(preposition)) return `${modifier.text}以外的${text}`;
  if (preposition === "per") return join("每", modifier.text, text);
  if (preposition === "of" && ROUND.test(text)) return join(text, modifier.text);
  const giving = preposition === "to" ? "给" : "";
  const owner =
    preposition === "of" &&
    (modifier.head?.role === "name" ||
      NAME_END.test(modifier.text) ||
      /[a-z]$/i.test(modifier.text) ||
      modifier.described);
  return join(giving, modifier.text, owner ? "的" : "", text);
}

/** Where what is said of the noun begins: rated …, that were …, above 90. */
function relativeAt(items: readonly Item[]): number {
  const at = items.findIndex(
    (piece, i) =>
      i > 0 &&
      ((isVerbal(piece) && (piece.participle || piece.english.length > 0)) ||
        piece.role === "that" ||
        piece.role === "than"),
  );
  return items.slice(0, Math.max(0, at)).some(isNominal) ? at : -1;
}

/** A phrase without prepositions: adjectives, owners, numbers, a noun, and perhaps what is said of it. */
function simplePhrase(items: readonly Item[]): NounPhrase {
  const content = items.filter((piece) => piece.role !== "article");
  const at = relativeAt(content);
  if (at > 0) {
    const noun = simplePhrase(content.slice(0, at));
    const clause = clauseOf(
      content.slice(at).filter((piece) => piece.role !== "that"),
      [],
    );
    const said = clause.verb === "" ? clause.subject.text : predicate(clause);
    return { ...noun, text: said === "" ? noun.text : `${said}的${noun.text}`, described: true };
  }
  let text = "";
  let head: Item | null = null;
  content.forEach((piece, i) => {
    text = join(text, wordOf(piece, content[i + 1], text));
    if (isNominal(piece) || piece.role === "grade") head = piece;
  });
  return { text, head, total: content.some((piece) => piece.role === "total"), described: false };
}

const SILENT: ReadonlySet<Role> = new Set<Role>(["total", "opening", "that", "comma", "preposition"]);

function wordOf(piece: Item, next: Item | undefined, before: string): string {
  if (SILENT.has(piece.role) || isAuxiliary(piece)) return "";
  if (piece.role === "not") return "没有";
  if (piece.role === "ordinal")
    return `第${piece.chinese}${next && isNominal(next) && !COUNTED.test(next.chinese) ? "个" : ""}`;
  if (piece.role === "number") return piece.chinese + (next?.role === "noun" ? "个" : "");
  if (piece.role === "grade")
    return piece.chinese + (next?.role === "noun" && !/[等级结]/.test(next.chinese) ? "的" : "");
  if (piece.role === "most") return piece.chinese + (isNominal(next) ? "的" : "");
  if (piece.role === "noun" && /^(?:城市|地方|地区|部门|单位)$/.test(piece.chinese) && isNominal(next) && before === "")
    return piece.chinese;
  return piece.chinese;
}

/** A clause in parts. */
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
  readonly role: Role | null;
  /** The subject is what the verb is done to. */
  readonly passive: boolean;
  readonly object: string;
  /** 同比, 比上年, or empty. */
  readonly basis: string;
}

/**
 * Reads a clause: subject (unless given apart), verb, and what stands behind it. `about` is a noun that the verb is
 * done to and that stands elsewhere (how many complaints …), to choose the verb's Chinese by.
 */
export function clauseOf(items: readonly Item[], subject: readonly Item[], about = ""): Clause {
  const said = items.filter((piece) => piece.role !== "basis");
  const at = said.findIndex((piece, i) => isVerbal(piece) && !describesSubject(said, i));
  const verb = at < 0 ? undefined : said[at];
  const head = at < 0 ? said : said.slice(0, at);
  const own = head.filter((piece) => !isAuxiliary(piece) && piece.role !== "not");
  const phrase = nounPhrase([...subject, ...own]);
  const complement = complements(at < 0 ? [] : said.slice(at + 1), verb);
  const graded = verb !== undefined && isGiven(verb, complement.object);
  return {
    subject: phrase,
    before: join(complement.agent, complement.before),
    negative: said.some((piece) => piece.role === "not"),
    modal: said.find((piece) => piece.role === "modal")?.chinese ?? "",
    verb: graded ? "评为" : verb ? verbWord(verb, `${phrase.text}${about}${complement.object}`) : "",
    english: verb?.english ?? "",
    role: verb?.role ?? null,
    passive: graded || (verb?.participle === true && head.some((piece) => piece.role === "be")),
    object: graded ? complement.object.replace(GRADE_NOUN, "") : complement.object,
    basis: items
      .filter((piece) => piece.role === "basis")
      .map((piece) => piece.chinese)
      .join(""),
  };
}

const GRADE_NOUN = /的?(?:考核)?(?:等次|等级|评级|类别)$/;
const gradeWords = lazily((): ReadonlySet<string> => new Set(grades().flatMap((entry) => entry.chinese)));

/** get excellent, was given a good rating: the grade is what the subject is rated. */
function isGiven(verb: Item, object: string): boolean {
  return verb.chinese === "获得" && gradeWords().has(object.replace(GRADE_NOUN, ""));
}

/** A participle before an auxiliary belongs to the subject: problems found in … were rectified. */
function describesSubject(items: readonly Item[], at: number): boolean {
  return (
    items[at]?.participle === true &&
    items.slice(0, at).some(isNominal) &&
    !items.slice(0, at).some(isAuxiliary) &&
    items.slice(at + 1).some(isAuxiliary)
  );
}

/** Prepositions whose phrase stays with the noun before it: funds for heating. */
const WITH_NOUN: ReadonlySet<string> = new Set(["for", "from", "to", "with", "about", "as", "on"]);
const AMOUNT = /^[\d.]/;
const PLACE_IN_ORDER = /^(?:第|前|后)?[\d一二三四五六七八九十]+名?$/;

/** What stands behind a verb: its object, and what Chinese puts before the verb. */
function complements(
  items: readonly Item[],
  verb: Item | undefined,
): { object: string; before: string; agent: string } {
  const object: Item[] = [];
  const before: string[] = [];
  let agent = "";
  for (const part of splitBefore(items, (piece) => piece.role === "preposition" && piece.english !== "of")) {
    const [lead] = part;
    const preposition = lead?.role === "preposition" && lead.english !== "of" ? lead.english : "";
    if (preposition === "") {
      object.push(...part);
      continue;
    }
    const rest = part.slice(1);
    const { text, head } = nounPhrase(rest);
    if (text === "") continue;
    if (preposition === "by" && !AMOUNT.test(text))
      agent = `${head?.role === "name" || head?.role === "noun" ? "由" : ""}${text}`;
    else if (preposition === "by" || (verb?.english === "rank" && PLACE_IN_ORDER.test(text))) object.push(...rest);
    else if (preposition === "from" && (AMOUNT.test(text) || head?.role === "grade")) before.unshift(`由${text}`);
    else if (preposition === "to" && head?.role === "grade") object.push(item("noun", "为"), ...rest);
    else if (preposition === "to" && AMOUNT.test(text) && head?.role !== "noun")
      object.push(item("noun", "到"), ...rest);
    else if (preposition === "to") before.unshift(`给${text}`);
    else if (WITH_NOUN.has(preposition) && object.some(isNominal)) object.push(...part);
    else before.unshift(text);
  }
  const next = object.length > 0 && object.every((piece) => piece.english === "next");
  return { object: next ? "" : objectText(object), before: join(...before, next ? objectText(object) : ""), agent };
}

/** Grades, ranks and numbers behind a verb as they are: 优秀, 第一, 前三名, 超过90分. */
function objectText(object: readonly Item[]): string {
  const said = object.filter(
    (piece) => !["article", "it"].includes(piece.role) && !(piece.role === "its" && piece.english !== "'s"),
  );
  const [first] = said;
  if (said.length === 1 && first?.role === "ordinal") return `第${first.chinese}`;
  if (said.length === 1 && first?.role === "most") return first.chinese;
  return thanPhrase(said) ?? nounPhrase(said).text;
}

/** above 90 points → 超过90分; below average → 低于平均水平; higher than A → 比A高; null where nothing is compared. */
export function thanPhrase(items: readonly Item[]): string | null {
  const at = items.findIndex((piece) => piece.role === "than");
  const than = items[at];
  if (!than) return null;
  const rest = items.slice(at + 1);
  const left = nounPhrase(items.slice(0, at)).text;
  const right = nounPhrase(rest).text;
  const more = /[高多长快]/.test(than.chinese);
  if (rest.find((piece) => piece.role !== "article")?.role === "number")
    return join(left, more ? "超过" : "低于", right);
  if (/平均$/.test(right)) return join(left, more ? "高于" : "低于", `${right}水平`);
  return join(left, "比", right, than.chinese);
}

function verbWord(verb: Item, near: string): string {
  return collocations.find((row) => row.verb === verb.english && near.includes(row.with))?.chinese ?? verb.chinese;
}

/** The predicate in order, without the subject: 由市安委会 没有 要 比上年 完成 整改. */
export function predicate(clause: Clause): string {
  return join(clause.before, clause.negative ? "没有" : "", clause.modal, clause.basis, clause.verb, clause.object);
}
