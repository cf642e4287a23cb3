/** What surrounds a clause of a notice, from nearest to farthest: a reader takes a number's subject from there. */
import type { Clause } from "../facts/analysis.js";
import type { NoticeFacts } from "../facts/read.js";
import type { Layer } from "./words.js";

/** What finding a word counts in each layer; forward are the clauses behind. */
export const credits = {
  own: 1,
  clause: 0.95,
  indicator: 0.9,
  elsewhere: 0.59,
  segment: 0.88,
  forward: 0.61,
  sentence: 0.6,
  lead: 0.57,
  heading: 0.58,
  previous: 0.45,
  title: 0.42,
} as const;

/** What surrounds a clause. */
export interface Around {
  readonly layers: readonly Layer[];
  /** It with the clauses before it up to the semicolon. */
  readonly near: string;
  /** The same without the head of its item. */
  readonly run: string;
  readonly headings: string;
}

/** The layers around the clause of an index; `statements` are the numbers of the clauses' statements. */
export function layersAround(read: NoticeFacts, index: number, statements: readonly number[]): Around {
  const { analysis, facts } = read;
  const clause = analysis.clauses[index];
  if (!clause) return { layers: [], near: "", run: "", headings: "" };
  const range = analysis.clausesOf[clause.passage] ?? { from: index, to: index + 1 };
  let segment = "";
  let sentence = "";
  let previous = "";
  for (let i = index - 1; i >= range.from; i--) {
    const other = analysis.clauses[i];
    if (!other) break;
    if (other.segment === clause.segment) segment = `${other.plain}，${segment}`;
    else if (statements[i] === statements[index]) sentence = `${other.plain}，${sentence}`;
    else if (statements[i] === (statements[index] ?? 0) - 1) previous = `${other.plain}，${previous}`;
  }
  let forward = "";
  for (let i = index + 1; i < range.to && analysis.clauses[i]?.segment === clause.segment; i++)
    forward += `，${analysis.clauses[i]?.plain ?? ""}`;
  const first = analysis.clauses[range.from];
  const lead = range.from < index ? (first?.plain ?? "") : "";
  const run = `${segment}${clause.plain}`;
  if (first && range.from < index && isItemHead(first)) segment = `${first.plain}，${segment}`;
  const { notice } = analysis;
  const title = notice.titleSpan ? analysis.plain.slice(notice.titleSpan.start, notice.titleSpan.end) : notice.title;
  const headings = headingsOf(read, notice.passages[clause.passage]?.section ?? 0);
  const layers: Layer[] = [
    { text: clause.plain, credit: credits.clause },
    { text: segment, credit: credits.segment },
    { text: forward, credit: credits.forward },
    { text: sentence, credit: credits.sentence },
    { text: lead, credit: credits.lead },
    { text: headings, credit: credits.heading },
    { text: previous, credit: credits.previous },
    { text: `${title} ${facts.document.period ?? ""}`, credit: credits.title },
  ];
  const passage = notice.passages[clause.passage];
  if (passage?.kind === "table") {
    const header = passage.rows[0];
    const above = analysis.clauses[range.from - 1];
    if (header) layers.push({ text: analysis.plain.slice(header.start, header.end), credit: credits.segment });
    if (above)
      layers.push({ text: analysis.plain.slice(above.sentenceSpan.start, above.end), credit: credits.segment });
  }
  return { layers: layers.filter((layer) => layer.text !== ""), near: `${segment}${clause.plain}`, run, headings };
}

const LONGEST_HEAD = 30;

/** 2.汀湾区小榕树幼儿园。 at a paragraph's head: what the rest of it is about. */
export function isItemHead({ plain, mark, quantities }: Clause): boolean {
  return (
    /[。：:]/.test(mark) &&
    plain.length <= LONGEST_HEAD &&
    quantities.every(({ kind }) => kind === "ordinal" || kind === "bare")
  );
}

/** The headings from the passage's section up to the top. */
function headingsOf({ analysis }: NoticeFacts, section: number): string {
  let text = "";
  let at: number | null = section;
  while (at !== null) {
    const current: (typeof analysis.notice.sections)[number] | undefined = analysis.notice.sections[at];
    if (!current) break;
    if (current.heading) text += `${analysis.plain.slice(current.heading.start, current.heading.end)} `;
    at = current.parent;
  }
  return text;
}
