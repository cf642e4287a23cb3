/**
 * The bot's memory inside the process: bounded in number and in time, the least recently used leaves first.
 */
import type { StorageAdapter } from "grammy";
import type { ChatState, Stores, TalkState } from "./state.js";

/** How much memory keeps and how long. */
export interface MemoryLimits {
  /** Entries at most; default 20,000, some 20 MB when all are in use. */
  readonly entries: number;
  /** Milliseconds after the last use at which an entry is forgotten; default one day. */
  readonly idleMs: number;
  /** The clock, in milliseconds. */
  readonly now: () => number;
}

const defaults: MemoryLimits = { entries: 20_000, idleMs: 24 * 60 * 60 * 1000, now: Date.now };

interface Entry<T> {
  value: T;
  usedAt: number;
}

/** A store in memory. Reading and writing count as use. */
export function boundedMemory<T>(limits: Partial<MemoryLimits> = {}): StorageAdapter<T> {
  const { entries, idleMs, now } = { ...defaults, ...limits };
  // A Map keeps the order of insertion, so the first key is the one unused for the longest time.
  const kept = new Map<string, Entry<T>>();
  const use = (key: string, value: T): void => {
    kept.delete(key);
    kept.set(key, { value, usedAt: now() });
  };
  const forget = (): void => {
    for (const [key, entry] of kept) {
      if (kept.size <= entries && now() - entry.usedAt < idleMs) return;
      kept.delete(key);
    }
  };
  return {
    read(key) {
      forget();
      const entry = kept.get(key);
      if (entry !== undefined) use(key, entry.value);
      return entry?.value;
    },
    write(key, value) {
      use(key, value);
      forget();
    },
    delete(key) {
      kept.delete(key);
    },
  };
}

const DAY_MS = 24 * 60 * 60 * 1000;

/** Milliseconds for which something is kept after its last use: what a chat chose, and a conversation. */
export const KEPT_MS = { chats: 30 * DAY_MS, talks: DAY_MS } as const;

/** The bot's memory for one process. What a chat chose is kept for a month, a conversation for a day. */
export function memoryStores(limits: Partial<MemoryLimits> = {}): Stores {
  return {
    chats: boundedMemory<ChatState>({ idleMs: KEPT_MS.chats, ...limits }),
    talks: boundedMemory<TalkState>({ idleMs: KEPT_MS.talks, ...limits }),
  };
}
