/** Names of the corpus in Latin letters, with the kind of place in English: Siping City, Changbai Mountain. */
import { lazily } from "../../text/lexicon/english/entry.js";
import { placeKinds } from "../../text/lexicon/english/places.js";
import { type Sounds, spellings } from "../sounds.js";
import { plainLetters } from "./letters.js";

/** A name of the corpus with its short form: 四平市, 四平. */
export interface NameForms {
  readonly text: string;
  readonly stem: string;
}

/** What stands for a stretch of a question. */
export interface FoundPlace {
  readonly chinese: string;
  /** How many of the question's words it takes. */
  readonly length: number;
}

/** Words that a name may be spread over: bei hu gao xin qu. */
const MOST_PARTS = 6;
/** Fewest letters that are believed to be a name. */
const SHORTEST_NAME = 4;

/** Names by their letters. */
export interface NameTable {
  readonly byLetters: ReadonlyMap<string, ReadonlySet<string>>;
  readonly stems: ReadonlyMap<string, string>;
  /** How kinds of place are spelt: 山 → shan. */
  readonly kinds: ReadonlyMap<string, string>;
}

/** Builds the table, in proportion to the names. */
export function tableOfNames(names: readonly NameForms[], sounds: Sounds): NameTable {
  const byLetters = new Map<string, Set<string>>();
  for (const { text, stem } of names) {
    const aliases = new Set([text, stem, text.replace(/管委会$/, "")].filter((alias) => alias.length >= 2));
    const letters = [...aliases].flatMap((alias) => spellings(alias, sounds));
    for (const spelling of letters.flatMap((each) => [plainLetters(each), each.replaceAll("v", "u")])) {
      byLetters.set(spelling, (byLetters.get(spelling) ?? new Set()).add(text));
    }
  }
  const kinds = placeWords().map(({ chinese }) => [chinese, spellings(chinese, sounds)[0] ?? ""] as const);
  return { byLetters, stems: new Map(names.map(({ text, stem }) => [text, stem])), kinds: new Map(kinds) };
}

/** The name that the words (lower case) from `at` on say; see `PinyinReader`. */
export function placeAt(words: readonly string[], at: number, table: NameTable): FoundPlace | null {
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
const placeWords = lazily(() =>
  placeKinds()
    .flatMap(({ forms, chinese }) => forms.map((form) => ({ words: form.split(" "), chinese: chinese[0] ?? "" })))
    .sort((a, b) => b.words.length - a.words.length),
);

function kindAfter(words: readonly string[], at: number): { readonly chinese: string; readonly length: number } | null {
  const found = placeWords().find((kind) => kind.words.every((word, i) => words[at + i] === word));
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
