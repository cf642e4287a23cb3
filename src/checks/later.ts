/** Which of two numbers of one sentence or paragraph a claim's words are about, where one has a word that the other has not. */
import { classOf } from "./comparable.js";
import type { FigureMatch, FigureSubject } from "./figure-match.js";
import type { PrintedFigure } from "./printed.js";
import { credit, type WordReader } from "./words.js";

/** Words that weigh less than this tell no number from the next. */
const SAYING = 0.3;
/** A word that is found this far is the later number's. */
const FOUND = 0.7;

/**
 * Whether the claim has a word that only a later number of the sentence has for its own: 资金支出86.4亿元 where 资金下达86.4亿元，
 * 支出59.8亿元 is printed. A later number takes its subject from what stands before, never the other way round.
 */
export function isOfLater({ printed }: FigureMatch, matches: readonly FigureMatch[], subject: FigureSubject): boolean {
  const here = [{ text: `${printed.run} ${printed.indicator}`, credit: 1 }];
  const mine = [{ text: `${printed.own} ${printed.indicator}`, credit: 1 }];
  const words = (subject.words[0] ?? []).filter(
    ({ word, weight }) =>
      weight >= SAYING && credit(word, mine) === 0 && (isBehind(word.text, printed) || credit(word, here) === 0),
  );
  return matches.some(
    ({ printed: other, misfits }) =>
      !misfits.length &&
      other.statement === printed.statement &&
      other.figure.id > printed.figure.id &&
      other.quantity.kind === printed.quantity.kind &&
      classOf[other.nature.role] === classOf[printed.nature.role] &&
      words.some(({ word }) => credit(word, [{ text: other.own, credit: 1 }]) >= FOUND),
  );
}

/** Whether a word stands behind a number in its clause. */
function isBehind(word: string, { clause, figure }: PrintedFigure): boolean {
  return clause.plain.indexOf(word) >= figure.span.start - clause.start;
}

/**
 * Whether another number of the paragraph is told by words that the claim has and this one has not: 投诉类诉求10.27万件 is
 * about 投诉类5.12万件, whatever it shares with 热线共受理群众诉求18.64万件.
 */
export function hasNearerSibling(
  { printed }: FigureMatch,
  matches: readonly FigureMatch[],
  subject: FigureSubject,
  read: WordReader,
): boolean {
  const mine = [{ text: `${printed.own} ${printed.indicator}`, credit: 1 }];
  return matches.some(({ printed: other, misfits }) => {
    if (misfits.length > 0 || other.figure.passage !== printed.figure.passage || other === printed) return false;
    if (other.quantity.kind !== printed.quantity.kind || other.quantity.unit !== printed.quantity.unit) return false;
    if (classOf[other.nature.role] !== classOf[printed.nature.role]) return false;
    if (other.own.length < 2 || !subject.own.includes(other.own)) return false;
    return read(other.own).some((word) => word.weight >= SAYING && credit(word, mine) === 0);
  });
}
