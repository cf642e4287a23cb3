/** Parts of a clause by their place in the text. */
import type { Clause } from "../facts/analysis.js";

/** The folded characters between two places of a clause. */
export function textOf(clause: Clause, start: number, end: number): string {
  return clause.plain.slice(start - clause.start, end - clause.start);
}

/** 列(前三位), 分列(第2位、第3位), 居全国(第9位): the verb before a rank. */
export const RANK_VERB =
  /(?:[升降退跌滑跃晋进]+[升降]?[到至为居入]|[分并]?[列居排占位]+[在于]?)(?:全[国省市县区州]|[省市县区州（）、]{1,8})?$/;

/** The clause with spaces where its numbers stand, and the verb before a rank (列前三位). */
export function withoutNumbers(clause: Clause, plain: string = clause.plain): string {
  let text = plain;
  for (const { start, end, kind } of clause.quantities) {
    if (kind === "ordinal") continue;
    let from = start - clause.start;
    if (kind === "rank") from -= RANK_VERB.exec(text.slice(0, from))?.[0].length ?? 0;
    const to = end - clause.start;
    text = `${text.slice(0, from)}${" ".repeat(to - from)}${text.slice(to)}`;
  }
  return text;
}
