/** Passages found, made ready for the reader, their quantities remembered. */
import type { Corpus } from "../corpus/notice.js";
import { type Quantity, readQuantities } from "../text/quantity.js";
import type { ReadPassage } from "./reader-features.js";
import type { Hit } from "./search.js";
import { foldUnits } from "./units.js";

/** The quantities of so many passages are remembered. */
const REMEMBERED = 4096;

/** Makes hits of a corpus into passages to read. */
export function createPassageReader(corpus: Corpus): (hits: readonly Hit[]) => ReadPassage[] {
  const known = new Map<string, readonly Quantity[]>();
  return (hits) =>
    hits.flatMap(({ notice: noticeIndex, passage: passageIndex, score }) => {
      const notice = corpus.notices[noticeIndex];
      const passage = notice?.passages[passageIndex];
      if (notice === undefined || passage === undefined) return [];
      const key = `${noticeIndex} ${passageIndex}`;
      let quantities = known.get(key);
      if (quantities === undefined) {
        const { start, end } = passage;
        quantities = readQuantities(foldUnits(notice.text.slice(start, end))).map((quantity) => ({
          ...quantity,
          start: quantity.start + start,
          end: quantity.end + start,
        }));
        if (known.size >= REMEMBERED) known.clear();
        known.set(key, quantities);
      }
      return [{ text: notice.text, passage, quantities, score, context: foldUnits(notice.title) }];
    });
}
