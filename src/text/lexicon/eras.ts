/**
 * Names that stand before a year and say from where it counts: 民国三十八年 is 1949, 公元前202年 is -202.
 */
import { z } from "zod";

/** The year before an era's first, behind the era's name. Of eras with one name the best known is meant. */
const ZERO_YEARS_PRINTED = `
    公元0 西元0 西历0 民国1911 明治1867 大正1911 昭和1925 平成1988 令和2018
    洪武1367 建文1398 永乐1402 洪熙1424 宣德1425 正统1435 景泰1449 天顺1456 成化1464 弘治1487 正德1505 嘉靖1521 隆庆1566 万历1572 泰昌1619 天启1620
    崇祯1627 弘光1644 隆武1644 永历1646 天命1615 天聪1626 崇德1635
    顺治1643 康熙1661 雍正1722 乾隆1735 嘉庆1795 道光1820 咸丰1850 同治1861 光绪1874 宣统1908
    武德617 贞观626 永徽649 显庆655 开元712 天宝741 至德755 乾元757 大历765 建中779 贞元784 元和805 长庆820 开成835 会昌840 大中846 咸通859 乾符873
    广明879 光启884 景福891 乾宁893 光化897 天复900 天祐903 开皇580 仁寿600 大业604
    建隆959 乾德962 开宝967 太平兴国975 雍熙983 端拱987 淳化989 至道994 咸平997 景德1003 大中祥符1007 天禧1016 乾兴1021 天圣1022 明道1031 景祐1033
    宝元1037 康定1039 庆历1040 皇祐1048 至和1053 嘉祐1055 治平1063 熙宁1067 元丰1077 元祐1085 绍圣1093 元符1097 建中靖国1100 崇宁1101 大观1106 政和1110
    重和1117 宣和1118 靖康1125 建炎1126 绍兴1130 隆兴1162 乾道1164 淳熙1173 绍熙1189 庆元1194 嘉泰1200 开禧1204 嘉定1207 宝庆1224 绍定1227 端平1233
    嘉熙1236 淳祐1240 宝祐1252 景定1259 咸淳1264
    中统1259 至元1263 元贞1294 大德1296 至大1307 皇庆1311 延祐1313 至治1320 泰定1323 至顺1329 至正1340 建安195 黄初219 太康279 永嘉306 义熙404 元嘉423
  `;

const ZERO_YEARS = z.array(z.object({ name: z.string().min(2), zero: z.number().int() })).parse(
  Array.from(ZERO_YEARS_PRINTED.matchAll(/([\u4e00-\u9fff]+)(\d+)/g), ([, name, zero]) => ({
    name,
    zero: Number(zero),
  })),
);

/** Names after which years count backwards. */
const BACKWARDS = ["公元前", "西元前", "纪元前"];

/** An era: the calendar year of its year n. */
export interface Era {
  readonly name: string;
  readonly yearOf: (n: number) => number;
}

/** Eras by the last character of their names, the longest name first. */
export const ERAS_BY_LAST: ReadonlyMap<string, readonly Era[]> = (() => {
  const eras: Era[] = [
    ...BACKWARDS.map((name) => ({ name, yearOf: (n: number) => -n })),
    ...ZERO_YEARS.map(({ name, zero }) => ({ name, yearOf: (n: number) => zero + n })),
  ];
  const map = new Map<string, Era[]>();
  for (const era of eras) {
    const list = map.get(era.name.slice(-1)) ?? [];
    list.push(era);
    map.set(era.name.slice(-1), list);
  }
  for (const list of map.values()) list.sort((a, b) => b.name.length - a.name.length);
  return map;
})();
