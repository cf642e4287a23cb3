/** Lists of names and things in running text, taken apart: 映湖区、桐岗市和清漪县. */
import { looksLikeName } from "./names.js";

/** An item of a list with its offset in the text that was taken apart. */
export interface ListItem {
  readonly text: string;
  readonly start: number;
}

/** What parts the items of a list. */
const SEPARATOR = /[、，,；;\s]+/g;
/** 和 and its like divide only where a name ends before them: 林业和草原局 is one name. */
const JOINT = /以及|和|及|与/g;
/** A line longer than this between two marks is no item, and its joints are not looked at; in UTF-16 units. */
const LONGEST_ITEM = 200;

/**
 * The items of a list, with their offsets in `text`: 映湖区、桐岗市和清漪县 gives three; 市林业和草原局 stays one. Linear in
 * the text's length.
 */
export function listItems(text: string): ListItem[] {
  const items: ListItem[] = [];
  let at = 0;
  for (const mark of text.matchAll(SEPARATOR)) {
    pushItems(text, at, mark.index, items);
    at = mark.index + mark[0].length;
  }
  pushItems(text, at, text.length, items);
  return items;
}

function pushItems(text: string, from: number, to: number, items: ListItem[]): void {
  let start = from;
  if (to - from <= LONGEST_ITEM) {
    for (const joint of text.slice(from, to).matchAll(JOINT)) {
      const at = from + joint.index;
      const after = at + joint[0].length;
      if (at < start || after >= to || !looksLikeName(text.slice(start, at))) continue;
      items.push({ text: text.slice(start, at), start });
      start = after;
    }
  }
  if (to > start) items.push({ text: text.slice(start, to), start });
}
