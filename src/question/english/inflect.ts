/** English inflection by rule: the plural of a noun, the forms of a verb. Irregular forms stand in the lexicon. */

const SIBILANT_END = /(?:s|x|z|ch|sh)$/;
const CONSONANT_Y = /[^aeiou]y$/;
/** One vowel between consonants at the end of a short word: its last consonant is doubled (drop, dropped). */
const DOUBLING = /^[^aeiou]*[aeiou][bdglmnprt]$/;
/** Longer words whose last consonant is doubled. */
const ALSO_DOUBLED = new Set([
  "submit",
  "commit",
  "transfer",
  "refer",
  "occur",
  "permit",
  "admit",
  "control",
  "equip",
  "begin",
]);

/** city → cities, day → days, batch → batches. The last word of a phrase is put into the plural. */
export function plural(noun: string): string {
  if (CONSONANT_Y.test(noun)) return `${noun.slice(0, -1)}ies`;
  return SIBILANT_END.test(noun) ? `${noun}es` : `${noun}s`;
}

function doubles(verb: string): boolean {
  return DOUBLING.test(verb) || ALSO_DOUBLED.has(verb);
}

/** The past of a regular verb: rate → rated, apply → applied, drop → dropped. */
function past(verb: string): string {
  if (verb.endsWith("e")) return `${verb}d`;
  if (CONSONANT_Y.test(verb)) return `${verb.slice(0, -1)}ied`;
  return doubles(verb) ? `${verb}${verb.slice(-1)}ed` : `${verb}ed`;
}

function gerund(verb: string): string {
  if (/[^eo]e$/.test(verb)) return `${verb.slice(0, -1)}ing`;
  return doubles(verb) ? `${verb}${verb.slice(-1)}ing` : `${verb}ing`;
}

/** The forms of a verb, the first word of a phrase inflected: carry out → carries out, carrying out, carried out. */
export function verbForms(
  base: string,
  irregular: readonly string[],
): { readonly present: readonly string[]; readonly past: readonly string[] } {
  const [first = "", ...rest] = base.split(" ");
  const tail = rest.length ? ` ${rest.join(" ")}` : "";
  return {
    present: [base, `${plural(first)}${tail}`, `${gerund(first)}${tail}`],
    past: irregular.length ? irregular : [`${past(first)}${tail}`],
  };
}
