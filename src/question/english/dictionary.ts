/**
 * The English lexicon as a table to look phrases up in: every form of every phrase with the senses it can have.
 */
import * as english from "../../text/lexicon/english.js";
import { plural, verbForms } from "./inflect.js";
import { isRole, type Role } from "./item.js";

/** One meaning of a phrase. */
export interface Sense {
  readonly role: Role;
  /** The entry's first form. */
  readonly english: string;
  /** Chinese, the preferred first. */
  readonly chinese: readonly string[];
  readonly plural: boolean;
  readonly participle: boolean;
}

/** Phrases of the lexicon by their words. */
export interface Dictionary {
  /** The senses of a phrase, lower case, words separated by single spaces; undefined where it is not known. */
  get(phrase: string): readonly Sense[] | undefined;
  /** Words in the longest phrase. */
  readonly longest: number;
}

type Add = (phrase: string, sense: Sense) => void;
type List = english.EnglishList;

/** Lists by what their entries do; of two entries of one role the first in the table counts. */
const NOMINAL: readonly (readonly [Role, List])[] = [
  ["measure", english.measures],
  ["noun", english.nouns],
  ["date", english.dates],
  ["rank", english.ranks],
  ["unit", english.units],
];
const VERBAL: readonly (readonly [Role, List])[] = [
  ["rise", english.rises],
  ["fall", english.falls],
  ["change", english.changes],
  ["verb", english.verbs],
];
const UNINFLECTED: readonly (readonly [Role, List])[] = [
  ["grade", english.grades],
  ["adjective", english.adjectives],
  ["basis", english.bases],
  ["opening", english.openings],
  ["time", english.times],
  ["ordinal", english.ordinals],
  ["number", english.numbers],
  ["most", english.superlatives],
  ["than", english.comparatives],
  ["more", english.comparativesAlone],
  ["name", english.places],
  ["preposition", english.prepositions],
  ["nothing", english.grammar],
];

/** Builds the table; takes a few milliseconds. */
export function createDictionary(): Dictionary {
  const table = new Map<string, Sense[]>();
  let longest = 1;
  const add: Add = (phrase, sense) => {
    const senses = table.get(phrase) ?? [];
    if (senses.some((other) => other.role === sense.role && other.participle === sense.participle)) return;
    senses.push(sense);
    table.set(phrase, senses);
    longest = Math.max(longest, phrase.split(" ").length);
  };
  for (const [role, list] of NOMINAL) addNominal(add, role, list);
  for (const [role, list] of VERBAL) addVerbal(add, role, list);
  for (const [role, list] of UNINFLECTED) addPlain(add, role, list);
  addAuxiliaries(add);
  addDepartments(add);
  return { get: (phrase) => table.get(phrase), longest };
}

function addPlain(add: Add, role: Role, list: List): void {
  for (const { forms, chinese } of list())
    for (const form of forms) add(form, { role, english: form, chinese, plural: false, participle: false });
}

function addNominal(add: Add, role: Role, list: List): void {
  for (const { forms, chinese } of list()) {
    const [base = "", ...irregular] = forms;
    const sense = { role, english: base, chinese, participle: false };
    add(base, { ...sense, plural: false });
    for (const form of irregular.length ? irregular : [plural(base)]) add(form, { ...sense, plural: true });
  }
}

function addVerbal(add: Add, role: Role, list: List): void {
  for (const { forms, chinese } of list()) {
    const [base = "", ...irregular] = forms;
    const inflected = verbForms(base, irregular);
    const sense = { role, english: base, chinese, plural: false };
    for (const form of inflected.past) add(form, { ...sense, participle: true });
    for (const form of inflected.present)
      if (!inflected.past.includes(form)) add(form, { ...sense, participle: false });
  }
}

/** `is = be/`: the role of the word and its Chinese; a word may have several (`that = that/|article/`). */
function addAuxiliaries(add: Add): void {
  for (const { forms, chinese } of english.auxiliaries()) {
    for (const meaning of chinese) {
      const [role = "", word = ""] = meaning.split("/");
      if (!isRole(role)) throw new Error(`grammar.ts: ${role} is no role of a word; expected one of item.ts`);
      for (const form of forms) add(form, { role, english: form, chinese: [word], plural: false, participle: false });
    }
  }
}

const KINDS_OF_DEPARTMENT = ["department", "bureau", "commission", "administration", "authority", "office", "ministry"];

/** Department of X, X Bureau and their like. */
function addDepartments(add: Add): void {
  for (const { forms, chinese } of english.departments()) {
    const bodies = chinese.flatMap((core) => ["厅", "局", "委"].map((kind) => core + kind));
    for (const core of forms) {
      const sense = { role: "name" as const, english: core, chinese: bodies, plural: false, participle: false };
      for (const kind of KINDS_OF_DEPARTMENT) {
        add(`${core} ${kind}`, sense);
        add(`${kind} of ${core}`, sense);
      }
    }
  }
}
