/**
 * The names of places and bodies that a notice prints, found where they stand: in lists and tables beside one another,
 * where a subject stands, and, without 市 or 县, in lists that say how many places they hold.
 */
import type { Notice } from "../corpus/notice.js";
import { alignedFold } from "../text/align.js";
import { gradeWords } from "../text/lexicon/genre.js";
import { placeClasses } from "../text/lexicon/names.js";
import { alternation } from "../text/lexicon/words.js";
import { type ListItem, listItems } from "./name-list.js";
import {
  leadingBody,
  leadingOrganisation,
  leadingPlace,
  looksLikeBareName,
  looksLikeName,
  looksLikePlace,
  looksLikeShortPlace,
  type Name,
  nameOf,
} from "./names.js";
import { smallNumber } from "./small-number.js";

/** The names of a notice. */
export interface FoundNames {
  /** Each name once, in the order in which they are found. */
  readonly names: readonly Name[];
  /** Short forms that the notice prints in place of a name that it has in full: 威海 where 威海市 stands elsewhere. */
  readonly shortForms: readonly Name[];
}

const CLASSES = alternation(placeClasses);
/** 等4个城市, 7个市（排名不分先后）: what a list of places without 市 ends in. */
const COUNTED = new RegExp(`等?(\\d{1,3}|[两三四五六七八九十]{1,3})个?(?:${CLASSES})`, "g");
/** 城市依次是, 地区分别为: what such a list opens with. */
const OPENED = new RegExp(
  `(?:${CLASSES})(?:（[^（）]{1,12}）)?(?:从[高低好差]到[高低好差]|由[高低好差]到[高低好差])?(?:依次|分别)(?:是|为|有)?：?`,
  "g",
);
/** 考核结果为A级的：, 前三名：: a colon behind which names stand. */
const ANNOUNCES = new RegExp(`(?:${alternation(gradeWords)}|[前后][0-9一二三四五六七八九十]+[名位])[^：]{0,16}：$`);
/** （区）, （市、区）: what makes the word before it a class. */
const CLASS_BEHIND = /^（[市县区州镇乡]/;
/** What the list before {@link COUNTED} cannot reach across. */
const LIST_EDGE = /[，：；。（）“”]|依次|分别|其中|按照/g;
/** What may stand before the first name of a clause. */
const LEAD =
  /^(?:[（(]?[一二三四五六七八九十\d]{1,3}[）)．.、]|其中|但是?(?=..)|其次是|分别是|分别为|依次是|依次为|包括|由|对|会同|向|在|给|将|把|被|从|取消|约谈了?|安排|奖励|表扬|批评|授予|抽查|督查|检查|走访|经|以及)+/;
/** Words between which and a name nothing stands: 对四平市、白城市; 约谈了孤山市政府和…. */
const BEFORE_NAME = /对|给|由|向|为|是|有(?!限)|在|从|了|的|授予|约谈|表扬|批评|取消|奖励|安排|其中|包括|和|及|与/g;
/** （15.2%）, （女）: remarks behind names. */
const REMARK = /（[^（）]{0,12}[\d%女男族][^（）]{0,12}）/g;
/** 最多的是云城市, 授予长宁市: words behind which a lone name is believed. */
const LONE = /^(?:是|为|授予|约谈|表扬|批评|取消|奖励|安排)$/;
/** A lone name at a clause's end is believed if it is no longer; in UTF-16 units. */
const LONGEST_LONE = 4;
/** Longest clause whose lists are looked into, in UTF-16 units; a longer one is no writing of the genre. */
const LONGEST_CLAUSE = 1200;

/** Every name that the notice prints: pure, linear in its length. */
export function findNames(notice: Notice): FoundNames {
  const found = new Map<string, Name>();
  const bare = new Set<string>();
  const plain = alignedFold(notice.text);
  const add = (raw: string): boolean => {
    const name = isClassWord(plain, raw) ? null : nameOf(raw);
    if (name !== null && !found.has(name.text)) found.set(name.text, name);
    return name !== null;
  };
  const addShort = (text: string): void => {
    if (!found.has(text)) found.set(text, { text, stem: text, kind: "place" });
  };
  const issuer = notice.issuer ? plain.slice(notice.issuer.start, notice.issuer.end) : "";
  for (const text of [alignedFold(notice.title), issuer]) {
    const region = leadingPlace(text);
    if (region) add(region);
  }
  for (const passage of notice.passages) {
    for (const row of passage.rows) for (const cell of plain.slice(row.start, row.end).split(/[\s|｜]+/)) add(cell);
    const isLine = passage.kind === "item";
    let before = "";
    for (const sentence of passage.sentences) {
      for (const clause of sentence.clauses) {
        const text = plain.slice(clause.start, Math.min(clause.end, clause.start + LONGEST_CLAUSE));
        addNamesOfClause(text.replace(/[，；：。！？]+$/, "").replace(REMARK, ""), isLine, add, addShort);
        addBareNames(text, ANNOUNCES.test(before), bare);
        before = `${text.slice(-40)}${plain.charAt(clause.end)}`;
      }
    }
  }
  return parted(found, bare);
}

/** 激励县（区）: a word for a class of places wherever it stands, and no name. */
function isClassWord(plain: string, text: string): boolean {
  const at = /[市县区州镇]$/.test(text) ? plain.indexOf(text) : -1;
  return at >= 0 && CLASS_BEHIND.test(plain.slice(at + text.length, at + text.length + 3));
}

/** Bare names beside the full ones: a short form where the full name is printed too, else a name of its own. */
function parted(found: ReadonlyMap<string, Name>, bare: ReadonlySet<string>): FoundNames {
  const names = [...found.values()];
  const stems = new Set(names.map((name) => name.stem));
  const shortForms: Name[] = [];
  for (const text of bare) {
    if (found.has(text)) continue;
    (stems.has(text) ? shortForms : names).push({ text, stem: text, kind: "place" });
  }
  return { names, shortForms };
}

/** 最低的惠南镇为82.13分: who is at the end of a ranking. */
const AT_THE_END = /最[高低多少好差大小]的(?:是)?(?<name>[\u4e00-\u9fff]{2,6}?[市县区州镇乡])/g;

/** （监理单位：江川监理有限公司）, 对江川监理有限公司扣信用分5分: a firm by its full style, wherever it stands. */
const FIRM = /(?<=^|[：:、（(“《对由向给和及与])(?<name>[\u4e00-\u9fff]{2,16}?有限(?:责任)?公司)/g;

function addNamesOfClause(
  text: string,
  isLine: boolean,
  add: (raw: string) => boolean,
  addShort: (text: string) => void,
): void {
  for (const found of text.matchAll(AT_THE_END)) add(found.groups?.["name"] ?? "");
  for (const found of text.matchAll(FIRM)) add((found.groups?.["name"] ?? "").replace(LEAD, ""));
  for (const stretch of new Set([text, text.slice(text.indexOf("：") + 1)])) {
    const items = listItems(stretch.replace(LEAD, ""));
    const vouched = items.filter((item) => looksLikeName(item.text)).length;
    items.forEach((item, i) => {
      if (vouched > 0 && looksLikeShortPlace(item.text)) addShort(item.text);
      if (items.length > 1 || isLine || startsLikeName(item.text)) if (add(item.text)) return;
      addFront(item.text, items.length > 1, vouched > 0, add);
      addBack(item.text, looksLikeName(items[i - 1]?.text ?? "") || looksLikeName(items[i + 1]?.text ?? ""), add);
    });
  }
}

/** A clause that is nothing but a name is believed if it opens as names do: 省水利厅, 长白山管委会. */
function startsLikeName(text: string): boolean {
  return /^[省市县区州国]/.test(text) || looksLikePlace(text) || leadingPlace(text) !== "" || /管委会$/.test(text);
}

/** Names with which an item opens: 石渡市万元国内生产总值用水量; several are one place within another. */
function addFront(item: string, listed: boolean, vouched: boolean, add: (raw: string) => boolean): void {
  const body = leadingBody(item);
  if (body && (listed || item.length > body.length)) {
    add(body);
    return;
  }
  const organisation = listed ? leadingOrganisation(item) : "";
  if (organisation) {
    add(organisation);
    return;
  }
  let rest = item;
  for (let place = leadingPlace(rest), first = true; place; place = leadingPlace(rest), first = false) {
    // a lone opening is believed if it is short; items of a list vouch for one another
    if (first && !vouched && place.length > 4 && !/自治/.test(place)) break;
    add(place);
    rest = rest.slice(place.length);
  }
}

/** The name in which an item of a list ends: 对下列单位实行约谈：…, 已完成对四平市、白城市. */
function addBack(item: string, vouched: boolean, add: (raw: string) => boolean): void {
  const marks = [...item.slice(-30).matchAll(BEFORE_NAME)];
  for (const mark of marks.reverse()) {
    const name = item.slice(-30).slice(mark.index + mark[0].length);
    if (!looksLikeName(name)) continue;
    // 最多的是云城市: a lone name stands behind 是
    if (vouched || (LONE.test(mark[0]) && name.length <= LONGEST_LONE)) add(name);
    return;
  }
}

const LIST_MARK = /[、和及与]/;

function addBareNames(text: string, announced: boolean, bare: Set<string>): void {
  if (!LIST_MARK.test(text)) return;
  if (announced) addBareList(listItems(text.replace(/等?$/, "")), bare, 2);
  for (const found of text.matchAll(COUNTED)) {
    const before = text.slice(Math.max(0, found.index - 200), found.index);
    let from = 0;
    for (const edge of before.matchAll(LIST_EDGE)) from = edge.index + edge[0].length;
    const items = listItems(before.slice(from).replace(/^(?:[是为有]|对|(?:19|20)\d\d年度?)/, ""));
    addBareList(items, bare, found[0].startsWith("等") ? 2 : Math.max(2, smallNumber(found[1]) ?? 3));
  }
  for (const found of text.matchAll(OPENED)) {
    const after = text.slice(found.index + found[0].length);
    addBareList(listItems(/^[^，；。：]*/.exec(after)?.[0] ?? ""), bare, 2);
  }
}

/** All items must be places, with or without 市; a list of other things has none of them. */
function addBareList(items: readonly ListItem[], bare: Set<string>, least: number): void {
  const texts = items.flatMap((item) => splitJoined(item.text.replace(/等$/, "")));
  if (texts.length < least || !texts.every((item) => looksLikeBareName(item) || looksLikePlace(item))) return;
  for (const item of texts) if (!looksLikePlace(item)) bare.add(item);
}

/** 枣庄和菏泽市: among names without 市 the joint divides where both sides are short. */
function splitJoined(item: string): string[] {
  const found = /^([\u4e00-\u9fff]{2,4})(?:和|及|与|以及)([\u4e00-\u9fff]{2,7})$/.exec(item);
  const [, one = "", other = ""] = found ?? [];
  return found && looksLikeBareName(one) && (looksLikeBareName(other) || looksLikePlace(other)) ? [one, other] : [item];
}
