/**
 * English question → its pieces: dates, names of the corpus, the lexicon's longest phrases, and what nothing knows as
 * it stands. Where a phrase has several senses (issue: 问题 or 印发) its neighbours choose.
 */
import { politeness } from "../../text/lexicon/english.js";
import { CHINESE_TIME, datesInChinese } from "./dates.js";
import type { Dictionary, Sense } from "./dictionary.js";
import { type Item, isAuxiliary, isNominal, isVerbal, item, type Role } from "./item.js";

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
}

/** Apostrophes, contractions and spellings that are brought into one form. */
const FORMS: readonly (readonly [RegExp, string])[] = [
  [/[’‘`´]/g, "'"],
  [/\b(can)(?:'t|not)\b/g, "$1 not"],
  [/\bwon't\b/g, "will not"],
  [/n't\b/g, " not"],
  [/\b(what|who|where|when|how|why|that|there|it|here)'s\b/g, "$1 is"],
  [/'(?:re)\b/g, " are"],
  [/'(?:ve)\b/g, " have"],
  [/'(?:ll)\b/g, " will"],
  [/(?<=[a-z])'(?!s\b)(?=[a-z])/g, ""],
  [/\bpm\s*2[.．]5\b/g, "pm2.5"],
  [/\bpm\s+10\b/g, "pm10"],
  [/(?<=\d),(?=\d{3}(?!\d))/g, ""],
  [/(?<=[a-z])[-‐‑–](?=[a-z])/g, " "],
  [/\b(program|kilo|centi|milli)me\b/g, "$1"],
  [/\b(penal|critic|optim|organ|mobil|util|recogn|final|minim|maxim|author|real|modern|standard|urban|digit|priorit)is(?=e|ing|ation)/g, "$1iz"],
  [/\b(cent|theat|(?:kilo|centi|milli)?met|lit)re(s?)\b/g, "$1er$2"],
  [/\b(lab|behavi|neighb|col|hon|vap)our/g, "$1or"],
  [/\bfulfil(?!l)/g, "fulfill"],
  [/\benrol(?!l)/g, "enroll"],
  [/\blicence/g, "license"],
  [/\bageing\b/g, "aging"],
];

const TOKEN =
  /(?:\d{4}(?:—\d{4})?年|\d{1,2}月)[\d月日上下半年底第一二三四季度]*|[a-z]+(?:\d+(?:\.\d+)?)?|\d+(?:\.\d+)?%?|'s?|[\u4e00-\u9fff]+|[^\s]/g;

/** The question's words, lower case, dates in Chinese. */
export function wordsOf(question: string): string[] {
  const text = FORMS.reduce(
    (said, [pattern, form]) => said.replace(pattern, form),
    question.normalize("NFKC").toLowerCase(),
  );
  return datesInChinese(text).match(TOKEN) ?? [];
}

const POLITE = new Set(politeness.flatMap((entry) => entry.forms));
const LONGEST_POLITE = Math.max(...[...POLITE].map((phrase) => phrase.split(" ").length));

/** The words without the politeness around them. */
function withoutPoliteness(words: readonly string[]): readonly string[] {
  let [from, to] = [0, words.length];
  const polite = (start: number, end: number): boolean =>
    POLITE.has(words.slice(start, end).join(" ").replaceAll("-", " "));
  for (let moved = true; moved && from < to; ) {
    moved = false;
    while (from < to && /^[,.!?;:"]$/.test(words[from] ?? "")) from += 1;
    while (from < to && /^[,.!?;:"]$/.test(words[to - 1] ?? "")) to -= 1;
    for (let length = Math.min(LONGEST_POLITE, to - from - 1); length > 0 && !moved; length--) {
      if (polite(from, from + length)) {
        from += length;
        moved = true;
      } else if (polite(to - length, to)) {
        to -= length;
        moved = true;
      }
    }
  }
  return words.slice(from, to);
}

interface Chunk {
  readonly said: string;
  readonly senses: readonly Sense[];
}

/** The pieces of a question; `wordsOf` gives its words. */
export function itemsOf(words: readonly string[], dictionary: Dictionary, context: EnglishContext): Item[] {
  const chunks = chunksOf(withoutPoliteness(words), dictionary, context);
  const items: Item[] = [];
  chunks.forEach((chunk, at) => {
    const sense = choose(chunk.senses, items, chunks[at + 1]?.senses ?? []);
    if (sense.role === "nothing") return;
    items.push({
      role: sense.role,
      chinese: sense.chinese.find((chinese) => context.prints(chinese)) ?? sense.chinese[0] ?? "",
      english: sense.english,
      plural: sense.plural,
      participle: sense.participle,
    });
  });
  return withRanges(items);
}

function single(role: Role, chinese: string, english: string): Chunk {
  return { said: english, senses: [{ ...item(role, chinese, english), chinese: [chinese] }] };
}

function chunksOf(words: readonly string[], dictionary: Dictionary, context: EnglishContext): Chunk[] {
  const chunks: Chunk[] = [];
  for (let at = 0; at < words.length; ) {
    const word = words[at] ?? "";
    const phrase = longestPhrase(words, at, dictionary);
    const place = /^[a-z]/.test(word) ? context.placeAt(words, at) : null;
    const ordinary = phrase !== null && phrase.senses.some((sense) => sense.role !== "name");
    if (place && (phrase === null || place.length > phrase.length || !ordinary)) {
      chunks.push(single("name", place.chinese, words.slice(at, at + place.length).join(" ")));
      at += place.length;
    } else if (phrase) {
      chunks.push({ said: words.slice(at, at + phrase.length).join(" "), senses: phrase.senses });
      at += phrase.length;
    } else {
      chunks.push(other(word, context));
      at += 1;
    }
  }
  return chunks;
}

function longestPhrase(
  words: readonly string[],
  at: number,
  dictionary: Dictionary,
): { readonly length: number; readonly senses: readonly Sense[] } | null {
  for (let length = Math.min(dictionary.longest, words.length - at); length > 0; length--) {
    const senses = dictionary.get(words.slice(at, at + length).join(" "));
    if (senses) return { length, senses };
  }
  return null;
}

/** A word that no list knows: a date in Chinese, a number, a sign, a word in pinyin, or itself. */
function other(word: string, context: EnglishContext): Chunk {
  if (CHINESE_TIME.test(word)) return single("time", word, word);
  if (/^\d/.test(word)) return single("number", word, word);
  if (/^'/.test(word)) return single("its", "的", "'s");
  if (/^[,;:]$/.test(word)) return single("comma", "", word);
  if (/^[\u4e00-\u9fff]/.test(word)) return single("noun", word, word);
  if (/^[a-z]/.test(word)) {
    const chinese = context.wordOf(word);
    return chinese === null ? single("unknown", word, word) : single("noun", chinese, word);
  }
  return { said: word, senses: [{ ...item("nothing", "", word), chinese: [""] }] };
}

const NOUN_BEFORE: ReadonlySet<Role> = new Set([
  ...([
    "article",
    "its",
    "adjective",
    "total",
    "ordinal",
    "number",
    "grade",
    "most",
    "more",
    "opening",
    "and",
  ] as const),
]);

/** The sense that fits between what was read and what comes. */
function choose(senses: readonly Sense[], before: readonly Item[], after: readonly Sense[]): Sense {
  const of = (...roles: readonly Role[]): Sense | undefined => senses.find((sense) => roles.includes(sense.role));
  const first = senses[0] ?? { ...item("nothing", ""), chinese: [""] };
  if (senses.length === 1) return first;
  const last = before.at(-1);
  const comes = (...roles: readonly Role[]): boolean => after.some((sense) => roles.includes(sense.role));
  const opening = of("opening");
  if (opening && opens(before)) return opening;
  const rest = senses.filter((sense) => sense.role !== "opening");
  const among = (...roles: readonly Role[]): Sense | undefined => rest.find((sense) => roles.includes(sense.role));
  if (among("that") && last && (isNominal(last) || last.role === "grade")) return among("that") ?? first;
  if (among("that") && among("article")) return among("article") ?? first;
  if (opening && rest.length === 0) return { ...opening, role: "whom" };
  const than = among("than");
  if (than && (comes("number", "name", "measure", "noun") || !among("preposition"))) return than;
  if (among("preposition") && (comes("time") || among("than"))) return among("preposition") ?? first;
  const verb = among("verb", "rise", "fall", "change");
  const noun = among("noun", "measure", "date", "rank", "unit");
  if (among("most") && verb && !verbWanted(before)) return among("most") ?? first;
  if (among("not") && verb) return comes("verb", "rise", "fall") ? (among("not") ?? first) : verb;
  if (among("adjective") && among("grade"))
    return comes("noun") && !comes("grade") && verbWanted(before)
      ? (among("adjective") ?? first)
      : (among("grade") ?? first);
  if (verb && noun) {
    if (verb.participle) return last?.role === "article" ? noun : verb;
    const unit = among("unit");
    if (unit && unit !== noun) return noun;
    if (last && ["modal", "do", "not"].includes(last.role)) return verb;
    if (last?.role === "preposition") return last.english === "to" && !comes("preposition") ? verb : noun;
    if (last?.role === "opening") return last.english === "who" ? verb : noun;
    if (last && NOUN_BEFORE.has(last.role)) return noun;
    if (verbWanted(before) || comes("ordinal", "most", "number", "than", "grade")) return verb;
    return last && isNominal(last) && comes("article") ? verb : noun;
  }
  if (verb && among("have")) return among("have") ?? first;
  return rest[0] ?? first;
}

/** Whether a question word may stand here: at the start, after a comma, after and. */
function opens(before: readonly Item[]): boolean {
  const last = before.at(-1);
  const already = before.some((piece) => piece.role === "opening" || isVerbal(piece) || isAuxiliary(piece));
  if (already) return false;
  return last === undefined || ["comma", "and", "preposition", "time", "name", "noun"].includes(last.role);
}

/** An auxiliary do, have or must stands before and no full verb after it yet. */
function verbWanted(before: readonly Item[]): boolean {
  const at = before.findLastIndex((piece) => piece.role === "do" || piece.role === "modal");
  const subject = before.slice(at + 1);
  return at >= 0 && subject.some((piece) => isNominal(piece) || piece.role === "it") && !subject.some(isVerbal);
}

const FRONT: ReadonlySet<string> = new Set(["highest", "first", "in first place"]);

/** top three → 前3名, bottom two → 后2名. */
function withRanges(items: readonly Item[]): Item[] {
  const merged: Item[] = [];
  for (const piece of items) {
    const last = merged.at(-1);
    const side = last && (last.role === "most" || last.role === "ordinal") ? last : undefined;
    if (side && piece.role === "number" && /^\d{1,2}$/.test(piece.chinese)) {
      const front = FRONT.has(side.english);
      if (front || side.role === "most") {
        merged.splice(-1, 1, item("most", `${front ? "前" : "后"}${piece.chinese}名`, "range"));
        continue;
      }
    }
    merged.push(piece);
  }
  return merged;
}
