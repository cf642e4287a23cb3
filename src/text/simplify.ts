/**
 * Traditional characters to Simplified ones, for matching: 評為優秀 → 评为优秀. Only OpenCC's Traditional →
 * Simplified dictionaries are used, and they are read when the first Traditional character is met.
 */
import { ConverterFactory, type ConverterFunction } from "opencc-js/core";
import characters from "opencc-js/dict/TSCharacters";
import phrases from "opencc-js/dict/TSPhrases";

let converter: ConverterFunction | undefined;
let singles: ReadonlyMap<string, string> | undefined;

/** Traditional character → its first Simplified one, where the two differ. */
function singleCharacters(): ReadonlyMap<string, string> {
  if (singles === undefined) {
    const map = new Map<string, string>();
    for (const entry of characters.split("|")) {
      const [from, to] = entry.split(" ");
      if (from !== undefined && to !== undefined && from !== to) map.set(from, to);
    }
    singles = map;
  }
  return singles;
}

/** Whether a character (one code point) is written otherwise in Simplified Chinese: 優 is, 优 and 著 are not. */
export function isTraditional(character: string): boolean {
  return singleCharacters().has(character);
}

/**
 * Converts to Simplified Chinese, by phrases where those decide (乾隆 stays, 餅乾 → 饼干). The result has as many
 * code points as the text: should a phrase ever change their number, each character is converted alone.
 */
export function simplify(text: string): string {
  converter ??= ConverterFactory([phrases, characters]);
  const converted = converter(text);
  if (countCodePoints(converted) === countCodePoints(text)) return converted;
  const single = singleCharacters();
  return Array.from(text, (character) => single.get(character) ?? character).join("");
}

function countCodePoints(text: string): number {
  let count = 0;
  for (let at = 0; at < text.length; at += 1) {
    const isTrailing = (text.charCodeAt(at) & 0xfc00) === 0xdc00;
    const followsLeading = at > 0 && (text.charCodeAt(at - 1) & 0xfc00) === 0xd800;
    if (!(isTrailing && followsLeading)) count += 1;
  }
  return count;
}
