/** Members that stand below an announcement: a line of names, a person a line, a table of them. */
import type { Analysis, Clause } from "../analysis.js";
import type { Member } from "../facts.js";
import { looksLikeName, withoutTail } from "../names.js";
import type { Cell, Table } from "../table.js";
import { membersIn } from "./members.js";
import { personsIn } from "./persons.js";

/** 1., （2）, 三、: the number with which a line opens. */
export const LIST_NUMBER = /^(?:[（(]?[0-9一二三四五六七八九十]{1,3}[）)．.、]{1,2})/;

/** The names in a table below a heading: the column of names, or all cells of a grid of names, or a person a row. */
export function tableMembers(analysis: Analysis, table: Table): Member[] {
  const cellMember = ({ plain, span }: Cell): Member[] => {
    const name = withoutTail(plain);
    const end = span.start + name.length;
    return name.length < 2
      ? []
      : [{ name: analysis.notice.text.slice(span.start, end), span: { start: span.start, end } }];
  };
  if (table.columns.some((column) => column.plain !== ""))
    return table.rows.flatMap((row) => row.cells.slice(table.nameColumn, table.nameColumn + 1).flatMap(cellMember));
  const cells = table.rows.flatMap((row) => row.cells.filter((cell) => cell.plain !== ""));
  if (cells.every((cell) => looksLikeName(cell.plain) || analysis.isName(cell.plain))) return cells.flatMap(cellMember);
  return table.rows.flatMap((row) => {
    const persons = personsIn(analysis, row.span);
    return persons.length ? persons : row.cells.slice(0, 1).flatMap(cellMember);
  });
}

/** The members in a line below an announcement, whatever they look like. */
export function lineMembers(analysis: Analysis, line: Clause): Member[] {
  const text = line.plain.replace(LIST_NUMBER, (mark) => "\u3000".repeat(mark.length));
  const persons = personsIn(analysis, line);
  return persons.length ? persons : [...membersIn(analysis, text, line.start, true).members];
}
