/**
 * The words that an English word comes from or leads to by its ending: cleared → clear, inspections → inspection,
 * inspect. In goes a word, out come spellings to look up, the nearest first; most of them are no words.
 */
import { families } from "../../text/lexicon/english/derivations.js";
import { lazily } from "../../text/lexicon/english/entry.js";

const byWord = lazily(() => {
  const table = new Map<string, Set<string>>();
  for (const family of families)
    for (const word of family) {
      const others = table.get(word) ?? new Set<string>();
      for (const other of family) if (other !== word) others.add(other);
      table.set(word, others);
    }
  return table;
});

/** An ending and what stands in its place in the words it comes from. */
const ENDINGS: readonly (readonly [ending: RegExp, bases: readonly string[]])[] = [
  [/ies$/, ["y"]],
  [/es$/, ["", "e"]],
  [/s$/, [""]],
  [/ied$/, ["y"]],
  [/(?<double>[bdglmnprt])\1ed$/, ["$<double>"]],
  [/ed$/, ["", "e"]],
  [/(?<double>[bdglmnprt])\1ing$/, ["$<double>"]],
  [/ing$/, ["", "e"]],
  [/ization$/, ["ize"]],
  [/ification$/, ["ify"]],
  [/ation$/, ["ate", "e", ""]],
  [/ion$/, ["", "e"]],
  [/ment$/, [""]],
  [/ance$|ence$/, ["", "e"]],
  [/al$/, ["", "e"]],
  [/ity$/, ["", "e"]],
  [/ness$/, [""]],
  [/ly$/, ["", "le"]],
  [/er$|or$/, ["", "e"]],
];
/** Fewest letters that are left of a word. */
const SHORTEST_BASE = 3;

/** The word itself, then those of its family. */
export function familyOf(word: string): string[] {
  const found = new Set([word]);
  for (const each of found) {
    for (const other of byWord().get(each) ?? []) found.add(other);
    if (each !== word && !word.startsWith(each.slice(0, SHORTEST_BASE))) continue;
    for (const [ending, bases] of ENDINGS) {
      if (!ending.test(each)) continue;
      for (const base of bases) {
        const shorter = each.replace(ending, base);
        if (shorter.length >= SHORTEST_BASE) found.add(shorter);
      }
    }
  }
  return [...found];
}
