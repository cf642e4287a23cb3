/**
 * English question → its pieces: dates, names of the corpus, the lexicon's longest phrases, and what nothing knows as
 * it stands.
 */
import { lazily } from "../../text/lexicon/english/entry.js";
import { politeness } from "../../text/lexicon/english.js";
import { CHINESE_TIME, datesInChinese } from "./dates.js";
import type { Dictionary, Sense } from "./dictionary.js";
import { type Glosses, LONGEST_GLOSS } from "./glosses.js";
import { type Item, isAuxiliary, isNominal, isVerbal, item, type Role } from "./item.js";
import { choose } from "./sense.js";

/** What reading English needs to know about the corpus. */
export interface EnglishContext {
  /** Whether the corpus prints these characters (folded). */
  readonly prints: (text: string) => boolean;
  /** A name of the corpus that the words from `at` on say: siping city. */
  readonly placeAt: (
    words: readonly string[],
    at: number,
  ) => { readonly chinese: string; readonly length: number } | null;
  /** A word in pinyin amid English: dengci. */
  readonly wordOf: (letters: string) => string | null;
  /** What a dictionary has for words that the lexicon does not know. */
  readonly glosses: Glosses;
  /** How often the corpus prints a word; at least 1 for what it prints. */
  readonly count: (word: string) => number;
}

/** Fewest letters of a word that is looked up in the dictionary. */
const SHORTEST_GLOSSED = 3;
/** Fewest characters of a word that stands for a longer one. */
const SHORTEST_KIND = 2;
/** What standing beside its neighbours in the corpus counts, in times printed. */
const BESIDE = 1000;

/** Apostrophes, contractions and British spellings are brought into one form. */
const FORMS: readonly (readonly [RegExp, string])[] = [
  [/[’‘`´]/g, "'"],
  [/\babt\b/g, "about"],
  [/\bpl[sz]\b/g, "please"],
  [/\bwat\b/g, "what"],
  [/\bcan(?:'t|not)\b/g, "can not"],
  [/\bwon't\b/g, "will not"],
  [/n't\b/g, " not"],
  [/\b(what|who|where|when|how|why|that|there|it|here)'s\b/g, "$1 is"],
  [/'re\b/g, " are"],
  [/'ve\b/g, " have"],
  [/'ll\b/g, " will"],
  [/(?<=[a-z])'(?!s\b)(?=[a-z])/g, ""],
  [/\bpm\s*2[.．]5\b/g, "pm2.5"],
  [/\bpm\s+10\b/g, "pm10"],
  [/(?<=\d),(?=\d{3}(?!\d))/g, ""],
  [/(?<=[a-z])[-‐‑–](?=[a-z])/g, " "],
  [/\b(kilo|centi|milli)metre/g, "$1meter"],
  [/\bprogramme/g, "program"],
  [
    /\b(penal|critic|optim|organ|mobil|util|recogn|final|minim|maxim|author|real|modern|standard|urban|digit|priorit|subsid)is(?=e|ing|ation)/g,
    "$1iz",
  ],
  [/\b(cent|theat|met|lit)re(?=s?\b)/g, "$1er"],
  [/\b(lab|behavi|neighb|col|hon|vap)our/g, "$1or"],
  [/\bfulfil(?!l)/g, "fulfill"],
  [/\benrol(?!l)/g, "enroll"],
  [/\blicence/g, "license"],
  [/\bageing\b/g, "aging"],
];

/** A date in Chinese, a word (pm2.5 too), a number, an apostrophe, Chinese, or a sign. */
const TOKEN =
  /(?:\d{4}(?:—\d{4})?年|\d{1,2}月)[\d月日上下半年底第一二三四季度]*|[a-z]+(?:\d+(?:\.\d+)?)?|\d+(?:\.\d+)?%?(?![a-z])|\d+[a-z]+|'s?|[\u4e00-\u9fff]+|\S/g;

/** The question's words, lower case, dates in Chinese. */
export function wordsOf(question: string): string[] {
  const lower = question.normalize("NFKC").toLowerCase();
  const text = FORMS.reduce((said, [pattern, form]) => said.replace(pattern, form), lower);
  return datesInChinese(text).match(TOKEN) ?? [];
}

const polite = lazily((): { readonly phrases: ReadonlySet<string>; readonly longest: number } => {
  const phrases = politeness().flatMap((entry) => entry.forms);
  return { phrases: new Set(phrases), longest: Math.max(...phrases.map((phrase) => phrase.split(" ").length)) };
});
const SIGN = /^[,.!?;:"？。，！]$/;

/** The words without the politeness around them. */
export function withoutPoliteness(words: readonly string[]): readonly string[] {
  let rest = words;
  for (;;) {
    while (SIGN.test(rest[0] ?? "")) rest = rest.slice(1);
    while (SIGN.test(rest.at(-1) ?? "")) rest = rest.slice(0, -1);
    const lengths = Array.from({ length: Math.min(polite().longest, rest.length - 1) }, (_, i) => i + 1).reverse();
    const front = lengths.find((length) => polite().phrases.has(rest.slice(0, length).join(" ")));
    const back = lengths.find((length) => polite().phrases.has(rest.slice(-length).join(" ")));
    if (front === undefined && back === undefined) return rest;
    rest = front === undefined ? rest.slice(0, -(back ?? 0)) : rest.slice(front);
  }
}

/** The pieces of a question, of the words that {@link wordsOf} and {@link withoutPoliteness} give. */
export function itemsOf(words: readonly string[], dictionary: Dictionary, context: EnglishContext): Item[] {
  const chunks = chunksOf(words, dictionary, context);
  const items: Item[] = [];
  chunks.forEach((senses, at) => {
    const sense = choose(senses, items, chunks[at + 1] ?? []);
    if (sense === undefined || sense.role === "nothing") return;
    const chinese = sense.chinese.find((each) => context.prints(each)) ?? sense.chinese[0] ?? "";
    const { role, english, plural, participle } = sense;
    items.push({ role, chinese, english, plural, participle });
  });
  return withoutEcho(withRanges(items.map(asAdjective)));
}

/** How much illegally occupied shoreline was cleared: a participle before its noun, and the verb comes later. */
function asAdjective(piece: Item, at: number, items: readonly Item[]): Item {
  const before = items[at - 1];
  const describes =
    piece.participle &&
    isVerbal(piece) &&
    isNominal(items[at + 1]) &&
    (before?.role === "adjective" || before?.role === "article" || before?.english.startsWith("how much")) &&
    items.slice(at + 2).some(isAuxiliary);
  return describes ? { ...piece, role: "adjective", participle: false } : piece;
}

function one(role: Role, chinese: string, english: string): Sense[] {
  return [{ role, chinese: [chinese], english, plural: false, participle: false }];
}

/** The senses of each piece. */
function chunksOf(words: readonly string[], dictionary: Dictionary, context: EnglishContext): (readonly Sense[])[] {
  const chunks: (readonly Sense[])[] = [];
  for (let at = 0; at < words.length; ) {
    const word = words[at] ?? "";
    const phrase = longestPhrase(words, at, dictionary);
    const place = /^[a-z]/.test(word) ? context.placeAt(words, at) : null;
    const ordinary = phrase?.senses.some((sense) => sense.role !== "name");
    if (place && (phrase === null || place.length > phrase.length || !ordinary)) {
      chunks.push(one("name", place.chinese, words.slice(at, at + place.length).join(" ")));
      at += place.length;
    } else {
      const known = phrase ?? unlistedWord(word, context);
      const glossed = known ? null : glossedAt(words, at, chunks.at(-1) ?? [], dictionary, context);
      chunks.push(known?.senses ?? glossed?.senses ?? one("unknown", word, word));
      at += known?.length ?? glossed?.length ?? 1;
    }
  }
  return chunks;
}

/** The senses of a stretch of words. */
interface Known {
  readonly length: number;
  readonly senses: readonly Sense[];
}

function longestPhrase(words: readonly string[], at: number, dictionary: Dictionary): Known | null {
  for (let length = Math.min(dictionary.longest, words.length - at); length > 0; length--) {
    const senses = dictionary.get(words.slice(at, at + length).join(" "));
    if (senses) return { length, senses };
  }
  return null;
}

/** A word that no list knows: a date in Chinese, a number, a sign, Chinese, a word in pinyin; null for any other. */
function unlistedWord(word: string, context: EnglishContext): Known | null {
  const as = (role: Role, chinese: string, english = word): Known => ({
    length: 1,
    senses: one(role, chinese, english),
  });
  if (CHINESE_TIME.test(word)) return as("time", word);
  if (/^\d/.test(word)) return as("number", word);
  if (/^'/.test(word)) return as("its", "的", "'s");
  if (/^[,;:，；：]$/.test(word)) return as("comma", "");
  if (/^[\u4e00-\u9fff]/.test(word)) return as("noun", word);
  if (!/^[a-z]/.test(word)) return as("nothing", "");
  const chinese = context.wordOf(word);
  return chinese === null ? null : as("noun", chinese);
}

/** The word if the corpus prints it, else what it is a kind of: 岸线 for 海岸线. */
function printedPart(chinese: string, context: EnglishContext): string[] {
  if (context.prints(chinese)) return [chinese];
  const kind = chinese.slice(1);
  return kind.length >= SHORTEST_KIND && context.prints(kind) ? [kind] : [];
}

/**
 * What the dictionary has for the words from `at` on, of which the corpus prints the Chinese: the longest phrase, and of
 * several words that which stands in the corpus beside its neighbours (公路养护 for road maintenance), else the
 * commonest.
 */
function glossedAt(
  words: readonly string[],
  at: number,
  before: readonly Sense[],
  dictionary: Dictionary,
  context: EnglishContext,
): Known | null {
  const word = words[at] ?? "";
  if (word.length < SHORTEST_GLOSSED) return null;
  for (let length = Math.min(LONGEST_GLOSS, words.length - at); length > 0; length--) {
    const phrase = words.slice(at, at + length).join(" ");
    const found = /^[a-z ]+$/.test(phrase) ? context.glosses.get(phrase) : null;
    if (!found) continue;
    const after = dictionary.get(words[at + length] ?? "") ?? [];
    const weight = (chinese: string): number =>
      context.count(chinese) +
      (before.some((sense) => sense.chinese.some((other) => other !== "" && context.prints(other + chinese))) ||
      after.some((sense) => sense.chinese.some((other) => other !== "" && context.prints(chinese + other)))
        ? BESIDE
        : 0);
    const printed = (list: readonly string[]): string[] =>
      [...new Set(list.flatMap((chinese) => printedPart(chinese, context)))].sort((a, b) => weight(b) - weight(a));
    const [nouns, verbs] = [printed([...found.nouns, ...found.verbs]), printed(found.verbs)];
    if (nouns.length === 0) continue;
    const participle = /ed$|en$/.test(word);
    const sense = { english: phrase, plural: /[^s]s$/.test(phrase) };
    const asNoun: Sense = { ...sense, role: "noun", chinese: nouns, participle: false };
    const asVerb: Sense = { ...sense, role: "verb", chinese: verbs, participle };
    return { length, senses: verbs.length === 0 ? [asNoun] : participle ? [asVerb] : [asNoun, asVerb] };
  }
  return null;
}

const FRONT: ReadonlySet<string> = new Set(["highest", "best", "top", "the top", "first", "in first place"]);
const SMALL_NUMBER = /^\d{1,2}$/;
/** Kinds of place in Chinese or pinyin behind a name. */
const KIND_OF_PLACE: Readonly<Record<string, string>> = {
  ...{ 城市: "市", 省: "省", 县: "县", 区: "区", 州: "州" },
  ...{ shi: "市", sheng: "省", xian: "县", qu: "区", zhou: "州" },
};

/** top three → 前3名, bottom two → 后2名; a name that the corpus does not know and its kind: weihe city → weihe市. */
function withRanges(items: readonly Item[]): Item[] {
  const merged: Item[] = [];
  for (const piece of items) {
    const last = merged.at(-1);
    const kind =
      (piece.role === "noun" || piece.role === "unknown") && !piece.plural ? KIND_OF_PLACE[piece.chinese] : undefined;
    const known = piece.role === "noun";
    if (
      last &&
      (last.role === "most" || last.english === "first") &&
      piece.role === "number" &&
      SMALL_NUMBER.test(piece.chinese)
    )
      merged.splice(-1, 1, item("most", `${FRONT.has(last.english) ? "前" : "后"}${piece.chinese}名`, "range"));
    else if (
      last &&
      kind &&
      (last.role === "unknown" || (last.role === "name" && !known && !last.chinese.endsWith(kind)))
    )
      merged.splice(-1, 1, item("name", last.chinese + kind));
    else merged.push(piece);
  }
  return merged;
}

/** how many new hydrants were newly added: 新 stands in 新增 already; a question mark of two questions: … and why. */
function withoutEcho(items: readonly Item[]): Item[] {
  const saysNew = items.some((piece) => /^新[增建]/.test(piece.chinese));
  const kept = items.filter((piece) => !(saysNew && piece.role === "adjective" && piece.chinese === "新"));
  const tail = kept.at(-1);
  return tail?.role === "opening" && kept.at(-2)?.role === "and"
    ? kept.slice(0, -2)
    : kept.filter((piece, at) => !(piece.role === "preposition" && piece.english === "to" && isVerbAfter(kept, at)));
}

function isVerbAfter(items: readonly Item[], at: number): boolean {
  const next = items[at + 1];
  return next !== undefined && !isNominal(next) && ["verb", "rise", "fall", "change"].includes(next.role);
}
