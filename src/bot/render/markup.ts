/**
 * Telegram HTML that cannot be forgotten to be escaped: text goes in through the {@link html} tag, which escapes it,
 * and only {@link Markup} made here comes out. The one place where HTML is escaped.
 */

/** A piece of Telegram HTML, balanced and escaped. */
export class Markup {
  readonly source: string;

  /** Use {@link html}; a literal given here must be balanced and escaped. */
  constructor(source: string) {
    this.source = source;
  }

  toString(): string {
    return this.source;
  }
}

/** Nothing at all. */
export const nothing = new Markup("");

/** Control characters (but for line feed) and those that turn the direction of a line round; a notice has no use for them. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const INVISIBLE = /[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069\uFEFF]/g;

/** A half of a surrogate pair without its other half; Telegram refuses text that holds one. */
const LONE_SURROGATE = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/** `text` without control characters and broken surrogate pairs, tabs as spaces. */
export function cleaned(text: string): string {
  return text.replaceAll("\t", " ").replace(INVISIBLE, "").replace(LONE_SURROGATE, "\uFFFD");
}

/** Escapes text for Telegram HTML, in element content and in attributes. @example escaped("a<b") is "a&lt;b" */
export function escaped(text: string): string {
  return cleaned(text)
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}

/** Template tag: what stands between ${} is escaped unless it is markup already. @example html`<b>${text}</b>` */
export function html(literals: TemplateStringsArray, ...values: readonly (string | number | Markup)[]): Markup {
  let source = literals[0] ?? "";
  values.forEach((value, index) => {
    source += value instanceof Markup ? value.source : escaped(String(value));
    source += literals[index + 1] ?? "";
  });
  return new Markup(source);
}

/** The parts that are not empty, with `between` between them. */
export function joined(parts: readonly Markup[], between: string): Markup {
  return new Markup(
    parts
      .filter((part) => part.source !== "")
      .map((part) => part.source)
      .join(escaped(between)),
  );
}

/** A tag of Telegram HTML, such as <b> or </blockquote>. */
const TAG = /<[^>]*>/g;

/** What is left of markup once Telegram has parsed it; its length is what Telegram's limits count. */
export function visibleText(markup: Markup): string {
  return unescaped(markup.source.replace(TAG, ""));
}

/** The inverse of {@link escaped} for text without tags. */
export function unescaped(text: string): string {
  return text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&quot;", '"').replaceAll("&amp;", "&");
}
