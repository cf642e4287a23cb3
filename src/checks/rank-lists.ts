/** Places in a ranking that a notice prints as a list: 省公安厅、省人力资源社会保障厅、省市场监管局列前三名 gives the first, second and third. */
import type { FigureClaim } from "./figure-claims.js";
import { absent, type Judgement } from "./judgement.js";
import { meansName } from "./names.js";
import type { Printed } from "./printed.js";

/** 前三名, 后3位: a stretch of a ranking, no place in it. */
export const RANK_STRETCH = /^(?:前|后|末|倒数)[一二三四五六七八九十\d]/;
const FIRST = /^前/;
/** Sure enough for a claim that names whom it is of. */
const STRENGTH = 0.8;

/** Judges a rank by the order of the names in such a list; `absent` where none holds the claim's name. */
export function judgeListedRank({ figure, subject }: FigureClaim, printed: Printed): Judgement {
  const { value } = figure;
  const [name] = subject.names;
  if (figure.kind !== "rank" || value === null || value < 1 || !name || RANK_STRETCH.test(figure.text)) return absent;
  const { notice, clauses } = printed.read.analysis;
  for (const clause of clauses) {
    const stretch = clause.quantities.find((q) => q.kind === "rank" && FIRST.test(q.text));
    const place = clause.names.findIndex((mention) => meansName(name, mention.name.text)) + 1;
    if (!stretch || place === 0) continue;
    const span = { start: clause.start, end: clause.end };
    const base = { strength: STRENGTH, quote: notice.text.slice(span.start, span.end), at: span };
    if (place === value) return { verdict: "agrees", ...base };
    const says = notice.text.slice(
      clause.names[0]?.start ?? span.start,
      Math.max(stretch.end, clause.names.at(-1)?.end ?? 0),
    );
    return { verdict: "differs", difference: "value", says: says.slice(0, 40), ...base };
  }
  return absent;
}
