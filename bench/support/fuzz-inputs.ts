/**
 * Hostile and half-right inputs for `npm run fuzz`: texts put together from the genre's own pieces and from what breaks
 * programs, and real notices and questions with mistakes worked into them.
 */
import fc from "fast-check";

/** What notices are made of. */
const PIECES: readonly string[] = [
  ...["一、", "（一）", "（二）", "1.", "（1）", "第一，", "二、主要成效\n", "附件：", "各市（州）人民政府：\n"],
  ...[
    "优秀等次",
    "良好",
    "合格",
    "考评结果",
    "同比下降",
    "比上年度上升",
    "居全省第3位",
    "分别为",
    "高于目标",
    "等7个市",
  ],
  ...["长春市", "四平市政府", "长白山管委会", "东岭县、西岭县", "全省", "吉林", "省政府", "PM2.5浓度", "劣五类水体"],
  ...[
    "93.4%",
    "14,216",
    "4.9万个",
    "9200余万元",
    "118项",
    "25微克/立方米",
    "6.6个百分点",
    "三分之一",
    "六成",
    "2022年",
  ],
  ...[
    "吉政函〔2023〕16号",
    "2023年3月18日",
    "二〇二三年三月",
    "截至2022年底",
    "1.2.3.4",
    "0.0000001",
    "1e309",
    "-1",
    "1,23",
  ],
  ...[
    "，",
    "。",
    "；",
    "：",
    "！",
    "？",
    "、",
    "（",
    "）",
    "“",
    "”",
    "《",
    "》",
    "〔",
    "〕",
    "　　",
    "\n",
    "\r\n",
    "\t",
    " ",
  ],
  ...[
    "哪些",
    "是多少",
    "多少",
    "呢？",
    "不是",
    "为什么",
    "第一轮",
    "第二轮",
    "which",
    "Changchun",
    "excellent",
    "changchun",
  ],
];

/** What breaks programs. */
const HOSTILE: readonly string[] = [
  ...[
    "<b>",
    "</blockquote>",
    "<script>alert(1)</script>",
    "&amp;",
    "&#0;",
    "&",
    '"',
    "'",
    "<",
    ">",
    "`",
    "\\",
    "%s",
    "#{x}",
  ],
  ...["__proto__", "constructor", "toString", "hasOwnProperty", "null", "undefined", "NaN", "[object Object]"],
  ...[
    "\u0000",
    "\u0001",
    "\u001b[31m",
    "\u007f",
    "\u0085",
    "\u00a0",
    "\u200b",
    "\u200d",
    "\u202e",
    "\u2028",
    "\ufeff",
    "\ufffd",
  ],
  ...[
    "\ud800",
    "\udc00",
    "\ud83d",
    "😀",
    "👨‍👩‍👧‍👦",
    "🇨🇳",
    "e\u0301",
    "ｶﾞ",
    "㎡",
    "㈠",
    "①",
    "Ⅷ",
    "ﬁ",
    "ǅ",
    "İ",
    "ß",
    "𠮷",
    "﷽",
  ],
  ...["１２３", "ＡＢＣ", "壹佰", "億", "臺灣", "濃度", "優秀", "٣", "०", "½", "10³", "∞", "±", "−5"],
  ...[
    "(".repeat(60),
    "（".repeat(60),
    "、".repeat(80),
    "9".repeat(80),
    "一".repeat(80),
    "　".repeat(80),
    "a".repeat(120),
  ],
  ...[
    "../../etc/passwd",
    "/start",
    "/ask@x",
    "@tongbao_bot",
    "http://x.y/?a=b&c",
    "；DROP TABLE",
    "\n".repeat(40),
    "-".repeat(90),
  ],
];

const piece = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...PIECES) },
  { weight: 2, arbitrary: fc.constantFrom(...HOSTILE) },
  { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 12 }) },
  { weight: 1, arbitrary: fc.nat(99_999_999).map(String) },
);

/** Texts of up to `pieces` pieces. */
export function assembled(pieces: number): fc.Arbitrary<string> {
  return fc.array(piece, { maxLength: pieces, size: "max" }).map((parts) => parts.join(""));
}

/** One mistake in a text. */
type Mistake = readonly [kind: "drop" | "double" | "insert" | "swap" | "cut", at: number, length: number, text: string];

const mistake: fc.Arbitrary<Mistake> = fc.tuple(
  fc.constantFrom("drop", "double", "insert", "insert", "swap", "cut"),
  fc.double({ min: 0, max: 1, noNaN: true }),
  fc.integer({ min: 1, max: 60 }),
  piece,
);

function withMistake(text: string, [kind, where, length, inserted]: Mistake): string {
  const at = Math.floor(where * text.length);
  const stretch = text.slice(at, at + length);
  switch (kind) {
    case "drop":
      return text.slice(0, at) + text.slice(at + length);
    case "double":
      return text.slice(0, at) + stretch + text.slice(at);
    case "insert":
      return text.slice(0, at) + inserted + text.slice(at);
    case "swap":
      return text.slice(0, at) + [...stretch].reverse().join("") + text.slice(at + length);
    case "cut":
      return where < 0.1 ? text.slice(0, at) : text;
  }
}

/** Given texts with up to `most` mistakes in each. */
export function mutated(texts: readonly string[], most: number): fc.Arbitrary<string> {
  return fc
    .tuple(fc.constantFrom(...texts), fc.array(mistake, { maxLength: most }))
    .map(([text, mistakes]) => mistakes.reduce(withMistake, text));
}

/** Parts of notices, some lines long: a whole one in twenty. */
export function stretches(texts: readonly string[], lines: number): fc.Arbitrary<string> {
  const stretch = fc
    .tuple(fc.constantFrom(...texts), fc.double({ min: 0, max: 1, noNaN: true }))
    .map(([text, where]) => {
      const all = text.split("\n");
      const from = Math.floor(where * all.length);
      return all.slice(from, from + lines).join("\n");
    });
  return fc.oneof({ weight: 19, arbitrary: stretch }, { weight: 1, arbitrary: fc.constantFrom(...texts) });
}

/** Notices with mistakes, and texts that were never one. */
export function notices(texts: readonly string[]): fc.Arbitrary<string> {
  const broken = stretches(texts, 8).chain((text) =>
    fc.array(mistake, { maxLength: 8 }).map((mistakes) => mistakes.reduce(withMistake, text)),
  );
  return fc.oneof({ weight: 3, arbitrary: broken }, { weight: 2, arbitrary: assembled(60) });
}

/** Questions as they are asked, with mistakes, and texts that are none; at most Telegram's 4,096 UTF-16 units. */
export function questions(asked: readonly string[]): fc.Arbitrary<string> {
  const long = assembled(400).map((text) => text.slice(0, 4_096));
  return fc.oneof(
    { weight: 60, arbitrary: mutated(asked, 4) },
    { weight: 30, arbitrary: assembled(12) },
    { weight: 10, arbitrary: fc.string({ unit: "binary", maxLength: 60 }) },
    { weight: 2, arbitrary: long },
  );
}
