/** The place before a move in an order, from the place now: 排第2位，比上年四季度上升1位. */
import type { Figure } from "../../facts/facts.js";
import type { Proposal } from "../candidate.js";
import type { RankedFigure } from "../figures.js";
import type { Source } from "../source.js";
import { ASKED_TO_COMPUTE, made } from "./numbers.js";

/** 排第2位，比上年四季度上升1位, asked of that quarter: the third place. */
export function rankBefore(source: Source, item: RankedFigure, change: Figure): Proposal | null {
  const { figures } = source.read.facts;
  const owner = change.of !== null ? figures[change.of] : undefined;
  const rank = [owner, ...(owner?.related ?? []).map((id) => figures[id])].find((figure) => figure?.role === "rank");
  if (rank?.value == null || rank.value < 0 || change.value === null || change.direction === null) return null;
  const up = change.direction === "up";
  const before = up ? rank.value + change.value : rank.value - change.value;
  return made(
    source,
    item.score + ASKED_TO_COMPUTE,
    `第${before}位（推算：${rank.text}，${change.basis ?? ""}${up ? "上升" : "下降"}${change.text}）`,
    [rank, change],
    String(before),
    `${rank.value} ${up ? "+" : "−"} ${change.value} = ${before}`,
  );
}
