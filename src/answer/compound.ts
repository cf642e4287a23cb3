/** Several questions in one, answered one by one: 有多少个，整治了多少. */
import { partsOf } from "../question/compound.js";
import { follow } from "../question/follow.js";
import type { Question } from "../question/question.js";
import type { Candidate } from "./candidate.js";
import type { Understood } from "./carrying-on.js";
import { readWording } from "./sets/wording.js";

/** The parts answered one by one; null where the question is one, or a part has no answer. */
export function answerParts(
  question: Question,
  read: (text: string) => Question,
  answer: (question: Question) => Candidate | null,
): Understood | null {
  if (question.end || question.compute || question.ask === "yesno" || readWording(question).ends.length) return null;
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
  if (new Set(bests.map((best) => best.direct)).size < bests.length) return null;
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
