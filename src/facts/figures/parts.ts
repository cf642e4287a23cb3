/**
 * A clause taken apart at its numbers: for each the words that lead to it and those that follow and still belong to it.
 * 造成4人死亡、7人受伤 → 造成|4人|死亡 and |7人|受伤.
 */
import type { Span } from "../../corpus/notice.js";
import type { Quantity } from "../../text/quantity.js";
import type { Analysis, Clause } from "../analysis.js";

/** Words of a clause, folded, with their place. */
export interface Stretch extends Span {
  readonly plain: string;
}

/** A number of a clause with its words. */
export interface Part {
  readonly q: Quantity;
  readonly left: Stretch;
  readonly right: Stretch;
  /** Only 、 or 和 stands between the number before and this one: 19.6％和21.2％. */
  readonly isJoined: boolean;
  /** Nothing stands between them: 80分以上不足90分, one range. */
  readonly isRange: boolean;
  /** The number stands alone in brackets behind what it belongs to: 蓬江区（128.6%）. */
  readonly isBracketed: boolean;
}

/** The stretch of a notice from `start` to `end`. */
export function stretch(analysis: Analysis, start: number, end: number): Stretch {
  return { start, end, plain: analysis.plain.slice(start, end) };
}

const JOINERS = /^[\s、，]*(?:和|及|与|以及|至|到)?\s*$/;
/** A mark or joint that parts two things; not the 和 of 和谐 or the 及 of 普及率. */
const PARTING =
  /[、，；]|以及|(?<![普涉波企顾])及(?![时格第早其])|(?<![共温调平缓饱谐总缓])和(?![谐平睦解])|(?<![参赋给])与(?![会])|并(?![列网购发行])/;
/** Words that end what leads to a number: …达到(81.8%). */
const LEADS_ON = /占[^，、]{0,12}的$|(?:到|至|为|达|是|共|有|占|计|约|率|量|数|额|分|值)$/;
/** （市、区）: marks inside brackets part nothing. */
const BRACKETED = /（[^（）]{0,20}）/g;
const OWNED = /^[\u4e00-\u9fff]{1,6}的/;
const OPEN_BRACKET = /[（(]$/;
const CLOSE_BRACKET = /^[）)]/;
/** A counted thing between two numbers is the first one's from this length on: 24个|省级重大项目全面启动实施|…. */
const LONGEST_SHARED = 4;

/** The numbers of a clause, each with its words. */
export function partsOf(analysis: Analysis, clause: Clause, amounts: readonly Quantity[]): Part[] {
  const parts: Part[] = [];
  let from = clause.start;
  amounts.forEach((q, i) => {
    const previous = amounts[i - 1];
    const next = amounts[i + 1];
    const before = previous ? analysis.plain.slice(previous.end, q.start) : "";
    const isJoined = previous !== undefined && JOINERS.test(before);
    const to = next ? q.end + parting(analysis.plain.slice(q.end, next.start), q) : clause.end;
    const left = isJoined ? stretch(analysis, q.start, q.start) : stretch(analysis, from, q.start);
    const isBracketed = OPEN_BRACKET.test(left.plain) && CLOSE_BRACKET.test(analysis.plain.slice(q.end, q.end + 1));
    parts.push({
      q,
      left: isBracketed ? stretch(analysis, left.start, left.end - 1) : left,
      right: isBracketed ? stretch(analysis, q.end, q.end) : stretch(analysis, q.end, to),
      isJoined,
      isRange: isJoined && before === "",
      isBracketed,
    });
    from = to;
  });
  // 80分以上不足90分的为良好: both ends are followed by the same words
  for (let i = parts.length - 2; i >= 0; i--) {
    const [part, next] = [parts[i], parts[i + 1]];
    if (part && next?.isRange) parts[i] = { ...part, right: next.right };
  }
  return parts;
}

/** Where the words between two numbers are divided: at the first mark; a counted noun stays with its number. */
function parting(between: string, before: Quantity): number {
  if (CLOSE_BRACKET.test(between)) return 1;
  const mark = PARTING.exec(between.replace(BRACKETED, (inside) => "（".repeat(inside.length)));
  if (mark) return mark.index;
  // 3个|县|的供水管网漏损率超过12%
  const owned = before.kind === "count" ? OWNED.exec(between) : null;
  if (owned) return owned[0].length - 1;
  return before.kind === "count" && between.length > LONGEST_SHARED && !LEADS_ON.test(between) ? between.length : 0;
}
