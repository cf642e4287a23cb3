/**
 * Replaying while others are answered: the questions that the notices do not answer, put to the corpus as it is and as it
 * would be, with room for other work between them and an end after which no more are asked.
 */
import { setImmediate as otherWork } from "node:timers/promises";
import type { Engine } from "../answer/engine.js";
import type { Corpus, Notice } from "../corpus/notice.js";
import { type Changed, type Replayed, replay } from "./replay.js";

/** What would change. */
export interface ReplayOutcome {
  /** How many questions were asked. */
  readonly asked: number;
  readonly changes: readonly Changed[];
}

/** A corpus with a notice added, or put in the place of the one of its name; in the order in which it would be loaded. */
export function withNotice(corpus: Corpus, notice: Notice): Corpus {
  const others = corpus.notices.filter(({ id }) => id !== notice.id);
  const notices = [...others, notice].sort((a, b) => (`${a.id}.txt` < `${b.id}.txt` ? -1 : 1));
  return { notices, version: `${corpus.version}+${notice.id}` };
}

/** Replays questions until the signal is aborted; what was asked by then is told. */
export async function replayAside(
  questions: readonly Replayed[],
  before: Engine,
  after: Engine,
  signal: AbortSignal,
): Promise<ReplayOutcome> {
  const changes: Changed[] = [];
  let asked = 0;
  for (const question of questions) {
    if (signal.aborted) break;
    changes.push(...replay([question], before, after));
    asked += 1;
    await otherWork();
  }
  return { asked, changes };
}
