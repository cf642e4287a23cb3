/** What a notice tells of itself as label and value, and what it has attached: 联系人：陆闻溪, 附件：1．…得分表. */
import type { Span } from "../corpus/notice.js";
import { type Labelled, labelled } from "../text/lexicon/labelled.js";
import type { Source } from "./source.js";

/** A value with its label, as printed. */
export interface LabelledValue {
  readonly label: string;
  readonly value: string;
  readonly span: Span;
}

/** Where a value ends: 联系人：陆闻溪，电话：…; an address or a list of those who get copies goes on to the line's end. */
const VALUE = "(?<value>[^，。；：（）()\\n]{1,60}?)\\s*(?=[，。；）)\\n]|\\s{1,4}[\\u4e00-\\u9fff]{2,6}[：:]|$)";
const LINE = "(?<value>[^\\n]{1,160}?)。?\\s*(?=\\n|$)";
const WHOLE_LINES = new Set(["抄送", "通讯地址", "主题分类"]);

/** The labelled thing that a folded question asks for; null where it asks for none. */
export function labelledAsked(plain: string): Labelled | null {
  return labelled.find(({ asked }) => asked.some((word) => plain.includes(word))) ?? null;
}

/** 联系人和电话: all that a folded question asks for, in its order. */
export function allLabelledAsked(plain: string): readonly Labelled[] {
  if (!/[和与及、跟]/.test(plain)) return [];
  const at = ({ asked }: Labelled): number =>
    Math.min(...asked.map((word) => plain.indexOf(word)).filter((i) => i >= 0));
  return labelled
    .filter(({ asked }) => asked.some((word) => plain.includes(word)))
    .sort((a, b) => at(a) - at(b))
    .filter((one, i, all) => i === 0 || at(one) !== at(all[i - 1] ?? one));
}

/** 索 引 号：…, 联　系　人：…: a label with its value. */
const patterns: ReadonlyMap<string, RegExp> = new Map(
  labelled.flatMap(({ labels }) =>
    labels.map((label) => {
      const spaced = Array.from(label).join("[\\s\\u3000]{0,2}");
      const value = WHOLE_LINES.has(labels[0] ?? "") ? LINE : VALUE;
      return [label, new RegExp(`(?<![\\u4e00-\\u9fff])${spaced}[：:][\\s\\u3000]*${value}`, "u")] as const;
    }),
  ),
);

/** What the notice prints behind one of the labels; null where it prints none of them. */
export function labelledValue(source: Source, { labels }: Labelled): LabelledValue | null {
  const { text } = source.read.analysis.notice;
  for (const label of labels) {
    const found = patterns.get(label)?.exec(text);
    const said = found?.groups?.["value"];
    if (!found || said === undefined) continue;
    const end = found.index + found[0].lastIndexOf(said) + said.length;
    return { label, value: said, span: { start: end - said.length, end } };
  }
  return null;
}

const HEAD = /(?:^|\n)[\s\u3000]*附[\s\u3000]*件[：:]/u;
const NUMBER = /^[\s\u3000]*(?:\d{1,2}|[一二三四五六七八九十]{1,3})[．.、][\s\u3000]*/u;

/** The attachments that the notice lists below its text: 附件：1．…得分表（略） 2．…清单（略）; empty for none. */
export function attachmentsOf(source: Source): Span[] {
  const { text } = source.read.analysis.notice;
  const head = HEAD.exec(text);
  if (!head) return [];
  const items: Span[] = [];
  let at = head.index + head[0].length;
  for (let first = true; at < text.length; first = false) {
    const next = text.indexOf("\n", at);
    const end = next < 0 ? text.length : next;
    const line = text.slice(at, end);
    const number = NUMBER.exec(line)?.[0] ?? "";
    const words = line.slice(number.length).trim();
    // a lone attachment has no number; of several each line has
    if (words === "" || (!first && number === "")) break;
    const start = at + number.length + line.slice(number.length).indexOf(words);
    items.push({ start, end: start + words.length });
    if (number === "") break;
    at = end + 1;
  }
  return items;
}
