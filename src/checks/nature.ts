/** What a number is to its indicator, corrected where a level is written with a verb of change: 降至1.8% is a level, 降幅为19.6% a change. */
import type { Figure, FigureRole } from "../facts/facts.js";

/** Role, direction and basis of a figure. */
export interface Nature {
  readonly role: FigureRole;
  readonly direction: "up" | "down" | null;
  readonly basis: string | null;
}

const LEVEL_BEFORE =
  /(?<verb>上升|提高|提升|增加|增长|扩大|下降|减少|降低|回落|缩短|压缩|压减|缩小|升|增|降|减)(?:到了|到|至|为|成)(?:了|约|近|超过)?$/;
const CHANGE_NOUN = /(?:增幅|涨幅|增速|升幅|增长率|降幅|减幅|跌幅|降速)[^，]{0,6}$/;
const FALLING = /降|减|跌|落|缩|压/;

/** The nature of a figure whose clause has `left` before the number. */
export function natureOf(figure: Figure, left: string): Nature {
  const { role, direction, basis } = figure;
  const verb = LEVEL_BEFORE.exec(left)?.groups?.["verb"];
  if (verb !== undefined && (role === "change" || role === "value" || role === "target"))
    return { role: role === "target" ? role : "value", direction: FALLING.test(verb) ? "down" : "up", basis: null };
  const noun = CHANGE_NOUN.exec(left)?.[0];
  if (noun !== undefined && role === "value")
    return { role: "change", direction: FALLING.test(noun) ? "down" : "up", basis };
  return { role, direction, basis };
}
