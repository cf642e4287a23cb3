/**
 * Words around a number that say how it is meant: 约, 超过, 以上, 上升 …位, 排名第 …
 */
import { z } from "zod";

const sides = z.enum(["below", "above", "about"]);

/** Which side of the printed number the real one may lie on: 近 below, 超过 above, 约 both. */
export type Side = z.infer<typeof sides>;

const words = (row: string): string[] => row.split(" ").sort((a, b) => b.length - a.length);

/** Words straight before a number that belong to it. `notAfter`: characters that make them part of another word. */
export const PREFIXES: readonly { readonly word: string; readonly side: Side; readonly notAfter: string }[] = z
  .array(z.object({ word: z.string(), side: sides, notAfter: z.string() }))
  .parse([
    { word: "大约", side: "about", notAfter: "" },
    { word: "接近", side: "below", notAfter: "" },
    { word: "将近", side: "below", notAfter: "" },
    { word: "不足", side: "below", notAfter: "" },
    { word: "不到", side: "below", notAfter: "达得看听想" },
    { word: "至多", side: "below", notAfter: "甚" },
    { word: "超过", side: "above", notAfter: "" },
    { word: "至少", side: "above", notAfter: "" },
    { word: "不少于", side: "above", notAfter: "" },
    { word: "不低于", side: "above", notAfter: "" },
    { word: "不超过", side: "below", notAfter: "" },
    { word: "约", side: "about", notAfter: "条合签节预公契违制特大盟邀" },
    { word: "近", side: "below", notAfter: "附最邻靠亲临新相远" },
    { word: "超", side: "above", notAfter: "赶反入高" },
    { word: "逾", side: "above", notAfter: "" },
  ]);

/** Words straight after the unit. */
export const SUFFIXES: readonly { readonly word: string; readonly side: Side }[] = z
  .array(z.object({ word: z.string(), side: sides }))
  .parse([
    { word: "以上", side: "above" },
    { word: "以下", side: "below" },
    { word: "以内", side: "below" },
    { word: "之内", side: "below" },
    { word: "之多", side: "about" },
    { word: "左右", side: "about" },
    { word: "上下", side: "about" },
  ]);

/** Movements in a ranking: after them 3位 are places, not persons. */
export const MOVEMENTS: readonly string[] = words(
  z
    .string()
    .parse(
      "上升 下降 前移 后移 提升 进位 跃升 前进 下滑 晋升 回落 倒退 上移 下移 后退 落后 超前 攀升 提高 降低 跌落 下跌 进步 退步 退后 提前 靠后 赶超 跃进 升 降 退",
    ),
);

/** Words that make a number after them one of a ranking: 居第9, 列前三. */
export const RANKINGS: readonly string[] = words(
  z.string().parse("居 列 排 位 名列 占 获 夺 跻身 进入 排名 位次 名次 得分 全国 全省 全市 世界 全球 并列"),
);

/** Units of ordinals that need no 第. */
export const ORDINAL_UNITS: readonly string[] = words(
  z.string().parse("级 届 号 号楼 号线 号文 号令 年级 版 楼 室 单元 强 线城市 级以上 大类 等奖 把手 线"),
);

/** What follows a number that is a name: 12345热线. */
export const LABELLED: readonly string[] = words(
  z.string().parse("热线 专线 平台 政务服务便民热线 便民热线 举报电话 举报热线 服务热线 网站"),
);

/** Signs of money before a number, with the unit they mean. */
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
