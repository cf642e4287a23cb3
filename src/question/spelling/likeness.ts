/** Whether what is written can be a slip for a term: by sound, or by one character in a long term. */
import type { Sounds } from "../sounds.js";
import { FUNCTION, NUMERAL, type Piece } from "./pieces.js";
import { LONG_TERM, restsOf, SHORTEST, type Term, type Terms } from "./terms.js";

/** Characters whose exchange makes another thing of a term: never put in, left out or exchanged by sight. */
const TELLING =
  /[不没未无非反前后上下高低大小多少男女正负内外东南西北新旧老增减升降优劣零一二三四五六七八九十百千万亿两甲乙丙丁首末总分]/;

/** Whether two characters have a reading in common: 曾 (zeng, ceng) and 增. */
export function soundsAs(said: string, meant: string, sounds: Sounds): boolean {
  const readings = sounds.of(meant);
  return said === meant || sounds.of(said).some((reading) => readings.includes(reading));
}

/** How well a term explains what is written: characters that agree, less for those that only sound alike; 0 for not. */
export function soundScore(
  written: string,
  term: string,
  standing: readonly Piece["standing"][],
  { sounds, own }: { readonly sounds: Sounds; readonly own: boolean },
): number {
  let score = 0;
  let agreeing = 0;
  for (let i = 0; i < term.length; i++) {
    const [said, meant] = [written.charAt(i), term.charAt(i)];
    if (said === meant) {
      agreeing += !own && (FUNCTION.has(said) || NUMERAL.test(said)) ? 0 : 1;
      score += 1;
      continue;
    }
    if (FUNCTION.has(said) || FUNCTION.has(meant)) return 0;
    const exact = soundsAs(said, meant, sounds);
    if (standing[i] === "firm" && term.length <= LONG_TERM) return 0;
    // 通话市 is meant for 通化市 though 通话 is a word
    if (standing[i] === "common" && !(own && term.length > SHORTEST) && term.length <= LONG_TERM) return 0;
    if (standing[i] === "word" && term.length === SHORTEST && !own) return 0;
    if (!exact && (standing[i] !== "loose" || term.length === SHORTEST)) return 0;
    score += exact ? 0.4 : 0.2;
  }
  return agreeing === 0 || agreeing * 2 < term.length ? 0 : score;
}

/** Long terms that differ from what is written by one character: one more, one less, another. */
export function longTerms(written: string, terms: Terms): Term[] {
  const found = new Set<Term>(terms.byRest.get(written) ?? []);
  for (const rest of restsOf(written)) {
    for (const term of terms.byRest.get(rest) ?? []) if (term.text.length === written.length) found.add(term);
  }
  return [...found];
}

/** Whether what is written can be a slip for the long term: the character is of no word and changes no meaning. */
export function slipAllowed(written: string, term: string, standing: readonly Piece["standing"][]): boolean {
  let at = 0;
  while (at < written.length && written[at] === term[at]) at += 1;
  const same = written.length === term.length;
  // 污水处理率 is no slip for 污水处理厂: the last character says what sort of thing it is
  if (same && at === written.length - 1) return false;
  if (same && (written.length <= LONG_TERM || written.slice(at + 1) !== term.slice(at + 1))) return false;
  if (!same && written.slice(at) !== term.slice(at + 1)) return false;
  if (TELLING.test(term.charAt(at)) || (same && TELLING.test(written.charAt(at)))) return false;
  const near = same ? [standing[at]] : [standing[at - 1], standing[at]];
  return same ? near.every((how) => how === "loose") : near.some((how) => how === "loose" || how === "word");
}
