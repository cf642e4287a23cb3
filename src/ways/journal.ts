/**
 * Updates that take long (their chat was told to wait) are kept in a file, so that they can be confirmed to the Bot API
 * without being lost when the process ends: a long wait in one chat does not hold up the others. One JSON object a line:
 * `{"keep": update}` or `{"drop": update id}`.
 */
import { mkdir, open, readFile, rename, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import type { Update } from "grammy/types";
import { z } from "zod";

/** Where updates are kept. */
export interface Journal {
  /** The updates kept and not dropped, oldest first. @throws the file system's error */
  all(): Promise<Update[]>;
  /** Keeps updates; once it resolves, they outlive the process. @throws the file system's error */
  keep(updates: readonly Update[]): Promise<void>;
  /** Forgets an update that was handled. @throws the file system's error */
  drop(id: number): Promise<void>;
}

const lineSchema = z.union([z.object({ keep: z.looseObject({ update_id: z.int() }) }), z.object({ drop: z.int() })]);

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

/** Keeps updates in the file `path`, which is made where it is missing. */
export function fileJournal(path: string): Journal {
  const kept = new Set<number>();
  let last: Promise<unknown> = Promise.resolve();

  /** One after another. */
  function inTurn<T>(task: () => Promise<T>): Promise<T> {
    const result = last.then(task);
    last = result.catch(() => undefined);
    return result;
  }

  async function append(lines: readonly unknown[], outlives: boolean): Promise<void> {
    await mkdir(dirname(path), { recursive: true });
    const file = await open(path, "a", OWN_EYES_ONLY);
    try {
      await file.write(lines.map((line) => `${JSON.stringify(line)}\n`).join(""));
      if (outlives) await file.datasync();
    } finally {
      await file.close();
    }
  }

  /** Writes what is left into a new file and puts that in the place of the old one. */
  async function rewrite(updates: readonly Update[]): Promise<void> {
    await mkdir(dirname(path), { recursive: true });
    const aside = `${path}.new`;
    await writeFile(aside, updates.map((keep) => `${JSON.stringify({ keep })}\n`).join(""), { mode: OWN_EYES_ONLY });
    await rename(aside, path);
  }

  return {
    all: () =>
      inTurn(async () => {
        const text = await readFile(path, "utf8").catch((error: NodeJS.ErrnoException) => {
          if (error.code === "ENOENT") return "";
          throw error;
        });
        const updates = new Map<number, Update>();
        for (const line of text.split("\n")) {
          const said = readLine(line);
          if (said === null) continue;
          if ("keep" in said) updates.set(said.keep.update_id, said.keep as Update);
          else updates.delete(said.drop);
        }
        if (text !== "") await rewrite([...updates.values()]);
        kept.clear();
        for (const id of updates.keys()) kept.add(id);
        return [...updates.values()];
      }),
    keep: (updates) =>
      inTurn(async () => {
        await append(
          updates.map((keep) => ({ keep })),
          true,
        );
        for (const update of updates) kept.add(update.update_id);
      }),
    drop: (id) =>
      inTurn(async () => {
        if (!kept.delete(id)) return;
        await (kept.size === 0 ? rewrite([]) : append([{ drop: id }], false));
      }),
  };
}
