/** Several questions in one, answered one by one: 有多少个，整治了多少. */
import { partsOf } from "../question/compound.js";
import { follow } from "../question/follow.js";
import type { Question } from "../question/question.js";
import type { Candidate } from "./candidate.js";
import type { Understood } from "./carrying-on.js";
import { readWording } from "./sets/wording.js";

/** 依据的文件是哪个，文号多少: the number is that of the document asked for, and one question with it. */
const NUMBER_OF_CITED = /(?:依据|根据|按照)[^，]{0,14}，[^，]{0,4}(?:文号|字号|编号)/;

/** The parts answered one by one; null where the question is one, or a part has no answer. */
export function answerParts(
  question: Question,
  read: (text: string) => Question,
  answer: (question: Question) => Candidate | null,
): Understood | null {
  if (question.end || question.compute || question.ask === "yesno" || readWording(question).ends.length) return null;
  if (NUMBER_OF_CITED.test(question.plain)) return null;
  const parts = partsOf(question.plain);
  if (!parts) return null;
  const full = parts.map((part) => read(part.text));
  const answered: { question: Question; best: Candidate }[] = [];
  for (const [i, part] of parts.entries()) {
    const own = full[i];
    const before = part.follows === null ? undefined : full[part.follows];
    if (!own) return null;
    const understood = before ? follow(own, before) : own;
    const best = answer(understood);
    if (!best) return null;
    answered.push({ question: understood, best });
  }
  const bests = answered.map(({ best }) => best);
  // 四平咋样，评上啥了: what is the answer to one part and stands in that to another is one answer
  const isWithin = ({ direct }: Candidate): boolean =>
    bests.filter((other) => other.direct.includes(direct)).length > 1;
  if (bests.some(isWithin)) return null;
  return { question, best: joined(bests), shortfall: null, refusedByGate: [] };
}

/** Several answers as one, in the order asked. */
function joined(parts: readonly Candidate[]): Candidate {
  return {
    kind: parts[0]?.kind ?? "figure",
    score: Math.min(...parts.map((part) => part.score)),
    direct: parts.map((part) => part.direct).join("；"),
    figures: parts.flatMap((part) => part.figures),
    names: parts.flatMap((part) => part.names),
    evidence: parts.flatMap((part) => part.evidence),
    computed: parts.flatMap((part) => part.computed),
  };
}
