/**
 * The pieces of an English question: words and phrases with their Chinese and with what they do in the sentence.
 */

/** What a piece can do in a sentence. */
const ROLES = [
  "noun", // asked for by 是什么: document number
  "measure", // asked for by 是多少: concentration
  "date", // asked for by 是什么时候: deadline
  "rank", // asked for by 排第几: ranking
  "unit", // 天 in how many days
  "name", // a place or body
  "grade", // excellent
  "adjective",
  "total", // total, in all
  "verb",
  "rise",
  "fall",
  "change",
  "basis", // compared with last year
  "time",
  "number",
  "ordinal",
  "most", // highest
  "than", // higher than
  "more", // higher, without than
  "opening", // how many, which
  "be",
  "do",
  "have",
  "modal", // must
  "not",
  "preposition",
  "and",
  "or",
  "that", // opens a relative clause
  "article",
  "it",
  "its",
  "comma",
  "nothing", // a word that Chinese does without
  "unknown",
] as const;

/** What a piece does in a sentence. */
export type Role = (typeof ROLES)[number];

/** Whether the text names a role. */
export function isRole(text: string): text is Role {
  return ROLES.some((role) => role === text);
}

/** A piece of a question. */
export interface Item {
  readonly role: Role;
  /** In Chinese; what is not known stays as the question has it. */
  readonly chinese: string;
  /** The entry of the lexicon, or the words themselves. */
  readonly english: string;
  /** Printed as a plural: cities. */
  readonly plural: boolean;
  /** Printed as a past participle: rated. */
  readonly participle: boolean;
}

/** An item of a role, singular and no participle. */
export function item(role: Role, chinese: string, english = chinese): Item {
  return { role, chinese, english, plural: false, participle: false };
}

const NOMINAL: ReadonlySet<Role> = new Set(["noun", "measure", "date", "rank", "unit", "name", "unknown"]);
const VERBAL: ReadonlySet<Role> = new Set(["verb", "rise", "fall", "change"]);
const AUXILIARY: ReadonlySet<Role> = new Set(["be", "do", "have", "modal"]);

/** Whether the piece can head a noun phrase. */
export function isNominal(piece: Item | undefined): boolean {
  return piece !== undefined && NOMINAL.has(piece.role);
}

/** Whether the piece is a full verb. */
export function isVerbal(piece: Item | undefined): boolean {
  return piece !== undefined && VERBAL.has(piece.role);
}

/** Whether the piece is an auxiliary verb. */
export function isAuxiliary(piece: Item | undefined): boolean {
  return piece !== undefined && AUXILIARY.has(piece.role);
}
