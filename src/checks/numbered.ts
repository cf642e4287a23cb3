/** Ordinals inside a statement, 第37次常务会议: the same thing with another number is another one. */
import { smallNumber } from "../facts/small-number.js";

const NUMBERED =
  /第(?<number>[一二三四五六七八九十\d]{1,4})(?<of>次|届|期|号|条|款|批|轮|阶段|版|号令|季度)(?<what>(?:(?!第)[\u4e00-\u9fff]){0,4})/g;

interface Numbered {
  readonly text: string;
  readonly number: number | null;
  readonly of: string;
  readonly what: string;
}

function numberedIn(plain: string): Numbered[] {
  return [...plain.matchAll(NUMBERED)].map(({ 0: all, groups }) => {
    const what = groups?.["what"] ?? "";
    return {
      text: all.slice(0, all.length - what.length),
      number: smallNumber(groups?.["number"]),
      of: groups?.["of"] ?? "",
      what,
    };
  });
}

/** The printed ordinal where a claim has another of the same thing: 第37次 for 第31次常务会议; null where none differs. */
export function otherOrdinal(claim: string, printed: string): string | null {
  const theirs = numberedIn(printed);
  for (const mine of numberedIn(claim)) {
    const same = theirs.filter(
      (one) => one.of === mine.of && (one.what === "" || one.what.slice(0, 2) === mine.what.slice(0, 2)),
    );
    const [first] = same;
    if (first && same.length === 1 && mine.number !== null && first.number !== null && first.number !== mine.number)
      return first.text;
  }
  return null;
}
