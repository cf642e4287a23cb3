/**
 * Which sense of a phrase fits where it stands: issue is 问题 after an article and 印发 after did, last is 最后 and
 * after did a verb. Rules are tried in order; the first that decides counts.
 */
import type { Sense } from "./dictionary.js";
import { type Item, isAuxiliary, isNominal, isVerbal, type Role } from "./item.js";

interface Place {
  /** The senses to choose from, more than one. */
  readonly senses: readonly Sense[];
  readonly before: readonly Item[];
  readonly last: Item | undefined;
  /** The senses of what comes next. */
  readonly after: readonly Sense[];
}

interface Rule {
  readonly example: string;
  readonly choose: (place: Place) => Sense | undefined;
}

const NOUNS: readonly Role[] = ["measure", "noun", "date", "rank", "unit"];
const VERBS: readonly Role[] = ["rise", "fall", "change", "verb"];
/** What stands before a noun. */
const NOUN_FOLLOWS: ReadonlySet<Role> = new Set<Role>([
  ...(["article", "its", "adjective", "total", "ordinal", "number", "grade", "most", "more", "and"] as const),
]);

const sense = ({ senses }: Place, roles: readonly Role[]): Sense | undefined =>
  senses.find(({ role }) => roles.includes(role));
const comes = ({ after }: Place, ...roles: readonly Role[]): boolean => after.some(({ role }) => roles.includes(role));

/** A question word may stand here: nothing before, or only what leads up to a question. */
function opens({ before, last }: Place): boolean {
  if (last && before.length > 1 && (last.role === "and" || last.role === "comma")) return true;
  if (before.some((piece) => piece.role === "opening" || isVerbal(piece) || isAuxiliary(piece))) return false;
  return last === undefined || isNominal(last) || ["comma", "and", "preposition", "time"].includes(last.role);
}

/** An auxiliary do, have or must stands before, and its subject, but no full verb yet. */
function verbMissing({ before }: Place): boolean {
  const at = before.findLastIndex((piece) => piece.role === "do" || piece.role === "modal");
  const since = before.slice(at + 1);
  return at >= 0 && since.some((piece) => isNominal(piece) || piece.role === "it") && !since.some(isVerbal);
}

/** Which cities …: a question word with its plural noun, and neither verb nor auxiliary yet. */
function subjectAlone({ before, last }: Place): boolean {
  return (
    last?.plural === true &&
    before.some((piece) => piece.role === "opening") &&
    !before.some((piece) => isVerbal(piece) || isAuxiliary(piece))
  );
}

const RULES: readonly Rule[] = [
  { example: "which | cities", choose: (place) => (opens(place) ? sense(place, ["opening"]) : undefined) },
  {
    example: "cities | that were rated",
    choose: (place) => (isNominal(place.last) || place.last?.role === "grade" ? sense(place, ["that"]) : undefined),
  },
  { example: "by | that report", choose: (place) => (sense(place, ["that"]) ? sense(place, ["article"]) : undefined) },
  {
    example: "over | 90 points; over | last year",
    choose: (place) =>
      sense(place, ["than"]) && sense(place, ["preposition"])
        ? sense(place, comes(place, "number", "name", ...NOUNS) && !comes(place, "time") ? ["than"] : ["preposition"])
        : undefined,
  },
  {
    example: "failed | to reach; the unit failed",
    choose: (place) =>
      sense(place, ["not"]) && sense(place, VERBS) ? sense(place, comes(place, ...VERBS) ? ["not"] : VERBS) : undefined,
  },
  {
    example: "ranked | last; did the drought | last",
    choose: (place) => (sense(place, ["most"]) ? sense(place, verbMissing(place) ? VERBS : ["most"]) : undefined),
  },
  {
    example: "outstanding | problems",
    choose: (place) => (sense(place, ["adjective"]) && comes(place, "noun") ? sense(place, ["adjective"]) : undefined),
  },
  { example: "has | increased", choose: (place) => sense(place, ["have"]) },
  { example: "the total | fine", choose: (place) => (verbMissing(place) ? undefined : sense(place, ["total"])) },
  {
    example: "problems | found",
    choose: (place) => {
      const verb = sense(place, VERBS);
      return verb?.participle ? sense(place, place.last?.role === "article" ? NOUNS : VERBS) : undefined;
    },
  },
  {
    example: "how many | points",
    choose: (place) => (place.last?.english.startsWith("how many") ? sense(place, ["unit"]) : undefined),
  },
  {
    example: "did not | report",
    choose: (place) =>
      place.last && ["modal", "do", "not"].includes(place.last.role) ? sense(place, VERBS) : undefined,
  },
  {
    example: "need to | report; compared to | reports",
    choose: (place) =>
      place.last?.role === "preposition"
        ? sense(place, place.last.english === "to" && !comes(place, "preposition") ? VERBS : NOUNS)
        : undefined,
  },
  {
    example: "who | reports; which | reports",
    choose: (place) =>
      place.last?.role === "opening" ? sense(place, place.last.chinese === "who" ? VERBS : NOUNS) : undefined,
  },
  {
    example: "the | change",
    choose: (place) => (place.last && NOUN_FOLLOWS.has(place.last.role) ? sense(place, NOUNS) : undefined),
  },
  { example: "did PM2.5 | drop", choose: (place) => (verbMissing(place) ? sense(place, VERBS) : undefined) },
  {
    example: "which city | ranks first",
    choose: (place) => (comes(place, "ordinal", "most", "number", "than", "grade") ? sense(place, VERBS) : undefined),
  },
  {
    example: "which companies | report accidents",
    choose: (place) => (subjectAlone(place) && sense(place, NOUNS)?.plural === false ? sense(place, VERBS) : undefined),
  },
  { example: "water quality | change", choose: (place) => sense(place, NOUNS) },
];

/** The sense that fits between what was read and what comes. */
export function choose(senses: readonly Sense[], before: readonly Item[], after: readonly Sense[]): Sense | undefined {
  if (senses.length < 2) return senses[0];
  const place: Place = { senses, before, last: before.at(-1), after };
  for (const rule of RULES) {
    const chosen = rule.choose(place);
    if (chosen) return chosen;
  }
  return senses.find(({ role }) => role !== "opening") ?? senses[0];
}
