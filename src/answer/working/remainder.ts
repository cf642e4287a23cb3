/** What is left of a whole. */

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
  const base = without(question, /剩|余|还有|尚|没有?|未/);
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
    if (!whole) continue;
    const a = printed(whole);
    const b = printed(part.figure);
    if (!a || !b) continue;
    const rest = (whole.value ?? 0) - (part.figure.value ?? 0);
    const text = shown(rest / a.scale, Math.max(decimals(whole), decimals(part.figure)));
    return made(
      source,
      part.score + ASKED_TO_COMPUTE,
      cut(
        `${text}${printedUnit(whole)}（推算：${label(source, whole)}${whole.text}，${label(source, part.figure)}${part.figure.text}）`,
        SHORT,
      ),
      [part.figure, whole],
      text,
      `${a.number} − ${(b.number * b.scale) / a.scale} = ${text}`,
    );
  }
  return nothing;
}
