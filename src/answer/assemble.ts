/** Candidate → {@link Answer}: places become quotations, figures are shown as printed. */
import type { Span } from "../corpus/notice.js";
import { textOf } from "../corpus/notice.js";
import type { Figure } from "../facts/facts.js";
import type { Question } from "../question/question.js";
import type { Answer, Quotation, ShownFigure, ShownName } from "./answer.js";
import type { Candidate, Evidence, Shortfall } from "./candidate.js";
import { changeText, label } from "./kinds/figure.js";
import type { Source } from "./source.js";

const MOST_QUOTATIONS = 10;

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

/** The answer that says that the notice does not say. */
export function refuse(question: Question, shortfall: Shortfall | null, sources: readonly Source[]): Answer {
  const unknown = question.names.filter((name) => !name.known).map((name) => name.text);
  const years =
    question.period?.year &&
    !sources.some((source) => source.read.analysis.plain.includes(String(question.period?.year)))
      ? [`${question.period.year}年`]
      : [];
  const known = question.names
    .filter((name) => name.known && !sources.some((source) => source.read.facts.document.region === name.text))
    .map((name) => name.text);
  const lacking = (shortfall?.missing ?? []).slice(0, 3);
  // every word is printed, but not together: 长春市的PM2.5浓度
  const together =
    known.length && question.terms.length
      ? [
          `${known.join("、")}的${question.terms
            .filter((term) => !term.inherited && term.weight >= 0.5)
            .map((term) => term.text)
            .join("")}`,
        ]
      : [];
  const missing = unknown.length ? unknown : years.length ? years : lacking.length ? lacking : together;
  const asAsked = missing.map((word) => asWritten(word, question.text));
  const direct = missing.length
    ? `通报没有提到“${asAsked.join("”“")}”，没有可以回答的内容。`
    : "通报没有说到这一点，没有可以回答的内容。";
  return {
    kind: "refusal",
    status: "not_found",
    language: question.language,
    direct,
    figures: [],
    names: [],
    quotations: (shortfall?.evidence ?? []).map(quote),
    computed: [],
    choices: [],
    suggestions: [],
    missing: asAsked,
  };
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
  return spans.reduce<Span[]>((kept, span) => {
    const over = (one: Span): boolean => one.start < span.end && span.start < one.end;
    const first = kept.findIndex(over);
    if (first < 0) return [...kept, span];
    const all = [...kept.filter(over), span];
    const whole = { start: Math.min(...all.map((one) => one.start)), end: Math.max(...all.map((one) => one.end)) };
    return kept.flatMap((one, index) => (index === first ? [whole] : over(one) ? [] : [one]));
  }, []);
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
