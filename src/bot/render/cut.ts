/**
 * Where a text may be cut when it is too long to be shown whole: never inside a number, a word in Latin letters or a
 * surrogate pair.
 */

/** What belongs together with its neighbours of the same class: 14,216, 93.4%, PM2.5, 2023年4月. */
const STICKS = /[0-9０-９A-Za-z.,．，:：%％‰℃/／〇一二三四五六七八九十百千万亿零两点分之]/;

/** Characters that close what stands before them and must not open a line. */
const CLOSES = /[、，。；：！？）】》”’%％余多个项件年月日号]/;

function splitsPair(text: string, at: number): boolean {
  const before = text.charCodeAt(at - 1);
  const after = text.charCodeAt(at);
  return before >= 0xd800 && before <= 0xdbff && after >= 0xdc00 && after <= 0xdfff;
}

/** Whether `text` may be cut before the character at `at`. */
export function mayCut(text: string, at: number): boolean {
  if (at <= 0 || at >= text.length) return true;
  if (splitsPair(text, at)) return false;
  const before = text.charAt(at - 1);
  const after = text.charAt(at);
  return !(STICKS.test(before) && (STICKS.test(after) || CLOSES.test(after)));
}

/** How far a cut is moved to find a good place; beyond it a cut that only spares surrogate pairs is taken. */
const REACH = 60;

/**
 * The last place at or before `at` where `text` may be cut.
 * @example cutBefore("共14216个", 4) is 1: the number stays whole
 */
export function cutBefore(text: string, at: number): number {
  if (at >= text.length) return text.length;
  for (let place = at; place > Math.max(0, at - REACH); place--) if (mayCut(text, place)) return place;
  return splitsPair(text, at) ? at - 1 : at;
}

/** The first place at or after `at` where `text` may be cut. */
export function cutAfter(text: string, at: number): number {
  if (at <= 0) return 0;
  for (let place = at; place < Math.min(text.length, at + REACH); place++) if (mayCut(text, place)) return place;
  if (at + REACH >= text.length) return text.length;
  return splitsPair(text, at) ? at + 1 : at;
}

/** `text` if it has at most `most` UTF-16 units, else its beginning with … at the end. */
export function shortened(text: string, most: number): string {
  if (text.length <= most) return text;
  return `${text.slice(0, cutBefore(text, most - 1)).trimEnd()}…`;
}
