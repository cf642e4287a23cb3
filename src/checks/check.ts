/** Checking a text against the notices: text → claims → what each notice says to each → verdicts. */
import type { Corpus } from "../corpus/notice.js";
import { type NoticeFacts, readFacts } from "../facts/read.js";
import { createVocabulary, type Vocabulary } from "../question/vocabulary.js";
import { loadWordFrequency } from "../text/frequency.js";
import { createSegmenter, type Segmenter } from "../text/segment.js";
import { judgeAgent } from "./agent-claims.js";
import { judgeAttribute } from "./attributes.js";
import { type CheckedClaim, type CheckedText, verdictOf } from "./claim.js";
import { type Claim, readClaims } from "./claims.js";
import { judgeConditioned } from "./conditioned-sets.js";
import { judgeDate } from "./date-claims.js";
import { judgeDeniedCount } from "./denied-counts.js";
import { judgeDocument } from "./document-claims.js";
import { type Draft, readDraft } from "./draft.js";
import type { FigureClaim } from "./figure-claims.js";
import { judgeFigures } from "./figure-judge.js";
import { judgeGrade } from "./grade-judge.js";
import { absent, type Judgement } from "./judgement.js";
import { namesIn } from "./names.js";
import { createNoticeFinder } from "./nearest.js";
import { type Printed, prepare, type Tools } from "./printed.js";
import { judgeSet } from "./set-claims.js";
import { judgeAsPrinted, judgeOfAll, judgeStatement } from "./statement-claims.js";
import { judgeSuperlative } from "./superlative-judge.js";
import { createWordReader } from "./words.js";

/** Checks texts against the notices of a corpus. */
export interface Checker {
  /** Never throws, whatever the text; the same text gives the same verdicts. */
  check(text: string): CheckedText;
}

/** What a contradicted claim says for a notice being the one that is meant, beside a confirmed one. */
const DIFFERING = 0.6;
/** What a name of the text that the notice prints says for it; its own region says as much. */
const NAMED = 0.8;

/** Makes a checker. Reads the facts of every notice once. */
export function createChecker(corpus: Corpus, segmenter: Segmenter = createSegmenter()): Checker {
  const read = corpus.notices.map(readFacts);
  const vocabulary = withMembers(createVocabulary(read.map(({ analysis }) => analysis)), read);
  segmenter.learn(vocabulary.names.map((name) => name.text));
  const tools: Tools = { segmenter, vocabulary, words: createWordReader(segmenter, loadWordFrequency()) };
  const find = createNoticeFinder(corpus.notices);
  const prepared = new Map<number, Printed>();
  const notice = (index: number): Printed[] => {
    const facts = read[index];
    if (!facts) return [];
    const printed = prepared.get(index) ?? prepare(facts, tools);
    prepared.set(index, printed);
    return [printed];
  };
  return {
    check: (text) => {
      const draft = readDraft(text);
      const notices = find(draft.analysis.plain).flatMap(notice);
      const readings = notices.map((printed) => readAgainst(draft, printed, tools));
      const [first, ...others] = readings;
      if (!first) return { text, verdict: "absent", claims: [] };
      const best = others.reduce((a, b) => (b.strength > a.strength ? b : a), first);
      const claims = best.claims.map((claim, i) => shown(draft, claim, best.judgements[i] ?? absent, best.printed));
      return { text, verdict: verdictOf(claims), claims };
    },
  };
}

/** The vocabulary with the members of groups that it does not know as names: 市总工会, 某某村. */
function withMembers(vocabulary: Vocabulary, read: readonly NoticeFacts[]): Vocabulary {
  const known = new Set(vocabulary.names.map((name) => name.text));
  const members = read.flatMap(({ facts }) => facts.groups.flatMap((group) => group.members.map(({ name }) => name)));
  const others = [...new Set(members)].filter((name) => name.length > 2 && name.length < 20 && !known.has(name));
  if (!others.length) return vocabulary;
  return {
    ...vocabulary,
    findNames: (plain) => {
      const found = vocabulary.findNames(plain);
      for (const name of others) {
        const start = plain.indexOf(name);
        const end = start + name.length;
        if (start < 0 || found.some((one) => one.start < end && start < one.end)) continue;
        found.push({ start, end, readings: [name] });
      }
      return found.sort((a, b) => a.start - b.start);
    },
  };
}

interface Reading {
  readonly printed: Printed;
  readonly claims: readonly Claim[];
  readonly judgements: readonly Judgement[];
  /** How surely the text is about this notice. */
  readonly strength: number;
}

function readAgainst(draft: Draft, printed: Printed, tools: Tools): Reading {
  const claims = readClaims(draft, printed, tools);
  const figures = judgeFigures(
    claims.filter((claim) => claim.kind === "figure"),
    printed,
    tools,
  );
  const judgements = claims.map((claim) => judgeOne(claim, figures, printed, tools));
  let strength = namesFor(draft, printed, tools);
  for (const judgement of judgements)
    strength += judgement.strength * (judgement.verdict === "differs" ? DIFFERING : 1);
  return { printed, claims, judgements, strength };
}

function judgeOne(
  claim: Claim,
  figures: ReadonlyMap<FigureClaim, Judgement>,
  printed: Printed,
  tools: Tools,
): Judgement {
  switch (claim.kind) {
    case "figure":
      return figures.get(claim) ?? absent;
    case "grade": {
      const judgement = judgeGrade(claim, printed);
      // 巽山市连续两年不合格 may be printed as it is, without giving a grade
      return judgement.verdict === "absent" ? judgeAsPrinted(claim.said, printed, tools) : judgement;
    }
    case "superlative":
      return judgeSuperlative(claim, printed, tools);
    case "agent":
      return judgeAgent(claim, printed);
    case "attribute":
      return judgeAttribute(claim, printed);
    case "conditioned":
      return judgeConditioned(claim, printed, tools);
    case "set":
      return judgeSet(claim, printed, tools);
    case "date":
      return judgeDate(claim, printed, tools);
    case "document":
      return judgeDocument(claim, printed, tools.words);
    case "statement": {
      const whole = claim.of && figures.get(claim.of)?.figure;
      return (
        (claim.of && judgeOfAll(claim, whole ?? undefined, printed, tools)) ??
        judgeDeniedCount(claim, printed, tools) ??
        judgeStatement(claim, printed)
      );
    }
  }
}

/** What the text's names say for a notice: each that it prints speaks for it, each that it does not, against it. */
function namesFor(draft: Draft, printed: Printed, tools: Tools): number {
  const { plain } = printed.read.analysis;
  const names = draft.clauses.flatMap((clause) => namesIn(clause, tools.vocabulary));
  if (!names.length) return 0;
  const here = names.filter((name) => name.readings.some((reading) => plain.includes(reading))).length;
  return NAMED * ((2 * here) / names.length - 1) * Math.min(names.length, 4);
}

function shown(draft: Draft, claim: Claim, judgement: Judgement, printed: Printed): CheckedClaim {
  const { start, end } = draft.at(claim.span);
  const { verdict, says, difference, note, quote, at } = judgement;
  return {
    text: draft.text.slice(start, end),
    start,
    end,
    verdict,
    ...(says === undefined ? {} : { says }),
    ...(difference === undefined ? {} : { difference }),
    ...(note === undefined ? {} : { note }),
    ...(quote === undefined ? {} : { notice: printed.read.analysis.notice.id, quote }),
    ...(at === undefined ? {} : { at, section: sectionAt(printed, at.start) }),
  };
}

/** The headings above a place, as people cite them: 二、主要成效. */
function sectionAt({ read }: Printed, offset: number): string {
  const { passages, sections } = read.analysis.notice;
  const passage = passages.find((one) => one.start <= offset && offset < one.end);
  return sections[passage?.section ?? 0]?.path ?? "";
}
