/**
 * Questions in pinyin: baishan shi dengci → 白山市等次, and names of the corpus in Latin letters amid English: Siping
 * City. Toneless, spaces as one likes, ü as v, u or yu. What could be several words of the corpus is left alone.
 */
import { words as wordList } from "../text/lexicon/words.js";
import { plainLetters } from "./pinyin/letters.js";
import { type FoundPlace, type NameForms, type NameTable, placeAt, tableOfNames } from "./pinyin/places.js";
import { type Sounds, spellings } from "./sounds.js";

export type { FoundPlace } from "./pinyin/places.js";

/** The words that pinyin may stand for. */
export interface PinyinWords {
  /** Names of the corpus, with their short forms: 四平市, 四平. */
  readonly names: readonly NameForms[];
  /** Words of the corpus and how often they are printed; those of one character are passed over. */
  readonly words: ReadonlyMap<string, number>;
  /** Words in which questions are put: 等次, 多少, 哪些. */
  readonly questionWords: readonly string[];
}

/** Reads pinyin with one corpus's words. */
export interface PinyinReader {
  /**
   * The name that the words (lower case) from `at` on say, with the kind of place in English behind it (siping city,
   * changbai mountain) or in pinyin (siping shi). Several names with one short form give that form (jilin → 吉林),
   * several others give null. A kind that no name of the corpus has makes another place: siping county → 四平县.
   */
  placeAt(words: readonly string[], at: number): FoundPlace | null;
  /** The one word of the corpus, or of questions, that is spelt so: dengci → 等次; null for none or several. */
  word(letters: string): string | null;
  /** The whole text in Chinese if it is pinyin throughout, figures and Chinese within it kept; else null. */
  decode(text: string): string | null;
  /** Builds the tables, so that no question waits for them. */
  warm(): void;
}

/** Characters that questions in pinyin hold by themselves, and those that only follow a word: 市, 率. */
const particles = wordList("的 是 了 吗 呢 有 在 和 与 年 月 日 号 多 几 哪 被 为 比 达 从 到 谁 不 没 都");
const suffixes = wordList("市 县 区 省 州 盟 旗 率 数 量 个 项 件 座 家 厅 局");

/** Letters in one word at most; longer runs are no word. */
const LONGEST = 48;
/** Longest run of letters that is read, so that the time stays small. */
const LONGEST_RUN = 300;
/** Fewest letters that are believed to be a word amid English. */
const SHORTEST_WORD = 5;

/** Makes a reader; the tables are built by its first use, in proportion to the corpus's words. */
export function createPinyinReader(vocabulary: PinyinWords, sounds: Sounds): PinyinReader {
  let names: NameTable | undefined;
  let words: WordTable | undefined;
  const nameTable = (): NameTable => {
    names ??= tableOfNames(vocabulary.names, sounds);
    return names;
  };
  const wordTable = (): WordTable => {
    words ??= tableOfWords(vocabulary, sounds);
    return words;
  };
  return {
    placeAt: (said, at) => placeAt(said, at, nameTable()),
    word(letters) {
      const plain = plainLetters(letters);
      return plain.length < SHORTEST_WORD ? null : clearest(wordTable().get(plain));
    },
    decode: (text) => decode(text, wordTable),
    warm() {
      nameTable();
      wordTable();
    },
  };
}

interface Candidate {
  readonly text: string;
  /** Less is better: names, then words of questions, then words of the corpus, the frequent first. */
  readonly cost: number;
  /** Only behind a word. */
  readonly suffix: boolean;
}
type WordTable = ReadonlyMap<string, readonly Candidate[]>;

/** What a word costs in reading a run of letters. */
const COST = { name: 0.8, stem: 0.9, question: 1, word: 1.2, particle: 0.85, suffix: 0.9 } as const;
/** A word printed often costs up to this much less. */
const OFTEN = 0.15;
/** What it costs that a word begins or ends within what is written together and runs over its edge. */
const OVER_EDGE = 0.6;
/** How much better the best of several words must be. */
const CLEARLY = 0.05;

function tableOfWords(vocabulary: PinyinWords, sounds: Sounds): WordTable {
  const costs = new Map<string, number>();
  const offer = (text: string, cost: number): void => {
    if (cost < (costs.get(text) ?? Number.POSITIVE_INFINITY)) costs.set(text, cost);
  };
  for (const [text, count] of vocabulary.words)
    if (/^[\u4e00-\u9fff]{2,}$/.test(text)) offer(text, COST.word - (OFTEN * count) / (count + 4));
  for (const text of vocabulary.questionWords) if (text.length >= 2) offer(text, COST.question);
  for (const { text, stem } of vocabulary.names) {
    offer(text, COST.name);
    if (stem.length >= 2) offer(stem, COST.stem);
  }
  const table = new Map<string, Candidate[]>();
  const add = (text: string, cost: number, suffix: boolean): void => {
    for (const spelling of spellings(text, sounds)) {
      const letters = plainLetters(spelling);
      table.set(letters, [...(table.get(letters) ?? []), { text, cost, suffix }]);
    }
  };
  for (const [text, cost] of costs) add(text, cost, false);
  for (const text of particles) add(text, COST.particle, false);
  for (const text of suffixes) add(text, COST.suffix, true);
  for (const list of table.values()) list.sort((a, b) => a.cost - b.cost);
  return table;
}

function clearest(list: readonly Candidate[] | undefined): string | null {
  const [first, second] = list ?? [];
  if (!first) return null;
  return second && second.text !== first.text && second.cost - first.cost < CLEARLY ? null : first.text;
}

/** Words with figures in them (pm2.5), runs of letters, and all else. */
const RUNS = /[a-z]+\d+(?:\.\d+)?|[a-z]+(?:\s+[a-z]+(?![a-z]*\d))*|[^a-z]+/g;

function decode(text: string, table: () => WordTable): string | null {
  const plain = plainLetters(text.normalize("NFKC")).replace(/(?<=[a-z])['’](?=[a-z])/g, "");
  if (!/[a-z]{2}/.test(plain)) return null;
  let solid = false;
  const parts: string[] = [];
  for (const run of plain.match(RUNS) ?? []) {
    if (/^[a-z]+$/.test(run.replace(/\s+/g, ""))) {
      const found = decodeRun(run, table());
      if (found === null) return null;
      solid ||= found.solid;
      parts.push(found.chinese);
    } else parts.push(run.replace(/(?<!\d)\s+|\s+(?!\d)/g, ""));
  }
  return solid ? parts.join("") : null;
}

interface Step {
  readonly cost: number;
  readonly chinese: string;
  /** The last word. */
  readonly last: string;
  /** Holds a word of two characters or more. */
  readonly solid: boolean;
}

/** The cheapest way to read letters as words, all of them; null where there is none. */
function decodeRun(run: string, table: WordTable): Step | null {
  const letters = run.replace(/\s+/g, "");
  if (letters.length > LONGEST_RUN) return null;
  const edges: number[] = [0];
  for (const part of run.split(/\s+/)) edges.push((edges.at(-1) ?? 0) + part.length);
  const steps: (Step | undefined)[] = [{ cost: 0, chinese: "", last: "", solid: false }];
  for (let start = 0; start < letters.length; start++) {
    const from = steps[start];
    if (!from) continue;
    for (let end = start + 1; end <= Math.min(letters.length, start + LONGEST); end++) {
      const word = table.get(letters.slice(start, end))?.find(({ suffix }) => !suffix || from.last.length >= 2);
      if (!word) continue;
      const over = edges.some((edge) => start < edge && edge < end) && !(edges.includes(start) && edges.includes(end));
      const cost = from.cost + word.cost + (over ? OVER_EDGE : 0);
      if (cost < (steps[end]?.cost ?? Number.POSITIVE_INFINITY))
        steps[end] = {
          cost,
          chinese: from.chinese + word.text,
          last: word.text,
          solid: from.solid || word.text.length > 1,
        };
    }
  }
  return steps[letters.length] ?? null;
}
