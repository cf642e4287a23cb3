/**
 * Plain-text tables: lines whose columns are set apart by white space, tabs or bars, the first line naming the columns.
 */
import type { Span } from "../corpus/notice.js";
import type { Analysis } from "./analysis.js";

/** One cell: folded text and its place. */
export interface Cell {
  readonly plain: string;
  readonly span: Span;
}

/** A table read into rows and columns. */
export interface Table {
  readonly passage: number;
  readonly span: Span;
  /** The header's cells; empty texts where the table has no header. */
  readonly columns: readonly Cell[];
  /** The column that names what the rows are about: 地区, 月份. */
  readonly nameColumn: number;
  readonly rows: readonly { readonly span: Span; readonly cells: readonly Cell[] }[];
}

const BAR = /[|｜\t]/;
const COLUMN_GAP = / {2,}|[ ]*\u3000[ \u3000]*/;
const NUMERIC = /^[-+−]?[\d.,，]+%?$/;

/** The tables of a notice, in order. */
export function readTables(analysis: Analysis): Table[] {
  const tables: Table[] = [];
  for (const passage of analysis.notice.passages) {
    if (passage.kind !== "table" || passage.rows.length < 2) continue;
    const lines = passage.rows.map((row) => ({ span: row, cells: cellsOf(analysis, row) }));
    const [first, ...rest] = lines;
    if (!first) continue;
    const header = !first.cells.some((cell) => NUMERIC.test(cell.plain));
    const rows = header ? rest : lines;
    const width = first.cells.length;
    const columns = header
      ? first.cells
      : first.cells.map((cell) => ({ plain: "", span: { start: cell.span.start, end: cell.span.start } }));
    tables.push({
      passage: passage.index,
      span: { start: passage.start, end: passage.end },
      columns,
      nameColumn: nameColumn(rows, width),
      rows,
    });
  }
  return tables;
}

function cellsOf(analysis: Analysis, row: Span): Cell[] {
  const text = analysis.notice.text.slice(row.start, row.end);
  const gap = BAR.test(text) ? BAR : COLUMN_GAP;
  const cells: Cell[] = [];
  let at = 0;
  for (const part of text.split(new RegExp(`(${gap.source})`))) {
    const trimmed = part.trim();
    if (trimmed && !/^[|｜]$/.test(trimmed)) {
      const start = row.start + at + part.indexOf(trimmed);
      cells.push({
        plain: analysis.plain.slice(start, start + trimmed.length),
        span: { start, end: start + trimmed.length },
      });
    }
    at += part.length;
  }
  return cells;
}

/** The first column with words in it rather than numbers; a running number (序号, 排名) is no name. */
function nameColumn(rows: readonly { readonly cells: readonly Cell[] }[], width: number): number {
  for (let c = 0; c < width; c++) {
    if (rows.every((row) => row.cells[c] && !NUMERIC.test(row.cells[c]?.plain ?? ""))) return c;
  }
  return 0;
}
