/** What the corpus calls things: its names with their short forms, and whether it prints a word at all. */
import type { Analysis } from "../facts/analysis.js";
import { type Name, stemOf } from "../facts/names.js";
import { abbreviations } from "../text/lexicon/abbreviations.js";

/** A name found in a question. */
export interface FoundName {
  readonly start: number;
  readonly end: number;
  /** The corpus's names that it can mean, as printed. */
  readonly readings: readonly string[];
}

/** The corpus's names and words, for reading questions. */
export interface Vocabulary {
  /** Names of the corpus in a folded question, longest first, not overlapping. */
  findNames(plain: string): FoundName[];
  /** Whether any notice prints these characters (folded). */
  prints(text: string): boolean;
  /** What of the corpus's text a pattern finds, each once, in a corpus of the usual size; nothing in a very large one. */
  printed(pattern: RegExp): readonly string[];
  /** All names, as printed. */
  readonly names: readonly Name[];
}

/** Longest corpus that is searched for what a word is short for, in UTF-16 units. */
const LONGEST_SCANNED = 1_000_000;

/** 延边朝鲜族自治州 in a question, 延边州 in the notice: the full style of a name whose short form the notice prints. */
const FULL_STYLE =
  /^(?:[\u4e00-\u9fff]{1,4}族){0,3}自治(?:州|县|旗|区)|^(?:省|市|州|县|区|盟|旗)?(?:人民政府|政府|管委会|管理委员会)?/;

/** 清笕生物制药有限公司 is 清笕生物制药, 石泾县第二中学 is 石泾县二中: how firms and schools are called for short. */
const SHORTENED: readonly { readonly full: RegExp; readonly short: string }[] = [
  { full: /(?<=..)(?:集团)?(?:股份)?有限(?:责任)?公司$/, short: "" },
  { full: /第([一二三四五六七八九十]{1,2})(中|小)学$/, short: "$1$2" },
  { full: /第([一二三四五六七八九十]{1,2})(?:人民)?医院$/, short: "$1院" },
];

/** A name and what people call it for short: 市住房城乡建设局 is 住房城乡建设局, 市住建局, 住建局; 北湖高新区管委会 is 北湖高新区. */
function aliasesOf(name: Name): Set<string> {
  const aliases = new Set([name.text, name.stem, stemOf(name.text)]);
  for (const alias of [...aliases]) {
    for (const [full, short] of abbreviations) if (alias.includes(full)) aliases.add(alias.replace(full, short));
    for (const { full, short } of SHORTENED) if (full.test(alias)) aliases.add(alias.replace(full, short));
  }
  return aliases;
}

/** Builds the vocabulary of a corpus. */
export function createVocabulary(analyses: readonly Analysis[]): Vocabulary {
  const byAlias = new Map<string, Set<string>>();
  const names = new Map<string, Name>();
  const heads = new Map<string, string[]>();
  for (const analysis of analyses) {
    for (const name of analysis.names) {
      names.set(name.text, name);
      for (const alias of aliasesOf(name)) {
        if (alias.length < 2) continue;
        const readings = byAlias.get(alias) ?? new Set<string>();
        readings.add(name.text);
        byAlias.set(alias, readings);
      }
    }
  }
  for (const alias of byAlias.keys()) {
    const key = alias.slice(0, 2);
    heads.set(key, [...(heads.get(key) ?? []), alias]);
  }
  for (const list of heads.values()) list.sort((a, b) => b.length - a.length);
  const printed = new Map<string, boolean>();
  return {
    names: [...names.values()],
    prints(text) {
      const known = printed.get(text);
      if (known !== undefined) return known;
      const found = analyses.some((analysis) => analysis.plain.includes(text));
      if (printed.size > 20_000) printed.clear();
      printed.set(text, found);
      return found;
    },
    printed(pattern) {
      if (analyses.reduce((sum, { plain }) => sum + plain.length, 0) > LONGEST_SCANNED) return [];
      return [...new Set(analyses.flatMap(({ plain }) => plain.match(pattern) ?? []))];
    },
    findNames(plain) {
      const found: FoundName[] = [];
      for (let at = 0; at + 1 < plain.length; ) {
        const alias = heads.get(plain.slice(at, at + 2))?.find((candidate) => plain.startsWith(candidate, at));
        if (!alias) {
          at += 1;
          continue;
        }
        const readings = [...(byAlias.get(alias) ?? [])];
        const rest = plain.slice(at + alias.length);
        const style = readings.includes(alias) ? "" : (FULL_STYLE.exec(rest)?.[0] ?? "");
        // 吉林市 where the corpus has 吉林省 and 吉林市: the full name decides
        const exact = readings.filter((reading) => plain.startsWith(reading, at));
        // 四平市 is meant by 四平; but 四平县 is another place
        const differs =
          exact.length === 0 &&
          style !== "" &&
          !/自治|^(?:人民)?政府|^管/.test(style) &&
          !readings.some((reading) => reading.startsWith(alias + style));
        if (differs) {
          at += 1;
          continue;
        }
        const end =
          at + Math.max(alias.length + (exact.length ? 0 : style.length), ...exact.map((reading) => reading.length));
        found.push({ start: at, end, readings: exact.length ? exact : readings });
        at = end;
      }
      return found;
    },
  };
}
