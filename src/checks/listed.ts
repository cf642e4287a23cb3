/** How a printed list is shown in place of a wrong one. */
import type { Clause } from "../facts/analysis.js";
import type { Figure, Member } from "../facts/facts.js";
import { longestSays } from "./claim.js";
import { textOf } from "./spans.js";

const ITEM = /[\u4e00-\u9fff“”"]{2,}$/;

/** Whether a number only counts the things listed before it: 实名制管理、工资专用账户、银行代发工资三项(制度). */
export function countsItems({ kind, span, value }: Figure, clause: Clause): boolean {
  if (kind !== "count" || value === null) return false;
  const list = textOf(clause, clause.start, span.start).replace(/等$/, "");
  if (/\d/.test(list) || !ITEM.test(list)) return false;
  return [/、/, /、|和|及(?!以上)|与/].some((mark) => value > 1 && list.split(mark).length === value);
}

/** The whole list as printed where it is short enough, else from the first member that is missing on, as far as there is room. */
export function listed(members: readonly Member[], missing: readonly Member[], text: string): string {
  const first = members[0];
  const last = members.at(-1);
  const from = missing[0];
  if (!first || !last || !from) return "";
  const whole = text.slice(first.span.start, last.span.end);
  if (whole.length <= longestSays) return whole;
  let end = from.span.end;
  for (const member of members) {
    if (member.span.start < from.span.start || member.span.end - from.span.start > longestSays) continue;
    end = Math.max(end, member.span.end);
  }
  return text.slice(from.span.start, end).slice(0, longestSays);
}
