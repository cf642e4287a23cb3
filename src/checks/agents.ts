/**
 * Who did something, as sentences say it: 由省水利厅牵头, 会同省审计厅, 委托省数字政府研究院, 经市政府同意, 市安委会主任由市长担任. In goes a
 * clause, out comes who has which part in it.
 */
import type { Span } from "../corpus/notice.js";
import type { Clause } from "../facts/analysis.js";
import {
  agentEnds,
  approveWords,
  doneWords,
  entrustWords,
  holdWords,
  issueWords,
  leadWords,
  togetherWords,
} from "../text/lexicon/agents.js";
import { alternation } from "../text/lexicon/words.js";

/** What part someone has: does it, leads it, does it with or for others, puts it out, approves it, holds an office. */
export type Role = "by" | "subject" | "lead" | "with" | "entrusted" | "issuer" | "approver" | "holder";

/** Someone with a part in what a clause says. */
export interface Agent extends Span {
  readonly role: Role;
  /** Folded: 省审计厅. */
  readonly who: string;
  /** What is done (约谈), or the office that is held (市安委会主任). */
  readonly what: string;
  /** 会同省发展改革委、省生态环境厅等部门: there are others. */
  readonly isOpen: boolean;
}

const WHO = "(?<who>(?:(?!由)[\\u4e00-\\u9fff（）、“”\\d]){2,30}?)";
/** 督查 in 省政府督查室 is no verb. */
const NOT_NAME = "(?![\\u4e00-\\u9fff]{0,4}(?:局|厅|委|室|中心|院|处|站|所|队|会议)|部|同志|人|领导|小组)";
/** Bodies end so. */
const BODY = /(?:局|厅|委|院|室|办|会|组|部|部门|中心|处|所|站|队|公司|政府|机关|集团|银行|机构|单位)$/;
const DONE = `(?:${alternation(doneWords)})${NOT_NAME}`;
const END = `(?=${alternation(agentEnds)}|${DONE}|$)`;

/** Each with what it finds and an example. */
const PATTERNS: readonly { readonly role: Role; readonly pattern: RegExp }[] = [
  // 市安委会主任由市长担任
  {
    role: "holder",
    pattern: new RegExp(`^(?<what>[\\u4e00-\\u9fff]{2,14}?)由${WHO}(?:${alternation(holdWords)})`, "g"),
  },
  // 常务副市长担任市安委会主任
  {
    role: "holder",
    pattern: new RegExp(`(?:^|由)${WHO}(?:${alternation(holdWords)})(?<what>[\\u4e00-\\u9fff]{2,14}?)(?=并|$)`, "g"),
  },
  // 已经省政府第37次常务会议审定
  { role: "approver", pattern: new RegExp(`(?:由|经|报请|报|提请)${WHO}(?<what>${alternation(approveWords)})`, "g") },
  // 由省政府办公厅印发
  { role: "issuer", pattern: new RegExp(`由${WHO}(?:联合)?(?<what>${alternation(issueWords)})`, "g") },
  // 省水利厅牵头
  { role: "lead", pattern: new RegExp(`(?:^|[由以是])${WHO}(?<what>${alternation(leadWords)})`, "g") },
  // 会同省审计厅
  { role: "with", pattern: new RegExp(`(?<what>${alternation(togetherWords)})${WHO}${END}`, "g") },
  // 委托省数字政府研究院
  { role: "entrusted", pattern: new RegExp(`(?<what>${alternation(entrustWords)})${WHO}${END}`, "g") },
  // 由常务副市长约谈, 由省水利厅会同省审计厅开展
  {
    role: "by",
    pattern: new RegExp(`由${WHO}(?=(?:${alternation(agentEnds)})[^，]*?(?<later>${DONE})|(?<what>${DONE}))`, "g"),
  },
  // 省公路事业发展中心于7月组织复查
  {
    role: "subject",
    pattern: new RegExp(`^(?![（(]|[对向将把])${WHO}(?:于[^，]{2,16}?|将)?(?:组织)?(?<what>${DONE})`, "g"),
  },
];

const OPEN = /^等/;
/** Whom 由 does not give: 由5个增加到7个, 由良好升为优秀. */
const NO_ONE = /\d|^(?:原|去年|上年|良好|优秀|合格|较好|一般|此|于)/;

/** Who has which part in a clause; each part once. */
export function agentsIn({ plain, start: from }: Clause): Agent[] {
  const found: Agent[] = [];
  for (const { role, pattern } of PATTERNS)
    for (const { index, 0: all, groups } of plain.matchAll(pattern)) {
      const who = groups?.["who"] ?? "";
      const start = from + index + all.lastIndexOf(who);
      const end = start + who.length;
      const isTaken = found.some((one) => one.start < end && start < one.end);
      const what = groups?.["what"] ?? groups?.["later"] ?? "";
      if (isTaken || (NO_ONE.test(who) && role !== "approver") || (role === "by" && what === "")) continue;
      if ((role === "with" || role === "entrusted" || role === "subject") && !BODY.test(who)) continue;
      found.push({ role, who, what, start, end, isOpen: OPEN.test(plain.slice(end - from)) });
    }
  return found;
}
