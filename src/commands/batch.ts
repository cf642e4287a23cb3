/** The batch command's contract: one line in, one {@link BatchAnswer} out; lines of one `chat` share a conversation. */
import { z } from "zod";
import type { Answer } from "../answer/answer.js";
import type { Engine } from "../answer/engine.js";
import { textOf } from "../corpus/notice.js";
import type { Conversation } from "../question/conversation.js";

const lineSchema = z.object({ chat: z.union([z.string(), z.number()]).optional(), text: z.string() });

/** What the batch command writes for one line. */
export interface BatchAnswer {
  readonly question: string;
  readonly status: Answer["status"];
  readonly answer: string;
  readonly choices?: readonly string[];
  readonly figures: readonly {
    readonly indicator: string;
    readonly text: string;
    readonly value: number | null;
    readonly unit: string;
    readonly quote: string;
  }[];
  readonly entities: readonly string[];
  readonly passages: readonly {
    readonly notice: string;
    readonly section: string;
    readonly text: string;
    readonly start: number;
    readonly end: number;
  }[];
  readonly computed: readonly string[];
  /** From question to answer, in milliseconds. */
  readonly elapsedMs: number;
}

/** Answers lines one after the other, keeping each chat's conversation. */
export function createBatch(engine: Engine, now: () => number): (line: string) => BatchAnswer {
  const chats = new Map<string | number, Conversation>();
  const notices = new Map(engine.corpus.notices.map((notice) => [notice.id, notice]));
  return (line) => {
    const { chat, text } = parseLine(line);
    const started = now();
    const { answer, conversation } = engine.ask(text, chat === undefined ? undefined : chats.get(chat));
    const elapsedMs = now() - started;
    if (chat !== undefined) chats.set(chat, conversation);
    return {
      question: text,
      status: answer.status,
      answer: answer.direct,
      ...(answer.status === "ask_back" ? { choices: answer.choices } : {}),
      figures: answer.figures.map(({ indicator, text: printed, value, unit, quote }) => ({
        indicator,
        text: printed,
        value,
        unit,
        quote,
      })),
      entities: answer.names.map((name) => name.text),
      passages: answer.quotations.flatMap((quotation) => {
        const notice = notices.get(quotation.notice);
        const [first] = quotation.evidence;
        if (!notice) return [];
        return [
          {
            notice: notice.id,
            section: quotation.section,
            text: textOf(notice, quotation.span),
            start: (first?.start ?? quotation.span.start) - quotation.span.start,
            end: (first?.end ?? quotation.span.start) - quotation.span.start,
          },
        ];
      }),
      computed: answer.computed.map((item) => item.text).slice(0, 4),
      elapsedMs: Math.round(elapsedMs * 1000) / 1000,
    };
  };
}

/** `{"chat": …, "text": …}` or the bare question. */
function parseLine(line: string): { chat?: string | number; text: string } {
  if (!/^\s*\{/.test(line)) return { text: line };
  try {
    const parsed = lineSchema.safeParse(JSON.parse(line));
    if (!parsed.success) return { text: line };
    return parsed.data.chat === undefined
      ? { text: parsed.data.text }
      : { chat: parsed.data.chat, text: parsed.data.text };
  } catch {
    return { text: line };
  }
}
