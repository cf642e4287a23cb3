/**
 * Finds known names in a text: the longest name at each place, by the first two characters, in one pass.
 */
import type { Span } from "../corpus/notice.js";
import type { Name } from "./names.js";

/** Where a name stands. */
export interface NameMention extends Span {
  readonly name: Name;
}

/** A dictionary of names made searchable. */
export class NameFinder {
  readonly #byStart = new Map<string, Name[]>();
  readonly #texts = new Set<string>();

  constructor(names: readonly Name[]) {
    for (const name of names) {
      const key = name.text.slice(0, 2);
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
    const list = this.#byStart.get(text.slice(0, 2));
    return list?.find((candidate) => text.startsWith(candidate.text))?.text ?? "";
  }

  /** The names in `text`, in order, not overlapping; spans are moved on by `offset` UTF-16 units. */
  find(text: string, offset = 0): NameMention[] {
    const found: NameMention[] = [];
    for (let at = 0; at + 1 < text.length; ) {
      const list = this.#byStart.get(text.slice(at, at + 2));
      const name = list?.find((candidate) => text.startsWith(candidate.text, at));
      if (name) {
        found.push({ name, start: offset + at, end: offset + at + name.text.length });
        at += name.text.length;
      } else at += 1;
    }
    return found;
  }
}
