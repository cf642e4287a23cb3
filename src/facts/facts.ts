/**
 * The table of facts: what a notice states, each fact with the exact range that states it.
 */
import type { Span } from "../corpus/notice.js";
import type { QuantityKind } from "../text/quantity.js";

/** What a figure is to its indicator. */
export type FigureRole =
  | "value" // the indicator's own level: 浓度为25微克/立方米
  | "change" // against an earlier period: 同比下降1微克/立方米
  | "margin" // against a target or another value: 高于目标6.6个百分点
  | "target" // what was or is to be reached: 控制在年度目标173.50亿立方米以内
  | "rank" // 居全国第9位
  | "share" // part of a whole: 占全部办件量的19.1%
  | "former" // where a change started: 由9.4分钟缩短到8.1分钟
  | "duration" // 连续19年
  | "date"; // a point or stretch of time

/** One number that a notice prints, and what it is about. */
export interface Figure {
  /** Index into {@link Facts.figures}. */
  readonly id: number;
  readonly role: FigureRole;
  readonly kind: QuantityKind;
  /** Number and unit as printed, with approximations: 9200余万元. */
  readonly span: Span;
  readonly text: string;
  /** The number; the lower bound of a range; null for dates. */
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly unit: string;
  /** What is measured, in the notice's words, resolved from earlier clauses where the clause alone does not say. */
  readonly indicator: string;
  /** Where the indicator's words stand, nearest to the number first. */
  readonly indicatorSpans: readonly Span[];
  /** The place or body that it is about, as printed (全省, 石渡市); null where the notice as a whole is meant. */
  readonly scope: string | null;
  /** The time that it is about, as printed (2022年, 截至2022年底); null where none is printed near it. */
  readonly period: string | null;
  /** Index of the passage in its notice. */
  readonly passage: number;
  readonly sentence: Span;
  readonly clause: Span;
  /** `up` or `down` for changes and margins (高于 is up). */
  readonly direction: "up" | "down" | null;
  /** What a change or margin is measured against, as printed: 同比, 比上年度, 国家年度考核目标. */
  readonly basis: string | null;
  /** For changes, margins and ranks: the id of the value that they belong to. */
  readonly of: number | null;
  /** For values: ids of their changes, margins and ranks. */
  readonly related: readonly number[];
}

/** A member of a group. */
export interface Member {
  /** The name as printed without a trailing 政府 or 人民政府: 四平市. */
  readonly name: string;
  readonly span: Span;
}

/** Places or bodies that received the same grade, designation or treatment. */
export interface Group {
  /** Index into {@link Facts.groups}. */
  readonly id: number;
  /** `grade`: one of a set that excludes one another (优秀, 良好). `set`: any other (试点城市, 列前三名). */
  readonly kind: "grade" | "set";
  /** 优秀; 国家北方清洁取暖试点城市. */
  readonly label: string;
  readonly labelSpan: Span;
  /** Whom the list is of where a notice has several: 市直部门, 县（市、区）政府和管委会; null otherwise. */
  readonly category: string | null;
  readonly members: readonly Member[];
  /** A grade of an earlier period that is only mentioned (由优秀下降为合格): its period; null for the notice's own. */
  readonly period: string | null;
  /** The number printed with the list (优秀单位（4个）); null where none is. */
  readonly stated: number | null;
  readonly passage: number;
  readonly statement: Span;
}

/** A topic sentence of an enumeration: a problem, a requirement, a measure. */
export interface OutlineItem {
  readonly section: number;
  readonly passage: number;
  readonly span: Span;
}

/** The notice's own data. */
export interface DocumentFacts {
  readonly title: string;
  readonly number: Span | null;
  readonly issuer: Span | null;
  readonly date: Span | null;
  readonly recipients: Span | null;
  /** Documents that the notice rests on: 根据《…》（吉政函〔2021〕25号）. */
  readonly basis: readonly Span[];
  /** The year or half-year that is reported, as printed in the title or the opening: 2022年度. */
  readonly period: string | null;
  readonly year: number | null;
  /** The region that the notice is about, as printed: 吉林省, 北湖市; null where none can be told. */
  readonly region: string | null;
  /** Title without the issuer and the year: notices that share it and the issuer are a series. */
  readonly series: string;
}

/** All that one notice states. */
export interface Facts {
  /** {@link Notice.id} */
  readonly notice: string;
  readonly document: DocumentFacts;
  readonly figures: readonly Figure[];
  readonly groups: readonly Group[];
  readonly outline: readonly OutlineItem[];
}
