/**
 * How the English lexicon is written down: lists of `english = 中文;` in which the last entry needs no semicolon.
 * `a, b = 中文` gives two phrases the same Chinese; `= 中文|文中` gives two words of which the one is taken that the
 * corpus prints, else the first. Nouns stand in the singular, verbs in the base form, irregular forms behind slashes
 * (fall/fell/fallen). A `.` stands for no Chinese.
 */
import { z } from "zod";

/** A phrase of the lexicon. */
export interface EnglishEntry {
  /** The phrase in lower case, hyphens as spaces, and its irregular forms: fall, fell, fallen. */
  readonly forms: readonly string[];
  /** What it is in Chinese, the first to be preferred where the corpus prints none or several. */
  readonly chinese: readonly string[];
}

const form = z.string().regex(/^[a-z0-9][a-z0-9 .'&]*$/, { error: "an English phrase is lower case, without hyphens" });
const listSchema = z
  .array(z.object({ forms: z.array(form).min(1), chinese: z.array(z.string()).min(1) }))
  .superRefine((list, context) => {
    const seen = new Set<string>();
    for (const phrase of list.flatMap((entry) => entry.forms)) {
      if (seen.has(phrase)) context.addIssue({ code: "custom", message: `"${phrase}" stands twice in a list` });
      seen.add(phrase);
    }
  });

/** A list of the lexicon, read when it is first asked for: most runs of the program meet no English. */
export type EnglishList = () => readonly EnglishEntry[];

/** What `make` gives, made by the first call and kept. */
export function lazily<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/**
 * A list of entries; reading it throws a ZodError where an entry is malformed or a phrase stands twice: a slip in the
 * lexicon, which `test/text/lexicon/english.test.ts` finds.
 */
export function entries(text: string): EnglishList {
  return lazily(() => read(text));
}

function read(text: string): readonly EnglishEntry[] {
  const rows = text
    .split(";")
    .map((row) => row.replace(/\s+/g, " ").trim())
    .filter((row) => row !== "");
  return listSchema.parse(
    rows.flatMap((row) => {
      const [left = "", right = ""] = row.split(" = ");
      const chinese = right === "." ? [""] : right.split("|");
      return left.split(",").map((phrase) => ({ forms: phrase.trim().split("/"), chinese }));
    }),
  );
}
