/**
 * Text as it is compared: width, case, script, quotes, dashes and spaces evened out, with the way back to the
 * original characters. Nothing that is shown is ever folded text.
 */
import type { Span } from "../corpus/notice.js";
import { isTraditional, simplify } from "./simplify.js";

/** A text folded for matching. */
export interface Folded {
  readonly text: string;
  /**
   * The range of the original that gave the folded range `start`..`end` (UTF-16 units). A folded range that holds
   * part of a character (m of ㎡) gives that whole character; an empty one gives an empty one.
   */
  toOriginal(start: number, end: number): Span;
}

/** Longest run of letters that is joined to a number across a space: PM 2.5, 25 km. Longer ones are words. */
const LONGEST_SYMBOL = 3;

/** What each UTF-16 unit folds to: one unit, or one of the marks below; 0 until the unit is first met. */
const table = new Uint16Array(0x10000);
const SPACE = 1;
const NOTHING = 2;
const SEVERAL = 3;
const PART = 4;
const TRADITIONAL = 5;
const LAST_MARK = 5;

const QUOTES = /[“”„‟«»「」『』｢｣"＂〝〞〟‘’‚‛'＇`´]/u;
const DASHES = /[-－﹣‐‑‒–—―−─━⸺⸻]/u;
const INVISIBLE = /\p{Cf}|\p{Variation_Selector}/u;
const WHITE_OR_CONTROL = /[\s\p{Cc}]/u;
/** What never stands in folded text but for the one space between words. */
const DROPPED = /[\s\p{Cc}\p{Cf}]|\p{Variation_Selector}/gu;
/** Marks that join the character before them: é as e + U+0301, ガ as ｶ + ﾞ. */
const COMBINING = /[\p{M}\uff9e\uff9f]/u;

/**
 * Folds a text for matching: NFKC, Traditional → Simplified, lower case, one kind of quote (") and dash (-), no
 * invisible characters. White space stays, as one space, only between two words or numbers in Latin script, and not
 * between a number and a symbol or unit of at most three letters (but a year stays apart).
 *
 * `fold("ＰＭ 2.5 濃度　是多少")` → `pm2.5浓度是多少`; `fold("grade in 2022")` → `grade in 2022`.
 */
export function fold(text: string): Folded {
  const length = text.length;
  let at = 0;
  while (at < length) {
    const code = text.charCodeAt(at);
    if ((table[code] || classify(code)) !== code || code <= LAST_MARK) break;
    at += 1;
  }
  if (at === length) return new Unchanged(text);
  return new FoldWriter(text).run();
}

/** What a unit folds to, noted in the table. */
function classify(code: number): number {
  const result = foldUnit(code);
  table[code] = result;
  return result;
}

function foldUnit(code: number): number {
  if (code >= 0xd800 && code <= 0xdfff) return PART;
  const character = String.fromCharCode(code);
  if (INVISIBLE.test(character)) return NOTHING;
  if (WHITE_OR_CONTROL.test(character)) return SPACE;
  if (COMBINING.test(character)) return PART;
  const folded = foldCharacters(character);
  if (folded.length !== 1) return SEVERAL;
  return isTraditional(folded) ? TRADITIONAL : folded.charCodeAt(0);
}

/** Folds one character with the marks on it. */
function foldCharacters(characters: string): string {
  const normal = characters.normalize("NFKC").toLowerCase();
  if (normal.length !== 1) return normal.normalize("NFKC").replace(DROPPED, "");
  if (QUOTES.test(normal) || QUOTES.test(characters)) return '"';
  return DASHES.test(normal) ? "-" : normal;
}

/** A text that folds to itself. */
class Unchanged implements Folded {
  constructor(readonly text: string) {}

  toOriginal(start: number, end: number): Span {
    return { start, end };
  }
}

/** A folded text with the original range of each of its units. */
class Mapped implements Folded {
  constructor(
    readonly text: string,
    private readonly starts: Uint32Array,
    private readonly ends: Uint32Array,
    private readonly originalLength: number,
  ) {}

  toOriginal(start: number, end: number): Span {
    if (end > start) return { start: this.starts[start] ?? 0, end: this.ends[end - 1] ?? this.originalLength };
    const point = this.starts[start] ?? this.originalLength;
    return { start: point, end: point };
  }
}

/** Walks over a text once and writes folded units with their places. */
class FoldWriter {
  private readonly units: number[] = [];
  private readonly starts: number[] = [];
  private readonly ends: number[] = [];
  private hasTraditional = false;
  private hasSpace = false;
  /** Length of the run of Latin letters that the folded text ends with. */
  private letters = 0;
  /** Length of the run of digits that the folded text ends with. */
  private digits = 0;

  constructor(private readonly original: string) {}

  run(): Folded {
    const { original } = this;
    let at = 0;
    while (at < original.length) {
      const code = original.charCodeAt(at);
      const folded = table[code] || classify(code);
      if (folded === SPACE) this.hasSpace = this.units.length > 0;
      else if (folded !== NOTHING) {
        const next = at + 1;
        const nextFolded = next < original.length ? tableAt(original.charCodeAt(next)) : SPACE;
        if (folded > LAST_MARK && nextFolded !== PART) this.write(folded, at, next);
        else {
          at = this.writeCluster(at);
          continue;
        }
      }
      at += 1;
    }
    return this.finish();
  }

  /** Writes a character that is not one plain unit, or has marks on it; gives where the next one starts. */
  private writeCluster(at: number): number {
    const { original } = this;
    let end = at + ((original.codePointAt(at) ?? 0 > 0xffff) ? characterLength(original, at) : 1);
    while (end < original.length && COMBINING.test(original.charAt(end))) end += 1;
    const folded = foldCharacters(original.slice(at, end));
    for (const character of folded) {
      if (isTraditional(character)) this.hasTraditional = true;
      for (let i = 0; i < character.length; i += 1) this.write(character.charCodeAt(i), at, end);
    }
    return end;
  }

  private write(unit: number, start: number, end: number): void {
    const digit = isDigit(unit);
    const letter = !digit && isLetter(unit);
    if (this.hasSpace) {
      this.hasSpace = false;
      if ((digit || letter) && this.keepsSpace(digit, start)) {
        this.push(0x20, this.ends[this.ends.length - 1] ?? start, start);
        this.letters = 0;
        this.digits = 0;
      }
    }
    this.push(unit, start, end);
    this.digits = digit ? this.digits + 1 : 0;
    this.letters = letter ? this.letters + 1 : 0;
  }

  /** Whether the white space before the letter or digit at `start` separates two words. */
  private keepsSpace(beforeDigit: boolean, start: number): boolean {
    if (this.letters > 0) {
      if (!beforeDigit) return true;
      return this.letters > LONGEST_SYMBOL || runLength(this.original, start, isDigit, 5) === 4;
    }
    if (this.digits > 0) {
      if (beforeDigit) return true;
      return this.digits === 4 || runLength(this.original, start, isLetter, LONGEST_SYMBOL + 1) > LONGEST_SYMBOL;
    }
    return false;
  }

  private push(unit: number, start: number, end: number): void {
    this.units.push(unit);
    this.starts.push(start);
    this.ends.push(end);
  }

  private finish(): Folded {
    const { units, original } = this;
    const text = fromUnits(units);
    if (!this.hasTraditional) {
      return new Mapped(text, Uint32Array.from(this.starts), Uint32Array.from(this.ends), original.length);
    }
    const simplified = simplify(text).toLowerCase();
    if (simplified.length === text.length) {
      return new Mapped(simplified, Uint32Array.from(this.starts), Uint32Array.from(this.ends), original.length);
    }
    return this.remapped(text, simplified);
  }

  /** The map where a character outside the basic plane became one inside it, or the other way: by code points. */
  private remapped(text: string, simplified: string): Folded {
    const starts = new Uint32Array(simplified.length);
    const ends = new Uint32Array(simplified.length);
    let from = 0;
    let to = 0;
    while (to < simplified.length) {
      const start = this.starts[from] ?? this.original.length;
      const end = this.ends[from] ?? this.original.length;
      for (const stop = to + characterLength(simplified, to); to < stop; to += 1) {
        starts[to] = start;
        ends[to] = end;
      }
      from += characterLength(text, from);
    }
    return new Mapped(simplified, starts, ends, this.original.length);
  }
}

function tableAt(code: number): number {
  return table[code] || classify(code);
}

function characterLength(text: string, at: number): number {
  return (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
}

/** How many units from `start` on fold to what `belongs` takes, counted up to `most`. */
function runLength(text: string, start: number, belongs: (unit: number) => boolean, most: number): number {
  let count = 0;
  while (count < most && start + count < text.length && belongs(tableAt(text.charCodeAt(start + count)))) count += 1;
  return count;
}

function isDigit(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39;
}

/** Lower-case Latin letters, those with marks too. */
function isLetter(unit: number): boolean {
  return (unit >= 0x61 && unit <= 0x7a) || (unit >= 0xdf && unit <= 0x24f && unit !== 0xf7);
}

function fromUnits(units: readonly number[]): string {
  let text = "";
  for (let at = 0; at < units.length; at += 4096) text += String.fromCharCode(...units.slice(at, at + 4096));
  return text;
}
