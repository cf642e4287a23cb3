/** Lists of those who belong to a group, taken from running text with the place of each. */
import type { Analysis } from "../analysis.js";
import type { Member } from "../facts.js";
import { type ListItem, listItems } from "../name-list.js";
import { looksLikeBareName, looksLikeName, withoutTail } from "../names.js";

const HAN_NUMBER = "[0-9一二两三四五六七八九十]{1,4}";
/** …等7个市（州）, 羽川市4个市人民政府: the number that a list ends in. */
const LIST_COUNT = new RegExp(`等?共?(?<count>${HAN_NUMBER})(?:个|家|座|名|位|所|户|项)[\\u4e00-\\u9fff（）、]{0,14}$`);
/** （排名不分先后）, （128.6%）, (女): remarks in a list. */
const REMARK = /[（(][^（）()]{1,24}[）)]/g;
const LEAD =
  /^(?:经[^，]{0,8}，|(?:19|20)\d\d年度?|其中|以及|和|及|由|对|将|给|为|有|是|包括|分别|依次|确定|认定|评定|命名|表扬|授予|，|：|\d{1,3}[.．、]|[（(]\d{1,3}[）)])+/;
const TAIL = /(?:等|主要负责人|负责人|有关负责人|分管负责人|主要领导|分管领导)+$/;
/** 枣庄和菏泽: two names that are joined where both are short. */
const JOINED = /^(?<one>[\u4e00-\u9fff]{2,4})(?:和|及|与|以及)(?<other>[\u4e00-\u9fff]{2,7})$/;
/** Shortest and longest member that is no name by its looks: a person, a shop; in UTF-16 units. */
const SHORTEST = 2;
const LONGEST = 30;

/** 市公安局|771件: a number behind a name. */
const NUMBER_BEHIND = /\d[\d.,]{0,12}[^\d、，；]{0,6}$/;

/** A list's members and the number printed behind them. */
export interface MemberList {
  readonly members: readonly Member[];
  /** How many items the list has, members or not. */
  readonly items: number;
  readonly stated: string | undefined;
}

/**
 * The members in `text`, which starts at `offset` of the notice. `anything` takes items that are no names by their looks
 * too, for lists that a heading or a colon announces: 张文静、李建国.
 */
export function membersIn(analysis: Analysis, text: string, offset: number, anything: boolean): MemberList {
  const blank = (found: string): string => "\u3000".repeat(found.length);
  const plain = text.replace(REMARK, blank).trimEnd();
  const count = LIST_COUNT.exec(plain);
  // 第3季度: what the count ends in must follow names
  const list = count && count.index > 0 ? plain.slice(0, count.index) : plain;
  const items = listItems(list.replace(LEAD, blank)).flatMap((item) => apart(analysis, item));
  const members: Member[] = [];
  for (const item of items) {
    // （10.4%）和陆丰市: a joint behind a remark
    const joint = /^(?:以及|和|及|与)(?=..)/.exec(item.text)?.[0] ?? "";
    const isJoined = joint !== "" && looksLikeName(withoutTail(item.text.slice(joint.length)));
    const lead = isJoined ? joint.length : 0;
    const whole = withoutTail(item.text.slice(lead).replace(TAIL, ""));
    const bare = whole.replace(NUMBER_BEHIND, "");
    const name = bare !== whole && (looksLikeName(bare) || analysis.isName(bare)) ? bare : whole;
    const isName = looksLikeName(name) || analysis.isName(name) || isChain(analysis, name);
    if (!isName && !(anything && name.length >= SHORTEST && name.length <= LONGEST)) continue;
    const start = offset + item.start + lead;
    members.push({ name: printed(analysis, start, name.length), span: { start, end: start + name.length } });
  }
  return { members, items: items.length, stated: count && count.index > 0 ? count.groups?.["count"] : undefined };
}

/** Names are shown as the notice prints them: A级 and not its folded form. */
function printed(analysis: Analysis, start: number, length: number): string {
  return analysis.notice.text.slice(start, start + length);
}

/** Whether the text is a place within a place: 余川镇砌石村. */
export function isChain(analysis: Analysis, text: string): boolean {
  for (let at = 2; at + 2 <= Math.min(text.length, 14); at++) {
    if (!analysis.isName(text.slice(0, at)) && !looksLikeName(text.slice(0, at))) continue;
    if (analysis.isName(text.slice(at)) || looksLikeName(text.slice(at))) return true;
  }
  return false;
}

function apart(analysis: Analysis, item: ListItem): ListItem[] {
  const found = JOINED.exec(item.text)?.groups;
  const one = found?.["one"] ?? "";
  const other = found?.["other"] ?? "";
  const isName = (text: string): boolean => analysis.isName(text) || looksLikeName(text);
  if (!found || !looksLikeBareName(one) || !isName(one) || !isName(other)) return [item];
  return [
    { text: one, start: item.start },
    { text: other, start: item.start + item.text.length - other.length },
  ];
}
