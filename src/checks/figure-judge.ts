/** What a notice says to the claims that carry a number: value, unit, direction, place, round and time. */
import { turnWords } from "../text/lexicon/genre.js";
import { alternation } from "../text/lexicon/words.js";
import type { Quantity } from "../text/quantity.js";
import { agreement } from "./agreement.js";
import { otherBasis } from "./bases.js";
import { longestSays } from "./claim.js";
import { deniedIn, deniesTheOther, EVENT, oppositeWord } from "./contradiction.js";
import { judgeDerived } from "./derived-claims.js";
import { assignFigures } from "./figure-assign.js";
import type { FigureClaim } from "./figure-claims.js";
import type { FigureMatch, FigureSubject } from "./figure-match.js";
import { headOf, LED_TO, periodOf, placeOf, says } from "./figure-says.js";
import { absent, type Judgement } from "./judgement.js";
import { judgeListedCount } from "./listings.js";
import type { Printed, PrintedFigure, Tools } from "./printed.js";
import { judgeListedRank } from "./rank-lists.js";
import { isLeft } from "./remainders.js";
import { judgeShare, judgeShareOf } from "./shares.js";
import { textOf } from "./spans.js";
import { ordinalsIn, quotedIn } from "./subject.js";
import { alikeInUnit } from "./units.js";
import { alsoOfAll, partOf, saidOfAll } from "./wholes.js";
import { coverage, weighed } from "./words.js";

/** How sure a verdict is that rests on words alone. */
const SURE = 0.6;
/** A claim whose own words weigh less than this takes its subject from the claim before. */
const ENOUGH_OWN = 0.9;

/** Judges all of a text's claims with numbers, which are looked at together. */
export function judgeFigures(
  claims: readonly FigureClaim[],
  printed: Printed,
  tools: Tools,
): Map<FigureClaim, Judgement> {
  const judgements = new Map<FigureClaim, Judgement>();
  for (const { claim, best, misfit } of assignFigures(claims, printed, tools)) {
    if (misfit)
      judgements.set(claim, isOfStranger(claim, misfit, printed) ? absent : judgeMisfit(claim, misfit, printed));
    else if (best) judgements.set(claim, compare(claim, best, printed, tools));
    else judgements.set(claim, unassigned(claim, printed, tools));
  }
  for (const [i, claim] of claims.entries()) {
    const before = subjectBefore(claims, i);
    if (before && judgements.get(before)?.verdict === "absent") judgements.set(claim, absent);
    const whole = claims.slice(0, i).findLast(({ figure }) => figure.kind === "count");
    const derived = judgements.get(claim)?.verdict === "agrees" ? null : judgeDerived(claim, printed);
    if (derived) judgements.set(claim, derived);
    if (judgements.get(claim)?.verdict !== "agrees" && whole?.figure.sentence.start === claim.figure.sentence.start) {
      const share = judgeShare(claim, judgements.get(whole)?.figure, printed, tools);
      if (share && (share.verdict === "agrees" || judgements.get(claim)?.verdict === "absent"))
        judgements.set(claim, share);
    }
  }
  return judgements;
}

/** 砺山市排名为5 where 砺山市 is printed nowhere: whoever else is the fifth, the notice says nothing of it. */
function isOfStranger({ subject }: FigureClaim, { misfits }: FigureMatch, { read }: Printed): boolean {
  const { plain } = read.analysis;
  return (
    misfits[0] === "place" &&
    subject.names.length > 0 &&
    subject.names.every((name) => name.isPlace && !name.readings.some((reading) => plain.includes(reading)))
  );
}

/** What the notice says of a number that none of its own is about. */
function unassigned(claim: FigureClaim, printed: Printed, tools: Tools): Judgement {
  const judged = deniedEvent(claim, printed, tools) ?? judgeListedCount(claim, printed) ?? judgeShareOf(claim, printed);
  return judged ?? judgeListedRank(claim, printed);
}

/** The claim from which the i-th takes its subject: 死亡9人 of 施工事故12起、死亡9人; what the notice does not hold of the one it does not of the other. */
function subjectBefore(claims: readonly FigureClaim[], i: number): FigureClaim | undefined {
  const here = claims[i];
  if (!here || !isElliptic(here)) return undefined;
  const before = claims.slice(0, i).findLast((one) => !isElliptic(one));
  return before && before.figure.sentence.start === here.figure.sentence.start ? before : undefined;
}

function isElliptic({ subject }: FigureClaim): boolean {
  const weight = (subject.words[0] ?? []).reduce((sum, word) => sum + word.weight, 0);
  return weight < ENOUGH_OWN && !subject.names.length;
}

function compare(claim: FigureClaim, match: FigureMatch, printed: Printed, tools: Tools): Judgement {
  const { subject } = claim;
  const { figure, nature, quantity } = match.printed;
  const base = { strength: match.score, figure: figure.id, ...placeOf(match, printed) };
  const how = agreement(subject.quantity, quantity, subject.plain);
  if (how === "value" && isLeft(claim, match.printed, printed)) return { verdict: "agrees", ...base };
  // 二氧化碳浓度为421ppm is not measured in what 二氧化氮浓度为19微克/立方米 is
  if (how === "value" && subject.quantity.kind === "measure" && !alikeInUnit(subject.quantity, quantity)) return absent;
  if (how === "value" || how === "unit")
    return { verdict: "differs", difference: how, says: says(match, printed), ...base };
  if (subject.direction && nature.direction && subject.direction !== nature.direction)
    return { verdict: "differs", difference: "direction", says: says(match, printed), ...base };
  if (isByForTo(claim, match.printed))
    return { verdict: "differs", difference: "value", says: says(match, printed), ...base };
  const basis = otherBasis(claim, match.printed, printed.read.facts.document);
  if (basis) return { verdict: "differs", difference: "period", says: basis, ...base };
  const contrary = contraryOf(subject, match.printed);
  if (contrary) return { verdict: "differs", ...contrary, ...base };
  const condition = otherCondition(claim, match.printed);
  if (condition) return { verdict: "differs", difference: "value", says: condition, ...base };
  const done = saidOfAll(subject.plain);
  const part = done === null || alsoOfAll(match.printed.clause) ? null : partOf(match.printed, done, printed, tools);
  if (part) return { verdict: "differs", difference: "value", says: part.figure.text, ...base };
  return { verdict: "agrees", ...(how === "rounded" ? { note: "rounded" as const } : {}), ...base };
}

/** 压缩了4个工作日 where 压缩到4个工作日 is printed, or the other way round: by so much is not to so much. */
function isByForTo(
  { clause, figure, subject }: FigureClaim,
  { clause: other, figure: told, nature }: PrintedFigure,
): boolean {
  const isTo = LED_TO.test(textOf(clause, clause.start, figure.span.start));
  const isToldTo = LED_TO.test(textOf(other, other.start, told.span.start));
  if (isTo === isToldTo) return false;
  return isTo ? nature.role === "change" : subject.role === "change" && nature.role !== "change";
}

const TURN = new RegExp(alternation(turnWords));

/** 57个点位水质恶化 for 改善, 34处尚未销号 for 已销号: the number is right, what is said of it is not. */
function contraryOf(
  subject: FigureSubject,
  { own, nature }: PrintedFigure,
): Pick<Judgement, "difference" | "says"> | null {
  const isMove = nature.role === "change" || nature.role === "margin";
  // 同比改善2.2% says no direction, but 恶化 is the opposite
  if (isMove && (nature.direction !== null || subject.direction !== null) && !TURN.test(own)) return null;
  const word = oppositeWord(subject.own, own);
  if (word !== null) return { difference: "direction", says: word };
  if (isMove || !deniesTheOther(subject.own, own)) return null;
  return { difference: "polarity", says: own.trim().slice(0, longestSays) };
}

function judgeMisfit({ subject }: FigureClaim, match: FigureMatch, printed: Printed): Judgement {
  const { figure, near, owners } = match.printed;
  const { document } = printed.read.facts;
  const base = { verdict: "differs" as const, strength: match.score, figure: figure.id, ...placeOf(match, printed) };
  switch (match.misfits[0]) {
    case "round":
      return { ...base, difference: "round", says: ordinalsIn(near).at(-1) ?? says(match, printed) };
    case "period":
      // 5月份 for 1—5月: the months differ, not the year
      if (subject.period?.year === null && figure.period !== null && !document.period?.includes(figure.period))
        return { ...base, difference: "period", says: figure.period };
      return { ...base, difference: "period", says: periodOf(figure.period, document, says(match, printed)) };
    default:
      return {
        ...base,
        difference: "place",
        says:
          (match.isOfAnotherQuoted ? quotedIn(near).join("、").slice(0, longestSays) : "") ||
          owners
            .map((owner) => owner.text)
            .join("")
            .slice(0, longestSays) ||
          headOf(match, printed) ||
          says(match, printed),
      };
  }
}

/** 得分超过50分的地区有7个 where the notice prints 90分: the number inside what is counted is another one. */
function otherCondition({ clause, subject }: FigureClaim, { clause: other, own }: PrintedFigure): string | null {
  const inside =
    (text: string) =>
    (q: Quantity): boolean =>
      q.value !== null && q.kind !== "ordinal" && q.kind !== "rank" && text.includes(q.text);
  const mine = clause.quantities.find(inside(subject.own));
  const printed = mine && other.quantities.find((q) => q.kind === mine.kind && inside(own)(q));
  return mine && printed && agreement(mine, printed) === "value" ? printed.text : null;
}

const LEAST_EVENT = 0.8;

/** 发生2起重大事故 where the notice prints 未发生重大及以上事故. */
function deniedEvent({ subject }: FigureClaim, printed: Printed, tools: Tools): Judgement | null {
  const verb = EVENT.exec(subject.plain)?.[0];
  if (verb === undefined || subject.quantity.kind !== "count") return null;
  const { clauses, notice } = printed.read.analysis;
  const words = weighed(tools.words(subject.own.replace(verb, " ")));
  for (const { plain, start, end } of clauses) {
    if (!deniedIn(plain).some((denied) => denied.verb === verb)) continue;
    if ((coverage(words, [{ text: plain, credit: 1 }]) ?? 0) < LEAST_EVENT) continue;
    const quote = notice.text.slice(start, end);
    return {
      verdict: "differs",
      difference: "polarity",
      says: quote.slice(0, longestSays),
      strength: SURE,
      quote,
      at: { start, end },
    };
  }
  return null;
}
