/** What changes with another corpus: the same questions put to two engines, and where their answers part. */
import { z } from "zod";
import type { Answer } from "../answer/answer.js";
import type { Engine } from "../answer/engine.js";
import type { Conversation } from "../question/conversation.js";

/** A question, or several that follow one another; the last is the one that is compared. */
export interface Replayed {
  readonly turns: readonly string[];
}

/** A question that the two engines answer differently. */
export interface Changed {
  readonly question: string;
  readonly before: Told;
  readonly after: Told;
}

/** What of an answer is compared. */
export interface Told {
  readonly status: Answer["status"];
  readonly text: string;
}

const lineSchema = z.union([
  z.object({ q: z.string().min(1) }).transform(({ q }): Replayed => ({ turns: [q] })),
  z.object({ turns: z.array(z.string()).min(1) }),
  z.object({ question: z.string().min(1) }).transform(({ question }): Replayed => ({ turns: [question] })),
  z.object({ text: z.string().min(1) }).transform(({ text }): Replayed => ({ turns: [text] })),
]);

/** The questions of a file: JSON lines of the gold sets or of the question log, or one bare question a line; each once. */
export function readReplayed(text: string): Replayed[] {
  const found = new Map<string, Replayed>();
  for (const line of text.split(/\r?\n/)) {
    if (line.trim() === "") continue;
    const replayed = line.trimStart().startsWith("{") ? ofJson(line) : { turns: [line.trim()] };
    if (replayed) found.set(replayed.turns.join("\n"), replayed);
  }
  return [...found.values()];
}

function ofJson(line: string): Replayed | null {
  try {
    return lineSchema.safeParse(JSON.parse(line)).data ?? null;
  } catch {
    return null;
  }
}

/** The questions whose answers part, in their order. That a refusal offers other things to ask makes no other answer of it. */
export function replay(questions: readonly Replayed[], before: Engine, after: Engine): Changed[] {
  return questions.flatMap(({ turns }): Changed[] => {
    const [old, now] = [told(turns, before), told(turns, after)];
    const areSame = old.status === now.status && (old.text === now.text || now.status === "not_found");
    if (areSame) return [];
    return [{ question: turns.join(" → "), before: old, after: now }];
  });
}

function told(turns: readonly string[], engine: Engine): Told {
  let conversation: Conversation | undefined;
  let last: Told = { status: "not_found", text: "" };
  for (const turn of turns) {
    const reply = engine.ask(turn, conversation);
    conversation = reply.conversation;
    const { status, direct, choices } = reply.answer;
    last = { status, text: status === "ask_back" ? `${direct}${choices.join(" / ")}` : direct };
  }
  return last;
}

const STATUS: Readonly<Record<Told["status"], string>> = { answered: "", not_found: "（没有）", ask_back: "（反问）" };

/** The changes as lines: question, what was said, what would be said; the sum last. */
export function replayLines(changes: readonly Changed[], asked: number): string[] {
  return [
    ...changes.flatMap(({ question, before, after }) => [
      question,
      `  − ${STATUS[before.status]}${before.text}`,
      `  + ${STATUS[after.status]}${after.text}`,
    ]),
    `重问${asked}个问题：${asked - changes.length}个答案不变，${changes.length}个会变`,
  ];
}
