/**
 * The guard against answering an update twice: the Bot API gives an update again when it has not learnt that it was
 * taken, to the same copy of the bot or to another.
 */

/** Whether an update is ours to handle, has been handled before, or is in another copy's hand. */
export type Claim = "ours" | "done" | "elsewhere";

/** Remembers updates. No method rejects. */
export interface UpdateGuard {
  /** Claims an update of a chat before it is handled; with `ours` the chat is this copy's until {@link done}. */
  claim(update: number, chat: string): Promise<Claim>;
  /** The update has been handled and must not be again. */
  done(update: number, chat: string): Promise<void>;
  /** The update has not been handled; whoever gets it next may. */
  release(update: number, chat: string): Promise<void>;
}

/** How much the guard in memory remembers. */
export interface GuardLimits {
  /** Updates at most; default 20,000. */
  readonly entries: number;
  /** Milliseconds for which a handled update is remembered; default one day, as long as the Bot API keeps updates. */
  readonly keptMs: number;
  readonly now: () => number;
}

const defaults: GuardLimits = { entries: 20_000, keptMs: 24 * 60 * 60 * 1000, now: Date.now };

/** The guard of a single copy. What is in hand is known to the intake; here is only what was handled. */
export function memoryGuard(limits: Partial<GuardLimits> = {}): UpdateGuard {
  const { entries, keptMs, now } = { ...defaults, ...limits };
  const handled = new Map<number, number>();
  return {
    async claim(update) {
      const at = handled.get(update);
      return at !== undefined && now() - at < keptMs ? "done" : "ours";
    },
    async done(update) {
      handled.set(update, now());
      for (const [oldest, at] of handled) {
        if (handled.size <= entries && now() - at < keptMs) return;
        handled.delete(oldest);
      }
    },
    async release() {},
  };
}
