/** How a printed list is shown in place of a wrong one. */
import type { Member } from "../facts/facts.js";
import { longestSays } from "./claim.js";

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
