/** What a change is measured against, where a claim and a notice give the same change but another basis: 较2023年 for 较2024年, 环比 for 同比. */
import type { DocumentFacts } from "../facts/facts.js";
import type { FigureClaim } from "./figure-claims.js";
import type { PrintedFigure } from "./printed.js";
import { textOf } from "./spans.js";

/** 较(2024年秋季学期)减少226个 */
const BASIS =
  /[比较与同跟和](?<basis>(?:19|20)\d\d年?[^，、]{0,10}?)(?=相?比|$|[增减升降提下上回多少高低快慢加缩扩前后])/;
const YEAR = /(?:19|20)\d\d/;
const YEARLY = /同比|上年|去年/;
const MONTHLY = /环比|上月|上季度/;

/** The basis as printed if it excludes the claim's; null where both can be the same. */
export function otherBasis(
  { clause, subject, figure }: FigureClaim,
  other: PrintedFigure,
  { year }: DocumentFacts,
): string | null {
  const [mine, printed] = [subject.basis, other.nature.basis];
  if (mine === null || printed === null) return null;
  const isCrossed = (a: string, b: string): boolean => YEARLY.test(a) && MONTHLY.test(b);
  if (isCrossed(mine, printed) || isCrossed(printed, mine)) return printed;
  const told = YEAR.exec(mine)?.[0];
  // 同比 of a notice about 2024 is against 2023
  if (told && year !== null && YEARLY.test(printed) && !YEAR.test(printed))
    return Number(told) === year - 1 ? null : printed;
  const [a, b] = [
    textOf(clause, clause.start, figure.span.start),
    textOf(other.clause, other.clause.start, other.figure.span.start),
  ].map((text) => BASIS.exec(text)?.groups?.["basis"]);
  return a && b && YEAR.exec(a)?.[0] !== YEAR.exec(b)?.[0] ? b : null;
}
