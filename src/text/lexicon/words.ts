/** How the lexicon's word lists are written down and checked. */
import { z } from "zod";

const listSchema = z.array(z.string().min(1).max(40)).min(1);

/**
 * A checked word list, from words separated by white space, each once, longest first so that an alternation built from
 * it prefers 新区 to 区.
 *
 * @throws ZodError for an empty list or a run-on word: a slip in the lexicon, found when the program starts.
 */
export function words(text: string): readonly string[] {
  const list = listSchema.parse(text.trim().split(/\s+/));
  return [...new Set(list)].sort((a, b) => b.length - a.length);
}

const escaped = (word: string): string => word.replace(/[\\^$.*+?()[\]{}|/-]/g, "\\$&");

/** The words as a regular expression's alternation, without the parentheses around it: `优秀|良好`. */
export function alternation(list: readonly string[]): string {
  return list.map(escaped).join("|");
}
