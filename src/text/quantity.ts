/**
 * Numbers with their units in running text: 4.9万个, 25微克/立方米, 9200余万元, 第9位, 2023年4月25日.
 */
import type { Span } from "../corpus/notice.js";

/** What sort of quantity it is; question words ask for one or several of these. */
export type QuantityKind =
  | "count" // 114项, 18座: a classifier
  | "measure" // 25微克/立方米, 19.85万吨/日
  | "money" // 9200余万元
  | "percent" // 93.4%, 六成, 三分之一
  | "points" // 6.6个百分点
  | "times" // 1.8倍
  | "score" // 97.2分
  | "rank" // 第9位, 末位, 前三名
  | "places" // 3个位次
  | "ordinal" // 第二轮, 第37次: names a thing, is no amount
  | "date" // 2023年4月25日, 2022年底, 6月
  | "duration" // 19年, 15个工作日
  | "contact" // 0000-6018235
  | "bare"; // a number without a unit
/** A quantity in a text. The span takes in number, unit and what is printed of approximation (约, 余, 近). */
export interface Quantity extends Span {
  readonly kind: QuantityKind;
  readonly text: string;
  /** 49000 for 4.9万个; the lower bound of a range; null for dates and contacts. */
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  /** 个, 微克/立方米, 元; empty for none. 万 and 亿 belong to the number, not to the unit. */
  readonly unit: string;
}
