/** Moves between grades: 鹤岭市由良好上升为优秀, and that the others did not move. */
import type { Span } from "../../corpus/notice.js";
import type { Group } from "../../facts/facts.js";
import { gradeWords } from "../../text/lexicon/genre.js";
import { alternation } from "../../text/lexicon/words.js";
import type { Source } from "../source.js";
import { inOrder } from "./grades.js";

/** A move that the notice tells. */
export interface GradeMove {
  readonly group: Group;
  /** 由良好上升为优秀 */
  readonly told: string;
  readonly direction: "up" | "down";
}

const GRADE = alternation(gradeWords);
const MOVED = new RegExp(
  `^(?:由|从)[“"]?(?<old>${GRADE})[”"]?.*?(?<verb>升|晋|提|降|下调|退|调整|变|到|为).*?(?:为|到|至|成)?[“"]?(?<grade>${GRADE})[”"]?`,
);
/** 其他地区考核等级没有变化. */
const OTHERS =
  /(?:其他|其它|其余)[^，。；]{0,20}(?:没有变化|未变化|无变化|没有变|未变|不变|保持不变|持平|没有变动|未变动)/g;

/** The moves between grades, in the notice's order. */
export function movesOf(source: Source): GradeMove[] {
  return source.read.facts.groups.flatMap((group): GradeMove[] => {
    const found = group.kind === "set" ? MOVED.exec(group.label)?.groups : undefined;
    const { old, grade } = found ?? {};
    const order = old !== undefined && grade !== undefined ? inOrder([old, grade]) : null;
    const direction = /升|晋|提/.test(group.label) ? "up" : /降|下调|退/.test(group.label) ? "down" : null;
    if (!old || !grade) return [];
    if (order?.length === 2) return [{ group, told: group.label, direction: order[0] === grade ? "up" : "down" }];
    return direction ? [{ group, told: group.label, direction }] : [];
  });
}

/** Where the notice says that those not named did not move; null where it does not. */
export function othersUnmoved(source: Source): { passage: number; span: Span } | null {
  const { notice, plain } = source.read.analysis;
  for (const passage of notice.passages) {
    const text = plain.slice(passage.start, passage.end);
    for (const found of text.matchAll(OTHERS)) {
      const start = passage.start + found.index;
      return { passage: passage.index, span: { start, end: start + found[0].length } };
    }
  }
  return null;
}
