/**
 * What a follow-up can mean beyond the question before it: both of those asked about, the one that was told, the last two
 * numbers together, or the same words about another kind of number. In go understood questions, out come answers.
 */
import type { Question } from "../question/question.js";
import type { Proposed } from "./propose.js";
import type { Source } from "./source.js";
import { added } from "./working/added.js";

/** A question with what the notices have to say to it. */
export interface Understood extends Proposed {
  readonly question: Question;
}

/** Asks notices a question. */
export type Propose = (question: Question, among: readonly Source[]) => Proposed;

/** 它俩, 哪个高: both of those asked about before. */
const TWO_OF_THEM =
  /^(?:那么?|那)?(?:它|他)?(?:们)?(?:俩|两个|两者|二者|两家)[^，]{0,8}(?:一样|相同|差|比|谁|哪个)|^(?:那么?|那)?(?:哪个|谁)(?:更)?(?:高|低|多|少|好|差|大|小)[?？]*$/;
/** What is asked where a name is told. */
const TELLS_NAMES: ReadonlySet<Question["ask"]> = new Set<Question["ask"]>(["which", "who", "rank"]);

/** 它俩一样吗, 哪个高: the question with the names of the last two. */
export function withTwo(question: Question, earlier: readonly (Question | null)[]): Question {
  if (!TWO_OF_THEM.test(question.plain)) return question;
  const names = earlier.flatMap((before) => before?.names ?? []);
  const [one, other] = names;
  return names.length === 2 && one && other && one.text !== other.text ? { ...question, names } : question;
}

/** 哪个市第一？得分多少？: of the one name that was told; null where not one was, or nothing is said of it. */
export function ofTheOneTold(
  question: Question,
  before: Question,
  among: readonly Source[],
  { propose, regions }: { readonly propose: Propose; readonly regions: ReadonlySet<string> },
): Understood | null {
  const isRegion = ({ text }: Question["names"][number]): boolean => regions.has(text);
  if (!question.names.every(isRegion) || !before.names.every(isRegion) || !TELLS_NAMES.has(before.ask)) return null;
  if (question.ask !== "amount" || question.end || question.compute) return null;
  const told = propose(before, among).best;
  const [name] = told?.kind === "list" ? told.names : [];
  if (!name || told?.names.length !== 1) return null;
  const asking: Question = { ...question, names: [{ text: name.text, known: true, readings: [] }] };
  const proposed = propose(asking, [name.source]);
  return proposed.best ? { question: asking, ...proposed } : null;
}

/** 他们的整改方案, 这两个市: those who were told. */
const THEM =
  /[他它她]们|这些(?:地方|地区|市|县|单位|部门|企业|学校|村)|这[两三四几]个?(?:市|县|区|地方|地区|单位|部门|村)/;
/** So many of those told are asked about together. */
const MOST_TOLD = 4;

/** 谁只评了合格？他们的整改方案什么时候报？: of the names that were told; null where nothing is said of them. */
export function ofThoseTold(
  question: Question,
  before: Question,
  among: readonly Source[],
  propose: Propose,
): Understood | null {
  if (!THEM.test(question.plain)) return null;
  const told = propose(before, among).best;
  const [name] = told?.names ?? [];
  if (!told || !name || told.names.length > MOST_TOLD) return null;
  const names = told.names.map(({ text }) => ({ text, known: true, readings: [] }));
  const asking: Question = { ...question, names, grades: [], whose: "" };
  const proposed = propose(asking, [name.source]);
  return proposed.best ? { question: asking, ...proposed } : null;
}

/** 省道呢？加起来多少？: the last two answers added up; null where the question asks for something of its own. */
export function addedUp(
  question: Question,
  earlier: readonly (Question | null)[],
  among: readonly Source[],
  propose: Propose,
): Understood | null {
  if (question.compute !== "sum" || question.terms.some((term) => !term.inherited)) return null;
  const [first, second] = earlier.map((before) => (before ? propose(before, among).best : null));
  const best = first && second ? added(first, second) : null;
  return best ? { question, best, shortfall: null, refusedByGate: [] } : null;
}

/** The question without the kind of number that the one before asked for. */
export function ofAnyKind(question: Question, among: readonly Source[], propose: Propose): Understood {
  const free: Question = { ...question, kinds: [], unit: "" };
  return { question: free, ...propose(free, among) };
}
