/**
 * The characters that write numbers in Chinese, and the words that only look as if they did.
 */
import { z } from "zod";

const values = z.record(z.string().length(1), z.number().nonnegative());

/** Digits as they stand in front of a multiplier; 两 and 俩 are never positional. Financial digits included. */
export const DIGITS: ReadonlyMap<string, number> = new Map(
  Object.entries(
    values.parse({
      ...{ 零: 0, 〇: 0, "○": 0, 一: 1, 二: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9, 两: 2, 俩: 2 },
      ...{ 壹: 1, 贰: 2, 叁: 3, 肆: 4, 伍: 5, 陆: 6, 柒: 7, 捌: 8, 玖: 9 },
    }),
  ),
);

/** Multipliers within a group of four places. */
export const SMALL_UNITS: ReadonlyMap<string, number> = new Map(
  Object.entries(values.parse({ 十: 10, 拾: 10, 百: 100, 佰: 100, 千: 1000, 仟: 1000 })),
);

/** Multipliers of whole groups. 兆 is 10¹², as in fiscal texts. */
export const BIG_UNITS: ReadonlyMap<string, number> = new Map(
  Object.entries(values.parse({ 万: 1e4, 亿: 1e8, 兆: 1e12 })),
);

/** 廿 and 卅 stand for 二十 and 三十. */
export const TENS: ReadonlyMap<string, number> = new Map(Object.entries(values.parse({ 廿: 20, 卅: 30 })));

/** Financial digits that are mostly parts of words (队伍, 大陆, 放肆): in prose they count only with a multiplier. */
export const FINANCIAL_DIGITS = "壹贰叁肆伍陆柒捌玖拾佰仟";

/**
 * Words that begin with, hold or end in a numeral and state no number. Longest match wins; the numerals inside are
 * passed over. All are words of the general language or names of large places.
 */
export const NOT_NUMBERS: readonly string[] = z
  .array(z.string().min(2))
  .parse(
    [
      "一些 一定 一般 一样 一致 一直 一体 一律 一旦 一并 一同 一度 一再 一向 一贯 一切 一概 一味 一如 一系列 一揽子 一把手 一带 一带一路",
      "一方面 一面 一边 一下 一时 一经 一线 一流 一手 一心 一道 一路 一旁 一共 一生 一词 一名为 一来 一番 一齐 一举 一成不变 一目了然 一站式",
      "一点 一会 一会儿 一块儿 一连 一半天 一事无成 一丝不苟 一应俱全 一以贯之 一视同仁 一氧化碳 二氧化碳 二氧化硫 二氧化氮 三氧化",
      "统一 唯一 惟一 单一 同一 之一 万一 其一 合一 归一 不一 逐一 专一 划一 如一 任一 某一 每一 这一 那一 哪一 另一 此一 进一步 下一步 新一 下一 上一 前一 后一",
      "一是 二是 三是 四是 五是 六是 七是 八是 九是 一则 二则 星期一 星期二 星期三 星期四 星期五 星期六 周一 周二 周三 周四 周五 周六",
      "三农 三位一体 三番五次 三心二意 五花八门 四面八方 四通八达 七上八下 乱七八糟 九牛一毛 十全十美 五彩 五金 五官 五谷 六神 八卦 八仙 三明治 三角 三维 二维 二维码 二手 二胡 三峡 三轮车 四合院 四肢 四季 四周 四处 四化 七夕 六一 五四 五一 八一 七一 十一五 十二五 十三五 十四五 十五五 两会 两岸 两江 两山 两手抓 两极 两侧 两旁 两边 两性 两栖",
      "十分 万分 千万不 千万别 百姓 百货 百科 百度 百家 万物 万岁 万能 千古 千里 千秋 千方百计 成千上万 百分制 百年大计 千家万户 万家灯火 千瓦 千克 千米 千卡 千伏 千帕 千赫 万元户 万众 万象 万国 万维 百合 千禧",
      "四川 三亚 九江 六安 百色 三门峡 五台山 九寨 九龙 八达岭 五道口 三星 七台河 六盘水 四平 三明市 五指山 九华山 双十一 黑五类 三国 五代十国 五胡 十六国 六朝 七雄 五岳 两汉 两宋 百日维新 五四运动",
      "零售 零件 零散 零星 零距离 零碎 零下 零上 零部件 零时 陆地 陆上 陆续 陆军 大陆 登陆 着陆 陆路 陆生 陆海 陆域 水陆 内陆 陆运 陆空 队伍 放肆 收拾 肆意 肆虐 入伍 退伍 俩人 亿万 半岛 半径 半导体 半球 半夜 上半场 下半场",
    ]
      .join(" ")
      .split(" "),
  );
