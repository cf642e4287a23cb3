/** Cuts texts to a length, never inside a number: of 2023年 no 202年 is made. */

/** Before and behind a place that parts a number (12|,345.6|%), a Latin word or a surrogate pair. */
const BEFORE = /(?:[\p{N}\p{Script=Latin}]|\d[.,，]|[\ud800-\udbff])$/u;
const BEHIND = /^(?:[\p{N}\p{Script=Latin}%％]|[.,，]\d|[\udc00-\udfff])/u;

/**
 * Where a text from `start` is cut to at most `longest` UTF-16 units: its end where it is short enough, `start` itself where
 * all that there is room for is a piece of one number.
 */
export function cutAt(text: string, start: number, longest: number): number {
  if (text.length - start <= longest) return text.length;
  let end = start + longest;
  while (end > start && BEFORE.test(text.slice(Math.max(start, end - 2), end)) && BEHIND.test(text.slice(end, end + 2)))
    end -= 1;
  return end;
}

/** The beginning of a text, at most `longest` UTF-16 units; of one endless number a piece, where there is nothing before it. */
export function cut(text: string, longest: number): string {
  const end = cutAt(text, 0, longest);
  return text.slice(0, end || longest);
}
