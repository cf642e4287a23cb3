/** Answers that are an extract: the clause, or the few clauses, that say what was asked, word for word. */
import { type Span, textOf } from "../../corpus/notice.js";
import type { Clause } from "../../facts/analysis.js";
import { scopeAbove } from "../../facts/figures/scope.js";
import type { Question, Term } from "../../question/question.js";
import { type Candidate, nothing, type Proposal, type Shortfall } from "../candidate.js";
import { isDemand, levelsFit, narrowing, ordinalsFit } from "../fit.js";
import { type Cover, cover, found, longestShared } from "../match.js";
import { periodFits } from "../period-fit.js";
import type { Source } from "../source.js";
import { strayTerms } from "../subject.js";

const COVERAGE = 0.68;
/** What each character beyond two of the longest run that question and clause share adds. */
const SHARED_RUN = 0.03;
const MOST_SHARED = 0.18;
/** An extract is the second choice where a number is asked for. */
const NUMBER_ASKED = 0.2;
const TELLS_CHANGE =
  /上升|下降|降低|增加|减少|提高|增长|改善|持平|好转|扩大|缩小|缩短|加快|回落|提升|高于|低于|变化|稳定|减弱|增强/;
const TELLS_BASIS = /同比|环比|比上|较上|比去年|较去年/;
/** 哪3个县: asks for so many names. */
const COUNTED_NAMES = /哪[一二两三四五六七八九十几\d]+个?(?:县|市|区|州|镇|乡|村|企业|单位|部门|地区|城市|学校)/;
/** Longest extract, in characters, for short and for broad questions. */
const SHORT = 88;
const LONG = 190;
const BROAD = 400;
/** 做了哪些工作, 有哪些措施: wants all of a stretch, not one clause. */
const BROAD_QUESTION =
  /(?:做了|采取了?|开展了?|干了|有)(?:哪些|什么|啥)(?:具体)?(?:工作|措施|举措|做法|行动|要求|成效|问题)|工作要求|(?:哪些|什么)(?:工作|要求|措施|举措)/;
/** 约谈, 预警: what is done to somebody for something. */
const DONE_ABOUT =
  /约谈|预警|警示|通报批评|通报表扬|表彰|奖励|扣减|扣缴|取消|处罚|罚款|责令|停业|停职|否决|曝光|吊销|暂停|处分|移送|问责|督办/;
/** Why: what a reason is told with. */
const CAUSE = /因|由于|受.{1,20}(?:影响|干扰|制约)|导致|造成|缘于|源于|按照|未|没有|不|缺/;

/** 第几方阵: an ordinal is asked for, which one clause prints. */
const COUNTED_ONE = /第几(?<what>方阵|梯队|阵营|批|轮|届|期)/;
/** 第几名, 排第几: asks for a place … */
const PLACE_ASKED = /第几|排几|几名|名次是/;
/** … and what tells one without a number. */
const TELLS_PLACE = /首位|末位|榜首|垫底|前列|中游|靠前|靠后|倒数|前[一二三四五六七八九十]|后[一二三四五六七八九十]/;
/** 什么方阵, 哪个等级: a place among several that an ordinal tells. */
const ORDINAL_ASKED = /(?:什么|哪个|哪一?)(?<noun>方阵|梯队|档次?|类|阶段|位置)/;

/** 办结率, 减排量: what is measured, by its end. */
const RATE = /^.{2,}[率量额值]$/;

interface Scored {
  readonly clause: Clause;
  readonly score: number;
  readonly cover: Cover;
}

/** Proposes extracts. */
export function extractAnswers(question: Question, source: Source): Proposal {
  const whyOfName = question.ask === "reason" && narrowing(question, source).length > 0;
  if (!question.terms.length && !question.grades.length && !whyOfName) return nothing;
  if (question.asksPerson) return { candidates: [], shortfalls: [{ missing: ["姓名"], nearness: 0.9, evidence: [] }] };
  const scored = scoreClauses(question, source);
  // why: the first that gives a reason
  const best =
    (question.ask === "reason" ? scored.find((one) => extentOf(question, source, one, scored) !== null) : undefined) ??
    scored[0];
  if (!best) return nothing;
  const missing = best.cover.missing.filter((term) => term.must || term.need >= 0.6).map((term) => term.text);
  const shortfall: Shortfall = {
    missing: missing.length ? missing : best.cover.missing.map((term) => term.text),
    nearness: best.cover.coverage,
    evidence: [{ source, passage: best.clause.passage, spans: [best.clause] }],
  };
  // 办结率 is not told by how many were received
  const { near } = source.context.around(best.clause.index);
  const isMeasured = (term: Term): boolean =>
    [term.text, ...term.alternatives].some((word) => found(word, near) > 0) || source.context.names(term.text);
  const lacks =
    best.cover.missing.some((term) => term.must) ||
    question.terms.some((term) => !term.inherited && RATE.test(term.text) && !isMeasured(term));
  if (best.cover.coverage < COVERAGE || lacks) return { candidates: [], shortfalls: [shortfall] };
  const extent = extentOf(question, source, best, scored);
  // 哪3个县 is not answered by 有3个县
  const listed = extent !== null && /[、“《]/.test(extent.text.replace(/^[^，]*?(?=有)/, ""));
  if (!extent || (COUNTED_NAMES.test(question.plain) && !listed)) return { candidates: [], shortfalls: [shortfall] };
  const counted = question.ask === "amount" ? countedList(question, source, best) : null;
  if (question.ask === "amount")
    return { candidates: counted ? [counted] : [], shortfalls: counted ? [] : [shortfall] };
  return { candidates: [toCandidate(question, source, best, extent)], shortfalls: [] };
}

/** 协同推进的是几个方面: the items that the clause lists, counted. */
function countedList(question: Question, source: Source, best: Scored): Candidate | null {
  if (
    !/^[个项件种类部条]$/.test(question.unit) ||
    narrowing(question, source).length ||
    best.cover.coverage < 0.9 ||
    cover(question.terms, [{ text: best.clause.plain, credit: 1 }]).relevance < 0.3 ||
    best.clause.quantities.some((q) => q.kind === "count")
  )
    return null;
  const said = best.clause.plain;
  const list = /(?<items>[^、，]{1,24}(?:、[^、，]{1,24}){1,9})/.exec(said)?.groups?.["items"];
  if (!list) return null;
  const count = list.split(/、|(?:和|以及)(?=[^、]{2,}$)/).filter(Boolean).length;
  const text = String(count);
  const direct = `${text}${question.unit || "个"}：${textOf(source.read.analysis.notice, best.clause)}`;
  return {
    kind: "count",
    score: best.score * 0.7,
    direct: direct.slice(0, SHORT),
    figures: [],
    names: [],
    evidence: [{ source, passage: best.clause.passage, spans: [best.clause] }],
    computed: [{ text, formula: `数列举得 ${text}` }],
  };
}

function scoreClauses(question: Question, source: Source): Scored[] {
  const asked = narrowing(question, source);
  const { analysis } = source.read;
  const demanded = /要求|下一步|目标|应当|要|计划|必须|整改/.test(question.plain);
  const scored: Scored[] = [];
  for (const clause of analysis.clauses) {
    const kind = analysis.notice.passages[clause.passage]?.kind;
    if (kind === "frame" || kind === "heading" || kind === "table") continue;
    const { layers, inner, near } = source.context.around(clause.index);
    // of several names one may be told by another clause (石渡市整改，水利厅会同哪个部门)
    const whose = `${near}${nameAbove(source, clause)}`;
    const here = asked.filter(
      (name) => name.known && [name.text, ...name.readings].some((reading) => whose.includes(reading)),
    );
    if (asked.length > 0 && here.length === 0) continue;
    if (
      question.asksGrade &&
      question.ask !== "reason" &&
      !/等次|等级|档次|评级|结果|优秀|良好|合格/.test(clause.plain)
    )
      continue;
    // 市城市管理局为什么不合格: why, told of the body, need not name its grade again
    const graded =
      (question.grades.every(
        (grade) => saysGrade(near, grade) || (question.ask === "yesno" && allOpposite(near, grade)),
      ) &&
        (question.terms.length > 0 || question.grades.length > 0 || CAUSE.test(clause.plain))) ||
      (question.ask === "reason" && asked.length > 0 && CAUSE.test(clause.plain));
    if (!graded) continue;
    // 第几方阵: told where one is counted
    const counted = COUNTED_ONE.exec(question.plain)?.groups?.["what"];
    if (counted && !new RegExp(`第[一二三四五六七八九十\\d]+${counted}`).test(clause.plain)) continue;
    // how something changed is told by a clause that tells of a change
    if (question.ask === "change" && !TELLS_CHANGE.test(clause.plain)) continue;
    if (
      question.ask === "change" &&
      question.kinds.length &&
      /同比|环比/.test(question.basis) &&
      !TELLS_BASIS.test(clause.plain)
    )
      continue;
    if (
      question.ask === "change" &&
      question.kinds.length &&
      !clause.quantities.some((q) => question.kinds.includes(q.kind))
    )
      continue;
    // 排第几名: a place is told by a number or an order
    if (question.ask === "rank" && PLACE_ASKED.test(question.plain) && !tellsPlace(clause)) continue;
    if (
      !periodFits(question, source, clause.index, null) ||
      !ordinalsFit(question, source, clause.index) ||
      !levelsFit(question, source, clause.index, "")
    )
      continue;
    // what costs most comes last
    const covered = cover(question.terms, inner);
    if (covered.coverage < 0.3 || strayTerms(question, layers).length > 0) continue;
    const named = here.length === asked.length || (asked.every((name) => name.known) && covered.coverage >= 0.85);
    if (!named) continue;
    const own = cover(question.terms, [{ text: clause.plain, credit: 1 }]);
    // 谁开发的: who did it is told only where the doing is told
    if (question.ask === "who" && covered.missing.some((term) => term.weight >= 0.7)) continue;
    scored.push({
      clause,
      cover: covered,
      score:
        covered.relevance +
        0.35 * own.relevance +
        0.1 * wantedShape(question, clause) +
        Math.min(MOST_SHARED, SHARED_RUN * Math.max(0, longestShared(question.plain, clause.plain) - 2)) -
        (demanded || !isDemand(source, clause.start) ? 0 : 0.25),
    });
  }
  return scored.sort((a, b) => b.score - a.score || a.clause.index - b.clause.index).slice(0, 8);
}

function tellsPlace(clause: Clause): boolean {
  return TELLS_PLACE.test(clause.plain) || clause.quantities.some((q) => q.kind === "rank" || q.kind === "ordinal");
}

/** 合格, and not the 合格 of 不合格 or 基本合格. */
const saysGrade = (text: string, grade: string): boolean => new RegExp(`(?<![不未基本])${grade}`).test(text);

/** 有不合格的吗: 全部合格 answers it too. */
const allOpposite = (text: string, grade: string): boolean =>
  /^[不未]/.test(grade) && new RegExp(`(?:全部|全都|均|都)${grade.slice(1)}`).test(text);

/** The name over a numbered paragraph is whom its sentences are of: 4.马塘县职业教育中心。…对该校校长进行诫勉谈话. */
function nameAbove(source: Source, clause: Clause): string {
  return scopeAbove(source.read.analysis, clause) ?? "";
}

/** Signs that the clause holds what is asked: a body for 谁, quotation marks or a list for 什么. */
function wantedShape(question: Question, clause: Clause): number {
  let fit = 0;
  if (question.ask === "who" && clause.names.length) fit += 1;
  if (/[“《]/.test(clause.plain) && /什么|哪/.test(question.plain)) fit += 0.6;
  if (/、/.test(clause.plain) && /哪些|哪几|有什么/.test(question.plain)) fit += 0.6;
  if (question.ask === "change" && TELLS_CHANGE.test(clause.plain)) fit += 2;
  if (question.ask === "reason" && CAUSE.test(clause.plain)) fit += 0.8;
  // 哪一类全部合格: all of it is said of just that
  if (/全部|全都/.test(question.plain) && question.grades.some((grade) => clause.plain.includes(`全部${grade}`)))
    fit += 4;
  if (question.ask === "reason" && /原因(?:是|为|在于|主要)/.test(clause.plain)) fit += 3;
  if (question.ask === "yesno" && /[未没无]|全部|均|都/.test(clause.plain))
    fit += /发生|有没有|出现/.test(question.plain) && /未发生|没有|未出现|无/.test(clause.plain) ? 2 : 0.4;
  // 在大气污染防治方面: the frame of what was done
  if (BROAD_QUESTION.test(question.plain) && /^在.{2,20}(?:方面|上|中|领域)$/.test(clause.plain)) fit += 3;
  return fit;
}

interface Extent {
  readonly spans: readonly Span[];
  readonly text: string;
}

/** How much to quote: the clause; with what follows where it only announces (短板。… or 如下：…). */
function extentOf(question: Question, source: Source, best: Scored, scored: readonly Scored[]): Extent | null {
  const { analysis } = source.read;
  const { clauses } = analysis;
  const broad = BROAD_QUESTION.test(question.plain);
  const limit = broad
    ? BROAD
    : question.ask === "yesno" || question.ask === "when" || question.ask === "amount"
      ? SHORT
      : LONG;
  const sentence = clauses.filter(
    (clause) => clause.sentence === best.clause.sentence && clause.passage === best.clause.passage,
  );
  const first = sentence[0] ?? best.clause;
  const last = sentence.at(-1) ?? best.clause;
  if (question.ask === "reason") return reasonExtent(question, source, best, sentence);
  // a topic sentence: its elaboration is the answer
  const next = clauses[last.index + 1];
  const tells = question.ask === "who" && /[由被经对]|会同/.test(best.clause.plain);
  if (!tells && sentence.length <= 1 && announces(question, best.clause) && next?.passage === best.clause.passage) {
    return elaboration(source, best.clause, next, limit);
  }
  if (broad) {
    if (sentence.length > 1) return clip(source, first.start, last.end, limit);
    if (next && next.passage === best.clause.passage) return elaboration(source, best.clause, next, limit);
  }
  let from = best.clause.index;
  let to = best.clause.index;
  // take in neighbours of the same segment that cover what this clause does not
  const covers = (a: number, b: number): number =>
    cover(question.terms, [
      {
        text: clauses
          .slice(a, b + 1)
          .map((clause) => clause.plain)
          .join("，"),
        credit: 1,
      },
    ]).coverage;
  const length = (a: number, b: number): number => (clauses[b]?.end ?? 0) - (clauses[a]?.start ?? 0);
  let now = covers(from, to);
  for (const other of scored) {
    if (other.clause.segment !== best.clause.segment || other.clause.passage !== best.clause.passage) continue;
    const a = Math.min(from, other.clause.index);
    const b = Math.max(to, other.clause.index);
    if (length(a, b) > limit) continue;
    const more = covers(a, b);
    if (more > now + 0.05) {
      from = a;
      to = b;
      now = more;
    }
  }
  // what is listed after 仍然未彻底解决，…: a clause that the question nearly repeats is explained by the rest
  if (from === to && (question.ask === "which" || question.ask === "items") && announces(question, best.clause))
    to = last.index;
  // 全部合格: of what, the stretch before it says
  while (from > first.index && /^(?:全部|全都|均|都|已全部|其他|其余)/.test(clauses[from]?.plain ?? "")) from -= 1;
  // a clause that says little beyond the question goes on to the next
  while (
    question.ask !== "who" &&
    !COUNTED_ONE.test(question.plain) &&
    to < last.index &&
    clauses[to + 1]?.segment === best.clause.segment &&
    (says(question, clauses.slice(from, to + 1)) < 4 ||
      /(?:方面|中|后|为|包括|如下|情况)$/.test(clauses[to]?.plain ?? "")) &&
    length(from, to + 1) <= limit
  )
    to += 1;
  return clip(source, clauses[from]?.start ?? 0, clauses[to]?.end ?? 0, limit);
}

/** How many characters the clauses have that the question does not. */
function says(question: Question, clauses: readonly Clause[]): number {
  let count = 0;
  for (const clause of clauses)
    for (const character of clause.plain)
      if (/[\u4e00-\u9fff0-9]/.test(character) && !question.plain.includes(character)) count += 1;
  return count;
}

/** Whether a one-clause sentence is a topic and no answer: it has next to nothing that the question has not. */
function announces(question: Question, clause: Clause): boolean {
  // 继续保持在全国第一方阵 answers what 方阵 it is
  if (ORDINAL_ASKED.test(question.plain) && clause.quantities.some((q) => q.kind === "ordinal")) return false;
  return (
    !clause.quantities.some((q) => q.kind !== "ordinal") &&
    says(question, [clause]) <= Math.max(6, clause.plain.length * 0.45)
  );
}

/** The sentences after a topic, up to the next topic or the limit. */
function elaboration(source: Source, topic: Clause, next: Clause, limit: number): Extent | null {
  const { analysis } = source.read;
  const topics = new Set(source.read.facts.outline.map((item) => item.span.start));
  let end = next.end;
  for (let i = next.index; i < analysis.clauses.length; i++) {
    const clause = analysis.clauses[i];
    if (!clause || clause.passage !== topic.passage || topics.has(clause.start)) break;
    if (clause.end - next.start > limit) break;
    end = clause.end;
  }
  return {
    spans: [
      { start: topic.start, end: topic.end },
      { start: next.start, end },
    ],
    text: textOf(analysis.notice, { start: next.start, end }),
  };
}

/** Why: the clauses of the sentence before or around what is explained, or the sentence after a topic. */
function reasonExtent(question: Question, source: Source, best: Scored, sentence: readonly Clause[]): Extent | null {
  const { analysis } = source.read;
  const last = sentence.at(-1) ?? best.clause;
  const next = analysis.clauses[last.index + 1];
  const graded = source.read.facts.groups.some(
    (group) =>
      // 存在1.26万亩缺口，直接确定为不合格 tells why; A、B为优秀等次 does not
      group.kind === "grade" && group.statement.start === best.clause.start && group.statement.end === best.clause.end,
  );
  if (graded) return null;
  if (sentence.length <= 1 && announces(question, best.clause) && next && next.passage === best.clause.passage)
    return elaboration(source, best.clause, next, LONG);
  const first = sentence[0] ?? best.clause;
  const whole = textOf(analysis.notice, { start: first.start, end: last.end });
  // 连续3个月列后三位，向其发出预警函: what was done about it stands behind what it was done for
  const own = sentence.filter((clause) => clause.segment === best.clause.segment);
  const [opening] = own;
  if (!CAUSE.test(whole) && opening && own.length > 1 && best.clause !== opening && DONE_ABOUT.test(best.clause.plain))
    return clip(source, opening.start, best.clause.end, LONG);
  if (!CAUSE.test(whole) || says(question, sentence) < 6) return null;
  return clip(source, first.start, last.end, LONG);
}

/** Cuts at a clause's end so that the text keeps to the limit. */
function clip(source: Source, start: number, end: number, limit: number): Extent {
  const { analysis } = source.read;
  let stop = end;
  if (end - start > limit) {
    stop = start;
    for (let i = source.clauseAt(start); i < analysis.clauses.length; i++) {
      const clause = analysis.clauses[i];
      if (!clause || clause.end > end || clause.end - start > limit) break;
      stop = clause.end;
    }
    if (stop === start) stop = start + limit;
  }
  return { spans: [{ start, end: stop }], text: textOf(analysis.notice, { start, end: stop }) };
}

function toCandidate(question: Question, source: Source, best: Scored, extent: Extent): Candidate {
  const figures = source.read.facts.figures.filter(
    (figure) =>
      extent.spans.some((span) => span.start <= figure.span.start && figure.span.end <= span.end) &&
      figure.role !== "date",
  );
  return {
    kind: "passage",
    score: best.score * 0.85 - (question.ask === "change" || question.ask === "rank" ? NUMBER_ASKED : 0),
    direct: extent.text.trim(),
    figures: figures.slice(0, 4).map((figure) => ({ source, figure })),
    names: [],
    evidence: [{ source, passage: best.clause.passage, spans: extent.spans }],
    computed: [],
  };
}
