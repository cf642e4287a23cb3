/** Columns of tables: their sum or mean where the text prints it, and the growth from row to row where the table does. */
import type { Figure } from "../facts.js";
import { printedNumber, shown } from "../printed-number.js";
import type { NoticeFacts } from "../read.js";
import type { Sum } from "./sums.js";

const LEAST_ROWS = 3;

/** Finds columns whose sum or mean the paragraphs above the table print. */
export function auditTables({ analysis, facts }: NoticeFacts): Sum[] {
  const { notice } = analysis;
  const columns = new Map<string, Figure[]>();
  for (const figure of facts.figures) {
    if (notice.passages[figure.passage]?.kind !== "table" || figure.role !== "value") continue;
    const key = `${figure.passage} ${figure.indicator}`;
    columns.set(key, [...(columns.get(key) ?? []), figure]);
  }
  return [...columns.values()].flatMap((cells) => {
    const [first] = cells;
    if (!first || cells.length < LEAST_ROWS || cells.some((cell) => printedNumber(cell) === null)) return [];
    const found = facts.figures.find((figure) =>
      isAbout(figure, first, cells, notice.passages[first.passage]?.section),
    );
    const sum = found ? worked(found, cells) : null;
    return sum
      ? [{ ...sum, at: sum.figures.at(-1)?.clause ?? first.sentence, quote: quoteOf(sum.figures.at(-1) ?? first) }]
      : [];
  });

  function quoteOf(figure: Figure): string {
    return notice.text.slice(figure.clause.start, figure.clause.end);
  }

  /** A number of the same section's running text that is what the column adds or averages to. */
  function isAbout(figure: Figure, first: Figure, cells: readonly Figure[], section: number | undefined): boolean {
    const passage = notice.passages[figure.passage];
    if (passage?.kind === "table" || passage?.section !== section || figure.role !== "value") return false;
    const shares = [...first.indicator].filter((character) => figure.indicator.includes(character)).length;
    return shares >= Math.min(2, first.indicator.length) && worked(figure, cells) !== null;
  }
}

function worked(figure: Figure, cells: readonly Figure[]): Omit<Sum, "at" | "quote"> | null {
  const printed = printedNumber(figure);
  if (!printed) return null;
  const numbers = cells.map((cell) => printedNumber(cell)?.digits ?? 0);
  const total = numbers.reduce((sum, number) => sum + number, 0);
  const decimals = Math.max(...cells.map((cell) => printedNumber(cell)?.decimals ?? 0));
  const slack = (0.5 / 10 ** decimals) * cells.length + 0.5 / 10 ** printed.decimals;
  const base = { kind: "column" as const, holds: true, printed: figure.text, figures: [...cells, figure] };
  if (Math.abs(total - printed.digits) <= Math.min(slack, 0.5 / 10 ** decimals + 1e-9))
    return { ...base, formula: `${numbers.join(" + ")} = ${shown(total, decimals)}` };
  const mean = total / numbers.length;
  if (Math.abs(mean - printed.digits) <= 0.5 / 10 ** printed.decimals + 0.5 / 10 ** decimals)
    return { ...base, formula: `(${numbers.join(" + ")}) ÷ ${numbers.length} = ${shown(mean, printed.decimals)}` };
  return null;
}
