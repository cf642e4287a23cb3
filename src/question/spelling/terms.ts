/** The words that a slip can be meant for, looked up by sound and by what is left of them without a character. */
import { nearSpellings, type Sounds } from "../sounds.js";
import type { Known } from "./known.js";

/** Shortest word that a slip can be in, in characters. */
export const SHORTEST = 2;
/** … and longest. */
export const LONGEST = 10;
/** From this length a term may have a character too many or too few. */
export const LONG_TERM = 4;
/** Chinese characters throughout. */
export const HAN = /^[\u4e00-\u9fff]+$/;

/** A word that a slip can be meant for. */
export interface Term {
  readonly text: string;
  /** How often it is printed; names and words of questions count as often. */
  readonly count: number;
}

/** The words of a corpus, of its genre and its names. */
export interface Terms {
  /** By near spelling: {@link nearSpellings}. */
  readonly bySound: ReadonlyMap<string, readonly Term[]>;
  /** Long terms by what is left of them without one character. */
  readonly byRest: ReadonlyMap<string, readonly Term[]>;
  readonly general: ReadonlySet<string>;
  /** Words of the genre and names. */
  readonly own: ReadonlySet<string>;
  readonly names: ReadonlySet<string>;
}

/** How often names and words of questions count as printed. */
const OFTEN = 50;

/** The words of a corpus; the tables are built by their first use, in time and memory proportional to the words. */
export function termsOf(known: Known, sounds: Sounds): Terms {
  let made: Tables | undefined;
  const tables = (): Tables => {
    made ??= tablesOf(known, sounds);
    return made;
  };
  return {
    get bySound() {
      return tables().bySound;
    },
    get byRest() {
      return tables().byRest;
    },
    general: new Set([...known.generalWords, ...known.weakWords]),
    own: new Set([...known.genreWords, ...known.names]),
    names: new Set(known.names),
  };
}

type Tables = Pick<Terms, "bySound" | "byRest">;

function tablesOf(known: Known, sounds: Sounds): Tables {
  const counts = new Map<string, number>();
  const offer = (text: string, count: number): void => {
    if (text.length < SHORTEST || text.length > LONGEST || !HAN.test(text)) return;
    counts.set(text, Math.max(count, counts.get(text) ?? 0));
  };
  const asking = new Set(known.generalWords);
  for (const [text, count] of known.words) if (!asking.has(text)) offer(text, count);
  for (const text of [...known.names, ...known.genreWords]) offer(text, OFTEN);
  const bySound = new Map<string, Term[]>();
  const byRest = new Map<string, Term[]>();
  const file = (table: Map<string, Term[]>, key: string, term: Term): void => {
    const list = table.get(key);
    if (list) list.push(term);
    else table.set(key, [term]);
  };
  for (const [text, count] of counts) {
    const term = { text, count };
    for (const key of new Set(nearSpellings(text, sounds))) file(bySound, key, term);
    if (text.length >= LONG_TERM) for (const rest of restsOf(text)) file(byRest, rest, term);
  }
  return { bySound, byRest };
}

/** The word without each of its characters in turn. */
export function restsOf(word: string): string[] {
  return [...new Set(Array.from(word, (_, at) => word.slice(0, at) + word.slice(at + 1)))];
}
