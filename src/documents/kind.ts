/** Which documents are read, told from name and size alone: before anything is fetched or opened. */
import { DocumentError } from "./problem.js";

/** The kinds of document that are read. */
export type DocumentKind = "text" | "markdown" | "html" | "word";

/** By the ending of the name, without the dot, in small letters. */
const KINDS: Readonly<Record<string, DocumentKind>> = {
  txt: "text",
  md: "markdown",
  markdown: "markdown",
  html: "html",
  htm: "html",
  docx: "word",
};

/** The endings that are read, for messages. */
export const ENDINGS: readonly string[] = [".txt", ".md", ".html", ".docx"];

/** Bytes of a document at most: a notice has some 20 kB of text, with pictures in Word a few MB. */
export const LARGEST_BYTES = 5 * 1024 * 1024;

/** What follows the last dot of a name: docx in 通报.docx; nothing in .txt or notice. */
const ENDING = /[^./\\]\.([A-Za-z0-9]{1,10})$/;

/**
 * The kind of a document.
 * @param bytes its size; null where it is not known yet
 * @throws DocumentError where it is of another kind or too large
 */
export function kindOf(name: string, bytes: number | null): DocumentKind {
  const ending = ENDING.exec(name)?.[1]?.toLowerCase() ?? "";
  const kind = Object.hasOwn(KINDS, ending) ? KINDS[ending] : undefined;
  if (kind === undefined) throw new DocumentError("type", `${ending || "no ending"} is none of ${ENDINGS.join(" ")}`);
  if (bytes !== null && bytes > LARGEST_BYTES) {
    throw new DocumentError("size", `${bytes} bytes are more than ${LARGEST_BYTES}`);
  }
  return kind;
}
