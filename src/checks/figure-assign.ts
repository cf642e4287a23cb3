/**
 * Which printed figure each of a text's numbers is about, all of them looked at together: numbers of one sentence mostly
 * stand in one sentence of the notice, and no printed figure is meant by two of them if another fits.
 */
import type { FigureClaim } from "./figure-claims.js";
import { type FigureMatch, matchFigures } from "./figure-match.js";
import type { Printed, Tools } from "./printed.js";

/** What a claim's number may be about. */
export interface Assigned {
  readonly claim: FigureClaim;
  /** The figure that fits; undefined where none does. */
  readonly best: FigureMatch | undefined;
  /** The figure that has the claim's number but another place, round or time. */
  readonly misfit: FigureMatch | undefined;
}

/** Below this the words are about something else; where the number or the place is the same, less will do. */
const LEAST_WORDS = 0.56;
const LEAST_RECALL = 0.5;
const SAME_NUMBER = 0.06;
const SAME_PLACE = 0.1;
/** What has the claim's value but not its place, round or time must agree in words more clearly … */
const LEAST_MISFIT = 0.66;
const LEAST_TELLING = 0.58;
/** … less clearly where the notice says nearly all that the claim does: 在二季度…评估中排第2位 … */
const ALL_SAID = 0.85;
const LEAST_OF_ALL = 0.5;
/** … and more clearly than what fits in place, round and time but not in value. */
const CLEARER = 0.15;
/** Words that weigh less than this in all say nothing. */
const LEAST_SAID = 0.3;
/** A match in the sentence, or even the clause, of the text's other matches counts this much more. */
const SAME_SENTENCE = 0.08;
const SAME_CLAUSE = 0.08;
const SURE = 0.6;
/** A change that is printed of the very value that the claim before is about: 死亡2.1万人，同比下降15.7%. */
const OF_THE_SAME = 0.14;

interface Option {
  readonly match: FigureMatch;
  readonly score: number;
}

/** Finds the figures that the claims are about. */
export function assignFigures(claims: readonly FigureClaim[], printed: Printed, tools: Tools): Assigned[] {
  const matched = claims.map((claim) => matchFigures(claim.subject, printed, tools.words));
  const firsts = matched.map((matches) => matches.find((match) => !match.misfits.length && match.words >= SURE));
  const scored = matched.map((matches, i) => {
    const others = firsts.flatMap((first, k) => (first && k !== i ? [{ first, clause: claims[k]?.clause }] : []));
    const together = ({ printed: figure }: FigureMatch): number =>
      (others.some(({ first }) => first.printed.statement === figure.statement) ? SAME_SENTENCE : 0) +
      (others.some(({ first, clause }) => clause === claims[i]?.clause && first.printed.clause === figure.clause)
        ? SAME_CLAUSE
        : 0);
    const value = isElliptic(claims[i]) ? valueBefore(claims, firsts, i) : undefined;
    const isPrinted = matches.some((match) => value !== undefined && match.printed.figure.of === value);
    return matches
      .filter((match) => match.recall >= LEAST_RECALL - leeway(match))
      .map(
        (match): Option => ({
          match,
          score: match.score + together(match) + (isPrinted && match.printed.figure.of === value ? OF_THE_SAME : 0),
        }),
      )
      .sort((a, b) => b.score - a.score);
  });
  const options = scored.map((some, i) =>
    some.filter(
      ({ match }) =>
        !match.misfits.length &&
        match.words >= LEAST_WORDS - leeway(match) &&
        (match.equal || match.isNamed || !isSilent(claims[i])),
    ),
  );
  const first = choose(options);
  const taken = new Set(first.flatMap((option) => option?.match.printed ?? []));
  const chosen = first.map((option, i) => {
    const free = (scored[i] ?? []).filter(({ match }) => !taken.has(match.printed));
    return saidInOtherWords(option, free) ?? option;
  });
  // 诸葛市、坊河区分别得92.8分、90.9分: another number of the clause is of the same printed clause, only the name is another
  const isInList = (i: number, match: FigureMatch): boolean =>
    claims.some(
      (other, k) =>
        k !== i &&
        other.clause === claims[i]?.clause &&
        (chosen[k] ? [chosen[k].match] : (matched[k]?.filter(isMisfitOnly) ?? [])).some(
          (one) => one.equal && one.printed.clause === match.printed.clause && one.printed !== match.printed,
        ),
    );
  return claims.map((claim, i): Assigned => {
    const best = chosen[i]?.match;
    const misfit =
      scored[i]?.find(
        ({ match }) =>
          isMisfitOnly(match) && match.words >= (claims[i]?.subject.isNameStated ? LEAST_WORDS : leastMisfit(match)),
      )?.match ?? (best ? undefined : matched[i]?.find((match) => isMisfitOnly(match) && isInList(i, match)));
    const least = claim.subject.isNameStated ? 0 : CLEARER;
    // 砺石市9天 where 炉桥市9天、砺石市6天 is printed: what is printed of the very place is what is meant
    const own = misfit && scored[i]?.find(({ match }) => isOfTheSameList(match, misfit))?.match;
    if (own && claim.subject.names.length && !claim.subject.isNameStated)
      return { claim, best: own, misfit: undefined };
    // 2024年打算再添38.6万亩 where 38.6万亩 was added and 40万亩 are planned
    if (best && misfit && claim.subject.isDemand && best.printed.isDemand && !misfit.printed.isDemand)
      return { claim, best, misfit: undefined };
    const isMisfit =
      misfit &&
      (!best || (!best.equal && (misfit.words >= best.words + least || misfit.score >= best.score + 2 * CLEARER)));
    return { claim, best: isMisfit ? undefined : best, misfit: isMisfit ? misfit : undefined };
  });
}

/** Whether a figure is the claimed place's own in a list in which another place has the claimed number. */
function isOfTheSameList({ isNamed, misfits, printed }: FigureMatch, misfit: FigureMatch): boolean {
  const other = misfit.printed;
  return (
    misfit.misfits[0] === "place" &&
    isNamed &&
    misfits.length === 0 &&
    printed.statement === other.statement &&
    printed.quantity.kind === other.quantity.kind &&
    printed.quantity.unit === other.quantity.unit &&
    printed.nature.role === other.nature.role
  );
}

/** How much more of a claim a figure with its very number must say to be the one that is meant. */
const MORE = 0.1;
const MOST_OF_IT = 0.7;
const NOT_FAR = 0.15;

/** 312家机构查出问题 of 发现存在问题的312家 beside 现场检查396家: it says more of the claim, only in other words. */
function saidInOtherWords(option: Option | undefined, options: readonly Option[]): Option | undefined {
  if (!option || option.match.equal) return undefined;
  return options.find(
    ({ match, score }) =>
      match.equal &&
      !match.misfits.length &&
      match.recall >= Math.max(MOST_OF_IT, option.match.recall + MORE) &&
      !isOfOneList(match, option.match) &&
      score >= option.score - NOT_FAR,
  );
}

/** 起数和死亡人数…分别下降8%和5%: whose a number is of a list its own words tell, not how much of the sentence the claim repeats. */
function isOfOneList(a: FigureMatch, b: FigureMatch): boolean {
  return a.printed.clause === b.printed.clause && a.printed.nature.role === b.printed.nature.role && b.head > a.head;
}

/** Digits that are hardly the same by chance: 846.5, not 30. */
const TELLING_NUMBER = /[1-9](?:[,.]?\d){2,}/;

function leastMisfit({ printed, recall }: FigureMatch): number {
  if (recall >= ALL_SAID) return LEAST_OF_ALL;
  return TELLING_NUMBER.test(printed.figure.text) ? LEAST_TELLING : LEAST_MISFIT;
}

const isMisfitOnly = (match: FigureMatch): boolean => match.misfits.length === 1 && match.equal;

/** 的地区有5个: a claim that says next to nothing of what it counts contradicts no number. */
function isSilent(claim: FigureClaim | undefined): boolean {
  const words = claim?.subject.words.flat() ?? [];
  return words.reduce((sum, { weight }) => sum + weight, 0) < LEAST_SAID;
}

/** A change that says nothing of what it is of: 同比下降15.7%. */
function isElliptic(claim: FigureClaim | undefined): boolean {
  return claim?.subject.role === "change" && !(claim.subject.words[0] ?? []).length;
}

/** The printed value that the last claim before the i-th, in its sentence, is about. */
function valueBefore(
  claims: readonly FigureClaim[],
  firsts: readonly (FigureMatch | undefined)[],
  i: number,
): number | undefined {
  const here = claims[i];
  for (let k = i - 1; k >= 0; k--) {
    const before = claims[k];
    if (!before || before.figure.sentence.start !== here?.figure.sentence.start) return undefined;
    if (before.subject.role === "value") return firsts[k]?.equal ? firsts[k]?.printed.figure.id : undefined;
  }
  return undefined;
}

function leeway(match: FigureMatch): number {
  return (match.equal ? SAME_NUMBER : 0) + (match.isNamed ? SAME_PLACE : 0);
}

/** One option for each claim: the best first, then exchanged between two claims wherever both together fit better. */
function choose(options: readonly (readonly Option[])[]): (Option | undefined)[] {
  const taken = new Set<number>();
  const chosen: (Option | undefined)[] = options.map(() => undefined);
  const order = options.map((_, i) => i).sort((a, b) => (options[b]?.[0]?.score ?? 0) - (options[a]?.[0]?.score ?? 0));
  for (const i of order) {
    const option = options[i]?.find(({ match }) => !taken.has(match.printed.figure.id)) ?? options[i]?.[0];
    if (option) taken.add(option.match.printed.figure.id);
    chosen[i] = option;
  }
  const forFigure = (i: number, option: Option): Option | undefined =>
    options[i]?.find(({ match }) => match.printed.figure.id === option.match.printed.figure.id);
  for (let i = 0; i < chosen.length; i++) {
    for (let k = i + 1; k < chosen.length; k++) {
      const [a, b] = [chosen[i], chosen[k]];
      if (!a || !b) continue;
      const [forI, forK] = [forFigure(i, b), forFigure(k, a)];
      if (!forI || !forK || forI.score + forK.score <= a.score + b.score) continue;
      chosen[i] = forI;
      chosen[k] = forK;
    }
  }
  return chosen;
}
