/**
 * Watches the folder of the notices. The system's own notifications tell of a change at once where there are any;
 * looking at names, sizes and times every few seconds finds it on network drives and in containers too, and tells when
 * whoever writes is done.
 */
import { type FSWatcher, watch } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";

/** How a folder is watched. */
export interface WatchOptions {
  /** Called when the folder has changed and then stood still; never twice at the same time. */
  readonly onChange: () => Promise<void>;
  /** Milliseconds between looks without a notification; default 3,000. */
  readonly everyMs?: number;
  /** Milliseconds for which the folder must stand still; default 300. */
  readonly quietMs?: number;
}

/** Something that is being watched. */
export interface Watching {
  /** Ends the watching. */
  close(): void;
}

/** Files as they stand: another text for any change of names, sizes or times. Never rejects. */
async function looks(directory: string): Promise<string> {
  try {
    const names = (await readdir(directory)).filter((name) => !name.startsWith(".")).sort();
    const files = await Promise.all(
      names.map(async (name) => {
        const { size, mtimeMs, ino } = await stat(join(directory, name));
        return `${name}:${size}:${mtimeMs}:${ino}`;
      }),
    );
    return files.join("\n");
  } catch (error) {
    return `unreadable: ${(error as NodeJS.ErrnoException).code}`;
  }
}

/** Watches a folder's files (not those of the folders in it, nor those whose name starts with a dot). */
export async function watchFolder(directory: string, options: WatchOptions): Promise<Watching> {
  const { onChange, everyMs = 3_000, quietMs = 300 } = options;
  let known = await looks(directory);
  let timer: NodeJS.Timeout | undefined;
  let watcher: FSWatcher | null = null;
  let isLooking = false;
  let closed = false;

  function lookIn(ms: number): void {
    if (closed) return;
    clearTimeout(timer);
    timer = setTimeout(() => void look(), ms);
    timer.unref();
  }

  async function look(): Promise<void> {
    if (isLooking) return;
    isLooking = true;
    try {
      let now = await looks(directory);
      while (now !== known && !closed) {
        await new Promise((resolve) => setTimeout(resolve, quietMs));
        const later = await looks(directory);
        if (later === now) {
          known = now;
          if (!closed) await onChange();
        }
        now = await looks(directory);
      }
    } finally {
      isLooking = false;
      lookIn(everyMs);
    }
  }

  try {
    watcher = watch(directory, { persistent: false }, () => lookIn(0));
    watcher.on("error", () => undefined);
  } catch {
    // Some file systems notify of nothing; looking is enough.
  }
  lookIn(everyMs);
  return {
    close() {
      closed = true;
      clearTimeout(timer);
      watcher?.close();
    },
  };
}
