/** What a part of the benchmark reports: a table for people, targets that are met or not, and both for the file. */

/** A figure with what it must reach. */
export interface Target {
  readonly what: string;
  readonly figure: number;
  /** `×`, `ms`, `MB`, `%`; empty for a bare number. */
  readonly unit: string;
  readonly bound: "at most" | "at least" | "more than" | "less than";
  readonly limit: number;
}

/** What a part found. */
export interface PartReport {
  readonly title: string;
  /** The first row has the headings. */
  readonly table: readonly (readonly string[])[];
  readonly targets: readonly Target[];
}

/** What the parts are told. */
export interface BenchOptions {
  /** An SQuAD-style file for the part `retrieval`; null where none was named. */
  readonly mrc: string | null;
}

/** Whether a target is reached. */
export function isMet({ figure, bound, limit }: Target): boolean {
  switch (bound) {
    case "at most":
      return figure <= limit;
    case "at least":
      return figure >= limit;
    case "more than":
      return figure > limit;
    case "less than":
      return figure < limit;
  }
}

/** 12.345 → 12.3; 1234.5 → 1235; 0.0123 → 0.0123: three digits that say something. */
export function shown(figure: number): string {
  if (figure === 0 || Math.abs(figure) >= 100) return figure.toFixed(0);
  return String(Number(figure.toPrecision(3)));
}

/** Columns a text takes in a terminal, Han characters two. */
function width(text: string): number {
  return [...text].reduce((sum, character) => sum + (character >= "\u2e80" ? 2 : 1), 0);
}

/** The report as lines: table, then each target with what was measured and whether it is met. */
export function lines({ title, table, targets }: PartReport): string[] {
  const widths = (table[0] ?? []).map((_, column) => Math.max(...table.map((row) => width(row[column] ?? ""))));
  const padded = (row: readonly string[]): string =>
    row
      .map((cell, column) => {
        const blanks = " ".repeat((widths[column] ?? 0) - width(cell));
        return column === 0 ? cell + blanks : blanks + cell;
      })
      .join("  ");
  return [
    title,
    ...table.map((row) => `  ${padded(row)}`),
    ...targets.map(
      (target) =>
        `  ${isMet(target) ? "met    " : "NOT met"} ${target.what}: ${shown(target.figure)}${target.unit} (${target.bound} ${shown(target.limit)}${target.unit})`,
    ),
  ];
}
