/**
 * Answers from texts that are no notices of the genre (a title and paragraphs, nothing graded or measured by rule): the
 * passage that best covers the question, its sentence, and the number in it that was asked for.
 */

import type { Corpus, Notice, Span } from "../corpus/notice.js";
import { textOf } from "../corpus/notice.js";
import { readExpected } from "../index/expected.js";
import { chooseExtract } from "../index/extract.js";
import { chooseQuantity, PASSAGES_READ } from "../index/reader.js";
import type { ReadPassage } from "../index/reader-features.js";
import type { PassageIndex, SearchResult } from "../index/search.js";
import type { SearchTerms } from "../index/search-terms.js";
import type { TermReader } from "../question/terms.js";
import { cut } from "../text/cut.js";
import type { Answer, Language, Quotation, ShownFigure } from "./answer.js";
import { LONG, SHORT } from "./lengths.js";

/** Below these log odds the texts are taken not to say what is asked; see {@link SearchResult.answerability}. */
const LEAST_ANSWERABILITY = 0.5;
const MOST_QUOTATIONS = 10;
const MOST_FIGURES = 3;

/** What answering from passages needs. */
export interface OpenReader {
  readonly corpus: Corpus;
  readonly index: PassageIndex;
  readonly readTerms: TermReader;
  readonly readPassages: (hits: SearchResult["hits"]) => ReadPassage[];
  /** Indices of the notices that are read this way. */
  readonly notices: ReadonlySet<number>;
}

/** The answer that the passages give; null where they are taken not to say. */
export function answerFromPassages(text: string, language: Language, reader: OpenReader): Answer | null {
  if (reader.notices.size === 0) return null;
  const terms = reader.readTerms(text);
  const result: SearchResult = reader.index.search(terms, {
    limit: MOST_QUOTATIONS,
    ...(reader.notices.size < reader.corpus.notices.length ? { notices: reader.notices } : {}),
  });
  if (result.answerability < LEAST_ANSWERABILITY) return null;
  const quotations = result.hits.flatMap((hit) => quote(reader.corpus, hit));
  const [first] = quotations;
  const notice = reader.corpus.notices[result.hits[0]?.notice ?? -1];
  if (!first || !notice) return null;
  const [evidence] = first.evidence;
  const figures = figuresFor(terms, reader, result);
  // the sentence with the number that answers, where one does
  const [figure] = figures;
  const sentence = figure && figure.at.notice === notice.id ? sentenceAt(notice, figure.at.span.start) : undefined;
  return {
    kind: "passage",
    status: "answered",
    language,
    direct: figure
      ? told(figure, sentence ? textOf(notice, sentence) : figure.quote)
      : shortened(textOf(notice, extractFrom(terms, result, notice) ?? evidence ?? first.span)),
    figures,
    names: [],
    quotations,
    computed: [],
    choices: [],
    suggestions: [],
    missing: [],
  };
}

/** The piece of the first passage that answers a question that asks for no number. */
function extractFrom(terms: SearchTerms, result: SearchResult, notice: Notice): Span | null {
  const [hit] = result.hits;
  const passage = hit && notice.passages[hit.passage];
  if (!passage) return null;
  return chooseExtract(terms, [{ text: notice.text, passage, score: hit.score, context: notice.title }]);
}

/** The numbers that may answer, best first; none where the question asks for none. */
function figuresFor(terms: SearchTerms, reader: OpenReader, result: SearchResult): ShownFigure[] {
  const expected = readExpected(terms.text);
  if (!expected) return [];
  const hits = result.hits.slice(0, PASSAGES_READ);
  const choices = chooseQuantity(terms, expected, reader.readPassages(hits));
  return choices.slice(0, MOST_FIGURES).flatMap((choice) => {
    const notice = reader.corpus.notices[hits[choice.from]?.notice ?? -1];
    if (!notice) return [];
    const span = { start: choice.start, end: choice.end };
    const sentence = sentenceAt(notice, choice.start) ?? span;
    return [
      {
        indicator: "",
        text: textOf(notice, span),
        value: choice.quantity.value,
        unit: choice.quantity.unit,
        change: null,
        quote: textOf(notice, sentence),
        at: { notice: notice.id, span },
      },
    ];
  });
}

function sentenceAt(notice: Notice, offset: number): Span | undefined {
  const passage = notice.passages.find((candidate) => candidate.start <= offset && offset < candidate.end);
  return passage?.sentences.find((candidate) => candidate.start <= offset && offset < candidate.end);
}

/** The number, then the sentence that states it. */
function told(figure: ShownFigure, sentence: string): string {
  const said = sentence.trim();
  return said.length + figure.text.length + 1 <= SHORT ? `${figure.text}：${said}` : figure.text;
}

function shortened(text: string): string {
  return text.length <= LONG ? text.trim() : `${cut(text, LONG - 1).trim()}…`;
}

function quote(corpus: Corpus, hit: SearchResult["hits"][number]): Quotation[] {
  const notice = corpus.notices[hit.notice];
  const passage = notice?.passages[hit.passage];
  if (!notice || !passage) return [];
  const sentence: Span = passage.sentences[hit.sentence] ?? passage;
  return [
    {
      notice: notice.id,
      section: notice.sections[passage.section]?.path ?? "",
      passage: hit.passage,
      span: { start: passage.start, end: passage.end },
      evidence: [{ start: sentence.start, end: sentence.end }],
    },
  ];
}

/** What titles of the genre say: 关于…的通报, 考核结果. */
const GENRE_TITLE = /通报|通知|公告|公报|公示|考核|考评|评估|评价|督查|督察|排名|情况|意见|方案|报告|决定|批复|函$/;

/** Whether a text is to be read as a notice, by the facts it states, or as plain passages. */
export function isOfTheGenre(notice: Notice, hasGrades: boolean): boolean {
  return notice.form === "official" || hasGrades || GENRE_TITLE.test(notice.title);
}
