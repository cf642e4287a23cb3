/** A name under which a notice can be kept: never a path, the same on every system, and legible. */
import { DocumentError } from "./problem.js";

/** All but letters, digits, and a few marks that are harmless everywhere. */
const UNSAFE = /[^\p{L}\p{N}〔〕（）._-]+/gu;

/** Dots, dashes and low lines at the edges: a dot at the front hides a file, one at the end is dropped by Windows. */
const EDGES = /^[._-]+|[._-]+$/g;

/** The ending of a document's name: .docx; not: .5 in 1.5. */
const ENDING = /\.[A-Za-z][A-Za-z0-9]{0,9}$/;

/** Names that Windows keeps for devices. */
const DEVICE = /^(?:con|prn|aux|nul|com[0-9]|lpt[0-9])$/i;

/** UTF-8 bytes at most: file systems take 255, endings and numbers need a few. */
const LONGEST_BYTES = 120;

/** The longest start of `text` that fits, by whole characters. */
function start(text: string, bytes: number): string {
  let used = 0;
  let kept = "";
  for (const character of text) {
    used += Buffer.byteLength(character);
    if (used > bytes) break;
    kept += character;
  }
  return kept;
}

/**
 * The name, without ending, under which a document is kept.
 * @param name as the document calls itself: 通报 2023.docx is 通报-2023
 * @param title stands in where nothing of the name is left
 * @throws DocumentError where neither gives one
 */
export function noticeName(name: string, title: string): string {
  const last = name.normalize("NFC").split(/[/\\]/).at(-1) ?? "";
  for (const wish of [last.replace(ENDING, ""), title.normalize("NFC")]) {
    const safe = start(wish.replace(UNSAFE, "-").replace(EDGES, ""), LONGEST_BYTES).replace(EDGES, "");
    if (safe !== "" && !DEVICE.test(safe)) return safe;
  }
  throw new DocumentError("name", "neither the document's name nor its title can be a file's name");
}
