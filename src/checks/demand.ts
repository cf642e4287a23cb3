/** What is to be done or reached, told from what was: 要, 力争, 到2025年, 计划; not the 要 of 重要 or 要求. */
import type { NoticeFacts } from "../facts/read.js";
import { normaliseDate } from "../text/date.js";

const DEMAND =
  /(?<![重主需只纲摘首]|平均)要(?![求点素闻])|力争|打算|拟(?=[新建增安])|确保|(?<!度)计划(?=新|完成|实施|建|开|在|于|到|年|安排|投入|启动|改造|扩|培|引)(?![^，]*[已仍尚未])|到20\d\d年|不低于|不高于|控制在|不超过/;

/** For the rest of the sentence: 到2025年，…. */
const DEADLINE = /(?:^|，)[^，]{0,4}到20\d\d年|(?<![重主需只纲摘首])要(?:于|在|将|确保|把)|力争|确保/;

/**
 * Whether a clause says that something is to be; `till` is its sentence up to it. By the end of a year before `issued`,
 * that of the notice's date, is no demand: 到2022年底完成26项 in a notice of 2023.
 */
export function isDemanded(clause: string, till: string, issued: number | null): boolean {
  const told = (text: string): string => text.replace(TILL_YEAR, (found, till) => (isOver(till, issued) ? "" : found));
  return DEMAND.test(told(clause)) || DEADLINE.test(told(till));
}

const TILL_YEAR = /到(20\d\d)年/g;
const isOver = (till: string, issued: number | null): boolean => issued !== null && Number(till) < issued;

/** The year of a notice's date; null where it has none. */
export function issuedIn({ analysis, facts }: NoticeFacts): number | null {
  const { date } = facts.document;
  return date === null ? null : (normaliseDate(analysis.notice.text.slice(date.start, date.end))?.year ?? null);
}
