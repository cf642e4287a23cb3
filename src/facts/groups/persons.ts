/**
 * Persons in lists of praise, one a line with their office behind wide space: 张文静（女）　乐安第一中学; two-character names
 * are often set apart (王　芳).
 */
import type { Span } from "../../corpus/notice.js";
import type { Analysis } from "../analysis.js";
import type { Member } from "../facts.js";
import { looksLikeName } from "../names.js";

/** 张文静　　乐安第一中学, 王　芳　南门小学, 买买提·艾力　学校. */
const PERSON =
  /^(?<name>[\u4e00-\u9fff]\s{1,2}[\u4e00-\u9fff]|[\u4e00-\u9fff]{2,4}(?:·[\u4e00-\u9fff]{1,8})?)(?:（[^（）]{1,6}）)?[\s]{1,12}(?<office>[\u4e00-\u9fff（）·]{3,40})/;

/** The person that a line opens with, if an office or a school follows; none else. */
export function personsIn(analysis: Analysis, line: Span): Member[] {
  const found = PERSON.exec(analysis.notice.text.slice(line.start, Math.min(line.end, line.start + 80)))?.groups;
  const name = found?.["name"];
  if (!found || !name || looksLikeName(name) || analysis.isName(name)) return [];
  return [{ name, span: { start: line.start, end: line.start + name.length } }];
}
