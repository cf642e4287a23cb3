/**
 * What the notices hold in place of what they do not say: years, rounds, grades, places, indicators, nearest first. A
 * refusal names them, and each can be asked for.
 */
import type { Group } from "../../facts/facts.js";
import type { Question } from "../../question/question.js";
import type { Evidence } from "../candidate.js";
import { concerns, narrowing } from "../fit.js";
import { gradesOf } from "../sets/grades.js";
import { groupsOf, type Source, sameName } from "../source.js";
import { nearIndicators } from "./indicators.js";
import { type Held, MOST_OFFERED, noneHeld, type Offer } from "./offer.js";

/** So many years or rounds are tried. */
const MOST_TRIED = 6;
/** 第三轮 → 轮: what the rounds of a question are rounds of. */
const ROUND = /^第[一二三四五六七八九十百0-9]+(?<kind>\D+)$/;

/** What the notices are asked for. */
export interface Asking {
  /** The notices that the question was put to. */
  readonly asked: readonly Source[];
  readonly all: readonly Source[];
  /** What the answer to a question by itself rests on; null where it has none. */
  readonly answers: (question: string) => readonly Evidence[] | null;
}

/** What the notices hold that is nearest to a question that they do not answer. */
export function nearestHeld(question: Question, { asked, all, answers }: Asking): Held {
  const near = nearestNotices(question, asked.length ? asked : all.slice(0, MOST_OFFERED));
  // another year or round is near only where it says what is asked; what a follow-up asks its own words do not tell
  const answered = (offers: readonly Offer[]): Offer[] => {
    const found: Offer[] = [];
    for (const offer of once(offers).slice(0, MOST_TRIED)) {
      if (found.length >= MOST_OFFERED) break;
      const evidence = question.follows ? [] : answers(offer.question);
      if (evidence) found.push({ ...offer, evidence: evidence[0] ?? offer.evidence });
    }
    return found;
  };
  for (const other of [rounds(question, near), years(question, all)]) {
    const offers = other ? answered(other.offers) : [];
    if (other && offers.length) return { ...other, offers };
  }
  return (
    placesOfYear(question, all) ??
    unknownPlaces(question, near) ??
    otherGrades(question, near) ??
    ofPlaceAndIndicators(question, near)
  );
}

/** The notices that the question's places are in, where there are such, and those first whose title says what it is about. */
function nearestNotices(question: Question, sources: readonly Source[]): Source[] {
  const own = sources.filter((source) => concerns(question, source));
  const said = (source: Source): number => question.terms.filter((term) => source.context.names(term.text)).length;
  return [...(own.length ? own : sources)].sort((a, b) => said(b) - said(a));
}

/** 没有第三轮；有第一轮、第二轮. */
function rounds(question: Question, sources: readonly Source[]): Held | null {
  const prints = (text: string): boolean => sources.some(({ read }) => read.analysis.plain.includes(text));
  const missing = question.ordinals.filter((ordinal) => !prints(ordinal));
  const [first] = missing;
  const kind = ROUND.exec(first ?? "")?.groups?.["kind"];
  if (first === undefined || kind === undefined) return null;
  const pattern = new RegExp(`第[一二三四五六七八九十百0-9]+${kind}`, "g");
  const offers = sources.flatMap((source) => {
    const { plain, notice } = source.read.analysis;
    return [...plain.matchAll(pattern)].flatMap((found): Offer[] => {
      const passage = notice.passages.find((one) => one.start <= found.index && found.index < one.end);
      if (!passage) return [];
      const span = { start: found.index, end: found.index + found[0].length };
      const evidence = { source, passage: passage.index, spans: [span] };
      return [{ name: found[0], question: question.text.replace(first, found[0]), evidence }];
    });
  });
  return { offers, tail: "", missing };
}

/** 没有2021年；有2022年度. */
function years(question: Question, sources: readonly Source[]): Held | null {
  const year = question.period?.year ?? null;
  if (year === null || sources.some((source) => source.read.facts.document.year === year)) return null;
  const known = sources
    .flatMap((source) => {
      const { document } = source.read.facts;
      return document.year === null || document.period === null
        ? []
        : [{ source, year: document.year, name: document.period }];
    })
    .sort((a, b) => Math.abs(a.year - year) - Math.abs(b.year - year));
  const offers = known.map(({ source, year: other, name }): Offer => {
    const text = question.text.replaceAll(String(year), String(other));
    return { name, question: text, evidence: opening(source, String(other)) };
  });
  return { offers, tail: "", missing: [`${year}年`] };
}

/** The first passage with a word, which quotes the notice; the first of all where none has it. */
function opening(source: Source, word: string): Offer["evidence"] {
  const { notice } = source.read.analysis;
  const passages = notice.passages.filter(({ kind }) => kind === "paragraph");
  const passage = passages.find(({ start, end }) => notice.text.slice(start, end).includes(word)) ?? passages[0];
  return passage ? { source, passage: passage.index, spans: [{ start: passage.start, end: passage.end }] } : null;
}

/** 没有2022年的北溪市；有2021年度的: a name that only the notice of another year prints. */
function placesOfYear(question: Question, sources: readonly Source[]): Held | null {
  const year = question.period?.year ?? null;
  const [name] = question.names.filter((one) => one.known);
  if (year === null || name === undefined) return null;
  const prints = (source: Source): boolean => source.read.analysis.plain.includes(name.text);
  const ofYear = sources.filter((source) => source.read.facts.document.year === year);
  const others = sources.filter((source) => prints(source) && source.read.facts.document.period !== null);
  if (!ofYear.length || ofYear.some(prints) || !others.length) return null;
  const offers = others.map((source): Offer => {
    const { year: other, period } = source.read.facts.document;
    const text = question.text.replaceAll(String(year), String(other));
    const [group] = groupsOf(source, name.text);
    const evidence = group ? statement(source, group) : opening(source, String(other));
    return { name: `${period}的${name.text}`, question: text, evidence };
  });
  return { offers: once(offers).slice(0, MOST_OFFERED), tail: "", missing: [`${year}年的${name.text}`] };
}

/** 没有哈尔滨市；有长春市、四平市、吉林市的等次. */
function unknownPlaces(question: Question, sources: readonly Source[]): Held | null {
  const unknown = question.names.filter((name) => !name.known).map((name) => name.text);
  const [first] = unknown;
  const isOfGrades = question.asksGrade || question.grades.length > 0 || question.exceptGrades.length > 0;
  if (first === undefined || !isOfGrades) return null;
  const members = sources.flatMap((source) =>
    gradesOf(source).flatMap((group) => group.members.map(({ name, span }) => ({ source, group, name, span }))),
  );
  const sameKind = (name: string): boolean => name.at(-1) === first.at(-1);
  // 辽宁省 where provinces are not graded: the province that the notice is about
  const region = sources.find(({ read }) => sameKind(read.facts.document.region ?? ""));
  if (region && !members.some(({ name }) => sameKind(name))) {
    const name = region.read.facts.document.region ?? "";
    return {
      offers: [{ name, question: question.text.replace(first, name), evidence: opening(region, name) }],
      tail: "",
      missing: unknown,
    };
  }
  const shared = (name: string): number =>
    [...name.slice(0, -1)].filter((one) => first.slice(0, -1).includes(one)).length;
  const offers = [...members]
    .sort((a, b) => shared(b.name) - shared(a.name) || Number(sameKind(b.name)) - Number(sameKind(a.name)))
    .map(({ source, group, name, span }): Offer => {
      return { name, question: `${name}是什么等次？`, evidence: { source, passage: group.passage, spans: [span] } };
    });
  return offers.length ? { offers: once(offers).slice(0, MOST_OFFERED), tail: "的等次", missing: unknown } : null;
}

/** 没有合格；有优秀、良好. */
function otherGrades(question: Question, sources: readonly Source[]): Held | null {
  const [first] = question.grades;
  const groups = sources.flatMap((source) => gradesOf(source).map((group) => ({ source, group })));
  if (first === undefined || question.names.length || !groups.length) return null;
  if (groups.some(({ group }) => question.grades.includes(group.label))) return null;
  const offers = groups.map(({ source, group }): Offer => {
    const region = sources.length > 1 ? (source.read.facts.document.region ?? "") : "";
    return { name: group.label, question: `${region}${group.label}的有哪些？`, evidence: statement(source, group) };
  });
  return {
    offers: once(offers).slice(0, MOST_OFFERED),
    tail: "",
    missing: question.grades.map((grade) => `${grade}等次`),
  };
}

/** 没有长春市的PM2.5浓度；有长春市的等次、吉林省细颗粒物（PM2.5）浓度. */
function ofPlaceAndIndicators(question: Question, sources: readonly Source[]): Held {
  const places = sources.flatMap((source) =>
    narrowing(question, source).flatMap((name): Offer[] => {
      const group = gradesOf(source).find((one) => one.members.some((member) => sameName(name.text, member.name)));
      if (!group) return [];
      return [{ name: `${name.text}的等次`, question: `${name.text}是什么等次？`, evidence: statement(source, group) }];
    }),
  );
  const isOfFigures =
    question.ask === "amount" || question.ask === "change" || question.ask === "rank" || question.ask === "open";
  const indicators = isOfFigures ? nearIndicators(question, sources, places.length > 0) : [];
  const offers = once([...places, ...indicators]).slice(0, MOST_OFFERED);
  return offers.length ? { offers, tail: "", missing: null } : noneHeld;
}

function statement(source: Source, group: Group): Offer["evidence"] {
  return { source, passage: group.passage, spans: [group.statement] };
}

/** Each name once, the first of it. */
function once(offers: readonly Offer[]): Offer[] {
  return offers.filter((offer, i) => offers.findIndex((other) => other.name === offer.name) === i);
}
