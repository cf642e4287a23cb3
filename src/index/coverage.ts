/** How much of a question stands in a piece of text: what the readers of passages measure by. */
import type { Span } from "../corpus/notice.js";
import { QuestionScanner } from "./scan.js";
import type { SearchTerms, SearchWord } from "./search-terms.js";

/** A piece of the question where it stands in a text: the probe's index and the place. */
export interface Find extends Span {
  readonly probe: number;
}

/** Measures how much of a question stands in pieces of text. */
export class QuestionCoverage {
  private readonly scanner: QuestionScanner;
  private readonly stamps: Int32Array;
  private stamp = 0;

  constructor(private readonly terms: SearchTerms) {
    this.scanner = new QuestionScanner(terms);
    this.stamps = new Int32Array(terms.text.length);
  }

  /** Calls `work`, inside which alone {@link find} can be called. */
  use<T>(work: () => T): T {
    return this.scanner.use(work);
  }

  /** The pieces of the question in a range of a text, in order. */
  find(text: string, range: Span): Find[] {
    const finds: Find[] = [];
    this.scanner.scan(text, range.start, range.end, (probe, start, end) => finds.push({ probe, start, end }));
    return finds;
  }

  /** Share of the question's weight, 0 to 1, that the finds inside a range cover, with finds known to stand beside it. */
  share(finds: readonly Find[], { start, end }: Span, beside: readonly Find[] = []): number {
    this.stamp += 1;
    let nats = 0;
    for (const { probe } of beside) nats += this.mark(probe);
    for (const find of finds) {
      if (find.start >= end) break;
      if (find.start >= start && find.end <= end) nats += this.mark(find.probe);
    }
    return nats / (this.terms.totalWeight || 1);
  }

  /** Whether a find is a piece of the word. */
  isOf(find: Find, word: SearchWord): boolean {
    const probe = this.scanner.probes[find.probe];
    return probe !== undefined && probe.from >= word.start && probe.to <= word.end;
  }

  /** Nats of the probe's units that are not marked yet; marks them. */
  private mark(index: number): number {
    const probe = this.scanner.probes[index];
    if (probe === undefined) return 0;
    let nats = 0;
    for (let unit = probe.from; unit < probe.to; unit += 1) {
      if (this.stamps[unit] === this.stamp) continue;
      this.stamps[unit] = this.stamp;
      nats += this.terms.unitWeights[unit] ?? 0;
    }
    return nats;
  }
}
