/** What a clause with several dates says of each: 瓴石市于3月20日前、|嵩阴市于3月31日前|报送整改方案. */
import type { Figure } from "../facts/facts.js";
import type { Source } from "./source.js";

/** 瓴石市于3月20日前、|嵩阴市于3月31日前|报送整改方案: of a clause with several dates, what is said of this one; null where it has one. */
export function ownStretch(source: Source, figure: Figure): string | null {
  const dates = source.read.facts.figures.filter(
    (other) => other.role === "date" && other.clause.start === figure.clause.start,
  );
  if (dates.length < 2) return null;
  const { text } = source.read.analysis.notice;
  const at = dates.indexOf(figure);
  const from = dates[at - 1]?.span.end ?? figure.clause.start;
  const mark = /^[前底内止]*[、，和及与]/.exec(text.slice(from, figure.span.start))?.[0].length ?? 0;
  const next = dates[at + 1];
  const rest = text.slice(figure.span.end, next?.span.start ?? figure.clause.end);
  const parted = next ? rest.search(/[、，和及与]/) : -1;
  const end = parted < 0 ? figure.span.end + (next ? 0 : rest.length) : figure.span.end + parted;
  return text.slice(at > 0 ? from + mark : from, end);
}

/** D档部门7月31日前、C档部门8月8日前: whether a date of several in its clause is that of a grade that the question names. */
export function datesGrade(source: Source, figure: Figure, grades: readonly string[]): boolean {
  const own = grades.length ? ownStretch(source, figure) : null;
  return own === null || grades.some((grade) => own.toLowerCase().includes(grade.toLowerCase()));
}
