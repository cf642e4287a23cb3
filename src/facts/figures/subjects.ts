/**
 * The subjects before 分别, one for each number, with the words that the list leaves out: 农业、工业、生活用水量和补水量 → 农业用水量,
 * 工业用水量, 生活用水量, 补水量; 石渡市、瑞泷市万元用水量 → two names that share 万元用水量.
 */
import type { Analysis } from "../analysis.js";
import { leadingBody, leadingPlace, looksLikeName } from "../names.js";
import { endsInMeasure, measureStart } from "./role.js";

/** Subjects of numbers, in order, each with its offset in the text that was read. */
export interface Subjects {
  readonly items: readonly { readonly text: string; readonly start: number }[];
  /** What they share: 万元用水量; empty where each is whole. */
  readonly common: string;
}

type Item = Subjects["items"][number];

const LEAD =
  /^(?:\d{1,2}[.．]|[（(][一二三四五六七八九十\d]{1,3}[）)]|其中|但是?|，|、|按[^，]{1,8}分|从[^，]{1,8}看)*/;
/** 建筑材料、纺织品|4类|产品不合格率: the count that a list ends in; what follows belongs to all items. */
const COUNT =
  /(?:等)?(?:\d{1,3}|[二两三四五六七八九十]{1,3})(?:个|类|种|项|家|座|大类|大)(?<head>[\u4e00-\u9fff]{2,})$/;
const JOINT = /(?<![普涉波])及(?![时格第])|(?<![共温调平缓饱谐])和(?![谐平睦])|与|以及/g;
const LATIN = /^[A-Za-z0-9.]+/;
/** Longest subject text that is taken apart, in UTF-16 units. */
const LONGEST = 300;

/** The `n` subjects in `text`; null where it does not list that many. */
export function subjectsIn(text: string, n: number, analysis: Analysis): Subjects | null {
  if (text.length > LONGEST || n < 2) return null;
  const lead = LEAD.exec(text)?.[0].length ?? 0;
  const counted = COUNT.exec(text);
  const list = counted ? text.slice(0, counted.index) : text;
  const head = counted?.groups?.["head"] ?? "";
  const parts = itemsOf(list, lead, n);
  if (!parts) return null;
  if (head) return { items: parts, common: head };
  return (
    sharedByNames(parts, analysis) ??
    sharedByQuotation(parts) ?? { items: sharedObject(parts) ?? sharedTail(parts) ?? completed(parts), common: "" }
  );
}

/** 新建、改造提升|高标准农田: deeds, and behind the last what they are done to. */
const DEEDS =
  /^(?:新建|改建|扩建|改造提升|改造|维修|修复|整治|治理|更新|开工|竣工|拆除|清理|引进|签约|受理|办结|立案|结案)+/;

function sharedObject(parts: readonly Item[]): Item[] | null {
  const last = parts.at(-1);
  const deed = DEEDS.exec(last?.text ?? "")?.[0] ?? "";
  if (!last || deed === "" || deed === last.text) return null;
  if (!parts.slice(0, -1).every(({ text }) => DEEDS.exec(text)?.[0] === text)) return null;
  const object = last.text.slice(deed.length);
  return parts.map((part) => (part === last ? part : { ...part, text: `${part.text}${object}` }));
}

/** 省级、市级、县级|储备: items of one shape, and behind the last what all of them share. */
function sharedTail(parts: readonly Item[]): Item[] | null {
  const [first] = parts;
  const last = parts.at(-1);
  if (!first || !last) return null;
  const { length } = first.text;
  const end = first.text.slice(-1);
  const isLike = ({ text }: Item): boolean => text.length === length && text.endsWith(end);
  if (length > 3 || last.text.length <= length || last.text[length - 1] !== end) return null;
  if (!parts.slice(0, -1).every(isLike)) return null;
  const tail = last.text.slice(length);
  return parts.map((part) => (part === last ? part : { ...part, text: `${part.text}${tail}` }));
}

/** Divided at 、 alone if that gives n, else at 和 and its like too: 建筑和装饰材料、纺织品 (2). */
function itemsOf(text: string, from: number, n: number): Item[] | null {
  const marks: { index: number; length: number }[] = [];
  for (const mark of text.slice(from).matchAll(/、/g)) marks.push({ index: from + mark.index, length: 1 });
  const divide = (at: readonly { index: number; length: number }[]): Item[] => {
    const items: Item[] = [];
    let start = from;
    for (const mark of at) {
      if (mark.index > start) items.push({ text: text.slice(start, mark.index), start });
      start = mark.index + mark.length;
    }
    if (text.length > start) items.push({ text: text.slice(start), start });
    return items;
  };
  const byMarks = divide(marks);
  if (byMarks.length === n) return byMarks;
  const last = byMarks.at(-1);
  if (!last || byMarks.length > n) return null;
  // 和 divides the last item first, as lists are written: A、B和C
  const joints = [...text.matchAll(JOINT)]
    .map((joint) => ({ index: joint.index, length: joint[0].length }))
    .filter((joint) => joint.index > from);
  const missing = n - byMarks.length;
  const late = joints.filter((joint) => joint.index >= last.start);
  const chosen = joints.length === missing ? joints : late.length === missing ? late : late.slice(-missing);
  if (chosen.length !== missing) return null;
  const divided = divide([...marks, ...chosen].sort((a, b) => a.index - b.index));
  return divided.length === n ? divided : null;
}

/** 石渡市、瑞泷市万元用水量: names, and behind the last what is measured of each. */
function sharedByNames(parts: readonly Item[], analysis: Analysis): Subjects | null {
  const last = parts.at(-1);
  const isName = (text: string): boolean => looksLikeName(text) || analysis.isName(text);
  const front = parts[0] && !isName(parts[0].text) ? nameBehind(parts[0], analysis) : null;
  if (front && last) return sharedByNames([front, ...parts.slice(1)], analysis);
  if (!last || !parts.slice(0, -1).every((part) => isName(part.text))) return null;
  if (isName(last.text)) return { items: parts, common: "" };
  let name = analysis.nameAt(last.text);
  for (
    let place = leadingPlace(last.text.slice(name.length));
    place;
    place = leadingPlace(last.text.slice(name.length))
  )
    name += place;
  name ||= leadingBody(last.text);
  if (!name || name.length >= last.text.length) return null;
  return { items: [...parts.slice(0, -1), { text: name, start: last.start }], common: last.text.slice(name.length) };
}

/** C等县|石楼县: the known name in which the first item ends. */
function nameBehind(item: Item, analysis: Analysis): Item | null {
  for (let at = Math.max(1, item.text.length - 12); at + 2 <= item.text.length; at++) {
    if (analysis.isName(item.text.slice(at))) return { text: item.text.slice(at), start: item.start + at };
  }
  return null;
}

/** 企业开办、退休“一件事”: a quoted head behind the last item belongs to all. */
function sharedByQuotation(parts: readonly Item[]): Subjects | null {
  const last = parts.at(-1);
  const quoted = last ? /“[^”]+”.*$/.exec(last.text)?.[0] : undefined;
  if (!last || !quoted || quoted === last.text || parts.slice(0, -1).some((part) => part.text.includes("“")))
    return null;
  return { items: parts.map((part) => ({ ...part, text: part.text.replace(quoted, "") })), common: quoted };
}

/** Items that are no name of a measure borrow the head of the next one that is: 小学、初中、高中近视率 → 小学近视率 …. */
function completed(parts: readonly Item[]): Item[] {
  const result = [...parts];
  const front = sharedFront(parts);
  for (let i = parts.length - 1; i >= 0; i--) {
    const part = parts[i];
    if (!part) continue;
    const donor = parts.slice(i + 1).find((other) => endsInMeasure(other.text));
    if (endsInMeasure(part.text) || !donor) continue;
    const own = i === 0 ? part.text.slice(front.length) : part.text;
    if (isOfMoneyOrPeople(parts, donor)) {
      const shared = donor.text.lastIndexOf(part.text.slice(-1)) + 1 || measureStart(donor.text);
      result[i] = { ...part, text: `${i > 0 ? front : ""}${part.text}${donor.text.slice(shared)}` };
      continue;
    }
    if (part.text.length >= donor.text.length) continue;
    // 就业工作、资金管理、群众满意度: longer than what 满意度 is said of, and whole
    if (own.length > measureStart(donor.text) + 1 && !donor.text.includes(own.slice(-1))) continue;
    const head = headOf(own, donor.text);
    // 耕地保护、粮食储备和流通得分: what is shared begins behind the joint
    const at = /^[和及与]/.test(donor.text.slice(head)) ? measureStart(donor.text) : head;
    if (at > 0) result[i] = { ...part, text: `${i > 0 ? front : ""}${part.text}${donor.text.slice(at)}` };
  }
  const last = result.at(-1);
  if (front && last && endsInMeasure(last.text)) result[result.length - 1] = { ...last, text: `${front}${last.text}` };
  return result;
}

/**
 * 教育、社会保障和就业、卫生健康|支出; 企业职工基本养老保险、失业保险|参保人数: items of unlike length share the noun of measure alone,
 * where nothing that is named without it could be a sum or a number of people.
 */
function isOfMoneyOrPeople(parts: readonly Item[], donor: Item): boolean {
  const start = measureStart(donor.text);
  const isUnlike = new Set(parts.slice(0, -1).map((part) => part.text.length)).size > 1;
  return isUnlike && donor === parts.at(-1) && start >= 2 && MONEY_OR_PEOPLE.test(donor.text.slice(start));
}

const MONEY_OR_PEOPLE = /^(?:收入|支出|投资|经费|税收|产值|产量|人数|户数)$/;

/** 抽查|大、中、小型企业数: a verb before the first item that all share. */
function sharedFront(parts: readonly Item[]): string {
  const [first, second] = parts;
  if (!first || !second || parts.length < 2 || first.text.length <= second.text.length) return "";
  const front = first.text.slice(0, first.text.length - second.text.length);
  const last = parts.at(-1);
  const isList = parts.slice(1, -1).every((part) => part.text.length === second.text.length);
  return parts.length > 2 && isList && second.text.length <= 2 && front.length <= 4 && last && endsInMeasure(last.text)
    ? front
    : "";
}

/** Where in the donor the head begins that the item lacks: behind the same last character, or the same length. */
function headOf(item: string, donor: string): number {
  const latin = LATIN.exec(item);
  if (latin && latin[0] === item) return LATIN.exec(donor)?.[0].length ?? 0;
  const end = item.slice(-1);
  // 食用农产品、加工食品抽检不合格率: behind 品, nearest to the item's own length
  let best = 0;
  for (let at = donor.indexOf(end); item.length > 1 && at >= 0; at = donor.indexOf(end, at + 1)) {
    const place = at + 1;
    if (place >= donor.length - 1) break;
    if (best === 0 || Math.abs(place - item.length) < Math.abs(best - item.length)) best = place;
  }
  return best || item.length;
}
