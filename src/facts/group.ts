/**
 * Who received which grade, designation or treatment, in the shapes that notices use: A、B为优秀等次; …等7个市考核等级为优秀;
 * 优秀单位（6个）：A、B; a heading and one name a line; a table with a column of grades; A、B成功申报…试点城市.
 */
import type { Span } from "../corpus/notice.js";
import { gradeNouns, gradeWords, memberNouns, plainGrades } from "../text/lexicon/genre.js";
import { alternation } from "../text/lexicon/words.js";
import type { Analysis, Clause } from "./analysis.js";
import type { Group, Member } from "./facts.js";
import { listItems, looksLikeName, withoutTail } from "./names.js";
import type { Table } from "./table.js";

type Draft = Omit<Group, "id">;

const GRADE = alternation(gradeWords);
const NOUN = alternation(gradeNouns);
const MEMBERS = alternation(memberNouns);
const HAN_NUMBER = "[0-9一二两三四五六七八九十]+";

/** …为优秀等次, 考核等级为良好, 被评为“优秀”: the grade at a clause's end, with what stands before it. */
const GRADED = new RegExp(
  `^(?<before>.*?)(?<verb>(?:(?:年度)?(?:综合|总体)?(?:考核|考评|评估|评价|评定|测评|验收)?(?:${NOUN}))?(?:均|都|全部|被|分别|综合|同时)*(?:评定|评|确定|认定|考核|评价|评估|列|授予?)?(?:为|是)|获评为?|获得|荣获|评上)[“"]?(?<grade>${GRADE})[”"]?(?<tail>(?:${NOUN}|单位|地区|档|的)?)$`,
);
/** 优秀单位（6个）：, 评定为优秀等次的有：, 良好等次（3家）: a grade that announces its members. */
const ANNOUNCED = new RegExp(
  `^(?:[（(]?[0-9一二三四五六七八九十]{1,3}[）).、．]{1,2})?(?<before>[^：]{0,40}?)[“"]?(?<grade>${GRADE})[”"]?(?:${NOUN})?的?(?<noun>[\\u4e00-\\u9fff、（）]{0,12}?)(?:${MEMBERS})?(?:[（(]?共?(?<count>${HAN_NUMBER})(?:个|家|名|座|人)?[）)]?)?(?:如下|分别为|有|为)?$`,
);
/** 由良好上升为优秀: an earlier grade beside the present one. */
const MOVED = new RegExp(
  `^(?<before>.+?)(?:由|从)[“"]?(?<old>${GRADE})[”"]?(?:等次|等级)?(?<verb>上升|下降|提升|晋升|升|降|调整|下调|上调|变)(?:为|到|至)?[“"]?(?<grade>${GRADE})[”"]?(?:等次|等级)?$`,
);
/** …等7个市（州）: the number that a list ends in. */
const LIST_COUNT = new RegExp(`等(?<count>${HAN_NUMBER})(?:个|家|座|名|位)[\\u4e00-\\u9fff（）、]{0,12}$`);
/** 其余地区, 其他单位: whoever has not been named. */
const THE_REST = /(?:其余|其他|其它|剩余)[^，]{0,8}$/;
const NO_ONE = /^(?:没有|无|未有|不存在)/;
/** 列前三名, 排名后三位, 位居第一: places in a ranking. */
const RANKED =
  /(?:位列|位居|列|居|排名|排在|分列|进入|得分列)?(?:全省|全市|全国|全区|全县)?(?<end>前|后|倒数|末)(?<count>[0-9一二三四五六七八九十]+)(?:名|位)?/;
/** 成功申报, 获批, 入选 …: a single name with one of these is a set too. */
const DESIGNATED =
  /(?:成功申报|成功创建|获批|获评|荣获|入选|被列为|被确定为|被命名为|被授予|被评为|通过.{0,8}验收|被约谈|被通报|被取消|获得.{0,12}(?:称号|荣誉|奖))/;

const hanDigits = "零一二三四五六七八九十";

/** 7 for 7 or 七, 12 for 十二. */
export function smallNumber(text: string | undefined): number | null {
  if (!text) return null;
  if (/^\d+$/.test(text)) return Number(text);
  if (text === "两") return 2;
  const ten = text.indexOf("十");
  if (ten < 0) return text.length === 1 ? hanDigits.indexOf(text) : null;
  const tens = ten === 0 ? 1 : hanDigits.indexOf(text[ten - 1] ?? "");
  const ones = ten === text.length - 1 ? 0 : hanDigits.indexOf(text[ten + 1] ?? "");
  return tens * 10 + ones;
}

/** All groups that the notice forms, in its order. */
export function readGroups(analysis: Analysis, tables: readonly Table[]): Group[] {
  const drafts: Draft[] = [];
  const { clauses } = analysis;
  let carried: Clause | null = null; // an announcement whose members are still to come
  for (let i = 0; i < clauses.length; i++) {
    const clause = clauses[i];
    if (!clause || analysis.notice.passages[clause.passage]?.kind === "frame") continue;
    const kind = analysis.notice.passages[clause.passage]?.kind;
    if (kind === "table") continue;
    const announced = announcedGrade(clause, kind === "heading");
    if (announced) {
      const group = announcedGroup(analysis, clause, announced);
      if (group) {
        drafts.push(group.draft);
        i = group.last;
        continue;
      }
      carried = clause;
      continue;
    }
    if (carried && clause.passage - carried.passage > 2) carried = null;
    const moved = MOVED.exec(clause.plain)?.groups;
    if (moved) {
      drafts.push(...movedGroups(analysis, clause, moved));
      continue;
    }
    const graded = gradedGroup(analysis, clause);
    if (graded) {
      drafts.push(graded);
      continue;
    }
    const set = setGroup(analysis, clause);
    if (set) drafts.push(set);
  }
  for (const table of tables) drafts.push(...tableGroups(table));
  return drafts.map((draft, id) => ({ id, ...draft }));
}

function base(clause: Clause): Pick<Group, "passage" | "statement"> {
  return { passage: clause.passage, statement: { start: clause.start, end: clause.end } };
}

/** The members in a list that starts at `offset` of the notice's text. */
function membersIn(text: string, offset: number, loose: boolean): Member[] {
  const lead = /^(?:经.{0,8}，|其中|以及|和|及|由|对|将|给|为|有|是)/.exec(text)?.[0] ?? "";
  const members: Member[] = [];
  for (const item of listItems(text.slice(lead.length))) {
    const name = withoutTail(item.text.replace(/等$/, ""));
    if (!(looksLikeName(name) || (loose && name.length >= 2 && name.length <= 30))) continue;
    const start = offset + lead.length + item.start;
    members.push({ name, span: { start, end: start + name.length } });
  }
  return members;
}

/** The heading above a group, or 市直部门中 before it, where the notice grades several kinds of bodies. */
function categoryOf(analysis: Analysis, clause: Clause): string | null {
  const lead = analysis.clauses[clause.index - 1];
  if (lead && lead.segment === clause.segment && /中$/.test(lead.plain) && lead.plain.length <= 20)
    return lead.plain.slice(0, -1);
  const section = analysis.notice.sections[analysis.notice.passages[clause.passage]?.section ?? 0];
  if (!section?.heading || section.level < 2) return null;
  return analysis.plain.slice(section.heading.start, section.heading.end);
}

function announcedGrade(clause: Clause, heading: boolean): RegExpExecArray["groups"] | null {
  if (clause.mark !== "：" && clause.mark !== ":" && !heading && clause.mark !== "") return null;
  const found = ANNOUNCED.exec(clause.plain)?.groups;
  if (!found) return null;
  const grade = found["grade"] ?? "";
  const behind = clause.plain.slice(clause.plain.lastIndexOf(grade) + grade.length);
  if (!plainGrades.includes(grade) && !new RegExp(`^[”"]?(?:${NOUN}|${MEMBERS})`).test(behind)) return null;
  // without a colon only a short line that is nothing else announces: 优秀单位（6个）
  if (clause.mark === "" && !heading && !(clause.plain.length <= 24 && (found["noun"] || found["count"]))) return null;
  if (clause.mark === "" && /[为是]$/.test(found["before"] ?? "") && !found["count"]) return null;
  return found;
}

function announcedGroup(
  analysis: Analysis,
  clause: Clause,
  found: NonNullable<RegExpExecArray["groups"]>,
): { draft: Draft; last: number } | null {
  const members: Member[] = [];
  let last = clause.index;
  const inLine = clause.mark !== "" && analysis.clauses[clause.index + 1]?.passage === clause.passage;
  for (let j = clause.index + 1; j < analysis.clauses.length; j++) {
    const next = analysis.clauses[j];
    if (!next) break;
    if (inLine ? next.sentence !== clause.sentence || next.segment !== clause.segment : next.passage === clause.passage)
      break;
    const passage = analysis.notice.passages[next.passage];
    if (!inLine && (passage?.kind === "heading" || passage?.kind === "frame" || passage?.kind === "table")) break;
    if (ANNOUNCED.test(next.plain) && (next.mark === "：" || next.plain.length <= 24)) break;
    const text = next.plain.replace(/^(?:[（(]?[0-9一二三四五六七八九十]{1,3}[）).、．]{1,2})/, (mark) =>
      "\u3000".repeat(mark.length),
    );
    const found = membersIn(text, next.start, true);
    // one name a line: a line of running text ends the list
    if (!inLine && next.mark === "。" && found.length <= 1 && text.length > 20) break;
    if (!found.length) break;
    members.push(...found);
    last = j;
  }
  if (!members.length) return null;
  const end = analysis.clauses[last]?.end ?? clause.end;
  const at = clause.plain.lastIndexOf(found["grade"] ?? "");
  return {
    draft: {
      kind: "grade",
      label: found["grade"] ?? "",
      labelSpan: { start: clause.start + at, end: clause.start + at + (found["grade"] ?? "").length },
      category:
        categoryOf(analysis, clause) ?? ((found["before"] ?? "").replace(/(?:评定|评|考核|确定|被)*为?$/, "") || null),
      members,
      period: null,
      stated: smallNumber(found["count"]),
      passage:
        analysis.clauses[last]?.passage === clause.passage
          ? clause.passage
          : (analysis.clauses[clause.index + 1]?.passage ?? clause.passage),
      statement: { start: clause.start, end },
    },
    last,
  };
}

function gradedGroup(analysis: Analysis, clause: Clause): Draft | null {
  const found = GRADED.exec(clause.plain)?.groups;
  const grade = found?.["grade"];
  if (!found || !grade) return null;
  const verb = found["verb"] ?? "";
  const clear = plainGrades.includes(grade) || /等次|等级|档/.test(`${verb}${found["tail"]}`);
  if (!clear) return null;
  let list = found["before"] ?? "";
  const count = LIST_COUNT.exec(list)?.groups?.["count"];
  if (count) list = list.replace(LIST_COUNT, "");
  list = list.replace(/(?:20\d\d年度?)?(?:综合|总体)?(?:考核|考评|评估|评价)?$/, "");
  let start = clause.start;
  let members = membersIn(list, start, false);
  // 青岚市、玉霞市连续三年获得优秀: not a plain list of names, so no plain grading
  if (members.length && members.length < listItems(list).length) return null;
  // the list may stand in the clause before: A、B、C等7个市，考核等级为优秀
  if (!members.length && !NO_ONE.test(list) && !THE_REST.test(list)) {
    const previous = analysis.clauses[clause.index - 1];
    if (previous && previous.segment === clause.segment && !GRADED.test(previous.plain)) {
      const earlier = membersIn(previous.plain.replace(LIST_COUNT, ""), previous.start, false);
      if (earlier.length && !list) {
        members = earlier;
        start = previous.start;
      }
    }
  }
  const negative = NO_ONE.test(clause.plain);
  if (!members.length && !negative && !THE_REST.test(list)) return null;
  // a condition (得分90分以上的为优秀) names no one
  const at = clause.plain.lastIndexOf(grade);
  return {
    kind: "grade",
    label: grade,
    labelSpan: { start: clause.start + at, end: clause.start + at + grade.length },
    category: categoryOf(analysis, clause),
    members: negative ? [] : members,
    period: null,
    stated: negative ? 0 : smallNumber(count),
    passage: clause.passage,
    statement: { start, end: clause.end },
  };
}

function movedGroups(analysis: Analysis, clause: Clause, found: NonNullable<RegExpExecArray["groups"]>): Draft[] {
  const members = membersIn(found["before"] ?? "", clause.start, false);
  if (!members.length) return [];
  const span = (word: string, from: number): Span => {
    const at = clause.plain.indexOf(word, from);
    return { start: clause.start + at, end: clause.start + at + word.length };
  };
  const from = (found["before"] ?? "").length;
  const old = found["old"] ?? "";
  const move = clause.plain.slice(from);
  const earlier = /(?:与|比|较|同)(.{2,12}?)(?:年度)?(?:相比|比较|比)/.exec(
    analysis.clauses[clause.index - 1]?.plain ?? "",
  )?.[1];
  const shared = { category: categoryOf(analysis, clause), members, stated: null, ...base(clause) };
  return [
    { kind: "grade", label: old, labelSpan: span(old, from), period: earlier ?? "上一年度", ...shared },
    { kind: "set", label: move, labelSpan: { start: clause.start + from, end: clause.end }, period: null, ...shared },
  ];
}

/** Clauses that list names and say one thing of all of them. */
function setGroup(analysis: Analysis, clause: Clause): Draft | null {
  const { names, plain } = clause;
  if (!names.length || /分别|各自/.test(plain)) return null;
  const runs = nameRuns(clause);
  const run =
    runs.find((candidate) => candidate.members.length >= 2) ??
    (DESIGNATED.test(plain) || RANKED.test(plain) ? runs[0] : undefined);
  if (!run) return null;
  const before = plain.slice(0, run.start - clause.start);
  const after = plain.slice(run.end - clause.start);
  const label = `${before.replace(/(?:其中|对|由|向|在|将|给|依次为|分别为|为|有|是|即)$/, "")}${after}`.replace(
    /^(?:其中|地区的|的)/,
    "",
  );
  if (label.length < 2) return null;
  // values aligned with the names are figures, not a set
  if (
    clause.quantities.some(
      (q) => q.kind !== "ordinal" && q.kind !== "rank" && q.kind !== "date" && q.kind !== "duration",
    ) &&
    !LIST_COUNT.test(before + after) &&
    run.members.length < 2
  )
    return null;
  return {
    kind: "set",
    label,
    labelSpan: after ? { start: run.end, end: clause.end } : { start: clause.start, end: run.start },
    category: RANKED.test(label) ? categoryOf(analysis, clause) : null,
    members: run.members,
    period: null,
    stated: smallNumber(new RegExp(`^等(${HAN_NUMBER})(?:个|家|座)`).exec(after)?.[1]),
    ...base(clause),
  };
}

/** Stretches of names joined by 、和及与, with their members. */
function nameRuns(clause: Clause): { start: number; end: number; members: Member[] }[] {
  const runs: { start: number; end: number; members: Member[] }[] = [];
  for (const mention of clause.names) {
    const last = runs.at(-1);
    const between = last ? clause.plain.slice(last.end - clause.start, mention.start - clause.start) : "";
    const member: Member = { name: mention.name.text, span: { start: mention.start, end: mention.end } };
    if (last && /^(?:人民政府|政府)?(?:、|和|及|与|以及)$/.test(between)) {
      last.members.push(member);
      last.end = mention.end;
    } else if (last && between === "" && member.name.length >= 2) {
      // 瀚漠州沙棘县: one place within another
      const whole = last.members.pop();
      if (whole)
        last.members.push({ name: whole.name + member.name, span: { start: whole.span.start, end: mention.end } });
      last.end = mention.end;
    } else runs.push({ start: mention.start, end: mention.end, members: [member] });
  }
  return runs;
}

/** A table with a column of grades gives one group a grade. */
function tableGroups(table: Table): Draft[] {
  const drafts: Draft[] = [];
  const isGrade = new RegExp(`^(?:${GRADE})(?:等次|等级)?$`);
  table.columns.forEach((column, c) => {
    if (c === table.nameColumn || !table.rows.length) return;
    const cells = table.rows.map((row) => row.cells[c]);
    if (!cells.every((cell) => cell && isGrade.test(cell.plain))) return;
    const byGrade = new Map<string, Member[]>();
    table.rows.forEach((row, r) => {
      const grade = cells[r]?.plain.replace(/等次|等级/, "") ?? "";
      const name = row.cells[table.nameColumn];
      if (name) byGrade.set(grade, [...(byGrade.get(grade) ?? []), { name: withoutTail(name.plain), span: name.span }]);
    });
    for (const [label, members] of byGrade) {
      const first =
        cells[table.rows.findIndex((row) => row.cells[table.nameColumn]?.span.start === members[0]?.span.start)];
      drafts.push({
        kind: "grade",
        label,
        labelSpan: first?.span ?? table.span,
        category: column.plain && !/等次|等级|结果|评级|档次/.test(column.plain) ? column.plain : null,
        members,
        period: null,
        stated: null,
        passage: table.passage,
        statement: table.span,
      });
    }
  });
  return drafts;
}
