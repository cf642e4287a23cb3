/** Two printed numbers subtracted or added: of two rounds, two names, or the two ends of a change. */
import type { Question } from "../../question/question.js";
import type { Proposal } from "../candidate.js";
import { nothing } from "../candidate.js";
import { label } from "../figure-told.js";
import { rankFigures } from "../figures.js";
import { narrowing } from "../fit.js";
import type { Source } from "../source.js";
import { ASKED_TO_COMPUTE, accepted, decimals, made, printed, printedUnit, shown } from "./numbers.js";

/** 第一轮, 第二轮: the rounds that the question names, or both where it says 两轮. */
function rounds(question: Question): string[] {
  if (question.ordinals.length >= 2) return [...question.ordinals];
  const kind = /两(?<kind>轮|批|次|期|阶段)/.exec(question.plain)?.groups?.["kind"];
  return kind ? [`第一${kind}`, `第二${kind}`] : [];
}

/** 两轮一共反馈多少项, 第一轮比第二轮多多少: the same figure of each round, added or subtracted. */
export function acrossRounds(question: Question, source: Source): Proposal {
  const named = rounds(question);
  if (named.length !== 2 || (question.compute !== "sum" && question.compute !== "difference")) return nothing;
  const terms = question.terms.filter((term) => !/两|一共|总共|加/.test(term.text));
  const found = named.map(
    (ordinal) =>
      rankFigures({ ...question, terms, ordinals: [ordinal], direction: null }, source, "amount", [
        "value",
        "share",
      ]).filter(accepted)[0],
  );
  const [a, b] = found;
  if (!a || !b || a.figure.unit !== b.figure.unit || a.figure.kind !== b.figure.kind || a.figure.id === b.figure.id)
    return nothing;
  const x = printed(a.figure);
  const y = printed(b.figure);
  if (!x || !y || x.scale !== y.scale) return nothing;
  const adds = question.compute === "sum";
  if (adds && a.figure.kind === "percent") return nothing;
  const text = shown(
    adds ? x.number + y.number : Math.abs(x.number - y.number),
    Math.max(decimals(a.figure), decimals(b.figure)),
  );
  const unit = a.figure.kind === "percent" ? "个百分点" : printedUnit(a.figure);
  const told = `${named[0]}${a.figure.text}，${named[1]}${b.figure.text}`;
  return made(
    source,
    a.score + ASKED_TO_COMPUTE,
    `${adds ? "共" : "相差"}${text}${unit}（推算：${told}）`,
    [a.figure, b.figure],
    text,
    `${Math.max(x.number, y.number)} ${adds ? "+" : "−"} ${Math.min(x.number, y.number)} = ${text}`,
  );
}

/** 由9.4分钟缩短到8.1分钟: how much it changed, where only both ends are printed. */
export function betweenEnds(question: Question, source: Source): Proposal {
  const { figures } = source.read.facts;
  for (const item of rankFigures({ ...question, kinds: [], unit: "", direction: null }, source, "open", [
    "former",
  ]).slice(0, 3)) {
    const now = figures[item.figure.id + 1];
    // 减少了多少件次 is not asked of a rate
    if (question.unit && item.figure.kind === "percent" && !question.kinds.includes("points")) continue;
    if (!accepted(item) || !now || now.unit !== item.figure.unit || now.sentence.start !== item.figure.sentence.start)
      continue;
    const a = printed(item.figure);
    const b = printed(now);
    if (!a || !b || a.scale !== b.scale) continue;
    const text = shown(Math.abs(a.number - b.number), Math.max(decimals(item.figure), decimals(now)));
    return made(
      source,
      item.score + ASKED_TO_COMPUTE,
      `${text}${now.kind === "percent" ? "个百分点" : printedUnit(now)}（推算：${label(source, item.figure)}由${item.figure.text}到${now.text}）`,
      [item.figure, now],
      text,
      `${Math.max(a.number, b.number)} − ${Math.min(a.number, b.number)} = ${text}`,
    );
  }
  return nothing;
}

/** 甲和乙差多少: the same figure of two names. */
export function difference(question: Question, source: Source): Proposal {
  const asked = narrowing(question, source);
  if (asked.length !== 2) return nothing;
  const found = asked.map(
    (name) =>
      rankFigures(
        { ...question, names: [name], direction: null, kinds: question.kinds.filter((kind) => kind !== "points") },
        source,
        "amount",
        ["value"],
      ).filter(accepted)[0],
  );
  const [a, b] = found;
  if (!a || !b || a.figure.unit !== b.figure.unit || a.figure.value === null || b.figure.value === null) return nothing;
  const x = printed(a.figure);
  const y = printed(b.figure);
  if (!x || !y) return nothing;
  const text = shown(
    Math.abs(a.figure.value - b.figure.value) / x.scale,
    Math.max(decimals(a.figure), decimals(b.figure)),
  );
  const [more, less] = a.figure.value >= b.figure.value ? [a, b] : [b, a];
  return made(
    source,
    a.score + ASKED_TO_COMPUTE,
    `相差${text}${printedUnit(a.figure)}（${label(source, more.figure)}${more.figure.text}，${label(source, less.figure)}${less.figure.text}）`,
    [a.figure, b.figure],
    text,
    `${more.figure.text} − ${less.figure.text} = ${text}`,
  );
}
