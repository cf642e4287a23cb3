/** The like figures of one sentence, added up. */
import type { Figure } from "../../facts/facts.js";
import type { AskedName, Question, Term } from "../../question/question.js";
import type { Proposal } from "../candidate.js";
import { nothing } from "../candidate.js";
import { type RankedFigure, rankFigures } from "../figures.js";
import { narrowing } from "../fit.js";
import { countOf } from "../sets/tell.js";
import { type Source, sameName } from "../source.js";
import { ASKED_TO_COMPUTE, decimals, made, printed, printedUnit, shown } from "./numbers.js";

/** How many names share a figure: 桐岗市和清漪县各30万元 → 2. */
function sharers(source: Source, figure: Figure): number {
  const { analysis } = source.read;
  const before = analysis.plain.slice(figure.clause.start, figure.span.start);
  // A、B、C列前三名，…，各奖励20万元: those named before
  if (/^各[^，]{0,6}$/.test(before)) return figure.scope?.split("、").length ?? 1;
  if (!/各$/.test(before)) return 1;
  const earlier = source.read.facts.figures[figure.id - 1];
  const from = earlier && earlier.clause.start === figure.clause.start ? earlier.span.end : figure.clause.start;
  const names = analysis.clauses[source.clauseAt(figure.span.start)]?.names.filter(
    (name) => name.start >= from && name.end <= figure.span.start,
  );
  return Math.max(1, names?.length ?? 1);
}

/** How many of the names asked about a figure is of: 甲市、乙市各500万元 → 2. */
function holdersOf(asked: readonly AskedName[], figure: Figure): number {
  const holders = figure.scope?.split("、") ?? [];
  return asked.filter(({ text, readings }) =>
    [text, ...readings].some((name) => holders.some((holder) => sameName(name, holder))),
  ).length;
}

/** 对4个A级地区各奖励800万元, asked of those of that grade: as often as there are of them. */
function eachTimesCount(question: Question, source: Source, ranked: readonly RankedFigure[]): Proposal | null {
  const { figures, groups } = source.read.facts;
  const { plain } = source.read.analysis;
  for (const { figure, score } of ranked) {
    const before = plain.slice(figure.clause.start, figure.span.start);
    // 对先进单位各奖励20万元: as many as the list has
    const group = groups.find(
      ({ label, members, period }) =>
        period === null &&
        members.length > 1 &&
        [before, question.plain].every((text) => text.includes(label.toLowerCase().replace(/^(?:确定|评定)为/, ""))),
    );
    const isMeant = group || question.grades.some((grade) => before.includes(grade.toLowerCase()));
    if (!/[各每][^，]{0,8}$/.test(before) || !isMeant) continue;
    const count = figures.find(
      (other) =>
        other.kind === "count" && other.clause.start === figure.clause.start && other.span.end <= figure.span.start,
    );
    const amount = printed(figure);
    const times = count?.value ?? group?.members.length;
    if (!amount || !times) continue;
    const text = shown(amount.number * times, decimals(figure));
    const formula = `${amount.number} × ${times} = ${text}`;
    const product = made(
      source,
      score + ASKED_TO_COMPUTE,
      `${text}${printedUnit(figure)}（推算：${amount.number}×${times}）`,
      count ? [figure, count] : [figure],
      text,
      formula,
    );
    if (count || !group) return product;
    // how many there are comes of counting the list
    const counted = { passage: group.passage, spans: [group.statement], source };
    return {
      ...product,
      candidates: product.candidates.map((candidate) => ({
        ...candidate,
        evidence: [...candidate.evidence, ...(group.passage === figure.passage ? [] : [counted])],
        computed: [...candidate.computed, countOf(times, "名单")],
      })),
    };
  }
  return null;
}

/** 一共安排了多少: the like figures of one sentence added up, each as often as its names share it (各30万元). */
export function sum(question: Question, source: Source): Proposal {
  const { figures } = source.read.facts;
  const asked = narrowing(question, source);
  const words: readonly Term[] = question.terms.filter((term) => !/加起来|总共|一共/.test(term.text));
  const ranked = rankFigures({ ...question, names: [], terms: words }, source, "amount").filter(
    (item) => item.figure.kind === "money" || item.figure.kind === "count" || item.figure.kind === "measure",
  );
  const [top] = ranked.filter((item) => item.cover.coverage >= 0.45);
  if (!top) return nothing;
  const shared = asked.length ? null : eachTimesCount(question, source, ranked);
  if (shared) return shared;
  const passage = source.read.analysis.notice.passages[top.figure.passage];
  const ownIndicators = !asked.length && top.figure.scope !== null && top.figure.indicator !== "";
  const like = figures.filter(
    (figure) =>
      figure.passage === top.figure.passage &&
      figure.unit === top.figure.unit &&
      figure.kind === top.figure.kind &&
      // 拨付180万元…，扣缴260万元…: what was given, and not what was taken
      (figure.indicator === top.figure.indicator ||
        figure.clause.start === top.figure.clause.start ||
        !ownIndicators) &&
      figure.sentence.start === top.figure.sentence.start &&
      figure.role !== "target",
  );
  if (!passage || !like.length) return nothing;
  const clauseText = (figure: Figure): string =>
    source.read.analysis.plain.slice(figure.clause.start, figure.clause.end);
  const used = like.filter((figure) => {
    // shares of one thing are told by whose they are (映湖区50万元、…各30万元)
    if (!asked.length) return figure.scope !== null || /各|均|每/.test(clauseText(figure));
    // 甲市、乙市的加起来: what each of those named got
    if (asked.length > 1) return holdersOf(asked, figure) > 0;
    // for one name: what everyone gets, and what is added for it
    return asked.every(
      (name) =>
        clauseText(figure).includes(name.text) ||
        figure.scope?.includes(name.text) ||
        /各|均|每/.test(clauseText(figure)),
    );
  });
  // of several names each must have its own, once
  const told = used.reduce((all, figure) => all + holdersOf(asked, figure), 0);
  if (asked.length > 1 && told !== asked.length) return nothing;
  const shares = asked.length > 1 && told > 1;
  if (used.length < 2 && !shares && !(used[0] && !asked.length && sharers(source, used[0]) > 1)) return nothing;
  const scale = printed(used[0] ?? top.figure)?.scale ?? 1;
  const parts = used.map((figure) => ({
    number: (figure.value ?? 0) / scale,
    times: asked.length > 1 ? holdersOf(asked, figure) : asked.length ? 1 : sharers(source, figure),
  }));
  const total = parts.reduce((all, part) => all + part.number * part.times, 0);
  const text = shown(total, Math.max(...used.map(decimals)));
  const formula = `${parts.map((part) => (part.times > 1 ? `${part.number}×${part.times}` : String(part.number))).join(" + ")} = ${text}`;
  const added = made(
    source,
    top.score + ASKED_TO_COMPUTE,
    `${text}${printedUnit(top.figure)}（推算：${parts.map((part) => (part.times > 1 ? `${part.number}×${part.times}` : String(part.number))).join("＋")}）`,
    used,
    text,
    formula,
  );
  // 各500万元, asked of two: how many they are, the question says
  const counted =
    asked.length > 1 ? parts.filter(({ times }) => times > 1).map(({ times }) => countOf(times, "所问")) : [];
  return {
    ...added,
    candidates: added.candidates.map((candidate) => ({ ...candidate, computed: [...candidate.computed, ...counted] })),
  };
}
