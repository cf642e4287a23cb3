/**
 * Words around a number that say how it is meant: 约, 超过, 以上, 上升 …位, 排名第 …
 */
import { z } from "zod";

const side = z.enum(["below", "above", "about"]);

/** On which side of the printed number the real one may lie: 近 below, 超过 above, 约 both. */
export type Side = z.infer<typeof side>;

const wordList = z
  .string()
  .transform((row) => row.split(" ").sort((a, b) => b.length - a.length))
  .pipe(z.array(z.string().min(1)));

/** A word straight before a number that belongs to it. */
export interface Prefix {
  readonly word: string;
  readonly side: Side;
  /** Characters that make it part of another word: 节约, 附近. */
  readonly notAfter: string;
}

const PREFIXES: readonly Prefix[] = z
  .array(z.object({ word: z.string(), side, notAfter: z.string().default("") }))
  .parse([
    { word: "不超过", side: "below" },
    { word: "未超过", side: "below" },
    { word: "没超过", side: "below" },
    { word: "没有超过", side: "below" },
    { word: "未突破", side: "below" },
    { word: "不少于", side: "above" },
    { word: "不低于", side: "above" },
    { word: "不高于", side: "below" },
    { word: "大约", side: "about" },
    { word: "接近", side: "below" },
    { word: "将近", side: "below" },
    { word: "不足", side: "below" },
    { word: "不到", side: "below", notAfter: "达得看听想做" },
    { word: "不满", side: "below" },
    { word: "至多", side: "below", notAfter: "甚" },
    { word: "至少", side: "above" },
    { word: "超过", side: "above" },
    { word: "约", side: "about", notAfter: "条合签节预公契违制特大盟邀" },
    { word: "近", side: "below", notAfter: "附最邻靠亲临新相远接将" },
    { word: "超", side: "above", notAfter: "赶反入高" },
    { word: "逾", side: "above" },
  ]);

/** A word straight after the unit. */
export interface Suffix {
  readonly word: string;
  readonly side: Side;
  readonly durationOnly: boolean;
}

const SUFFIXES: readonly Suffix[] = z
  .array(z.object({ word: z.string(), side, durationOnly: z.boolean().default(false) }))
  .parse([
    { word: "以上", side: "above" },
    { word: "以下", side: "below" },
    { word: "以内", side: "below" },
    { word: "之内", side: "below" },
    { word: "之多", side: "about" },
    { word: "左右", side: "about" },
    { word: "上下", side: "about" },
    { word: "内", side: "below", durationOnly: true },
  ]);

function grouped<Item>(items: readonly Item[], keyOf: (item: Item) => string): ReadonlyMap<string, readonly Item[]> {
  const map = new Map<string, Item[]>();
  for (const item of items) map.set(keyOf(item), [...(map.get(keyOf(item)) ?? []), item]);
  return map;
}

/** Prefixes by their last character, the longest first. */
export const PREFIXES_BY_LAST = grouped(PREFIXES, ({ word }) => word.slice(-1));

/** Suffixes by their first character, the longest first. */
export const SUFFIXES_BY_FIRST = grouped(SUFFIXES, ({ word }) => word.charAt(0));

/** Movements in a ranking: after them 3位 are places and no persons. */
export const MOVEMENTS: readonly string[] = wordList.parse(
  "上升 下降 前移 后移 提升 进位 跃升 前进 下滑 晋升 回落 倒退 上移 下移 后退 落后 超前 攀升 提高 降低 跌落 下跌 进步 退步 退后 提前 靠后 跃进 升 降 跌 退 滑",
);

/** Words that make a bare number after 第 or 前 one of a ranking: 居第9, 列前三. */
export const RANKINGS: readonly string[] = wordList.parse(
  "居 列 排 位 占 获 夺 跻身 进入 排名 名次 得分 全国 全省 全市 全县 世界 全球 并列",
);

/** What follows a number that is a name: 12345热线. */
export const LABELLED: readonly string[] = wordList.parse(
  "热线 专线 便民热线 政务热线 服务热线 举报热线 举报电话 政务服务便民热线",
);

/** Before 一 they make 一个 an article and no count: 这一个, 另一项, 新一轮. */
export const DETERMINERS = "这那哪另同某每任新下上前后本单统唯之逐全";

/** Before 一 with a classifier they make it a count: 发生一起, 有一个, 各一件, 三个市、一个州. */
export const COUNTING = "有仅只共各生增减少加成造设建为计获评余多和及与、等每约近超逾足到过约办了展";

/** Signs of money before a number, with the unit that they mean; the longest first. */
export const CURRENCY_SIGNS: readonly { readonly sign: string; readonly unit: string }[] = z
  .array(z.object({ sign: z.string(), unit: z.string() }))
  .parse([
    { sign: "US$", unit: "美元" },
    { sign: "HK$", unit: "港元" },
    { sign: "NT$", unit: "新台币" },
    { sign: "$", unit: "美元" },
    { sign: "¥", unit: "元" },
    { sign: "￥", unit: "元" },
    { sign: "€", unit: "欧元" },
    { sign: "£", unit: "英镑" },
  ]);
