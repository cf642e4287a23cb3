/**
 * The figures of a notice: every quantity with what it measures, of whom, when, and what it is to other figures. The
 * indicator is read off the clause; where the clause leaves it out (达到81.8%, 同比下降0.9个百分点) it is taken from
 * the clauses before, as a reader does.
 */
import type { Span } from "../corpus/notice.js";
import { changeBases, fallWords, marginWords, riseWords, valueVerbs } from "../text/lexicon/genre.js";
import { alternation } from "../text/lexicon/words.js";
import type { Quantity } from "../text/quantity.js";
import type { Analysis, Clause } from "./analysis.js";
import type { Figure, FigureRole } from "./facts.js";
import { listItems, looksLikeName } from "./names.js";
import type { Table } from "./table.js";

type Draft = { -readonly [K in keyof Figure]: Figure[K] };

const RISE = alternation(riseWords);
const FALL = alternation(fallWords);
const BASES = alternation(changeBases);
const MARGIN = alternation(marginWords);
const APPROXIMATE = "(?:了|约|近|超|将近|大约|各)*";

/** 同比下降, 比2021年减少, 环比分别下降, 前移: directly before the number. */
const CHANGE = new RegExp(
  `(?<basis>(?:${BASES})|(?:比|较|与)[^，]{2,14}?(?:年度|年末|年底|年|同期|月|季度|上期)(?:下半年|上半年|末|底|相比)?)?[^，]{0,8}?(?<verb>${RISE}|${FALL})${APPROXIMATE}$`,
);
/** 是去年同期的(1.8倍). */
const TIMES_OF = /(?:是|为|相当于)(?<basis>[^，]{2,16})的$/;
/** 高于国家年度考核目标, 比全市平均水平低. */
const MARGIN_BEFORE = new RegExp(
  `(?:(?<verb>${MARGIN})(?<basis>[^，0-9]{2,20}?)|(?:比|较)(?<than>[^，]{2,20}?)(?:均|都|分别)?(?<side>高出|低出|高|低|多|少|快|慢|大|小)(?:出|了)?)${APPROXIMATE}(?:分别)?$`,
);
/** 提高到, 降至, 控制在: a level that a change led to, not the change. */
const LEVEL = new RegExp(`(?<verb>${RISE}|${FALL})(?:到了|到|至|为)${APPROXIMATE}$`);
/** 由(9.4分钟)缩短到: where a change started. */
const FORMER = /(?:^|[^自])(?:由|从)(?:[^，]{0,12}的)?$/;
const SHARE = /占(?:到|了)?(?:[^，]{0,20}?的?)?(?:近|约|超)?$/;
const TARGET_RIGHT = /^的?(?:年度|考核|规划|预期)*目标/;
const TARGET_LEFT = /(?:目标(?:值|任务)?(?:为|是|定为)?|控制在(?:年度目标|目标)?)$/;
const UP_MARGIN = /高|超|多|优|快|领先|大/;
/** Not the 为 of 违法行为. */
const VALUE_VERB = new RegExp(
  `(?:(?:没有|未|尚未|未能)达到|${alternation(valueVerbs.filter((verb) => verb !== "为"))}|(?<![行作认成人])为)${APPROXIMATE}$`,
);
const RANK_VERB = /(?:位居|位列|排名|排在|排|居|列|名列)(?:全国|全省|全市|全区|全县|同类[^，]{0,6})?$/;
const RESPECTIVELY = /分别|依次/;
/** 其中, 共, 全年共受理 …: words that open an indicator and say nothing of what it measures. */
const LEAD_IN =
  /^(?:[（(][一二三四五六七八九十\d]+[）)]|\d{1,2}[.．](?!\d)|[一二三四五六七八九十]是|其中|并且?|且|已|全年共|一共|总共|共计|共|累计|另有|还有|又|同时|现有|目前|以及|和|及|、|，|的|均|都|预计|力争|确保|年初确定的)+/;
/** 约, 还, 已: words left over before the number. */
const LEFT_OVER = /(?:[约近仅还已又也各达]|(?<!平)均|已经|分别|要|累计|合计|总数)+$/;

/** The figures of a notice in the order of its text; tables give one figure a cell. */
export function readFigures(analysis: Analysis, tables: readonly Table[]): Figure[] {
  const drafts: Draft[] = [];
  const byClause = new Map<number, Draft[]>();
  for (const clause of analysis.clauses) {
    if (analysis.notice.passages[clause.passage]?.kind === "table") continue;
    const made = clauseFigures(analysis, clause, drafts, byClause);
    byClause.set(clause.index, made);
    for (const draft of made) {
      draft.id = drafts.length;
      drafts.push(draft);
    }
  }
  for (const table of tables) {
    for (const draft of tableFigures(analysis, table)) {
      draft.id = drafts.length;
      drafts.push(draft);
    }
  }
  link(drafts);
  return drafts;
}

const NO_AMOUNT = new Set(["ordinal"]);
const isTime = (q: Quantity): boolean => q.kind === "date";

function clauseFigures(
  analysis: Analysis,
  clause: Clause,
  all: readonly Draft[],
  byClause: ReadonlyMap<number, Draft[]>,
): Draft[] {
  const amounts = clause.quantities.filter((q) => !NO_AMOUNT.has(q.kind) && !isTime(q));
  const made: Draft[] = [];
  const roles: Role[] = [];
  const period = periodOf(analysis, clause);
  const opening = openingClause(analysis, clause).plain;
  for (const q of clause.quantities.filter(isTime)) made.push(dateFigure(analysis, clause, q));
  amounts.forEach((q, i) => {
    const left = textBefore(analysis, clause, amounts, i);
    const right = textAfter(analysis, clause, amounts, i);
    const continued = i > 0 && left.plain.replace(/^[、和及与]+/, "") === "" ? roles[i - 1] : undefined;
    const role = continued ? { ...continued, cut: 0 } : roleOf(q, left.plain, right.plain, clause, opening);
    roles.push(role);
    const own = ownIndicator(left, right, role.cut);
    made.push({
      id: 0,
      role: role.role,
      kind: q.kind,
      span: { start: q.start, end: q.end },
      text: analysis.notice.text.slice(q.start, q.end),
      value: q.value,
      low: q.low,
      high: q.high,
      unit: q.unit,
      indicator: own.text,
      indicatorSpans: own.spans,
      scope: lastName(clause, left.start, q.start) ?? null,
      period,
      passage: clause.passage,
      sentence: clause.sentenceSpan,
      clause: { start: clause.start, end: clause.end },
      direction: role.direction,
      basis: role.basis,
      of: null,
      related: [],
    });
  });
  const valued = made.filter((draft) => draft.role !== "date");
  align(analysis, clause, valued, byClause);
  for (const draft of valued) inherit(analysis, clause, draft, all, made);
  return made.sort((a, b) => a.span.start - b.span.start);
}

/** What a figure's time is: printed in its clause, or in an earlier clause of the sentence. */
function periodOf(analysis: Analysis, clause: Clause): string | null {
  for (let i = clause.index; i >= 0; i--) {
    const earlier = analysis.clauses[i];
    if (!earlier || earlier.sentence !== clause.sentence) return null;
    const time = earlier.quantities.find(
      (q) => isTime(q) && !/[比较与跟同]$/.test(analysis.plain.slice(earlier.start, q.start)),
    );
    if (time) return analysis.notice.text.slice(time.start, time.end);
  }
  return null;
}

/** The first clause of the clause's sentence: what it says (到2025年) holds for the whole sentence. */
function openingClause(analysis: Analysis, clause: Clause): Clause {
  let first = clause;
  for (let i = clause.index - 1; i >= 0; i--) {
    const earlier = analysis.clauses[i];
    if (!earlier || earlier.sentence !== clause.sentence) break;
    first = earlier;
  }
  return first;
}

function dateFigure(analysis: Analysis, clause: Clause, q: Quantity): Draft {
  const span = { start: q.start, end: q.end };
  const text = analysis.notice.text.slice(q.start, q.end);
  const rest = `${clause.plain.slice(0, q.start - clause.start)}${clause.plain.slice(q.end - clause.start)}`;
  const indicator = rest.replace(/^(?:于|在|自|从|截至|至|到|，|、)+|(?:于|在)$/g, "");
  return {
    id: 0,
    role: "date",
    kind: q.kind,
    span,
    text,
    value: q.value,
    low: q.low,
    high: q.high,
    unit: q.unit,
    indicator,
    indicatorSpans: [{ start: clause.start, end: clause.end }],
    scope: null,
    period: text,
    passage: clause.passage,
    sentence: clause.sentenceSpan,
    clause: { start: clause.start, end: clause.end },
    direction: null,
    basis: null,
    of: null,
    related: [],
  };
}

interface Stretch extends Span {
  readonly plain: string;
}

function stretch(analysis: Analysis, start: number, end: number): Stretch {
  return { start, end, plain: analysis.plain.slice(start, end) };
}

/** From the quantity before (behind the mark that parts them, if any) to this one. */
function textBefore(analysis: Analysis, clause: Clause, amounts: readonly Quantity[], i: number): Stretch {
  const q = amounts[i];
  const previous = amounts[i - 1];
  if (!q) return stretch(analysis, clause.start, clause.start);
  if (!previous) return stretch(analysis, clause.start, q.start);
  return stretch(analysis, previous.end + parting(analysis.plain.slice(previous.end, q.start), previous), q.start);
}

/** From this quantity to the next (up to the mark that parts them). */
function textAfter(analysis: Analysis, clause: Clause, amounts: readonly Quantity[], i: number): Stretch {
  const q = amounts[i];
  const next = amounts[i + 1];
  if (!q) return stretch(analysis, clause.end, clause.end);
  if (!next) return stretch(analysis, q.end, clause.end);
  return stretch(analysis, q.end, q.end + parting(analysis.plain.slice(q.end, next.start), q));
}

/** Where the text between two quantities is divided: at the first 、 or 和; else all of it belongs to a counted noun before, or to the later number. */
function parting(between: string, before: Quantity): number {
  const mark = /[、，]|(?:和|及|与|并)/.exec(between);
  if (mark) return mark.index;
  return before.kind === "count" && between.length > 4 && !/(?:到|至|为)$/.test(between) ? between.length : 0;
}

interface Role {
  readonly role: FigureRole;
  readonly direction: "up" | "down" | null;
  readonly basis: string | null;
  /** Index in the text before the number at which the indicator ends. */
  readonly cut: number;
}

const rising = new RegExp(`(?:${RISE})`);

function roleOf(q: Quantity, left: string, right: string, clause: Clause, opening: string): Role {
  const at = (
    role: FigureRole,
    cut: number,
    direction: "up" | "down" | null = null,
    basis: string | null = null,
  ): Role => ({ role, cut, direction, basis });
  const up = (verb: string): "up" | "down" => (rising.test(verb) ? "up" : "down");
  const level = LEVEL.exec(left);
  if (level)
    return at(
      isTarget(clause, left, right, opening) ? "target" : "value",
      level.index,
      up(level.groups?.["verb"] ?? ""),
    );
  if (q.kind === "rank") return at("rank", RANK_VERB.exec(left)?.index ?? left.length);
  if (FORMER.test(left)) return at("former", left.search(/(?:由|从)(?:[^，]{0,12}的)?$/));
  const times = q.kind === "times" ? TIMES_OF.exec(left) : null;
  if (times)
    return at(
      /年|月|期/.test(times.groups?.["basis"] ?? "") ? "change" : "margin",
      times.index,
      "up",
      times.groups?.["basis"] ?? null,
    );
  const change = CHANGE.exec(left);
  const verb = change?.groups?.["verb"] ?? "";
  if (change && !(verb === "新增" && !change.groups?.["basis"])) {
    const basis = change.groups?.["basis"] ?? basisBefore(left);
    const from = change.groups?.["basis"] ? change.index : left.lastIndexOf(verb);
    return at(
      isTarget(clause, left, right, opening) && /要|力争|确保/.test(clause.plain) ? "target" : "change",
      from,
      up(verb),
      basis,
    );
  }
  const margin = MARGIN_BEFORE.exec(left);
  if (margin) {
    const side = margin.groups?.["verb"] ?? margin.groups?.["side"] ?? "";
    const basis = margin.groups?.["basis"] ?? margin.groups?.["than"] ?? null;
    const past = basis !== null && /[年月期]$|上半年$|下半年$|年末$|年底$/.test(basis);
    return at(past ? "change" : "margin", margin.index, UP_MARGIN.test(side) ? "up" : "down", basis);
  }
  if (q.kind === "places") return at("change", left.length);
  const share = SHARE.exec(left);
  if (share && (q.kind === "percent" || q.kind === "times")) return at("share", share.index);
  if (isTarget(clause, left, right, opening))
    return at("target", TARGET_LEFT.exec(left)?.index ?? VALUE_VERB.exec(left)?.index ?? left.length);
  if (q.kind === "duration") return at("duration", left.length);
  return at("value", VALUE_VERB.exec(left)?.index ?? left.length);
}

/** 同比 … with other words between it and the verb. */
function basisBefore(left: string): string | null {
  return new RegExp(`(?:${BASES})`).exec(left)?.[0] ?? null;
}

/** 要 of a demand, not that of 重要 or 要求. */
const FUTURE = /^(?:到20\d\d年|[^，]{0,12}(?:(?<![重主需只纲摘首])要(?![求点素闻])|力争|计划|确保|预计|争取))/;

function isTarget(clause: Clause, left: string, right: string, opening: string): boolean {
  if (TARGET_RIGHT.test(right) || TARGET_LEFT.test(left)) return true;
  return (FUTURE.test(clause.plain) || FUTURE.test(opening)) && /(?:到|至|在|超过|不低于|不超过|达到|为)$/.test(left);
}

/** The indicator in the clause itself: what stands before the number without verb and lead-in; else what follows it. */
function ownIndicator(left: Stretch, right: Stretch, cut: number): { text: string; spans: Span[] } {
  const before = trimmed({ ...left, plain: left.plain.slice(0, cut), end: left.start + cut });
  const after = trimmed(right);
  const spans = [before, after].filter((part) => part.plain).map(({ start, end }) => ({ start, end }));
  return { text: `${before.plain}${after.plain}`, spans };
}

function trimmed(part: Stretch): Stretch {
  const lead = LEAD_IN.exec(part.plain)?.[0].length ?? 0;
  const text = part.plain
    .slice(lead)
    .replace(/[（(]?[，、：\s]*$/, "")
    .replace(LEFT_OVER, "")
    .replace(/^[）)”"的之，、\s]+/, "");
  const start = part.start + part.plain.indexOf(text, lead);
  return { start, end: start + text.length, plain: text };
}

function lastName(clause: Clause, from: number, to: number): string | undefined {
  const inside = clause.names.filter((mention) => mention.start >= from && mention.end <= to);
  let name: string | undefined;
  let end = -1;
  for (const mention of inside) {
    name = mention.start === end && name ? name + mention.name.text : mention.name.text;
    end = mention.end;
  }
  return name;
}

/** 分别 and its like: the i-th number belongs to the i-th subject, of this clause or of an earlier one. */
function align(analysis: Analysis, clause: Clause, drafts: Draft[], byClause: ReadonlyMap<number, Draft[]>): void {
  if (drafts.length < 2) {
    shareEach(analysis, clause, drafts);
    return;
  }
  const first = drafts[0];
  if (!first) return;
  const respectively = RESPECTIVELY.exec(clause.plain.slice(0, first.span.start - clause.start));
  const sameKind = drafts.every((draft) => draft.role === first.role || draft.kind === first.kind);
  if (respectively) {
    const stop = respectively.index;
    const subject = clause.plain.slice(0, stop);
    const verb = clause.plain.slice(stop + respectively[0].length, first.span.start - clause.start);
    const subjects = subjectList(subject, drafts.length);
    if (subjects) {
      drafts.forEach((draft, i) => {
        const item = subjects.items[i];
        if (!item) return;
        apply(analysis, draft, first, clause.start + item.start, item.text, `${subjects.common}${cleanVerb(verb)}`);
      });
      return;
    }
    // the subjects stand in an earlier clause: A、B、C列前三名，得分分别为…
    const names = earlierNames(analysis, clause, drafts.length);
    if (names) {
      drafts.forEach((draft, i) => {
        const name = names[i];
        if (name) apply(analysis, draft, first, name.start, name.text, cleanVerb(subject) || cleanVerb(verb));
      });
      return;
    }
  }
  if (!sameKind) return;
  // 比上年度下降6.4%和10.0%: aligned with the figures of the clause before
  const elliptical = drafts.every((draft) => draft.role === "change" || draft.role === "margin");
  if (respectively || elliptical) {
    for (let i = clause.index - 1; i >= 0; i--) {
      const earlier = analysis.clauses[i];
      if (!earlier || earlier.sentence !== clause.sentence) break;
      const values = (byClause.get(i) ?? []).filter((draft) => draft.role !== "date");
      const subjects = values.length === drafts.length ? values : null;
      if (!subjects) continue;
      drafts.forEach((draft, k) => {
        const subject = subjects[k];
        if (!subject) return;
        Object.assign(draft, {
          role: first.role,
          direction: first.direction,
          basis: first.basis ?? subject.basis,
          scope: subject.scope,
          indicator: subject.indicator,
          indicatorSpans: subject.indicatorSpans,
        });
        draft.of = subject.role === "value" ? subject.id : subject.of;
      });
      return;
    }
  }
}

function cleanVerb(verb: string): string {
  return verb.replace(VALUE_VERB, "").replace(LEAD_IN, "");
}

function apply(analysis: Analysis, draft: Draft, first: Draft, start: number, text: string, common: string): void {
  const name = looksLikeName(text) || analysis.names.some((known) => known.text === text);
  const shared = common.replace(new RegExp(`(?:${RISE}|${FALL})$`), "");
  Object.assign(draft, {
    role: first.role,
    direction: first.direction,
    basis: first.basis,
    scope: name ? text : draft.scope,
    indicator: name ? shared : `${text}${shared}`,
    indicatorSpans: [{ start, end: start + text.length }, ...first.indicatorSpans],
  });
}

/**
 * n subjects before 分别, with what they share: 农业、工业、生活用水量和补水量 (4) or 石渡市、瑞泷市万元用水量 (2, sharing 万元用水量).
 */
function subjectList(text: string, n: number): { items: { text: string; start: number }[]; common: string } | null {
  const lead = /^(?:其中|，|、)*/.exec(text)?.[0].length ?? 0;
  const parts: { text: string; start: number }[] = [];
  let at = lead;
  for (const part of text.slice(lead).split(/(、|和|及|与|以及)/)) {
    if (!/^(?:、|和|及|与|以及)$/.test(part) && part) parts.push({ text: part, start: at });
    at += part.length;
  }
  if (parts.length !== n) return null;
  const last = parts[n - 1];
  if (!last) return null;
  const name = /^[\u4e00-\u9fff]{2,12}?(?:市|州|县|区|盟|旗|省|局|厅|委|镇|乡)/.exec(last.text)?.[0];
  if (name && parts.slice(0, -1).every((part) => looksLikeName(part.text)) && name.length < last.text.length) {
    return { items: [...parts.slice(0, -1), { text: name, start: last.start }], common: last.text.slice(name.length) };
  }
  const quoted = /“[^”]+”.*$/.exec(last.text)?.[0];
  if (quoted && quoted !== last.text && parts.slice(0, -1).every((part) => !part.text.includes("“"))) {
    return { items: parts.map((part) => ({ ...part, text: part.text.replace(quoted, "") })), common: quoted };
  }
  // 农业、工业、生活用水量: the head that the first items leave out is the tail of a later one
  const heads = parts.map((part) => part.text);
  const borrowed = parts.map((part, i) => {
    const donor = heads.slice(i + 1).find((head) => head.length > part.text.length + 1);
    if (!donor || part.text.length > 3) return part;
    return { ...part, text: `${part.text}${donor.slice(part.text.length)}` };
  });
  return { items: borrowed, common: "" };
}

/** The last list of n names before this clause in its sentence. */
function earlierNames(analysis: Analysis, clause: Clause, n: number): { text: string; start: number }[] | null {
  for (let i = clause.index - 1; i >= 0; i--) {
    const earlier = analysis.clauses[i];
    if (!earlier || earlier.sentence !== clause.sentence) return null;
    if (earlier.names.length === n)
      return earlier.names.map((mention) => ({ text: mention.name.text, start: mention.start }));
  }
  return null;
}

/** 桐岗市和清漪县各30万元: the names share the number; the scope keeps them all. */
function shareEach(analysis: Analysis, clause: Clause, drafts: Draft[]): void {
  for (const draft of drafts) {
    const left = analysis.plain.slice(clause.start, draft.span.start);
    if (!/各$/.test(left)) continue;
    const names = listItems(left.replace(/各$/, "")).filter((item) => looksLikeName(item.text));
    if (names.length > 1) draft.scope = names.map((item) => item.text).join("、");
  }
}

/** An indicator this short (办结率, 整改销号) does not say of what; in UTF-16 units. */
const SHORT_INDICATOR = 5;
/** 受理(环境信访投诉), 交办的(案件): what was done with the things counted. */
const DONE_WITH =
  /^(?:共|已|全年|累计|立案)*(?:受理|查处|检查|排查|办理|交办|发现|接报|建成|发放|征收|投入|开展|反馈)(?:的|了)?/;
/** 全省, 我市: the notice's own region is meant, whoever was named before. */
const WHOLE = /^(?:全省|全市|全县|全区|全州|我省|我市|我县|我区)/;

/** Takes from the clauses before what this one leaves out: whom it is about, and of what its short indicator is. */
function inherit(
  analysis: Analysis,
  clause: Clause,
  draft: Draft,
  all: readonly Draft[],
  sameClause: readonly Draft[],
): void {
  if (draft.scope === null && !WHOLE.test(clause.plain)) draft.scope = inheritedScope(analysis, clause, draft);
  const earlier =
    [...sameClause].reverse().find((other) => other.span.start < draft.span.start && carries(other)) ??
    lastInSegment(all, clause, analysis);
  if (!earlier) return;
  if (!draft.indicator) {
    draft.indicator = earlier.indicator;
    draft.indicatorSpans = earlier.indicatorSpans;
    if (!WHOLE.test(clause.plain)) draft.scope ??= earlier.scope;
  } else if (
    draft.role === "value" &&
    draft.indicator.length <= SHORT_INDICATOR &&
    draft.scope === earlier.scope &&
    earlier.role === "value"
  ) {
    const topic = topics.get(earlier) ?? earlier.indicator.replace(DONE_WITH, "");
    if (topic.length >= 2 && topic.length <= 30 && !topic.includes(draft.indicator)) {
      topics.set(draft, topic);
      draft.indicator = `${topic}${draft.indicator}`;
      draft.indicatorSpans = [...draft.indicatorSpans, ...earlier.indicatorSpans];
    }
  }
}

/** What a completed indicator was completed with, so that the next one is not completed with both. */
const topics = new WeakMap<Draft, string>();

function carries(draft: Draft): boolean {
  return (
    draft.indicator !== "" &&
    (draft.role === "value" || draft.role === "target" || draft.role === "former" || draft.role === "duration")
  );
}

/** 1., （一）, 其中: what may stand before the name that a clause opens with. */
const NAME_LEAD = /^(?:\d{1,2}[.．]|[（(].{1,3}[）)])?(?:其中|在|对)?$/;

/** The one name (or place within a place) that opens this clause or an earlier one of the segment. */
function inheritedScope(analysis: Analysis, clause: Clause, draft: Draft): string | null {
  for (let i = clause.index; i >= 0; i--) {
    const earlier = analysis.clauses[i];
    if (!earlier || earlier.sentence !== clause.sentence || earlier.segment !== clause.segment) return null;
    const before = earlier.names.filter((mention) => mention.start < draft.span.start);
    const opening = before[0];
    if (!opening) {
      if (WHOLE.test(earlier.plain)) return null;
      continue;
    }
    if (!NAME_LEAD.test(analysis.plain.slice(earlier.start, opening.start))) return null;
    const chain = before.filter((mention, k) => k === 0 || mention.start === before[k - 1]?.end);
    const next = before[chain.length];
    if (next && /[、和及与]/.test(analysis.plain.slice(chain.at(-1)?.end ?? 0, next.start))) return null;
    return chain.map((mention) => mention.name.text).join("");
  }
  return null;
}

function lastInSegment(all: readonly Draft[], clause: Clause, analysis: Analysis): Draft | undefined {
  const from = segmentStart(analysis, clause);
  for (let i = all.length - 1; i >= 0; i--) {
    const draft = all[i];
    if (!draft || draft.span.start < from) return undefined;
    if (carries(draft)) return draft;
  }
  return undefined;
}

function segmentStart(analysis: Analysis, clause: Clause): number {
  let start = clause.start;
  for (let i = clause.index - 1; i >= 0 && analysis.clauses[i]?.segment === clause.segment; i--)
    start = analysis.clauses[i]?.start ?? start;
  return start;
}

/** A row's cells as figures: the row's name is the scope, the column's title the indicator. */
function tableFigures(analysis: Analysis, table: Table): Draft[] {
  const drafts: Draft[] = [];
  for (const row of table.rows) {
    const name = row.cells[table.nameColumn];
    if (!name) continue;
    row.cells.forEach((cell, c) => {
      if (c === table.nameColumn) return;
      const title = table.columns[c]?.plain ?? "";
      const number = /^[-+−]?\d[\d,，]*(?:\.\d+)?/.exec(cell.plain)?.[0];
      const change = new RegExp(`^(?:${RISE}|${FALL}|持平)`).exec(cell.plain)?.[0];
      const inner = /\d[\d,，]*(?:\.\d+)?/.exec(cell.plain)?.[0];
      const value = Number((number ?? inner ?? "").replace(/[,，]/g, ""));
      const isChange = change !== undefined || /增速|增幅|同比|环比|增长|变化|升降/.test(title);
      const isRank = /^(?:排名|名次|位次|序号)$/.test(title);
      if (title === "序号") return;
      const unit = /（([^）]+)）|\(([^)]+)\)/.exec(title)?.[1] ?? (cell.plain.endsWith("%") ? "%" : "");
      drafts.push({
        id: 0,
        role: isRank ? "rank" : isChange ? "change" : "value",
        kind: isRank
          ? "rank"
          : cell.plain.endsWith("%")
            ? "percent"
            : /位次?$|名$/.test(cell.plain)
              ? "places"
              : /得分|分数|总分|成绩/.test(title)
                ? "score"
                : "bare",
        span: cell.span,
        text: analysis.notice.text.slice(cell.span.start, cell.span.end),
        value: number || inner ? value : null,
        low: null,
        high: null,
        unit,
        indicator: title,
        indicatorSpans: table.columns[c]?.span ? [table.columns[c].span] : [],
        scope: name.plain,
        period: null,
        passage: table.passage,
        sentence: row.span,
        clause: row.span,
        direction: change
          ? rising.test(change)
            ? "up"
            : change === "持平"
              ? null
              : "down"
          : isChange && number
            ? number.startsWith("-") || number.startsWith("−")
              ? "down"
              : "up"
            : null,
        basis: isChange ? (new RegExp(`(?:${BASES})`).exec(title)?.[0] ?? title) : null,
        of: null,
        related: [],
      });
    });
  }
  return drafts;
}

/** Ties each change, margin, rank and share to the value it belongs to: the last one before it in its sentence with the same scope. */
function link(drafts: Draft[]): void {
  const related = new Map<number, number[]>();
  let last: Draft | null = null;
  for (const draft of drafts) {
    if (last && last.sentence.start !== draft.sentence.start) last = null;
    if (draft.role === "value") last = draft;
    else if (draft.role !== "date" && draft.role !== "duration") {
      if (draft.of === null && last) draft.of = last.id;
      if (draft.of !== null) related.set(draft.of, [...(related.get(draft.of) ?? []), draft.id]);
    }
  }
  for (const [id, ids] of related) {
    const draft = drafts[id];
    if (draft) draft.related = ids;
  }
}
