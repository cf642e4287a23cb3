/**
 * The claims of a text that say who did something: 由云岭省水利厅会同省财政厅开展 where the notice prints 省水利厅要会同省审计厅…开展. Judged
 * by the printed clause that says the same of someone in the same part.
 */
import type { Span } from "../corpus/notice.js";
import type { Clause } from "../facts/analysis.js";
import { stemOf } from "../facts/names.js";
import { alignedFold } from "../text/align.js";
import { plainDoneWords } from "../text/lexicon/agents.js";
import { ownDocument } from "../text/lexicon/documents.js";
import { alternation } from "../text/lexicon/words.js";
import { type Agent, agentsIn, type Role } from "./agents.js";
import { credits } from "./around.js";
import { longestSays } from "./claim.js";
import { absent, type Judgement, placedAt } from "./judgement.js";
import type { Printed, Tools } from "./printed.js";
import { coverage, type Layer, type Weighed, weighed } from "./words.js";

/** Who has which part in what a clause says. */
export interface AgentClaim {
  readonly kind: "agent";
  readonly span: Span;
  readonly agents: readonly Agent[];
  readonly plain: string;
  readonly words: readonly Weighed[];
}

const LEAST = 0.6;
/** Whoever a clause begins with need not be who does it. */
const LEAST_OF_SUBJECT = 0.75;
const PLAIN = new Set(plainDoneWords);
const ENOUGH = 0.9;
const FORWARD = 0.85;
const STRENGTH = 0.9;
const DOCUMENT = new RegExp(alternation(ownDocument));
const GOVERNMENT = /人民政府/g;
const LEVEL = /^(?:省|市|县|区|州|盟|自治区)/;

/** What a clause says of who did it; null where it says nothing of that. */
export function agentClaim(clause: Clause, before: readonly Clause[], tools: Tools): AgentClaim | null {
  const agents = agentsIn(clause).filter(({ role }) => role !== "subject");
  if (!agents.length) return null;
  let rest = clause.plain;
  for (const { who, what, role } of agents)
    for (const said of role === "by" ? [who] : [who, what]) rest = rest.replace(said, " ".repeat(said.length));
  const own = weighed(tools.words(rest));
  const weight = own.reduce((sum, one) => sum + one.weight, 0);
  const factor = weight < ENOUGH ? 1 : 0.25;
  const earlier = before.map((one) => one.plain).join("，");
  return {
    kind: "agent",
    span: { start: clause.start, end: clause.end },
    agents,
    plain: `${earlier}，${clause.plain}`,
    words: [...own, ...tools.words(earlier).map((word) => ({ word, weight: word.weight * factor }))],
  };
}

interface Printing {
  readonly clause: Clause;
  readonly agent: Agent;
}

const remembered = new WeakMap<Printed, readonly Printing[]>();

function printingsOf(printed: Printed): readonly Printing[] {
  const known = remembered.get(printed);
  if (known) return known;
  const { clauses, notice } = printed.read.analysis;
  const found = clauses.flatMap((clause) =>
    /frame|table/.test(notice.passages[clause.passage]?.kind ?? "")
      ? []
      : agentsIn(clause).map((agent) => ({ clause, agent })),
  );
  remembered.set(printed, found);
  return found;
}

/** Judges who did it; `absent` where the notice says of no one that they had that part in it. */
export function judgeAgent(claim: AgentClaim, printed: Printed): Judgement {
  const judgements = claim.agents.map((agent) => judgeOne(agent, claim, printed));
  return (
    judgements.find(({ verdict }) => verdict === "differs") ??
    judgements.find(({ verdict }) => verdict === "agrees") ??
    absent
  );
}

function judgeOne(agent: Agent, claim: AgentClaim, printed: Printed): Judgement {
  if (agent.role === "issuer" && DOCUMENT.test(claim.plain)) return judgeIssuer(agent, printed);
  const same = printingsOf(printed).filter((one) => isSamePart(agent, one.agent));
  const about = same
    .map((one) => ({ ...one, recall: aboutness(one, claim, same.length === 1, printed) }))
    .filter(({ recall, agent: { role } }) => recall >= (role === "subject" ? LEAST_OF_SUBJECT : LEAST))
    .sort((a, b) => b.recall - a.recall);
  const right = about.find((one) => isSameAgent(agent.who, one.agent.who, printed));
  const [best] = about;
  if (right) return { verdict: "agrees", ...placedAt(right.clause, printed, STRENGTH), strength: right.recall };
  if (!best || best.agent.isOpen) return absent;
  return {
    verdict: "differs",
    difference: "members",
    says: printed.read.analysis.notice.text.slice(best.agent.start, best.agent.end).slice(0, longestSays),
    ...placedAt(best.clause, printed, STRENGTH),
    strength: best.recall,
  };
}

/** How far a printed clause is of what the claim is of; an office is told by its name. */
function aboutness(one: Printing, { words }: AgentClaim, isAlone: boolean, printed: Printed): number {
  if (one.agent.role === "holder") return 1;
  return coverage(words, layersOf(one, printed)) ?? (isAlone ? 1 : 0);
}

/** 由省水利厅牵头 and 省水利厅牵头 are one part; two things that someone does are two; so are two offices. */
function isSamePart(claimed: Agent, printed: Agent): boolean {
  if (claimed.role === "holder") return printed.role === "holder" && isSameOffice(claimed.what, printed.what);
  if (isDoing(claimed.role) && isDoing(printed.role))
    return claimed.what === printed.what || PLAIN.has(claimed.what) || PLAIN.has(printed.what);
  return claimed.role === printed.role;
}

const isDoing = (role: Role): boolean => role === "by" || role === "lead" || role === "subject";

/** 市安委会主任 and 北湖市安委会主任; 主任 and 副主任 are two offices. */
function isSameOffice(a: string, b: string): boolean {
  const [long, short] = a.length >= b.length ? [a, b] : [b, a];
  return short.length > 2 && long.endsWith(short) && !/副$/.test(long.slice(0, long.length - short.length));
}

function layersOf({ clause }: Printing, printed: Printed): readonly Layer[] {
  return printed
    .around(clause.index)
    .layers.map((layer) => (layer.credit === credits.forward ? { ...layer, credit: FORWARD } : layer));
}

/** 云岭省水利厅 and 省水利厅; of a list one may be told, of one that is told with its office the body. */
function isSameAgent(claimed: string, asPrinted: string, printed: Printed): boolean {
  const { region } = printed.read.facts.document;
  const bare = (text: string): string => {
    const plain = alignedFold(text).replace(GOVERNMENT, "政府");
    const rest = region === null ? plain : plain.replace(region, "").replace(stemOf(region), "");
    return rest.replace(LEVEL, "");
  };
  const theirs = asPrinted.split("、").map(bare);
  return claimed
    .split("、")
    .map(bare)
    .every((mine) => theirs.some((one) => mine === one || isShortFor(mine, one) || isShortFor(one, mine)));
}

const DEPUTY = /副/g;

/** 食安办主任 for 食品安全委员会办公室主任, 水利厅 for 省水利厅; not 市长 for 副市长. */
function isShortFor(short: string, long: string): boolean {
  if (short.length < 3 || (short.match(DEPUTY) ?? []).length !== (long.match(DEPUTY) ?? []).length) return false;
  let at = 0;
  for (const character of long) if (character === short.charAt(at)) at += 1;
  return at === short.length && short.slice(-1) === long.slice(-1);
}

function judgeIssuer({ who }: Agent, printed: Printed): Judgement {
  const { issuer } = printed.read.facts.document;
  if (!issuer) return absent;
  const { text } = printed.read.analysis.notice;
  const says = text.slice(issuer.start, issuer.end);
  const base = { strength: STRENGTH, quote: says, at: issuer };
  return isSameAgent(who, says.replace(/\s+/g, "、"), printed)
    ? { verdict: "agrees", ...base }
    : { verdict: "differs", difference: "document", says: says.slice(0, longestSays), ...base };
}
