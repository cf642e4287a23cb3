/**
 * What checking, comparing and exporting need of the corpus that serves: made when first asked for, and once for each.
 */
import { type Checker, createChecker } from "../checks/check.js";
import type { Corpus, Notice } from "../corpus/notice.js";
import { type NoticeFacts, readFacts } from "../facts/read.js";
import { joined, type Markup, visibleText } from "./render/markup.js";

const checkers = new WeakMap<Corpus, Checker>();
const reads = new WeakMap<Notice, NoticeFacts>();

/** The checker of a corpus. */
export function checkerOf(corpus: Corpus): Checker {
  const checker = checkers.get(corpus) ?? createChecker(corpus);
  checkers.set(corpus, checker);
  return checker;
}

/** The facts of a notice with what they were read from. */
export function factsOf(notice: Notice): NoticeFacts {
  const read = reads.get(notice) ?? readFacts(notice);
  reads.set(notice, read);
  return read;
}

/** Characters of a message that are filled, of Telegram's 4,096; the rest is for what the page says of itself. */
const PAGE_CHARACTERS = 3_600;

/** Lines put together into messages, none longer than Telegram takes; a line is never divided. */
export function pagesOf(lines: readonly Markup[]): Markup[] {
  const pages: Markup[][] = [];
  let room = 0;
  for (const line of lines) {
    const length = visibleText(line).length + 1;
    const page = pages.at(-1);
    if (page === undefined || length > room) {
      pages.push([line]);
      room = PAGE_CHARACTERS - length;
    } else {
      page.push(line);
      room -= length;
    }
  }
  return pages.map((page) => joined(page, "\n"));
}
