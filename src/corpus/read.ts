/**
 * A file's text → a {@link Notice}: its frame, sections, passages, sentences and clauses. Pure, never throws, and
 * linear in the length of the text.
 */
import { type BodyLine, readBody } from "./body.js";
import { type Frame, findFrame } from "./frame.js";
import { type Line, splitLines } from "./lines.js";
import type { Block, BlockKind, Notice, NoticeDetails, Passage, Section, Sentence, Span } from "./notice.js";
import { splitSentences } from "./sentences.js";
import { isRule, tableCells } from "./tables.js";

/** What a notice is read from. */
export interface NoticeSource {
  /** The file's name without its ending. */
  readonly id: string;
  /** The file's path, for messages. */
  readonly file: string;
  readonly text: string;
  readonly details?: NoticeDetails;
}

/**
 * Reads a notice. Blocks cover the text without a gap; every passage lies in the text, its sentences in it and their
 * clauses in them. The signature and what is after it counts as section 0, though it stands at the end.
 *
 * Passages: the title's lines are one, so are the recipients' and a table's; every other line with words is one of
 * its own. In a table each row is a sentence, its cells the clauses, and `rows` leaves out markdown's |---| line.
 */
export function readNotice({ id, file, text, details = {} }: NoticeSource): Notice {
  const lines = splitLines(text);
  const frame = findFrame(lines);
  const body = readBody(text, lines, frame.body, false);
  for (const [index, line] of readBody(text, lines, frame.after, true)) body.set(index, line);
  const { sections, sectionOf } = buildSections(text, lines, frame, body);
  const blocks = lines.map((line, index): Block => {
    const kind = frame.kinds.get(index) ?? body.get(index)?.kind ?? "blank";
    return { start: line.start, end: line.end, kind, content: line.content, section: sectionOf[index] ?? 0 };
  });
  const hasNumbering = [...body.values()].some(
    ({ opens }) => opens !== null && opens.label !== "" && opens.rank >= 10 && opens.rank <= 30,
  );
  const hasFrame = frame.number !== null || frame.recipients !== null || frame.issuer !== null;
  return {
    id,
    file,
    text,
    title: joinTitle(frame.title.map(({ start, end }) => text.slice(start, end))),
    titleSpan: around(frame.title),
    number: frame.number,
    recipients: frame.recipients,
    issuer: frame.issuer,
    date: frame.date,
    remarks: frame.remarks,
    blocks,
    sections,
    passages: buildPassages(text, blocks, body, frame),
    details,
    form: hasFrame || hasNumbering ? "official" : "plain",
  };
}

const WHITE_SPACE = /\s+/gu;
const LATIN_END = /[A-Za-z0-9]$/u;
const LATIN_START = /^[A-Za-z0-9]/u;

/** A title's lines as one, with spaces only between Latin words: 某省人民政府关于 / 2022年度…的通 报 → 某省人民政府关于2022年度…的通报. */
function joinTitle(lines: readonly string[]): string {
  let title = "";
  for (const word of lines.join(" ").split(WHITE_SPACE)) {
    title += LATIN_END.test(title) && LATIN_START.test(word) ? ` ${word}` : word;
  }
  return title;
}

/** The range from the first of some ranges to the last. */
function around(spans: readonly Span[]): Span | null {
  const first = spans[0];
  const last = spans[spans.length - 1];
  return first === undefined || last === undefined ? null : { start: first.start, end: last.end };
}

interface OpenSection {
  readonly index: number;
  readonly rank: number;
}

/** Nests the headings; gives the sections and, for each line, the one that it belongs to. */
function buildSections(
  text: string,
  lines: readonly Line[],
  frame: Frame,
  body: ReadonlyMap<number, BodyLine>,
): { sections: Section[]; sectionOf: number[] } {
  const sections: { -readonly [K in keyof Section]: Section[K] }[] = [
    { start: 0, end: text.length, level: 0, parent: null, label: "", heading: null, path: "" },
  ];
  const sectionOf: number[] = [];
  const open: OpenSection[] = [];
  const close = (rank: number, end: number): void => {
    for (let last = open[open.length - 1]; last !== undefined && last.rank >= rank; last = open[open.length - 1]) {
      const section = sections[last.index];
      if (section !== undefined) section.end = end;
      open.pop();
    }
  };
  lines.forEach((line, index) => {
    if (frame.kinds.has(index)) close(0, line.start);
    const entry = body.get(index);
    if (entry?.closes != null) close(entry.closes, line.start);
    if (entry?.opens != null) {
      const { rank, label, heading } = entry.opens;
      if (sections.length === 1 && sections[0] !== undefined) sections[0].end = line.start;
      close(rank, line.start);
      const parent = open[open.length - 1]?.index ?? null;
      const above = parent === null ? undefined : sections[parent];
      const own = pathStep(label, text.slice(heading.start, heading.end));
      open.push({ index: sections.length, rank });
      sections.push({
        start: line.start,
        end: text.length,
        level: (above?.level ?? 0) + 1,
        parent,
        label,
        heading,
        path: above === undefined ? own : `${above.path} > ${own}`,
      });
    }
    sectionOf.push(open[open.length - 1]?.index ?? 0);
  });
  return { sections, sectionOf };
}

/** Numbering that wants a space before its words: 第一章 总则, 附件1 评分表. */
const WORD_LABEL = /[\p{L}\p{N}]$/u;

/** A heading as people cite it: （一）生态强省建设迈出坚实步伐. */
function pathStep(label: string, words: string): string {
  const number = label.replace(WHITE_SPACE, "");
  return `${number}${number !== "" && WORD_LABEL.test(number) ? " " : ""}${words}`;
}

const FRAME_KINDS: ReadonlySet<BlockKind> = new Set(["title", "number", "recipients", "issuer", "date", "remark"]);

function buildPassages(
  text: string,
  blocks: readonly Block[],
  body: ReadonlyMap<number, BodyLine>,
  frame: Frame,
): Passage[] {
  const passages: Passage[] = [];
  const add = ({ start, end }: Span, { kind, section, sentences, rows }: Omit<Passage, "index" | keyof Span>): void => {
    passages.push({ start, end, kind, section, sentences, rows, index: passages.length });
  };
  let at = 0;
  while (at < blocks.length) {
    const block = blocks[at];
    if (block === undefined) break;
    if (block.kind === "blank") {
      at += 1;
      continue;
    }
    const end = groupEnd(blocks, body, at);
    const { section } = block;
    if (block.kind === "row") {
      const rows = blocks.slice(at, end).map((row) => row.content);
      add(joined(rows), {
        kind: "table",
        section,
        sentences: rowSentences(text, rows),
        rows: withoutRules(text, rows),
      });
    } else if (block.kind === "title" && frame.title.length > 0) {
      const span = around(frame.title) ?? block.content;
      add(span, { kind: "frame", section, sentences: [{ ...span, clauses: [span] }], rows: [] });
    } else {
      const contents = blocks.slice(at, end).flatMap((line) => (line.kind === "blank" ? [] : [line.content]));
      const heading = body.get(at)?.opens?.heading ?? null;
      const sentences = contents
        .flatMap((content) => (heading ? apartFromHeading(text, content, heading) : [content]))
        .flatMap((content) => splitSentences(text, content));
      add(joined(contents), { kind: passageKind(block.kind), section, sentences, rows: [] });
    }
    at = end;
  }
  return passages;
}

/** ▲重点项目　全州安排…: a heading that wide space parts from its text is a sentence of its own. */
function apartFromHeading(text: string, line: Span, heading: Span): Span[] {
  const isParted = heading.end > line.start && heading.end < line.end && /\s/u.test(text.charAt(heading.end));
  return isParted
    ? [
        { start: line.start, end: heading.end },
        { start: heading.end, end: line.end },
      ]
    : [line];
}

function passageKind(kind: BlockKind): Passage["kind"] {
  if (FRAME_KINDS.has(kind)) return "frame";
  return kind === "heading" || kind === "item" ? kind : "paragraph";
}

/** The index after the last line of the passage that starts at a line. */
function groupEnd(blocks: readonly Block[], body: ReadonlyMap<number, BodyLine>, start: number): number {
  const kind = blocks[start]?.kind;
  let end = start + 1;
  if (kind === "row") {
    const table = body.get(start)?.table;
    while (end < blocks.length && blocks[end]?.kind === "row" && body.get(end)?.table === table) end += 1;
  } else if (kind === "title" || kind === "recipients") {
    // lines of one title may have blank lines between them
    for (let next = end; next < blocks.length; next += 1) {
      if (blocks[next]?.kind === kind) end = next + 1;
      else if (blocks[next]?.kind !== "blank") break;
    }
  }
  return end;
}

function joined(contents: readonly Span[]): Span {
  return around(contents) ?? { start: 0, end: 0 };
}

function withoutRules(text: string, rows: readonly Span[]): Span[] {
  return rows.filter((row) => !isRule(text.slice(row.start, row.end)));
}

function rowSentences(text: string, rows: readonly Span[]): Sentence[] {
  return withoutRules(text, rows).map((row) => ({
    ...row,
    clauses: tableCells(text, row).filter((cell) => cell.end > cell.start),
  }));
}
