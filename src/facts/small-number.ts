/** Small whole numbers as lists print them: 7, 七, 十二, 两. */

const DIGITS = "零一二三四五六七八九十";

/** 7 for 7 or 七, 12 for 十二, 2 for 两; null for anything else. */
export function smallNumber(text: string | undefined): number | null {
  if (!text) return null;
  if (/^\d{1,6}$/.test(text)) return Number(text);
  if (text === "两" || text === "二") return 2;
  if (!/^[一二三四五六七八九]?十?[一二三四五六七八九]?$/.test(text)) return null;
  const ten = text.indexOf("十");
  if (ten < 0) return text.length === 1 ? DIGITS.indexOf(text) : null;
  const tens = ten === 0 ? 1 : DIGITS.indexOf(text.charAt(ten - 1));
  const ones = ten === text.length - 1 ? 0 : DIGITS.indexOf(text.charAt(ten + 1));
  return tens * 10 + ones;
}
