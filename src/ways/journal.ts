/**
 * What polling must not forget when the process ends, in a file: updates that take long (their chat was told to wait),
 * so that they can be confirmed to the Bot API without being lost and do not hold up others; and which updates have
 * been handled, so that those that the Bot API gives again are not answered twice. One JSON object a line:
 * `{"keep": update}` or `{"done": update id}`.
 */
import { writeSync } from "node:fs";
import { type FileHandle, mkdir, open, readFile, rename, stat, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { setImmediate } from "node:timers/promises";
import type { Update } from "grammy/types";
import { z } from "zod";

/** What an earlier run left. */
export interface Left {
  /** Updates that were kept and not handled, oldest first. */
  readonly waiting: readonly Update[];
  /** Updates that were handled; the Bot API may not know it. */
  readonly done: readonly number[];
}

/** See the head of the file. Every method may reject with the file system's error. */
export interface Journal {
  /** What an earlier run left; to be asked first. */
  read(): Promise<Left>;
  /** Keeps updates; once it resolves, they outlive the process, and the machine's loss of power. */
  keep(updates: readonly Update[]): Promise<void>;
  /** An update has been handled; once it resolves, that outlives the process. */
  done(id: number): Promise<void>;
  /** The Bot API will not give updates before this one again. */
  confirmed(offset: number): void;
}

const lineSchema = z.union([z.object({ keep: z.looseObject({ update_id: z.int() }) }), z.object({ done: z.int() })]);

/** What a line says; null for one that was cut off when it was written. */
function readLine(line: string): z.output<typeof lineSchema> | null {
  try {
    return lineSchema.safeParse(JSON.parse(line)).data ?? null;
  } catch {
    return null;
  }
}

/** Nobody but the bot's own user reads and writes it: it holds what people wrote. */
const OWN_EYES_ONLY = 0o600;

/** A file with more lines is written anew, without those that no longer matter. */
const MOST_LINES = 2_000;

/** Milliseconds after which the Bot API has dropped what was not confirmed, so that handled updates can be forgotten. */
const KEPT_BY_API_MS = 24 * 60 * 60 * 1000;

/** Keeps the journal in the file `path`, which is made where it is missing. */
export function fileJournal(path: string): Journal {
  return new FileJournal(path);
}

class FileJournal implements Journal {
  readonly #waiting = new Map<number, Update>();
  readonly #done = new Set<number>();
  readonly #unwritten: number[] = [];
  #file: FileHandle | null = null;
  #lines = 0;
  #last: Promise<unknown> = Promise.resolve();

  constructor(private readonly path: string) {}

  read(): Promise<Left> {
    return this.#inTurn(async () => {
      const [text, age] = await Promise.all([this.#text(), this.#age()]);
      for (const line of text.split("\n")) {
        const said = readLine(line);
        if (said === null) continue;
        if ("keep" in said) this.#waiting.set(said.keep.update_id, said.keep as Update);
        else if (!this.#waiting.delete(said.done) && age < KEPT_BY_API_MS) this.#done.add(said.done);
      }
      if (text !== "") await this.#rewrite();
      return { waiting: [...this.#waiting.values()], done: [...this.#done] };
    });
  }

  keep(updates: readonly Update[]): Promise<void> {
    return this.#inTurn(async () => {
      const file = await this.#opened();
      await file.write(this.#linesOf(updates.map((keep) => ({ keep }))));
      await file.datasync();
      for (const update of updates) this.#waiting.set(update.update_id, update);
    });
  }

  done(id: number): Promise<void> {
    this.#unwritten.push(id);
    // What is handled while the file is being written, or in the same turn, is written along with the next line.
    return this.#inTurn(async () => {
      if (this.#unwritten.length === 0) return;
      await setImmediate();
      const ids = this.#unwritten.splice(0);
      if (ids.length === 0) return;
      // A few bytes go into the system's memory at once; the way through the pool of threads would take ten times as long.
      writeSync((await this.#opened()).fd, this.#linesOf(ids.map((done) => ({ done }))));
      for (const done of ids) {
        // A kept one is confirmed already.
        if (!this.#waiting.delete(done)) this.#done.add(done);
      }
      if (this.#lines > MOST_LINES + 2 * (this.#waiting.size + this.#done.size)) await this.#rewrite();
    });
  }

  confirmed(offset: number): void {
    for (const id of this.#done) {
      if (id < offset) this.#done.delete(id);
    }
  }

  /** One after another. */
  #inTurn<T>(task: () => Promise<T>): Promise<T> {
    const result = this.#last.then(task);
    this.#last = result.catch(() => undefined);
    return result;
  }

  async #text(): Promise<string> {
    return readFile(this.path, "utf8").catch((error: NodeJS.ErrnoException) => {
      if (error.code === "ENOENT") return "";
      throw error;
    });
  }

  async #age(): Promise<number> {
    return stat(this.path).then(
      (file) => Date.now() - file.mtimeMs,
      () => 0,
    );
  }

  async #opened(): Promise<FileHandle> {
    if (this.#file === null) {
      await mkdir(dirname(this.path), { recursive: true });
      this.#file = await open(this.path, "a", OWN_EYES_ONLY);
    }
    return this.#file;
  }

  /** The text of lines that are about to be written, which are counted. */
  #linesOf(lines: readonly unknown[]): string {
    this.#lines += lines.length;
    return lines.map((line) => `${JSON.stringify(line)}\n`).join("");
  }

  /** Writes what still matters into a new file and puts that in the place of the old one. */
  async #rewrite(): Promise<void> {
    const lines = [
      ...[...this.#done].map((done) => ({ done })),
      ...[...this.#waiting.values()].map((keep) => ({ keep })),
    ];
    const aside = `${this.path}.new`;
    await writeFile(aside, lines.map((line) => `${JSON.stringify(line)}\n`).join(""), {
      mode: OWN_EYES_ONLY,
      flush: true,
    });
    await this.#file?.close();
    this.#file = null;
    await rename(aside, this.path);
    this.#lines = lines.length;
  }
}
