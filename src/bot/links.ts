/**
 * Links into the bot, t.me/<bot>?start=…: to an answer's place, to a question, to a section. At most 64 of
 * A-Z a-z 0-9 _ -, as Telegram wants it. A place is named by fingerprints of the notice's name and of the passage's
 * text, so that it is found again when other parts of the corpus have changed, and not mistaken when it has.
 */
import { createHash } from "node:crypto";
import type { Corpus, Notice, Passage, Span } from "../corpus/notice.js";
import { textOf } from "../corpus/notice.js";

/** Telegram's limit for what follows ?start=, in characters. */
export const START_CHARACTERS = 64;

/** Where a link leads. */
export type Link =
  | {
      readonly to: "place";
      readonly notice: Notice;
      readonly passage: Passage;
      readonly evidence: Span;
      /** The question that was answered with this place, where it fits into the link. */
      readonly question: string | null;
    }
  | { readonly to: "question"; readonly question: string }
  | { readonly to: "section"; readonly notice: Notice; readonly section: number };

/** A place in a link: p, six characters for the notice, six for the passage, three each for start and length, the question. */
const PLACE =
  /^p(?<notice>[\w-]{6})(?<passage>[\w-]{6})(?<start>[0-9a-z]{3})(?<length>[0-9a-z]{3})(?<question>[\w-]{0,45})$/;

/** A section in a link: s, six characters for the notice, the section's index. */
const SECTION = /^s(?<notice>[\w-]{6})(?<section>[0-9a-z]{1,4})$/;

/** A question in a link: q and the question packed. */
const QUESTION = /^q(?<question>[\w-]{2,63})$/;

function hash(text: string): string {
  return createHash("sha256").update(text).digest("base64url").slice(0, 6);
}

/** Three digits of base 36 hold up to this. */
const LARGEST = 36 ** 3 - 1;

function three(value: number): string {
  return Math.min(value, LARGEST).toString(36).padStart(3, "0");
}

/** Packs a question as base64url of its UTF-8 (8…) or UTF-16 (w…), whichever is shorter. */
function packed(question: string): string {
  const utf8 = Buffer.from(question, "utf8");
  const utf16 = Buffer.from(question, "utf16le");
  return utf8.length <= utf16.length ? `8${utf8.toString("base64url")}` : `w${utf16.toString("base64url")}`;
}

function unpacked(code: string): string | null {
  const bytes = Buffer.from(code.slice(1), "base64url");
  const text = bytes.toString(code.startsWith("w") ? "utf16le" : "utf8").trim();
  return text === "" ? null : text;
}

/** What closes a question without changing it. */
const CLOSING = /[？?。！!\s]+$/;

function fitting(question: string, room: number): string | null {
  const code = packed(question.trim().replace(CLOSING, ""));
  return code.length > 1 && code.length <= room ? code : null;
}

/** The ?start= code of a place, with the question if there is room for it (about 16 characters of Chinese). */
export function placeCode(notice: Notice, passage: Passage, evidence: Span, question: string | null): string {
  const place = `p${hash(notice.id)}${hash(textOf(notice, passage))}${three(evidence.start - passage.start)}${three(evidence.end - evidence.start)}`;
  return place + (question === null ? "" : (fitting(question, START_CHARACTERS - place.length) ?? ""));
}

/** The ?start= code that asks a question; null for one that does not fit (more than some 23 characters of Chinese). */
export function questionCode(question: string): string | null {
  const code = fitting(question, START_CHARACTERS - 1);
  return code === null ? null : `q${code}`;
}

/** The ?start= code that opens a section. */
export function sectionCode(notice: Notice, section: number): string {
  return `s${hash(notice.id)}${section.toString(36)}`;
}

/** Reads a ?start= code; null where it is none, or where what it leads to is not in the corpus (any more). */
export function readLink(corpus: Corpus, code: string): Link | null {
  const place = PLACE.exec(code)?.groups;
  if (place !== undefined) {
    const notice = corpus.notices.find((one) => hash(one.id) === place["notice"]);
    const passage = notice?.passages.find((one) => hash(textOf(notice, one)) === place["passage"]);
    if (notice === undefined || passage === undefined) return null;
    const start = Math.min(passage.start + Number.parseInt(place["start"] ?? "", 36), passage.end);
    const end = Math.min(start + Number.parseInt(place["length"] ?? "", 36), passage.end);
    return { to: "place", notice, passage, evidence: { start, end }, question: unpacked(place["question"] ?? "") };
  }
  const section = SECTION.exec(code)?.groups;
  if (section !== undefined) {
    const notice = corpus.notices.find((one) => hash(one.id) === section["notice"]);
    const index = Number.parseInt(section["section"] ?? "", 36);
    return notice?.sections[index] === undefined ? null : { to: "section", notice, section: index };
  }
  const question = unpacked(QUESTION.exec(code)?.groups?.["question"] ?? "");
  return question === null ? null : { to: "question", question };
}

/** The address of a ?start= code; null for a bot without a user name, which nobody can link to (in the terminal). */
export function addressOf(username: string, code: string): string | null {
  return username === "" ? null : `https://t.me/${username}?start=${code}`;
}
