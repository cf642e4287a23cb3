/**
 * A Chinese-English dictionary read backwards: an English word that the lexicon does not know and the Chinese words that
 * it explains. From the file that `npm run build` makes of CC-CEDICT; where there is none, nothing is found.
 */
import { readFileSync } from "node:fs";
import { familyOf } from "./families.js";

/** Chinese words for an English word or phrase, as what they stand there. */
export interface Glossed {
  readonly nouns: readonly string[];
  /** Explained with to …: to maintain. */
  readonly verbs: readonly string[];
}

/** Looks English words up. */
export interface Glosses {
  /** The Chinese words that an English word or phrase (lower case, single spaces) explains; null for none. */
  get(phrase: string): Glossed | null;
}

/** Words in the longest phrase that is looked up. */
export const LONGEST_GLOSS = 3;
/** What stands first in the file: its form and what it was made of. */
export const GLOSSES_HEAD = "# English glosses of CC-CEDICT, CC BY-SA 4.0";

/** Where `npm run build` puts the file. */
export function glossesPath(): URL {
  return new URL("../../../dist/english-glosses.txt", import.meta.url);
}

/** The glosses of a file; it is read by the first look-up (some 60 ms), not before. */
export function createGlosses(path: URL = glossesPath()): Glosses {
  let table: ReadonlyMap<string, string> | undefined;
  const lookUp = (phrase: string): Glossed | null => {
    table ??= read(path);
    const row = table.get(phrase);
    if (row === undefined) return null;
    const [nouns = "", verbs = ""] = row.split("\t");
    return { nouns: nouns.split(" ").filter(Boolean), verbs: verbs.split(" ").filter(Boolean) };
  };
  return {
    get(phrase) {
      const at = phrase.lastIndexOf(" ") + 1;
      const found = familyOf(phrase.slice(at)).flatMap((word) => lookUp(phrase.slice(0, at) + word) ?? []);
      if (found.length === 0) return null;
      return { nouns: found.flatMap(({ nouns }) => nouns), verbs: found.flatMap(({ verbs }) => verbs) };
    },
  };
}

function read(path: URL): ReadonlyMap<string, string> {
  let text: string;
  try {
    text = readFileSync(path, "utf8");
  } catch {
    // made by the build where the dictionary is installed; the lexicon does without
    return new Map();
  }
  const rows = text.split("\n").filter((line) => line !== "" && !line.startsWith("#"));
  return new Map(
    rows.map((row) => {
      const at = row.indexOf("\t");
      return [row.slice(0, at), row.slice(at + 1)] as const;
    }),
  );
}
