/** A text → its claims, in the text's order: about the document, of grades, with numbers, of dates, of lists, and plain statements. */
import type { Clause } from "../facts/analysis.js";
import { askingWords } from "../text/lexicon/claims.js";
import { alternation } from "../text/lexicon/words.js";
import { type AgentClaim, agentClaim, judgeAgent } from "./agent-claims.js";
import { type AttributeClaim, attributeClaim, judgeAttribute } from "./attributes.js";
import { type ConditionedClaim, conditionedClaim, judgeConditioned } from "./conditioned-sets.js";
import { type DateClaim, dateClaim } from "./date-claims.js";
import { type DocumentClaim, documentClaims } from "./document-claims.js";
import type { Draft } from "./draft.js";
import { type FigureClaim, figureClaims } from "./figure-claims.js";
import { type GradeClaim, type GradeWords, gradeClaims, gradeWords } from "./grade-claims.js";
import { type Named, namesIn, narrowing } from "./names.js";
import type { Printed, Tools } from "./printed.js";
import { judgeSet, type SetClaim, setClaim } from "./set-claims.js";
import { textOf } from "./spans.js";
import { type StatementClaim, statementClaim } from "./statement-claims.js";
import { judgeSuperlative } from "./superlative-judge.js";
import { type SuperlativeClaim, superlativeClaim } from "./superlatives.js";

const ASKING = new RegExp(alternation(askingWords));

/** A claim of a text, by its kind. */
export type Claim =
  | DocumentClaim
  | GradeClaim
  | SuperlativeClaim
  | AgentClaim
  | AttributeClaim
  | ConditionedClaim
  | FigureClaim
  | DateClaim
  | SetClaim
  | StatementClaim;

/** The claims of a text, in its order, as they are for one notice: its own region's name tells nothing apart. */
export function readClaims(draft: Draft, printed: Printed, tools: Tools): Claim[] {
  const claims: Claim[] = [];
  for (const clause of draft.clauses) {
    const last = claims.findLast((claim) => claim.kind === "figure");
    const inStatement = last && draft.before(clause).includes(last.clause) ? last : null;
    claims.push(...claimsOf(draft, clause, inStatement, printed, tools));
  }
  return claims;
}

function claimsOf(draft: Draft, clause: Clause, last: FigureClaim | null, printed: Printed, tools: Tools): Claim[] {
  if (ASKING.test(clause.plain) || /[?？]/.test(clause.mark)) return [];
  const { region } = printed.read.facts.document;
  const names = narrowing(namesIn(clause, tools.vocabulary, region), region);
  const before = draft.before(clause);
  const carried = before.map((earlier) => narrowing(namesIn(earlier, tools.vocabulary, region), region));
  const grades = gradeClaims(
    clause,
    before,
    names,
    carried.findLast((some) => some.length > 0) ?? [],
    gradesOf(printed),
  );
  const documents = documentClaims(clause);
  // 石梁市2022年度考核结果为合格: a year beside a grade is the assessment's
  if (documents.some(({ about }) => about !== "year") || (documents.length > 0 && !grades.length)) return documents;
  const figures = figureClaims(draft, clause, printed, tools);
  if (grades.length)
    return [...grades, ...figures.filter(({ figure }) => figure.kind !== "count" && figure.kind !== "duration")];
  const attribute = attributeClaim(clause, printed);
  if (attribute && judgeAttribute(attribute, printed).verdict !== "absent") return [attribute];
  const conditioned = conditionedClaim(clause, before, names, tools);
  if (conditioned && judgeConditioned(conditioned, printed, tools).verdict !== "absent")
    return [conditioned, ...(figures.some(({ figure }) => isBracketed(figure, clause)) ? figures : [])];
  const superlative = superlativeClaim(clause, before, names, region, tools);
  if (superlative && judgeSuperlative(superlative, printed, tools).verdict !== "absent")
    return [
      superlative,
      ...figures.filter(({ figure }) => figure.span.start >= superlative.to || MEASURED.test(figure.kind)),
    ];
  const plain = plainClaims({ draft, clause, before, names, figures, last }, printed, tools);
  const agent = agentClaim(clause, before, tools);
  const who = agent ? judgeAgent(agent, printed).verdict : "absent";
  if (!agent || who === "absent") return plain;
  const [first] = plain;
  if (first?.kind === "figure" || first?.kind === "date") return [agent, ...plain];
  // A会同B等13家单位: those who did it are right, how many they are may not be
  const isOther = who === "agrees" && first?.kind === "set" && judgeSet(first, printed, tools).verdict === "differs";
  return isOther ? plain : [agent];
}

/** A clause with what has been read of it. */
interface Read {
  readonly draft: Draft;
  readonly clause: Clause;
  readonly before: readonly Clause[];
  readonly names: readonly Named[];
  readonly figures: readonly FigureClaim[];
  /** The number in the clause before. */
  readonly last: FigureClaim | null;
}

/** What a clause claims that is neither of a grade nor of a name. */
function plainClaims({ draft, clause, before, names, figures, last }: Read, printed: Printed, tools: Tools): Claim[] {
  // 前三位, 空气最好的三个城市: who they are is what is claimed
  const isRanking = figures.every(
    ({ figure }) =>
      (figure.kind === "rank" && /前|后/.test(figure.text)) ||
      (figure.kind === "count" && SUPERLATIVE.test(clause.plain.slice(0, figure.span.start - clause.start))),
  );
  const date = dateClaim(clause, before, names, tools);
  // 排名靠后的3个地区须于8月30日前报送: the number says who, the date is what is claimed
  if (figures.length && !(isRanking && names.length > 1))
    return date && isDeadline(clause) ? [...figures, date] : [...figures];
  if (date) return [date];
  const set = setClaim(draft, clause, names, tools);
  if (set) return [set];
  const statement = statementClaim(
    clause,
    before,
    isTitle(draft, clause),
    last,
    printed.read.facts.document.region,
    tools.words,
  );
  return statement ? [statement] : [];
}

/** 石坝镇（94.2%）: a number beside a name. */
function isBracketed({ span }: FigureClaim["figure"], clause: Clause): boolean {
  return /[（(]$/.test(textOf(clause, clause.start, span.start));
}

const SUPERLATIVE = /最[好高优快差低慢]的?$/;
/** 以97.1分的成绩排在首位: a number of the best or the last is claimed too. */
const MEASURED = /^(?:score|percent|measure|money)$/;
const DEADLINE = /[日底末]之?前/;

function isDeadline(clause: Clause): boolean {
  return DEADLINE.test(clause.plain) && clause.quantities.some((quantity) => quantity.kind === "date");
}

/** A line that is one clause without a stop, in a text of several lines: a title names, it does not state. */
function isTitle(draft: Draft, clause: Clause): boolean {
  if (clause.mark !== "") return false;
  const alone = draft.clauses.every((other) => other.index === clause.index || other.passage !== clause.passage);
  return alone && draft.clauses.some((other) => other.passage !== clause.passage);
}

const known = new WeakMap<Printed, GradeWords>();

/** The grade words of a notice, made once. */
function gradesOf(printed: Printed): GradeWords {
  const groups = printed.read.facts.groups.filter((group) => group.kind === "grade");
  const words = known.get(printed) ?? gradeWords(groups.map((group) => group.label));
  known.set(printed, words);
  return words;
}
