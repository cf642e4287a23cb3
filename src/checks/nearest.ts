/** Of many notices the few that a text can be about: those that share the most of its rarer pairs of characters. */
import type { Notice } from "../corpus/notice.js";
import { alignedFold } from "../text/align.js";

/** Finds the notices that a text can be about, best first, as indexes. */
export type NoticeFinder = (plain: string) => readonly number[];

/** So few notices are all looked at. */
const ALL = 6;
const MOST = 6;
const PAIR = /[\u3400-\u9fffa-z0-9]{2}/;

/** A finder over the notices; linear in their length, and in that of the text for each. */
export function createNoticeFinder(notices: readonly Notice[]): NoticeFinder {
  const everyOne = notices.map((_, i) => i);
  if (notices.length <= ALL) return () => everyOne;
  const holders = new Map<string, number[]>();
  for (const [i, notice] of notices.entries()) {
    for (const pair of pairsOf(alignedFold(`${notice.title}\n${notice.text}`))) {
      const list = holders.get(pair);
      if (list) list.push(i);
      else holders.set(pair, [i]);
    }
  }
  return (plain) => {
    const scores = new Float64Array(notices.length);
    for (const pair of pairsOf(plain)) {
      const list = holders.get(pair) ?? [];
      // the rarer among the notices, the more it says
      const worth = Math.log(notices.length / Math.max(1, list.length));
      for (const i of list) scores[i] = (scores[i] ?? 0) + worth;
    }
    return [...everyOne].sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b).slice(0, MOST);
  };
}

function pairsOf(plain: string): Set<string> {
  const pairs = new Set<string>();
  for (let i = 0; i + 1 < plain.length; i++) {
    const pair = plain.slice(i, i + 2);
    if (PAIR.test(pair)) pairs.add(pair);
  }
  return pairs;
}
