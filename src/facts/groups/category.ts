/** Whom a list is of where a notice has several: 市直部门, 县（市、区）政府和管委会. */
import { plainGrades } from "../../text/lexicon/genre.js";
import { alternation } from "../../text/lexicon/words.js";
import type { Analysis, Clause } from "../analysis.js";

/** Nouns of those who are assessed; a heading without one (考核结果, 有关说明) is no category. */
const CLASS =
  /[市县区州镇乡村]|街道|部门|单位|企业|学校|医院|集体|个人|政府|管委会|省直|机关|公司|高校|机构|工作者|系统/;
const GRADE = new RegExp(`^(?:${alternation(plainGrades)})|(?:${alternation(plainGrades)})(?:等次|等级|单位)`, "i");
const COUNT = /[（(]共?[0-9一二三四五六七八九十]{1,4}[个家名所人][）)]$/;
/** (地区)评估结果: what a heading says beside whom it is about. */
const ABOUT =
  /(?:年度)?(?:考核|考评|评估|评价|评定|测评|验收|评议|检查|督查|排名|得分)*(?:结果|情况|等次|等级|名单|排名)$/;
/** 经济管理类, 甲组: a kind of those assessed, by itself under a heading that names them. */
const KIND = /^[\u4e00-\u9fff]{2,8}(?:类|组|片区)$/;
/** Longest heading that is a category, in UTF-16 units. */
const LONGEST = 30;

/** The category of what a clause lists: the words 市直部门中 before it, else the nearest heading that names a class. */
export function categoryOf(analysis: Analysis, clause: Clause): string | null {
  const lead = analysis.clauses[clause.index - 1];
  if (lead && lead.segment === clause.segment && /中$/.test(lead.plain) && lead.plain.length <= 20)
    return lead.plain.slice(0, -1);
  const { sections, passages } = analysis.notice;
  let at: number | null = passages[clause.passage]?.section ?? null;
  // 二、区直部门 （一）经济管理类: a kind within a class
  let kind = "";
  while (at !== null) {
    const section: (typeof sections)[number] | undefined = sections[at];
    if (!section) return null;
    // a heading that is the clause itself is no category of it
    const isOwn =
      section.heading !== null && section.heading.start >= clause.start && section.heading.start < clause.end;
    if (section.heading && !isOwn && section.heading.end - section.heading.start <= LONGEST) {
      const heading = analysis.plain.slice(section.heading.start, section.heading.end);
      const words = heading.replace(COUNT, "").replace(ABOUT, "");
      // 优秀（4个）: the heading of the group itself
      if (!GRADE.test(words)) {
        if (CLASS.test(words)) return `${words}${kind}`;
        if (kind === "" && KIND.test(words)) kind = words;
      }
    }
    at = section.parent;
  }
  return kind === "" ? null : kind;
}

/** 市直部门 of 市直部门考核等级为优秀的：; null where the words before the grade name no class. */
export function categoryBefore(words: string): string | null {
  const text = words.replace(
    /(?:年度|综合|总体|考核|考评|评估|评价|评定|测评|验收|结果|等次|等级|为|是|被|确定|评|获得|荣获|的)+$/,
    "",
  );
  return text.length >= 2 && text.length <= LONGEST && CLASS.test(text) && !GRADE.test(text) ? text : null;
}
