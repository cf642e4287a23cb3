/**
 * Which number belongs to which subject where a clause lists both: 分别, 依次, 各, or just as many names as numbers. The
 * subjects stand before the numbers, or they are the names or the figures of the clauses before.
 */

import { fallWords, marginWords, riseWords } from "../../text/lexicon/genre.js";
import { alternation } from "../../text/lexicon/words.js";
import type { Analysis, Clause } from "../analysis.js";
import { looksLikeName } from "../names.js";
import type { Draft } from "./draft.js";
import { isAmong, isNames, withoutLeftOver } from "./indicator.js";
import type { Part } from "./parts.js";
import { withoutBasis, withoutVerb } from "./role.js";
import { earlierNames, type NameRun, nameRuns, rankedTogether } from "./scope.js";
import { subjectsIn } from "./subjects.js";
import { measureBefore } from "./words-before.js";

/** What alignment works on: a clause, its numbers and what was read of the sentence before it. */
export interface Aligning {
  readonly analysis: Analysis;
  readonly clause: Clause;
  readonly parts: readonly Part[];
  readonly drafts: readonly Draft[];
  /** The figures of the earlier clauses up to the semicolon, in order. */
  readonly earlier: readonly Draft[];
  /** Those of the whole sentence. */
  readonly sentence: readonly Draft[];
}

/** 分列第2位、第3位 is 分别列; 甲市、乙市以94.8分、93.4分分列…: the list begins behind 以. */
const MARKER =
  /分别|依次|(?<=[市县区州盟旗镇乡])以(?=\d[^，、和]{0,8}(?:[、和]\d[^，、和]{0,8}?)+分[列居])|(?<=[市县区州盟旗镇乡道村会局委厅办）])分(?=[列居获])/;
/** (对获得优秀等级的市)各(安排600万元); not 各地, 各部门. */
const EACH = /各(?![地市县区州级类项界方家种乡镇村部单有成国自学企行环站])/;
/** Something in the list that is no number: 同比分别持平和改善7.7%. */
const UNCHANGED = /持平|不变/g;
/** Longest clause whose list is looked into, in UTF-16 units. */
const LONGEST_LIST = 300;
/** 占全市比重; not the 占 of a list of things: 乱占、乱采. */
const SHARE = /占[^，、占]{0,20}$/;
/** (国考断面优良比例分别)低于全省平均水平(18.1个和22.8个百分点): what a distance is measured from. */
const DISTANCE = new RegExp(`(?:${alternation(marginWords)}|比)[^，、]{0,20}$`);
const LEAD_IN = /^(?:其中|并且?|且|，|、|也|均|都|又)+/;
const MOVES = new RegExp(`(?:${alternation([...riseWords, ...fallWords])})$`);
/** A place in the list: a number or something said in place of one. */
type Slot = Draft | null;

/** Gives each number its subject; true where the clause lists subjects for its numbers. */
export function alignRespectively(aligning: Aligning): boolean {
  const { clause } = aligning;
  // numbers before the marker are no part of the list: (抽查)2类(产品不合格率分别为…)
  const at = MARKER.exec(clause.plain)?.index ?? -1;
  const from = aligning.parts.findIndex((part) => part.q.start - clause.start > at);
  if (from > 0) return alignRespectively({ ...aligning, ...behind(aligning, from) });
  const { analysis, drafts, parts } = aligning;
  const [first] = drafts;
  if (!first || from < 0) return false;
  const upTo = clause.plain.slice(0, first.figure.span.start - clause.start);
  const found = MARKER.exec(clause.plain);
  const isBefore = found !== null && found.index + found[0].length <= upTo.length;
  const marker = isBefore ? found : EACH.exec(upTo);
  if (!marker) return alignNames(aligning, upTo);
  const slots = slotsOf(aligning, marker.index + marker[0].length);
  const blocks = blocksOf(slots);
  if (blocks && alignBlocks(aligning, blocks)) return true;
  // 各奖励800亩、1000万元: each gets both
  const isOneEach = new Set(slots.map((slot) => slot?.figure.unit)).size === 1;
  if (marker[0] === "各" && (slots.length < 2 || !isOneEach)) return shareEach(aligning, marker.index);
  if (slots.length < 2) return false;
  const subject = withoutLeftOver(withoutVerb(withoutBasis(upTo.slice(0, marker.index).replace(SHARE, ""))));
  const own = wordsBefore(parts[0], upTo, marker);
  const subjects = subjectsIn(subject, slots.length, analysis);
  if (subjects) {
    for (const [i, item] of subjects.items.entries())
      give(aligning, slots[i] ?? null, { ...item, start: clause.start + item.start }, `${subjects.common}${own}`);
    return true;
  }
  const isSaidOfEarlier = first.figure.role !== "value" && first.figure.role !== "duration";
  const rest = subject.replace(LEAD_IN, "") || own;
  if (isSaidOfEarlier && alignFigures(aligning, slots, "")) return true;
  return (
    alignEarlierNames(aligning, slots, rest) ||
    alignEarlierList(aligning, slots, rest) ||
    alignFigures(aligning, slots, first.figure.role === "value" ? rest : "")
  );
}

/** 以(90.8分、88.3分), 得, 列(第2位、第3位): the word before a score or a rank and no part of what is measured. */
const BY = /[以得列居]$/;

/** 分别以90.8分、88.3分居第2位和第3位: as many numbers of one kind as of the next; null where there is one list only. */
function blocksOf(slots: readonly Slot[]): Draft[][] | null {
  const blocks: Draft[][] = [];
  for (const slot of slots) {
    if (!slot) return null;
    const block = blocks.at(-1);
    if (block?.[0] && block[0].figure.kind === slot.figure.kind) block.push(slot);
    else blocks.push([slot]);
  }
  const [first] = blocks;
  const isEven = blocks.length > 1 && blocks.every((block) => block.length === first?.length);
  return isEven && first && first.length > 1 ? blocks : null;
}

/** Each list of numbers with the same subjects; a rank or a change in a later list is that of the number before it. */
function alignBlocks(aligning: Aligning, blocks: readonly Draft[][]): boolean {
  const [first = [], ...later] = blocks;
  const upTo = (drafts: readonly Draft[]): Aligning => ({
    ...aligning,
    drafts,
    parts: aligning.parts.filter((_, i) => drafts.some((draft) => draft === aligning.drafts[i])),
  });
  if (!alignRespectively(upTo(first))) return false;
  for (const block of later) {
    block.forEach((draft, i) => {
      const owner = first[i];
      if (!owner) return;
      draft.figure.scope = owner.figure.scope;
      if (draft.figure.role === "value") return;
      draft.from = owner;
      draft.figure.indicator = "";
    });
  }
  return true;
}

/** What a list behind it is of: 主要污染指标为|化学需氧量、氨氮和总磷. */
const LISTS = /(?:为|是|有|包括|：)(?=[^为是有：]*$)/;

/** 主要污染指标为化学需氧量、氨氮和总磷，超标倍数分别为…: the things stand in the clause before. */
function alignEarlierList(aligning: Aligning, slots: readonly Slot[], common: string): boolean {
  const { analysis, clause } = aligning;
  const previous = analysis.clauses[clause.index - 1];
  // 投诉量居前五位的依次是…，分别为…: the places say how many there are, and no more
  const isPlain = previous?.quantities.every(({ kind }) => kind === "rank" || kind === "ordinal");
  if (!previous || previous.segment !== clause.segment || !isPlain) return false;
  const lists = LISTS.exec(previous.plain.slice(0, LONGEST_LIST));
  const from = lists ? lists.index + lists[0].length : 0;
  const subjects = subjectsIn(previous.plain.slice(from), slots.length, analysis);
  if (!subjects) return false;
  for (const [i, item] of subjects.items.entries())
    give(
      aligning,
      slots[i] ?? null,
      { ...item, start: previous.start + from + item.start },
      `${subjects.common}${common}`,
    );
  return true;
}

function behind({ parts, drafts }: Aligning, from: number): Pick<Aligning, "parts" | "drafts"> {
  return { parts: parts.slice(from), drafts: drafts.slice(from) };
}

/** What stands between 分别 and the first number, if it is no verb alone: (各)奖励工作经费. */
function wordsBefore(part: Part | undefined, upTo: string, marker: RegExpExecArray): string {
  const text = withoutBasis(
    withoutVerb(upTo.slice(marker.index + marker[0].length))
      .replace(MOVES, "")
      .replace(SHARE, "")
      .replace(DISTANCE, "")
      .replace(BY, ""),
  );
  return part && text.length <= 20 ? text.replace(LEAD_IN, "") : "";
}

/** The numbers, and what is said in place of one, in the order of the list behind `from`. */
function slotsOf({ clause, drafts, parts }: Aligning, from: number): Slot[] {
  const slots: { at: number; slot: Slot }[] = [];
  parts.forEach((part, i) => {
    const draft = drafts[i];
    if (draft && !part.isRange) slots.push({ at: draft.figure.span.start, slot: draft });
  });
  for (const found of clause.plain.slice(from).matchAll(UNCHANGED))
    slots.push({ at: clause.start + from + found.index, slot: null });
  return slots.sort((a, b) => a.at - b.at).map(({ slot }) => slot);
}

/** Gives a number its subject: a name is its scope, other words its indicator. */
function give(
  { analysis, drafts }: Aligning,
  slot: Slot,
  subject: { text: string; start: number },
  common: string,
): void {
  const [first] = drafts;
  if (!slot || !first) return;
  const isName = looksLikeName(subject.text) || isNames(subject.text, analysis);
  const end = subject.start + printedLength(analysis, subject);
  const { figure } = slot;
  if (isName) figure.scope = subject.text;
  figure.indicator = isName ? (isAmong(common) ? "" : common) : `${subject.text}${common}`.replace(LEAD_IN, "");
  figure.indicatorSpans = [
    { start: subject.start, end },
    ...first.figure.indicatorSpans.filter((span) => span.start >= end),
  ];
  slot.isPart = true;
}

/** 教育|支出 of 教育、卫生健康支出: how much of a completed subject is printed where it begins. */
function printedLength({ plain }: Analysis, { text, start }: { text: string; start: number }): number {
  let length = 0;
  while (length < text.length && plain[start + length] === text[length]) length += 1;
  return length;
}

/** 秦川市、岐下市年度任务完成率仅为76%、63%: as many names as numbers, and no 分别. */
function alignNames(aligning: Aligning, upTo: string): boolean {
  const { clause, parts, drafts, analysis } = aligning;
  if (drafts.length < 2 || !parts.every((part, i) => i === 0 || (part.isJoined && !part.isRange))) return false;
  const subjects = subjectsIn(withoutVerb(upTo), drafts.length, analysis);
  if (subjects?.items.every((item) => looksLikeName(item.text) || isNames(item.text, analysis))) {
    for (const [i, item] of subjects.items.entries())
      give(aligning, drafts[i] ?? null, { ...item, start: clause.start + item.start }, subjects.common);
    return true;
  }
  if (clause.names.length) return false;
  const rest = withoutVerb(withoutBasis(upTo));
  return drafts[0]?.figure.role === "value"
    ? alignEarlierNames(aligning, drafts, rest)
    : alignFigures(aligning, drafts, "") || alignEarlierNames(aligning, drafts, rest);
}

/** A、B、C列前三名，得分分别为…: the names stand in an earlier clause. */
function alignEarlierNames(aligning: Aligning, slots: readonly Slot[], common: string): boolean {
  const { analysis, clause } = aligning;
  const names = earlierNames(analysis, clause, (count) => count === slots.length);
  if (!names) return false;
  const own = isNames(common, analysis) ? "" : common;
  // 综合得分列前五位的依次为…，得分分别为…: what the clause before calls it in full
  const whole = measureBefore(analysis, clause)?.text ?? "";
  const shared = own.length > 1 && whole.endsWith(own) ? whole : own;
  // 耕地保护、粮食生产得分最高的分别是A、B，依次为…: one measure each
  const measures = own === "" && whole.includes("、") ? subjectsIn(whole, slots.length, analysis) : null;
  for (const [i, item] of names.items.entries())
    give(aligning, slots[i] ?? null, item, measures ? `${measures.items[i]?.text ?? ""}${measures.common}` : shared);
  return true;
}

/**
 * 产业类84个、交通类21个，分别完成投资72.3亿元、28.9亿元: `own` is what the later numbers measure of the same things.
 * …38起，死亡29人，受伤17人，同比分别减少6起、8人、3人: the numbers belong to the last figures of the sentence, one each.
 */
function alignFigures(aligning: Aligning, slots: readonly Slot[], own: string): boolean {
  return belongTo(aligning.earlier, aligning, slots, own) || belongTo(aligning.sentence, aligning, slots, own);
}

function belongTo(earlier: readonly Draft[], { clause }: Aligning, slots: readonly Slot[], own: string): boolean {
  const isValue = (draft: Draft): boolean => draft.figure.role === "value" || draft.figure.role === "share";
  const values = earlier.filter((draft) => draft.figure.role === "value").length
    ? earlier.filter((draft) => draft.figure.role === "value")
    : earlier.filter(isValue);
  const lastClause = values.at(-1)?.clause;
  const ofLast = values.filter((draft) => draft.clause === lastClause);
  const subjects = ofLast.length === slots.length ? ofLast : values.slice(-slots.length);
  if (subjects.length !== slots.length || subjects.some((draft) => draft.clause === clause.index)) return false;
  slots.forEach((slot, i) => {
    const subject = subjects[i];
    if (!slot || !subject) return;
    Object.assign(slot.figure, {
      scope: subject.figure.scope,
      indicator: isOfOther(slot, subject) ? `${subject.figure.indicator}${own}` : subject.figure.indicator,
      indicatorSpans: isOfOther(slot, subject)
        ? [...subject.figure.indicatorSpans, ...slot.figure.indicatorSpans]
        : subject.figure.indicatorSpans,
    });
    slot.from = subject;
  });
  return true;
}

/** 84个 and 72.3亿元: numbers of two kinds measure two things. */
const isOfOther = (slot: Draft, subject: Draft): boolean => slot.figure.kind !== subject.figure.kind;

/** 桐岗市和清漪县各30万元: the names share each number behind 各; the scope keeps them all. */
function shareEach({ analysis, clause, drafts }: Aligning, marker: number): boolean {
  const behind = drafts.filter((draft) => draft.figure.span.start >= clause.start + marker);
  const runs = nameRuns(clause, analysis.plain, clause.start, clause.start + marker);
  const run: NameRun | null = runs.at(-1) ?? earlierNames(analysis, clause, (count) => count > 1);
  if (!run) return false;
  const holder = analysis.clauses.find((other) => other.start <= run.start && run.end <= other.end);
  const items = holder && holder !== clause ? rankedTogether(analysis, holder).items : run.items;
  for (const { figure } of behind) figure.scope = items.map((item) => item.text).join("、");
  return false;
}
