/** What was read before a figure, in which what it leaves out is looked for. */
import type { FigureRole } from "../facts.js";
import type { Draft } from "./draft.js";

/** What was read before a clause. */
export interface Before {
  /** Figures of the clause's own stretch between semicolons, this clause's earlier ones included, in order. */
  readonly segment: readonly Draft[];
  /** Figures of the whole sentence, in order. */
  readonly sentence: readonly Draft[];
  /** Figures of the sentence before it in its passage, in order. */
  readonly previous: readonly Draft[];
}

/** How many figures back an indicator is looked for. */
const REACH = 16;

const CARRYING: ReadonlySet<FigureRole> = new Set(["value", "target", "former", "duration"]);
/** Whether later figures can take this one's indicator: 用水总量为…, not a change of it. */
export const carries = (draft: Draft): boolean => draft.figure.indicator !== "" && CARRYING.has(draft.figure.role);

/** The nearest of the figures that fits, looking back {@link REACH} figures; null for none. */
export function last(drafts: readonly Draft[], fits: (draft: Draft) => boolean): Draft | null {
  for (let i = drafts.length - 1; i >= 0 && drafts.length - i <= REACH; i--) {
    const draft = drafts[i];
    if (draft && fits(draft)) return draft;
  }
  return null;
}
