/** How the lexicon's word lists are written down and checked. */
import { z } from "zod";

const listSchema = z
  .array(z.string().min(1))
  .refine((words) => new Set(words).size === words.length, { error: "a word stands twice in a list" });

/**
 * A checked word list, from words separated by white space, longest first so that an alternation built from it
 * prefers 新区 to 区.
 *
 * @throws ZodError if a word stands twice: a slip in the lexicon, found when the program starts.
 */
export function words(text: string): readonly string[] {
  return listSchema.parse(text.trim().split(/\s+/)).sort((a, b) => b.length - a.length);
}

const escaped = (word: string): string => word.replace(/[\\^$.*+?()[\]{}|/-]/g, "\\$&");

/** The words as a regular expression's alternation, without the parentheses around it: `优秀|良好`. */
export function alternation(list: readonly string[]): string {
  return list.map(escaped).join("|");
}
