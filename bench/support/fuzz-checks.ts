/**
 * What must hold for any input at all: each check gives the first thing that is wrong, or null.
 */
import type { Answer } from "../../src/answer/answer.js";
import type { Engine } from "../../src/answer/engine.js";
import type { Notice, Span } from "../../src/corpus/notice.js";
import { readNotice } from "../../src/corpus/read.js";
import { readFacts } from "../../src/facts/read.js";
import { alignedFold } from "../../src/text/align.js";
import { fold } from "../../src/text/fold.js";
import { readNumbers } from "../../src/text/number.js";
import { readQuantities } from "../../src/text/quantity.js";
import type { Segmenter } from "../../src/text/segment.js";

function within(inner: Span, outer: Span): boolean {
  return outer.start <= inner.start && inner.start <= inner.end && inner.end <= outer.end;
}

/** The first of `spans` that is not inside `outer`, in words. */
function astray(what: string, spans: readonly (Span | null)[], outer: Span): string | null {
  const found = spans.find((span) => span !== null && !within(span, outer));
  return found ? `${what} ${found.start}..${found.end} is outside ${outer.start}..${outer.end}` : null;
}

/** Whether spans stand one after another. */
function inOrder(what: string, spans: readonly Span[]): string | null {
  const at = spans.findIndex((span, index) => index > 0 && span.start < (spans[index - 1]?.end ?? 0));
  return at < 0 ? null : `${what} ${at} overlaps the one before`;
}

function firstOf(found: Iterable<string | null>): string | null {
  for (const one of found) if (one !== null) return one;
  return null;
}

function* noticeFaults(notice: Notice): Generator<string | null> {
  const whole = { start: 0, end: notice.text.length };
  let at = 0;
  for (const block of notice.blocks) {
    if (block.start !== at) yield `a block begins at ${block.start}, not ${at}: a character is in no block or in two`;
    at = block.end;
    yield astray("a block's content", [block.content], block);
    if (notice.sections[block.section] === undefined) yield `a block is of section ${block.section}, which is not`;
  }
  if (at !== whole.end) yield `the blocks end at ${at}, the text at ${whole.end}`;
  const { titleSpan, number, recipients, issuer, date, remarks } = notice;
  yield astray("a part of the frame", [titleSpan, number, recipients, issuer, date, ...remarks], whole);
  yield astray("a section", notice.sections, whole);
  for (const [index, section] of notice.sections.entries()) {
    yield astray("a heading", [section.heading], whole);
    if (section.parent !== null && section.parent >= index) yield `section ${index} is inside ${section.parent}`;
  }
  yield astray("a passage", notice.passages, whole);
  yield inOrder("passage", notice.passages);
  for (const [index, passage] of notice.passages.entries()) {
    if (passage.index !== index) yield `passage ${index} says that it is ${passage.index}`;
    yield astray("a sentence", passage.sentences, passage);
    yield inOrder("sentence", passage.sentences);
    yield astray("a row", passage.rows, passage);
    for (const sentence of passage.sentences) yield astray("a clause", sentence.clauses, sentence);
  }
}

/** Reading a text as a notice: every character in one block, every range inside its notice. */
export function checkReading(text: string): string | null {
  const notice = readNotice({ id: "fuzz", file: "fuzz.txt", text });
  if (notice.text !== text) return "the text is not what was read";
  return firstOf(noticeFaults(notice));
}

function* factFaults(text: string): Generator<string | null> {
  const notice = readNotice({ id: "fuzz", file: "fuzz.txt", text });
  const { facts } = readFacts(notice);
  const whole = { start: 0, end: text.length };
  for (const [index, figure] of facts.figures.entries()) {
    if (figure.id !== index) yield `figure ${index} says that it is ${figure.id}`;
    yield astray("a figure", [figure.span, figure.clause, figure.sentence, ...figure.indicatorSpans], whole);
    if (notice.passages[figure.passage] === undefined) yield `a figure is of passage ${figure.passage}, which is not`;
    if (figure.of !== null && facts.figures[figure.of] === undefined) yield `a figure belongs to ${figure.of}`;
    if (figure.related.some((id) => facts.figures[id] === undefined)) yield "a figure is related to none";
    if (figure.value !== null && !Number.isFinite(figure.value)) yield `a figure's value is ${figure.value}`;
  }
  for (const group of facts.groups) {
    yield astray("a group", [group.labelSpan, group.statement, ...group.members.map((member) => member.span)], whole);
    if (notice.passages[group.passage] === undefined) yield `a group is of passage ${group.passage}, which is not`;
  }
  yield astray(
    "an item of the outline",
    facts.outline.map((item) => item.span),
    whole,
  );
}

/** The facts of any text: every range inside it, every reference to something that is there. */
export function checkFacts(text: string): string | null {
  return firstOf(factFaults(text));
}

/** Half a surrogate pair without its other half. */
const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

function wellFormed(text: string): string {
  return text.replace(LONE_SURROGATE, "\ufffd");
}

function* mapFaults(text: string, segmenter: Segmenter): Generator<string | null> {
  const folded = fold(text);
  const whole = { start: 0, end: text.length };
  let last = 0;
  for (let at = 0; at < folded.text.length; at++) {
    const span = folded.toOriginal(at, at + 1);
    yield astray("the origin of a folded character", [span], whole);
    if (span.start < last) yield `the origin of folded ${at} is before that of the one before`;
    if (span.end === span.start) yield `folded ${at} comes from nothing`;
    last = span.start;
  }
  if (alignedFold(text).length !== text.length) yield "an aligned text is of another length";
  const words = segmenter.cut(text);
  if (words.map((word) => word.text).join("") !== text) yield "the words do not add up to the text";
  if (words.some((word) => text.slice(word.start, word.end) !== word.text)) yield "a word is not where it says";
  // Half a surrogate pair is no character; jieba gives U+FFFD for it.
  if (segmenter.split(text).join("") !== wellFormed(text)) yield "the pieces do not add up to the text";
  const mentions = readNumbers(text);
  yield astray("a number", mentions, whole);
  const quantities = readQuantities(text);
  yield astray("a quantity", quantities, whole);
}

/** The ways back from folded text, words, numbers and quantities to the original. */
export function checkMaps(text: string, segmenter: Segmenter): string | null {
  return firstOf(mapFaults(text, segmenter));
}

const KINDS = new Set("grade figure change count list compare document passage refusal smalltalk ask_back".split(" "));
const STATUSES = new Set(["answered", "not_found", "ask_back"]);
const LANGUAGES = new Set(["zh-Hans", "zh-Hant", "en"]);
const MOST_QUOTATIONS = 10;

/** Numbers as the gold sets' grader reads them. */
function numbersIn(text: string): string[] {
  const even = text.normalize("NFKC").replace(/(?<=\d)[,，](?=\d{3}(?!\d))/g, "");
  return even.match(/\d+(?:\.\d+)?/g) ?? [];
}

function* answerFaults(engine: Engine, answer: Answer, asked: readonly string[]): Generator<string | null> {
  if (!KINDS.has(answer.kind)) yield `kind ${answer.kind}`;
  if (!STATUSES.has(answer.status)) yield `status ${answer.status}`;
  if (!LANGUAGES.has(answer.language)) yield `language ${answer.language}`;
  if (answer.direct.trim() === "") yield "nothing is said";
  if (answer.status === "ask_back" && answer.choices.length < 2)
    yield `${answer.choices.length} readings to choose from`;
  if (answer.quotations.length > MOST_QUOTATIONS) yield `${answer.quotations.length} quotations`;
  const noticeOf = (id: string): Notice | undefined => engine.corpus.notices.find((notice) => notice.id === id);
  const known = new Set([...asked, ...answer.computed.map((one) => one.text)].flatMap(numbersIn));
  for (const quotation of answer.quotations) {
    const notice = noticeOf(quotation.notice);
    const passage = notice?.passages[quotation.passage];
    if (notice === undefined || passage === undefined) {
      yield "a quotation is of no passage";
      continue;
    }
    yield astray("a quotation", [quotation.span], passage);
    yield astray("an evidence", quotation.evidence, quotation.span);
    // The main one comes first, wherever it stands.
    yield inOrder(
      "evidence",
      quotation.evidence.toSorted((a, b) => a.start - b.start),
    );
    const frame = [quotation.span, notice.titleSpan, notice.number, notice.date];
    for (const span of frame) {
      if (span !== null) for (const number of numbersIn(notice.text.slice(span.start, span.end))) known.add(number);
    }
  }
  for (const { text, at } of [...answer.figures, ...answer.names]) {
    const notice = noticeOf(at.notice);
    if (notice === undefined) yield `${text} is of no notice`;
    else yield astray(text, [at.span], { start: 0, end: notice.text.length });
  }
  if (answer.status === "answered") {
    const invented = numbersIn(answer.direct).filter((number) => !known.has(number));
    if (invented.length > 0) yield `nothing accounts for ${invented.join(", ")} in ${JSON.stringify(answer.direct)}`;
  }
}

/** An answer to anything: of a known shape, its ranges inside the notices, every number of it accounted for. */
export function checkAnswer(engine: Engine, answer: Answer, asked: readonly string[]): string | null {
  return firstOf(answerFaults(engine, answer, asked));
}
