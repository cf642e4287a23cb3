/**
 * Names of which a clause says one thing, other than a grade: A、B成功申报…试点城市; A、B、C列前三名; 空气质量较好的前3位城市依次是A、B、C;
 * 对A、B等3家企业，予以公开曝光; 绿色发展奖授予A、B.
 */
import type { Span } from "../../corpus/notice.js";
import type { Analysis, Clause } from "../analysis.js";
import type { Member } from "../facts.js";
import { announcedMeasure } from "../figures/indicator.js";
import { stretch } from "../figures/parts.js";
import { type NameRun, nameRuns, rankedTogether } from "../figures/scope.js";
import { smallNumber } from "../small-number.js";
import { categoryOf } from "./category.js";
import type { FoundGroup, GroupDraft } from "./draft.js";
import { membersIn } from "./members.js";

const HAN_NUMBER = "[0-9一二两三四五六七八九十]{1,4}";
/** 列前三名, 排名后三位, 位居第一: places in a ranking. */
const RANKED =
  /(?:前|后|倒数|末)(?:[0-9一二两三四五六七八九十]{1,3})(?:名|位)?|第[一二三1-3](?:名|位)?$|末位|首位|垫底/;
/** 居前三位, 排名后两位, 在86个县（市、区）中列后两位: a clause that ranks those named before it. */
const RANKS_THEM =
  /^(?:在[^，]{2,20}[中里])?(?:分别|依次|均|并列)?(?:位居|位列|居|列|排名|排在|排|名列|分列)[^，]{0,8}(?:前|后|末)[^，]{0,6}$/;
/** 授予“项目建设流动红旗”, 被列为试点: a clause that says what those named before it received. */
const CONFERS =
  /^(?:被|均|同时|分别|并|现|已|决定)?(?:授予|获评|荣获|获得|被?列为|被?评为|被?命名为|被?确定为|获颁)[“"《]?[\u4e00-\u9fff]{2,16}[”"》]?(?:称号|荣誉)?$/;
/** 成功申报, 获批, 入选 …: a single name with one of these is a set too. */
const DESIGNATED =
  /成功申报|成功创建|(?<!未|没有|尚未|有待)获批|获评|荣获|入选|被列为|被确定为|被命名为|被授予|授予|被评为|通过.{0,8}验收|约谈|通报批评|通报表扬|被通报|被取消|取消|警示函|挂牌督办|曝光|获得.{0,12}(?:称号|荣誉|奖)/;
/** 石梁市|市长由常务副市长约谈: the person is meant and not the place. */
const OFFICE =
  /^(?:[\u4e00-\u9fff]{0,3}长(?=由|被|要|须)|市长|县长|区长|州长|镇长|书记|分管|主要|副|主任|局长|厅长|处长|主席|院长|校长|董事长)/;
/** 分别是A（15.2%）、B（13.7%）: a clause that only names those of whom the one before speaks. */
const NAMES_THEM = /^(?:分别|依次|即|包括)(?:是|为|有)?/;
/** (对A、B等3家企业)，予以公开曝光: the clause goes on in the next one. */
const GOES_ON = /^(?:[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,2}[.．])?(?:对|将|把|给)/;
/** How much of what goes on is told, in UTF-16 units. */
const LONGEST_GOING_ON = 60;
/** Longest noun behind the names of such a clause (等3家|企业), in UTF-16 units. */
const LONGEST_CLASS = 6;
const COUNT_BEHIND = new RegExp(`^(?:人民政府|政府)?(?:等)?(?<count>${HAN_NUMBER})(?:个|家|座|名|所|户)`);
const LIST_NUMBER = /^(?:[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,2}[.．、])/;
const LABEL_END = /(?:其中|以及|依次为|依次是|分别为|分别是|为|有|是|即|和|及|、|：|了)$/;
const LABEL_START = /^(?:其中|地区的|的|、|，|等|(?:均|都)?(?:为|是))+/;
/** Kinds of number that a clause of several aligned values has; such a clause is figures, and no set. */
const SEVERAL_PLACES = /第[一二三四五六七八九十\d]{1,3}[名位]?(?:、|和|及|与)第[一二三四五六七八九十\d]{1,3}[名位]?$/;
const VALUES = new Set(["count", "measure", "money", "percent", "points", "score", "places", "times", "bare"]);

/** The group that a clause forms of the names in it; null where it forms none. */
export function setGroup(analysis: Analysis, clause: Clause): FoundGroup | null {
  const found = (draft: GroupDraft | null): FoundGroup | null => draft && { draft, last: clause.index };
  if (RANKS_THEM.test(clause.plain)) return found(rankedBefore(analysis, clause));
  if (CONFERS.test(clause.plain)) return found(conferredOn(analysis, clause));
  if (!clause.names.length) return null;
  if (NAMES_THEM.test(clause.plain)) return found(namedAfter(analysis, clause));
  if (/分别|各自/.test(clause.plain)) return null;
  const runs = nameRuns(clause, analysis.plain);
  const next = analysis.clauses[clause.index + 1];
  const goesOn = GOES_ON.test(clause.plain) && next?.segment === clause.segment;
  const words = goesOn ? `${clause.plain}${next.plain}` : clause.plain;
  const isTelling = DESIGNATED.test(words) || RANKED.test(clause.plain);
  const run = runs.find((candidate) => candidate.items.length >= 2) ?? (isTelling ? runs[0] : undefined);
  if (!run || (run.items.length < 2 && OFFICE.test(analysis.plain.slice(run.end, run.end + 4)))) return null;
  const before = analysis.plain.slice(clause.start, run.start);
  const behind = COUNT_BEHIND.exec(analysis.plain.slice(run.end, clause.end));
  const { after, end, last } = saidBehind(analysis, clause, run, goesOn);
  const label = labelOf(before, after);
  // 分列第2位、第3位: a place for each, and nothing said of all
  if (label.length < 2 || SEVERAL_PLACES.test(label)) return null;
  const isAligned = clause.quantities.some((q) => VALUES.has(q.kind)) && !behind && run.items.length < 2;
  if (isAligned) return null;
  const draft: GroupDraft = {
    kind: "set",
    label,
    labelSpan: after ? { start: run.end, end } : { start: clause.start, end: run.start },
    category: RANKED.test(label) ? categoryOf(analysis, clause) : null,
    members: membersOf(analysis, run),
    period: null,
    stated: smallNumber(behind?.groups?.["count"]),
    passage: clause.passage,
    statement: { start: clause.start, end },
  };
  return { draft, last };
}

/** What is said behind the names: the rest of the clause, and of the stretch where the clause only opens it (对A、B等3家企业，…). */
function saidBehind(
  analysis: Analysis,
  clause: Clause,
  run: NameRun,
  goesOn: boolean,
): { after: string; end: number; last: number } {
  let after = analysis.plain.slice(run.end, clause.end);
  let end = clause.end;
  let last = clause.index;
  const isOpening = goesOn && after.replace(COUNT_BEHIND, "").length <= LONGEST_CLASS;
  for (let j = clause.index + 1; isOpening && after.length < LONGEST_GOING_ON; j++) {
    const more = analysis.clauses[j];
    if (!more || more.segment !== clause.segment) break;
    after += `${j > clause.index + 1 ? "，" : ""}${more.plain}`;
    end = more.end;
    last = j;
  }
  return { after, end, last };
}

/** What is said of the names, without them: (对)…(给予)通报表扬. */
function labelOf(before: string, after: string): string {
  const lead = before
    .replace(LIST_NUMBER, "")
    .replace(/约谈了$/, "约谈")
    .replace(/[对由向在将给]$/, "")
    .replace(LABEL_END, "")
    .replace(/[、，]$/, "");
  return `${lead}${after.replace(/^(?:人民政府|政府)?(?:（[^（）]{1,16}）)?/, "")}`.replace(LABEL_START, "");
}

function membersOf(analysis: Analysis, run: NameRun): Member[] {
  return run.items.map(({ start, end }) => ({ name: analysis.notice.text.slice(start, end), span: { start, end } }));
}

/** …得分95.2分、94.1分，居前三位: the names stand in the clauses before. */
function rankedBefore(analysis: Analysis, clause: Clause): GroupDraft | null {
  for (let i = clause.index - 1; i >= 0 && clause.index - i <= 3; i--) {
    const earlier = analysis.clauses[i];
    if (!earlier || earlier.segment !== clause.segment) return null;
    if (!earlier.names.length) continue;
    const items = nameRuns(earlier, analysis.plain).flatMap((run) => membersOf(analysis, run));
    if (items.length < 2) return null;
    const first = items.at(-1);
    const above = analysis.clauses[i - 1];
    const own = first ? announcedMeasure(stretch(analysis, first.span.end, earlier.end)).text : "";
    const lead =
      above && above.segment === clause.segment ? announcedMeasure(stretch(analysis, above.start, above.end)).text : "";
    return {
      kind: "set",
      label: `${own || lead}${clause.plain}`,
      labelSpan: { start: clause.start, end: clause.end },
      category: categoryOf(analysis, earlier),
      members: items,
      period: null,
      stated: null,
      passage: clause.passage,
      statement: { start: earlier.start, end: clause.end },
    };
  }
  return null;
}

/** A、B、C列前三名，授予“…红旗”: an honour or a treatment without a name is that of those named last before it. */
function conferredOn(analysis: Analysis, clause: Clause): GroupDraft | null {
  for (let i = clause.index - 1; i >= 0 && clause.index - i <= 2; i--) {
    const earlier = analysis.clauses[i];
    if (!earlier || earlier.segment !== clause.segment) return null;
    if (!earlier.names.length) continue;
    const runs = nameRuns(earlier, analysis.plain);
    const [run] = runs;
    if (!run || runs.length > 1) return null;
    const { from, items } = rankedTogether(analysis, earlier);
    return {
      kind: "set",
      label: clause.plain,
      labelSpan: { start: clause.start, end: clause.end },
      category: null,
      members: items.map(({ start, end }) => ({
        name: analysis.notice.text.slice(start, end),
        span: { start, end },
      })),
      period: null,
      stated: null,
      passage: clause.passage,
      statement: { start: from.start, end: clause.end },
    };
  }
  return null;
}

/** 不合格率高于平均水平的有6个市，分别是A（15.2%）、B（13.7%）: what is said stands in the clause before. */
function namedAfter(analysis: Analysis, clause: Clause): GroupDraft | null {
  const head = analysis.clauses[clause.index - 1];
  if (!head || head.segment !== clause.segment) return null;
  const { members, items, stated } = membersIn(analysis, clause.plain.replace(NAMES_THEM, blank), clause.start, false);
  if (!members.length || members.length < items) return null;
  const span: Span = { start: head.start, end: head.end };
  return {
    kind: "set",
    label: head.plain.replace(LIST_NUMBER, ""),
    labelSpan: span,
    category: RANKED.test(head.plain) ? categoryOf(analysis, clause) : null,
    members,
    period: null,
    stated: smallNumber(stated),
    passage: clause.passage,
    statement: { start: head.start, end: clause.end },
  };
}

const blank = (found: string): string => "\u3000".repeat(found.length);
