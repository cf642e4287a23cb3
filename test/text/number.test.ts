import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readNumbers } from "../../src/text/number.js";

/** Values read in running text. */
function values(text: string): number[] {
  return readNumbers(text).map(({ value }) => value);
}

/** Values read in the mode that takes whatever can be a number. */
function allValues(text: string): number[] {
  return readNumbers(text, { mode: "all" }).map(({ value }) => value);
}

describe("readNumbers", () => {
  it("reads Arabic numbers with separators, decimals and signs", () => {
    expect(values("共14,216件，占93.4%，环比-3.8%，气温为−5℃")).toEqual([14216, 93.4, -3.8, -5]);
    expect(values("４，５６５件，１２．５％")).toEqual([4565, 12.5]);
  });

  it("does not take a comma between numbers for a separator of thousands", () => {
    expect(values("2022,2023,12")).toEqual([2022, 2023, 12]);
  });

  it.each([
    ["一百五十二项", 152],
    ["四百五", 450],
    ["一万三千亩", 13000],
    ["一千零五个", 1005],
    ["四亿五千六百四十二万零一十五", 456420015],
    ["一万五千亿元", 1.5e12],
    ["四万万五千万", 4.5e8],
    ["5万4千6百人", 54600],
    ["3万4000人", 34000],
    ["壹佰伍拾元", 150],
    ["二〇二三", 2023],
    ["廿三人", 23],
    ["三点五亿元", 3.5e8],
    ["二百五十六點七萬畝", 2567000],
  ])("reads %s", (text, value) => {
    expect(values(text)).toEqual([value]);
  });

  it("reads fractions as parts of one and 成 and 百分之 as per cent", () => {
    expect(values("约三分之二")).toEqual([2 / 3].map((value) => Number(value.toPrecision(15))));
    expect(values("百分之五、千分之三、六成、七成半")).toEqual([5, 0.3, 60, 75]);
  });

  it("bounds a number that 余 leaves open by one in its last place that is not zero", () => {
    expect(readNumbers("9200余万元")).toMatchObject([{ text: "9200余万", value: 92e6, low: 92e6, high: 93e6 }]);
    expect(readNumbers("20余个")).toMatchObject([{ text: "20余", value: 20, low: 20, high: 30 }]);
  });

  it("bounds a pair of digits by both", () => {
    expect(readNumbers("三四百人")).toMatchObject([{ value: 300, low: 300, high: 400 }]);
  });

  it("gives half of the last printed place as the precision", () => {
    expect(readNumbers("93.4与4.9万与118与0.574").map(({ precision }) => precision)).toEqual([0.05, 500, 0.5, 0.0005]);
  });

  it("passes over words that only hold a numeral", () => {
    expect(values("统一部署，进一步完善一些制度，一是加强三农工作，十分重要，队伍建设，大陆")).toEqual([]);
    expect(values("PM2.5、H1N1、四川")).toEqual([]);
  });

  it("takes whatever can be a number when asked for all", () => {
    expect(allValues("一只")).toEqual([1]);
    expect(allValues("一百 五 十 二")).toEqual([152]);
    expect(allValues("2^5，40k，一打，.5，２e5")).toEqual([32, 40000, 12, 0.5, 200000]);
    expect(allValues("三百五又三分之一")).toEqual([350.333333333333]);
    expect(allValues("2222.2222.22222")).toEqual([2222, 2222, 22222]);
  });

  it("finds numbers in order, inside the text, apart from one another, for any text", () => {
    const characters = "0123456789,.，．％%-—一二两十百千万亿零〇点分之成余多半负又几个年月 ．壹Ａa/^e\ud83d𠮷";
    const text = fc.string({ unit: fc.constantFrom(...Array.from(characters)), maxLength: 40 });
    fc.assert(
      fc.property(text, fc.constantFrom("all" as const, "prose" as const), (input, mode) => {
        let last = 0;
        for (const { start, end, text: printed, value, low, high } of readNumbers(input, { mode })) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(printed).toBe(input.slice(start, end));
          expect(Number.isFinite(value)).toBe(true);
          expect(low).toBeLessThanOrEqual(value);
          expect(high).toBeGreaterThanOrEqual(value);
          last = end;
        }
        expect(last).toBeLessThanOrEqual(input.length);
      }),
      { numRuns: 500 },
    );
  });

  it("reads back any whole number written with Chinese numerals", () => {
    fc.assert(
      fc.property(fc.nat({ max: 99_999_999 }), (number) => {
        expect(allValues(inChinese(number))).toEqual([number]);
      }),
    );
  });
});

/** A slow, plain writer of Chinese numerals up to 99999999, place by place. */
function inChinese(number: number): string {
  const digits = "零一二三四五六七八九";
  const group = (value: number, whole: boolean): string => {
    let written = "";
    let zero = false;
    for (const [unit, name] of [
      [1000, "千"],
      [100, "百"],
      [10, "十"],
      [1, ""],
    ] as const) {
      const digit = Math.floor(value / unit) % 10;
      if (digit === 0) {
        zero = written !== "" || whole;
      } else {
        written += `${zero ? "零" : ""}${digits[digit]}${name}`;
        zero = false;
      }
    }
    return written;
  };
  if (number === 0) return "零";
  const high = Math.floor(number / 10_000);
  const low = number % 10_000;
  return `${high > 0 ? `${group(high, false)}万` : ""}${low > 0 ? group(low, high > 0) : ""}`;
}
