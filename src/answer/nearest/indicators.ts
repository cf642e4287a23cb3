/**
 * The indicators that a notice holds, nearest first to one that it does not: 细颗粒物（PM2.5）浓度 for SO2浓度, then what stands
 * beside it. Nearness is what the names share, pairs of neighbouring characters weighed by how few indicators have them.
 */
import type { Figure } from "../../facts/facts.js";
import type { Question } from "../../question/question.js";
import { label } from "../figure-told.js";
import type { Source } from "../source.js";
import { MOST_OFFERED, type Offer } from "./offer.js";

/** A pair that more of the indicators have says nothing of nearness (问题, 工作). */
const COMMON = 0.2;
/** Names longer or shorter than this are no names of indicators, in UTF-16 units. */
const LENGTH = { least: 3, most: 24 } as const;
/** What is done, told as a clause, and no name of an indicator: 正在按序时推进, 完成或基本完成. */
const NO_NAME = /[，。；：、《》]|正在|完成或|已经?|未|没有/;
/** Words that ask for a change or compare; they are no part of what is measured. */
const NO_MEASURE = /^(?:同比|环比|变化|上升|下降|增长|减少|增加|提高|降低|多少|全省|全市|全县|全年|平均)$/;

interface Near {
  readonly source: Source;
  readonly figure: Figure;
  readonly name: string;
  readonly score: number;
}

/**
 * Up to three indicators near to what a question asks for; none where nothing is near. `strictly`: only those that share more
 * than half of what is asked, not the last noun alone.
 */
export function nearIndicators(question: Question, sources: readonly Source[], strictly: boolean): Offer[] {
  const terms = question.terms.filter((term) => !NO_MEASURE.test(term.text));
  const own = new Set(terms.flatMap((term) => pairsOf(term.text)));
  const asked = new Set(terms.flatMap((term) => [term.text, ...term.alternatives].flatMap(pairsOf)));
  // the noun that the others describe comes last: 浓度 in SO2浓度
  const head = terms.findLast((term) => term.need >= 0.6) ?? terms.at(-1);
  if (!head || asked.size === 0) return [];
  const heads = new Set([head.text, ...head.alternatives].flatMap((text) => pairsOf(withoutSuffix(text)).slice(-1)));
  const all = sources.flatMap(indicatorsOf);
  const having = new Map<string, number>();
  for (const { name } of all) for (const pair of new Set(pairsOf(name))) having.set(pair, (having.get(pair) ?? 0) + 1);
  const rare = (pair: string): boolean => (having.get(pair) ?? 0) <= Math.max(2, COMMON * all.length);
  const scored = all
    .filter(({ name }) => {
      const pairs = pairsOf(name);
      const shared = 2 * pairs.filter((pair) => own.has(pair)).length;
      return strictly ? shared > own.size : shared >= own.size || pairs.some((pair) => heads.has(pair));
    })
    .map((one) => ({ ...one, score: nearness(one.name, asked, having, all.length, rare) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || a.source.index - b.source.index || a.figure.id - b.figure.id);
  const [top] = scored;
  if (!top) return [];
  const beside = all
    .filter((one) => !strictly && one.source === top.source && one.figure.sentence.start === top.figure.sentence.start)
    .sort((a, b) => Math.abs(a.figure.id - top.figure.id) - Math.abs(b.figure.id - top.figure.id));
  const near = [...scored.filter(({ score }) => score >= top.score / 2), ...beside];
  const named = near.filter((one, i) => near.findIndex((other) => other.name === one.name) === i);
  return named.slice(0, MOST_OFFERED).map((one) => offerOf(one, question, sources.length));
}

function indicatorsOf(source: Source): Near[] {
  const { analysis, facts } = source.read;
  return facts.figures.flatMap((figure): Near[] => {
    const kind = analysis.notice.passages[figure.passage]?.kind;
    if ((figure.role !== "value" && figure.role !== "share") || figure.value === null || kind === "frame") return [];
    const name = label(source, figure);
    if (name.length < LENGTH.least || name.length > LENGTH.most || NO_NAME.test(name)) return [];
    return [{ source, figure, name, score: 0 }];
  });
}

function nearness(
  name: string,
  asked: ReadonlySet<string>,
  having: ReadonlyMap<string, number>,
  all: number,
  rare: (pair: string) => boolean,
): number {
  const shared = [...new Set(pairsOf(name))].filter((pair) => asked.has(pair));
  if (!shared.some(rare)) return 0;
  return shared.reduce((sum, pair) => sum + Math.log((all + 1) / (having.get(pair) ?? 1)), 0);
}

/** 使用 of 使用量: that two things are both some quantity makes them no neighbours. */
function withoutSuffix(text: string): string {
  return text.length > 2 ? text.replace(/[率量数额值]$/, "") : text;
}

/** Pairs of neighbouring Chinese characters. */
function pairsOf(text: string): string[] {
  const pairs: string[] = [];
  for (let i = 0; i + 1 < text.length; i++) {
    const pair = text.slice(i, i + 2);
    if (/^[\u4e00-\u9fff]{2}$/.test(pair)) pairs.push(pair);
  }
  return pairs;
}

function offerOf({ source, figure, name }: Near, question: Question, sources: number): Offer {
  const { region } = source.read.facts.document;
  const plain = name.replace(/[（(].*?[）)]/g, "");
  // the notice's own figure is no figure of the place that was asked about
  const isWhole = /^(?:全|我|本)[省市县区州盟]/.test(name);
  const whose = question.names.length && figure.scope === null && region !== null && !isWhole ? region : "";
  const prefix = sources > 1 && whose === "" ? (region ?? "") : whose;
  return {
    name: name.startsWith(whose) ? name : `${whose}${name}`,
    question: `${plain.startsWith(prefix) ? "" : prefix}${plain}是多少？`,
    evidence: { source, passage: figure.passage, spans: [figure.clause] },
  };
}
