/**
 * Words that begin with, hold or end in a numeral and state no number. Whoever looks for numbers passes over them, the
 * longest that fits. All are words of the general language or names known everywhere.
 */
import { z } from "zod";

const wordList = z
  .string()
  .transform((rows) => rows.trim().split(/\s+/))
  .pipe(z.array(z.string().min(2)));

/** Names and words that are numbers in no reading. */
export const NEVER_NUMBERS: readonly string[] = wordList.parse(`
  四川 三亚 九江 六安 百色 三门峡 五台山 九寨 九龙 八达岭 五道口 七台河 六盘水 三明市 五指山 九华山 三峡 万州 万宁 三江源 千岛湖 百度 三星 九州
  一些 一切 一样 一定 一般 一直 统一
`);

/** Words: no numbers in running text. */
export const WORDS_WITH_NUMERALS: readonly string[] = wordList.parse(`
  一致 一体 一律 一旦 一并 一同 一度 一再 一向 一贯 一概 一味 一如 一系列 一揽子 一把手 一带 一方面 一面 一边
  一下 一时 一经 一线 一流 一手 一心 一道 一路 一旁 一共 一生 一齐 一举 一成不变 一目了然 一站式 一会 一会儿 一块儿 一连 一来 一事无成
  一丝不苟 一应俱全 一以贯之 一视同仁 一氧化碳 一件事 一元化 一次性 一票否决 一网通办 一把抓 一窝蜂 一刀切 一盘棋 一条龙 一字 一词 一文 一书
  唯一 惟一 单一 同一 之一 万一 其一 合一 归一 不一 逐一 专一 划一 如一 任一 某一 每一 这一 那一 哪一 另一 此一 进一步 下一步 第一时间
  一是 二是 三是 四是 五是 六是 七是 八是 九是 一则 二则 三则 其二 其三 其四 二来
  星期一 星期二 星期三 星期四 星期五 星期六 周一 周二 周三 周四 周五 周六 礼拜一 礼拜二 礼拜三 礼拜四 礼拜五 礼拜六
  二氧化碳 二氧化硫 二氧化氮 二氧化硅 三氧化 四氧化 五氧化 二甲苯 三聚氰胺 二维码 二维 三维 二元 三元 二手 二胡 二重 三重
  三农 三位一体 三番五次 三心二意 五花八门 四面八方 四通八达 七上八下 乱七八糟 九牛一毛 十全十美 千方百计 成千上万 千家万户 万家灯火
  五彩 五金 五官 五谷 五行 六神 八卦 八仙 三明治 三文治 三角 四角 五角 六角 八角 三轮车 四合院 四肢 四季 四周 四处 四面 四化 四海
  六一 五四 五一 八一 七一 九一八 二二八 一二八 七七 双十一 双十二 十一五 十二五 十三五 十四五 十五五 十六五
  两会 两岸 两江 两山 两手抓 两极 两侧 两旁 两边 两性 两栖 两用 两者 俩人
  十分 十字 十足 万分 千万不 千万别 百姓 百货 百科 百合 百分制 百年大计 百日维新 百叶 万物 万岁 万能 万元户 万众 万象 万国 万维 万向
  千禧 亿万
  三国 五代十国 五胡 十六国 六朝 七雄 五岳 两汉 两宋 八旗 六扇门 八路军
  零售 零件 零散 零星 零距离 零碎 零下 零上 零部件 陆地 陆上 陆续 陆军 大陆 登陆 着陆 陆路 陆生 陆海 陆域 水陆 内陆 陆运 陆空
  队伍 放肆 收拾 肆意 肆虐 入伍 退伍
  半岛 半径 半导体 半球 半夜 半路 上半场 下半场 半山 半程 半决赛
`);
