/** Groups in a table: a column of grades gives one group a grade; a grid of names below a heading is its list. */
import { gradeWords } from "../../text/lexicon/genre.js";
import { alternation } from "../../text/lexicon/words.js";
import type { Analysis } from "../analysis.js";
import type { Member } from "../facts.js";
import { withoutTail } from "../names.js";
import type { Cell, Table } from "../table.js";
import { categoryOf } from "./category.js";
import type { GroupDraft } from "./draft.js";

const GRADE_CELL = new RegExp(`^(?:${alternation(gradeWords)})(?:等次|等级|级)?$`, "i");
/** What a column of grades is called; its cells may be words that no other notice uses as grades. */
const GRADE_TITLE = /^(?:[^（）]{0,8}(?:等次|等级|档次|评级|评定结果|考核结果|评价结果|结果|类别|评定))$/;
const SHORT_WORD = /^[\u4e00-\u9fffa-z★☆+]{1,6}$/;
/** How many of a column's cells must be grades. */
const GRADED_SHARE = 0.6;

/** 一等奖：区教育局: a cell that opens a row with a grade. */
const OPENING = new RegExp(
  `^(?<grade>${alternation(gradeWords)})(?:等次|等级|单位)?(?:（[^（）]{1,8}）)?：(?<first>.{2,})$`,
  "i",
);

/** Rows that open with a grade and a colon: names set apart by spaces, which look like a table. */
function openedRows(analysis: Analysis, table: Table): GroupDraft[] {
  const clause = analysis.clauses[analysis.clausesOf[table.passage]?.from ?? -1];
  return table.rows.flatMap((row): GroupDraft[] => {
    const [head, ...others] = row.cells.filter((cell) => cell.plain !== "");
    const opening = head ? OPENING.exec(head.plain)?.groups : undefined;
    if (!head || !opening) return [];
    const grade = opening["grade"] ?? "";
    const start = head.span.end - (opening["first"] ?? "").length;
    const first = { plain: opening["first"] ?? "", span: { start, end: head.span.end } };
    const members = [first, ...others].map((cell) => memberOf(analysis, cell));
    const labelSpan = { start: head.span.start, end: head.span.start + grade.length };
    return [
      {
        kind: "grade",
        label: analysis.notice.text.slice(labelSpan.start, labelSpan.end),
        labelSpan,
        category: clause ? categoryOf(analysis, clause) : null,
        members,
        period: null,
        stated: null,
        passage: table.passage,
        statement: row.span,
      },
    ];
  });
}

function memberOf(analysis: Analysis, cell: Cell): Member {
  const end = cell.span.start + withoutTail(cell.plain).length;
  return { name: analysis.notice.text.slice(cell.span.start, end), span: { start: cell.span.start, end } };
}

/** One group for each grade that a column of the table gives. */
export function tableGroups(analysis: Analysis, table: Table): GroupDraft[] {
  const drafts: GroupDraft[] = openedRows(analysis, table);
  const clause = analysis.clauses[analysis.clausesOf[table.passage]?.from ?? -1];
  table.columns.forEach((column, c) => {
    if (c === table.nameColumn) return;
    const cells = table.rows.flatMap((row) => row.cells[c] ?? []).filter((cell) => cell.plain !== "");
    const graded = cells.filter((cell) => GRADE_CELL.test(cell.plain)).length;
    const isTitled = GRADE_TITLE.test(column.plain) && cells.every((cell) => SHORT_WORD.test(cell.plain));
    if (!cells.length || (graded < cells.length * GRADED_SHARE && !isTitled) || (graded < cells.length && !isTitled))
      return;
    const byGrade = new Map<string, { cell: Cell; members: Member[] }>();
    for (const row of table.rows) {
      const name = row.cells[table.nameColumn];
      const cell = row.cells[c];
      if (!name || !cell || name.plain === "" || cell.plain === "") continue;
      const label = analysis.notice.text.slice(cell.span.start, cell.span.end).replace(/(?:等次|等级)$/, "");
      const group = byGrade.get(label) ?? { cell, members: [] };
      group.members.push(memberOf(analysis, name));
      byGrade.set(label, group);
    }
    for (const [label, { cell, members }] of byGrade) {
      drafts.push({
        kind: "grade",
        label,
        labelSpan: cell.span,
        category:
          GRADE_TITLE.test(column.plain) || !column.plain
            ? clause
              ? categoryOf(analysis, clause)
              : null
            : column.plain,
        members,
        period: null,
        stated: null,
        passage: table.passage,
        statement: table.span,
      });
    }
  });
  return drafts;
}
