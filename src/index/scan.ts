/**
 * Compares a passage with a question character by character: which of the question's pairs of characters, single-
 * character words, Latin runs and numbers stand in it, and where. One pass over the text, no allocation but for what is
 * reported; robust where the two texts are cut into words differently.
 */
import type { SearchTerms } from "./search-terms.js";
import { endOfRun, foldedUnit, UnitClass, unitClass } from "./units.js";

/** Something of the question that can be found in a text. */
export interface Probe {
  /** Units of the question that it covers. */
  readonly from: number;
  readonly to: number;
  /** What it looks for. */
  readonly text: string;
  /** For pairs the folded units; for others 0. */
  readonly first: number;
  readonly second: number;
}

/** Told of each find: the probe's index and where in the text it begins and ends. */
export type FindListener = (probe: number, start: number, end: number) => void;

const FIRST = 1;
const SECOND = 2;
const SINGLE = 4;
const PAIR_SHIFT = 0x10000;
const COMMA = 0x2c;

/** Flags of what each unit is in the question now set; all zero between questions. */
const flags = new Uint8Array(0x10000);

/** A question made ready to be compared with many texts. */
export class QuestionScanner {
  /** Each probe once; where a pair stands twice in the question, its first place counts. */
  readonly probes: readonly Probe[];
  private readonly pairs = new Map<number, number>();
  private readonly singles = new Map<number, number>();
  private readonly runs = new Map<string, number>();
  private readonly flagged: number[] = [];

  constructor(terms: SearchTerms) {
    const probes: Probe[] = [];
    const { text, unitWeights } = terms;
    for (let at = 0; at + 1 < text.length; at += 1) {
      const first = text.charCodeAt(at);
      const second = text.charCodeAt(at + 1);
      if (unitClass(first) !== UnitClass.han || unitClass(second) !== UnitClass.han) continue;
      const weight = (unitWeights[at] ?? 0) + (unitWeights[at + 1] ?? 0);
      const key = first * PAIR_SHIFT + second;
      if (weight === 0 || this.pairs.has(key)) continue;
      this.pairs.set(key, probes.length);
      probes.push({ from: at, to: at + 2, text: text.slice(at, at + 2), first, second });
    }
    for (const word of terms.words) {
      if (word.weight === 0) continue;
      const probe = { from: word.start, to: word.end, text: word.text, first: 0, second: 0 };
      if (word.kind !== "han") {
        if (this.runs.has(word.text)) continue;
        this.runs.set(word.text, probes.length);
        probes.push(probe);
      } else if (word.text.length === 1) {
        const code = word.text.charCodeAt(0);
        if (this.singles.has(code)) continue;
        this.singles.set(code, probes.length);
        probes.push(probe);
      }
    }
    this.probes = probes;
  }

  /** Calls `scan` with the question's flags set, and clears them whatever happens. */
  use<T>(scan: () => T): T {
    for (const { first, second } of this.probes) {
      if (first === 0) continue;
      this.flag(first, FIRST);
      this.flag(second, SECOND);
    }
    for (const code of this.singles.keys()) this.flag(code, SINGLE);
    try {
      return scan();
    } finally {
      for (const code of this.flagged) flags[code] = 0;
      this.flagged.length = 0;
    }
  }

  /** Reports all finds between two places of a text, in order of their ends. Only inside {@link use}. */
  scan(text: string, start: number, end: number, onFind: FindListener): void {
    let before = 0;
    let at = start;
    while (at < end) {
      const code = text.charCodeAt(at);
      const kind = unitClass(code);
      if (kind === UnitClass.han) {
        const unit = foldedUnit(code);
        const flag = flags[unit] ?? 0;
        if (flag !== 0) {
          if (before !== 0 && (flag & SECOND) !== 0) {
            const probe = this.pairs.get(before * PAIR_SHIFT + unit);
            if (probe !== undefined) onFind(probe, at - 1, at + 1);
          }
          if ((flag & SINGLE) !== 0) {
            const probe = this.singles.get(unit);
            if (probe !== undefined) onFind(probe, at, at + 1);
          }
        }
        before = (flag & FIRST) !== 0 ? unit : 0;
        at += 1;
        continue;
      }
      before = 0;
      if (kind === UnitClass.mark) {
        at += 1;
        continue;
      }
      const runEnd = endOfRun(text, at, end, kind);
      if (this.runs.size > 0) {
        const probe = this.runs.get(foldedRun(text, at, runEnd));
        if (probe !== undefined) onFind(probe, at, runEnd);
      }
      at = runEnd;
    }
  }

  private flag(code: number, flag: number): void {
    if (flags[code] === 0) this.flagged.push(code);
    flags[code] = (flags[code] ?? 0) | flag;
  }
}

function foldedRun(text: string, start: number, end: number): string {
  let run = "";
  for (let at = start; at < end; at += 1) {
    const unit = foldedUnit(text.charCodeAt(at));
    if (unit !== COMMA) run += String.fromCharCode(unit);
  }
  return run;
}
