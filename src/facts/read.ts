/** All that a notice states, read from its text: the one way from {@link Notice} to {@link Facts}. */
import type { Notice } from "../corpus/notice.js";
import { type Analysis, analyse } from "./analysis.js";
import { readDocument } from "./document.js";
import type { Facts } from "./facts.js";
import { readFigures } from "./figures/read.js";
import { readGroups } from "./group.js";
import { readOutline } from "./outline.js";
import { readTables, type Table } from "./table.js";

/** The facts with what they were read from. */
export interface NoticeFacts {
  readonly analysis: Analysis;
  readonly tables: readonly Table[];
  readonly facts: Facts;
}

/** Reads the facts of one notice: pure, linear in its length. */
export function readFacts(notice: Notice): NoticeFacts {
  const analysis = analyse(notice);
  const tables = readTables(analysis);
  const facts: Facts = {
    notice: notice.id,
    document: readDocument(analysis),
    figures: readFigures(analysis, tables),
    groups: readGroups(analysis, tables),
    outline: readOutline(analysis),
  };
  return { analysis, tables, facts };
}
