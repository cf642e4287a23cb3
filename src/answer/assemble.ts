/** Candidate → {@link Answer}: places become quotations, figures are shown as printed. */
import type { Span } from "../corpus/notice.js";
import { textOf } from "../corpus/notice.js";
import type { Figure } from "../facts/facts.js";
import type { Question } from "../question/question.js";
import type { Answer, Quotation, ShownFigure, ShownName } from "./answer.js";
import type { Candidate, Evidence, Shortfall } from "./candidate.js";
import { changeText, label } from "./figure-told.js";
import { unaccounted } from "./gate.js";
import { type Held, noneHeld } from "./nearest/offer.js";
import type { Source } from "./source.js";

const MOST_QUOTATIONS = 10;
/** Most things that a refusal names. */
const MOST_MISSING = 3;

/** The answer that a candidate makes. */
export function assemble(question: Question, candidate: Candidate): Answer {
  return {
    kind: candidate.kind,
    status: "answered",
    language: question.language,
    direct: candidate.direct,
    figures: candidate.figures.map((item) => showFigure(item.source, item.figure)),
    names: candidate.names.map(
      (name): ShownName => ({ text: name.text, at: { notice: name.source.read.analysis.notice.id, span: name.span } }),
    ),
    quotations: candidate.evidence.slice(0, MOST_QUOTATIONS).map(quote),
    computed: candidate.computed,
    choices: [],
    suggestions: [],
    missing: [],
  };
}

/** What the question asks for that is not there, the surest first: unknown places, words printed nowhere, what the nearest lacks. */
function missingOf(question: Question, shortfall: Shortfall | null, sources: readonly Source[]): readonly string[] {
  const prints = (text: string): boolean => sources.some((source) => source.read.analysis.plain.includes(text));
  const unknown = question.names.filter((name) => !name.known).map((name) => name.text);
  if (unknown.length) return unknown;
  const own = question.terms.filter((term) => !term.inherited);
  const nowhere = own
    .filter((term) => term.need >= 0.6 && ![term.text, ...term.alternatives].some(prints))
    .map((term) => term.text);
  if (nowhere.length) return nowhere.slice(0, MOST_MISSING);
  const year = question.period?.year ?? null;
  if (year !== null && !sources.some((source) => source.read.facts.document.year === year)) return [`${year}年`];
  const lacking = (shortfall?.missing ?? []).slice(0, MOST_MISSING);
  if (lacking.length) return lacking;
  // every word is printed, but not together: 长春市的PM2.5浓度
  const places = question.names
    .filter((name) => !sources.some((source) => source.read.facts.document.region === name.text))
    .map((name) => name.text);
  const words = own.filter((term) => term.weight >= 0.5).map((term) => term.text);
  return places.length && words.length ? [`${places.join("、")}的${words.join("")}`] : [];
}

/** The answer that says that the notice does not say, and what it does hold that is nearest. */
export function refuse(
  question: Question,
  shortfall: Shortfall | null,
  sources: readonly Source[],
  held: Held = noneHeld,
): Answer {
  // 没有提到“污水处理”；有城镇污水处理厂: what is offered may not belie what is said to be missing
  const missing = (held.missing ?? missingOf(question, shortfall, sources)).filter(
    (word) => !held.offers.some((offer) => offer.name.includes(word)),
  );
  const asAsked = missing.map((word) => asWritten(word, question.text));
  // 棠溪区受理多少条线索: all words are printed, but not of that place
  const [place] = question.names.filter(({ text }) => held.offers.some((offer) => offer.name === `${text}的等次`));
  const unsaid = place ? `通报没有说到${place.text}的这一点` : "通报没有说到这一点";
  const lacking = missing.length ? `通报没有提到“${asAsked.join("”“")}”` : unsaid;
  const evidence = [...(shortfall?.evidence ?? []), ...held.offers.flatMap((offer) => offer.evidence ?? [])];
  const holds = held.offers.length ? `${held.offers.map((offer) => offer.name).join("、")}${held.tail}` : "";
  const offering = `${lacking}；有${holds}。`;
  const offers = holds !== "" && accounts(offering, question, evidence);
  const direct = offers ? offering : `${lacking}，没有可以回答的内容。`;
  return {
    kind: "refusal",
    status: "not_found",
    language: question.language,
    direct,
    figures: [],
    names: [],
    quotations: evidence.filter(isFirstOfPassage).slice(0, MOST_QUOTATIONS).map(quote),
    computed: [],
    choices: [],
    suggestions: [],
    missing: asAsked,
    ...(offers ? { holds } : {}),
  };
}

/** Whether all numbers of a refusal (PM2.5) stand where it says that they do. */
function accounts(direct: string, question: Question, evidence: readonly Evidence[]): boolean {
  const said = { kind: "refusal", score: 0, direct, figures: [], names: [], evidence, computed: [] } as const;
  return unaccounted(said, question.plain).length === 0;
}

function isFirstOfPassage(item: Evidence, index: number, all: readonly Evidence[]): boolean {
  return all.findIndex((other) => other.source === item.source && other.passage === item.passage) === index;
}

/** The answer that asks back: the question has several readings, each a question with an answer of its own. */
export function askBack(question: Question, choices: readonly string[]): Answer {
  return {
    kind: "ask_back",
    status: "ask_back",
    language: question.language,
    direct: "您问的是哪一个？",
    figures: [],
    names: [],
    quotations: [],
    computed: [],
    choices,
    suggestions: [],
    missing: [],
  };
}

/** The word as the question writes it: PM10 for pm10. */
function asWritten(word: string, text: string): string {
  const at = text.toLowerCase().indexOf(word);
  return at < 0 ? word : text.slice(at, at + word.length);
}

function quote(item: Evidence): Quotation {
  const { notice } = item.source.read.analysis;
  const passage = notice.passages[item.passage];
  const span = passage ? { start: passage.start, end: passage.end } : { start: 0, end: 0 };
  return {
    notice: notice.id,
    section: notice.sections[passage?.section ?? 0]?.path ?? "",
    passage: item.passage,
    span,
    evidence: apart(
      item.spans
        .map((part) => ({ start: Math.max(part.start, span.start), end: Math.min(part.end, span.end) }))
        .filter((part) => part.end > part.start),
    ),
  };
}

/** The spans in their order, those that overlap made one: two places of a list have the same statement. */
function apart(spans: readonly Span[]): Span[] {
  const kept: Span[] = [];
  for (const span of spans) {
    let whole = span;
    let at = kept.length;
    for (let index = kept.length - 1; index >= 0; index--) {
      const one = kept[index];
      if (one === undefined || one.end <= whole.start || whole.end <= one.start) continue;
      whole = { start: Math.min(one.start, whole.start), end: Math.max(one.end, whole.end) };
      kept.splice(index, 1);
      at = index;
    }
    kept.splice(at, 0, whole);
  }
  return kept;
}

function showFigure(source: Source, figure: Figure): ShownFigure {
  const { notice } = source.read.analysis;
  const change = figure.related
    .map((id) => source.read.facts.figures[id])
    .find((other) => other?.role === "change" && other.kind !== "places");
  return {
    indicator: label(source, figure),
    text: figure.text,
    value: figure.value,
    unit: figure.unit,
    change: change ? changeText(source, change) : null,
    quote: textOf(notice, notice.passages[figure.passage]?.kind === "table" ? figure.sentence : figure.clause),
    at: { notice: notice.id, span: figure.span },
  };
}
