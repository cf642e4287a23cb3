/**
 * The questions that the notices do not answer, and what users think of the answers, in a file of JSON lines: so that
 * the corpus and the lexicon can be improved. Text and outcome only, nobody's name; bounded by rotation.
 */
import { appendFile, mkdir, rename, stat } from "node:fs/promises";
import { dirname } from "node:path";
import { setTimeout } from "node:timers/promises";
import { z } from "zod";
import type { Asked, Observer, Rated } from "./observer.js";

/** One line of the file. */
export const questionLineSchema = z.object({
  /** When, to the day: a question's exact time could tell who asked. */
  day: z.iso.date(),
  /** `unanswered`: no notice says it; `good` and `bad`: 👍 and 👎. */
  what: z.enum(["unanswered", "good", "bad"]),
  question: z.string(),
});

/** See {@link questionLineSchema}. */
export type QuestionLine = z.infer<typeof questionLineSchema>;

/** How the file is bounded. */
export interface QuestionLogLimits {
  /** Bytes of a file at which the next one is begun; default 2 MB. */
  readonly bytes: number;
  /** Files at most: questions.jsonl, questions.jsonl.1 (the one before) …; default 4. */
  readonly files: number;
  readonly now: () => Date;
  /** Told once when the file cannot be written. */
  readonly onError: (error: unknown) => void;
}

const defaults: QuestionLogLimits = {
  bytes: 2_000_000,
  files: 4,
  now: () => new Date(),
  onError: () => undefined,
};

/** Longer questions are cut, in UTF-16 units. */
const LONGEST = 300;

/** Lines that wait to be written, at most; the disk is slower than that only when it is broken. */
const MOST_WAITING = 1_000;

/** Milliseconds for which lines are gathered before they are written. */
const GATHERED_MS = 50;

/** The files of a log, newest first. */
export function questionFiles(path: string, files: number = defaults.files): string[] {
  return Array.from({ length: files }, (_, age) => (age === 0 ? path : `${path}.${age}`));
}

/** Writes questions to a file, a few at a time, without keeping anybody waiting. */
export class QuestionLog implements Observer {
  readonly wantsRatings = true;
  readonly #limits: QuestionLogLimits;
  #waiting: string[] = [];
  #writing: Promise<void> | null = null;
  #failed = false;
  /** Bytes of the file; null where it has not been looked at, or could not be written. */
  #size: number | null = null;

  constructor(
    private readonly path: string,
    limits: Partial<QuestionLogLimits> = {},
  ) {
    this.#limits = { ...defaults, ...limits };
  }

  /** Remembers a question that no notice answers; chit-chat and questions typed letter by letter are none. */
  asked({ question, status, kind, way }: Asked): void {
    if (status === "not_found" && kind !== "smalltalk" && way !== "inline") this.#add("unanswered", question);
  }

  rated({ question, good }: Rated): void {
    this.#add(good ? "good" : "bad", question);
  }

  /** Waits until all is written. */
  async flush(): Promise<void> {
    await this.#writing;
  }

  #add(what: QuestionLine["what"], question: string): void {
    if (this.#waiting.length >= MOST_WAITING) return;
    const day = this.#limits.now().toISOString().slice(0, 10);
    const line: QuestionLine = { day, what, question: question.slice(0, LONGEST) };
    this.#waiting.push(`${JSON.stringify(line)}\n`);
    this.#writing ??= this.#write().finally(() => {
      this.#writing = null;
    });
  }

  async #write(): Promise<void> {
    while (this.#waiting.length > 0) {
      // What comes in the meantime is written along.
      await setTimeout(GATHERED_MS);
      const lines = this.#waiting.splice(0).join("");
      try {
        if (this.#size === null || this.#size >= this.#limits.bytes) this.#size = await this.#begin();
        await appendFile(this.path, lines, { mode: 0o600 });
        this.#size += Buffer.byteLength(lines);
        this.#failed = false;
      } catch (error) {
        if (!this.#failed) this.#limits.onError(error);
        this.#failed = true;
        this.#size = null;
      }
    }
  }

  /** Makes the folder, and begins the next file where this one is full; gives the bytes of the file to write to. */
  async #begin(): Promise<number> {
    const { bytes, files } = this.#limits;
    await mkdir(dirname(this.path), { recursive: true });
    const size = await stat(this.path).then(
      (file) => file.size,
      () => 0,
    );
    if (size < bytes) return size;
    const names = questionFiles(this.path, files);
    for (let age = names.length - 1; age > 0; age--) {
      const [from, to] = [names[age - 1], names[age]];
      if (from === undefined || to === undefined) continue;
      await rename(from, to).catch((error: NodeJS.ErrnoException) => {
        if (error.code !== "ENOENT") throw error;
      });
    }
    return 0;
  }
}
