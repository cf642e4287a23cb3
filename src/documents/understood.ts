/** What is understood of a text as a notice, for whoever adds it to see before it is live. */
import { textOf } from "../corpus/notice.js";
import { readNotice } from "../corpus/read.js";
import { readFacts } from "../facts/read.js";

/** What was found in a notice, and what was looked for and not found. */
export interface Understood {
  readonly title: string;
  /** 文号, as printed; empty where there is none. */
  readonly number: string;
  readonly issuer: string;
  readonly date: string;
  /** Headings of the first level, numbering included. */
  readonly sections: readonly string[];
  readonly passages: number;
  readonly groups: readonly { readonly label: string; readonly members: number; readonly stated: number | null }[];
  readonly figures: number;
  /** Figures, as printed, of which it was not understood what they measure. */
  readonly unplaced: readonly string[];
}

const SPACES = /\s+/g;

/** Reads a text as the corpus would. Pure; never throws. */
export function understand(text: string): Understood {
  const notice = readNotice({ id: "preview", file: "preview.txt", text });
  const { facts } = readFacts(notice);
  const printed = (span: { start: number; end: number } | null): string =>
    span === null ? "" : textOf(notice, span).replace(SPACES, " ").trim();
  return {
    title: notice.title,
    number: printed(notice.number),
    issuer: printed(notice.issuer),
    date: printed(notice.date),
    sections: notice.sections
      .filter((section) => section.level === 1)
      .map((section) => `${section.label}${printed(section.heading)}`),
    passages: notice.passages.length,
    groups: facts.groups.map(({ label, members, stated }) => ({ label, members: members.length, stated })),
    figures: facts.figures.length,
    unplaced: facts.figures.filter((one) => one.indicator === "" && one.role !== "date").map((one) => one.text),
  };
}
