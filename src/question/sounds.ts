/**
 * How characters sound: their pinyin without tones, by pinyin-pro. The library is loaded by the first question that
 * needs it (about 40 ms), not by importing this module.
 */
import { createRequire } from "node:module";

/** Tells readings of characters. */
export interface Sounds {
  /** Readings of one character, the commonest first, no tones, `v` for ü (绿: lv, lu); empty for what is no character. */
  of(character: string): readonly string[];
  /** Loads what is loaded on first use, so that no question waits for it. */
  warm(): void;
}

type PinyinPro = typeof import("pinyin-pro");

const HAN = /^[\u3400-\u9fff]$/u;
/** Readings kept of a character. */
const MOST_READINGS = 2;

/** Makes a {@link Sounds}; the library is loaded by its first use. */
export function createSounds(): Sounds {
  let library: PinyinPro | undefined;
  const known = new Map<string, readonly string[]>();
  const of = (character: string): readonly string[] => {
    const before = known.get(character);
    if (before) return before;
    if (!HAN.test(character)) return [];
    library ??= load();
    const [readings = []] = library.polyphonic(character, { toneType: "none", type: "array", v: true });
    const plain = [...new Set(readings.map((reading) => reading.toLowerCase()))].filter((reading) =>
      /^[a-z]+$/.test(reading),
    );
    const kept = plain.slice(0, MOST_READINGS);
    known.set(character, kept);
    return kept;
  };
  return { of, warm: () => void of("一") };
}

function load(): PinyinPro {
  const required: unknown = createRequire(import.meta.url)("pinyin-pro");
  if (!isPinyinPro(required))
    throw new Error("pinyin-pro: no function polyphonic; expected version 3; fix: npm install");
  return required;
}

function isPinyinPro(value: unknown): value is PinyinPro {
  return typeof value === "object" && value !== null && "polyphonic" in value && typeof value.polyphonic === "function";
}

/** Spellings of a word in pinyin at most, so that words of many-sounding characters stay cheap. */
const MOST_SPELLINGS = 8;

/** Every way to put one reading of each character together. Empty where a character has none. */
function combined(word: string, readingsOf: (character: string) => readonly string[], between: string): string[] {
  let found: string[] | undefined;
  for (const character of word) {
    const next: string[] = [];
    for (const reading of readingsOf(character))
      for (const start of found ?? [""])
        if (next.length < MOST_SPELLINGS) next.push(found ? start + between + reading : reading);
    if (next.length === 0) return [];
    found = next;
  }
  return found ?? [];
}

/** Every way to spell a word in pinyin, syllables unparted: 长春 → changchun, zhangchun. */
export function spellings(word: string, sounds: Sounds): string[] {
  return combined(word, sounds.of, "");
}

/** A syllable with what speakers mix up made one: zh, ch, sh as z, c, s; n as l; final ng as n. */
export function nearSyllable(syllable: string): string {
  return syllable
    .replace(/^([zcs])h/, "$1")
    .replace(/^n(?=[aeiouv])/, "l")
    .replace(/ng$/, "n");
}

/**
 * The {@link spellings} of a word with near sounds made one: words that sound nearly alike share one. `readings` of each
 * character are looked at.
 */
export function nearSpellings(word: string, sounds: Sounds, readings = MOST_READINGS): string[] {
  return combined(word, (character) => [...new Set(sounds.of(character).slice(0, readings).map(nearSyllable))], " ");
}
