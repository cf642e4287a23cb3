/**
 * The figures of a notice: every quantity with what it measures, of whom, when, and what it is to other figures. Clauses
 * are read in order; each is taken apart at its numbers, aligned with its subjects and completed from what came before.
 */
import type { Quantity } from "../../text/quantity.js";
import { POINTING_BACK } from "../amounts.js";
import type { Analysis, Clause } from "../analysis.js";
import type { Figure } from "../facts.js";
import type { Table } from "../table.js";
import { cellFigures } from "./cells.js";
import { type Draft, draftOf } from "./draft.js";
import { announcedMeasure, ownIndicator } from "./indicator.js";
import { complete } from "./inherit.js";
import { link } from "./link.js";
import { type Part, partsOf, stretch } from "./parts.js";
import { Periods } from "./period.js";
import { alignRespectively } from "./respectively.js";
import { type Role, roleOf } from "./role.js";
import { nameRuns, ownScope, scopeOfRun } from "./scope.js";
import { subjectsIn } from "./subjects.js";

/** The figures of a notice in the order of its text; tables give one figure a cell. */
export function readFigures(analysis: Analysis, tables: readonly Table[]): Figure[] {
  const reader = new FigureReader(analysis);
  for (const clause of analysis.clauses) {
    if (analysis.notice.passages[clause.passage]?.kind !== "table") reader.read(clause);
  }
  const drafts = [...reader.drafts, ...tables.flatMap((table) => cellFigures(analysis, table))];
  drafts.forEach((draft, id) => {
    draft.figure.id = id;
  });
  link(drafts);
  return drafts.map(({ figure }) => figure);
}

/** 到2025年, 要, 力争: what the sentence states is to be done. Not 要 of 重要 or 要求. */
const DEMAND =
  /^(?:[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,2}[.．])?(?:到20\d\d年|[^，]{0,24}?(?:(?<![重主需只纲摘首必简扼次])要(?![求点素闻害旨件])|力争|确保|争取|不得|应当))/;
/** 全市还有…，其中: parts of what came before. */
const PART_OF = /^(?:其中|包括)/;
/** 居全省14个|市|第11位: the number of those who are ranked is no figure of its own. */
const RANKED_AMONG = /^[\u4e00-\u9fff（）]{0,6}$/;
/** How many figures of a stretch a later clause can be aligned with. */
const ALIGNABLE = 24;
/** How much of a clause on either side of a date says what is dated, in UTF-16 units. */
const DATED_REACH = 200;
/** How much of the words before a number tells its role, in UTF-16 units. */
const ROLE_REACH = 160;

/** 一类, 二档: a grade's name, which looks like a number of kinds. */
const GRADED = /^[一二三四五][类档级等]$/;
const TO_GRADE = /(?:评|定|列|划|升|降|调|晋|退|转|确定|认定|评定)(?:为|入|到|至)$|[由从]$/;

class FigureReader {
  readonly drafts: Draft[] = [];
  readonly #analysis: Analysis;
  readonly #periods: Periods;
  #segment: Draft[] = [];
  #sentence: Draft[] = [];
  #previous: readonly Draft[] = [];
  #last: Clause | null = null;
  #isDemand = false;

  constructor(analysis: Analysis) {
    this.#analysis = analysis;
    this.#periods = new Periods(analysis);
  }

  read(clause: Clause): void {
    const last = this.#last;
    if (last?.sentence !== clause.sentence) {
      this.#previous = last?.passage === clause.passage ? this.#sentence : [];
      this.#sentence = [];
    }
    if (last?.segment !== clause.segment) {
      this.#segment = [];
      this.#isDemand = false;
    }
    this.#isDemand ||= DEMAND.test(clause.plain);
    this.#last = clause;
    const period = this.#periods.of(clause);
    const dates = clause.quantities.filter((q) => q.kind === "date").map((q) => this.#date(clause, q));
    const amounts = clause.quantities.filter((q, i) => this.#isAmount(clause, q, clause.quantities[i + 1]));
    const made = amounts.length ? this.#amounts(clause, amounts, period) : [];
    for (const draft of [...dates, ...made].sort((a, b) => a.figure.span.start - b.figure.span.start)) {
      draft.figure.id = this.drafts.length;
      this.drafts.push(draft);
    }
  }

  #isAmount(clause: Clause, q: Quantity, next: Quantity | undefined): boolean {
    if (q.kind === "ordinal" || q.kind === "date") return false;
    const { plain } = this.#analysis;
    // 三市要在10月底前…: points back
    if (q.kind === "count" && q.start - clause.start <= 2 && pointsBack(plain.slice(q.start, clause.end), q))
      return false;
    if (next && isDescription(q, plain.slice(q.end, next.start))) return false;
    // 评为一类, 由三类升为一类: a grade
    if (GRADED.test(q.text) && TO_GRADE.test(plain.slice(clause.start, q.start))) return false;
    if (q.kind !== "count") return true;
    if (next?.kind === "rank" && RANKED_AMONG.test(plain.slice(q.end, next.start))) return false;
    return !this.#restates(clause, q) && !this.#countsSubjects(clause, q);
  }

  /** 枣庄、临沂2个城市, …等7个市: the number says how long the list of names before it is. */
  #restates(clause: Clause, q: Quantity): boolean {
    const { plain } = this.#analysis;
    const run = nameRuns(clause, plain, clause.start, q.start).at(-1);
    return (
      run !== undefined &&
      run.items.length === q.value &&
      run.items.length > 1 &&
      /^(?:人民政府|政府)?等?$/.test(plain.slice(run.end, q.start))
    );
  }

  /** 电子电器、日用及纺织品2类产品不合格率分别为…: the number says how many subjects there are. */
  #countsSubjects(clause: Clause, q: Quantity): boolean {
    const at = q.start - clause.start;
    if (!/^[^，]{0,30}分别/.test(clause.plain.slice(q.end - clause.start))) return false;
    return q.value !== null && q.value > 1 && subjectsIn(clause.plain.slice(0, at), q.value, this.#analysis) !== null;
  }

  #date(clause: Clause, q: Quantity): Draft {
    const draft = draftOf(this.#analysis, clause, q, "date");
    const { plain } = this.#analysis;
    const before = plain.slice(Math.max(clause.start, q.start - DATED_REACH), q.start);
    const rest = `${before}${plain.slice(q.end, Math.min(clause.end, q.end + DATED_REACH))}`;
    draft.figure.indicator = rest.replace(/^(?:于|在|自|从|截至|至|到|，|、)+|(?:于|在)$/g, "");
    draft.figure.indicatorSpans = [{ start: clause.start, end: clause.end }];
    draft.figure.period = draft.figure.text;
    draft.figure.scope = this.#datedAlone(clause, q);
    if (draft.figure.scope !== null) {
      const last = clause.quantities.filter((other) => other.kind === "date").at(-1);
      draft.figure.indicator = plain.slice(last?.end ?? q.end, clause.end);
    }
    return draft;
  }

  /** 瓴石市于3月20日前、嵩阴市于3月31日前报送…: where a clause gives several dates, whose each is; else null. */
  #datedAlone(clause: Clause, q: Quantity): string | null {
    const dates = clause.quantities.filter((other) => other.kind === "date");
    if (dates.length < 2) return null;
    const before = dates[dates.indexOf(q) - 1];
    const run = nameRuns(clause, this.#analysis.plain, before?.end ?? clause.start, q.start).at(-1);
    return run ? scopeOfRun(run) : null;
  }

  #amounts(clause: Clause, amounts: readonly Quantity[], period: string | null): Draft[] {
    const analysis = this.#analysis;
    const parts = partsOf(analysis, clause, amounts);
    const roles: Role[] = [];
    const runs = nameRuns(clause, analysis.plain);
    const earlier = this.#segment.slice(-ALIGNABLE);
    const drafts = parts.map((part, i) => {
      const previous = roles[i - 1];
      const role = part.isJoined && previous ? { ...previous, cut: 0 } : this.#role(clause, part);
      roles.push(role);
      const draft = draftOf(analysis, clause, part.q, role.role);
      // 分别上升2位和1位: a move of so many places, and no count
      if (role.role === "change" && part.q.unit === "位") draft.figure.kind = "places";
      const own = ownIndicator(part, role, analysis, runs);
      Object.assign(draft.figure, {
        indicator: own.text,
        indicatorSpans: own.spans,
        scope: scopeOf(analysis, clause, part),
        period: (role.role === "former" ? startedIn(analysis, clause, part.q) : null) ?? period,
        direction: role.direction,
        basis: role.basis,
      });
      draft.isPart = PART_OF.test(clause.plain);
      return draft;
    });
    measureBehindList(analysis, clause, parts, drafts);
    shareHead(parts, drafts);
    alignRespectively({ analysis, clause, parts, drafts, earlier, sentence: this.#sentence.slice(-ALIGNABLE) });
    for (const draft of drafts) {
      complete(analysis, clause, draft, {
        segment: this.#segment,
        sentence: this.#sentence,
        previous: this.#previous,
      });
      this.#segment.push(draft);
      this.#sentence.push(draft);
    }
    return drafts;
  }

  #role(clause: Clause, part: Part): Role {
    const { plain } = this.#analysis;
    const { q } = part;
    const left = part.left.plain;
    const like = likeInBrackets(part, this.#segment);
    if (like) return { role: like.role, direction: like.direction, basis: like.basis, cut: left.length };
    const skipped = Math.max(0, left.length - ROLE_REACH);
    const role = roleOf({
      q,
      left: left.slice(skipped),
      before: plain.slice(clause.start, q.start),
      after: plain.slice(q.end, Math.min(clause.end, q.end + 24)),
      isDemand: this.#isDemand,
    });
    return { ...role, cut: role.cut + skipped };
  }
}

/** 由|4月份|的0.92毫克/升升至1.15毫克/升: when a change started; null where it is not printed. */
function startedIn({ plain, notice }: Analysis, clause: Clause, q: Quantity): string | null {
  const date = clause.quantities.find((other) => other.kind === "date" && plain.slice(other.end, q.start) === "的");
  return date ? notice.text.slice(date.start, date.end) : null;
}

/** 三市, 三个部门罚款金额…: places or bodies named before. */
function pointsBack(text: string, q: Quantity): boolean {
  const length = q.end - q.start;
  return [0, 1, 2].some((more) => POINTING_BACK.test(text.slice(0, length + more)));
}

/** 10亿元以上|项目|6个: a bound that says which things are counted. */
const BOUND = /(?:以上|以下|以内)$|^(?:超过|不足|低于|高于)/;
const RANGED: ReadonlySet<Quantity["kind"]> = new Set(["money", "score", "percent", "measure"]);
const DESCRIBED = /^的?(?![和及与或至到])[\u4e00-\u9fff]{1,8}$/;

function isDescription(q: Quantity, between: string): boolean {
  const isBound = BOUND.test(q.text) || (q.low !== q.high && RANGED.has(q.kind));
  return isBound && DESCRIBED.test(between) && !/^的?(?:为|是|提高|下降|增加|减少|上升|不足|超过)/.test(between);
}

/** Who is named before a number; for a rank also who holds it: (排名第一)的法寺镇, 第一名：法寺镇. */
function scopeOf(analysis: Analysis, clause: Clause, part: Part): string | null {
  const before = ownScope(analysis, clause, part.left.start, part.q.start);
  if (before !== null || part.q.kind !== "rank" || part.q.low !== part.q.high) return before;
  const behind = nameRuns(clause, analysis.plain, part.q.end).find((run) => run.start <= part.q.end + 1);
  if (behind) return scopeOfRun(behind);
  const next = analysis.clauses[clause.index + 1];
  const isAlone = part.q.start === clause.start && part.q.end === clause.end && clause.mark === "：";
  const [holder] = isAlone && next ? nameRuns(next, analysis.plain) : [];
  return holder && next && holder.start === next.start ? scopeOfRun(holder) : null;
}

/** 占24.9%，其次是海津市（15.8%）: a number in brackets is what the one before it is. */
function likeInBrackets(part: Part, segment: readonly Draft[]): Figure | null {
  const last = segment.at(-1)?.figure;
  return part.isBracketed && last && last.kind === part.q.kind ? last : null;
}

/** 罗田县（312件）、砚山县（287件）重复信访量居前两位: what the numbers in brackets measure stands behind the last of them. */
function measureBehindList(analysis: Analysis, clause: Clause, parts: readonly Part[], drafts: readonly Draft[]): void {
  const inList = drafts.filter((draft, i) => parts[i]?.isBracketed && draft.figure.indicator === "");
  const last = inList.at(-1);
  if (!last || last.figure.scope === null) return;
  const from = last.figure.span.end + 1;
  const next = drafts.find((draft) => draft.figure.span.start > from);
  const measure = announcedMeasure(stretch(analysis, from, next?.figure.span.start ?? clause.end));
  if (!measure.text) return;
  for (const { figure } of inList) {
    figure.indicator = measure.text;
    figure.indicatorSpans = measure.spans;
  }
}

/** 造成4人死亡、7人受伤: what leads to the first number leads to the others that have nothing before them. */
function shareHead(parts: readonly Part[], drafts: readonly Draft[]): void {
  let head = "";
  for (const [i, { left, right, isJoined }] of parts.entries()) {
    const draft = drafts[i];
    if (!draft || isJoined || right.plain === "") continue;
    if (/^[、，和及与]+$/.test(left.plain)) draft.figure.indicator = `${head}${draft.figure.indicator}`;
    else {
      const { indicator, role } = draft.figure;
      head = role === "value" && indicator.endsWith(right.plain) ? indicator.slice(0, -right.plain.length) : "";
    }
  }
}
