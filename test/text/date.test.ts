import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { normaliseDate, readDates } from "../../src/text/date.js";

function dates(text: string): string[] {
  return readDates(text).map((mention) => mention.text);
}

describe("readDates", () => {
  it.each([
    "2023年4月25日",
    "二〇二三年四月二十五日",
    "2022年底",
    "2022年年底",
    "2022年度",
    "2024年上半年",
    "2022年第三季度",
    "前三季度",
    "6月底前",
    "8月30日前",
    "4月份",
    "公元前202年",
    "民国三十八年",
    "康熙六年",
    "1990年代",
    "20世纪80年代初",
    "19世纪末",
    "618年",
    "9:30",
    "上午9时至下午5时",
    "2021-03-04",
    "今年上半年",
    "去年12月",
  ])("reads %s as one date", (text) => {
    expect(dates(`（${text}）`)).toEqual([text]);
  });

  it.each([
    "2022年12月12日至2023年1月13日",
    "2024年6月3日至7月5日",
    "6月至9月",
    "6—9月",
    "3月3—5日",
    "2021—2025年",
    "2021年至2025年",
    "１９９０－２０００年",
  ])("reads %s as one stretch", (text) => {
    expect(readDates(`于${text}开展`)).toMatchObject([{ text, to: expect.anything() }]);
  });

  it("leaves out stretches of years, months and days", () => {
    expect(dates("连续19年，两年，3个月，30日内，20年来，三月球，5000年历史")).toEqual([]);
  });

  it("gives the second end the year of the first", () => {
    expect(readDates("2024年6月3日至7月5日")[0]?.to).toEqual({ year: 2024, month: 7, day: 5 });
  });

  it("finds dates in order and inside the text, for any text", () => {
    const text = fc.string({
      unit: fc.constantFrom(...Array.from("0129一二十〇年月日号季度第前至—-:世纪代初底上半下午时点分")),
      maxLength: 40,
    });
    fc.assert(
      fc.property(text, (input) => {
        let last = 0;
        for (const { start, end, text: printed } of readDates(input)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(printed).toBe(input.slice(start, end));
          last = end;
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe("normaliseDate", () => {
  it("gives the same for Chinese and Arabic digits", () => {
    const day = { year: 2023, month: 4, day: 25 };
    expect(normaliseDate("二〇二三年四月二十五日")).toEqual({ ...day, days: { first: day, last: day } });
    expect(normaliseDate("2023年4月25日")).toEqual(normaliseDate("二〇二三年四月二十五日"));
  });

  it.each([
    ["2024年2月", { year: 2024, month: 2, day: 1 }, { year: 2024, month: 2, day: 29 }],
    ["2022年底", { year: 2022, month: 12, day: 1 }, { year: 2022, month: 12, day: 31 }],
    ["2022年下半年", { year: 2022, month: 7, day: 1 }, { year: 2022, month: 12, day: 31 }],
    ["2022年第三季度", { year: 2022, month: 7, day: 1 }, { year: 2022, month: 9, day: 30 }],
    ["2021—2025年", { year: 2021, month: 1, day: 1 }, { year: 2025, month: 12, day: 31 }],
    ["2024年6月3日至7月5日", { year: 2024, month: 6, day: 3 }, { year: 2024, month: 7, day: 5 }],
    ["1990年代", { year: 1990, month: 1, day: 1 }, { year: 1999, month: 12, day: 31 }],
    ["民国三十八年", { year: 1949, month: 1, day: 1 }, { year: 1949, month: 12, day: 31 }],
  ])("tells the days of %s", (text, first, last) => {
    expect(normaliseDate(text)?.days).toEqual({ first, last });
  });

  it("tells 去年 and dates without a year from the year of the notice", () => {
    expect(normaliseDate("去年", 2023)).toMatchObject({ year: 2022 });
    expect(normaliseDate("本年度", 2023)).toMatchObject({ year: 2023 });
    expect(normaliseDate("上年末", 2023)).toMatchObject({ year: 2022, part: "末" });
    expect(normaliseDate("去年12月", 2023)).toMatchObject({ year: 2022, month: 12 });
    expect(normaliseDate("6月底", 2023)?.days?.last).toEqual({ year: 2023, month: 6, day: 30 });
  });

  it("has no days where the year is not known, and nothing where there is no date", () => {
    expect(normaliseDate("6月底")).toEqual({ month: 6, part: "底", days: null });
    expect(normaliseDate("空气质量")).toBeNull();
  });
});
