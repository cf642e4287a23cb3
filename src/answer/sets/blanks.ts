/** A question's text out of which what has been read is blanked, so that nothing is read twice or searched for. */
import type { Term } from "../../question/question.js";

/** A text and what of it has not been read yet; blanks stand where something has. */
export class Blanks {
  readonly #text: string;
  #rest: string;

  constructor(text: string) {
    this.#text = text;
    this.#rest = text;
  }

  /** The text with blanks for what has been read; as long as the text. */
  get rest(): string {
    return this.#rest;
  }

  /** Blanks the first match; tells whether there was one. */
  blank(pattern: RegExp): boolean {
    return this.#take(pattern) !== null;
  }

  /** Calls back for every match in turn, blanking each. */
  each(pattern: RegExp, found: (match: RegExpExecArray) => void): void {
    for (let match = this.#take(pattern); match; match = this.#take(pattern)) found(match);
  }

  #take(pattern: RegExp): RegExpExecArray | null {
    const match = pattern.exec(this.#rest);
    if (!match || match[0] === "") return null;
    const end = match.index + match[0].length;
    this.#rest = this.#rest.slice(0, match.index) + " ".repeat(match[0].length) + this.#rest.slice(end);
    return match;
  }

  /** Blanks a range; nothing where it is empty. */
  clear(start: number, end: number): void {
    if (end <= start) return;
    this.#rest = this.#rest.slice(0, start) + " ".repeat(end - start) + this.#rest.slice(end);
  }

  /** What of a term has not been blanked: the term, a piece of it of two characters or more, or nothing. */
  remains(term: Term): Term[] {
    const at = this.#text.indexOf(term.text);
    if (at < 0 || term.inherited || this.#rest.includes(term.text)) return [term];
    const [piece = ""] = this.#rest
      .slice(at, at + term.text.length)
      .split(/\s+/)
      .sort((a, b) => b.length - a.length);
    return piece.length >= 2 ? [{ ...term, text: piece, alternatives: [] }] : [];
  }
}
