/** A question as understood: what is asked, about what, of whom and when. */
import type { Language } from "../answer/answer.js";
import type { QuantityKind } from "../text/quantity.js";

/** What is asked for. */
export type Ask =
  | "which" // names: 哪些城市…
  | "grade" // whose grade: 长春市是什么等次
  | "yesno"
  | "amount" // how many, how much
  | "change" // by how much, in which direction
  | "rank"
  | "when"
  | "who"
  | "reason"
  | "items" // which measures, problems, documents
  | "open";

/** A word of the question that the answer should be about. */
export interface Term {
  /** Folded, as the question has it. */
  readonly text: string;
  /** How much it counts: 1 for a noun of its own, less for verbs and general words; 0.1 to 1.5. */
  readonly weight: number;
  /** How much its absence says that there is no answer, 0 to 1.2; next to nothing for verbs and general words. */
  readonly need: number;
  /** Words that say the same; the term itself is not among them. */
  readonly alternatives: readonly string[];
  /** The answer is refused where nothing near it covers this term. */
  readonly must: boolean;
  /** Taken from the question before. */
  readonly inherited: boolean;
}

/** A place or body that the question names. */
export interface AskedName {
  /** As the corpus prints it (四平市), or as the question words it if the corpus has no such name. */
  readonly text: string;
  /** Whether the corpus prints it. */
  readonly known: boolean;
  /** Other names of the corpus that it might mean (吉林: 吉林省, 吉林市). */
  readonly readings: readonly string[];
}

/** A time that the question names. */
export interface AskedPeriod {
  readonly year: number | null;
  /** 上半年, 下半年, 全年, 年底, 第一季度; null for none. */
  readonly part: string | null;
  /** The months meant, both included: 6月, 1—6月, 上半年. */
  readonly months: { readonly from: number; readonly to: number } | null;
  /** 上一年, 去年: the year before the one the notice reports. */
  readonly previous: boolean;
}

/** A question as understood. */
export interface Question {
  /** As received, cut to a length that can be handled. */
  readonly text: string;
  /** Folded and without padding. */
  readonly plain: string;
  readonly language: Language;
  readonly ask: Ask;
  readonly terms: readonly Term[];
  readonly names: readonly AskedName[];
  readonly period: AskedPeriod | null;
  /** 第一轮, 第二批: must stand with the answer. */
  readonly ordinals: readonly string[];
  /** Grade words: 优秀. */
  readonly grades: readonly string[];
  /** 没评上优秀的: the grades named are those not meant. */
  readonly exceptGrades: readonly string[];
  /** What the number asked for may be; empty where anything goes. */
  readonly kinds: readonly QuantityKind[];
  /** The classifier or unit asked for (多少座: 座); empty for none. */
  readonly unit: string;
  /** Asks to add up, subtract or work back: 加起来, 还剩, 上一年是多少. */
  readonly compute: "sum" | "rest" | "difference" | "previous" | "target" | "average" | null;
  /** Which end of a ranking: 第一, 前三名, 垫底. */
  readonly end: { readonly side: "first" | "last"; readonly count: number } | null;
  /** 同比, 环比 … as folded; empty for none. */
  readonly basis: string;
  readonly direction: "up" | "down" | null;
  /** Asks for grades without naming one: 是什么等次, 考核结果. */
  readonly asksGrade: boolean;
  /** Asks for a person's name: 局长叫什么名字. */
  readonly asksPerson: boolean;
  /**
   * The kind of places or bodies that it speaks of, in its words or those of the question before: 省直部门, 乡镇; empty for
   * none.
   */
  readonly whose: string;
  /** Asks how many there are, of a group: 优秀等次有几个. */
  readonly count: boolean;
  /** A follow-up: it has taken from the question before. */
  readonly follows: boolean;
}
