/**
 * When a number holds: the time printed in its clause, else the one that an earlier clause of its sentence gave, else the
 * one with which its paragraph opens (1—9月，全省…). What a change is measured against (比2021年) is no such time.
 */
import type { Analysis, Clause } from "../analysis.js";

const AGAINST = /(?:[比较与跟同]|相比)$/;
/** 由2021年的(18.7万亩)减少到: when the change started. */
const STARTED = /[由从]$/;
const UNTIL = /截至$/;
const LABEL = /^(?:[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,2}[.．])/;
/** What may stand beside a time that is a clause of its own: 到2025年, 6月至9月期间. */
const BESIDE = /^(?:到|在|于|今年|全市|全省|：)|(?:期间|以来|以前|，)$/g;
/** 2023年3月31日前: a term holds for its own clause alone. */
const TERM = /(?:前|之前|以前)$|^到/;

/** Tells the time of each clause; clauses must be asked about in order. */
export class Periods {
  readonly #analysis: Analysis;
  #sentence = -1;
  #passage = -1;
  #ofSentence: string | null = null;
  #ofPassage: string | null = null;

  constructor(analysis: Analysis) {
    this.#analysis = analysis;
  }

  /** The time that the numbers of this clause are about, as printed; null where none is printed near it. */
  of(clause: Clause): string | null {
    if (clause.passage !== this.#passage) this.#ofPassage = null;
    if (clause.sentence !== this.#sentence) this.#ofSentence = null;
    const isFirst = clause.passage !== this.#passage;
    this.#passage = clause.passage;
    this.#sentence = clause.sentence;
    const own = this.#printed(clause);
    if (own === null) return this.#ofSentence ?? this.#ofPassage;
    const isTerm = TERM.test(own.text) || own.isTarget;
    if (!isTerm || own.isWhole) this.#ofSentence = own.text;
    // a paragraph that opens with a time alone is about it throughout; 到2025年 opens a sentence
    if (isFirst && own.isWhole && !isTerm) this.#ofPassage = own.text;
    return own.text;
  }

  #printed(clause: Clause): { text: string; isWhole: boolean; isTarget: boolean } | null {
    const { plain, notice } = this.#analysis;
    for (const q of clause.quantities) {
      if (q.kind !== "date") continue;
      const before = plain.slice(clause.start, q.start);
      if (AGAINST.test(before) || (STARTED.test(before) && plain[q.end] === "的")) continue;
      const start = UNTIL.test(before) ? q.start - 2 : q.start;
      const rest = `${plain.slice(clause.start, start)}${plain.slice(q.end, clause.end)}`;
      const isWhole = rest.replace(LABEL, "").replace(BESIDE, "").length <= 1;
      return { text: notice.text.slice(start, q.end), isWhole, isTarget: /到$/.test(before) };
    }
    return null;
  }
}
