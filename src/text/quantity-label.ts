/**
 * Digits that are no amount: telephone numbers and addresses, numbers of documents, codes such as PM2.5 and 1+N.
 */
import { matchAt } from "./flat.js";
import { type Draft, unvalued } from "./quantity-draft.js";

/** 0000-6018235, (0431)88888888, 400-800-8888, 13800000000 */
const PHONE = /(?:0\d{2,3}[-—]|0\d{2,3}[)）] ?)\d{7,8}(?:-\d{1,5})?(?!\d)|400-?\d{3}-?\d{4}(?!\d)|1[3-9]\d{9}(?!\d)/y;
/** aqkh@beihu.example */
const EMAIL = /[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,8}/g;
/** https://www.example.cn/2023/05 */
const ADDRESS = /(?:https?:\/\/|www\.)[\w./?=&%#:~-]{1,2000}/g;
/** 〔2023〕16号 */
const DOCUMENT_NUMBER = /[〔[【(（](?:19|20)\d{2}[〕\]】)）](?:第)?\d{1,5}号/y;
/** PM2.5, COVID-19 from their first digit on */
const AFTER_LATIN = /[\w.+/-]*/y;
/** 3+1, 1+N */
const PLUS = /\d{1,6}(?:\.\d{1,6})?\+[\dA-Za-z][\w+]{0,8}/y;
/** 3.6月份: the number of an item, and the month with which its text opens */
const ITEM_BEFORE_MONTH = /\d{1,2}\. ?(?=\d{1,2}月)/y;
/** 1.2.3: neither a number nor, as dates are read before, a date */
const DOTTED = /\d{1,6}(?:\.\d{1,6}){2,}/y;

/** 今年底, 去年年初, 年底前: dates without a numeral; not the 年底 of 2022年底 */
const YEAR_END =
  /(?<![\d〇零○一二三四五六七八九])(?:[今去本明当同]年年?[底末初]|上年年?[底末]|年[底末](?=之?前|以前))(?:之?前|以前)?/g;

/** What is told by its own marks and needs no numeral: addresses of mail and pages, 今年底; in order. */
export function markedOf(flat: string): Draft[] {
  const found: Draft[] = [];
  const add = (pattern: RegExp, kind: "contact" | "date"): void => {
    for (const each of flat.matchAll(pattern)) {
      found.push(unvalued(each.index, each.index + each[0].length, kind, ""));
    }
  };
  if (flat.includes("@")) add(EMAIL, "contact");
  if (flat.includes("www.") || flat.includes("://")) add(ADDRESS, "contact");
  add(YEAR_END, "date");
  found.sort((a, b) => a.start - b.start);
  return found.filter((draft, index) => index === 0 || draft.start >= (found[index - 1]?.end ?? 0));
}

/** A telephone number at `at`. */
export function phoneAt(flat: string, at: number): Draft | null {
  const found = /[0-9]/.test(flat.charAt(at - 1)) ? null : matchAt(PHONE, flat, at);
  if (found === null) return null;
  const opens = /[)）]/.test(found[0]) && /[(（]/.test(flat.charAt(at - 1));
  return unvalued(opens ? at - 1 : at, at + found[0].length, "contact", "");
}

/** 〔2023〕16号, from the bracket before the year at `at`. */
export function documentNumberAt(flat: string, at: number, from: number): Draft | null {
  const found = at - 1 < from ? null : matchAt(DOCUMENT_NUMBER, flat, at - 1);
  return found === null ? null : unvalued(at - 1, at - 1 + found[0].length, "ordinal", "号");
}

/** Where a code ends whose digits begin at `at` (PM2.5, 3+1, 1+N, 1.2.3, the 3. of 3.6月份); -1 where none does. */
export function endOfCode(flat: string, at: number): number {
  const before = flat.charAt(at - 1);
  if (!/[0-9]/.test(flat.charAt(at))) return -1;
  const item = /[\s\u3000]|^$/.test(before) ? matchAt(ITEM_BEFORE_MONTH, flat, at) : null;
  if (item !== null) return at + item[0].length;
  const joined = before === "-" && /[A-Za-z\u2080-\u209c]/.test(flat.charAt(at - 2));
  if (/[A-Za-z+_]/.test(before) || joined) return at + (matchAt(AFTER_LATIN, flat, at)?.[0].length ?? 0);
  const found = matchAt(PLUS, flat, at) ?? matchAt(DOTTED, flat, at);
  return found === null || isIsoDate(found[0]) ? -1 : at + found[0].length;
}

/** 2023.4.25 is a date and no code. */
function isIsoDate(printed: string): boolean {
  return /^(?:1\d|20|21)\d{2}\.(?:0?[1-9]|1[0-2])\.\d{1,2}$/.test(printed);
}
