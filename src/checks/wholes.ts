/** All of them, says the text; fewer, says the notice: 37处…已全部销号 where 34处 are. */
import type { Clause } from "../facts/analysis.js";
import { wholes } from "../text/lexicon/claims.js";
import { alternation } from "../text/lexicon/words.js";
import type { Printed, PrintedFigure, Tools } from "./printed.js";
import { sameCounter } from "./units.js";
import { coverage, weighed } from "./words.js";

const WHOLE = new RegExp(`(?:${alternation(wholes)})(?<done>.+)`);
const LEAST = 0.6;

/** What a clause says of all: 销号 of 已全部销号; null where it says nothing of all. */
export function saidOfAll(plain: string): string | null {
  return WHOLE.exec(plain)?.groups?.["done"] ?? null;
}

/** The printed part of a printed whole of which the same is said: 已销号34处 of 重大隐患37处; null where there is none. */
export function partOf(whole: PrintedFigure, done: string, printed: Printed, tools: Tools): PrintedFigure | null {
  const words = weighed(tools.words(done));
  const { value } = whole.figure;
  if (value === null || whole.figure.kind !== "count") return null;
  const found = printed.figures.find(
    ({ figure, statement, own }) =>
      statement === whole.statement &&
      figure.id > whole.figure.id &&
      figure.kind === "count" &&
      sameCounter(figure.unit, whole.figure.unit) &&
      figure.value !== null &&
      figure.value < value &&
      (coverage(words, [{ text: own, credit: 1 }]) ?? 0) >= LEAST,
  );
  return found ?? null;
}

/** Whether the printed clause says it of all too. */
export function alsoOfAll(clause: Clause): boolean {
  return saidOfAll(clause.plain) !== null;
}
