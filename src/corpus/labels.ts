/** The numbering that opens a line: 一、 （一） 1. 第一章 and markdown's ##, and how deep each goes. */

/** A line's numbering. */
export interface Label {
  /** As printed, without white space around it: 一、; empty for markdown's marks alone. */
  readonly text: string;
  /** Where it stands in the line, in UTF-16 units. */
  readonly start: number;
  /** Where the words after it start in the line. */
  readonly bodyStart: number;
  /** How deep: a heading holds those of a greater rank after it. */
  readonly rank: number;
  readonly style: LabelStyle;
}

/** How a numbering is written; lines of one list share it. */
export type LabelStyle =
  | "markdown"
  | "part"
  | "chapter"
  | "section"
  | "一、"
  | "（一）"
  | "1."
  | "1.1"
  | "（1）"
  | "①"
  | "▲";

interface LabelPattern {
  readonly style: LabelStyle;
  readonly rank: number;
  readonly pattern: RegExp;
}

/** Rank of a heading without a number where the notice has 一、 headings (it stands under them), and where it has not. */
export const NUMBERLESS_RANK = { inner: 70, outer: 15 } as const;
/** Rank of 附件 after the signature: nothing holds it. */
export const ATTACHMENT_RANK = 0;

/** Tried in this order; each has group 1, the label. Lines are matched up to their first 40 characters only. */
const PATTERNS: readonly LabelPattern[] = [
  // 第一部分 总体情况, but not 第一部分别克汽车 (nothing parts it from the words)
  { style: "part", rank: 10, pattern: /^(第[一二三四五六七八九十百0-9]{1,4}(?:编|篇|部分))(?=[\s:：、]|$)[\s:：、]*/u },
  { style: "chapter", rank: 11, pattern: /^(第[一二三四五六七八九十百0-9]{1,4}章)(?=[\s:：、]|$)[\s:：、]*/u },
  { style: "section", rank: 12, pattern: /^(第[一二三四五六七八九十百0-9]{1,4}节)(?=[\s:：、]|$)[\s:：、]*/u },
  // 一、考核结果, 四　、下一步, but not 一是 and not 三、四季度
  {
    style: "一、",
    rank: 20,
    pattern: /^([一二三四五六七八九十百]{1,4}\s{0,4}[、．.])(?![一二三四五六七八九十]\S{0,2}[季月年])\s*/u,
  },
  // （一）强化目标约束
  { style: "（一）", rank: 30, pattern: /^([（(]\s{0,4}[一二三四五六七八九十百]{1,4}\s{0,4}[）)])[、\s]*/u },
  { style: "（一）", rank: 30, pattern: /^([㈠-㈩])[、\s]*/u },
  // 2.1 概况, 2.1.3 概况, but not 2.1万个 and not 2.5微克
  { style: "1.1", rank: 45, pattern: /^([0-9]{1,2}\.[0-9]{1,2}(?:\.[0-9]{1,2}){0,2})\s+(?=\p{Script=Han})/u },
  // 1.霜河市 1、霜河市 1．2022年 3．6月份, but not 1.5倍
  {
    style: "1.",
    rank: 40,
    pattern: /^([0-9０-９]{1,2}\s{0,2}[．.、])(?=[^0-9０-９]|$|[0-9０-９]{4}年|[0-9０-９]{1,2}月)\s*/u,
  },
  { style: "1.", rank: 40, pattern: /^([⒈-⒛])\s*/u },
  { style: "（1）", rank: 50, pattern: /^([（(]\s{0,4}[0-9０-９]{1,2}\s{0,4}[）)])[、\s]*/u },
  { style: "（1）", rank: 50, pattern: /^([0-9]{1,2}[）)]|[⑴-⒇])[、\s]*/u },
  { style: "①", rank: 60, pattern: /^([①-⑳])[、\s]*/u },
  // ▲重点项目　全州安排…: a sign before a few words that wide space parts from the text
  { style: "▲", rank: 65, pattern: /^([▲△▶►★☆◆◇■□●])\s{0,2}(?=[^\s，。：；]{2,16}(?:\u3000|\s{2})\s*\S)/u },
];

/** ## 考核结果 */
const MARKDOWN_HEADING = /^(#{1,6})\s+/u;
/** How much of a line a label and the look behind it can take. */
const LONGEST_LABEL = 40;

/** The numbering that a line's content opens with, or null. `（一）强化目标约束。` → （一）, rank 30. */
export function readLabel(content: string): Label | null {
  const opening = content.slice(0, LONGEST_LABEL);
  const markdown = MARKDOWN_HEADING.exec(opening);
  if (markdown === null) return readNumber(opening, 0);
  const inner = readNumber(opening.slice(markdown[0].length), markdown[0].length);
  const rank = markdown[1]?.length ?? 1;
  if (inner !== null) return { ...inner, rank, style: "markdown" };
  return { text: "", start: markdown[0].length, bodyStart: markdown[0].length, rank, style: "markdown" };
}

function readNumber(opening: string, offset: number): Label | null {
  for (const { style, rank, pattern } of PATTERNS) {
    const match = pattern.exec(opening);
    if (match === null) continue;
    return { text: match[1] ?? "", start: offset, bodyStart: offset + match[0].length, rank, style };
  }
  return null;
}
