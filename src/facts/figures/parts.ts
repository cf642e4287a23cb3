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
const OWNED = /^[\u4e00-\u9fff]{1,6}(?:（[\u4e00-\u9fff、]{1,6}）)?的/;
/** 农村污水处理设施中有, 项目中有. */
const SOME_OF = /^(?<thing>[\u4e00-\u9fff]{2,16}?)(?:中|里)(?:，?有|，)?$/;
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
    const parted = next ? q.end + parting(analysis.plain.slice(q.end, next.start), q) : clause.end;
    const to = Math.min(parted, thingEnd(analysis, q, next));
    const inside = bracketAround(analysis, clause, q);
    const end = Math.min(to, inside?.close ?? to);
    const left = isJoined
      ? stretch(analysis, q.start, q.start)
      : stretch(analysis, Math.max(from, inside?.open ?? from), q.start);
    const isBracketed = OPEN_BRACKET.test(left.plain) && CLOSE_BRACKET.test(analysis.plain.slice(q.end, q.end + 1));
    parts.push({
      q,
      left: isBracketed ? stretch(analysis, left.start, left.end - 1) : left,
      right: isBracketed ? stretch(analysis, q.end, q.end) : stretch(analysis, q.end, end),
      isJoined,
      isRange: isJoined && before === "",
      isBracketed,
    });
    from = to;
  });
  // 136座|农村污水处理设施|中有21座停运: the thing of which the next number counts some is what this one counts too
  for (const [i, part] of parts.entries()) {
    const next = parts[i + 1];
    const thing = next && part.right.plain === "" && part.q.kind === "count" ? SOME_OF.exec(next.left.plain) : null;
    const noun = thing?.groups?.["thing"] ?? "";
    if (noun) parts[i] = { ...part, right: stretch(analysis, part.q.end, part.q.end + noun.length) };
  }
  // 80分以上不足90分的为良好: both ends are followed by the same words
  for (let i = parts.length - 2; i >= 0; i--) {
    const [part, next] = [parts[i], parts[i + 1]];
    if (part && next?.isRange) parts[i] = { ...part, right: next.right };
  }
  return parts;
}

/**
 * 1742家定点医药机构（医疗机构|634家|、零售药店|1108家|）全部提交自查报告; 对9个市和翰江新区（以下统称|11个|地区）进行了考核: where what a
 * bracket says around a number begins and ends; null where none is open.
 */
function bracketAround(analysis: Analysis, clause: Clause, q: Quantity): { open: number; close: number } | null {
  const before = analysis.plain.slice(clause.start, q.start);
  const open = before.lastIndexOf("（");
  if (open < 0 || open === before.length - 1 || before.indexOf("）", open) >= 0) return null;
  const called = CALLED.exec(before.slice(open))?.[0].length ?? 1;
  const close = analysis.plain.indexOf("）", q.end);
  return close < 0 || close >= clause.end ? null : { open: clause.start + open + called, close };
}

const CALLED = /^（(?:以下)?(?:统称|简称|合称|并称)?(?:为)?/;

/** 1742家|定点医药机构|（医疗机构634家: a bracket that holds the next number ends what this one counts. */
function thingEnd(analysis: Analysis, q: Quantity, next: Quantity | undefined): number {
  const between = next ? analysis.plain.slice(q.end, next.start) : "";
  const open = /^[^（）]*（/.exec(between)?.[0].length ?? 0;
  return open > 0 && !between.includes("）") ? q.end + open - 1 : Number.POSITIVE_INFINITY;
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
