/**
 * The claims of a text that say one thing of a list of names, or who did something: 长春市、吉林市获批…试点, A、B列前三名, 由省水利厅牵头.
 * Matched with the printed statement by what is said, and judged by the names.
 */
import type { Span } from "../corpus/notice.js";
import type { Clause } from "../facts/analysis.js";
import type { Member } from "../facts/facts.js";
import { exclusives } from "../text/lexicon/claims.js";
import { alternation } from "../text/lexicon/words.js";
import { credits } from "./around.js";
import { oppositeWord } from "./contradiction.js";
import type { Draft } from "./draft.js";
import { absent, type Judgement, placedAt } from "./judgement.js";
import { listed } from "./listed.js";
import { judgeListing, judgeNamedList } from "./listings.js";
import { meansName, type Named, namesIn, narrowing, withoutNames } from "./names.js";
import type { Printed, Tools } from "./printed.js";
import { judgeRankedSet } from "./rank-lists.js";
import { textOf, withoutNumbers } from "./spans.js";
import { type NamedPeriod, ordinalsIn, periodFits, periodOf, roundFits } from "./subject.js";
import { coverage, type Layer, type Weighed, weighed } from "./words.js";

/** One thing said of several names. */
export interface SetClaim {
  readonly kind: "set";
  readonly span: Span;
  readonly clause: Clause;
  readonly names: readonly Named[];
  readonly words: readonly Weighed[];
  /** The claim's clause without its names. */
  readonly plain: string;
  readonly layers: readonly Layer[];
  readonly ordinals: readonly string[];
  readonly period: NamedPeriod | null;
  readonly exclusive: boolean;
  /** 前三名, 后3位: which end of a ranking. */
  readonly end: string;
}

const EXCLUSIVE = new RegExp(alternation(exclusives));
const END =
  /(?<side>前|后|末|倒数)(?<count>[一二三四五六七八九十\d]{1,3})(?:名|位)?|(?<last>末位|垫底)|最(?:[好高优快]|(?<worst>[差低慢]))的?[一二三四五六七八九十\d]{1,3}[个家名]/;
const ACTS = /^(?:向|对|给|将|把|约谈|授予|表扬|通报|取消)/;
const LEAST = 0.6;
const FORWARD = 0.75;

/** What a clause says of the names in it; null where there are none. */
export function setClaim(draft: Draft, clause: Clause, names: readonly Named[], tools: Tools): SetClaim | null {
  if (!names.length) return null;
  const plain = withoutNumbers(clause, withoutNames(clause, names)).replace(/[、\s]+/g, " ");
  const clauses = draft.before(clause);
  const before = clauses.map((other) => `${other.plain}，`).join("");
  const own = ordinalsIn(clause.plain);
  return {
    kind: "set",
    span: { start: clause.start, end: clause.end },
    clause,
    names,
    words: [
      ...weighed(tools.words(plain)),
      ...tools.words(before).map((word) => ({ word, weight: word.weight * 0.25 })),
    ],
    plain,
    layers: [
      { text: plain, credit: 1 },
      { text: before, credit: 0.85 },
      { text: draft.analysis.plain, credit: 0.5 },
    ],
    ordinals: own.length ? own : ordinalsIn(before),
    period: periodOf([...clauses, clause]),
    exclusive: EXCLUSIVE.test(clause.plain),
    end: endOf(clause.plain),
  };
}

function endOf(plain: string): string {
  const found = END.exec(plain)?.groups;
  if (!found) return "";
  return found["last"] || found["worst"] || /后|末|倒/.test(found["side"] ?? "") ? "last" : "first";
}

/** Judges a claim by the printed statement that says the same of names. */
export function judgeSet(claim: SetClaim, printed: Printed, tools: Tools): Judgement {
  const verbatim = asPrinted(claim, printed);
  if (verbatim) return verbatim;
  const named = judgeNamedList(claim, printed);
  if (named) return named;
  const judgement = judgeStated(claim, printed, tools);
  return judgement.verdict === "absent" ? judgeListing(claim, printed) : judgement;
}

/** Shorter than this, what is printed word for word may be said of something else. */
const LEAST_VERBATIM = 12;

/** A clause that is printed word for word; null where it is not. */
function asPrinted({ clause: { plain } }: SetClaim, printed: Printed): Judgement | null {
  const start = plain.length < LEAST_VERBATIM ? -1 : printed.read.analysis.plain.indexOf(plain);
  return start < 0 ? null : { verdict: "agrees", ...placedAt({ start, end: start + plain.length }, printed, 1) };
}

function judgeStated(claim: SetClaim, printed: Printed, tools: Tools): Judgement {
  const { analysis, facts } = printed.read;
  const asked = askedOf(claim, analysis.plain);
  let best: { clause: Clause; members: Member[]; score: number; ordinal: boolean } | null = null;
  for (const clause of analysis.clauses) {
    if (/frame|table/.test(analysis.notice.passages[clause.passage]?.kind ?? "")) continue;
    const printedNames = narrowing(namesIn(clause, tools.vocabulary), facts.document.region);
    if (!printedNames.length) continue;
    const { layers, near, headings } = printed.around(clause.index);
    const end = endOf(clause.plain);
    if (claim.end && claim.end !== end) continue;
    const recall = coverage(claim.words, layers.map(lifted)) ?? (claim.end ? 1 : 0);
    if (recall < LEAST * 0.8) continue;
    const members = printedNames.map(({ text, start, end }): Member => ({ name: text, span: { start, end } }));
    const own = weighed(tools.words(withoutNumbers(clause, withoutNames(clause, printedNames))));
    const precision = coverage(own, claim.layers) ?? recall;
    const shared = asked.filter((name) => members.some((member) => meansName(name, member.name))).length;
    if (!periodFits(claim.period, { printed: null, clause: clause.plain, near, headings }, facts.document)) continue;
    const ordinal = roundFits(claim.ordinals, near, () => layers.map((layer) => layer.text).join("，"));
    const score =
      0.65 * recall +
      0.35 * precision +
      0.15 * (shared / asked.length) -
      (ordinal ? 0 : 0.15) +
      (claim.end && end ? 0.1 : 0);
    if (score > (best?.score ?? LEAST)) best = { clause, members, score, ordinal };
  }
  if (!best) return claim.end ? judgeRankedSet(claim, printed) : absent;
  const { clause, members, score } = best;
  const { text } = analysis.notice;
  const at = {
    strength: score,
    quote: text.slice(clause.start, clause.end),
    at: { start: clause.start, end: clause.end },
  };
  const printedMember = (name: Named): boolean =>
    members.some((member) => meansName(name, member.name)) ||
    name.readings.some((reading) => clause.plain.includes(reading));
  const strangers = asked.filter((name) => !printedMember(name));
  if (!best.ordinal) {
    if (strangers.length) return absent;
    const near = printed.around(clause.index).near;
    return { verdict: "differs", difference: "round", says: ordinalsIn(near).at(-1) ?? "", ...at };
  }
  const missing = members.filter((member) => !asked.some((name) => meansName(name, member.name)));
  if (strangers.length) {
    if (!missing.length) return absent;
    return { verdict: "differs", difference: "members", says: listed(members, missing, text), ...at };
  }
  if (claim.exclusive && missing.length)
    return { verdict: "differs", difference: "members", says: listed(members, missing, text), ...at };
  if (isInAnotherOrder(asked, members, claim.clause.plain, clause.plain))
    return { verdict: "differs", difference: "members", says: listed(members, members, text), ...at };
  const word = oppositeWord(claim.plain, clause.plain);
  if (word !== null) return { verdict: "differs", difference: "direction", says: word, ...at };
  return { verdict: "agrees", ...at };
}

const IN_ORDER = /依次|先后顺序|分列|分别列|分别位/;

/** 前三名依次为A、C、B where A、B、C is printed: the same names, in another order, where both texts say that it matters. */
function isInAnotherOrder(
  asked: readonly Named[],
  members: readonly Member[],
  claim: string,
  printed: string,
): boolean {
  if (!IN_ORDER.test(claim) || !IN_ORDER.test(printed) || asked.length !== members.length) return false;
  return asked.some((name, i) => !meansName(name, members[i]?.name ?? ""));
}

/** 省生态环境厅向漪阳市发出预警函: who acts may stand elsewhere in the notice, or sign it. */
function askedOf({ names, clause }: SetClaim, notice: string): readonly Named[] {
  const [first] = names;
  if (!first || first.isPlace || names.length < 2) return names;
  const acts = ACTS.test(textOf(clause, first.end, clause.end));
  return acts && first.readings.some((reading) => notice.includes(reading)) ? names.slice(1) : names;
}

/** What is said of names may go on in the next clause: 省水利厅牵头，会同…组成考核工作组. */
function lifted(layer: Layer): Layer {
  return layer.credit === credits.forward ? { ...layer, credit: FORWARD } : layer;
}
