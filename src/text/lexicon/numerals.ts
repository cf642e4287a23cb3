/**
 * The characters that write numbers in Chinese, with what each is worth.
 */
import { z } from "zod";

const values = z.record(z.string().length(1), z.number().nonnegative());

function table(entries: z.input<typeof values>): ReadonlyMap<string, number> {
  return new Map(Object.entries(values.parse(entries)));
}

/** Digits as they stand in front of a multiplier, the financial ones included; 两 and 俩 are never positional. */
export const DIGITS = table({
  ...{ 零: 0, 〇: 0, "○": 0, 一: 1, 二: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9, 两: 2, 俩: 2 },
  ...{ 壹: 1, 贰: 2, 叁: 3, 肆: 4, 伍: 5, 陆: 6, 柒: 7, 捌: 8, 玖: 9 },
});

/** Multipliers within a group of four places. */
export const SMALL_UNITS = table({ 十: 10, 拾: 10, 百: 100, 佰: 100, 千: 1000, 仟: 1000 });

/** Multipliers of whole groups. 兆 is 10¹², as in fiscal texts. */
export const BIG_UNITS = table({ 万: 1e4, 亿: 1e8, 兆: 1e12 });

/** 廿 and 卅 stand for 二十 and 三十. */
export const TENS = table({ 廿: 20, 卅: 30 });

/** Financial digits are mostly parts of words (队伍, 大陆, 放肆): in prose they count only with a multiplier. */
export const FINANCIAL_DIGITS = "壹贰叁肆伍陆柒捌玖拾佰仟";
