/** Words that say of a number only what its kind says already: 得分 of 97.9分, 金额 of 3万元, 排名 of 第1. They tell nothing apart. */
import type { QuantityKind } from "../text/quantity.js";

const RESTATING: Readonly<Partial<Record<QuantityKind, RegExp>>> = {
  score: /^(?:得分|分数|成绩|评分|总分|得)$/,
  money: /^(?:金额|资金|款项|总额)$/,
  percent: /^(?:比例|占比|比率|比重|百分比|率)$/,
  rank: /^(?:排名|名次|位次|排位|位列|位居)$/,
  count: /^(?:数量|总数|人数|件数|起数)$/,
};
const RESTATED = 0.3;
/** Times are compared as times. */
const TIME =
  /^(?:年|全年|年度|今年|去年|上年|[上下]半年|第?[一二三四]季度|月份?|同期|现在|目前|如今|眼下|当前|过去|以往|原来|原先|此前|[年月季]底|[年月季]末|年中|年内|年初)$/;

/** How much of its weight a word keeps beside a number of a kind, 0 to 1. */
export function restated(word: string, kind: QuantityKind): number {
  if (TIME.test(word)) return RESTATED;
  return RESTATING[kind]?.test(word) ? RESTATED : 1;
}
