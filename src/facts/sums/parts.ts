/** Parts and whole: 1655个排污口, 整治817个, 剩余838个; the parts are the next numbers of the same unit. */
import type { Figure } from "../facts.js";
import { printedNumber, shown } from "../printed-number.js";
import type { NoticeFacts } from "../read.js";
import { statementsOf } from "../statements.js";
import type { Sum } from "./sums.js";

const MOST_PARTS = 8;
/** Says that the parts of what was said before come now. */
const PARTED = /其中|按|包括|分别|分为/;
/** Says that the parts are all there are: 剩余838个, 按行业分. */
const REST = /剩余|其余|余下/;
const UNITS_APART = new Set(["%", "个百分点", "分", "位", "倍", ""]);

/** Finds wholes whose parts add up, and such as say that they should and do not. */
export function auditParts({ analysis, facts }: NoticeFacts): Sum[] {
  const statements = statementsOf(analysis.clauses);
  const clauseOf = (figure: Figure): number =>
    analysis.clauses.findIndex((clause) => clause.start === figure.clause.start);
  const statementOf = (figure: Figure): number => statements[clauseOf(figure)] ?? -1;
  const text = (from: number, to: number): string => analysis.plain.slice(from, to);
  const sums: Sum[] = [];
  for (const whole of facts.figures) {
    if (whole.role !== "value" || UNITS_APART.has(whole.unit) || !printedNumber(whole)) continue;
    const parts = facts.figures.filter(
      (other) =>
        other.id > whole.id &&
        other.passage === whole.passage &&
        other.role === "value" &&
        other.unit === whole.unit &&
        other.value !== null &&
        printedNumber(other) !== null &&
        !arePeers(whole, other),
    );
    const apart = parts[0] ? statementOf(parts[0]) - statementOf(whole) : 0;
    const near = parts.filter((part) => {
      if (statementOf(part) - statementOf(whole) !== apart || apart > 1) return false;
      // 死亡29人、受伤17人 stand side by side
      if (part.clause.start === whole.clause.start) return PARTED.test(text(whole.span.end, part.span.start));
      return apart === 0 || PARTED.test(text(whole.span.end, part.span.start));
    });
    const [first] = near;
    const sum = first ? firstSum(whole, near.slice(0, MOST_PARTS), analysis) : null;
    if (sum) sums.push(sum);
  }
  // 2318项，其中重大146项，已整改129项，剩余17项: what is left is left of the whole that it completes
  const completes = (sum: Sum): boolean => {
    const rest = sum.figures.at(-2);
    return sums.some((other) => other.holds && other !== sum && other.figures.some((figure) => figure.id === rest?.id));
  };
  return sums.filter((sum) => sum.holds || !completes(sum));

  function firstSum(whole: Figure, parts: readonly Figure[], { notice, plain }: typeof analysis): Sum | null {
    const target = printedNumber(whole);
    if (!target || whole.value === null) return null;
    let total = 0;
    let slack = target.slack;
    const used: Figure[] = [];
    for (const part of parts) {
      const number = printedNumber(part);
      if (!number || part.value === null || part.value >= whole.value) return null;
      used.push(part);
      total += part.value;
      slack += number.slack;
      const off = Math.abs(total - whole.value);
      const isRest = REST.test(plain.slice(part.clause.start, part.span.start));
      if (used.length < 2) continue;
      const holds = off <= slack + 1e-9 * whole.value;
      if (!holds && !(isRest && statementOf(part) === statementOf(whole))) {
        if (total > whole.value + slack) return null;
        continue;
      }
      const last = used.at(-1) ?? part;
      const at = { start: whole.clause.start, end: last.clause.end };
      return {
        kind: "parts",
        holds,
        formula: formulaOf(used, total, target.scale),
        printed: whole.text,
        ...(holds && off > 1e-9 * whole.value ? { note: "rounded" as const } : {}),
        figures: [...used, whole],
        at,
        quote: notice.text.slice(at.start, at.end),
      };
    }
    return null;
  }
}

/** 映湖区50万元 and 桐岗市30万元: what two places have is no part of one another's. */
function arePeers(a: Figure, b: Figure): boolean {
  return a.scope !== null && b.scope !== null && a.scope !== b.scope;
}

/** 817 + 838 = 1655, in the digits printed; in ones of the whole's 万 or 亿. */
function formulaOf(parts: readonly Figure[], total: number, scale: number): string {
  const decimals = Math.max(
    ...parts.map((part) => {
      const number = printedNumber(part);
      return number ? number.decimals + Math.max(0, Math.round(Math.log10(scale / number.scale))) : 0;
    }),
  );
  const terms = parts.map((part) => shown((part.value ?? 0) / scale, decimals));
  return `${terms.join(" + ")} = ${shown(total / scale, decimals)}`;
}
