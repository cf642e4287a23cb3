/** An HTML page → lines of text as a reader sees them: parse5, the parser that browsers' rules are written for. */
import { type DefaultTreeAdapterMap, parse } from "parse5";

type Node = DefaultTreeAdapterMap["node"];

/** What a page holds that is not its text. */
const UNSEEN = new Set([
  ...["head", "script", "style", "template", "noscript", "iframe", "object", "svg", "math", "select", "textarea"],
  ...["nav", "header", "footer", "aside", "form", "button"],
]);

/** Elements that begin and end a line. */
const BLOCKS = new Set([
  ...["address", "article", "blockquote", "body", "center", "dd", "div", "dl", "dt", "fieldset", "figcaption"],
  ...["figure", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "li", "main", "ol", "p", "pre", "section", "table"],
  ...["tbody", "tfoot", "thead", "tr", "ul", "caption"],
]);

/** White space that HTML runs together; U+3000, with which notices indent, is not among it. */
const SPACES = /[ \t\n\r\f]+/g;

const BLANK = /^[\s\u00a0\u200b\ufeff]*$/;

/** Deeper pages are not read any further: no notice is, and the reader goes one call down for each level. */
const DEEPEST = 500;

/** What shows that a line of links is running text after all, and not a menu. */
const SENTENCE = /[。；]/;

/** Puts lines together from pieces of text. */
class Lines {
  readonly done: string[] = [];
  #line = "";
  #onlyLinks = true;

  text(piece: string, linked: boolean): void {
    const joined = piece.replace(SPACES, " ");
    this.#onlyLinks &&= linked || BLANK.test(piece);
    this.#line += this.#line === "" || this.#line.endsWith(" ") ? joined.replace(/^ /, "") : joined;
  }

  /** Cells of a table stand beside one another, with a tab between them. */
  cell(): void {
    if (this.#line !== "") this.#line = `${this.#line.trimEnd()}\t`;
  }

  /** Ends the line. One that is nothing but links is a menu's, and is dropped. */
  end(): void {
    const line = this.#line.trimEnd();
    const isMenu = this.#onlyLinks && !SENTENCE.test(line);
    if (!BLANK.test(line) && !isMenu) this.done.push(line);
    this.#line = "";
    this.#onlyLinks = true;
  }
}

interface Place {
  readonly depth: number;
  /** Whether it stands in a link. */
  readonly linked: boolean;
}

function walk(node: Node, lines: Lines, { depth, linked }: Place): void {
  if (depth > DEEPEST) return;
  if (node.nodeName === "#text" && "value" in node) lines.text(node.value, linked);
  if (!("childNodes" in node) || UNSEEN.has(node.nodeName)) return;
  // What stands in a cell stays on the row's line.
  const isLine = BLOCKS.has(node.nodeName) && !inCell(node);
  if (isLine || node.nodeName === "br") lines.end();
  if (node.nodeName === "td" || node.nodeName === "th") lines.cell();
  const place = { depth: depth + 1, linked: linked || node.nodeName === "a" };
  for (const child of node.childNodes) walk(child, lines, place);
  if (isLine) lines.end();
}

/** Whether an element stands in a cell of a table, as the paragraphs of a table from Word do. */
function inCell(node: Node): boolean {
  let above = "parentNode" in node ? node.parentNode : null;
  while (above !== null && "parentNode" in above) {
    if (above.nodeName === "td" || above.nodeName === "th") return true;
    if (above.nodeName === "table") return false;
    above = above.parentNode;
  }
  return false;
}

/**
 * The text of a page, a line for each paragraph, heading, point of a list and row of a table.
 * @example textOfHtml("<h1>通报</h1><p>各市：</p>") is "通报\n各市：\n"
 */
export function textOfHtml(source: string): string {
  const lines = new Lines();
  walk(parse(source), lines, { depth: 0, linked: false });
  lines.end();
  return lines.done.map((line) => `${line}\n`).join("");
}
