/**
 * Finds known names in a text: the longest name at each place, by the first two characters, in one pass.
 */
import type { Span } from "../corpus/notice.js";
import type { Name } from "./names.js";

/** Where a name stands. */
export interface NameMention extends Span {
  readonly name: Name;
}

/** The first two characters as one number: no string is made at each place of a text. */
function keyAt(text: string, at: number): number {
  return text.charCodeAt(at) * 0x10000 + text.charCodeAt(at + 1);
}

/** A dictionary of names made searchable. */
export class NameFinder {
  readonly #byStart = new Map<number, Name[]>();
  readonly #texts = new Set<string>();

  constructor(names: readonly Name[]) {
    for (const name of names) {
      const key = keyAt(name.text, 0);
      const list = this.#byStart.get(key) ?? [];
      list.push(name);
      this.#byStart.set(key, list);
      this.#texts.add(name.text);
    }
    for (const list of this.#byStart.values()) list.sort((a, b) => b.text.length - a.text.length);
  }

  /** Whether these characters are one of the names. */
  has(text: string): boolean {
    return this.#texts.has(text);
  }

  /** The longest name with which the text opens; empty for none. */
  at(text: string): string {
    const list = this.#byStart.get(keyAt(text, 0));
    return list?.find((candidate) => text.startsWith(candidate.text))?.text ?? "";
  }

  /** The names in `text`, in order, not overlapping; spans are moved on by `offset` UTF-16 units. */
  find(text: string, offset = 0): NameMention[] {
    const found: NameMention[] = [];
    for (let at = 0; at + 1 < text.length; ) {
      const list = this.#byStart.get(keyAt(text, at));
      const name = list?.find((candidate) => text.startsWith(candidate.text, at));
      if (name) {
        found.push({ name, start: offset + at, end: offset + at + name.text.length });
        at += name.text.length;
      } else at += 1;
    }
    return found;
  }
}
