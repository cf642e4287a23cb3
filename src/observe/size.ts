/** How much a bot answers from, for its log, its metrics and its operators. */
import type { Engine } from "../answer/engine.js";

/** How large a corpus is. */
export interface CorpusSize {
  readonly notices: number;
  readonly passages: number;
  readonly figures: number;
  readonly groups: number;
}

/** Counts what an engine answers from. */
export function sizeOf(engine: Engine): CorpusSize {
  const sum = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0);
  return {
    notices: engine.corpus.notices.length,
    passages: sum(engine.corpus.notices.map((notice) => notice.passages.length)),
    figures: sum(engine.facts.map((facts) => facts.figures.length)),
    groups: sum(engine.facts.map((facts) => facts.groups.length)),
  };
}
