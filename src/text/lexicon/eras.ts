/**
 * Names that stand before a year and say from where it counts: 民国三十八年 is 1949, 公元前202年 is -202.
 */
import { z } from "zod";

const era = z.object({ name: z.string(), zero: z.number(), before: z.boolean().optional() });

/** `zero` is the year before the era's first; with `before` years count backwards. */
export type Era = z.infer<typeof era>;

/** Longest names first. The Chinese eras are those of Ming and Qing, the Japanese ones from Meiji on. */
export const ERAS: readonly Era[] = z.array(era).parse(
  [
    { name: "公元前", zero: 1, before: true },
    { name: "西元前", zero: 1, before: true },
    { name: "纪元前", zero: 1, before: true },
    { name: "公元", zero: 0 },
    { name: "西元", zero: 0 },
    { name: "西历", zero: 0 },
    { name: "民国", zero: 1911 },
    { name: "明治", zero: 1867 },
    { name: "大正", zero: 1911 },
    { name: "昭和", zero: 1925 },
    { name: "平成", zero: 1988 },
    { name: "令和", zero: 2018 },
    { name: "洪武", zero: 1367 },
    { name: "永乐", zero: 1402 },
    { name: "宣德", zero: 1425 },
    { name: "正统", zero: 1435 },
    { name: "成化", zero: 1464 },
    { name: "弘治", zero: 1487 },
    { name: "正德", zero: 1505 },
    { name: "嘉靖", zero: 1521 },
    { name: "隆庆", zero: 1566 },
    { name: "万历", zero: 1572 },
    { name: "天启", zero: 1620 },
    { name: "崇祯", zero: 1627 },
    { name: "顺治", zero: 1643 },
    { name: "康熙", zero: 1661 },
    { name: "雍正", zero: 1722 },
    { name: "乾隆", zero: 1735 },
    { name: "嘉庆", zero: 1795 },
    { name: "道光", zero: 1820 },
    { name: "咸丰", zero: 1850 },
    { name: "同治", zero: 1861 },
    { name: "光绪", zero: 1874 },
    { name: "宣统", zero: 1908 },
  ].sort((a, b) => b.name.length - a.name.length),
);
