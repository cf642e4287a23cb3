/**
 * The names of places and bodies that a notice prints, found in its own text: by what they end in, by the lists and
 * tables in which they stand side by side, and by standing where a subject stands.
 */
import type { Notice } from "../corpus/notice.js";
import { alignedFold } from "../text/align.js";
import { bodySuffixes, classWords, nameTails, notPlaces, placeSuffixes } from "../text/lexicon/names.js";
import { alternation } from "../text/lexicon/words.js";

/** A name as the notice prints it and what people call it for short. */
export interface Name {
  /** 四平市 */
  readonly text: string;
  /** 四平; the name itself where nothing can be left off. */
  readonly stem: string;
  readonly kind: "place" | "body";
}

const PLACE_END = new RegExp(`(?:${alternation(placeSuffixes)})$`);
const BODY_END = new RegExp(`(?:${alternation(bodySuffixes)})$`);
const NOT_PLACE_END = new RegExp(`(?:${alternation(notPlaces)})$`);
const TAIL = new RegExp(`(?:${alternation(nameTails)})$`);
const CLASS_START = new RegExp(`^(?:${alternation(classWords)})`);
/** Characters that no name holds: 的, 了, 等 … 分别有3个县 is no name. */
const FUNCTION_CHARACTER = /[的了着是被把等个这那不未没已均也还但或们第]/;
const HAN_ONLY = /^[\u4e00-\u9fff]+(?:（[\u4e00-\u9fff]{1,6}）)?$/;
/** 延边朝鲜族自治州 → 延边: what stands before a people's name and the kind of self-government. */
const AUTONOMOUS = /^(.{2,4}?)(?:[\u4e00-\u9fff]{1,4}族)+自治(?:州|县|旗|区)$/;

/** The name without 政府 or 人民政府 behind it: 四平市政府 → 四平市. The name itself if nothing would be left. */
export function withoutTail(name: string): string {
  const short = name.replace(TAIL, "");
  return short.length >= 2 ? short : name;
}

/** Kinds of area that are a noun by themselves but end names too: 北湖高新区. */
const AREA_END = /(?:高新区|经开区|开发区|新区|港区|示范区|自治区|自治州|自治县|自治旗)$/;
/** 曦城市, 白城市: a town whose own name ends in 城 looks like the noun 城市 but has one character before it. */
const SHORT_CITY = /^[^大中小各县新老主古全同双多本该试副省级的]城市$/;
/** Names do not open with the kind of area or a verb of leading (市城市, 跨市); these three districts do. */
const BAD_START =
  /^(?:[省市县区州乡镇级跨经由从在对向和及与于]|进一步|加快|推进|深入|新增|常务|并|建设|打造|落实|会同)/;
const NAMED_SO = new Set(["市中区", "市南区", "市北区", "城关镇"]);

/** Could this be the name of one place: 四平市, 北湖高新区, but not 县级城市 or 各县? */
export function looksLikePlace(text: string): boolean {
  if (text.length < 3 || text.length > 12 || !HAN_ONLY.test(text) || !PLACE_END.test(text)) return false;
  if (SHORT_CITY.test(text) || NAMED_SO.has(text)) return true;
  if (NOT_PLACE_END.test(text) && !(AREA_END.test(text) && text.length > 3)) return false;
  // 生态强省: a province's own name has two characters, or three where it is a real one's
  if (/省$/.test(text) && text.length > 3 && !/^黑龙江省$/.test(text)) return false;
  if (/[市州县区盟旗]$/.test(text) && !AREA_END.test(text) && text.length > 7) return false;
  return (
    !BAD_START.test(text) && !CLASS_START.test(text) && !FUNCTION_CHARACTER.test(text.slice(0, -1).replace(/自治$/, ""))
  );
}

/** Could this be the name of one body: 省水利厅, 市消防救援支队, 长白山管委会? */
export function looksLikeBody(text: string): boolean {
  if (text.length < 3 || text.length > 20 || !HAN_ONLY.test(text) || !BODY_END.test(text)) return false;
  if (CLASS_START.test(text) || /[的了是在对为等个各第由]/.test(text)) return false;
  // 企业开办, 上级党委: a one-character ending needs the level before it (市审计局, 省发展改革委)
  return (
    !/[办处站所部署院委]$/.test(text) ||
    /(?:委|医院|法院|检察院|学院|研究院|支部|本部)$/.test(text) ||
    /^[省市县区州]/.test(text)
  );
}

/** Could this be a member of a list of places or bodies, with or without 政府 behind it? */
export function looksLikeName(text: string): boolean {
  return looksLikePlace(withoutTail(text)) || looksLikeBody(text);
}

/** What people leave off: 四平市 → 四平, 延边朝鲜族自治州 → 延边, 长白山管委会 → 长白山, 市应急管理局 → 应急管理局. */
export function stemOf(name: string): string {
  const autonomous = AUTONOMOUS.exec(name)?.[1];
  if (autonomous) return autonomous;
  const body = /^(?:省|市|县|区|州)(.{3,})$/.exec(name)?.[1];
  if (body && BODY_END.test(name)) return body;
  const committee = /^(.{2,})(?:管委会|管理委员会)$/.exec(name)?.[1];
  if (committee) return committee;
  const short = name.replace(/(?:特别行政区|自治区|自治州|自治县|自治旗|新区|省|市|州|县|区|盟|旗|镇|乡)$/, "");
  return short.length >= 2 ? short : name;
}

/** A list's separators; 和 and its like divide only where a name ends before them (林业和草原局 is one name). */
const COMMA = /[、，,；;\s]+/;

/**
 * The items of a list, with their offsets in `text`: 映湖区、桐岗市和清漪县 gives three; 市林业和草原局 stays one.
 */
export function listItems(text: string): { readonly text: string; readonly start: number }[] {
  const items: { text: string; start: number }[] = [];
  let at = 0;
  for (const part of text.split(/([、，,；;\s]+)/)) {
    if (!COMMA.test(part) && part) pushItem(part, at, items);
    at += part.length;
  }
  return items;
}

function pushItem(part: string, start: number, items: { text: string; start: number }[]): void {
  for (const joint of part.matchAll(/以及|和|及|与/g)) {
    const before = part.slice(0, joint.index);
    const after = part.slice(joint.index + joint[0].length);
    if (looksLikeName(before) && after) {
      items.push({ text: before, start });
      pushItem(after, start + joint.index + joint[0].length, items);
      return;
    }
  }
  items.push({ text: part, start });
}

const PLACE_START = new RegExp(`^[\\u4e00-\\u9fff]{1,7}?(?:${alternation(placeSuffixes)})`);
const BODY_START =
  /^[省市县区州][\u4e00-\u9fff]{1,14}?(?:管理局|监管局|厅|局|委员会|委|办公室|支队|总队|政府研究院|研究院|医院|法院|检察院|中心)(?!员|托|派|任|会)/;

/** The shortest place name at the start of `text`: 石渡市万元国内生产总值 → 石渡市; empty where there is none. */
export function leadingPlace(text: string): string {
  const shortest = PLACE_START.exec(text)?.[0] ?? "";
  if (looksLikePlace(shortest)) return shortest;
  // 市城…: the shortest ends too early (曦城市, 城关区)
  const longer = /^[\u4e00-\u9fff]{2,7}?(?:市|州|县|区|盟|旗)/.exec(text)?.[0] ?? "";
  return shortest.length < 3 && looksLikePlace(longer) ? longer : "";
}

/** The name of a provincial or city body at the start of `text`: 省文物局列后三名 → 省文物局. */
export function leadingBody(text: string): string {
  const found = BODY_START.exec(text)?.[0] ?? "";
  return looksLikeBody(found) ? found : "";
}

/**
 * Every name that the notice prints. A name is believed when it stands in a list or a table column beside another,
 * opens a clause, or follows a name directly (渡云市柏渡区).
 */
export function findNames(notice: Notice): readonly Name[] {
  const found = new Map<string, Name>();
  const add = (raw: string): boolean => {
    const text = withoutTail(raw);
    const kind = looksLikePlace(text) ? "place" : looksLikeBody(text) ? "body" : null;
    if (kind === null) return false;
    if (!found.has(text)) found.set(text, { text, stem: stemOf(text), kind });
    return true;
  };
  const plain = alignedFold(notice.text);
  const region = leadingPlace(alignedFold(notice.title));
  if (region) add(region);
  for (const passage of notice.passages) {
    for (const row of passage.rows) for (const cell of plain.slice(row.start, row.end).split(/[\s|]+/)) add(cell);
    for (const sentence of passage.sentences) {
      for (const clause of sentence.clauses) addNamesOfClause(plain.slice(clause.start, clause.end), add);
    }
  }
  return [...found.values()];
}

function addNamesOfClause(clause: string, add: (raw: string) => boolean): void {
  const text = clause.replace(/[，；：。！？]+$/, "");
  for (const stretch of new Set([text, text.slice(text.indexOf("：") + 1)])) {
    const items = listItems(stretch.replace(/^(?:\d{1,2}[.．、]|其中|由|对|会同|向|在|给|将|把|被|从|取消|约谈)+/, ""));
    // a lone opening is believed if it is short; items of a list vouch for one another
    const vouched = items.filter((item) => looksLikeName(item.text)).length;
    for (const item of items) {
      if (add(item.text)) continue;
      let rest = item.text;
      const body = leadingBody(rest);
      if (body && (items.length > 1 || rest.length > body.length)) {
        add(body);
        continue;
      }
      for (let place = leadingPlace(rest), first = true; place; place = leadingPlace(rest), first = false) {
        if (first && vouched === 0 && place.length > 4) break;
        add(place);
        rest = rest.slice(place.length);
      }
    }
  }
}
