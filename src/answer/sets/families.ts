/**
 * Orders that follow from lines side by side, each of which tells the same of another place: 1．玉笙区：违规金额683.4万元 …
 * 7．雀岭县：违规金额115.9万元. Who has the most is read off the numbers, as in a table.
 */
import type { Figure } from "../../facts/facts.js";
import type { Source } from "../source.js";
import type { Entry, Order } from "./orders.js";

/** So many lines at least make a list that can be put in order. */
const LEAST = 3;

/** The orders of every family of figures, from the most down and from the least up. */
export function fromFamilies(source: Source): Order[] {
  const families = new Map<string, Figure[]>();
  for (const figure of source.read.facts.figures) {
    const { passages } = source.read.analysis.notice;
    const passage = passages[figure.passage];
    if (figure.role !== "value" || figure.value === null || figure.indicator === "" || passage?.kind === "table")
      continue;
    if (figure.scope === null || figure.scope.includes("、")) continue;
    const key = `${passage?.section ?? 0}|${figure.indicator}|${figure.unit}|${figure.kind}`;
    families.set(key, [...(families.get(key) ?? []), figure]);
  }
  return [...families.values()].flatMap((figures) => (isList(figures) ? ordersOfFamily(source, figures) : []));
}

/** One line each, one after another, and every line of another place. */
function isList(figures: readonly Figure[]): boolean {
  const scopes = new Set(figures.map((figure) => figure.scope));
  if (figures.length < LEAST || scopes.size < figures.length) return false;
  return figures.every((figure, i) => i === 0 || figure.passage === (figures[i - 1]?.passage ?? -1) + 1);
}

function ordersOfFamily(source: Source, figures: readonly Figure[]): Order[] {
  const [first] = figures;
  if (!first) return [];
  const { plain } = source.read.analysis;
  const made = (side: "most" | "least"): Order => {
    const sign = side === "most" ? -1 : 1;
    const sorted = [...figures].sort((a, b) => sign * ((a.value ?? 0) - (b.value ?? 0)));
    return {
      side,
      label: first.indicator,
      own: first.indicator,
      category: null,
      entries: sorted.map((figure): Entry => {
        const at = plain.indexOf(figure.scope ?? "", source.read.analysis.notice.passages[figure.passage]?.start ?? 0);
        const span = { start: at, end: at + (figure.scope ?? "").length };
        // places that share a number share its place
        const place = sorted.findIndex((other) => other.value === figure.value) + 1;
        return {
          name: { source, text: source.read.analysis.notice.text.slice(span.start, span.end), span },
          place,
          figure,
        };
      }),
      sure: true,
      whole: true,
      grade: null,
      of: "names",
      passage: first.passage,
      span: first.clause,
    };
  };
  return [made("most"), made("least")];
}
