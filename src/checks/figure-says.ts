/** What a notice says in place of a claim's number, word for word, and where: 同比下降1微克/立方米, 连续19年, 15个县. */
import type { Span } from "../corpus/notice.js";
import type { Clause } from "../facts/analysis.js";
import type { DocumentFacts } from "../facts/facts.js";
import { isItemHead } from "./around.js";
import { longestSays } from "./claim.js";
import type { FigureMatch } from "./figure-match.js";
import { MOVEMENT } from "./nature.js";
import type { Printed } from "./printed.js";
import { textOf } from "./spans.js";

/** Where a figure is printed: its clause, of a table its row. */
export function placeOf(match: FigureMatch, printed: Printed): { quote: string; at: Span } {
  const { notice } = printed.read.analysis;
  const { figure } = match.printed;
  const at = notice.passages[figure.passage]?.kind === "table" ? figure.sentence : figure.clause;
  return { quote: notice.text.slice(at.start, at.end), at };
}

/** 提高到, 降至: the verb belongs to what is printed. */
export const LED_TO = /[升降增减高低少加短缩][到至]$/;
const BASIS = /比|期/;
const NUMBERING = /^[（(]?[\d一二三四五六七八九十]{1,3}[）)．.、]\s*/;
const JOINT = /^[、，和及与并\s]*/;

/** Where what moves a number begins; for a later one of 分别下降8.3%、5.1% at 下降. */
function moveBefore(clause: Clause, from: number, to: number): number {
  if (textOf(clause, from, to).replace(JOINT, "") !== "") return from;
  const moves = [...textOf(clause, clause.start, to).matchAll(MOVEMENT)];
  const last = moves.findLast(({ 0: word }) => !BASIS.test(word));
  return last ? clause.start + last.index : from;
}

/** 连续19年, 占一半以上: what belongs to the number. */
const SAID_BEFORE = /(?:连续|占)$/;
/** 15个县 */
const COUNTED_PLACES = /^(?:市（州）|县（市、区）|市县|县区|市|县|区|州|乡镇|镇|乡|村|街道|社区|地区|部门|单位|城市)/;

/** What the notice prints: the number, for a change or rank with the words before it (同比下降1微克/立方米). */
export function says({ printed: { figure, nature, clause } }: FigureMatch, printed: Printed): string {
  const { text } = printed.read.analysis.notice;
  const isMove = nature.role === "change" || nature.role === "margin" || nature.role === "rank";
  if (!isMove && !LED_TO.test(textOf(clause, clause.start, figure.span.start))) {
    const left = textOf(clause, clause.start, figure.span.start);
    const lead = SAID_BEFORE.exec(left)?.[0].length ?? 0;
    const counted = figure.kind === "count" ? COUNTED_PLACES.exec(textOf(clause, figure.span.end, clause.end)) : null;
    return text.slice(figure.span.start - lead, figure.span.end + (counted?.[0].length ?? 0));
  }
  const previous = clause.quantities.filter((q) => q.end <= figure.span.start && q.kind !== "date").at(-1);
  const from = moveBefore(clause, previous?.end ?? clause.start, figure.span.start);
  const stretch = text.slice(from, figure.span.end);
  const own = stretch.slice(JOINT.exec(stretch)?.[0].length ?? 0);
  return own.length <= longestSays ? own : own.slice(-longestSays);
}

/** The head of the item in which a figure stands, if it has one: 汀湾区小榕树幼儿园. */
export function headOf({ printed: { figure } }: FigureMatch, { read: { analysis } }: Printed): string {
  const head = analysis.clauses[analysis.clausesOf[figure.passage]?.from ?? -1];
  if (!head || !isItemHead(head) || head.end > figure.span.start) return "";
  // 案例四：玉笙区某药房。: the case has a number before its name
  const next = analysis.clauses[head.index + 1];
  const named = next && CASE.test(head.plain) && isItemHead(next) && next.end <= figure.span.start ? next : head;
  return analysis.notice.text
    .slice(named.start, named.start + named.plain.length)
    .replace(NUMBERING, "")
    .slice(0, longestSays);
}

const CASE = /^(?:典型)?案例[一二三四五六七八九十\d]{1,3}$/;

/** The printed time that tells a figure's year, if one does; else the notice's year. */
export function periodOf(own: string | null, { period, year }: DocumentFacts, fallback: string): string {
  const dated = [own, period].find((text) => text !== null && /(?:19|20)\d\d/.test(text));
  if (dated) return dated;
  return year === null ? (own ?? period ?? fallback) : `${year}年${own ?? ""}`;
}
