/**
 * Those of a list that a question picks out by their numbers: on one side of a bound, where the list leaves nobody out,
 * or who rose or fell, where the notice says so of them.
 */
import type { Span } from "../../corpus/notice.js";
import type { Figure } from "../../facts/facts.js";
import type { Question } from "../../question/question.js";
import type { NamedAt } from "../candidate.js";
import { found } from "../match.js";
import type { Source } from "../source.js";
import { isWithin } from "./columns.js";
import type { Order } from "./orders.js";
import { topicFit } from "./tell.js";
import { timeFits } from "./times.js";
import { valueFor } from "./values.js";
import { movesIn, type SetWording } from "./wording.js";

/** Those picked out. */
export interface Picked {
  readonly names: readonly NamedAt[];
  readonly figures: readonly (Figure | undefined)[];
  readonly parts: readonly { readonly passage: number; readonly span: Span }[];
  readonly fit: number;
}

/** 得分超过90分的: the entries of a whole order whose numbers are on that side. */
export function pickedByBound(wording: SetWording, orders: readonly { order: Order; fit: number }[]): Picked | null {
  for (const { order, fit } of orders) {
    if (!order.whole || order.of !== "names" || !["first", "most"].includes(order.side)) continue;
    const sides = order.entries.map(({ figure }) =>
      wording.bounds.map((bound) =>
        figure?.value === null || figure === undefined
          ? null
          : isWithin(
              figure.value,
              figure.unit,
              figure.kind === "score" ? `${figure.indicator}得分` : figure.indicator,
              bound,
            ),
      ),
    );
    if (sides.some((all) => all.includes(null))) continue;
    const chosen = order.entries.filter(
      (entry, i) => sides[i]?.every((side) => side === true) && (wording.names?.test(entry.name.text) ?? true),
    );
    if (!chosen.length) continue;
    return {
      names: chosen.map((entry) => entry.name),
      figures: chosen.map((entry) => entry.figure),
      parts: [
        { passage: order.passage, span: order.span },
        ...chosen.flatMap(({ figure }) => (figure ? [{ passage: figure.passage, span: figure.clause }] : [])),
      ],
      fit,
    };
  }
  return null;
}

/** 综合指数上升的城市: those of whom a list or their own numbers say that they moved so. */
export function pickedByMove(question: Question, wording: SetWording, source: Source): Picked | null {
  const { move, measure } = wording;
  if (move !== "up" && move !== "down") return null;
  const { plain, clauses } = source.read.analysis;
  const isAbout = (text: string): boolean =>
    !measure || found(measure.text, text) >= 0.5 || measure.alternatives.some((other) => text.includes(other));
  const sentenceAt = (at: number): string => {
    const span = clauses[source.clauseAt(at)]?.sentenceSpan;
    return span ? plain.slice(span.start, span.end) : "";
  };
  for (const group of source.read.facts.groups) {
    const moves = movesIn(group.label);
    if (group.kind !== "set" || moves.length !== 1 || moves[0] !== move || !MOVE_END.test(group.label)) continue;
    const sentence = sentenceAt(group.statement.start);
    if (!isAbout(sentence) || !timeFits(question, source, group.passage, sentence)) continue;
    const fit = topicFit(question, wording, source, `${group.label} ${sentence}`, group.statement.start);
    if (!fit) continue;
    return {
      names: group.members.map((member) => ({ source, text: member.name, span: member.span })),
      figures: group.members.map((member) => valueFor(source, member.name, group.statement, group.passage)),
      parts: [{ passage: group.passage, span: group.statement }],
      fit,
    };
  }
  return byPlaces(question, wording, source, sentenceAt);
}

/** 不降反升, 同比上升: the move is the last thing that a label says. */
const MOVE_END = /(?:不降反升|上升|下降|回落|前移|后移|增长|减少|提升|下滑|恶化)(?:的)?$/;

/** 镐京市、岐下市分别下降2个、3个位次: changes of place, each with its name. */
function byPlaces(
  question: Question,
  wording: SetWording,
  source: Source,
  sentenceAt: (at: number) => string,
): Picked | null {
  if (!/位次|名次|排名|排位/.test(question.plain)) return null;
  const { notice, plain } = source.read.analysis;
  const figures = source.read.facts.figures.filter(
    (figure) =>
      figure.role === "change" &&
      figure.kind === "places" &&
      figure.direction === wording.move &&
      figure.scope !== null &&
      !figure.scope.includes("、") &&
      notice.passages[figure.passage]?.kind !== "table",
  );
  const [first] = figures;
  if (!first) return null;
  const own = sentenceAt(first.span.start);
  const fit = timeFits(question, source, first.passage, own)
    ? topicFit(question, wording, source, `${own} 位次 名次 排名`, first.span.start)
    : 0;
  if (!fit) return null;
  const names = figures.flatMap((figure): NamedAt[] => {
    const at = plain.indexOf(figure.scope ?? "", figure.sentence.start);
    const span = { start: at, end: at + (figure.scope?.length ?? 0) };
    return at < 0 || span.end > figure.sentence.end
      ? []
      : [{ source, text: notice.text.slice(span.start, span.end), span }];
  });
  if (names.length < figures.length) return null;
  return { names, figures, parts: figures.map((figure) => ({ passage: figure.passage, span: figure.clause })), fit };
}
