/** Whose a printed figure is: as the facts have it, or the i-th of several names, or each of the names before 各. */
import type { Clause } from "../facts/analysis.js";
import type { Figure } from "../facts/facts.js";
import { looksLikePlace } from "../facts/names.js";
import type { Vocabulary } from "../question/vocabulary.js";
import { isPlace, type Named } from "./names.js";
import { textOf } from "./spans.js";

/** A text without the names in it; empty where only 分别以 and the like are left. */
export function blank(text: string, names: readonly Named[]): string {
  const rest = names.reduce((left, name) => left.replaceAll(name.text, " "), text);
  return ONLY_JOINTS.test(rest) ? "" : rest;
}

const ONLY_JOINTS = /^(?:[、，和及与以\s]|分别|依次|[分并][列居])*$/;

const EACH = /(?:各|(?<![平人户亩日年月])均|都)(?!自|项|类|级|地|部门)/g;
const JOINED = /^(?:、|和|及|与|以及)?$/;

/** 对柘源市、禹津市各奖励指标800亩、资金1000万元: the names listed before 各 have each of the numbers behind it; null for no such list. */
export function eachOf(clause: Clause, names: readonly Named[], figure: Figure): readonly Named[] | null {
  const each = [...textOf(clause, clause.start, figure.span.start).matchAll(EACH)].at(-1);
  if (!each) return null;
  const at = clause.start + each.index;
  if (names.some((name) => name.start > at && name.end <= figure.span.start)) return null;
  const before = names.filter((name) => name.end <= at);
  let from = before.length - 1;
  while (from > 0 && JOINED.test(textOf(clause, before[from - 1]?.end ?? 0, before[from]?.start ?? 0))) from -= 1;
  const listed = before.slice(Math.max(from, 0));
  return listed.length > 1 ? listed : null;
}

/** 碧浦市、澄南新区分别以90.8分、88.3分居第2位和第3位: of as many numbers of one kind as names the i-th is the i-th name's. */
export function ownOf(figure: Figure, figures: readonly Figure[], owners: readonly Named[]): readonly Named[] {
  const same = figures.filter(({ kind, scope }) => kind === figure.kind && scope === figure.scope);
  const own = owners[same.indexOf(figure)];
  return owners.length > 1 && figures.length > same.length && same.length === owners.length && own ? [own] : owners;
}

/** 全州 is no place in the region, but the region. */
const WHOLE = /^[全我本][省市县区州盟旗国]$/;

/** The names of the facts' own reading of whose it is. */
export function namesOfScope({ scope, clause: { start } }: Figure, vocabulary: Vocabulary): readonly Named[] {
  if (scope === null || WHOLE.test(scope)) return [];
  const found = vocabulary.findNames(scope);
  if (!found.length) return [{ start, end: start, text: scope, readings: [scope], isPlace: looksLikePlace(scope) }];
  return found.map(({ readings }) => ({
    start,
    end: start,
    text: readings[0] ?? "",
    readings,
    isPlace: isPlace(readings),
  }));
}
