/**
 * Plain-text tables: lines whose columns are set apart by white space, tabs or bars, the first line naming the columns.
 */

import type { Span } from "../corpus/notice.js";
import { tableCells } from "../corpus/tables.js";
import type { Analysis } from "./analysis.js";

/** One cell: folded text and its place; empty where the row has nothing in the column. */
export interface Cell {
  readonly plain: string;
  readonly span: Span;
}

/** A row of a table: a cell for each column. */
export interface Row {
  readonly span: Span;
  readonly cells: readonly Cell[];
}

/** A table read into rows and columns. */
export interface Table {
  readonly passage: number;
  readonly span: Span;
  /** The header's cells; empty texts where the table has no header. */
  readonly columns: readonly Cell[];
  /** The column that names what the rows are about: 地区, 月份. */
  readonly nameColumn: number;
  readonly rows: readonly Row[];
}

const NUMERIC = /^[-+−±]?[\d.,，]{1,20}%?$/;
/** 序号, 排名: numbers that only order the rows. */
const RUNNING = /^(?:序号|编号|排名|名次|位次|序列)$/;
/** What a column of names is called. */
const NAMES =
  /地区|城市|市县|县区|区县|市州|单位|部门|企业|学校|名称|姓名|区域|街道|乡镇|市（州）|县（市|指标|类别|项目|月份|类型|行业|地市|市$|县$|区$/;

/** The tables of a notice, in order. */
export function readTables(analysis: Analysis): Table[] {
  const tables: Table[] = [];
  for (const passage of analysis.notice.passages) {
    if (passage.kind !== "table" || passage.rows.length < 2) continue;
    const lines = passage.rows.map((row): Row => ({ span: row, cells: cellsOf(analysis, row) }));
    const [first, ...rest] = lines;
    if (!first) continue;
    const hasHeader = isHeader(first, rest);
    const width = hasHeader ? first.cells.length : Math.max(...lines.map((line) => line.cells.length));
    const header = hasHeader ? first.cells : Array.from({ length: width }, () => emptyCell(first.span.start));
    const table = sideBySide(
      header,
      (hasHeader ? rest : lines).map((row) => ({ ...row, cells: fitted(row, width) })),
    );
    tables.push({
      passage: passage.index,
      span: { start: passage.start, end: passage.end },
      columns: table.columns,
      nameColumn: nameColumn(table.columns, table.rows),
      rows: table.rows,
    });
  }
  return tables;
}

function emptyCell(at: number): Cell {
  return { plain: "", span: { start: at, end: at } };
}

function cellsOf(analysis: Analysis, row: Span): Cell[] {
  return tableCells(analysis.notice.text, row).map((span) => ({
    plain: analysis.plain.slice(span.start, span.end),
    span,
  }));
}

/** The row's cells, as many as the header has. */
function fitted(row: Row, width: number): Cell[] {
  return Array.from({ length: width }, (_, c) => row.cells[c] ?? emptyCell(row.span.end));
}

/** The first line names the columns unless it holds numbers, or names alone as the lines below it do. */
function isHeader(first: Row, rest: readonly Row[]): boolean {
  if (first.cells.some((cell) => NUMERIC.test(cell.plain))) return false;
  if (first.cells.some((cell) => NAMES.test(cell.plain) || RUNNING.test(cell.plain))) return true;
  return (
    rest.some((row) => row.cells.some((cell) => /\d/.test(cell.plain))) &&
    !first.cells.some((cell) => /\d/.test(cell.plain))
  );
}

/** 地区 得分 地区 得分: columns that repeat are one table after the other. */
function sideBySide(
  columns: readonly Cell[],
  rows: readonly Row[],
): { columns: readonly Cell[]; rows: readonly Row[] } {
  const half = columns.length / 2;
  const repeats =
    Number.isInteger(half) &&
    half >= 2 &&
    columns.slice(0, half).every((cell, c) => cell.plain !== "" && cell.plain === columns[half + c]?.plain);
  if (!repeats) return { columns, rows };
  const part = (row: Row, from: number): Row => ({ span: row.span, cells: row.cells.slice(from, from + half) });
  return {
    columns: columns.slice(0, half),
    rows: [...rows.map((row) => part(row, 0)), ...rows.map((row) => part(row, half))].filter((row) =>
      row.cells.some((cell) => cell.plain !== ""),
    ),
  };
}

/** The column whose title says so, else the first with words in it rather than numbers. */
function nameColumn(columns: readonly Cell[], rows: readonly Row[]): number {
  const isWords = (c: number): boolean =>
    rows.every((row) => !NUMERIC.test(row.cells[c]?.plain ?? "")) && rows.some((row) => row.cells[c]?.plain !== "");
  const titled = columns.findIndex(
    (column, c) => NAMES.test(column.plain) && !RUNNING.test(column.plain) && isWords(c),
  );
  if (titled >= 0) return titled;
  for (let c = 0; c < columns.length; c++) if (isWords(c) && !RUNNING.test(columns[c]?.plain ?? "")) return c;
  return 0;
}
