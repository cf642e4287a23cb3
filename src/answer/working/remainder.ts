/** What is left of a whole. */

import type { Figure } from "../../facts/facts.js";
import type { Question } from "../../question/question.js";
import { cut } from "../../text/cut.js";
import { doneWords } from "../../text/lexicon/sums.js";
import { alternation } from "../../text/lexicon/words.js";
import type { Proposal } from "../candidate.js";
import { nothing } from "../candidate.js";
import { label } from "../figure-told.js";
import type { RankedFigure } from "../figures.js";
import { rankFigures } from "../figures.js";
import { SHORT } from "../lengths.js";
import type { Source } from "../source.js";
import { UNDONE } from "../undone.js";
import {
  ASKED_TO_COMPUTE,
  accepted,
  decimals,
  evidenceOf,
  made,
  printed,
  printedUnit,
  shown,
  without,
} from "./numbers.js";

/** 剩余, 尚未, 正在推进: what is not done yet. */
const OPEN_STILL = /剩余|剩下|余下|尚未|未完成|没有|正在/;

/** 整改销号(114项), 已整改(1,890个): done, directly before the number. */
const DONE = new RegExp(`(?:${alternation(doneWords)})(?:了|的)?$`);

const OF_YEAR = /^[^，\d]{0,8}(?:全年|年度)[^，\d]{0,12}(?:任务|计划|目标)/;

/** So many figures back the whole of a part is looked for. */
const REACH = 12;

/** The rest, where the notice prints it. */
function printedRest(source: Source, item: RankedFigure): Proposal {
  const clause = source.read.analysis.notice.text.slice(item.figure.clause.start, item.figure.clause.end);
  const direct = clause.length <= SHORT - 12 ? `${item.figure.text}（${clause}）` : item.figure.text;
  return {
    candidates: [
      {
        kind: "figure",
        score: item.score + ASKED_TO_COMPUTE,
        direct,
        figures: [{ source, figure: item.figure }],
        names: [],
        evidence: evidenceOf(source, [item.figure]),
        computed: [],
      },
    ],
    shortfalls: [],
  };
}

/** 交办4704个，结案销号4538个 → 还剩166个. */
export function remainder(question: Question, source: Source): Proposal {
  const { figures } = source.read.facts;
  const telling = without(question, /剩|余|还有|尚|没有?|未|^(?:任务|计划|目标)$/);
  // 全年任务还剩多少: the year is that of the task, and what was done is of less than it
  const base = OF_YEAR.test(question.plain) ? { ...telling, period: null } : telling;
  const ranked = rankFigures({ ...base, kinds: [], unit: "" }, source, "amount", ["value", "share"]).filter(accepted);
  // 还有14.3公里没有更新, 4项长期整改任务正在推进, 剩余838个: the rest itself is printed
  const [top] = ranked;
  if (!top) return nothing;
  const clauseText = (item: RankedFigure): string => source.read.analysis.clauses[item.clause]?.plain ?? "";
  const segment = source.read.analysis.clauses[top.clause]?.segment;
  const undone = UNDONE.exec(question.plain)?.groups?.["verb"];
  const saysUndone = (text: string): boolean =>
    undone !== undefined && (text.includes(`未${undone}`) || text.includes(`没有${undone}`));
  const rest = ranked.find(
    (item) =>
      source.read.analysis.clauses[item.clause]?.segment === segment &&
      (OPEN_STILL.test(clauseText(item)) || saysUndone(clauseText(item))),
  );
  if (rest) return printedRest(source, rest);
  // what was done is told right before the number (已整改1,890个); only of such is something left
  const done = (item: RankedFigure): boolean =>
    DONE.test(source.read.analysis.plain.slice(item.figure.clause.start, item.figure.span.start));
  const parts = ranked.slice(0, 4);
  for (const part of parts.some(done) ? parts.filter(done) : parts) {
    const whole = figures
      .slice(Math.max(0, part.figure.id - 4), part.figure.id)
      .reverse()
      .find(
        (other) =>
          other.role === "value" &&
          other.unit === part.figure.unit &&
          other.unit !== "" &&
          other.unit !== "%" &&
          other.sentence.start === part.figure.sentence.start &&
          other.scope === part.figure.scope &&
          (other.value ?? 0) > (part.figure.value ?? 0),
      );
    const all =
      whole ?? plannedBehind(source, part.figure) ?? (done(part) ? wholeBefore(source, part.figure) : undefined);
    if (!all) continue;
    const a = printed(all);
    const b = printed(part.figure);
    if (!a || !b) continue;
    const rest = (all.value ?? 0) - (part.figure.value ?? 0);
    const text = shown(rest / a.scale, Math.max(decimals(all), decimals(part.figure)));
    return made(
      source,
      part.score + ASKED_TO_COMPUTE,
      cut(
        `${text}${printedUnit(all)}（推算：${label(source, all)}${all.text}，${label(source, part.figure)}${part.figure.text}）`,
        SHORT,
      ),
      [part.figure, all],
      text,
      `${a.number} − ${(b.number * b.scale) / a.scale} = ${text}`,
    );
  }
  return nothing;
}

/** 新改建326.5公里，占年度任务540公里的60.5%: what was planned, told right behind what was done. */
function plannedBehind({ read }: Source, part: Figure): Figure | undefined {
  const next = read.facts.figures[part.id + 1];
  const isPlan =
    next?.role === "target" &&
    part.unit !== "" &&
    next.unit === part.unit &&
    next.sentence.start === part.sentence.start &&
    next.scope === part.scope &&
    (next.value ?? 0) > (part.value ?? 0);
  return isPlan ? next : undefined;
}

/**
 * 共发现问题1492条，其中…。截至11月底，已整改1417条，整改率为95.0%。 What was done in the sentence behind is of what the sentence before counts
 * first, where a printed rate of the two agrees.
 */
function wholeBefore(source: Source, part: Figure): Figure | undefined {
  const { figures } = source.read.facts;
  const before = figures.slice(Math.max(0, part.id - REACH), part.id).filter((other) => other.passage === part.passage);
  const last = before.filter((other) => other.sentence.start < part.sentence.start).at(-1);
  const whole = before.find(
    (other) =>
      other.sentence.start === last?.sentence.start &&
      other.role === "value" &&
      other.unit === part.unit &&
      other.unit !== "" &&
      other.scope === part.scope &&
      (other.value ?? 0) > (part.value ?? 0),
  );
  const rate = figures
    .slice(part.id + 1, part.id + 3)
    .find(
      ({ sentence, kind, indicator }) =>
        sentence.start === part.sentence.start && kind === "percent" && indicator.endsWith("率"),
    );
  if (!whole?.value || part.value === null || rate?.value == null) return undefined;
  const share = (part.value / whole.value) * 100;
  return Math.abs(share - rate.value) <= 10 ** -decimals(rate) ? whole : undefined;
}
