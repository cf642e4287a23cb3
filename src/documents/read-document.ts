/**
 * A document of an office → the text of a notice: plain text, Markdown, HTML and Word. What it says is kept word for
 * word; only what is layout for its format (tags, Markdown's marks) goes.
 */
import { isUtf8 } from "node:buffer";
import { unpackedBytes } from "./archive.js";
import { kindOf } from "./kind.js";
import { DocumentError } from "./problem.js";

/** Bytes that a Word document may unpack to. */
const UNPACKED_BYTES = 50 * 1024 * 1024;

/** UTF-16 units of text at most; the longest notices have some 50,000. */
const LONGEST_TEXT = 2_000_000;

const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;

/** What an HTML page says of its encoding: charset=gb2312. */
const DECLARED = /charset\s*=\s*["']?\s*(?<name>[A-Za-z0-9_-]{2,20})/i;

/** Decodes with an encoding; null where the bytes are not of it, or it is not known. */
function decoded(bytes: Buffer, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Text in UTF-8, in what it declares, in UTF-16 with its mark, or in GB 18030, in which Chinese offices still write. */
function textOf(bytes: Buffer): string {
  if (isUtf8(bytes)) return new TextDecoder().decode(bytes);
  const mark = bytes.subarray(0, 2).toString("hex");
  if (mark === "fffe") return decoded(bytes, "utf-16le") ?? refuse();
  if (mark === "feff") return decoded(bytes, "utf-16be") ?? refuse();
  const declared = DECLARED.exec(bytes.subarray(0, 1024).toString("latin1"))?.groups?.["name"];
  const text = (declared === undefined ? null : decoded(bytes, declared)) ?? decoded(bytes, "gb18030");
  return text ?? refuse();
}

function refuse(): never {
  throw new DocumentError("encoding", "neither UTF-8 nor UTF-16 nor GB 18030");
}

/** Marks of Markdown at the start of a line: ## 一、, > , - , * ; not: 1. , which is a notice's own. */
const MARKDOWN_LINE = /^ {0,3}(?:#{1,6} +|> ?|[-*+] +)/;

/** Words in bold or as code: **优秀**, __优秀__, `优秀`. */
const MARKDOWN_WORDS = /(\*\*|__|`)(?=\S)([^*_`\n]{1,500})\1/g;

/** The row under a table's head, or a rule between paragraphs: |---|:--:|, ---; not: - 一. */
const MARKDOWN_RULE = /^[\s|:-]+$/;

function textOfMarkdown(source: string): string {
  const lines: string[] = [];
  for (const line of source.split(/\r?\n/)) {
    if (MARKDOWN_RULE.test(line) && line.includes("--")) continue;
    const words = line.replace(MARKDOWN_LINE, "").replace(MARKDOWN_WORDS, "$2");
    const isRow = words.trim().startsWith("|") && words.trim().endsWith("|");
    lines.push(isRow ? words.trim().slice(1, -1).split("|").join("\t") : words);
  }
  return lines.join("\n");
}

/** The parser is loaded by the first page. */
async function textOfPage(html: string): Promise<string> {
  const { textOfHtml } = await import("./html.js");
  return textOfHtml(html);
}

async function textOfWord(bytes: Buffer): Promise<string> {
  const unpacked = unpackedBytes(bytes);
  if (unpacked === null) throw new DocumentError("content", "not a Word document (.docx)");
  if (unpacked > UNPACKED_BYTES) throw new DocumentError("size", `it unpacks to more than ${UNPACKED_BYTES} bytes`);
  const { default: mammoth } = await import("mammoth");
  try {
    const options = { convertImage: mammoth.images.imgElement(async () => ({ src: "" })), externalFileAccess: false };
    return await textOfPage((await mammoth.convertToHtml({ buffer: bytes }, options)).value);
  } catch (error) {
    throw new DocumentError(
      "content",
      `not a Word document (.docx): ${error instanceof Error ? error.message : error}`,
    );
  }
}

/**
 * The text of a document, lines ended with a line feed.
 * @param name its name, whose ending tells its kind
 * @throws DocumentError naming what is wrong with it
 */
export async function readDocument(name: string, bytes: Buffer): Promise<string> {
  let text: string;
  switch (kindOf(name, bytes.length)) {
    case "text":
      text = textOf(bytes);
      break;
    case "markdown":
      text = textOfMarkdown(textOf(bytes));
      break;
    case "html":
      text = await textOfPage(textOf(bytes));
      break;
    case "word":
      text = await textOfWord(bytes);
      break;
  }
  if (text.length > LONGEST_TEXT) throw new DocumentError("size", `more than ${LONGEST_TEXT} characters of text`);
  if (text.includes("\0")) throw new DocumentError("content", "not a text: it holds NUL characters");
  if (!LETTER_OR_DIGIT.test(text)) throw new DocumentError("empty", "no text in it");
  return text.endsWith("\n") ? text : `${text}\n`;
}
