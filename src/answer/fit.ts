/**
 * Whether a fact is of the place, time and round that the question names. A mismatch is no matter of degree: the figure
 * of another place is no answer.
 */
import type { Figure } from "../facts/facts.js";
import type { AskedName, Question } from "../question/question.js";
import { type Source, sameName } from "./source.js";

/**
 * The names that narrow the question down: not the region that the whole notice is about, nor a place with which its
 * title opens.
 */
export function narrowing(question: Question, source: Source): AskedName[] {
  const { region, title } = source.read.facts.document;
  return question.names.filter((name) => {
    const readings = [name.text, ...name.readings];
    return !(name.known && readings.some((reading) => reading === region || title.startsWith(reading)));
  });
}

/** 〔2023〕16号: the number of the document that is meant. */
const DOCUMENT_NUMBER = /〔(?:19|20)\d\d〕\d{1,5}号/;

/** Whether the notice can be meant at all: every name is its region or printed in it. */
export function concerns(question: Question, source: Source): boolean {
  const number = DOCUMENT_NUMBER.exec(question.plain)?.[0];
  if (number !== undefined && !source.read.analysis.plain.replace(/\s/g, "").includes(number)) return false;
  return narrowing(question, source).every(
    (name) =>
      name.known && [name.text, ...name.readings].some((reading) => source.read.analysis.plain.includes(reading)),
  );
}

/** Whether a figure is about the places and bodies that the question names. */
export function scopeFits(question: Question, source: Source, figure: Figure, near: string): boolean {
  const asked = narrowing(question, source);
  if (!asked.length) return true;
  return asked.every((name) => {
    if (!name.known) return false;
    const readings = [name.text, ...name.readings];
    if (figure.scope !== null) {
      const scopes = figure.scope.split("、");
      if (
        readings.some((reading) =>
          scopes.some(
            (scope) =>
              sameName(reading, scope) ||
              scope.startsWith(reading) ||
              scope.endsWith(reading) ||
              // 石泾县第二中学, of 1.第二中学：… below 石泾县
              (reading.startsWith(scope) && near.includes(reading.slice(scope.length))),
          ),
        )
      )
        return true;
      // 石梁市 … 罚款: the scope is another place, but the name stands in the indicator
      return readings.some((reading) => figure.indicator.includes(reading));
    }
    return readings.some((reading) => figure.indicator.includes(reading) || near.includes(reading));
  });
}

/** Whether the rounds and batches that the question names (第二轮) stand with the fact. */
export function ordinalsFit(question: Question, source: Source, clause: number): boolean {
  if (!question.ordinals.length) return true;
  const { near, layers } = source.context.around(clause);
  return question.ordinals.every((ordinal) => {
    if (near.includes(ordinal)) return true;
    const kind = ordinal.slice(-1);
    if (new RegExp(`第[一二三四五六七八九十0-9]+${kind}`).test(near)) return false;
    return layers.some((layer) => layer.credit >= 0.5 && layer.text.includes(ordinal));
  });
}

/** 中央, 省级, 国家 …: levels that exclude one another. */
const LEVELS = ["中央", "国家", "国家级", "省级", "市级", "县级", "乡镇级"] as const;

/** Whether the levels that the question names (省级督察) stand near the fact. */
export function levelsFit(question: Question, source: Source, clause: number, own: string): boolean {
  const asked = LEVELS.filter((level) => question.plain.includes(level));
  if (!asked.length) return true;
  const { layers } = source.context.around(clause);
  return asked.every(
    (level) => own.includes(level) || layers.some((layer) => layer.credit >= 0.5 && layer.text.includes(level)),
  );
}

/** 要, 力争, 确保: what is to be done; not the 要 of 重要 or 要求. */
const DEMAND = /(?<![重主需只纲摘首])要(?![求点素闻])|力争|确保|坚决|到20\d\d年/;
const DEMAND_HEADING = /要求|下一步|目标|打算|今后|部署/;

const demands = new WeakMap<Source, Map<number, boolean>>();

/** Whether the clause at a place says what is to be done, not what was; worked out once for each clause. */
export function isDemand(source: Source, offset: number): boolean {
  const index = source.clauseAt(offset);
  const known = demands.get(source) ?? new Map<number, boolean>();
  if (known.size === 0) demands.set(source, known);
  const before = known.get(index);
  if (before !== undefined) return before;
  const demand = saysDemand(source, index);
  known.set(index, demand);
  return demand;
}

function saysDemand(source: Source, index: number): boolean {
  const { layers, near } = source.context.around(index);
  if (!DEMAND.test(near) && !layers.some((layer) => layer.credit === 0.7 && DEMAND.test(layer.text))) return false;
  return (
    layers.some((layer) => layer.credit === 0.55 && DEMAND_HEADING.test(layer.text)) ||
    /^(?:到20\d\d年|.{0,30}要(?!求))/.test(near)
  );
}
