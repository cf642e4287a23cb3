/**
 * Facts expected of a notice, one a line, written down before the readers saw it, and what of them was not read.
 *
 *     D field | text                                  the notice's own data
 *     G grade | category words | members | period | stated
 *     S label words | members                         a set: designation, ranking, praise, blame
 *     F text | role | indicator words | scope | period | direction | basis | of
 *     N text                                          no figure has this text
 *
 * Words are parted by spaces and must all be contained; one after `!` must not. `-` is null, `*` or nothing: any.
 * `of` is the text of the figure that it belongs to.
 */
import { readFileSync } from "node:fs";
import { readNotice } from "../../src/corpus/read.js";
import type { Figure, Group } from "../../src/facts/facts.js";
import { type NoticeFacts, readFacts } from "../../src/facts/read.js";
import { alignedFold } from "../../src/text/align.js";

/** The facts of a text. */
export function factsOf(text: string, id = "notice"): NoticeFacts {
  return readFacts(readNotice({ id, file: `${id}.txt`, text }));
}

/** The expected lines of `notices/<name>.facts` that the facts of `notices/<name>.txt` do not meet, and how many there are. */
export function missesOf(name: string): { readonly missed: string[]; readonly all: number } {
  const file = (ending: string): string =>
    readFileSync(new URL(`./notices/${name}.${ending}`, import.meta.url), "utf8");
  const read = factsOf(file("txt"), name);
  const lines = file("facts")
    .split("\n")
    .filter((line) => line.trim() !== "" && !line.startsWith("#"));
  return { missed: lines.filter((line) => !holds(line, read)), all: lines.length };
}

/** Whether the facts meet one expected line. */
export function holds(line: string, read: NoticeFacts): boolean {
  const [first = "", ...rest] = line.split("|").map((cell) => cell.trim());
  const kind = first.slice(0, 1);
  const head = first.slice(2).trim();
  const { figures, groups } = read.facts;
  switch (kind) {
    case "D":
      return documentField(read, head) === rest[0];
    case "G":
      return groups.some((group) => group.kind === "grade" && isGrade(group, [head, ...rest]));
    case "S":
      return groups.some(
        (group) =>
          group.kind === "set" &&
          hasWords(`${group.category ?? ""} ${group.label}`, head) &&
          members(group) === rest[0],
      );
    case "F":
      return figures.some((figure) => isFigure(figure, [head, ...rest], figures));
    case "N":
      return !figures.some((figure) => figure.text === head);
    default:
      throw new Error(`expected a line that starts with D, G, S, F or N, got: ${line}`);
  }
}

const members = (group: Group): string => group.members.map((member) => member.name).join("、");

function isGrade(group: Group, [grade, category, list, period, stated]: readonly string[]): boolean {
  return (
    group.label === grade &&
    fits(group.category, category) &&
    members(group) === (list ?? "") &&
    (period === undefined || period === "-" ? group.period === null : fits(group.period, period)) &&
    (stated === undefined || stated === "*" || group.stated === Number(stated))
  );
}

function isFigure(
  figure: Figure,
  [text, role, indicator, scope, period, direction, basis, of]: readonly string[],
  figures: readonly Figure[],
): boolean {
  const owner = figure.of === null ? null : (figures[figure.of]?.text ?? null);
  return (
    figure.text === text &&
    figure.role === role &&
    fits(figure.indicator, indicator) &&
    (scope === undefined || scope === "*" || figure.scope === (scope === "-" ? null : scope)) &&
    fits(figure.period, period) &&
    (direction === undefined || direction === "*" || figure.direction === direction) &&
    fits(figure.basis, basis) &&
    (of === undefined || of === "*" || owner === of)
  );
}

function fits(actual: string | null, expected: string | undefined): boolean {
  if (expected === undefined || expected === "*" || expected === "") return true;
  if (expected === "-") return actual === null;
  return actual !== null && hasWords(actual, expected);
}

function hasWords(text: string, expected: string): boolean {
  const folded = alignedFold(text);
  return expected
    .split(/\s+/)
    .every((word) =>
      word.startsWith("!")
        ? !folded.includes(alignedFold(word.slice(1)))
        : word === "*" || folded.includes(alignedFold(word)),
    );
}

function documentField(read: NoticeFacts, field: string): string | null {
  const { document } = read.facts;
  const printed = (span: { start: number; end: number } | null | undefined): string | null =>
    span ? read.analysis.notice.text.slice(span.start, span.end) : null;
  switch (field) {
    case "number":
    case "issuer":
    case "date":
    case "recipients":
      return printed(document[field]);
    case "basis":
      return document.basis.map((span) => printed(span)).join("；");
    case "year":
      return document.year === null ? null : String(document.year);
    case "period":
    case "region":
    case "series":
    case "title":
      return document[field];
    default:
      throw new Error(`no such field of a notice: ${field}`);
  }
}
