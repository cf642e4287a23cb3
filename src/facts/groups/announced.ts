/**
 * Lists that a grade or another heading announces: 优秀单位（6个）：A、B; 考核结果为A级的有（按行政区划排序）：…; 良好（4个） and one
 * name a line below; “最洁净村庄”：余川镇砌石村.
 */
import type { Span } from "../../corpus/notice.js";
import { gradeNouns, gradeWords, memberNouns, plainGrades } from "../../text/lexicon/genre.js";
import { alternation } from "../../text/lexicon/words.js";
import type { Analysis, Clause } from "../analysis.js";
import type { Member } from "../facts.js";
import { nameRuns } from "../figures/scope.js";
import { measureAbove } from "../figures/words-before.js";
import { smallNumber } from "../small-number.js";
import type { Table } from "../table.js";
import { categoryBefore, categoryOf } from "./category.js";
import { DIVIDES, dividedGroup } from "./divided.js";
import type { FoundGroup } from "./draft.js";
import { itemMembers } from "./itemised.js";
import { LIST_NUMBER, lineMembers, tableMembers } from "./lines.js";
import { membersIn } from "./members.js";

const GRADE = alternation(gradeWords);
const NOUN = alternation(gradeNouns);
const MEMBERS = alternation(memberNouns);
const PLAIN = new Set(plainGrades.map((grade) => grade.toLowerCase()));
const COUNT = /(?<![前后末第])[（(]?共?(?<count>[0-9一二三四五六七八九十两]{1,4})(?:个|家|名|座|人|所|户|项)[）)]?/;
const REMARK = /[（(][^（）()]{1,24}[）)]/g;
/** 考核结果为A级的有, 优秀单位, 不合格政府网站名单: a grade with what may stand before and behind it. */
const GRADED = new RegExp(
  `^(?<before>[^：]{0,40}?)[“"]?(?<grade>${GRADE})[”"]?(?<noun>${NOUN})?的?(?<what>[\\u4e00-\\u9fff、]{0,14}?)(?:${MEMBERS})?(?:如下|分别为|分别是|依次为|有|为|是)?$`,
  "i",
);
/** 优秀组织奖: an award's name and no grade. */
const AWARD = /^(?:率|量|度|时限|情况|比例)|(?:奖|称号|案例|做法|经验|项目|率|数|工程|作品|人才|党员|干部)$/;
const FAILED = /^[不未]/;
const GRADE_AT_END = new RegExp(`(?:${GRADE})[”"]?(?:${NOUN})?$`, "i");
/** Longest clause that announces, and longest line that does so without a colon; in UTF-16 units. */
const LONGEST = 60;
const LONGEST_LINE = 24;
/** 红榜（5个）, 先进个人, 表扬名单: headings of lists that are no grades. */
const LIST_HEADING =
  /(?:[（(]共?[0-9一二三四五六七八九十两]{1,4}(?:个|家|名|座|人|所|户)[）)]|名单|榜|先进集体|先进个人|先进单位|示范单位|获奖单位|(?:督办|表扬|批评|曝光|约谈|表彰|激励|不合格|获奖)[\u4e00-\u9fff]{0,4}(?:单位|企业|地区|对象|集体|个人|项目))$/;
/** How much of a list announced by other words than a grade must be names for it to be a group. */
const NAMED_SHARE = 0.75;

/** The shortest word for a class of things that are graded (政府网站), in UTF-16 units. */
const SHORTEST_CLASS = 3;

interface Announcement {
  readonly grade: string | null;
  readonly label: string;
  readonly labelSpan: Span;
  readonly before: string;
  /** 政府网站 of 不合格政府网站（3个）; empty for none. */
  readonly what: string;
  readonly stated: number | null;
  /** Members stand in the lines below, not behind a colon. */
  readonly isAbove: boolean;
}

/** The group that a clause announces, with its members; null where it announces none. */
export function announcedGroup(
  analysis: Analysis,
  clause: Clause,
  tables: ReadonlyMap<number, Table>,
): FoundGroup | null {
  const announcement = readAnnouncement(analysis, clause);
  if (!announcement) return dividedGroup(analysis, clause);
  const openings = announcement.grade === null && !announcement.isAbove ? openingNames(analysis, clause) : [];
  const isOpenings = openings.length > 1 && openings.length === (announcement.stated ?? openings.length);
  const listed = isOpenings
    ? { last: clause.index, items: openings.length, members: openings, stated: null }
    : collect(analysis, clause, announcement, tables);
  const { last, items, members, stated } =
    listed.members.length || !announcement.isAbove ? listed : itemised(analysis, clause, announcement);
  if (!members.length || (announcement.grade === null && members.length < items * NAMED_SHARE)) return null;
  const end = analysis.clauses[last]?.end ?? clause.end;
  return {
    last,
    draft: {
      kind: announcement.grade === null ? "set" : "grade",
      label: announcement.label,
      labelSpan: announcement.labelSpan,
      category:
        categoryBefore(announcement.before) ??
        (announcement.what.length >= SHORTEST_CLASS ? announcement.what : categoryOf(analysis, clause)),
      members,
      period: null,
      stated: announcement.stated ?? stated,
      passage: announcement.isAbove ? (analysis.clauses[clause.index + 1]?.passage ?? clause.passage) : clause.passage,
      statement: { start: clause.start, end },
    },
  };
}

/** （一）不合格政府网站（3个）, and 1．竹涧县政府网站（得分58.4分）：… below it. */
function itemised(analysis: Analysis, clause: Clause, { stated }: Announcement): ReturnType<typeof collect> {
  const members = itemMembers(analysis, clause, stated);
  return { last: clause.index, items: members.length, members, stated: null };
}

function readAnnouncement(analysis: Analysis, clause: Clause): Announcement | null {
  const isHeading = analysis.notice.passages[clause.passage]?.kind === "heading";
  const hasColon = clause.mark === "：" || clause.mark === ":";
  if (DIVIDES.test(clause.plain)) return null;
  if (clause.plain.length > LONGEST || (!hasColon && !isHeading && clause.mark !== "")) return null;
  const next = analysis.clauses[clause.index + 1];
  const isAbove = next === undefined || next.passage !== clause.passage;
  const stated = smallNumber(
    COUNT.exec(clause.plain.replace(/[前后][0-9一二三四五六七八九十两]{1,3}[名位家]/, ""))?.groups?.["count"],
  );
  const core = clause.plain.replace(LIST_NUMBER, "").replace(COUNT, "").replace(REMARK, "").trim();
  const found = GRADED.exec(core)?.groups;
  const grade = found?.["grade"];
  // 先进集体, 先进个人: who is praised, and no grade
  const isPraise = grade === "先进" && found?.["noun"] === undefined;
  // 不合格项目: what failed is no award
  const isAward = AWARD.test(found?.["what"] ?? "") && !(FAILED.test(grade ?? "") && /项目$|工程$/.test(core));
  if (found && grade && !isPraise && !isAward) {
    // 一般（1个）: a word that is a grade only where it stands alone
    const isClear =
      PLAIN.has(grade) ||
      found["noun"] !== undefined ||
      (core === grade && stated !== null) ||
      MEMBER_BEHIND.test(core);
    const isLine = clause.plain.length <= LONGEST_LINE && (found["what"] !== "" || stated !== null || core === grade);
    const isSentence =
      !hasColon && ((!isHeading && !isLine) || (/[为是]$/.test(found["before"] ?? "") && stated === null));
    if (isClear && isSentence) return null;
    const at = clause.start + clause.plain.lastIndexOf(grade);
    const span = { start: at, end: at + grade.length };
    const label = analysis.notice.text.slice(span.start, span.end);
    if (isClear)
      return {
        grade,
        label,
        labelSpan: span,
        before: found["before"] ?? "",
        what: found["what"] ?? "",
        stated,
        isAbove,
      };
  }
  const isList = isAbove ? LIST_HEADING.test(clause.plain) && (isHeading || hasColon || clause.mark === "") : hasColon;
  if (!isList || core.length < 2) return null;
  const start = clause.start + clause.plain.indexOf(core.slice(0, 2));
  const words = clause.plain.replace(LIST_NUMBER, "").replace(REMARK, "").trim();
  const label = words.replace(/^[“"]|[”"]$/g, "").replace(/(?:依次|分别)?(?:如下|是|为|有)?$/, "");
  // （二）固定资产投资增速 / 前三名：…: by what they are ranked
  const measure = PLACES_ALONE.test(label) ? (measureAbove(analysis, clause.passage)?.text ?? "") : "";
  const whole = `${measure}${label}`;
  return { grade: null, label: whole, labelSpan: { start, end: clause.end }, before: "", what: "", stated, isAbove };
}

const PLACES_ALONE = /^(?:排名|居|列)?(?:[前后末][0-9一二两三四五六七八九十]{1,3}|第[一二三1-3]|最后[一1]?)(?:名|位)$/;

const MEMBER_BEHIND = new RegExp(
  `(?:${alternation(gradeWords.filter((word) => word.length > 1))})[”"]?的?(?:${MEMBERS})$`,
  "i",
);

/** …上升的有3个县区：南屏县死亡8人，…；石城区死亡6人，…: the names with which the parts behind the colon open. */
function openingNames(analysis: Analysis, clause: Clause): Member[] {
  const members: Member[] = [];
  let segment = -1;
  for (let j = clause.index + 1; j < analysis.clauses.length; j++) {
    const next = analysis.clauses[j];
    if (!next || next.sentence !== clause.sentence) break;
    if (next.segment === segment) continue;
    segment = next.segment;
    const [run] = nameRuns(next, analysis.plain);
    // a list of names alone is read as one
    if (!run || run.start !== next.start || run.items.length > 1 || run.end === next.end || !next.quantities.length)
      return [];
    members.push({ name: analysis.notice.text.slice(run.start, run.end), span: { start: run.start, end: run.end } });
  }
  return members;
}

/** Adds the members behind the colon or in the lines below; tells the last clause that they stand in. */
function collect(
  analysis: Analysis,
  clause: Clause,
  announcement: Announcement,
  tables: ReadonlyMap<number, Table>,
): { last: number; items: number; members: Member[]; stated: number | null } {
  const members: Member[] = [];
  let last = clause.index;
  let items = 0;
  let stated: number | null = null;
  const anything = announcement.grade !== null || announcement.isAbove;
  for (let j = clause.index + 1; j < analysis.clauses.length; j++) {
    const next = analysis.clauses[j];
    if (!next) break;
    if (!announcement.isAbove) {
      if (next.segment !== clause.segment) break;
      // 考核结果：A、B为优秀等次: the colon leads to sentences
      if (announcement.grade === null && GRADE_AT_END.test(next.plain.slice(-12)))
        return { last, items, members: [], stated };
      const found = membersIn(analysis, next.plain, next.start, anything);
      if (!found.members.length) break;
      items += found.items;
      stated = smallNumber(found.stated);
      members.push(...found.members);
      last = j;
      continue;
    }
    const table = tables.get(next.passage);
    if (!table && !isListLine(analysis, clause, next)) break;
    const line = table ? tableMembers(analysis, table) : lineMembers(analysis, next);
    if (!line.length) break;
    items += line.length;
    members.push(...line);
    last = table ? (analysis.clausesOf[next.passage]?.to ?? j + 1) - 1 : j;
    j = last;
  }
  return { last, items, members, stated };
}

/** Whether a line below an announcement still belongs to its list: no numbered heading, no sentence, no announcement. */
function isListLine(analysis: Analysis, head: Clause, next: Clause): boolean {
  const passage = analysis.notice.passages[next.passage];
  if (!passage || passage.kind === "frame") return false;
  if (passage.kind === "heading" && analysis.notice.sections[passage.section]?.label !== "") return false;
  if (next.passage - head.passage > 1 && passage.kind === "paragraph") return false;
  if (next.mark === "：" || next.mark === ":") return false;
  // 附件3: what follows is another list
  if (/^附件[0-9一二三四五六七八九十]*$/.test(next.plain)) return false;
  // 附件：1．先进县区名单 2．先进企业名单: the second is another list, and no member of the first
  if (LIST_HEADING.test(next.plain)) return false;
  if (next.mark === "。" && (next.plain.length > 20 || new RegExp(`(?:${GRADE})`, "i").test(next.plain))) return false;
  const core = next.plain.replace(LIST_NUMBER, "").replace(COUNT, "").replace(REMARK, "").trim();
  const graded = core.length <= LONGEST_LINE ? GRADED.exec(core)?.groups : undefined;
  return !graded || !(PLAIN.has(graded["grade"] ?? "") && (graded["before"] ?? "") === "");
}
