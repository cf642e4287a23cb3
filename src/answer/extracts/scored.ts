/** Which clauses of a notice say what is asked, and how well each does. */
import type { Clause } from "../../facts/analysis.js";
import { scopeAbove } from "../../facts/figures/scope.js";
import type { AskedName, Question } from "../../question/question.js";
import { bodySuffixes } from "../../text/lexicon/names.js";
import { alternation } from "../../text/lexicon/words.js";
import { isDemand, levelsFit, narrowing, ordinalsFit } from "../fit.js";
import { type Cover, cover, longestShared } from "../match.js";
import { periodFits } from "../period-fit.js";
import type { Source } from "../source.js";
import { strayTerms } from "../subject.js";
import { BROAD_QUESTION, CAUSE, COUNTED_ONE } from "./words.js";

/** What each character beyond two of the longest run that question and clause share adds. */
const SHARED_RUN = 0.03;
const MOST_SHARED = 0.18;
/** Least share of the question's words that a clause and what stands around it must have. */
const LEAST_COVERED = 0.3;
const TELLS_CHANGE =
  /上升|下降|降低|增加|减少|提高|增长|改善|持平|好转|扩大|缩小|缩短|加快|回落|提升|高于|低于|变化|稳定|减弱|增强/;
const TELLS_BASIS = /同比|环比|比上|较上|比去年|较去年/;
/** 第几名, 排第几: asks for a place … */
const PLACE_ASKED = /第几|排几|几名|名次是/;
/** … and what tells one without a number. */
const TELLS_PLACE = /首位|末位|榜首|垫底|前列|中游|靠前|靠后|倒数|前[一二三四五六七八九十]|后[一二三四五六七八九十]/;
/** A clause and how well it says what is asked. */
export interface Scored {
  readonly clause: Clause;
  readonly score: number;
  readonly cover: Cover;
}

/** The clauses that may say what is asked, best first. */
export function scoreClauses(question: Question, source: Source): Scored[] {
  const asked = narrowing(question, source);
  const { analysis } = source.read;
  const demanded = /要求|下一步|目标|应当|要|计划|必须|整改/.test(question.plain);
  const scored: Scored[] = [];
  const worth = worthReading(question, source);
  for (const clause of analysis.clauses) {
    const kind = analysis.notice.passages[clause.passage]?.kind;
    if (kind === "frame" || kind === "heading" || kind === "table" || !worth(clause)) continue;
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
    if (covered.coverage < LEAST_COVERED || strayTerms(question, layers).length > 0) continue;
    const named = here.length === asked.length || (asked.every((name) => name.known) && covered.coverage >= 0.85);
    if (!named) continue;
    const own = cover(question.terms, [{ text: clause.plain, credit: 1 }]);
    // 谁开发的: who did it is told only where the doing is told
    if (question.ask === "who" && !tellsSomebody(clause, question, asked)) continue;
    if (question.ask === "who" && covered.missing.some((term) => term.weight >= 0.5)) continue;
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

/** Whether the clause's passage and what stands over it have enough of the words; of a passage that has not, no clause has. */
function worthReading({ terms }: Question, source: Source): (clause: Clause) => boolean {
  const known = new Map<number, boolean>();
  const { plain, notice } = source.read.analysis;
  return ({ passage, index }) => {
    const told = known.get(passage);
    if (told !== undefined) return told;
    const span = notice.passages[passage];
    const whole = span ? [{ text: plain.slice(span.start, span.end), credit: 1 }] : [];
    const worth = cover(terms, [...whole, ...source.context.around(index).inner]).coverage >= LEAST_COVERED;
    known.set(passage, worth);
    return worth;
  };
}

/** 网站是哪家公司建的: somebody other than the one asked about is named, or a body. */
function tellsSomebody(clause: Clause, { terms }: Question, asked: readonly AskedName[]): boolean {
  const readings = asked.flatMap(({ text, readings }) => [text, ...readings]);
  if (clause.names.some(({ name }) => !readings.includes(name.text))) return true;
  const said = [...readings, ...terms.filter(({ inherited }) => !inherited).map(({ text }) => text)];
  const rest = said.reduce((text, word) => text.replaceAll(word, ""), clause.plain);
  return BODY.test(rest);
}

/** 由, 会同, 我局: somebody acts; 局, 公司, 领导: or is named. */
const BODY = new RegExp(
  `[由被经向]|会同|委托|[我本][省市县区局厅委办]|${alternation(bodySuffixes)}|单位|部门|[组队]|[长员]|领导|干部|群众|代表|专家|主任|书记`,
);

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
