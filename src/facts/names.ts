/**
 * What a name of a place or body looks like in a notice, told from its characters alone: by what it ends in and what it
 * may not hold. Where names stand is for {@link ./find-names.ts}.
 */
import {
  bodyKinds,
  bodySuffixes,
  classWords,
  namedLikeKinds,
  nameTails,
  notNameStarts,
  notPlaces,
  organisationSuffixes,
  placeSuffixes,
} from "../text/lexicon/names.js";
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
const BODY_SUFFIXES = alternation([...bodySuffixes, ...organisationSuffixes].sort((a, b) => b.length - a.length));
const BODY_END = new RegExp(`(?:${BODY_SUFFIXES})$`);
const NOT_PLACE_END = new RegExp(`(?:${alternation(notPlaces)})$`);
const TAIL = new RegExp(`(?:${alternation(nameTails)})$`);
const CLASS_START = new RegExp(`^(?:${alternation(classWords)})`);
const NOT_NAME_START = new RegExp(`^(?:${alternation(notNameStarts)})`);
const NAMED_LIKE_KINDS = new Set(namedLikeKinds);
/** 乡镇卫生院, 数据中心: a kind and nothing else before the suffix. */
const BODY_KIND = new RegExp(`^(?:${alternation(bodyKinds)}){0,3}(?:${BODY_SUFFIXES})$`);
/** Characters that no place's name holds: 的, 了, 等 … 分别有3个县 is no name. */
const FUNCTION_CHARACTER = /[的了着在是被把由等个这那不未没已均也还但或们第]/;
/** Characters that no body's name holds but in words such as 自由贸易, 对外, 第一中学. */
const BODY_FUNCTION_CHARACTER =
  /[的了是等各]|[承主督协交举]办$|委托|会同|抽调|组成|牵头|开展|(?<!华)为|(?<!自)由|对(?!外)|在|个(?!体)|第(?![一二三四五六七八九十])/;
/** (有)限公司, (各县)人民政府, 直辖市发展改革委: cut from longer words, or no single body. */
const NOT_BODY = /^限(?:责任)?公司|^(?:自治区|直辖市|[省市县区州])(?:人民)?政府$|^直辖市|政府[和及]/;
const HAN_ONLY = /^[\u4e00-\u9fff]+(?:（[\u4e00-\u9fff]{1,6}）)?$/;
/** 延边朝鲜族自治州 → 延边: what stands before a people's name and the kind of self-government. */
const AUTONOMOUS = /^(.{2,4}?)[\u4e00-\u9fff]{1,12}族自治(?:州|县|旗|区)$/;
/** Kinds of area that are a noun by themselves but end names too: 北湖高新区. */
const AREA_END = /(?:高新区|经开区|开发区|新区|港区|林区|矿区|灌区|垦区|示范区|自治区|自治州|自治县|自治旗|街道|社区)$/;
/** 曦城市, 房山区, 东港区: a name with one character before what looks like a kind of area; not 各山区. */
const SHORT_NAME =
  /^[^各该全两三四五六七八九十本新老原大小多主县省市旧我某同双试副级的](?:城市|城区|城镇|山区|港区|林区|矿区)$/;
/** Names do not open with the kind of area or with a preposition (市城市, 跨市), unless they are short: 镇江市, 和龙市. */
const BAD_START = /^(?:[省市县区州级跨经由在对于并]|[乡镇从向和及与](?!.{2}$))/;

/** The name without 政府 or 人民政府 behind it: 四平市政府 → 四平市. The name itself if nothing would be left. */
export function withoutTail(name: string): string {
  if (NAMED_LIKE_KINDS.has(name)) return name;
  const short = name.replace(TAIL, "");
  return short.length >= 2 ? short : name;
}

/** Could this be the name of one place: 四平市, 北湖高新区, but not 县级城市 or 各县? */
export function looksLikePlace(text: string): boolean {
  if (NAMED_LIKE_KINDS.has(text)) return true;
  if (text.length < 3 || text.length > 12 || !PLACE_END.test(text) || !HAN_ONLY.test(text)) return false;
  if (SHORT_NAME.test(text)) return true;
  if (NOT_PLACE_END.test(text) && !(AREA_END.test(text) && text.length > 3)) return false;
  // 生态强省: a province's own name has two characters, or three where it is a real one's
  if (/省$/.test(text) && text.length > 3 && !/^黑龙江省$/.test(text)) return false;
  if (/[市州县区盟旗]$/.test(text) && !AREA_END.test(text) && text.length > 7) return false;
  // 枣庄和菏泽市: two names
  if (/^..+[和及与]/.test(text) && !/自治/.test(text)) return false;
  if (BAD_START.test(text) || CLASS_START.test(text) || NOT_NAME_START.test(text)) return false;
  return !FUNCTION_CHARACTER.test(text.slice(0, -1).replace(/自治$/, ""));
}

/** Could this be the name of one body: 省水利厅, 长白山管委会, 柏阳第一中学, but not 乡镇卫生院? */
export function looksLikeBody(text: string): boolean {
  if (text.length < 3 || text.length > 24 || !BODY_END.test(text) || !HAN_ONLY.test(text)) return false;
  if (CLASS_START.test(text) || NOT_NAME_START.test(text) || BODY_FUNCTION_CHARACTER.test(text)) return false;
  if (BODY_KIND.test(text) || NOT_BODY.test(text)) return false;
  // 企业开办, 上级党委: a one-character ending needs the level before it (市审计局, 省发展改革委)
  return (
    !/[办处站所部署院委]$/.test(text) ||
    /(?:委|医院|法院|检察院|学院|研究院|支部|本部|卫生院|福利院|敬老院|养老院|派出所|研究所|宣传部|组织部|统战部|消防站)$/.test(
      text,
    ) ||
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
  const short = name.replace(/(?:特别行政区|自治区|自治州|自治县|自治旗|新区|街道|省|市|州|县|区|盟|旗|镇|乡)$/, "");
  return short.length >= 2 ? short : name;
}

/** A name of `text`, or null where it looks like none: 四平市政府 → 四平市. */
export function nameOf(raw: string): Name | null {
  const text = withoutTail(raw);
  const kind = looksLikePlace(text) ? "place" : looksLikeBody(text) ? "body" : null;
  return kind === null ? null : { text, stem: stemOf(text), kind };
}

/** 澧县, 唐镇: a name of two characters, told by the names beside it. */
export function looksLikeShortPlace(text: string): boolean {
  return /^[^各该全两三本我某同属市县区州乡城村集小古大新老外邻省重建][县镇乡]$/.test(text) && HAN_ONLY.test(text);
}

/** A place's name that is printed without 市 or 县, told by the list that it stands in: 威海, 内蒙古. */
export function looksLikeBareName(text: string): boolean {
  return (
    /^[\u4e00-\u9fff]{2,4}$/.test(text) &&
    !FUNCTION_CHARACTER.test(text) &&
    !CLASS_START.test(text) &&
    !NOT_NAME_START.test(text)
  );
}

const PLACE_START = new RegExp(`^[\\u4e00-\\u9fff]{1,7}?(?:${alternation(placeSuffixes)})`);
/** 循化撒拉族自治县: longer than other names, and marked by its last words. */
const AUTONOMOUS_START = /^[\u4e00-\u9fff]{2,12}?族?自治(?:州|县|旗|区)/;
const BODY_START =
  /^[省市县区州][\u4e00-\u9fff]{1,14}?(?:管理局|监管局|厅|局|委员会|委|办公室|支队|总队|政府研究院|研究院|医院|法院|检察院|中心)(?!员|托|派|任|会|办|宣传|组织|统战)/;

/** 优秀省份, 农村区域性中心: the kind of place opens a word of its own, and no name ends in it. */
const KIND_WITHIN_WORD = /^(?:省份|区域|区间|区片|县域|镇域)/;

/** The shortest place name at the start of `text`: 石渡市万元国内生产总值 → 石渡市; empty where there is none. */
export function leadingPlace(text: string): string {
  const autonomous = AUTONOMOUS_START.exec(text)?.[0] ?? "";
  if (autonomous && looksLikePlace(autonomous) && !/[市县区州](?!$)/.test(autonomous)) return autonomous;
  const shortest = PLACE_START.exec(text)?.[0] ?? "";
  const isWhole = (name: string): boolean =>
    looksLikePlace(name) && !KIND_WITHIN_WORD.test(text.slice(name.length - 1));
  if (isWhole(shortest)) return shortest;
  // 市城…: the shortest ends too early (曦城市, 城关区)
  const longer = /^[\u4e00-\u9fff]{2,7}?(?:市|州|县|区|盟|旗)/.exec(text)?.[0] ?? "";
  return shortest.length < 3 && isWhole(longer) ? longer : "";
}

/** 重庆恒筑劳务有限公司|恶意欠薪: ends that no other word has. */
const ORGANISATION_START = /^[\u4e00-\u9fff（）]{2,20}?(?:公司|合作社|中学|小学|幼儿园|医院|卫生院)/;

/** The name of a firm, a school or a hospital at the start of `text`; for items of lists. */
export function leadingOrganisation(text: string): string {
  const found = ORGANISATION_START.exec(text)?.[0] ?? "";
  return looksLikeBody(found) ? found : "";
}

/** The name of a provincial or city body at the start of `text`: 省文物局列后三名 → 省文物局. */
export function leadingBody(text: string): string {
  const found = BODY_START.exec(text)?.[0] ?? "";
  return looksLikeBody(found) ? found : "";
}
