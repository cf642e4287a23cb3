/**
 * Members that each open a numbered paragraph below a heading: （一）不合格政府网站（3个） and below it 1．竹涧县政府网站（得分58.4分）：
 * 栏目17天未更新.
 */
import type { Analysis, Clause } from "../analysis.js";
import type { Member } from "../facts.js";
import { LIST_NUMBER } from "./lines.js";

/** The name with which a numbered paragraph opens, up to what is told of it. */
const OPENING = /^(?<name>[^（(：:，。；]{2,30})(?:[（(][^（()）]{1,60}[）)])?(?:[：:]|$)/;

/**
 * The members that open the numbered paragraphs below a heading, in their order; empty where a paragraph opens otherwise,
 * or where there are more of them than the heading says.
 */
export function itemMembers(analysis: Analysis, heading: Clause, stated: number | null): Member[] {
  const { notice, clausesOf, clauses } = analysis;
  const section = notice.passages[heading.passage]?.section;
  const members: Member[] = [];
  for (let passage = heading.passage + 1; passage < notice.passages.length; passage++) {
    const kind = notice.passages[passage]?.kind;
    const first = clauses[clausesOf[passage]?.from ?? -1];
    if (!first || kind === "heading" || kind === "frame" || notice.passages[passage]?.section !== section) break;
    const member = itemMember(analysis, passage);
    // （二）市直部门网站得分前3名：…: a list of its own
    if (member === null || /\d/.test(member.name)) return [];
    members.push(member);
  }
  return members.length > 1 && members.length <= (stated ?? members.length) ? members : [];
}

/**
 * The name with which a numbered paragraph opens: 浮桥镇敬老院 of 2．浮桥镇敬老院（承建单位：宏达公司）：未办理手续; null for any other
 * paragraph.
 */
export function itemMember(analysis: Analysis, passage: number): Member | null {
  const { notice, clausesOf, clauses } = analysis;
  const first = clauses[clausesOf[passage]?.from ?? -1];
  const end = notice.passages[passage]?.end ?? 0;
  const number = first ? (LIST_NUMBER.exec(first.plain)?.[0] ?? "") : "";
  if (!first || number === "") return null;
  const start = first.start + number.length;
  const name = OPENING.exec(analysis.plain.slice(start, Math.min(end, start + LONGEST)))?.groups?.["name"];
  if (name === undefined) return null;
  return { name: notice.text.slice(start, start + name.length), span: { start, end: start + name.length } };
}

/** How far into a paragraph its opening is looked for, in UTF-16 units. */
const LONGEST = 100;
