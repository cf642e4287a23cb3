/**
 * Questions in pinyin: baishan shi dengci → 白山市等次, and names of the corpus in Latin letters amid English: Siping
 * City. Toneless, spaces as one likes, ü as v, u or yu. What could be several words of the corpus is left alone.
 */
import { placeKinds } from "../text/lexicon/english/places.js";
import { words as wordList } from "../text/lexicon/words.js";
import { type Sounds, spellings } from "./sounds.js";

/** The words that pinyin may stand for. */
export interface PinyinWords {
  /** Names of the corpus, with their short forms: 四平市, 四平. */
  readonly names: readonly { readonly text: string; readonly stem: string }[];
  /** Words of the corpus and how often they are printed; those of one character are passed over. */
  readonly words: ReadonlyMap<string, number>;
  /** Words in which questions are put: 等次, 多少, 哪些. */
  readonly questionWords: readonly string[];
}

/** What stands for a stretch of a question. */
export interface FoundPlace {
  readonly chinese: string;
  /** How many of the question's words it takes. */
  readonly length: number;
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
/** Words that a name may be spread over: bei hu gao xin qu. */
const MOST_PARTS = 6;
/** Fewest letters in one word that are believed to be a name, or a word, amid English. */
const SHORTEST_NAME = 4;
const SHORTEST_WORD = 5;

/** Spellings of one sound are made one: lü, lyu → lv; lue → lve; tone marks go. */
export function plainLetters(text: string): string {
  return text
    .toLowerCase()
    .normalize("NFD")
    .replace(/u:|u\u0308/g, "v")
    .replace(/\p{M}/gu, "")
    .replace(/([nl])yu(?![a-z])/g, "$1v")
    .replace(/([nl])ue/g, "$1ve");
}

/** Makes a reader; the tables are built by its first use, in proportion to the corpus's words. */
export function createPinyinReader(vocabulary: PinyinWords, sounds: Sounds): PinyinReader {
  let names: NameTable | undefined;
  let words: WordTable | undefined;
  const nameTable = (): NameTable => {
    names ??= tableOfNames(vocabulary, sounds);
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

interface NameTable {
  readonly byLetters: ReadonlyMap<string, ReadonlySet<string>>;
  readonly stems: ReadonlyMap<string, string>;
  /** How kinds of place are spelt: 山 → shan. */
  readonly kinds: ReadonlyMap<string, string>;
}

function tableOfNames({ names }: PinyinWords, sounds: Sounds): NameTable {
  const byLetters = new Map<string, Set<string>>();
  for (const { text, stem } of names) {
    const aliases = new Set([text, stem, text.replace(/管委会$/, "")].filter((alias) => alias.length >= 2));
    const letters = [...aliases].flatMap((alias) => spellings(alias, sounds));
    for (const spelling of letters.flatMap((each) => [plainLetters(each), each.replaceAll("v", "u")])) {
      byLetters.set(spelling, (byLetters.get(spelling) ?? new Set()).add(text));
    }
  }
  const kinds = KINDS.map(({ chinese }) => [chinese, spellings(chinese, sounds)[0] ?? ""] as const);
  return { byLetters, stems: new Map(names.map(({ text, stem }) => [text, stem])), kinds: new Map(kinds) };
}

function placeAt(words: readonly string[], at: number, table: NameTable): FoundPlace | null {
  let best: FoundPlace | null = null;
  let letters = "";
  for (let parts = 1; parts <= MOST_PARTS && at + parts <= words.length; parts++) {
    const part = words[at + parts - 1] ?? "";
    if (!/^[a-zü:]+$/.test(part)) break;
    letters = plainLetters(letters + part);
    if (letters.length < SHORTEST_NAME) continue;
    const kind = kindAfter(words, at + parts);
    const named = table.byLetters.get(letters) ?? new Set<string>();
    const full = kind && table.byLetters.get(letters + (table.kinds.get(kind.chinese) ?? ""));
    const chinese =
      kind === null
        ? oneOf(named)
        : full && kind.chinese !== ""
          ? oneOf(full)
          : ofKind(named, kind.chinese, table.stems);
    if (chinese !== null) best = { chinese, length: parts + (kind?.length ?? 0) };
  }
  return best;
}

/** The one of several names that is of a kind: 吉林省 of 吉林省 and 吉林市. Names may leave 管委会 off. */
function ofKind(names: ReadonlySet<string>, kind: string, stems: ReadonlyMap<string, string>): string | null {
  const [first] = names;
  if (first === undefined) return null;
  const place = kind.replace(/(?:政府|管委会)$/, "");
  const fitting = [...names].filter(
    (name) => name.replace(/管委会$/, "").endsWith(place) && (place !== "" || name.endsWith(kind)),
  );
  if (fitting.length === 1 && fitting[0] !== undefined) return fitting[0];
  if (place === "" || place === "山" || place === "湖" || place === "河") return oneOf(names);
  return (stems.get(first) ?? first) + place;
}

/** English kinds of place by their words; 山 and 管委会 can stand together. */
const KINDS = placeKinds
  .flatMap(({ forms, chinese }) => forms.map((form) => ({ words: form.split(" "), chinese: chinese[0] ?? "" })))
  .sort((a, b) => b.words.length - a.words.length);

function kindAfter(words: readonly string[], at: number): { readonly chinese: string; readonly length: number } | null {
  const found = KINDS.find((kind) => kind.words.every((word, i) => words[at + i] === word));
  if (!found) return null;
  const more = found.chinese === "管委会" ? null : kindAfter(words, at + found.words.length);
  const joins = more?.chinese === "管委会" || more?.chinese === "政府" || (more !== null && found.chinese === "山");
  return joins && more
    ? { chinese: found.chinese + more.chinese, length: found.words.length + more.length }
    : { chinese: found.chinese, length: found.words.length };
}

/** One name, or the short form that several share. */
function oneOf(found: ReadonlySet<string>): string | null {
  const [first, ...others] = found;
  if (first === undefined) return null;
  let shared = first;
  for (const other of others) while (!other.startsWith(shared)) shared = shared.slice(0, -1);
  return shared.length >= 2 ? shared : null;
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
