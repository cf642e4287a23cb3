/**
 * Updates by long polling. An update is confirmed to the Bot API only when it has been handled, or is kept in the
 * journal: however the process ends, what was not answered comes again. What the other side does is no reason to stop,
 * but for a token that it refuses.
 *
 * The plain runner of @grammyjs/runner confirms a batch by asking for the next one while the first is being handled; so
 * its source is replaced here, and its concurrent sink is used as it is.
 */
import { createConcurrentSink, createRunner, createSource } from "@grammyjs/runner";
import type { Bot } from "grammy";
import type { Update } from "grammy/types";
import { z } from "zod";
import { WANTED_UPDATES } from "../bot/bot.js";
import type { BotContext } from "../bot/context.js";
import { memoryGuard } from "../bot/state/guard.js";
import { Confirmations } from "./confirmations.js";
import { type GrammySignal, type InsistOptions, insist, pause, pauseAfter, TokenRefused } from "./insist.js";
import { Intake } from "./intake.js";
import type { Journal } from "./journal.js";

export { pauseAfter, TokenRefused };

/** How polling goes on. */
export interface PollingOptions extends InsistOptions {
  /** Ends the polling: nothing new is taken, what is in hand is answered. */
  readonly signal: AbortSignal;
  /** Called once the Bot API has accepted the token. */
  readonly onReady?: () => Promise<void>;
  /** Handles the updates; one of its own by default. */
  readonly intake?: Intake;
  /** Where updates that take long are kept, and which were handled; without it the former hold up later ones. */
  readonly journal?: Journal;
}

/** Seconds for which the Bot API holds a request when there is nothing new. */
const HOLD_SECONDS = 30;

/** The Bot API's own limit for one request. */
const BATCH = 100;

/** Updates in hand at the same time, at most. */
const CONCURRENCY = 500;

/** Milliseconds between requests while updates are in hand: the Bot API gives those again with each request. */
const BETWEEN_MS = 100;

/**
 * An update in hand for longer, in milliseconds, goes into the journal; sooner where so much is open that nothing new
 * can be asked for.
 */
const LONG_MS = { usual: 2_000, pressed: 200 } as const;

/** Milliseconds for which what is in hand may still be answered when the process is asked to end. */
export const GRACE_MS = 10_000;

/** Milliseconds between looks at an update that another copy has claimed. */
const CLAIMED_MS = 1_000;

/** Milliseconds for the last confirmation. */
const CONFIRM_MS = 1_000;

const updatesSchema = z.array(z.looseObject({ update_id: z.int() }));

/**
 * Polls until the signal, and then answers what is in hand, within {@link GRACE_MS}.
 * @throws TokenRefused if the Bot API does not know the token
 */
export async function poll(bot: Bot<BotContext>, options: PollingOptions): Promise<void> {
  const { signal, log } = options;
  const ending = signal as GrammySignal;
  // Not bot.init(), which would try again by itself, for hours and without a word.
  const me = await insist(() => bot.api.getMe(ending), options);
  if (me !== null) bot.botInfo = me;
  await insist(() => bot.api.deleteWebhook({}, ending), options);
  if (signal.aborted) return;
  await options.onReady?.();

  const intake = options.intake ?? new Intake({ bot, guard: memoryGuard(), log, cut: new AbortController() });
  const supply = new Supply(bot, intake, options);
  await supply.resume();
  const source = createSource<Update>(supply);
  const sink = createConcurrentSink<Update>({ consume: (update) => supply.handle(update) }, async () => undefined, {
    concurrency: CONCURRENCY,
  });
  const runner = createRunner(source, sink);
  const stop = (): void => void runner.stop().catch(() => undefined);
  signal.addEventListener("abort", stop);
  try {
    runner.start();
    if (signal.aborted) stop();
    await runner.task();
  } finally {
    signal.removeEventListener("abort", stop);
  }
  await intake.close(GRACE_MS);
  await supply.confirm();
}

/** Supplies the runner with updates, and keeps the books of what may be confirmed. */
class Supply {
  readonly #confirmations = new Confirmations();
  /** What is in hand and not in the journal, longest first; `since` by the clock, in milliseconds. */
  readonly #inHand = new Map<number, { update: Update; since: number }>();
  /** What an earlier run handled, and the Bot API may give again. */
  #doneBefore: ReadonlySet<number> = new Set();
  #journalWorks = true;
  #settled: () => void = () => undefined;
  readonly #handling = new Set<Promise<void>>();

  constructor(
    private readonly bot: Bot<BotContext>,
    private readonly intake: Intake,
    private readonly options: PollingOptions,
  ) {}

  /** Takes up again what an earlier run kept in the journal. */
  async resume(): Promise<void> {
    const { journal, log } = this.options;
    if (journal === undefined) return;
    try {
      const { waiting, done } = await journal.read();
      this.#doneBefore = new Set(done);
      if (waiting.length > 0) log.info({ updates: waiting.length }, "taking up updates that were not answered before");
      for (const update of waiting) void this.handle(update);
    } catch (error) {
      this.#journalFails(error);
    }
  }

  /** Updates that have not been given before. Rejects when the signal is raised. */
  async supply(most: number, signal: GrammySignal): Promise<Update[]> {
    const stopping = signal as AbortSignal;
    while (!stopping.aborted) {
      if (this.#confirmations.size > 0) await this.#waitForRoom();
      const known = this.#confirmations.size;
      if (known >= BATCH || stopping.aborted) continue;
      const updates = await this.#ask(known === 0 ? HOLD_SECONDS : 0, signal);
      const fresh = updates.filter((one) => !this.#confirmations.knows(one.update_id)).slice(0, most);
      for (const { update_id: id } of fresh) this.#confirmations.arrived(id);
      for (const { update_id: id } of fresh) if (this.#doneBefore.has(id)) this.#confirmations.safe(id);
      const open = fresh.filter(
        (one) => this.#confirmations.knows(one.update_id) && !this.#doneBefore.has(one.update_id),
      );
      for (const update of open) this.#inHand.set(update.update_id, { update, since: Date.now() });
      if (open.length > 0) return open;
    }
    throw new Error("the polling has ended");
  }

  /** Hands an update on and remembers what became of it. */
  handle(update: Update): Promise<void> {
    const handling = this.#handle(update).finally(() => this.#handling.delete(handling));
    this.#handling.add(handling);
    return handling;
  }

  async #handle(update: Update): Promise<void> {
    const { update_id: id } = update;
    let outcome = await this.intake.take(update);
    // Claimed by a copy that is gone, most likely an earlier run: it is ours as soon as the claim ends.
    while (outcome === "elsewhere" && !this.options.signal.aborted) {
      await pause(CLAIMED_MS, this.options.signal);
      outcome = await this.intake.take(update);
    }
    this.#inHand.delete(id);
    if (outcome === "handled" || outcome === "repeated") {
      if (this.#journalWorks) await this.options.journal?.done(id).catch((error: unknown) => this.#journalFails(error));
      this.#confirmations.safe(id);
    }
    this.#settled();
  }

  /** Confirms what was handled, so that a restart is not given it again. */
  async confirm(): Promise<void> {
    const late = new AbortController();
    await Promise.race([Promise.all(this.#handling), pause(CONFIRM_MS, late.signal)]);
    late.abort();
    const { offset } = this.#confirmations;
    if (offset === 0) return;
    const signal = AbortSignal.timeout(CONFIRM_MS) as GrammySignal;
    await this.bot.api.getUpdates({ offset, limit: 1, timeout: 0 }, signal).catch(() => undefined);
  }

  async #ask(timeout: number, signal: GrammySignal): Promise<Update[]> {
    const request = { offset: this.#confirmations.offset, timeout, allowed_updates: [...WANTED_UPDATES] };
    const ask = async (): Promise<Update[]> => {
      const updates = await this.bot.api.getUpdates(request, signal);
      updatesSchema.parse(updates);
      return updates;
    };
    const updates = await insist(ask, { ...this.options, signal: signal as AbortSignal });
    if (updates !== null) this.options.journal?.confirmed(request.offset);
    return updates ?? [];
  }

  /**
   * Waits until half of what is open is done, or for a little while: the Bot API gives what is open once more with each
   * request. Then puts what takes long into the journal.
   */
  async #waitForRoom(): Promise<void> {
    const half = this.#confirmations.size >> 1;
    const over = new AbortController();
    const room = new Promise<void>((resolve) => {
      this.#settled = () => {
        if (this.#confirmations.size <= half) resolve();
      };
    });
    await Promise.race([room, pause(BETWEEN_MS, over.signal)]);
    over.abort();
    await this.#keepLong();
  }

  async #keepLong(): Promise<void> {
    const { journal } = this.options;
    if (journal === undefined || !this.#journalWorks) return;
    const longMs = this.#confirmations.size < BATCH ? LONG_MS.usual : LONG_MS.pressed;
    const long: Update[] = [];
    for (const { update, since } of this.#inHand.values()) {
      if (Date.now() - since < longMs) break;
      long.push(update);
    }
    if (long.length === 0) return;
    try {
      await journal.keep(long);
    } catch (error) {
      return this.#journalFails(error);
    }
    for (const { update_id: id } of long) {
      this.#inHand.delete(id);
      this.#confirmations.safe(id);
    }
  }

  #journalFails(error: unknown): void {
    if (this.#journalWorks) {
      this.options.log.warn(
        { err: error },
        "what was handled cannot be kept in a file; after a restart some may be answered twice",
      );
    }
    this.#journalWorks = false;
  }
}
