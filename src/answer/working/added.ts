/** 省道呢？加起来多少？: the numbers of the last two answers of a conversation, added up. */
import type { Candidate } from "../candidate.js";
import { decimals, made, printed, printedUnit, shown } from "./numbers.js";

/** The sum of two answers' first figures; null where they are of two notices or of two units. */
export function added(first: Candidate, second: Candidate): Candidate | null {
  const [a, b] = [first.figures[0], second.figures[0]];
  if (!a || !b || a.source.index !== b.source.index || a.figure.id === b.figure.id) return null;
  const [x, y] = [printed(a.figure), printed(b.figure)];
  if (!x || !y || a.figure.unit !== b.figure.unit || a.figure.kind !== b.figure.kind) return null;
  if (!ADDABLE.has(a.figure.kind)) return null;
  const by = (y.number * y.scale) / x.scale;
  const text = shown(x.number + by, Math.max(decimals(a.figure), decimals(b.figure)));
  const formula = `${x.number} + ${by} = ${text}`;
  const direct = `${text}${printedUnit(a.figure)}（推算：${a.figure.text}＋${b.figure.text}）`;
  return made(a.source, first.score, direct, [a.figure, b.figure], text, formula).candidates[0] ?? null;
}

/** Kinds of numbers that add up; rates and ranks do not. */
const ADDABLE: ReadonlySet<string> = new Set(["count", "measure", "money", "score", "duration"]);
