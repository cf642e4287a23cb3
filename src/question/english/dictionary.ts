/**
 * The English lexicon as a table to look phrases up in: every form of every phrase with the senses it can have.
 */
import * as english from "../../text/lexicon/english.js";
import { plural, verbForms } from "./inflect.js";
import type { Role } from "./item.js";

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

const AUXILIARIES: readonly (readonly [Role, string, string])[] = [
  ["be", "is are was were be been being am isn't aren't wasn't weren't", ""],
  ["do", "do does did don't doesn't didn't", ""],
  ["have", "has have had hasn't haven't hadn't having", ""],
  ["modal", "should|must|have to|has to|had to|need to|needs to|ought to|required to", "要"],
  ["modal", "will|would|shall|going to|might|may", ""],
  ["modal", "can|could|able to", "能"],
  ["not", "not|never|no|without|fail to|fails to|failed to|fail in|failed", "没有"],
  ["that", "that|which", ""],
  ["and", "and|as well as|along with|plus|&", "和"],
  ["or", "or", "或"],
  ["it", "it|they", "它"],
  ["its", "its|their", "它的"],
  ["article", "a|an|the|any|this|that|these|those|each|every|all|some", ""],
];

const PREPOSITIONS =
  "of|in|for|on|by|from|to|at|with|within|under|among|amongst|during|about|against|between|into|through|via|per|since|until|till|before|after|versus|vs|compared with|compared to|relative to|in comparison with|in terms of|with regard to|regarding|concerning|as for|as to|out of|according to|because of|due to|based on|in the field of|in the area of|in respect of|on behalf of|as part of|as of|up to|by the end of|except|except for|other than|apart from|besides|towards|toward|across|inside|around|throughout|over|than";

/** Builds the table; takes a few milliseconds. */
export function createDictionary(): Dictionary {
  const table = new Map<string, Sense[]>();
  let longest = 1;
  const add = (phrase: string, sense: Sense): void => {
    const senses = table.get(phrase);
    if (senses) senses.push(sense);
    else table.set(phrase, [sense]);
    longest = Math.max(longest, phrase.split(" ").length);
  };
  const plain = (role: Role, list: readonly english.EnglishEntry[]): void => {
    for (const { forms, chinese } of list)
      for (const form of forms)
        add(form, { role, english: forms[0] ?? form, chinese, plural: false, participle: false });
  };
  const nominal = (role: Role, list: readonly english.EnglishEntry[]): void => {
    for (const { forms, chinese } of list) {
      const [base = "", ...irregular] = forms;
      const sense = { role, english: base, chinese, participle: false };
      add(base, { ...sense, plural: false });
      for (const form of irregular.length ? irregular : [plural(base)]) add(form, { ...sense, plural: true });
    }
  };
  const verbal = (role: Role, list: readonly english.EnglishEntry[]): void => {
    for (const { forms, chinese } of list) {
      const [base = "", ...irregular] = forms;
      const inflected = verbForms(base, irregular);
      const sense = { role, english: base, chinese, plural: false };
      for (const form of new Set(inflected.past)) add(form, { ...sense, participle: true });
      for (const form of new Set(inflected.present))
        if (!inflected.past.includes(form)) add(form, { ...sense, participle: false });
    }
  };
  nominal("noun", english.nouns);
  nominal("measure", english.measures);
  nominal("date", english.dates);
  nominal("rank", english.ranks);
  nominal("unit", english.units);
  verbal("verb", english.verbs);
  verbal("rise", english.rises);
  verbal("fall", english.falls);
  verbal("change", english.changes);
  plain("grade", english.grades);
  plain("adjective", english.adjectives);
  plain("basis", english.bases);
  plain("opening", english.openings);
  plain("time", english.times);
  plain("ordinal", english.ordinals);
  plain("number", english.numbers);
  plain("most", english.superlatives);
  plain("than", english.comparatives);
  plain("more", english.comparativesAlone);
  plain("name", english.places);
  for (const [role, words, chinese] of AUXILIARIES)
    for (const word of words.split(words.includes("|") ? "|" : " "))
      add(word, { role, english: word, chinese: [chinese], plural: false, participle: false });
  for (const word of PREPOSITIONS.split("|"))
    add(word, { role: "preposition", english: word, chinese: [""], plural: false, participle: false });
  for (const phrase of ["total", "in all", "in total", "altogether", "overall total", "combined", "aggregate"])
    add(phrase, { role: "total", english: "total", chinese: ["总"], plural: false, participle: false });
  addDepartments(add);
  plain("nothing", english.grammar);
  return { get: (phrase) => table.get(phrase), longest };
}

/** Department of X, X Bureau and their like. */
function addDepartments(add: (phrase: string, sense: Sense) => void): void {
  for (const { forms, chinese } of english.departments) {
    const bodies = chinese.flatMap((core) => ["厅", "局", "委"].map((kind) => core + kind));
    for (const core of forms) {
      const sense = { role: "name" as const, english: core, chinese: bodies, plural: false, participle: false };
      for (const kind of ["department", "bureau", "commission", "administration", "authority", "office", "ministry"]) {
        add(`${core} ${kind}`, sense);
        add(`${kind} of ${core}`, sense);
        add(`${kind} for ${core}`, sense);
      }
    }
  }
}
